/** An MTA-STS policy over HTTPS that breaks half way, end to end: what was cut off is no policy, and no fault of the domain's either. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCertificateAuthority } from '../../src/demo/certificates.ts';
import { startNameServer } from '../../src/demo/name-server.ts';
import type { DemoRecord } from '../../src/demo/scenarios.ts';
import type { Report } from '../../src/model/report.ts';
import { cli } from '../support/cli.ts';
import { txt } from '../support/live-world.ts';
import { hasTruePorts } from '../support/loopback.ts';
import { recordsOf } from '../support/many-domains.ts';

const address = '127.0.9.61';
const domain = 'd1.example';
const host = `mta-sts.${domain}`;
const authority = createCertificateAuthority();
const moved = (record: DemoRecord): DemoRecord =>
  record.type === 'A' ? { ...record, rdata: { address } } : record;
const policy = 'version: STSv1\r\nmode: enforce\r\nmx: *.mail.icloud.com\r\nmax_age: 86400\r\n';
const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n';
const half = policy.slice(0, 40);
const length = `content-length: ${policy.length}\r\n\r\n`;
const chunked = 'transfer-encoding: chunked\r\n\r\n';
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;

type Answer = (socket: TLSSocket, below: Socket) => void;
let answer: Answer = () => {};
let folder = '';
const below: Socket[] = [];
const sockets = new Set<TLSSocket>();
const server = createServer(authority.issue({ names: [host] }), (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => socket.destroy());
  socket.once('data', () => answer(socket, below.at(-1)!));
});
server.on('connection', (socket: Socket) => below.push(socket));
let names: Awaited<ReturnType<typeof startNameServer>> | undefined;

beforeAll(async () => {
  if (!hasTruePorts) return;
  const records = [
    ...recordsOf([domain]).map(moved),
    { owner: host, type: 'A', rdata: { address } } as const,
    txt(`_mta-sts.${domain}`, 'v=STSv1; id=1'),
  ];
  names = await startNameServer({ records, host: address, port: 53 });
  await new Promise<void>((done) => server.listen(443, address, done));
  folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  writeFileSync(join(folder, 'ca.pem'), authority.certificate);
});
afterAll(async () => {
  if (names === undefined) return;
  rmSync(folder, { recursive: true });
  for (const socket of sockets) socket.destroy();
  await Promise.all([names.close(), new Promise<void>((done) => server.close(() => done()))]);
});
beforeEach(() => {
  below.length = 0;
});

const audited = async () => {
  const ran = await cli(
    [domain, '--resolver', address, '--only', 'mta-sts', '--timeout', '3', '--format', 'json'],
    { env: { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') } },
  );
  expect(ran.stderr).toBe('');
  const report = JSON.parse(ran.stdout) as Report;
  const statuses = report.domains[0]!.results.flatMap(({ check, status }) =>
    check.startsWith('mta-sts-') && check !== 'mta-sts-record' ? [status] : [],
  );
  return { exit: ran.status, verdict: report.verdict, statuses, report };
};

const send =
  (...parts: readonly string[]): Answer =>
  (socket) =>
    void socket.end(parts.join(''));

const broken: Readonly<Record<string, Answer>> = {
  'an end before its length': send(head, length, half),
  'no last chunk': send(head, chunked, chunk(half)),
  'silence after half of it': (socket) => void socket.write(head + length + half),
  'a reset after half of it': (socket, tcp) => {
    socket.write(head + length + half, () => setTimeout(() => tcp.resetAndDestroy(), 50));
  },
  'a reset after half of it, whose length was not told': (socket, tcp) => {
    socket.write(`${head}\r\n${half}`, () => setTimeout(() => tcp.resetAndDestroy(), 50));
  },
  'an end of TCP, not of TLS, where the length was not told': (socket, tcp) => {
    socket.write(`${head}\r\n${half}`, () => setTimeout(() => tcp.destroy(), 50));
  },
};

describe.runIf(hasTruePorts)('an MTA-STS policy', () => {
  it.each([
    ['by its length', send(head, length, policy)],
    ['in chunks', send(head, chunked, chunk(half), chunk(policy.slice(40)), '0\r\n\r\n')],
    ['until the end', send(head, '\r\n', policy)],
  ])('that is whole, %s, passes', async (_how, whole) => {
    answer = whole;
    expect(await audited()).toMatchObject({
      exit: 0,
      verdict: 'pass',
      statuses: ['pass', 'pass', 'pass'],
    });
  });

  it.each(Object.entries(broken))('with %s, is inconclusive', async (_how, fault) => {
    answer = fault;
    const { exit, verdict, statuses } = await audited();
    expect(statuses).toEqual(['inconclusive', 'inconclusive', 'inconclusive']);
    expect([exit, verdict]).toEqual([3, 'inconclusive']);
    expect(sockets.size).toBe(0);
  });
});
