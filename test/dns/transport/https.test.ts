import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import packet, { type DecodedPacket } from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import { createCertificateAuthority } from '../../../src/demo/certificates.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { doh, type DohOptions } from '../../../src/dns/transport/https.ts';
import { AD, messageFor, optRecord, RA, SERVFAIL, TC } from '../../support/dns-server.ts';

const authority = createCertificateAuthority();
const identity = authority.issue({ names: ['127.0.0.1'] });
const ca = authority.certificate;
const never = new AbortController().signal;
const question = { name: dnsName('example.com'), type: 'TXT' } as const;
const answers = [{ name: 'example.com', type: 'TXT' as const, ttl: 60, data: 'v=spf1 -all' }];

interface Heard {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly query: DecodedPacket;
}

type Respond = (heard: Heard, response: ServerResponse, socket: Socket) => void;

const send = (response: ServerResponse, body: Buffer, type = 'application/dns-message'): void => {
  response.writeHead(200, { 'content-type': type }).end(body);
};

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const serve = async (
  respond: Respond,
  { plain = false, ...options }: Partial<DohOptions> & { readonly plain?: boolean } = {},
) => {
  const heard: Heard[] = [];
  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const { method, url, headers, socket } = request;
    const get = new URL(url ?? '', 'https://localhost').searchParams.get('dns') ?? '';
    const octets = method === 'GET' ? Buffer.from(get, 'base64url') : body;
    const one = { method, url, headers, query: packet.decode(octets) };
    heard.push(one);
    respond(one, response, socket);
  };
  const server: Server | ReturnType<typeof createPlain> = plain
    ? createPlain((request, response) => void listener(request, response))
    : createServer(identity, (request, response) => void listener(request, response));
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((done) => server.close(() => done()));
  });
  const { port } = server.address() as AddressInfo;
  const url = `${plain ? 'http' : 'https'}://127.0.0.1:${port}/dns-query`;
  const resolver = doh({ url, ca, ms: 5000, ...options });
  return {
    url,
    resolver,
    heard,
    ask: (signal: AbortSignal = never) => resolver.lookup(question, signal),
    open: () => sockets.size,
    connections: () => connections,
  };
};

