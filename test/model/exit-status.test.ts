import { describe, expect, it } from 'vitest';
import { runExitStatus } from '../../src/model/exit-status.ts';
import type { Severity, FailOn } from '../../src/model/check.ts';
import type { Report, Result } from '../../src/model/report.ts';

const reportOf = (...results: readonly (readonly [Severity, Result['status']])[]) =>
  ({
    domains: [{ results: results.map(([severity, status]) => ({ severity, status })) }],
  }) as unknown as Report;

describe('exit status', () => {
  it.each<[FailOn, readonly (readonly [Severity, Result['status']])[], number]>([
    ['error', [['error', 'pass']], 0],
    ['error', [['error', 'skipped']], 3],
    ['never', [['error', 'skipped']], 3],
    [
      'error',
      [
        ['error', 'skipped'],
        ['note', 'pass'],
      ],
      0,
    ],
    ['error', [], 3],
    ['error', [['error', 'fail']], 1],
    ['error', [['warning', 'fail']], 0],
    ['warning', [['warning', 'fail']], 1],
    ['warning', [['note', 'fail']], 0],
    ['note', [['note', 'fail']], 1],
    ['never', [['error', 'fail']], 0],
    ['error', [['error', 'inconclusive']], 3],
    ['never', [['error', 'inconclusive']], 3],
    ['error', [['warning', 'inconclusive']], 3],
    [
      'error',
      [
        ['warning', 'inconclusive'],
        ['note', 'pass'],
      ],
      0,
    ],
    ['warning', [['warning', 'inconclusive']], 3],
    [
      'error',
      [
        ['error', 'inconclusive'],
        ['error', 'fail'],
      ],
      1,
    ],
    [
      'error',
      [
        ['error', 'inconclusive'],
        ['warning', 'fail'],
      ],
      3,
    ],
  ])('--fail-on %s with %j is %i', (failOn, results, status) => {
    expect(runExitStatus(reportOf(...results), failOn)).toBe(status);
  });
});
