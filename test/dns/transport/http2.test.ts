import {
  constants,
  createSecureServer,
  type Http2Session,
  type IncomingHttpHeaders,
  type SecureServerOptions,
  type ServerHttp2Stream,
} from 'node:http2';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import packet from 'dns-packet';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCertificateAuthority } from '../../../src/demo/certificates.ts';
import type { RecordType } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { doh, type DohOptions } from '../../../src/dns/transport/https.ts';
import { messageFor, type Sections } from '../../support/dns-server.ts';

const authority = createCertificateAuthority();
const identity = authority.issue({ names: ['127.0.0.1'] });
const ca = authority.certificate;
const never = new AbortController().signal;
const answers = [{ name: 'example.com', type: 'TXT' as const, ttl: 60, data: 'v=spf1 -all' }];

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly query: ReturnType<typeof packet.decode>;
  /** How many requests came before. */
  readonly turn: number;
  readonly session: Http2Session;
  /** Ends the connection below. */
  readonly cut: () => void;
}

type Respond = (stream: ServerHttp2Stream, heard: Heard) => void;

const send = (stream: ServerHttp2Stream, { query }: Heard, sections: Sections = { answers }) => {
  stream.respond({ ':status': 200, 'content-type': 'application/dns-message' });
  stream.end(messageFor({ query }, sections));
};

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** Listens on loopback; gives the port, and the connections that are open. */
const listen = async (server: ReturnType<typeof createServer>) => {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((done) => server.close(() => done()));
  });
  const { port } = server.address() as AddressInfo;
  return { port, sockets, open: () => sockets.size, connections: () => connections };
};

const resolverAt = (port: number, options: Partial<DohOptions> = {}) => {
  const url = `https://127.0.0.1:${port}/dns-query`;
  const resolver = doh({ url, ca, ms: 5000, ...options });
  const ask = (signal: AbortSignal = never, type: RecordType = 'TXT') =>
    resolver.lookup({ name: dnsName('example.com'), type }, signal);
  return { url, ask };
};

const bodyOf = async (stream: ServerHttp2Stream): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const serve = async (
  respond: Respond,
  { settings, ...options }: Partial<DohOptions> & { settings?: SecureServerOptions } = {},
) => {
  const heard: Heard[] = [];
  const server = createSecureServer({ ...identity, ...settings });
  server.on('session', (session) => session.on('error', () => {}));
  const listener = async (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    stream.on('error', () => {});
    const { session } = stream;
    const body = await bodyOf(stream).catch(() => undefined);
    if (session === undefined || body === undefined) return;
    const get = new URL(headers[':path'] ?? '', 'https://x').searchParams.get('dns') ?? '';
    const octets = headers[':method'] === 'GET' ? Buffer.from(get, 'base64url') : body;
    const cut = (): void => listening.sockets.forEach((socket) => socket.destroy());
    const one = { headers, query: packet.decode(octets), turn: heard.length, session, cut };
    heard.push(one);
    respond(stream, one);
  };
  server.on('stream', (stream, headers) => void listener(stream, headers));
  const listening = await listen(server);
  return { heard, server, ...listening, ...resolverAt(listening.port, options) };
};

