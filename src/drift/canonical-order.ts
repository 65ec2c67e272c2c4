/** The one order of records, and their one spelling: the same records are the same bytes. */
import type { RecordLine } from '../model/check.ts';
import { absolute } from '../model/dns/presentation.ts';

/** By code units: no locale has a say. */
export const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const preferenceOf = ({ type, rdata }: RecordLine): number =>
  type === 'MX' ? Number.parseInt(rdata, 10) : 0;

/** By owner, then type; MX by preference, then exchange; others by their data. */
export const byRecord = (a: RecordLine, b: RecordLine): number =>
  byUnits(a.owner, b.owner) ||
  byUnits(a.type, b.type) ||
  preferenceOf(a) - preferenceOf(b) ||
  byUnits(a.rdata, b.rdata);

/** `owner. TYPE rdata`. */
export const presentLine = ({ owner, type, rdata }: RecordLine): string =>
  `${absolute(owner)} ${type} ${rdata}`;

/** Each line once, in order. */
export const inOrder = (lines: readonly RecordLine[]): readonly RecordLine[] =>
  [...new Map(lines.map((line) => [presentLine(line), line])).values()].sort(byRecord);
