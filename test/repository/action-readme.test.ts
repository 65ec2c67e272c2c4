import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { manifest } from '../support/run-action.ts';
import { root } from '../support/cli.ts';

const file = join(root, 'README.md');

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A default that is not in `action.yml` ends the description: the configuration file may set it. */
const inputs = table(
  ['input', 'what it is', 'default'],
  Object.entries(manifest.inputs).map(([name, { description, default: value }]) => {
    const [, what = description, told = ''] =
      /^(.*?\.)(?: Default is ([^.]*(?:\.[^. ]+)*)\.)?$/s.exec(description) ?? [];
    return [`\`${name}\``, cell(what), value === undefined ? cell(told) : `\`${value}\``];
  }),
);

const outputs = table(
  ['output', 'what it is'],
  Object.entries(manifest.outputs).map(([name, { description }]) => [
    `\`${name}\``,
    cell(description),
  ]),
);

it.each([
  ['inputs', inputs],
  ['outputs', outputs],
])('the README lists the %s of action.yml (refresh with: npm run docs)', (name, made) => {
  const text = readFileSync(file, 'utf8');
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  expect(text).toContain(start);
  const head = text.slice(0, text.indexOf(start) + start.length);
  const tail = text.slice(text.indexOf(end));
  const whole = `${head}\n\n${made}\n\n${tail}`;
  if (process.env['UPDATE_DOCS']) writeFileSync(file, whole);
  expect(readFileSync(file, 'utf8')).toBe(whole);
});
