/** Records as people type them into a DNS host's form. */
import { absoluteName, presentOctets } from '../../model/dns/presentation.ts';
import type { PlannedRecord } from '../../model/record-plan.ts';
import { largest } from '../view/plain-text.ts';
import {
  presentPlannedRdata,
  relativeName,
  type RecordSheet,
  blocksToText,
} from './record-sheet.ts';

const header = ['Name', 'Type', 'TTL', 'Priority', 'Value'];

/** Without quotes and escapes where it can be typed so. */
const tableValue = (record: PlannedRecord): string => {
  if (record.type === 'MX') return absoluteName(record.rdata.exchange);
  if (record.type !== 'TXT') return presentPlannedRdata(record);
  const text = record.rdata.strings.join('');
  return (/^[ -~]*$/.test(text) ? text : presentOctets(text)).replace(/#(?=#)/g, '\\035');
};

const tableRows = (
  records: readonly PlannedRecord[],
  { zone, ttl }: RecordSheet,
): readonly string[] => {
  const cells = records.map((record) => [
    relativeName(record.owner, zone, '@'),
    record.type,
    String(ttl),
    record.type === 'MX' ? String(record.rdata.preference) : '',
    tableValue(record),
  ]);
  const widths = header.map((_, i) =>
    largest([header, ...cells].map((row) => row[i]?.length ?? 0)),
  );
  return [header, ...cells].map(
    (row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`,
  );
};

/** What to publish and what to remove: the two go together. */
export const renderTable = (sheet: RecordSheet): string => {
  const { plan, mode } = sheet;
  const sections: readonly (readonly [string, readonly PlannedRecord[]])[] = [
    ['Publish', mode === 'delete' ? [] : plan.publish],
    ['Remove', plan.remove],
    ['Right already', mode === 'all' ? plan.keep : []],
  ];
  return blocksToText(
    sections.map(([title, records]) =>
      records.length === 0 ? [] : [`${title}:`].concat(tableRows(records, sheet)),
    ),
  );
};
