/**
 * What is published: every vantage is asked, and the authoritative servers' word counts where it
 * can be had. When they cannot be reached, the resolvers' answers stand in.
 */
import { type DnsName, type Resolver } from '../model/dns/dns.ts';
import type { Survey } from '../dns/delegation/find-name-servers.ts';
import { type CorroborationOptions, type Published } from './corroboration.ts';
import type { CrossCheck } from './cross-check.ts';
import { type NonEmpty } from '../model/non-empty.ts';
/** A recursive resolver asked over the wire, to learn what its `lookup` does not tell. */
export interface SecondResolver {
    /** The `server` of the recursive resolver that it stands for. */
    readonly of: string;
    /** Tells TTLs, flags and extended errors. */
    readonly plain: Resolver;
    /** The same with checking disabled. */
    readonly unchecked: Resolver;
}
/** Where answers come from. */
export interface Sources {
    /** The system's resolver, or those that the user named. */
    readonly recursive: NonEmpty<Resolver>;
    /** A resolver that asks one name server, without recursion; absent where that is switched off. */
    readonly direct?: (address: string, vantage: 'authoritative' | 'parent') => Resolver;
    /** Whether a server of a zone is not contacted at this address; absent: every address is. */
    readonly isRefused?: (address: string) => boolean;
    /**
     * Answers from files in place of the domain's name servers, and asks `elsewhere` for what they do
     * not hold; absent where what is published is audited.
     */
    readonly files?: (elsewhere: Resolver) => Resolver;
    readonly secondResolvers?: readonly SecondResolver[];
    /** Asks one name server with the name in mixed case, as some resolvers do; absent where that is switched off. */
    readonly mixedCase?: (address: string) => Resolver;
    /** A resolver over HTTPS, asked where DNS looks blocked or forged here; absent where that is switched off. */
    readonly referee?: Resolver;
}
export interface PublishedOptions extends Pick<CorroborationOptions, 'walker' | 'canWalk' | 'reachesServers' | 'isUnvalidated' | 'receive'> {
    readonly domain: DnsName;
    readonly crossCheck?: CrossCheck | undefined;
}
/**
 * Answers what is published for the domain of `survey`, and tells `receive` what everybody said. The
 * servers that resolvers know are asked at once; whose word counts is decided when the parent has
 * spoken. Where no name server has, the cross-check goes before resolvers, which may be
 * forged where port 53 is. What is said of names of others is decided by {@link createCorroboration}.
 */
export declare const authoritativeFirst: (sources: Sources, survey: Survey | undefined, options: PublishedOptions) => Published;
