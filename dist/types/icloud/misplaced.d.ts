/** Where people put a record by mistake, and how it comes to be there. */
import type { DnsName } from '../model/dns.ts';
/** A name at which nobody looks for the record. */
export interface Place {
    readonly name: DnsName;
    /** How a record comes to be there, a clause. */
    readonly how: string;
}
/** The records that Apple asks for, and DMARC. */
export type Wanted = 'mx' | 'verification' | 'spf' | 'dkim' | 'dmarc';
/** Where to look for a record that is not where it belongs. */
export declare const placesOf: (wanted: Wanted, domain: DnsName) => readonly Place[];
/**
 * A name that nobody has. What is found at it comes from a wildcard record; always the same one, so
 * that resolvers can keep the answer.
 */
export declare const nobodys: (domain: DnsName) => DnsName;
