/**
 * The records that Apple requires of a custom email domain. Values: Apple's support page 102374 (TXT,
 * SPF, CNAME) and Apple's own Domain Connect template `icloud.com.custom_email_domain` (both MX at
 * preference 10); mail servers: page 102525. iCloud's sending ranges are not here: they are read
 * from icloud.com's SPF record at run time, because Apple changes them.
 */
import type { DnsName } from '../model/dns/dns.ts';
import { type Domain } from '../model/dns/domain-name.ts';
import type { GivenRecords, Requirements } from '../model/requirements.ts';
export declare const appleRequirements: (domain: DnsName) => Requirements;
/** What Apple looks up before it accepts a domain. */
export declare const questionsOfApple: ({ domain: { name }, required, }: {
    readonly domain: Domain;
    readonly required: Requirements;
}) => {
    readonly mx: {
        readonly name: DnsName;
        readonly type: 'MX';
    };
    readonly txt: {
        readonly name: DnsName;
        readonly type: 'TXT';
    };
    readonly dkim: {
        readonly name: DnsName;
        readonly type: 'CNAME';
    };
};
/** The requirements, with the values that iCloud's settings show for the domain instead of the usual ones. */
export declare const withGivenRecords: (required: Requirements, { exchanges, dkimTarget, spfInclude }?: GivenRecords) => Requirements;
