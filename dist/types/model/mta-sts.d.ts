/** The vocabulary of what is fetched over HTTPS: an MTA-STS policy. */
import type { DnsName, Failure, Octets, Resolver } from './dns/dns.ts';
/**
 * What came of fetching a policy as RFC 8461 §3.3 says. `fetched`: the host sent a response, whatever
 * its status. `refused`: it cannot give one that counts (no such host, no connection, a certificate
 * that does not hold, too much of it). `failed`: could not look.
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
    readonly why: 'no-host' | 'no-connection' | 'not-public' | 'certificate' | 'too-long';
    /**
     * Printable ASCII, for people: a clause; of `no-connection`, what follows "its host"; of
     * `not-public`, the first of its addresses.
     */
    readonly detail: string;
} | {
    readonly kind: 'failed';
    readonly failure: Failure;
});
/**
 * Fetches the MTA-STS policy of a domain. Never rejects; ends soon after `signal` aborts. `resolver`
 * gives the addresses of its host, in place of the usual one.
 */
export interface PolicyFetcher {
    obtain(domain: DnsName, signal: AbortSignal, resolver?: Resolver): Promise<PolicyResult>;
}
/**
 * The result as senders see it: a host that refuses on every address that can be tried gives no
 * policy, like one that says 404. Every other failure stays one: it may be this network's.
 */
export declare const settlePolicy: (result: PolicyResult) => PolicyResult;
