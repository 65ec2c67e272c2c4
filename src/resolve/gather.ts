/** Collects everything that the chosen checks need, each thing once, all that is known at the start at once. */
import type { Resolver } from '../model/dns.ts';
import { type Findings, type Found, keyOf, type Need } from '../model/evidence.ts';
import type { Prober } from '../model/probe.ts';
import { gatherSpf } from './spf.ts';

/** The only things ever injected below the entry points. */
export interface World {
  /** Answers what is published: see `published.ts`. */
  readonly resolver: Resolver;
  readonly prober: Prober;
}

const settle = (need: Need, world: World, signal: AbortSignal): Promise<Found> => {
  switch (need.need) {
    case 'answer':
      return world.resolver.lookup(need.question, signal);
    case 'probe':
      return world.prober.probe(need.endpoint, signal);
    case 'spf':
      return gatherSpf(need.domain, world.resolver, signal);
  }
};

export const gather = async (
  needs: readonly Need[],
  world: World,
  signal: AbortSignal,
): Promise<Findings> => {
  const distinct = new Map(needs.map((need) => [keyOf(need), need]));
  return new Map(
    await Promise.all(
      [...distinct].map(async ([key, need]) => [key, await settle(need, world, signal)] as const),
    ),
  );
};
