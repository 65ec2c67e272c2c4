/** Resolvers made of resolvers: what is asked once, how many at a time, whom next, whom no longer. */
import {
  type Answer,
  answerTo,
  type Failure,
  type FailureCode,
  type Question,
  questionKey,
  type RecordType,
  type Resolver,
} from '../../model/dns/dns.ts';
import { heldBytes } from '../held-bytes.ts';
import { deadlineReached, onAbort, unaskedAnswer } from '../attempt.ts';
import { append } from '../../model/list/large-lists.ts';

export type Decorator = (resolver: Resolver) => Resolver;

/** The same resolver, asked in another way. */
export const withLookup = (
  { vantage, server }: Resolver,
  lookup: Resolver['lookup'],
): Resolver => ({
  vantage,
  server,
  lookup,
});

interface PendingLookup {
  readonly answer: Promise<Answer>;
  readonly stop: AbortController;
  waiting: number;
  landed: boolean;
}

/** What several caches may hold together: a stranger decides how long an answer is. */
export interface CacheBudget {
  /** Counts the answer in; `forget` is called once the oldest have to make room. */
  readonly hold: (answer: Answer, forget: () => void) => void;
  readonly release: (answer: Answer) => void;
  /** Bytes that are held now. */
  readonly held: () => number;
}

/** What all lookups of a world have in common. */
export interface SharedLookups {
  /** Sees every answer. */
  readonly watched: Decorator;
  readonly budget: CacheBudget;
}

export const createCacheBudget = (mostBytes: number): CacheBudget => {
  const entries = new Map<Answer, { readonly bytes: number; readonly forget: () => void }>();
  let total = 0;
  const release = (answer: Answer): void => {
    total -= entries.get(answer)?.bytes ?? 0;
    entries.delete(answer);
  };
  return {
    release,
    held: () => total,
    hold: (answer, forget) => {
      release(answer);
      const bytes = heldBytes(answer);
      entries.set(answer, { bytes, forget });
      total += bytes;
      for (const [oldest, entry] of entries) {
        if (total <= mostBytes) return;
        release(oldest);
        entry.forget();
      }
    },
  };
};

/** The lookups of a resolver by question, under way or landed. */
const createFlights = (resolver: Resolver, most: number, budget?: CacheBudget) => {
  const flights = new Map<string, PendingLookup>();
  const forget = (key: string, flight: PendingLookup): void => {
    if (flights.get(key) === flight) flights.delete(key);
  };
  const depart = (key: string, question: Question): PendingLookup => {
    const stop = new AbortController();
    const answer = resolver.lookup(question, stop.signal);
    const flight: PendingLookup = { answer, stop, waiting: 0, landed: false };
    void answer.then((landed) => {
      flight.landed = true;
      if (flights.get(key) === flight) budget?.hold(landed, () => forget(key, flight));
    });
    flights.set(key, flight);
    const [oldest] = flights;
    if (flights.size > most && oldest !== undefined) {
      flights.delete(oldest[0]);
      void oldest[1].answer.then((landed) => budget?.release(landed));
    }
    return flight;
  };
  return { find: (key: string) => flights.get(key), depart, forget };
};

/**
 * Asks each question once: those who ask it meanwhile wait for the same answer, those who ask it
 * later get it again. Who gives up waiting leaves the others alone; only when all have is the
 * question given up, and forgotten. Beyond `most` questions, or what `budget` allows, the oldest are
 * forgotten.
 */
export const coalesced = (resolver: Resolver, most = 4096, budget?: CacheBudget): Resolver => {
  const { find, depart, forget } = createFlights(resolver, most, budget);
  return withLookup(
    resolver,
    <T extends RecordType>(question: Question<T>, signal: AbortSignal) => {
      const key = questionKey(question);
      const flight = find(key) ?? depart(key, question);
      const answer = flight.answer.then((landed) => answerTo(question, landed));
      if (flight.landed) return answer;
      return new Promise<Answer<T>>((resolve) => {
        flight.waiting += 1;
        const stay = onAbort(signal, () => {
          flight.waiting -= 1;
          if (flight.waiting === 0) {
            forget(key, flight);
            flight.stop.abort();
          }
          resolve(unaskedAnswer(resolver, question, deadlineReached));
        });
        void answer.then((landed) => {
          stay();
          resolve(landed);
        });
      });
    },
  );
};

/** At most `most` lookups at a time, of all the resolvers that one and the same decorator is put around. */
export const limited = (most: number): Decorator => {
  let free = most;
  const queue = new Set<() => void>();
  /** Whether there was a place before the signal aborted. */
  const enter = (signal: AbortSignal): Promise<boolean> | boolean => {
    if (free > 0) {
      free -= 1;
      return true;
    }
    return new Promise((resolve) => {
      const admit = (): void => {
        queue.delete(admit);
        stay();
        resolve(true);
      };
      queue.add(admit);
      const stay = onAbort(signal, () => {
        queue.delete(admit);
        resolve(false);
      });
    });
  };
  const leave = (): void => {
    const [next] = queue;
    if (next === undefined) free += 1;
    else next();
  };
  return (resolver) =>
    withLookup(resolver, async (question, signal) => {
      if (!(await enter(signal))) return unaskedAnswer(resolver, question, deadlineReached);
      try {
        return await resolver.lookup(question, signal);
      } finally {
        leave();
      }
    });
};

