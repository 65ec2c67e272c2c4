/** A report beside an earlier one: what is new, fixed and unchanged, and what nobody can tell, in every format. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../examples/report.schema.json' with { type: 'json' };
import { sinceEarlier } from '../../src/audit/since-earlier.ts';
import { UserError } from '../../src/model/user-error.ts';
import type { Answer } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { DomainReport, Report, Result } from '../../src/model/report.ts';
import { renderHtml } from '../../src/report/html/render.ts';
import { renderJson, renderNdjson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderText } from '../../src/report/text/render.ts';
import { type ComparedFinding, comparedFindings } from '../../src/report/view/since.ts';
import { parseHtml } from '../support/html.ts';
import {
  broken,
  domainReport,
  healthy,
  hostileStrings,
  inconclusive,
  reportOf,
} from '../support/reports.ts';
import { waived } from '../support/scenarios.ts';

const look = { width: 200, color: false, unicode: true, verbose: false, quiet: false };
const earlier = '2026-11-01T08:00:00.000Z';

/** The report as it would have been made before all others. */
const past = (report: Report): Report => ({ ...report, startedAt: earlier });

const compare = (before: Report, now: Report): Report =>
  sinceEarlier(now, { file: 'old.json', report: past(before) });

const result = (status: Result['status'], changes: Partial<Result> = {}): Result => ({
  check: 'mx-icloud',
  area: 'mx',
  title: 'Both are there',
  severity: 'error',
  status,
  findings: [],
  obstacles: [],
  ...changes,
});

const subject = { name: dnsName('example.com'), type: 'MX' } as const;
const finding = { message: 'mx02 is missing', subject, fix: { text: 'Add it.' } };
const found = result('fail', { findings: [finding] });
const elsewhere = result('fail', {
  findings: [{ ...finding, message: 'mail.old is there', subject: { ...subject, type: 'TXT' } }],
});
const fine = result('pass');
const unsure = result('inconclusive');
const aside = result('skipped', { because: 'see spf-single', deferTo: ['spf-single'] });
const unused = result('skipped', { because: 'not used' });
const accepted = result('pass', {
  waived: [{ finding, until: '2027-01-31', reason: 'under way' }],
});

const reportWith = (results: readonly Result[], answers: readonly Answer[] = []): Report =>
  reportOf('pass', domainReport('example.com', 'pass', results, { answers }));

const fateOf = ({ fate, message }: ComparedFinding): string => `${fate}: ${message}`;

const fatesIn = ({ domains: [domain] }: Report): readonly string[] =>
  comparedFindings(domain!.since!).map(fateOf);

describe('what becomes of a finding', () => {
  it.each<readonly [string, readonly Result[], readonly Result[], readonly string[]]>([
    ['fine, and fine', [fine], [fine], []],
    ['fine, then found', [fine], [found], ['new: mx02 is missing']],
    ['found, then fine', [found], [fine], ['fixed: mx02 is missing']],
    ['found twice', [found], [found], ['unchanged: mx02 is missing']],
    [
      'found of something else',
      [found],
      [elsewhere],
      ['new: mail.old is there', 'fixed: mx02 is missing'],
    ],
    ['not known, then found', [unsure], [found], ['not known before: mx02 is missing']],
    ['found, then not known', [found], [unsure], ['not known now: mx02 is missing']],
    ['not known, then fine', [unsure], [fine], []],
    ['left to another, then found', [aside], [found], ['not known before: mx02 is missing']],
    ['found, then left to another', [found], [aside], ['not known now: mx02 is missing']],
    ['not used, then found', [unused], [found], ['new: mx02 is missing']],
    ['not run, then found', [], [found], ['not known before: mx02 is missing']],
    ['found, then not run', [found], [], ['not known now: mx02 is missing']],
    ['found, then waived', [found], [accepted], []],
    ['waived, then found: the waiver ended', [accepted], [found], ['unchanged: mx02 is missing']],
    ['waived, then fine', [accepted], [fine], ['fixed: mx02 is missing']],
  ])('%s', (_, before, now, fates) => {
    expect(fatesIn(compare(reportWith(before), reportWith(now)))).toEqual(fates);
  });
});

const mx = (exchange: string, changes: Partial<Answer> = {}): Answer => {
  const answer: Answer<'MX'> = {
    question: { name: dnsName('example.com'), type: 'MX' },
    vantage: 'authoritative',
    server: '192.0.2.53',
    transport: 'udp',
    chain: [],
    ms: 1,
    kind: 'found',
    set: {
      owner: dnsName('example.com'),
      type: 'MX',
      rdata: [{ preference: 10, exchange: dnsName(exchange) }],
    },
    authentic: false,
  };
  return Object.assign(answer, changes);
};

const silent: Answer<'MX'> = {
  question: { name: dnsName('example.com'), type: 'MX' },
  vantage: 'authoritative',
  server: '192.0.2.53',
  transport: 'udp',
  chain: [],
  ms: 1,
  kind: 'failed',
  failure: { code: 'timeout', detail: '', attempts: [] },
};

