/**
 * What Apple requires of a custom email domain, as data. Values: Apple's support page 102374 (TXT,
 * SPF, CNAME) and Apple's own Domain Connect template `icloud.com.custom_email_domain` (both MX at
 * preference 10); mail servers: page 102525. iCloud's sending ranges are not here: they are read
 * from icloud.com's SPF record at run time, because Apple changes them.
 */
import type { DnsName } from '../model/dns.ts';
import type { GivenRecords, Requirements } from '../model/requirements.ts';
export declare const requirementsOf: (domain: DnsName) => Requirements;
/** The same, with what Apple's set-up says of the domain in the place of what is known beforehand. */
export declare const asGiven: (required: Requirements, { exchanges, dkimTarget, spfInclude }?: GivenRecords) => Requirements;
