/** The table of readers in SECURITY.md is made of the data that the tests measure by. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readers } from '../fuzz/readers.ts';
import { root } from '../support/cli.ts';

const page = join(root, '.github/SECURITY.md');

it('SECURITY.md lists them (refresh with: npm run docs)', () => {
  const rows = [
    ['What is read', 'Size limit', 'Work for each byte, at most', 'Fuzz target'],
    ...readers.map(({ reads, limit, steps, name }) => [
      reads,
      limit,
      `${steps} steps`,
      `\`${name}\``,
    ]),
  ];
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const lineOf = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  const rule = widths.map((width) => '-'.repeat(width));
  const table = [head, rule, ...rest].map(lineOf).join('\n');
  const before = readFileSync(page, 'utf8');
  const between = /(<!-- readers:start -->\n)[^]*?(<!-- readers:end -->)/;
  expect(before).toMatch(between);
  const fresh = before.replace(
    between,
    (_, start: string, end: string) => `${start}\n${table}\n\n${end}`,
  );
  if (process.env['UPDATE_DOCS']) writeFileSync(page, fresh);
  else expect(before, 'stale: npm run docs').toBe(fresh);
});
