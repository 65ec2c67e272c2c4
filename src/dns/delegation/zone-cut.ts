/** Finds where the domain is delegated: the zone that holds it, and what the zone above says of it. */
import type { Delegation, ParentZone } from '../../model/dns/delegation.ts';
import type { Answer, DnsName, Failure, HostAddress, Resolver } from '../../model/dns/dns.ts';
import { isRegistry, isWithin, splitLabels, parentName } from '../../model/dns/domain-name.ts';

/** What it takes to look for name servers. */
export interface CutSearch {
  /** A recursive resolver. */
  readonly resolver: Resolver;
  /** Asks one server of the parent zone. */
  readonly parent: (address: string) => Resolver;
  readonly families: readonly (4 | 6)[];
  readonly signal: AbortSignal;
}

/** A zone's name servers, as somebody tells them. */
export interface ZoneCut {
  readonly zone: DnsName;
  /** All of them, sorted; at most {@link mostHosts} are asked. */
  readonly hosts: readonly DnsName[];
  readonly glue: readonly HostAddress[];
}

/** The zone, what the resolver told of it (`seen`), and what the parent says (`listed`). */
export interface FoundCut {
  readonly kind: 'standing';
  readonly zone: DnsName;
  readonly seen?: ZoneCut;
  readonly listed?: ZoneCut;
  readonly parent?: ParentZone;
  /** The resolvers of the parent's servers that were asked. */
  readonly parents: readonly Resolver[];
}

type NoCut = Extract<Delegation, { readonly kind: 'absent' | 'failed' }>;

/** A stranger's zone decides how many servers there are: more than these are not asked. */
export const mostHosts = 16;

/** The most of the parent's servers that are asked. */
const parentServers = 2;

const noZone: Failure = {
  code: 'malformed',
  detail: 'no zone was found that holds the domain',
  attempts: [],
};

/** The domain and its ancestors but the root, longest first. */
const ancestors = (domain: DnsName): readonly DnsName[] => {
  const names: DnsName[] = [];
  for (let name = domain; name !== '.'; name = parentName(name)) names.push(name);
  return names;
};

/** Whether the zone is one below which domains are registered, and this one is not. */
const isUnregistered = (zone: DnsName, domain: Answer<'NS'> | undefined): boolean =>
  splitLabels(zone).length < 2 || (isRegistry(zone) && domain?.kind === 'nxdomain');

/** The name servers in an answer. A CNAME at the name would give those of its target. */
export const zoneCutIn = (answer: Answer<'NS'>): ZoneCut | undefined => {
  if (answer.kind !== 'found' || answer.chain.length > 0) return undefined;
  const hosts = [...new Set(answer.set.rdata.map(({ host }) => host))].sort();
  return { zone: answer.set.owner, hosts, glue: answer.glue ?? [] };
};

/** The cut without addresses that the servers of `above` cannot know: those of hosts outside of their zone. */
export const withOwnGlue = (cut: ZoneCut, above: DnsName): ZoneCut => ({
  ...cut,
  glue: cut.glue.filter(({ host }) => isWithin(host, above)),
});

/** What resolvers say of the domain and all above it, longest first; all are asked at once. */
export const askUpwards = (
  domain: DnsName,
  { resolver, signal }: Pick<CutSearch, 'resolver' | 'signal'>,
): Promise<readonly Answer<'NS'>[]> =>
  Promise.all(ancestors(domain).map((name) => resolver.lookup({ name, type: 'NS' }, signal)));

/** The zone that holds the domain, as resolvers see it; unknown where one of the longer names failed. */
export const cutSeenByResolvers = (upwards: readonly Answer<'NS'>[]): ZoneCut | undefined => {
  const decided = upwards.find((answer) => answer.kind === 'failed' || zoneCutIn(answer));
  const cut = decided && zoneCutIn(decided);
  // A registry's servers hold no mail records.
  return cut && !isUnregistered(cut.zone, upwards[0]) ? cut : undefined;
};

export interface FoundHost {
  readonly found: readonly HostAddress[];
  /** There is no such host. */
  readonly homeless: boolean;
}

/** The addresses of a host by glue, else by the resolver. */
export const findHostAddresses = async (
  host: DnsName,
  glue: readonly HostAddress[],
  { resolver, families, signal }: Pick<CutSearch, 'resolver' | 'families' | 'signal'>,
): Promise<FoundHost> => {
  const usable = glue.filter(
    (one) => one.host === host && families.includes(one.address.includes(':') ? 6 : 4),
  );
  if (usable.length > 0) return { found: usable, homeless: false };
  const answers = await Promise.all(
    families.map((family) =>
      resolver.lookup({ name: host, type: family === 4 ? 'A' : 'AAAA' }, signal),
    ),
  );
  const found = answers
    .flatMap((answer) => (answer.kind === 'found' ? answer.set.rdata : []))
    .map(({ address }) => ({ host, address }));
  // Without records of one type it may still have an address of the other.
  return { found, homeless: answers.every(({ kind }) => kind === 'nxdomain') };
};

