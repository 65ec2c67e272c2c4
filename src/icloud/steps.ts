/** What to do about each cause, in the menus of each operating system. */
import type { Cause, CauseId, Platform } from '../model/diagnosis.ts';
import { switchOf } from './interceptor.ts';
import { pages, unlistedPort } from './mail-settings.ts';

/** Where things are; menus of the systems as they were in 2026. */
interface Places {
  readonly firewall: string;
  readonly vpn: string;
  readonly flush: string;
  readonly dns: string;
  readonly hosts: string;
  readonly clock: string;
  readonly ipv6: string;
}

const places: { readonly [P in Platform]: Places } = {
  macos: {
    firewall:
      "programs that ask before a connection is made (Little Snitch, LuLu, a security suite); macOS's own firewall, in System Settings > Network > Firewall, blocks incoming connections only",
    vpn: 'System Settings > VPN, and System Settings > Network > your network > Details > Proxies',
    flush: 'sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder',
    dns: 'System Settings > Network > your network > Details > DNS',
    hosts: '/etc/hosts',
    clock: 'System Settings > General > Date & Time > Set time and date automatically',
    ipv6: 'System Settings > Network > your network > Details > TCP/IP > Configure IPv6 > Link-Local Only',
  },
  windows: {
    firewall:
      'Windows Security > Firewall & network protection > Advanced settings > Outbound Rules, and the security suite',
    vpn: 'Settings > Network & internet > VPN, and Settings > Network & internet > Proxy',
    flush: 'ipconfig /flushdns',
    dns: 'Settings > Network & internet > your network > DNS server assignment',
    hosts: 'C:\\Windows\\System32\\drivers\\etc\\hosts',
    clock: 'Settings > Time & language > Date & time > Set time automatically',
    ipv6: 'Control Panel > Network Connections > your network > Properties > Internet Protocol Version 6',
  },
  linux: {
    firewall: 'sudo nft list ruleset, sudo ufw status, and OpenSnitch where it is installed',
    vpn: 'nmcli connection show --active, and the proxy settings of the desktop',
    flush: 'resolvectl flush-caches',
    dns: 'the network settings of the desktop, or /etc/resolv.conf',
    hosts: '/etc/hosts',
    clock: 'timedatectl set-ntp true',
    ipv6: 'nmcli connection modify NAME ipv6.method link-local',
  },
};

const hotspot =
  'Try another network, such as a phone as hotspot: if mail works there, it is this network.';
const status = `Look at Apple's system status page (${pages.status}), and try again later.`;
const secret = 'Enter no password on this network until this is settled.';
const again = 'Run this again: dns-audit ports';

type Steps = (at: Places, cause: Pick<Cause, 'evidence' | 'ports'>) => readonly string[];

/** The product that the evidence names, where one is known to open connections. */
const productIn = (evidence: readonly string[]): string | undefined =>
  evidence
    .map((line) => /^(.+) is known to open encrypted connections$/.exec(line)?.[1])
    .find((name) => name !== undefined);

const switchOff: Steps = (_, { evidence }) => {
  const product = productIn(evidence);
  if (product === undefined)
    return ['Switch off mail scanning ("mail shield", "SSL scanning") in the security program.'];
  const menus = switchOf(product);
  return [
    `Switch off the scanning of encrypted mail in ${product}${menus === '' ? '' : ` (${menus}; menus differ by version)`}.`,
  ];
};

const dnsSteps: Steps = (at) => [
  `Empty the DNS cache: ${at.flush}`,
  `See that ${at.hosts} has no line for mail.me.com.`,
  'Switch off ad blockers and family filters that work by DNS (Pi-hole, AdGuard Home, the router), or let mail.me.com and akadns.net through.',
  `Set another DNS server, such as 9.9.9.9, in ${at.dns}.`,
  again,
];