describe('doh over HTTP/2', () => {
  it('posts the message, with id 0, and reads the answer', async () => {
    const { ask, heard, url } = await serve(send);
    expect(await ask()).toMatchObject({
      kind: 'found',
      server: url,
      transport: 'https',
      set: { ttl: 60, rdata: [{ strings: ['v=spf1 -all'] }] },
    });
    expect(heard).toMatchObject([
      {
        headers: {
          ':method': 'POST',
          ':path': '/dns-query',
          ':authority': url.slice('https://'.length, -'/dns-query'.length),
          accept: 'application/dns-message',
          'content-type': 'application/dns-message',
        },
        query: { id: 0, flag_rd: true, questions: [{ name: 'example.com', type: 'TXT' }] },
      },
    ]);
  });

  it('asks by GET where told to', async () => {
    const { ask, heard } = await serve(send, { method: 'GET' });
    expect((await ask()).kind).toBe('found');
    expect(heard[0]?.headers[':path']).toMatch(/^\/dns-query\?dns=[\w-]+$/);
    expect(heard[0]?.headers).not.toHaveProperty('content-type');
  });

  it('asks all questions over one connection, those at the start too', async () => {
    const { ask, heard, connections } = await serve(send);
    const first = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(new Set([...first, await ask()].map(({ kind }) => kind))).toEqual(new Set(['found']));
    expect(heard).toHaveLength(21);
    expect(connections()).toBe(1);
  });

  it('heeds how many questions the server takes at a time', async () => {
    let [active, most] = [0, 0];
    const { ask, connections } = await serve(
      (stream, heard) => {
        active += 1;
        most = Math.max(most, active);
        setImmediate(() => {
          active -= 1;
          send(stream, heard);
        });
      },
      { settings: { settings: { maxConcurrentStreams: 2 } } },
    );
    await ask();
    const all = await Promise.all(Array.from({ length: 9 }, () => ask()));
    expect(all.every(({ kind }) => kind === 'found')).toBe(true);
    expect(most).toBeLessThanOrEqual(2);
    expect(connections()).toBe(1);
  });

  it('speaks HTTP/1.1 where the server offers nothing else', async () => {
    const server = createTlsServer({ ...identity, ALPNProtocols: ['http/1.1'] }, (socket) => {
      socket.on('error', () => {});
      socket.once('data', (head: Buffer) => {
        const query = packet.decode(head.subarray(head.indexOf('\r\n\r\n') + 4));
        const body = messageFor({ query }, { answers });
        socket.write(
          `HTTP/1.1 200 OK\r\ncontent-type: application/dns-message\r\ncontent-length: ${body.length}\r\n\r\n`,
        );
        socket.write(body);
      });
    });
    const { ask } = resolverAt((await listen(server)).port, { method: 'POST' });
    expect((await ask()).kind).toBe('found');
  });

  it('takes a large answer, and none that is larger than a message', async () => {
    const strings = Array.from({ length: 64 }, (_, i) => `${i}`.padEnd(250, 'x'));
    const { ask } = await serve((stream, heard) => {
      if (heard.turn === 0)
        send(stream, heard, { answers: [{ ...answers[0]!, data: [...strings] }] });
      else {
        stream.respond({ ':status': 200, 'content-type': 'application/dns-message' });
        stream.end(Buffer.alloc(400_000));
      }
    });
    expect(await ask()).toMatchObject({ kind: 'found', set: { rdata: [{ strings }] } });
    expect(await ask()).toMatchObject({
      failure: { code: 'malformed', detail: 'the response is longer than 65535 bytes' },
    });
  });

  it('counts the age of an answer from a cache (RFC 8484 §5.1)', async () => {
    const ages = ['45', '100', 'old', '-5'];
    const { ask } = await serve((stream, { query, turn }) => {
      const age = ages[turn] ?? '';
      stream.respond({ ':status': 200, 'content-type': 'application/dns-message', age });
      stream.end(messageFor({ query }, { answers }));
    });
    for (const ttl of [15, 0, 60, 60]) expect(await ask()).toMatchObject({ set: { ttl } });
  });
});

