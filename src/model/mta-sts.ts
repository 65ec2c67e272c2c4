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
} & (
  | {
      readonly kind: 'fetched';
      readonly status: number;
      /** Of the `Content-Type`, lower-case, without parameters; empty where there is none. */
      readonly mediaType: Octets;
      readonly body: Octets;
    }
  | {
      readonly kind: 'refused';
      readonly why: 'no-host' | 'no-connection' | 'not-public' | 'certificate' | 'too-long';
      /**
       * Printable ASCII, for people: a clause; of `no-connection`, what follows "its host"; of
       * `not-public`, the first of its addresses.
       */
      readonly detail: string;
    }
  | { readonly kind: 'failed'; readonly failure: Failure }
);

/**
 * Fetches the MTA-STS policy of a domain. Never rejects; ends soon after `signal` aborts. `resolver`
 * gives the addresses of its host, in place of the usual one.
 */
export interface PolicyFetcher {
  obtain(domain: DnsName, signal: AbortSignal, resolver?: Resolver): Promise<PolicyResult>;
}

/** The host answered, and lets nobody in: its port is closed, or it breaks off TLS. */
const refusals: ReadonlyMap<string | undefined, string> = new Map([
  ['ECONNREFUSED', 'refuses the connection (ECONNREFUSED)'],
  ['EPROTO', 'breaks off TLS (EPROTO)'],
]);

/** This computer has no such family of addresses, which says nothing about the host. */
const noRoutes: ReadonlySet<string | undefined> = new Set(['ENETUNREACH', 'EADDRNOTAVAIL']);

/**
 * The result as senders see it: a host that refuses on every address that can be tried gives no
 * policy, like one that says 404. Every other failure stays one: it may be this network's.
 */
export const settlePolicy = (result: PolicyResult): PolicyResult => {
  if (result.kind !== 'failed') return result;
  const { domain, url, ms, failure } = result;
  const tried = failure.attempts.filter(({ errno }) => !noRoutes.has(errno));
  const [first] = tried;
  // What answers at such an address in this network is nothing that senders can ask.
  if (first !== undefined && tried.every(({ code }) => code === 'not-public'))
    return { domain, url, ms, kind: 'refused', why: 'not-public', detail: first.server };
  const details = tried.map(({ errno }) => refusals.get(errno));
  const [detail] = details;
  return detail === undefined || details.includes(undefined)
    ? result
    : { domain, url, ms, kind: 'refused', why: 'no-connection', detail };
};
