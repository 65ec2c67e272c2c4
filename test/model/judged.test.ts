import { describe, expect, it } from 'vitest';
import type { Effect, HeldAgainstFiles, SubjectFindings } from '../../src/model/drift.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { isJudgedOfAll, verdictsByKind } from '../../src/model/judged.ts';
import type { Verdict } from '../../src/model/report.ts';

const subject = { name: dnsName('example.com'), type: 'MX' } as const;
const watched = { owner: subject.name, type: 'MX' } as const;
const failure = { code: 'timeout', detail: 'no answer', attempts: [] } as const;
const change = {
  ...watched,
  area: 'mx',
  confirmed: true,
  kind: 'removed',
  before: '10 a.',
} as const;
const fault = (severity: 'error' | 'warning'): SubjectFindings => ({
  check: 'mx-icloud',
  area: 'mx',
  severity,
  subject,
  findings: [{ subject, message: 'It is wrong', fix: { text: 'Fix it.' } }],
});
const nothing = { changes: [], elsewhere: { appears: [], vanishes: [] } } as const;
const drift = {
  file: 'a.json',
  kind: 'baseline',
  state: 'in-sync',
  watched: 1,
  judgement: nothing,
  unconfirmed: [],
  unknown: [],
  propagating: [],
  unwatched: [],
} as const;
const judged = (effect: Effect) => ({
  ...nothing,
  changes: [{ change, effect, appears: [], vanishes: [] }],
});
const accepting = (effect: Effect) => ({
  ...drift,
  revision: { against: 'a.json@1', accepts: judged(effect), announces: [] },
});
const bringing = (effect: Effect, undecided: readonly string[] = []) => ({
  ...drift,
  revision: {
    against: 'a.json@1',
    accepts: nothing,
    announces: [change],
    brings: {
      ...nothing,
      changes: [
        { change, effect, appears: effect === 'breaks' ? [fault('error')] : [], vanishes: [] },
      ],
      undecided,
    },
  },
});
const proposal = {
  file: 'a.zone',
  against: 'live',
  changes: [],
  comparison: { appears: [], vanishes: [], stays: [], undecided: [] },
  unknown: [],
  propagating: [],
} as const;
const appearing = (severity: 'error' | 'warning') => ({
  ...proposal,
  comparison: { ...proposal.comparison, appears: [fault(severity)] },
});

describe('the verdicts of what was judged', () => {
  it.each<[string, Verdict, HeldAgainstFiles, Readonly<Record<string, Verdict>>]>([
    ['an audit alone', 'pass', {}, { audit: 'pass' }],
    ['a failing audit, in sync', 'fail', { drift }, { audit: 'fail', drift: 'pass' }],
    [
      'drift',
      'pass',
      { drift: { ...drift, judgement: judged('neither') } },
      { audit: 'pass', drift: 'fail' },
    ],
    [
      'drift that is not known',
      'pass',
      { drift: { ...drift, unknown: [{ ...watched, failure }] } },
      { audit: 'pass', drift: 'inconclusive' },
    ],
    [
      'a change that accepts what breaks mail',
      'fail',
      { drift: accepting('breaks') },
      { audit: 'fail', drift: 'pass', change: 'fail' },
    ],
    [
      'a change that accepts what fixes mail',
      'pass',
      { drift: accepting('mends') },
      { audit: 'pass', drift: 'pass', change: 'pass' },
    ],
    [
      'an accepting change, not all known',
      'pass',
      { drift: { ...accepting('neither'), unknown: [{ ...watched, failure }] } },
      { audit: 'pass', drift: 'inconclusive', change: 'inconclusive' },
    ],
    [
      'a change that accepts what will break mail',
      'pass',
      { drift: bringing('breaks', ['spf-loop']) },
      { audit: 'pass', drift: 'pass', change: 'fail' },
    ],
    [
      'a change that accepts what will be harmless',
      'pass',
      { drift: bringing('neither') },
      { audit: 'pass', drift: 'pass', change: 'pass' },
    ],
    [
      'a change that accepts what nobody can judge yet',
      'pass',
      { drift: bringing('neither', ['spf-loop']) },
      { audit: 'pass', drift: 'pass', change: 'inconclusive' },
    ],
    [
      'a change that accepts what is not live, and nobody judged',
      'pass',
      { drift: { ...drift, revision: { against: 'a', accepts: nothing, announces: [change] } } },
      { audit: 'pass', drift: 'pass', change: 'inconclusive' },
    ],
    [
      'a zone that breaks mail',
      'fail',
      { proposal: appearing('error') },
      { audit: 'fail', change: 'fail' },
    ],
    [
      'a zone with a new warning',
      'pass',
      { proposal: appearing('warning') },
      { audit: 'pass', change: 'pass' },
    ],
    ['a zone broken as before', 'fail', { proposal }, { audit: 'fail', change: 'pass' }],
    [
      'a zone compared in part',
      'pass',
      { proposal: { ...proposal, unknown: [{ ...watched, failure }] } },
      { audit: 'pass', change: 'inconclusive' },
    ],
    [
      'a zone judged in part',
      'inconclusive',
      { proposal },
      { audit: 'inconclusive', change: 'inconclusive' },
    ],
  ])('%s', (_, verdict, files, expected) => {
    expect(Object.fromEntries(verdictsByKind({ verdict, results: [], ...files }))).toEqual(
      expected,
    );
  });

  it('counts mail ports as part of the audit', () => {
    const one = { verdict: 'pass', portsVerdict: 'fail', results: [] } as const;
    expect([...verdictsByKind(one)]).toEqual([['audit', 'fail']]);
  });

  it('calls a kind judged only if it was for each domain', () => {
    const one = { verdict: 'pass', results: [] } as const;
    expect(isJudgedOfAll([{ ...one, drift }, one], 'drift')).toBe(false);
    expect(isJudgedOfAll([{ ...one, drift }], 'drift')).toBe(true);
    expect(isJudgedOfAll([], 'audit')).toBe(false);
  });
});
