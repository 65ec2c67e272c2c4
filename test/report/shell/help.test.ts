import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandLineVocabulary } from '../../../src/command/support/vocabulary.ts';
import { help } from '../../../src/command/support/help-text.ts';
import { buildManual } from '../../../src/input/cli/manual.ts';
import { renderHelp } from '../../../src/report/shell/help.ts';

const file = join(import.meta.dirname, '../../../src/command/support/help-text.ts');

const sourceOf = (text: string): string =>
  `/** What \`--help\` prints, kept ready so that it need not be laid out. Generated: \`npm run docs\`. */
export const help = \`${text.replace(/[\\`$]/g, (unit) => `\\${unit}`)}\`;
`;

it('keeps the text of --help as it comes of the command data', () => {
  const text = renderHelp(buildManual(commandLineVocabulary()), {
    width: 80,
    color: false,
    unicode: true,
  });
  if (process.env['UPDATE_DOCS']) writeFileSync(file, sourceOf(text));
  expect(readFileSync(file, 'utf8'), 'stale: npm run docs').toBe(sourceOf(text));
  if (!process.env['UPDATE_DOCS']) expect(help).toBe(text);
});
