/** Our own words go through no stranger's escape, and a stranger's bytes through no format without one. */
import { describe, expect, it } from 'vitest';
import { checkMetas } from '../../src/check/registry.ts';
import { render } from '../../src/command/support/renderers.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { formats } from '../../src/model/request.ts';
import type { CheckMeta } from '../../src/model/check.ts';
import type { Report } from '../../src/model/report.ts';
import { buildAnnotations } from '../../src/report/annotations.ts';
import { renderExplanation } from '../../src/report/text/explain.ts';
import { broken, healthy, inconclusive, poisonedReport } from '../support/reports.ts';
import { stories } from '../support/scenarios.ts';

const style = { width: 120, color: false, unicode: true };
const shown = { verbose: true, quiet: false, failOn: 'note' } as const;

/** `\194`, also as JSON has it; not `\064`, which is a sign that people type into names. */
const escapes = /\\{1,2}[12]\d\d/g;

/** All that a check says of itself, and a finding of it. */
const reportOn = (meta: CheckMeta): Report => {
  const [domain] = healthy.domains;
  const { id, area, title, severity, docs } = meta;
  const finding = {
    message: title,
    subject: { name: dnsName('example.com'), type: 'TXT' },
    fix: { text: docs.fix },
  } as const;
  const result = {
    check: id,
    area,
    title,
    severity,
    status: 'fail',
    findings: [finding],
    obstacles: [],
  } as const;
  return { ...healthy, checks: [meta], domains: [{ ...domain!, results: [result] }] };
};

/** The examples of records in the documents hold escapes by right: they are records. */
const withoutExamples = (meta: CheckMeta): CheckMeta => ({
  ...meta,
  docs: { ...meta.docs, good: '', bad: '' },
});

const renderAll = async (report: Report): Promise<readonly (readonly [string, string])[]> => {
  const rendered: (readonly [string, string])[] = [];
  for (const format of formats)
    rendered.push([format, await render({ format }, report, shown, style)]);
  // Not its path, which is the file's own, so that GitHub finds it: the runner's command escapes it.
  const annotations = buildAnnotations(report).map(({ title, message }) => `${title}\n${message}`);
  return [...rendered, ['annotations', annotations.join('\n')]];
};

const escapesIn = async (report: Report): Promise<readonly string[]> =>
  (await renderAll(report)).flatMap(([format, text]) => {
    const found = text.match(escapes) ?? [];
    return found.map((one) => `${format} ${one}`);
  });

describe('our own words', () => {
  it.each(checkMetas.map((meta) => [meta.id, meta] as const))('of %s', async (_, whole) => {
    const meta = withoutExamples(whole);
    expect(await escapesIn(reportOn(meta))).toEqual([]);
    for (const unicode of [true, false])
      expect(renderExplanation(meta, { ...style, unicode }).match(escapes)).toBeNull();
  });

  it.each([
    ['broken', broken],
    ['healthy', healthy],
    ['inconclusive', inconclusive],
    ...Object.entries(stories),
  ] as const)('of the report %s', async (_, report) => {
    const checks = report.checks.map(withoutExamples);
    expect(await escapesIn({ ...report, checks })).toEqual([]);
  });

  it('but a sign of ours in a text of theirs is escaped like any other', async () => {
    const rendered = await renderAll(poisonedReport('see §1 – 2'));
    // JSON has an escape of its own, and a badge no text of theirs.
    const plain = rendered.filter(([format]) => !/json|badge/.test(format));
    expect(plain.filter(([, text]) => text.match(escapes) === null)).toEqual([]);
  });
});

/** What moves a cursor, changes the direction of text, or is another letter than it looks. */
const bytes = [
  '\u001b[2J',
  '\u202egnp',
  '\u0085x',
  '\ufeff',
  '\u0430pple',
  '\u2028y',
  '\ud83d\ude00',
  '\udc00',
  '\u0000',
];

describe.each(bytes.map((text) => [JSON.stringify(text), text] as const))(
  'strange bytes: %s',
  (_, text) => {
    it.each([
      ['broken', broken],
      ['inconclusive', inconclusive],
      ...Object.entries(stories),
    ] as const)('in every field of the report %s', async (_name, report) => {
      for (const [format, rendered] of await renderAll(poisonedReport(text, report)))
        expect(rendered, format).toMatch(/^(?:[\n -~§–—·×…✓✗→↓⏱●○│┊─✅❌❔➖⚠ℹ⏳]|\ufe0f)*$/u);
    });
  },
);
