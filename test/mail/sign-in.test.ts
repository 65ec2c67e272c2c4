import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCertificateAuthority } from '../../src/demo/certificates.ts';
import { listen } from '../../src/demo/mail-server.ts';
import type { Resolver } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { Endpoint } from '../../src/model/mail/probe.ts';
import { trySignIn } from '../../src/mail/sign-in.ts';
import { withoutSecret, reveals } from '../../src/mail/secret.ts';
import {
  accepting,
  type Answers,
  imapLogin,
  type LoginServer,
  smtpLogin,
} from '../support/login-server.ts';
import { authority, faulty } from '../support/mail-server.ts';
import { zoneOf } from '../support/zone.ts';

const password = 'abcd-efgh-ijkl-mnop';
const user = 'you@icloud.com';

const servers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const kept = async <T extends { close(): Promise<void> }>(server: Promise<T>): Promise<T> => {
  servers.push(await server);
  return server;
};

const zone = (lines = 'imap.mail A 127.0.0.1\nsmtp.mail A 127.0.0.1'): Resolver =>
  zoneOf(lines, 'me.com.');

const imapAt = ({ port }: { port: number }): Endpoint => ({
  host: dnsName('imap.mail.me.com'),
  port,
  protocol: 'imap',
  security: 'implicit',
});
const smtpAt = ({ port }: { port: number }): Endpoint => ({
  host: dnsName('smtp.mail.me.com'),
  port,
  protocol: 'smtp',
  security: 'starttls',
});

const sign = (endpoint: Endpoint, word = password, resolver = zone(), ca = authority.certificate) =>
  trySignIn(
    endpoint,
    { user, secret: () => word, address: 'me@example.com' },
    { resolver, ca },
    new AbortController().signal,
  );

const secrets = (lines: readonly string[]) => lines.filter((line) => /LOGIN|AUTH/.test(line));

describe('a sign-in that is accepted', () => {
  it('is one LOGIN', async () => {
    const server = await kept(imapLogin(accepting.imap));
    expect(await sign(imapAt(server))).toMatchObject({ state: 'accepted', address: '127.0.0.1' });
    await vi.waitFor(() =>
      expect(server.lines).toEqual([
        'a3 CAPABILITY',
        `a5 LOGIN "${user}" "${password}"`,
        'a4 LOGOUT',
      ]),
    );
    expect(server.connections()).toBe(1);
  });

  it('is one AUTH, and a question about the sender; no mail', async () => {
    const server = await kept(smtpLogin(accepting.smtp));
    expect(await sign(smtpAt(server))).toMatchObject({
      state: 'accepted',
      detail: '235 2.7.0 Authentication successful',
    });
    const response = Buffer.from(`\0${user}\0${password}`).toString('base64');
    await vi.waitFor(() =>
      expect(server.lines.slice(3)).toEqual([
        `AUTH PLAIN ${response}`,
        'MAIL FROM:<me@example.com>',
        'QUIT',
      ]),
    );
    expect(server.connections()).toBe(1);
  });

  it('quotes special characters', async () => {
    const server = await kept(imapLogin(accepting.imap));
    await sign(imapAt(server), 'a"b\\c');
    expect(server.lines).toContain(`a5 LOGIN "${user}" "a\\"b\\\\c"`);
  });

  it.each([
    ['a password beyond ASCII', 'pässwört', undefined],
    [
      'if LOGIN is disabled',
      password,
      '* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=PLAIN\r\na3 OK done\r\n',
    ],
  ])('uses AUTHENTICATE PLAIN: %s', async (_, word, capabilities) => {
    const server = await kept(
      imapLogin((line) => {
        if (line.includes('CAPABILITY')) return capabilities;
        if (line.endsWith('AUTHENTICATE PLAIN')) return '+ \r\n';
        return line.includes('LOGOUT') ? undefined : 'a5 OK done\r\n';
      }),
    );
    expect(await sign(imapAt(server), word)).toMatchObject({ state: 'accepted' });
    expect(server.lines).toContain(Buffer.from(`\0${user}\0${word}`).toString('base64'));
  });

  it('uses AUTH LOGIN if nothing else is offered', async () => {
    const answers: Answers = (line) => {
      if (line.startsWith('EHLO')) return '250-host\r\n250 AUTH LOGIN\r\n';
      if (line === 'AUTH LOGIN') return '334 VXNlcm5hbWU6\r\n';
      if (line === Buffer.from(user).toString('base64')) return '334 UGFzc3dvcmQ6\r\n';
      return accepting.smtp(line.replace(/^\w+=*$/, 'AUTH'));
    };
    expect(await sign(smtpAt(await kept(smtpLogin(answers))))).toMatchObject({ state: 'accepted' });
  });
});

