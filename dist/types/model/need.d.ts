/** What checks may ask for, and what they get to see of it. */
import type { Delegation, Views } from './dns/delegation.ts';
import type { TrustAbove, ZoneValidation } from './dns/dnssec.ts';
import type { Answer, DnsName, Failure, Question, RecordType } from './dns/dns.ts';
import type { PolicyResult } from './mta-sts.ts';
import type { Endpoint, ProbeResult } from './mail/probe.ts';
import type { Registration } from './registration.ts';
import type { SpfService, SpfTree } from './spf.ts';
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
    /** Whose messages terms with macros are applied to, if they decide; the same in all needs of a domain. */
    readonly service?: SpfService;
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
    /** What earlier views of the run have led to. */
    readonly further?: true;
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
/** What came of validating what the servers of the domain's zone said: computed, nothing is asked. */
export interface ValidationNeed {
    readonly need: 'validation';
    readonly delegation: Delegation;
    readonly views: Views;
    /** ISO 8601, UTC: the time by which signatures are valid or not. */
    readonly at: string;
}
/** How far the zones above `zone`, and the DS records that they have for it, are trusted. */
export interface TrustAboveNeed {
    readonly need: 'trust-above';
    readonly zone: DnsName;
    readonly ds: Answer<'DS'> | undefined;
    /** As in {@link ValidationNeed}. */
    readonly at: string;
}
/** A check asks for these kinds of thing; another is a design decision. */
export type Need = AnswerNeed | ProbeNeed | SpfNeed | DelegationNeed | ViewsNeed | PolicyNeed | RegistrationNeed | ValidationNeed | TrustAboveNeed;
/** What each kind of need is answered with. */
interface Results {
    readonly answer: Answer;
    readonly probe: ProbeResult;
    readonly spf: SpfTree;
    readonly delegation: Delegation;
    readonly views: Views;
    readonly policy: PolicyResult;
    readonly registration: Registration;
    readonly validation: ZoneValidation;
    readonly 'trust-above': TrustAbove;
}
/** What came of a need; `need` says what kind of result it is. */
export type Found = {
    readonly [K in Need['need']]: {
        readonly need: K;
        readonly result: Results[K];
    };
}[Need['need']];
/** Looks up what came of a need; `undefined` while it is not answered. */
export type Find = (need: Need) => Found | undefined;
/** All that a check can see: whatever is not a failure to look. */
export type Settled<N extends Need> = Exclude<N extends AnswerNeed<infer T> ? Answer<T> : N extends {
    readonly need: infer K extends keyof Results;
} ? Results[K] : never, {
    readonly kind: 'failed';
}>;
export declare const ask: <T extends RecordType>(name: DnsName, type: T) => AnswerNeed<T>;
/** Like {@link ask}, where one resolver's word is enough. */
export declare const glance: <T extends RecordType>(name: DnsName, type: T) => AnswerNeed<T>;
export declare const probeNeed: (endpoint: Endpoint) => ProbeNeed;
export declare const spfNeed: (domain: DnsName, service?: SpfService) => SpfNeed;
export declare const delegationNeed: (domain: DnsName) => DelegationNeed;
export declare const viewsNeed: (domain: DnsName, questions?: readonly Question[]) => ViewsNeed;
/** Views once more, with questions that only the first ones could name. */
export declare const furtherViewsNeed: (domain: DnsName, questions: readonly Question[]) => ViewsNeed;
export declare const policyNeed: (domain: DnsName) => PolicyNeed;
export declare const registrationNeed: (domain: DnsName) => RegistrationNeed;
export declare const validationNeed: (delegation: Delegation, views: Views, at: string) => ValidationNeed;
export declare const trustAboveNeed: ({ zone, ds }: Pick<TrustAboveNeed, 'zone' | 'ds'>, at: string) => TrustAboveNeed;
/** The identity of a need, for the machine: two needs with the same key are answered by one lookup. */
export declare const needKey: (need: Need) => string;
/** The need in words for people. */
export declare const needLabel: (need: Need) => string;
/** What came of every need of a run, by {@link needKey}. */
export type Findings = ReadonlyMap<string, Found>;
/** A need that could not be answered. */
export interface Obstacle {
    /** {@link needKey} of the need; of several, all keys. */
    readonly need: string;
    /** {@link termLabel} of the need; of several, all labels. */
    readonly label: string;
    readonly server: string;
    readonly failure: Failure;
}
export {};
