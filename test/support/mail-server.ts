/** Mail servers on loopback that go wrong, each in one way. */
import type { Socket } from 'node:net';
import type { TLSSocketOptions } from 'node:tls';
import { Worker } from 'node:worker_threads';
import { createCertificateAuthority, type Identity } from '../../src/demo/certificates.ts';
import {
  imapScript,
  type ServerScript,
  secureServerSide,
  smtpScript,
  smtpSecuredScript,
  playScript,
} from '../../src/demo/mail-server.ts';
import type { PhaseLimits } from '../../src/mail/session.ts';
import type { Endpoint, Phase, ProbeState } from '../../src/model/mail/probe.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';

const imapHost = dnsName('imap.mail.me.com');
const smtpHost = dnsName('smtp.mail.me.com');

export const endpoints = {
  imap: { host: imapHost, port: 993, protocol: 'imap', security: 'implicit' },
  'imap-starttls': { host: imapHost, port: 143, protocol: 'imap', security: 'starttls' },
  smtp: { host: smtpHost, port: 587, protocol: 'smtp', security: 'starttls' },
  smtps: { host: smtpHost, port: 465, protocol: 'smtp', security: 'implicit' },
} as const satisfies Readonly<Record<string, Endpoint>>;

/** What is served, and what the prober is to make of it. */
export interface Faulty {
  readonly name: string;
  readonly endpoint: keyof typeof endpoints;
  readonly serve: (socket: Socket) => void;
  readonly state: ProbeState;
  readonly phase: Phase;
  /** Held by `reply`. */
  readonly reply?: string;
  readonly interceptor?: string;
  /** Short limits for what is to be waited for; all others are long enough for a busy machine. */
  readonly limits?: Partial<PhaseLimits>;
}

export const authority = createCertificateAuthority({ commonName: 'a trusted root' });
const stranger = createCertificateAuthority({ commonName: 'nobody knows this root' });
const names = [imapHost, smtpHost] as const;
export const identity = authority.issue({ names });

const hour = 3_600_000;
const ago = (hours: number): Date => new Date(Date.now() - hours * hour);

/** The first certificate of a chain alone. */
const alone = ({ key, cert }: Identity): Identity => ({
  key,
  cert: `${cert.split('-----END CERTIFICATE-----')[0]}-----END CERTIFICATE-----\n`,
});

const issuedBy = (commonName: string, organization: string): Identity =>
  createCertificateAuthority({ commonName, organization }).issue({ names });

const over =
  (part: ServerScript, id = identity, options: TLSSocketOptions = {}) =>
  (socket: Socket) =>
    secureServerSide(socket, { ...id, ...options }, (secured) => playScript(secured, part));

/** Says nothing by itself, and `answer` to the first octets it hears. */
const blurt =
  (answer: string, then: (socket: Socket) => void = () => {}) =>
  (socket: Socket) =>
    socket.resume().once('data', () => {
      socket.write(answer, 'latin1');
      then(socket);
    });
/** Says `text` at once, and listens no further. */
const shout = (text: string) => (socket: Socket) => socket.resume().write(text, 'latin1');

/** One octet of `text` at a time, over and over. */
const drip = (text: string) => (socket: Socket) => {
  let i = 0;
  const timer = setInterval(() => socket.write(text[i++ % text.length]!, 'latin1'), 10);
  socket.resume().on('close', () => clearInterval(timer));
};
/** `text` without end, as fast as it is taken. */
const flood = (text: string) => (socket: Socket) => {
  const chunk = text.repeat(Math.ceil(16_384 / text.length));
  const pour = (): void => {
    while (socket.writable && socket.write(chunk, 'latin1'));
  };
  socket.resume().on('drain', pour);
  pour();
};

/** `part` with other replies to some commands; a null reply is silence, `reset` and `close` end the connection. */
export const but =
  (part: ServerScript, replies: Readonly<Record<string, string | null>>) =>
  (socket: Socket): void => {
    const rest = part.answer;
    playScript(socket, {
      ...part,
      answer: (line) => {
        const found = Object.entries(replies).find(([command]) => line.includes(command));
        if (found === undefined) return rest(line);
        const [, reply] = found;
        if (reply === 'reset') socket.resetAndDestroy();
        if (reply === 'close') socket.end();
        return { text: reply === 'reset' || reply === 'close' ? '' : (reply ?? '') };
      },
    });
  };
const smtpOver = (part: ServerScript): ServerScript => ({ ...smtpScript, upgrade: over(part) });
export const inTls = (serve: (socket: Socket) => void) => (socket: Socket) =>
  secureServerSide(socket, identity, serve);

