/** Registries on loopback, over real HTTPS, in every way in which they answer. */
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCertificateAuthority } from '../../src/demo/certificates.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { rdapServer } from '../../src/model/registration.ts';
import { createRegistry, type RegistryOptions } from '../../src/gather/rdap.ts';
import { zoneOf } from '../support/zone.ts';

const authority = createCertificateAuthority();
const identity = authority.issue({ names: ['data.iana.org', 'rdap.registry.example'] });
const servers: Server[] = [];
const asked: string[] = [];

/** What each path gives; absent: 404. */
const pages = new Map<string, { readonly status?: number; readonly body: string }>();

const list = {
  services: [
    [
      ['com', 'net'],
      ['http://plain.example/', 'https://rdap.registry.example/com/v1/'],
    ],
    [['co.uk'], ['https://rdap.registry.example/uk']],
    [['broken'], ['no address']],
  ],
};

const domainObject = (more: object): string =>
  JSON.stringify({ objectClassName: 'domain', ldhName: 'EXAMPLE.COM', ...more });

let port = 0;

beforeAll(async () => {
  const server = createServer(identity, (request, response) => {
    const url = `${request.headers.host}${request.url}`;
    asked.push(url);
    const page = pages.get(url);
    response.writeHead(page?.status ?? (page ? 200 : 404), {
      'content-type': 'application/rdap+json',
    });
    response.end(page?.body ?? '');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  pages.set('data.iana.org/rdap/dns.json', { body: JSON.stringify(list) });
});

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const zone = zoneOf(
  'data.iana.org. A 192.0.2.1\nrdap.registry.example. A 192.0.2.2\n. A !nxdomain',
);
const registryWith = (options: Partial<RegistryOptions> = {}) =>
  createRegistry({
    resolver: zone,
    families: [4],
    reach: 'public',
    ca: authority.certificate,
    connectTo: () => ({ address: '127.0.0.1', port }),
    ms: 500,
    ...options,
  });
const obtain = (domain: string, options: Partial<RegistryOptions> = {}) =>
  registryWith(options).obtain(dnsName(domain), new AbortController().signal);

describe('the registration of a domain', () => {
  const at = 'rdap.registry.example/com/v1/domain/example.com';

  it('is read from the server that IANA names', async () => {
    pages.set(at, {
      body: domainObject({
        status: ['client hold', 'Client Transfer Prohibited', '\u001b[31mred'],
        events: [
          { eventAction: 'registration', eventDate: '2001-01-01T00:00:00Z' },
          { eventAction: 'expiration', eventDate: '2027-01-02T03:04:05+01:00' },
        ],
      }),
    });
    const expected = {
      kind: 'registered',
      name: 'example.com',
      url: `https://${at}`,
      status: ['clienthold', 'clienttransferprohibited', '\\x1b[31mred'],
      expires: '2027-01-02T02:04:05.000Z',
    };
    const found = await obtain('example.com');
    expect({ ...found, status: 'status' in found ? found.status.slice(0, 2) : [] }).toMatchObject({
      ...expected,
      status: expected.status.slice(0, 2),
    });
    expect(JSON.stringify(found)).toMatch(/^[ -~]*$/);
    expect(JSON.stringify(found)).not.toContain('u001b');
  });

  it('is that of the domain above, for a subdomain', async () => {
    pages.set(at, { body: domainObject({}) });
    expect(await obtain('mail.eu.example.com')).toMatchObject({
      kind: 'registered',
      domain: 'mail.eu.example.com',
      name: 'example.com',
      status: [],
    });
  });

  it('goes by the longest name in the list, and past a registry below a registry', async () => {
    pages.set('rdap.registry.example/uk/domain/example.co.uk', { body: domainObject({}) });
    asked.length = 0;
    expect(await obtain('example.co.uk')).toMatchObject({ kind: 'registered' });
    expect(asked).toEqual([
      'data.iana.org/rdap/dns.json',
      'rdap.registry.example/uk/domain/example.co.uk',
    ]);
  });

  it('is asked for the next name too where the registry does not know the first', async () => {
    asked.length = 0;
    expect(await obtain('a.b.nobodys.com')).toMatchObject({
      kind: 'unregistered',
      name: 'b.nobodys.com',
    });
    expect(asked).toHaveLength(3);
  });

  it('asks for the list once', async () => {
    asked.length = 0;
    const one = registryWith();
    const signal = new AbortController().signal;
    await Promise.all(['example.com', 'x.com'].map((name) => one.obtain(dnsName(name), signal)));
    expect(asked.filter((url) => url.startsWith('data.iana.org'))).toHaveLength(1);
  });

  it('comes from the server that the user names, and nobody else is asked', async () => {
    asked.length = 0;
    const server = rdapServer(`https://rdap.registry.example:8443/own`)!;
    pages.set('rdap.registry.example/own/domain/example.com', { body: domainObject({}) });
    expect(await obtain('example.com', { server })).toMatchObject({
      kind: 'registered',
      // Its path may hold a key.
      url: 'https://rdap.registry.example:8443',
    });
    expect(asked).toEqual(['rdap.registry.example/own/domain/example.com']);
  });
});

describe('nothing is known, and nothing is thrown, where', () => {
  const server = rdapServer('https://rdap.registry.example/odd/')!;
  const odd = (body: string, status = 200) =>
    pages.set('rdap.registry.example/odd/domain/example.com', { body, status });
  const none = (because: string) => ({
    kind: 'unasked',
    because: expect.stringContaining(because) as string,
  });

  it.each([
    ['the server turns one away', 429, '{}', 'HTTP status 429'],
    ['it sends elsewhere', 302, '', 'HTTP status 302'],
    ['it breaks', 500, '', 'HTTP status 500'],
    ['it is not JSON', 200, '<html>', 'no domain object'],
    ['it is something else', 200, '[1]', 'no domain object'],
    ['it is too long', 200, ' '.repeat(300_000), 'longer than 262144 bytes'],
  ])('%s', async (_, status, body, because) => {
    odd(body, status);
    expect(await obtain('example.com', { server })).toMatchObject(none(because));
  });

  it.each([
    ['an object', '{}'],
    ['an object that says it is a text', '{"toString":1,"valueOf":1}'],
    ['a number', '1e400'],
    ['lists within lists', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('fields are of another kind: %s', async (_, value) => {
    const events = [null, { eventAction: 'expiration', eventDate: '@' }];
    odd(domainObject({ status: 'x', events }).replace('"@"', value));
    expect(await obtain('example.com', { server })).toEqual({
      kind: 'registered',
      domain: 'example.com',
      name: 'example.com',
      url: 'https://rdap.registry.example',
      status: [],
    });
  });

  it('the certificate is another’s', async () => {
    const other = authority.issue({ names: ['other.example'] });
    const foreign = createServer(other, (_, response) => response.end('{}'));
    servers.push(foreign);
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
    const place = { address: '127.0.0.1', port: (foreign.address() as AddressInfo).port };
    expect(await obtain('example.com', { server, connectTo: () => place })).toMatchObject(
      none('altnames'),
    );
  });

  it('nobody listens, or the host has no address', async () => {
    const closed = { address: '127.0.0.1', port: 1 };
    expect(await obtain('example.com', { connectTo: () => closed })).toMatchObject(
      none("IANA's list of registries"),
    );
    const lost = rdapServer('https://gone.example/')!;
    expect(await obtain('example.com', { server: lost })).toMatchObject(none('no address'));
  });

  it('the list does not have the domain, or has no server that can be asked', async () => {
    expect(await obtain('example.org')).toMatchObject(none('IANA names no RDAP server'));
    expect(await obtain('example.broken')).toMatchObject(none('IANA names no RDAP server'));
  });
});

it.each([
  'http://rdap.example/',
  'https://user@rdap.example/',
  'https://rdap.example/?x',
  'rdap.example',
  '',
])('%s is no server that may be asked', (text) => {
  expect(rdapServer(text)).toBeUndefined();
});
