/** Resolvers that say what no name server of the domain says: what it is, and how long it lasts. */
import type { View } from '../model/delegation.ts';
import type { Answer, Question } from '../model/dns.ts';
import { isOdd, keyOfWord, wordOf } from '../record/agreement.ts';

/** One resolver's odd answer. */
export interface Oddity {
  readonly question: Question;
  /** As in its answers' `server`. */
  readonly server: string;
  readonly answer: Answer;
  /** The same over the wire, from the system's servers: there it has TTL and header bits. */
  readonly testimony: readonly Answer[];
}

/** How long a cache may go on saying this, in seconds, where the answer tells it. */
const lifeOf = (answer: Answer): number | undefined => {
  if (answer.kind === 'failed') return undefined;
  return answer.kind === 'found' ? answer.set.ttl : answer.negative?.ttl;
};

/** The longest that the oddity lasts, in seconds. */
export const secondsLeft = ({ answer, testimony }: Oddity): number | undefined => {
  const lives = [answer, ...testimony].flatMap((one) => lifeOf(one) ?? []);
  return lives.length === 0 ? undefined : Math.max(...lives);
};

/** Answered in place of the name servers, by its own account (RFC 8914 §4): forged, blocked, censored, filtered. */
const madeUp: ReadonlySet<number> = new Set([4, 15, 16, 17]);

/**
 * Whether a resolver made it up: it says so, or it claims authority for a zone that is another's,
 * as home routers and filters do.
 */
export const isMadeUp = ({ answer, testimony }: Oddity): boolean =>
  [answer, ...testimony].some(
    ({ kind, flags, extended = [] }) =>
      extended.some(({ code }) => madeUp.has(code)) || (kind !== 'failed' && flags?.aa === true),
  );

const isLocal = ({ vantage, server }: Answer): boolean =>
  vantage === 'system' && server !== 'system';

const odditiesIn = (view: View): readonly Oddity[] =>
  view.answers
    .filter((answer) => !isLocal(answer) && !answer.unchecked && isOdd(answer, view))
    .map((answer) => {
      const key = keyOfWord(wordOf(answer) ?? []);
      const testimony = view.answers.filter(
        (one) =>
          answer.server === 'system' &&
          isLocal(one) &&
          !one.unchecked &&
          keyOfWord(wordOf(one) ?? []) === key,
      );
      return { question: view.question, server: answer.server, answer, testimony };
    });

/** Whether the resolver answers once it is not to validate: then DNSSEC is the cause. */
const isBogus = ({ answer, server }: Oddity, { answers }: View): boolean =>
  answer.kind === 'failed' &&
  answers.some(
    (one) =>
      one.unchecked === true &&
      one.kind !== 'failed' &&
      (one.server === server || server === 'system'),
  );

/** All oddities but those that come of broken DNSSEC. A failure counts only beside an answer of a name server. */
export const oddities = (views: readonly View[]): readonly Oddity[] =>
  views.flatMap((view) => {
    const known = view.answers.some(
      ({ vantage, kind }) => vantage === 'authoritative' && kind !== 'failed',
    );
    return odditiesIn(view).filter((one) => known && !isBogus(one, view));
  });

/** How a resolver is called. */
export const resolverName = (server: string): string =>
  server === 'system' ? "this machine's resolver" : `resolver ${server}`;
