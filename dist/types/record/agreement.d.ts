/** Whether two answers to one question say the same: what counts is records, not their order, TTL or division. */
import type { View } from '../model/delegation.ts';
import type { Answer } from '../model/dns.ts';
/**
 * The records in the answer, each as a line; none where there are none. `undefined` where it says
 * nothing that could be held against another: it failed, is of no such type, or speaks of the
 * target of a CNAME (the question for the CNAME itself is the one to compare).
 */
export declare const wordOf: (answer: Answer) => readonly string[] | undefined;
/** Two words that are the same have the same key. */
export declare const keyOfWord: (word: readonly string[]) => string;
/** Whether the server answers for a zone of its own. A source without header bits is believed. */
export declare const isAuthoritative: (answer: Answer) => boolean;
/** The referee's answer, where it was asked and gave one. */
export declare const worldIn: ({ answers }: View) => Answer | undefined;
/**
 * Whether the resolver that gave this answer made it up: it says so, or it claims authority for a
 * zone that is another's, as home routers and filters do.
 */
export declare const isMadeUp: ({ kind, flags, extended }: Answer) => boolean;
/**
 * Whether this is a resolver's answer to look into: the resolver failed on its way to one, or says
 * what none of the domain's name servers says or, where these are out of reach, what the referee
 * does not say.
 */
export declare const isOdd: (answer: Answer, view: View) => boolean;
