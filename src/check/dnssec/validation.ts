/** What validating resolvers make of a zone, as their answers show it. */
import type { View } from '../../model/dns/delegation.ts';
import { dnssecErrors } from '../../record/dnssec.ts';

/** One resolver's refusal, and what it says once it is not to validate. */
interface Refusal {
  readonly server: string;
  readonly reason: string;
  readonly free: boolean;
  /** Whether it names a fault of DNSSEC itself. */
  readonly named: boolean;
}

const findRefusals = ({ question, answers }: View): readonly Refusal[] =>
  answers.flatMap((answer): readonly Refusal[] => {
    const { server, extended = [], unchecked } = answer;
    if (answer.kind !== 'failed' || unchecked || answer.failure.code !== 'servfail') return [];
    const other = answers.find((one) => one.unchecked === true && one.server === server);
    // Where the chain leads to another zone, it may be that one which is broken.
    const free = other !== undefined && other.kind !== 'failed' && other.chain.length === 0;
    const names = extended.flatMap(({ code }) => dnssecErrors[code] ?? []);
    const told = `${server} refuses ${question.name} ${question.type}`;
    return [{ server, free, named: names.length > 0, reason: [told, ...names].join(', ') }];
  });

/**
 * What resolvers say that refuse to answer, and do answer once they are not to validate. Without
 * a name for the fault one failure may be chance: then such a resolver must have refused all.
 */
export const validatorReports = (views: readonly View[]): readonly string[] => {
  const refusals = views.flatMap(findRefusals).filter(({ free }) => free);
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
    .map(({ reason: told }) => told);
};

/** Whether a resolver has just validated something of the zone. */
export const isValidated = (views: readonly View[]): boolean =>
  views.some(({ answers }) =>
    answers.some(
      (answer) => answer.kind === 'found' && answer.vantage !== 'authoritative' && answer.authentic,
    ),
  );