const imapSays =
  (reply: string | null): Answers =>
  (line) =>
    line.startsWith('a5') ? reply : undefined;
const smtpSays =
  (reply: string | null): Answers =>
  (line) =>
    line.startsWith('AUTH') ? reply : undefined;

describe('a sign-in that is answered', () => {
  it.each([
    ['a5 NO [AUTHENTICATIONFAILED] Authentication Failed\r\n', 'refused'],
    ['a5 NO Authentication failed\r\n', 'refused'],
    ['* 1 EXISTS\r\na5 NO no\r\n', 'refused'],
    ['a5 BAD [UNAVAILABLE] Service temporarily unavailable\r\n', 'unavailable'],
    ['a5 NO [UNAVAILABLE] later\r\n', 'unavailable'],
    ['* BYE [UNAVAILABLE] later\r\n', 'unavailable'],
    ['a5 BAD Parse error\r\n', 'lost'],
    ['HTTP/1.1 400 Bad Request\r\n', 'lost'],
    ['* BYE too many\r\n', 'lost'],
    [null, 'lost'],
  ])('IMAP: %j is %s', async (reply, state) => {
    const server = await kept(imapLogin(imapSays(reply)));
    // A server that says goodbye disconnects.
    if (reply?.startsWith('* BYE') === true) setTimeout(() => void server.close(), 300);
    expect((await sign(imapAt(server))).state).toBe(state);
    expect(secrets(server.lines)).toHaveLength(1);
  });

  it.each([
    ['535 5.7.8 Error: authentication failed\r\n', 'refused'],
    ['535-5.7.8 Error:\r\n535 5.7.8 authentication failed\r\n', 'refused'],
    ['534 5.7.9 too weak\r\n', 'refused'],
    ['454 4.7.0 Temporary authentication failure\r\n', 'unavailable'],
    ['421 4.3.2 closing\r\n', 'unavailable'],
    ['554 5.7.1 Client host rejected: Access denied\r\n', 'turned-away'],
    ['334 more\r\n', 'lost'],
    ['what?\r\n', 'lost'],
    [null, 'lost'],
  ])('SMTP: %j is %s', async (reply, state) => {
    const server = await kept(smtpLogin(smtpSays(reply)));
    expect((await sign(smtpAt(server))).state).toBe(state);
    expect(secrets(server.lines)).toHaveLength(1);
    expect(server.lines.join()).not.toContain('MAIL FROM');
  });

  it.each([
    ['550 5.7.0 From address is not one of your addresses\r\n', 'sender-refused'],
    ['451 4.3.0 later\r\n', 'accepted'],
  ])('MAIL FROM: %j is %s', async (reply, state) => {
    const server = await kept(
      smtpLogin((line) => (line.startsWith('MAIL') ? reply : accepting.smtp(line))),
    );
    expect((await sign(smtpAt(server))).state).toBe(state);
  });

  it('sends nothing if no known method is offered', async () => {
    const imap = await kept(
      imapLogin((line) =>
        line.includes('CAPABILITY')
          ? '* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2\r\na3 OK done\r\n'
          : undefined,
      ),
    );
    const smtp = await kept(
      smtpLogin((line) => (line.startsWith('EHLO') ? '250-h\r\n250 AUTH XOAUTH2\r\n' : undefined)),
    );
    for (const [server, endpoint] of [
      [imap, imapAt(imap)],
      [smtp, smtpAt(smtp)],
    ] as const satisfies readonly (readonly [LoginServer, Endpoint])[]) {
      expect((await sign(endpoint)).state).toBe('no-method');
      expect(server.lines.join()).not.toMatch(/a5|AUTH/);
    }
  });
});

