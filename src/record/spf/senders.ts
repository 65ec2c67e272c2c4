/** The well-known mail services by the name that SPF records include. */
import type { DnsName } from '../../model/dns/dns.ts';
import { parentName } from '../../model/dns/domain-name.ts';

const senders: ReadonlyMap<string, string> = new Map([
  ['icloud.com', 'iCloud'],
  ['_spf.google.com', 'Google Workspace'],
  ['google.com', 'Google'],
  ['spf.protection.outlook.com', 'Microsoft 365'],
  ['outlook.com', 'Microsoft'],
  ['hotmail.com', 'Microsoft'],
  ['sendgrid.net', 'SendGrid'],
  ['mailgun.org', 'Mailgun'],
  ['amazonses.com', 'Amazon SES'],
  ['servers.mcsv.net', 'Mailchimp'],
  ['mandrillapp.com', 'Mailchimp Transactional'],
  ['messagingengine.com', 'Fastmail'],
  ['protonmail.ch', 'Proton Mail'],
  ['zoho.com', 'Zoho Mail'],
  ['zoho.eu', 'Zoho Mail'],
  ['zohomail.com', 'Zoho Mail'],
  ['zohomail.eu', 'Zoho Mail'],
  ['zcsend.net', 'Zoho Campaigns'],
  ['sendinblue.com', 'Brevo'],
  ['brevo.com', 'Brevo'],
  ['mtasv.net', 'Postmark'],
  ['hubspotemail.net', 'HubSpot'],
  ['zendesk.com', 'Zendesk'],
  ['mx.cloudflare.net', 'Cloudflare Email Routing'],
  ['resend.com', 'Resend'],
  ['mailjet.com', 'Mailjet'],
  ['sparkpostmail.com', 'SparkPost'],
  ['shops.shopify.com', 'Shopify'],
  ['salesforce.com', 'Salesforce'],
  ['freshemail.io', 'Freshdesk'],
  ['mailerlite.com', 'MailerLite'],
  ['mlsend.com', 'MailerLite'],
  ['klaviyomail.com', 'Klaviyo'],
  ['constantcontact.com', 'Constant Contact'],
  ['intercom.io', 'Intercom'],
  ['helpscoutemail.com', 'Help Scout'],
  ['secureserver.net', 'GoDaddy'],
  ['mx.ovh.com', 'OVHcloud'],
  ['gandi.net', 'Gandi'],
  ['registrar-servers.com', 'Namecheap'],
  ['privateemail.com', 'Namecheap Private Email'],
  ['titan.email', 'Titan'],
  ['hostinger.com', 'Hostinger'],
  ['ionos.com', 'IONOS'],
  ['kundenserver.de', 'IONOS'],
  ['migadu.com', 'Migadu'],
  ['mailbox.org', 'mailbox.org'],
  ['tutanota.de', 'Tuta'],
  ['yandex.net', 'Yandex'],
  ['improvmx.com', 'ImprovMX'],
  ['forwardemail.net', 'Forward Email'],
  ['simplelogin.co', 'SimpleLogin'],
  ['vali.email', 'Valimail'],
  ['mimecast.com', 'Mimecast'],
  ['pphosted.com', 'Proofpoint'],
]);

/** The service of `name` or of the nearest name above it, or undefined if none is known. */
export const findSender = (name: DnsName): string | undefined => {
  for (let at = name; at !== '.'; at = parentName(at)) {
    const sender = senders.get(at);
    if (sender !== undefined) return sender;
  }
  return undefined;
};
