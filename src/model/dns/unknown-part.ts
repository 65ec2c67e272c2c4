/** What is said of the parts of a zone file that could not be worked out. */
import { few } from '../text/wording.ts';
import type { Failure, UnknownPart } from './dns.ts';

/** The parts in one line. */
export const describeParts = (parts: readonly UnknownPart[]): string =>
  few([...new Set(parts.map(({ detail }) => detail))], 3).join('; ');

/** What rests on these parts could not be looked up. */
export const partsFailure = (parts: readonly UnknownPart[]): Failure => ({
  code: 'unknown',
  detail: describeParts(parts),
  attempts: [],
});
