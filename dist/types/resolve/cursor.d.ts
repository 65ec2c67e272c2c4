/**
 * Reads octets in sequence, never outside its bounds. The first fault sticks and every later read
 * gives zeros, so that a decoder asks once, at its end, whether all was well.
 */
import type { DnsName } from '../model/dns.ts';
export interface Cursor {
    /** The whole message: compression pointers lead outside the bounds. */
    readonly octets: Buffer;
    at: number;
    /** The offset behind the last octet that may be read. */
    end: number;
    fault: string | undefined;
}
export declare const cursorOver: (octets: Uint8Array) => Cursor;
/** Records what is wrong, and leaves nothing to read. */
export declare const fail: (cursor: Cursor, why: string) => void;
/** The next `count` octets; none of them where fewer are left. */
export declare const take: (cursor: Cursor, count: number) => Buffer;
export declare const u8: (cursor: Cursor) => number;
export declare const u16: (cursor: Cursor) => number;
export declare const u32: (cursor: Cursor) => number;
export declare const isAtEnd: (cursor: Cursor) => boolean;
/** All that is left within the bounds. */
export declare const rest: (cursor: Cursor) => Buffer;
export declare const takeName: (cursor: Cursor) => DnsName;
/** Lets `read` see the next `count` octets only; it must use them up. */
export declare const confined: <T>(cursor: Cursor, count: number, read: (cursor: Cursor) => T) => T;
