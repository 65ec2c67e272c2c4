/** What the checks for a record that is missing have in common: where it is instead, and how the form of the DNS host takes it. */
import { findDnsHost, describeEntry, findDnsHostName, isParked } from '../knowledge/dns-hosts.ts';
import {
  unusedName,
  type MisplacedName,
  misplacedNames,
  type WantedRecord,
} from '../knowledge/misplaced-names.ts';
import type { RecordLine } from '../model/check.ts';
import type { DnsName, RecordType, SettledAnswer } from '../model/dns/dns.ts';
import { type AnswerNeed, glance } from '../model/need.ts';
import { splitLabels, parentName, prependLabels } from '../model/dns/domain-name.ts';
import { absoluteName } from '../model/dns/presentation.ts';
import { type Hints, findHint, hasSameRecords, needsByKey } from './hints.ts';

/** The domain and its ancestors that may be the zone that holds it. */
const zonesAround = (domain: DnsName): readonly DnsName[] =>
  splitLabels(domain).length < 2 ? [] : [domain, ...zonesAround(parentName(domain))];

/** Who keeps the zone of the domain. */
export const zoneNeeds = (domain: DnsName): readonly AnswerNeed[] =>
  zonesAround(domain).map((zone) => glance(zone, 'NS'));

/** All that tells where a record that is missing went, and who keeps the zone. */
export const misplacedNeeds = (wanted: WantedRecord, type: RecordType, domain: DnsName) =>
  needsByKey([
    ...zoneNeeds(domain),
    glance(domain, 'CNAME'),
    glance(prependLabels('_domainconnect', domain), 'TXT'),
    ...[...misplacedNames(wanted, domain).map(({ name }) => name), unusedName(domain)].map((name) =>
      glance(name, type),
    ),
  ]);

/** The zone that holds the domain, and its name servers. */
const findZone = (hints: Hints, domain: DnsName) => {
  for (const zone of zonesAround(domain)) {
    const ns = findHint(hints, zone, 'NS');
    if (ns?.kind === 'found' && ns.chain.length === 0)
      return { zone, servers: ns.set.rdata.map(({ host }) => host) };
  }
  return undefined;
};

/** What to know about the form of the DNS host, with a space in front; empty where the host is not known. */
export const formAdvice = (
  hints: Hints,
  domain: DnsName,
  line: Pick<RecordLine, 'owner' | 'type'>,
): string => {
  const found = findZone(hints, domain);
  const host = found && findDnsHost(found.servers);
  return found && host ? ` ${describeEntry(host, found.zone, line)}` : '';
};

/** Says that the DNS host takes Apple's records by itself, with a space in front; empty where it does not say so. */
export const domainConnectAdvice = (hints: Hints, domain: DnsName): string =>
  findHint(hints, prependLabels('_domainconnect', domain), 'TXT')?.kind === 'found'
    ? " Your DNS host offers automatic set-up (Domain Connect): iCloud's settings may enter all records for you when you add the domain there."
    : '';

/** The DNS host's name, where it is known. */
export const dnsHostNameFrom = (hints: Hints, domain: DnsName): string | undefined =>
  findDnsHostName(findZone(hints, domain)?.servers ?? []);

export const isParkedZone = (hints: Hints, domain: DnsName): boolean =>
  isParked(findZone(hints, domain)?.servers ?? []);

/** A record in the wrong place. */
interface MisplacedRecord<T extends RecordType = RecordType> {
  readonly place: MisplacedName;
  readonly lines: readonly RecordLine[];
  readonly answer: SettledAnswer<T>;
  /** Whether it is only a wildcard record that answers there. */
  readonly wildcard: boolean;
}

/** Where the record went: the places whose records are `meant` to be it. */
export const findMisplaced = <T extends RecordType>(
  hints: Hints,
  {
    wanted,
    type,
    domain,
  }: { readonly wanted: WantedRecord; readonly type: T; readonly domain: DnsName },
  meant: (answer: SettledAnswer<T>) => readonly RecordLine[],
): readonly MisplacedRecord<T>[] =>
  misplacedNames(wanted, domain).flatMap((place) => {
    const answer = findHint(hints, place.name, type);
    if (answer?.kind !== 'found' || answer.chain.length > 0) return [];
    const lines = meant(answer);
    const wildcard = hasSameRecords(answer, findHint(hints, unusedName(domain), type));
    return lines.length > 0 ? [{ place, lines, answer, wildcard }] : [];
  });

/** What is said of them, and what of them goes: what a wildcard gives may serve another end. */
export const describeMisplaced = (strays: readonly MisplacedRecord[], owner: DnsName) => {
  const own = strays.filter(({ wildcard }) => !wildcard);
  const [first] = own;
  const wild =
    strays.length > 0
      ? `; there is one in a wildcard record (*), which does not stand for ${owner}`
      : '';
  const told = first
    ? `; it is at ${first.place.name}, where nobody looks for it: ${first.place.how}`
    : wild;
  return {
    message: told,
    remove: own.flatMap(({ lines }) => lines),
    observed: strays
      .flatMap(({ lines }) => lines)
      .map(({ owner: at, type, rdata }) => `${absoluteName(at)} ${type} ${rdata}`),
    advice: first ? ' Remove what is in the wrong place.' : '',
  };
};
