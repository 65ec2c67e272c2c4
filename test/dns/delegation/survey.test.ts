/** The whole way over real sockets: parent, name servers and resolver, each a server of its own on loopback. */
import { afterEach, describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit/audit.ts';
import type { World } from '../../../src/audit/gather-world.ts';
import { checks } from '../../../src/check/registry.ts';
import type { Resolver } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import type { DomainReport } from '../../../src/model/report.ts';
import { replayWorld } from '../../../src/gather/replay.ts';
import { coalesced, circuitBreaker } from '../../../src/dns/resolver/decorators.ts';
import { wire } from '../../../src/dns/transport/name-server.ts';
import { createLiveWorld } from '../../../src/audit/live-world.ts';
import {
  AA,
  type DnsServer,
  type Handler,
  NXDOMAIN,
  RA,
  REFUSED,
  SERVFAIL,
  type Sections,
  startDnsServer,
} from '../../support/dns-server.ts';
import { rsa2048 } from '../../support/judge.ts';

type Record = NonNullable<Sections['answers']>[number];

const domain = { name: dnsName('example.com'), unicode: 'example.com' };
const soa: Record = {
  name: 'example.com',
  type: 'SOA',
  ttl: 3600,
  data: {
    mname: 'ns1.example.com',
    rname: 'hostmaster.example.com',
    serial: 1,
    refresh: 7200,
    retry: 900,
    expire: 1_209_600,
    minimum: 900,
  },
};
const a = (name: string, data: string): Record => ({ name, type: 'A', ttl: 3600, data });
const ns = (name: string, data: string): Record => ({ name, type: 'NS', ttl: 3600, data });
const txt = (name: string, data: string): Record => ({
  name,
  type: 'TXT',
  ttl: 3600,
  data: data.match(/.{1,255}/g) ?? [''],
});
const mx = (exchange: string): Record => ({
  name: 'example.com',
  type: 'MX',
  ttl: 3600,
  data: { preference: 10, exchange },
});
const target = 'sig1.dkim.example.com.at.icloudmailadmin.com';

const zone: readonly Record[] = [
  soa,
  ns('example.com', 'ns1.example.com'),
  ns('example.com', 'ns2.example.com'),
  a('ns1.example.com', '192.0.2.1'),
  a('ns2.example.com', '192.0.2.2'),
  mx('mx01.mail.icloud.com'),
  mx('mx02.mail.icloud.com'),
  txt('example.com', 'apple-domain=Abcd1234Efgh5678'),
  txt('example.com', 'v=spf1 include:icloud.com ~all'),
  txt('_dmarc.example.com', 'v=DMARC1; p=quarantine'),
  { name: 'sig1._domainkey.example.com', type: 'CNAME', ttl: 3600, data: target },
];
const around: readonly Record[] = [
  ns('com', 'a.gtld.example'),
  ns('com', 'b.gtld.example'),
  a('a.gtld.example', '192.0.2.101'),
  a('b.gtld.example', '192.0.2.102'),
  txt(target, `v=DKIM1; k=rsa; p=${rsa2048}`),
  txt('icloud.com', 'v=spf1 ip4:17.41.0.0/16 ip4:17.58.0.0/16 ip4:17.142.0.0/15 ~all'),
  { ...mx('mx01.mail.icloud.com'), name: 'icloud.com' },
  a('mx01.mail.icloud.com', '192.0.2.200'),
  a('mx02.mail.icloud.com', '192.0.2.200'),
];

/** Answers from the records, one CNAME deep. */
const answering =
  (records: readonly Record[], bits: number): Handler =>
  ({ question: { name: asked, type } }) => {
    const name = asked.toLowerCase();
    const own = records.filter((one) => one.name === name && [type, 'CNAME'].includes(one.type));
    const [alias] = own;
    const more =
      alias?.type === 'CNAME'
        ? records.filter((r) => r.name === alias.data && r.type === type)
        : [];
    const exists = records.some((one) => one.name === name || one.name.endsWith(`.${name}`));
    return {
      bits,
      answers: [...own, ...more],
      ...(own.length === 0 ? { authorities: [soa], rcode: exists ? 0 : NXDOMAIN } : {}),
    };
  };

/** The parent: a referral, with glue; it has no DS record. Of others' names it knows all. */
const referring: Handler = (asked) => {
  const { name, type } = asked.question;
  if (!/(?:^|\.)example\.com$/i.test(name)) return answering(around, AA)(asked);
  return type === 'NS'
    ? {
        authorities: [ns('example.com', 'ns1.example.com'), ns('example.com', 'ns2.example.com')],
        additionals: [a('ns1.example.com', '192.0.2.1'), a('ns2.example.com', '192.0.2.2')],
      }
    : { bits: AA, authorities: [{ ...soa, name: 'com' }] };
};

const standard = {
  resolver: answering([...zone, ...around], RA),
  '192.0.2.101': referring,
  '192.0.2.102': referring,
  '192.0.2.1': answering(zone, AA),
  '192.0.2.2': answering(zone, AA),
  // Whom nobody should ask.
  '192.0.2.66': (): Sections => ({ rcode: REFUSED }),
} as const;

type Cast = { readonly [who in keyof typeof standard]?: Handler };

const running: DnsServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

const stageWith = async (cast: Cast) => {
  const servers = new Map<string, DnsServer>();
  for (const [who, handler] of Object.entries({ ...standard, ...cast })) {
    const server = await startDnsServer(handler);
    running.push(server);
    servers.set(who, server);
  }
  const resolver = servers.get('resolver')!;
  const world = createLiveWorld(
    {
      resolvers: [{ kind: 'wire', address: '127.0.0.1', port: resolver.port }],
      authoritative: true,
      timeoutMs: 20_000,
    },
    {
      nameServer: (address) => ({ address: '127.0.0.1', port: servers.get(address)?.port ?? 1 }),
    },
  );
  const packets = () => [...servers.values()].reduce((sum, { asked }) => sum + asked.length, 0);
  return { servers, packets, world: { ...world, families: [4] as const } };
};

const records = checks.filter(({ meta }) => !['imap', 'smtp'].includes(meta.area));
const startedAt = '2026-12-01T12:00:00.000Z';

const auditWith = async (cast: Cast) => {
  const { world, servers, packets } = await stageWith(cast);
  const signal = AbortSignal.timeout(20_000);
  const report = await audit({ domain, checks: records, startedAt }, world, signal);
  return { report, servers, packets: packets(), server: world.recursive[0].server };
};

const failing = ({ results }: DomainReport) =>
  results.filter(({ status }) => status === 'fail').map(({ check }) => check);

describe('over real sockets', () => {
  it('follows the referral, asks both name servers all that it asks the resolver, and finds nothing', async () => {
    const { report, servers } = await auditWith({});
    expect(failing(report)).toEqual([]);
    expect(report.verify).toMatchObject({ state: 'yes' });
    const [first, second] = ['192.0.2.1', '192.0.2.2'].map((who) => servers.get(who)?.log ?? []);
    expect(first).toContain('udp example.com MX');
    expect(new Set(first)).toEqual(new Set(second));
    const referral = report.evidence.answers.find(({ vantage }) => vantage === 'parent');
    expect(referral).toMatchObject({ server: '192.0.2.101' });
  });

  it('asks no server a question twice, and in few packets', async () => {
    const { servers, packets } = await auditWith({});
    for (const { log } of servers.values()) expect(new Set(log).size).toBe(log.length);
    expect(servers.get('192.0.2.101')?.log).toEqual(['udp example.com NS', 'udp example.com DS']);
    expect(servers.get('192.0.2.102')?.log).toEqual(['udp example.com NS']);
    expect(packets).toBeLessThan(60);
  });

  it('goes by the name servers of the parent, not by those that the resolver remembers', async () => {
    const old = [
      ...zone.filter(({ type }) => type !== 'NS' && type !== 'MX'),
      ns('example.com', 'ns3.example.com'),
      a('ns3.example.com', '192.0.2.2'),
      mx('mail.old-host.example'),
    ];
    const { report } = await auditWith({
      resolver: answering([...old, ...around, a('mail.old-host.example', '192.0.2.9')], RA),
      '192.0.2.101': (asked) =>
        asked.question.type === 'NS'
          ? {
              authorities: [ns('example.com', 'ns1.example.com')],
              additionals: [a('ns1.example.com', '192.0.2.1')],
            }
          : referring(asked),
      '192.0.2.102': () => ({ rcode: REFUSED }),
      '192.0.2.2': answering(old, AA),
    });
    const status = (id: string) => report.results.find(({ check }) => check === id)?.status;
    expect(status('mx-icloud')).toBe('pass');
    expect(status('resolver-stale')).toBe('fail');
    expect(report.verify).toMatchObject({ state: 'wait', seconds: 3600 });
  });

  it.each([
    ['of a host of others', 'ns.example.net'],
    ['of a host of another top-level domain', 'ns1.example.org'],
  ])('does not believe the parent on an address %s', async (_, host) => {
    const elsewhere = '192.0.2.66';
    const own = [...zone.filter(({ type }) => type !== 'NS'), ns('example.com', host)];
    const stolen = [...own.filter(({ type }) => type !== 'MX'), mx('mail.thief.example')];
    const { report } = await auditWith({
      resolver: answering([...own, ...around, a(host, '192.0.2.1')], RA),
      '192.0.2.101': (asked) =>
        asked.question.type === 'NS'
          ? { authorities: [ns('example.com', host)], additionals: [a(host, elsewhere)] }
          : referring(asked),
      '192.0.2.102': () => ({ rcode: REFUSED }),
      '192.0.2.1': answering(own, AA),
      '192.0.2.66': answering(stolen, AA),
    });
    const servers = report.evidence.answers
      .filter(({ vantage }) => vantage === 'authoritative')
      .map(({ server }) => server);
    expect(servers).toContain('192.0.2.1');
    expect(servers).not.toContain(elsewhere);
    expect(failing(report)).not.toContain('mx-icloud');
  });

  it.each([16, 17, 30])('%i name servers that both sides have are no difference', async (count) => {
    const hosts = Array.from({ length: count }, (_, i) => `ns${i + 10}.example.com`);
    const list = hosts.map((host) => ns('example.com', host));
    const addresses = hosts.map((host, i) => a(host, `192.0.2.${i % 2 === 0 ? 1 : 2}`));
    const own = [...zone.filter(({ type }) => type !== 'NS'), ...list, ...addresses];
    const referral: Handler = (asked) =>
      asked.question.type === 'NS' && /(?:^|\.)example\.com$/i.test(asked.question.name)
        ? { authorities: list, additionals: addresses }
        : referring(asked);
    const { report } = await auditWith({
      resolver: answering([...own, ...around], RA),
      '192.0.2.101': referral,
      '192.0.2.102': referral,
      '192.0.2.1': answering(own, AA),
      '192.0.2.2': answering(own, AA),
    });
    expect(failing(report).filter((check) => check.startsWith('delegation-'))).toEqual([]);
  });

  it.each([
    ['a record of another name', [{ ...mx('mail.thief.example'), name: 'thief.example' }]],
    ['an address of another name', [a('thief.example', '192.0.2.9')]],
    ['records of several other names', [a('a.example', '192.0.2.9'), txt('b.example', 'x')]],
  ])('%s without an SOA record is no proof that there is none', async (_, answers) => {
    const astray: Handler = (asked) =>
      asked.question.type === 'MX' && asked.question.name.toLowerCase() === 'example.com'
        ? { bits: AA, answers }
        : answering(zone, AA)(asked);
    const { report } = await auditWith({ '192.0.2.1': astray, '192.0.2.2': astray });
    const own = report.evidence.answers.filter(
      ({ vantage, question: { name, type } }) =>
        vantage === 'authoritative' && type === 'MX' && name === 'example.com',
    );
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(['failed']));
    expect(failing(report)).not.toContain('mx-present');
  });

  it('is replayed from its evidence to the same report', async () => {
    for (const cast of [
      {},
      { '192.0.2.2': () => ({ rcode: REFUSED }) },
      { resolver: answering([...zone.slice(0, 5), ...around], RA) },
      {
        '192.0.2.101': () => ({
          bits: AA,
          rcode: NXDOMAIN,
          authorities: [{ ...soa, name: 'com' }],
        }),
        '192.0.2.102': () => ({ rcode: REFUSED }),
      },
    ] satisfies Cast[]) {
      const { report, server } = await auditWith(cast);
      const evidence = JSON.parse(JSON.stringify(report.evidence)) as typeof report.evidence;
      const world = { ...replayWorld(evidence, [server], true), families: [4] as const };
      const again = await audit(
        { domain, checks: records, startedAt },
        world,
        AbortSignal.timeout(20_000),
      );
      expect(again).toEqual(report);
    }
  });

  it('judges nothing by a recording that was made before parents were asked', async () => {
    const { report, server } = await auditWith({
      '192.0.2.2': answering(
        zone.filter(({ type }) => type !== 'MX'),
        AA,
      ),
    });
    const answers = report.evidence.answers.filter(
      ({ vantage, question }) =>
        vantage !== 'parent' && question.type !== 'SOA' && question.name !== 'com',
    );
    const world = {
      ...replayWorld({ ...report.evidence, answers }, [server], true),
      families: [4] as const,
    };
    const again = await audit(
      { domain, checks: records, startedAt },
      world,
      AbortSignal.timeout(20_000),
    );
    const before = new Map(report.results.map((one) => [one.check, one.status]));
    const turned = again.results.filter(
      ({ check, status }) => ['pass', 'fail'].includes(status) && status !== before.get(check),
    );
    expect(turned.map(({ check }) => check)).toEqual([]);
  });
});

