/** Builds the world that the options describe: resolvers, the way to authoritative servers, the prober. */
import { getServers } from 'node:dns';
import type { World } from './audit.ts';
import type { Early } from './early-start.ts';
import { mailServers, unlistedPort } from '../icloud/mail-settings.ts';
import { outagesIn, statusPage } from '../icloud/status-page.ts';
import type { AuditOptions, ResolverChoice } from '../model/request.ts';
import type { Inquiry, Outage } from '../model/diagnosis.ts';
import type { Answer, Resolver } from '../model/dns/dns.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import { keyOf, probe as probeNeed } from '../model/need.ts';
import type { PolicyFetcher } from '../model/mta-sts.ts';
import type { Prober } from '../model/probe.ts';
import type { Registry } from '../model/registration.ts';
import { publicResolvers } from '../knowledge/public-resolvers.ts';
import { parseServerAddress } from '../model/dns/server-address.ts';
import { capped, fallback, once, recorded, sparing } from '../dns/resolver/decorators.ts';
import { deferred } from '../dns/resolver/lazy.ts';
import { prober, type ProberOptions, routesIPv4, routesIPv6 } from '../mail/prober.ts';
import type { PolicyOptions } from '../gather/mta-sts-policy.ts';
import type { RegistryOptions } from '../gather/rdap.ts';
import type { Witness } from '../gather/authoritative-first.ts';
import { system } from '../dns/transport/system.ts';
import { wire } from '../dns/transport/name-server.ts';

/** An address and port on loopback. */
interface Place {
  readonly address: string;
  readonly port: number;
}

/** What stands in for the internet: the demo's and the tests' servers on loopback. */
export interface Stage {
  /** Where the name server with this address listens. */
  readonly nameServer?: (address: string) => Place;
  readonly ca?: string;
  /** How long mail servers are waited for. */
  readonly timeouts?: NonNullable<ProberOptions['timeouts']>;
  readonly connectTo?: NonNullable<ProberOptions['connectTo']>;
}

/** Where the servers of the stage are to be taken for others'. */
const standInsOf = ({ ca, connectTo }: Stage): Pick<Stage, 'ca' | 'connectTo'> => ({
  ...(ca === undefined ? {} : { ca }),
  ...(connectTo === undefined ? {} : { connectTo }),
});

const resolverOf = (choice: ResolverChoice, checkingDisabled = false): Resolver => {
  switch (choice.kind) {
    case 'system':
      return system();
    case 'doh':
      // node:https costs more to load than all the rest; few runs want it.
      return deferred('resolver', choice.url, async () =>
        (await import('../dns/transport/https.ts')).doh({ url: choice.url, checkingDisabled }),
      );
    case 'wire':
      return wire({ ...choice, vantage: 'resolver', recursion: true, checkingDisabled });
  }
};

/** Limit of one question, in milliseconds: whoever blocks port 53 may block this too, and the next is to be tried. */
const refereeMs = 2_500;

/** The first of these that answers, asked over HTTPS; a dead one is found out once. */
const refereeOf = ([first, ...others]: readonly [string, ...string[]], ca?: string): Resolver =>
  deferred('referee', first, async () => {
    const { doh } = await import('../dns/transport/https.ts');
    const trust = ca === undefined ? {} : { ca };
    const made = (url: string) =>
      sparing(doh({ url, vantage: 'referee', ms: refereeMs, ...trust }));
    return fallback(made(first), ...others.map(made));
  });

/** So many of the system's servers are asked by themselves. */
const systemServers = 2;

/** What a recursive resolver can be asked beside its lookups. The system's are its servers, over the wire. */
const witnessesOf = (choice: ResolverChoice, resolver: Resolver): readonly Witness[] => {
  const of = resolver.server;
  if (choice.kind !== 'system')
    return [{ of, plain: resolver, unchecked: once(resolverOf(choice, true)) }];
  const servers = getServers().flatMap((text) => parseServerAddress(text) ?? []);
  return servers.slice(0, systemServers).flatMap((server) => {
    if (server.kind !== 'wire') return [];
    const options = { ...server, vantage: 'system', recursion: true } as const;
    const unchecked = once(wire({ ...options, checkingDisabled: true }));
    return [{ of, plain: once(wire(options)), unchecked }];
  });
};

