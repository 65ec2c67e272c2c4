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
}
/** The longest that the oddity lasts, in seconds. */
export declare const secondsLeft: ({ answer, testimony }: Oddity) => number | undefined;
/**
 * Whether a resolver made it up: it says so, or it claims authority for a zone that is another's,
 * as home routers and filters do.
 */
export declare const isMadeUp: ({ answer, testimony }: Oddity) => boolean;
/** All oddities but those that come of broken DNSSEC. A failure counts only beside an answer of a name server. */
export declare const oddities: (views: readonly View[]) => readonly Oddity[];
/** How a resolver is called. */
export declare const resolverName: (server: string) => string;