/**
 * Asks the next resolver when one fails, each once. Where all fail it is the first's failure, with
 * everybody's attempts.
 */
export const failover = (first: Resolver, ...others: readonly Resolver[]): Resolver =>
  withLookup(first, async (question, signal) => {
    const answer = await first.lookup(question, signal);
    if (answer.kind !== 'failed') return answer;
    const attempts = [...answer.failure.attempts];
    for (const other of others) {
      if (signal.aborted) break;
      const next = await other.lookup(question, signal);
      if (next.kind !== 'failed') return next;
      append(attempts, next.failure.attempts);
    }
    return { ...answer, failure: { ...answer.failure, attempts } };
  });

/** Asks these, which do not validate, what a resolver answers with SERVFAIL: it may be its validation. */
export const withoutValidation =
  (unchecked: readonly Resolver[]): Decorator =>
  (resolver) =>
    withLookup(resolver, async (question, signal) => {
      const answer = await resolver.lookup(question, signal);
      if (answer.kind !== 'failed' || answer.failure.code !== 'servfail') return answer;
      for (const other of unchecked) {
        if (signal.aborted) break;
        const next = await other.lookup(question, signal);
        if (next.kind !== 'failed') return next;
      }
      return answer;
    });

/** Tells `sink` every answer. */
export const tapped =
  (sink: (answer: Answer) => void): Decorator =>
  (resolver) =>
    withLookup(resolver, async (question, signal) => {
      const answer = await resolver.lookup(question, signal);
      sink(answer);
      return answer;
    });

const silentCodes: ReadonlySet<FailureCode> = new Set(['timeout', 'unreachable']);
/** Failures that say nothing about whether the server lives. */
const neutralCodes: ReadonlySet<FailureCode> = new Set([
  'deadline',
  'unsupported',
  'not-public',
  'local',
  'unrecorded',
]);

/** A signal that aborts with either of two, and what lets go of them. */
const abortEither = (one: AbortSignal, other: AbortSignal) => {
  const stop = new AbortController();
  const undo = [one, other].map((signal) => onAbort(signal, () => stop.abort()));
  return { signal: stop.signal, release: () => undo.forEach((step) => step()) };
};

/** How many questions of each type were unanswered in a row, and whether the server ever answered: is it dead? */
type IsDead = (silences: ReadonlyMap<RecordType, number>, answered: boolean) => boolean;

/** The answer to a question that is not sent, because the server failed like this before. */
const spared = <T extends RecordType>(
  resolver: Resolver,
  question: Question<T>,
  { code, detail, errno }: Failure,
): Answer<T> =>
  unaskedAnswer(resolver, question, {
    code,
    detail: `this server is not asked any more: ${detail}`,
    unasked: true,
    ...(errno !== undefined && { errno }),
  });

/**
 * Stops asking when `isDead` says so. Questions that then wait for the server end with it, and for
 * `restMs` further ones are not sent; all of them fail as the last one did.
 */
const breakWhen = (resolver: Resolver, isDead: IsDead, restMs: number): Resolver => {
  let answered = false;
  const silences = new Map<RecordType, number>();
  /** The failure that showed it dead, and until when it counts. */
  let dead: Failure | undefined;
  let deadUntil = 0;
  let alive = new AbortController();
  const learn = (answer: Answer): void => {
    // What an inner breaker spares the server is no silence of it.
    if (answer.kind === 'failed' && answer.failure.unasked === true) return;
    const code = answer.kind === 'failed' ? answer.failure.code : undefined;
    if (code !== undefined && neutralCodes.has(code)) return;
    const isSilent = code !== undefined && silentCodes.has(code);
    answered ||= !isSilent;
    if (!isSilent) silences.clear();
    if (answer.kind !== 'failed' || !isSilent) return;
    const { type } = answer.question;
    silences.set(type, (silences.get(type) ?? 0) + 1);
    if (!isDead(silences, answered)) return;
    answered = false;
    silences.clear();
    dead = answer.failure;
    deadUntil = performance.now() + restMs;
    alive.abort();
    alive = new AbortController();
  };
  return withLookup(resolver, async (question, signal) => {
    if (dead !== undefined && performance.now() < deadUntil)
      return spared(resolver, question, dead);
    const { signal: life } = alive;
    const { signal: end, release } = abortEither(signal, life);
    const answer = await resolver.lookup(question, end);
    release();
    if (answer.kind === 'failed' && life.aborted && dead !== undefined)
      return spared(resolver, question, dead);
    learn(answer);
    return answer;
  });
};

/**
 * Spares a dead server: for authoritative servers. One that has never answered is dead at its first
 * silence, one that has when it leaves questions of two types unanswered in a row. One that drops a
 * single type (middleboxes do) is spared that type after two silences, and asked all else. Not for a
 * system's or public resolver: its silence may be about one domain.
 */
export const circuitBreaker = (resolver: Resolver, restMs = 30_000): Resolver => {
  const byType = new Map<RecordType, Resolver>();
  const perType = withLookup(resolver, (question, signal) => {
    const known =
      byType.get(question.type) ??
      breakWhen(resolver, (silences) => (silences.get(question.type) ?? 0) > 1, restMs);
    byType.set(question.type, known);
    return known.lookup(question, signal);
  });
  return breakWhen(perType, (silences, answered) => !answered || silences.size > 1, restMs);
};
