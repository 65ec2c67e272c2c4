/**
 * `$GENERATE` as BIND expands it (its manual, "BIND Primary File Extension"; no RFC has it): a range,
 * and a record in which `$` stands for each number of it.
 */
import type { SourceText } from '../source/source-text.ts';
import { readMasterFile, type Token } from './master-file.ts';

/** Decimal, octal, hexadecimal in either case, and hexadecimal digits in reverse in either case. */
const modes = ['d', 'o', 'x', 'X', 'n', 'N'] as const;

/** What a `$` of a text is written as. */
interface NumberForm {
  /** How far it is from the number; as before where it is not said. */
  readonly delta?: number;
  readonly width: number;
  readonly mode: (typeof modes)[number];
}

const plainForm: NumberForm = { width: 0, mode: 'd' };

/** BIND has room for so many signs. */
const widest = 127;
const mostNumber = 2 ** 31 - 1;

/** `start-stop` or `start-stop/step`; BIND looks at nothing that follows. */
export const parseRange = (
  text: string,
): { readonly start: number; readonly stop: number; readonly step: number } | undefined => {
  const match = /^([+-]?\d+)-([+-]?\d+)(?:\/([+-]?\d+)?)?/.exec(text);
  if (match === null) return undefined;
  const [start, stop, step] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  const stepless = match[0].endsWith('/');
  const sound = start >= 0 && stop >= start && step >= 1 && !stepless;
  return sound && Math.max(stop, step) <= mostNumber ? { start, stop, step } : undefined;
};

/** The hexadecimal digits in reverse, a label each, as reverse zones have them; the dots count for the width. */
const reverseNibbles = (value: number, width: number): string =>
  (value >>> 0).toString(16).split('').toReversed().join('.').padEnd(width, '.0');

const formatNumber = (value: number, { width, mode }: NumberForm): string => {
  const unsigned = value >>> 0;
  switch (mode) {
    case 'd':
      return value < 0
        ? `-${String(-value).padStart(width - 1, '0')}`
        : String(value).padStart(width, '0');
    case 'o':
      return unsigned.toString(8).padStart(width, '0');
    case 'x':
      return unsigned.toString(16).padStart(width, '0');
    case 'X':
      return unsigned.toString(16).toUpperCase().padStart(width, '0');
    case 'n':
      return reverseNibbles(value, width);
    case 'N':
      return reverseNibbles(value, width).toUpperCase();
  }
};

/** The text between braces: how far from the number, and in which form; `undefined` where it is none. */
const parseForm = (text: string): NumberForm | undefined => {
  const match = /^\{\s*([+-]?\d+)(?:,\s*(\d+)(?:,([doxXnN]))?)?\}$/.exec(text);
  if (match === null) return undefined;
  const [, delta, width = '0', letter = 'd'] = match;
  const mode = modes.find((one) => one === letter);
  return mode === undefined || Number(width) > widest
    ? undefined
    : { delta: Number(delta), width: Number(width), mode };
};

/**
 * The text with each `$` replaced by the number; `undefined` where what is between braces is no form.
 * As in BIND, a `$` without braces goes on with the offset of the one before.
 */
export const substituteNumber = (text: string, number: number): string | undefined => {
  let delta = 0;
  let sound = true;
  const result = text.replace(/\\[^]?|\$\$|\$(\{[^}]*\}?)?/g, (whole, braces?: string) => {
    if (whole.startsWith('\\')) return whole;
    if (whole === '$$') return '$';
    const form = braces === undefined ? plainForm : parseForm(braces);
    if (form === undefined) sound = false;
    else delta = form.delta ?? delta;
    sound &&= number + delta <= mostNumber;
    return form === undefined ? '' : formatNumber(number + delta, form);
  });
  return sound ? result : undefined;
};

/** The fields of record data that stand in one token: BIND reads them as a line of their own. */
export const splitFields = (source: SourceText, { text, quoted }: Token, number: number) => {
  const data = substituteNumber(quoted ? text.replaceAll('\\"', '"') : text, number);
  let fields: Token[] | undefined;
  if (data !== undefined)
    readMasterFile(
      { ...source, text: `- ${data}` },
      ({ tokens: [, ...rest] }) => (fields = rest),
      () => {},
    );
  return fields;
};
