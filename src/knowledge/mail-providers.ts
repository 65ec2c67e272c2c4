/**
 * Which service runs an exchange, and what to do before its records can be deleted. Each name has the
 * page that shows it, or was seen in published zones; see {@link readOn}.
 */
import type { DnsName } from '../model/dns/dns.ts';
import { dnsName, isWithin } from '../model/dns/domain-name.ts';

/** `gateway`: filters mail and passes it on; `parking`: the default of a domain that nobody has set up. */
export type ProviderKind = 'mailbox' | 'forwarding' | 'gateway' | 'parking';

export interface MailProvider {
  readonly name: string;
  readonly kind: ProviderKind;
  /** What to do before its records can be deleted for good; a sentence. */
  readonly firstStep?: string;
  /** The page that names the host, or {@link seenInZoneData}. */
  readonly source: string;
}

/** When the pages and the zones were read. */
export const readOn = '2026-11-25';

/** No page of the service names the host, but published zones do. */
export const seenInZoneData = 'seen in public zone data';

/** A published list of exchanges and their services. */
const listed =
  'https://github.com/jace/mxsniff/blob/f85fcb05bb90e727d507d016dc8db70b8892bcfe/mxsniff/providers.py';
const microsoft =
  'https://techcommunity.microsoft.com/t5/exchange-team-blog/implementing-inbound-smtp-dane-with-dnssec-for-exchange-online/ba-p/3939694';

const cloudflare =
  "In Cloudflare's dashboard, turn off Email Routing first: it locks its MX records. Check SPF afterwards: the SPF record may go with it.";
// github.com/MicrosoftDocs/microsoft-365-docs, create-dns-records-at-namecheap.md, read 2026-11-25.
const namecheap =
  'At Namecheap, under Advanced DNS, set Mail Settings to Custom MX first: other MX records have no effect before.';
const forwarding =
  'Turn off email forwarding at your domain registrar first: it manages the record.';
const spamExperts =
  'https://documentation.n-able.com/spamexperts/userguide/Content/B_Admin%20Level/domains/mx-records.htm';

