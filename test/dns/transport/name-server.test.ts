import { getEventListeners } from 'node:events';
import type { Answer as WireAnswer } from 'dns-packet';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RecordType } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { wire, type WireOptions } from '../../../src/dns/transport/name-server.ts';
import {
  AA,
  AD,
  type Asked,
  type DnsServer,
  FORMERR,
  type Handler,
  hasEdns,
  messageFor,
  NOTIMP,
  NXDOMAIN,
  optRecord,
  RA,
  rawMessage,
  REFUSED,
  type Sections,
  SERVFAIL,
  startDnsServer,
  TC,
  wireName,
} from '../../support/dns-server.ts';

const never = new AbortController().signal;
const name = dnsName('example.com');
const mx: WireAnswer = {
  name: 'example.com',
  type: 'MX',
  ttl: 300,
  data: { preference: 10, exchange: 'mx01.mail.icloud.com' },
};
const found: Sections = { answers: [mx] };
const soa: WireAnswer = {
  name: 'example.com',
  type: 'SOA',
  ttl: 900,
  data: {
    mname: 'ns.example.com',
    rname: 'root.example.com',
    serial: 1,
    refresh: 2,
    retry: 3,
    expire: 4,
    minimum: 600,
  },
};
const cname = (owner: string, target: string): WireAnswer => ({
  name: owner,
  type: 'CNAME',
  ttl: 60,
  data: target,
});
const txt = (owner: string, data: string): WireAnswer => ({
  name: owner,
  type: 'TXT',
  ttl: 60,
  data,
});

/** Sockets that this process has open. */
const openSockets = (): number =>
  process.getActiveResourcesInfo().filter((kind) => /^(?:UDP|TCP)/.test(kind)).length;

const servers: DnsServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  const look = (): void => {
    if (openSockets() > 0) throw new Error('a socket is left open');
  };
  await vi.waitFor(look, { interval: 5 });
});

const serve = async (handler: Handler, options: Partial<WireOptions> = {}) => {
  const server = await startDnsServer(handler);
  servers.push(server);
  const { address, port } = server;
  const resolver = wire({
    address,
    port,
    vantage: 'resolver',
    reach: 'any',
    recursion: true,
    udpMs: 5000,
    tcpMs: 5000,
    ...options,
  });
  const ask = (type: RecordType = 'MX', signal: AbortSignal = never) =>
    resolver.lookup({ name, type }, signal);
  return { server, resolver, ask };
};

/** What one server says to a question for MX of example.com. */
const answerTo = async (handler: Handler, options: Partial<WireOptions> = {}) => {
  const { server, ask } = await serve(handler, options);
  return { answer: await ask(), log: server.log };
};

const brief = { udpMs: 60, tcpMs: 120 };
const overTcp =
  (step: ReturnType<Handler>): Handler =>
  ({ transport }) =>
    transport === 'tcp' ? step : { bits: TC };

