/** What the DKIM checks have in common: the key that an answer holds. */
import type { SettledAnswer } from '../model/dns.ts';
import { type DkimKey } from '../record/dkim.ts';
import { type Fault } from '../record/tag-list.ts';
/**
 * The key that a verifier takes from the answer, why it can take none, or `undefined` where no TXT
 * record is meant to be a key.
 */
export declare const keyIn: (txt: SettledAnswer<'TXT'>) => DkimKey | Fault | undefined;
/** The key in the answer, where it can be used. */
export declare const usableKeyIn: (txt: SettledAnswer<'TXT'> | undefined) => DkimKey | undefined;
/**
 * Whether the name holds more than its one CNAME record (RFC 1034 §3.6.2). A TXT record beside it
 * shows in an answer that took no alias; the system's resolver does not tell.
 */
export declare const isCrowded: (cname: SettledAnswer<'CNAME'>, txt: SettledAnswer<'TXT'> | undefined) => boolean;
