/** What to do about each cause, in the menus of each operating system. */
import type { Cause, CauseId, Platform } from '../model/mail/diagnosis.ts';
import { interceptorMenu } from '../knowledge/interceptor.ts';
import { appleHelpPages, unlistedPort } from '../icloud/mail-settings.ts';
import { type SystemSetting, systemMenus } from '../knowledge/system-menus.ts';

/** Where things are on a system. */
type SystemPlaces = { readonly [W in SystemSetting]: string };

const systemPlaces = (platform: Platform): SystemPlaces => {
  const { firewall, vpn, flush, dns, hosts, clock, ipv6, roots } = systemMenus[platform];
  return {
    firewall: firewall.path,
    vpn: vpn.path,
    flush: flush.path,
    dns: dns.path,
    hosts: hosts.path,
    clock: clock.path,
    ipv6: ipv6.path,
    roots: roots.path,
  };
};

const tryHotspot =
  'Try another network, such as a phone as hotspot: if mail works there, it is this network.';
const checkStatusPage = {
  text: `Look at Apple's system status page (${appleHelpPages.status}), and try again later.`,
  page: 'status',
} as const;
const enterNoPassword = 'Enter no password on this network until this is settled.';
const runAgain = 'Run this again: dns-audit ports';

/** What to do; some steps send the reader to one of Apple's pages. */
type Step = string | { readonly text: string; readonly page: 'status' };

/** What the steps for a cause hang on. */
export interface Blamed extends Pick<Cause, 'id' | 'ports'> {
  readonly product?: string | undefined;
  readonly openPorts: readonly number[];
}

type RemedySteps<S extends Step = Step> = (at: SystemPlaces, cause: Blamed) => readonly S[];

const switchOff: RemedySteps<string> = (_, { product }) => {
  if (product === undefined)
    return ['Switch off mail scanning ("mail shield", "SSL scanning") in the security program.'];
  const menus = interceptorMenu(product);
  return [
    `Switch off the scanning of encrypted mail in ${product}${menus === '' ? '' : ` (${menus}; menus differ by version)`}.`,
  ];
};

const dnsSteps: RemedySteps = (at) => [
  `Empty the DNS cache: ${at.flush}`,
  `See that ${at.hosts} has no line for mail.me.com.`,
  'Switch off ad blockers and family filters that work by DNS (Pi-hole, AdGuard Home, the router), or let mail.me.com and akadns.net through.',
  `Set another DNS server, such as 9.9.9.9, in ${at.dns}.`,
  runAgain,
];

const stepsByCause: { readonly [C in CauseId]: RemedySteps } = {
  'settings-wrong': () => [
    'Set the mail program as under "Right settings" below.',
    'If it sets itself up wrongly again, add the account by hand, as IMAP.',
    runAgain,
  ],
  'captive-portal': (at) => [
    'Open http://captive.apple.com in a browser: sign in to the hotel or guest network if it asks.',
    `Switch off proxies and VPNs: ${at.vpn}.`,
    tryHotspot,
    runAgain,
  ],
  intercepted: (at, cause) => [
    ...switchOff(at, cause),
    "Where the computer or network is a company's or a school's, ask those who run it to leave imap.mail.me.com and smtp.mail.me.com alone.",
    'Accept no certificate warning of the mail program meanwhile.',
    runAgain,
  ],
  'name-forged': (...args) => [enterNoPassword, ...dnsSteps(...args)],
  'name-blocked': dnsSteps,
  offline: (at) => [
    'See that this computer is online: open a web page.',
    `Switch off VPNs and proxies: ${at.vpn}.`,
    tryHotspot,
    runAgain,
  ],
  'resolver-silent': (at) => [
    'See that this computer is online: open a web page.',
    `Empty the DNS cache: ${at.flush}`,
    `Set another DNS server, such as 9.9.9.9, in ${at.dns}.`,
    runAgain,
  ],
  'clock-wrong': (at) => [`Set date and time right: ${at.clock}.`, runAgain],
  'smtp-inspected': (at, cause) => [
    ...switchOff(at, cause),
    'On a firewall of your own, switch off SMTP inspection ("fixup", "ESMTP inspection").',
    tryHotspot,
    runAgain,
  ],
  'refused-here': (at) => [
    `Look for what refuses it: ${at.firewall}.`,
    'Switch off antivirus and firewall programs, one at a time, each for as long as it takes to run this again.',
    `Switch off VPNs and proxies: ${at.vpn}.`,
    tryHotspot,
    runAgain,
  ],
  'port-blocked': (at, { openPorts, ports }) => [
    ...(openPorts.includes(unlistedPort)
      ? [
          `Until it is opened, set the outgoing server to port ${unlistedPort} with SSL/TLS, which works from here.`,
        ]
      : []),
    tryHotspot,
    `Switch off VPNs and proxies: ${at.vpn}.`,
    `Ask whoever runs this network (the router, the company, the provider) to allow outgoing connections to ${ports.join(' and ')}.`,
    runAgain,
  ],
  'apple-down': (at) => [
    checkStatusPage,
    `Where nothing is reported there, switch off VPNs and proxies: ${at.vpn}.`,
    tryHotspot,
  ],
  'turned-away': (at) => [
    `Switch off VPNs and proxies, whose addresses servers refuse: ${at.vpn}.`,
    tryHotspot,
    'Close mail programs that try again and again with a wrong password, and wait an hour.',
  ],
  impostor: (at, cause) => [enterNoPassword, ...switchOff(at, cause), tryHotspot, runAgain],
  'cut-off': (at, cause) => [
    ...switchOff(at, cause),
    `Switch off VPNs and proxies: ${at.vpn}.`,
    tryHotspot,
    checkStatusPage,
  ],
  'ipv6-broken': (at) => [
    `Switch IPv6 off for a try: ${at.ipv6}.`,
    'Restart the router, and ask the provider where IPv6 stays broken.',
    runAgain,
  ],
  'read-along': (at, cause) => [
    'Where your company, school or antivirus program does this knowingly, nothing is to be done: mail programs that use the roots of this system (Apple Mail, Outlook) work.',
    `Where Thunderbird alone complains, it has a list of roots of its own: ${at.roots}.`,
    ...switchOff(at, cause).map(
      (step) => `Where nobody wants it: ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
    ),
  ],
  unclear: () => ['Run this again with more time: dns-audit ports --timeout 60', tryHotspot],
  'connection-works': () => [
    'Compare the mail program with "Right settings" below.',
    `Make a new app-specific password (${appleHelpPages.passwords}), and enter it for incoming and outgoing mail.`,
    'Try the password by itself: dns-audit login ADDRESS',
  ],
};

/** The steps for a cause on `platform`, in order, and the pages that they send the reader to. */
export const stepsFor = (
  cause: Blamed,
  platform: Platform,
): { readonly steps: readonly string[]; readonly pages: readonly 'status'[] } => {
  const all = stepsByCause[cause.id](systemPlaces(platform), cause);
  return {
    steps: all.map((step) => (typeof step === 'string' ? step : step.text)),
    pages: all.flatMap((step) => (typeof step === 'string' ? [] : step.page)),
  };
};
