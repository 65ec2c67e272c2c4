/** Where a missing record is instead, and how to enter it at the domain's DNS host. */
import { findDnsHost, describeEntry, findDnsHostName } from '../knowledge/dns-hosts.ts';
import {
  unusedName,
  type MisplacedName,
  misplacedNames,
  type WantedRecord,
} from '../knowledge/misplaced-names.ts';
import { findParking } from '../knowledge/parking.ts';
import type { RecordLine } from '../model/check.ts';
import { type DnsName, isAnswerOf, type RecordType, type SettledAnswer } from '../model/dns/dns.ts';
import { type AnswerNeed, ask, glance } from '../model/need.ts';
import { isWithin, splitLabels, parentName, prependLabels } from '../model/dns/domain-name.ts';
import { absoluteName } from '../model/dns/presentation.ts';
import { type Hints, findHint, hasSameRecords, needsByKey } from './hints.ts';
import { txtTexts } from '../record/txt.ts';
import { findZoneHosting } from '../model/dns/zone-hosting.ts';

/** The domain and its ancestors: one of them is its zone. */
const zonesAround = (domain: DnsName): readonly DnsName[] =>
  splitLabels(domain).length < 2 ? [] : [domain, ...zonesAround(parentName(domain))];

/** What to ask to find the domain's DNS host. */
export const zoneNeeds = (domain: DnsName): readonly AnswerNeed[] =>
  zonesAround(domain).map((zone) => glance(zone, 'NS'));

/** What shows that a host has mail of its own, beside the record of this kind. */
const ownMailNeeds = (wanted: WantedRecord, host: DnsName): readonly AnswerNeed[] => [
  ...(wanted === 'mx' ? [] : [ask(host, 'MX')]),
  ...(wanted === 'mx' || wanted === 'dmarc' ? [ask(host, 'TXT')] : []),
  ...(wanted === 'dmarc' ? [] : [ask(prependLabels('_dmarc', host), 'TXT')]),
];

const isMailText = (text: string): boolean =>
  /^(?:v=spf1(?: |$)|v=DMARC1|apple-domain=)/i.test(text);

/** Whether the host of the place has mail of its own, so that the record is not misplaced. */
const hasOwnMail = (hints: Hints, wanted: WantedRecord, { host }: MisplacedName): boolean =>
  host !== undefined &&
  ownMailNeeds(wanted, host).some(({ question: { name, type } }) => {
    const answer = findHint(hints, name, type);
    if (answer?.kind !== 'found') return false;
    return !isAnswerOf(answer, 'TXT') || txtTexts(answer).some(isMailText);
  });

/**
 * What to ask to find where a missing record is, and who the DNS host is; of a host that has one,
 * whether it has mail of its own. `known`: what is answered.
 */
export const misplacedNeeds = (
  wanted: WantedRecord,
  type: RecordType,
  domain: DnsName,
  known: Hints,
) =>
  needsByKey([
    ...misplacedNames(wanted, domain).flatMap(({ name, host }) =>
      host !== undefined && findHint(known, name, type)?.kind === 'found'
        ? ownMailNeeds(wanted, host)
        : [],
    ),
    ...zoneNeeds(domain),
    glance(domain, 'CNAME'),
    glance(prependLabels('_domainconnect', domain), 'TXT'),
    ...[...misplacedNames(wanted, domain).map(({ name }) => name), unusedName(domain)].map((name) =>
      glance(name, type),
    ),
  ]);

/** The zone that holds the domain, and its name servers. */
const findZone = (hints: Hints, domain: DnsName) =>
  findZoneHosting(
    domain,
    Object.values(hints).flatMap((hint) => hint ?? []),
  );

/** How to enter the record in the DNS host's form, with a space in front; empty if the host is not known. */
export const formAdvice = (
  hints: Hints,
  domain: DnsName,
  line: Pick<RecordLine, 'owner' | 'type'>,
): string => {
  const found = findZone(hints, domain);
  const host = found && findDnsHost(found.servers);
  return found && host ? ` ${describeEntry(host, found.zone, line)}` : '';
};

/** What is entered as the name of the domain itself, as far as the host is known. */
export const apexEntry = (hints: Hints, domain: DnsName): string => {
  const apex = findDnsHost(findZone(hints, domain)?.servers ?? [])?.apex ?? '@';
  return apex === '' ? 'nothing' : apex;
};

/**
 * That the record belongs into a zone below the domain, as the SOA record of the answer that denies it
 * shows (RFC 2308 §2), with a space in front; empty if it does not. Some servers make one up for the
 * name itself.
 */
export const zoneBelowAdvice = (answer: SettledAnswer, domain: DnsName): string => {
  const zone =
    'negative' in answer && answer.chain.length === 0 ? answer.negative?.zone : undefined;
  const isBelow = zone !== undefined && zone !== domain && isWithin(zone, domain);
  return isBelow && zone !== answer.question.name
    ? ` Enter it in the zone ${zone}: in the zone ${domain} it has no effect.`
    : '';
};

/** That the DNS host can enter Apple's records by itself, with a space in front; empty if it does not offer that. */
export const domainConnectAdvice = (hints: Hints, domain: DnsName): string =>
  findHint(hints, prependLabels('_domainconnect', domain), 'TXT')?.kind === 'found'
    ? ' Your DNS host offers automatic setup (Domain Connect): iCloud may enter all records for you when you add the domain in its settings.'
    : '';

/** The DNS host's name, if it is known. */
export const dnsHostNameFrom = (hints: Hints, domain: DnsName): string | undefined =>
  findDnsHostName(findZone(hints, domain)?.servers ?? []);

export const isParkedZone = (hints: Hints, domain: DnsName): boolean =>
  findParking(findZone(hints, domain)?.servers ?? []) !== undefined;

/** A record in the wrong place. */
interface MisplacedRecord<T extends RecordType = RecordType> {
  readonly place: MisplacedName;
  readonly lines: readonly RecordLine[];
  readonly answer: SettledAnswer<T>;
  /** Whether only a wildcard record answers there. */
  readonly wildcard: boolean;
}

/** The wrong places where the record is: those whose records are `meant` to be it. */
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
    if (hasOwnMail(hints, wanted, place)) return [];
    const lines = meant(answer);
    const wildcard = hasSameRecords(answer, findHint(hints, unusedName(domain), type));
    return lines.length > 0 ? [{ place, lines, answer, wildcard }] : [];
  });

const describePlace = (
  first: MisplacedRecord | undefined,
  strays: readonly MisplacedRecord[],
  owner: DnsName,
): string => {
  if (first) return `; the record is at ${first.place.name} instead: ${first.place.how}`;
  return strays.length > 0
    ? `; there is one in a wildcard record (*), which does not apply to ${owner}`
    : '';
};

/** The words about them, and which to delete: not those of a wildcard, which may serve another purpose. */
export const describeMisplaced = (strays: readonly MisplacedRecord[], owner: DnsName) => {
  const own = strays.filter(({ wildcard }) => !wildcard);
  return {
    message: describePlace(own[0], strays, owner),
    remove: own.flatMap(({ lines }) => lines),
    observed: strays
      .flatMap(({ lines }) => lines)
      .map(({ owner: at, type, rdata }) => `${absoluteName(at)} ${type} ${rdata}`),
    advice: own.length > 0 ? ' Delete the misplaced record.' : '',
  };
};