const http = 'HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n<html>';
/** TLS alert, fatal, by number. */
const alert = (number: number): string => `\x15\x03\x03\0\x02\x02${String.fromCharCode(number)}`;
/** A ServerHello that chooses TLS 1.0. */
const oldHello = `\x16\x03\x01\0\x2a\x02\0\0\x26\x03\x01${'r'.repeat(32)}\0\xc0\x13\0`;

const connection: readonly Faulty[] = [
  {
    name: 'resets when it should greet',
    endpoint: 'smtp',
    serve: (socket) => void setTimeout(() => socket.resetAndDestroy(), 20),
    state: 'reset',
    phase: 'greeting',
  },
  {
    name: 'resets on the ClientHello',
    endpoint: 'imap',
    serve: (socket) => void socket.once('data', () => socket.resetAndDestroy()),
    state: 'reset',
    phase: 'tls',
  },
  {
    name: 'resets on EHLO',
    endpoint: 'smtp',
    serve: but(smtpScript, { EHLO: 'reset' }),
    state: 'reset',
    phase: 'starttls',
  },
  {
    name: 'closes at once',
    endpoint: 'smtp',
    serve: (socket) => void socket.resume().end(),
    state: 'closed',
    phase: 'greeting',
  },
  {
    name: 'closes on the ClientHello',
    endpoint: 'imap',
    serve: (socket) => void socket.once('data', () => socket.end()),
    state: 'closed',
    phase: 'tls',
  },
  {
    name: 'closes on EHLO after TLS',
    endpoint: 'smtp',
    serve: but({ ...smtpScript, upgrade: inTls(but(smtpSecuredScript, { EHLO: 'close' })) }, {}),
    state: 'closed',
    phase: 'capabilities',
  },
];

const silence: readonly Faulty[] = [
  {
    name: 'never greets',
    endpoint: 'smtp',
    serve: (socket) => void socket.resume(),
    state: 'silent',
    phase: 'greeting',
    limits: { greeting: 60 },
  },
  {
    name: 'never answers the ClientHello',
    endpoint: 'imap',
    serve: (socket) => void socket.resume(),
    state: 'silent',
    phase: 'tls',
    limits: { tls: 60 },
  },
  {
    name: 'never greets after TLS',
    endpoint: 'imap',
    serve: inTls((socket) => void socket.resume()),
    state: 'silent',
    phase: 'greeting',
    limits: { greeting: 60 },
  },
  {
    name: 'never answers EHLO',
    endpoint: 'smtp',
    serve: but(smtpScript, { EHLO: null }),
    state: 'silent',
    phase: 'starttls',
    limits: { reply: 150 },
  },
  {
    name: 'answers EHLO and not STARTTLS',
    endpoint: 'smtp',
    serve: but(smtpScript, { STARTTLS: null }),
    state: 'silent',
    phase: 'starttls',
    limits: { reply: 150 },
  },
  {
    name: 'never answers EHLO after TLS',
    endpoint: 'smtp',
    serve: but(smtpOver({ answer: () => ({ text: '' }) }), {}),
    state: 'silent',
    phase: 'capabilities',
    limits: { reply: 150 },
  },
  {
    name: 'drips its greeting',
    endpoint: 'smtp',
    serve: drip('220-wait\r\n'),
    state: 'slow',
    phase: 'greeting',
    limits: { greeting: 100 },
  },
  {
    name: 'drips its handshake',
    endpoint: 'imap',
    serve: (socket) => {
      socket.write('\x16\x03\x03\x40\0\x02', 'latin1');
      drip('\0')(socket);
    },
    state: 'slow',
    phase: 'tls',
    limits: { tls: 100 },
  },
  {
    name: 'takes too long in sum',
    endpoint: 'smtp',
    serve: drip('220-wait\r\n'),
    state: 'slow',
    phase: 'greeting',
    limits: { total: 100 },
  },
];

