/** Makes what asks the servers of zones: each address once, and none that is not to be contacted. */
import { circuitBreaker, coalesced, limited, type SharedLookups } from '../resolver/decorators.ts';
import type { Resolver } from '../../model/dns/dns.ts';
import { questionsPerServer } from '../../model/request.ts';
import type { Reach } from '../../network/destination.ts';
import { wire } from './name-server.ts';

/** An address and port on loopback. */
export interface LoopbackServer {
  readonly address: string;
  readonly port: number;
}

interface NameServerStandIns {
  readonly nameServer?: (address: string) => LoopbackServer | undefined;
}

/** A resolver that asks one server of a zone. */
export type DirectResolver = (address: string, vantage: 'authoritative' | 'parent') => Resolver;

/** The most answers of one server that are kept: what the domains under way need of it. */
const answersKept = 512;

/** The most servers that are kept at a time, so that memory stays flat for any number of domains. */
const mostServers = 512;

/** The servers of zones, each made once. */
export const createDirectResolvers = (
  { nameServer }: NameServerStandIns,
  reach: Reach,
  { watched, budget }: SharedLookups,
): DirectResolver => {
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
    const server = wire({ address, vantage, reach, recursion: false, ...(via && { via }) });
    const sole = coalesced(
      watched(circuitBreaker(limited(questionsPerServer)(server))),
      answersKept,
      budget,
    );
    servers.set(key, sole);
    const [oldest] = servers.keys();
    if (servers.size > mostServers && oldest !== undefined) servers.delete(oldest);
    return sole;
  };
};

/** Asked only to explain a difference, once a question: nothing is kept. */
export const createMixedCaseResolvers =
  ({ nameServer }: NameServerStandIns, reach: Reach): ((address: string) => Resolver) =>
  (address) => {
    const via = nameServer?.(address);
    const vantage = 'authoritative';
    return wire({
      address,
      vantage,
      reach,
      recursion: false,
      mixedCase: true,
      ...(via && { via }),
    });
  };
