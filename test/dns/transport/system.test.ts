import type { Answer as WireAnswer } from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import type { RecordType } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { system } from '../../../src/dns/transport/system.ts';
import {
  type DnsServer,
  FORMERR,
  type Handler,
  NOTIMP,
  NXDOMAIN,
  rawMessage,
  REFUSED,
  SERVFAIL,
  startDnsServer,
  TC,
  wireName,
} from '../../support/dns-server.ts';

const never = new AbortController().signal;
const name = dnsName('example.com');
const servers: DnsServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const serve = async (handler: Handler, ms = 8000) => {
  const server = await startDnsServer(handler);
  servers.push(server);
  const resolver = system({ servers: [`127.0.0.1:${server.port}`], ms });
  const ask = (type: RecordType, asked = 'example.com', signal = never) =>
    resolver.lookup({ name: dnsName(asked), type }, signal);
  return { server, ask };
};

const rdataOf = async (type: RecordType, handler: Handler) => {
  const { ask } = await serve(handler);
  const answer = await ask(type);
  return answer.kind === 'found' ? answer.set.rdata : answer;
};

const owner = { name: 'example.com', ttl: 60 } as const;
const soa = {
  mname: 'NS.example.com',
  rname: 'root.example.com',
  serial: 4_294_967_295,
  refresh: 1,
  retry: 2,
  expire: 3,
  minimum: 4,
};

