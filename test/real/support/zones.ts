/** A private internet in zone files: the root, three top-level domains, Apple, and customers with their faults. */
import { generateKeyPairSync } from 'node:crypto';
import { dnsFaults, streamFaults } from '../../support/faults.ts';
import { hasIPv6, mailProxyAddress, places, places6, proxyAddress } from './places.ts';

/** How a customer's zone is signed, and with what fault. */
export type Signing = 'good' | 'bogus' | 'expired' | 'ds-left-behind' | 'online';

/** 1 is BIND, 2 is Knot, 3 is silent, at 4 there is nothing, from 5 on there are fault proxies; `six` is BIND over IPv6 alone. */
type NameServerNumber = number | 'six';

export interface Customer {
  readonly domain: string;
  /** Lines of a zone file below the SOA and NS records. */
  readonly records: readonly string[];
  /** What the zone names; `ns1.dns-host.net` is 1, and so on. */
  readonly own: readonly NameServerNumber[];
  /** What the zone above names, where that differs. */
  readonly parent?: readonly NameServerNumber[];
  /** Which servers have the zone. */
  readonly at: readonly ('bind' | 'knot')[];
  /** What Knot's copy has in place of `records`. */
  readonly differing?: readonly string[];
  readonly signing?: Signing;
  /** Takes changes by RFC 2136, at BIND. */
  readonly dynamic?: true;
}

const hosts: readonly string[] = [
  places.bind,
  places.knot,
  places.silent,
  places.closed,
  ...dnsFaults.map((_, i) => proxyAddress(i)),
];

/** Lines of a zone file: the addresses of all name servers. */
const addressLines = (): readonly string[] => [
  ...hosts.map((address, i) => `${hostName(i + 1)} A ${address}`),
  ...(hasIPv6 ? [`${hostName('six')} AAAA ${places6.bind}`] : []),
];

const hostName = (n: NameServerNumber): string => `ns${n}.dns-host.net.`;

export const token = 'apple-domain=Abcd1234Efgh5678';
export const mx = ['@ MX 10 mx01.mail.icloud.com.', '@ MX 10 mx02.mail.icloud.com.'];
const spf = '@ TXT "v=spf1 include:icloud.com ~all"';
const dmarc = '_dmarc TXT "v=DMARC1; p=quarantine"';

export const dkim = (domain: string): string =>
  `sig1._domainkey CNAME sig1.dkim.${domain}.at.icloudmailadmin.com.`;

/** As Apple asks. */
export const whole = (domain: string): readonly string[] => [
  ...mx,
  `@ TXT "${token}"`,
  spf,
  dkim(domain),
  dmarc,
];

const customer = (domain: string, rest: Partial<Customer> = {}): Customer => ({
  domain,
  records: whole(domain),
  own: [1, 2],
  at: ['bind', 'knot'],
  ...rest,
});

/** Behind the proxy of the fault with this number: a domain as Apple asks, and one without records. */
export const faulty = (i: number) => ({ well: `well-${i}.example`, bare: `bare-${i}.example` });

/** Behind the proxy of the stream fault with this number. */
export const faultyMail = (protocol: 'imap' | 'smtp', i: number) =>
  `${protocol}-${i}.faults.apple-dns.net`;

/** More than a datagram of 1232 octets takes. */
const verifications = Array.from(
  { length: 30 },
  (_, i) => `@ TXT "service-${i}-verification=${'0123456789abcdef'.repeat(3)}"`,
);

export const customers: readonly Customer[] = [
  customer('example.com', { signing: 'online' }),
  customer('unsigned.example'),
  customer('signed.example', { signing: 'good' }),
  customer('bogus.example', { signing: 'bogus' }),
  customer('expired.example', { signing: 'expired' }),
  customer('leftover.example', { signing: 'ds-left-behind' }),
  customer('below.broken'),
  customer('signed.broken', { signing: 'good' }),
  customer('large.example', { records: [...whole('large.example'), ...verifications] }),
  customer('lame.example', { at: ['bind'] }),
  customer('refused.example', { at: [] }),
  customer('half.example', { own: [1, 3], at: ['bind'] }),
  customer('shut.example', { own: [1, 4], at: ['bind'] }),
  customer('silent.example', { own: [3], at: [] }),
  customer('closed.example', { own: [4], at: [] }),
  customer('mismatch.example', { own: [1], parent: [1, 2] }),
  customer('differing.example', {
    differing: whole('differing.example').filter((line) => !line.includes(' MX ')),
  }),
  customer('bare.example', { records: ['www A 192.0.2.1'] }),
  customer('fresh.example', { own: [1], at: ['bind'], records: mx, dynamic: true }),
  customer('wild.example', {
    records: [...mx, `@ TXT "${token}"`, spf, dkim('wild.example'), '* TXT "v=spf1 -all"'],
    signing: 'good',
  }),
  customer('renamed.example', {
    records: [
      ...whole('renamed.example').filter((line) => !line.startsWith('sig1')),
      // That is the key of unsigned.example: iCloud signs with the one of this domain.
      '_domainkey DNAME _domainkey.unsigned.example.',
    ],
  }),
  customer('policy.example', {
    records: [
      ...whole('policy.example'),
      '_mta-sts TXT "v=STSv1; id=20261101"',
      `mta-sts A ${places.policy}`,
    ],
  }),
  customer('distrusted.example', {
    records: [
      ...whole('distrusted.example'),
      '_mta-sts TXT "v=STSv1; id=20261101"',
      `mta-sts A ${places.policy}`,
    ],
  }),
  ...(hasIPv6
    ? [
        customer('six.example', { own: ['six'], at: ['bind'], signing: 'good' }),
        customer('both.example', { own: [2, 'six'] }),
      ]
    : []),
  ...dnsFaults.flatMap((_, i) => [
    customer(faulty(i).well, { own: [5 + i], at: ['bind'] }),
    customer(faulty(i).bare, { own: [5 + i], at: ['bind'], records: ['www A 192.0.2.1'] }),
  ]),
];

