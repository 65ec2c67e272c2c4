/** Asks everybody who has a say in where the domain's records are: the parent's servers and its own. */
import type { Delegated, Delegation, NameServer } from '../../model/dns/delegation.ts';
import type { Answer, DnsName, HostAddress, Resolver } from '../../model/dns/dns.ts';
import {
  findHostAddresses,
  type FoundHost,
  askUpwards,
  type ZoneCut,
  findZoneCut,
  mostHosts,
  type CutSearch,
  cutSeenByResolvers,
  type FoundCut,
} from './zone-cut.ts';

/** An address, and every host that has it: several names on one address are one server. */
interface ServerPlace extends HostAddress {
  readonly namesakes?: readonly DnsName[];
}

/** The servers to ask for what is published in the zone. */
export interface ZoneServers {
  readonly zone: DnsName;
  /** Sorted by host, then address, and no address twice. */
  readonly servers: readonly ServerPlace[];
}

/** One search, at its stages. None of them rejects. */
export interface Survey {
  /** The servers that resolvers know, to ask them before the parent has spoken. */
  readonly early: Promise<ZoneServers | undefined>;
  /** The servers whose word counts: those that the parent names. */
  readonly authority: Promise<ZoneServers | undefined>;
  readonly delegation: Promise<Delegation>;
}

interface SurveyOptions extends CutSearch {
  /** Asks the own servers of any name: no host is missing by one resolver's word. */
  readonly walker?: Resolver;
  /** Whether a server is not contacted at this address; absent: every address is. */
  readonly isRefused?: (address: string) => boolean;
  /** Asks one of the domain's servers. */
  readonly direct: (address: string) => Resolver;
}

const hostAddressKey = ({ host, address }: HostAddress): string => `${host} ${address}`;

/** Sorted, each address once. */
const distinctAddresses = (addresses: readonly ServerPlace[]): readonly ServerPlace[] => {
  const sorted = [...addresses].sort((a, b) => (hostAddressKey(a) < hostAddressKey(b) ? -1 : 1));
  const places = new Map<string, ServerPlace>();
  for (const one of sorted) {
    const { host, namesakes = [], ...rest } = places.get(one.address) ?? one;
    const others = [...namesakes, one.host, ...(one.namesakes ?? [])].filter(
      (name) => name !== host,
    );
    const more = [...new Set(others)];
    places.set(one.address, { host, ...rest, ...(more.length > 0 && { namesakes: more }) });
  }
  return [...places.values()].slice(0, mostHosts);
};

interface FoundAddresses {
  readonly addresses: readonly ServerPlace[];
  readonly homeless: readonly DnsName[];
}

/** The addresses of a host that its own servers give where the resolver knows no such host; not proven missing where they give none. */
const findMissingHost = async (
  host: DnsName,
  walker: Resolver,
  search: SurveyOptions,
): Promise<FoundHost> => {
  const walked = await findHostAddresses(host, [], { ...search, resolver: walker });
  return walked.found.length > 0 || walked.homeless ? walked : { found: [], homeless: false };
};

/** Whether a resolver, and no glue, leads to no address but those that are not contacted: that may be this network's view. */
const isLocalView = (
  host: DnsName | undefined,
  { found }: FoundHost,
  { glue }: ZoneCut,
  { isRefused }: SurveyOptions,
): boolean =>
  isRefused !== undefined &&
  found.length > 0 &&
  !glue.some((one) => one.host === host) &&
  found.every(({ address }) => isRefused(address));

/**
 * The most hosts whose own servers are asked for their addresses. They are in zones of others, at whose
 * servers a stranger could else aim as many questions as there are names in a list.
 */
const mostWalked = 5;

/** What the host's own servers say, where a resolver or glue leads nowhere. */
const findOwnAddresses = async (
  host: DnsName,
  place: FoundHost,
  cut: ZoneCut,
  search: SurveyOptions & { readonly walker: Resolver },
): Promise<FoundHost> => {
  if (place.homeless) return findMissingHost(host, search.walker, search);
  // Sends nothing, and tells a recording that the address is refused.
  for (const { address } of place.found)
    void search.direct(address).lookup({ name: cut.zone, type: 'SOA' }, search.signal);
  const walked = await findMissingHost(host, search.walker, search);
  return walked.found.length > 0 ? walked : place;
};

/** The hosts as one resolver and glue have them, and those that these lead nowhere by their own servers. */
const findHosts = async (cut: ZoneCut, search: SurveyOptions): Promise<readonly FoundHost[]> => {
  const { hosts, glue } = cut;
  const places = await Promise.all(hosts.map((host) => findHostAddresses(host, glue, search)));
  const { walker } = search;
  if (walker === undefined) return places;
  const nowhere = places.filter(
    (place, i) => place.homeless || isLocalView(hosts[i], place, cut, search),
  );
  const walked = new Set(nowhere.slice(0, mostWalked));
  return Promise.all(
    hosts.map(async (host, i): Promise<FoundHost> => {
      const place = places[i] ?? { found: [], homeless: false };
      if (walked.has(place)) return findOwnAddresses(host, place, cut, { ...search, walker });
      // Nobody else was asked whether there is no such host.
      return place.homeless ? { found: [], homeless: false } : place;
    }),
  );
};

