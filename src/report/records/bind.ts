/** Zone-file lines (RFC 1035 §5), Cloudflare's import file, and updates for nsupdate. */
import { absoluteName } from '../../model/dns/presentation.ts';
import type { PlannedRecord } from '../../model/record-plan.ts';
import {
  commentLines,
  escapeTemplates,
  joinLines,
  recordsToRemove,
  presentPlannedRdata,
  recordLine,
  recordsToPrint,
  type RecordSheet,
  blocksToText,
} from './record-sheet.ts';

const zoneLine = (record: PlannedRecord, ttl: number): string =>
  `${absoluteName(record.owner)} ${ttl} IN ${record.type} ${escapeTemplates(presentPlannedRdata(record))}`;

/** nsupdate takes what is no comment for a command. */
const nsupdateLines = (sheet: RecordSheet): readonly string[] => [
  '; For nsupdate. In a zone file, delete these lines by hand.',
  `zone ${absoluteName(sheet.zone)}`,
  ...recordsToPrint(sheet).map((record) => `update delete ${recordLine(record)}`),
  'send',
];

/** Absolute names throughout: the lines mean the same anywhere in a zone file. */
export const renderBind = (sheet: RecordSheet): string => {
  const records = recordsToPrint(sheet);
  if (sheet.mode === 'delete') return records.length === 0 ? '' : joinLines(nsupdateLines(sheet));
  return blocksToText([
    commentLines(';', 'Take out:', recordsToRemove(sheet, 'single')),
    records.map((record) => zoneLine(record, sheet.ttl)),
  ]);
};

/** Types that Cloudflare would answer for itself unless told not to. */
const proxiableTypes = new Set(['A', 'AAAA', 'CNAME']);

export const renderCloudflare = (sheet: RecordSheet): string =>
  blocksToText([
    commentLines(
      ';',
      'An import deletes nothing. Delete these by hand:',
      recordsToRemove(sheet, 'single'),
    ),
    (sheet.mode === 'delete' ? [] : recordsToPrint(sheet)).map((record) => {
      const line = zoneLine(record, sheet.ttl);
      return proxiableTypes.has(record.type) ? `${line} ; cf_tags=cf-proxied:false` : line;
    }),
  ]);
