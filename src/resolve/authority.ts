/** Finds the zone that holds a domain, and the addresses of its name servers. */
import type { DnsName, Resolver } from '../model/dns.ts';
import { labelsOf, parentOf } from '../model/name.ts';

/** One address of one of the zone's name servers. */
export interface NameServer {
  readonly host: DnsName;
  readonly address: string;
}

export interface Authority {
  /** The apex of the zone that holds the domain: itself, or an ancestor. */
  readonly zone: DnsName;
  /** Sorted by host, then address; at most {@link most}. */
  readonly servers: readonly NameServer[];
}

/** A stranger's zone decides how many servers there are: more than these are not asked. */
const most = 16;

/** The domain and its ancestors that have at least two labels, longest first. A TLD's servers hold no mail records. */
const candidates = (domain: DnsName): readonly DnsName[] => {
  const names: DnsName[] = [];
  for (let name = domain; labelsOf(name).length >= 2; name = parentOf(name)) names.push(name);
  return names;
};

const addressesOf = async (
  host: DnsName,
  families: readonly (4 | 6)[],
  resolver: Resolver,
  signal: AbortSignal,
): Promise<readonly NameServer[]> => {
  const answers = await Promise.all(
    families.map((family) =>
      resolver.lookup({ name: host, type: family === 4 ? 'A' : 'AAAA' }, signal),
    ),
  );
  return answers
    .flatMap((answer) => (answer.kind === 'found' ? answer.set.rdata : []))
    .map(({ address }) => ({ host, address }));
};

const order = (a: NameServer, b: NameServer): number => {
  const [left, right] = [`${a.host} ${a.address}`, `${b.host} ${b.address}`];
  return left < right ? -1 : left > right ? 1 : 0;
};

/**
 * The authority for `domain` as `resolver` sees it, or `undefined` where its name servers cannot
 * be learnt. All ancestors are asked at once, so it costs two round trips.
 */
export const findAuthority = async (
  domain: DnsName,
  families: readonly (4 | 6)[],
  resolver: Resolver,
  signal: AbortSignal,
): Promise<Authority | undefined> => {
  const asked = await Promise.all(
    candidates(domain).map((name) => resolver.lookup({ name, type: 'NS' }, signal)),
  );
  // A CNAME at the name would give the name servers of its target.
  const cut = asked.find((answer) => answer.kind === 'found' && answer.chain.length === 0);
  if (cut?.kind !== 'found') return undefined;
  const hosts = [...new Set(cut.set.rdata.map(({ host }) => host))].sort().slice(0, most);
  const found = await Promise.all(
    hosts.map((host) => addressesOf(host, families, resolver, signal)),
  );
  // Two names for one address are one server.
  const byAddress = new Map(
    found
      .flat()
      .sort(order)
      .reverse()
      .map((s) => [s.address, s]),
  );
  const servers = [...byAddress.values()].sort(order).slice(0, most);
  return servers.length === 0 ? undefined : { zone: cut.question.name, servers };
};
