/**
 * A small internet on loopback, at wire level: root, top-level domains, Apple, hosts' and the
 * owner's name servers, each with its manners, and recursive resolvers, honest and odd. It reads the
 * zones of `test/cases/live`, and audits their domain.
 */
import { readFileSync } from 'node:fs';
import type { Answer } from 'dns-packet';
import { audit } from '../../src/audit/audit.ts';
import type { World } from '../../src/audit/gather-world.ts';
import { createLiveWorld } from '../../src/audit/live-world.ts';
import { checks as allChecks } from '../../src/check/registry.ts';
import { wire } from '../../src/dns/transport/name-server.ts';
import { specialKind } from '../../src/knowledge/special-addresses.ts';
import { type Check, isPortArea } from '../../src/model/check.ts';
import type { Resolver } from '../../src/model/dns/dns.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { mapNonEmpty, type NonEmpty } from '../../src/model/non-empty.ts';
import type { DomainReport } from '../../src/model/report.ts';
import {
  AA,
  type Asked,
  type DnsServer,
  type Handler,
  messageFor,
  RA,
  type Sections,
  startDnsServer,
  TC,
} from './dns-server.ts';
import {
  answerFrom,
  bare,
  isBelow,
  recordOf,
  type Reply,
  type ServedZone,
  type ZoneRecord,
} from './internet-zone.ts';

const rcodes: Readonly<Record<string, number>> = {
  FORMERR: 1,
  SERVFAIL: 2,
  NXDOMAIN: 3,
  NOTIMP: 4,
  REFUSED: 5,
};

/** How a name server misbehaves; the braces behind `; at` in a zone hold these fields. */
export interface Manners {
  /** Serves a CNAME beside other data. */
  readonly coexist?: boolean;
  readonly rcode?: string;
  readonly rcode_types?: Readonly<Record<string, string>>;
  readonly nodata_types?: readonly string[];
  /** Questions of these types get no answer. */
  readonly drop_types?: readonly string[];
  readonly tcp?: 'refuse' | 'drop';
  readonly udp?: 'drop';
  /** Every answer is a referral to there. */
  readonly referral?: 'root' | 'tld' | 'sideways';
  /** Answers without the AA bit. */
  readonly no_aa?: boolean;
  /** Names with capitals are dropped (0x20). */
  readonly drop_capitals?: boolean;
  readonly refuse_capitals?: boolean;
  /** The question comes back in small letters, so that 0x20 resolvers ignore the answer. */
  readonly lower_case?: boolean;
  /** Questions for these names get NXDOMAIN. */
  readonly nxdomain_names?: readonly string[];
  /** Questions of these types are answered without the AA bit. */
  readonly no_aa_types?: readonly string[];
  /** Every answer is "no such name", said for the zone above. */
  readonly above?: boolean;
  /** What goes out is no DNS message, or bears another id than the question. */
  readonly noise?: 'garbage' | 'wrong id';
  /** Negative answers come without SOA. */
  readonly no_soa?: boolean;
  /** What it holds is not served: the registry's address for it is another's. */
  readonly glue?: string;
}

interface Host {
  readonly name: string;
  readonly manners: Manners;
}

interface CaseZone {
  readonly origin: string;
  readonly hosts: readonly Host[];
  readonly records: readonly ZoneRecord[];
  /** What one host serves in place of them. */
  readonly apart: ReadonlyMap<string, readonly ZoneRecord[]>;
}

export interface LiveCase {
  /** The first line: the judgement that is right. */
  readonly expected: string;
  readonly domain: string;
  readonly zones: readonly CaseZone[];
  readonly apple: readonly ZoneRecord[];
}

/** Python's braces, as the cases have them, or JSON's. */
const mannersIn = (text: string): Manners =>
  text.trim() === ''
    ? {}
    : JSON.parse(text.replaceAll("'", '"').replaceAll('True', 'true').replaceAll('False', 'false'));

