/**
 * The referee: the built tool where port 53 is blocked (nothing listens on it here), with a resolver
 * that forges, and a public resolver over HTTPS with a throw-away certificate.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type NetworkInterfaceInfo, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCertificateAuthority } from '../../src/demo/certificates.ts';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { Report } from '../../src/model/report.ts';
import { parseServerAddress } from '../../src/model/dns/server-address.ts';
import { liveBatch, runBatch } from '../../src/audit/batch.ts';
import { crossCheckUrls } from '../../src/audit/live-world.ts';
import { cli } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
const trust = join(folder, 'ca.pem');
const recording = join(folder, 'seen.json');
const authority = createCertificateAuthority();
const domain = dnsName('healthy.example');
const truth: readonly DemoRecord[] = [
  ...surroundingRecords,
  ...scenarios.flatMap(({ records }) => records),
];
const isMx = ({ owner, type }: DemoRecord): boolean => owner === domain && type === 'MX';
const forged: readonly DemoRecord[] = [
  ...truth.filter((record) => !isMx(record)),
  {
    owner: domain,
    type: 'MX',
    rdata: { preference: 10, exchange: dnsName('mail.forged.example') },
  },
];
const hidden = truth.filter(({ owner }) => owner !== domain && !owner.endsWith(`.${domain}`));

let world: Awaited<ReturnType<typeof startNameServer>>;
let resolver: Awaited<ReturnType<typeof startNameServer>>;
let doh: Server;
let url: string;
let asked = 0;

/** What the name server on loopback says to the query. */
const relay = (query: Buffer): Promise<Buffer> =>
  new Promise((done) => {
    const socket = createSocket('udp4');
    socket.on('message', (reply) => {
      socket.close();
      done(reply);
    });
    socket.send(query, world.port, '127.0.0.1');
  });

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const reply = await relay(Buffer.concat(chunks));
  response.writeHead(200, { 'content-type': 'application/dns-message' }).end(reply);
};

beforeAll(async () => {
  writeFileSync(trust, authority.certificate);
  world = await startNameServer({ records: truth });
  resolver = await startNameServer({ records: forged });
  doh = createServer(authority.issue({ names: ['127.0.0.1'] }), (request, response) => {
    asked += 1;
    void answer(request, response);
  });
  await new Promise<void>((done) => doh.listen(0, '127.0.0.1', done));
  url = `https://127.0.0.1:${(doh.address() as AddressInfo).port}/dns-query`;
});
beforeEach(() => {
  asked = 0;
  resolver.serve(forged);
});
afterAll(async () => {
  doh.closeAllConnections();
  doh.close();
  await Promise.all([world.close(), resolver.close()]);
  rmSync(folder, { recursive: true });
});

const audit = (...args: string[]) => {
  const asked = args.includes('--replay') ? [] : ['--resolver', `127.0.0.1:${resolver.port}`];
  return cli([domain, '--no-ports', ...asked, ...args], { env: { NODE_EXTRA_CA_CERTS: trust } });
};
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

it('judges by what the world says, and tells of the forgery', async () => {
  const { status, stdout, stderr } = await audit('--referee', url, '--record', recording);
  expect(stderr).toBe('');
  expect(plain(stdout)).toContain(
    `DNS on this network is forged: for healthy.example MX, resolver 127.0.0.1:${resolver.port} says 10 mail.forged.example., but ${url} says 10 mx01.mail.icloud.com., 10 mx02.mail.icloud.com.`,
  );
  expect(plain(stdout)).toContain(`; 127.0.0.1:${resolver.port} and ${url}.`);
  expect(plain(stdout)).toContain(`the records in this report are from ${url} over HTTPS`);
  expect(status).toBe(0);
  expect(asked).toBeGreaterThan(0);
});

it('judges the recording in the same way, to the byte', async () => {
  const before = JSON.parse(readFileSync(recording, 'utf8')) as Report;
  asked = 0;
  const again = await audit('--replay', recording, '--format', 'json');
  expect(again.status).toBe(0);
  const after = JSON.parse(again.stdout) as Report;
  expect(JSON.stringify(after.domains[0]!.results)).toBe(
    JSON.stringify(before.domains[0]!.results),
  );
  expect(asked).toBe(0);
});

it('believes no forging resolver alone where there is no referee', async () => {
  const { status, stdout } = await audit('--referee', 'none');
  expect(stdout).toContain('healthy.example: INCONCLUSIVE');
  expect(plain(stdout)).toContain('no second source confirms healthy.example MX');
  expect(stdout).not.toContain('mail.forged.example');
  expect(status).toBe(3);
  expect(asked).toBe(0);
});

it.each([
  ['it cannot be reached', 'https://127.0.0.1:1/dns-query', trust],
  ['its certificate cannot be trusted', undefined, join(folder, 'none.pem')],
])('says that the referee does not answer either where %s', async (_, elsewhere, ca) => {
  resolver.serve(truth);
  const referee = elsewhere ?? url;
  const { status, stdout } = await cli(
    [domain, '--no-ports', '--resolver', `127.0.0.1:${resolver.port}`, '--referee', referee],
    { env: { NODE_EXTRA_CA_CERTS: ca } },
  );
  expect(plain(stdout)).toContain(`${referee} does not answer over HTTPS either`);
  expect(status).toBe(0);
  expect(asked).toBe(0);
});

it('takes the next referee where the first is dead', async () => {
  const { status, stdout } = await audit('--referee', `https://127.0.0.1:1/dns-query,${url}`);
  expect(plain(stdout)).toContain(`but ${url} says 10 mx01`);
  expect(status).toBe(0);
});

