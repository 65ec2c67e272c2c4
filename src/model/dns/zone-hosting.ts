/** Who hosts the zone of a domain, as far as answers tell. */
import { type Answer, type DnsName, type HostAddress, isAnswerOf, type RecordType } from './dns.ts';
import { isWithin, splitLabels } from './domain-name.ts';

/** Where the domain's records are kept. */
export interface ZoneHosting {
  readonly zone: DnsName;
  readonly servers: readonly DnsName[];
  /** The host adds the zone to targets without a final dot: one that it serves shows it. */
  readonly extendsTargets?: true;
}

/** The answers with records of this type that no alias led to. */
const foundOf = <T extends RecordType>(answers: readonly Answer[], type: T) =>
  answers
    .filter((answer) => isAnswerOf(answer, type))
    .flatMap((answer) => (answer.kind === 'found' && answer.chain.length === 0 ? [answer] : []));

/** The zone's own word before its parent's, and that before a resolver's. */
const rankOf = ({ vantage }: Answer): number => {
  const rank = ['authoritative', 'parent'].indexOf(vantage);
  return rank < 0 ? 2 : rank;
};

const depthOf = ({ set }: { readonly set: { readonly owner: DnsName } }): number =>
  splitLabels(set.owner).length;

/** What was said of the name servers of the closest zone that holds the domain, the best word first. */
const nameServerAnswers = (domain: DnsName, answers: readonly Answer[]) => {
  const all = foundOf(answers, 'NS')
    .filter((answer) => isWithin(domain, answer.set.owner) && depthOf(answer) > 1)
    .sort((a, b) => depthOf(b) - depthOf(a) || rankOf(a) - rankOf(b));
  return all.filter((answer) => answer.set.owner === all[0]?.set.owner);
};

/** Whether a target in the zone is a name under .com with the zone behind it. */
const hasExtendedTarget = (zone: DnsName, answers: readonly Answer[]): boolean => {
  const end = `.com.${zone}`;
  return [...foundOf(answers, 'MX'), ...foundOf(answers, 'CNAME')].some(
    ({ set }) =>
      isWithin(set.owner, zone) &&
      set.rdata.some((rdata) => ('target' in rdata ? rdata.target : rdata.exchange).endsWith(end)),
  );
};

/** The zone that holds the domain, and its name servers. */
export const findZoneHosting = (
  domain: DnsName,
  answers: readonly Answer[],
): ZoneHosting | undefined => {
  const [best] = nameServerAnswers(domain, answers);
  if (best === undefined) return undefined;
  const zone = best.set.owner;
  return {
    zone,
    servers: best.set.rdata.map(({ host }) => host),
    ...(hasExtendedTarget(zone, answers) && { extendsTargets: true }),
  };
};

const addressesIn = (answers: readonly Answer[]): readonly HostAddress[] => [
  ...answers.flatMap((answer) => (answer.kind === 'found' ? (answer.glue ?? []) : [])),
  ...[...foundOf(answers, 'A'), ...foundOf(answers, 'AAAA')].flatMap(({ set }) =>
    set.rdata.map(({ address }) => ({ host: set.owner, address })),
  ),
];

/** The domain's name servers by address, if anybody names them; several may share one. */
export const hostsByAddress = (
  domain: DnsName,
  answers: readonly Answer[],
): ReadonlyMap<string, readonly DnsName[]> => {
  const servers = new Set(
    nameServerAnswers(domain, answers).flatMap(({ set }) => set.rdata.map(({ host }) => host)),
  );
  const hosts = new Map<string, readonly DnsName[]>();
  for (const { host, address } of addressesIn(answers))
    if (servers.has(host))
      hosts.set(address, [...new Set([...(hosts.get(address) ?? []), host])].sort());
  return hosts;
};
