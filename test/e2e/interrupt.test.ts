/** SIGINT and SIGTERM in each phase of a run: the end is at once, by its own exit status, and nothing is left half done. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { surroundingRecords } from '../../src/demo/scenarios.ts';
import { variablesOf } from '../support/run-action.ts';
import { cli, type Ran, runNode } from '../support/cli.ts';

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

const kept = 'what was here before\n';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  writeFileSync(join(folder, 'r.json'), kept);
  return () => rmSync(folder, { recursive: true });
});

/** Called when the servers are asked; sends the signal. */
let heard: () => void = () => {};
let names: Awaited<ReturnType<typeof startNameServer>>;
let silent: Server;
/** Whether the name server answers for hosts of mail. */
let answers = false;

beforeAll(async () => {
  const host = { owner: 'mail.example.com', type: 'A', rdata: { address: '127.0.0.1' } } as const;
  names = await startNameServer({
    records: [...surroundingRecords, host],
    fault: (name) => {
      if (answers && name === host.owner) return undefined;
      heard();
      return 'silent';
    },
  });
  silent = createServer((socket) => {
    socket.on('error', () => {});
    heard();
  });
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  await names.close();
  silent.close();
});
beforeEach(() => {
  answers = false;
  heard = () => {};
});

/** A module that is loaded before the program, and has the process send itself the signal. */
const sendItself = (signal: string, when: string): Readonly<Record<string, string>> => {
  const send = `const send = () => process.kill(process.pid, '${signal}');`;
  const file = join(folder, 'send.mjs');
  writeFileSync(file, `${send}\n${when}\n`);
  return { NODE_OPTIONS: `--import ${file}` };
};

/** As soon as the program listens for signals. */
const onceItListens = `process.on('newListener', (event) => { if (event === 'SIGTERM') setImmediate(send); });`;

/** Runs it, and sends the signal `times` times once a server is asked. */
const interrupted = (
  args: readonly string[],
  signal: NodeJS.Signals,
  { times = 1, env = {}, file = 'cli.js' } = {},
): Promise<Ran> =>
  runNode(file, args, {
    cwd: folder,
    env,
    meddle: (child) => {
      heard = () => {
        heard = () => {};
        for (let i = 0; i < times; i += 1) child.kill(signal);
      };
    },
  });

const where = () => [
  '--resolver',
  `127.0.0.1:${names.port}`,
  '--no-authoritative',
  '--timeout',
  '30',
];
const mail = () => {
  const { port } = silent.address() as AddressInfo;
  return ['--imap', `mail.example.com:${port}:tls`, '--smtp', `mail.example.com:${port}:starttls`];
};

describe.each(signals)('%s', (signal, status) => {
  it('before the program is loaded', async () => {
    const env = sendItself(signal, 'send(); await new Promise(() => setInterval(() => {}, 1000));');
    const ran = await cli(['example.com', ...where()], { cwd: folder, env });
    // As of every program of node.
    expect(ran).toEqual({ status: null, signal, stdout: '', stderr: '' });
  });

  it('as soon as it listens', async () => {
    const env = sendItself(signal, onceItListens);
    const ran = await cli(['example.com', ...where()], { cwd: folder, env });
    expect(ran).toEqual({ status, signal: null, stdout: '', stderr: '' });
  });

  it('at the first questions, with a report that was there before', async () => {
    const ran = await interrupted(
      ['example.com', '--no-ports', '--output', 'r.json', ...where()],
      signal,
    );
    expect(ran).toMatchObject({ status, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe(kept);
  });

  it('at the mail ports', async () => {
    answers = true;
    const ran = await interrupted(['ports', ...mail(), ...where()], signal);
    expect(ran).toMatchObject({ status, stdout: '', stderr: '' });
  });

  it('while it waits', async () => {
    const ran = await interrupted(['wait', 'example.com', ...where()], signal);
    expect(ran).toMatchObject({ status, stderr: '' });
  });

  it('while it signs in: the password is not told', async () => {
    answers = true;
    const args = ['login', 'you@example.com', ...mail(), ...where().slice(0, 2)];
    const ran = await interrupted(args, signal, {
      env: { DNS_AUDIT_PASSWORD: 'qzvx-wkjq-abcd-efgh' },
    });
    expect(ran).toMatchObject({ status, stdout: '' });
    expect(ran.stderr).not.toContain('qzvx');
  });

  it('twice, in a run of many: no file is begun without a line', async () => {
    writeFileSync(join(folder, 'list.txt'), 'a.example\nb.example\n');
    const args = ['--domains-from', 'list.txt', '--no-ports', '--output', 'r.ndjson', ...where()];
    const ran = await interrupted([...args, '--format', 'ndjson'], signal, { times: 2 });
    expect(ran).toMatchObject({ status, stdout: '' });
    expect(existsSync(join(folder, 'r.ndjson'))).toBe(false);
  });

  it('in the demo', async () => {
    const env = sendItself(signal, onceItListens);
    const ran = await cli(['demo', 'moving', '--format', 'json'], { cwd: folder, env });
    expect(ran).toEqual({ status, signal: null, stdout: '', stderr: '' });
  });

  it('in the Action', async () => {
    const env = {
      ...variablesOf({
        domains: 'example.com',
        resolvers: `127.0.0.1:${names.port}`,
        authoritative: 'false',
        ports: 'false',
        referee: 'none',
      }),
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: join(folder, 'out'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    };
    writeFileSync(env.GITHUB_OUTPUT, '');
    writeFileSync(env.GITHUB_STEP_SUMMARY, '');
    const ran = await interrupted([], signal, { env, file: 'action.js' });
    expect([ran.status, ran.signal]).toEqual([status, null]);
    expect(readFileSync(env.GITHUB_OUTPUT, 'utf8')).toBe('');
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe('');
  });
});
