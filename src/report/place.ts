/** Where in the repository a finding is shown: the record's own line, or the file that names the domain. */
import type { Finding } from '../model/check.ts';
import type { Place } from '../model/zone.ts';

/** The place for a finding about `subject` of `domain`. */
export type Locate = (domain: string, subject?: Finding['subject']) => Place;

/** One file for everything: where no file holds the records. */
export const inFile =
  (file: string): Locate =>
  () => ({ file, line: 1, column: 1 });
