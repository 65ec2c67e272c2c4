/**
 * Products that open TLS on its way and answer with certificates of their own, by what their
 * issuers' names contain. Used only to name who issued a certificate that is already distrusted.
 */
import type { Octets } from '../model/dns/dns.ts';

const interceptors: readonly (readonly [name: string, issuer: RegExp])[] = [
  ['AdGuard', /\badguard\b/i],
  ['Avast', /\bavast\b/i],
  ['AVG', /\bavg\b/i],
  ['Avira', /\bavira\b/i],
  ['Barracuda', /\bbarracuda\b/i],
  ['Bitdefender', /\bbitdefender\b/i],
  ['Blue Coat', /\bblue ?coat\b|\bproxysg\b/i],
  ['Burp Suite', /\bportswigger\b/i],
  ['Cato Networks', /\bcato networks\b/i],
  ['Charles Proxy', /\bcharles proxy\b/i],
  ['Check Point', /\bcheck ?point\b/i],
  ['Cisco', /\bcisco\b|\bopendns\b/i],
  ['Cloudflare Gateway', /\bgateway ca\b.*\bcloudflare\b|\bcloudflare\b.*\bgateway ca\b/i],
  ['Covenant Eyes', /\bcovenant eyes\b/i],
  ['Dr.Web', /\bdr\.? ?web\b/i],
  ['ESET', /\beset\b/i],
  ['F-Secure', /\bf-secure\b/i],
  ['Fiddler', /fiddler/i],
  ['Forcepoint', /\bforcepoint\b|\bwebsense\b/i],
  ['Fortinet', /\bforti(?:net|gate|client|proxy)/i],
  ['G DATA', /\bg ?data\b/i],
  ['iboss', /\biboss\b/i],
  ['Kaspersky', /\bkaspersky\b/i],
  ['Lightspeed', /\blightspeed\b/i],
  ['McAfee', /\bmcafee\b/i],
  ['Menlo Security', /\bmenlo\b/i],
  ['mitmproxy', /\bmitmproxy\b/i],
  ['Net Nanny', /\bnet ?nanny\b|\bcontentwatch\b/i],
  ['NetFree', /\bnetfree\b/i],
  ['Netskope', /\bnetskope\b|\bgoskope\b/i],
  ['Norton', /\bnorton\b|\bsymantec\b/i],
  ['Palo Alto Networks', /\bpalo ?alto\b|\bglobalprotect\b/i],
  ['Qustodio', /\bqustodio\b/i],
  ['Securly', /\bsecurly\b/i],
  ['Skyhigh', /\bskyhigh\b/i],
  ['Smoothwall', /\bsmoothwall\b/i],
  ['SonicWall', /\bsonicwall\b/i],
  ['Sophos', /\bsophos\b/i],
  ['Trellix', /\btrellix\b/i],
  ['Trend Micro', /\btrend ?micro\b/i],
  ['Untangle', /\buntangle\b/i],
  ['WatchGuard', /\bwatchguard\b|\bfireware\b/i],
  ['Zscaler', /\bzscaler\b/i],
];

/** The product that a certificate's issuer names, where it is a known one. */
export const findInterceptor = (issuer: Octets): string | undefined =>
  interceptors.find(([, pattern]) => pattern.test(issuer))?.[0];