const soa = (host: string, serial = 1): string =>
  `@ SOA ${host} hostmaster.dns-host.net. ${serial} 7200 900 1209600 900`;

const zoneText = (origin: string, lines: readonly string[]): string =>
  [`$ORIGIN ${origin}`, '$TTL 300', ...lines, ''].join('\n');

export const customerZone = ({ domain, own, records }: Customer): string =>
  zoneText(`${domain}.`, [
    soa(hostName(own[0] ?? 1)),
    ...own.map((n) => `@ NS ${hostName(n)}`),
    ...records,
  ]);

export const customerZoneAtKnot = (customer: Customer): string =>
  customerZone({ ...customer, records: customer.differing ?? customer.records });

const delegation = ({ domain, own, parent = own }: Customer): readonly string[] =>
  parent.map((n) => `${domain}. NS ${hostName(n)}`);

/** The last of them is not signed, and the root has a DS record for it. */
export const tlds = ['com', 'net', 'example', 'broken'] as const;

const appleHost = 'a.ns.apple.com.';
const appleZones = ['apple.com', 'icloud.com', 'me.com', 'icloudmailadmin.com', 'apple-dns.net'];

const underTld: Readonly<Record<(typeof tlds)[number], readonly string[]>> = {
  com: [`${appleHost} A ${places.apple}`],
  net: [...[1, 2].map((n) => `dns-host NS ${hostName(n)}`), ...addressLines()],
  example: [],
  broken: [],
};

/** `ds`: DS records, by the name of the zone. */
export const tldZone = (
  tld: (typeof tlds)[number],
  ds: ReadonlyMap<string, readonly string[]>,
): string => {
  const isUnder = (name: string) => name.endsWith(`.${tld}`);
  const below = customers.filter(({ domain }) => isUnder(domain));
  return zoneText(`${tld}.`, [
    soa('a.tld-server.'),
    '@ NS a.tld-server.',
    ...underTld[tld],
    ...appleZones.filter(isUnder).map((zone) => `${zone}. NS ${appleHost}`),
    ...below.flatMap(delegation),
    ...below.flatMap(({ domain }) => ds.get(domain) ?? []),
  ]);
};

export const rootZone = (ds: ReadonlyMap<string, readonly string[]>): string =>
  zoneText('.', [
    soa('a.root-server.'),
    '@ NS a.root-server.',
    `a.root-server. A ${places.root}`,
    `a.tld-server. A ${places.tld}`,
    ...tlds.map((tld) => `${tld}. NS a.tld-server.`),
    ...tlds.flatMap((tld) => ds.get(tld) ?? []),
  ]);

export const hostZone = zoneText('dns-host.net.', [
  soa(hostName(1)),
  ...[1, 2].map((n) => `@ NS ${hostName(n)}`),
  ...addressLines(),
]);

const keyRecord = (): string => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return `"v=DKIM1; k=rsa; p=${key.slice(0, 200)}" "${key.slice(200)}"`;
};

const appleContent = (): Readonly<Record<string, readonly string[]>> => {
  const key = keyRecord();
  return {
    'apple.com': [`a.ns A ${places.apple}`, `www A ${places.status}`],
    'icloud.com': [
      ...mx,
      '@ TXT "v=spf1 ip4:17.41.0.0/16 ip4:17.58.0.0/16 ip4:17.142.0.0/15 ip4:17.57.155.0/24" " ip4:17.57.156.0/24 ip6:2a01:b747:3000:200::/56 ~all"',
      'mx01.mail A 17.57.156.30',
      'mx02.mail A 17.57.156.31',
    ],
    'me.com': [
      'imap.mail CNAME imap.mail-me.apple-dns.net.',
      'smtp.mail CNAME smtp.mail-me.apple-dns.net.',
    ],
    'icloudmailadmin.com': customers.map(
      ({ domain }) => `sig1.dkim.${domain}.at.icloudmailadmin.com. TXT ${key}`,
    ),
    'apple-dns.net': [
      `imap.mail-me A ${places.imap}`,
      `smtp.mail-me A ${places.smtp}`,
      ...(hasIPv6
        ? [
            `imap.mail-me AAAA ${places6.imap}`,
            `smtp.mail-me AAAA ${places6.smtp}`,
            `half.faults A ${places.imap}`,
            `half.faults AAAA ${places6.closed}`,
          ]
        : []),
      ...streamFaults.flatMap((_, i) =>
        (['imap', 'smtp'] as const).map((p) => `${p}-${i}.faults A ${mailProxyAddress(p, i)}`),
      ),
    ],
  };
};

/** At which addresses each zone is said to be. */
export const zonePlaces = (): ReadonlyMap<string, readonly string[]> =>
  new Map<string, readonly string[]>([
    ['.', [places.root]],
    ...tlds.map((tld) => [tld, [places.tld]] as const),
    ...appleZones.map((zone) => [zone, [places.apple]] as const),
    ['dns-host.net', [places.bind, places.knot]],
    ...customers.map(
      ({ domain, own, parent = own }) =>
        [domain, parent.map((n) => hosts[Number(n) - 1]!)] as const,
    ),
  ]);

/** Apple's zones, by name. */
export const appleZoneTexts = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(appleContent()).map(([zone, lines]) => [
      zone,
      zoneText(`${zone}.`, [soa(appleHost), `@ NS ${appleHost}`, ...lines]),
    ]),
  );
