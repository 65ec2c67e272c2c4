/** By what a name server's answer is believed: its letters (0x20), its cookie (RFC 7873), where it comes from. */
import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import type { Answer as WireAnswer } from 'dns-packet';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answer, RecordType } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { wire, type WireOptions } from '../../../src/dns/transport/name-server.ts';
import {
  AA,
  type Asked,
  type DnsServer,
  FORMERR,
  type Handler,
  hasEdns,
  messageFor,
  NXDOMAIN,
  optRecord,
  rawMessage,
  REFUSED,
  SERVFAIL,
  type Sections,
  startDnsServer,
  TC,
} from '../../support/dns-server.ts';

const never = new AbortController().signal;
const name = dnsName('example.com');
const mxOf = (owner: string): WireAnswer => ({
  name: owner,
  type: 'MX',
  ttl: 300,
  data: { preference: 10, exchange: 'mx01.mail.icloud.com' },
});
const found: Sections = { bits: AA, answers: [mxOf('example.com')] };
const forged: Sections = {
  bits: AA,
  answers: [{ ...mxOf('example.com'), data: { preference: 66, exchange: 'evil.example' } }],
} as Sections;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const serve = async (handler: Handler, options: Partial<WireOptions> = {}) => {
  const server: DnsServer = await startDnsServer(handler);
  closers.push(() => server.close());
  const { address, port, log, asked } = server;
  const resolver = wire({
    address,
    port,
    vantage: 'authoritative',
    reach: 'any',
    recursion: false,
    udpMs: 4000,
    tcpMs: 4000,
    ...options,
  });
  const ask = (type: RecordType = 'MX', of = name, signal = never) =>
    resolver.lookup({ name: of, type }, signal);
  return { ask, log, asked };
};

const isMixed = (text: string): boolean =>
  text !== text.toLowerCase() && text !== text.toUpperCase();
const hasCapitals = ({ question }: Asked): boolean => question.name !== question.name.toLowerCase();
const echoing =
  (change: (text: string) => string): Handler =>
  ({ question }) => ({ ...found, questions: [{ ...question, name: change(question.name) }] });
const [lower, upper] = [
  echoing((text) => text.toLowerCase()),
  echoing((text) => text.toUpperCase()),
];
const onlyUdp =
  (handler: Handler): Handler =>
  (asked) =>
    asked.transport === 'tcp' ? 'reset' : handler(asked);
const triesOf = (answer: Answer): readonly string[] =>
  (answer.kind === 'failed' ? answer.failure.attempts : (answer.attempts ?? [])).map(
    ({ transport, code, suspect, onlySmall }) =>
      `${transport} ${code}${suspect ? ` ${suspect}` : ''}${onlySmall ? ' onlySmall' : ''}`,
  );

const mxAnswer = {
  kind: 'found',
  set: { owner: 'example.com', rdata: [{ preference: 10, exchange: 'mx01.mail.icloud.com' }] },
};