describe('where the zone is cut', () => {
  const sub = { name: dnsName('mail.example.com'), unicode: 'mail.example.com' };
  const standing = async (of: typeof domain, cast: Cast) => {
    const { world, servers } = await stageWith(cast);
    const report = await audit(
      { domain: of, checks: records, startedAt },
      world,
      AbortSignal.timeout(20_000),
    );
    const delegated = report.results.find(({ check }) => check === 'delegation-present');
    return {
      report,
      delegated,
      observed: delegated?.observed,
      log: servers.get('192.0.2.2')?.log ?? [],
    };
  };
  const served = ['example.com is served by ns1.example.com, ns2.example.com'];
  const holding = answering([...zone, a('mail.example.com', '192.0.2.9')], AA);
  const withSub = { '192.0.2.1': holding, '192.0.2.2': holding };
  const failingFor =
    (name: string): Handler =>
    (asked) =>
      asked.question.name.toLowerCase().endsWith(name) && asked.question.type === 'NS'
        ? { rcode: SERVFAIL }
        : standard.resolver(asked);

  it('finds the zone above a subdomain, and asks its servers', async () => {
    const { observed, log } = await standing(sub, withSub);
    expect(observed).toEqual(served);
    expect(log).toEqual(expect.arrayContaining(['udp mail.example.com MX', 'udp example.com SOA']));
  });

  it('does not say of a name that it exists because the zone above does', async () => {
    const { delegated, report } = await standing(sub, {});
    expect(delegated).toMatchObject({
      status: 'skipped',
      because: 'the zone example.com exists, but has no name mail.example.com: see mx-present',
    });
    const mx = report.results.find(({ check }) => check === 'mx-present');
    expect(mx).toMatchObject({
      status: 'fail',
      findings: [{ message: expect.stringContaining('has no name mail.example.com') }],
    });
  });

  it('learns the zone from the parent, where the resolver fails', async () => {
    expect((await standing(domain, { resolver: failingFor('example.com') })).observed).toEqual(
      served,
    );
  });

  it('goes up again, where a subdomain turns out to lie in the zone above', async () => {
    const { observed } = await standing(sub, {
      ...withSub,
      resolver: failingFor('mail.example.com'),
    });
    expect(observed).toEqual(served);
  });

  it("takes the resolvers' word for what is delegated further, as _domainkey", async () => {
    const cutting: Handler = (asked) =>
      asked.question.name.toLowerCase().endsWith('_domainkey.example.com')
        ? { authorities: [ns('_domainkey.example.com', 'ns.other.example')] }
        : standard['192.0.2.1'](asked);
    const { report } = await standing(domain, { '192.0.2.1': cutting, '192.0.2.2': cutting });
    expect(failing(report)).toEqual([]);
    expect(report.results.find(({ check }) => check === 'dkim-key')?.status).toBe('pass');
  });

  it('believes a parent that says the domain does not exist, and tells nothing else of it', async () => {
    const gone: Handler = (asked) =>
      asked.question.name.toLowerCase().endsWith('example.com')
        ? { bits: AA, rcode: NXDOMAIN, authorities: [{ ...soa, name: 'com' }] }
        : referring(asked);
    const { report } = await standing(domain, { '192.0.2.101': gone, '192.0.2.102': gone });
    expect(failing(report)).toEqual(['delegation-present']);
  });
});

