/** Resolvers that say what no name server of the domain says: what it is, and how long it lasts. */
import type { View } from '../../model/dns/delegation.ts';
import { type Answer, type Question, ttlOf } from '../../model/dns/dns.ts';
import {
  isAuthoritative,
  isMadeUp,
  disagrees,
  comparisonKey,
  comparableRecords,
  crossCheckAnswer,
} from '../../record/answer-comparison.ts';

/** One resolver's odd answer. */
export interface Discrepancy {
  readonly question: Question;
  /** As in its answers' `server`. */
  readonly server: string;
  readonly answer: Answer;
  /** The same over the wire, from the system's servers: there it has TTL and header bits. */
  readonly validatorAnswers: readonly Answer[];
  /** Whether the name servers could be asked; where not, it is the referee that says otherwise. */
  readonly published: boolean;
  /** What the referee says, where it was asked and gave an answer. */
  readonly crossChecked: Answer | undefined;
}

/** The longest that the oddity lasts, in seconds. */
export const secondsLeft = ({ answer, validatorAnswers }: Discrepancy): number | undefined => {
  const lives = [answer, ...validatorAnswers].flatMap((one) => ttlOf(one) ?? []);
  return lives.length === 0 ? undefined : Math.max(...lives);
};

/** Whether the referee gives the same answer: then it is not made up here. */
const isSeenByCrossCheck = ({ answer, crossChecked }: Discrepancy): boolean => {
  const [own, theirs] = [
    comparableRecords(answer),
    crossChecked && comparableRecords(crossChecked),
  ];
  return own !== undefined && theirs !== undefined && comparisonKey(own) === comparisonKey(theirs);
};

/** Whether a resolver made it up. */
export const isForged = (discrepancy: Discrepancy): boolean =>
  [discrepancy.answer, ...discrepancy.validatorAnswers].some(isMadeUp) &&
  !isSeenByCrossCheck(discrepancy);

const isLocal = ({ vantage, server }: Answer): boolean =>
  vantage === 'system' && server !== 'system';

const discrepanciesIn = (view: View): readonly Discrepancy[] => {
  const crossChecked = crossCheckAnswer(view);
  return view.answers
    .filter((answer) => !isLocal(answer) && !answer.unchecked && disagrees(answer, view))
    .map((answer) => {
      const key = comparisonKey(comparableRecords(answer) ?? []);
      const validatorAnswers = view.answers.filter(
        (one) =>
          answer.server === 'system' &&
          isLocal(one) &&
          !one.unchecked &&
          comparisonKey(comparableRecords(one) ?? []) === key,
      );
      return {
        question: view.question,
        server: answer.server,
        answer,
        validatorAnswers,
        published: view.answers.some(isAuthoritative),
        crossChecked,
      };
    });
};

/** Whether the resolver answers once it is not to validate: then DNSSEC is the cause. */
const isBogus = ({ answer, server }: Discrepancy, { answers }: View): boolean =>
  answer.kind === 'failed' &&
  answers.some(
    (one) =>
      one.unchecked === true &&
      one.kind !== 'failed' &&
      (one.server === server || server === 'system'),
  );

/** All oddities but those that come of broken DNSSEC. A failure counts only beside an answer of a name server or the referee. */
export const findDiscrepancies = (views: readonly View[]): readonly Discrepancy[] =>
  views.flatMap((view) => {
    const known = view.answers.some(
      ({ vantage, kind }) =>
        (vantage === 'authoritative' || vantage === 'referee') && kind !== 'failed',
    );
    return discrepanciesIn(view).filter((one) => known && !isBogus(one, view));
  });

/** What the answer says, as a clause can hold it. */
export const describeAnswer = (answer: Answer): string => {
  if (answer.kind === 'failed') return 'SERVFAIL';
  if (answer.kind === 'nxdomain') return 'that there is no such name';
  const word = comparableRecords(answer) ?? [];
  if (word.length === 0) return 'that there is none';
  const more = word.length > 3 ? ` and ${word.length - 3} more` : '';
  return `${word.slice(0, 3).join(', ')}${more}`;
};

/** How a resolver is called. */
export const describeResolver = (server: string): string =>
  server === 'system' ? "this machine's resolver" : `resolver ${server}`;
