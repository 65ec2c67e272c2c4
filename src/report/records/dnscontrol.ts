/** DNSControl: an extension of the domain in `dnsconfig.js`. */
import { absoluteName } from '../../model/dns/presentation.ts';
import type { PlannedRecord } from '../../model/record-plan.ts';
import {
  commentLines,
  recordsToRemove,
  decodeText,
  quoteAscii,
  presentPlannedRdata,
  recordsToPrint,
  relativeName,
  type RecordSheet,
  blocksToText,
} from './record-sheet.ts';

const javascriptString = (text: string): string => quoteAscii(text, (code) => `\\u{${code}}`);

/** What follows the name in the record's macro. DNSControl divides a text by itself. */
const recordArguments = (record: PlannedRecord): string => {
  switch (record.type) {
    case 'MX':
      return `${record.rdata.preference}, ${javascriptString(absoluteName(record.rdata.exchange))}`;
    case 'TXT':
    case 'SPF':
      return javascriptString(decodeText(record.rdata.strings.join('')));
    default:
      return javascriptString(presentPlannedRdata(record));
  }
};

export const renderDnscontrol = (sheet: RecordSheet): string => {
  const macros = (sheet.mode === 'delete' ? [] : recordsToPrint(sheet)).map((record) => {
    const name = javascriptString(relativeName(record.owner, sheet.zone, '@'));
    return `  ${record.type}(${name}, ${recordArguments(record)}, TTL(${sheet.ttl}))`;
  });
  return blocksToText([
    commentLines('//', 'Delete from dnsconfig.js:', recordsToRemove(sheet, 'single')),
    macros.length === 0
      ? []
      : [`D_EXTEND(${javascriptString(sheet.zone)},`, macros.join(',\n'), ');'],
  ]);
};
