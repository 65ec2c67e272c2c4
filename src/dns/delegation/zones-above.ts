/** Asks the zones above a zone for what makes their keys trusted (RFC 4035 §5). */
import type { Answer, DnsName, Question, RecordType, Resolver } from '../../model/dns/dns.ts';
import type { ZoneLink } from '../../model/dns/dnssec.ts';
import { dnsName, parentName, splitLabels } from '../../model/dns/domain-name.ts';
import { failover } from '../resolver/decorators.ts';
import { askUpwards, type CutSearch, parentResolvers, zoneCutIn } from './zone-cut.ts';

const root = dnsName('.');

/** A zone, and some of its servers. */
interface ServedZone {
  readonly zone: DnsName;
  readonly servers: readonly Resolver[];
}

/** The first of these that answers; none where no server is known. */
const askServers = <T extends RecordType>(
  question: Question<T>,
  [first, ...others]: readonly Resolver[],
  signal: AbortSignal,
): Promise<Answer<T>> | undefined => first && failover(first, ...others).lookup(question, signal);

const askLink = async (
  { zone, servers }: ServedZone,
  above: ServedZone | undefined,
  signal: AbortSignal,
): Promise<ZoneLink> => {
  const [ds, keys] = await Promise.all([
    above && askServers({ name: zone, type: 'DS' }, above.servers, signal),
    askServers({ name: zone, type: 'DNSKEY' }, servers, signal),
  ]);
  return { zone, ...(ds && { ds }), ...(keys && { keys }) };
};

/** The links of all zones above `zone`, the root first. Resolvers only tell where their servers are. */
export const askZonesAbove = async (
  zone: DnsName,
  search: CutSearch,
): Promise<readonly ZoneLink[]> => {
  const { resolver, signal } = search;
  const answers = await Promise.all([
    resolver.lookup({ name: root, type: 'NS' }, signal),
    askUpwards(parentName(zone), search),
  ]);
  const cuts = answers.flat().flatMap((answer) => zoneCutIn(answer) ?? []);
  const zones = await Promise.all(
    cuts.map(async (cut) => ({ zone: cut.zone, servers: await parentResolvers(cut, search) })),
  );
  const downwards = zones.toSorted(
    (a, b) => splitLabels(a.zone).length - splitLabels(b.zone).length,
  );
  return Promise.all(downwards.map((one, i) => askLink(one, downwards[i - 1], signal)));
};