describe('an answer', () => {
  it('tells who gave it, its flags, TTL and records', async () => {
    const { server, ask } = await serve(() => ({ bits: RA | AD, answers: [mx] }));
    expect(await ask()).toEqual({
      kind: 'found',
      question: { name, type: 'MX' },
      vantage: 'resolver',
      server: `127.0.0.1:${server.port}`,
      transport: 'udp',
      rcode: 'NOERROR',
      flags: { aa: false, tc: false, rd: true, ra: true, ad: true, cd: false },
      chain: [],
      ms: expect.any(Number),
      authentic: true,
      set: {
        owner: 'example.com',
        type: 'MX',
        ttl: 300,
        rdata: [{ preference: 10, exchange: 'mx01.mail.icloud.com' }],
      },
    });
    expect(server.log).toEqual(['udp example.com MX']);
  });

  it('asks with EDNS and 1232 octets, RD, and DO and CD where wanted', async () => {
    const { server, ask } = await serve(() => found, { dnssecOk: true, checkingDisabled: true });
    await ask();
    expect(server.asked[0]?.query).toMatchObject({
      flag_rd: true,
      flag_cd: true,
      additionals: [{ type: 'OPT', udpPayloadSize: 1232, flag_do: true }],
    });
  });

  it('asks an authoritative server without RD', async () => {
    const { server, ask } = await serve(() => found, { recursion: false });
    await ask();
    expect(server.asked[0]?.query).toMatchObject({ flag_rd: false, flag_cd: false });
  });

  it('asks a server of a zone for signatures, and a resolver for those over keys alone', async () => {
    const asked = async (recursion: boolean, type: 'MX' | 'DNSKEY') => {
      const { server, resolver } = await serve(() => found, { recursion });
      await resolver.lookup({ name, type }, never);
      return server.asked[0]?.query.additionals?.[0];
    };
    expect(await asked(false, 'MX')).toMatchObject({ flag_do: true });
    expect(await asked(true, 'MX')).toMatchObject({ flag_do: false });
    expect(await asked(true, 'DNSKEY')).toMatchObject({ flag_do: true });
  });

  it('keeps that the server sends signatures', async () => {
    const { ask } = await serve(() => ({ ...found, additionals: [optRecord({})] }), {
      recursion: false,
    });
    expect(await ask()).toMatchObject({ kind: 'found', dnssecOk: true });
    const { ask: other } = await serve(() => found, { recursion: false });
    expect(await other()).not.toHaveProperty('dnssecOk');
  });

  it('does without signatures where only they need TCP, which is refused', async () => {
    const { server, ask } = await serve(
      (asked) =>
        asked.transport === 'tcp'
          ? 'reset'
          : asked.query.additionals?.some((one) => one.type === 'OPT' && one.flag_do)
            ? { bits: TC }
            : found,
      { recursion: false },
    );
    expect(await ask()).toMatchObject({ kind: 'found' });
    expect(server.log).toEqual(['udp example.com MX', 'tcp example.com MX', 'udp example.com MX']);
  });

  it('uses another id and another port for each question', async () => {
    const ids = new Set<unknown>();
    const { resolver } = await serve(({ query }) => {
      ids.add(query.id);
      return found;
    });
    for (let i = 0; i < 8; i += 1) await resolver.lookup({ name, type: 'MX' }, never);
    expect(ids.size).toBeGreaterThan(5);
  });

  it('holds a set without duplicates, in one order, with the lowest TTL', async () => {
    const records = [
      txt('example.com', 'b'),
      { ...txt('example.com', 'a'), ttl: 7 },
      txt('EXAMPLE.com', 'b'),
    ];
    let turn = 0;
    const { ask } = await serve(() => {
      turn += 1;
      return { answers: turn === 1 ? records : records.toReversed() };
    });
    const [one, two] = [await ask('TXT'), await ask('TXT')];
    expect(one).toMatchObject({ set: { ttl: 7, rdata: [{ strings: ['a'] }, { strings: ['b'] }] } });
    expect(one.kind === 'found' && two.kind === 'found' && two.set).toEqual(
      one.kind === 'found' && one.set,
    );
  });

  it('leaves out records of other names', async () => {
    const { answer } = await answerTo(() => ({
      answers: [{ ...mx, name: 'other.example' }, mx],
      additionals: [{ ...mx, data: { preference: 99, exchange: 'added.example' } }],
    }));
    expect(answer).toMatchObject({ set: { rdata: [{ preference: 10 }] } });
    expect(answer.kind === 'found' && answer.set.rdata).toHaveLength(1);
  });

  it('keeps dots and NULs inside the labels of an exchange', async () => {
    const rdata = Buffer.concat([Buffer.of(0, 10), wireName('mx\0evil.example', 'com')]);
    const { answer } = await answerTo((asked) => rawMessage(asked, [{ type: 15, rdata }]));
    expect(answer).toMatchObject({ set: { rdata: [{ exchange: 'mx\\000evil\\.example.com' }] } });
  });

  it('keeps all 256 octets of TXT data', async () => {
    const every = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    const { ask } = await serve(() => ({
      answers: [
        { name: 'example.com', type: 'TXT', data: [every.subarray(0, 200), every.subarray(200)] },
      ],
    }));
    const answer = await ask('TXT');
    expect(answer).toMatchObject({
      set: {
        rdata: [{ strings: [every.toString('latin1', 0, 200), every.toString('latin1', 200)] }],
      },
    });
  });

  it('comes over IPv6', async (context) => {
    const server = await startDnsServer(overTcp(found), '::1').catch(() => undefined);
    if (server === undefined) return context.skip('no IPv6 on loopback');
    servers.push(server);
    const resolver = wire({
      address: '::1',
      port: server.port,
      vantage: 'authoritative',
      reach: 'any',
      recursion: false,
    });
    expect(resolver.server).toBe(`[::1]:${server.port}`);
    expect(await resolver.lookup({ name, type: 'MX' }, never)).toMatchObject({
      kind: 'found',
      transport: 'tcp',
    });
  });
});

