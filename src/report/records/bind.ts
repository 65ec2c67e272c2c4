/** Zone-file lines (RFC 1035 §5), Cloudflare's import file, and updates for nsupdate. */
import { absolute } from '../../model/dns/presentation.ts';
import type { PlannedRecord } from '../../model/record-plan.ts';
import {
  comment,
  joined,
  leftovers,
  rdataOf,
  recordLine,
  recordsOf,
  type Sheet,
  spaced,
} from './record-sheet.ts';

const zoneLine = (record: PlannedRecord, ttl: number): string =>
  `${absolute(record.owner)} ${ttl} IN ${record.type} ${rdataOf(record)}`;

/** nsupdate takes what is no comment for a command. */
const update = (sheet: Sheet): readonly string[] => [
  '; For nsupdate. In a zone file, take these lines out by hand.',
  `zone ${absolute(sheet.zone)}`,
  ...recordsOf(sheet).map((record) => `update delete ${recordLine(record)}`),
  'send',
];

/** Absolute names throughout: the lines mean the same anywhere in a zone file. */
export const renderBind = (sheet: Sheet): string => {
  const records = recordsOf(sheet);
  if (sheet.mode === 'delete') return records.length === 0 ? '' : joined(update(sheet));
  return spaced([
    comment(';', 'Take out:', leftovers(sheet, 'single')),
    records.map((record) => zoneLine(record, sheet.ttl)),
  ]);
};

/** Types that Cloudflare would answer for itself unless told not to. */
const proxied = new Set(['A', 'AAAA', 'CNAME']);

export const renderCloudflare = (sheet: Sheet): string =>
  spaced([
    comment(';', 'An import takes nothing away. Delete by hand:', leftovers(sheet, 'single')),
    (sheet.mode === 'delete' ? [] : recordsOf(sheet)).map((record) => {
      const line = zoneLine(record, sheet.ttl);
      return proxied.has(record.type) ? `${line} ; cf_tags=cf-proxied:false` : line;
    }),
  ]);
