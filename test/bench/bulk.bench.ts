/** Many domains: how fast, how many questions, how much of the machine, and whether memory stays flat. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { root } from '../support/cli.ts';
import { names, recordsOf } from '../support/many-domains.ts';
import { publish } from './results.ts';

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Used {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly status: number | null;
}

/** `node ARGS` to its end, its output thrown away. */
const use = (args: readonly string[]): Promise<Used> =>
  new Promise((done, fail) => {
    const file = join(folder, 'usage.json');
    const begun = performance.now();
    const hook = join(import.meta.dirname, 'usage.mjs');
    const child = spawn(process.execPath, ['--import', hook, ...args], {
      stdio: 'ignore',
      env: { PATH: process.env['PATH'] ?? '', USAGE: file },
    });
    child.on('error', fail);
    child.on('exit', (status) => {
      const ms = performance.now() - begun;
      const used = JSON.parse(readFileSync(file, 'utf8')) as Pick<Used, 'cpuMs' | 'peakMb'>;
      done({ ms, status, ...used });
    });
  });

/** Questions under way: as many as the audit may have at one server. */
const most = '16';

const measureBulk = async (count: number) => {
  const domains = names(count);
  const server = await startNameServer({ records: recordsOf(domains) });
  const list = join(folder, 'list.txt');
  writeFileSync(list, domains.map((name) => `${name}\n`).join(''));
  const where = ['--resolver', `127.0.0.1:${server.port}`, '--no-ports', '--no-authoritative'];
  const args = ['--domains-from', list, '--format', 'ndjson', ...where];
  const audit = await use([join(root, 'dist', 'cli.js'), ...args]);
  const asked = server.queries();
  const floor = await use([
    join(import.meta.dirname, 'floor-queries.mjs'),
    '127.0.0.1',
    String(server.port),
    String(asked),
    most,
  ]);
  const idle = await use(['-e', '0']);
  await server.close();
  expect([audit.status, floor.status]).toEqual([0, 0]);
  expect(server.queries() - asked).toBeGreaterThanOrEqual(asked);
  return { audit, asked, floor, idle };
};

it(
  'many domains, against the same number of questions sent by the simplest loop',
  { timeout: 1_800_000 },
  async () => {
    const rows: (string | number)[][] = [
      [
        'domains',
        'seconds',
        'domains a second',
        'questions a domain',
        'CPU ms a domain',
        'peak MB',
        'node MB',
        'floor seconds',
        'seconds / floor',
      ],
    ];
    for (const count of [100, 1000, 10_000]) {
      const { audit, asked, floor, idle } = await measureBulk(count);
      rows.push([
        String(count),
        audit.ms / 1000,
        (count * 1000) / audit.ms,
        asked / count,
        (audit.cpuMs - idle.cpuMs) / count,
        audit.peakMb,
        idle.peakMb,
        floor.ms / 1000,
        audit.ms / floor.ms,
      ]);
    }
    expect(rows.length).toBe(4);
    publish('bulk', 'many domains from one resolver, as ndjson', rows);
  },
);
