/** The world of an audit: what it is made of, and as gathering wants it for one domain. */
import { isBlocked, isCutOff } from '../check/server-state.ts';
import { unaskedAnswer } from '../dns/attempt.ts';
import { type Survey, survey } from '../dns/delegation/find-name-servers.ts';
import { askZonesAbove, askZonesOf } from '../dns/delegation/zones-above.ts';
import type { CutSearch } from '../dns/delegation/zone-cut.ts';
import { failover, withLookup, withoutValidation } from '../dns/resolver/decorators.ts';
import { iterativeResolver } from '../dns/resolver/iterative.ts';
import { authoritativeFirst, type Sources } from '../gather/authoritative-first.ts';
import { confirmDelegation, createCrossCheck, delegationByReferee } from '../gather/cross-check.ts';
import type { ValidationTools } from '../gather/validate-zone.ts';
import { createViewCollector } from '../gather/views.ts';
import type { Delegation } from '../model/dns/delegation.ts';
import type { Answer, DnsName, Question, RecordType, Resolver } from '../model/dns/dns.ts';
import { isWithin } from '../model/dns/domain-name.ts';
import type { Outage, SecondLook } from '../model/mail/diagnosis.ts';
import type { Prober, ProbeResult } from '../model/mail/probe.ts';
import type { PolicyFetcher } from '../model/mta-sts.ts';
import { isAuthoritative } from '../record/answer-comparison.ts';
import { sortedBy } from '../model/non-empty.ts';
import type { Registry } from '../model/registration.ts';

/** The only things ever injected. */
export interface World extends Sources {
  /** Absent where nothing can be validated. */
  readonly validation?: ValidationTools;
  /** The address families in which this machine reaches the internet. */
  readonly families: readonly (4 | 6)[];
  readonly prober: Prober;
  /** Absent where no policy is to be fetched. */
  readonly policies?: PolicyFetcher;
  /** Absent where no registry is to be asked. */
  readonly registry?: Registry;
  /** What Apple's status page says is under way; asked where a mail port failed, or a diagnosis is always wanted. */
  readonly outages?: (signal: AbortSignal) => Promise<readonly Outage[]>;
  /** Tries what tells causes apart where some of `probes` failed. */
  readonly inquire?: (
    probes: readonly ProbeResult[],
    signal: AbortSignal,
  ) => Promise<SecondLook | undefined>;
}

/** Asks the own servers of any name, on the way there by the word of one resolver after the other. */
const createWalker = ({ direct, recursive }: Sources, families: World['families']) => {
  if (direct === undefined) return undefined;
  const [first, ...others] = recursive.map((resolver) =>
    iterativeResolver({ direct, resolver, families }),
  );
  return first && failover(first, ...others);
};

/**
 * The walker; of the domain's own zone it asks the servers that the parent names, and nobody who only
 * seems to have it too.
 */
const walkerBesideOwnZone = (
  walker: Resolver,
  { authority }: Survey,
  direct: (address: string) => Resolver,
): Resolver =>
  withLookup(walker, async <T extends RecordType>(question: Question<T>, signal: AbortSignal) => {
    const own = await authority;
    if (own === undefined || !isWithin(question.name, own.zone))
      return walker.lookup(question, signal);
    const answers = await Promise.all(
      own.servers.map(({ address }) => direct(address).lookup(question, signal)),
    );
    const silent = {
      code: 'unreachable',
      detail: 'the name servers of the zone gave no answer',
    } as const;
    return answers.find(isAuthoritative) ?? unaskedAnswer(walker, question, silent);
  });

/** How to look for name servers, unless files or the user take their place. */
const createSearch = (
  { direct, files, isRefused, recursive: [first, ...others], secondResolvers = [] }: Sources,
  walker: Resolver | undefined,
  { families, signal }: { readonly families: World['families']; readonly signal: AbortSignal },
) => {
  // Where servers are is learned also from what does not validate: their own answers are validated here.
  const uncheckedToo = withoutValidation(secondResolvers.map(({ unchecked }) => unchecked));
  return (
    direct &&
    !files && {
      resolver: uncheckedToo(failover(first, ...others)),
      direct: (address: string) => direct(address, 'authoritative'),
      parent: (address: string) => direct(address, 'parent'),
      families,
      signal,
      ...(walker && { walker }),
      ...(isRefused && { isRefused }),
    }
  );
};

/** The cross-check goes by what was found here: what it confirms is no server to ask. */
const createDomainCrossCheck = (
  domain: DnsName,
  known: Survey | undefined,
  referee: Resolver | undefined,
) =>
  known && referee && createCrossCheck(referee, domain, { delegation: known.delegation, isCutOff });

/** Says whether an answer of the walker's is of a signed zone and does not validate; `undefined` where that cannot be found out. */
const createUnvalidated = (
  walker: Resolver | undefined,
  search: CutSearch | false | undefined,
  { at, tools }: { readonly at: string; readonly tools: ValidationTools | undefined },
) => {
  if (walker === undefined || !search || tools === undefined) return undefined;
  return async (answer: Answer): Promise<boolean> => {
    const targets = answer.chain.map(({ rdata: [{ target }] }) => target);
    const links = await askZonesOf([answer.question.name, ...targets], walker, search);
    if (!links.some(({ ds }) => ds?.kind === 'found')) return false;
    const { isUnvalidated } = await import('../gather/validate-zone.ts');
    return isUnvalidated(answer, links, { at, tools });
  };
};

/** What is the same for every domain. */
const fromWorld = ({ prober, policies, registry, validation }: World) => ({
  prober,
  ...(policies && { policies }),
  ...(registry && { registry }),
  ...(validation && { validation }),
});

/** What is published for the domain, by all vantages: the world as `gather` wants it. */
export const createGatherWorld = (
  domain: DnsName,
  world: World,
  given: Sources,
  { startedAt: at, signal }: { readonly startedAt: string; readonly signal: AbortSignal },
) => {
  // The order in which the user named the resolvers decides nothing.
  const sources = { ...given, recursive: sortedBy(given.recursive, ({ server }) => server) };
  const { referee, files } = sources;
  const walker = createWalker(sources, world.families);
  const search = createSearch(sources, walker, { families: world.families, signal });
  const known = search ? survey(domain, search) : undefined;
  const { receive, views } = createViewCollector(sources);
  const about = {
    domain,
    crossCheck: createDomainCrossCheck(domain, known, referee),
    walker: walker && search && known ? walkerBesideOwnZone(walker, known, search.direct) : walker,
    canWalk: async () => known === undefined || !isBlocked(await known.delegation),
    reachesServers: async () => known !== undefined && !isCutOff(await known.delegation),
    isUnvalidated: createUnvalidated(walker, search, { at, tools: world.validation }),
  };
  const published = authoritativeFirst(sources, known, { ...about, receive });
  const unheard = authoritativeFirst(sources, known, { ...about, receive: () => {} });
  const resolver = files ? files(published) : published;
  const found =
    known && confirmDelegation(known.delegation, domain, { published, referee, signal });
  /** As far as those who have answered can be believed. */
  const delegation = (): Promise<Delegation> | undefined =>
    found && published.isIntercepted() ? delegationByReferee(domain, referee, signal) : found;
  return {
    resolver,
    glance: files ? resolver : sources.recursive[0],
    published,
    unheard: files ? files(unheard) : unheard,
    ...fromWorld(world),
    views,
    delegation,
    ...(search && { zonesAbove: (zone: DnsName) => askZonesAbove(zone, search) }),
  };
};
