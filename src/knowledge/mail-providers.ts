/**
 * Which service runs an exchange, and what to do before its records can be deleted. Each name has the
 * page that shows it.
 */
import type { DnsName } from '../model/dns/dns.ts';
import { dnsName, isWithin } from '../model/dns/domain-name.ts';
import { listOfExchanges, listOfMailHosts } from '../model/source/lists.ts';
import { pagesRead, type Source } from '../model/source/source.ts';

/** `gateway`: filters mail and passes it on; `parking`: the default of a domain that nobody has set up. */
export type ProviderKind = 'mailbox' | 'forwarding' | 'gateway' | 'parking';

export interface MailProvider {
  readonly name: string;
  readonly kind: ProviderKind;
  /** What to do before its records can be deleted for good; a sentence. */
  readonly firstStep?: string;
  /** The page that names the host. */
  readonly source: Source;
}

const november25 = pagesRead('2026-11-25');
const november30 = pagesRead('2026-11-30');

/** Thunderbird's database of mail hosts. */
const mailPrograms = (file: string): Source =>
  november30(`https://github.com/thunderbird/autoconfig/blob/master/ispdb/${file}`);
const gatewaysListed = november30(
  'https://www.powershellgallery.com/packages/Posh365/0.9.88/Content/Private%5CSecurity%5CTest-MXHandler.ps1',
);
const microsoft = november25(
  'https://techcommunity.microsoft.com/t5/exchange-team-blog/implementing-inbound-smtp-dane-with-dnssec-for-exchange-online/ba-p/3939694',
);

const cloudflare =
  "In Cloudflare's dashboard, turn off Email Routing first: it locks its MX records. Check SPF afterwards: the SPF record may go with it.";
// github.com/MicrosoftDocs/microsoft-365-docs, create-dns-records-at-namecheap.md, read 2026-11-25.
const namecheap =
  'At Namecheap, under Advanced DNS, set Mail Settings to Custom MX first: other MX records have no effect before.';
const forwarding =
  'Turn off email forwarding at your domain registrar first: it manages the record.';
const spamExperts = november25(
  'https://documentation.n-able.com/spamexperts/userguide/Content/B_Admin%20Level/domains/mx-records.htm',
);

