/**
 * The most questions that a hostile zone can cause: in total, at one server, and for one name. One
 * address or one name is the victim of a stranger who lists it, not only our host.
 */
import { describe, expect, it } from 'vitest';
import type { HostAddress } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import {
  costIn,
  type HostileInternet,
  type HostileZone,
  registryAddress,
  resolverAddress,
} from '../support/hostile-internet.ts';

const many = <T>(count: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const domain = 'hostile.com';
const hosts = (count: number, suffix: (i: number) => string) =>
  many(count, (i) => `ns${String(i).padStart(3, '0')}.${suffix(i)}`);
const inZone = hosts(40, () => domain);

const glueOf = (
  names: readonly string[],
  addresses: (i: number, j: number) => string,
  each = 10,
): readonly HostAddress[] =>
  names.flatMap((host, i) =>
    many(each, (j) => ({ host: dnsName(host), address: addresses(i, j) })),
  );

const nothing: HostileZone['data'] = () => 'nodata';
const apart = (i: number, j: number): string => `203.0.${i}.${j + 1}`;
const texts = (...values: readonly string[]) => ({
  rdata: values.map((value) => ({ strings: value.match(/.{1,255}/g) ?? [] })),
});

const withZone = (
  zone: HostileZone,
  more: Omit<HostileInternet, 'zones'> = {},
): HostileInternet => ({
  zones: { [domain]: zone },
  ...more,
});

const usual = { ns: inZone, glue: glueOf(inZone, apart) };

const spfOf = (name: string): string =>
  `v=spf1 ${many(12, (i) => `include:i${i}.${name} mx:m${i}.${name} a:a${i}.${name} exists:%{i}.${i}.${name}`).join(' ')} ~all`;

const scenarios: Readonly<Record<string, HostileInternet>> = {
  '40 name servers with 10 addresses each': withZone({ ...usual, data: nothing }),
  '40 name servers with 10 addresses of both families': withZone({
    ns: inZone,
    glue: [
      ...glueOf(inZone, apart),
      ...glueOf(inZone, (i, j) => `2001:200:${i.toString(16)}::${j + 1}`),
    ],
    data: nothing,
  }),
  '40 names of servers at one address': withZone({
    ns: inZone,
    glue: glueOf(inZone, () => '203.0.113.66', 1),
    data: nothing,
  }),
  'servers that refuse everything': withZone(
    { ...usual, data: nothing },
    { manners: () => 'refused' },
  ),
  'servers that fail on everything': withZone(
    { ...usual, data: nothing },
    { manners: () => 'servfail' },
  ),
  'servers that are silent': withZone({ ...usual, data: nothing }, { manners: () => 'timeout' }),
  'servers that are silent by turns': withZone(
    { ...usual, data: nothing },
    {
      manners: (address, type) =>
        (Number(address.split('.')[2]) + type.length) % 2 ? 'timeout' : undefined,
    },
  ),
  // NXNS: the names are in one zone that is the victim's, and none of them exists.
  'name servers that do not exist, in a zone of others': {
    zones: {
      [domain]: { ns: hosts(200, () => 'victim.net'), data: nothing },
      'victim.net': {
        ns: ['ns.victim.net'],
        glue: [{ host: dnsName('ns.victim.net'), address: '203.0.113.77' }],
        data: () => 'nxdomain',
      },
    },
  },
  'name servers that do not exist, each in a zone of its own': {
    zones: Object.fromEntries([
      [domain, { ns: hosts(200, (i) => `victim${i}.net`), data: nothing }],
      ...many(200, (i) => [
        `victim${i}.net`,
        {
          ns: [`ns.victim${i}.net`],
          glue: [{ host: dnsName(`ns.victim${i}.net`), address: '203.0.113.77' }],
          data: () => 'nxdomain',
        },
      ]),
    ]),
  },
  // Each zone's servers are named in the next, and none comes with an address.
  'a chain of zones without glue': {
    zones: Object.fromEntries(
      many(60, (i) => [
        i === 0 ? domain : `z${i}.net`,
        { ns: hosts(12, () => `z${i + 1}.net`), data: nothing },
      ]),
    ),
    addressesOf: () => 'servfail',
  },
  'a chain of aliases from zone to zone': {
    zones: Object.fromEntries(
      many(60, (i) => [
        i === 0 ? domain : `z${i}.net`,
        {
          ns: [`ns.z${i}.net`],
          glue: glueOf([`ns.z${i}.net`], () => '203.0.113.88', 1),
          data: () => ({ alias: `x.z${i + 1}.net` }),
        },
      ]),
    ),
  },
  'a tree of SPF records': withZone({
    ...usual,
    data: (name, type) => {
      if (type === 'TXT') return texts(spfOf(name));
      if (type === 'MX')
        return { rdata: many(100, (i) => ({ preference: 10, exchange: `x${i}.${name}` })) };
      return type === 'A' ? { rdata: many(100, (i) => ({ address: `203.1.0.${i}` })) } : 'nodata';
    },
  }),
  'an SPF record whose includes are aliases': withZone({
    ...usual,
    data: (name, type) =>
      name === domain && type === 'TXT' ? texts(spfOf(name)) : { alias: `y.${name}` },
  }),
  'an SPF record of which nothing exists': withZone({
    ...usual,
    data: (name, type) => (name === domain && type === 'TXT' ? texts(spfOf(name)) : 'nxdomain'),
  }),
  'a chain of aliases within the zone, that ends where it began': withZone({
    ...usual,
    data: (name) => ({
      alias: `a${(Number(/^a(\d+)\./.exec(name)?.[1] ?? 0) + 1) % 60}.${domain}`,
    }),
  }),
  'aliases that lead to themselves': withZone({ ...usual, data: (name) => ({ alias: name }) }),
  'zones whose servers are named in each other': {
    zones: {
      [domain]: { ns: hosts(40, () => 'other.net'), data: nothing },
      'other.net': { ns: hosts(40, () => domain), data: nothing },
    },
  },
  'a signed zone with 100 keys, none of which the registry has': withZone({
    ...usual,
    signed: true,
    data: (_, type) =>
      type === 'DNSKEY'
        ? {
            rdata: many(100, (i) => ({
              flags: 257,
              protocol: 3,
              algorithm: 13,
              publicKey: Buffer.alloc(64, i).toString('base64'),
            })),
          }
        : 'nodata',
  }),
  '300 exchanges, and 300 records of every kind': withZone({
    ...usual,
    data: (name, type) => {
      if (type === 'MX')
        return { rdata: many(300, (i) => ({ preference: i, exchange: `m${i}.${name}` })) };
      if (type === 'TXT') return texts(...many(300, (i) => `v=spf1 include:${i}.${domain} -all`));
      return type === 'CNAME' ? { rdata: [{ target: `c.${name}` }] } : 'nodata';
    },
  }),
  'a signed zone whose servers have no keys': withZone({ ...usual, signed: true, data: nothing }),
  'a signed zone in which every name is an alias': withZone({
    ...usual,
    signed: true,
    data: (name) => ({ alias: `z.${name}`.slice(-200) }),
  }),
  'reports and policies of others': withZone({
    ...usual,
    data: (_, type) =>
      type === 'TXT'
        ? texts(
            `v=DMARC1; p=none; rua=${many(200, (i) => `mailto:a@r${i}.net`).join(',')}`,
            'v=STSv1; id=1',
            `v=TLSRPTv1; rua=${many(200, (i) => `mailto:a@t${i}.net`).join(',')}`,
          )
        : 'nodata',
  }),
};

const print = process.env['PRINT_COST'] === '1';

/** Servers that no stranger chooses: the resolver, and the registry's. */
const ours: ReadonlySet<string> = new Set([resolverAddress, registryAddress]);

const largest = (
  counts: ReadonlyMap<string, number>,
  counted: (key: string) => boolean = () => true,
): number => Math.max(0, ...[...counts].flatMap(([key, count]) => (counted(key) ? [count] : [])));

/** The bounds, a little above what the worst of these scenarios comes to. */
const most = {
  /** Questions in all: about as many as 32 servers get for a healthy domain each. */
  total: 1_100,
  /** At one server of a stranger's choice, whatever names it has. */
  server: 50,
  resolver: 140,
  registry: 20,
  /** For one name and type, at all servers. */
  name: 36,
  /** Servers of a stranger's choice. */
  servers: 34,
};

describe('a hostile zone causes a bounded number of questions:', () => {
  it.each(Object.entries(scenarios))(
    '%s',
    async (scenario, internet) => {
      const { total, perServer, perName } = await costIn(domain, internet);
      const strangers = [...perServer.keys()].filter((server) => !ours.has(server));
      const cost = {
        total,
        server: largest(perServer, (server) => !ours.has(server)),
        resolver: perServer.get(resolverAddress) ?? 0,
        registry: perServer.get(registryAddress) ?? 0,
        name: largest(perName),
        servers: strangers.length,
      };
      if (print) process.stdout.write(`${JSON.stringify(cost)} ${scenario}\n`);
      // It went on as far as the zone led.
      expect(cost.registry).toBeGreaterThan(0);
      if (scenario.startsWith('name servers that do not exist'))
        expect(cost.server, 'at the victim').toBeLessThanOrEqual(10);
      for (const key of ['total', 'server', 'resolver', 'registry', 'name', 'servers'] as const)
        expect(cost[key], key).toBeLessThanOrEqual(most[key]);
    },
    60_000,
  );
});
