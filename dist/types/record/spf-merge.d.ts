/**
 * One record out of one or several: every sender kept, what cannot work left out, iCloud first,
 * one `all` at the end. Ranges of other people are never copied: they change them.
 */
import type { DnsName, Octets } from '../model/dns.ts';
import { type Network } from './spf-address.ts';
import { type SpfTerm } from './spf-grammar.ts';
/** What is known of a term beyond its text. */
export interface Standing {
    /** Lookup terms that it costs (RFC 7208 §4.6.4). */
    readonly cost: number;
    readonly sender?: string;
    /** Nobody looked, so the cost is the least it can be. */
    readonly unread?: boolean;
    /** Why it can go; absent where it has to stay. */
    readonly useless?: string;
}
export interface MergeOptions {
    /** Included with a pass, before all else. */
    readonly ensure?: DnsName;
    /** Of a term, by its {@link spellingOf}; undefined where nothing is known. */
    readonly standing?: (term: string) => Standing | undefined;
}
export interface MergedSpf {
    readonly text: Octets;
    /** Lookup terms that it costs. */
    readonly cost: number;
    /** False where a term in it was not looked up, or a record was too long to be read in full. */
    readonly known: boolean;
    /** The terms that cost, in order. */
    readonly senders: readonly {
        readonly term: string;
        readonly cost: number;
        readonly sender?: string;
    }[];
    /** What is not in it any more, and why; printable ASCII. */
    readonly dropped: readonly {
        readonly term: string;
        readonly because: string;
    }[];
}
/** What a term is known by. */
export declare const spellingOf: (term: SpfTerm) => string;
/** Fewer bits than this name more of the internet than any one sender has. */
export declare const isTooWide: (network: Network) => boolean;
/** Merges the records, each of which may be broken, into one that is not. */
export declare const mergeSpf: (records: readonly Octets[], options?: MergeOptions) => MergedSpf;
