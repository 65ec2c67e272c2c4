/**
 * How a mail program is set up for iCloud, as data, and what is wrong with one that is not. Servers
 * and ports: Apple's page 102525. That 465 works though Apple does not list it, and that names such
 * as `p42-imap.mail.me.com` do, was seen in logs of mail programs.
 */
import type {
  MailSetting,
  SettingFault,
  SettingFaultId,
  SettingLine,
} from '../model/mail/diagnosis.ts';
import type { DnsName } from '../model/dns/dns.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import type { Endpoint } from '../model/mail/probe.ts';

/** Apple's mail servers. */
export const mailServers = {
  imap: {
    host: dnsName('imap.mail.me.com'),
    port: 993,
    protocol: 'imap',
    security: 'implicit',
  },
  smtp: {
    host: dnsName('smtp.mail.me.com'),
    port: 587,
    protocol: 'smtp',
    security: 'starttls',
  },
} as const satisfies Record<'imap' | 'smtp', Endpoint>;

/** Submission with TLS from the first octet: it works, though Apple does not list it. */
export const unlistedPort = 465;

/** Port 25 of an exchange, as other mail servers use it. */
export const relayEndpoint = (host: DnsName): Endpoint => ({
  host,
  port: 25,
  protocol: 'smtp',
  security: 'starttls',
  relay: true,
});

/** Where app-specific passwords are made, and what Apple says of its services. */
export const appleHelpPages = {
  passwords: 'https://account.apple.com, Sign-In and Security, App-Specific Passwords',
  status: 'https://www.apple.com/support/systemstatus/',
  settings: 'https://support.apple.com/102525',
} as const;

/** What mail programs call the two kinds of encryption. */
const securityWords = { implicit: 'SSL/TLS', starttls: 'STARTTLS', none: 'no encryption' } as const;

/** The settings that work, in the words of Apple Mail, Outlook and Thunderbird. */
export const rightSettings: readonly SettingLine[] = [
  { label: 'incoming', value: 'IMAP imap.mail.me.com, port 993, SSL/TLS (never POP)' },
  {
    label: 'outgoing',
    value:
      'SMTP smtp.mail.me.com, port 587, STARTTLS (Apple Mail: "Use TLS/SSL"; Outlook, Thunderbird: "STARTTLS", not "SSL/TLS")',
  },
  {
    label: 'user',
    value:
      'incoming: name of the @icloud.com address, without or with @icloud.com; outgoing: the whole @icloud.com address; an address of your own domain only where it is the Apple Account itself',
  },
  {
    label: 'password',
    value: `an app-specific one (xxxx-xxxx-xxxx-xxxx, with the hyphens), made at ${appleHelpPages.passwords}`,
  },
];

interface Difference {
  readonly id: SettingFaultId;
  readonly applies: (set: MailSetting, apple: Endpoint) => boolean;
  readonly why: (set: MailSetting, apple: Endpoint) => string;
  readonly fatal?: false;
}

const isSharded = ({ host }: MailSetting): boolean =>
  /^p\d+-(?:imap|smtp)\.mail\.me\.com$/.test(host);

