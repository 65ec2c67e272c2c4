/** What a text says is well: only what was judged, of the domains of which it was. */
import { describe, expect, it } from 'vitest';
import type { DomainDrift, JudgedKind, Proposal } from '../../../src/model/drift.ts';
import type { Verdict } from '../../../src/model/report.ts';
import {
  allClearPost,
  failingPost,
  newsPost,
  resolvedPost,
} from '../../../src/report/markdown/pull-request-comment.ts';
import { wellSentences } from '../../../src/report/markdown/judged-sentences.ts';
import { domainReport, reportOf } from '../../support/reports.ts';
import { resultOf } from '../../support/run-reports.ts';

const where = { version: '1.0.0', resolvers: ['system'] };
const judgement = { changes: [], elsewhere: { appears: [], vanishes: [] } };
const drift: DomainDrift = {
  file: 'dns-audit.baseline.json',
  kind: 'baseline',
  state: 'in-sync',
  watched: 6,
  judgement,
  unconfirmed: [],
  unknown: [],
  propagating: [],
  unwatched: [],
};
const revision = { against: 'a.json@abc1234', accepts: judgement, announces: [] };
const proposal: Proposal = {
  file: 'zones/example.com.zone',
  against: 'live',
  changes: [],
  comparison: { appears: [], vanishes: [], stays: [], undecided: [] },
  unknown: [],
  propagating: [],
};
const one = (files: object, name = 'example.com', verdict: Verdict = 'pass') => ({
  ...domainReport(name, verdict, [resultOf('mx-present', 'pass', name)]),
  ...files,
});

/** What was judged, and which of the sentences may then be there. */
const rows: readonly (readonly [string, object, readonly JudgedKind[]])[] = [
  ['the audit alone', {}, ['audit']],
  ['live beside accepted records', { drift }, ['audit', 'drift']],
  [
    'a change of the accepted records',
    { drift: { ...drift, revision } },
    ['audit', 'drift', 'change'],
  ],
  ['a zone beside the live one', { proposal }, ['audit', 'change']],
  ['both', { drift, proposal }, ['audit', 'drift', 'change']],
];
const words: { readonly [K in JudgedKind]: RegExp } = {
  audit: /the audit passes/i,
  drift: /in sync|as accepted/i,
  change: /this change|pull request/i,
};
const spoken = (text: string): readonly string[] =>
  Object.entries(words).flatMap(([kind, pattern]) => (pattern.test(text) ? [kind] : []));

describe.each(rows)('where what was judged is %s', (_, files, kinds) => {
  const drifts = [one(files)];
  const kindsBesideAudit = kinds.filter((kind) => kind !== 'audit');

  it('nothing else is said to be well', () => {
    expect(spoken(wellSentences(drifts))).toEqual(kinds);
    const clear = allClearPost(drifts, where).text;
    const unjudged = 'What this pull request changes was not judged by this run.';
    expect(clear.includes(unjudged)).toBe(!kinds.includes('change'));
    expect(spoken(clear.replace(unjudged, ''))).toEqual(kinds);
    for (const wrong of ['audit', 'drift', 'change'] as const) {
      const { text } = resolvedPost(drifts, { body: '', wrong: new Set([wrong]) }, where);
      expect(spoken(text)).toEqual(kinds);
      expect(text.includes('back in sync')).toBe(wrong === 'drift' && kinds.includes('drift'));
    }
  });

  it('a failing audit is not said to pass, nor to be new or old unless that was judged', () => {
    const { text } = failingPost(reportOf('fail', one(files, 'example.com', 'fail')), where);
    expect(spoken(text)).toEqual(kindsBesideAudit);
    expect(text).not.toMatch(/✅|nothing is left|in sync|all is well/i);
  });
});

it('names the domains where a kind was judged of some alone', () => {
  const mixed = [one({ drift }, 'a.example'), one({}, 'b.example')];
  expect(wellSentences(mixed)).toBe('The audit passes. Live records are as accepted: `a.example`.');
  expect(allClearPost(mixed, where).text).toContain(
    '### ✅ The audit passes: `a.example` and `b.example`',
  );
});

it('a failing domain beside one with news is named, and none is said to differ where none was compared', () => {
  const change = {
    owner: 'a.example',
    type: 'MX',
    area: 'mx',
    confirmed: true,
    kind: 'removed',
    before: '10 a.',
  };
  const changes = [{ change, effect: 'neither', appears: [], vanishes: [] }];
  const drifted = one({ drift: { ...drift, judgement: { ...judgement, changes } } }, 'a.example');
  const { text } = newsPost(
    [
      drifted,
      one({ drift }, 'b.example', 'fail'),
      one({}, 'c.example', 'inconclusive'),
      one({ drift }, 'd.example'),
    ],
    where,
  );
  expect(text).toContain("❌ The audit fails (see this run's summary): `b.example`.");
  expect(text).toContain('❔ Not everything could be looked up: `c.example`.');
  expect(text).toContain('✅ In sync: `d.example`.');
  expect(text).not.toContain('no difference is known');
});
