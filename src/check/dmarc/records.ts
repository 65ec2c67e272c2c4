/** What the DMARC checks have in common: the records at `_dmarc`, and the record to publish. */
import type { DnsName, Octets, SettledAnswer } from '../../model/dns/dns.ts';
import { toOctets } from '../../model/dns/presentation.ts';
import { type DmarcPolicy, type DmarcRecord, isDmarcLike, readDmarc } from '../../record/dmarc.ts';
import { isSyntaxFault } from '../../record/tag-list.ts';
import { txtTexts } from '../../record/txt.ts';

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

/** Whether the text is a record whose policy is `none`. */
export const asksNothing = (text: Octets): boolean => {
  const record = readDmarc(text);
  return !isSyntaxFault(record) && record.policy === 'none';
};

/** The texts that were meant to be DMARC records and are none. */
export const failedDmarcRecords = (txt: SettledAnswer<'TXT'>): readonly Octets[] =>
  txtTexts(txt).filter((text) => isDmarcLike(text) && isSyntaxFault(readDmarc(text)));

/** Whether the SPF record names senders beside iCloud; where that is not known, it may. */
export const sendsElsewhere = (
  apex: SettledAnswer<'TXT'> | undefined,
  icloud: DnsName,
): boolean => {
  if (apex === undefined) return true;
  const spf = txtTexts(apex).filter((text) => /^v=spf1(?: |$)/i.test(text));
  const own = new Set(['', `include:${icloud}`, `redirect=${icloud}`, '-all', '~all', '?all']);
  return spf.some((text) =>
    text
      .toLowerCase()
      .split(' ')
      .slice(1)
      .some((term) => !own.has(term)),
  );
};

/**
 * The record that is safe to publish. iCloud's mail passes both SPF and DKIM in alignment, so that
 * a domain which sends through iCloud alone can begin with `quarantine`; others first have to see
 * from reports who sends.
 */
export const recommendedDmarc = (
  domain: DnsName,
  apex: SettledAnswer<'TXT'> | undefined,
  icloud: DnsName,
): Octets =>
  toOctets(
    sendsElsewhere(apex, icloud)
      ? `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`
      : 'v=DMARC1; p=quarantine',
  );
