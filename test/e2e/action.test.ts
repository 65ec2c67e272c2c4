import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startNameServer } from '../../src/demo/name-server.ts';
import { scenarios, surroundings, type DemoRecord } from '../../src/demo/zones.ts';
import { octetsOf } from '../../src/model/present.ts';
import type { Report } from '../../src/model/report.ts';
import { root, runNode } from '../support/cli.ts';

interface Manifest {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const manifest = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Manifest;
const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
const outputFile = join(folder, 'output');
const summaryFile = join(folder, 'summary');

/** Text that would be workflow commands, were it to reach the log as it is. */
const hostile: readonly DemoRecord[] = [
  '::set-output name=verdict::pass',
  'ok\n::add-mask::icloud',
  'ok\r::stop-commands::x9',
  'x ##[set-output name=verdict;]pass',
  '\u001b[2J',
].map((text) => ({
  owner: 'moving.example',
  type: 'TXT',
  rdata: { strings: [octetsOf(`v=spf1 ${text}`)] },
}));

let server: Awaited<ReturnType<typeof startNameServer>>;
beforeAll(async () => {
  const zones = scenarios.flatMap(({ records }) => records);
  server = await startNameServer({
    records: [...surroundings, ...zones, ...hostile],
    fault: (name) => (name.endsWith('outage.example') ? 'servfail' : undefined),
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  writeFileSync(outputFile, '');
  writeFileSync(summaryFile, '');
});

/** Runs the built Action as the runner does: every input in the environment, defaults filled in. */
const act = (
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
) => {
  const given = { resolvers: `127.0.0.1:${server.port}`, authoritative: 'false', ...inputs };
  const all = Object.entries(manifest.inputs).map(([name, input]) => [name, input.default ?? '']);
  const variables = Object.entries({ ...Object.fromEntries(all), ...given }).map(
    ([name, value]) => [`INPUT_${name.toUpperCase()}`, value],
  );
  return runNode('action.js', [], {
    cwd: folder,
    env: {
      ...Object.fromEntries(variables),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      RUNNER_TEMP: folder,
      ...env,
    },
  });
};

const outputs = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...readFileSync(outputFile, 'utf8').matchAll(/^(.+)<<(ghadelimiter_.+)\n([\s\S]*?)\n\2$/gm),
    ].map(([, name, , value]) => [name, value]),
  );

/** The workflow commands that the runner would obey in this log (both of its syntaxes). */
const commandsIn = (log: string): readonly string[] =>
  log
    .split(/\r\n|\r|\n/)
    .flatMap((line) => /^\s*::([\w-]+)/.exec(line)?.[1] ?? /##\[([\w-]+)/.exec(line)?.[1] ?? []);

describe('the manifest', () => {
  it('runs the committed bundle on node24', () => {
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
  });

  it('declares just the inputs that are read', () => {
    const source = readFileSync(join(root, 'src', 'input', 'inputs.ts'), 'utf8');
    const read = new Set(
      [...source.matchAll(/(?:getInput|listIn|flag)\('([\w-]+)'\)/g)].map(([, name]) => name),
    );
    expect([...read].sort()).toEqual(Object.keys(manifest.inputs).sort());
  });

  it('declares just the outputs that are set', async () => {
    await act({ domains: 'healthy.example' });
    expect(Object.keys(outputs()).sort()).toEqual(Object.keys(manifest.outputs).sort());
  });
});

describe('a run', () => {
  it('passes a healthy domain, and writes report, summary and outputs', async () => {
    const { status, stdout } = await act({ domains: 'healthy.example' });
    expect(status).toBe(0);
    expect(outputs()).toMatchObject({ verdict: 'pass', 'error-count': '0' });
    const report = JSON.parse(readFileSync(outputs()['report-path']!, 'utf8')) as Report;
    expect(report.domains[0]?.domain).toBe('healthy.example');
    expect(readFileSync(summaryFile, 'utf8')).toContain('healthy.example');
    expect(commandsIn(stdout)).toEqual([]);
  });

  it('takes several domains, however they are separated', async () => {
    const { status } = await act({ domains: 'healthy.example,\n  lapsed.example' });
    expect(status).toBe(1);
    expect(readFileSync(summaryFile, 'utf8')).toContain('lapsed.example');
  });

  it('annotates faults, fails, and lets no record speak to the runner', async () => {
    const { status, stdout, stderr } = await act({ domains: 'moving.example' });
    expect(status).toBe(1);
    expect(outputs()).toMatchObject({ verdict: 'fail' });
    expect(new Set(commandsIn(stdout + stderr))).toEqual(new Set(['error']));
    expect(stdout + stderr).not.toContain('\u001b');
  });

  it('does not fail the step by what --fail-on leaves out', async () => {
    expect((await act({ domains: 'moving.example', 'fail-on': 'never' })).status).toBe(0);
    expect(outputs()).toMatchObject({ verdict: 'fail' });
  });

  it('warns when the verdict is open, and fails then only on request', async () => {
    const warned = await act({ domains: 'outage.example' });
    expect(warned.status).toBe(0);
    expect(warned.stdout).toContain('::warning::');
    expect(outputs()).toMatchObject({ verdict: 'inconclusive' });
    const failed = await act({ domains: 'outage.example', 'fail-on-inconclusive': 'true' });
    expect(failed.status).toBe(3);
  });

  it('goes on without a job summary', async () => {
    const { status, stdout } = await act(
      { domains: 'healthy.example' },
      { GITHUB_STEP_SUMMARY: join(folder, 'none', 'summary') },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('No job summary');
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['no domain', { domains: ' , ' }, /domains is empty/],
    ['a bad domain', { domains: '-x.com' }, /hyphen/],
    ['an option in place of a domain', { domains: '--quiet' }, /not a domain name/],
    [
      'a bad boolean',
      { domains: 'healthy.example', ports: 'maybe' },
      /ports must be true or false/,
    ],
    ['a bad severity', { domains: 'healthy.example', 'fail-on': 'sometimes' }, /sometimes/],
    ['an unknown check', { domains: 'healthy.example', only: 'mx-presnt' }, /mx-present/],
    [
      'one token for two domains',
      { domains: 'a.example b.example', 'apple-domain': 'x' },
      /single domain/,
    ],
  ])('fails with 2 on %s', async (_, inputs, message) => {
    const { status, stdout } = await act(inputs);
    expect(status).toBe(2);
    expect(stdout).toMatch(/^::error::/m);
    expect(stdout).toMatch(message);
  });
});
