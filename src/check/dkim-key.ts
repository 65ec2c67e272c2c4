/** The DKIM key in an answer: as a verifier reads it, for the checks of DKIM and of DMARC alignment. */
import type { SettledAnswer } from '../model/dns/dns.ts';
import { type DkimKey, isDkimLike, readDkimKey } from '../record/dkim.ts';
import { type SyntaxFault, isSyntaxFault } from '../record/tag-list.ts';
import { txtTexts } from '../record/txt.ts';

/** The key, or what makes it unusable, or `undefined` if no TXT record is meant to be a key. */
export const readKeyFrom = (txt: SettledAnswer<'TXT'>): DkimKey | SyntaxFault | undefined => {
  const texts = txtTexts(txt);
  const first = texts.find(isDkimLike);
  // RFC 6376 §3.6.2.2: with several records at one name, what a verifier does is undefined.
  if (first !== undefined && texts.length > 1)
    return { offset: 0, message: `there are ${texts.length} TXT records, and only one is allowed` };
  return first === undefined ? undefined : readDkimKey(first);
};

/** The key, if it can be used. */
export const readUsableKey = (txt: SettledAnswer<'TXT'> | undefined): DkimKey | undefined => {
  const key = txt && readKeyFrom(txt);
  return key === undefined || isSyntaxFault(key) ? undefined : key;
};
