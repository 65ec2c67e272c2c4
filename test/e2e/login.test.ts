import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startNameServer } from '../../src/demo/name-server.ts';
import { cli, root } from '../support/cli.ts';
import {
  accepting,
  type Answers,
  imapLogin,
  type LoginServer,
  smtpLogin,
} from '../support/login-server.ts';
import { authority } from '../support/mail-server.ts';
import { leaksIn } from '../support/secrets.ts';

const password = 'qzvx-wkjq-zpvd-xkqj';
const user = 'you@icloud.com';
const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
const ca = join(folder, 'ca.pem');
writeFileSync(ca, authority.certificate);
afterAll(() => rmSync(folder, { recursive: true }));

let names: Awaited<ReturnType<typeof startNameServer>>;
beforeAll(async () => {
  const rdata = { address: '127.0.0.1' };
  names = await startNameServer({
    records: ['imap.mail.me.com', 'smtp.mail.me.com'].map((owner) => ({ owner, type: 'A', rdata })),
  });
});
afterAll(() => names.close());

const servers: LoginServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Servers that answer so, and the arguments that lead there. */
const stage = async (imap: Answers = accepting.imap, smtp: Answers = accepting.smtp) => {
  const [first, second] = await Promise.all([imapLogin(imap), smtpLogin(smtp)]);
  servers.push(first, second);
  return {
    first,
    second,
    args: [
      'login',
      user,
      '--imap',
      `imap.mail.me.com:${first.port}:tls`,
      '--smtp',
      `smtp.mail.me.com:${second.port}:starttls`,
      '--resolver',
      `127.0.0.1:${names.port}`,
    ],
  };
};

const env = { NODE_EXTRA_CA_CERTS: ca };

/** Runs it on a terminal, and types each answer once its prompt is there. */
const onTerminal = (
  args: readonly string[],
  answers: readonly (readonly [prompt: string, keys: string])[],
): Promise<{ readonly status: number | null; readonly output: string }> =>
  new Promise((done) => {
    const command = [process.execPath, join(root, 'dist', 'cli.js'), ...args].join(' ');
    const child = spawn('script', ['-qefc', command, '/dev/null'], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    let output = '';
    const open = [...answers];
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      const [next] = open;
      if (next === undefined || !output.includes(next[0])) return;
      open.shift();
      child.stdin.write(next[1]);
    });
    child.on('close', (status) => done({ status, output }));
  });

const leaks = (text: string): readonly string[] => leaksIn(text, password, user);

const echoing: Answers = (line) =>
  /LOGIN|AUTH/.test(line)
    ? line.startsWith('a5')
      ? `a5 NO you said ${line}\r\n`
      : `535 you said ${line}\r\n`
    : undefined;

