/**
 * Whose mail host an exchange is, where that is widely known, and what to know about getting rid of
 * it. By the names that the services document for their MX records.
 */
import type { DnsName } from '../model/dns.ts';
import { dnsName, isWithin } from '../model/name.ts';

/** `gateway`: filters mail and passes it on; `parking`: what a domain gets that nobody has set up. */
export type ProviderKind = 'mailbox' | 'forwarding' | 'gateway' | 'parking';

export interface Provider {
  readonly name: string;
  readonly kind: ProviderKind;
  /** What has to be done before its records go, or stay away; a sentence. */
  readonly first?: string;
}

const cloudflare =
  'In the dashboard of Cloudflare, switch Email Routing off: it locks its MX records, and they cannot be removed before.';
// github.com/MicrosoftDocs/microsoft-365-docs, create-dns-records-at-namecheap.md, read 2026-11-25.
const namecheap =
  'At Namecheap, under Advanced DNS, set Mail Settings to Custom MX: only then do other MX records count.';
const forwarding = 'Switch the forwarding off where the domain is registered: it holds the record.';

const known: readonly (readonly [
  suffix: string,
  name: string,
  kind: ProviderKind,
  first?: string,
])[] = [
  ['mx.cloudflare.net', 'Cloudflare Email Routing', 'forwarding', cloudflare],
  ['mxrecord.io', 'Cloudflare Email Security', 'gateway'],
  ['google.com', 'Google Workspace', 'mailbox'],
  ['googlemail.com', 'Google Workspace', 'mailbox'],
  ['mail.protection.outlook.com', 'Microsoft 365', 'mailbox'],
  ['mx.microsoft', 'Microsoft 365', 'mailbox'],
  ['outlook.com', 'Microsoft', 'mailbox'],
  ['hotmail.com', 'Microsoft', 'mailbox'],
  ['messagingengine.com', 'Fastmail', 'mailbox'],
  ['protonmail.ch', 'Proton Mail', 'mailbox'],
  ['zoho.com', 'Zoho Mail', 'mailbox'],
  ['zoho.eu', 'Zoho Mail', 'mailbox'],
  ['zoho.in', 'Zoho Mail', 'mailbox'],
  ['migadu.com', 'Migadu', 'mailbox'],
  ['mailbox.org', 'mailbox.org', 'mailbox'],
  ['tutanota.de', 'Tuta', 'mailbox'],
  ['yandex.net', 'Yandex', 'mailbox'],
  ['yandex.ru', 'Yandex', 'mailbox'],
  ['mail.ru', 'Mail.ru', 'mailbox'],
  ['titan.email', 'Titan', 'mailbox'],
  ['emailsrvr.com', 'Rackspace Email', 'mailbox'],
  ['secureserver.net', 'GoDaddy', 'mailbox'],
  ['privateemail.com', 'Namecheap Private Email', 'mailbox', namecheap],
  ['eforward.registrar-servers.com', 'Namecheap forwarding', 'forwarding', namecheap],
  ['registrar-servers.com', 'Namecheap forwarding', 'forwarding', namecheap],
  ['gmr-smtp-in.l.google.com', 'Squarespace forwarding', 'forwarding', forwarding],
  ['mailforward.squarespace.com', 'Squarespace forwarding', 'forwarding', forwarding],
  ['hostinger.com', 'Hostinger', 'mailbox'],
  ['kundenserver.de', 'IONOS', 'mailbox'],
  ['ionos.com', 'IONOS', 'mailbox'],
  ['ionos.de', 'IONOS', 'mailbox'],
  ['ionos.co.uk', 'IONOS', 'mailbox'],
  ['mail.ovh.net', 'OVHcloud', 'mailbox'],
  ['mail.gandi.net', 'Gandi', 'mailbox'],
  ['hover.com', 'Hover', 'mailbox'],
  ['hostedemail.com', 'Tucows', 'mailbox'],
  ['dreamhost.com', 'DreamHost', 'mailbox'],
  ['infomaniak.ch', 'Infomaniak', 'mailbox'],
  ['one.com', 'one.com', 'mailbox'],
  ['rzone.de', 'STRATO', 'mailbox'],
  ['porkbun.com', 'Porkbun forwarding', 'forwarding', forwarding],
  ['improvmx.com', 'ImprovMX', 'forwarding'],
  ['forwardemail.net', 'Forward Email', 'forwarding'],
  ['simplelogin.co', 'SimpleLogin', 'forwarding'],
  ['addy.io', 'addy.io', 'forwarding'],
  ['anonaddy.me', 'addy.io', 'forwarding'],
  ['mailgun.org', 'Mailgun', 'forwarding'],
  ['amazonaws.com', 'Amazon SES', 'forwarding'],
  ['awsapps.com', 'Amazon WorkMail', 'mailbox'],
  ['pphosted.com', 'Proofpoint', 'gateway'],
  ['ppe-hosted.com', 'Proofpoint Essentials', 'gateway'],
  ['mimecast.com', 'Mimecast', 'gateway'],
  ['barracudanetworks.com', 'Barracuda', 'gateway'],
  ['messagelabs.com', 'Symantec Email Security', 'gateway'],
  ['iphmx.com', 'Cisco Secure Email', 'gateway'],
  ['trendmicro.com', 'Trend Micro', 'gateway'],
  ['sophos.com', 'Sophos Email', 'gateway'],
  ['hornetsecurity.com', 'Hornetsecurity', 'gateway'],
  ['spamexperts.com', 'SpamExperts', 'gateway'],
  ['spamhero.com', 'SpamHero', 'gateway'],
  ['mailprotect.be', 'Combell', 'mailbox'],
  ['sedoparking.com', 'Sedo parking', 'parking'],
  ['parkingcrew.net', 'ParkingCrew', 'parking'],
  ['above.com', 'Above.com parking', 'parking'],
  ['h-email.net', 'a parking service', 'parking'],
];

/** Longer suffixes first: what is said of a part goes before what is said of the whole. */
const providers = known.toSorted(([a], [b]) => b.length - a.length);

/** The service that runs `exchange`, or `undefined` where that is not known. */
export const providerOf = (exchange: DnsName): Provider | undefined => {
  const found = providers.find(([suffix]) => isWithin(exchange, dnsName(suffix)));
  if (found === undefined) return undefined;
  const [, name, kind, first] = found;
  return { name, kind, ...(first === undefined ? {} : { first }) };
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
