import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { helpText } from '../../src/command/support/help-text.ts';
import { startNameServer } from '../../src/demo/name-server.ts';
import { scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import type { Report } from '../../src/model/report.ts';
import { cli } from '../support/cli.ts';
import { hasTruePorts, startLoopback, type Loopback } from '../support/loopback.ts';

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
const inFolder = (name: string) => join(folder, name);
const reportIn = (text: string): Report => JSON.parse(text) as Report;
const statusOf = (report: Report, check: string) =>
  report.domains[0]?.results.find((result) => result.check === check)?.status;

let server: Awaited<ReturnType<typeof startNameServer>>;
let resolver: string;

beforeAll(async () => {
  server = await startNameServer({
    records: [...surroundingRecords, ...scenarios.flatMap(({ records }) => records)],
  });
  resolver = `127.0.0.1:${server.port}`;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('without network', () => {
  it.each(['-V', '--version'])('prints its version for %s', async (flag) => {
    expect(await cli([flag])).toMatchObject({
      status: 0,
      stdout: `${packageJson.version}\n`,
    });
  });

  it.each(['-h', '--help'])('prints for %s what the build made of the tables', async (flag) => {
    expect(await cli([flag])).toMatchObject({ status: 0, stdout: helpText });
  });

  it('shows a healthy and a broken audit in the demo', async () => {
    const { status, stdout } = await cli(['demo']);
    expect(status).toBe(0);
    expect(stdout).toContain('healthy.example');
    expect(stdout).toContain('moving.example');
    expect(stdout).toContain('mx01.mail.icloud.com.');
  });

  it.each([
    ['healthy', 0],
    ['moving', 1],
    ['new', 1],
    ['proxied', 1],
    ['lapsed', 1],
    ['wrong-spf', 1],
    ['outage', 3],
    ['blocked', 1],
  ])('demo %s ends with %i', async (scenario, status) => {
    const ran = await cli(['demo', scenario, '--format', 'json']);
    expect(ran.status).toBe(status);
    expect(reportIn(ran.stdout).verdict).toBe(['pass', 'fail', '', 'inconclusive'][status]);
  });

  it('plays every scenario that the help names', () => {
    expect(scenarios).toHaveLength(8);
  });

  it('never calls a record missing when its server could not be asked', async () => {
    const report = reportIn((await cli(['demo', 'outage', '--format', 'json'])).stdout);
    const dns = report.domains[0]!.results.filter(({ area }) => !['imap', 'smtp'].includes(area));
    expect(dns.filter(({ status }) => status === 'fail' || status === 'pass')).toEqual([]);
    expect(dns.flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('against a name server', () => {
  it('audits a zone', async () => {
    const { status, stdout } = await cli([
      'healthy.example',
      '--resolver',
      resolver,
      '--no-ports',
      '--format',
      'json',
    ]);
    const report = reportIn(stdout);
    expect(status).toBe(0);
    // The zone's name server is on another port than 53 here: that it cannot be asked is a note.
    const failed = report.domains[0]?.results.filter((result) => result.status === 'fail');
    expect(failed?.map(({ check }) => check)).toEqual(['resolver-reach']);
    expect(statusOf(report, 'dkim-key')).toBe('pass');
  });

  it('compares the verification token', async () => {
    const args = [
      'healthy.example',
      '--resolver',
      resolver,
      '--no-authoritative',
      '--only',
      'verification',
      '--format',
      'json',
    ];
    expect((await cli([...args, '--apple-domain', 'Abcd1234Efgh5678'])).status).toBe(0);
    expect((await cli([...args, '--apple-domain', 'Other'])).status).toBe(1);
  });

  it('streams one line a domain as ndjson, in the order asked', async () => {
    const { stdout } = await cli([
      'moving.example',
      'healthy.example',
      '--resolver',
      resolver,
      '--no-ports',
      '--format',
      'ndjson',
    ]);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { domain: string });
    expect(lines.map(({ domain }) => domain)).toEqual(['moving.example', 'healthy.example']);
  });

  it('writes every report that was asked for, in one audit', async () => {
    const before = server.queries();
    const files = ['r.md', 'r.json', 'r.txt', 'r.ndjson'].map(inFolder);
    const { status } = await cli([
      'healthy.example',
      '--resolver',
      resolver,
      '--no-ports',
      ...files.flatMap((file) => ['--output', file]),
    ]);
    expect(status).toBe(0);
    expect(server.queries() - before).toBeLessThan(60);
    for (const file of files) expect(readFileSync(file, 'utf8')).toContain('healthy.example');
  });

  it('replays a recording to the same bytes, without network', async () => {
    const file = inFolder('recording.json');
    const args = ['moving.example', '--resolver', resolver, '--no-ports', '--format', 'json'];
    const live = await cli([...args, '--record', file]);
    const before = server.queries();
    const replayed = await cli(['--replay', file, '--no-ports', '--format', 'json']);
    expect(server.queries()).toBe(before);
    expect(replayed).toMatchObject({ status: live.status, stdout: live.stdout });
  });

  it('asks each question once', async () => {
    const before = server.queries();
    await cli(['healthy.example', '--resolver', resolver, '--no-ports', '--no-authoritative']);
    const { stdout } = await cli([
      'healthy.example',
      '--resolver',
      resolver,
      '--no-ports',
      '--no-authoritative',
      '--format',
      'json',
    ]);
    const asked = (server.queries() - before) / 2;
    expect(asked).toBe(reportIn(stdout).domains[0]!.evidence.answers.length);
  });
});

describe('bad input', () => {
  it.each<[string, string[], RegExp]>([
    ['no domain', [], /Which domain/],
    ['a bad domain', ['foo_bar'], /not a domain name/],
    ['an unknown option', ['example.com', '--frmat', 'x'], /--format/],
    ['an unknown check', ['example.com', '--only', 'mx-presnt'], /mx-present/],
    [
      'an unwritable file',
      ['example.com', '--output', '/dev/null/report.json'],
      /cannot be written \((?:ENOTDIR|EEXIST)\)/,
    ],
    ['no recording', ['--replay', '/nonexistent.json'], /cannot be read \(ENOENT\)/],
    ['nothing left to check', ['example.com', '--only', 'imap', '--no-ports'], /leave no check/],
  ])('%s ends with 2 and one helpful sentence', async (_, args, message) => {
    const { status, stdout, stderr } = await cli(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['no JSON', 'not json', /not JSON/],
    ['another JSON', '{"schema":1}', /not a report of dns-audit/],
    ['a later schema', '{"schema":2}', /not a report for this version: it is of schema 2/],
  ])('a recording that is %s is refused', async (_, text, message) => {
    const file = inFolder('bad.json');
    writeFileSync(file, text);
    const { status, stderr } = await cli(['--replay', file]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('a broken world', () => {
  it('reports and ends with 3 when nobody listens', async () => {
    const { status, stdout } = await cli([
      'example.com',
      '--resolver',
      '127.0.0.1:1',
      '--no-ports',
      '--format',
      'json',
    ]);
    expect(status).toBe(3);
    expect(reportIn(stdout).domains[0]?.results.filter((r) => r.status === 'fail')).toEqual([]);
  });

  it('keeps its deadline when servers are silent', async () => {
    const silent = await startNameServer({ records: surroundingRecords, fault: () => 'silent' });
    const { status, stdout } = await cli([
      'example.com',
      '--resolver',
      `127.0.0.1:${silent.port}`,
      '--no-ports',
      '--timeout',
      '1',
      '--format',
      'json',
    ]);
    await silent.close();
    expect(status).toBe(3);
    expect(reportIn(stdout).durationMs).toBeLessThan(5000);
  });

  it('survives a reader that goes away', async () => {
    const ran = await cli(['demo', 'moving', '--verbose'], {
      meddle: (child) => child.stdout?.once('data', () => child.stdout?.destroy()),
    });
    expect(ran).toMatchObject({ status: 1, stderr: '' });
  });

  it('ends at once on Ctrl-C', async () => {
    let interrupt = () => {};
    const silent = await startNameServer({
      records: surroundingRecords,
      fault: () => {
        interrupt();
        return 'silent';
      },
    });
    // With this option nothing is asked before signals are heard.
    const ran = await cli(
      ['example.com', '--resolver', `127.0.0.1:${silent.port}`, '--timeout', '30'],
      {
        meddle: (child) => {
          interrupt = () => void child.kill('SIGINT');
        },
      },
    );
    await silent.close();
    expect(ran).toMatchObject({ status: 130, stdout: '', stderr: '' });
  });
});

describe.runIf(hasTruePorts)('on the true ports', () => {
  let stage: Loopback;
  beforeAll(async () => {
    stage = await startLoopback('127.77.1.1');
  });
  afterAll(() => stage.close());

  it('audits from every vantage, probes both ports once, and passes', async () => {
    const { status, stdout } = await cli(
      ['healthy.example', '--resolver', stage.address, '--format', 'json'],
      { env: stage.env },
    );
    const report = reportIn(stdout);
    expect(status).toBe(0);
    expect(stage.connections()).toBe(2);
    const vantages = new Set(report.domains[0]!.evidence.answers.map(({ vantage }) => vantage));
    expect(vantages).toEqual(new Set(['authoritative', 'parent', 'resolver']));
    expect(statusOf(report, 'port-imap')).toBe('pass');
    expect(statusOf(report, 'port-smtp')).toBe('pass');
  });

  it('does not trust a certificate that this machine does not', async () => {
    const { status } = await cli(['ports', '--resolver', stage.address]);
    expect(status).toBe(1);
  });

  it('answers "can this machine reach iCloud Mail?"', async () => {
    const { status, stdout } = await cli(['ports', '--resolver', stage.address], {
      env: stage.env,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('993');
  });
});
