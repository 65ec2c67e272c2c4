/** Asks the zones above a zone for what makes their keys trusted (RFC 4035 §5). */
import type { Answer, DnsName, Question, RecordType, Resolver } from '../../model/dns/dns.ts';
import type { ZoneLink } from '../../model/dns/dnssec.ts';
import { dnsName, parentName, splitLabels } from '../../model/dns/domain-name.ts';
import { askUpwards, type CutSearch, parentResolvers, zoneCutIn } from './zone-cut.ts';

const root = dnsName('.');

/** A zone, and some of its servers. */
interface ServedZone {
  readonly zone: DnsName;
  readonly servers: readonly Resolver[];
}

/** The first answer that is none of failure; the last failure where all fail. */
const askInTurn = async <T extends RecordType>(
  question: Question<T>,
  servers: readonly Resolver[],
  signal: AbortSignal,
): Promise<Answer<T> | undefined> => {
  let answer: Answer<T> | undefined;
  for (const server of servers) {
    answer = await server.lookup(question, signal);
    if (answer.kind !== 'failed') break;
  }
  return answer;
};

const askLink = async (
  { zone, servers }: ServedZone,
  above: ServedZone | undefined,
  signal: AbortSignal,
): Promise<ZoneLink> => {
  const [ds, keys] = await Promise.all([
    above && askInTurn({ name: zone, type: 'DS' }, above.servers, signal),
    askInTurn({ name: zone, type: 'DNSKEY' }, servers, signal),
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
