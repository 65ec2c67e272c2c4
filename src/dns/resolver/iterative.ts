/** Asks the servers of each zone itself, following CNAME records from zone to zone: what no resolver on the way made up. */
import type {
  Answer,
  DnsName,
  Question,
  RecordSet,
  RecordType,
  Resolver,
} from '../../model/dns/dns.ts';
import { findHostAddresses, askUpwards, cutSeenByResolvers } from '../delegation/zone-cut.ts';

export interface IterativeOptions {
  /** A resolver that asks one authoritative server, without recursion. */
  readonly direct: (address: string) => Resolver;
  /** Tells where the servers of zones are. */
  readonly resolver: Resolver;
  readonly families: readonly (4 | 6)[];
}

/** CNAME records from one zone to the next: Apple's mail servers take two or three. */
const mostZones = 6;

/** The most of a zone's servers that are asked, one after the other. */
const mostServers = 3;

/** The addresses of some servers of the zone that holds `name`. */
const findServers = async (
  name: DnsName,
  { direct, resolver, families }: IterativeOptions,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const search = { resolver, parent: direct, families, signal };
  const cut = cutSeenByResolvers(await askUpwards(name, search));
  if (cut === undefined) return [];
  const hosts = cut.hosts.slice(0, mostServers);
  const places = await Promise.all(hosts.map((host) => findHostAddresses(host, cut.glue, search)));
  return places.flatMap(({ found }) => found[0]?.address ?? []);
};

/** What the first server of the zone that answers says. */
const askZoneServers = async <T extends RecordType>(
  question: Question<T>,
  options: IterativeOptions,
  signal: AbortSignal,
): Promise<Answer<T> | undefined> => {
  for (const address of await findServers(question.name, options, signal)) {
    const answer = await options.direct(address).lookup(question, signal);
    if (answer.kind !== 'failed') return answer;
  }
  return undefined;
};

const noAnswer = {
  code: 'unreachable',
  detail: 'the name servers of the zone gave no answer',
  attempts: [],
} as const;

export const iterativeResolver = (options: IterativeOptions): Resolver => ({
  vantage: 'authoritative',
  server: 'its own name servers',
  async lookup<T extends RecordType>(question: Question<T>, signal: AbortSignal) {
    const chain: RecordSet<'CNAME'>[] = [];
    let { name } = question;
    let ms = 0;
    for (let zone = 0; zone < mostZones; zone += 1) {
      const answer = await askZoneServers({ name, type: question.type }, options, signal);
      if (answer === undefined) break;
      chain.push(...answer.chain);
      ms += answer.ms;
      const onward = answer.chain.at(-1)?.rdata[0].target;
      if (answer.kind === 'found' || onward === undefined)
        return { ...answer, question, chain, ms };
      name = onward;
    }
    const { vantage, server } = this;
    const heard = { question, vantage, server, transport: 'udp', chain, ms } as const;
    return { ...heard, kind: 'failed', failure: noAnswer };
  },
});