describe('capitals', () => {
  it('are sent at random to a name server, and shown nowhere', async () => {
    const { ask, asked } = await serve(({ question }) => ({
      bits: AA,
      answers: [mxOf(question.name)],
    }));
    const answers = [];
    for (let i = 0; i < 12; i += 1) answers.push(await ask());
    for (const answer of answers) {
      expect(answer).toMatchObject(mxAnswer);
      expect(answer.attempts).toBeUndefined();
    }
    const sent = asked.map(({ question }) => question.name);
    expect(sent.every(isMixed)).toBe(true);
    expect(new Set(sent).size).toBeGreaterThan(6);
    expect(JSON.stringify(answers)).not.toMatch(/E[xX]|[cC]OM|C[oO]M/);
  });

  it('are never seen in a name that points to the question', async () => {
    // An NSEC record of the next name, which keeps its capitals: they are signed.
    const rdata = Buffer.from([0xc0, 12, 0, 1, 0x40]);
    const { ask } = await serve((asked) => {
      const message = rawMessage(asked, [{ type: 47, rdata }]);
      message.writeUInt16BE(0x8400, 2);
      return message;
    });
    expect(await ask('NSEC')).toMatchObject({ kind: 'found', set: { rdata: [{ next: name }] } });
    expect(JSON.stringify(await ask('NSEC'))).not.toContain('nextAsSent');
  });

  it.each([
    ['none', () => 0],
    ['all', (below: number) => below - 1],
  ])('are some and not all, whatever is drawn (%s)', async (_, random) => {
    const { ask, asked } = await serve(() => found, { random });
    expect(await ask()).toMatchObject({ kind: 'found' });
    expect(asked.map(({ question }) => question.name).filter(isMixed)).toHaveLength(1);
  });

  it.each([
    ['.', 'NS'],
    ['1', 'A'],
    ['a', 'A'],
  ] as const)('may be few: %s', async (text, type) => {
    const { ask } = await serve(({ question }) => ({ bits: AA, answers: [mxOf(question.name)] }));
    expect((await ask(type, dnsName(text))).kind).toBe('nodata');
  });

  it('are not sent to a resolver, nor are cookies', async () => {
    const { ask, asked } = await serve(lower, { recursion: true, vantage: 'resolver' });
    expect((await ask()).kind).toBe('found');
    expect(asked.map(({ question }) => question.name)).toEqual(['example.com']);
    expect(asked[0]?.query.additionals?.[0]).toMatchObject({ options: [] });
  });

  type Row = readonly [string, Handler, readonly string[], readonly string[]];
  const capitalsGet =
    (said: Sections): Handler =>
    (asked) =>
      hasCapitals(asked) ? said : found;
  const changed = ['udp malformed letters', 'tcp answered'];
  const alone = ['udp malformed letters', 'tcp unreachable', 'udp answered'];
  const rows: readonly Row[] = [
    ['keeps letters', () => found, [], ['udp']],
    ['writes small letters', lower, changed, ['udp', 'tcp', 'tcp']],
    ['writes capitals', upper, changed, ['udp', 'tcp', 'tcp']],
    [
      'writes small letters over UDP alone',
      (asked) => (asked.transport === 'udp' ? lower(asked) : found),
      changed,
      ['udp', 'tcp', 'tcp'],
    ],
    ['writes small letters, without TCP', onlyUdp(lower), alone, ['udp', 'tcp', 'udp', 'udp']],
    [
      'refuses capitals',
      capitalsGet({ rcode: REFUSED }),
      ['udp refused onlySmall', 'udp answered'],
      // One more shows that it is not the cookie that it refuses.
      ['udp', 'udp', 'udp', 'udp', 'udp'],
    ],
    [
      'knows no name with capitals',
      capitalsGet({ bits: AA, rcode: NXDOMAIN }),
      ['udp answered onlySmall', 'udp answered'],
      ['udp', 'udp', 'udp', 'udp'],
    ],
    [
      'has no records for capitals',
      capitalsGet({ bits: AA }),
      ['udp answered onlySmall', 'udp answered'],
      ['udp', 'udp', 'udp', 'udp'],
    ],
  ];
  it.each(rows)(
    'of a server that %s: the records are found, the next time without a detour',
    async (_, handler, tries, transports) => {
      const { ask, log } = await serve(handler);
      const first = await ask();
      expect(first).toMatchObject(mxAnswer);
      expect(triesOf(first)).toEqual(tries);
      expect(await ask()).toMatchObject(mxAnswer);
      expect(log.map((one) => one.split(' ')[0])).toEqual(
        tries.length === 0 ? [...transports, 'udp'] : transports,
      );
    },
  );

  it.each<readonly [string, Sections]>([
    ['refuses', { rcode: REFUSED }],
    ['fails on', { rcode: SERVFAIL }],
  ])(
    'that a server %s are given up, and what it does so to anyway is asked for once more',
    async (_, said) => {
      const handler: Handler = (asked) =>
        hasCapitals(asked) || asked.question.type !== 'MX' ? said : found;
      const { ask, log } = await serve(handler);
      expect(await ask()).toMatchObject(mxAnswer);
      const before = log.length;
      const ended = new AbortController();
      const other = ask('TXT', name, ended.signal).finally(() => ended.abort());
      // It would go on for as long as it may.
      const watch = setInterval(() => log.length > before + 10 && ended.abort(), 10);
      ended.signal.addEventListener('abort', () => clearInterval(watch));
      expect(triesOf(await other)).toHaveLength(1);
      // One shows that it is not the cookie that it refuses.
      expect(log).toHaveLength(before + 2);
    },
  );

  it('that a server drops: the records are found over UDP, the next time at once', async () => {
    const { ask, log } = await serve((asked) => (hasCapitals(asked) ? 'drop' : found), {
      udpMs: 600,
    });
    const first = await ask();
    expect(first).toMatchObject({ ...mxAnswer, transport: 'udp' });
    expect(triesOf(first)).toEqual(['udp timeout onlySmall', 'udp answered']);
    expect((await ask()).attempts).toBeUndefined();
    // One of them shows that it is not the cookie that it drops.
    expect(log).toHaveLength(4);
  });

  it('that were answered once are not said to be dropped for a lost packet', async () => {
    let turn = 0;
    const { ask } = await serve(
      () => {
        turn += 1;
        return turn === 2 ? 'drop' : found;
      },
      { udpMs: 600 },
    );
    await ask();
    expect(triesOf(await ask())).toEqual(['udp timeout', 'udp answered']);
  });

  it('of a forged reply lead to TCP, whatever else it has right', async () => {
    const handler: Handler = (asked) =>
      asked.transport === 'tcp'
        ? found
        : [
            { ...forged, questions: [{ type: 'MX', name: 'example.com' }] },
            { ...forged, questions: [{ type: 'MX', name: 'EXAMPLE.COM' }] },
          ];
    const { ask } = await serve(handler);
    expect(await ask()).toMatchObject({ ...mxAnswer, transport: 'tcp' });
  });

  it('cost one question more for each name that is not found, and none once one as deep is', async () => {
    const { ask, log } = await serve(({ question }) =>
      question.type === 'MX' ? found : { bits: AA, rcode: NXDOMAIN },
    );
    const [none, other] = await Promise.all([ask('TXT'), ask('TXT', dnsName('a.example.com'))]);
    expect([none.kind, other.kind]).toEqual(['nxdomain', 'nxdomain']);
    expect(none.attempts ?? other.attempts).toBeUndefined();
    expect(log).toHaveLength(4);
    const [again, mx] = await Promise.all([ask('A'), ask('MX')]);
    expect([again.kind, mx.kind]).toEqual(['nxdomain', 'found']);
    expect(log).toHaveLength(6);
  });

  const below = 'sig1._domainkey.example.com';
  const target = { name: below, type: 'CNAME', ttl: 300, data: 'k.icloudmailadmin.com' } as const;
  /** Takes the zone's name in any letters. */
  const strictBelow =
    (otherwise: Sections | 'drop'): Handler =>
    ({ question }) => {
      const isBelow = question.name.length > 'example.com'.length;
      if (!isBelow) return found;
      const label = question.name.slice(0, -'.example.com'.length);
      if (label !== label.toLowerCase()) return otherwise;
      return label === 'sig1._domainkey'
        ? { bits: AA, answers: [target] }
        : { bits: AA, rcode: NXDOMAIN };
    };
  it.each<readonly [string, Sections | 'drop']>([
    ['has no such name', { bits: AA, rcode: NXDOMAIN }],
    ['has no such record', { bits: AA }],
    ['refuses', { rcode: REFUSED }],
    ['fails', { rcode: 2 }],
  ])('of a server that finds the zone, and %s below it: the records are found', async (_, said) => {
    for (let i = 0; i < 8; i += 1) {
      const { ask } = await serve(strictBelow(said));
      const [none, key, mx] = await Promise.all([
        ask('TXT', dnsName('_mta-sts.example.com')),
        ask('CNAME', dnsName(below)),
        ask(),
      ]);
      expect(mx).toMatchObject(mxAnswer);
      expect(key).toMatchObject({ kind: 'found', set: { rdata: [{ target: target.data }] } });
      expect(['nodata', 'nxdomain']).toContain(none.kind);
    }
  });

  it('cost nothing where the other questions find a name', async () => {
    const { ask, log } = await serve(({ question }) =>
      question.type === 'MX' ? found : { bits: AA, rcode: NXDOMAIN },
    );
    const [a, mx, txt] = await Promise.all([ask('A'), ask('MX'), ask('TXT')]);
    expect([a.kind, mx.kind, txt.kind]).toEqual(['nxdomain', 'found', 'nxdomain']);
    expect(log).toHaveLength(3);
  });
});