const strangeWords: readonly Faulty[] = [
  {
    name: 'speaks HTTP',
    endpoint: 'smtp',
    serve: shout(http),
    state: 'not-the-protocol',
    phase: 'greeting',
    reply: 'HTTP/1.1 400 Bad Request',
  },
  {
    name: 'speaks HTTP after TLS',
    endpoint: 'imap',
    serve: inTls(shout(http)),
    state: 'not-the-protocol',
    phase: 'greeting',
    reply: 'HTTP/1.1 400 Bad Request',
  },
  {
    name: 'speaks SSH',
    endpoint: 'smtp',
    serve: shout('SSH-2.0-OpenSSH_9.9\r\n'),
    state: 'not-the-protocol',
    phase: 'greeting',
  },
  {
    name: 'speaks SMTP on the IMAP port',
    endpoint: 'imap',
    serve: inTls(shout('220 mail.example.net ESMTP\r\n')),
    state: 'not-the-protocol',
    phase: 'greeting',
    reply: '220 mail.example.net ESMTP',
  },
  {
    name: 'greets in no way that IMAP knows',
    endpoint: 'imap',
    serve: inTls(shout('* HELLO there\r\n')),
    state: 'not-the-protocol',
    phase: 'greeting',
  },
  {
    name: 'sends binary',
    endpoint: 'smtp',
    serve: shout('\0\x01\x02\xff\x1b[2J'),
    state: 'not-the-protocol',
    phase: 'greeting',
    reply: '\0\x01\x02\xff\x1b[2J',
  },
  {
    name: 'sends an endless line of garbage',
    endpoint: 'smtp',
    serve: flood('x'),
    state: 'not-the-protocol',
    phase: 'greeting',
  },
  {
    name: 'sends an endless line that begins well',
    endpoint: 'smtp',
    serve: (socket) => {
      socket.write('220 ');
      flood('x')(socket);
    },
    state: 'too-much-data',
    phase: 'greeting',
  },
  {
    name: 'never ends its reply',
    endpoint: 'smtp',
    serve: flood('220-more to come\r\n'),
    state: 'too-much-data',
    phase: 'greeting',
  },
  {
    name: 'never ends its reply after TLS',
    endpoint: 'imap',
    serve: inTls(but(imapScript, { CAPABILITY: '* CAPABILITY IMAP4rev1\r\n'.repeat(10_000) })),
    state: 'too-much-data',
    phase: 'capabilities',
  },
];

const refusals: readonly Faulty[] = [
  {
    name: 'greets with 554',
    endpoint: 'smtp',
    serve: shout('554 5.7.1 go away\r\n'),
    state: 'turned-away',
    phase: 'greeting',
    reply: '554 5.7.1 go away',
  },
  {
    name: 'greets with 554 and closes, in TLS',
    endpoint: 'smtps',
    serve: inTls((socket) => void socket.resume().end('554 5.7.1 go away\r\n')),
    state: 'turned-away',
    phase: 'greeting',
    reply: '554 5.7.1 go away',
  },
  {
    name: 'greets with 421',
    endpoint: 'smtp',
    serve: shout('421 4.7.0 me.com Error: too many errors\r\n'),
    state: 'turned-away',
    phase: 'greeting',
    reply: '421 4.7.0 me.com Error: too many errors',
  },
  {
    name: 'greets with BYE',
    endpoint: 'imap',
    serve: inTls(shout('* BYE not for you\r\n')),
    state: 'turned-away',
    phase: 'greeting',
    reply: '* BYE not for you',
  },
  {
    name: 'greets with BYE for now',
    endpoint: 'imap',
    serve: inTls(shout('* BYE [UNAVAILABLE] Service temporarily unavailable\r\n')),
    state: 'unavailable',
    phase: 'greeting',
  },
  {
    name: 'rejects the client at EHLO',
    endpoint: 'smtp',
    serve: but(smtpScript, { EHLO: '554 5.7.1 Client host rejected: Access denied\r\n' }),
    state: 'turned-away',
    phase: 'starttls',
    reply: '554 5.7.1 Client host rejected: Access denied',
  },
  {
    name: 'is unavailable to CAPABILITY',
    endpoint: 'imap',
    serve: inTls(
      but(imapScript, { CAPABILITY: 'a3 BAD [UNAVAILABLE] Service temporarily unavailable\r\n' }),
    ),
    state: 'unavailable',
    phase: 'capabilities',
  },
  {
    name: 'says BYE to CAPABILITY',
    endpoint: 'imap',
    serve: inTls(but(imapScript, { CAPABILITY: '* BYE enough\r\n' })),
    state: 'turned-away',
    phase: 'capabilities',
    reply: '* BYE enough',
  },
  {
    name: 'offers no AUTH',
    endpoint: 'smtp',
    serve: but({ ...smtpScript, upgrade: inTls(but(smtpScript, {})) }, {}),
    state: 'auth-missing',
    phase: 'capabilities',
  },
  {
    name: 'disables LOGIN and offers nothing in its place',
    endpoint: 'imap',
    serve: inTls(
      but(imapScript, { CAPABILITY: '* CAPABILITY IMAP4rev1 LOGINDISABLED\r\na3 OK done\r\n' }),
    ),
    state: 'auth-missing',
    phase: 'capabilities',
  },
];