/** Reads a case: see `test/cases/live`. */
export const readCase = (text: string): LiveCase => {
  const [first = '', ...lines] = text.split('\n');
  const zones: {
    origin: string;
    hosts: Host[];
    records: ZoneRecord[];
    apart: Map<string, ZoneRecord[]>;
  }[] = [];
  const apple: ZoneRecord[] = [];
  let domain = '';
  let into: ZoneRecord[] = [];
  for (const line of lines) {
    const [, word, rest = ''] = /^; (domain:|zone|at|but at|Apple:) (.*)$/.exec(line) ?? [];
    const zone = zones.at(-1);
    if (word === 'domain:') domain = rest.trim();
    else if (word === 'zone') {
      into = [];
      zones.push({ origin: bare(rest.trim()), hosts: [], records: into, apart: new Map() });
    } else if (word === 'at') {
      const [, name = '', manners = ''] = /^(\S+) ?(.*)$/.exec(rest) ?? [];
      zone?.hosts.push({ name: bare(name), manners: mannersIn(manners) });
    } else if (word === 'but at') {
      into = [];
      zone?.apart.set(bare(rest.trim()), into);
    } else if (word === 'Apple:') apple.push(recordOf(rest));
    else if (line.trim() !== '' && !line.startsWith(';')) into.push(recordOf(line));
  }
  return { expected: first.replace(/^; ?/, ''), domain, zones, apple };
};

export const liveCase = (name: string): LiveCase =>
  readCase(readFileSync(new URL(`../cases/live/${name}.zone`, import.meta.url), 'utf8'));

/** What everybody else publishes, unless a case has a zone of that name. */
const othersRecords = `
icloud.com. 3600 MX 10 mx01.mail.icloud.com.
icloud.com. 3600 MX 10 mx02.mail.icloud.com.
icloud.com. 3600 TXT "v=spf1 ip4:17.41.0.0/16 ip4:17.58.0.0/16 ip4:17.142.0.0/15 ip4:17.57.155.0/24 ip4:17.57.156.0/24 ip4:144.178.36.0/24 ip4:144.178.38.0/24 ip4:57.103.64.0/18 " "ip6:2a01:b747:3000:200::/56 ip6:2a01:b747:3001:200::/56 ~all"
icloud.com. 3600 A 17.253.144.10
mx01.mail.icloud.com. 3600 A 17.57.154.33
mx02.mail.icloud.com. 3600 A 17.57.152.5
quartzdns.net. 3600 A 192.0.2.80
site.quartzdns.net. 3600 A 192.0.2.81
spf.oldmail-host.net. 3600 TXT "v=spf1 ip4:192.0.2.7 ~all"
_spf.google.com. 3600 TXT "v=spf1 ip4:192.0.2.8 ~all"
_spf.mx.cloudflare.net. 3600 TXT "v=spf1 ip4:104.30.0.0/20 ~all"
route1.mx.cloudflare.net. 3600 A 192.0.2.61
route2.mx.cloudflare.net. 3600 A 192.0.2.62
route3.mx.cloudflare.net. 3600 A 192.0.2.63
smtp-fwd.wordpress.com. 3600 A 192.0.2.64
aspmx.l.google.com. 3600 A 192.0.2.65`;

const registrable = (name: string): string => name.split('.').slice(-2).join('.');

const soaOf = (origin: string, mname: string): ZoneRecord =>
  recordOf(`${origin}. 3600 SOA ${mname}. hostmaster.${origin || 'root'}. 1 7200 900 1209600 900`);

/** One server of the internet: its address, and what it serves. */
interface Machine {
  readonly host: string;
  readonly address: string;
  readonly manners: Manners;
  readonly zones: readonly ServedZone[];
}

const infrastructure = 'a.infra-servers.net';

