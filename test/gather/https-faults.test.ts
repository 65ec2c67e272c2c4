/** HTTPS whose other end does what no server should: an answer or a failure, in time, and no socket left. */
import { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCertificateAuthority } from '../../src/demo/certificates.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { doh } from '../../src/dns/transport/https.ts';
import { fetchPage } from '../../src/gather/https-page.ts';

const authority = createCertificateAuthority();
const ca = authority.certificate;
const never = new AbortController().signal;
const question = { name: dnsName('example.com'), type: 'TXT' } as const;

type Step = string | Buffer | number;

/** What the server does once it was asked. */
type Script = (socket: TLSSocket) => Promise<void>;

let script: Script = () => Promise.resolve();
const sockets = new Set<TLSSocket>();
const server = createServer(authority.issue({ names: ['127.0.0.1', 'page.example'] }), (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => socket.destroy());
  socket.once('data', () => void script(socket));
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  return new Promise<void>((done) => server.close(() => done()));
});

const perform =
  (...steps: readonly Step[]): Script =>
  async (socket) => {
    for (const step of steps) {
      if (socket.destroyed || socket.writableEnded) return;
      if (typeof step === 'number') await sleep(step);
      else if (step === 'END') socket.end();
      else if (step === 'RESET') socket.destroy();
      else socket.write(step);
    }
  };

/** The same piece again and again, until nobody listens. */
const flood =
  (first: string, piece: string | Buffer, rest: number): Script =>
  async (socket) => {
    socket.write(first);
    for (let i = 0; i < 20_000 && !socket.destroyed; i += 1) {
      socket.write(piece);
      if (rest > 0 || i % 50 === 0) await sleep(rest);
    }
  };

/** All of one text, octet by octet. */
const drip =
  (text: string): Script =>
  async (socket) => {
    for (const sign of text) {
      if (socket.destroyed) return;
      socket.write(sign);
      await sleep(40);
    }
  };

const ok = 'HTTP/1.1 200 OK\r\n';
const dns = 'content-type: application/dns-message\r\n';
const plain = 'content-type: text/plain\r\n';
const chunked = 'transfer-encoding: chunked\r\n\r\n';
const of = (length: number | string): string => `content-length: ${length}\r\n\r\n`;

/** What is an answer of neither kind. */
const faults: Readonly<Record<string, Script>> = {
  'nothing, and an end': perform('END'),
  'nothing, and a reset': perform('RESET'),
  'nothing at all': perform(),
  'no HTTP': perform('220 mail ESMTP\r\n', 'END'),
  'a status that is none': perform('HTTP/1.1 banana\r\n\r\n', 'END'),
  'half a head': perform(ok, dns, 'END'),
  'a head octet by octet': drip(`${ok}${dns}${plain}${of(4)}`),
  'a head without end': flood(ok, `x-filler: ${'y'.repeat(1000)}\r\n`, 0),
  'continue without end': flood('', 'HTTP/1.1 100 Continue\r\n\r\n', 5),
  'another protocol': perform(
    'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
  ),
  'a body cut short': perform(ok, dns, of(400), 'abc', 'END'),
  'a body cut by a reset': perform(ok, dns, of(400), 'abc', 'RESET'),
  'a body that never comes': perform(ok, dns, of(400)),
  'a body octet by octet': drip(`${ok}${dns}${of(400)}${'x'.repeat(400)}`),
  'a length below zero': perform(ok, dns, of(-1), 'abc', 'END'),
  'two lengths': perform(ok, dns, 'content-length: 3\r\n', of(4), 'abcd', 'END'),
  'a length and chunks': perform(
    ok,
    dns,
    'content-length: 3\r\n',
    chunked,
    '3\r\nabc\r\n0\r\n\r\n',
  ),
  'a chunk that is longer than it says': perform(ok, dns, chunked, '2\r\nabcdef\r\n0\r\n\r\n'),
  'a chunk that is shorter than it says': perform(
    ok,
    dns,
    chunked,
    'ff\r\nabc\r\n0\r\n\r\n',
    'END',
  ),
  'a chunk of any size': perform(ok, dns, chunked, 'ffffffffffffffff\r\nabc', 'END'),
  'a chunk of no size': perform(ok, dns, chunked, 'xyz\r\nabc\r\n', 'END'),
  'no last chunk': perform(ok, dns, chunked, '3\r\nabc\r\n', 'END'),
  'chunks without end': flood(`${ok}${dns}${chunked}`, `400\r\n${'z'.repeat(1024)}\r\n`, 0),
  'chunks of one byte without end': flood(`${ok}${dns}${chunked}`, '1\r\nz\r\n'.repeat(2000), 0),
  'a chunk whose extensions have no end': flood(`${ok}${dns}${chunked}1;`, 'x'.repeat(4096), 0),
  'a chunk with extensions, again and again': flood(
    `${ok}${dns}${chunked}`,
    `1;${'x'.repeat(8000)}\r\nz\r\n`,
    0,
  ),
  'a trailer without end': flood(`${ok}${dns}${chunked}0\r\n`, `x: ${'y'.repeat(1000)}\r\n`, 0),
  'a body without end': flood(`${ok}${dns}\r\n`, Buffer.alloc(4096, 'z'), 0),
};

