/** check_host() (RFC 7208 §4): the one evaluator, for a message and for the audit alike. */
import type { Answer, DnsName, Failure, Octets, Question, RData } from '../model/dns.ts';
import type { SpfResult } from '../model/spf.ts';
import type { Network } from './spf-address.ts';
import type { SpfRecord } from './spf-grammar.ts';
import type { SpfStep } from './spf-session.ts';
/** Whose mail is judged, and who judges it. */
export interface SpfQuery {
    /** The client; a network stands for all of its addresses. */
    readonly client: Network;
    /** MAIL FROM, as text; empty for a null reverse-path, when HELO is judged (RFC 7208 §2.4). */
    readonly sender: string;
    readonly helo: string;
    /** For the macro r. */
    readonly receiver: string;
    /** For the macro t: seconds since 1970-01-01T00:00Z. */
    readonly timestamp: number;
}
/** What came of an evaluation. */
export interface SpfEvaluation {
    /**
     * `unknown`: it hangs on what was not looked up. `straddles`: the addresses do not share one
     * result; ask about each half. Neither comes of a single address over a resolver.
     */
    readonly result: SpfResult | 'unknown' | 'straddles';
    /** RFC 7208 §6.2; empty unless the domain gives one for this `fail`. */
    readonly explanation: string;
    /** Terms that needed DNS (RFC 7208 §4.6.4), the one that was too many included. */
    readonly lookups: number;
    readonly voids: number;
    readonly trace: readonly SpfStep[];
    /** Why it is so, for people; printable ASCII. */
    readonly reason: string;
    /** The term that decided, and the domain that publishes it. */
    readonly decidedBy?: {
        readonly domain: DnsName;
        readonly term: Octets;
        readonly offset: number;
    };
    /** The failed lookup behind `temperror`. */
    readonly failure?: Failure;
}
/** RFC 7208 §4.5, §3.3: the SPF records among TXT data. The same data is parsed once. */
export declare const selectRecords: (rdata: readonly RData['TXT'][]) => readonly SpfRecord[];
/** Evaluates: yields each question, is resumed with its answer, or with undefined where none is known. */
export declare function evaluateSpf(query: SpfQuery): Generator<Question, SpfEvaluation, Answer | undefined>;
