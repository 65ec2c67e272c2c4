/**
 * What is published: every vantage is asked, and the authoritative servers' word counts where it
 * can be had. When they cannot be reached, the resolvers' answers stand in.
 */
import type { Answer, Question, RecordType, Resolver } from '../model/dns.ts';
import type { Survey } from './delegation.ts';
import type { Umpire } from './umpire.ts';
/**
 * The answer to judge by: the first settled one, authoritative before resolvers before the system,
 * in the order asked. Where nobody answered, the first failure with everybody's attempts.
 */
export declare const choose: <T extends RecordType>(answers: readonly [Answer<T>, ...Answer<T>[]]) => Answer<T>;
/** A recursive resolver asked over the wire, to learn what its `lookup` does not tell. */
export interface Witness {
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
    readonly recursive: readonly [Resolver, ...Resolver[]];
    /** A resolver that asks one name server, without recursion; absent where that is switched off. */
    readonly direct?: (address: string, vantage: 'authoritative' | 'parent') => Resolver;
    readonly witnesses?: readonly Witness[];
    /** A resolver over HTTPS, asked where DNS looks blocked or forged here; absent where that is switched off. */
    readonly referee?: Resolver;
}
type Hearer = (question: Question, answers: readonly Answer[]) => void;
/**
 * Answers what is published for the domain of `survey`, and tells `hear` what everybody said. The
 * servers that resolvers know are asked at once; whose word counts is decided when the parent has
 * spoken. Where no name server has, the umpire's word goes before that of resolvers, which may be
 * forged where port 53 is.
 */
export declare const published: ({ recursive, direct }: Sources, survey: Survey | undefined, { hear, umpire }: {
    readonly hear: Hearer;
    readonly umpire?: Umpire | undefined;
}) => Resolver;
export {};
