/** What a run has to tell people on GitHub, out of all that it found. */
import type { FailOn } from '../../model/check.ts';
import { runExitStatus } from '../../model/exit-status.ts';
import type { Report } from '../../model/report.ts';
import { hasNews } from './drift.ts';
import { isOpen } from '../view/drift-changes.ts';

/** Whether something could not be looked up or judged: then nothing of before is known to be gone. */
export const leavesOpen = ({ domains, verdict, interrupted }: Report): boolean =>
  interrupted !== undefined || verdict === 'inconclusive' || domains.some(isOpen);

/**
 * `news`: live records drifted, or a change breaks mail. `failing`: neither is known, and the run
 * fails all the same. `open`: it does not fail, but not all is known. `settled`: all is known, and
 * nothing is wrong.
 */
export type Situation = 'news' | 'failing' | 'open' | 'settled';

export const situation = (report: Report, failOn: FailOn): Situation => {
  const status = runExitStatus(report, failOn);
  if (report.domains.some(hasNews)) return 'news';
  if (report.verdict === 'fail' || status === 1) return 'failing';
  return leavesOpen(report) || status === 3 ? 'open' : 'settled';
};
