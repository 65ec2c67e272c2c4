/** Resolvers that say what no name server of the domain says: what it is, and how long it lasts. */
import type { View } from '../model/delegation.ts';
import type { Answer, Question } from '../model/dns.ts';
/** One resolver's odd answer. */
export interface Oddity {
    readonly question: Question;
    /** As in its answers' `server`. */
    readonly server: string;
    readonly answer: Answer;
    /** The same over the wire, from the system's servers: there it has TTL and header bits. */
    readonly testimony: readonly Answer[];
    /** Whether the name servers could be asked; where not, it is the referee that says otherwise. */
    readonly published: boolean;
    /** What the referee says, where it was asked and gave an answer. */
    readonly world: Answer | undefined;
}
/** The longest that the oddity lasts, in seconds. */
export declare const secondsLeft: ({ answer, testimony }: Oddity) => number | undefined;
/** Whether a resolver made it up. */
export declare const isForged: (oddity: Oddity) => boolean;
/** All oddities but those that come of broken DNSSEC. A failure counts only beside an answer of a name server or the referee. */
export declare const oddities: (views: readonly View[]) => readonly Oddity[];
/** What the answer says, as a clause can hold it. */
export declare const said: (answer: Answer) => string;
/** How a resolver is called. */
export declare const resolverName: (server: string) => string;