describe('login', () => {
  it('tells what was accepted', async () => {
    const { args } = await stage();
    const { status, stdout } = await cli(args, { env: { ...env, DNS_AUDIT_PASSWORD: password } });
    expect(stdout.split('\n')[0]).toContain('Signed in to incoming and outgoing mail.');
    expect(stdout.match(/Signed in/g)).toHaveLength(3);
    expect(status).toBe(0);
  });

  it.each<readonly [imap: string, smtp: string, status: number, outcomes: readonly string[]]>([
    ['a5 NO [AUTHENTICATIONFAILED] no', '535 5.7.8 no', 1, ['refused', 'refused']],
    ['a5 BAD [UNAVAILABLE] later', '454 4.7.0 later', 3, ['unavailable', 'unavailable']],
    ['a5 OK done', '535 5.7.8 no', 1, ['accepted', 'refused']],
  ])('ends by what came: %s, %s', async (imap, smtp, status, outcomes) => {
    const { args } = await stage(
      (line) => (line.startsWith('a5') ? `${imap}\r\n` : undefined),
      (line) => (line.startsWith('AUTH') ? `${smtp}\r\n` : undefined),
    );
    const ran = await cli([...args, '--format', 'json'], { env, input: `${password}\n` });
    expect(ran.status).toBe(status);
    const { signIns } = JSON.parse(ran.stdout) as { signIns: { outcome: string }[] };
    expect(signIns.map(({ outcome }) => outcome)).toEqual(outcomes);
  });

  it('sums up, and says each step once, although both servers refuse', async () => {
    const { args } = await stage(
      (line) => (line.startsWith('a5') ? 'a5 NO [AUTHENTICATIONFAILED] no\r\n' : undefined),
      (line) => (line.startsWith('AUTH') ? '535 5.7.8 no\r\n' : undefined),
    );
    const { stdout } = await cli(args, { env, input: `${password}\n` });
    expect(stdout.split('\n')[0]).toContain('iCloud refused the password.');
    expect(stdout.match(/^What to do$/gm)).toHaveLength(1);
    expect(stdout.match(/App-Specific Passwords/g)).toHaveLength(1);
  });

  it('does not send what has not the shape of an app-specific password', async () => {
    const { args, first, second } = await stage();
    const ran = await cli(args, { env, input: 'Tr0ub4dor&3\n' });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain("doesn't look like an app-specific password");
    expect(ran.stderr).toContain('--any-password');
    expect(first.connections() + second.connections()).toBe(0);
    const sent = await cli([...args, '--any-password'], { env, input: 'Tr0ub4dor&3\n' });
    expect(sent.status).toBe(0);
  });

  it.runIf(process.platform === 'linux').each([
    ['', 2, 0],
    ['no', 2, 0],
    ['y', 0, 2],
  ])('asks on a terminal before it sends one: answered "%s"', async (answer, status, asked) => {
    const { args, first, second } = await stage();
    const ran = await onTerminal(args, [
      ['not shown', 'Tr0ub4dor&3\r'],
      ['Send it anyway', `${answer}\r`],
    ]);
    expect(ran.status).toBe(status);
    expect(ran.output).toContain("doesn't look like an app-specific password");
    expect(ran.output).not.toContain('Tr0ub4dor');
    expect(first.connections() + second.connections()).toBe(asked);
  });

  it('without a password and a terminal ends with 2, and asks nobody', async () => {
    const { args, first, second } = await stage();
    const { status, stderr } = await cli(args, { env });
    expect(status).toBe(2);
    expect(stderr).toContain('DNS_AUDIT_PASSWORD');
    expect(first.connections() + second.connections()).toBe(0);
  });

  it('sends nothing to a server whose certificate nobody vouches for', async () => {
    const { args, first, second } = await stage();
    const { status, stdout } = await cli(args, {
      env: { DNS_AUDIT_PASSWORD: password, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    });
    expect(status).toBe(3);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('the password was not sent');
    expect(leaks([...first.lines, ...second.lines].join('\n'))).toEqual([]);
  });
});

describe('the password is nowhere:', () => {
  const ways = [
    ['text', []],
    ['json', ['--format', 'json']],
  ] as const;

  it.each(ways)('not in outputs (%s), even where the servers say it', async (_, more) => {
    const { args } = await stage(echoing, echoing);
    const fromEnv = await cli([...args, ...more], {
      env: { ...env, DNS_AUDIT_PASSWORD: password },
    });
    const fromStdin = await cli([...args, ...more], { env, input: `${password}\n` });
    for (const ran of [fromEnv, fromStdin]) {
      expect(ran.status).toBe(1);
      expect(leaks(ran.stdout + ran.stderr)).toEqual([]);
    }
  });

  it('not in errors of the command line', async () => {
    for (const argv of [
      ['login', user, password],
      ['login', user, '--password', password],
      ['login', user, `--password=${password}`],
      ['login', user, '-p', password],
      ['login', user, '--record', 'x.json', '--password', password],
    ]) {
      const { status, stdout, stderr } = await cli(argv);
      expect(status).toBe(2);
      expect(leaks(stdout + stderr)).toEqual([]);
    }
  });

  it.runIf(process.platform === 'linux')(
    'not in the list of processes, nor in a crash',
    async () => {
      // The server never answers, so the process is there to be looked at.
      const { args, first, second } = await stage(
        (line) => (line.startsWith('a5') ? '' : undefined),
        (line) => (line.startsWith('AUTH') ? '' : undefined),
      );
      const crash = mkdtempSync(join(folder, 'crash-'));
      const child = spawn(
        process.execPath,
        [
          '--report-on-signal',
          `--report-directory=${crash}`,
          join(root, 'dist', 'cli.js'),
          ...args,
        ],
        { env: { PATH: process.env['PATH'] ?? '', ...env, DNS_AUDIT_PASSWORD: password } },
      );
      let output = '';
      child.stdout.on('data', (text: Buffer) => (output += text.toString()));
      child.stderr.on('data', (text: Buffer) => (output += text.toString()));
      const sent = () => [...first.lines, ...second.lines].filter((line) => /^a5|^AUTH/.test(line));
      while (sent().length < 2) await new Promise((done) => setTimeout(done, 20));
      expect(leaks(readFileSync(`/proc/${child.pid}/cmdline`, 'latin1'))).toEqual([]);
      child.kill('SIGUSR2');
      while (readdirSync(crash).length === 0) await new Promise((done) => setTimeout(done, 20));
      await new Promise((done) => setTimeout(done, 300));
      const [report = ''] = readdirSync(crash);
      expect(leaks(readFileSync(join(crash, report), 'utf8'))).toEqual([]);
      const ended = new Promise((done) => child.on('close', done));
      child.kill('SIGTERM');
      await ended;
      expect(leaks(output)).toEqual([]);
    },
  );

  it('sent twice', async () => {
    const { args, first, second } = await stage(echoing, echoing);
    await cli(args, { env, input: `${password}\n` });
    const told = [...first.lines, ...second.lines].filter((line) => leaks(line).length > 0);
    expect(told).toHaveLength(2);
  });
});
