/** Functions of texts. */
import {
  asNumber,
  asText,
  becauseOf,
  failure,
  isUnknown,
  joinTexts,
  list,
  longestText,
  scalar,
  tooLarge,
  type Value,
} from '../value.ts';
import {
  type FunctionTable,
  type HclFunction,
  listItems,
  textFunction,
  wrongArguments,
} from './kind.ts';
import { compilePattern } from './pattern.ts';

/** `text` without the characters of `set` at its ends. */
const trimSet = (text: string, set: string): string => {
  const characters = Array.from(text);
  const isKept = (one: string): boolean => !set.includes(one);
  const from = characters.findIndex(isKept);
  return from < 0 ? '' : characters.slice(from, characters.findLastIndex(isKept) + 1).join('');
};

const withoutLineEnds = (text: string): string => {
  let end = text.length;
  while (end > 0 && '\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

const title = (text: string): string =>
  text.replaceAll(
    /(^|[^\p{L}\p{N}_'])(\p{L})/gu,
    (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`,
  );

const join: HclFunction['run'] = ([separator, ...lists], call) => {
  const between = asText(separator);
  if (isUnknown(separator)) return becauseOf(separator);
  const cause = lists.find(isUnknown);
  if (cause !== undefined) return becauseOf(cause);
  const items = lists.flatMap((one) => listItems(one) ?? []);
  if (between === undefined || lists.some((one) => listItems(one) === undefined))
    return wrongArguments(call);
  const parts = items.flatMap((item, i) => (i === 0 ? [item] : [scalar(between), item]));
  return joinTexts(parts, call.at);
};

const split: HclFunction['run'] = ([separator, value], call) => {
  const [between, text] = [asText(separator), asText(value)];
  if (between === undefined || text === undefined) return wrongArguments(call);
  const parts = text.split(between);
  return list(parts.map(scalar));
};

/** `text` with each match put in, unless that is too long. */
const replaceWith = (text: string, matches: readonly RegExpMatchArray[], by: string): Value => {
  const parts: string[] = [];
  let from = 0;
  let length = text.length;
  for (const match of matches) {
    const at = match.index ?? 0;
    const put = by.replaceAll(
      /\$(?:\{(\w+)\}|(\w+)|(\$))/g,
      (_, a?: string, b?: string, c?: string) => {
        const name = a ?? b ?? '';
        return c ?? (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? '';
      },
    );
    length += put.length;
    if (length > longestText) return tooLarge(-1);
    parts.push(text.slice(from, at), put);
    from = at + match[0].length;
  }
  return scalar(parts.join('') + text.slice(from));
};

const replace: HclFunction['run'] = (args, call) => {
  const [text, part, by] = args.map(asText);
  if (text === undefined || part === undefined || by === undefined) return wrongArguments(call);
  const written = /^\/(.*)\/$/s.exec(part)?.[1];
  if (written !== undefined && part.length > 1) {
    const pattern = compilePattern(written, text, call);
    if (!(pattern instanceof RegExp)) return pattern;
    const result = replaceWith(text, [...text.matchAll(pattern)], by);
    return isUnknown(result) ? tooLarge(call.at) : result;
  }
  const count = text.split(part).length;
  return text.length + count * by.length > longestText
    ? tooLarge(call.at)
    : scalar(text.split(part).join(by));
};

const substr: HclFunction['run'] = ([value, from, length], call) => {
  const text = asText(value);
  const [start, count] = [asNumber(from), asNumber(length)];
  if (text === undefined || start === undefined || count === undefined) return wrongArguments(call);
  const characters = Array.from(text);
  const begin = start < 0 ? Math.max(0, characters.length + start) : start;
  return scalar(characters.slice(begin, count < 0 ? undefined : begin + count).join(''));
};

const indent: HclFunction['run'] = ([spaces, value], call) => {
  const [count, text] = [asNumber(spaces), asText(value)];
  if (count === undefined || text === undefined || count < 0) return wrongArguments(call);
  const lines = text.split('\n');
  return text.length + lines.length * count > longestText
    ? tooLarge(call.at)
    : scalar(lines.join(`\n${' '.repeat(count)}`));
};

/** The text in quotes, as RFC 1035 §5.1 has it: 255 characters at most in one. */
const quoteStrings = (value: Value, call: Parameters<HclFunction['run']>[1]): Value => {
  if (isUnknown(value)) return joinTexts([scalar('"'), value, scalar('"')], call.at);
  const text = asText(value);
  if (text === undefined) return wrongArguments(call);
  const strings = text.replaceAll('"', String.raw`\"`).match(/[^]{1,255}/g) ?? [''];
  return scalar(strings.map((one) => `"${one}"`).join(' '));
};

/** Of a text that may be known only in part. */
const ofBeginning: HclFunction = {
  takes: 'unknown',
  run: ([value, prefix], call) => {
    const [text, wanted] = [asText(value), asText(prefix)];
    if (isUnknown(value) && wanted !== undefined && value.startsWith?.startsWith(wanted))
      return scalar(true);
    const cause = [value, prefix].find(isUnknown);
    if (cause !== undefined) return becauseOf(cause);
    return text === undefined || wanted === undefined
      ? wrongArguments(call)
      : scalar(text.startsWith(wanted));
  },
};

/** The same text, as far as records go, if it is not known. */
const keepsUnknown = (run: (text: string) => string): HclFunction => ({
  takes: 'unknown',
  run: ([value], call) => {
    if (isUnknown(value)) return value;
    const text = asText(value);
    return text === undefined ? wrongArguments(call) : scalar(run(text));
  },
});

const trimspace = keepsUnknown((text) => text.trim());

const trimsuffix: HclFunction = {
  takes: 'unknown',
  run: ([value, suffix], call) => {
    const [text, end] = [asText(value), asText(suffix)];
    if (isUnknown(suffix)) return becauseOf(suffix);
    if (end === undefined) return wrongArguments(call);
    if (isUnknown(value)) {
      const { endsWith: _, ...rest } = value;
      return rest;
    }
    if (text === undefined) return wrongArguments(call);
    return scalar(end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text);
  },
};

const matchRegex: HclFunction['run'] = ([pattern, value], call) => {
  const [written, text] = [asText(pattern), asText(value)];
  if (written === undefined || text === undefined) return wrongArguments(call);
  const compiled = compilePattern(written, text, call);
  if (!(compiled instanceof RegExp)) return compiled;
  const [match] = text.matchAll(compiled);
  return match === undefined ? failure(call.at, 'the pattern does not match') : captures(match);
};

const captures = (match: RegExpMatchArray): Value => {
  const [whole, ...groups] = match;
  return groups.length === 0 ? scalar(whole) : list(groups.map((one) => scalar(one ?? null)));
};

const matchAll: HclFunction['run'] = ([pattern, value], call) => {
  const [written, text] = [asText(pattern), asText(value)];
  if (written === undefined || text === undefined) return wrongArguments(call);
  const compiled = compilePattern(written, text, call);
  return compiled instanceof RegExp
    ? list(Array.from(text.matchAll(compiled), captures))
    : compiled;
};

export const textFunctions: FunctionTable = {
  join: { run: join, takes: 'unknown' },
  split: { run: split },
  replace: { run: replace },
  substr: { run: substr },
  indent: { run: indent },
  regex: { run: matchRegex },
  regexall: { run: matchAll },
  lower: textFunction((text = '') => text.toLowerCase()),
  upper: textFunction((text = '') => text.toUpperCase()),
  title: textFunction((text = '') => title(text)),
  trim: textFunction((text, set) =>
    text === undefined || set === undefined ? undefined : trimSet(text, set),
  ),
  trimspace,
  chomp: textFunction((text = '') => withoutLineEnds(text)),
  trimprefix: textFunction((text, prefix) =>
    text === undefined || prefix === undefined
      ? undefined
      : text.startsWith(prefix)
        ? text.slice(prefix.length)
        : text,
  ),
  trimsuffix,
  startswith: ofBeginning,
  endswith: textFunction((text, end) =>
    text === undefined || end === undefined ? undefined : text.endsWith(end),
  ),
  strcontains: textFunction((text, part) =>
    text === undefined || part === undefined ? undefined : text.includes(part),
  ),
  strrev: textFunction((text = '') => Array.from(text).reverse().join('')),
  // Of the providers that put quotes around the texts of TXT records.
  'provider::hcloud::txt_record': {
    takes: 'unknown',
    run: ([value], call) =>
      value === undefined ? wrongArguments(call) : quoteStrings(value, call),
  },
};
