/** The result of a check that is judged from the owner's files, not from answers. */
import type { CheckMeta, Finding } from '../model/check.ts';
import type { Result } from '../model/report.ts';

/** It fails with these findings, or passes. */
export const resultFrom = (
  { id, area, title, severity }: CheckMeta,
  findings: readonly Finding[],
): Result => {
  const status = findings.length > 0 ? 'fail' : 'pass';
  return { check: id, area, title, severity, status, findings, obstacles: [] };
};
