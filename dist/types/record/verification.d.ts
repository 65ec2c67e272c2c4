/** Apple's proof of ownership: the TXT record `apple-domain=TOKEN`. */
import type { Octets } from '../model/dns.ts';
/** The token in a text that is such a record and nothing else; its shape is Apple's affair. */
export declare const tokenIn: (text: Octets) => string | undefined;
/** Why a text that looks like a verification record is none. */
export interface VerificationSlip {
    /** A clause. */
    readonly how: string;
    /** What seems to be the token. */
    readonly token: string | undefined;
    /** Whether the record serves no other end, and can go. */
    readonly useless: boolean;
}
/** `undefined` where the text is such a record, or does not look like one. */
export declare const verificationSlip: (text: Octets) => VerificationSlip | undefined;
/** The text into which the verification record and the SPF record were put together, where the former is nowhere else. */
export declare const gluedIn: (texts: readonly Octets[]) => Octets | undefined;
/** What is left of such a text without the verification record: the SPF record. */
export declare const spfApart: (glued: Octets) => Octets;