/** All machines of the internet that this case is in. */
const machinesOf = ({ zones, apple }: LiveCase): readonly Machine[] => {
  const addresses = new Map<string, string>();
  const addressOf = (host: string): string => {
    const known = addresses.get(host) ?? `198.51.100.${addresses.size + 1}`;
    addresses.set(host, known);
    return known;
  };
  addressOf(infrastructure);
  const hosts = zones.flatMap((zone) => zone.hosts);
  for (const { name } of hosts) addressOf(name);
  const withApex = (zone: CaseZone, records: readonly ZoneRecord[]): ServedZone => {
    const servers = zone.hosts.map(({ name }) => name);
    const has = (type: string) =>
      records.some((one) => one.owner === zone.origin && one.type === type);
    const own = servers
      .filter((name) => isBelow(name, zone.origin))
      // The case may give it another address than the one at which it is.
      .filter((name) => !records.some((one) => one.owner === name && one.type === 'A'))
      .map((name) => recordOf(`${name}. 3600 A ${addressOf(name)}`));
    return {
      origin: zone.origin,
      records: [
        ...records,
        ...(has('SOA') ? [] : [soaOf(zone.origin, servers[0] ?? infrastructure)]),
        ...(has('NS') ? [] : servers.map((name) => recordOf(`${zone.origin}. 3600 NS ${name}.`))),
        ...own,
      ],
    };
  };
  // Zones of everybody else, and of the hosts whose names are in none of the case's zones.
  const inCase = (name: string) => zones.some(({ origin }) => isBelow(name, origin));
  const rest = [
    ...othersRecords.trim().split('\n').map(recordOf),
    ...apple,
    ...[...addresses].map(([host, address]) => recordOf(`${host}. 3600 A ${address}`)),
  ].filter(({ owner }) => !inCase(owner));
  const origins = [...new Set(rest.map(({ owner }) => registrable(owner)))];
  const others = origins.map((origin): ServedZone => ({
    origin,
    records: [
      ...rest.filter(({ owner }) => isBelow(owner, origin)),
      soaOf(origin, infrastructure),
      recordOf(`${origin}. 3600 NS ${infrastructure}.`),
    ],
  }));
  const delegations = [
    ...zones.map((zone) => ({ origin: zone.origin, servers: zone.hosts.map(({ name }) => name) })),
    ...others.map(({ origin }) => ({ origin, servers: [infrastructure] })),
  ];
  const tlds = [...new Set(delegations.map(({ origin }) => origin.split('.').at(-1) ?? ''))];
  const above = tlds.map((tld): ServedZone => ({
    origin: tld,
    records: [
      soaOf(tld, infrastructure),
      recordOf(`${tld}. 3600 NS ${infrastructure}.`),
      ...delegations
        .filter(({ origin }) => isBelow(origin, tld))
        .flatMap(({ origin, servers }) =>
          servers.map((name) => recordOf(`${origin}. 3600 NS ${name}.`)),
        ),
    ],
  }));
  const root: ServedZone = {
    origin: '',
    records: [
      soaOf('', infrastructure),
      recordOf(`. 3600 NS ${infrastructure}.`),
      ...tlds.map((tld) => recordOf(`${tld}. 3600 NS ${infrastructure}.`)),
    ],
  };
  const machineOf = ({ name, manners }: Host): Machine => ({
    host: name,
    address: addressOf(name),
    manners,
    zones: zones
      .filter((zone) => zone.hosts.some((host) => host.name === name))
      .map((zone) => withApex(zone, zone.apart.get(name) ?? zone.records)),
  });
  const unique = [...new Map(hosts.map((host) => [host.name, host])).values()];
  return [
    {
      host: infrastructure,
      address: addressOf(infrastructure),
      manners: {},
      zones: [root, ...above, ...others],
    },
    ...unique.map(machineOf),
  ];
};

const refused: Reply = { aa: false, rcode: 5, answers: [], authorities: [], additionals: [] };

const nsRecord = (owner: string, data: string): Answer => ({
  name: owner,
  type: 'NS',
  ttl: 3600,
  class: 'IN',
  data,
});

const referralTo = (where: NonNullable<Manners['referral']>, name: string): Reply => {
  const owner = { root: '.', tld: name.split('.').at(-1) ?? '', sideways: registrable(name) }[
    where
  ];
  const to = where === 'sideways' ? 'ns.elsewhere-dns.net' : infrastructure;
  return { ...refused, rcode: 0, authorities: [nsRecord(owner, to)] };
};

const soaAnswer = ({ owner, ttl, data }: ZoneRecord): Answer =>
  ({ name: owner, type: 'SOA', ttl, class: 'IN', data }) as Answer;

const deniedAbove = (name: string): Reply => ({
  ...refused,
  aa: true,
  rcode: 3,
  authorities: [soaAnswer(soaOf(name.split('.').at(-1) ?? '', infrastructure))],
});

