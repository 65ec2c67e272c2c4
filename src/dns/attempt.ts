/** One try at getting an answer: its time limit, its abort, and the record kept of it. */
import { setMaxListeners } from 'node:events';
import {
  type Answer,
  type Attempt,
  failedAnswer,
  type Failure,
  type FailureCode,
  type Question,
  type RecordType,
  type Resolver,
  type Transport,
} from '../model/dns/dns.ts';
import { errnoOf, localCause } from '../model/errno.ts';
import { presentText } from '../model/dns/presentation.ts';
import { isDohServer } from '../model/dns/server-name.ts';
import type { BrokenMessage } from './message/message.ts';
import { NotPublicError } from '../network/destination.ts';

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
export const unreachable = (error: NodeJS.ErrnoException): FailedTry =>
  error instanceof NotPublicError
    ? { code: 'not-public', detail: presentText(error.message) }
    : {
        code: localCause(error.code) === undefined ? 'unreachable' : 'local',
        detail: presentText(error.code ?? error.message),
        ...errnoOf(error),
      };

/** What a reply amounts to that cannot be used. */
export const unusableReply = ({ fault, tooLong, suspect }: BrokenMessage): FailedTry => ({
  code: tooLong ? 'too-long' : 'malformed',
  detail: fault,
  ...(suspect && { suspect }),
});

/** What ends a try early. */
export interface TryLimit {
  readonly ms: number;
  readonly signal: AbortSignal;
}

export const isFailedTry = (result: object): result is FailedTry =>
  'code' in result && 'detail' in result;

/** The name has no wire form: a label or the whole is too long, or the text is not canonical. */
export const unaskableName: FailedTry = {
  code: 'unsupported',
  detail: 'the name does not fit into a DNS message',
};

export const deadlineReached: FailedTry = { code: 'deadline', detail: 'the run ended first' };

/** Calls `listener` once `signal` is aborted, at once where it is already. Gives what undoes this. */
export const onAbort = (signal: AbortSignal, listener: () => void): (() => void) => {
  // All lookups of a run share its signal; node would warn of a leak at the eleventh.
  setMaxListeners(0, signal);
  if (signal.aborted) listener();
  else signal.addEventListener('abort', listener, { once: true });
  return () => signal.removeEventListener('abort', listener);
};

/**
 * Runs `start` until it calls `done`, the time is over or the signal aborts, whichever comes
 * first; then calls what `start` returned, once, to let go of sockets.
 */
export const inTime = <T>(
  { ms, signal }: TryLimit,
  start: (done: (result: T | FailedTry) => void) => () => void,
): Promise<T | FailedTry> =>
  new Promise((resolve) => {
    const undo: (() => void)[] = [];
    let over = false;
    const done = (result: T | FailedTry): void => {
      if (over) return;
      over = true;
      for (const step of undo) step();
      resolve(result);
    };
    const keep = (step: () => void): void => {
      if (over) step();
      else undo.push(step);
    };
    keep(onAbort(signal, () => done(deadlineReached)));
    if (over) return;
    const timer = setTimeout(
      () => done({ code: 'timeout', detail: `no answer within ${ms} ms` }),
      ms,
    );
    keep(() => clearTimeout(timer));
    keep(start(done));
  });

/** Whole milliseconds since `begun`, a value of `performance.now()`. */
export const elapsedMs = (started: number): number => Math.round(performance.now() - started);

/** The failure that these tries amount to; the last one decides. */
export const toFailure = (
  { code, detail, errno, unasked }: FailedTry,
  attempts: readonly Attempt[],
): Failure => ({
  code,
  detail:
    attempts.length > 1
      ? attempts.map((attempt) => `${attempt.transport}: ${attempt.detail}`).join('; ')
      : detail,
  ...(errno !== undefined && { errno }),
  ...(unasked && { unasked }),
  attempts,
});

const resolverTransport = ({ vantage, server }: Pick<Resolver, 'vantage' | 'server'>): Transport =>
  vantage === 'system' ? 'system' : isDohServer(server) ? 'https' : 'udp';

/** The answer to a question that was given up before it was sent, or of which nothing was learned. */
export const unaskedAnswer = <T extends RecordType>(
  resolver: Pick<Resolver, 'vantage' | 'server'>,
  question: Question<T>,
  broken: FailedTry,
): Answer<T> => {
  const { vantage, server } = resolver;
  const transport = resolverTransport(resolver);
  const { code, detail, errno } = broken;
  const tried = { code, detail, ...(errno !== undefined && { errno }) };
  const failure = toFailure(broken, [{ server, transport, ...tried, ms: 0 }]);
  return failedAnswer({ vantage, server, transport }, question, failure);
};
