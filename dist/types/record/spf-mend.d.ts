/** The record to publish in place of what a tree holds, by all that the tree knows. */
import type { DnsName, Octets } from '../model/dns.ts';
import type { GatheredSpf, SpfTreeTerm } from '../model/spf.ts';
import { type MergedSpf } from './spf-merge.ts';
/** Why nothing is lost when the term goes, for people. */
export declare const uselessTerm: (term: SpfTreeTerm, domain: DnsName) => string | undefined;
/** The texts that the owner meant to be the SPF record. */
export declare const attemptsIn: ({ root, type99, }: Pick<GatheredSpf, 'root' | 'type99'>) => readonly Octets[];
/** One record that keeps every sender and lets iCloud's mail pass through `icloud`. */
export declare const mendSpf: (tree: GatheredSpf, icloud: DnsName) => MergedSpf;
