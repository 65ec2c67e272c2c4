/**
 * Names of others, and what else no name server of the domain has said: one resolver's word is no
 * proof. Sources that differ, and what a fault would rest on, are decided by the name's own servers
 * or, where these cannot be asked, by a second source that agrees; else nothing was learned.
 */
import { type Answer, type FailureCode, type Question, type RecordType, type Resolver, type SettledAnswer } from '../model/dns/dns.ts';
import { type NonEmpty } from '../model/non-empty.ts';
import { type InternetKnowledge } from '../dns/resolver/isolated-network.ts';
export declare const isSettled: <T extends RecordType>(answer: Answer<T>) => answer is SettledAnswer<T>;
/**
 * The answer to judge by: the first settled one, authoritative before resolvers before the system,
 * in the order asked. Where nobody answered, the first failure with everybody's attempts.
 */
export declare const chooseAnswer: <T extends RecordType>(answers: NonEmpty<Answer<T>>) => Answer<T>;
/** Answers what is published, and can be asked to make sure of it. */
export interface Published extends Resolver {
    /**
     * Has what these answers rest on said by somebody else too, unless the domain's own servers have
     * said it; whether an answer is now another.
     */
    readonly confirm: (answers: readonly Answer[], signal: AbortSignal) => Promise<boolean>;
    /** Finds out who knows the internet's names; whether some of what was said counts no more. */
    readonly testSources: (signal: AbortSignal) => Promise<boolean>;
    /** Has the word of these name servers count before that of others; whether that is news. */
    readonly prefer: (servers: readonly string[]) => boolean;
    /** Whether what seemed to be name servers was not: something on the network answers in their place. */
    readonly isIntercepted: () => boolean;
}
/** A question that no name server of the domain has answered, and what resolvers say to it. */
interface Doubt<T extends RecordType = RecordType> {
    readonly question: Question<T>;
    readonly voices: NonEmpty<Answer<T>>;
    /** Whether a fault must not rest on one voice. */
    readonly doubtful: boolean;
    /** Whether the voices are believed until a fault rests on them. */
    readonly believed: boolean;
}
/** What a source knows of the internet, by its `server`; each is asked once. */
export type KnowledgeOf = (server: string, signal: AbortSignal) => Promise<InternetKnowledge>;
export declare const createKnowledge: (recursive: NonEmpty<Resolver>) => KnowledgeOf;
export interface CorroborationOptions {
    readonly knowledgeOf: KnowledgeOf;
    /** Asks the own servers of any name; absent where no name server is to be asked. */
    readonly walker?: Resolver | undefined;
    /** Whether name servers can be asked from here, as far as is known. */
    readonly canWalk: () => Promise<boolean>;
    /** Whether name servers have answered here: else a walk is only a longer wait. */
    readonly reachesServers: () => Promise<boolean>;
    readonly referee?: Resolver | undefined;
    /** Whether an answer of the walker's is of a signed zone and does not validate; absent where nothing can be validated. */
    readonly isUnvalidated?: ((answer: Answer) => Promise<boolean>) | undefined;
    /** Takes what the further sources said. */
    readonly receive: (question: Question, answers: readonly Answer[]) => void;
}
export interface Corroboration {
    /** The answer to go by. Sources that differ are decided at once, whatever their order. */
    readonly settle: <T extends RecordType>(doubt: Doubt<T>, signal: AbortSignal) => Promise<Answer<T>>;
    /** Decides the doubts of these keys, on which a fault rests; whether an answer is now another. */
    readonly confirm: (keys: ReadonlySet<string>, signal: AbortSignal) => Promise<boolean>;
    /** Forgets what was decided: its sources count no more. */
    readonly forget: () => void;
}
/** Recordings of earlier versions do not tell, and are judged as they were then. */
export declare const isTrusted: (knowledge: InternetKnowledge) => boolean;
/** What comes of a server that is there: another may say more. A SERVFAIL may be the name's own. */
export declare const uselessCodes: ReadonlySet<FailureCode>;
/** Whether it was answered at all, if only with what cannot be used. */
export declare const isAnswered: (answer: Answer) => boolean;
export declare const createCorroboration: (options: CorroborationOptions) => Corroboration;
export {};
