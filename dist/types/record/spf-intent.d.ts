/**
 * What a broken SPF record was probably meant to be. A guess for people, and for the record that
 * is offered in its place; no verdict rests on it.
 */
import type { Octets } from '../model/dns.ts';
import { type SpfRecord } from './spf-grammar.ts';
/** Whether text that is no SPF record was probably meant to be one. */
export declare const looksLikeSpf: (text: Octets) => boolean;
export declare const isCut: (text: Octets) => boolean;
/**
 * The record that `text` was probably meant to be, parsed. It may still have faults: what cannot
 * be understood stays as it is.
 */
export declare const meantRecord: (text: Octets) => SpfRecord;
/** The term, or the terms, that one was probably meant to be, as text. */
export declare const meantTerms: (term: Octets) => Octets;
/**
 * RFC 7208 §6: a modifier that nobody knows is ignored, so `include=icloud.com` authorises nobody.
 * The name of the mechanism that was probably meant, if so.
 */
export declare const disguised: (term: SpfRecord['terms'][number]) => string | undefined;
