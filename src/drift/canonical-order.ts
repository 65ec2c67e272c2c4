/** The one order of records, and their one spelling: the same records are the same bytes. */
import type { RecordLine } from '../model/check.ts';
import { absoluteName } from '../model/dns/presentation.ts';

/** By code units: no locale has a say. */
export const compareCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const mxPreference = ({ type, rdata }: RecordLine): number =>
  type === 'MX' ? Number.parseInt(rdata, 10) : 0;

/** By owner, then type; MX by preference, then exchange; others by their data. */
export const compareRecords = (a: RecordLine, b: RecordLine): number =>
  compareCodeUnits(a.owner, b.owner) ||
  compareCodeUnits(a.type, b.type) ||
  mxPreference(a) - mxPreference(b) ||
  compareCodeUnits(a.rdata, b.rdata);

/** `owner. TYPE rdata`. */
export const presentLine = ({ owner, type, rdata }: RecordLine): string =>
  `${absoluteName(owner)} ${type} ${rdata}`;

/** Each line once, in order. */
export const sortRecordLines = (lines: readonly RecordLine[]): readonly RecordLine[] =>
  [...new Map(lines.map((line) => [presentLine(line), line])).values()].sort(compareRecords);
