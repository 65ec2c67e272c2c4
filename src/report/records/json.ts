/** The plan for programs. */
import { presentOctets } from '../../model/dns/presentation.ts';
import type { PlannedRecord } from '../../model/record-plan.ts';
import { joinLines, presentPlannedRdata, relativeName, type RecordSheet } from './record-sheet.ts';

/** `rdata` in presentation form; `text`, of a TXT record, its strings put together. */
const toJsonRecord = (record: PlannedRecord, { zone, ttl }: RecordSheet) => ({
  owner: record.owner,
  name: relativeName(record.owner, zone, '@'),
  type: record.type,
  ttl,
  rdata: presentPlannedRdata(record),
  ...(record.type === 'MX' && {
    preference: record.rdata.preference,
    exchange: record.rdata.exchange,
  }),
  ...(record.type === 'CNAME' && { target: record.rdata.target }),
  ...(record.type === 'TXT' && { text: presentOctets(record.rdata.strings.join('')) }),
});

/** Everything, whatever the mode; in printable ASCII. */
export const renderRecordsJson = (sheet: RecordSheet): string => {
  const { domain, publish, remove, keep, beside, unknown, notes } = sheet.plan;
  const list = (records: readonly PlannedRecord[]) =>
    records.map((record) => toJsonRecord(record, sheet));
  const value = {
    domain,
    zone: sheet.zone,
    publish: list(publish),
    remove: list(remove),
    keep: list(keep),
    beside: list(beside),
    unknown: unknown.map(({ area, failure }) => ({ area, failure })),
    notes,
  };
  return joinLines([JSON.stringify(value, null, 2).replace(/#(?=#)/g, '\\u0023')]);
};
