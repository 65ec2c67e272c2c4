/**
 * Domains that belong to a mail host or a website host, and names below them: people who have an
 * address or a site there cannot publish records for it, so it is no custom email domain.
 */
import type { DnsName } from '../model/dns/dns.ts';
import { dnsName, parentName } from '../model/dns/domain-name.ts';
import { listOfMailHosts } from '../model/source/lists.ts';
import { pagesRead, type Source } from '../model/source/source.ts';

export interface OwnDomain {
  /** The host's domain: the name itself, or what it is below. */
  readonly domain: DnsName;
  /** Who owns it. */
  readonly host: string;
  /** What people get there. */
  readonly kind: 'mail' | 'site';
}

const november30 = pagesRead('2026-11-30');

/** Which address belongs to which host: Thunderbird's database of mail hosts. */
const ispdb = november30('https://github.com/thunderbird/autoconfig/tree/master/ispdb');
/** Its second part lists the names below which hosts give out sites. */
const publicSuffixes = november30('https://publicsuffix.org/list/public_suffix_list.dat');
const apple = november30('https://support.apple.com/HT212514');
const wordpress = november30('https://github.com/Automattic/wp-calypso/issues/52589');
const squarespace = november30(
  'https://support.squarespace.com/hc/en-us/articles/206541717-Built-in-domains',
);
const microsoft365 = november30(
  'https://www.powershellgallery.com/packages/SystemAdmins.M365Assessment/1.0/Content/private%5Chelper%5Cdns%5CGet-DnsOnmicrosoftDomain.ps1',
);

const national = (name: string, suffixes: string): string =>
  suffixes
    .split(',')
    .map((suffix) => `${name}.${suffix}`)
    .join(' ');

const microsoft = [
  'outlook.com hotmail.com live.com msn.com windowslive.com livemail.tw',
  national(
    'outlook',
    'at,be,cl,cz,de,dk,es,fr,hu,ie,in,it,jp,kr,lv,my,ph,pt,sa,sg,sk,co.id,co.il,co.th,com.ar,com.au,com.br,com.gr,com.tr,com.vn',
  ),
  national(
    'hotmail',
    'be,ca,cl,cz,de,dk,es,fi,fr,gr,hu,it,lt,lv,my,nl,no,ph,rs,se,sg,sk,co.id,co.il,co.in,co.jp,co.kr,co.th,co.uk,co.za,com.ar,com.au,com.br,com.hk,com.tr,com.tw,com.vn',
  ),
  national(
    'live',
    'at,be,ca,cl,cn,de,dk,fi,fr,hk,ie,in,it,jp,nl,no,ru,se,co.jp,co.kr,co.uk,co.za,com.ar,com.au,com.mx,com.my,com.ph,com.pt,com.sg',
  ),
].join(' ');

const yahoo = `${national('yahoo', 'com,ca,de,it,fr,es,se,co.in,co.jp,co.uk,co.nz,com.au,com.ar,com.br,com.mx')} ymail.com myyahoo.com rocketmail.com`;

type Row = readonly [host: string, kind: OwnDomain['kind'], domains: string, source: Source];

