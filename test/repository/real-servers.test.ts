/** How test/real/run.mjs chooses its ground, and that it leaves nothing behind when it is interrupted. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { groundOf } from '../real/ground.mjs';
import { root } from '../support/cli.ts';

describe('the ground', () => {
  const able = { isRoot: true, isApart: true, isFree: true };
  it.each([
    ['namespace', 'both', able],
    ['namespace', 'none', { ...able, isRoot: false }],
    ['namespace', 'both', { ...able, isFree: false }],
    ['loopback', 'both', { ...able, isApart: false }],
    ['ports', 'both', { ...able, isApart: false, isFree: false }],
    ['ports', 'imap', { ...able, isApart: false, isRoot: false }],
    ['loopback', 'both', { ...able, wanted: 'loopback' }],
    ['ports', 'both', { ...able, wanted: 'ports' }],
    ['ports', 'imap', { ...able, isRoot: false, wanted: 'loopback' }],
    ['ports', 'both', { ...able, isFree: false, wanted: 'loopback' }],
    ['loopback', 'both', { ...able, isApart: false, wanted: 'namespace' }],
  ])('is %s, mail servers %s: %j', (ground, mail, given) => {
    expect(groundOf(given)).toMatchObject({ ground, mail });
  });

  it('is told with its reason', () => {
    const words = (given: object) => groundOf({ ...able, ...given }).words;
    expect(words({})).toBe('in a network namespace: true names and ports');
    expect(words({ isApart: false })).toContain('no network namespace is permitted');
    expect(words({ isApart: false, isFree: false })).toContain('port 53 is taken');
    expect(words({ isApart: false, isRoot: false })).toContain('nor a port below 1024');
    expect(words({ wanted: 'ports' })).toBe('on 127.77.0.0/16 at a high port, as asked for');
  });
});

/** Command lines of processes that work in the folder, or know of it. */
const workingIn = (folder: string): readonly string[] =>
  readdirSync('/proc').flatMap((id) => {
    try {
      const known = readFileSync(`/proc/${id}/environ`, 'utf8') + readlinkSync(`/proc/${id}/cwd`);
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return (known + command).includes(folder) ? [`${id} ${command}`] : [];
    } catch {
      return [];
    }
  });

const isHere =
  process.platform === 'linux' &&
  spawnSync('sh', [
    '-c',
    'PATH=$PATH:/usr/sbin; command -v nsd named knotd unbound dovecot postfix',
  ]).status === 0;

describe.runIf(isHere)('interrupted (needs the servers of test/real)', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  const fileIn = (folder: string, name: string): boolean =>
    readdirSync(folder).some((own) => readdirSync(join(folder, own)).includes(name));

  it.each([
    ['namespace', 'SIGINT', 'at once', 130],
    ['namespace', 'SIGTERM', 'postfix', 143],
    ['ports', 'SIGTERM', 'at once', 143],
    ['ports', 'SIGINT', 'unbound', 130],
    ['ports', 'SIGHUP', 'postfix', 129],
  ] as const)(
    'on the ground "%s" by %s, %s: leaves nothing',
    async (ground, signal, when, status) => {
      const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
      folders.push(folder);
      const child = spawn(
        process.execPath,
        [join(root, 'test/real/run.mjs'), '-t', 'each domain'],
        {
          env: { PATH: process.env['PATH'] ?? '', TMPDIR: folder, REAL_GROUND: ground },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      let told = '';
      const gone = new Promise((done) => child.once('close', done));
      const begun = new Promise<void>((done) =>
        child.stdout.on('data', (text: Buffer) => {
          told += text.toString();
          done();
        }),
      );
      child.stderr.on('data', (text: Buffer) => (told += text.toString()));
      await begun;
      expect(told).toMatch(/^Real servers: (?:in|on) /);
      if (when !== 'at once')
        await vi.waitUntil(() => fileIn(folder, when), { timeout: 30_000, interval: 50 });
      expect(child.exitCode).toBe(null);
      child.kill(signal);
      await gone;
      // Before it has started anything it simply dies.
      const { exitCode, signalCode } = child;
      expect(exitCode ?? (signalCode && 128 + constants.signals[signalCode]), told).toBe(status);
      await vi.waitFor(() => expect(workingIn(folder)).toEqual([]), 5_000);
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
