/** octoDNS: the part of a zone's YAML file that holds the record sets. */
import { absoluteName } from '../../model/dns/presentation.ts';
import type { PlannedRecord } from '../../model/record-plan.ts';
import {
  commentLines,
  recordsToRemove,
  decodeText,
  quoteAscii,
  presentPlannedRdata,
  relativeName,
  recordSetsToPrint,
  type RecordSheet,
  blocksToText,
  type WholeSet,
} from './record-sheet.ts';

/** octoDNS wants every semicolon of a text escaped. */
const octodnsText = (record: PlannedRecord & { type: 'TXT' | 'SPF' }): string =>
  quoteAscii(decodeText(record.rdata.strings.join('')).replaceAll(';', '\\;'));

const valueLines = (record: PlannedRecord): readonly string[] => {
  switch (record.type) {
    case 'MX':
      return [
        `exchange: ${quoteAscii(absoluteName(record.rdata.exchange))}`,
        `preference: ${record.rdata.preference}`,
      ];
    case 'TXT':
    case 'SPF':
      return [octodnsText(record)];
    default:
      return [quoteAscii(presentPlannedRdata(record))];
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
export const renderOctodns = (sheet: RecordSheet): string => {
  const sets = recordSetsToPrint(sheet).filter(({ records }) => records.length > 0);
  const names = [...new Set(sets.map(({ owner }) => relativeName(owner, sheet.zone, '')))].sort();
  const entryLines = (name: string): readonly string[] =>
    [`${quoteAscii(name)}:`].concat(
      sets
        .filter(({ owner }) => relativeName(owner, sheet.zone, '') === name)
        .flatMap((set) => setLines(set, sheet.ttl)),
    );
  return blocksToText([
    commentLines('#', 'Take out:', recordsToRemove(sheet, 'whole')),
    names.length === 0 ? [] : ['---'].concat(names.flatMap(entryLines)),
  ]);
};
