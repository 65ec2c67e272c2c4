/** The whole audit on one screen: choose checks, gather what they need, judge, report. */
import { type Sighting } from './icloud/diagnosis.ts';
import { type Check } from './model/check.ts';
import type { Inquiry, Outage } from './model/diagnosis.ts';
import type { DnsName } from './model/dns.ts';
import { type Need } from './model/evidence.ts';
import type { Domain } from './model/name.ts';
import type { GivenRecords } from './model/requirements.ts';
import type { PolicyFetcher } from './model/policy.ts';
import type { Prober, ProbeResult } from './model/probe.ts';
import type { Registry } from './model/registration.ts';
import type { DomainReport, Result, Verdict } from './model/report.ts';
import { type Sources } from './resolve/published.ts';
/** What an audit is of. */
export interface AuditRequest {
    readonly domain: Domain;
    /** The value after `apple-domain=` that the owner's iCloud settings show. */
    readonly token?: string;
    /** What Apple's set-up says of this domain. */
    readonly given?: GivenRecords;
    /** When the evidence is, or was, gathered: ISO 8601, UTC. Now, where absent. */
    readonly startedAt?: string;
    /** The checks to run, in the order of the report. */
    readonly checks: readonly Check[];
    /**
     * In the same order those, and further ones that may be run besides: one is where a check leaves
     * the judgement to it ("see mx-present"). Absent: none.
     */
    readonly spare?: readonly Check[];
    /** Whose mail ports are tried, and for whom they are diagnosed; absent: Apple's, undiagnosed. */
    readonly mail?: Omit<Sighting, 'probes' | 'inquiry' | 'outages'>;
    /** What is looked up besides, for the evidence alone. */
    readonly besides?: readonly Need[];
}
/** The only things ever injected. */
export interface World extends Sources {
    /** The address families in which this machine reaches the internet. */
    readonly families: readonly (4 | 6)[];
    readonly prober: Prober;
    /** Absent where no policy is to be fetched. */
    readonly policies?: PolicyFetcher;
    /** Absent where no registry is to be asked. */
    readonly registry?: Registry;
    /** What Apple's status page says is under way; asked only where a mail port failed. */
    readonly outages?: (signal: AbortSignal) => Promise<readonly Outage[]>;
    /** Tries what tells causes apart where some of `probes` failed. */
    readonly inquire?: (probes: readonly ProbeResult[], signal: AbortSignal) => Promise<Inquiry | undefined>;
}
type Ruled = Pick<Result, 'severity' | 'status'> & Partial<Pick<Result, 'area' | 'waived'>>;
/**
 * `fail` if a check of severity error failed; else `inconclusive` if one could not be judged, or
 * none was; else `pass`.
 */
export declare const verdictOf: (results: readonly Ruled[]) => Verdict;
/** On the domain, and apart from it on the mail ports; on the ports alone where nothing else was checked. */
export declare const verdictsOf: (results: readonly (Ruled & Pick<Result, 'area'>)[]) => Pick<DomainReport, 'verdict' | 'portsVerdict'>;
/** What is published for the domain, by all vantages: the world as `gather` wants it. */
export declare const stageOf: (domain: DnsName, world: World, sources: Sources, signal: AbortSignal) => {
    resolver: import("./model/dns.ts").Resolver;
    glance: import("./model/dns.ts").Resolver;
    unheard: import("./model/dns.ts").Resolver;
    prober: Prober;
    policies?: PolicyFetcher;
    registry?: Registry;
    views: (signal: AbortSignal) => Promise<import("./model/delegation.ts").Views>;
    delegation?: Promise<import("./model/delegation.ts").Delegation>;
};
/**
 * Audits one domain. Never rejects for anything that a network can do; ends soon after `signal`
 * aborts, with all that was found until then.
 */
export declare const audit: (request: AuditRequest, world: World, signal: AbortSignal) => Promise<DomainReport>;
export {};
