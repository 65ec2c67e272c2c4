/** What is said of a zone file where nobody may be asked: what others publish is left out, or unsure. */
import type { CheckId } from '../../model/check-id.ts';
import { failedAnswer, type Failure, type Resolver } from '../../model/dns/dns.ts';
import type { Result } from '../../model/report.ts';

const offlineSource = { vantage: 'system', server: 'offline', transport: 'system' } as const;

const notInFile: Failure = {
  code: 'unsupported',
  unasked: true,
  detail: 'it is not in the file, and not asked for offline',
  attempts: [],
};

/** Answers nothing, because nothing is to be asked. */
export const offlineResolver: Resolver = {
  ...offlineSource,
  lookup: (question) => Promise.resolve(failedAnswer(offlineSource, question, notInFile)),
};

/** The checks that say whether the domain has what Apple requires: without them nothing passes. */
const requiredChecks: ReadonlySet<string> = new Set<CheckId>([
  'mx-icloud',
  'spf-icloud',
  'dkim-target',
  'verification-present',
]);

/** Whether the check, or one to which it leaves the judgment, has said that all is well or that mail suffers. */
const isDecided = (result: Result, results: readonly Result[]): boolean => {
  const { status, severity, deferTo = [] } = result;
  if (status !== 'skipped') return status === 'pass' || (status === 'fail' && severity === 'error');
  return results.some((other) => deferTo.includes(other.check) && isDecided(other, results));
};

/** What others publish is left out rather than unsure, unless nothing else says what Apple requires. */
const leaveOut = (result: Result): Result => {
  const { obstacles, check } = result;
  const isOthers = obstacles.some(({ failure }) => failure.unasked === true);
  const ours = obstacles.filter(({ failure }) => failure.code === 'unknown');
  // What the owner's own file leaves open is in the way, whatever others say.
  if (ours.length > 0) return { ...result, obstacles: ours };
  if (!isOthers || requiredChecks.has(check)) return result;
  const because = 'because what is not in the file is not asked offline';
  return { ...result, status: 'skipped', obstacles: [], because };
};

/** A check of what Apple requires that was left to others, and decided by none. */
const reopen = (result: Result, results: readonly Result[]): Result => {
  const { because: _, deferTo: __, ...rest } = result;
  const { check, title, status } = result;
  if (status !== 'skipped' || !requiredChecks.has(check) || isDecided(result, results))
    return result;
  const open = { need: check, label: title, server: '', failure: notInFile };
  return { ...rest, status: 'inconclusive', obstacles: [open] };
};

/** The results offline: nothing passes of which the file says too little. */
export const withoutOthers = (results: readonly Result[]): readonly Result[] => {
  const left = results.map(leaveOut);
  return left.map((result) => reopen(result, left));
};
