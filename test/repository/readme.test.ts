import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checks } from '../../src/check/registry.ts';
import { scenarios } from '../../src/demo/scenarios.ts';
import { readArguments } from '../../src/input/cli/arguments.ts';
import { exitCodes } from '../../src/input/cli/manual.ts';
import { areas } from '../../src/model/check.ts';
import type { Report } from '../../src/model/report.ts';
import { renderText } from '../../src/report/text/render.ts';
import { root } from '../support/cli.ts';

const file = join(root, 'README.md');
const recorded = JSON.parse(readFileSync(join(root, 'examples', 'report.json'), 'utf8')) as Report;
const look = { width: 80, color: false, unicode: true, verbose: false, quiet: false };

/** The verdict, one step and one problem out of the recorded report: what ten seconds are enough for. */
const beginning = (): string => {
  const blocks = renderText(recorded, look).trimEnd().split('\n\n');
  const step = blocks.findIndex((block) => block.startsWith('2. '));
  const problem = blocks.find((block) => block.startsWith('\u2717 There are 2 SPF records'));
  return [
    ...blocks.slice(0, 2),
    ...blocks.slice(step, step + 2),
    '[... the other steps]',
    'What is wrong',
    problem,
    '[... three more problems; what is fine; the SPF tree; the mail ports]',
  ].join('\n\n');
};

/** What stands between the markers of each name. */
const generated: Readonly<Record<string, string>> = {
  report: `\`\`\`text\n${beginning()}\n\`\`\``,
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

/** The command lines of the README, each as its words. */
const commandLines = [...readFileSync(file, 'utf8').matchAll(/```sh\n([^]*?)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .map((line) => line.replace(/ *#.*| *[|>].*/, ''))
  .filter((line) => /^(?:node dist\/cli\.js|dns-audit) /.test(line))
  .map((line) => line.replace(/^node dist\/cli\.js|^dns-audit/, '').trim());

it('shows command lines', () => expect(commandLines.length).toBeGreaterThan(15));

it.each(commandLines)('dns-audit %s is understood', (line) => {
  const known = {
    version: '0.1.0',
    checks: checks.map(({ meta }) => meta.id),
    areas: [...areas],
    scenarios: scenarios.map(({ name }) => name),
    columns: 80,
  };
  expect(readArguments(line.split(' '), known)).toHaveProperty('command');
});

it('the README names the command that passes the tests, which CI runs', () => {
  const command = /^npm cit\b/m;
  expect(readFileSync(file, 'utf8')).toMatch(command);
  expect(readFileSync(join(root, '.ci', 'run'), 'utf8')).toMatch(/\bnpm cit\b/);
});
