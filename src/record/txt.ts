/** TXT record sets as the texts that protocols read. */
import type { Octets, RData, SettledAnswer } from '../model/dns/dns.ts';

/** The text of one record: its strings put together, nothing between them (RFC 7208 §3.3, RFC 6376 §3.6.2.2). */
export const joinStrings = ({ strings }: RData['TXT']): Octets => strings.join('');

/** The text of every record of the answer, in its order; none where there is no record. */
export const txtTexts = (answer: SettledAnswer<'TXT'>): readonly Octets[] =>
  answer.kind === 'found' ? answer.set.rdata.map(joinStrings) : [];

/** Record data that holds `text` in as many strings of 255 octets as it takes (RFC 1035 §3.3.14). */
export const toTxtRdata = (text: Octets): RData['TXT'] => ({
  strings: text.match(/.{1,255}/gs) ?? [''],
});
