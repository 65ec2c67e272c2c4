/** What a DKIM CNAME's target that is not the required one says about how it came to be. */
import type { DnsName } from '../model/dns.ts';
/** The domain whose key Apple publishes at `target`, where that is another one than `domain`. */
export declare const otherDomain: (target: DnsName, domain: DnsName) => string | undefined;
/** How `other` probably came to stand in the target in the place of `domain`, a clause. */
export declare const mixUpOf: (other: string, domain: DnsName) => string | undefined;
/** How `target` probably came about, a clause, where `required` was meant. */
export declare const slipOf: (target: DnsName, required: DnsName) => string | undefined;
