/**
 * The right settings of a mail program for iCloud, and what is wrong with others. Servers and ports:
 * Apple's page 102525. That port 465 and names such as `p42-imap.mail.me.com` work, although Apple
 * does not list them, was seen in logs of mail programs.
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

/** Apple's mail servers for mail programs. */
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

/** Submission with TLS from the start: it works, although Apple does not list it. */
export const unlistedPort = 465;

/** The ports at which mail programs can hand in mail. */
export const submissionPorts: readonly Pick<Endpoint, 'port' | 'security'>[] = [
  { port: mailServers.smtp.port, security: mailServers.smtp.security },
  { port: unlistedPort, security: 'implicit' },
];

/** Port 25 of an exchange, which other mail servers use. */
export const relayEndpoint = (host: DnsName): Endpoint => ({
  host,
  port: 25,
  protocol: 'smtp',
  security: 'starttls',
  relay: true,
});

/** Apple's pages for outages and mail settings. */
export const appleHelpPages = {
  status: 'https://www.apple.com/support/systemstatus/',
  settings: 'https://support.apple.com/102525',
} as const;

/** What mail programs call each kind of encryption. */
const securityWords = { implicit: 'SSL/TLS', starttls: 'STARTTLS', none: 'no encryption' } as const;

/** The right settings, in the terms of Apple Mail, Outlook and Thunderbird; the password depends on the program. */
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
      'incoming: the @icloud.com address, with or without @icloud.com; outgoing: the whole @icloud.com address. Use an address of your own domain only if it is your Apple Account',
  },
];

interface Difference {
  readonly id: SettingFaultId;
  readonly applies: (set: MailSetting, apple: Endpoint) => boolean;
  readonly message: (set: MailSetting, apple: Endpoint) => string;
  readonly fatal?: false;
}

const isSharded = ({ host }: MailSetting): boolean =>
  /^p\d+-(?:imap|smtp)\.mail\.me\.com$/.test(host);

/** In each group, only the first difference that applies is reported. */
const differences: readonly (readonly Difference[])[] = [
  [
    {
      id: 'host-swapped',
      applies: ({ host, protocol }) =>
        host === mailServers[protocol === 'imap' ? 'smtp' : 'imap'].host,
      message: ({ host, protocol }, apple) =>
        `${host} is the server for ${protocol === 'imap' ? 'outgoing' : 'incoming'} mail: use ${apple.host}`,
    },
    {
      id: 'host-pop',
      applies: ({ host }) => /^pop3?\./.test(host),
      message: ({ host }, apple) =>
        `${host} is a name for POP, which iCloud Mail does not have: use ${apple.host}`,
    },
    {
      id: 'host-sharded',
      applies: isSharded,
      message: ({ host }, apple) =>
        `${host} is for Apple's own programs and may change; ${apple.host} leads to the right server`,
      fatal: false,
    },
    {
      id: 'host-other',
      applies: ({ host }, apple) => host !== apple.host,
      message: ({ host }, apple) => `${host} is not iCloud's mail server: use ${apple.host}`,
    },
  ],
  [
    {
      id: 'port-pop',
      applies: ({ port }) => port === 995 || port === 110,
      message: ({ port }, apple) =>
        `Port ${port} is for POP, which iCloud Mail does not have: use IMAP and port ${apple.port}`,
    },
    {
      id: 'port-swapped',
      applies: ({ port, protocol }) =>
        protocol === 'imap' ? [25, 465, 587].includes(port) : [143, 993].includes(port),
      message: ({ port, protocol }, apple) =>
        `Port ${port} is for ${protocol === 'imap' ? 'outgoing' : 'incoming'} mail: use ${apple.port}`,
    },
    {
      id: 'port-143',
      applies: ({ port }) => port === 143,
      message: () =>
        'Port 143 is for IMAP that starts unencrypted, which Apple does not offer: use 993 with SSL/TLS',
    },
    {
      id: 'port-25',
      applies: ({ port }) => port === 25,
      message: () =>
        'Port 25 is for mail between servers, and most networks block it: use 587 with STARTTLS',
    },
    {
      id: 'port-465',
      applies: ({ port }) => port === unlistedPort,
      message: () => 'Apple lists port 587 with STARTTLS; port 465 with SSL/TLS usually works too',
      fatal: false,
    },
    {
      id: 'port-other',
      applies: ({ port }, apple) => port !== apple.port,
      message: ({ port }, apple) => `iCloud does not answer on port ${port}: use ${apple.port}`,
    },
  ],
  [
    {
      id: 'unencrypted',
      applies: ({ security }) => security === 'none',
      message: (_, { security }) =>
        `iCloud does not allow signing in without encryption, which would expose your password: use ${securityWords[security]}`,
    },
    {
      id: 'starttls-on-993',
      applies: ({ port, security }) => port === 993 && security === 'starttls',
      message: () =>
        'Port 993 needs TLS from the start, so STARTTLS does not work there: use SSL/TLS',
    },
    {
      id: 'ssl-on-587',
      applies: ({ port, security }) => port === 587 && security === 'implicit',
      message: () => 'Port 587 starts unencrypted, so SSL/TLS does not work there: use STARTTLS',
    },
    {
      id: 'ssl-on-143',
      applies: ({ port, security }) => port === 143 && security === 'implicit',
      message: () => 'SSL/TLS does not work on port 143: use port 993',
    },
    {
      id: 'starttls-on-465',
      applies: ({ port, security }) => port === unlistedPort && security === 'starttls',
      message: () =>
        'Port 465 needs TLS from the start, so STARTTLS does not work there: use port 587',
    },
  ],
];

/** How `set` differs from Apple's settings: at most one fault each for host, port and encryption. */
export const findSettingFaults = (set: MailSetting): readonly SettingFault[] => {
  const apple = mailServers[set.protocol];
  return differences.flatMap((group) => {
    const found = group.find(({ applies }) => applies(set, apple));
    if (found === undefined) return [];
    const { id, message, fatal = true } = found;
    return [{ id, protocol: set.protocol, message: message(set, apple), fatal }];
  });
};

/** What is probed for a setting; without encryption, as for STARTTLS, because the dialogues start alike. */
export const endpointFromSetting = ({ security, ...set }: MailSetting): Endpoint => ({
  ...set,
  security: security === 'none' ? 'starttls' : security,
});

/** A setting in the terms of mail programs. */
export const describeSetting = ({ host, port, security }: MailSetting): string =>
  `${host} port ${port} with ${securityWords[security]}`;
