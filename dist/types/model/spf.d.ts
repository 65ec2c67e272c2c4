/** The vocabulary of SPF (RFC 7208): results, and the tree of a record with all that it includes. */
import type { Answer, DnsName, Failure, Octets } from './dns/dns.ts';
/** RFC 7208 §2.6. */
export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror';
export type SpfTermKind = 'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists' | 'redirect' | 'exp' | 'unknown';
export type SpfQualifier = '+' | '-' | '~' | '?';
/** RFC 7208 §4.6.4: what an evaluation may spend. One more is a permanent error; of PTR names, more are ignored. */
export declare const spfLimits: {
    readonly lookups: 10;
    readonly voids: 2;
    readonly mxHosts: 10;
    readonly ptrNames: 10;
};
/** A place where a record breaks the grammar. */
export interface SpfFault {
    /** Of the first bad octet, counted from the start of the record; its length where the record ends too early. */
    readonly offset: number;
    /** Printable ASCII, for people: a clause. */
    readonly message: string;
    /** The whole term. */
    readonly term: Octets;
    readonly termOffset: number;
}
/**
 * What is known of a term's lookups. `free`: it needs none. `read`: they were answered. `unread`:
 * beyond the ten that anyone looks up. `message`: they depend on the message. `loop`: the target
 * is one of those that lead here. `ignored`: no evaluation reaches it. `failed`: could not look.
 */
export type SpfReach = 'free' | 'read' | 'unread' | 'message' | 'loop' | 'ignored' | 'failed';
/** One term of a record, with what it costs and what it stands for. */
export interface SpfTreeTerm {
    readonly text: Octets;
    readonly offset: number;
    readonly kind: SpfTermKind;
    readonly qualifier: SpfQualifier;
    readonly reach: SpfReach;
    /** Lookup terms (RFC 7208 §4.6.4) spent by this term and all below it. */
    readonly cost: number;
    /** Lookup terms spent from the start of the outermost record to the end of this term. */
    readonly total: number;
    /** The name that it asks for, where that is known without a message. */
    readonly target?: DnsName;
    /** Whether that name has nothing to say: no address, no MX or, for an include, no SPF record. */
    readonly dead: boolean;
    /** An `mx` of more than ten hosts: an error (RFC 7208 §4.6.4). */
    readonly crowded?: true;
    /** What it stands for, as `192.0.2.0/24` or `2001:db8::/32`; for include and redirect see `node`. */
    readonly networks: readonly string[];
    /** Whose service it is, where that is known. */
    readonly sender?: string;
    readonly failure?: Failure;
    readonly node?: SpfNode;
}
/** One SPF record. */
export interface SpfTreeRecord {
    readonly text: Octets;
    readonly terms: readonly SpfTreeTerm[];
    /** Terms beyond those shown in `terms`; their cost is counted. */
    readonly omitted: number;
    readonly faults: readonly SpfFault[];
}
/** What a name publishes. */
export interface SpfNode {
    readonly domain: DnsName;
    /** Whether the name exists, or at least answers. */
    readonly kind: 'found' | 'nodata' | 'nxdomain';
    /** Those that RFC 7208 §4.5 selects: one, where all is well. */
    readonly records: readonly SpfTreeRecord[];
    /** TXT records that were not selected. */
    readonly others: readonly Octets[];
    /** Octets of the name and of the text of all TXT records (RFC 7208 §3.4). */
    readonly size: number;
}
/** A service that sends mail for the domain. */
export interface SpfService {
    /** Its SPF record lists its servers. */
    readonly name: DnsName;
    /** What one of its servers says in HELO; others may say something else. */
    readonly helo: string;
}
/** One message, for the macros that depend on it (RFC 7208 §7.2). */
export interface SpfMessage {
    /** The client's address. */
    readonly client: string;
    readonly helo: string;
    /** The local-part of MAIL FROM. */
    readonly local: string;
}
/** Everything that evaluating a domain's SPF record needs, gathered beforehand. Plain JSON. */
export type SpfTree = {
    readonly domain: DnsName;
} & ({
    readonly kind: 'gathered';
    readonly root: SpfNode;
    /** Lookup terms that the record costs when nothing matches (RFC 7208 §4.6.4). */
    readonly cost: number;
    /** False where some were not looked up, so that `cost` is the least it can be. */
    readonly exact: boolean;
    /** Records published as RR type 99 only; asked for where TXT holds none. */
    readonly type99: readonly Octets[];
    /** What a corrected record would look up and this one does not: terms after its end, or misspelled. */
    readonly spare: readonly SpfTreeTerm[];
    /** Every answer that went into it, each once. */
    readonly answers: readonly Answer[];
    /** The message to which terms with macros were applied; absent: they were not looked up. */
    readonly message?: SpfMessage;
    /** The trees of a service's messages: only if terms with macros decide what becomes of its mail. */
    readonly messages: readonly GatheredSpf[];
} | {
    readonly kind: 'failed';
    readonly failure: Failure;
});
/** A tree that could be gathered: all that a check can see. */
export type GatheredSpf = Extract<SpfTree, {
    readonly kind: 'gathered';
}>;
/** The tree as a report shows it: its answers are in the evidence. */
export type ReportedSpf = Omit<GatheredSpf, 'kind' | 'spare' | 'answers' | 'message' | 'messages'>;
