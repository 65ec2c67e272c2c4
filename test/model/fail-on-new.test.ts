/** `fail-on: new`: where something was compared with what was before, only what is worse counts. */
import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/model/check.ts';
import type { DomainDrift, Effect, Proposal, SubjectFindings } from '../../src/model/drift.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { type Judged, runExitStatus } from '../../src/model/exit-status.ts';
import type { Result, SinceEarlier } from '../../src/model/report.ts';

const subject = { name: dnsName('example.com'), type: 'MX' } as const;
const failure = { code: 'timeout', detail: 'no answer', attempts: [] } as const;
const unknown = [{ owner: subject.name, type: 'MX', failure }] as const;
const fault = (severity: Severity): SubjectFindings => ({
  check: 'mx-icloud',
  area: 'mx',
  severity,
  subject,
  findings: [{ subject, message: 'It is wrong', fix: { text: 'Fix it.' } }],
});
const result = (status: Result['status'], severity: Severity = 'error'): Result => ({
  check: 'mx-icloud',
  area: 'mx',
  title: 'It is right',
  severity,
  status,
  findings: [],
  obstacles: [],
});
const judgement = (effect?: Effect) => ({
  changes:
    effect === undefined
      ? []
      : [
          {
            change: {
              owner: subject.name,
              type: 'MX',
              area: 'mx',
              confirmed: true,
              kind: 'removed',
              before: '10 a.',
            } as const,
            effect,
            appears: [],
            vanishes: [],
          },
        ],
  elsewhere: { appears: [], vanishes: [] },
});
const drift = (effect?: Effect): DomainDrift => ({
  file: 'a.json',
  kind: 'baseline',
  state: effect === undefined ? 'in-sync' : 'drift',
  watched: 6,
  judgement: judgement(effect),
  unconfirmed: [],
  unknown: [],
  propagating: [],
  unwatched: [],
});
const accepting = (effect: Effect, more = {}): DomainDrift => ({
  ...drift(),
  ...more,
  revision: { against: 'a.json@1', accepts: judgement(effect), announces: [] },
});
const proposal = (appears: readonly SubjectFindings[], more = {}): Proposal => ({
  file: 'a.zone',
  against: 'live',
  changes: [],
  comparison: { appears, vanishes: [], stays: [fault('error')], undecided: [] },
  unknown: [],
  propagating: [],
  ...more,
});
const since = (
  appears: readonly SubjectFindings[],
  notKnownBefore: readonly SubjectFindings[] = [],
): SinceEarlier => ({
  startedAt: '2026-01-01T00:00:00.000Z',
  verdict: 'pass',
  comparison: { appears, vanishes: [], stays: [], undecided: [] },
  notKnownBefore,
  notKnownNow: [],
  changes: [],
  uncompared: [],
});
const broken = [result('fail')];
const fine = [result('pass')];
const live = { drift: [], accepts: [], alters: [], unconfirmed: [] };
const change = judgement('breaks').changes.map((one) => one.change);

describe('--fail-on new', () => {
  it.each<[string, 0 | 1 | 3, readonly Judged[]]>([
    ['nothing was compared, and all is well', 0, [{ results: fine }]],
    ['nothing was compared, and the audit fails', 1, [{ results: broken }]],
    ['nothing was compared, and not all is known', 3, [{ results: [result('inconclusive')] }]],
    ['live drifted, and no change was judged', 1, [{ results: fine, drift: drift('neither') }]],
    ['a zone that is as broken as before', 0, [{ results: broken, proposal: proposal([]) }]],
    ['a zone with a new error', 1, [{ results: broken, proposal: proposal([fault('error')]) }]],
    ['a zone with a new warning', 0, [{ results: fine, proposal: proposal([fault('warning')]) }]],
    ['a zone compared in part', 3, [{ results: fine, proposal: proposal([], { unknown }) }]],
    [
      'a zone judged in part',
      3,
      [{ results: [result('pass'), result('inconclusive')], proposal: proposal([]) }],
    ],
    [
      'somebody else changed live, beside a change',
      0,
      [{ results: fine, proposal: proposal([], { live: { ...live, drift: change } }) }],
    ],
    ['accepted records that break mail', 1, [{ results: broken, drift: accepting('breaks') }]],
    ['accepted records that fix mail', 0, [{ results: fine, drift: accepting('mends') }]],
    [
      'a change of the baseline, beside drift',
      0,
      [{ results: broken, drift: accepting('neither', { judgement: judgement('breaks') }) }],
    ],
    ['a fault that came since', 1, [{ results: broken, since: since([fault('error')]) }]],
    ['a fault that was there before', 0, [{ results: broken, since: since([]) }]],
    [
      'a fault that may have been there',
      3,
      [{ results: broken, since: since([], [fault('error')]) }],
    ],
    [
      'a broken domain without files, beside a change',
      0,
      [{ results: broken }, { results: fine, proposal: proposal([]) }],
    ],
    [
      'drift of a domain whose change was not read, beside a change',
      1,
      [
        { results: fine, drift: drift('neither') },
        { results: fine, proposal: proposal([]) },
      ],
    ],
  ])('%s: %i', (_, status, domains) => {
    expect(runExitStatus({ domains }, 'new')).toBe(status);
  });
});
