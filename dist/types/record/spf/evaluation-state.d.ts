/**
 * The state of one check_host(): its arguments (RFC 7208 §4.1), the lookups spent (§4.6.4), and the
 * questions it asks. Its generators yield questions and are resumed with answers, so that the same
 * code runs over a resolver or over gathered answers.
 */
import { type Answer, type DnsName, type Failure, type Octets, type Question, type RecordType } from '../../model/dns/dns.ts';
import { type Network } from '../../model/dns/ip-address.ts';
import { type MacroLetter, type MacroString } from './macro.ts';
/** The evaluation of one term. */
export interface SpfStep {
    /** The domain whose record holds the term. */
    readonly domain: DnsName;
    /** How many includes and redirects led there. */
    readonly depth: number;
    readonly term: Octets;
    outcome: 'match' | 'no match' | 'temperror' | 'permerror' | 'unknown';
}
/** Why the evaluation stops: an error of RFC 7208 §2.6, or something unknown. */
export interface EvaluationStop {
    /**
     * `unknown`: a question without a known answer. `straddles`: some of the client's addresses match
     * a term and some do not.
     */
    readonly stop: 'temperror' | 'permerror' | 'unknown' | 'straddles';
    readonly reason: string;
    readonly failure?: Failure;
}
/** Yields a question and receives its answer, or undefined if it is not known. */
export type SpfDialogue<T> = Generator<Question, T | EvaluationStop, Answer | undefined>;
/** The values of macros. */
export interface MacroValues {
    /** The client's address, or a network of them. */
    readonly client: Network;
    readonly local: Octets;
    readonly domain: Octets;
    readonly helo: Octets;
    readonly receiver: Octets;
    /** Seconds since 1970-01-01T00:00Z. */
    readonly timestamp: number;
}
export interface SpfSession extends MacroValues {
    /** Macros whose values are only an example of what a message may have. */
    readonly examples: ReadonlySet<MacroLetter>;
    /** Whether a host that has addresses of the other family alone is no void lookup. */
    readonly forgivesFamily: boolean;
    /** Names made with such values. */
    readonly exampleNames: Set<Octets>;
    /** Whether the current term's name is one of them. */
    byExample: boolean;
    /** Whether any term's was. */
    everByExample: boolean;
    readonly trace: SpfStep[];
    /** Unknown terms that were passed over, because a later one may still pass. */
    readonly doubts: EvaluationStop[];
    lookups: number;
    voids: number;
    /** Whether the current term has had a void lookup. */
    voided: boolean;
}
export declare const stopWith: (kind: EvaluationStop['stop'], reason: string) => EvaluationStop;
export declare const isStop: (value: unknown) => value is EvaluationStop;
/** Counts a term that asks DNS. */
export declare const spendLookup: (session: SpfSession) => EvaluationStop | undefined;
/** The record data of the answer; empty if there is none. */
export declare function askRdata<T extends RecordType>(question: Question<T>): SpfDialogue<readonly Extract<Answer<T>, {
    kind: 'found';
}>['set']['rdata'][number][]>;
/**
 * As {@link askRdata}; if there is no data, it counts as a void lookup of the term. Of a name made by
 * example this proves nothing: another message's name may have data.
 */
export declare function askTermRdata<T extends RecordType>(session: SpfSession, question: Question<T>): Generator<Question<keyof import("../../model/dns/dns.ts").RData>, EvaluationStop | readonly import("../../model/dns/dns.ts").RData[T][], Answer | undefined>;
/** The addresses of a host, of the client's family (RFC 7208 §5). */
export declare function askHostAddresses(session: SpfSession, name: DnsName): SpfDialogue<readonly Network[]>;
/** Names of the client that lead back to it, of the first ten (RFC 7208 §5.5). */
export declare function askValidatedNames(session: SpfSession): SpfDialogue<readonly DnsName[]>;
/** The value of a macro in the record of `domain`; that of p, which has to be looked up, is left open. */
export declare const macroValue: (session: MacroValues, domain: Octets, letter: MacroLetter) => Octets;
/** The macro string's value in the record of `domain`. */
export declare function expandFor(session: SpfSession, macros: MacroString, domain: Octets): SpfDialogue<Octets>;
/** The target name of a term (RFC 7208 §4.8), which may be malformed. */
export declare function termTarget(session: SpfSession, target: MacroString | undefined, domain: Octets): SpfDialogue<Octets>;