/** What this machine says to a question, as far as it says anything; `undefined`: it keeps silent. */
const replyOf = (
  { manners, zones }: Machine,
  { name, type }: { readonly name: string; readonly type: string },
  glue: (host: string) => readonly string[],
): Reply | undefined => {
  if (manners.drop_types?.includes(type)) return undefined;
  if (manners.drop_capitals && name !== name.toLowerCase()) return undefined;
  if (manners.refuse_capitals && name !== name.toLowerCase()) return refused;
  const code = manners.rcode_types?.[type] ?? manners.rcode;
  if (code !== undefined) return { ...refused, rcode: rcodes[code] ?? 2 };
  if (manners.referral) return referralTo(manners.referral, bare(name));
  if (manners.above) return deniedAbove(bare(name));
  const zone = zones
    .filter(({ origin }) => isBelow(bare(name), origin))
    .toSorted((a, b) => b.origin.length - a.origin.length)
    // The DS of a zone is in the zone above.
    .find(({ origin }) => !(type === 'DS' && origin === bare(name)));
  if (zone === undefined) return refused;
  const { coexist = false } = manners;
  const reply = answerFrom(zone, { name, type: type as 'A' }, { coexist, glue });
  const denied = manners.nxdomain_names?.includes(bare(name)) === true;
  const emptied =
    denied || manners.nodata_types?.includes(type) === true
      ? {
          ...reply,
          rcode: denied ? 3 : 0,
          answers: [],
          authorities: zone.records
            .filter((one) => one.owner === zone.origin && one.type === 'SOA')
            .map(soaAnswer),
        }
      : reply;
  const short =
    manners.no_soa && emptied.answers.length === 0 ? { ...emptied, authorities: [] } : emptied;
  const claims = !manners.no_aa && !manners.no_aa_types?.includes(type);
  return claims ? short : { ...short, aa: false };
};

/** What a resolver can use of what this machine says: over UDP alone where TCP does not work, and not for a zone above. */
const resolvable: typeof replyOf = (machine, question, glue) => {
  const { above, noise, tcp, udp } = machine.manners;
  const isUseless = above || noise !== undefined || udp === 'drop';
  const reply = isUseless ? undefined : replyOf(machine, question, glue);
  const size = JSON.stringify(reply?.answers ?? []).length;
  return tcp !== undefined && size > 4000 ? undefined : reply;
};

/** What a resolver does with what it found out: gives it on, changes it, or keeps silent. */
export type Meddle = (
  question: { readonly name: string; readonly type: string },
  reply: Reply,
) => Reply | undefined;

const empty: Reply = { aa: false, rcode: 0, answers: [], authorities: [], additionals: [] };

const addressAnswer = (name: string, data: string): Answer => ({ name, type: 'A', ttl: 60, data });

/** Resolvers as they are met: honest, filtering, lame in some way, or a sign-in page's. */
export const resolverKinds = {
  honest: (_question, reply) => reply,
  /** Empties the TXT of hosts whose name begins with spf. */
  blockspf: (question, reply) =>
    question.type === 'TXT' && /^_?spf\./.test(question.name)
      ? { ...empty, authorities: reply.authorities }
      : reply,
  /** Knows nothing of icloudmailadmin.com. */
  blockapple: (question, reply) =>
    question.name.endsWith('icloudmailadmin.com') ||
    reply.answers.some((one) => one.type === 'CNAME' && one.data.endsWith('icloudmailadmin.com'))
      ? { ...empty, rcode: 3, answers: reply.answers.filter(({ type }) => type === 'CNAME') }
      : reply,
  /** Gives a CNAME and does not follow it. */
  cnameonly: (_question, reply) =>
    reply.answers[0]?.type === 'CNAME' ? { ...reply, answers: reply.answers.slice(0, 1) } : reply,
  /** Gives the first string of a TXT alone. */
  firststring: (_question, reply) => ({
    ...reply,
    answers: reply.answers.map((one) =>
      one.type === 'TXT' && Array.isArray(one.data) ? { ...one, data: one.data.slice(0, 1) } : one,
    ),
  }),
  /** A sign-in page: one address for every name, and nothing else. */
  portal: (question) =>
    question.type === 'A'
      ? { ...empty, answers: [addressAnswer(question.name, '10.0.0.1')] }
      : empty,
  /** An isolated network: no name exists. */
  isolated: () => ({ ...empty, rcode: 3 }),
  servfail: () => ({ ...empty, rcode: 2 }),
  silent: () => undefined,
} satisfies Readonly<Record<string, Meddle>>;

export type ResolverKind = keyof typeof resolverKinds;

