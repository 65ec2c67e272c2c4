/** Resolvers' answers that no name server of the domain gives: forged or old, and how long they last. */
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

/** One resolver's answer that differs from what is published. */
export interface Discrepancy {
  readonly question: Question;
  /** As in its answers' `server`. */
  readonly server: string;
  readonly answer: Answer;
  /** The same answer straight from the system's servers, with its TTL and header bits. */
  readonly validatorAnswers: readonly Answer[];
  /** Whether a name server says otherwise; if none could be asked, the referee does. */
  readonly published: boolean;
  /** The referee's answer, if it gave one. */
  readonly crossChecked: Answer | undefined;
}

/** How long the answer may stay in caches, in seconds. */
export const secondsLeft = ({ answer, validatorAnswers }: Discrepancy): number | undefined => {
  const ttls = [answer, ...validatorAnswers].flatMap((one) => ttlOf(one) ?? []);
  return ttls.length === 0 ? undefined : Math.max(...ttls);
};

/** Whether the referee gives the same answer: then it is not forged here. */
const isSeenByCrossCheck = ({ answer, crossChecked }: Discrepancy): boolean => {
  const own = comparableRecords(answer);
  const theirs = crossChecked && comparableRecords(crossChecked);
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

/** Whether the resolver answers without validation: then DNSSEC is the cause. */
const isBogus = ({ answer, server }: Discrepancy, { answers }: View): boolean =>
  answer.kind === 'failed' &&
  answers.some(
    (one) =>
      one.unchecked === true &&
      one.kind !== 'failed' &&
      (one.server === server || server === 'system'),
  );

/** All but those from broken DNSSEC. A failure counts only if a name server or the referee did answer. */
export const findDiscrepancies = (views: readonly View[]): readonly Discrepancy[] =>
  views.flatMap((view) => {
    const known = view.answers.some(
      ({ vantage, kind }) =>
        (vantage === 'authoritative' || vantage === 'referee') && kind !== 'failed',
    );
    return discrepanciesIn(view).filter((one) => known && !isBogus(one, view));
  });

/** What the resolver says, as an object of "says". */
export const describeAnswer = (answer: Answer): string => {
  if (answer.kind === 'failed') return 'SERVFAIL';
  if (answer.kind === 'nxdomain') return 'that the name does not exist';
  const records = comparableRecords(answer) ?? [];
  if (records.length === 0) return 'that there is no such record';
  const more = records.length > 3 ? ` and ${records.length - 3} more` : '';
  return `${records.slice(0, 3).join(', ')}${more}`;
};

export const describeResolver = (server: string): string =>
  server === 'system' ? "this computer's resolver" : `resolver ${server}`;