/** The cookie of a question. */
const cookieOf = ({ query }: Asked): Buffer | undefined => {
  for (const record of query.additionals ?? [])
    if (record.type === 'OPT')
      for (const { code, data } of record.options) if (String(code) === '10') return data;
  return undefined;
};
const withCookie = (said: Sections, data: Buffer, extendedRcode = 0): Sections => ({
  ...said,
  additionals: [optRecord({ extendedRcode, options: [{ code: 10, data }] })],
});
const clientOf = (asked: Asked): Buffer => (cookieOf(asked) ?? Buffer.alloc(8)).subarray(0, 8);
const BADCOOKIE = { rcode: 23 & 0xf };

describe('cookies', () => {
  it('are sent with every question over UDP, the same to one server, others to another', async () => {
    const one = await serve(() => found);
    const two = await serve(() => found);
    for (const { ask } of [one, one, two]) expect(await ask()).toMatchObject(mxAnswer);
    const [first, second] = one.asked.map((asked) => cookieOf(asked)?.toString('hex'));
    expect(first).toMatch(/^[\da-f]{16}$/);
    expect(second).toBe(first);
    expect(cookieOf(two.asked[0]!)?.toString('hex')).not.toBe(first);
  });

  it.each([
    ['stay', () => 7],
    ['change', (turn: number) => turn],
  ])('that a server gives and that %s are sent back', async (_, octet) => {
    const given: string[] = [];
    const { ask, asked } = await serve((one) => {
      const server = Buffer.alloc(16, octet(given.length));
      given.push(server.toString('hex'));
      return withCookie(found, Buffer.concat([clientOf(one), server]));
    });
    for (let i = 0; i < 3; i += 1) expect(await ask()).toMatchObject(mxAnswer);
    const sent = asked.map((one) => cookieOf(one)?.subarray(8).toString('hex'));
    expect(sent).toEqual(['', given[0], given[1]]);
    expect(new Set(asked.map((one) => clientOf(one).toString('hex'))).size).toBe(1);
  });

  it('that a server wants first (BADCOOKIE) are sent at once', async () => {
    const server = Buffer.alloc(8, 5);
    const { ask, log } = await serve((one) => {
      const whole = Buffer.concat([clientOf(one), server]);
      return cookieOf(one)?.subarray(8).equals(server)
        ? withCookie(found, whole)
        : withCookie(BADCOOKIE, whole, 1);
    });
    expect(await ask()).toMatchObject({ ...mxAnswer, transport: 'udp' });
    expect(await ask()).toMatchObject(mxAnswer);
    expect(log).toHaveLength(3);
  });

  it.each<readonly [string, Sections | 'drop', readonly string[]]>([
    ['refuses', { rcode: REFUSED }, ['udp refused', 'udp answered']],
    ['fails on', { rcode: 2 }, ['udp servfail', 'udp answered']],
    ['takes for a fault', { rcode: FORMERR }, ['udp rcode', 'udp answered']],
    ['drops', 'drop', ['udp timeout', 'udp answered']],
  ])('that a server %s are left out, and nothing is said of capitals', async (_, said, tries) => {
    const handler: Handler = (one) => {
      if (one.transport === 'tcp') return 'reset';
      if (cookieOf(one) !== undefined) return said;
      return one.question.type === 'MX' ? found : { bits: AA, rcode: NXDOMAIN };
    };
    const { ask, asked } = await serve(handler, { udpMs: 600 });
    const [none, first] = await Promise.all([ask('TXT', dnsName('a.example.com')), ask()]);
    expect(none.kind).toBe('nxdomain');
    expect(first).toMatchObject(mxAnswer);
    expect(triesOf(first)).toEqual(tries);
    const before = asked.length;
    expect(await ask()).toMatchObject(mxAnswer);
    expect(asked.slice(before).map((one) => cookieOf(one))).toEqual([undefined]);
    expect(asked.slice(before).every(hasCapitals)).toBe(true);
  });

  it('that a server refuses, as it does another question at the same time: nothing is said of capitals', async () => {
    const { ask, asked } = await serve((one) =>
      cookieOf(one) !== undefined || one.question.type === 'TXT' ? { rcode: REFUSED } : found,
    );
    const [mx, txt] = await Promise.all([ask('MX'), ask('TXT')]);
    expect(mx).toMatchObject(mxAnswer);
    expect([...triesOf(mx), ...triesOf(txt)].join()).not.toContain('onlySmall');
    await ask();
    expect(asked.slice(-1).map(hasCapitals)).toEqual([true]);
  });

  const overUdp =
    (reply: (asked: Asked) => Sections): Handler =>
    (asked) =>
      asked.transport === 'tcp' ? found : reply(asked);
  it.each<readonly [string, (asked: Asked) => Sections, number]>([
    [
      'that are never good',
      (one) => withCookie(BADCOOKIE, Buffer.concat([clientOf(one), Buffer.alloc(8)]), 1),
      2,
    ],
    [
      'that are refused without one',
      () => ({ additionals: [optRecord({ extendedRcode: 1 })], ...BADCOOKIE }),
      2,
    ],
    ['of somebody else', () => withCookie(forged, Buffer.alloc(16, 9)), 1],
    ['of somebody else, alone', () => withCookie(forged, Buffer.alloc(8, 9)), 1],
    ['cut short', (one) => withCookie(forged, clientOf(one).subarray(0, 7)), 1],
    ['of no length', () => withCookie(forged, Buffer.alloc(0)), 1],
    [
      'with too little of the server',
      (one) => withCookie(forged, Buffer.concat([clientOf(one), Buffer.alloc(7)])),
      1,
    ],
    [
      'with too much of the server',
      (one) => withCookie(forged, Buffer.concat([clientOf(one), Buffer.alloc(33)])),
      1,
    ],
  ])('%s lead to TCP, where none are sent', async (_, reply, udp) => {
    const { ask, log, asked } = await serve(overUdp(reply));
    expect(await ask()).toMatchObject({ ...mxAnswer, transport: 'tcp' });
    expect(log.map((one) => one.split(' ')[0])).toEqual([...Array(udp).fill('udp'), 'tcp']);
    expect(cookieOf(asked.at(-1)!)).toBeUndefined();
    expect(hasEdns(asked.at(-1)!)).toBe(true);
  });

  it.each<readonly [string, Sections]>([
    ['no cookie', { ...forged, additionals: [optRecord({})] }],
    ['no EDNS', forged],
    ['an error', { rcode: REFUSED }],
  ])('that a server gave before are expected: a reply with %s is not believed', async (_, said) => {
    let turn = 0;
    const { ask } = await serve((one) => {
      turn += 1;
      if (one.transport === 'tcp') return found;
      return turn === 1
        ? withCookie(found, Buffer.concat([clientOf(one), Buffer.alloc(8, 3)]))
        : said;
    });
    expect(await ask()).toMatchObject({ ...mxAnswer, transport: 'udp' });
    const second = await ask();
    expect(second).toMatchObject({ ...mxAnswer, transport: 'tcp' });
    expect(triesOf(second)).toEqual(['udp malformed cookie', 'tcp answered']);
  });

  it('are no matter in what is cut off', async () => {
    let turn = 0;
    const { ask } = await serve((one) => {
      turn += 1;
      if (one.transport === 'tcp') return found;
      return turn === 1
        ? withCookie(found, Buffer.concat([clientOf(one), Buffer.alloc(8, 3)]))
        : { bits: TC };
    });
    await ask();
    expect(triesOf(await ask())).toEqual(['udp answered', 'tcp answered']);
  });

  it.each<readonly [string, Handler, boolean, readonly number[]]>([
    [
      'options',
      (one) => (cookieOf(one) ? { rcode: FORMERR } : { ...found, additionals: [optRecord({})] }),
      true,
      [2, 3],
    ],
    ['EDNS', (one) => (hasEdns(one) ? { rcode: FORMERR } : found), false, [3, 5]],
  ])('are left out where a server fails on %s', async (_, handler, keepsEdns, counts) => {
    const { ask, log } = await serve(handler);
    const first = await ask();
    expect(first).toMatchObject(mxAnswer);
    expect(first.dnssecOk === true).toBe(keepsEdns);
    expect(log).toHaveLength(counts[0]!);
    await ask();
    expect(log).toHaveLength(counts[1]!);
  });
});

