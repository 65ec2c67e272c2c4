/**
 * Tag=value lists (RFC 6376 §3.2), the syntax of DKIM keys and DMARC records. What is wrong is told
 * with the place where it is, and the rest is read all the same: each protocol has its own mind about faults.
 */
import type { Octets } from '../model/dns.ts';
/** Where a record breaks its grammar, and how. */
export interface Fault {
    /** Octets from the start of the record. */
    readonly offset: number;
    /** Printable ASCII, for people: a clause that can follow a colon. */
    readonly message: string;
}
/** Whether reading ended in a fault. */
export declare const isFault: (read: object) => read is Fault;
export interface Tag {
    /** Case counts (RFC 6376 §3.2). */
    readonly name: string;
    readonly value: Octets;
    readonly offset: number;
    readonly valueOffset: number;
}
export interface TagList {
    readonly tags: readonly Tag[];
    readonly faults: readonly Fault[];
}
/** A piece of a record in quotes, shortened. */
export declare const quote: (octets: Octets) => string;
/** Without the white space of RFC 6376 §2.8 at its ends; an octet 160 is none. */
export declare const trim: (octets: Octets) => Octets;
/**
 * Reads a list. Empty places between semicolons are passed over. A tag that is there twice is a
 * fault, and only the first one counts.
 */
export declare const readTagList: (text: Octets) => TagList;
