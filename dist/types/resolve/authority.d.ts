/** Finds the zone that holds a domain, and the addresses of its name servers. */
import type { DnsName, Resolver } from '../model/dns.ts';
/** One address of one of the zone's name servers. */
export interface NameServer {
    readonly host: DnsName;
    readonly address: string;
}
export interface Authority {
    /** The apex of the zone that holds the domain: itself, or an ancestor. */
    readonly zone: DnsName;
    /** Sorted by host, then address; at most {@link most}. */
    readonly servers: readonly NameServer[];
}
/**
 * The authority for `domain` as `resolver` sees it, or `undefined` where its name servers cannot
 * be learnt. All ancestors are asked at once, so it costs two round trips.
 */
export declare const findAuthority: (domain: DnsName, families: readonly (4 | 6)[], resolver: Resolver, signal: AbortSignal) => Promise<Authority | undefined>;
