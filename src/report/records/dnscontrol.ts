/** DNSControl: an extension of the domain in `dnsconfig.js`. */
import { absolute } from '../../model/dns/presentation.ts';
import type { PlannedRecord } from '../../model/record-plan.ts';
import {
  comment,
  leftovers,
  plainText,
  quoted,
  rdataOf,
  recordsOf,
  relativeName,
  type Sheet,
  spaced,
} from './record-sheet.ts';

const javascript = (text: string): string => quoted(text, (code) => `\\u{${code}}`);

/** What follows the name in the record's macro. DNSControl divides a text by itself. */
const argumentsOf = (record: PlannedRecord): string => {
  switch (record.type) {
    case 'MX':
      return `${record.rdata.preference}, ${javascript(absolute(record.rdata.exchange))}`;
    case 'TXT':
    case 'SPF':
      return javascript(plainText(record.rdata.strings.join('')));
    default:
      return javascript(rdataOf(record));
  }
};

export const renderDnscontrol = (sheet: Sheet): string => {
  const macros = (sheet.mode === 'delete' ? [] : recordsOf(sheet)).map((record) => {
    const name = javascript(relativeName(record.owner, sheet.zone, '@'));
    return `  ${record.type}(${name}, ${argumentsOf(record)}, TTL(${sheet.ttl}))`;
  });
  return spaced([
    comment('//', 'Take out of dnsconfig.js:', leftovers(sheet, 'single')),
    macros.length === 0 ? [] : [`D_EXTEND(${javascript(sheet.zone)},`, macros.join(',\n'), ');'],
  ]);
};
