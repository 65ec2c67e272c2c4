import { describe, expect, it } from 'vitest';
import { compareResults, judgeChanges } from '../../src/drift/judge.ts';
import type { Area, Severity } from '../../src/model/check.ts';
import type { Change } from '../../src/model/drift.ts';
import type { Result } from '../../src/model/report.ts';
import { example } from '../support/answers.ts';

/** A result with one finding for each message. */
const result = (
  check: string,
  {
    area = 'mx',
    severity = 'error',
    status,
    messages = [],
  }: {
    area?: Area;
    severity?: Severity;
    status?: Result['status'];
    messages?: readonly string[];
  } = {},
): Result => ({
  check,
  area,
  severity,
  title: check,
  status: status ?? (messages.length > 0 ? 'fail' : 'pass'),
  findings: messages.map((message) => ({
    message,
    subject: { name: example, type: 'MX' },
    fix: { text: 'Mend it.' },
  })),
  obstacles: [],
});

const change = (area: Area): Change => ({
  owner: example,
  type: 'MX',
  area,
  confirmed: true,
  kind: 'removed',
  before: '10 mx01.mail.icloud.com.',
});

const ids = (faults: readonly { check: string }[]) => faults.map(({ check }) => check);

describe('two audits', () => {
  it('are compared by check and subject, whatever the words', () => {
    const before = [
      result('a', { messages: ['one'] }),
      result('b', { messages: ['two'] }),
      result('c'),
    ];
    const after = [
      result('a', { messages: ['other', 'words'] }),
      result('b'),
      result('c', { messages: ['three'] }),
    ];
    const { appears, vanishes, stays, undecided } = compareResults(before, after);
    expect([ids(appears), ids(vanishes), ids(stays), undecided]).toEqual([['c'], ['b'], ['a'], []]);
    expect(stays[0]?.findings.map(({ message }) => message)).toEqual(['other', 'words']);
  });

  it.each([
    ['before', [result('a', { status: 'inconclusive' })], [result('a', { messages: ['new'] })]],
    ['after', [result('a', { messages: ['old'] })], [result('a', { status: 'inconclusive' })]],
    ['because it did not run', [result('a', { messages: ['old'] })], []],
  ])('say nothing of a check that could not judge %s', (_, before, after) => {
    expect(compareResults(before, after)).toEqual({
      appears: [],
      vanishes: [],
      stays: [],
      undecided: ['a'],
    });
  });
});

describe('a change', () => {
  const broken = result('mx-icloud', { messages: ['gone'] });
  const fine = result('mx-icloud');
  const warned = result('mx-stranger-backup', { severity: 'warning', messages: ['there'] });
  const calm = result('mx-stranger-backup', { severity: 'warning' });

  it.each([
    ['breaks', [fine], [broken]],
    ['mends', [broken], [fine]],
    ['neither', [broken], [broken]],
    ['neither', [calm], [warned]],
    ['breaks', [fine, result('mx-null', { messages: ['x'] })], [broken, result('mx-null')]],
  ])('%s mail', (effect, before, after) => {
    const judged = judgeChanges([change('mx')], compareResults(before, after));
    expect(judged.changes).toMatchObject([{ effect }]);
    expect(judged.elsewhere).toEqual({ appears: [], vanishes: [] });
  });

  it('carries the warnings that came with it', () => {
    const [judged] = judgeChanges([change('mx')], compareResults([calm], [warned])).changes;
    expect(ids(judged!.appears)).toEqual(['mx-stranger-backup']);
  });

  it('is not blamed for a fault of another area', () => {
    const judged = judgeChanges([change('dmarc')], compareResults([fine], [broken]));
    expect(judged.changes).toMatchObject([{ effect: 'neither', appears: [] }]);
    expect(ids(judged.elsewhere.appears)).toEqual(['mx-icloud']);
  });
});
