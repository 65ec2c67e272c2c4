/** Resolvers for repeated questions: a cache isn't asked again while its last answer is valid. */
import {
  type Answer,
  answerTo,
  type Question,
  type RecordType,
  type Resolver,
  ttlOf,
} from '../../model/dns/dns.ts';
import { unaskedAnswer } from '../attempt.ts';
import type { Decorator } from './decorators.ts';
import { smallest } from '../../model/list/large-lists.ts';

/** For how many seconds a cache will say this again. */
const cacheLifetime = (answer: Answer): number | undefined => {
  if (answer.kind === 'failed') return undefined;
  const lives = [...answer.chain.map(({ ttl }) => ttl), ttlOf(answer)];
  return lives.includes(undefined) ? undefined : smallest(lives.map((life) => life ?? 0));
};

const reduceTtl = (ttl: number | undefined, seconds: number) =>
  ttl === undefined ? {} : { ttl: Math.max(0, ttl - seconds) };

/** The answer as it would be some seconds later. */
const ageAnswer = <A extends Answer>(answer: A, seconds: number): A => {
  const chain = answer.chain.map((set) => ({ ...set, ...reduceTtl(set.ttl, seconds) }));
  if (answer.kind === 'found')
    return { ...answer, chain, set: { ...answer.set, ...reduceTtl(answer.set.ttl, seconds) } };
  if (answer.kind === 'failed' || answer.negative === undefined) return { ...answer, chain };
  const { zone, ttl } = answer.negative;
  return { ...answer, chain, negative: { zone, ttl: Math.max(0, ttl - seconds) } };
};

interface CachedAnswer {
  readonly answer: Answer;
  readonly at: number;
  readonly life: number;
}

/**
 * Keeps what resolvers said until their caches have forgotten it, but for `mostMs` at the longest:
 * a cache may be made to forget. If nothing says how long an answer lasts, it is asked for again.
 * `now` is in milliseconds.
 */
export const ttlCache = (now: () => number, mostMs: number): Decorator => {
  const kept = new Map<string, CachedAnswer>();
  return ({ vantage, server, lookup }): Resolver => ({
    vantage,
    server,
    lookup: async <T extends RecordType>(question: Question<T>, signal: AbortSignal) => {
      const key = `${vantage} ${server} ${question.name} ${question.type}`;
      const known = kept.get(key);
      const passed = now() - (known?.at ?? 0);
      if (known !== undefined && passed < Math.min(known.life * 1000, mostMs))
        return ageAnswer(answerTo(question, known.answer), Math.floor(passed / 1000));
      const answer = await lookup(question, signal);
      const life = cacheLifetime(answer);
      if (life === undefined) kept.delete(key);
      else kept.set(key, { answer, at: now(), life });
      return answer;
    },
  });
};

/** Asks nothing that `spared` picks: the answer would be kept by a cache. */
export const blocked =
  (spared: (question: Question) => boolean): Decorator =>
  ({ vantage, server, lookup }): Resolver => ({
    vantage,
    server,
    lookup: (question, signal) =>
      spared(question)
        ? Promise.resolve(
            unaskedAnswer({ vantage, server }, question, {
              code: 'unsupported',
              detail: 'not asked yet, so that its cache does not keep what is old',
            }),
          )
        : lookup(question, signal),
  });
