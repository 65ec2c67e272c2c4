/**
 * What a broken SPF record was most likely meant to be: for messages, and for the record that is
 * offered instead. No verdict depends on it.
 */
import type { Octets, RData } from '../../model/dns/dns.ts';
import { findNearest } from '../../model/text/edit-distance.ts';
import { parseIp4, parseIp6 } from '../../model/dns/ip-address.ts';
import { trimEndOf, trimStartOf } from '../../model/text/trim.ts';
import { isDirective, isSpfRecord, parseSpf, type SpfRecord } from './grammar.ts';

const mechanisms = ['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists'] as const;
const names = [...mechanisms, 'redirect', 'exp'] as const;
const longNames = names.filter((name) => name.length > 2);

/** The UTF-8 of typographic signs and invisible spaces, and the ASCII that was meant. */
const strayOctets: readonly (readonly [RegExp, string])[] = [
  // Byte order mark, zero-width space and joiners, soft hyphen.
  [/\xef\xbb\xbf|\xe2\x80[\x8b-\x8f]|\xc2\xad/g, ''],
  // No-break, en, em, thin and ideographic spaces; tabs and line breaks.
  [/\xc2\xa0|\xe2\x80[\x80-\x8a\xaf]|\xe3\x80\x80|\xa0|[\t\r\n]/g, ' '],
  // Curly, low, angle and straight quotes.
  [/\xe2\x80[\x98-\x9f\xb9\xba]|\xc2[\xab\xbb]|[\xab\xbb"'`]/g, ''],
  // Hyphens, en and em dash, minus sign.
  [/\xe2\x80[\x90-\x95]|\xe2\x88\x92/g, '-'],
  // Full-width colon, small tilde, tilde operator.
  [/\xef\xbc\x9a/g, ':'],
  [/\xcb\x9c|\xe2\x88\xbc/g, '~'],
];

const withoutStrays = (text: Octets): string =>
  strayOctets.reduce((result, [stray, meant]) => result.replace(stray, meant), text);

const nameAliases: ReadonlyMap<string, string> = new Map([
  ['ip', 'ip4'],
  ['ipv4', 'ip4'],
  ['ipv6', 'ip6'],
  ['includes', 'include'],
  ['spf', 'include'],
]);

/** The mechanism or modifier that was meant: the name itself, an alias, or one that differs by a typo or two. */
const guessName = (name: string): string | undefined => {
  const lower = name.toLowerCase();
  const known = nameAliases.get(lower) ?? names.find((one) => one === lower);
  if (known !== undefined || lower.length < 2 || lower.length > 12) return known;
  return findNearest(lower, longNames);
};

/** `255.255.255.0` as a prefix length. */
const prefixFromMask = (mask: string): string => {
  const bits = parseIp4(mask)?.bits ?? '';
  return /^1*0*$/.test(bits) && bits !== '' ? String(bits.replaceAll('0', '').length) : mask;
};

const guessAddressTerm = (value: string): string | undefined => {
  const [address = '', length] = value.split('/');
  const suffix = length === undefined ? '' : `/${prefixFromMask(length)}`;
  if (parseIp4(address)) return `ip4:${address}${suffix}`;
  if (parseIp6(address)) return `ip6:${address}${suffix}`;
  const missing = 4 - address.split('.').length;
  // `192.0.2/24` leaves out what `192.0.2.0/24` must say (RFC 7208 §5.6).
  return suffix !== '' && missing > 0 && parseIp4(address + '.0'.repeat(missing))
    ? `ip4:${address}${'.0'.repeat(missing)}${suffix}`
    : undefined;
};

/** What stands before the name in a mail address or a URL, and after it. */
const aroundName = /^(?:[a-z][a-z\d+.-]*:)?\/\/|^[^@/]*@|\/$/gi;

/** The term that was most likely meant; empty if nothing is left of it. */
const guessTerm = (written: string): string => {
  const term = trimStartOf(trimEndOf(written, ';,.'), ';,');
  const [, qualifier = '', name = '', sign = '', value = ''] =
    /^([+\-~?]?)([a-z][a-z\d]*)?([:=]?)(.*)$/is.exec(term) ?? [];
  if (/^v$/i.test(name) && sign === '=') return '';
  const bare = guessAddressTerm(`${name}${sign}${value}`);
  if (bare !== undefined) return `${qualifier}${bare}`;
  const meant = guessName(name);
  if (sign === '' && meant === undefined && /^[\w-]+(\.[\w-]+)+$/.test(term))
    return `${qualifier}include:${term.slice(qualifier.length)}`;
  if (meant === undefined) return term;
  if (meant === 'all') return value === '' ? `${qualifier}all` : term;
  const address = guessAddressTerm(value);
  if (address !== undefined && sign !== '') return `${qualifier}${address}`;
  if (meant === 'redirect' || meant === 'exp') return `${meant}=${value}`;
  if (sign === '=' && meant === 'exists') return term;
  if (meant === 'ip4' || meant === 'ip6')
    return `${qualifier}${/\.[a-z]+\.?$/i.test(value) ? 'a' : meant}:${value}`;
  return `${qualifier}${meant}${sign && ':'}${value.replace(/^[:=@]+/, '').replace(aroundName, '')}`;
};

/** Short mechanisms without a blank between them, the last perhaps with a name: `amx`, `mxa:host.example`. */
const gluedMechanisms = /^([+\-~?]?)((?:a|mx|ptr){2,})((?:[:/].*)?)$/is;

const splitMechanisms = (term: string): readonly string[] => {
  const [, qualifier = '', names = '', rest = ''] = gluedMechanisms.exec(term) ?? [];
  const each = names.match(/mx|ptr|a/gi) ?? [];
  return each.length === 0
    ? [term]
    : each.map((name, i) => `${qualifier}${name}${i === each.length - 1 ? rest : ''}`);
};

/** A plus sign is part of a name unless a mechanism follows. */
const plusOrComma = /,|(?<=.)(?=\+(?:a|mx|ptr|all|include|ip[46]|exists)(?:[:/]|$|[,+]))/i;

/**
 * The terms that stand in one word, with commas or plus signs or nothing between them; a name without
 * a mechanism has that of the name before it.
 */
const splitWord = (term: string): readonly string[] => {
  if (/[%{}]/.test(term)) return [term];
  const pieces: string[] = [];
  const words = term.split(plusOrComma).filter((one) => one !== '');
  for (const piece of words.flatMap(splitMechanisms)) {
    const mechanism = /^[+\-~?]?(?:include|a|mx|exists):/i.exec(pieces.at(-1) ?? '')?.[0] ?? '';
    const isName = /^[\w-]+(?:\.[\w-]+)+$/.test(piece) && guessAddressTerm(piece) === undefined;
    pieces.push(isName ? `${mechanism}${piece}` : piece);
  }
  return pieces;
};

const gluedTerms =
  /(?<=[^\s+\-~?])(?=[+\-~?]?(?:include|exists|ip4|ip6|redirect|exp|v=spf1)[:=]|[+\-~?]all(?:\s|$)|v=spf1(?:\s|$))/gi;

/** The text with its version in order and a space between any two terms. */
const withSpaces = (text: string): string =>
  withoutStrays(text)
    .replaceAll(';', ' ')
    .trim()
    .replace(
      /^(?:(?:txt|spf|in)\s+)*v\s*(?:=\s*){0,2}spf\s*(?:-\s*)?1[.:,]*(?=\s|$|[a-z\d+~?-])/i,
      'v=spf1 ',
    )
    .replace(/([:=])\s+(?=\S)/g, '$1')
    .replace(/(^|\s)([+\-~?])\s+(?=\S)/g, '$1$2')
    .replace(gluedTerms, ' ');

/** Whether the text is not an SPF record but was most likely meant to be one. */
export const looksLikeSpf = (text: Octets): boolean =>
  !isSpfRecord(text) &&
  /^\W*(?:txt\s+)?(?:v\s*(?:=\s*){0,2})?spf\s*(?:-\s*)?1(?![\d.])/i.test(withoutStrays(text));

const hasNoSlips = (text: Octets): boolean =>
  isSpfRecord(text) &&
  text
    .split(' ')
    .slice(1)
    .every((term) => term === '' || needsNoGuess(term));

/**
 * The record that was cut into strings at its blanks: receivers put nothing between strings
 * (RFC 7208 §3.3). Undefined if the strings are a record as they are, or are none with blanks either.
 */
export const respaceStrings = ({ strings }: RData['TXT']): Octets | undefined => {
  const spaced = strings.join(' ');
  return strings.length > 1 && !hasNoSlips(strings.join('')) && hasNoSlips(spaced)
    ? spaced
    : undefined;
};

/** Only this much of a text is read; real records are far shorter. */
const textLimit = 8192;

export const exceedsTextLimit = (text: Octets): boolean => text.length > textLimit;

/** The texts of a set that are read: the first, and others as long as all of them are no longer than one may be. */
export const readableTexts = (texts: readonly Octets[]): readonly Octets[] => {
  let left = textLimit;
  return texts.filter((text, i) => {
    left -= text.length;
    return i === 0 || left >= 0;
  });
};

/** A text of SPF terms alone: a piece of a record that was published by itself. */
export const isSpfPiece = (text: Octets): boolean => {
  if (exceedsTextLimit(text) || isSpfRecord(text) || !/[:=]|^[+\-~?]all$/.test(text)) return false;
  const { terms, faults } = parseSpf(`v=spf1 ${text}`);
  return (
    faults.length === 0 && terms.some(isDirective) && terms.every(({ kind }) => kind !== 'unknown')
  );
};

/** Up to the last term that fits; one that is longer than all that is read is cut. */
const cutAtBlank = (text: Octets): Octets => {
  const blank = text.lastIndexOf(' ', textLimit);
  return text.slice(0, blank < 0 ? textLimit : blank);
};

/**
 * The record that `text` was most likely meant to be, parsed. It may still have faults: terms that
 * cannot be guessed stay as they are. So do those of which `isKnown` says that they do something.
 */
export const guessRecord = (
  text: Octets,
  isKnown: (term: Octets) => boolean = () => false,
): SpfRecord => {
  const known = isSpfPiece(text) ? `v=spf1 ${text}` : text;
  const whole = exceedsTextLimit(known) ? cutAtBlank(known) : known;
  const [version = '', ...rest] = withSpaces(whole).split(/\s+/);
  // A term may be stuck to the version.
  const stuck = version.replace(/^.*?spf\s*(?:-\s*)?1/i, '');
  const written = stuck === '' ? rest : [stuck, ...rest];
  const terms = written.flatMap((term) =>
    isKnown(term) || needsNoGuess(term) ? [term] : splitWord(term).map(guessTerm),
  );
  return parseSpf(['v=spf1', ...terms.filter((term) => term !== '')].join(' '));
};

/** The term, or the terms, that one was most likely meant to be, as text. */
export const guessTerms = (term: Octets): Octets =>
  guessRecord(`v=spf1 ${term}`).text.slice('v=spf1 '.length);

/** Whether the name that the term asks for has characters that no host name has; macros aside. */
const hasOddTarget = (term: SpfRecord['terms'][number]): boolean =>
  'target' in term && /[^\w.-]/.test((term.target?.text ?? '').replace(/%(?:\{[^}]*\}|.)/g, ''));

/** Whether the term parses, is not a mechanism written as a modifier, and asks for an ordinary name. */
const needsNoGuess = (text: string): boolean => {
  const { terms, faults } = parseSpf(`v=spf1 ${text}`);
  return (
    faults.length === 0 &&
    terms.every((term) => disguisedMechanism(term) === undefined && !hasOddTarget(term))
  );
};

/**
 * RFC 7208 §6: unknown modifiers are ignored, so `include=icloud.com` authorizes nothing. The name of
 * the mechanism that was most likely meant, if any.
 */
export const disguisedMechanism = (term: SpfRecord['terms'][number]): string | undefined => {
  if (term.kind !== 'unknown') return undefined;
  return term.name === 'v' ? 'v' : guessName(term.name);
};
