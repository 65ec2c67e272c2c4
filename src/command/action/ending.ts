/** How a run of the Action ends, and why. */
import { type FailOn, isAtLeast } from '../../model/check.ts';
import { noVerdictMessage } from '../../deliver/github/blind-runs.ts';
import type { Inputs } from '../../input/action/inputs.ts';
import { runExitStatus } from '../../model/exit-status.ts';
import { bringsHarm } from '../../model/drift.ts';
import { worsening } from '../../model/judged.ts';
import type { Report } from '../../model/report.ts';

/** The exit status, and why. */
export interface Ending {
  readonly status: 0 | 1 | 3;
  /** What fails the step. */
  readonly message?: string;
  /** What does not fail it, but is no pass. */
  readonly warning?: string;
}

const isFaulty = ({ domains }: Report, failOn: FailOn): boolean =>
  domains.some(({ results }) =>
    results.some(({ status, severity }) => status === 'fail' && isAtLeast(severity, failOn)),
  );

const failure = (report: Report, failOn: FailOn): string => {
  if (failOn === 'new' && report.domains.some((one) => worsening(one) === 'fail'))
    return 'This change adds problems that break mail. See the report.';
  if (!isFaulty(report, failOn) && report.domains.some(({ drift }) => drift && bringsHarm(drift)))
    return 'This change accepts records that would break mail. See the report.';
  return isFaulty(report, failOn)
    ? 'The audit found problems. See the report.'
    : 'Live records differ from the accepted ones.';
};

/** What was found and does not fail the step: a reader of a green step has to hear of it. */
const letPass = (report: Report, failOn: FailOn): string | undefined => {
  if (failOn === 'never' || runExitStatus(report, 'error') !== 1) return undefined;
  return isFaulty(report, 'error')
    ? "The audit found problems, but this change didn't add them (fail-on: new). See the report."
    : "Live records differ from the accepted ones, but this change didn't cause that (fail-on: new).";
};

/** How the run ends. */
export const decideEnding = (
  report: Report,
  { request, failOnInconclusive }: Pick<Inputs, 'request' | 'failOnInconclusive'>,
): Ending => {
  const { failOn } = request.options;
  const status = runExitStatus(report, failOn);
  if (status === 1) return { status, message: failure(report, failOn) };
  const passed = letPass(report, failOn);
  const warning = passed === undefined ? {} : { warning: passed };
  if (status === 0) return { status, ...warning };
  const unjudged = report.domains.filter((one) => runExitStatus({ domains: [one] }, failOn) === 3);
  const message = noVerdictMessage(unjudged.map(({ domain }) => domain));
  return failOnInconclusive ? { status, message, ...warning } : { status: 0, warning: message };
};