const ask = () =>
  doh({ url: `https://127.0.0.1:${port}/dns-query`, ca, ms: 400 }).lookup(question, never);
const fetch = () =>
  fetchPage(
    {
      host: 'page.example',
      path: '/',
      port,
      reach: 'any',
      addresses: ['127.0.0.1'],
      longest: 65_536,
      ms: 400,
      ca,
    },
    never,
  );

const noneLeft = async (): Promise<void> => {
  while (sockets.size > 0) await sleep(10);
};

/** Not even a failure says what a terminal would obey. */
const printable = /^[ -~]*$/;

describe.each(Object.entries(faults))('%s', (_name, fault) => {
  it('is no answer to a question', async () => {
    script = fault;
    const answer = await ask();
    expect(answer.kind).toBe('failed');
    if (answer.kind === 'failed') expect(answer.failure.detail).toMatch(printable);
    await noneLeft();
  });

  it('is no page', async () => {
    script = fault;
    const page = await fetch();
    expect(['failed', 'too-long']).toContain(page.kind);
    if (page.kind === 'failed') expect(page.failure.detail).toMatch(printable);
    await noneLeft();
  });
});

describe('a page', () => {
  it.each<[string, Script, number]>([
    [
      'without a length, until the end, as HTTP/1.0 has it',
      perform('HTTP/1.0 200 OK\r\n', plain, '\r\n', 'ab', 'c', 'END'),
      200,
    ],
    [
      'in chunks, octet by octet',
      perform(ok, plain, chunked, '1\r\na\r\n', 5, '2\r\nbc\r\n', '0\r\n\r\n'),
      200,
    ],
    [
      'of another status',
      perform('HTTP/1.1 302 Found\r\nlocation: /x\r\n', plain, of(3), 'abc'),
      302,
    ],
    ['with more behind it', perform(ok, plain, of(3), `abc${ok}${of(1)}x`), 200],
    [
      'after a promise of it',
      perform('HTTP/1.1 103 Early Hints\r\n\r\n', ok, plain, of(3), 'abc'),
      200,
    ],
  ])('%s, is one', async (_how, good, status) => {
    script = good;
    expect(await fetch()).toEqual({ kind: 'page', status, mediaType: 'text/plain', body: 'abc' });
    await noneLeft();
  });

  it('is not asked for again where its server leaves', async () => {
    let asked = 0;
    script = (socket) => {
      asked += 1;
      socket.destroy();
      return Promise.resolve();
    };
    await fetch();
    expect(asked).toBe(1);
  });
});

describe('an answer', () => {
  it.each<[string, Script]>([
    ['of another type', perform(ok, plain, of(3), 'abc')],
    ['of another status', perform('HTTP/1.1 503 x\r\n', dns, of(3), 'abc')],
    ['that leads elsewhere', perform('HTTP/1.1 307 x\r\nlocation: https://127.0.0.1/\r\n', of(0))],
    ['that is packed', perform(ok, dns, 'content-encoding: gzip\r\n', of(3), 'abc')],
    ['of nothing', perform(ok, dns, of(0))],
    ['without a body', perform('HTTP/1.1 204 No Content\r\n', dns, '\r\n')],
    ['that is too long', perform(ok, dns, of(70_000), 'x'.repeat(70_000))],
    ['with an escape in its status', perform('HTTP/1.1 200 \u001b[2J\r\n\r\n', 'END')],
  ])('%s, is none', async (_what, fault) => {
    script = fault;
    const answer = await ask();
    expect(answer.kind).toBe('failed');
    if (answer.kind === 'failed') expect(answer.failure.detail).toMatch(printable);
  });
});
