/** What the DMARC checks have in common: the records at `_dmarc`, and the record to publish. */
import type { DnsName, Octets, SettledAnswer } from '../model/dns.ts';
import { type DmarcPolicy, type DmarcRecord } from '../record/dmarc.ts';
export declare const strictness: Readonly<Record<DmarcPolicy, number>>;
export interface DmarcText {
    readonly text: Octets;
    readonly record: DmarcRecord;
}
/** The texts that count as DMARC records (RFC 9989 §4.10: those that begin with the version). */
export declare const recordsIn: (txt: SettledAnswer<'TXT'>) => readonly DmarcText[];
/** The texts that were meant to be DMARC records and are none. */
export declare const attemptsIn: (txt: SettledAnswer<'TXT'>) => readonly Octets[];
/** Whether the SPF record names senders beside iCloud; where that is not known, it may. */
export declare const sendsElsewhere: (apex: SettledAnswer<'TXT'> | undefined, icloud: DnsName) => boolean;
/**
 * The record that is safe to publish. iCloud's mail passes both SPF and DKIM in alignment, so that
 * a domain which sends through iCloud alone can begin with `quarantine`; others first have to see
 * from reports who sends.
 */
export declare const recommended: (domain: DnsName, apex: SettledAnswer<'TXT'> | undefined, icloud: DnsName) => Octets;
