import { type Answer, type Attempt, type Failure, type FailureCode, type Question, type RecordType, type Resolver } from '../model/dns/dns.ts';
import type { BrokenMessage } from './message/message.ts';
/** A try that gave no answer. */
export interface FailedTry {
    readonly code: FailureCode;
    /** Printable ASCII. */
    readonly detail: string;
    /** The name of the operating system's error: `ECONNREFUSED`. */
    readonly errno?: string;
    /** As in {@link Failure}. */
    readonly unasked?: true;
    /** As in {@link Attempt}. */
    readonly suspect?: NonNullable<Attempt['suspect']>;
}
/** What an error of a socket amounts to. */
export declare const unreachable: (error: NodeJS.ErrnoException) => FailedTry;
/** What a reply amounts to that cannot be used. */
export declare const unusableReply: ({ fault, tooLong, suspect }: BrokenMessage) => FailedTry;
/** What ends a try early. */
export interface TryLimit {
    readonly ms: number;
    readonly signal: AbortSignal;
}
export declare const isFailedTry: (result: object) => result is FailedTry;
/** The name has no wire form: a label or the whole is too long, or the text is not canonical. */
export declare const unaskableName: FailedTry;
export declare const deadlineReached: FailedTry;
/** Calls `listener` once `signal` is aborted, at once where it is already. Gives what undoes this. */
export declare const onAbort: (signal: AbortSignal, listener: () => void) => (() => void);
/**
 * Runs `start` until it calls `done`, the time is over or the signal aborts, whichever comes
 * first; then calls what `start` returned, once, to let go of sockets.
 */
export declare const inTime: <T>({ ms, signal }: TryLimit, start: (done: (result: T | FailedTry) => void) => () => void) => Promise<T | FailedTry>;
/** Whole milliseconds since `begun`, a value of `performance.now()`. */
export declare const elapsedMs: (started: number) => number;
/** The failure that these tries amount to; the last one decides. */
export declare const toFailure: ({ code, detail, errno, unasked }: FailedTry, attempts: readonly Attempt[]) => Failure;
/** The answer to a question that was given up before it was sent, or of which nothing was learned. */
export declare const unaskedAnswer: <T extends RecordType>(resolver: Pick<Resolver, 'vantage' | 'server'>, question: Question<T>, broken: FailedTry) => Answer<T>;
