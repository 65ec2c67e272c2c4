/** The vocabulary of SPF (RFC 7208). */
import type { DnsName, Failure } from './dns.ts';

/** Everything that evaluating a domain's SPF record needs, gathered beforehand. */
export type SpfTree = {
  readonly domain: DnsName;
} & ({ readonly kind: 'gathered' } | { readonly kind: 'failed'; readonly failure: Failure });
