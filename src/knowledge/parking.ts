/** Name servers that hold no records of the domain's owner: those of parking services, and those that registrars set. */
import type { DnsName } from '../model/dns/dns.ts';
import { dnsName, isWithin } from '../model/dns/domain-name.ts';

/**
 * `parking`: the domain is for sale, or nobody has set it up. `expired`: its registrar has put them in the
 * place of the owner's. `unconfirmed`: so it has, until the owner confirms a mail address.
 */
export type ParkingKind = 'parking' | 'expired' | 'unconfirmed';

/** When the sources were read. */
export const readOn = '2026-11-30';

/** Without those of its names where owners can publish records (such as dnsowl.com). */
const warningList =
  'https://github.com/MISP/misp-warninglists/blob/0a39aa35037f508ff13c9a8622b0f4f661e90222/lists/parking-domain-ns/list.json';
/** No list has it, but published delegations of such domains do. */
export const seenInZoneData = 'seen in public zone data';

const rows: readonly (readonly [kind: ParkingKind, source: string, suffixes: string])[] = [
  [
    'parking',
    warningList,
    'above.com afternic.com bodis.com dan.com domainmarket.com dsredirection.com dsredirects.com parking1.ovh.net parking2.ovh.net parkingcrew.net parklogic.com sedo.com sedoparking.com uniregistrymarket.link ztomy.com',
  ],
  [
    'parking',
    seenInZoneData,
    'cashparking.com dnparking.com fastpark.net hugedomains.com namefind.com parktons.com rookdns.com smartname.com sslparking.com undeveloped.com voodoo.com',
  ],
  [
    'expired',
    seenInZoneData,
    'dns-expired.com domainhasexpired.com expirationwarning.net expiereddnsmanager.com expired1.namebrightdns.com expired2.namebrightdns.com onamae-expired.com pendingrenewaldeletion.com renewyourname.net',
  ],
  [
    'unconfirmed',
    seenInZoneData,
    'failed-whois-verification.namecheap.com verify-contact-details.namecheap.com emailverification.info',
  ],
];

const kinds: readonly (readonly [suffix: DnsName, kind: ParkingKind])[] = rows.flatMap(
  ([kind, , suffixes]) => suffixes.split(' ').map((suffix) => [dnsName(suffix), kind] as const),
);

/** The known names, each with its source. */
export const knownParkingServers: readonly (readonly [suffix: string, source: string])[] =
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
