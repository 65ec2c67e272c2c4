/** Registries of subdomains (is-a.dev): the records of each name's JSON file, below a line with the name of the file. */
import { groupedBy } from '../../model/non-empty.ts';
import { parentName } from '../../model/dns/domain-name.ts';
import type { PlannedRecord } from '../../model/record-plan.ts';
import {
  blocksToText,
  commentLines,
  decodeText,
  presentPlannedRdata,
  recordSetsToPrint,
  recordsToRemove,
  type RecordSheet,
  relativeName,
  type WholeSet,
} from './record-sheet.ts';

const withoutDot = (name: string): string => name.replace(/\.$/, '');

const recordValue = (record: PlannedRecord) => {
  switch (record.type) {
    case 'MX':
      return { target: record.rdata.exchange, priority: record.rdata.preference };
    case 'TXT':
      return decodeText(record.rdata.strings.join(''));
    default:
      return withoutDot(presentPlannedRdata(record));
  }
};

/** A name has one alias, which is not in a list. */
const setMember = ({ type, records }: WholeSet) => {
  const values = records.map(recordValue);
  return [type, type === 'CNAME' ? values[0] : values] as const;
};

const toAscii = (json: string): string =>
  json.replace(
    /[^ -~]|#(?=#)/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const fileLines = (file: string, sets: readonly WholeSet[]): readonly string[] => {
  const json = JSON.stringify({ records: Object.fromEntries(sets.map(setMember)) }, null, 2);
  return [`// domains/${file}.json`, ...json.split('\n').map(toAscii)];
};

/** Files are named after what comes before the registry's own domain: that of the zone, or above it. */
export const renderRegistry = (sheet: RecordSheet): string => {
  const { zone, plan } = sheet;
  const domain = zone === plan.domain ? parentName(zone) : zone;
  const sets = recordSetsToPrint(sheet).filter(({ records }) => records.length > 0);
  const files = groupedBy(sets, ({ owner }) => relativeName(owner, domain, '@'));
  return blocksToText([
    commentLines('//', 'Take out:', recordsToRemove(sheet, 'whole')),
    ...[...files].map(([file, own]) => fileLines(file, own)),
  ]);
};