describe('no records', () => {
  it('is nodata with the SOA that says for how long', async () => {
    const { answer } = await answerTo(() => ({ authorities: [soa] }));
    expect(answer).toMatchObject({
      kind: 'nodata',
      negative: { zone: 'example.com', ttl: 600 },
      chain: [],
    });
  });

  it('is nxdomain, for the lesser of TTL and MINIMUM', async () => {
    const { answer } = await answerTo(() => ({
      rcode: NXDOMAIN,
      authorities: [{ ...soa, ttl: 30 }],
    }));
    expect(answer).toMatchObject({ kind: 'nxdomain', rcode: 'NXDOMAIN', negative: { ttl: 30 } });
  });

  const fromServer = { vantage: 'authoritative', recursion: false } as const;

  it('is nodata without SOA as well, from a server of the zone', async () => {
    const { answer } = await answerTo(() => ({ bits: AA }), fromServer);
    expect(answer.kind).toBe('nodata');
    expect(answer).not.toHaveProperty('negative');
  });

  it.each([0, AA])('is a failure without SOA from a resolver (header bits %i)', async (bits) => {
    const { answer } = await answerTo(() => ({ bits }));
    expect(answer).toMatchObject({
      kind: 'failed',
      rcode: 'NOERROR',
      failure: { code: 'malformed', detail: expect.stringContaining('without the SOA record') },
    });
  });

  it('is nodata where an authoritative server adds its NS records', async () => {
    const ns: WireAnswer = { name: 'example.com', type: 'NS', data: 'ns1.example.com' };
    const { answer } = await answerTo(() => ({ bits: AA, authorities: [ns] }), fromServer);
    expect(answer.kind).toBe('nodata');
  });

  it("is not taken from another zone's SOA", async () => {
    const { answer } = await answerTo(() => ({
      authorities: [{ ...soa, name: 'ample.com' }],
    }));
    expect(answer).not.toHaveProperty('negative');
  });

  it('is a failure where the server refers to others, who are seen by exchange', async () => {
    const { resolver, ask } = await serve(
      () => ({
        authorities: [{ name: 'example.com', type: 'NS', data: 'ns1.example.com' }],
        additionals: [{ name: 'ns1.example.com', type: 'A', data: '192.0.2.53' }],
      }),
      { vantage: 'authoritative', recursion: false },
    );
    expect(await ask()).toMatchObject({
      kind: 'failed',
      failure: { code: 'malformed', detail: expect.stringContaining('referral to example.com') },
    });
    expect(await resolver.exchange({ name, type: 'MX' }, never)).toMatchObject({
      kind: 'message',
      message: {
        authorities: [{ owner: 'example.com', rdata: { host: 'ns1.example.com' } }],
        additionals: [{ owner: 'ns1.example.com', rdata: { address: '192.0.2.53' } }],
      },
    });
  });
});

