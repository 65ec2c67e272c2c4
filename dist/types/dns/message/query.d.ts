/** DNS questions as they are sent. */
import type { Question } from '../../model/dns/dns.ts';
/** RFC 1035 §4.1.1. */
export declare const headerSize = 12;
/** The class of the internet. */
export declare const IN = 1;
/** The record that carries EDNS. */
export declare const OPT = 41;
/** The EDNS option of RFC 7873 §4. */
export declare const cookieOption = 10;
/** What {@link encodeQuery} puts into the header and the OPT record. */
export interface QueryOptions {
    readonly recursion: boolean;
    readonly checkingDisabled?: boolean;
    /**
     * Whether the letter of this index is written as a capital. The answer must repeat the name letter
     * by letter, as resolvers demand against forgery (0x20). Absent: small letters, and any are taken.
     */
    readonly capital?: (letter: number) => boolean;
    /** EDNS(0), RFC 6891; absent: none is sent. */
    readonly edns?: {
        readonly udpSize: number;
        readonly dnssecOk?: boolean;
        readonly cookie?: SentCookie;
    };
}
/** A cookie as it is sent (RFC 7873 §4). */
export interface SentCookie {
    /** Eight bytes of our own, which every answer with a cookie repeats. */
    readonly client: Uint8Array;
    /** What the server gave; then none of its answers comes without a cookie. */
    readonly server?: Uint8Array;
}
/** A question as it was sent, to hold an answer against. */
export interface Query {
    readonly id: number;
    readonly octets: Buffer;
    /** The answer must repeat the name letter by letter. */
    readonly mixedCase?: true;
    readonly cookie?: SentCookie;
}
/** The query's octets, or `undefined` where the name cannot be put into a message. */
export declare const encodeQuery: (id: number, question: Question, { recursion, checkingDisabled, capital, edns }: QueryOptions) => Query | undefined;