const starttls: readonly Faulty[] = [
  {
    name: 'does not offer STARTTLS',
    endpoint: 'smtp',
    serve: but(smtpScript, { EHLO: '250-host\r\n250-SIZE 1000\r\n250 8BITMIME\r\n' }),
    state: 'starttls-missing',
    phase: 'starttls',
  },
  {
    name: 'does not offer STARTTLS in IMAP',
    endpoint: 'imap-starttls',
    serve: but(imapScript, {}),
    state: 'starttls-missing',
    phase: 'starttls',
  },
  {
    name: 'has STARTTLS overwritten',
    endpoint: 'smtp',
    serve: but(smtpScript, { EHLO: '250-host\r\n250-SIZE 1000\r\n250 XXXXXXXA\r\n' }),
    state: 'starttls-masked',
    phase: 'starttls',
    reply: 'XXXXXXXA',
  },
  {
    name: 'has its greeting overwritten and STARTTLS taken out',
    endpoint: 'smtp',
    serve: but(
      { ...smtpScript, greeting: '220 **************0***2**\r\n' },
      { EHLO: '250-host\r\n250 SIZE 1000\r\n' },
    ),
    state: 'starttls-masked',
    phase: 'starttls',
  },
  {
    name: 'refuses STARTTLS',
    endpoint: 'smtp',
    serve: but(smtpScript, { STARTTLS: '454 4.7.0 TLS not available due to temporary reason\r\n' }),
    state: 'starttls-refused',
    phase: 'starttls',
    reply: '454 4.7.0 TLS not available due to temporary reason',
  },
  {
    name: 'refuses STARTTLS in IMAP',
    endpoint: 'imap-starttls',
    serve: but(imapScript, {
      CAPABILITY: '* CAPABILITY IMAP4rev1 STARTTLS\r\na1 OK done\r\n',
      STARTTLS: 'a2 NO not now\r\n',
    }),
    state: 'starttls-refused',
    phase: 'starttls',
    reply: 'a2 NO not now',
  },
  {
    name: 'has a reply injected before TLS',
    endpoint: 'smtp',
    serve: but(smtpScript, { STARTTLS: '220 go ahead\r\n250 injected\r\n' }),
    state: 'plaintext-injected',
    phase: 'tls',
    reply: '250 injected',
  },
  {
    name: 'has a response injected before TLS in IMAP',
    endpoint: 'imap-starttls',
    serve: but(imapScript, {
      CAPABILITY: '* CAPABILITY IMAP4rev1 STARTTLS\r\na1 OK done\r\n',
      STARTTLS: 'a2 OK go ahead\r\n* CAPABILITY AUTH=PLAIN\r\n',
    }),
    state: 'plaintext-injected',
    phase: 'tls',
    reply: '* CAPABILITY AUTH=PLAIN',
  },
];

const handshakes: readonly Faulty[] = [
  {
    name: 'knows TLS 1.1 at most',
    endpoint: 'imap',
    serve: over(imapScript, identity, {
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    }),
    state: 'tls-version',
    phase: 'tls',
  },
  {
    name: 'chooses TLS 1.0 all the same',
    endpoint: 'imap',
    serve: blurt(oldHello),
    state: 'tls-version',
    phase: 'tls',
  },
  {
    name: 'sends a handshake alert',
    endpoint: 'imap',
    serve: blurt(alert(40), (socket) => socket.end()),
    state: 'tls-alert',
    phase: 'tls',
  },
  {
    name: 'does not know the name',
    endpoint: 'imap',
    serve: blurt(alert(112)),
    state: 'tls-alert',
    phase: 'tls',
  },
  {
    name: 'sends an alert in a version of its own',
    endpoint: 'smtp',
    serve: but({ ...smtpScript, upgrade: blurt(alert(70)) }, {}),
    state: 'tls-version',
    phase: 'tls',
  },
  {
    name: 'answers the ClientHello with HTTP',
    endpoint: 'imap',
    serve: blurt(http),
    state: 'tls-broken',
    phase: 'tls',
    reply: 'HTTP/1.1 400 Bad Request',
  },
  {
    name: 'greets in plain text on a TLS port',
    endpoint: 'smtps',
    serve: shout('220 mail.example.net ESMTP\r\n'),
    state: 'tls-broken',
    phase: 'tls',
    reply: '220 mail.example.net ESMTP',
  },
  {
    name: 'talks on in plain text after STARTTLS',
    endpoint: 'smtp',
    serve: but({ ...smtpScript, upgrade: blurt('500 what is this?\r\n') }, {}),
    state: 'tls-broken',
    phase: 'tls',
    reply: '500 what is this?',
  },
  {
    name: 'garbles its handshake',
    endpoint: 'imap',
    serve: blurt(`\x16\x03\x03\0\x08${'\xee'.repeat(8)}`),
    state: 'tls-broken',
    phase: 'tls',
  },
];

