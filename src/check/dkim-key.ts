/** What the DKIM checks have in common: the key that an answer holds. */
import type { SettledAnswer } from '../model/dns/dns.ts';
import { type DkimKey, isDkimLike, readDkimKey } from '../record/dkim.ts';
import { type SyntaxFault, isSyntaxFault } from '../record/tag-list.ts';
import { txtTexts } from '../record/txt.ts';

/**
 * The key that a verifier takes from the answer, why it can take none, or `undefined` where no TXT
 * record is meant to be a key.
 */
export const readKeyFrom = (txt: SettledAnswer<'TXT'>): DkimKey | SyntaxFault | undefined => {
  const texts = txtTexts(txt);
  const first = texts.find(isDkimLike);
  // RFC 6376 §3.6.2.2: with several records at one name, what a verifier does is undefined.
  if (first !== undefined && texts.length > 1)
    return { offset: 0, message: `there are ${texts.length} TXT records where only one may be` };
  return first === undefined ? undefined : readDkimKey(first);
};

/** The key in the answer, where it can be used. */
export const readUsableKey = (txt: SettledAnswer<'TXT'> | undefined): DkimKey | undefined => {
  const key = txt && readKeyFrom(txt);
  return key === undefined || isSyntaxFault(key) ? undefined : key;
};

/**
 * Whether the name holds more than its one CNAME record (RFC 1034 §3.6.2). A TXT record beside it
 * shows in an answer that took no alias; the system's resolver does not tell.
 */
export const hasOtherRecords = (
  cname: SettledAnswer<'CNAME'>,
  txt: SettledAnswer<'TXT'> | undefined,
): boolean =>
  cname.kind === 'found' &&
  (cname.set.rdata.length > 1 ||
    (txt?.kind === 'found' && txt.chain.length === 0 && txt.vantage !== 'system'));
