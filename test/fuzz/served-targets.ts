/** Whole HTTP responses, head and body, as a server of anybody's may send them: DNS messages, MTA-STS policies. */
import { createServer as createPlain, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { createCertificateAuthority } from '../../src/demo/certificates.ts';
import type { Resolver } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { presentOctets } from '../../src/model/dns/presentation.ts';
import { readStsPolicy } from '../../src/record/mta-sts.ts';
import { doh } from '../../src/dns/transport/https.ts';
import { createPolicyFetcher } from '../../src/gather/mta-sts-policy.ts';
import { zoneOf } from '../support/zone.ts';
import { messages, name, unshowable } from './network-targets.ts';
import { octetsOf, type Target, unprintable } from './target.ts';

const never = new AbortController().signal;
const domain = dnsName(name);
/** Milliseconds that a response may be waited for. */
const limit = 2000;
/** What a loaded machine may add to it. */
const lateness = 3000;

const headEnd = '\r\n\r\n';

/** In the first octet: the rest is a body alone, to come after a head that is in order. */
const bodyAlone = 0x80;

/** The first octet is how often the body comes, so that short inputs make long ones. */
const responseOf = (octets: Buffer, type: string): Buffer => {
  const [first = 0] = octets;
  const good = first >= bodyAlone ? `HTTP/1.1 200 OK\r\nContent-Type: ${type}${headEnd}` : '';
  const response = Buffer.concat([octetsOf(good), octets.subarray(1)]);
  const end = response.indexOf(headEnd);
  if (end < 0) return response;
  const body = response.subarray(end + headEnd.length);
  const times = ((first & 0x7f) % 12) + 1;
  return Buffer.concat([
    response.subarray(0, end + headEnd.length),
    ...Array.from({ length: times }, () => body),
  ]);
};

/** Octets of the body, or `undefined` where the input has no whole head. */
const bodyOf = (response: Buffer): number | undefined => {
  const end = response.indexOf(headEnd);
  return end < 0 ? undefined : response.length - end - headEnd.length;
};

let response: Buffer = Buffer.alloc(0);

/** Says `response` to whoever has sent a whole request, and hangs up. */
const respond = (socket: Socket): void => {
  let heard = '';
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1');
    if (heard.includes(headEnd)) socket.end(response);
  });
};

const authority = createCertificateAuthority();
const identity = authority.issue({ names: [`mta-sts.${name}`] });
const ports = new Map<string, Promise<number>>();

const started = (server: Server): Promise<number> =>
  new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      server.unref();
      done((server.address() as AddressInfo).port);
    });
  });

/** Where it listens, from the first that asks until the process ends. */
const portOf = (kind: 'plain' | 'tls'): Promise<number> => {
  const port =
    ports.get(kind) ??
    started(kind === 'plain' ? createPlain(respond) : createTls(identity, respond));
  ports.set(kind, port);
  return port;
};

const inTime = async <T>(
  sent: Buffer,
  read: () => Promise<T>,
): Promise<readonly [T, readonly string[]]> => {
  response = sent;
  const begun = performance.now();
  const value = await read();
  const late = performance.now() - begun > limit + lateness;
  return [value, late ? ['it was waited for longer than it may be'] : []];
};

const askedOver = async (octets: Buffer): Promise<readonly string[]> => {
  const url = `http://127.0.0.1:${await portOf('plain')}/dns-query`;
  const resolver: Resolver = doh({ url, method: 'GET', ms: limit });
  const [answer, late] = await inTime(responseOf(octets, 'application/dns-message'), () =>
    resolver.lookup({ name: domain, type: 'MX' }, never),
  );
  const head = response.toString('latin1').split(headEnd)[0] ?? '';
  const isMessage = /^HTTP\/1\.[01] 200\b/.test(head) && /application\/dns-message/i.test(head);
  const heard = answer.kind !== 'failed';
  return [
    ...late,
    ...unshowable(answer),
    ...(heard && !isMessage ? ['an answer was read from what is no DNS message'] : []),
  ];
};