const certificate = (
  name: string,
  state: ProbeState,
  id: Identity,
  interceptor?: string,
): readonly Faulty[] => {
  const expected = {
    state,
    phase: 'tls',
    ...(interceptor !== undefined && { interceptor }),
  } as const;
  return [
    { name: `${name} (IMAP)`, endpoint: 'imap', serve: over(imapScript, id), ...expected },
    {
      name: `${name} (SMTP)`,
      endpoint: 'smtp',
      serve: but({ ...smtpScript, upgrade: over(smtpSecuredScript, id) }, {}),
      ...expected,
    },
  ];
};

const issuerAddress = 'http://ca.example.net/intermediate.cer';
const certificates: readonly Faulty[] = [
  certificate(
    'shows an expired certificate',
    'certificate-expired',
    authority.issue({ names, notBefore: ago(48), notAfter: ago(24) }),
  ),
  certificate(
    'shows a certificate of the future',
    'certificate-not-yet-valid',
    authority.issue({ names, notBefore: ago(-24) }),
  ),
  certificate(
    'shows a certificate for another name',
    'certificate-name',
    authority.issue({ names: ['mail.example.net'] }),
  ),
  certificate(
    'shows a self-signed certificate',
    'certificate-self-signed',
    authority.issue({ names, selfSigned: true }),
  ),
  certificate(
    'shows a certificate of an unknown issuer',
    'certificate-untrusted',
    stranger.issue({ names }),
  ),
  certificate(
    'shows a chain to an unknown root',
    'certificate-untrusted',
    stranger.intermediate({ commonName: 'in between' }).issue({ names }),
  ),
  certificate(
    'leaves out its intermediate certificate',
    'certificate-incomplete-chain',
    alone(authority.intermediate({ commonName: 'left out' }).issue({ names, issuerAddress })),
  ),
  certificate(
    'is opened by a mail shield',
    'certificate-untrusted',
    issuedBy('Avast Web/Mail Shield Root', 'Avast Web/Mail Shield'),
    'Avast',
  ),
  certificate(
    'is opened by a gateway that publishes its certificate',
    'certificate-untrusted',
    createCertificateAuthority({ commonName: 'FG-1', organization: 'Fortinet' }).issue({
      names,
      issuerAddress,
    }),
    'Fortinet',
  ),
  certificate(
    'is opened by a gateway',
    'certificate-untrusted',
    issuedBy('Zscaler Intermediate Root CA (zscalertwo.net)', 'Zscaler Inc.'),
    'Zscaler',
  ),
].flat();

export const faulty: readonly Faulty[] = [
  ...connection,
  ...silence,
  ...strangeWords,
  ...refusals,
  ...starttls,
  ...handshakes,
  ...certificates,
];

/** Servers that do as they should, on all four kinds of endpoint. */
export const healthy: Readonly<Record<keyof typeof endpoints, (socket: Socket) => void>> = {
  imap: over(imapScript),
  'imap-starttls': (socket) =>
    playScript(socket, {
      greeting: '* OK ready\r\n',
      answer: (line) =>
        line.endsWith('STARTTLS')
          ? { text: 'a2 OK go ahead\r\n', next: 'tls' }
          : { text: '* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\na1 OK done\r\n' },
      upgrade: over({ answer: imapScript.answer }),
    }),
  smtp: but(smtpOver(smtpSecuredScript), {}),
  smtps: over({ ...smtpScript, ...smtpSecuredScript }),
};

/**
 * A port on which connections are never made, because the queue of those not yet accepted is full
 * and the thread that could accept them stands still.
 */
export const stuck = async (): Promise<{ port: number; stop: () => Promise<void> }> => {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const server = require('node:net').createServer();
     server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
       parentPort.postMessage(server.address().port);
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
     });`,
    { eval: true },
  );
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  return {
    port,
    stop: async () => {
      await worker.terminate();
    },
  };
};