const steps: { readonly [C in CauseId]: Steps } = {
  'settings-wrong': () => [
    'Set the mail program as under "Right settings" below.',
    'If it sets itself up wrongly again, add the account by hand, as IMAP.',
    again,
  ],
  'captive-portal': (at) => [
    'Open http://captive.apple.com in a browser: sign in to the hotel or guest network if it asks.',
    `Switch off proxies and VPNs: ${at.vpn}.`,
    hotspot,
    again,
  ],
  intercepted: (at, cause) => [
    ...switchOff(at, cause),
    "Where the computer or network is a company's or a school's, ask those who run it to leave imap.mail.me.com and smtp.mail.me.com alone.",
    'Accept no certificate warning of the mail program meanwhile.',
    again,
  ],
  'name-forged': (...args) => [secret, ...dnsSteps(...args)],
  'name-blocked': dnsSteps,
  offline: (at) => [
    'See that this computer is online: open a web page.',
    `Switch off VPNs and proxies: ${at.vpn}.`,
    hotspot,
    again,
  ],
  'resolver-silent': (at) => [
    'See that this computer is online: open a web page.',
    `Empty the DNS cache: ${at.flush}`,
    `Set another DNS server, such as 9.9.9.9, in ${at.dns}.`,
    again,
  ],
  'clock-wrong': (at) => [`Set date and time right: ${at.clock}.`, again],
  'smtp-inspected': (at, cause) => [
    ...switchOff(at, cause),
    'On a firewall of your own, switch off SMTP inspection ("fixup", "ESMTP inspection").',
    hotspot,
    again,
  ],
  'refused-here': (at) => [
    `Look for what refuses it: ${at.firewall}.`,
    'Switch off antivirus and firewall programs, one at a time, each for as long as it takes to run this again.',
    `Switch off VPNs and proxies: ${at.vpn}.`,
    hotspot,
    again,
  ],
  'port-blocked': (at, { evidence, ports }) => [
    ...(evidence.some((line) => line.includes(`:${unlistedPort} works`))
      ? [
          `Until it is opened, set the outgoing server to port ${unlistedPort} with SSL/TLS, which works from here.`,
        ]
      : []),
    hotspot,
    `Switch off VPNs and proxies: ${at.vpn}.`,
    `Ask whoever runs this network (the router, the company, the provider) to allow outgoing connections to ${ports.join(' and ')}.`,
    again,
  ],
  'apple-down': (at) => [
    status,
    `Where nothing is reported there, switch off VPNs and proxies: ${at.vpn}.`,
    hotspot,
  ],
  'turned-away': (at) => [
    `Switch off VPNs and proxies, whose addresses servers refuse: ${at.vpn}.`,
    hotspot,
    'Close mail programs that try again and again with a wrong password, and wait an hour.',
  ],
  impostor: (at, cause) => [secret, ...switchOff(at, cause), hotspot, again],
  'cut-off': (at, cause) => [
    ...switchOff(at, cause),
    `Switch off VPNs and proxies: ${at.vpn}.`,
    hotspot,
    status,
  ],
  'ipv6-broken': (at) => [
    `Switch IPv6 off for a try: ${at.ipv6}.`,
    'Restart the router, and ask the provider where IPv6 stays broken.',
    again,
  ],
  'read-along': (at, cause) => [
    'Where your company, school or antivirus program does this knowingly, nothing is to be done: Apple Mail and Outlook use the roots of this system, and work.',
    'Where Thunderbird alone complains, let it use them too: Settings > General > Config Editor > security.enterprise_roots.enabled, true.',
    ...switchOff(at, cause).map((step) => `Otherwise: ${step}`),
  ],
  unclear: () => ['Run this again with more time: dns-audit ports --timeout 60', hotspot],
  'connection-works': () => [
    'Compare the mail program with "Right settings" below.',
    `Make a new app-specific password (${pages.passwords}), and enter it for incoming and outgoing mail.`,
    'Try the password by itself: dns-audit login ADDRESS',
  ],
};

/** The steps for a cause on `platform`, in order. */
export const stepsFor = (
  cause: Pick<Cause, 'id' | 'evidence' | 'ports'>,
  platform: Platform,
): readonly string[] => steps[cause.id](places[platform], cause);
