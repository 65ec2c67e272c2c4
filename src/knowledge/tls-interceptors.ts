/**
 * Products that open TLS connections and answer with certificates of their own: how their issuer is
 * named, whether they run on the computer or in the network, and where their mail scanning is
 * switched off.
 */
import type { Culprit } from '../model/mail/diagnosis.ts';
import type { Octets } from '../model/dns/dns.ts';
import { pagesRead, type Source } from '../model/source/source.ts';
import { documented, type Menu } from './system-menus.ts';

export interface Interceptor {
  readonly name: string;
  /** Matches the issuer of its certificates. */
  readonly issuer: RegExp;
  readonly runsOn: Extract<Culprit, 'computer' | 'network'>;
  /** The page that shows that it intercepts, and where it runs. */
  readonly source: Source;
  /** Where mail scanning is switched off; absent if no page shows it, or an administrator does it. */
  readonly menu?: Menu;
}

const november30 = pagesRead('2026-11-30');

/** Chromium's list of products that intercept, with the issuers of their certificates. */
const chromium = november30(
  'https://github.com/mirror/chromium/blob/0158a2db2cab23bccb42786526931f76dcdd6b00/chrome/browser/resources/ssl/ssl_error_assistant/ssl_error_assistant.asciipb',
);
/** Cloudflare's list of interceptors on computers and in networks, by how their connections look. */
const mitmengine = november30(
  'https://github.com/cloudflare/mitmengine/blob/1c61a21cfbfc3934d08d6ae08632caa880591141/reference_fingerprints/mitmengine/mitm.txt',
);

const onComputer = (name: string, issuer: RegExp, source: Source, menu?: Menu): Interceptor => ({
  name,
  issuer,
  runsOn: 'computer',
  source,
  ...(menu && { menu }),
});

/** Shown by the page that shows the menu. */
const byMenu = (name: string, issuer: RegExp, menu: Menu): Interceptor =>
  onComputer(name, issuer, menu.source, menu);

const inNetwork = (name: string, issuer: RegExp, source: Source): Interceptor => ({
  name,
  issuer,
  runsOn: 'network',
  source,
});

export const interceptors: readonly Interceptor[] = [
  byMenu(
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
    chromium,
    documented(
      'Menu > Settings > Protection > Core Shields > Mail Shield',
      'https://businesshelp.avast.com/Content/Products/AfB_Antivirus/ConfiguringSettings/MailShield.htm',
    ),
  ),
  onComputer(
    'AVG',
    /\bavg\b/i,
    mitmengine,
    documented(
      'the shield that is called Email Shield or Mail Shield',
      'https://support.avg.com/SupportArticleView?l=en&urlname=content-products-avg-management-consoles-configuringsettingsandpolicies-mailshield',
    ),
  ),
  inNetwork('Barracuda', /\bbarracuda\b/i, mitmengine),
  onComputer('Bitdefender', /\bbitdefender\b/i, chromium),
  inNetwork('Blue Coat', /\bblue ?coat\b|\bproxysg\b/i, chromium),
  onComputer(
    'Charles Proxy',
    /\bcharles proxy\b/i,
    november30('https://teknoide.com/2024/10/what-is-charles-certificate.html'),
  ),
  inNetwork('Cisco', /\bcisco\b|\bopendns\b/i, chromium),
  onComputer('Dr.Web', /\bdr\.? ?web\b/i, mitmengine),
  onComputer(
    'ESET',
    /\beset\b/i,
    mitmengine,
    documented(
      'press F5 for Advanced setup > Scans > Network traffic scanner',
      'https://support.eset.com/en/kb5833-manage-protocolssltls-filtering-in-eset-windows-home-products',
    ),
  ),
  onComputer(
    'Fiddler',
    /fiddler/i,
    november30('https://gist.github.com/lennybacon/02457333fda4c942d1baae907e1e6e29'),
  ),
  inNetwork('Forcepoint', /\bforcepoint\b|\bwebsense\b/i, chromium),
  inNetwork('Fortinet', /\bforti(?:net|gate|client|proxy)/i, chromium),
  onComputer('G DATA', /\bg ?data\b/i, mitmengine),
  onComputer(
    'Kaspersky',
    /\bkaspersky\b/i,
    chromium,
    documented(
      'Settings > Network settings > Do not scan encrypted connections',
      'https://support.kaspersky.com/pl/kis21/157530',
    ),
  ),
  inNetwork('McAfee Web Gateway', /\bmcafee web gateway\b/i, chromium),
  onComputer(
    'mitmproxy',
    /\bmitmproxy\b/i,
    november30(
      'https://raw.githubusercontent.com/mitmproxy/mitmproxy/main/docs/src/content/concepts/certificates.md',
    ),
  ),
  onComputer('Net Nanny', /\bnet ?nanny\b|\bcontentwatch\b/i, mitmengine),
  inNetwork(
    'Netskope',
    /\bnetskope\b|\bgoskope\b/i,
    november30('https://github.com/ns-toconnor/ssl-configure-script'),
  ),
  byMenu(
    'Norton',
    /\bnorton\b|\bsymantec\b/i,
    documented(
      'Email Protection > Scan inbound emails (POP3, IMAP4) and Scan outbound emails (SMTP)',
      'https://support.norton.com/sp/en/me/norton-360-deluxe/current/solutions/v20240108175903677',
    ),
  ),
  onComputer('Qustodio', /\bqustodio\b/i, mitmengine),
  inNetwork('Smoothwall', /\bsmoothwall\b/i, chromium),
  inNetwork('SonicWall', /\bsonicwall\b/i, chromium),
  inNetwork('Sophos', /\bsophos\b/i, chromium),
  inNetwork('Trend Micro', /\btrend ?micro\b|\biwss\.trend\b/i, chromium),
  inNetwork('Zscaler', /\bzscaler\b/i, chromium),
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
