/** Every exit status, and the rule for those of a run: what was judged, and `--fail-on`, decide, never the format. */
import type { Severity } from './check.ts';
import { driftState } from './drift.ts';
import type { DomainReport, Report, Result } from './report.ts';
import { isUnjudged } from './verdict.ts';

const severityWeight: Readonly<Record<Severity | 'never', number>> = {
  note: 0,
  warning: 1,
  error: 2,
  never: 3,
};

export type Judged = Pick<DomainReport, 'results' | 'drift' | 'proposal'>;

export type Status = 0 | 1 | 3;

/** What the user gave is wrong: the command line, the configuration, an input file. */
export const usageFault = 2;
/** A bug in dns-audit. */
export const bug = 70;

/** 128 and the number of the signal, as shells have it. */
export const signalStatuses = { SIGINT: 130, SIGTERM: 143 } as const;

/** The exit status of a run, from those of its domains. */
export const worstStatus = (statuses: ReadonlySet<Status>): Status =>
  statuses.has(1) ? 1 : statuses.has(3) ? 3 : 0;

/**
 * 1 where a check at or above `failIfAny` failed, or live records drifted from the accepted ones; else
 * 3 where one that the verdict needs (or that `failIfAny` asks for) could not be judged, or none was
 * of some domain; else 0.
 */
export const runExitStatus = (
  { domains }: { readonly domains: readonly Judged[] },
  failOn: Severity | 'never',
): Status => {
  const results = domains.flatMap((domain) => domain.results);
  const states = new Set(domains.map(driftState));
  if (states.has('drift') && failOn !== 'never') return 1;
  const some = (status: Result['status'], least: number): boolean =>
    results.some((result) => result.status === status && severityWeight[result.severity] >= least);
  if (some('fail', severityWeight[failOn])) return 1;
  if (states.has('unknown') || domains.some((one) => isUnjudged(one.results))) return 3;
  return some('inconclusive', Math.min(severityWeight[failOn], severityWeight.error)) ? 3 : 0;
};

/** The exit status of a run that may have ended early: what was cut short can't have passed. */
export const reportExitStatus = (
  report: Pick<Report, 'domains' | 'interrupted'>,
  failOn: Severity | 'never',
): Status | (typeof signalStatuses)[keyof typeof signalStatuses] => {
  const { interrupted } = report;
  if (interrupted?.by !== undefined) return signalStatuses[interrupted.by];
  const status = runExitStatus(report, failOn);
  return status === 0 && interrupted !== undefined ? 3 : status;
};
