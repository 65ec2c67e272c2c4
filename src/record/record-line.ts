/** Records as lines to publish or to remove. */
import type { RecordLine } from '../model/check.ts';
import type { DnsName, Octets, RData, RecordType, SettledAnswer } from '../model/dns/dns.ts';
import { presentRData } from '../model/dns/presentation.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import { type SourceLocation, type ZoneRecord, zoneRecord } from '../model/dns/zone.ts';
import { isUnreadable } from '../model/unreadable.ts';
import { isZoneType, readRData, splitRdataFields } from './rdata-text.ts';
import { toTxtRdata } from './txt.ts';

/** One line for each of the record data. */
export const toRecordLines = <T extends RecordType>(
  owner: DnsName,
  type: T,
  rdata: readonly RData[T][],
): readonly RecordLine[] => rdata.map((one) => ({ owner, type, rdata: presentRData(type, one) }));

/** A TXT record that holds `text`. */
export const txtLine = (owner: DnsName, text: Octets): RecordLine => ({
  owner,
  type: 'TXT',
  rdata: presentRData('TXT', toTxtRdata(text)),
});

/** The records of an answer; none where there are none. */
export const answerRecordLines = <T extends RecordType>(
  answer: SettledAnswer<T>,
): readonly RecordLine[] =>
  answer.kind === 'found' ? toRecordLines(answer.set.owner, answer.set.type, answer.set.rdata) : [];

/** Lines as an expectation or an observation about their owner. */
export const rdataTexts = (lines: readonly RecordLine[]): readonly string[] =>
  lines.map(({ rdata }) => rdata);

/** The record of a line that is at `place`; `undefined` if it is no record of a zone file. */
export const recordFromLine = (
  { owner, type, rdata }: RecordLine,
  place: SourceLocation,
): ZoneRecord | undefined => {
  const fields = splitRdataFields(rdata);
  if (fields === undefined || !isZoneType(type)) return undefined;
  const data = readRData(type, fields, dnsName('.'));
  return isUnreadable(data) ? undefined : zoneRecord(place, owner, type, data);
};