const knownSuffixes: readonly (readonly [
  suffix: string,
  name: string,
  kind: ProviderKind,
  source: string,
  first?: string,
])[] = [
  [
    'mx.cloudflare.net',
    'Cloudflare Email Routing',
    'forwarding',
    'https://developers.cloudflare.com/email-routing/postmaster/',
    cloudflare,
  ],
  [
    'mxrecord.io',
    'Cloudflare Email Security',
    'gateway',
    'https://developers.cloudflare.com/email-security/deployment/inline/setup/office-365-area1-mx/',
  ],
  ['google.com', 'Google Workspace', 'mailbox', listed],
  ['googlemail.com', 'Google Workspace', 'mailbox', listed],
  ['mail.protection.outlook.com', 'Microsoft 365', 'mailbox', microsoft],
  [
    'mx.microsoft',
    'Microsoft 365',
    'mailbox',
    'https://c7solutions.com/2024/02/what-is-mx-microsoft',
  ],
  ['outlook.com', 'Microsoft', 'mailbox', listed],
  ['hotmail.com', 'Microsoft', 'mailbox', listed],
  ['office365.com', 'Microsoft', 'mailbox', seenInZoneData],
  ['messagingengine.com', 'Fastmail', 'mailbox', listed],
  ['fastmail.com', 'Fastmail', 'mailbox', seenInZoneData],
  ['protonmail.ch', 'Proton Mail', 'mailbox', listed],
  ['zoho.com', 'Zoho Mail', 'mailbox', listed],
  ['zoho.eu', 'Zoho Mail', 'mailbox', seenInZoneData],
  ['zoho.in', 'Zoho Mail', 'mailbox', seenInZoneData],
  ['migadu.com', 'Migadu', 'mailbox', listed],
  ['mailbox.org', 'mailbox.org', 'mailbox', seenInZoneData],
  ['tutanota.de', 'Tuta', 'mailbox', seenInZoneData],
  [
    'yandex.net',
    'Yandex',
    'mailbox',
    'https://yandex.com/support/yandex-360/business/admin/en/mail/configuration',
  ],
  ['yandex.ru', 'Yandex', 'mailbox', listed],
  ['mail.ru', 'Mail.ru', 'mailbox', seenInZoneData],
  ['titan.email', 'Titan', 'mailbox', seenInZoneData],
  ['emailsrvr.com', 'Rackspace Email', 'mailbox', listed],
  ['secureserver.net', 'GoDaddy', 'mailbox', listed],
  ['privateemail.com', 'Namecheap Private Email', 'mailbox', listed, namecheap],
  ['registrar-servers.com', 'Namecheap forwarding', 'forwarding', seenInZoneData, namecheap],
  // From Google Domains, which Squarespace has taken over.
  ['gmr-smtp-in.l.google.com', 'Squarespace forwarding', 'forwarding', seenInZoneData, forwarding],
  ['hostinger.com', 'Hostinger', 'mailbox', seenInZoneData],
  ['kundenserver.de', 'IONOS', 'mailbox', seenInZoneData],
  ['ionos.com', 'IONOS', 'mailbox', seenInZoneData],
  ['ionos.de', 'IONOS', 'mailbox', seenInZoneData],
  ['ionos.co.uk', 'IONOS', 'mailbox', seenInZoneData],
  ['mail.ovh.net', 'OVHcloud', 'mailbox', listed],
  ['mail.gandi.net', 'Gandi', 'mailbox', listed],
  ['hover.com.cust.hostedemail.com', 'Hover', 'mailbox', seenInZoneData],
  ['hostedemail.com', 'Tucows', 'mailbox', listed],
  ['dreamhost.com', 'DreamHost', 'mailbox', listed],
  [
    'infomaniak.ch',
    'Infomaniak',
    'mailbox',
    'https://www.infomaniak.com/en/support/faq/search?page=3&q=dns',
  ],
  ['one.com', 'one.com', 'mailbox', listed],
  ['rzone.de', 'STRATO', 'mailbox', seenInZoneData],
  ['porkbun.com', 'Porkbun forwarding', 'forwarding', seenInZoneData, forwarding],
  [
    'smtp-fwd.wordpress.com',
    'WordPress.com forwarding',
    'forwarding',
    seenInZoneData,
    'At WordPress.com, remove the email forwarding of the domain first: it manages the record.',
  ],
  [
    'improvmx.com',
    'ImprovMX',
    'forwarding',
    'https://help.improvmx.com/en/articles/6457380-what-are-mx-records',
  ],
  ['forwardemail.net', 'Forward Email', 'forwarding', seenInZoneData],
  ['simplelogin.co', 'SimpleLogin', 'forwarding', seenInZoneData],
  ['addy.io', 'addy.io', 'forwarding', seenInZoneData],
  ['anonaddy.me', 'addy.io', 'forwarding', seenInZoneData],
  ['mailgun.org', 'Mailgun', 'forwarding', listed],
  ['amazonaws.com', 'Amazon SES or WorkMail', 'forwarding', listed],
  ['pphosted.com', 'Proofpoint', 'gateway', listed],
  ['ppe-hosted.com', 'Proofpoint Essentials', 'gateway', seenInZoneData],
  ['mimecast.com', 'Mimecast', 'gateway', listed],
  ['barracudanetworks.com', 'Barracuda', 'gateway', seenInZoneData],
  ['messagelabs.com', 'Symantec Email Security', 'gateway', listed],
  ['iphmx.com', 'Cisco Secure Email', 'gateway', seenInZoneData],
  ['trendmicro.com', 'Trend Micro', 'gateway', seenInZoneData],
  ['sophos.com', 'Sophos Email', 'gateway', seenInZoneData],
  [
    'hornetsecurity.com',
    'Hornetsecurity',
    'gateway',
    'https://www.captaindns.com/en/blog/hornetsecurity-secure-email-gateway',
  ],
  ['spamexperts.com', 'SpamExperts', 'gateway', spamExperts],
  ['spamexperts.eu', 'SpamExperts', 'gateway', spamExperts],
  ['spamexperts.net', 'SpamExperts', 'gateway', spamExperts],
  ['spamhero.com', 'SpamHero', 'gateway', seenInZoneData],
  ['spamhero.net', 'SpamHero', 'gateway', seenInZoneData],
  ['mailprotect.be', 'Combell', 'mailbox', seenInZoneData],
  ['above.com', 'Above.com parking', 'parking', seenInZoneData],
  ['h-email.net', 'a parking service', 'parking', seenInZoneData],
];

/** Longer suffixes first: the more specific row wins. */
const providersBySuffix = knownSuffixes.toSorted(([a], [b]) => b.length - a.length);

/** The known names, each with its source. */
export const knownExchanges: readonly (readonly [suffix: string, source: string])[] =
  knownSuffixes.map(([suffix, , , source]) => [suffix, source]);

/**
 * Cloudflare answers an MX record that names a proxied host with a name of its own making, which no
 * panel shows.
 */
const cloudflareStandIn: MailProvider = {
  name: "Cloudflare's stand-in for a proxied host of yours",
  kind: 'mailbox',
  firstStep:
    "Cloudflare's dashboard does not show this name: look for the MX record that names your own domain or a host of it, and delete that one.",
  source: seenInZoneData,
};

/** The service that runs `exchange`, if it is known. */
export const findMailProvider = (exchange: DnsName): MailProvider | undefined => {
  if (exchange.startsWith('_dc-mx.')) return cloudflareStandIn;
  const found = providersBySuffix.find(([suffix]) => isWithin(exchange, dnsName(suffix)));
  if (found === undefined) return undefined;
  const [, name, kind, source, first] = found;
  return { name, kind, source, ...(first === undefined ? {} : { firstStep: first }) };
};

/** Names at which earlier providers leave records: SRV names, hosts, and DKIM selectors with their service. */
export const leftovers = {
  services: [
    '_imaps._tcp',
    '_imap._tcp',
    '_submission._tcp',
    '_submissions._tcp',
    '_autodiscover._tcp',
  ],
  hosts: ['autodiscover', 'autoconfig', 'mail'],
  selectors: [
    ['google', 'Google Workspace'],
    ['selector1', 'Microsoft 365'],
    ['fm1', 'Fastmail'],
    ['protonmail', 'Proton Mail'],
    ['zmail', 'Zoho Mail'],
  ],
} as const;
