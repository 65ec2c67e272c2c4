/** What people call the character at a place in a record: invisible and typographic ones have names. */
import type { Octets } from '../../model/dns/dns.ts';
import { presentOctets } from '../../model/dns/presentation.ts';

const characterNames: readonly (readonly [RegExp, string])[] = [
  [/\t/, 'a tab'],
  [/[\n\r]/, 'a line break'],
  [/ /, 'a space'],
  [/[\u00a0\u202f]/, 'a non-breaking space'],
  [/\u200b/, 'a zero-width space'],
  [/\ufeff/, 'a byte order mark'],
  [/[\u2010\u2011]/, 'a typographic hyphen'],
  [/[\u2012-\u2015]/, 'a dash'],
  [/\u2212/, 'a minus sign'],
  [/[\u00ab\u00bb\u2018-\u201f\u2039\u203a]/, 'a typographic quotation mark'],
];

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** `";"`, `a non-breaking space (U+00A0)`, `the character U+00E9` or `the byte \195`: printable ASCII. */
export const describeCharacter = (text: Octets, offset: number): string => {
  const bytes = Uint8Array.from(text.slice(offset, offset + 4), (octet) => octet.charCodeAt(0));
  const [character = ''] = utf8.decode(bytes);
  if (/[!-~]/.test(character)) return `"${character}"`;
  if (character === '\ufffd') return `the byte ${presentOctets(text.charAt(offset))}`;
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = characterNames.find(([pattern]) => pattern.test(character))?.[1];
  return name === undefined ? `the character ${code}` : `${name} (${code})`;
};
