/** The DMARC records at a name, and the DMARC record to recommend. */
import type { Skipped } from '../../model/check.ts';
import type { DnsName, Octets, SettledAnswer } from '../../model/dns/dns.ts';
import { toOctets } from '../../model/dns/presentation.ts';
import { type DmarcPolicy, type DmarcRecord, isDmarcLike, readDmarc } from '../../record/dmarc.ts';
import { isSyntaxFault } from '../../record/tag-list.ts';
import { txtTexts } from '../../record/txt.ts';
import { skipped } from '../skipped.ts';

export const policyStrictness: Readonly<Record<DmarcPolicy, number>> = {
  reject: 3,
  quarantine: 2,
  none: 1,
};

export interface DmarcText {
  readonly text: Octets;
  readonly record: DmarcRecord;
}

/** The texts that count as DMARC records (RFC 9989 §4.10: those that begin with the version). */
export const dmarcRecordsIn = (txt: SettledAnswer<'TXT'>): readonly DmarcText[] =>
  txtTexts(txt).flatMap((text) => {
    const record = readDmarc(text);
    return isSyntaxFault(record) ? [] : [{ text, record }];
  });

/** That to keep of several first: one without faults, then the strictest, then one with reports. */
export const keepFirst = (records: readonly DmarcText[]): readonly DmarcText[] => {
  const rank = ({ record }: DmarcText) =>
    (record.faults.length === 0 ? 100 : 0) +
    10 * (record.policy ? policyStrictness[record.policy] : 0) +
    (record.rua.length > 0 ? 1 : 0);
  return records.toSorted((a, b) => rank(b) - rank(a));
};

/** The one record at the name, with its policy, or why there is none in force. */
export const recordInForce = (
  txt: SettledAnswer<'TXT'>,
):
  | { readonly text: Octets; readonly record: DmarcRecord & { readonly policy: DmarcPolicy } }
  | Skipped => {
  const [only, ...more] = dmarcRecordsIn(txt);
  const policy = only?.record.policy;
  return only === undefined || more.length > 0 || policy === undefined
    ? skipped('the domain has no DMARC record in force', {
        deferTo: ['dmarc-present', 'dmarc-syntax'],
      })
    : { text: only.text, record: { ...only.record, policy } };
};

export const hasPolicyNone = (text: Octets): boolean => {
  const record = readDmarc(text);
  return !isSyntaxFault(record) && record.policy === 'none';
};

/** The texts that were meant to be DMARC records but are not. */
export const failedDmarcRecords = (txt: SettledAnswer<'TXT'>): readonly Octets[] =>
  txtTexts(txt).filter((text) => isDmarcLike(text) && isSyntaxFault(readDmarc(text)));

const spfEnd = /^[-+~?]?all$/;

/** The terms that receivers evaluate: up to the first "all", of the only record (RFC 7208 §4.5, §5.1). */
const evaluatedTerms = (records: readonly (readonly string[])[]): readonly string[] => {
  const [terms = [], ...more] = records;
  if (more.length > 0) return [];
  const end = terms.findIndex((term) => spfEnd.test(term));
  return end === -1 ? terms : terms.slice(0, end);
};

/**
 * What the SPF record says of who sends: whether it lets iCloud, and whether it names others; if it is
 * not known, others may send.
 */
export const sendersIn = (
  apex: SettledAnswer<'TXT'> | undefined,
  icloud: DnsName,
): { readonly icloud: boolean; readonly others: boolean } => {
  if (apex === undefined) return { icloud: false, others: true };
  const named = new Set([`include:${icloud}`, `redirect=${icloud}`]);
  const neutral = new Set(['', '-all', '~all', '?all']);
  const records = txtTexts(apex)
    .filter((text) => /^v=spf1(?: |$)/i.test(text))
    .map((text) => text.toLowerCase().split(' ').slice(1));
  return {
    icloud: evaluatedTerms(records).some((term) => named.has(term)),
    others: records.flat().some((term) => !named.has(term) && !neutral.has(term)),
  };
};

/**
 * The record that is safe to publish. iCloud's mail passes SPF and DKIM in alignment, so a domain
 * that sends through iCloud alone can start with `quarantine`; others first need reports of who sends.
 */
export const recommendedDmarc = (
  domain: DnsName,
  apex: SettledAnswer<'TXT'> | undefined,
  icloud: DnsName,
): Octets =>
  toOctets(
    sendersIn(apex, icloud).others
      ? `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`
      : 'v=DMARC1; p=quarantine',
  );
