/** A change batch for Route 53: whole record sets, written or deleted in one step. */
import { absoluteName } from '../../model/dns/presentation.ts';
import type { Octets } from '../../model/dns/dns.ts';
import type { PlannedRecord } from '../../model/record-plan.ts';
import {
  joinLines,
  presentPlannedRdata,
  recordSetsToPrint,
  type RecordSheet,
  type WholeSet,
} from './record-sheet.ts';

/** Route 53 writes an octet in octal: `\ooo`. */
const octalEscape = (octets: Octets): string =>
  octets.replace(/[\\"]|[^ -~]|#(?=#)/g, (unit) =>
    unit === '"' || unit === '\\'
      ? `\\${unit}`
      : `\\${unit.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );

/** The character-strings of a text, escaped as Route 53 has it, without the outer quotes. */
export const route53Strings = (strings: readonly Octets[]): readonly string[] =>
  strings.map(octalEscape);

/** The value as Route 53 takes it, with its quotes. */
export const route53Value = (record: PlannedRecord): string =>
  record.type === 'TXT' || record.type === 'SPF'
    ? route53Strings(record.rdata.strings)
        .map((text) => `"${text}"`)
        .join(' ')
    : presentPlannedRdata(record);

/** A set is deleted only where all its values and its TTL are named as they are. */
const toChange = ({ owner, type, records, gone }: WholeSet, ttl: number) => {
  const values = records.length > 0 ? records : gone;
  return {
    Action: records.length > 0 ? 'UPSERT' : 'DELETE',
    ResourceRecordSet: {
      Name: absoluteName(owner),
      Type: type,
      TTL: records.length > 0 ? ttl : (gone[0]?.ttl ?? ttl),
      ResourceRecords: values.map((record) => ({ Value: route53Value(record) })),
    },
  };
};

/** Sets that have to go first, because another type takes their owner's place. */
const setsToDeleteFirst = (sheet: RecordSheet): readonly WholeSet[] => {
  const owners = new Set(sheet.plan.publish.map(({ owner }) => owner));
  return recordSetsToPrint({ ...sheet, mode: 'delete' }).filter(
    ({ owner, type, records }) =>
      records.length === 0 &&
      owners.has(owner) &&
      (type === 'CNAME' ||
        sheet.plan.publish.some((one) => one.owner === owner && one.type === 'CNAME')),
  );
};

export const renderRoute53 = (sheet: RecordSheet): string => {
  const sets = [
    ...(sheet.mode === 'delete' ? [] : setsToDeleteFirst(sheet)),
    ...recordSetsToPrint(sheet),
  ];
  if (sets.length === 0) return '';
  const batch = {
    Comment: `Mail records of ${sheet.plan.domain}`,
    Changes: sets.map((set) => toChange(set, sheet.ttl)),
  };
  return joinLines([JSON.stringify(batch, null, 2)]);
};