/** Resolvers of the first servers of a zone above, one address each. */
export const parentResolvers = async (
  { hosts, glue }: ZoneCut,
  search: CutSearch,
): Promise<readonly Resolver[]> => {
  const families = search.families.slice(0, 1);
  const places = await Promise.all(
    hosts
      .slice(0, parentServers)
      .map((host) => findHostAddresses(host, glue, { ...search, families })),
  );
  const addresses = places.flatMap(
    ({ found }) => found.map(({ address }) => address).sort()[0] ?? [],
  );
  return [...new Set(addresses)].map(search.parent);
};

/** What the parent says: a delegation, no such name, or that the name lies in its own zone. */
type ParentAnswer = ZoneCut | 'nxdomain' | 'own' | undefined;

const readParentAnswer = (answers: readonly Answer<'NS'>[], above: DnsName): ParentAnswer => {
  // RFC 1034 §4.3.2: an authoritative answer or a referral. Anything else is another's word.
  const own = answers.filter((one) =>
    one.kind === 'found' ? (one.glue ?? one.flags?.aa) : one.flags?.aa,
  );
  const cut = own.map(zoneCutIn).find((one) => one !== undefined && one.zone !== above);
  if (cut !== undefined) return withOwnGlue(cut, above);
  const negative = own.find((one) => one.kind === 'nxdomain' || one.kind === 'nodata');
  if (negative === undefined || !('negative' in negative)) return undefined;
  if (negative.negative?.zone !== above) return undefined;
  // A name that is not yet in somebody's zone is no domain that does not exist.
  return negative.kind === 'nxdomain' && isRegistry(above) ? 'nxdomain' : 'own';
};

/**
 * Whether a registry's own servers say that there is no domain of the name for whose name servers they
 * were asked: `answers` are theirs. A resolver's word proves nothing, nor does a delegation that leads
 * nowhere: these are no answers of theirs, or name servers.
 */
export const saysUnregistered = (answers: readonly Answer<'NS'>[]): boolean =>
  answers.some(
    (one) =>
      one.kind === 'nxdomain' &&
      one.negative !== undefined &&
      isWithin(one.question.name, one.negative.zone) &&
      readParentAnswer(answers, one.negative.zone) === 'nxdomain',
  );

const askParent = async (above: ZoneCut, name: DnsName, search: CutSearch) => {
  const parents = await parentResolvers(above, search);
  const answers = await Promise.all(
    parents.map((server) => server.lookup({ name, type: 'NS' }, search.signal)),
  );
  const parent: ParentZone = { zone: above.zone, answers };
  return { parents, parent, word: readParentAnswer(answers, above.zone) };
};

/**
 * Where `domain` is delegated. Starts above the zone that resolvers see, and goes down or up where
 * the parent knows better; four turns at most. `upwards`: see {@link askUpwards}.
 */
export const findZoneCut = async (
  domain: DnsName,
  upwards: readonly Answer<'NS'>[],
  search: CutSearch,
): Promise<FoundCut | NoCut> => {
  const cuts = upwards.flatMap((answer) => zoneCutIn(answer) ?? []);
  const findAbove = (name: DnsName) =>
    cuts.find(({ zone }) => zone !== name && isWithin(name, zone));
  let seen = cutSeenByResolvers(upwards);
  let above = findAbove(seen?.zone ?? domain);
  for (let turns = 0; above !== undefined && turns < 4; turns += 1) {
    const name = seen?.zone ?? domain;
    const { parents, parent, word } = await askParent(above, name, search);
    if (word === undefined) {
      if (seen !== undefined) return { kind: 'standing', zone: seen.zone, seen, parent, parents };
      break;
    }
    if (word === 'nxdomain') return { kind: 'absent', name, parent };
    if (word === 'own') {
      // No zone of its own after all: the one above holds it.
      seen = above;
      above = findAbove(seen.zone);
    } else if (word.zone === name || seen === undefined)
      return {
        kind: 'standing',
        zone: word.zone,
        ...(seen && { seen }),
        listed: word,
        parent,
        parents,
      };
    else above = word;
  }
  if (seen !== undefined) return { kind: 'standing', zone: seen.zone, seen, parents: [] };
  const [first] = upwards;
  if (first?.kind === 'nxdomain') return { kind: 'absent', name: domain };
  return { kind: 'failed', failure: first?.kind === 'failed' ? first.failure : noZone };
};
