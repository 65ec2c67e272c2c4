/** Builds the world that the options describe: resolvers, the way to authoritative servers, the prober. */
import type { World } from './gather-world.ts';
import {
  chooseResolvers,
  coalesceAndLimit,
  createCrossCheckResolver,
  createSecondResolvers,
  reachOf,
  reachOfChoice,
} from './world/chosen-resolvers.ts';
import type { EarlyStart } from './early-start.ts';
import { submissionPorts } from '../icloud/mail-settings.ts';
import { nodeValidation } from './node-validation.ts';
import { findOutages, statusPage } from '../icloud/status-page.ts';
import type { Surroundings } from '../model/request.ts';
import type { SecondLook, Outage } from '../model/mail/diagnosis.ts';
import type { Answer, Resolver } from '../model/dns/dns.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import { isNonEmpty, mapNonEmpty } from '../model/non-empty.ts';
import { needKey, probeNeed } from '../model/need.ts';
import type { PolicyFetcher } from '../model/mta-sts.ts';
import type { Prober } from '../model/mail/probe.ts';
import type { Registry } from '../model/registration.ts';
import { publicResolvers } from '../knowledge/public-resolvers.ts';
import { noteLookups, noteProbes, type Waiting } from './world/waiting.ts';
import { createCacheBudget, type SharedLookups, tapped } from '../dns/resolver/decorators.ts';
import { iterativeResolver } from '../dns/resolver/iterative.ts';
import { routesIPv4, routesIPv6 } from '../mail/own-addresses.ts';
import { prober, type ProberOptions } from '../mail/prober.ts';
import type { PolicyOptions } from '../gather/mta-sts-policy.ts';
import type { RegistryOptions } from '../gather/rdap.ts';
import { isRefused, type Reach } from '../network/destination.ts';
import {
  createDirectResolvers,
  createMixedCaseResolvers,
  type DirectResolver,
  type LoopbackServer,
} from '../dns/transport/zone-servers.ts';

/** What stands in for the internet: the demo's and the tests' servers on loopback. */
export interface StandIns {
  /** Where the name server with this address listens; `undefined` where none stands in for it. */
  readonly nameServer?: (address: string) => LoopbackServer | undefined;
  readonly ca?: string;
  /** How long mail servers are waited for. */
  readonly timeouts?: NonNullable<ProberOptions['timeouts']>;
  readonly connectTo?: NonNullable<ProberOptions['connectTo']>;
}

/** Where the servers of the stage are to be taken for others'. */
const pickStandIns = ({ ca, connectTo }: StandIns): Pick<StandIns, 'ca' | 'connectTo'> => ({
  ...(ca === undefined ? {} : { ca }),
  ...(connectTo === undefined ? {} : { connectTo }),
});

const pickTimeouts = ({ timeouts }: StandIns): Pick<StandIns, 'timeouts'> =>
  timeouts === undefined ? {} : { timeouts };

/** One probe of an endpoint serves the whole run. */
const shareProbes = (
  inner: Prober,
  timeoutMs: number,
  started: EarlyStart['probes'] = new Map(),
): Prober => {
  const results = new Map(started);
  return {
    probe: (endpoint) => {
      const key = needKey(probeNeed(endpoint));
      const result = results.get(key) ?? inner.probe(endpoint, AbortSignal.timeout(timeoutMs));
      results.set(key, result);
      return result;
    },
  };
};

const detectFamilies = (): World['families'] => (routesIPv6() ? [4, 6] : [4]);

/** Servers that most networks let through, of the same ports as Apple's. */
const builtInControls = [
  { host: 'imap.gmail.com', port: 993 },
  { host: 'smtp.gmail.com', port: 587 },
] as const;

/** node:https costs more to load than all the rest; few domains have a policy to fetch. */
const createPolicyFetcher = (options: PolicyOptions): PolicyFetcher => ({
  obtain: async (domain, signal, resolver) =>
    (await import('../gather/mta-sts-policy.ts'))
      .createPolicyFetcher(options)
      .obtain(domain, signal, resolver),
});

/** Whether the registry is asked: a server that is named is to be asked. */
export const isRegistryAsked = ({ rdap, rdapServer }: Surroundings): boolean =>
  rdap === true || rdapServer !== undefined;

/** Loaded only if it is asked; made once, for it keeps the list of registries. */
const createRegistry = (
  surroundings: Surroundings,
  way: RegistryOptions,
): Pick<World, 'registry'> => {
  if (!isRegistryAsked(surroundings)) return {};
  const { rdapServer: server } = surroundings;
  const options = server === undefined ? way : { ...way, server };
  let made: Promise<Registry> | undefined;
  const obtain: Registry['obtain'] = async (domain, signal) => {
    made ??= import('../gather/rdap.ts').then(({ createRegistry }) => createRegistry(options));
    return (await made).obtain(domain, signal);
  };
  return { registry: { obtain } };
};

/** Read at most once in a run; a page that cannot be read says nothing. */
const createOutageReader = (options: PolicyOptions): NonNullable<World['outages']> => {
  let read: Promise<readonly Outage[]> | undefined;
  return (signal) => {
    read ??= import('../gather/https-page.ts').then(
      async ({ addressesInAnswers, lookUpAddresses, fetchPage }) => {
        const answers = await lookUpAddresses(dnsName(statusPage.host), options, signal);
        const [address] = addressesInAnswers(answers);
        const addresses = address === undefined ? [] : [address];
        const limits = { longest: 1_000_000, ms: 3_000, reach: 'any' } as const;
        const page = await fetchPage({ ...options, ...statusPage, ...limits, addresses }, signal);
        return page.kind === 'page' && page.status === 200
          ? findOutages(page.body, new Date())
          : [];
      },
    );
    return read;
  };
};

