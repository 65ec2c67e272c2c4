/** Gathers an SPF record and all that it includes. */
import type { DnsName, Resolver } from '../model/dns.ts';
import type { SpfTree } from '../model/spf.ts';
/**
 * The tree of `domain`. All questions of a level go out at once, so the round trips are as many as
 * the tree is deep (one more for an `mx`); at most the lookups that RFC 7208 §4.6.4 allows are made.
 */
export declare const gatherSpf: (domain: DnsName, resolver: Resolver, signal: AbortSignal) => Promise<SpfTree>;
