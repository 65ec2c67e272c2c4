/** Records as people type them into a DNS host's form. */
import { absolute, presentOctets } from '../../model/dns/presentation.ts';
import type { PlannedRecord } from '../../model/record-plan.ts';
import { largest } from '../view/plain-text.ts';
import { rdataOf, relativeName, type Sheet, spaced } from './record-sheet.ts';

const header = ['Name', 'Type', 'TTL', 'Priority', 'Value'];

/** Without quotes and escapes where it can be typed so. */
const valueOf = (record: PlannedRecord): string => {
  if (record.type === 'MX') return absolute(record.rdata.exchange);
  if (record.type !== 'TXT') return rdataOf(record);
  const text = record.rdata.strings.join('');
  return (/^[ -~]*$/.test(text) ? text : presentOctets(text)).replace(/#(?=#)/g, '\\035');
};

const rowsOf = (records: readonly PlannedRecord[], { zone, ttl }: Sheet): readonly string[] => {
  const cells = records.map((record) => [
    relativeName(record.owner, zone, '@'),
    record.type,
    String(ttl),
    record.type === 'MX' ? String(record.rdata.preference) : '',
    valueOf(record),
  ]);
  const widths = header.map((_, i) =>
    largest([header, ...cells].map((row) => row[i]?.length ?? 0)),
  );
  return [header, ...cells].map(
    (row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`,
  );
};

/** What to publish and what to remove: the two go together. */
export const renderTable = (sheet: Sheet): string => {
  const { plan, mode } = sheet;
  const sections: readonly (readonly [string, readonly PlannedRecord[]])[] = [
    ['Publish', mode === 'delete' ? [] : plan.publish],
    ['Remove', plan.remove],
    ['Right already', mode === 'all' ? plan.keep : []],
  ];
  return spaced(
    sections.map(([title, records]) =>
      records.length === 0 ? [] : [`${title}:`].concat(rowsOf(records, sheet)),
    ),
  );
};
