import type { Answer, Attempt, Failure, FailureCode, Question, RecordType, Resolver } from '../model/dns.ts';
/** A try that gave no answer. */
export interface Broken {
    readonly code: FailureCode;
    /** Printable ASCII. */
    readonly detail: string;
}
/** What an error of a socket amounts to. */
export declare const unreachable: (error: NodeJS.ErrnoException) => Broken;
/** What ends a try early. */
export interface Limit {
    readonly ms: number;
    readonly signal: AbortSignal;
}
export declare const isBroken: (result: object) => result is Broken;
/** The name has no wire form: a label or the whole is too long, or the text is not canonical. */
export declare const unaskable: Broken;
export declare const deadline: Broken;
/** Calls `listener` once `signal` is aborted, at once where it is already. Gives what undoes this. */
export declare const onAbort: (signal: AbortSignal, listener: () => void) => (() => void);
/**
 * Runs `start` until it calls `done`, the time is over or the signal aborts, whichever comes
 * first; then calls what `start` returned, once, to let go of sockets.
 */
export declare const inTime: <T>({ ms, signal }: Limit, start: (done: (result: T | Broken) => void) => () => void) => Promise<T | Broken>;
/** Whole milliseconds since `begun`, a value of `performance.now()`. */
export declare const since: (begun: number) => number;
/** The failure that these tries amount to; the last one decides. */
export declare const failureOf: ({ code, detail }: Broken, attempts: readonly Attempt[]) => Failure;
/** The answer to a question that was given up before it was sent, or of which nothing was learned. */
export declare const unasked: <T extends RecordType>(resolver: Pick<Resolver, 'vantage' | 'server'>, question: Question<T>, broken: Broken) => Answer<T>;
