import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { buildAnnotations } from '../../src/report/annotations.ts';
import { renderExplanation } from '../../src/report/text/explain.ts';
import { renderJson, renderNdjson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderText } from '../../src/report/text/render.ts';
import { anyReport } from '../support/arbitrary-report.ts';
import {
  broken,
  fixtures,
  hostileReport,
  hostileStrings,
  inconclusive,
  manyDomains,
  metas,
  poisonedReport,
} from '../support/reports.ts';
import { stories } from '../support/scenarios.ts';

const text = { width: 80, color: false, unicode: true, verbose: true, quiet: false };

/** What a workflow runner would take for a command in a log, by either of its two grammars. */
const commandsIn = (log: string): readonly string[] =>
  log
    .split(/\r\n|\r|\n/)
    .filter((line) => /^[\s\u0085\u00a0]*::/.test(line) || /##(?:\[|vso\[)/.test(line));

const markdown = new MarkdownIt({ html: true, linkify: true });

/** The blocks, without what is written in them. */
const structureOf = (source: string): readonly string[] =>
  markdown.parse(source, {}).map(({ type, tag, info }) => `${type} ${tag} ${info}`);

/** Harmless text of the kind: what can stand in a command gets into one. */
const twinOf = (string: string): string => (/^[a-z0-9.-]+$/.test(string) ? 'word' : 'a word');

interface Piece {
  readonly type: string;
  readonly content: string;
}

const piecesOf = (source: string): readonly Piece[] =>
  markdown.parse(source, {}).flatMap((token) => token.children ?? [token]);

const ownHtml =
  /^(?:<details><summary>(?:\d+ (?:checks? (?:fine|skipped)|notes?|findings? waived)|Evidence|Also possible|Right settings, and commands to check it yourself)<\/summary>|<\/details>)\n?$/;

// Steps are a list, whose items are counted below.
const foreign = new Set(
  'link_open image html_inline em_open s_open hr bullet_list_open blockquote_open code_block'.split(
    ' ',
  ),
);

/** What in the Markdown is not of our making: structure, HTML, or words that GitHub would link. */
const foreignIn = (source: string): readonly string[] =>
  piecesOf(source).flatMap(({ type, content }) => {
    const linked = type === 'text' && /[@#]|:\/\/|www\./.test(content);
    const tagged = type === 'html_block' && !ownHtml.test(content);
    return foreign.has(type) || linked || tagged ? [`${type} ${content}`] : [];
  });

const reports: readonly (readonly [string, (hostile: string) => Report])[] = [
  ['in every field, names included', (hostile) => poisonedReport(hostile)],
  ['in presentation form', (hostile) => hostileReport(hostile)],
  ['where nothing could be looked up', (hostile) => poisonedReport(hostile, inconclusive)],
  ...Object.entries(stories).map(
    ([name, report]) => [name, (hostile: string) => poisonedReport(hostile, report)] as const,
  ),
];

describe.each(reports)('hostile text %s', (_, make) => {
  it.each(hostileStrings.map((string) => [JSON.stringify(string), string]))('%s', (_, string) => {
    const report = make(string);

    const shown = renderText(report, text);
    expect(shown).toMatch(/^[\n -~✓✗·—─]*$/);
    expect(renderText(report, { ...text, unicode: false })).toMatch(/^[\n -~]*$/);
    expect(commandsIn(shown)).toEqual([]);

    const json = renderJson(report);
    expect(json).toMatch(/^[\n -~]*$/);
    expect(commandsIn(json)).toEqual([]);
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(report)));
    expect(renderNdjson(report).trimEnd().split('\n').length).toBe(report.domains.length);

    const summary = renderMarkdown(report);
    expect(summary).toMatch(/^(?:[\n -~✅❌❔➖⚠ℹ]|\ufe0f)*$/u);
    expect(commandsIn(summary)).toEqual([]);
    expect(foreignIn(summary)).toEqual([]);
    // Nothing makes no paragraph where it would stand by itself.
    if (string !== '')
      expect(structureOf(summary)).toEqual(structureOf(renderMarkdown(make(twinOf(string)))));

    for (const { title, message } of buildAnnotations(report)) {
      expect(title).toMatch(/^[ -~]*$/);
      expect(message).toMatch(/^[\n -~]*$/);
      expect(commandsIn(message)).toEqual([]);
    }
  });
});

it('the check for foreign structure can fail', () => {
  for (const source of [
    'see www.evil.example',
    'a <b>',
    '<img src=x>',
    '@octocat',
    '- x',
    '1. - x',
    '# x #1',
  ])
    expect(foreignIn(source)).not.toEqual([]);
  expect(commandsIn('a\n  ::error::x\nb ##[add-mask]e').length).toBe(2);
});

it('a check that quotes hostile text explains itself harmlessly', () => {
  for (const string of hostileStrings) {
    const meta = {
      ...metas[0]!,
      title: string,
      docs: { why: string, fix: string, good: string, bad: string },
    };
    expect(renderExplanation(meta, { ...text, unicode: false })).toMatch(/^[\n -~]*$/);
    expect(commandsIn(renderExplanation(meta, text))).toEqual([]);
  }
});

describe('any report', () => {
  it('is rendered by every renderer, the same each time, in harmless characters', () => {
    fc.assert(
      fc.property(
        anyReport,
        fc.integer({ min: 1, max: 250 }),
        fc.boolean(),
        (report, width, verbose) => {
          const all = () => [
            renderText(report, { width, color: false, unicode: false, verbose, quiet: false }),
            renderJson(report),
            renderNdjson(report),
            JSON.stringify(buildAnnotations(report)),
          ];
          const first = all();
          expect(all()).toEqual(first);
          for (const rendering of first) {
            expect(rendering).toMatch(/^[\n -~]*$/);
            expect(commandsIn(rendering)).toEqual([]);
          }
          const summary = renderMarkdown(report);
          expect(renderMarkdown(report)).toBe(summary);
          expect(foreignIn(summary)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each(Object.entries(fixtures))('"%s" does not depend on the order of keys', (_, report) => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, turned(inner)]),
      );
    };
    const other = turned(report) as Report;
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(report));
    expect(renderJson(other)).toBe(renderJson(report));
    expect(renderMarkdown(other).length).toBe(renderMarkdown(report).length);
  });
});

describe('huge data', () => {
  const long = 'x '.repeat(40_000);
  const huge = hostileReport(long, broken);

  it('is shown in part, with a count of the rest', () => {
    const shown = renderText(huge, { ...text, verbose: false });
    expect(shown).toMatch(/\.\.\. \(\d+ more\)/);
  });

  it('never makes a summary of more than 1 MiB, nor cuts into a section', () => {
    const many = { ...huge, domains: Array.from({ length: 8 }, () => huge.domains[0]!) };
    const summary = renderMarkdown(many);
    expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(1024 * 1024);
    expect(summary).toMatch(/\n\d+ sections left out to keep this short\. [^\n]*\n$/);
    expect(foreignIn(summary)).toEqual([]);
  });

  it.each([2000, 5000, 10_000])('keeps to %d bytes, verdicts first', (most) => {
    const summary = renderMarkdown(manyDomains, { most });
    expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(most);
    expect(summary).toContain('left out');
    expect(summary).toContain('`broken.example`: FAIL');
    expect(foreignIn(summary)).toEqual([]);
  });

  it('never makes an annotation longer than the runner takes', () => {
    for (const { message } of buildAnnotations(huge)) expect(message.length).toBeLessThan(4096);
  });
});
