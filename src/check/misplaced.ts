/** What the checks for a record that is missing have in common: where it is instead, and how the form of the DNS host takes it. */
import { dnsHostOf, entryAt, hostNameOf, isParked } from '../knowledge/dns-hosts.ts';
import { nobodys, type Place, placesOf, type Wanted } from '../knowledge/misplaced-names.ts';
import type { RecordLine } from '../model/check.ts';
import type { DnsName, RecordType, SettledAnswer } from '../model/dns/dns.ts';
import { type AnswerNeed, glance } from '../model/need.ts';
import { labelsOf, parentOf, under } from '../model/dns/domain-name.ts';
import { absolute } from '../model/dns/presentation.ts';
import { type Clues, clue, isSame, keyed } from './hints.ts';

/** The domain and its ancestors that may be the zone that holds it. */
const zonesAround = (domain: DnsName): readonly DnsName[] =>
  labelsOf(domain).length < 2 ? [] : [domain, ...zonesAround(parentOf(domain))];

/** Who keeps the zone of the domain. */
export const keeperOf = (domain: DnsName): readonly AnswerNeed[] =>
  zonesAround(domain).map((zone) => glance(zone, 'NS'));

/** All that tells where a record that is missing went, and who keeps the zone. */
export const cluesTo = (wanted: Wanted, type: RecordType, domain: DnsName) =>
  keyed([
    ...keeperOf(domain),
    glance(domain, 'CNAME'),
    glance(under('_domainconnect', domain), 'TXT'),
    ...[...placesOf(wanted, domain).map(({ name }) => name), nobodys(domain)].map((name) =>
      glance(name, type),
    ),
  ]);

/** The zone that holds the domain, and its name servers. */
const zoneIn = (clues: Clues, domain: DnsName) => {
  for (const zone of zonesAround(domain)) {
    const ns = clue(clues, zone, 'NS');
    if (ns?.kind === 'found' && ns.chain.length === 0)
      return { zone, servers: ns.set.rdata.map(({ host }) => host) };
  }
  return undefined;
};

/** What to know about the form of the DNS host, with a space in front; empty where the host is not known. */
export const formAdvice = (
  clues: Clues,
  domain: DnsName,
  line: Pick<RecordLine, 'owner' | 'type'>,
): string => {
  const found = zoneIn(clues, domain);
  const host = found && dnsHostOf(found.servers);
  return found && host ? ` ${entryAt(host, found.zone, line)}` : '';
};

/** Says that the DNS host takes Apple's records by itself, with a space in front; empty where it does not say so. */
export const connectAdvice = (clues: Clues, domain: DnsName): string =>
  clue(clues, under('_domainconnect', domain), 'TXT')?.kind === 'found'
    ? " Your DNS host offers automatic set-up (Domain Connect): iCloud's settings may enter all records for you when you add the domain there."
    : '';

/** The DNS host's name, where it is known. */
export const hostIn = (clues: Clues, domain: DnsName): string | undefined =>
  hostNameOf(zoneIn(clues, domain)?.servers ?? []);

export const parkedIn = (clues: Clues, domain: DnsName): boolean =>
  isParked(zoneIn(clues, domain)?.servers ?? []);

/** A record in the wrong place. */
interface Stray<T extends RecordType = RecordType> {
  readonly place: Place;
  readonly lines: readonly RecordLine[];
  readonly answer: SettledAnswer<T>;
  /** Whether it is only a wildcard record that answers there. */
  readonly wildcard: boolean;
}

/** Where the record went: the places whose records are `meant` to be it. */
export const straysIn = <T extends RecordType>(
  clues: Clues,
  { wanted, type, domain }: { readonly wanted: Wanted; readonly type: T; readonly domain: DnsName },
  meant: (answer: SettledAnswer<T>) => readonly RecordLine[],
): readonly Stray<T>[] =>
  placesOf(wanted, domain).flatMap((place) => {
    const answer = clue(clues, place.name, type);
    if (answer?.kind !== 'found' || answer.chain.length > 0) return [];
    const lines = meant(answer);
    const wildcard = isSame(answer, clue(clues, nobodys(domain), type));
    return lines.length > 0 ? [{ place, lines, answer, wildcard }] : [];
  });

/** What is said of them, and what of them goes: what a wildcard gives may serve another end. */
export const toldOf = (strays: readonly Stray[], owner: DnsName) => {
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
      .map(({ owner: at, type, rdata }) => `${absolute(at)} ${type} ${rdata}`),
    advice: first ? ' Remove what is in the wrong place.' : '',
  };
};