describe('an error', () => {
  it.each([
    ['servfail', SERVFAIL, 'SERVFAIL'],
    ['refused', REFUSED, 'REFUSED'],
    ['rcode', 9, 'NOTAUTH'],
    ['rcode', NOTIMP, 'NOTIMP'],
    ['rcode', FORMERR, 'FORMERR'],
  ] as const)('is a failure: %s for rcode %i', async (code, rcode, mnemonic) => {
    const { answer } = await answerTo(() => ({ rcode }));
    expect(answer).toMatchObject({
      kind: 'failed',
      rcode: mnemonic,
      failure: { code, detail: expect.stringContaining(`the server answered ${mnemonic}`) },
    });
  });

  it('is told with its extended errors, harmless', async () => {
    const data = Buffer.concat([Buffer.of(0, 6), Buffer.from('bogus\x1b[2J')]);
    const { answer } = await answerTo(() => ({
      rcode: SERVFAIL,
      additionals: [optRecord({ options: [{ code: 15, data }] })],
    }));
    expect(answer).toMatchObject({
      extended: [{ code: 6, text: 'bogus\x1b[2J' }],
      failure: {
        code: 'servfail',
        detail: 'the server answered SERVFAIL; extended error 6: bogus\\027[2J',
      },
    });
  });

  it('may come without the question', async () => {
    const { answer } = await answerTo(() => ({ rcode: REFUSED, questions: [] }));
    expect(answer).toMatchObject({ failure: { code: 'refused' } });
  });

  it.each([
    ['FORMERR', { rcode: FORMERR }],
    ['NOTIMP', { rcode: NOTIMP }],
    ['BADVERS', { additionals: [optRecord({ extendedRcode: 1 })] }],
    ['FORMERR without the question', { rcode: FORMERR, questions: [] }],
  ])('%s: asks again without EDNS', async (_, refusal) => {
    const { answer, log } = await answerTo((asked) => (hasEdns(asked) ? refusal : found));
    expect(answer.kind).toBe('found');
    expect(log).toHaveLength(2);
  });

  it('of EDNS over TCP: asks again over TCP', async () => {
    const { answer, log } = await answerTo((asked) =>
      asked.transport === 'udp' ? { bits: TC } : hasEdns(asked) ? { rcode: FORMERR } : found,
    );
    expect(answer).toMatchObject({ kind: 'found', transport: 'tcp' });
    expect(log).toHaveLength(3);
  });

  it('is a name that cannot be asked for', async () => {
    const { server, resolver } = await serve(() => found);
    const answer = await resolver.lookup(
      { name: dnsName(`${'a'.repeat(64)}.example`), type: 'A' },
      never,
    );
    expect(answer).toMatchObject({ failure: { code: 'unsupported' } });
    expect(server.log).toEqual([]);
  });
});