export interface InternetOptions {
  /** The resolvers, in the order in which they are named; `honest` alone by default. */
  readonly resolvers?: NonEmpty<ResolverKind | Meddle>;
  /** What the resolvers are called, in place of their addresses on loopback. */
  readonly names?: readonly string[];
  /** Asked over a way that nobody meddles with, where given. */
  readonly referee?: ResolverKind | Meddle;
  /** What becomes of every answer on port 53, also those of name servers. */
  readonly forge?: Meddle;
  /** Name servers, by host, that get these manners besides. */
  readonly manners?: Readonly<Record<string, Manners>>;
  /** Hosts that a firewall keeps this machine from, not resolvers. */
  readonly unreachable?: readonly string[];
  /** Whether name servers are asked: true by default. */
  readonly authoritative?: boolean;
  readonly checks?: readonly Check[];
  readonly token?: string;
  readonly startedAt?: string;
}

const sections = (reply: Reply | undefined, flags: number) =>
  reply === undefined
    ? 'drop'
    : {
        rcode: reply.rcode,
        bits: flags | (reply.aa ? AA : 0),
        answers: [...reply.answers],
        authorities: [...reply.authorities],
        additionals: [...reply.additionals],
      };

/** The longest message that this query takes over UDP (RFC 6891 §6.2.3). */
const roomOf = ({ query, transport }: Asked): number => {
  const opt = (query.additionals ?? []).find((one) => one.type === 'OPT');
  const size = opt !== undefined && 'udpPayloadSize' in opt ? opt.udpPayloadSize : 512;
  return transport === 'udp' ? size : 65_535;
};

/** A reply that breaks off where its one record begins. */
const brokenOff = (asked: Asked): Buffer => {
  const message = Buffer.from(messageFor(asked, {}));
  message.writeUInt16BE(1, 6);
  return message;
};

/** The message as this machine sends it, cut off where it is too long. */
const asSent = (asked: Asked, said: Sections, { noise, lower_case }: Manners): Sections => {
  const whole: Sections = {
    ...said,
    ...(noise === 'wrong id' && { id: ((asked.query.id ?? 0) + 1) % 0x10000 }),
    ...(lower_case && {
      questions: [{ ...asked.question, name: asked.question.name.toLowerCase() }],
    }),
  };
  return messageFor(asked, whole).length <= roomOf(asked)
    ? whole
    : { ...whole, bits: (whole.bits ?? 0) | TC, answers: [], authorities: [], additionals: [] };
};

/** The servers on loopback, and what the audit is told of them. */
const startAll = async (given: LiveCase, options: InternetOptions) => {
  const machines = machinesOf(given).map(({ host, address, zones, manners }) => {
    const besides = options.manners?.[host];
    return { host, address, zones, manners: { ...manners, ...besides } };
  });
  const glueOf = new Map(
    machines.map(({ host, address, manners }) => [host, manners.glue ?? address]),
  );
  const glue = (host: string): readonly string[] => {
    const address = glueOf.get(host);
    return address === undefined ? [] : [address];
  };
  const forged = ({ question: { name, type } }: Asked, reply: Reply | undefined) =>
    options.forge && reply ? options.forge({ name: bare(name), type }, reply) : reply;
  const handlerOf =
    (machine: Machine): Handler =>
    (asked) => {
      if (machine.manners.udp === 'drop' && asked.transport === 'udp') return 'drop';
      const { tcp, noise } = machine.manners;
      if (tcp !== undefined && asked.transport === 'tcp') return tcp === 'drop' ? 'drop' : 'reset';
      if (noise === 'garbage') return brokenOff(asked);
      const said = sections(forged(asked, replyOf(machine, asked.question, glue)), 0);
      return said === 'drop' ? said : asSent(asked, said, machine.manners);
    };
  const truth = (name: string, type: string): Reply => {
    const answers: Answer[] = [];
    let at = bare(name);
    for (let hops = 0; hops < 12; hops += 1) {
      const holders = machines.filter((one) => one.zones.some(({ origin }) => isBelow(at, origin)));
      const depth = (one: Machine) =>
        Math.max(
          ...one.zones
            .filter(({ origin }) => isBelow(at, origin))
            .map(({ origin }) => origin.length),
        );
      const deepest = Math.max(...holders.map(depth));
      const replies = holders
        .filter((one) => depth(one) === deepest)
        .map((one) => resolvable(one, { name: at, type }, glue));
      const reply = replies.find(
        (one) => one !== undefined && (one.rcode === 0 || one.rcode === 3) && one.aa,
      );
      if (reply === undefined) return { ...refused, rcode: 2, answers };
      answers.push(...reply.answers);
      const last = reply.answers.at(-1);
      if (last?.type !== 'CNAME' || type === 'CNAME' || !('data' in last))
        return { ...reply, aa: false, answers };
      at = bare(last.data);
    }
    return { ...refused, rcode: 2, answers };
  };
  const resolverHandler =
    (kind: ResolverKind | Meddle, isForged: boolean): Handler =>
    (asked) => {
      const { name, type } = asked.question;
      const meddle = typeof kind === 'string' ? resolverKinds[kind] : kind;
      const reply = meddle({ name: bare(name), type }, truth(name, type));
      return sections(isForged ? forged(asked, reply) : reply, RA);
    };
  const servers = await Promise.all(machines.map((machine) => startDnsServer(handlerOf(machine))));
  const byAddress = new Map(
    machines.map(({ host, address }, i): [string, DnsServer | undefined] => [
      address,
      options.unreachable?.includes(host) ? undefined : servers[i],
    ]),
  );
  const recursive = await Promise.all(
    (options.resolvers ?? ['honest']).map((kind) => startDnsServer(resolverHandler(kind, true))),
  );
  const referee =
    options.referee && (await startDnsServer(resolverHandler(options.referee, false)));
  const all = [...servers, ...recursive, ...(referee ? [referee] : [])];
  return { byAddress, recursive, referee, close: () => Promise.all(all.map((one) => one.close())) };
};

