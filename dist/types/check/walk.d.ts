/** The walk up the tree to the DMARC record in force, and to the organizational domain (RFC 9989 §4.10). */
import type { DnsName, SettledAnswer } from '../model/dns.ts';
import { type DmarcPolicy } from '../record/dmarc.ts';
import { type DmarcText } from './dmarc.ts';
/** What asks for all records that may govern `domain`, by the domain that each is of. */
export declare const dmarcNeeds: (domain: DnsName) => {
    [k: string]: import("../model/evidence.ts").AnswerNeed<"TXT">;
};
type Walk = Readonly<Record<string, SettledAnswer<'TXT'>>>;
/** A record, and at whose name it is. */
interface Found extends DmarcText {
    readonly answer: SettledAnswer<'TXT'>;
    readonly domain: DnsName;
}
/** The record in force for a domain, and whose it is. */
interface Governing extends Found {
    /** What is asked for mail of the audited domain. */
    readonly policy: DmarcPolicy | undefined;
}
/** Whose `sp=` and `np=` count for the subdomains of `domain` (RFC 9989 §4.10.2). */
export declare const organizationalOf: (walk: Walk, domain: DnsName) => DnsName;
/** Its own, else that of its organizational domain, else that of the public suffix above (RFC 9989 §4.10.1). */
export declare const governingOf: (walk: Walk, domain: DnsName) => Governing | undefined;
export {};