describe('what becomes of a record', () => {
  const sinceOf = (before: readonly Answer[], now: readonly Answer[]) =>
    compare(reportWith([], before), reportWith([], now)).domains[0]!.since!;
  const one = 'mx01.mail.icloud.com';

  it.each<readonly [string, readonly Answer[], readonly Answer[], number, number]>([
    ['the same', [mx(one)], [mx(one)], 0, 0],
    ['another', [mx('mail.old.example')], [mx(one)], 2, 0],
    ['not known before', [silent], [mx(one)], 0, 1],
    ['not known now', [mx(one)], [silent], 0, 1],
    ['not asked before', [], [mx(one)], 0, 0],
    ['not asked now', [mx(one)], [], 0, 0],
    ['servers that disagree now', [mx(one)], [mx(one), mx('x.example', { server: 'b' })], 0, 1],
  ])('%s', (_, before, now, changes, uncompared) => {
    const since = sinceOf(before, now);
    expect([since.changes.length, since.uncompared.length]).toEqual([changes, uncompared]);
  });
});

const formats: Readonly<Record<string, (report: Report) => string>> = {
  text: (report) => renderText(report, look),
  Markdown: (report) => renderMarkdown(report).replaceAll(/[*`\\]/g, ''),
  HTML: (report) => parseHtml(renderHtml(report)).text,
  JUnit: (report) => renderJunit(report),
};

describe.each(Object.entries(formats))('%s', (_, render) => {
  it('tells of the verdicts, of each finding and of the records', () => {
    const text = render(
      compare(
        reportWith([found], [mx('mail.old.example')]),
        reportWith([elsewhere], [mx('mx01.mail.icloud.com')]),
      ),
    );
    expect(text).toContain('Since 2026-11-01 08:00:00 UTC');
    expect(text).toContain('PASS as before; 1 new, 1 fixed; 2 records changed');
    expect(text).toMatch(/new\W.*mail\.old is there/);
    expect(text).toMatch(/fixed\W.*mx02 is missing/);
  });

  it('tells of a verdict that changed', () => {
    expect(render(compare(broken, healthy))).toContain('FAIL before, PASS now');
    expect(render(compare(healthy, broken))).toContain('PASS before, FAIL now');
  });

  it('calls nothing new or fixed of which one report knows nothing', () => {
    for (const [before, now] of [
      [inconclusive, broken],
      [broken, inconclusive],
    ] as const) {
      const text = render(compare(before, now));
      expect(text).toMatch(/not known (?:before|now)/);
      expect(text).not.toMatch(/\d+ (?:new|fixed)/);
    }
  });

  it('says of the same report twice that nothing changed', () => {
    const text = render(compare(broken, broken));
    expect(text).toMatch(/FAIL as before; \d+ unchanged; no record changed/);
    expect(text).not.toMatch(/\d+ (?:new|fixed|not known)/);
  });

  it('says nothing of an earlier report if there is none', () =>
    expect(render(broken)).not.toMatch(/Since 20|as before/));
});

describe('the JSON report', () => {
  const validate = new Ajv2020({ strict: false }).compile(schema);
  const $ref = 'urn:dns-audit:report:1#/$defs/line';

  it('is as its schema says, and can be compared again', () => {
    const report = compare(broken, healthy);
    const saved: Report = JSON.parse(renderJson(report));
    expect(validate(saved)).toBe(true);
    expect(compare(broken, saved)).toEqual(report);
  });

  it('has it on each line of ndjson', () => {
    const line = JSON.parse(renderNdjson(compare(broken, healthy)).split('\n')[0]!);
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(schema);
    expect(ajv.compile({ $ref })(line)).toBe(true);
    expect(line.since.verdict).toBe('fail');
  });
});

describe('domains that only one report has', () => {
  const named = (name: string): DomainReport => ({ ...healthy.domains[0]!, domain: name });
  const both = compare(
    reportOf('pass', named('a.example'), named('b.example')),
    reportOf('pass', named('b.example'), named('c.example')),
  );

  it('are not known before, or now', () => {
    expect(both.since).toEqual({
      startedAt: earlier,
      onlyBefore: ['a.example'],
      onlyNow: ['c.example'],
    });
    for (const render of Object.values(formats)) {
      expect(render(both)).toContain('Not known before: c.example');
      expect(render(both)).toContain('Not known now: a.example');
    }
  });

  it('leave no more to compare if they are all', () => {
    const other = reportOf('pass', named('a.example'));
    expect(() => compare(other, healthy)).toThrow(UserError);
    expect(() => compare(other, healthy)).toThrow(/no domain in common.*a\.example/);
  });

  it('may be missing because a run was interrupted', () => {
    const cut = { ...reportOf('pass', named('b.example')), interrupted: { done: 1, of: 2 } };
    const now = compare(cut, reportOf('pass', named('b.example'), named('c.example')));
    expect(now.since?.onlyNow).toEqual(['c.example']);
  });
});

it('refuses the later report as the earlier one', () => {
  const later = { ...healthy, startedAt: '2027-01-01T00:00:00.000Z' };
  expect(() => sinceEarlier(healthy, { file: 'new.json', report: later })).toThrow(/later report/);
});

it('a waived finding is neither new nor fixed', () =>
  expect(fatesIn(compare(broken, waived)).filter((fate) => /^(?:new|fixed)/.test(fate))).toEqual(
    [],
  ));

it.each(hostileStrings)('escapes what strangers wrote: %j', (words) => {
  const hostile = result('fail', { findings: [{ ...finding, message: words }] });
  const report = compare(reportWith([fine]), reportWith([hostile]));
  expect(renderText(report, look)).toMatch(/^[\n -~✗✓⚠❔?─—•●│┊○…ℹ→↳“”‘’]*$/u);
  expect(renderMarkdown(report)).not.toMatch(/(?<!\\)<(?:script|img)/i);
  expect(renderHtml(report)).not.toMatch(/<img/i);
});
