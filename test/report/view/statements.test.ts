/** What is wrong goes by the same rule in the exit status, its words, and what a comment remembers. */
import { describe, expect, it } from 'vitest';
import type { FailOn, Severity } from '../../../src/model/check.ts';
import { runExitStatus } from '../../../src/model/exit-status.ts';
import type { DomainReport } from '../../../src/model/report.ts';
import { leftStanding, wrongIn } from '../../../src/report/view/statements.ts';
import { isWell } from '../../../src/report/view/drift-changes.ts';
import { outcomeWords } from '../../../src/report/view/verdict.ts';
import { reportOf } from '../../support/reports.ts';
import { calm, domainIn } from '../../support/situations.ts';

const change = { domain: 'example.com', kind: 'change' } as const;

/** A change that accepts records that are not live, and have a fault of the severity. */
const bringing = (severity: Severity): DomainReport => {
  const one = domainIn({ ...calm, baseline: 'announces what breaks mail' });
  const { drift } = one;
  const { revision } = drift!;
  const [judged] = revision!.brings!.changes;
  const appears = judged!.appears.map((fault) => Object.assign({}, fault, { severity }));
  const effect = severity === 'error' ? 'breaks' : 'neither';
  const brought = [{ ...judged!, effect, appears } as const];
  const brings = { ...revision!.brings!, changes: brought };
  return { ...one, drift: { ...drift!, revision: { ...revision!, brings } } };
};

describe('a change that accepts records that are not live', () => {
  it.each<[Severity, FailOn, 0 | 1, string]>([
    ['error', 'error', 1, 'PASS, but this change accepts records that would break mail (exit 1)'],
    ['error', 'warning', 1, 'PASS, but this change accepts records that would break mail (exit 1)'],
    ['error', 'never', 0, 'PASS'],
    ['error', 'new', 1, 'PASS, but new problems fail the run (fail-on new) (exit 1)'],
    ['warning', 'error', 0, 'PASS'],
    [
      'warning',
      'warning',
      1,
      'PASS, but what this change accepts fails the run (fail-on warning) (exit 1)',
    ],
    ['note', 'note', 1, 'PASS, but what this change accepts fails the run (fail-on note) (exit 1)'],
    ['note', 'warning', 0, 'PASS'],
  ])('of severity %s with fail-on %s', (severity, failOn, status, words) => {
    const one = bringing(severity);
    expect(runExitStatus({ domains: [one] }, failOn)).toBe(status);
    expect(outcomeWords(one, failOn)).toBe(words);
    const isWrong = status === 1 || severity === 'error';
    expect(wrongIn(reportOf('pass', one), failOn)).toEqual(isWrong ? [change] : []);
    expect(isWell(one, failOn)).toBe(!isWrong);
  });
});

it('a change of which not all is known settles nothing, whatever else has drifted', () => {
  const one = domainIn({ ...calm, baseline: 'accepts in part, and drift' });
  expect(leftStanding([change], reportOf('pass', one), 'error')).toEqual([change]);
  const known = domainIn({ ...calm, baseline: 'accepts' });
  expect(leftStanding([change], reportOf('pass', known), 'error')).toEqual([]);
});
