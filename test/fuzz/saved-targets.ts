/** A saved report that a stranger has touched: shown as a page, and judged again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../src/input/cli/arguments.ts';
import { parseRecording } from '../../src/input/saved/parse-report.ts';
import type { AuditSettings } from '../../src/model/request.ts';
import type { DomainReport, Report } from '../../src/model/report.ts';
import { renderHtml } from '../../src/report/html/render.ts';
import { replayBatch, buildReport, streamReports } from '../../src/audit/batch.ts';
import { commandLineVocabulary } from '../../src/command/support/vocabulary.ts';
import { parseHtml } from '../support/html.ts';
import { hostileReport, hostileStrings } from '../support/reports.ts';
import { complaints } from './report-targets.ts';
import { octetsOf, orRefused, type Target, unprintable } from './target.ts';

const example = readFileSync(
  join(import.meta.dirname, '..', '..', 'examples', 'report.json'),
  'utf8',
);

/** How many values the report has, each of which can be another. */
const count = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, one) => sum + count(one), 1)
    : 1;

const values = count(JSON.parse(example));

/** The report with its value number `at` replaced. */
const touched = (at: number, by: unknown): string => {
  let seen = 0;
  return JSON.stringify(
    JSON.parse(example, (_name, value: unknown) => (seen++ === at ? by : value)),
  );
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Each line is the number of a value, and what to have in its place. */
const savedIn = (octets: Buffer): readonly Report[] => {
  const text = octets.toString('utf8');
  const [number, ...rest] = text.split(' ');
  const report: Report[] = [];
  const at = Math.abs(Number.parseInt(number ?? '', 10) || 0) % values;
  const refused = orRefused(() => {
    report.push(parseRecording('r.json', touched(at, parsed(rest.join(' ')))));
    return [];
  });
  if (refused.length > 0) throw new Error(refused.join('\n'));
  return report;
};

const options = ((): AuditSettings => {
  const request = readArguments(['example.com'], commandLineVocabulary());
  if (request.command !== 'audit') throw new Error(request.command);
  return request.options;
})();

const judgedAgain = async (report: Report): Promise<Report> => {
  const plan = replayBatch(report, [], options);
  const domains: DomainReport[] = [];
  for await (const domain of streamReports(plan)) domains.push(domain);
  return buildReport(plan, domains, 1);
};

const page = (report: Report): readonly string[] => {
  const html = renderHtml(report);
  parseHtml(html);
  return unprintable([
    html.replaceAll(/[^\u0000-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/g, ''),
  ]);
};

const seeds = hostileStrings
  .slice(0, 12)
  .map((string, i) => Buffer.from(`${i * 97} ${string.slice(0, 300)}`));
const odd = ['{}', '[]', 'null', '-1', '1e308', '"__proto__"', '""', '0.5', '"constructor"'];
const words = [...odd, '\\ud800', '\u001b[31m', '</script>', '<!--', '\u202e', '::error::'];

export const savedTargets: readonly Target[] = [
  {
    name: 'replay',
    runs: 60,
    seeds: [...odd.map((value, i) => octetsOf(`${i * 211} ${value}`)), ...seeds],
    words,
    run: async (octets) => {
      const judged = await Promise.all(savedIn(octets).map(judgedAgain));
      return judged.flatMap(complaints);
    },
  },
  {
    name: 'html',
    runs: 60,
    seeds,
    words,
    run: (octets) => [...savedIn(octets), hostileReport(octets.toString('utf8'))].flatMap(page),
  },
];
