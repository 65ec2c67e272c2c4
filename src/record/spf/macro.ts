/** Macro strings (RFC 7208 §7): their syntax and their expansion. */
import type { Octets } from '../../model/dns/dns.ts';
import { describeCharacter } from './character.ts';

const letters = ['s', 'l', 'o', 'd', 'i', 'p', 'v', 'h', 'c', 'r', 't'] as const;

export type MacroLetter = (typeof letters)[number];

export interface Macro {
  readonly letter: MacroLetter;
  /** Written in upper case: the value is URL-escaped. */
  readonly escaped: boolean;
  /** How many right-hand parts to keep; 0 keeps all. */
  readonly keep: number;
  readonly reversed: boolean;
  /** Empty if none were given: the value is split at dots, if at all. */
  readonly delimiters: string;
}

export interface MacroString {
  /** As written. */
  readonly text: Octets;
  /** Literal text, expanded escapes and macros, in order. */
  readonly parts: readonly (string | Macro)[];
  /** Whether its last piece is a macro-expand (RFC 7208 §7.1, domain-end). */
  readonly open: boolean;
}

export interface MacroFault {
  /** From the start of the macro string. */
  readonly offset: number;
  readonly message: string;
}

/** `term`: c, r and t are not allowed. `modifier`: they are. `explanation`: they are, and so is SP. */
type MacroPlace = 'term' | 'modifier' | 'explanation';

const escapes: Readonly<Record<string, string>> = { '%%': '%', '%_': ' ', '%-': '%20' };

const macroPatterns = {
  // RFC 7208 §7.1: macro-literal is visible ASCII without "%".
  literal: /[!-$&-~]+/y,
  spaced: /[ -$&-~]+/y,
  macro: /%\{([a-z])(\d*)(r?)([.\-+,/_=]*)\}/iy,
};

const matchAt = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset;
  return pattern.exec(text);
};

const badOctetFault = (text: Octets, offset: number): MacroFault => {
  const octet = text.charAt(offset);
  if (octet !== '%')
    return { offset, message: `${describeCharacter(text, offset)} is not allowed here` };
  const braced = text.charAt(offset + 1) === '{';
  return {
    offset,
    message: braced ? 'the macro is malformed' : '"%" must begin a macro (write "%%" for "%")',
  };
};

const isMacroLetter = (letter: string): letter is MacroLetter =>
  letters.some((known) => known === letter);

const toMacro = (found: RegExpExecArray, place: MacroPlace): Macro | MacroFault => {
  const [, written = '', digits = '', reversed = '', delimiters = ''] = found;
  const letter = written.toLowerCase();
  const offset = found.index;
  if (!isMacroLetter(letter)) {
    return { offset: offset + 2, message: `there is no macro "${written}"` };
  }
  // RFC 7208 §7.2: c, r and t are for explanation text.
  if (place === 'term' && 'crt'.includes(letter)) {
    return {
      offset: offset + 2,
      message: `the macro "${written}" is allowed only in explanations`,
    };
  }
  // RFC 7208 §7.3: a DIGIT must not be zero.
  if (/^0+$/.test(digits))
    return { offset: offset + 3, message: 'the macro keeps 0 parts of its value' };
  return {
    letter,
    escaped: written !== letter,
    keep: Math.min(Number(digits), 1000),
    reversed: reversed !== '',
    delimiters,
  };
};

/** Parses all of `text`; the fault is the first. */
export const parseMacroString = (text: Octets, place: MacroPlace): MacroString | MacroFault => {
  const parts: (string | Macro)[] = [];
  let offset = 0;
  let open = false;
  while (offset < text.length) {
    const literal = matchAt(
      place === 'explanation' ? macroPatterns.spaced : macroPatterns.literal,
      text,
      offset,
    );
    const escape = escapes[text.slice(offset, offset + 2)];
    const found = matchAt(macroPatterns.macro, text, offset);
    if (literal) parts.push(literal[0]);
    else if (escape !== undefined) parts.push(escape);
    else if (found) {
      const macro = toMacro(found, place);
      if ('message' in macro) return macro;
      parts.push(macro);
    } else return badOctetFault(text, offset);
    open = !literal;
    offset += literal?.[0].length ?? found?.[0].length ?? 2;
  }
  return { text, parts, open };
};

export const isMacroFault = (parsed: MacroString | MacroFault): parsed is MacroFault =>
  'message' in parsed;

/** Whether the value of the macro string depends on `letter`. */
export const usesLetter = ({ parts }: MacroString, letter: MacroLetter): boolean =>
  parts.some((part) => typeof part !== 'string' && part.letter === letter);

/** Every letter used, in order. */
export const macroLetters = ({ parts }: MacroString): readonly MacroLetter[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : part.letter));

/** Macros whose values nobody but the sender and the receiver of a message knows. */
export const exampleLetters: ReadonlySet<MacroLetter> = new Set(['h', 'l', 's']);

/** Whether its value differs from message to message of one domain; the macro o is taken for that domain. */
export const dependsOnMessage = (macros: MacroString): boolean =>
  macroLetters(macros).some((letter) => letter !== 'd' && letter !== 'o');

// RFC 3986 §2.3: the unreserved characters stay as they are.
const urlEscape = (octets: Octets): string =>
  octets.replace(
    /[^\w.~-]/g,
    (octet) => `%${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

// RFC 7208 §7.3: split, reverse, keep the right-hand parts, join with dots.
const transformValue = (value: Octets, { keep, reversed, delimiters }: Macro): Octets => {
  if (keep === 0 && !reversed && delimiters === '') return value;
  const cuts = delimiters || '.';
  const parts: string[] = [''];
  for (const octet of value) {
    if (cuts.includes(octet)) parts.push('');
    else parts[parts.length - 1] += octet;
  }
  if (reversed) parts.reverse();
  return parts.slice(-keep).join('.');
};

/** The macro string with every macro replaced by what `macroValue` gives for its letter. */
export const expandMacros = (
  { parts }: MacroString,
  macroValue: (letter: MacroLetter) => Octets,
): Octets =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const value = transformValue(macroValue(part.letter), part);
      return part.escaped ? urlEscape(value) : value;
    })
    .join('');
