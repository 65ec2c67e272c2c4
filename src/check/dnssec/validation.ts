/** Whether validating resolvers accept a zone, as their answers show. */
import type { View } from '../../model/dns/delegation.ts';
import { dnssecErrors } from '../../record/dnssec.ts';

/** One resolver's refusal, and whether it answers without validation. */
interface Refusal {
  readonly server: string;
  readonly reason: string;
  readonly answersUnchecked: boolean;
  /** Whether it names a DNSSEC fault. */
  readonly named: boolean;
}

const findRefusals = ({ question, answers }: View): readonly Refusal[] =>
  answers.flatMap((answer): readonly Refusal[] => {
    const { server, extended = [], unchecked } = answer;
    if (answer.kind !== 'failed' || unchecked || answer.failure.code !== 'servfail') return [];
    const other = answers.find((one) => one.unchecked === true && one.server === server);
    // If the chain leads to another zone, that one may be broken instead.
    const answersUnchecked =
      other !== undefined && other.kind !== 'failed' && other.chain.length === 0;
    const names = extended.flatMap(({ code }) => dnssecErrors[code] ?? []);
    const refusal = `${server} refuses ${question.name} ${question.type}`;
    const reason = [refusal, ...names].join(', ');
    return [{ server, answersUnchecked, named: names.length > 0, reason }];
  });

/**
 * The refusals of resolvers that do answer without validation. Unless the resolver names the fault,
 * one failure may be chance: then it must have refused everything.
 */
export const validatorReports = (views: readonly View[]): readonly string[] => {
  const refusals = views.flatMap(findRefusals).filter(({ answersUnchecked }) => answersUnchecked);
  const answered = new Set(
    views.flatMap(({ answers }) =>
      answers.flatMap(({ kind, unchecked, server }) =>
        kind === 'failed' || unchecked ? [] : [server],
      ),
    ),
  );
  return refusals
    .filter(
      ({ named, server }) =>
        named ||
        (!answered.has(server) && refusals.filter((one) => one.server === server).length > 2),
    )
    .map(({ reason }) => reason);
};

/** Whether a resolver has just validated something of the zone. */
export const isValidated = (views: readonly View[]): boolean =>
  views.some(({ answers }) =>
    answers.some(
      (answer) => answer.kind === 'found' && answer.vantage !== 'authoritative' && answer.authentic,
    ),
  );