/** One probe of an endpoint serves the whole run. */
const shared = (
  inner: Prober,
  signal: () => AbortSignal,
  begun: Early['probes'] = new Map(),
): Prober => {
  const results = new Map(begun);
  return {
    probe: (endpoint) => {
      const key = keyOf(probeNeed(endpoint));
      const result = results.get(key) ?? inner.probe(endpoint, signal());
      results.set(key, result);
      return result;
    },
  };
};

const familiesHere = (): World['families'] => (routesIPv6() ? [4, 6] : [4]);

/** Servers that most networks let through, of the same ports as Apple's. */
const builtInControls = [
  { host: 'imap.gmail.com', port: 993 },
  { host: 'smtp.gmail.com', port: 587 },
] as const;

/** node:https costs more to load than all the rest; few domains have a policy to fetch. */
const policiesOf = (options: PolicyOptions): PolicyFetcher => ({
  obtain: async (domain, signal) =>
    (await import('../gather/mta-sts-policy.ts')).policyFetcher(options).obtain(domain, signal),
});

/** Likewise; made once, for it keeps the list of registries. */
const registryOf = (rdap: AuditOptions['rdap'], way: RegistryOptions): Pick<World, 'registry'> => {
  if (rdap === undefined) return {};
  const options = rdap === 'iana' ? way : { ...way, server: rdap };
  let made: Promise<Registry> | undefined;
  const obtain: Registry['obtain'] = async (domain, signal) => {
    made ??= import('../gather/rdap.ts').then(({ registry }) => registry(options));
    return (await made).obtain(domain, signal);
  };
  return { registry: { obtain } };
};

/** Read at most once in a run; what goes wrong with it says nothing. */
const statusOf = (options: PolicyOptions): NonNullable<World['outages']> => {
  let read: Promise<readonly Outage[]> | undefined;
  return (signal) => {
    read ??= import('../gather/https-page.ts').then(
      async ({ addressesIn, addressesOf, fetchPage }) => {
        const answers = await addressesOf(dnsName(statusPage.host), options, signal);
        const [address] = addressesIn(answers);
        const addresses = address === undefined ? [] : [address];
        const limits = { longest: 1_000_000, ms: 3_000 };
        const page = await fetchPage({ ...options, ...statusPage, ...limits, addresses }, signal);
        return page.kind === 'page' && page.status === 200 ? outagesIn(page.body, new Date()) : [];
      },
    );
    return read;
  };
};

/** What the second look at mail ports is made of; the first to ask has it made, for the whole run. */
const inquirer = ({
  ports,
  other,
  direct,
  families,
  controls,
}: {
  readonly ports: ProberOptions;
  /** Another resolver that the user named. */
  readonly other: Resolver | undefined;
  readonly direct?: (address: string) => Resolver;
  readonly families: World['families'];
  readonly controls?: AuditOptions['controls'];
}): NonNullable<World['inquire']> => {
  let inquiry: Promise<Inquiry> | undefined;
  return (probes, signal) => {
    inquiry ??= import('../mail/compare-ports.ts').then(async ({ inquire }) => {
      const { referee } = await import('../dns/resolver/iterative.ts');
      const judge = other ?? (direct && referee({ direct, resolver: ports.resolver, families }));
      const options = {
        prober: ports,
        ...(judge && { referee: judge }),
        controls: controls ?? builtInControls,
        named: controls !== undefined,
        alternative: { from: mailServers.smtp.port, port: unlistedPort },
      };
      return inquire(probes, options, signal);
    });
    return inquiry;
  };
};

/** Questions under way at one server, so that a burst of them is not taken for an attack. */
const perServer = 16;

/** So many answers of one server are kept for those who ask again: what the domains under way need of it. */
const answersKept = 512;

/** So many servers are known at a time, so that memory stays flat however many domains there are. */
const mostServers = 512;

type DirectResolver = NonNullable<World['direct']>;