describe('a session that is lost', () => {
  const { NGHTTP2_REFUSED_STREAM, NGHTTP2_CANCEL, NGHTTP2_INTERNAL_ERROR } = constants;
  const losses: readonly (readonly [string, Respond])[] = [
    ['refused', (stream) => stream.close(NGHTTP2_REFUSED_STREAM)],
    ['cancelled', (stream) => stream.close(NGHTTP2_CANCEL)],
    ['reset by a fault', (stream) => stream.close(NGHTTP2_INTERNAL_ERROR)],
    ['reset without a reason', (stream) => stream.close(0)],
    [
      'cut off within the response',
      (stream, { cut }) => {
        stream.respond({ ':status': 200, 'content-type': 'application/dns-message' });
        stream.write('abc', () => setImmediate(cut));
      },
    ],
    [
      'answered with less than was said',
      (stream) => {
        const type = { 'content-type': 'application/dns-message' };
        stream.respond({ ':status': 200, ...type, 'content-length': '400' });
        stream.end('abc');
      },
    ],
    ['sent away for a fault', (_, { session }) => session.goaway(NGHTTP2_INTERNAL_ERROR)],
    ['ended', (_, { session }) => session.destroy()],
    ['cut off', (_, { cut }) => cut()],
  ];

  it.each(losses)('%s: the question is asked once more, on another', async (_, lose) => {
    const { ask, heard, connections } = await serve((stream, one) =>
      one.turn === 1 ? lose(stream, one) : send(stream, one),
    );
    expect((await ask()).kind).toBe('found');
    expect((await ask()).kind).toBe('found');
    expect(heard).toHaveLength(3);
    expect(connections()).toBe(2);
    expect((await ask()).kind).toBe('found');
    expect(connections()).toBe(2);
  });

  it.each(losses)('%s again and again: it is given up', async (_, lose) => {
    const { ask, heard } = await serve(lose);
    expect(await ask()).toMatchObject({
      kind: 'failed',
      failure: { code: 'unreachable', detail: expect.stringMatching(/HTTP\/2|ECONNRESET/) },
    });
    expect(heard).toHaveLength(2);
  });

  it('is sent away: what it had taken is answered there, all else on another', async () => {
    const { ask, heard, connections } = await serve((stream, one) => {
      if (one.turn === 0) one.session.goaway(0, 1);
      setImmediate(() => stream.destroyed || send(stream, one));
    });
    const all = await Promise.all([ask(), ask()]);
    expect(all.every(({ kind }) => kind === 'found')).toBe(true);
    expect((await ask()).kind).toBe('found');
    expect(heard.filter(({ session }) => session === heard[0]?.session).length).toBeLessThan(3);
    expect(connections()).toBe(2);
  });

  it('takes all its questions to one other', async () => {
    const { ask, heard, connections } = await serve((stream, one) => {
      if (heard.length <= 4 && heard[0]?.session === one.session) {
        if (heard.length === 4) one.session.destroy();
      } else send(stream, one);
    });
    const all = await Promise.all(Array.from({ length: 4 }, () => ask()));
    expect(all.every(({ kind }) => kind === 'found')).toBe(true);
    expect(connections()).toBe(2);
  });

  it('needs HTTP/1.1: asks again that way', async () => {
    const { ask, server } = await serve(
      (stream) => stream.close(constants.NGHTTP2_HTTP_1_1_REQUIRED),
      { settings: { allowHTTP1: true } },
    );
    server.on('request', (request, response) => {
      if (request.httpVersion !== '1.1') return;
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const query = packet.decode(Buffer.concat(chunks));
        response.setHeader('content-type', 'application/dns-message');
        response.end(messageFor({ query }, { answers }));
      });
    });
    expect((await ask()).kind).toBe('found');
  });

  it('is found out where nothing comes through any more', async () => {
    const behind = await serve(send);
    const pairs: [Socket, Socket][] = [];
    const relay = createServer((here) => {
      const there = connect(behind.port, '127.0.0.1');
      for (const socket of [here, there]) socket.on('error', () => {});
      here.pipe(there).pipe(here);
      pairs.push([here, there]);
    });
    const { ask } = resolverAt((await listen(relay)).port, { ms: 4000 });
    expect((await ask()).kind).toBe('found');
    // As where an address is translated on the way, and that is forgotten.
    for (const [here, there] of pairs) {
      here.unpipe(there);
      there.unpipe(here);
      here.resume();
    }
    expect((await ask()).kind).toBe('found');
    expect(pairs).toHaveLength(2);
    for (const socket of pairs.flat()) socket.destroy();
  });

  it('is not ended for being slow', async () => {
    const { ask, connections } = await serve(
      (stream, one) => void setTimeout(() => send(stream, one), 2200),
      { ms: 4000 },
    );
    expect((await ask()).kind).toBe('found');
    expect(connections()).toBe(1);
  });

  it('may be slow often: node warns of no listeners', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const { ask, heard } = await serve(
      // A question is answered once a sign of life was asked for.
      (stream, one) => void one.session.once('ping', () => send(stream, one)),
      { ms: 1200 },
    );
    for (let i = 0; i < 12; i += 1) await ask();
    expect(heard.length).toBeGreaterThanOrEqual(12);
    expect(warn.mock.calls.map(([warning]) => String(warning))).toEqual([]);
    warn.mockRestore();
  });
});

