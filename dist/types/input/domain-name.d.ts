import { type Domain } from '../model/dns/domain-name.ts';
/** A text that is not a domain name, or no domain that its owner can set up, and why. */
export interface NoDomain {
    /** A sentence. */
    readonly fault: string;
    /** What to do instead: sentences. */
    readonly hint: string;
}
/**
 * The domain in `pasted`: a name in any case, with or without the trailing dot, a URL, a mail
 * address, U-labels or A-labels.
 */
export declare const parseDomain: (pasted: string) => Domain | NoDomain;
/** @throws {UserError} where {@link parseDomain} finds a fault. */
export declare const readDomain: (pasted: string) => Domain;
