/** Who of those that were asked answered what Apple looks at, and whether they all say the same. */
import type { View } from '../model/dns/delegation.ts';
import { refersBelow } from '../check/server-state.ts';
import { type Answer, type DnsName, isAmong, type Question } from '../model/dns/dns.ts';
import { comparableRecords, comparisonKey, isAuthoritative } from '../record/answer-comparison.ts';

/** One name server or resolver. */
export interface AskedServer {
  /** As in its answers' `server`. */
  readonly server: string;
  readonly kind: 'name server' | 'resolver';
  /**
   * `answered`: every question. `silent`: none at all, so that its failure says nothing about the
   * domain. `failed`: not these, although it answers others.
   */
  readonly state: 'answered' | 'silent' | 'failed';
  /** The questions that it did not answer. */
  readonly open: readonly Question[];
}

/** The system's servers, asked one by one, are the system's resolver and not one more. */
const isSource = ({ vantage, server, unchecked }: Answer): boolean =>
  vantage !== 'parent' && unchecked !== true && (vantage !== 'system' || server === 'system');

const isAsked = (answer: Answer): boolean =>
  answer.kind !== 'failed' || answer.failure.code !== 'unsupported';

const kindOf = ({ vantage }: Answer): AskedServer['kind'] =>
  vantage === 'authoritative' ? 'name server' : 'resolver';

/** Name servers answer with authority only, or say which servers have the names below a zone cut. */
const isAnswered = (answer: Answer, domain: DnsName): boolean =>
  answer.vantage === 'authoritative'
    ? isAuthoritative(answer) || refersBelow(answer, domain)
    : answer.kind !== 'failed';

/** Everybody who was asked `questions` of the domain. `views`: these and whatever else they were asked. */
export const askedServers = (
  questions: readonly Question[],
  views: readonly View[],
  domain: DnsName,
): readonly AskedServer[] => {
  const hasSpoken = (answer: Answer): boolean => isAnswered(answer, domain);
  const isOfThese = isAmong(questions);
  const sources = new Map<string, readonly Answer[]>();
  for (const answer of views.flatMap(({ answers }) => answers)) {
    const key = `${kindOf(answer)} ${answer.server}`;
    if (isSource(answer) && isAsked(answer))
      sources.set(key, [...(sources.get(key) ?? []), answer]);
  }
  return [...sources.values()].flatMap((answers) => {
    const own = answers.filter(({ question }) => isOfThese(question));
    const [first] = own;
    if (first === undefined) return [];
    const open = own.filter((answer) => !hasSpoken(answer)).map(({ question }) => question);
    const failing = answers.some(hasSpoken) ? 'failed' : 'silent';
    const state = open.length === 0 ? 'answered' : failing;
    return [{ server: first.server, kind: kindOf(first), state, open }];
  });
};

/** The questions to which two of the answers differ. */
export const disputedQuestions = (views: readonly View[]): readonly Question[] =>
  views.flatMap(({ question, answers }) => {
    const words = answers
      .filter(
        (answer) =>
          isSource(answer) && (answer.vantage !== 'authoritative' || isAuthoritative(answer)),
      )
      .flatMap((answer) => {
        const records = comparableRecords(answer);
        return records === undefined ? [] : [comparisonKey(records)];
      });
    return new Set(words).size > 1 ? [question] : [];
  });
