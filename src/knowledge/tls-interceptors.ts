/**
 * Products that open TLS connections and answer with certificates of their own: how their issuer is
 * named, whether they run on the computer or in the network, and where their mail scanning is
 * switched off.
 */
import type { Culprit } from '../model/mail/diagnosis.ts';
import type { Octets } from '../model/dns/dns.ts';
import { documented, type Menu } from './system-menus.ts';

export interface Interceptor {
  readonly name: string;
  /** Matches the issuer of its certificates. */
  readonly issuer: RegExp;
  readonly runsOn: Extract<Culprit, 'computer' | 'network'>;
  /** Where mail scanning is switched off; absent if no page shows it, or an administrator does it. */
  readonly menu?: Menu;
}

const onComputer = (name: string, issuer: RegExp, menu?: Menu): Interceptor => ({
  name,
  issuer,
  runsOn: 'computer',
  ...(menu && { menu }),
});

const inNetwork = (name: string, issuer: RegExp): Interceptor => ({
  name,
  issuer,
  runsOn: 'network',
});

export const interceptors: readonly Interceptor[] = [
  onComputer(
    'AdGuard',
    /\badguard\b/i,
    documented(
      'Settings > Network > Filter HTTPS',
      'https://adguard.com/kb/adguard-for-windows/features/network',
    ),
  ),
  onComputer(
    'Avast',
    /\bavast\b/i,
    documented(
      'Menu > Settings > Protection > Core Shields > Mail Shield',
      'https://businesshelp.avast.com/Content/Products/AfB_Antivirus/ConfiguringSettings/MailShield.htm',
    ),
  ),
  onComputer(
    'AVG',
    /\bavg\b/i,
    documented(
      'the shield that is called Email Shield or Mail Shield',
      'https://support.avg.com/SupportArticleView?l=en&urlname=content-products-avg-management-consoles-configuringsettingsandpolicies-mailshield',
    ),
  ),
  onComputer('Avira', /\bavira\b/i),
  inNetwork('Barracuda', /\bbarracuda\b/i),
  onComputer('Bitdefender', /\bbitdefender\b/i),
  inNetwork('Blue Coat', /\bblue ?coat\b|\bproxysg\b/i),
  onComputer('Burp Suite', /\bportswigger\b/i),
  inNetwork('Cato Networks', /\bcato networks\b/i),
  onComputer('Charles Proxy', /\bcharles proxy\b/i),
  inNetwork('Check Point', /\bcheck ?point\b/i),
  inNetwork('Cisco', /\bcisco\b|\bopendns\b/i),
  inNetwork('Cloudflare Gateway', /^(?=.*\bgateway ca\b).*\bcloudflare\b/is),
  onComputer('Covenant Eyes', /\bcovenant eyes\b/i),
  onComputer('Dr.Web', /\bdr\.? ?web\b/i),
  onComputer(
    'ESET',
    /\beset\b/i,
    documented(
      'press F5 for Advanced setup > Scans > Network traffic scanner',
      'https://support.eset.com/en/kb5833-manage-protocolssltls-filtering-in-eset-windows-home-products',
    ),
  ),
  onComputer('F-Secure', /\bf-secure\b/i),
  onComputer('Fiddler', /fiddler/i),
  inNetwork('Forcepoint', /\bforcepoint\b|\bwebsense\b/i),
  inNetwork('Fortinet', /\bforti(?:net|gate|client|proxy)/i),
  onComputer('G DATA', /\bg ?data\b/i),
  inNetwork('iboss', /\biboss\b/i),
  onComputer(
    'Kaspersky',
    /\bkaspersky\b/i,
    documented(
      'Settings > Network settings > Do not scan encrypted connections',
      'https://support.kaspersky.com/pl/kis21/157530',
    ),
  ),
  inNetwork('Lightspeed', /\blightspeed\b/i),
  onComputer('McAfee', /\bmcafee\b/i),
  inNetwork('Menlo Security', /\bmenlo\b/i),
  onComputer('mitmproxy', /\bmitmproxy\b/i),
  onComputer('Net Nanny', /\bnet ?nanny\b|\bcontentwatch\b/i),
  inNetwork('NetFree', /\bnetfree\b/i),
  inNetwork('Netskope', /\bnetskope\b|\bgoskope\b/i),
  onComputer(
    'Norton',
    /\bnorton\b|\bsymantec\b/i,
    documented(
      'Email Protection > Scan inbound emails (POP3, IMAP4) and Scan outbound emails (SMTP)',
      'https://support.norton.com/sp/en/me/norton-360-deluxe/current/solutions/v20240108175903677',
    ),
  ),
  inNetwork('Palo Alto Networks', /\bpalo ?alto\b|\bglobalprotect\b/i),
  onComputer('Qustodio', /\bqustodio\b/i),
  inNetwork('Securly', /\bsecurly\b/i),
  inNetwork('Skyhigh', /\bskyhigh\b/i),
  inNetwork('Smoothwall', /\bsmoothwall\b/i),
  inNetwork('SonicWall', /\bsonicwall\b/i),
  inNetwork('Sophos', /\bsophos\b/i),
  inNetwork('Trellix', /\btrellix\b/i),
  inNetwork('Trend Micro', /\btrend ?micro\b/i),
  inNetwork('Untangle', /\buntangle\b/i),
  inNetwork('WatchGuard', /\bwatchguard\b|\bfireware\b/i),
  inNetwork('Zscaler', /\bzscaler\b/i),
];

/** The product that a certificate's issuer names. It proves nothing by itself: anyone can use the name. */
export const findInterceptor = (issuer: Octets): string | undefined =>
  interceptors.find((one) => one.issuer.test(issuer))?.name;

const interceptorNamed = (name: string): Interceptor | undefined =>
  interceptors.find((one) => one.name === name);

/** Where the product runs; a name that is not in the table is taken to be the network's. */
export const interceptorCulprit = (name: string): Interceptor['runsOn'] =>
  interceptorNamed(name)?.runsOn ?? 'network';

/** The menus that lead to the switch; empty if they are not known. */
export const interceptorMenu = (name: string): string => interceptorNamed(name)?.menu?.path ?? '';