const policyOver = async (octets: Buffer): Promise<readonly string[]> => {
  const port = await portOf('tls');
  const { obtain } = createPolicyFetcher({
    resolver: zoneOf('mta-sts A 192.0.2.1'),
    families: [4],
    ca: authority.certificate,
    reach: 'public',
    connectTo: () => ({ address: '127.0.0.1', port }),
    ms: limit,
  });
  const [result, late] = await inTime(responseOf(octets, 'text/plain'), () =>
    obtain(domain, never),
  );
  if (result.kind === 'failed') return [...late, ...unprintable([result.failure.detail])];
  if (result.kind === 'refused') return [...late, ...unprintable([result.detail])];
  const read = readStsPolicy(result.body);
  const most = bodyOf(response);
  return [
    ...late,
    ...unprintable([presentOctets(JSON.stringify(read))]),
    ...(result.body.length > 65_536 ? ['a policy of more than 64 KiB was taken'] : []),
    ...(most !== undefined && result.body.length > most ? ['more was read than was sent'] : []),
    ...(result.status >= 100 && result.status <= 999 ? [] : [`status ${result.status}`]),
  ];
};

const served = (times: number, head: string, body: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.of(times),
    octetsOf(`HTTP/1.1 ${head}${headEnd}`),
    Buffer.isBuffer(body) ? body : octetsOf(body),
  ]);

const words = [
  'HTTP/1.1 200 OK\r\n',
  'HTTP/1.1 100 Continue\r\n\r\n',
  'HTTP/1.1 301 Moved\r\nLocation: /\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Content-Length: 7\r\n',
  'Content-Length: 99999999999999999999\r\n',
  'Content-Encoding: gzip\r\n',
  'Content-Type: application/dns-message\r\n',
  'Content-Type: text/plain; charset="\x1b[31m\r\n',
  'Connection: upgrade\r\nUpgrade: x\r\n',
  'ffffffff\r\n',
  '0\r\n\r\n',
  '\r\n\r\n',
];

const asReply = (message: Buffer): Buffer => Buffer.concat([Buffer.of(0, 0), message.subarray(2)]);
const policy = 'version: STSv1\r\nmode: enforce\r\nmx: mx01.mail.icloud.com\r\nmax_age: 604800\r\n';
const chunked = (body: string): string => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

const alone = (times: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.of(bodyAlone + times), body]);

export const servedTargets: readonly Target[] = [
  {
    name: 'doh',
    runs: 120,
    seeds: [
      ...messages.map((message) => alone(0, asReply(message))),
      ...messages.map((message) =>
        served(
          0,
          `200 OK\r\nContent-Type: application/dns-message\r\nContent-Length: ${message.length}`,
          asReply(message),
        ),
      ),
      served(0, '200 OK\r\nContent-Type: Application/DNS-Message; x=y', asReply(messages[0]!)),
      served(11, '200 OK\r\nContent-Type: application/dns-message', Buffer.alloc(7000)),
      served(0, '200 OK\r\nContent-Type: text/html', '<html>'),
      served(0, '503 Busy\r\nContent-Type: application/dns-message', asReply(messages[1]!)),
    ],
    words: [...words, '\xc0\x0c', '\x00\x0f', '\x81\x80'],
    run: askedOver,
  },
  {
    name: 'policy',
    runs: 80,
    seeds: [
      alone(0, octetsOf(policy)),
      alone(11, octetsOf(policy.repeat(90))),
      served(0, `200 OK\r\nContent-Type: text/plain\r\nContent-Length: ${policy.length}`, policy),
      served(0, '200 OK\r\nTransfer-Encoding: chunked', chunked(policy)),
      served(11, '200 OK\r\nContent-Type: text/plain', policy.repeat(90)),
      served(3, '200 OK\r\nContent-Type: text/plain', `${policy}mx: *.example.com\n`),
      served(0, '404 None\r\nContent-Type: text/html', '<html>'),
    ],
    words: [...words, 'mx: ', 'mode: ', 'max_age: '],
    run: policyOver,
  },
];
