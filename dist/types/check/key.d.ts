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
