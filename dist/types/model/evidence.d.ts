/** What checks may ask for, and what they get to see of it. */
import type { Answer, DnsName, Failure, Question, RecordType } from './dns.ts';
import type { Endpoint, ProbeResult } from './probe.ts';
import type { SpfTree } from './spf.ts';
/** The published answer to a question: the authoritative servers' where they can be reached. */
export interface AnswerNeed<T extends RecordType = RecordType> {
    readonly need: 'answer';
    readonly question: Question<T>;
}
export interface ProbeNeed {
    readonly need: 'probe';
    readonly endpoint: Endpoint;
}
/** The one lookup that grows: an SPF record and all that it includes. */
export interface SpfNeed {
    readonly need: 'spf';
    readonly domain: DnsName;
}
/** A check asks for three kinds of thing; a fourth is a design decision. */
export type Need = AnswerNeed | ProbeNeed | SpfNeed;
export type Found<N extends Need = Need> = N extends AnswerNeed<infer T> ? Answer<T> : N extends ProbeNeed ? ProbeResult : N extends SpfNeed ? SpfTree : never;
/** All that a check can see: whatever is not a failure to look. */
export type Settled<N extends Need> = Exclude<Found<N>, {
    readonly kind: 'failed';
}>;
export declare const ask: <T extends RecordType>(name: DnsName, type: T) => AnswerNeed<T>;
export declare const probe: (endpoint: Endpoint) => ProbeNeed;
export declare const spf: (domain: DnsName) => SpfNeed;
/** The identity of a need: two needs with the same key are answered by one lookup. */
export declare const keyOf: (need: Need) => string;
/** What came of every need of a run, by {@link keyOf}. */
export type Findings = ReadonlyMap<string, Found>;
/** A need that could not be answered, as it is told to people. */
export interface Obstacle {
    /** {@link keyOf} of the need. */
    readonly need: string;
    readonly server: string;
    readonly failure: Failure;
}
