/** Asks for what makes the keys of zones trusted (RFC 4035 §5): those above a zone, and those of others. */
import type { Answer, DnsName, Question, RecordType, Resolver } from '../../model/dns/dns.ts';
import type { ZoneLink } from '../../model/dns/dnssec.ts';
import { dnsName, parentName, splitLabels } from '../../model/dns/domain-name.ts';
import { failover } from '../resolver/decorators.ts';
import { askForDs } from './find-name-servers.ts';
import {
  askUpwards,
  type CutSearch,
  findZoneCut,
  type FoundCut,
  parentResolvers,
  zoneCutIn,
} from './zone-cut.ts';

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

const askZone = async (
  { zone, parents }: FoundCut,
  walker: Resolver,
  search: CutSearch,
): Promise<ZoneLink> => {
  const ds = await askForDs(zone, parents, search);
  if (ds.kind !== 'found') return { zone, ds };
  return { zone, ds, keys: await walker.lookup({ name: zone, type: 'DNSKEY' }, search.signal) };
};

/** The links of the zones that hold these names, each as far as it is found. `walker` asks a zone's own servers. */
export const askZonesOf = async (
  names: readonly DnsName[],
  walker: Resolver,
  search: CutSearch,
): Promise<readonly ZoneLink[]> => {
  const found = await Promise.all(
    names.map(async (name) => findZoneCut(name, await askUpwards(name, search), search)),
  );
  const cuts = new Map(
    found.flatMap((one) => (one.kind === 'standing' ? [[one.zone, one] as const] : [])),
  );
  return Promise.all([...cuts.values()].map((cut) => askZone(cut, walker, search)));
};
