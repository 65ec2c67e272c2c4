import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exitCodes } from '../src/input/options.ts';
import type { Report } from '../src/model/report.ts';
import { renderText } from '../src/report/text.ts';
import { root } from './support/cli.ts';

const file = join(root, 'README.md');
const recorded = JSON.parse(readFileSync(join(root, 'examples', 'report.json'), 'utf8')) as Report;
const look = { width: 80, color: false, unicode: true, verbose: false, quiet: false };

/** What stands between the markers of each name. */
const generated: Readonly<Record<string, string>> = {
  report: `\`\`\`text\n${renderText(recorded, look).trimEnd()}\n\`\`\``,
  exit: [
    '| status | meaning |',
    '| --- | --- |',
    ...exitCodes.map(([code, meaning]) => `| ${code} | ${meaning} |`),
  ].join('\n'),
};

it.each(Object.entries(generated))('the README shows the %s as it is', (name, text) => {
  const readme = readFileSync(file, 'utf8');
  const between = new RegExp(`(<!-- ${name}:start -->\n)[^]*?(<!-- ${name}:end -->)`);
  expect(readme).toMatch(between);
  const fresh = readme.replace(
    between,
    (_, start: string, end: string) => `${start}\n${text}\n\n${end}`,
  );
  if (process.env['UPDATE_DOCS']) writeFileSync(file, fresh);
  else expect(readme, 'stale: npm run docs').toBe(fresh);
});
