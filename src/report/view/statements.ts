/** What a run says is wrong, and what it settles of what an earlier one said. */
import { type FailOn, isAtLeast } from '../../model/check.ts';
import { runExitStatus } from '../../model/exit-status.ts';
import { broughtFaults, judgedKinds, type JudgedKind } from '../../model/drift.ts';
import type { DomainReport, Report } from '../../model/report.ts';
import { isSameStatement, type Statement, verdictsByKind } from '../../model/judged.ts';
import { threatensMail } from './drift-changes.ts';

/** Findings of at least that severity are faults: those that fail the run, and always errors. */
const isFault = (severity: DomainReport['results'][number]['severity'], failOn: FailOn): boolean =>
  isAtLeast(severity, 'error') || isAtLeast(severity, failOn);

const isWrong = (one: DomainReport, kind: JudgedKind, failOn: FailOn): boolean => {
  if (verdictsByKind(one).get(kind) === 'fail') return true;
  switch (kind) {
    case 'audit':
      return one.results.some(
        ({ status, severity }) => status === 'fail' && isFault(severity, failOn),
      );
    case 'change':
      return (
        threatensMail(one) ||
        broughtFaults(one.drift?.revision?.brings).some(({ severity }) => isFault(severity, failOn))
      );
    case 'drift':
      return false;
  }
};

/** What is known to be wrong. */
export const wrongIn = ({ domains }: Report, failOn: FailOn): readonly Statement[] =>
  domains.flatMap((one) =>
    [...judgedKinds(one)]
      .filter((kind) => isWrong(one, kind, failOn))
      .map((kind) => ({ domain: one.domain, kind })),
  );

/** Whether a kind was judged of the domain, to a certain end. */
const isConclusive = (one: DomainReport, kind: Statement['kind'], failOn: FailOn): boolean => {
  if (kind === 'sight') return runExitStatus({ domains: [one] }, failOn) !== 3;
  const verdict = verdictsByKind(one).get(kind);
  const open =
    kind === 'audit' &&
    one.results.some(
      ({ status, severity }) => status === 'inconclusive' && isFault(severity, failOn),
    );
  return verdict !== undefined && verdict !== 'inconclusive' && !open;
};

/** What `said` says is wrong, and this run neither says again nor has seen to be right. */
export const leftStanding = (
  said: readonly Statement[],
  report: Report,
  failOn: FailOn,
): readonly Statement[] => {
  const wrong = wrongIn(report, failOn);
  return said.filter((statement) => {
    if (wrong.some((other) => isSameStatement(statement, other))) return false;
    const one = report.domains.find(({ domain }) => domain === statement.domain);
    const known = one !== undefined && report.interrupted === undefined;
    return !known || !isConclusive(one, statement.kind, failOn);
  });
};
