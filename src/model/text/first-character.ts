/** Stray characters at the start of a text, in UTF-8, that programs and web pages put there. */
import type { Octets } from '../dns/dns.ts';

/** Straight, typographic, or angle (also in Latin-1). */
const quotationMark = /^(?:["'`\xab\xbb]|\xe2\x80[\x98-\x9f\xb9\xba]|\xc2[\xab\xbb])/;

export const beginsWithQuotationMark = (text: Octets): boolean => quotationMark.test(text);

/** U+FEFF, which some editors write at the start of a file. */
export const beginsWithByteOrderMark = (text: Octets): boolean => text.startsWith('\xef\xbb\xbf');
