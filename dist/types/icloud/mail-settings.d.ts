/**
 * How a mail program is set up for iCloud, as data, and what is wrong with one that is not. Servers
 * and ports: Apple's page 102525. That 465 works though Apple does not list it, and that names such
 * as `p42-imap.mail.me.com` do, was seen in logs of mail programs.
 */
import type { MailSetting, SettingFault, SettingLine } from '../model/diagnosis.ts';
import type { DnsName } from '../model/dns.ts';
import type { Endpoint } from '../model/probe.ts';
/** Apple's mail servers. */
export declare const mailServers: {
    readonly imap: {
        readonly host: DnsName;
        readonly port: 993;
        readonly protocol: 'imap';
        readonly security: 'implicit';
    };
    readonly smtp: {
        readonly host: DnsName;
        readonly port: 587;
        readonly protocol: 'smtp';
        readonly security: 'starttls';
    };
};
/** Submission with TLS from the first octet: it works, though Apple does not list it. */
export declare const unlistedPort = 465;
/** Port 25 of an exchange, as other mail servers use it. */
export declare const relayAt: (host: DnsName) => Endpoint;
/** Where app-specific passwords are made, and what Apple says of its services. */
export declare const pages: {
    readonly passwords: 'https://account.apple.com, Sign-In and Security, App-Specific Passwords';
    readonly status: 'https://www.apple.com/support/systemstatus/';
    readonly settings: 'https://support.apple.com/102525';
};
/** The settings that work, in the words of Apple Mail, Outlook and Thunderbird. */
export declare const rightSettings: readonly SettingLine[];
/** Where `set` differs from what Apple gives: of host, port and encryption each at most one fault. */
export declare const settingFaults: (set: MailSetting) => readonly SettingFault[];
/** What is probed for a setting: without encryption the dialogue goes as with STARTTLS, up to there. */
export declare const endpointOf: ({ security, ...set }: MailSetting) => Endpoint;
/** A setting in the words of mail programs. */
export declare const settingWords: ({ host, port, security }: MailSetting) => string;
