/** A stranger's text on its way to people and programs: the renderers. */
import MarkdownIt from 'markdown-it';
import type { Report } from '../../src/model/report.ts';
import { buildAnnotations } from '../../src/report/annotations.ts';
import { renderJson, renderNdjson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text/render.ts';
import { hostileReport, hostileStrings, inconclusive, poisonedReport } from '../support/reports.ts';
import { parseXml } from '../support/xml.ts';
import { type Target, unprintable } from './target.ts';

/** What a workflow runner would take for a command. */
const commands = (log: string): readonly string[] =>
  log
    .split(/\r\n|\r|\n/)
    .filter((line) => /^[\s\u0085\u00a0]*::/.test(line) || /##(?:\[|vso\[)/.test(line));

const strange = (text: string, allowed: RegExp): readonly string[] =>
  allowed.test(text)
    ? []
    : [
        `a character that is not ours in: ${JSON.stringify(text.replace(/[ -~\n]+/g, ' ').slice(0, 200))}`,
      ];

const markdown = new MarkdownIt({ html: true });

const ownHtml =
  /^(?:<details><summary>\d+ (?:checks? (?:fine|skipped)|notes?)<\/summary>|<details><summary>Evidence<\/summary>|<\/details>)\n?$/;

/** Tags, links and pictures that are not ours. */
const foreign = (source: string): readonly string[] =>
  markdown
    .parse(source, {})
    .flatMap((token) => token.children ?? [token])
    .filter(
      ({ type, content }) =>
        ['html_inline', 'link_open', 'image'].includes(type) ||
        (type === 'html_block' && !ownHtml.test(content)),
    )
    .map(({ type, content }) => `${type}: ${JSON.stringify(content.slice(0, 200))}`);

export const complaints = (report: Report): readonly string[] => {
  const style = { width: 80, color: false, verbose: true, quiet: false };
  const shown = renderText(report, { ...style, unicode: false });
  const [json, sarif, junit] = [renderJson(report), renderSarif(report), renderJunit(report)];
  const summary = renderMarkdown(report);
  for (const text of [json, sarif]) JSON.parse(text);
  parseXml(junit);
  const annotations = buildAnnotations(report).map(({ message }) => message);
  return [
    ...unprintable([shown, json, renderNdjson(report), sarif, junit]),
    ...strange(summary, /^(?:[\n -~✅❌❔➖⚠ℹ]|\ufe0f)*$/u),
    ...foreign(summary),
    ...[shown, json, sarif, junit, summary, ...annotations].flatMap(commands),
  ];
};

const render = (octets: Buffer): readonly string[] => {
  const text = octets.toString('utf8');
  const reports = [poisonedReport(text), hostileReport(text), poisonedReport(text, inconclusive)];
  return reports.flatMap(complaints);
};

export const reportTargets: readonly Target[] = [
  {
    name: 'renderers',
    runs: 40,
    seeds: hostileStrings.map((string) => Buffer.from(string.slice(0, 400))),
    words: [
      '</details>',
      '\n::error::',
      '```',
      '`',
      '[x](http://evil.example)',
      '![',
      '@octocat',
      '#1',
      '<img src=x>',
      '|',
      '\n# x',
      ']]>',
      '&#10;',
      '\n---\n',
    ],
    run: render,
  },
];