describe('system', () => {
  it('tells what it knows, and no more', async () => {
    const answers: WireAnswer[] = [
      { ...owner, type: 'A', data: '192.0.2.2' },
      { ...owner, type: 'A', ttl: 40, data: '192.0.2.1' },
    ];
    const { ask } = await serve(() => ({ answers }));
    expect(await ask('A')).toEqual({
      kind: 'found',
      question: { name, type: 'A' },
      vantage: 'system',
      server: 'system',
      transport: 'system',
      chain: [],
      ms: expect.any(Number),
      authentic: false,
      set: {
        owner: name,
        type: 'A',
        ttl: 40,
        rdata: [{ address: '192.0.2.1' }, { address: '192.0.2.2' }],
      },
    });
  });

  it.each<readonly [RecordType, WireAnswer, unknown]>([
    ['AAAA', { ...owner, type: 'AAAA', data: '2001:db8:0::1' }, { address: '2001:db8::1' }],
    ['CNAME', { ...owner, type: 'CNAME', data: 'Other.example' }, { target: 'other.example' }],
    [
      'MX',
      { ...owner, type: 'MX', data: { preference: 10, exchange: 'MX.example' } },
      { preference: 10, exchange: 'mx.example' },
    ],
    [
      'MX',
      { ...owner, type: 'MX', data: { preference: 0, exchange: '.' } },
      { preference: 0, exchange: '.' },
    ],
    ['NS', { ...owner, type: 'NS', data: 'NS.example' }, { host: 'ns.example' }],
    ['PTR', { ...owner, type: 'PTR', data: 'Host.example' }, { target: 'host.example' }],
    ['SOA', { ...owner, type: 'SOA', data: soa }, { ...soa, mname: 'ns.example.com' }],
    [
      'SRV',
      {
        ...owner,
        type: 'SRV',
        data: { priority: 1, weight: 2, port: 993, target: 'Imap.example' },
      },
      { priority: 1, weight: 2, port: 993, target: 'imap.example' },
    ],
  ])('reads %s', async (type, record, rdata) => {
    expect(await rdataOf(type, () => ({ answers: [record] }))).toEqual([rdata]);
  });

  it('keeps every octet of TXT data and its division', async () => {
    const every = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    const data = [every.subarray(0, 130), Buffer.alloc(0), every.subarray(130)];
    expect(await rdataOf('TXT', () => ({ answers: [{ ...owner, type: 'TXT', data }] }))).toEqual([
      { strings: data.map((string) => string.toString('latin1')) },
    ]);
  });

  it.each([
    ['CNAME', 5, Buffer.alloc(0), 'target'],
    ['MX', 15, Buffer.of(0, 10), 'exchange'],
    ['NS', 2, Buffer.alloc(0), 'host'],
    ['SRV', 33, Buffer.alloc(6), 'target'],
  ] as const)(
    'keeps hostile names in %s apart and harmless',
    async (type, number, front, field) => {
      const hostile = wireName('A.b\\\0\x1b[2J"$@; \xff', 'COM');
      const rdata = Buffer.concat([front, hostile]);
      const read = await rdataOf(type, (asked) => rawMessage(asked, [{ type: number, rdata }]));
      expect(read).toMatchObject([
        { [field]: 'a\\.b\\\\\\000\\027\\0912j\\034\\036\\064\\059\\032\\255.com' },
      ]);
    },
  );

  it('asks over TCP where UDP is too small', async () => {
    const answers: WireAnswer[] = [{ ...owner, type: 'TXT', data: 'x' }];
    const read = await rdataOf('TXT', ({ transport }) =>
      transport === 'udp' ? { bits: TC } : { answers },
    );
    expect(read).toEqual([{ strings: ['x'] }]);
  });

  it('tells nodata from nxdomain', async () => {
    const { ask } = await serve(({ question }) =>
      question.type === 'MX' ? {} : { rcode: NXDOMAIN },
    );
    expect((await ask('MX')).kind).toBe('nodata');
    expect((await ask('TXT')).kind).toBe('nxdomain');
  });

  it.each([
    ['servfail', 'ESERVFAIL', SERVFAIL],
    ['refused', 'EREFUSED', REFUSED],
    ['rcode', 'ENOTIMP', NOTIMP],
    ['rcode', 'EFORMERR', FORMERR],
  ] as const)('fails: %s', async (code, detail, rcode) => {
    const { ask } = await serve(() => ({ rcode }));
    expect(await ask('MX')).toMatchObject({
      kind: 'failed',
      failure: {
        code,
        detail,
        attempts: [{ server: 'system', transport: 'system', code, detail }],
      },
    });
  });

  it('fails on a malformed answer', async () => {
    const { ask } = await serve((asked) =>
      rawMessage(asked, [{ type: 1, rdata: Buffer.alloc(3) }]),
    );
    expect(await ask('A')).toMatchObject({ failure: { code: 'malformed' } });
  });

  it('fails where nobody listens', async () => {
    const { server, ask } = await serve(() => ({}));
    await server.close();
    servers.length = 0;
    expect(await ask('A')).toMatchObject({
      failure: { code: 'unreachable', detail: 'ECONNREFUSED' },
    });
  });

  it.each(['SPF', 'DS', 'DNSKEY', 'RRSIG'] as const)('cannot be asked for %s', async (type) => {
    const { server, ask } = await serve(() => ({}));
    expect(await ask(type)).toMatchObject({ kind: 'failed', failure: { code: 'unsupported' } });
    expect(server.log).toEqual([]);
  });

  it('cannot be asked for a label too long', async () => {
    const { server, ask } = await serve(() => ({}));
    expect(await ask('TXT', `${'a'.repeat(64)}.example`)).toMatchObject({
      failure: { code: 'unsupported' },
    });
    expect(server.log).toEqual([]);
  });

  it.each(['_dmarc.xn--bcher-kva.example', 'ab--c.example', '1.2.0.192.in-addr.arpa'])(
    'asks for %s as it is',
    async (asked) => {
      const { server, ask } = await serve(() => ({ rcode: NXDOMAIN }));
      expect((await ask('TXT', asked)).kind).toBe('nxdomain');
      expect(server.log).toEqual([`udp ${asked} TXT`]);
    },
  );

  it('keeps its own deadline', async () => {
    const { ask } = await serve(() => 'drop', 80);
    expect(await ask('MX')).toMatchObject({
      failure: { code: 'timeout', detail: 'no answer within 80 ms' },
    });
  });

  it('gives up when the run ends', async () => {
    const ending = new AbortController();
    const { ask } = await serve(() => {
      ending.abort();
      return 'drop';
    });
    expect(await ask('MX', 'example.com', ending.signal)).toMatchObject({
      failure: { code: 'deadline' },
    });
  });
});
