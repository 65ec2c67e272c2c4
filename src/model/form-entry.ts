/** The vocabulary of a DNS host's web form: what is typed into which field to publish a record. */
import type { RecordLine } from './check.ts';
import type { ZoneHosting } from './dns/zone-hosting.ts';

export interface FormField {
  /** As the form calls it. */
  readonly label: string;
  /** Printable ASCII. */
  readonly value: string;
}

export interface FormEntry {
  /** Whose form it is; absent where that is not known, and the labels are those of most. */
  readonly host?: string;
  readonly fields: readonly FormField[];
  /** What is particular; a sentence. */
  readonly note?: string;
}

/** How a record is entered where `keeper` keeps the zone. */
export type BuildFormEntry = (keeper: ZoneHosting, record: RecordLine) => FormEntry;
