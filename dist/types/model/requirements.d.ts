/** The shape of what Apple requires of a domain; the values are in `icloud/`. */
import type { Domain } from './dns/domain-name.ts';
import type { DnsName, RData } from './dns/dns.ts';
import type { Endpoint } from './mail/probe.ts';
export interface Requirements {
    /** The day on which the sources were last read, `YYYY-MM-DD`. */
    readonly revision: string;
    readonly source: string;
    readonly mx: readonly RData['MX'][];
    /** The domain whose SPF record lists iCloud's sending ranges. */
    readonly spfInclude: DnsName;
    /** The SPF record for a domain that sends through iCloud alone. */
    readonly spfRecord: string;
    readonly dkim: {
        readonly selector: string;
        readonly owner: DnsName;
        readonly target: DnsName;
    };
    /** The TXT at the domain begins with this; the owner's token follows. */
    readonly verificationPrefix: string;
    readonly imap: Endpoint;
    readonly smtp: Endpoint;
}
/** What Apple's set-up itself says of one domain: the values in the address of its Domain Connect page. */
export interface GivenRecords {
    readonly domain?: DnsName;
    readonly exchanges?: readonly DnsName[];
    readonly dkimTarget?: DnsName;
    readonly spfInclude?: DnsName;
}
/** @throws {UserError} if Apple's set-up names another domain than one of these. */
export declare const refuseOtherDomain: (given: GivenRecords | undefined, domains: readonly Domain[]) => void;
