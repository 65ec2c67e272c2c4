/**
 * The well-known mail services by the name that SPF records include, each with the page that shows
 * it. A service that is not here has no name in a report, and is judged as any other.
 */
import type { DnsName } from '../../model/dns/dns.ts';
import { parentName } from '../../model/dns/domain-name.ts';
import { listOfExchanges, listOfMailHosts } from '../../model/source/lists.ts';
import { pagesRead, type Source } from '../../model/source/source.ts';

const november25 = pagesRead('2026-11-25');
const november30 = pagesRead('2026-11-30');

/** Zoho's names by region. */
const zoho = november30('https://spfcreator.com/resources/spf-record-for-zoho');
const brevo = november30(
  'https://www.suped.com/email-deliverability/answers/how-should-i-combine-spf-records-and-what-domain-should-i-use-with-sendinblue',
);
const ovh = november30(
  'https://github.com/ovh/docs/blob/0ff4fc0e5e575d1491b9a59d0989377e6730ce95/pages/web_cloud/domains/dns_zone_spf/guide.en-ca.md',
);

const rows: readonly (readonly [suffix: string, service: string, source: Source])[] = [
  ['icloud.com', 'iCloud', november25('https://support.apple.com/102374')],
  [
    '_spf.google.com',
    'Google Workspace',
    november30(
      'https://powershellgallery.com/packages/DNSHealth/1.0.8/Content/MailProviders%5CGoogle.json',
    ),
  ],
  ['google.com', 'Google', november30('https://gist.github.com/adamn/7788482')],
  ['spf.protection.outlook.com', 'Microsoft 365', listOfMailHosts],
  ['outlook.com', 'Microsoft', listOfMailHosts],
  ['hotmail.com', 'Microsoft', listOfMailHosts],
  [
    'sendgrid.net',
    'SendGrid',
    november30('https://github.com/sendgrid/docs/blob/HEAD/content/docs/Glossary/spf.md'),
  ],
  [
    'mailgun.org',
    'Mailgun',
    november30('https://documentation.mailgun.com/docs/mailgun/user-manual/domains/domains-verify'),
  ],
  ['amazonses.com', 'Amazon SES', listOfMailHosts],
  ['servers.mcsv.net', 'Mailchimp', november30('https://dmarc.wiki/mailchimp')],
  [
    'mandrillapp.com',
    'Mailchimp Transactional',
    november30('https://sendmarc.com/spf/spf-mandrill'),
  ],
  ['messagingengine.com', 'Fastmail', listOfMailHosts],
  [
    'protonmail.ch',
    'Proton Mail',
    november30('https://proton.me/support/anti-spoofing-custom-domain'),
  ],
  ['zoho.com', 'Zoho Mail', zoho],
  ['zoho.eu', 'Zoho Mail', zoho],
  ['zohomail.com', 'Zoho Mail', listOfMailHosts],
  ['zohomail.eu', 'Zoho Mail', november30('https://mailermonk.com/guides/spf/zoho-mail')],
  [
    'zcsend.net',
    'Zoho Campaigns',
    november30(
      'https://help.zoho.com/portal/de/community/topic/marketers-space-why-email-authentication-matters-in-zoho-campaigns',
    ),
  ],
  ['sendinblue.com', 'Brevo', brevo],
  ['brevo.com', 'Brevo', brevo],
  ['mtasv.net', 'Postmark', november30('https://postmarkapp.com/support/article/900-what-is-spf')],
  ['hubspotemail.net', 'HubSpot', november30('https://dmarc.wiki/hubspot')],
  [
    'zendesk.com',
    'Zendesk',
    november30(
      'https://support.zendesk.com/hc/en-us/articles/115015746187-Why-doesn-t-my-SPF-record-validate-',
    ),
  ],
  [
    'mx.cloudflare.net',
    'Cloudflare Email Routing',
    november25('https://developers.cloudflare.com/email-routing/postmaster/'),
  ],
  [
    'sparkpostmail.com',
    'SparkPost',
    november30('https://www.sparkpost.com/resources/email-explained/spf-sender-policy-framework/'),
  ],
  [
    'salesforce.com',
    'Salesforce',
    november30('https://help.salesforce.com/s/articleView?id=000315520&type=1'),
  ],
  ['secureserver.net', 'GoDaddy', listOfMailHosts],
  ['mx.ovh.ca', 'OVHcloud', ovh],
  ['mx.ovh.com', 'OVHcloud', november30('https://pastebin.com/2TscBHP2')],
  [
    'gandi.net',
    'Gandi',
    november30('https://helpdesk.gandi.net/hc/en-us/articles/14001808469404-What-is-an-SPF-record'),
  ],
  [
    'registrar-servers.com',
    'Namecheap',
    november30(
      'https://github.com/loo83gh22-droid/Husband-Daily-Tips/blob/main/NAMECHEAP_MX_FIX.md',
    ),
  ],
  ['privateemail.com', 'Namecheap Private Email', listOfMailHosts],
  ['titan.email', 'Titan', listOfMailHosts],
  ['hostinger.com', 'Hostinger', listOfMailHosts],
  ['ionos.com', 'IONOS', listOfMailHosts],
  ['kundenserver.de', 'IONOS', listOfMailHosts],
  ['migadu.com', 'Migadu', listOfMailHosts],
  [
    'mailbox.org',
    'mailbox.org',
    november30(
      'https://kb.mailbox.org/de/privat/e-mail-mit-eigener-domain/spam-reputation-der-eigenen-domain-verbessern-mit-spf-dkim-und-dmarc',
    ),
  ],
  ['tutanota.de', 'Tuta', listOfMailHosts],
  [
    'yandex.net',
    'Yandex',
    november25('https://yandex.com/support/yandex-360/business/admin/en/mail/configuration'),
  ],
  [
    'improvmx.com',
    'ImprovMX',
    november30('https://improvmx-website.pages.dev/guides/why-does-improvmx-need-spf'),
  ],
  [
    'forwardemail.net',
    'Forward Email',
    november30('https://www.wirewiki.com/domains/forwardemail.net/spf'),
  ],
  [
    'mimecast.com',
    'Mimecast',
    november30('https://mimecastsupport.zendesk.com/hc/en-us/articles/34000792642963'),
  ],
  ['pphosted.com', 'Proofpoint', listOfExchanges],
];

const senders: ReadonlyMap<string, string> = new Map(
  rows.map(([suffix, service]) => [suffix, service]),
);

/** The names, each with its source. */
export const knownSenders: readonly (readonly [suffix: string, source: Source])[] = rows.map(
  ([suffix, , source]) => [suffix, source],
);

/** The service of `name` or of the nearest name above it, or undefined if none is known. */
export const findSender = (name: DnsName): string | undefined => {
  for (let at = name; at !== '.'; at = parentName(at)) {
    const sender = senders.get(at);
    if (sender !== undefined) return sender;
  }
  return undefined;
};
