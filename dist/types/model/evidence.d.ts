/** What checks may ask for, and what they get to see of it. */
import type { Delegation, Views } from './delegation.ts';
import type { Answer, DnsName, Failure, Question, RecordType } from './dns.ts';
import type { PolicyResult } from './policy.ts';
import type { Endpoint, ProbeResult } from './probe.ts';
import type { Registration } from './registration.ts';
import type { SpfTree } from './spf.ts';
/** The published answer to a question: the authoritative servers' where they can be reached. */
export interface AnswerNeed<T extends RecordType = RecordType> {
    readonly need: 'answer';
    readonly question: Question<T>;
    /** One resolver's word is enough: the answer only helps to explain a fault. */
    readonly glance?: true;
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
/** Where the domain's records are served, by its parent's word and its own. */
export interface DelegationNeed {
    readonly need: 'delegation';
    readonly domain: DnsName;
}
/** What every vantage said to these questions, and to all other needs of the run. */
export interface ViewsNeed {
    readonly need: 'views';
    readonly domain: DnsName;
    readonly questions: readonly Question[];
}
/** The MTA-STS policy of a domain. */
export interface PolicyNeed {
    readonly need: 'policy';
    readonly domain: DnsName;
}
/** What the registry says of a domain. */
export interface RegistrationNeed {
    readonly need: 'registration';
    readonly domain: DnsName;
}
/** A check asks for these kinds of thing; another is a design decision. */
export type Need = AnswerNeed | ProbeNeed | SpfNeed | DelegationNeed | ViewsNeed | PolicyNeed | RegistrationNeed;
export type Found<N extends Need = Need> = N extends AnswerNeed<infer T> ? Answer<T> : N extends ProbeNeed ? ProbeResult : N extends SpfNeed ? SpfTree : N extends DelegationNeed ? Delegation : N extends ViewsNeed ? Views : N extends PolicyNeed ? PolicyResult : N extends RegistrationNeed ? Registration : never;
/** All that a check can see: whatever is not a failure to look. */
export type Settled<N extends Need> = Exclude<Found<N>, {
    readonly kind: 'failed';
}>;
export declare const ask: <T extends RecordType>(name: DnsName, type: T) => AnswerNeed<T>;
/** Like {@link ask}, where one resolver's word is enough. */
export declare const glance: <T extends RecordType>(name: DnsName, type: T) => AnswerNeed<T>;
export declare const probe: (endpoint: Endpoint) => ProbeNeed;
export declare const spf: (domain: DnsName) => SpfNeed;
export declare const delegation: (domain: DnsName) => DelegationNeed;
export declare const views: (domain: DnsName, questions?: readonly Question[]) => ViewsNeed;
export declare const policy: (domain: DnsName) => PolicyNeed;
export declare const registration: (domain: DnsName) => RegistrationNeed;
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