describe('an answer from elsewhere', () => {
  /** Answers from another socket first, with the right id and letters, then from its own. */
  const startBesideForger = async (host: string, forger: string) => {
    const kind = host.includes(':') ? 'udp6' : 'udp4';
    const [own, other] = [createSocket(kind), createSocket(kind)];
    const bound = await Promise.all(
      [
        [own, host],
        [other, forger],
      ].map(
        async ([socket, address]) =>
          new Promise<boolean>((done) => {
            const one = socket as typeof own;
            one.once('error', () => done(false));
            one.bind(0, address as string, () => done(true));
          }),
      ),
    );
    closers.push(async () => {
      own.close();
      other.close();
    });
    if (bound.includes(false)) return undefined;
    const packet = await import('dns-packet');
    own.on('message', (raw, peer) => {
      const query = packet.decode(raw);
      other.send(messageFor({ query }, forged), peer.port, peer.address, () =>
        own.send(messageFor({ query }, found), peer.port, peer.address),
      );
    });
    return own.address().port;
  };

  const linkLocal = Object.entries(networkInterfaces()).flatMap(([zone, addresses = []]) =>
    addresses
      .filter(({ family, address }) => family === 'IPv6' && address.startsWith('fe80:'))
      .map(({ address }) => `${address}%${zone}`),
  )[0];

  it.each([
    ['another port', '127.0.0.1', '127.0.0.1'],
    ['another address', '127.0.0.1', '127.0.0.2'],
    ['another port, over IPv6', '::1', '::1'],
    ['another port, over IPv6 within a link', linkLocal ?? 'none', linkLocal ?? 'none'],
  ])('is never read: %s', async (_, host, forger) => {
    const port = host === 'none' ? undefined : await startBesideForger(host, forger);
    if (port === undefined) return;
    const resolver = wire({
      address: host,
      port,
      vantage: 'authoritative',
      reach: 'any',
      recursion: false,
      udpMs: 5000,
    });
    for (let i = 0; i < 5; i += 1) {
      const answer = await resolver.lookup({ name, type: 'MX' }, never);
      expect(answer).toMatchObject({ ...mxAnswer, transport: 'udp' });
      expect(answer.attempts).toBeUndefined();
    }
  });
});
