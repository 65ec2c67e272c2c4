/**
 * What is published: every vantage is asked, and the authoritative servers' word counts where it
 * can be had. When they cannot be reached, the resolvers' answers stand in.
 */
import type { Answer, RecordType, Resolver } from '../model/dns.ts';
import type { Authority } from './authority.ts';
/**
 * The answer to judge by: the first settled one, authoritative before resolvers before the system,
 * in the order asked. Where nobody answered, the first failure with everybody's attempts.
 */
export declare const choose: <T extends RecordType>(answers: readonly [Answer<T>, ...Answer<T>[]]) => Answer<T>;
/** Where answers come from. */
export interface Sources {
    /** The system's resolver, or those that the user named. */
    readonly recursive: readonly [Resolver, ...Resolver[]];
    /** A resolver that asks one authoritative server, without recursion; absent where that is switched off. */
    readonly direct?: (address: string) => Resolver;
}
/** Answers what is published for the domain that `authority` serves. */
export declare const published: ({ recursive, direct }: Sources, authority: Promise<Authority | undefined>) => Resolver;