/** What the second look at mail ports is made of; the first to ask has it made, for the whole run. */
const createSecondLook = ({
  ports,
  other,
  direct,
  families,
  controls,
}: {
  readonly ports: ProberOptions;
  /** Another resolver that the user named. */
  readonly other: Resolver | undefined;
  readonly direct?: DirectResolver;
  readonly families: World['families'];
  readonly controls?: Surroundings['controls'];
}): NonNullable<World['inquire']> => {
  let inquiry: Promise<SecondLook> | undefined;
  return (probes, signal) => {
    inquiry ??= import('../mail/compare-ports.ts').then(({ takeSecondLook }) => {
      const crossCheck =
        other ?? (direct && iterativeResolver({ direct, resolver: ports.resolver, families }));
      const options = {
        prober: ports,
        ...(crossCheck && { secondResolver: crossCheck }),
        controls: controls ?? builtInControls,
        named: controls !== undefined,
        submission: submissionPorts,
      };
      return takeSecondLook(probes, options, signal);
    });
    return inquiry;
  };
};

/** Bytes of all answers that are kept, of all servers together. Those about one honest domain take some 200 KB. */
const mostCached = 32 * 1024 * 1024;

/** The public referees, by the addresses that this machine can reach. */
export const crossCheckUrls = (interfaces?: ProberOptions['interfaces']): readonly string[] => {
  const onlyIPv6 = routesIPv6(interfaces) && !routesIPv4(interfaces);
  return publicResolvers.map(({ url, url6 }) => (onlyIPv6 ? url6 : url));
};

/** The options with the referees where the user has not said which, and somebody is there who reads. */
export const withCrossCheck = <O extends Pick<Surroundings, 'referee'>>(
  options: O,
  attended: boolean,
): O & Required<Pick<Surroundings, 'referee'>> => ({
  ...options,
  referee: options.referee ?? (attended ? crossCheckUrls() : []),
});

const besidesDirect = (
  standIns: StandIns,
  reach: Reach,
): Pick<World, 'isRefused' | 'mixedCase'> => ({
  // Where stand-ins listen, nothing is contacted at the addresses that they stand for.
  ...(standIns.nameServer === undefined && { isRefused: isRefused(reach) }),
  mixedCase: createMixedCaseResolvers(standIns, reach),
});

const createCrossCheck = (
  surroundings: Surroundings,
  { ca }: StandIns,
  shared: SharedLookups,
): Pick<World, 'referee'> => {
  const { referee = [] } = surroundings;
  if (!isNonEmpty(referee)) return {};
  const reach = reachOfChoice('referee', surroundings);
  return { referee: coalesceAndLimit(shared)(createCrossCheckResolver(referee, reach, ca)) };
};

/** What watches a run. */
export interface Watch {
  /** Called with every answer. */
  readonly onAnswer?: (answer: Answer) => void;
  readonly waiting?: Waiting;
}

/** Every resolver, as it is watched. */
const watchedBy = ({ onAnswer = () => {}, waiting }: Watch): SharedLookups['watched'] => {
  const tap = tapped(onAnswer);
  const note = waiting && noteLookups(waiting);
  return note === undefined ? tap : (resolver) => note(tap(resolver));
};

/** The prober, as it is watched. */
const watchedProber = (ports: ProberOptions, { waiting }: Watch): Prober =>
  waiting === undefined ? prober(ports) : noteProbes(waiting, prober(ports));

/** `early`: what was asked before. */
export const createLiveWorld = (
  surroundings: Surroundings,
  standIns: StandIns = {},
  watch: Watch = {},
  early?: EarlyStart,
): World => {
  const { authoritative, portsByServers = authoritative } = surroundings;
  const { timeoutMs, controls } = surroundings;
  const shared = { watched: watchedBy(watch), budget: createCacheBudget(mostCached) };
  const { chosen, started } = chooseResolvers(surroundings, shared, early);
  const recursive = mapNonEmpty(chosen, ({ resolver }) => resolver);
  const [first, ...others] = recursive;
  const reach = reachOf(surroundings);
  const direct = createDirectResolvers(standIns, reach, shared);
  const families = detectFamilies();
  const route = { resolver: first, ...pickStandIns(standIns) };
  const way = { ...route, families, reach };
  const ports: ProberOptions = { ...route, ...pickTimeouts(standIns) };
  return {
    recursive,
    secondResolvers: chosen.flatMap((one) => createSecondResolvers(one, shared)),
    validation: nodeValidation,
    ...(authoritative && { direct, ...besidesDirect(standIns, reach) }),
    ...createCrossCheck(surroundings, standIns, shared),
    families,
    prober: shareProbes(watchedProber(ports, watch), timeoutMs, started?.probes),
    policies: createPolicyFetcher(way),
    ...createRegistry(surroundings, way),
    ...(portsByServers && { outages: createOutageReader(way) }),
    inquire: createSecondLook({
      ports,
      other: others[0],
      ...(portsByServers && { direct }),
      families,
      ...(controls && { controls }),
    }),
  };
};
