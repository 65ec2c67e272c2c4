import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import type { Report } from '../../src/model/report.ts';
import { bench, benchFor, manifest } from '../support/run-action.ts';
import { root } from '../support/cli.ts';

let server: Awaited<ReturnType<typeof startNameServer>>;
const runner = bench(() => ({
  inputs: { resolvers: `127.0.0.1:${server.port}`, authoritative: 'false', 'github-token': '' },
  env: {},
}));

beforeAll(async () => {
  server = await startNameServer({
    records: [...surroundingRecords, ...scenarios.flatMap(({ records }) => records)],
    fault: (name) => (name.endsWith('outage.example') ? 'servfail' : undefined),
  });
});
afterAll(async () => {
  await server.close();
  runner.remove();
});

const { act } = runner;

describe('the manifest', () => {
  it('runs the committed bundle on node24', () => {
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
  });

  it('declares just the inputs that are read', () => {
    const source = readFileSync(join(root, 'src', 'input', 'action', 'inputs.ts'), 'utf8');
    const read = new Set(
      [
        ...source.matchAll(
          /(?:getInput|readList|readFlag|switchWords|readChoice|readKey|readPathInput)\('([a-z-]+)'/g,
        ),
      ].map(([, name]) => name),
    );
    expect(read).toEqual(new Set(Object.keys(manifest.inputs)));
  });

  it('declares just the outputs that are set', async () => {
    const { outputs } = await act({ domains: 'healthy.example' });
    expect(new Set(Object.keys(outputs))).toEqual(new Set(Object.keys(manifest.outputs)));
  });

  it('has a sentence for everything', () => {
    for (const { description } of [
      ...Object.values(manifest.inputs),
      ...Object.values(manifest.outputs),
    ])
      expect(description).toMatch(/^[\w'].*\.$/);
  });
});

describe('a run', () => {
  it('passes a healthy domain, and writes reports, summary and outputs', async () => {
    const { status, outputs, summary, commands } = await act({ domains: 'healthy.example' });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({
      verdict: 'pass',
      drift: 'none',
      'error-count': '0',
      'comment-status': 'off',
      'comment-url': '',
    });
    const report = JSON.parse(readFileSync(outputs['report-path']!, 'utf8')) as Report;
    expect(report.domains[0]?.domain).toBe('healthy.example');
    expect(summary).toContain('`healthy.example`: PASS');
    expect(summary).toContain('```mermaid');
    expect(commands).toEqual([]);
  });

  it('shows faults in SARIF at the workflow that names the domain', async () => {
    const { outputs } = await act({ domains: 'moving.example' });
    const sarif = readFileSync(outputs['sarif-path']!, 'utf8');
    expect(sarif).toContain('"uri": ".github/workflows/mail.yml"');
  });

  it('writes nothing into the workspace', async () => {
    await act({ domains: 'moving.example' });
    expect(readdirSync(runner.workspace)).toEqual([]);
  });

  it('writes reports where it is told', async () => {
    const file = join(runner.temporary, 'mine.sarif');
    const { outputs } = await act({ domains: 'healthy.example', 'sarif-file': file });
    expect(outputs['sarif-path']).toBe(file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  it('takes several domains, however they are separated', async () => {
    const { status, summary } = await act({ domains: 'healthy.example,\n  lapsed.example' });
    expect(status).toBe(1);
    expect(summary).toContain('lapsed.example');
  });

  it('does not fail the step by what fail-on leaves out', async () => {
    const { status, outputs } = await act({ domains: 'moving.example', 'fail-on': 'never' });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'fail' });
  });

  it('warns when the verdict is open, and fails then only on request', async () => {
    const warned = await act({ domains: 'outage.example' });
    expect(warned.status).toBe(0);
    expect(warned.commands.map(({ name }) => name)).toContain('warning');
    expect(warned.outputs).toMatchObject({ verdict: 'inconclusive' });
    const failed = await act({ domains: 'outage.example', 'fail-on-inconclusive': 'true' });
    expect(failed.status).toBe(3);
  });

  it('goes on without a job summary', async () => {
    const { status, stdout } = await act({ domains: 'healthy.example' }, undefined, {
      GITHUB_STEP_SUMMARY: join(runner.temporary, 'none', 'summary'),
    });
    expect(status).toBe(0);
    expect(stdout).toContain('No job summary');
  });

  it('is quiet when asked to be', async () => {
    const { status, commands, summary } = await act({
      domains: 'moving.example',
      annotations: 'false',
      summary: 'false',
    });
    expect(status).toBe(1);
    expect(summary).toBe('');
    // What is left is the reason for which the step fails.
    expect(commands.map(({ name }) => name)).toEqual(['error']);
  });

  it('takes domains and settings from the configuration file; inputs win', async () => {
    runner.write(
      'mail/config.json',
      JSON.stringify({ domains: { 'moving.example': null }, 'fail-on': 'never' }),
    );
    const configured = await act({ config: 'mail/config.json' });
    expect(configured.status).toBe(0);
    expect(configured.summary).toContain('moving.example');
    const own = await act({ config: 'mail/config.json', 'fail-on': 'error' });
    expect(own.status).toBe(1);
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
    ['a bad choice', { domains: 'healthy.example', comment: 'often' }, /on-drift, always, never/],
    ['a bad key', { domains: 'healthy.example', 'comment-key': 'x -->' }, /comment-key/],
    ['an unknown check', { domains: 'healthy.example', only: 'mx-presnt' }, /mx-present/],
    [
      'a baseline that is not there',
      { domains: 'healthy.example', baseline: 'no.json' },
      /baseline/,
    ],
    ['a baseline outside', { domains: 'healthy.example', baseline: '/etc/hostname' }, /outside/],
    ['a zone file that is not there', { domains: 'healthy.example', zone: 'no.zone' }, /no\.zone/],
    ['a configuration that is not there', { config: 'no.yaml' }, /no\.yaml/],
    [
      'one token for two domains',
      { domains: 'a.example b.example', 'apple-domain': 'x' },
      /single domain/,
    ],
  ])('fails with 2 on %s', async (_, inputs, message) => {
    const { status, stdout, commands } = await act(inputs);
    expect(status).toBe(2);
    expect(commands.map(({ name }) => name)).toEqual(['error']);
    expect(stdout).toMatch(message);
  });
});

it('asks nothing twice although it begins before its inputs are read', async () => {
  const asked: string[] = [];
  const server = await startNameServer({
    records: [...surroundingRecords, ...scenarios.flatMap(({ records }) => records)],
    fault: (name) => void asked.push(name),
  });
  const runner = benchFor(
    'healthy.example',
    () => server,
    () => ({ url: 'http://127.0.0.1:1' }),
  );
  const ask = async (inputs: Record<string, string>) => {
    asked.length = 0;
    const { status } = await runner.act({ authoritative: 'true', 'github-token': '', ...inputs });
    expect(status).not.toBe(70);
    return asked.toSorted();
  };
  const early = await ask({});
  // An input that says nothing new keeps anything from beginning early.
  const late = await ask({ timeout: '20' });
  expect(early).toEqual(late);
  runner.remove();
  await server.close();
});
