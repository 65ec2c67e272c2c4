/**
 * One check_host() from start to end: what it knows (RFC 7208 §4.1), what it has spent (§4.6.4),
 * how it asks and how it names what it asks for. Its generators yield questions and are resumed
 * with answers, so that the same code runs over a resolver or over answers gathered beforehand.
 */
import type { Answer, DnsName, Failure, Octets, Question, RecordType } from '../model/dns.ts';
import { type Network } from './spf-address.ts';
import { type MacroString } from './spf-macro.ts';
/** One term, as it was evaluated. */
export interface SpfStep {
    /** The domain whose record holds the term. */
    readonly domain: DnsName;
    /** How many includes and redirects led there. */
    readonly depth: number;
    readonly term: Octets;
    outcome: 'match' | 'no match' | 'temperror' | 'permerror' | 'unknown';
}
/** What the evaluation cannot go on without: an error of RFC 7208 §2.6, or something not known here. */
export interface Stop {
    /**
     * `unknown`: a question that has no answer here. `straddles`: some of the addresses asked about
     * match a term and some do not.
     */
    readonly stop: 'temperror' | 'permerror' | 'unknown' | 'straddles';
    readonly reason: string;
    readonly failure?: Failure;
}
/** Yields a question, receives its answer, or undefined where it is not known. */
export type Asking<T> = Generator<Question, T | Stop, Answer | undefined>;
export interface Session {
    /** The client; a whole network where many addresses are asked about at once. */
    readonly client: Network;
    readonly local: Octets;
    readonly domain: Octets;
    readonly helo: Octets;
    readonly receiver: Octets;
    /** Seconds since 1970-01-01T00:00Z. */
    readonly timestamp: number;
    readonly trace: SpfStep[];
    /** What is not known, and did not stand in the way of a `pass`. */
    readonly doubts: Stop[];
    lookups: number;
    voids: number;
    /** Whether the present term has had a void lookup. */
    voided: boolean;
}
export declare const stop: (kind: Stop['stop'], reason: string) => Stop;
export declare const isStop: (value: unknown) => value is Stop;
/** Begins a term that asks DNS. */
export declare const spend: (session: Session) => Stop | undefined;
/** Record data of the answer; empty where there is none. */
export declare function rdataOf<T extends RecordType>(question: Question<T>): Asking<readonly Extract<Answer<T>, {
    kind: 'found';
}>['set']['rdata'][number][]>;
/** The same for a term, which may have two void lookups only. */
export declare function termRdata<T extends RecordType>(session: Session, question: Question<T>): Generator<Question<keyof import("../model/dns.ts").RData>, readonly import("../model/dns.ts").RData[T][] | Stop, Answer | undefined>;
/** The addresses of a host, of the client's family (RFC 7208 §5). */
export declare function addressesOf(session: Session, name: DnsName): Asking<readonly Network[]>;
/** Names of the client that lead back to it, of the first ten (RFC 7208 §5.5). */
export declare function validatedNames(session: Session): Asking<readonly DnsName[]>;
/** The macro string's value in the record of `domain`. */
export declare function expanded(session: Session, macros: MacroString, domain: Octets): Asking<Octets>;
/** The target name of a term (RFC 7208 §4.8), which may be malformed. */
export declare function targetOf(session: Session, target: MacroString | undefined, domain: Octets): Asking<Octets>;
