/** What to do about each cause, in the menus of each operating system. */
import { signInStep } from '../model/text/network-sign-in.ts';
import type { CauseId, Platform } from '../model/mail/diagnosis.ts';
import { interceptorMenu } from '../knowledge/tls-interceptors.ts';
import { appleHelpPages, mailServers, unlistedPort } from '../icloud/mail-settings.ts';
import { passwordStep, storageStep } from '../icloud/password-rules.ts';
import { type Menu, systemMenus } from '../knowledge/system-menus.ts';
import { runnerSteps } from './runner-remedies.ts';
import type { RemedyContext, Step } from './steps.ts';

type Menus = (typeof systemMenus)[Platform];

const tryHotspot =
  "Try another network, such as your phone's hotspot: if mail works there, this network is the cause.";
const checkStatusPage = {
  text: `Check Apple's system status page (${appleHelpPages.status}) and try again later.`,
  page: 'status',
} as const;
const waitForApple = {
  text: `Wait until Apple's system status page shows that it is over: ${appleHelpPages.status}`,
  page: 'status',
} as const;
const enterNoPassword = "Don't enter a password on this network until this is fixed.";
const runAgain = 'Run this again: dns-audit ports';

type RemedySteps<S extends Step = Step> = (at: Menus, cause: RemedyContext) => readonly S[];

const turnOffScanning: RemedySteps<string> = (_, { product }) => {
  if (product === undefined)
    return ['Turn off mail scanning ("mail shield", "SSL scanning") in your security program.'];
  const menus = interceptorMenu(product);
  return [
    `Turn off encrypted mail scanning in ${product}${menus === '' ? '' : ` (${menus}; menus differ by version)`}.`,
  ];
};

/** A step, and the menu in which it is taken, where that is known. */
const inMenu = (step: string, menu: Menu | undefined): string =>
  menu === undefined ? `${step}.` : `${step}: ${menu.path}.`;

/** A step that the system has only if it has this setting. */
const withMenu = (menu: Menu | undefined, step: (path: string) => string): readonly string[] =>
  menu === undefined ? [] : [step(menu.path)];

const turnOffVpn = ({ vpn }: Menus): string => inMenu('Turn off VPNs and proxies', vpn);

const changeDns = ({ dns }: Menus): string =>
  dns === undefined
    ? 'Set another DNS server, such as 9.9.9.9, in the network settings.'
    : `Set another DNS server, such as 9.9.9.9, in ${dns.path}.`;

const clearCache = ({ flush }: Menus): readonly string[] =>
  withMenu(flush, (command) => `Clear the DNS cache: ${command}`);

const dnsSteps: RemedySteps = (at) => [
  'Turn off ad blockers and family filters that use DNS (Pi-hole, AdGuard Home, the router), or allow mail.me.com and akadns.net in them.',
  changeDns(at),
  // What was false is kept until then.
  ...clearCache(at),
  ...withMenu(at.hosts, (file) => `Check that ${file} has no line for mail.me.com.`),
  runAgain,
];

/** Another port of the outgoing server that works. */
const useOpenPort: RemedySteps<string> = (_, { openPorts }) => {
  if (openPorts.includes(mailServers.smtp.port))
    return [
      `Set the outgoing server to port ${mailServers.smtp.port} with STARTTLS, which works from here.`,
    ];
  return openPorts.includes(unlistedPort)
    ? [
        `Until the port is open, set the outgoing server to port ${unlistedPort} with SSL/TLS, which works from here.`,
      ]
    : [];
};

