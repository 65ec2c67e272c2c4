/** Asks everybody who has a say in where the domain's records are: the parent's servers and its own. */
import type { Delegation } from '../../model/dns/delegation.ts';
import type { Answer, DnsName, HostAddress, Resolver } from '../../model/dns/dns.ts';
import { type CutSearch } from './zone-cut.ts';
/** An address, and every host that has it: several names on one address are one server. */
interface ServerPlace extends HostAddress {
    readonly namesakes?: readonly DnsName[];
}
/** The servers to ask for what is published in the zone. */
export interface ZoneServers {
    readonly zone: DnsName;
    /** Sorted by host, then address, and no address twice. */
    readonly servers: readonly ServerPlace[];
}
/** One search, at its stages. None of them rejects. */
export interface Survey {
    /** The servers that resolvers know, to ask them before the parent has spoken. */
    readonly early: Promise<ZoneServers | undefined>;
    /** The servers whose word counts: those that the parent names. */
    readonly authority: Promise<ZoneServers | undefined>;
    readonly delegation: Promise<Delegation>;
}
interface SurveyOptions extends CutSearch {
    /** Asks the own servers of any name: no host is missing by one resolver's word. */
    readonly walker?: Resolver;
    /** Whether a server is not contacted at this address; absent: every address is. */
    readonly isRefused?: (address: string) => boolean;
    /** Asks one of the domain's servers. */
    readonly direct: (address: string) => Resolver;
}
/** The parent's DS records: from its own servers, one after the other, else from the resolver. */
export declare const askForDs: (zone: DnsName, parents: readonly Resolver[], { resolver, signal }: CutSearch) => Promise<Answer<'DS'>>;
/**
 * Starts the search for the domain's delegation. The servers that resolvers know are asked for
 * their SOA and NS while the parent is being asked, so a healthy domain waits for no one twice.
 */
export declare const survey: (domain: DnsName, asking: SurveyOptions) => Survey;
export {};
