/**
 * Whose mail host an exchange is, and what to know about getting rid of it. Each name has the page
 * that shows it, or the mark that it is seen in zones that people publish; see {@link readOn}.
 */
import type { DnsName } from '../model/dns/dns.ts';
import { dnsName, isWithin } from '../model/dns/domain-name.ts';

/** `gateway`: filters mail and passes it on; `parking`: what a domain gets that nobody has set up. */
export type ProviderKind = 'mailbox' | 'forwarding' | 'gateway' | 'parking';

export interface Provider {
  readonly name: string;
  readonly kind: ProviderKind;
  /** What has to be done before its records go, or stay away; a sentence. */
  readonly first?: string;
  /** The page that names the host, or {@link seen}. */
  readonly source: string;
}

/** When the pages were read, and the zones seen. */
export const readOn = '2026-11-25';

/** No page of the service that could be read names the host, but zones that people publish do. */
export const seen = 'seen in public zone data';

/** A published list of exchanges and whose they are. */
const listed =
  'https://github.com/jace/mxsniff/blob/f85fcb05bb90e727d507d016dc8db70b8892bcfe/mxsniff/providers.py';
const microsoft =
  'https://techcommunity.microsoft.com/t5/exchange-team-blog/implementing-inbound-smtp-dane-with-dnssec-for-exchange-online/ba-p/3939694';

const cloudflare =
  'In the dashboard of Cloudflare, switch Email Routing off: it locks its MX records, and they cannot be removed before.';
// github.com/MicrosoftDocs/microsoft-365-docs, create-dns-records-at-namecheap.md, read 2026-11-25.
const namecheap =
  'At Namecheap, under Advanced DNS, set Mail Settings to Custom MX: only then do other MX records count.';
const forwarding = 'Switch the forwarding off where the domain is registered: it holds the record.';
const spamExperts =
  'https://documentation.n-able.com/spamexperts/userguide/Content/B_Admin%20Level/domains/mx-records.htm';

const known: readonly (readonly [
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
  ['messagingengine.com', 'Fastmail', 'mailbox', listed],
  ['protonmail.ch', 'Proton Mail', 'mailbox', listed],
  ['zoho.com', 'Zoho Mail', 'mailbox', listed],
  ['zoho.eu', 'Zoho Mail', 'mailbox', seen],
  ['zoho.in', 'Zoho Mail', 'mailbox', seen],
  ['migadu.com', 'Migadu', 'mailbox', listed],
  ['mailbox.org', 'mailbox.org', 'mailbox', seen],
  ['tutanota.de', 'Tuta', 'mailbox', seen],
  [
    'yandex.net',
    'Yandex',
    'mailbox',
    'https://yandex.com/support/yandex-360/business/admin/en/mail/configuration',
  ],
  ['yandex.ru', 'Yandex', 'mailbox', listed],
  ['mail.ru', 'Mail.ru', 'mailbox', seen],
  ['titan.email', 'Titan', 'mailbox', seen],
  ['emailsrvr.com', 'Rackspace Email', 'mailbox', listed],
  ['secureserver.net', 'GoDaddy', 'mailbox', listed],
  ['privateemail.com', 'Namecheap Private Email', 'mailbox', listed, namecheap],
  ['registrar-servers.com', 'Namecheap forwarding', 'forwarding', seen, namecheap],
  // Of Google Domains once, whose domains Squarespace has taken over.
  ['gmr-smtp-in.l.google.com', 'Squarespace forwarding', 'forwarding', seen, forwarding],
  ['hostinger.com', 'Hostinger', 'mailbox', seen],
  ['kundenserver.de', 'IONOS', 'mailbox', seen],
  ['ionos.com', 'IONOS', 'mailbox', seen],
  ['ionos.de', 'IONOS', 'mailbox', seen],
  ['ionos.co.uk', 'IONOS', 'mailbox', seen],
  ['mail.ovh.net', 'OVHcloud', 'mailbox', listed],
  ['mail.gandi.net', 'Gandi', 'mailbox', listed],
  ['hover.com.cust.hostedemail.com', 'Hover', 'mailbox', seen],
  ['hostedemail.com', 'Tucows', 'mailbox', listed],
  ['dreamhost.com', 'DreamHost', 'mailbox', listed],
  [
    'infomaniak.ch',
    'Infomaniak',
    'mailbox',
    'https://www.infomaniak.com/en/support/faq/search?page=3&q=dns',
  ],
  ['one.com', 'one.com', 'mailbox', listed],
  ['rzone.de', 'STRATO', 'mailbox', seen],
  ['porkbun.com', 'Porkbun forwarding', 'forwarding', seen, forwarding],
  [
    'improvmx.com',
    'ImprovMX',
    'forwarding',
    'https://help.improvmx.com/en/articles/6457380-what-are-mx-records',
  ],
  ['forwardemail.net', 'Forward Email', 'forwarding', seen],
  ['simplelogin.co', 'SimpleLogin', 'forwarding', seen],
  ['addy.io', 'addy.io', 'forwarding', seen],
  ['anonaddy.me', 'addy.io', 'forwarding', seen],
  ['mailgun.org', 'Mailgun', 'forwarding', listed],
  ['amazonaws.com', 'Amazon SES or WorkMail', 'forwarding', listed],
  ['pphosted.com', 'Proofpoint', 'gateway', listed],
  ['ppe-hosted.com', 'Proofpoint Essentials', 'gateway', seen],
  ['mimecast.com', 'Mimecast', 'gateway', listed],
  ['barracudanetworks.com', 'Barracuda', 'gateway', seen],
  ['messagelabs.com', 'Symantec Email Security', 'gateway', listed],
  ['iphmx.com', 'Cisco Secure Email', 'gateway', seen],
  ['trendmicro.com', 'Trend Micro', 'gateway', seen],
  ['sophos.com', 'Sophos Email', 'gateway', seen],
  [
    'hornetsecurity.com',
    'Hornetsecurity',
    'gateway',
    'https://www.captaindns.com/en/blog/hornetsecurity-secure-email-gateway',
  ],
  ['spamexperts.com', 'SpamExperts', 'gateway', spamExperts],
  ['spamexperts.eu', 'SpamExperts', 'gateway', spamExperts],
  ['spamexperts.net', 'SpamExperts', 'gateway', spamExperts],
  ['spamhero.com', 'SpamHero', 'gateway', seen],
  ['spamhero.net', 'SpamHero', 'gateway', seen],
  ['mailprotect.be', 'Combell', 'mailbox', seen],
  ['above.com', 'Above.com parking', 'parking', seen],
  ['h-email.net', 'a parking service', 'parking', seen],
];

/** Longer suffixes first: what is said of a part goes before what is said of the whole. */
const providers = known.toSorted(([a], [b]) => b.length - a.length);

/** The names that are known, each with where it is shown. */
export const knownExchanges: readonly (readonly [suffix: string, source: string])[] = known.map(
  ([suffix, , , source]) => [suffix, source],
);

/** The service that runs `exchange`, or `undefined` where that is not known. */
export const providerOf = (exchange: DnsName): Provider | undefined => {
  const found = providers.find(([suffix]) => isWithin(exchange, dnsName(suffix)));
  if (found === undefined) return undefined;
  const [, name, kind, source, first] = found;
  return { name, kind, source, ...(first === undefined ? {} : { first }) };
};

/** Where earlier providers leave records behind: SRV names, hosts, and DKIM selectors with their owners. */
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