describe('with a third of all datagrams lost, and some servers silent', () => {
  /** Deterministic, so that a failure comes back. */
  const dice = (seed: number) => {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % 100;
    };
  };
  const broken = zone.filter(({ type }) => type !== 'MX');

  it.each(
    [zone, broken].flatMap((published, which) =>
      [1, 2, 3, 4].map((seed) => [['healthy', 'broken'][which] ?? '', seed, published] as const),
    ),
  )('%s, throw %i: no verdict is turned round', async (_, seed, published) => {
    const roll = dice(seed);
    const silent = (['192.0.2.1', '192.0.2.2', '192.0.2.101', '192.0.2.102'] as const).filter(
      () => roll() < 25,
    );
    const lossy =
      (handler: Handler): Handler =>
      (asked) =>
        asked.transport === 'udp' && roll() < 30 ? 'drop' : handler(asked);
    const good: Cast = {
      resolver: answering([...published, ...around], RA),
      '192.0.2.1': answering(published, AA),
      '192.0.2.2': answering(published, AA),
    };
    const clear = await auditWith(good);
    const cast = Object.fromEntries(
      Object.entries({ ...standard, ...good }).map(([who, handler]) => [
        who,
        silent.some((one) => one === who) ? () => 'drop' as const : lossy(handler),
      ]),
    );
    const { servers } = await stageWith(cast);
    const limits = { udpMs: 60, tcpMs: 400 };
    const at = (who: string) => ({ address: '127.0.0.1', port: servers.get(who)?.port ?? 1 });
    const known = new Map<string, Resolver>();
    const world: World = {
      recursive: [
        coalesced(
          wire({
            ...at('resolver'),
            vantage: 'resolver',
            reach: 'any',
            recursion: true,
            ...limits,
          }),
        ),
      ],
      direct: (address, vantage) => {
        const key = `${vantage} ${address}`;
        const server =
          known.get(key) ??
          coalesced(
            circuitBreaker(
              wire({
                address,
                vantage,
                reach: 'public',
                recursion: false,
                via: at(address),
                ...limits,
              }),
            ),
          );
        known.set(key, server);
        return server;
      },
      families: [4],
      prober: { probe: () => Promise.reject(new Error('nothing is probed here')) },
    };
    const signal = AbortSignal.timeout(20_000);
    const { results } = await audit({ domain, checks: records, startedAt }, world, signal);
    const before = new Map(clear.report.results.map((one) => [one.check, one.status]));
    const turned = results.filter(({ check, status }) => {
      if (/^(?:delegation-silent|delegation-single|delegation-mismatch|resolver-)/.test(check))
        return false;
      return ['pass', 'fail'].includes(status) && status !== before.get(check);
    });
    expect(turned.map(({ check, status, findings }) => [check, status, findings])).toEqual([]);
  });
});
