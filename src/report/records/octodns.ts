/** octoDNS: the part of a zone's YAML file that holds the record sets. */
import { absolute } from '../../model/dns/presentation.ts';
import type { PlannedRecord } from '../../model/record-plan.ts';
import {
  comment,
  leftovers,
  plainText,
  quoted,
  rdataOf,
  relativeName,
  setsOf,
  type Sheet,
  spaced,
  type WholeSet,
} from './record-sheet.ts';

/** octoDNS wants every semicolon of a text escaped. */
const textOf = (record: PlannedRecord & { type: 'TXT' | 'SPF' }): string =>
  quoted(plainText(record.rdata.strings.join('')).replaceAll(';', '\\;'));

const valueLines = (record: PlannedRecord): readonly string[] => {
  switch (record.type) {
    case 'MX':
      return [
        `exchange: ${quoted(absolute(record.rdata.exchange))}`,
        `preference: ${record.rdata.preference}`,
      ];
    case 'TXT':
    case 'SPF':
      return [textOf(record)];
    default:
      return [quoted(rdataOf(record))];
  }
};

const setLines = ({ type, records }: WholeSet, ttl: number): readonly string[] => [
  `  - type: ${type}`,
  `    ttl: ${ttl}`,
  ...(type === 'CNAME'
    ? records.flatMap(valueLines).map((line) => `    value: ${line}`)
    : [
        '    values:',
        ...records.flatMap((record) =>
          valueLines(record).map((line, i) => `      ${i === 0 ? '-' : ' '} ${line}`),
        ),
      ]),
];

/** Names in the order that octoDNS asks for, the apex first. */
export const renderOctodns = (sheet: Sheet): string => {
  const sets = setsOf(sheet).filter(({ records }) => records.length > 0);
  const names = [...new Set(sets.map(({ owner }) => relativeName(owner, sheet.zone, '')))].sort();
  const entryLines = (name: string): readonly string[] =>
    [`${quoted(name)}:`].concat(
      sets
        .filter(({ owner }) => relativeName(owner, sheet.zone, '') === name)
        .flatMap((set) => setLines(set, sheet.ttl)),
    );
  return spaced([
    comment('#', 'Take out:', leftovers(sheet, 'whole')),
    names.length === 0 ? [] : ['---'].concat(names.flatMap(entryLines)),
  ]);
};
