/** Who serves a domain, according to the evidence of its report. */
import type { Answer, DnsName } from '../../model/dns/dns.ts';
import type { ZoneHosting } from '../../model/form-entry.ts';
import { dnsName, isWithin, splitLabels } from '../../model/dns/domain-name.ts';
import type { DomainReport } from '../../model/report.ts';

type FoundAnswer<T extends 'NS' | 'A' | 'AAAA'> = Extract<Answer<T>, { readonly kind: 'found' }>;

const isFoundOfType =
  <T extends 'NS' | 'A' | 'AAAA'>(type: T) =>
  (answer: Answer): answer is FoundAnswer<T> =>
    answer.kind === 'found' && answer.question.type === type && answer.chain.length === 0;

/** The zone's own answer counts before its parent's, and that before a resolver's. */
const vantages: readonly Answer['vantage'][] = ['authoritative', 'parent'];

const answerRank = ({ vantage }: Answer): number =>
  vantages.includes(vantage) ? vantages.indexOf(vantage) : vantages.length;

/** The zone that holds the domain, and its name servers; absent if the evidence has no answer. */
export const findZoneHosting = ({ domain, evidence }: DomainReport): ZoneHosting | undefined => {
  const name = dnsName(domain);
  const [best] = evidence.answers
    .filter(isFoundOfType('NS'))
    .filter(({ set }) => isWithin(name, set.owner) && splitLabels(set.owner).length > 1)
    .sort(
      (a, b) =>
        splitLabels(b.set.owner).length - splitLabels(a.set.owner).length ||
        answerRank(a) - answerRank(b),
    );
  return best && { zone: best.set.owner, servers: best.set.rdata.map(({ host }) => host) };
};

/** The domain's name servers by address, from the evidence and its glue; several may share one. */
export const hostsByAddress = (report: DomainReport): ReadonlyMap<string, readonly DnsName[]> => {
  const servers = findZoneHosting(report)?.servers ?? [];
  const { answers } = report.evidence;
  const pairs = [
    ...answers.flatMap((answer) => (answer.kind === 'found' ? (answer.glue ?? []) : [])),
    ...answers
      .filter((answer) => isFoundOfType('A')(answer) || isFoundOfType('AAAA')(answer))
      .flatMap(({ set }) =>
        set.rdata.flatMap((rdata) =>
          'address' in rdata ? [{ host: set.owner, address: rdata.address }] : [],
        ),
      ),
  ];
  const hosts = new Map<string, readonly DnsName[]>();
  for (const { host, address } of pairs)
    if (servers.includes(host))
      hosts.set(address, [...new Set([...(hosts.get(address) ?? []), host])].sort());
  return hosts;
};
