/** The resolvers that are asked: the system's, those that are named, and those over HTTPS that check them. */
import type { EarlyStart } from '../early-start.ts';
import {
  questionsPerServer,
  type ResolverChoice,
  type Surroundings,
  type UntrustedChoice,
} from '../../model/request.ts';
import type { Resolver } from '../../model/dns/dns.ts';
import { dohServerNames } from '../../model/dns/server-name.ts';
import type { NonEmpty } from '../../model/non-empty.ts';
import {
  limited,
  failover,
  coalesced,
  type SharedLookups,
  circuitBreaker,
} from '../../dns/resolver/decorators.ts';
import { lazyResolver } from '../../dns/resolver/lazy.ts';
import type { SecondResolver } from '../../gather/authoritative-first.ts';
import type { Reach } from '../../network/destination.ts';
import { system, systemServers } from '../../dns/transport/system.ts';
import { wire } from '../../dns/transport/name-server.ts';

/** `server`: what reports call a resolver over HTTPS. `reach`: how far to go to one that is named. */
const createResolver = (
  choice: ResolverChoice,
  { server, reach }: { readonly server: string; readonly reach: Reach },
  checkingDisabled = false,
): Resolver => {
  switch (choice.kind) {
    case 'system':
      return system();
    case 'doh':
      // node:https costs more to load than all the rest; few runs want it.
      return lazyResolver('resolver', server, async () =>
        (await import('../../dns/transport/https.ts')).doh({
          url: choice.url,
          server,
          reach,
          checkingDisabled,
        }),
      );
    case 'wire':
      return wire({
        ...choice,
        vantage: 'resolver',
        reach,
        recursion: true,
        checkingDisabled,
      });
  }
};

/** Limit of one question, in milliseconds: a network that blocks port 53 may block this too, and then the next is tried. */
const crossCheckMs = 2_500;

/** The first of these that answers, asked over HTTPS; a dead one is found out once. */
export const createCrossCheckResolver = (
  urls: NonEmpty<string>,
  reach: Reach,
  ca?: string,
): Resolver => {
  const names = dohServerNames(urls);
  const [first, ...others] = urls;
  const nameFor = (url: string): string => names.get(url) ?? '';
  return lazyResolver('referee', nameFor(first), async () => {
    const { doh } = await import('../../dns/transport/https.ts');
    const trust = ca === undefined ? {} : { ca };
    const limits = { vantage: 'referee', ms: crossCheckMs, reach, ...trust } as const;
    const made = (url: string) => circuitBreaker(doh({ url, server: nameFor(url), ...limits }));
    return failover(made(first), ...others.map(made));
  });
};

/** The most of the system's servers that are asked one by one. */
const mostSystemServers = 2;

/** A recursive resolver, and how the user named it. */
interface ChosenResolver {
  readonly choice: ResolverChoice;
  readonly resolver: Resolver;
  readonly reach: Reach;
}

/** What a recursive resolver can be asked beside its lookups. The system's are its servers, over the wire. */
export const createSecondResolvers = (
  { choice, resolver, reach }: ChosenResolver,
  { budget }: SharedLookups,
): readonly SecondResolver[] => {
  const of = resolver.server;
  const keep = (one: Resolver): Resolver => coalesced(one, undefined, budget);
  if (choice.kind !== 'system')
    return [
      { of, plain: resolver, unchecked: keep(createResolver(choice, { server: of, reach }, true)) },
    ];
  return systemServers()
    .slice(0, mostSystemServers)
    .flatMap((server) => {
      if (server.kind !== 'wire') return [];
      const options = { ...server, vantage: 'system', reach: 'any', recursion: true } as const;
      const unchecked = keep(wire({ ...options, checkingDisabled: true }));
      return [{ of, plain: keep(wire(options)), unchecked }];
    });
};

export const coalesceAndLimit =
  ({ watched, budget }: SharedLookups) =>
  (resolver: Resolver): Resolver =>
    coalesced(watched(limited(questionsPerServer)(resolver)), undefined, budget);

/** How far a connection may go to a host that a domain's data leads to. */
export const reachOf = ({ allowPrivate = false }: Pick<Surroundings, 'allowPrivate'>): Reach =>
  allowPrivate ? 'any' : 'public';

/** How far a connection may go to a resolver that somebody named. */
export const reachOfChoice = (
  choice: UntrustedChoice,
  surroundings: Pick<Surroundings, 'allowPrivate' | 'untrusted'>,
): Reach => (surroundings.untrusted?.includes(choice) ? reachOf(surroundings) : 'any');

/** The resolvers, each asked every question once; the first goes on with what it was asked early. */
export const chooseResolvers = (
  { resolvers: [choice, ...others], ...surroundings }: Surroundings,
  shared: SharedLookups,
  early: EarlyStart | undefined,
): { readonly chosen: NonEmpty<ChosenResolver>; readonly started: EarlyStart | undefined } => {
  const reach = reachOfChoice('resolvers', surroundings);
  const asked = coalesceAndLimit(shared);
  const names = dohServerNames(
    [choice, ...others].flatMap((one) => (one.kind === 'doh' ? [one.url] : [])),
  );
  const create = (one: ResolverChoice): Resolver =>
    createResolver(one, {
      server: one.kind === 'doh' ? (names.get(one.url) ?? '') : '',
      reach,
    });
  const own = create(choice);
  const started = early?.server === own.server ? early : undefined;
  const first = started
    ? coalesced(shared.watched(started.resolver), undefined, shared.budget)
    : asked(own);
  const more = others.map((other) => ({ choice: other, resolver: asked(create(other)), reach }));
  return { chosen: [{ choice, resolver: first, reach }, ...more], started };
};