describe('replies that are none', () => {
  const wrong: readonly (readonly [string, (asked: Asked) => Buffer | Sections])[] = [
    ['another id', ({ query }) => ({ ...found, id: ((query.id ?? 0) + 1) & 0xffff })],
    ['another name', () => ({ ...found, questions: [{ type: 'MX', name: 'example.org' }] })],
    ['another type', () => ({ ...found, questions: [{ type: 'TXT', name: 'example.com' }] })],
    [
      'another class',
      () => ({ ...found, questions: [{ type: 'MX', name: 'example.com', class: 'CH' }] }),
    ],
    ['two questions', ({ query }) => ({ questions: [...query.questions!, ...query.questions!] })],
    ['no question', () => ({ ...found, questions: [] })],
    ['the query itself', ({ raw }) => raw],
    ['another opcode', () => ({ ...found, bits: 4 << 11 })],
    ['garbage', () => Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['nothing', () => Buffer.alloc(0)],
    ['one octet', () => Buffer.of(0)],
  ];
  const forged: WireAnswer = {
    ...mx,
    data: { preference: 66, exchange: 'evil.example' },
  };
  const disguised = (step: Buffer | Sections): Buffer | Sections =>
    Buffer.isBuffer(step) || step.answers === undefined ? step : { ...step, answers: [forged] };

  it.each(wrong)('over UDP: ignores %s and waits for the right one', async (_, make) => {
    const { answer, log } = await answerTo((asked) => [disguised(make(asked)), found]);
    expect(answer).toMatchObject({ kind: 'found', set: { rdata: [{ preference: 10 }] } });
    expect(log).toHaveLength(1);
  });

  it.each(wrong)('over TCP: ignores %s and waits for the right one', async (_, make) => {
    const { answer } = await answerTo((asked) =>
      asked.transport === 'udp' ? { bits: TC } : [disguised(make(asked)), found],
    );
    expect(answer).toMatchObject({ kind: 'found', set: { rdata: [{ preference: 10 }] } });
  });

  it('are counted where no right one comes', async () => {
    const { answer } = await answerTo(
      ({ transport, query }) =>
        transport === 'tcp' ? 'drop' : { ...found, id: ((query.id ?? 0) + 1) & 0xffff },
      brief,
    );
    expect(answer).toMatchObject({
      failure: { code: 'timeout', detail: expect.stringContaining('ignored 1 that did not match') },
    });
  });

  it('do not count twice: a duplicate is harmless', async () => {
    const { answer } = await answerTo(() => [found, found]);
    expect(answer.kind).toBe('found');
  });

  it('are known by a name whatever its case', async () => {
    const { answer } = await answerTo(() => ({
      ...found,
      questions: [{ type: 'MX', name: 'eXample.COM' }],
    }));
    expect(answer.kind).toBe('found');
  });
});

describe('UDP', () => {
  it('truncated: asks over TCP and tells both tries', async () => {
    const { resolver, server } = await serve(overTcp(found));
    const exchange = await resolver.exchange({ name, type: 'MX' }, never);
    const tried = `127.0.0.1:${server.port}`;
    expect(exchange).toMatchObject({
      kind: 'message',
      transport: 'tcp',
      attempts: [
        { server: tried, transport: 'udp', code: 'answered', truncated: true },
        { server: tried, transport: 'tcp', code: 'answered', detail: 'NOERROR' },
      ],
    });
  });

  it('silent: asks over TCP', async () => {
    const { answer } = await answerTo(({ transport }) => (transport === 'udp' ? 'drop' : found), {
      udpMs: 50,
    });
    expect(answer).toMatchObject({ kind: 'found', transport: 'tcp' });
  });

  it('silent, but over TCP: the next question does not wait for UDP', async () => {
    const { server, ask } = await serve(({ transport }) => (transport === 'udp' ? 'drop' : found), {
      udpMs: 50,
    });
    expect(await ask()).toMatchObject({ kind: 'found' });
    expect(await ask()).toMatchObject({ kind: 'found', transport: 'tcp' });
    expect(server.log.map((line) => line.slice(0, 3))).toEqual(['udp', 'tcp', 'tcp']);
  });

  it('silent, but over TCP, which then ends: goes back to UDP', async () => {
    let asked = 0;
    const { server, ask } = await serve(
      ({ transport }) => {
        asked += 1;
        if (asked > 3) return found;
        return transport === 'udp' ? 'drop' : asked === 2 ? found : 'reset';
      },
      { udpMs: 50 },
    );
    await ask();
    expect(await ask()).toMatchObject({ kind: 'found', transport: 'udp' });
    expect(await ask()).toMatchObject({ kind: 'found', transport: 'udp' });
    expect(server.log.map((line) => line.slice(0, 3))).toEqual(['udp', 'tcp', 'tcp', 'udp', 'udp']);
  });

  it('silent over both, whatever was before: each is tried', async () => {
    let asked = 0;
    const { server, ask } = await serve(() => {
      asked += 1;
      return asked === 2 ? found : 'drop';
    }, brief);
    await ask();
    expect(await ask()).toMatchObject({ kind: 'failed', failure: { code: 'timeout' } });
    expect(server.log.map((line) => line.slice(0, 3))).toEqual(['udp', 'tcp', 'tcp', 'udp', 'tcp']);
  });

  it('malformed: asks over TCP', async () => {
    const { answer } = await answerTo((asked) =>
      asked.transport === 'udp' ? rawMessage(asked, [{ type: 1, rdata: Buffer.alloc(3) }]) : found,
    );
    expect(answer).toMatchObject({ kind: 'found', transport: 'tcp' });
  });

  it('and TCP silent: a timeout that tells both', async () => {
    const { answer } = await answerTo(() => 'drop', brief);
    expect(answer).toMatchObject({
      kind: 'failed',
      failure: {
        code: 'timeout',
        detail: 'udp: no answer within 60 ms; tcp: no answer within 120 ms',
        attempts: [
          { transport: 'udp', code: 'timeout' },
          { transport: 'tcp', code: 'timeout' },
        ],
      },
    });
  });

  it('to a port where nobody listens: unreachable, at once', async () => {
    const { server, ask } = await serve(() => found);
    await server.close();
    servers.length = 0;
    expect(await ask()).toMatchObject({
      failure: {
        code: 'unreachable',
        detail: 'ECONNREFUSED',
        errno: 'ECONNREFUSED',
        attempts: [{ transport: 'udp', errno: 'ECONNREFUSED' }],
      },
    });
  });
});

describe('TCP', () => {
  const answerOverTcp = (step: (asked: Asked) => ReturnType<Handler>, options = {}) =>
    answerTo((asked) => (asked.transport === 'udp' ? { bits: TC } : step(asked)), options);

  it('octet by octet', async () => {
    const { answer } = await answerOverTcp((asked) => ({ drip: messageFor(asked, found) }));
    expect(answer.kind).toBe('found');
  });

  it('16 KB of TXT', async () => {
    const strings = Array.from({ length: 64 }, (_, i) => Buffer.alloc(250, i));
    const { ask } = await serve(
      overTcp({ answers: [{ name: 'example.com', type: 'TXT', data: strings }] }),
    );
    const answer = await ask('TXT');
    const [record] = answer.kind === 'found' && answer.set.type === 'TXT' ? answer.set.rdata : [];
    expect(record).toEqual({ strings: strings.map((s) => s.toString('latin1')) });
  });

  it('closed behind the answer', async () => {
    const { answer } = await answerOverTcp(() => [found, 'end']);
    expect(answer.kind).toBe('found');
  });

  it.each([
    ['reset', ['reset'], 'unreachable', 'ECONNRESET'],
    ['closed without an answer', ['end'], 'unreachable', 'without an answer'],
    [
      'closed within the answer',
      [{ octets: Buffer.of(0, 40, 1, 2) }, 'end'],
      'malformed',
      'within the answer',
    ],
    [
      'closed within the length',
      [{ octets: Buffer.of(0) }, 'end'],
      'malformed',
      'within the answer',
    ],
    ['truncated', [{ bits: TC }], 'malformed', 'truncated'],
  ] as const)('%s: a failure', async (_, steps, code, detail) => {
    const { answer } = await answerOverTcp(() => steps);
    expect(answer).toMatchObject({ failure: { code, detail: expect.stringContaining(detail) } });
  });

  it('cut off and then silent: a timeout', async () => {
    const { answer } = await answerOverTcp(() => ({ octets: Buffer.of(0, 40, 1, 2) }), {
      tcpMs: 60,
    });
    expect(answer).toMatchObject({ failure: { code: 'timeout' } });
  });

  it('a compression loop: malformed, with its place', async () => {
    const { answer } = await answerTo((asked) =>
      rawMessage(asked, [{ type: 5, rdata: Buffer.of(0xc0, 41) }]),
    );
    expect(answer).toMatchObject({
      failure: {
        code: 'malformed',
        detail: expect.stringContaining('pointer does not lead backwards (at byte 41)'),
      },
    });
  });
});

describe('CNAME', () => {
  const target = { ...mx, name: 'c.example.net' };

  it('is followed inside the answer', async () => {
    const { answer, log } = await answerTo(() => ({
      answers: [
        target,
        cname('b.example.net', 'C.example.net'),
        cname('example.com', 'b.example.net'),
      ],
    }));
    expect(answer).toMatchObject({
      kind: 'found',
      question: { name: 'example.com' },
      set: { owner: 'c.example.net' },
      chain: [
        { owner: 'example.com', rdata: [{ target: 'b.example.net' }], ttl: 60 },
        { owner: 'b.example.net', rdata: [{ target: 'c.example.net' }] },
      ],
    });
    expect(log).toHaveLength(1);
  });

  it('is followed to the resolver again where its answer ends early', async () => {
    const { answer, log } = await answerTo(({ question }) =>
      question.name === 'example.com'
        ? { answers: [cname('example.com', 'b.example.net')] }
        : { bits: AD, answers: [cname('b.example.net', 'c.example.net'), target] },
    );
    expect(answer).toMatchObject({
      kind: 'found',
      authentic: false,
      question: { name },
      chain: [{}, {}],
    });
    expect(log).toEqual(['udp example.com MX', 'udp b.example.net MX']);
  });

  it('is not asked further where the SOA says that there is nothing', async () => {
    const { answer, log } = await answerTo(() => ({
      answers: [cname('example.com', 'b.example.com')],
      authorities: [soa],
    }));
    expect(answer).toMatchObject({ kind: 'nodata', negative: { ttl: 600 }, chain: [{}] });
    expect(log).toHaveLength(1);
  });

  it('leaves an authoritative server: nodata with the chain', async () => {
    const { answer, log } = await answerTo(
      () => ({ bits: AA, answers: [cname('example.com', 'b.example.net')], authorities: [soa] }),
      { vantage: 'authoritative', recursion: false },
    );
    expect(answer).toMatchObject({
      kind: 'nodata',
      chain: [{ rdata: [{ target: 'b.example.net' }] }],
    });
    expect(answer).not.toHaveProperty('negative');
    expect(log).toHaveLength(1);
  });

  it('NXDOMAIN behind it is said of the target', async () => {
    const { answer } = await answerTo(() => ({
      rcode: NXDOMAIN,
      answers: [cname('example.com', 'gone.example.net')],
    }));
    expect(answer).toMatchObject({ kind: 'nxdomain', chain: [{ owner: 'example.com' }] });
  });

  it('SERVFAIL behind it is a failure that keeps the chain', async () => {
    const link = cname('example.com', 'b.example.net');
    const { answer } = await answerTo(() => ({ rcode: SERVFAIL, answers: [link] }));
    expect(answer).toMatchObject({
      failure: { code: 'servfail' },
      chain: [{ owner: 'example.com' }],
    });
    const later = await answerTo(({ question }) =>
      question.name === 'example.com' ? { answers: [link] } : { rcode: SERVFAIL },
    );
    expect(later.answer).toMatchObject({
      failure: { code: 'servfail', attempts: [{ code: 'answered' }, { code: 'servfail' }] },
      chain: [{ owner: 'example.com' }],
    });
  });

  it.each([
    ['to itself', [cname('example.com', 'example.com')]],
    ['of two', [cname('example.com', 'b.example.net'), cname('b.example.net', 'example.com')]],
  ])('loop %s: a failure', async (_, answers) => {
    const { answer } = await answerTo(() => ({ answers }));
    expect(answer).toMatchObject({
      failure: { code: 'malformed', detail: 'CNAME loop at example.com' },
    });
  });

  it('loop across messages: a failure', async () => {
    const { answer, log } = await answerTo(({ question }) => ({
      answers: [
        cname(question.name, question.name === 'example.com' ? 'b.example.net' : 'example.com'),
      ],
    }));
    expect(answer).toMatchObject({
      failure: { code: 'malformed', detail: 'CNAME loop at example.com' },
    });
    expect(log.length).toBeLessThanOrEqual(3);
  });

  const links = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      cname(i === 0 ? 'example.com' : `n${i}.example.net`, `n${i + 1}.example.net`),
    );

  it('eight in a row are followed, a ninth is too many', async () => {
    const eight = await answerTo(() => ({
      answers: [...links(8), { ...mx, name: 'n8.example.net' }],
    }));
    expect(eight.answer).toMatchObject({ kind: 'found' });
    const nine = await answerTo(() => ({
      answers: [...links(9), { ...mx, name: 'n9.example.net' }],
    }));
    expect(nine.answer).toMatchObject({
      failure: { code: 'malformed', detail: 'more than 8 CNAME records in a row' },
    });
  });

  it('without end, message by message, is given up', async () => {
    let turn = 0;
    const { answer, log } = await answerTo(({ question }) => {
      turn += 1;
      return { answers: [cname(question.name, `n${turn}.example.net`)] };
    });
    expect(answer).toMatchObject({ failure: { detail: 'more than 8 CNAME records in a row' } });
    expect(log).toHaveLength(9);
  });

  describe('from a DNAME', () => {
    const above: WireAnswer = { name: 'com', type: 'DNAME', ttl: 60, data: 'net' };
    const link = { rdata: [{ target: 'example.net' }] };
    const proof = [{ owner: 'com', type: 'DNAME', rdata: [{ target: 'net' }] }];

    it.each([
      ['and the CNAME', [above, cname('example.com', 'example.net')]],
      ['sent alone', [above]],
    ])('%s: the answer tells both', async (_, answers) => {
      const { answer } = await answerTo(() => ({
        answers: [...answers, { ...mx, name: 'example.net' }],
      }));
      expect(answer).toMatchObject({ kind: 'found', chain: [link], proof });
    });

    it('is the answer where a CNAME is asked for, also of a name that is not there', async () => {
      const { ask } = await serve(() => ({ rcode: NXDOMAIN, answers: [above] }));
      expect(await ask('CNAME')).toMatchObject({ kind: 'found', chain: [], set: link, proof });
    });
  });

  it('asked for is not followed', async () => {
    const { ask } = await serve(() => ({
      answers: [cname('example.com', 'b.example.net'), cname('b.example.net', 'c.example.net')],
    }));
    expect(await ask('CNAME')).toMatchObject({
      kind: 'found',
      chain: [],
      set: { owner: 'example.com', rdata: [{ target: 'b.example.net' }] },
    });
  });
});

