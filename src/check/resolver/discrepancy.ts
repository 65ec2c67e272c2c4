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
  strayAlias,
} from '../../record/answer-comparison.ts';
import { greatest } from '../../model/list/large-lists.ts';

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
  /** The CNAME that it follows, although no name server has one there. */
  readonly alias: Answer['chain'][number] | undefined;
}

/** How long the answer may stay in caches, in seconds. */
export const secondsLeft = ({
  answer,
  validatorAnswers,
  alias,
}: Discrepancy): number | undefined => {
  if (alias !== undefined) return alias.ttl;
  const ttls = [answer, ...validatorAnswers].flatMap((one) => ttlOf(one) ?? []);
  return ttls.length === 0 ? undefined : greatest(ttls);
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

/** RFC 8914 §4: the resolver says that it blocks, censors or filters the name. */
const blockingCodes: ReadonlyMap<number, string> = new Map([
  [15, 'Blocked'],
  [16, 'Censored'],
  [17, 'Filtered'],
]);

const extendedCodes = ({ answer, validatorAnswers }: Discrepancy): readonly number[] =>
  [answer, ...validatorAnswers].flatMap(({ extended = [] }) => extended.map(({ code }) => code));

/** What a resolver says of itself that it does with the name, in the words of RFC 8914 §4. */
export const describeBlocking = (discrepancy: Discrepancy): string | undefined =>
  extendedCodes(discrepancy).flatMap((code) => blockingCodes.get(code) ?? [])[0];

/**
 * Why a resolver says something else. `alias`: it follows a CNAME that the name servers do not have.
 * `outdated`: it can't reach them, and says so. `failing`: it answers with an error. `unusable`: what
 * it sent is no answer. `unproven`: it denies the name without the SOA record that a name server
 * sends. `foreign`: the name is another's, and its own servers or the referee say otherwise.
 * `elsewhere`: a name server whose answer is not known may have said so. `cached`: an old answer.
 */
export type DiscrepancyCause =
  | 'alias'
  | 'outdated'
  | 'failing'
  | 'unusable'
  | 'unproven'
  | 'foreign'
  | 'elsewhere'
  | 'cached';

/** RFC 8914 §4: stale answers, and name servers out of the resolver's reach. */
const outOfReachCodes: ReadonlySet<number> = new Set([3, 19, 22, 23]);

/** `unseen`: whether the answer of one of the name servers is not known. */
export const explainDiscrepancy = (discrepancy: Discrepancy, unseen: boolean): DiscrepancyCause => {
  const { answer, alias } = discrepancy;
  if (extendedCodes(discrepancy).some((code) => outOfReachCodes.has(code))) return 'outdated';
  if (answer.kind === 'failed') return answer.failure.code === 'malformed' ? 'unusable' : 'failing';
  if (alias !== undefined) return 'alias';
  if (answer.kind === 'nxdomain' && answer.flags !== undefined && answer.negative === undefined)
    return 'unproven';
  return unseen ? 'elsewhere' : 'cached';
};

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
      // The system's own answer hides the CNAME; its servers over the wire do not.
      const local = answer.server === 'system' ? view.answers.filter(isLocal) : [];
      return {
        question: view.question,
        server: answer.server,
        answer,
        validatorAnswers,
        published: view.answers.some(isAuthoritative),
        crossChecked,
        alias: [answer, ...local].map((one) => strayAlias(one, view)).find((one) => one),
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
