/** Domain names between their wire form (RFC 1035 §4.1.4), raw labels and the canonical text of `DnsName`. */
import type { DnsName } from '../model/dns.ts';
/** A name in anybody's presentation form (RFC 1035 §5.1), made canonical. */
export declare const canonicalName: (text: string) => DnsName;
/** A name as it is sent, uncompressed; `undefined` where the text is not canonical or too long. */
export declare const encodeName: (name: DnsName) => Buffer | undefined;
/**
 * Reads the name at `at`, whose part before any compression pointer lies before `end`. Gives the
 * offset behind it, or what is wrong. A pointer must lead to an earlier octet than the labels it
 * ends, so that every name ends.
 */
export declare const readName: (message: Buffer, at: number, end: number) => {
    readonly name: DnsName;
    readonly next: number;
} | string;
