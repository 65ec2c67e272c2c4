/** Policies fetched from a real HTTPS server on loopback, in every way in which it goes wrong. */
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCertificateAuthority, type Identity } from '../../src/demo/certificates.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { createPolicyFetcher, type PolicyOptions } from '../../src/gather/mta-sts-policy.ts';
import { zoneOf } from '../support/zone.ts';

const authority = createCertificateAuthority();
const name = 'mta-sts.example.com';
const policy = 'version: STSv1\r\nmode: enforce\r\nmx: *.mail.icloud.com\r\nmax_age: 86400\r\n';
const domain = dnsName('example.com');
const servers: Server[] = [];
const hosts: (string | undefined)[] = [];

const serve = async (identity: Identity, answer: Parameters<typeof createServer>[1]) => {
  const server = createServer(identity, answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: '127.0.0.1', port: (server.address() as AddressInfo).port };
};

const identity = authority.issue({ names: [name] });
type Place = Awaited<ReturnType<typeof serve>>;
const places: Record<string, Place> = {};

beforeAll(async () => {
  places['good'] = await serve(identity, (request, response) => {
    hosts.push(request.headers.host);
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.end(request.url === '/.well-known/mta-sts.txt' ? policy : 'no');
  });
  places['moved'] = await serve(identity, (_, response) => {
    response.writeHead(301, { location: 'https://elsewhere.example/' }).end();
  });
  places['endless'] = await serve(identity, (_, response) => {
    response.on('error', () => {});
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(16_384)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  });
  places['silent'] = await serve(identity, () => {});
  places['other'] = await serve(authority.issue({ names: ['other.example'] }), (_, response) => {
    response.end(policy);
  });
  places['own'] = await serve(
    authority.issue({ names: [name], selfSigned: true }),
    (_, response) => void response.end(policy),
  );
});

afterAll(async () => {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    ),
  );
});

const zone = 'mta-sts A 192.0.2.1';
const fetched = (place: Place, options: Partial<PolicyOptions> = {}, text = zone) =>
  createPolicyFetcher({
    resolver: zoneOf(text),
    families: [4],
    reach: 'public',
    ca: authority.certificate,
    connectTo: () => place,
    ...options,
  }).obtain(domain, new AbortController().signal);

describe('a policy is fetched', () => {
  it('from its well-known place, by the name of its host', async () => {
    expect(await fetched(places['good']!)).toMatchObject({
      domain: 'example.com',
      url: 'https://mta-sts.example.com/.well-known/mta-sts.txt',
      kind: 'fetched',
      status: 200,
      mediaType: 'text/plain',
      body: policy,
    });
    expect(hosts.at(-1)).toBe(name);
  });

  it('without following a redirect', async () => {
    expect(await fetched(places['moved']!)).toMatchObject({ kind: 'fetched', status: 301 });
  });

  it('from the next address where one does not answer', async () => {
    const closed = { address: '127.0.0.1', port: 1 };
    const two = 'mta-sts A 192.0.2.1\nmta-sts A 192.0.2.2';
    const connectTo = (address: string) => (address.endsWith('.1') ? closed : places['good']!);
    expect(await fetched(closed, { connectTo }, two)).toMatchObject({ kind: 'fetched' });
  });
});

describe('a stranger decides how many addresses there are, not how many connections:', () => {
  const closed = { address: '127.0.0.1', port: 1 };
  const many = Array.from({ length: 100 }, (_, i) => i);

  it.each<[string, string, PolicyOptions['families'], number]>([
    ['100 addresses', many.map((i) => `mta-sts A 192.0.2.${i}`).join('\n'), [4], 4],
    ['one address 100 times', many.map(() => 'mta-sts A 192.0.2.1').join('\n'), [4], 1],
    [
      '100 of each family',
      many.map((i) => `mta-sts A 192.0.2.${i}\nmta-sts AAAA 2001:db8::${i}`).join('\n'),
      [4, 6],
      4,
    ],
  ])('%s', async (_, text, families, most) => {
    const tried: string[] = [];
    const connectTo = (address: string): Place => {
      tried.push(address);
      return closed;
    };
    expect(await fetched(closed, { connectTo, families }, text)).toMatchObject({ kind: 'failed' });
    expect(tried).toHaveLength(most);
    expect(new Set(tried).size).toBe(most);
  });

  it.each([
    ['that moves it', 'moved'],
    ['that sends no end of it', 'endless'],
  ])('a server %s is asked once', async (_, place) => {
    const tried: string[] = [];
    const connectTo = (address: string): Place => {
      tried.push(address);
      return places[place]!;
    };
    const text = many.map((i) => `mta-sts A 192.0.2.${i}`).join('\n');
    await fetched(places[place]!, { connectTo }, text);
    expect(tried).toHaveLength(1);
  });
});

describe('what can be no policy is refused', () => {
  it.each([
    ['a file without an end', 'endless', 'too-long'],
    ['a certificate for another name', 'other', 'certificate'],
    ['a certificate that vouches for itself', 'own', 'certificate'],
  ])('%s', async (_, place, why) => {
    expect(await fetched(places[place]!)).toMatchObject({ kind: 'refused', why });
  });

  it.each([
    ['no such host', 'mta-sts A !nxdomain', 'it does not exist'],
    ['a host without address', 'mta-sts TXT x', 'it has no address'],
  ])('%s', async (_, text, detail) => {
    const result = await fetched(places['good']!, {}, text);
    expect(result).toMatchObject({ kind: 'refused', why: 'no-host', detail });
  });
});

describe('could not look', () => {
  it('where nobody says who the host is', async () => {
    const result = await fetched(places['good']!, {}, 'mta-sts A !servfail');
    expect(result).toMatchObject({ kind: 'failed', failure: { code: 'servfail' } });
  });

  it('where the host says nothing', async () => {
    const result = await fetched(places['silent']!, { ms: 50 });
    expect(result).toMatchObject({ kind: 'failed', failure: { code: 'timeout' } });
  });

  it('where nobody listens', async () => {
    const result = await fetched({ address: '127.0.0.1', port: 1 });
    expect(result).toMatchObject({
      kind: 'failed',
      failure: { code: 'unreachable', attempts: [{ server: '192.0.2.1', transport: 'https' }] },
    });
  });

  it('once the run has ended', async () => {
    const fetcher = createPolicyFetcher({
      resolver: zoneOf(zone),
      families: [4],
      reach: 'public',
      connectTo: () => places['silent']!,
    });
    expect(await fetcher.obtain(domain, AbortSignal.abort())).toMatchObject({
      kind: 'failed',
      failure: { code: 'deadline' },
    });
  });
});

it('leaves no connection behind', async () => {
  await fetched(places['silent']!, { ms: 50 });
  const server = servers[3]!;
  const open = () =>
    new Promise<number>((resolve, reject) =>
      server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
    );
  await expect.poll(open).toBe(0);
});