const stepsByCause: { readonly [C in CauseId]: RemedySteps } = {
  'settings-wrong': (...args) => [
    ...useOpenPort(...args),
    'Use the settings under "Right settings" below.',
    'If the mail program changes them back, add the account manually, as IMAP.',
    runAgain,
  ],
  'captive-portal': (at) => [signInStep, turnOffVpn(at), tryHotspot, runAgain],
  intercepted: (at, cause) => [
    ...turnOffScanning(at, cause),
    'If your company or school runs the computer or the network, ask them not to scan imap.mail.me.com and smtp.mail.me.com.',
    "Until then, don't accept certificate warnings in the mail program.",
    runAgain,
  ],
  'name-forged': (...args) => [enterNoPassword, ...dnsSteps(...args)],
  'name-blocked': dnsSteps,
  offline: (at) => [
    'Check that this computer is online: open a web page.',
    turnOffVpn(at),
    tryHotspot,
    runAgain,
  ],
  'no-route': (at) => [turnOffVpn(at), 'Restart the router.', tryHotspot, runAgain],
  'resolver-silent': (at) => [
    'Check that this computer is online: open a web page.',
    ...clearCache(at),
    changeDns(at),
    runAgain,
  ],
  'clock-wrong': (at) => [inMenu('Set the correct date and time', at.clock), runAgain],
  'smtp-inspected': (at, cause) => [
    ...useOpenPort(at, cause),
    ...turnOffScanning(at, cause),
    'If the firewall is yours, turn off SMTP inspection ("fixup", "ESMTP inspection").',
    tryHotspot,
    runAgain,
  ],
  'refused-here': (at) => [
    inMenu('Check for programs and rules that block connections', at.firewall),
    'Turn off antivirus and firewall programs briefly, one at a time, and run this again each time.',
    turnOffVpn(at),
    tryHotspot,
    runAgain,
  ],
  'port-blocked': (at, cause) => [
    ...useOpenPort(at, cause),
    tryHotspot,
    turnOffVpn(at),
    `Ask the network's administrator or the internet provider to allow outgoing connections to ${cause.ports.join(' and ')}.`,
    runAgain,
  ],
  'apple-down': (at, { announced }) =>
    announced
      ? [waitForApple, runAgain]
      : [
          checkStatusPage,
          inMenu('If it shows no outage, turn off VPNs and proxies', at.vpn),
          tryHotspot,
        ],
  'apple-outage': () => [waitForApple],
  'turned-away': (at) => [
    inMenu('Turn off VPNs and proxies, because servers refuse some of their addresses', at.vpn),
    tryHotspot,
    'Close mail programs that keep trying a wrong password, and wait an hour.',
  ],
  impostor: (at, cause) => [
    enterNoPassword,
    ...useOpenPort(at, cause),
    ...turnOffScanning(at, cause),
    tryHotspot,
    runAgain,
  ],
  'cut-off': (at, cause) => [
    ...useOpenPort(at, cause),
    ...turnOffScanning(at, cause),
    turnOffVpn(at),
    tryHotspot,
    checkStatusPage,
  ],
  'tls-outdated': (at, cause) => [
    enterNoPassword,
    ...turnOffScanning(at, cause),
    turnOffVpn(at),
    'Update the security program and the router: what is older than TLS 1.2 is no longer safe.',
    tryHotspot,
    runAgain,
  ],
  'ipv6-broken': (at) => [
    ...withMenu(at.ipv6, (path) => `Turn IPv6 off as a test: ${path}.`),
    'Restart the router; if IPv6 still fails, ask your internet provider.',
    runAgain,
  ],
  'read-along': (at, cause) => [
    'If your company, school or antivirus program does this on purpose, do nothing. Mail programs that trust what this system trusts (Apple Mail, Outlook) work.',
    ...withMenu(
      at.roots,
      (path) => `If only Thunderbird complains, let it trust the same certificates: ${path}.`,
    ),
    ...turnOffScanning(at, cause).map(
      (step) => `If nobody wants this: ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
    ),
  ],
  unclear: () => ['Run this again with more time: dns-audit ports --timeout 60', tryHotspot],
  'connection-works': ({ clock }) => [
    'Compare the mail program with "Right settings" below.',
    passwordStep,
    'Test user name and password alone: dns-audit login ADDRESS',
    'Remove the account from the mail program and add it again (see "Where to enter them").',
    inMenu('Check that date and time set themselves', clock),
    'If the mail program or the system is from before 2014, update it: it may not know TLS 1.2, which mail servers ask for.',
    storageStep,
    "Check your domain's records: dns-audit DOMAIN",
  ],
};

/** The machine on which the steps are taken. */
export interface StepsPlace {
  readonly platform: Platform;
  /** Whether it is a CI runner, at which nobody sits. */
  readonly ci: boolean;
}

/** The steps for a cause there, in order, and Apple's pages that they link to. */
export const stepsFor = (
  cause: RemedyContext,
  { platform, ci }: StepsPlace,
): { readonly steps: readonly string[]; readonly pages: readonly 'status'[] } => {
  const all = ci
    ? runnerSteps[cause.id](cause)
    : stepsByCause[cause.id](systemMenus[platform], cause);
  return {
    steps: all.map((step) => (typeof step === 'string' ? step : step.text)),
    pages: all.flatMap((step) => (typeof step === 'string' ? [] : step.page)),
  };
};