describe('a response that is no answer', () => {
  it.each<readonly [string, string, string, Respond]>([
    ['a status', 'unreachable', 'HTTP status 429', (s) => s.respond({ ':status': 429 })],
    [
      'a redirect',
      'unreachable',
      'HTTP status 302',
      (s) => s.respond({ ':status': 302, location: '/x' }, { endStream: true }),
    ],
    [
      'another type',
      'malformed',
      'not application/dns-message',
      (s) => {
        s.respond({ ':status': 200, 'content-type': 'text/html' });
        s.end('<html>');
      },
    ],
    [
      'a body cut short',
      'malformed',
      'cut short',
      (s, { query }) => {
        s.respond({ ':status': 200, 'content-type': 'application/dns-message' });
        s.end(messageFor({ query }, { answers }).subarray(0, -1));
      },
    ],
    [
      'nothing',
      'malformed',
      'does not answer the question',
      (s) =>
        s.respond(
          { ':status': 200, 'content-type': 'application/dns-message' },
          { endStream: true },
        ),
    ],
  ])('%s', async (_, code, detail, respond) => {
    const { ask, heard } = await serve(respond);
    expect(await ask()).toMatchObject({
      failure: { code, detail: expect.stringContaining(detail) },
    });
    expect(heard).toHaveLength(1);
  });

  it('is not HTTP/2 although that was agreed upon', async () => {
    const server = createTlsServer({ ...identity, ALPNProtocols: ['h2'] }, (socket) => {
      socket.on('error', () => {});
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
    const { ask } = resolverAt((await listen(server)).port);
    expect(await ask()).toMatchObject({ failure: { code: 'unreachable' } });
  });

  it.each(['0', '1', undefined])(
    'comes from somebody else (NODE_TLS_REJECT_UNAUTHORIZED=%s)',
    async (reject) => {
      vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', reject);
      const { ask, heard } = await serve(send, { ca: createCertificateAuthority().certificate });
      expect(await ask()).toMatchObject({
        failure: { code: 'unreachable', detail: expect.stringMatching(/CERT|SIGNATURE|ISSUER/) },
      });
      expect(heard).toEqual([]);
    },
  );
});

describe('what is left', () => {
  it.each<readonly [string, Respond]>([
    ['nothing is answered', () => {}],
    [
      'the body never ends',
      (stream) => {
        stream.respond({ ':status': 200, 'content-type': 'application/dns-message' });
        stream.write('abc');
      },
    ],
  ])('after the time: no connection (%s)', async (_, respond) => {
    const { ask, open } = await serve(respond, { ms: 300 });
    expect(await ask()).toMatchObject({
      failure: { code: 'timeout', detail: 'no answer within 300 ms' },
    });
    await expect.poll(open).toBe(0);
  });

  it('after the run: no connection', async () => {
    const ending = new AbortController();
    const { ask, open } = await serve(() => ending.abort());
    expect(await ask(ending.signal)).toMatchObject({ failure: { code: 'deadline' } });
    await expect.poll(open).toBe(0);
  });

  it('after one question of two is given up: the other', async () => {
    const ending = new AbortController();
    const streams: (() => void)[] = [];
    const { ask } = await serve((stream, heard) => {
      streams.push(() => send(stream, heard));
      if (streams.length === 2) ending.abort();
    });
    const [one, two] = [ask(ending.signal), ask()];
    expect(await one).toMatchObject({ failure: { code: 'deadline' } });
    for (const answer of streams) answer();
    expect((await two).kind).toBe('found');
  });

  it('after a while without questions: no connection', async () => {
    const { ask, open } = await serve(send, { ms: 2000 });
    await ask();
    await expect.poll(open, { timeout: 10_000 }).toBe(0);
    expect((await ask()).kind).toBe('found');
  });

  it('never keeps the process', async () => {
    const { ask, server, sockets } = await serve(send, { ms: 60_000 });
    await ask();
    server.unref();
    for (const socket of sockets) socket.unref();
    expect(process.getActiveResourcesInfo().filter((kind) => /TCP|TLS/.test(kind))).toEqual([]);
  });
});