type Started = Awaited<ReturnType<typeof startAll>>;

/** The same resolver by another name. */
const renamed = (resolver: Resolver, server: string): Resolver => ({
  ...resolver,
  server,
  lookup: async (question, signal) => ({ ...(await resolver.lookup(question, signal)), server }),
});

const worldOf = (
  { byAddress, recursive, referee }: Started,
  { authoritative = true, names = [] }: InternetOptions,
): World => {
  let position = 0;
  const [first, ...others] = recursive;
  if (first === undefined) throw new Error('no resolver');
  const resolvers = mapNonEmpty([first, ...others], ({ address, port }) => ({
    kind: 'wire' as const,
    address,
    port,
  }));
  const world = createLiveWorld(
    { resolvers, authoritative, timeoutMs: 20_000, referee: [] },
    {
      nameServer: (address) => {
        const server = byAddress.get(address);
        if (server !== undefined) return { address: '127.0.0.1', port: server.port };
        // Addresses for examples stand for those of the internet: nobody listens there.
        return specialKind(address) === 'documentation'
          ? { address: '127.0.0.1', port: 9 }
          : undefined;
      },
    },
  );
  return {
    ...world,
    recursive: mapNonEmpty(world.recursive, (resolver) => {
      const name = names[position++];
      return name === undefined ? resolver : renamed(resolver, name);
    }),
    families: [4],
    prober: {
      probe: async (endpoint) => ({
        endpoint,
        resolution: [],
        addresses: [],
        ms: 1,
        kind: 'spoke',
      }),
    },
    ...(referee && {
      referee: wire({
        address: referee.address,
        port: referee.port,
        vantage: 'referee',
        reach: 'any',
        recursion: true,
      }),
    }),
  };
};

/** What comes of `use` in the internet that this case is in, mail ports and policies apart. */
export const withInternet = async <T>(
  given: LiveCase,
  options: InternetOptions,
  use: (world: World) => Promise<T>,
): Promise<T> => {
  const started = await startAll(given, options);
  try {
    const { policies: _, ...world } = worldOf(started, options);
    return await use(world);
  } finally {
    await started.close();
  }
};

/** The report on the case's domain, as a machine in that internet sees it. */
export const auditCase = (given: LiveCase, options: InternetOptions = {}): Promise<DomainReport> =>
  withInternet(given, options, (world) =>
    audit(
      {
        domain: { name: dnsName(bare(given.domain)), unicode: given.domain },
        checks: (options.checks ?? allChecks).filter(({ meta }) => !isPortArea(meta.area)),
        startedAt: options.startedAt ?? '2026-12-01T12:00:00.000Z',
        ...(options.token !== undefined && { token: options.token }),
      },
      world,
      AbortSignal.timeout(20_000),
    ),
  );
