/** A zone file compared with the live zone: no format says more than was compared. */
import { describe, expect, it } from 'vitest';
import type { SubjectFindings, Proposal } from '../../../src/model/drift.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import type { Report, Result } from '../../../src/model/report.ts';
import { openPost } from '../../../src/report/markdown/pull-request-comment.ts';
import { renderHtml } from '../../../src/report/html/render.ts';
import { renderMarkdown } from '../../../src/report/markdown/render.ts';
import { type Outlook, outlook } from '../../../src/report/view/outlook.ts';
import { renderText } from '../../../src/report/text/render.ts';
import { healthy } from '../../support/reports.ts';

const look = { width: 200, color: false, unicode: true, verbose: false, quiet: false };

const subject = { name: dnsName('example.com'), type: 'MX' } as const;
const failure = { code: 'servfail', detail: 'the server failed', attempts: [] } as const;
const unknown = [{ owner: subject.name, type: subject.type, failure }];

const fault = (severity: SubjectFindings['severity']): SubjectFindings => ({
  check: 'mx-icloud',
  area: 'mx',
  severity,
  subject,
  findings: [{ message: 'mail goes elsewhere', subject, fix: { text: 'Publish it.' } }],
});

const nothing: Proposal = {
  file: 'a.zone',
  against: 'live',
  changes: [],
  comparison: { appears: [], vanishes: [], stays: [], undecided: [] },
  unknown: [],
  propagating: [],
};

const comparison = (some: Partial<Proposal['comparison']>): Proposal => ({
  ...nothing,
  comparison: { ...nothing.comparison, ...some },
});

const reportWith = (proposal: Proposal): Report => {
  const domains = healthy.domains.map((domain) => Object.assign({}, domain, { proposal }));
  return { ...healthy, domains };
};

const result = (status: Result['status'], severity: Result['severity']): Result => ({
  check: 'mx-icloud',
  area: 'mx',
  title: 'x',
  severity,
  status,
  findings: [],
  obstacles: [],
});

describe('the outlook', () => {
  const undecided = comparison({ undecided: ['mx-icloud'] });
  it.each<[string, Proposal, Partial<Parameters<typeof outlook>[0]>, Outlook]>([
    ['all was compared, and nothing comes', nothing, {}, 'fine'],
    ['an error comes', { ...comparison({ appears: [fault('error')] }), unknown }, {}, 'breaks'],
    [
      'a warning comes',
      { ...comparison({ appears: [fault('warning')] }), unknown },
      {},
      'doubtful',
    ],
    ['a note comes', comparison({ appears: [fault('note')] }), {}, 'doubtful'],
    ['an error stays', comparison({ stays: [fault('error')] }), {}, 'doubtful'],
    ['the domain fails', nothing, { verdict: 'fail' }, 'doubtful'],
    ['the domain could not be judged', nothing, { verdict: 'inconclusive' }, 'open'],
    ['a name could not be looked up', { ...nothing, unknown }, {}, 'open'],
    ['a check has no answer', undecided, { results: [result('inconclusive', 'warning')] }, 'open'],
    ['a check fails, as before or not', undecided, { results: [result('fail', 'error')] }, 'open'],
    [
      'a check passes now, as before or not',
      undecided,
      { results: [result('pass', 'error')] },
      'fine',
    ],
    ['it is a note', undecided, { results: [result('inconclusive', 'note')] }, 'fine'],
    ['it was not to be asked', undecided, { results: [result('skipped', 'error')] }, 'fine'],
  ])('%s', (_, proposal, more, expected) => {
    expect(outlook({ proposal, verdict: 'pass', results: [], ...more })).toBe(expected);
  });
});

/** The light beside the sentence. */
const lightIn = (html: string): string | undefined =>
  /class="state (\w+)">(?:(?!class="state).)*?a\.zone compared/s.exec(html)?.[1];

describe('a comparison of nothing', () => {
  const report = reportWith({ ...nothing, unknown });
  const sentence =
    "a.zone compared with the live zone: couldn't look everything up, so what it does to mail is unknown";

  it('has no tick in text', () => {
    const text = renderText(report, look);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`? ${sentence}`);
    expect(text).not.toContain('0 mail records changed');
  });

  it('has no green light in HTML', () => {
    const html = renderHtml(report);
    expect(html).toContain(sentence.replace("'", '&#39;'));
    expect(html).not.toContain('0 mail records changed');
    expect(lightIn(html)).toBe('open');
  });

  it('has no tick in Markdown', () => {
    const markdown = renderMarkdown(report);
    expect(markdown).toContain('### ❔ Applying `a.zone` may affect mail of');
    expect(markdown).not.toContain('be fixed or remain');
    expect(markdown).not.toContain('### ✅ Applying');
  });

  it('lists in a comment the names that could not be looked up', () => {
    const { text } = openPost(report.domains, { version: '1.0.0', resolvers: ['system'] });
    expect(text).toContain("Couldn't be looked up: `example.com. MX`");
    expect(text).not.toContain('✅');
  });
});

it('a full comparison is counted, with a tick', () => {
  const words = 'a.zone compared with the live zone: 0 mail records changed; findings: 0 new';
  expect(renderText(reportWith(nothing), look)).toContain(`✓ ${words}`);
  const html = renderHtml(reportWith(nothing));
  expect(html).toContain(words);
  expect(lightIn(html)).toBe('good');
});

it('a full comparison without a fault says once in Markdown that none would appear', () => {
  const markdown = renderMarkdown(reportWith(nothing));
  expect(markdown).toContain('No problem that loses or rejects mail would appear.');
  expect(markdown.match(/would appear/g)).toHaveLength(1);
  expect(renderMarkdown(reportWith(comparison({ appears: [fault('note')] })))).toContain(
    'Once applied, 1 problem would appear.',
  );
});
