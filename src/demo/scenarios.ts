/** The demo's zones: one healthy domain, and the ways in which others go wrong. */
import { appleRequirements } from '../icloud/requirements.ts';
import type { RData } from '../model/dns/dns.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import { toOctets } from '../model/dns/presentation.ts';
import type { ScenarioName } from './scenario-names.ts';

type DemoType = 'A' | 'AAAA' | 'CNAME' | 'MX' | 'NS' | 'SOA' | 'TXT';

/** A record of the demo's name server. */
export type DemoRecord = {
  readonly [T in DemoType]: {
    readonly owner: string;
    readonly type: T;
    readonly rdata: RData[T];
  };
}[DemoType];

const loopback = '127.0.0.1';

/** That of the second name server. Nobody listens there: the demo's one server speaks for both. */
const otherLoopback = '127.0.0.2';

/** A public key of RSA-2048, the private half of which was thrown away when it was made. */
const publicKey = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAl6EesQg2/EjoPUj7PTZUxkhKA7R/nFSDFYXKX9eVlDJASc',
  '3RE6BkpYgtJ6Q5AgRXh/bTMRio/Tlzlrm3wg7EkKF81a+fMwPMEjU5kVzUYsHGjLIoZNTQgdFBEQfj3iTW3JSqfV3x',
  '87r9Jr4gc0XONYxtQeSaQocFro9Ot6mYeuI9YRRd34vQicXumS9y4RCM2VPq35M+8hjhXCBorEprqWY0rWuG6ks9rA',
  'D12CRyMKHipBj9qKEe7QL3Xk0PV0xFfqAAgPRbr851Vyh3LBYtImkfsvEzTI2WoLau/Z/srXXCwdKgl2XxTBf9P7wD',
  'AXxcj/jHbnXtWU7Ty9tiDDU+/QIDAQAB',
].join('');

const txt = (owner: string, ...strings: string[]): DemoRecord => ({
  owner,
  type: 'TXT',
  rdata: { strings: strings.map(toOctets) },
});
const a = (owner: string, address = loopback): DemoRecord => ({
  owner,
  type: 'A',
  rdata: { address },
});
const mx = (owner: string, preference: number, exchange: string): DemoRecord => ({
  owner,
  type: 'MX',
  rdata: { preference, exchange: dnsName(exchange) },
});
const cname = (owner: string, target: string): DemoRecord => ({
  owner,
  type: 'CNAME',
  rdata: { target: dnsName(target) },
});

/** Start of authority and two name servers, which both are the demo's own. */
const apex = (zone: string): readonly DemoRecord[] => [
  {
    owner: zone,
    type: 'SOA',
    rdata: {
      mname: dnsName(`ns1.${zone}`),
      rname: dnsName(`hostmaster.${zone}`),
      serial: 1,
      refresh: 7200,
      retry: 900,
      expire: 1209600,
      minimum: 900,
    },
  },
  ...[
    [`ns1.${zone}`, loopback],
    [`ns2.${zone}`, otherLoopback],
  ].flatMap(([host = '', address]): readonly DemoRecord[] => [
    { owner: zone, type: 'NS', rdata: { host: dnsName(host) } },
    a(host, address),
  ]),
];

const dkim = (domain: string) => appleRequirements(dnsName(domain)).dkim;

const parts = (domain: string) => ({
  mx: appleRequirements(dnsName(domain)).mx.map((r) => mx(domain, r.preference, r.exchange)),
  token: txt(domain, 'apple-domain=Abcd1234Efgh5678'),
  spf: txt(domain, 'v=spf1 include:icloud.com ~all'),
  dkim: cname(dkim(domain).owner, dkim(domain).target),
  key: txt(
    dkim(domain).target,
    `v=DKIM1; k=rsa; p=${publicKey.slice(0, 200)}`,
    publicKey.slice(200),
  ),
  dmarc: txt(`_dmarc.${domain}`, 'v=DMARC1; p=quarantine'),
});

type Parts = ReturnType<typeof parts>;

/** One scenario: a domain of its own, what is to be seen in it, and its records. */
export interface Scenario {
  readonly name: ScenarioName;
  readonly shows: string;
  readonly domain: string;
  readonly records: readonly DemoRecord[];
  /** No resolver gets an answer from the domain's name server. */
  readonly outage?: boolean;
  /** The submission port refuses connections. */
  readonly smtpClosed?: boolean;
}

const scenario = (
  name: ScenarioName,
  shows: string,
  choose: (parts: Parts, domain: string) => readonly DemoRecord[],
  faults: Pick<Scenario, 'outage' | 'smtpClosed'> = {},
): Scenario => {
  const domain = `${name}.example`;
  return {
    name,
    shows,
    domain,
    records: [...apex(domain), ...choose(parts(domain), domain)],
    ...faults,
  };
};

const allRecords = (p: Parts) => [...p.mx, p.token, p.spf, p.dkim, p.key, p.dmarc];

export const scenarios: readonly Scenario[] = [
  scenario('healthy', 'everything as Apple asks', allRecords),
  scenario(
    'moving',
    "the old provider's MX is still there, SPF appears twice, DKIM is missing",
    (p, d) => [
      mx(d, 1, 'aspmx.l.google.com'),
      ...p.mx,
      p.token,
      p.spf,
      txt(d, 'v=spf1 include:_spf.google.com ~all'),
      p.key,
      p.dmarc,
    ],
  ),
  scenario('new', 'a domain with no mail records yet', (_, d) => [a(d)]),
  scenario('proxied', 'a proxy answers in place of the DKIM record', (p, d) => [
    ...p.mx,
    p.token,
    p.spf,
    a(`sig1._domainkey.${d}`),
    p.key,
    p.dmarc,
  ]),
  scenario('lapsed', 'the records are right, but Apple publishes no DKIM key', (p) => [
    ...p.mx,
    p.token,
    p.spf,
    p.dkim,
    p.dmarc,
  ]),
  scenario('wrong-spf', 'the SPF record denies iCloud before it includes it', (p, d) => [
    ...p.mx,
    p.token,
    txt(d, 'v=spf1 a -all include:icloud.com'),
    p.dkim,
    p.key,
    p.dmarc,
  ]),
  scenario('outage', "the domain's name server does not answer", allRecords, { outage: true }),
  scenario('blocked', 'the records are right, but the submission port is closed', allRecords, {
    smtpClosed: true,
  }),
];

/** What everybody else publishes: icloud.com's SPF record, the mail hosts, a few other senders. */
export const surroundingRecords: readonly DemoRecord[] = [
  ...apex('example'),
  ...apex('icloud.com'),
  txt(
    'icloud.com',
    'v=spf1 ip4:17.41.0.0/16 ip4:17.58.0.0/16 ip4:17.142.0.0/15 ip4:17.57.155.0/24 ip4:17.57.156.0/24',
    ' ip4:144.178.36.0/24 ip4:144.178.38.0/24 ip4:57.103.64.0/18 ip6:2a01:b747:3000:200::/56 ~all',
  ),
  mx('icloud.com', 10, 'mx01.mail.icloud.com'),
  mx('icloud.com', 10, 'mx02.mail.icloud.com'),
  a('mx01.mail.icloud.com'),
  a('mx02.mail.icloud.com'),
  ...apex('me.com'),
  a('imap.mail.me.com'),
  a('smtp.mail.me.com'),
  ...apex('icloudmailadmin.com'),
  ...apex('google.com'),
  a('aspmx.l.google.com'),
  txt('_spf.google.com', 'v=spf1 ip4:192.0.2.0/24 ~all'),
];
