/** What keeps this computer from opening a socket is said of this computer, whichever way a question goes. */
import { EventEmitter } from 'node:events';
import { createServer, type AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { doh } from '../../../src/dns/transport/https.ts';
import { wire } from '../../../src/dns/transport/name-server.ts';
import { system } from '../../../src/dns/transport/system.ts';
import { fetchPage } from '../../../src/gather/https-page.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { causeSentence, obstructionRemedy } from '../../../src/report/view/group-results.ts';

const local = vi.hoisted(() => ({ errno: undefined as string | undefined }));

const errorOf = (errno: string): Error =>
  Object.assign(new Error(errno), { code: errno, syscall: 'socket' });

const failingSocket = (errno: string): Socket => new Socket().destroy(errorOf(errno));

vi.mock(import('../../../src/network/udp.ts'), async (original) => {
  const real = await original();
  return {
    connectUdp: (target) => {
      const { errno } = local;
      if (errno === undefined) return real.connectUdp(target);
      const socket = Object.assign(new EventEmitter(), { close: () => {} });
      process.nextTick(() => socket.emit('error', errorOf(errno)));
      return socket as never;
    },
  };
});

vi.mock(import('../../../src/network/tcp.ts'), async (original) => {
  const real = await original();
  return {
    connectTcp: (...args) =>
      local.errno === undefined ? real.connectTcp(...args) : failingSocket(local.errno),
  };
});

vi.mock(import('../../../src/network/tls.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    openTls: (...args) =>
      local.errno === undefined ? real.openTls(...args) : (failingSocket(local.errno) as never),
  };
});

afterEach(() => {
  local.errno = undefined;
});

const never = new AbortController().signal;
const question = { name: dnsName('example.com'), type: 'MX' } as const;
const at = { address: '127.0.0.1', reach: 'any' } as const;

/** A port where nobody listens. */
const closedPort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};

const ways = {
  'a name server': async (port: number) =>
    wire({ ...at, port, vantage: 'authoritative', recursion: false }).lookup(question, never),
  'a resolver': async (port: number) =>
    wire({ ...at, port, vantage: 'resolver', recursion: true }).lookup(question, never),
  // c-ares opens sockets by itself, and calls all that goes wrong "refused".
  "the system's resolver": async (port: number) =>
    system({ servers: [`127.0.0.1:${port}`] }).lookup(question, never),
  'a name that c-ares does not carry': async (port: number) =>
    system({ servers: [`127.0.0.1:${port}`] }).lookup(
      { ...question, name: dnsName('a\\032b.example.com') },
      never,
    ),
  'a resolver over HTTPS': async (port: number) =>
    doh({ url: `https://127.0.0.1:${port}/q` }).lookup(question, never),
  'a web page': async (port: number) =>
    fetchPage(
      {
        host: 'example.com',
        path: '/',
        port,
        reach: 'any',
        addresses: ['127.0.0.1'],
        longest: 100,
        ms: 5000,
      },
      never,
    ),
};

const errnos = [
  'EMFILE',
  'ENFILE',
  'ENOBUFS',
  'ENOMEM',
  'EACCES',
  'EPERM',
  'ENETDOWN',
  'EADDRNOTAVAIL',
];

describe.each(Object.entries(ways))('%s', (_, ask) => {
  it.each(errnos)('%s is this computer’s', async (errno) => {
    const port = await closedPort();
    local.errno = errno;
    expect(await ask(port)).toMatchObject({ kind: 'failed', failure: { code: 'local', errno } });
  });

  it('a port where nobody listens is not', async () => {
    expect(await ask(await closedPort())).toMatchObject({
      kind: 'failed',
      failure: { code: 'unreachable', errno: 'ECONNREFUSED' },
    });
  });
});

it.each([
  ['EMFILE', /too many files and connections open: EMFILE/, /ulimit -n/],
  ['EPERM', /does not allow the connection: EPERM/, /^Allow this program to connect/],
  ['ENETDOWN', /this computer's network is down: ENETDOWN/, /online/],
])('%s comes with its own words and remedy', (errno, words, remedy) => {
  const failure = { code: 'local', detail: errno, errno, attempts: [] } as const;
  const cause = {
    code: 'local' as const,
    port: false,
    explainedBy: undefined,
    culprits: ['192.0.2.1'],
    needs: [],
    wanted: [],
    results: [],
    failures: [failure],
  } satisfies Parameters<typeof causeSentence>[0];
  expect(causeSentence(cause)).toMatch(words);
  for (const ci of [true, false])
    expect(obstructionRemedy(cause, ci)).toMatch(ci && errno === 'ENETDOWN' ? /runner/ : remedy);
});
