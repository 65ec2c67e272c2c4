/** Resolvers that say what no name server of the domain says: what it is, and how long it lasts. */
import type { View } from '../../model/dns/delegation.ts';
import { type Answer, type Question, ttlOf } from '../../model/dns/dns.ts';
import {
  isAuthoritative,
  isMadeUp,
  isOdd,
  keyOfWord,
  wordOf,
  worldIn,
} from '../../record/answer-comparison.ts';

/** One resolver's odd answer. */
export interface Oddity {
  readonly question: Question;
  /** As in its answers' `server`. */
  readonly server: string;
  readonly answer: Answer;
  /** The same over the wire, from the system's servers: there it has TTL and header bits. */
  readonly testimony: readonly Answer[];
  /** Whether the name servers could be asked; where not, it is the referee that says otherwise. */
  readonly published: boolean;
  /** What the referee says, where it was asked and gave an answer. */
  readonly world: Answer | undefined;
}

/** The longest that the oddity lasts, in seconds. */
export const secondsLeft = ({ answer, testimony }: Oddity): number | undefined => {
  const lives = [answer, ...testimony].flatMap((one) => ttlOf(one) ?? []);
  return lives.length === 0 ? undefined : Math.max(...lives);
};

/** Whether the referee gives the same answer: then it is not made up here. */
const isWorldwide = ({ answer, world }: Oddity): boolean => {
  const [own, theirs] = [wordOf(answer), world && wordOf(world)];
  return own !== undefined && theirs !== undefined && keyOfWord(own) === keyOfWord(theirs);
};

/** Whether a resolver made it up. */
export const isForged = (oddity: Oddity): boolean =>
  [oddity.answer, ...oddity.testimony].some(isMadeUp) && !isWorldwide(oddity);

const isLocal = ({ vantage, server }: Answer): boolean =>
  vantage === 'system' && server !== 'system';

const odditiesIn = (view: View): readonly Oddity[] => {
  const world = worldIn(view);
  return view.answers
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
      return {
        question: view.question,
        server: answer.server,
        answer,
        testimony,
        published: view.answers.some(isAuthoritative),
        world,
      };
    });
};

/** Whether the resolver answers once it is not to validate: then DNSSEC is the cause. */
const isBogus = ({ answer, server }: Oddity, { answers }: View): boolean =>
  answer.kind === 'failed' &&
  answers.some(
    (one) =>
      one.unchecked === true &&
      one.kind !== 'failed' &&
      (one.server === server || server === 'system'),
  );

/** All oddities but those that come of broken DNSSEC. A failure counts only beside an answer of a name server or the referee. */
export const oddities = (views: readonly View[]): readonly Oddity[] =>
  views.flatMap((view) => {
    const known = view.answers.some(
      ({ vantage, kind }) =>
        (vantage === 'authoritative' || vantage === 'referee') && kind !== 'failed',
    );
    return odditiesIn(view).filter((one) => known && !isBogus(one, view));
  });

/** What the answer says, as a clause can hold it. */
export const said = (answer: Answer): string => {
  if (answer.kind === 'failed') return 'SERVFAIL';
  if (answer.kind === 'nxdomain') return 'that there is no such name';
  const word = wordOf(answer) ?? [];
  if (word.length === 0) return 'that there is none';
  const more = word.length > 3 ? ` and ${word.length - 3} more` : '';
  return `${word.slice(0, 3).join(', ')}${more}`;
};

/** How a resolver is called. */
export const resolverName = (server: string): string =>
  server === 'system' ? "this machine's resolver" : `resolver ${server}`;