const knownSuffixes: readonly (readonly [
  suffix: string,
  name: string,
  kind: ProviderKind,
  source: Source,
  first?: string,
])[] = [
  [
    'mx.cloudflare.net',
    'Cloudflare Email Routing',
    'forwarding',
    november25('https://developers.cloudflare.com/email-routing/postmaster/'),
    cloudflare,
  ],
  [
    'mxrecord.io',
    'Cloudflare Email Security',
    'gateway',
    november25(
      'https://developers.cloudflare.com/email-security/deployment/inline/setup/office-365-area1-mx/',
    ),
  ],
  ['google.com', 'Google Workspace', 'mailbox', listOfExchanges],
  ['googlemail.com', 'Google Workspace', 'mailbox', listOfExchanges],
  ['mail.protection.outlook.com', 'Microsoft 365', 'mailbox', microsoft],
  [
    'mx.microsoft',
    'Microsoft 365',
    'mailbox',
    november25('https://c7solutions.com/2024/02/what-is-mx-microsoft'),
  ],
  ['outlook.com', 'Microsoft', 'mailbox', listOfExchanges],
  ['hotmail.com', 'Microsoft', 'mailbox', listOfExchanges],
  ['office365.com', 'Microsoft', 'mailbox', listOfMailHosts],
  ['messagingengine.com', 'Fastmail', 'mailbox', listOfExchanges],
  ['fastmail.com', 'Fastmail', 'mailbox', listOfMailHosts],
  ['protonmail.ch', 'Proton Mail', 'mailbox', listOfExchanges],
  ['zoho.com', 'Zoho Mail', 'mailbox', listOfExchanges],
  ['zoho.eu', 'Zoho Mail', 'mailbox', listOfMailHosts],
  ['migadu.com', 'Migadu', 'mailbox', listOfExchanges],
  ['mailbox.org', 'mailbox.org', 'mailbox', mailPrograms('mailbox.org.xml')],
  ['tutanota.de', 'Tuta', 'mailbox', listOfMailHosts],
  [
    'yandex.net',
    'Yandex',
    'mailbox',
    november25('https://yandex.com/support/yandex-360/business/admin/en/mail/configuration'),
  ],
  ['yandex.ru', 'Yandex', 'mailbox', listOfExchanges],
  ['mail.ru', 'Mail.ru', 'mailbox', listOfMailHosts],
  ['titan.email', 'Titan', 'mailbox', listOfMailHosts],
  ['emailsrvr.com', 'Rackspace Email', 'mailbox', listOfExchanges],
  ['secureserver.net', 'GoDaddy', 'mailbox', listOfExchanges],
  ['privateemail.com', 'Namecheap Private Email', 'mailbox', listOfExchanges, namecheap],
  [
    'registrar-servers.com',
    'Namecheap forwarding',
    'forwarding',
    november30(
      'https://github.com/loo83gh22-droid/Husband-Daily-Tips/blob/main/NAMECHEAP_MX_FIX.md',
    ),
    namecheap,
  ],
  ['hostinger.com', 'Hostinger', 'mailbox', listOfMailHosts],
  ['kundenserver.de', 'IONOS', 'mailbox', listOfMailHosts],
  ['ionos.com', 'IONOS', 'mailbox', listOfMailHosts],
  ['ionos.de', 'IONOS', 'mailbox', listOfMailHosts],
  ['ionos.co.uk', 'IONOS', 'mailbox', mailPrograms('ionos.co.uk')],
  ['mail.ovh.net', 'OVHcloud', 'mailbox', listOfExchanges],
  ['mail.gandi.net', 'Gandi', 'mailbox', listOfExchanges],
  ['hostedemail.com', 'Tucows', 'mailbox', listOfExchanges],
  ['dreamhost.com', 'DreamHost', 'mailbox', listOfExchanges],
  [
    'infomaniak.ch',
    'Infomaniak',
    'mailbox',
    november25('https://www.infomaniak.com/en/support/faq/search?page=3&q=dns'),
  ],
  ['one.com', 'one.com', 'mailbox', listOfExchanges],
  [
    'porkbun.com',
    'Porkbun forwarding',
    'forwarding',
    november30('https://porkbun.com/llms/guides/set-up-email-forwarding'),
    forwarding,
  ],
  [
    'smtp-fwd.wordpress.com',
    'WordPress.com forwarding',
    'forwarding',
    november30('https://github.com/Automattic/wp-calypso/issues/48910'),
    'At WordPress.com, remove the email forwarding of the domain first: it manages the record.',
  ],
  [
    'improvmx.com',
    'ImprovMX',
    'forwarding',
    november25('https://help.improvmx.com/en/articles/6457380-what-are-mx-records'),
  ],
  [
    'forwardemail.net',
    'Forward Email',
    'forwarding',
    november30('https://github.com/ahakobyan79/forward-email'),
  ],
  ['mailgun.org', 'Mailgun', 'forwarding', listOfExchanges],
  ['amazonaws.com', 'Amazon SES or WorkMail', 'forwarding', listOfExchanges],
  ['pphosted.com', 'Proofpoint', 'gateway', listOfExchanges],
  [
    'ppe-hosted.com',
    'Proofpoint Essentials',
    'gateway',
    november30('https://github.com/pect0ral/mail_recon'),
  ],
  ['mimecast.com', 'Mimecast', 'gateway', listOfExchanges],
  ['barracudanetworks.com', 'Barracuda', 'gateway', gatewaysListed],
  ['messagelabs.com', 'Symantec Email Security', 'gateway', listOfExchanges],
  ['iphmx.com', 'Cisco Secure Email', 'gateway', gatewaysListed],
  ['sophos.com', 'Sophos Email', 'gateway', gatewaysListed],
  [
    'hornetsecurity.com',
    'Hornetsecurity',
    'gateway',
    november25('https://www.captaindns.com/en/blog/hornetsecurity-secure-email-gateway'),
  ],
  ['spamexperts.com', 'SpamExperts', 'gateway', spamExperts],
  ['spamexperts.eu', 'SpamExperts', 'gateway', spamExperts],
  ['spamexperts.net', 'SpamExperts', 'gateway', spamExperts],
];

/** Longer suffixes first: the more specific row wins. */
const providersBySuffix = knownSuffixes.toSorted(([a], [b]) => b.length - a.length);

/** The known names, each with its source. */
export const knownExchanges: readonly (readonly [suffix: string, source: Source])[] =
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
  source: november30(
    'https://developers.cloudflare.com/dns/manage-dns-records/troubleshooting/unexpected-dns-records',
  ),
};

/** The service that runs `exchange`, if it is known. */
export const findMailProvider = (exchange: DnsName): MailProvider | undefined => {
  if (exchange.startsWith('_dc-mx.')) return cloudflareStandIn;
  const found = providersBySuffix.find(([suffix]) => isWithin(exchange, dnsName(suffix)));
  if (found === undefined) return undefined;
  const [, name, kind, source, first] = found;
  return { name, kind, source, ...(first === undefined ? {} : { firstStep: first }) };
};

const selectorsListed = november30('https://dkim-studio.pages.dev/dkim-selectors-explained/');

/** Names at which earlier providers leave records: SRV names (RFC 6186 §3), hosts, and DKIM selectors with their service and the page that says so. */
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
    ['google', 'Google Workspace', selectorsListed],
    ['selector1', 'Microsoft 365', selectorsListed],
    ['fm1', 'Fastmail', selectorsListed],
    ['protonmail', 'Proton Mail', selectorsListed],
    ['zmail', 'Zoho Mail', november30('https://github.com/is-a-dev/docs/pull/96.diff')],
  ],
} as const;
