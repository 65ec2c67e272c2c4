/** Keeps what every vantage said to each question; a resolver that says something else is asked what it holds, and for how long. */
import type { Views } from '../model/delegation.ts';
import type { Answer, Question, Resolver } from '../model/dns.ts';
import type { Witness } from './published.ts';
/**
 * A collection of views: `hear` adds answers, `views` completes them with what the witnesses say
 * and, where a resolver makes its answer up, the referee.
 */
export declare const viewer: (witnesses?: readonly Witness[], referee?: Resolver) => {
    hear: (question: Question, answers: readonly Answer[]) => void;
    views: (signal: AbortSignal) => Promise<Views>;
};
