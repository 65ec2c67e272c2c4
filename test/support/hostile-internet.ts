/**
 * An internet in memory in which a stranger's zones do their worst: every question is counted by the
 * server that gets it, before anything that spares a server a question.
 */
import { audit } from '../../src/audit/audit.ts';
import type { World } from '../../src/audit/gather-world.ts';
import { nodeValidation } from '../../src/audit/node-validation.ts';
import { checks } from '../../src/check/registry.ts';
import { circuitBreaker, coalesced, limited } from '../../src/dns/resolver/decorators.ts';
import { isPortArea } from '../../src/model/check.ts';
import type {
  Answer,
  FailureCode,
  HostAddress,
  Question,
  RecordType,
  Resolver,
  Vantage,
} from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { questionsPerServer } from '../../src/model/request.ts';

/** What comes of a question. `alias`: a CNAME record, and nothing behind it. */
export type Reply =
  | { readonly rdata: readonly object[] }
  | { readonly alias: string }
  | 'nodata'
  | 'nxdomain'
  | FailureCode;

export interface HostileZone {
  readonly ns: readonly string[];
  /** What the registry gives with them. */
  readonly glue?: readonly HostAddress[];
  /** Whether the parent has a DS record of it. */
  readonly signed?: boolean;
  readonly data: (name: string, type: RecordType) => Reply;
}

export interface HostileInternet {
  /** By origin: two labels. */
  readonly zones: Readonly<Record<string, HostileZone>>;
  /** The addresses of hosts, as anybody finds them. */
  readonly addressesOf?: (host: string, type: 'A' | 'AAAA') => Reply;
  /** What the servers of zones do in place of an answer. */
  readonly manners?: (address: string, type: RecordType) => FailureCode | undefined;
}

export const registryAddress = '198.41.0.4';
export const resolverAddress = '9.9.9.9';

const originOf = (name: string): string => name.split('.').slice(-2).join('.');

const apple: HostileZone = {
  ns: ['a.ns.apple.com'],
  glue: [{ host: dnsName('a.ns.apple.com'), address: '17.253.200.1' }],
  data: (name, type) => {
    if (name === 'icloud.com' && type === 'TXT')
      return { rdata: [{ strings: ['v=spf1 ip4:17.58.0.0/16 ~all'] }] };
    if (name === 'icloud.com' && type === 'MX')
      return { rdata: [{ preference: 10, exchange: 'mx01.mail.icloud.com' }] };
    return 'nodata';
  },
};

const registryNames = ['.', 'com', 'net', 'org'];
const nsOf = (hosts: readonly string[]): Reply => ({ rdata: hosts.map((host) => ({ host })) });
const registryNs = nsOf(['registry.root']);

const toAnswer = (
  question: Question,
  reply: Reply,
  base: {
    readonly vantage: Vantage;
    readonly server: string;
    readonly glue?: readonly HostAddress[];
  },
): Answer => {
  const { name, type } = question;
  const { vantage, server, glue } = base;
  const flags = { aa: glue === undefined, tc: false, rd: false, ra: false, ad: false, cd: false };
  const heard = { question, vantage, server, transport: 'udp', rcode: 'NOERROR', flags, ms: 1 };
  const negative = { zone: dnsName(originOf(name)), ttl: 60 };
  if (typeof reply === 'object' && 'rdata' in reply && reply.rdata.length > 0)
    return {
      ...heard,
      chain: [],
      kind: 'found',
      set: { owner: name, type, ttl: 60, rdata: reply.rdata },
      authentic: false,
      ...(glue && { glue }),
    } as unknown as Answer;
  if (typeof reply === 'object' && 'alias' in reply) {
    const link = { owner: name, type: 'CNAME', ttl: 60, rdata: [{ target: reply.alias }] };
    return { ...heard, chain: [link], kind: 'nodata' } as unknown as Answer;
  }
  if (reply === 'nxdomain' || reply === 'nodata' || typeof reply === 'object')
    return {
      ...heard,
      chain: [],
      kind: reply === 'nxdomain' ? reply : 'nodata',
      negative,
    } as unknown as Answer;
  const failure = { code: reply, detail: reply, attempts: [] };
  return { ...heard, chain: [], kind: 'failed', failure } as unknown as Answer;
};

