/** Finds where the domain is delegated: the zone that holds it, and what the zone above says of it. */
import type { Delegation, ParentZone } from '../../model/dns/delegation.ts';
import type { Answer, DnsName, HostAddress, Resolver } from '../../model/dns/dns.ts';
/** What it takes to look for name servers. */
export interface CutSearch {
    /** A recursive resolver. */
    readonly resolver: Resolver;
    /** Asks one server of the parent zone. */
    readonly parent: (address: string) => Resolver;
    readonly families: readonly (4 | 6)[];
    readonly signal: AbortSignal;
}
/** A zone's name servers, as somebody tells them. */
export interface ZoneCut {
    readonly zone: DnsName;
    /** All of them, sorted; at most {@link mostHosts} are asked. */
    readonly hosts: readonly DnsName[];
    readonly glue: readonly HostAddress[];
}
/** The zone, what the resolver told of it (`seen`), and what the parent says (`listed`). */
export interface FoundCut {
    readonly kind: 'standing';
    readonly zone: DnsName;
    readonly seen?: ZoneCut;
    readonly listed?: ZoneCut;
    readonly parent?: ParentZone;
    /** The resolvers of the parent's servers that were asked. */
    readonly parents: readonly Resolver[];
}
type NoCut = Extract<Delegation, {
    readonly kind: 'absent' | 'failed';
}>;
/** A stranger's zone decides how many servers there are: more than these are not asked. */
export declare const mostHosts = 16;
/** The name servers in an answer. A CNAME at the name would give those of its target. */
export declare const zoneCutIn: (answer: Answer<'NS'>) => ZoneCut | undefined;
/** The cut without addresses that the servers of `above` cannot know: those of hosts outside of their zone. */
export declare const withOwnGlue: (cut: ZoneCut, above: DnsName) => ZoneCut;
/** What resolvers say of the domain and all above it, longest first; all are asked at once. */
export declare const askUpwards: (domain: DnsName, { resolver, signal }: Pick<CutSearch, 'resolver' | 'signal'>) => Promise<readonly Answer<'NS'>[]>;
/** The zone that holds the domain, as resolvers see it; unknown where one of the longer names failed. */
export declare const cutSeenByResolvers: (upwards: readonly Answer<'NS'>[]) => ZoneCut | undefined;
export interface FoundHost {
    readonly found: readonly HostAddress[];
    /** There is no such host. */
    readonly homeless: boolean;
}
/** The addresses of a host by glue, else by the resolver. */
export declare const findHostAddresses: (host: DnsName, glue: readonly HostAddress[], { resolver, families, signal }: Pick<CutSearch, 'resolver' | 'families' | 'signal'>) => Promise<FoundHost>;
/** Resolvers of the first servers of a zone above, one address each. */
export declare const parentResolvers: ({ hosts, glue }: ZoneCut, search: CutSearch) => Promise<readonly Resolver[]>;
/**
 * Whether a registry's own servers say that there is no domain of the name for whose name servers they
 * were asked: `answers` are theirs. A resolver's word proves nothing, nor does a delegation that leads
 * nowhere: these are no answers of theirs, or name servers.
 */
export declare const saysUnregistered: (answers: readonly Answer<'NS'>[]) => boolean;
/**
 * Where `domain` is delegated. Starts above the zone that resolvers see, and goes down or up where
 * the parent knows better; four turns at most. `upwards`: see {@link askUpwards}.
 */
export declare const findZoneCut: (domain: DnsName, upwards: readonly Answer<'NS'>[], search: CutSearch) => Promise<FoundCut | NoCut>;
export {};
