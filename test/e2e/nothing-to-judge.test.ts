/** Where there is nothing to judge nothing is green: no exit status, and no format. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DomainReport, Report } from '../../src/model/report.ts';
import { cli, root } from '../support/cli.ts';
import { bench } from '../support/run-action.ts';

let folder = '';
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

const example = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8');
const report = JSON.parse(example('report.json')) as Report;
const [first] = report.domains as [DomainReport];
const [line = ''] = example('report.ndjson').split('\n');
const lineOf = (change: object): string =>
  `${JSON.stringify({ ...JSON.parse(line), ...change })}\n`;
const { schema, tool, startedAt, durationMs, vantage } = report;
const interrupted = { done: 0, of: 2, by: 'SIGINT' } as const;
const mark = { schema, tool, startedAt, durationMs, vantage, interrupted };
const green = { verdict: 'pass', portsVerdict: 'pass' } as const;
const reportOf = (...domains: readonly object[]): string =>
  JSON.stringify({ ...report, verdict: 'pass', domains });

const skipped = first.results.map(({ check, area, title, severity }) => {
  const nothing = { observed: [], findings: [], obstacles: [] };
  return { check, area, title, severity, status: 'skipped', because: 'left out', ...nothing };
});

/** Saved reports, which say by their own word that all is well. */
const saved: Readonly<Record<string, string>> = {
  'no-domain.json': reportOf(),
  'no-result.json': reportOf({ ...first, ...green, results: [] }),
  'skipped.json': reportOf({ ...first, ...green, results: skipped }),
  'mark.ndjson': `${JSON.stringify(mark)}\n`,
  'no-result.ndjson': lineOf({ ...green, results: [] }),
  'skipped-and-cut.ndjson': lineOf({ ...green, results: skipped }) + JSON.stringify(mark),
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  for (const [name, text] of Object.entries(saved)) write(name, text);
  write('empty', '');
  write('blank', '\n \n');
  write('comments', '# none\n\n  # at all\n');
  write('none.json', '{"version":1,"domains":{}}');
  write('no-records.json', '{"version":1,"domains":{"a.example":[]}}');
  write('list', 'a.example\n');
  return () => rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]) => cli(args, { cwd: folder });

/** In the words and signs of each format. */
const greens: Readonly<Record<string, RegExp>> = {
  'o.txt': /: PASS|\bPASS\b/,
  'o.json': /"verdict": "pass"/,
  'o.ndjson': /"verdict":"pass"/,
  'o.md': /✅|\bPASS\b/,
  'o.html': />PASS<|<title>PASS/,
  'o.svg': /pass/,
  'o.badge.json': /"pass|success/,
  'o.sarif': /PASS/,
  'o.xml': /PASS/,
};

describe.each(['render', 'merge', '--replay'])('%s', (command) => {
  it.each(Object.keys(saved).filter((name) => command !== '--replay' || name === 'no-domain.json'))(
    '%s',
    async (name) => {
      const outputs = Object.keys(greens).flatMap((file) => ['-o', file]);
      for (const file of Object.keys(greens)) rmSync(join(folder, file), { force: true });
      const { status, stdout } = await run(command, name, '--fail-on', 'never', ...outputs);
      // A merge of no domain at all is refused.
      if (command === 'merge' && name === 'no-domain.json') return expect(status).toBe(2);
      expect(status).toBe(3);
      expect(stdout).not.toMatch(/\bPASS\b/);
      for (const [file, isGreen] of Object.entries(greens))
        expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(isGreen);
    },
  );
});

it('an interrupted run of domains that pass is not green', async () => {
  const fine = { status: 'pass', findings: [], obstacles: [] };
  const passing = first.results.map((result) => Object.assign({}, result, fine));
  write(
    'cut.ndjson',
    lineOf({ ...green, results: passing }) +
      JSON.stringify({ ...mark, interrupted: { ...interrupted, done: 1 } }),
  );
  const { status } = await run(
    'merge',
    'cut.ndjson',
    '-o',
    'c.json',
    '-o',
    'c.svg',
    '-o',
    'c.badge.json',
  );
  expect(status).toBe(3);
  const outputs = ['c.json', 'c.svg', 'c.badge.json'].map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  expect((JSON.parse(outputs[0]!) as Report).verdict).toBe('inconclusive');
  expect(outputs[1]).toContain('iCloud mail: interrupted');
  expect(JSON.parse(outputs[2]!)).toMatchObject({ message: 'interrupted', color: 'inactive' });
});

const offline = ['--resolver', '127.0.0.1:9', '--no-authoritative', '--timeout', '1'];

describe('the command line', () => {
  it.each([
    ...['empty', 'blank', 'comments'].flatMap((file) => [
      ['render', file],
      ['merge', file],
      ['merge', file, '--format', 'ndjson'],
      ['--replay', file],
      ['--domains-from', file],
      ['--domains-from', file, '--format', 'ndjson'],
      ['baseline', '--check', '--baseline', file],
      ['a.example', '--baseline', file, '--no-ports', ...offline],
    ]),
    ['merge'],
    ['render'],
    ['lint'],
    ['wait'],
    ['baseline', '--check'],
    ['baseline', '--check', '--baseline', 'none.json'],
    ['baseline', 'a.example', '--check', '--baseline', 'none.json', ...offline],
    ['a.example', '--baseline', 'none.json', '--no-ports', ...offline],
    ['a.example', '--only', ''],
    ['a.example', '--only', 'mx', '--skip', 'mx'],
    ['--domains-from', 'list', '--only', 'spf', '--skip', 'spf', '--format', 'ndjson'],
  ])('%j', async (...args) => {
    const { status, stdout } = await run(...args);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('a baseline without a record, of a domain that nobody can look up', async () => {
    const args = ['baseline', '--check', '--baseline', 'no-records.json', ...offline];
    expect((await run(...args)).status).toBe(3);
  });
});

describe('the Action', () => {
  it.each([
    ['no domains', {}],
    ['only blanks', { domains: ' \n , ' }],
    ['no check', { domains: 'a.example', only: 'mx', skip: 'mx' }],
    ['a report of no domain', { domains: 'a.example', replay: 'no-domain.json' }],
    [
      'a report that judged nothing',
      { domains: 'moving.example', replay: 'skipped.json', only: 'rdap-status' },
    ],
  ])('%s', async (_, inputs) => {
    const runner = bench(() => ({
      inputs: { resolvers: '127.0.0.1:9', authoritative: 'false', timeout: '1' },
      env: {},
    }));
    for (const [name, text] of Object.entries(saved)) runner.write(name, text);
    const ran = await runner.act(inputs);
    runner.remove();
    expect(ran.outputs['verdict']).not.toBe('pass');
    expect(ran.outputs['verdict']).toMatch(/^(?:error|inconclusive)$/);
    expect(ran.summary).not.toMatch(/✅|\bPASS\b/);
    expect(ran.summary).not.toBe('');
  });
});