const findAddresses = async (cut: ZoneCut, search: SurveyOptions): Promise<FoundAddresses> => {
  const hosts = cut.hosts.slice(0, mostHosts);
  const found = await findHosts({ ...cut, hosts }, search);
  return {
    addresses: distinctAddresses(found.flatMap((place) => place.found)),
    homeless: hosts.filter((_, i) => found[i]?.homeless),
  };
};

/** The parent's DS records: from its own servers, one after the other, else from the resolver. */
export const askForDs = async (
  zone: DnsName,
  parents: readonly Resolver[],
  { resolver, signal }: CutSearch,
): Promise<Answer<'DS'>> => {
  const question = { name: zone, type: 'DS' } as const;
  for (const server of parents) {
    const answer = await server.lookup(question, signal);
    if (answer.kind !== 'failed') return answer;
  }
  return resolver.lookup(question, signal);
};

const surveyServer = async (
  place: ServerPlace,
  {
    zone,
    listed,
    ds,
  }: { readonly zone: DnsName; readonly listed: boolean; readonly ds: Promise<Answer<'DS'>> },
  { direct, signal }: SurveyOptions,
): Promise<NameServer> => {
  const resolver = direct(place.address);
  const keysWhereSigned = async () =>
    (await ds).kind === 'found'
      ? resolver.lookup({ name: zone, type: 'DNSKEY' }, signal)
      : undefined;
  const [soa, ns, keys] = await Promise.all([
    resolver.lookup({ name: zone, type: 'SOA' }, signal),
    resolver.lookup({ name: zone, type: 'NS' }, signal),
    keysWhereSigned(),
  ]);
  return { ...place, server: resolver.server, listed, soa, ns, ...(keys && { keys }) };
};

const hasAddress =
  (addresses: readonly HostAddress[]) =>
  ({ address }: HostAddress): boolean =>
    addresses.some((one) => one.address === address);

const describeDelegation = async (
  { zone, seen, listed, parent, parents }: FoundCut,
  places: Promise<FoundAddresses>,
  asking: SurveyOptions,
): Promise<Delegated> => {
  const ds = askForDs(zone, parents, asking);
  const { addresses, homeless } = await places;
  const others = listed && seen?.zone === zone ? (await findAddresses(seen, asking)).addresses : [];
  // Where not all are asked, another choice of them is no difference.
  const unchosen = listed && addresses.length >= mostHosts ? listed.hosts : [];
  const unlisted = others.filter(
    (one) => !hasAddress(addresses)(one) && !unchosen.includes(one.host),
  );
  const servers = await Promise.all(
    distinctAddresses([...addresses, ...unlisted]).map((place) =>
      surveyServer(place, { zone, ds, listed: hasAddress(addresses)(place) }, asking),
    ),
  );
  return {
    kind: 'delegated',
    zone,
    ...(parent && { parent }),
    ...(listed && { listed: listed.hosts }),
    homeless,
    servers,
    ds: await ds,
  };
};

/**
 * Starts the search for the domain's delegation. The servers that resolvers know are asked for
 * their SOA and NS while the parent is being asked, so a healthy domain waits for no one twice.
 */
export const survey = (domain: DnsName, asking: SurveyOptions): Survey => {
  const upwards = askUpwards(domain, asking);
  const early = upwards.then(async (answers): Promise<ZoneServers | undefined> => {
    const seen = cutSeenByResolvers(answers);
    if (seen === undefined) return undefined;
    const { addresses: servers } = await findAddresses(seen, asking);
    for (const { address } of servers)
      for (const type of ['SOA', 'NS'] as const)
        void asking.direct(address).lookup({ name: seen.zone, type }, asking.signal);
    return { zone: seen.zone, servers };
  });
  const standing = upwards.then((answers) => findZoneCut(domain, answers, asking));
  const places = standing.then((found): FoundAddresses | Promise<FoundAddresses> => {
    const cut = found.kind === 'standing' ? (found.listed ?? found.seen) : undefined;
    return cut ? findAddresses(cut, asking) : { addresses: [], homeless: [] };
  });
  const authority = Promise.all([standing, places]).then(([found, { addresses: servers }]) =>
    found.kind !== 'standing' || servers.length === 0 ? undefined : { zone: found.zone, servers },
  );
  const delegation = standing.then((found): Delegation | Promise<Delegation> =>
    found.kind === 'standing' ? describeDelegation(found, places, asking) : found,
  );
  return { early, authority, delegation };
};
