/** The SPF evaluator, check_host() of RFC 7208 §4: for a single message and for the audit. */
import type { Answer, DnsName, Failure, Octets, Question, RData } from '../../model/dns/dns.ts';
import type { SpfResult } from '../../model/spf.ts';
import type { Network } from '../../model/dns/ip-address.ts';
import type { SpfRecord } from './grammar.ts';
import { type MacroLetter } from './macro.ts';
import type { SpfStep } from './evaluation-state.ts';
/** What RFC 7208 §4.1 calls the arguments of check_host(), and the values of macros. */
export interface SpfQuery {
    /** The client's address, or a network: all of its addresses at once. */
    readonly client: Network;
    /** MAIL FROM, as text; empty for a null reverse-path, when HELO is judged (RFC 7208 §2.4). */
    readonly sender: string;
    readonly helo: string;
    /** The value of the macro r. */
    readonly receiver: string;
    /** The value of the macro t: seconds since 1970-01-01T00:00Z. */
    readonly timestamp: number;
    /** Macros whose values here are only an example of what messages have. */
    readonly examples?: ReadonlySet<MacroLetter>;
    /**
     * Whether a host with addresses of the other family alone is no void lookup: RFC 7208 §4.6.4 counts
     * it, but the limit is a SHOULD, and not every receiver has it.
     */
    readonly forgivesFamily?: boolean;
}
export interface SpfEvaluation {
    /**
     * `unknown`: it depends on something that was not looked up. `straddles`: the addresses have
     * different results, so ask about each half. With one address and a resolver, neither occurs.
     */
    readonly result: SpfResult | 'unknown' | 'straddles';
    /** RFC 7208 §6.2; empty unless the domain gives one for this `fail`. */
    readonly explanation: string;
    /** Terms that needed DNS (RFC 7208 §4.6.4), including the one over the limit. */
    readonly lookups: number;
    readonly voids: number;
    readonly trace: readonly SpfStep[];
    /** The reason for the result, for people; printable ASCII. */
    readonly reason: string;
    /** The term that decided, and the domain that publishes it. */
    readonly decidedBy?: {
        readonly domain: DnsName;
        readonly term: Octets;
        readonly offset: number;
    };
    /** The failed lookup behind `temperror`. */
    readonly failure?: Failure;
    /** Whether names made from `examples` were asked for, so that another message may fare otherwise. */
    readonly byExample?: true;
    /** Whether a term was passed over that may be an error, or exclude, for all that is known. */
    readonly doubted?: true;
}
/** RFC 7208 §4.5, §3.3: the SPF records among TXT data. The same data is parsed only once. */
export declare const selectRecords: (rdata: readonly RData['TXT'][]) => readonly SpfRecord[];
/** Yields each question and is resumed with its answer, or with undefined if none is known. */
export declare function evaluateSpf(query: SpfQuery): Generator<Question, SpfEvaluation, Answer | undefined>;
