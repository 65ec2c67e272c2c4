/**
 * What is published: every vantage is asked, and the authoritative servers' word counts where it
 * can be had. When they cannot be reached, the resolvers' answers stand in.
 */
import type { Answer, Question, RecordType, Resolver } from '../model/dns/dns.ts';
import type { Survey } from '../dns/delegation/find-name-servers.ts';
import type { CrossCheck } from './cross-check.ts';
import type { NonEmpty } from '../model/non-empty.ts';
/**
 * The answer to judge by: the first settled one, authoritative before resolvers before the system,
 * in the order asked. Where nobody answered, the first failure with everybody's attempts.
 */
export declare const chooseAnswer: <T extends RecordType>(answers: NonEmpty<Answer<T>>) => Answer<T>;
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
    readonly secondResolvers?: readonly SecondResolver[];
    /** A resolver over HTTPS, asked where DNS looks blocked or forged here; absent where that is switched off. */
    readonly referee?: Resolver;
}
type Receive = (question: Question, answers: readonly Answer[]) => void;
/**
 * Answers what is published for the domain of `survey`, and tells `hear` what everybody said. The
 * servers that resolvers know are asked at once; whose word counts is decided when the parent has
 * spoken. Where no name server has, the cross-check goes before resolvers, which may be
 * forged where port 53 is.
 */
export declare const authoritativeFirst: ({ recursive, direct }: Sources, survey: Survey | undefined, { receive, crossCheck, }: {
    readonly receive: Receive;
    readonly crossCheck?: CrossCheck | undefined;
}) => Resolver;
export {};