/** How many questions each server got, and for each name. */
export interface Counts {
  readonly total: number;
  readonly perServer: ReadonlyMap<string, number>;
  readonly perName: ReadonlyMap<string, number>;
}

const increase = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

/** What one audit of `domain` costs in that internet. */
export const costIn = async (domain: string, internet: HostileInternet): Promise<Counts> => {
  const perServer = new Map<string, number>();
  const perName = new Map<string, number>();
  const zones: HostileInternet['zones'] = {
    'icloud.com': apple,
    'apple.com': apple,
    ...internet.zones,
  };
  const published = (name: string, type: RecordType): Reply => {
    const zone = zones[originOf(name)];
    if (registryNames.includes(name)) return type === 'NS' ? registryNs : 'nodata';
    if (name === 'registry.root')
      return type === 'A' ? { rdata: [{ address: registryAddress }] } : 'nodata';
    if (type === 'NS' && zone && originOf(name) === name) return nsOf(zone.ns);
    if ((type === 'A' || type === 'AAAA') && internet.addressesOf) {
      const found = internet.addressesOf(name, type);
      if (found !== 'nodata') return found;
    }
    return zone === undefined ? 'nxdomain' : zone.data(name, type);
  };
  const served = (vantage: Vantage, server: string): Resolver => ({
    vantage,
    server,
    lookup: (question) => {
      const { name, type } = question;
      increase(perServer, server);
      increase(perName, `${name} ${type}`);
      const zone = zones[originOf(name)];
      const isRegistry = server === registryAddress;
      const isStrangers = !isRegistry && vantage !== 'resolver' && !server.startsWith('17.');
      const manner = isStrangers ? internet.manners?.(server, type) : undefined;
      const refers = isRegistry && zone !== undefined && type !== 'DS';
      const reply: Reply = (() => {
        if (refers) return nsOf(zone.ns);
        if (isRegistry && type === 'DS')
          return zone?.signed === true
            ? { rdata: [{ keyTag: 1, algorithm: 13, digestType: 2, digest: 'AA' }] }
            : 'nodata';
        return manner ?? published(name, type);
      })();
      const own = refers ? { ...question, name: dnsName(originOf(name)) } : question;
      const answer = toAnswer(own, reply, {
        vantage,
        server,
        ...(refers && { glue: zone.glue ?? [] }),
      });
      const settled =
        refers && type !== 'NS'
          ? toAnswer(question, 'malformed', { vantage, server })
          : Object.assign(answer, { question });
      return Promise.resolve(settled) as never;
    },
  });
  const servers = new Map<string, Resolver>();
  const direct: NonNullable<World['direct']> = (address, vantage) => {
    const key = `${vantage} ${address}`;
    const known =
      servers.get(key) ??
      coalesced(circuitBreaker(limited(questionsPerServer)(served(vantage, address))), 512);
    servers.set(key, known);
    return known;
  };
  const recursive = served('resolver', resolverAddress);
  const world: World = {
    recursive: [coalesced(limited(questionsPerServer)(recursive))],
    secondResolvers: [
      { of: resolverAddress, plain: coalesced(recursive), unchecked: coalesced(recursive) },
    ],
    direct,
    mixedCase: (address) => served('authoritative', address),
    families: [4, 6],
    validation: nodeValidation,
    prober: {
      probe: (endpoint) =>
        Promise.resolve({ endpoint, resolution: [], addresses: [], ms: 1, kind: 'spoke' }),
    },
  };
  await audit(
    {
      domain: { name: dnsName(domain), unicode: domain },
      checks: checks.filter(({ meta }) => !isPortArea(meta.area)),
      startedAt: '2026-12-01T12:00:00.000Z',
    },
    world,
    AbortSignal.timeout(60_000),
  );
  const total = [...perServer.values()].reduce((sum, one) => sum + one, 0);
  return { total, perServer, perName };
};
