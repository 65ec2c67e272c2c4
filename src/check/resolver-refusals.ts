/** Whether validating resolvers accept a zone, as their answers show. */
import type { View } from '../model/dns/delegation.ts';
import { type Answer, type Failure, type Question, questionKey } from '../model/dns/dns.ts';

/** What an Extended DNS Error says of DNSSEC (RFC 8914 §4), by its code. */
const dnssecErrors: Readonly<Record<number, string>> = {
  6: 'DNSSEC Bogus',
  7: 'Signature Expired',
  8: 'Signature Not Yet Valid',
  9: 'DNSKEY Missing',
  10: 'RRSIGs Missing',
  11: 'No Zone Key Bit Set',
  12: 'NSEC Missing',
};

/** A resolver's SERVFAIL for what it does give without validation (RFC 4035 §3.2.2). */
export interface Refusal {
  readonly question: Question;
  readonly server: string;
  readonly failure: Failure;
  /** For people. */
  readonly reason: string;
  /** Whether the resolver itself says that it is DNSSEC (RFC 8914 §4). */
  readonly named: boolean;
}

/** A chain that leads to another zone may be broken there. */
const isAnsweredUnchecked = (server: string, answers: readonly Answer[]): boolean =>
  answers.some(
    (one) =>
      one.unchecked === true &&
      one.server === server &&
      one.kind !== 'failed' &&
      one.chain.length === 0,
  );

export const findRefusals = (views: readonly View[]): readonly Refusal[] =>
  views.flatMap(({ question, answers }) =>
    answers.flatMap((answer): readonly Refusal[] => {
      const { server, extended = [], unchecked } = answer;
      if (answer.kind !== 'failed' || unchecked || answer.failure.code !== 'servfail') return [];
      if (!isAnsweredUnchecked(server, answers)) return [];
      const names = extended.flatMap(({ code }) => dnssecErrors[code] ?? []);
      const refusal = `${server} refuses ${question.name} ${question.type}`;
      const reason = [refusal, ...names].join(', ');
      return [{ question, server, failure: answer.failure, reason, named: names.length > 0 }];
    }),
  );

/**
 * The refusals that are no chance: the resolver names the fault, or has answered nothing of the
 * zone and refused more than two questions.
 */
export const certainRefusals = (
  refusals: readonly Refusal[],
  views: readonly View[],
): readonly Refusal[] => {
  const answered = new Set(
    views.flatMap(({ answers }) =>
      answers.flatMap(({ kind, unchecked, server }) =>
        kind === 'failed' || unchecked ? [] : [server],
      ),
    ),
  );
  return refusals.filter(
    ({ named, server }) =>
      named ||
      (!answered.has(server) && refusals.filter((one) => one.server === server).length > 2),
  );
};

/** The questions to which a resolver has just given an answer that it has validated. */
export const validatedQuestions = (views: readonly View[]): ReadonlySet<string> =>
  new Set(
    views.flatMap(({ question, answers }) =>
      answers.some(
        (answer) =>
          answer.kind === 'found' && answer.vantage !== 'authoritative' && answer.authentic,
      )
        ? [questionKey(question)]
        : [],
    ),
  );