/** Of each group the first that applies is told. */
const differences: readonly (readonly Difference[])[] = [
  [
    {
      id: 'host-swapped',
      applies: ({ host, protocol }) =>
        host === mailServers[protocol === 'imap' ? 'smtp' : 'imap'].host,
      why: ({ host, protocol }, apple) =>
        `${host} is the server for ${protocol === 'imap' ? 'outgoing' : 'incoming'} mail: it does not answer on this port; set ${apple.host}`,
    },
    {
      id: 'host-pop',
      applies: ({ host }) => /^pop3?\./.test(host),
      why: ({ host }, apple) =>
        `${host} would be a POP server, and iCloud Mail has no POP: set ${apple.host}`,
    },
    {
      id: 'host-sharded',
      applies: isSharded,
      why: ({ host }, apple) =>
        `${host} is a name that Apple gives to its own programs and may change; ${apple.host} leads to the right server`,
      fatal: false,
    },
    {
      id: 'host-other',
      applies: ({ host }, apple) => host !== apple.host,
      why: ({ host }, apple) => `${host} is not iCloud's mail server: set ${apple.host}`,
    },
  ],
  [
    {
      id: 'port-pop',
      applies: ({ port }) => port === 995 || port === 110,
      why: ({ port }, apple) =>
        `port ${port} is for POP, which iCloud Mail does not have: set IMAP and port ${apple.port}`,
    },
    {
      id: 'port-swapped',
      applies: ({ port, protocol }) =>
        protocol === 'imap' ? [25, 465, 587].includes(port) : [143, 993].includes(port),
      why: ({ port, protocol }, apple) =>
        `port ${port} is for ${protocol === 'imap' ? 'outgoing' : 'incoming'} mail: set ${apple.port}`,
    },
    {
      id: 'port-143',
      applies: ({ port }) => port === 143,
      why: () =>
        'port 143 is for IMAP that begins unencrypted, which Apple does not offer: set 993 with SSL/TLS',
    },
    {
      id: 'port-25',
      applies: ({ port }) => port === 25,
      why: () =>
        'port 25 is for mail between servers, and most networks block it: set 587 with STARTTLS',
    },
    {
      id: 'port-465',
      applies: ({ port }) => port === unlistedPort,
      why: () => 'port 465 works with SSL/TLS, but Apple lists 587 with STARTTLS',
      fatal: false,
    },
    {
      id: 'port-other',
      applies: ({ port }, apple) => port !== apple.port,
      why: ({ port }, apple) => `iCloud does not answer on port ${port}: set ${apple.port}`,
    },
  ],
  [
    {
      id: 'unencrypted',
      applies: ({ security }) => security === 'none',
      why: (_, { security }) =>
        `without encryption iCloud lets nobody sign in, and the password would be readable on the way: set ${securityWords[security]}`,
    },
    {
      id: 'starttls-on-993',
      applies: ({ port, security }) => port === 993 && security === 'starttls',
      why: () =>
        'port 993 expects TLS from the first octet: with STARTTLS the program waits for a greeting that never comes; set SSL/TLS',
    },
    {
      id: 'ssl-on-587',
      applies: ({ port, security }) => port === 587 && security === 'implicit',
      why: () =>
        'port 587 begins in plain text: with SSL/TLS the handshake meets a greeting and fails; set STARTTLS',
    },
    {
      id: 'ssl-on-143',
      applies: ({ port, security }) => port === 143 && security === 'implicit',
      why: () => 'SSL/TLS belongs to port 993, not to 143',
    },
    {
      id: 'starttls-on-465',
      applies: ({ port, security }) => port === unlistedPort && security === 'starttls',
      why: () =>
        'port 465 expects TLS from the first octet: with STARTTLS the program waits for a greeting that never comes; set port 587',
    },
  ],
];

/** Where `set` differs from what Apple gives: of host, port and encryption each at most one fault. */
export const findSettingFaults = (set: MailSetting): readonly SettingFault[] => {
  const apple = mailServers[set.protocol];
  return differences.flatMap((group) => {
    const found = group.find(({ applies }) => applies(set, apple));
    if (found === undefined) return [];
    const { id, why, fatal = true } = found;
    return [{ id, protocol: set.protocol, message: why(set, apple), fatal }];
  });
};

/** What is probed for a setting: without encryption the dialogue goes as with STARTTLS, up to there. */
export const endpointFromSetting = ({ security, ...set }: MailSetting): Endpoint => ({
  ...set,
  security: security === 'none' ? 'starttls' : security,
});

/** A setting in the words of mail programs. */
export const describeSetting = ({ host, port, security }: MailSetting): string =>
  `${host} port ${port} with ${securityWords[security]}`;
