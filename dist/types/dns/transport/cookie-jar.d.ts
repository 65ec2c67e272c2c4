/** The cookies that are exchanged with one name server (RFC 7873), as long as the run lasts. */
import type { SentCookie } from '../message/query.ts';
/** A whole number from 0 up to, and without, `below`, that nobody can guess. */
export type Random = (below: number) => number;
export interface CookieJar {
    /** What to send from this address of ours: from another one it is another (RFC 9018 §3). */
    readonly offer: (own: string) => SentCookie;
    /** Keeps what the server gave in a reply that is believed. */
    readonly keep: (own: string, received: Uint8Array) => void;
}
export declare const createCookieJar: (random: Random) => CookieJar;