describe('the password is not sent', () => {
  const doubtful = faulty.filter(
    ({ state }) => state.startsWith('certificate-') || state.startsWith('starttls-'),
  );

  it.each(doubtful.map((row) => [row.name, row] as const))(
    'to a server that %s',
    async (_, row) => {
      const server = await kept(listen('127.0.0.1', row.serve));
      const at = row.endpoint.startsWith('imap') ? imapAt(server) : smtpAt(server);
      const security = row.endpoint === 'imap-starttls' ? 'starttls' : at.security;
      const attempt = await sign({ ...at, security });
      expect(attempt.state).toBe('unreached');
      expect(JSON.stringify(attempt)).not.toContain('abcd');
    },
  );

  it('to a server with an untrusted certificate, even if the environment allows it', async () => {
    const server = await kept(imapLogin(accepting.imap));
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const { certificate } = createCertificateAuthority();
    const attempt = await sign(imapAt(server), password, zone(), certificate);
    vi.unstubAllEnvs();
    expect(attempt.state).toBe('unreached');
    expect(server.lines).toEqual([]);
  });

  it('if the name has no address', async () =>
    expect(
      await sign(imapAt({ port: 1 }), password, zoneOf('imap.mail MX 10 x.', 'me.com.')),
    ).toMatchObject({
      state: 'unreached',
      detail: 'imap.mail.me.com has no address, as seen from this computer',
    }));
});

it('tries other addresses only until the password was sent', async () => {
  const server = await kept(imapLogin(imapSays('a5 NO no\r\n')));
  const two = zone('imap.mail A 127.0.0.2\nimap.mail A 127.0.0.1\nimap.mail A 127.0.0.3');
  const attempt = await sign(imapAt(server), password, two);
  expect(attempt).toMatchObject({ state: 'refused', address: '127.0.0.1' });
  expect(server.connections()).toBe(1);
});

describe('a text that repeats the password', () => {
  const secret = () => password;
  const encoded = Buffer.from(`\0${user}\0${password}`).toString('base64');

  it.each([
    `no such user ${password}`,
    `no such user ${password.toUpperCase()}`,
    'no such user abcdefghijklmnop',
    'hm: a-b-c-d?',
    'ijkl',
    encoded,
    encoded.slice(30, 44),
    Buffer.from(password).toString('base64'),
  ])('is not shown: %s', (words) => {
    expect(reveals(words, user, secret)).toBe(true);
    expect(withoutSecret(words, user, secret)).not.toContain(words);
  });

  it.each([
    '535 5.7.8 Error: authentication failed: you@icloud.com',
    'a5 NO [AUTHENTICATIONFAILED] no',
  ])('but nothing else: %s', (words) => expect(withoutSecret(words, user, secret)).toBe(words));

  it('must repeat a short password whole', () => {
    expect(reveals('the password xy was wrong', user, () => 'xy')).toBe(true);
    expect(reveals('the password was wrong', user, () => 'xy')).toBe(false);
  });
});

it('the password is not shown if the server repeats it', async () => {
  const imap = await kept(imapLogin(imapSays(`a5 NO wrong password: ${password}\r\n`)));
  const smtp = await kept(
    smtpLogin((line) => (line.startsWith('AUTH') ? `535 ${line}\r\n` : undefined)),
  );
  for (const endpoint of [imapAt(imap), smtpAt(smtp)]) {
    const attempt = await sign(endpoint);
    expect(attempt.state).toBe('refused');
    expect(attempt.detail).toContain('not shown');
    expect(JSON.stringify(attempt)).not.toMatch(/abcd|efgh|ijkl|mnop|YWJj/);
  }
});
