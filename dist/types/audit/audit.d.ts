/** The whole audit on one screen: choose checks, gather what they need, judge, report. */
import { type DiagnosisInput } from '../diagnosis/diagnose.ts';
import { type Check } from '../model/check.ts';
import type { SecondLook, Outage } from '../model/mail/diagnosis.ts';
import type { DnsName } from '../model/dns/dns.ts';
import { type Need } from '../model/need.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import type { GivenRecords } from '../model/requirements.ts';
import type { PolicyFetcher } from '../model/mta-sts.ts';
import { type Prober, type ProbeResult } from '../model/mail/probe.ts';
import type { Registry } from '../model/registration.ts';
import type { DomainReport } from '../model/report.ts';
import { type Sources } from '../gather/authoritative-first.ts';
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
     * the judgement to it (`deferTo`). Absent: none.
     */
    readonly spare?: readonly Check[];
    /** Whose mail ports are tried, and for whom they are diagnosed; absent: Apple's, undiagnosed. */
    readonly mail?: Omit<DiagnosisInput, 'probes' | 'inquiry' | 'outages'>;
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
    readonly inquire?: (probes: readonly ProbeResult[], signal: AbortSignal) => Promise<SecondLook | undefined>;
}
/** What is published for the domain, by all vantages: the world as `gather` wants it. */
export declare const createGatherWorld: (domain: DnsName, world: World, sources: Sources, signal: AbortSignal) => {
    resolver: import("../model/dns/dns.ts").Resolver;
    glance: import("../model/dns/dns.ts").Resolver;
    unheard: import("../model/dns/dns.ts").Resolver;
    prober: Prober;
    policies?: PolicyFetcher;
    registry?: Registry;
    views: (signal: AbortSignal) => Promise<import("../model/dns/delegation.ts").Views>;
    delegation?: Promise<import("../model/dns/delegation.ts").Delegation>;
};
/**
 * Audits one domain. Never rejects for anything that a network can do; ends soon after `signal`
 * aborts, with all that was found until then.
 */
export declare const audit: (request: AuditRequest, world: World, signal: AbortSignal) => Promise<DomainReport>;
