/** Every exit status, and the rule for those of a run: what was judged, and `--fail-on`, decide, never the format. */
import { type FailOn, isAtLeast } from './check.ts';
import { broughtFaults, driftState, judgedKinds } from './drift.ts';
import { isBroughtUnjudged, worsening } from './judged.ts';
import type { DomainReport, Report, Result } from './report.ts';
import { isUnjudged, verdictOf } from './verdict.ts';

export type Judged = Pick<DomainReport, 'results' | 'drift' | 'proposal' | 'since'>;

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
 * 1 where a check at or above `failOn` failed, or will once the records that a change accepts are live, or
 * live records drifted from the accepted ones; else 3 where one that the verdict needs (or that `failOn`
 * asks for) could not be judged, or none was of some domain, or there is no domain; else 0.
 */
const plainStatus = (domains: readonly Judged[], failOn: Exclude<FailOn, 'new'>): Status => {
  if (domains.length === 0) return 3;
  const results = domains.flatMap((domain) => domain.results);
  const states = new Set(domains.map(driftState));
  if (states.has('drift') && failOn !== 'never') return 1;
  const some = (status: Result['status'], least: FailOn): boolean =>
    results.some((result) => result.status === status && isAtLeast(result.severity, least));
  if (some('fail', failOn)) return 1;
  const brought = domains.flatMap(({ drift }) => broughtFaults(drift?.revision?.brings));
  if (brought.some(({ severity }) => isAtLeast(severity, failOn))) return 1;
  if (domains.some(isBroughtUnjudged)) return 3;
  if (states.has('unknown') || domains.some((one) => isUnjudged(one.results))) return 3;
  return some('inconclusive', failOn === 'never' ? 'error' : failOn) ? 3 : 0;
};

const statusOf = { fail: 1, inconclusive: 3, pass: 0 } as const;

const worseningOf = (one: Judged) => worsening({ ...one, verdict: verdictOf(one.results) });

/** Where something was compared with what was before: only what is worse counts. */
const newStatus = (one: Judged): Status => {
  const verdict = worseningOf(one);
  if (verdict !== undefined) return statusOf[verdict];
  // Of a domain that no file speaks of, a change can make nothing worse.
  return judgedKinds(one).has('drift') ? plainStatus([one], 'error') : 0;
};

/** By what was judged, and what is to fail the run. */
export const runExitStatus = (
  { domains }: { readonly domains: readonly Judged[] },
  failOn: FailOn,
): Status => {
  if (failOn !== 'new') return plainStatus(domains, failOn);
  const compares = domains.some((one) => worseningOf(one) !== undefined);
  return compares ? worstStatus(new Set(domains.map(newStatus))) : plainStatus(domains, 'error');
};

/** The status of a run of which only a part may be known: what was cut short can't have passed. */
export const statusOfPart = (status: Status, interrupted: Report['interrupted']): Status =>
  status === 0 && interrupted !== undefined ? 3 : status;

/** The exit status that a run had, by its report. */
export const reportExitStatus = (
  report: Pick<Report, 'domains' | 'interrupted'>,
  failOn: FailOn,
): Status | (typeof signalStatuses)[keyof typeof signalStatuses] => {
  const { interrupted } = report;
  if (interrupted?.by !== undefined) return signalStatuses[interrupted.by];
  return statusOfPart(runExitStatus(report, failOn), interrupted);
};
