/** The vocabulary of what is fetched over HTTPS: an MTA-STS policy. */
import type { DnsName, Failure, Octets } from './dns/dns.ts';
/**
 * What came of fetching a policy as RFC 8461 §3.3 says. `fetched`: the host sent a response, whatever
 * its status. `refused`: it cannot give one that counts (no such host, a certificate that does not
 * hold, too much of it). `failed`: could not look.
 */
export type PolicyResult = {
    readonly domain: DnsName;
    readonly url: string;
    /** Wall time in milliseconds. */
    readonly ms: number;
} & ({
    readonly kind: 'fetched';
    readonly status: number;
    /** Of the `Content-Type`, lower-case, without parameters; empty where there is none. */
    readonly mediaType: Octets;
    readonly body: Octets;
} | {
    readonly kind: 'refused';
    readonly why: 'no-host' | 'certificate' | 'too-long';
    /** Printable ASCII, for people: a clause. */
    readonly detail: string;
} | {
    readonly kind: 'failed';
    readonly failure: Failure;
});
/** Fetches the MTA-STS policy of a domain. Never rejects; ends soon after `signal` aborts. */
export interface PolicyFetcher {
    obtain(domain: DnsName, signal: AbortSignal): Promise<PolicyResult>;
}