describe('doh', () => {
  it('posts the message, with id 0, and reads the answer', async () => {
    const { ask, heard, url } = await serve((query, response) =>
      send(response, messageFor(query, { bits: RA | AD, answers })),
    );
    expect(await ask()).toMatchObject({
      kind: 'found',
      vantage: 'resolver',
      server: url,
      transport: 'https',
      authentic: true,
      rcode: 'NOERROR',
      set: { ttl: 60, rdata: [{ strings: ['v=spf1 -all'] }] },
    });
    expect(heard).toMatchObject([
      {
        method: 'POST',
        url: '/dns-query',
        headers: { accept: 'application/dns-message', 'content-type': 'application/dns-message' },
        query: { id: 0, flag_rd: true, questions: [{ name: 'example.com', type: 'TXT' }] },
      },
    ]);
  });

  it('asks by GET where told to', async () => {
    const { ask, heard } = await serve(
      (query, response) => send(response, messageFor(query, { answers })),
      { method: 'GET', dnssecOk: true, checkingDisabled: true },
    );
    expect((await ask()).kind).toBe('found');
    expect(heard[0]).toMatchObject({
      method: 'GET',
      url: expect.stringMatching(/^\/dns-query\?dns=[\w-]+$/),
      query: { flag_cd: true, additionals: [{ flag_do: true }] },
    });
    expect(heard[0]?.headers).not.toHaveProperty('content-type');
  });

  it('keeps its connection', async () => {
    const { ask, connections } = await serve((query, response) =>
      send(response, messageFor(query, { answers })),
    );
    await ask();
    await ask();
    expect(connections()).toBe(1);
  });

  it('asks anew where the kept connection is closed at that moment', async () => {
    const { ask, heard, connections } = await serve((query, response, socket) => {
      if (heard.length === 2) socket.destroy();
      else send(response, messageFor(query, { answers }));
    });
    await ask();
    expect((await ask()).kind).toBe('found');
    expect(connections()).toBe(2);
  });

  it('follows a chain that ends early', async () => {
    const { ask, heard } = await serve((query, response) => {
      const name = query.query.questions?.[0]?.name ?? '';
      const link = { name, type: 'CNAME' as const, data: 'b.example.net' };
      const end = { name, type: 'TXT' as const, data: 'x' };
      send(response, messageFor(query, { answers: name === 'example.com' ? [link] : [end] }));
    });
    expect(await ask()).toMatchObject({
      kind: 'found',
      chain: [{}],
      set: { owner: 'b.example.net' },
    });
    expect(heard).toHaveLength(2);
  });

  it('tells SERVFAIL with its extended error', async () => {
    const data = Buffer.concat([Buffer.of(0, 9), Buffer.from('no DNSKEY')]);
    const { ask, url } = await serve((query, response) =>
      send(
        response,
        messageFor(query, {
          rcode: SERVFAIL,
          additionals: [optRecord({ options: [{ code: 15, data }] })],
        }),
      ),
    );
    const detail = 'the server answered SERVFAIL; extended error 9: no DNSKEY';
    expect(await ask()).toMatchObject({
      kind: 'failed',
      extended: [{ code: 9 }],
      failure: {
        code: 'servfail',
        detail,
        attempts: [{ server: url, transport: 'https', detail }],
      },
    });
  });

  it.each<readonly [string, string, string, Respond]>([
    ['a status other than 200', 'unreachable', 'HTTP status 429', (_, r) => r.writeHead(429).end()],
    [
      'a redirect',
      'unreachable',
      'HTTP status 302',
      (_, r) => r.writeHead(302, { location: '/other' }).end(),
    ],
    [
      'a login page',
      'malformed',
      'not application/dns-message',
      (q, r) => send(r, messageFor(q, { answers }), 'text/html'),
    ],
    [
      'no message',
      'malformed',
      'does not answer the question',
      (_, r) => send(r, Buffer.from('<html>')),
    ],
    [
      'another id',
      'malformed',
      'does not answer the question',
      (q, r) => send(r, messageFor(q, { answers, id: 1 })),
    ],
    [
      'another question',
      'malformed',
      'does not answer the question',
      (q, r) =>
        send(r, messageFor(q, { answers, questions: [{ name: 'example.org', type: 'TXT' }] })),
    ],
    [
      'a broken message',
      'malformed',
      'cut short',
      (q, r) => send(r, messageFor(q, { answers }).subarray(0, -1)),
    ],
    [
      'a truncated message',
      'malformed',
      'truncated',
      (q, r) => send(r, messageFor(q, { bits: TC })),
    ],
    [
      'more than a message can hold',
      'malformed',
      'longer than 65535',
      (_, r) => send(r, Buffer.alloc(65_536)),
    ],
    [
      'a response cut off',
      'unreachable',
      'ECONNRESET',
      (_, r, socket) =>
        r
          .writeHead(200, { 'content-type': 'application/dns-message', 'content-length': 50 })
          .write('x', () => socket.destroy()),
    ],
    ['a reset', 'unreachable', 'ECONNRESET', (_, __, socket) => socket.destroy()],
  ])('fails on %s', async (_, code, detail, respond) => {
    const { ask, heard } = await serve(respond);
    expect(await ask()).toMatchObject({
      kind: 'failed',
      failure: { code, detail: expect.stringContaining(detail) },
    });
    expect(heard).toHaveLength(1);
  });

  it('takes the content type whatever its case and parameters', async () => {
    const { ask } = await serve((query, response) =>
      send(response, messageFor(query, { answers }), 'Application/DNS-Message; x=1'),
    );
    expect((await ask()).kind).toBe('found');
  });

  it('does not trust a certificate of somebody else', async () => {
    const { resolver, heard } = await serve(() => {}, {
      ca: createCertificateAuthority().certificate,
    });
    expect(await resolver.lookup(question, never)).toMatchObject({
      failure: { code: 'unreachable', detail: expect.stringMatching(/CERT|SIGNATURE|ISSUER/) },
    });
    expect(heard).toEqual([]);
  });

  it('times out, and leaves no connection', async () => {
    const { ask, open } = await serve(() => {}, { ms: 300 });
    expect(await ask()).toMatchObject({
      failure: { code: 'timeout', detail: 'no answer within 300 ms' },
    });
    await expect.poll(open).toBe(0);
  });

  it('gives up when the run ends, and leaves no connection', async () => {
    const ending = new AbortController();
    const { ask, open } = await serve(() => ending.abort());
    expect(await ask(ending.signal)).toMatchObject({ failure: { code: 'deadline' } });
    await expect.poll(open).toBe(0);
  });

  it('tells a port where nobody listens', async () => {
    const { ask } = await serve(() => {});
    await Promise.all(closers.splice(0).map((close) => close()));
    expect(await ask()).toMatchObject({ failure: { code: 'unreachable', detail: 'ECONNREFUSED' } });
  });

  it('speaks plain HTTP to loopback', async () => {
    const { ask } = await serve(
      (query, response) => send(response, messageFor(query, { answers })),
      {
        plain: true,
      },
    );
    expect((await ask()).kind).toBe('found');
  });

  it('cannot ask for what is no name', async () => {
    const { resolver, heard } = await serve(() => {});
    const answer = await resolver.lookup({ name: dnsName('a..b'), type: 'A' }, never);
    expect(answer).toMatchObject({ failure: { code: 'unsupported' } });
    expect(heard).toEqual([]);
  });
});