/** The servers of zones, each made once. */
const directory = ({ nameServer }: Stage, watched: ReturnType<typeof recorded>): DirectResolver => {
  const servers = new Map<string, Resolver>();
  return (address, vantage) => {
    const key = `${vantage} ${address}`;
    const known = servers.get(key);
    if (known !== undefined) {
      // Moved to the end: those that are asked again and again stay.
      servers.delete(key);
      servers.set(key, known);
      return known;
    }
    const via = nameServer?.(address);
    const server = wire({ address, vantage, recursion: false, ...(via && { via }) });
    const sole = once(watched(sparing(capped(perServer)(server))), answersKept);
    servers.set(key, sole);
    const [oldest] = servers.keys();
    if (servers.size > mostServers && oldest !== undefined) servers.delete(oldest);
    return sole;
  };
};

/** The options that say whom to ask, and for how long. */
type Surroundings = Pick<
  AuditOptions,
  'resolvers' | 'authoritative' | 'timeoutMs' | 'controls' | 'portsByServers' | 'referee' | 'rdap'
>;

const askedOnce =
  (watched: ReturnType<typeof recorded>) =>
  (resolver: Resolver): Resolver =>
    once(watched(capped(perServer)(resolver)));

/** The resolvers, each asked every question once; the first goes on with what it was asked early. */
const recursiveOf = (
  choices: AuditOptions['resolvers'],
  watched: ReturnType<typeof recorded>,
  early: Early | undefined,
): { readonly recursive: World['recursive']; readonly begun: Early | undefined } => {
  const [one, ...more] = choices.map((choice) => resolverOf(choice));
  const asked = askedOnce(watched);
  const begun = early?.server === one?.server ? early : undefined;
  const first = begun ? once(watched(begun.resolver)) : asked(one!);
  return { recursive: [first, ...more.map(asked)], begun };
};

const isNamed = (urls: readonly string[]): urls is readonly [string, ...string[]] =>
  urls.length > 0;

/** The public referees, by the addresses that this machine can reach. */
export const referees = (interfaces?: ProberOptions['interfaces']): readonly string[] => {
  const onlyIPv6 = routesIPv6(interfaces) && !routesIPv4(interfaces);
  return publicResolvers.map(({ url, url6 }) => (onlyIPv6 ? url6 : url));
};

/** The options with the referees where the user has not said which, and somebody is there who reads. */
export const refereed = <O extends Pick<AuditOptions, 'referee'>>(
  options: O,
  attended: boolean,
): O & Required<Pick<AuditOptions, 'referee'>> => ({
  ...options,
  referee: options.referee ?? (attended ? referees() : []),
});

/** `onAnswer` is told of every answer; `early` is what is asked already. */
export const worldOf = (
  surroundings: Surroundings,
  stage: Stage = {},
  onAnswer: (answer: Answer) => void = () => {},
  early?: Early,
): World => {
  const { resolvers, authoritative, timeoutMs, controls, referee = [], rdap } = surroundings;
  const { portsByServers = authoritative } = surroundings;
  const watched = recorded(onAnswer);
  const { recursive, begun } = recursiveOf(resolvers, watched, early);
  const [first, ...others] = recursive;
  const direct = directory(stage, watched);
  const families = familiesHere();
  const way = { resolver: first, families, ...standInsOf(stage) };
  const ports: ProberOptions = {
    resolver: first,
    ...standInsOf(stage),
    ...(stage.timeouts && { timeouts: stage.timeouts }),
  };
  return {
    recursive,
    witnesses: recursive.flatMap((resolver, i) => witnessesOf(resolvers[i]!, resolver)),
    ...(authoritative && { direct }),
    ...(isNamed(referee) && { referee: askedOnce(watched)(refereeOf(referee, stage.ca)) }),
    families,
    prober: shared(prober(ports), () => AbortSignal.timeout(timeoutMs), begun?.probes),
    policies: policiesOf(way),
    ...registryOf(rdap, way),
    ...(portsByServers && { outages: statusOf(way) }),
    inquire: inquirer({
      ports,
      other: others[0],
      ...(portsByServers && { direct: (address) => direct(address, 'authoritative') }),
      families,
      ...(controls && { controls }),
    }),
  };
};
