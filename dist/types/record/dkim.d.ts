/** DKIM key records (RFC 6376 §3.6.1), judged as a verifier does: a key it can use, or why not. */
import type { Octets } from '../model/dns.ts';
import { type Fault } from './tag-list.ts';
/** A key that verifies mail signed with SHA-256. */
export interface DkimKey {
    readonly type: 'rsa' | 'ed25519';
    readonly bits: number;
    /** The base64 of the key without white space: two records with the same `material` hold one key. */
    readonly material: string;
    /** `t=y`: the domain says that it only tries DKIM out. */
    readonly testing: boolean;
}
/** Whether a text is meant to be a DKIM key, good or bad. */
export declare const isDkimLike: (text: Octets) => boolean;
/** Reads the text of a TXT record as a key: one that a verifier can use, or the first reason why it cannot. */
export declare const readDkimKey: (text: Octets) => DkimKey | Fault;
