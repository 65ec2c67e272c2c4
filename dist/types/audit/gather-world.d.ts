import { type Sources } from '../gather/authoritative-first.ts';
import type { ValidationTools } from '../gather/validate-zone.ts';
import type { Delegation } from '../model/dns/delegation.ts';
import type { DnsName, Resolver } from '../model/dns/dns.ts';
import type { Outage, SecondLook } from '../model/mail/diagnosis.ts';
import type { Prober, ProbeResult } from '../model/mail/probe.ts';
import type { PolicyFetcher } from '../model/mta-sts.ts';
import type { Registry } from '../model/registration.ts';
/** The only things ever injected. */
export interface World extends Sources {
    /** Absent where nothing can be validated. */
    readonly validation?: ValidationTools;
    /** The address families in which this machine reaches the internet. */
    readonly families: readonly (4 | 6)[];
    readonly prober: Prober;
    /** Absent where no policy is to be fetched. */
    readonly policies?: PolicyFetcher;
    /** Absent where no registry is to be asked. */
    readonly registry?: Registry;
    /** What Apple's status page says is under way; asked where a mail port failed, or a diagnosis is always wanted. */
    readonly outages?: (signal: AbortSignal) => Promise<readonly Outage[]>;
    /** Tries what tells causes apart where some of `probes` failed. */
    readonly inquire?: (probes: readonly ProbeResult[], signal: AbortSignal) => Promise<SecondLook | undefined>;
}
/** What is published for the domain, by all vantages: the world as `gather` wants it. */
export declare const createGatherWorld: (domain: DnsName, world: World, given: Sources, { startedAt: at, signal }: {
    readonly startedAt: string;
    readonly signal: AbortSignal;
}) => {
    prober: Prober;
    policies?: PolicyFetcher;
    registry?: Registry;
    validation?: ValidationTools;
    resolver: Resolver;
    glance: Resolver;
    published: import("../gather/corroboration.ts").Published;
    unheard: Resolver;
    views: (signal: AbortSignal) => Promise<import("../model/dns/delegation.ts").Views>;
    delegation: () => Promise<Delegation> | undefined;
    zonesAbove?: (zone: DnsName) => Promise<readonly import("../model/dns/dnssec.ts").ZoneLink[]>;
};