const rows: readonly Row[] = [
  ['Apple', 'mail', 'icloud.com me.com mac.com privaterelay.appleid.com', apple],
  ['Google (Gmail)', 'mail', 'gmail.com googlemail.com', ispdb],
  ['Microsoft (Outlook.com)', 'mail', microsoft, ispdb],
  ['Yahoo', 'mail', yahoo, ispdb],
  ['AOL', 'mail', 'aol.com aim.com', ispdb],
  ['Proton Mail', 'mail', 'proton.me protonmail.com protonmail.ch pm.me', listOfMailHosts],
  ['Tuta', 'mail', 'tuta.com tuta.io tutanota.com tutanota.de tutamail.com', listOfMailHosts],
  ['Fastmail', 'mail', 'fastmail.com fastmail.fm', listOfMailHosts],
  ['Zoho Mail', 'mail', 'zoho.com zohomail.com zoho.eu', listOfMailHosts],
  ['GMX', 'mail', national('gmx', 'com,net,de,at,ch,us,co.uk'), ispdb],
  ['WEB.DE', 'mail', 'web.de', ispdb],
  ['mail.com', 'mail', 'mail.com email.com', ispdb],
  ['mailbox.org', 'mail', 'mailbox.org', ispdb],
  ['Posteo', 'mail', 'posteo.de posteo.net', listOfMailHosts],
  ['Deutsche Telekom', 'mail', 't-online.de magenta.de', listOfMailHosts],
  ['freenet', 'mail', 'freenet.de', ispdb],
  ['Mail.ru', 'mail', 'mail.ru bk.ru inbox.ru list.ru internet.ru', ispdb],
  ['Yandex', 'mail', 'yandex.ru yandex.com', listOfMailHosts],
  ['Tencent', 'mail', 'qq.com foxmail.com', listOfMailHosts],
  ['NetEase', 'mail', '163.com 126.com yeah.net', listOfMailHosts],
  ['Naver', 'mail', 'naver.com', ispdb],
  ['Kakao', 'mail', 'daum.net hanmail.net', ispdb],
  ['Seznam', 'mail', 'seznam.cz', listOfMailHosts],
  ['Comcast', 'mail', 'comcast.net', ispdb],
  ['AT&T', 'mail', 'att.net sbcglobal.net bellsouth.net', ispdb],
  ['Cox', 'mail', 'cox.net', ispdb],
  ['BT', 'mail', 'btinternet.com', listOfMailHosts],
  ['Orange', 'mail', 'orange.fr wanadoo.fr', listOfMailHosts],
  ['Free', 'mail', 'free.fr', ispdb],
  ['La Poste', 'mail', 'laposte.net', listOfMailHosts],
  ['Libero', 'mail', 'libero.it', ispdb],
  ['Telstra', 'mail', 'bigpond.com', ispdb],
  ['GitHub Pages', 'site', 'github.io', publicSuffixes],
  ['GitLab Pages', 'site', 'gitlab.io', publicSuffixes],
  ['Shopify', 'site', 'myshopify.com', publicSuffixes],
  ['Netlify', 'site', 'netlify.app', publicSuffixes],
  ['Vercel', 'site', 'vercel.app', publicSuffixes],
  ['Cloudflare', 'site', 'pages.dev workers.dev', publicSuffixes],
  ['Heroku', 'site', 'herokuapp.com', publicSuffixes],
  ['Firebase', 'site', 'web.app firebaseapp.com', publicSuffixes],
  ['Wix', 'site', 'wixsite.com wixstudio.com', publicSuffixes],
  ['Weebly', 'site', 'weebly.com weeblysite.com', publicSuffixes],
  ['Webflow', 'site', 'webflow.io', publicSuffixes],
  ['WordPress.com', 'site', 'wordpress.com', wordpress],
  ['Blogger', 'site', 'blogspot.com', publicSuffixes],
  ['Squarespace', 'site', 'squarespace.com', squarespace],
  ['Carrd', 'site', 'carrd.co', publicSuffixes],
  ['Fly.io', 'site', 'fly.dev', publicSuffixes],
  ['Render', 'site', 'onrender.com', publicSuffixes],
  ['Azure', 'site', 'azurewebsites.net azurestaticapps.net', publicSuffixes],
  ['Amazon CloudFront', 'site', 'cloudfront.net', publicSuffixes],
  ['Microsoft 365', 'site', 'onmicrosoft.com', microsoft365],
];

const byDomain: ReadonlyMap<string, OwnDomain> = new Map(
  rows.flatMap(([host, kind, domains]) =>
    domains.split(' ').map((domain) => [domain, { domain: dnsName(domain), host, kind }] as const),
  ),
);

/** The known domains, each with its source. */
export const knownOwnDomains: readonly (readonly [domain: string, source: Source])[] = rows.flatMap(
  ([, , domains, source]) => domains.split(' ').map((domain) => [domain, source] as const),
);

/** The host's domain that `name` is, or is below. */
export const findOwnDomain = (name: DnsName): OwnDomain | undefined =>
  name === '.' ? undefined : (byDomain.get(name) ?? findOwnDomain(parentName(name)));