describe('the signal', () => {
  it.each(['udp', 'tcp'] as const)(
    'ends a wait over %s and leaves no socket',
    async (transport) => {
      const ending = new AbortController();
      const { server, ask } = await serve((asked) => {
        if (asked.transport === transport) setImmediate(() => ending.abort());
        else return { bits: TC };
        return 'drop';
      });
      expect(await ask('MX', ending.signal)).toMatchObject({
        kind: 'failed',
        failure: { code: 'deadline', detail: expect.stringContaining('the run ended first') },
      });
      await expect.poll(() => server.connections()).toBe(0);
    },
  );

  it('aborted before: nothing is sent', async () => {
    const { server, ask } = await serve(() => found);
    expect(await ask('MX', AbortSignal.abort())).toMatchObject({ failure: { code: 'deadline' } });
    await ask('MX');
    expect(server.log).toHaveLength(1);
  });

  it('aborted while the socket is being made: nothing is thrown', async () => {
    const ending = new AbortController();
    const { ask } = await serve(() => found);
    const pending = ask('MX', ending.signal);
    ending.abort();
    expect(await pending).toMatchObject({ failure: { code: 'deadline' } });
  });

  it('is left alone by lookups that are over', async () => {
    const warnings: Error[] = [];
    const hear = (warning: Error) => warnings.push(warning);
    process.on('warning', hear);
    const { ask } = await serve(() => found);
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 30 }, () => ask('MX', signal)));
    await new Promise((done) => setImmediate(done));
    process.off('warning', hear);
    expect(warnings).toEqual([]);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('a stream that does not end', () => {
  const inTheStream = (step: (asked: Asked) => ReturnType<Handler>) =>
    answerTo((asked) => (asked.transport === 'udp' ? { bits: TC } : step(asked)));
  const filler = (length: number) => {
    const message = Buffer.alloc(2 + length, 0xff);
    message.writeUInt16BE(length);
    return { octets: message };
  };

  it.each<[string, (asked: Asked) => ReturnType<Handler>]>([
    ['empty messages', () => ({ octets: Buffer.alloc(64 * 1024) })],
    ['messages of one byte', () => ({ octets: Buffer.from('000100'.repeat(20_000), 'hex') })],
    ['messages of 64 KB', () => Array.from({ length: 9 }, () => filler(65_535))],
    [
      'answers to another question',
      ({ query }) => Array.from({ length: 70 }, () => ({ ...found, id: (query.id ?? 0) ^ 1 })),
    ],
    ['questions', ({ raw }) => Array.from({ length: 70 }, () => raw)],
  ])('is given up: %s', async (_, step) => {
    const { answer } = await inTheStream(step);
    expect(answer).toMatchObject({
      kind: 'failed',
      failure: {
        code: 'malformed',
        detail: expect.stringMatching(/sent \d+ (?:messages|bytes) without answering the question/),
      },
    });
  });

  it('is read as far as the reply', async () => {
    const { answer } = await inTheStream(() => [
      ...Array.from({ length: 3 }, () => filler(65_000)),
      ...Array.from({ length: 4 }, () => filler(0)),
      found,
      ...Array.from({ length: 100 }, () => filler(65_000)),
    ]);
    expect(answer.kind).toBe('found');
  });
});