it('believes no resolver that alone denies the domain', async () => {
  resolver.serve(hidden);
  const denied = await audit('--referee', 'none');
  expect(denied.status).toBe(3);
  const { status, stdout } = await audit('--referee', url);
  expect(plain(stdout)).toContain('says that the name does not exist');
  expect(status).toBe(0);
});

it('asks no referee where the name servers answer', async () => {
  resolver.serve(truth);
  const here = { kind: 'wire', address: '127.0.0.1', port: resolver.port } as const;
  const plan = liveBatch(
    [{ name: domain, unicode: domain }],
    {
      only: [],
      skip: [],
      resolvers: [here],
      ports: false,
      authoritative: true,
      referee: [url],
      timeoutMs: 20_000,
      concurrency: 1,
    },
    { standIns: { nameServer: () => here, ca: authority.certificate }, ci: false },
  );
  expect((await runBatch(plan)).verdict).toBe('pass');
  expect(asked).toBe(0);
});

const forging = () => ['--resolver', `127.0.0.1:${resolver.port}`];
const inFolder = (args: readonly string[]) =>
  cli([...args], { cwd: folder, env: { NODE_EXTRA_CA_CERTS: trust } });
const says = () =>
  `DNS is blocked or forged on this network, so these answers come from ${url} over HTTPS.`;

describe('other commands', () => {
  it('records advises by what the world says', async () => {
    const args = ['records', domain, '--form', 'json', '--all', ...forging()];
    const { stdout, stderr, status } = await inFolder([...args, '--referee', url]);
    expect(stderr).toContain(says());
    const { keep, publish, remove } = JSON.parse(stdout) as Record<string, { value: string }[]>;
    expect([publish, remove]).toEqual([[], []]);
    expect(JSON.stringify(keep)).not.toContain('forged');
    expect(status).toBe(0);
    asked = 0;
    const blind = await inFolder([...args, '--referee', 'none']);
    expect(blind.stdout).not.toContain('mail.forged.example');
    expect(blind.status).toBe(3);
    expect([blind.stderr.includes('asked over HTTPS'), asked]).toEqual([false, 0]);
  });

  it('wait goes by it too, and asks it as it asks any cache', async () => {
    const args = ['wait', domain, '--for', '1s', '--settle', '0', ...forging()];
    const { stdout, stderr, status } = await inFolder([...args, '--referee', url]);
    expect(stderr).toBe(`${says()}\n`);
    expect(plain(stdout)).toContain(`resolver ${url}: MX right`);
    expect(stdout).not.toContain('mail.forged.example');
    expect(status).toBe(0);
    const published = await inFolder([...args, '--until', 'published', '--referee', url]);
    expect(plain(published.stdout)).toContain('published: the resolvers have what iCloud needs');
    const blind = await inFolder([...args, '--referee', 'none']);
    expect([blind.stdout.includes('mail.forged.example'), blind.status]).toEqual([false, 3]);
  });

  it('init and baseline accept it, and say on whose word', async () => {
    const made = await inFolder([
      'init',
      '--domain',
      domain,
      '--yes',
      '--referee',
      url,
      ...forging(),
    ]);
    expect(made.stderr).toContain(says());
    const accepted = () => readFileSync(join(folder, 'dns-audit.baseline.json'), 'utf8');
    expect(accepted()).toContain('mx01.mail.icloud.com');
    expect(accepted()).not.toContain('forged');
    const args = ['baseline', domain, '--update', '--referee', url, ...forging()];
    const again = await inFolder(args);
    expect(again.stderr).toContain(says());
    expect(accepted()).not.toContain('forged');
  });

  it('ask nobody unasked where nobody sits at a terminal', async () => {
    for (const args of [
      ['records', domain],
      ['wait', domain, '--for', '0', '--settle', '0'],
    ])
      expect((await inFolder([...args, ...forging()])).stderr).not.toContain('HTTPS');
    expect(asked).toBe(0);
  });
});

it('names the referees by addresses that this machine can reach', () => {
  const address = (family: 'IPv4' | 'IPv6', text: string, internal = false) =>
    ({ family, address: text, internal }) as NetworkInterfaceInfo;
  const loopback = [address('IPv4', '127.0.0.1', true), address('IPv6', '::1', true)];
  const on = (...addresses: NetworkInterfaceInfo[]) =>
    crossCheckUrls(() => ({ lo: loopback, en0: addresses }));
  const v4 = ['https://1.1.1.1/dns-query', 'https://8.8.8.8/dns-query'];
  const v6 = [
    'https://[2606:4700:4700::1111]/dns-query',
    'https://[2001:4860:4860::8888]/dns-query',
  ];
  expect(on(address('IPv4', '192.0.2.1'))).toEqual(v4);
  expect(on(address('IPv4', '192.0.2.1'), address('IPv6', '2001:db8::1'))).toEqual(v4);
  expect(on(address('IPv6', '2001:db8::1'))).toEqual(v6);
  expect(on(address('IPv4', '169.254.1.1'), address('IPv6', '2001:db8::1'))).toEqual(v6);
  expect(on(address('IPv6', 'fe80::1'))).toEqual(v4);
  expect(v6.map((text) => parseServerAddress(text)?.kind)).toEqual(['doh', 'doh']);
});

it('does not take for a referee what is none', async () => {
  const { status, stderr } = await audit('--referee', 'http://dns.example/');
  expect(stderr).toContain(
    '--referee: http://dns.example/ is neither an https:// address nor the word none.',
  );
  expect(status).toBe(2);
});
