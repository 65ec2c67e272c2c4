/** Name servers that hold no records of the domain's owner: those of parking services, and those that registrars set. */
import type { DnsName } from '../model/dns/dns.ts';
import { dnsName, isWithin } from '../model/dns/domain-name.ts';
import { pagesRead, type Source } from '../model/source/source.ts';

/**
 * `parking`: the domain is for sale, or nobody has set it up. `expired`: its registrar has put them in the
 * place of the owner's. `unconfirmed`: so it has, until the owner confirms a mail address.
 */
export type ParkingKind = 'parking' | 'expired' | 'unconfirmed';

const november30 = pagesRead('2026-11-30');

/** Without those of its names where owners can publish records (such as dnsowl.com). */
const warningList = november30(
  'https://github.com/MISP/misp-warninglists/blob/0a39aa35037f508ff13c9a8622b0f4f661e90222/lists/parking-domain-ns/list.json',
);
/** The same list, longer. */
const laterList = november30(
  'https://raw.githubusercontent.com/MISP/misp-warninglists/154896d7bf00be5c336e2aed5c60862e60c40a17/lists/parking-domain-ns/list.json',
);
/** Its registrar replaces the owner's with them once a domain has expired. */
const expiredPage = november30(
  'https://github.com/ans-group/docs.ukfast.co.uk/blob/master/source/domains/domains/faqs/why-have-my-name-servers-been-changed-to-renewyourdomain-net.md',
);

/** While the mail address of a registration is not confirmed. */
const unconfirmedPage = november30('https://github.com/dnsimple/dnsimple-support/issues/870');

const rows: readonly (readonly [kind: ParkingKind, source: Source, suffixes: string])[] = [
  [
    'parking',
    warningList,
    'above.com afternic.com bodis.com dan.com domainmarket.com dsredirection.com dsredirects.com parking1.ovh.net parking2.ovh.net parkingcrew.net parklogic.com sedo.com sedoparking.com uniregistrymarket.link ztomy.com',
  ],
  ['parking', laterList, 'cashparking.com fastpark.net namefind.com smartname.com undeveloped.com'],
  ['expired', laterList, 'domainhasexpired.com expirationwarning.net expiereddnsmanager.com'],
  ['expired', expiredPage, 'renewyourdomain.net'],
  ['unconfirmed', laterList, 'failed-whois-verification.namecheap.com emailverification.info'],
  ['unconfirmed', unconfirmedPage, 'registrant-verification.ispapi.net'],
];

const kinds: readonly (readonly [suffix: DnsName, kind: ParkingKind])[] = rows.flatMap(
  ([kind, , suffixes]) => suffixes.split(' ').map((suffix) => [dnsName(suffix), kind] as const),
);

/** The known names, each with its source. */
export const knownParkingServers: readonly (readonly [suffix: string, source: Source])[] =
  rows.flatMap(([, source, suffixes]) =>
    suffixes.split(' ').map((suffix) => [suffix, source] as const),
  );

const kindOfServer = (server: DnsName): ParkingKind | undefined =>
  // Registrars give the pages of expired domains a label of their own: ns1.expired.registrar.example.
  /(?:^|\.)expired\.[a-z0-9-]+\.[a-z]+$/.test(server)
    ? 'expired'
    : kinds.find(([suffix]) => isWithin(server, suffix))?.[1];

/** What these name servers show of their domain, if all of them are such. */
export const findParking = (servers: readonly DnsName[]): ParkingKind | undefined => {
  const found = servers.map(kindOfServer);
  return found.includes(undefined)
    ? undefined
    : (found.find((kind) => kind !== 'parking') ?? found[0]);
};
