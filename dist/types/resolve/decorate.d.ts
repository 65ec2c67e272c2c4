/** Resolvers made of resolvers: what is asked once, how many at a time, whom next, whom no longer. */
import type { Answer, Resolver } from '../model/dns.ts';
export type Decorator = (resolver: Resolver) => Resolver;
/** The same resolver, asked in another way. */
export declare const around: ({ vantage, server }: Resolver, lookup: Resolver['lookup']) => Resolver;
/**
 * Asks each question once: those who ask it meanwhile wait for the same answer, those who ask it
 * later get it again. Who gives up waiting leaves the others alone; only when all have is the
 * question given up, and forgotten. Beyond `most` questions the oldest are forgotten.
 */
export declare const once: (resolver: Resolver, most?: number) => Resolver;
/** At most `most` lookups at a time, of all the resolvers that one and the same decorator is put around. */
export declare const capped: (most: number) => Decorator;
/**
 * Asks the next resolver when one fails, each once. Where all fail it is the first's failure, with
 * everybody's attempts.
 */
export declare const fallback: (first: Resolver, ...others: readonly Resolver[]) => Resolver;
/** Tells `sink` every answer. */
export declare const recorded: (sink: (answer: Answer) => void) => Decorator;
/**
 * Spares a dead server: for authoritative servers, each of which has one state for all questions.
 * A server that has never answered is dead at its first silence, one that has at its second in a
 * row. Questions that then wait for it end with it, and for `restMs` further ones are not sent;
 * all of them fail as the last one did. Not for a system's or public resolver: its silence may be
 * about one domain.
 */
export declare const sparing: (resolver: Resolver, restMs?: number) => Resolver;
