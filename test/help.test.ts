import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { known } from '../src/command/known.ts';
import { help } from '../src/command/help.ts';
import { readArguments } from '../src/input/arguments.ts';

const file = join(import.meta.dirname, '..', 'src', 'command', 'help.ts');

const sourceOf = (text: string): string =>
  `/** What \`--help\` prints, kept ready so that it need not be laid out. Generated: \`npm run docs\`. */
export const help = \`${text.replace(/[\\`$]/g, (unit) => `\\${unit}`)}\`;
`;

it('keeps the text of --help as the parser lays it out', () => {
  const request = readArguments(['--help'], known(80));
  const text = request.command === 'print' ? request.text : '';
  if (process.env['UPDATE_DOCS']) writeFileSync(file, sourceOf(text));
  expect(readFileSync(file, 'utf8'), 'stale: npm run docs').toBe(sourceOf(text));
  if (!process.env['UPDATE_DOCS']) expect(help).toBe(text);
});
