/** `format` and `formatlist`. */
import {
  asBoolean,
  asNumber,
  asText,
  becauseOf,
  failure,
  findUnknownPart,
  isUnknown,
  joinTexts,
  list,
  longestText,
  scalar,
  tooLarge,
  unknown,
  type Value,
} from '../value.ts';
import { writeJson } from './encoding.ts';
import { type FunctionTable, type HclFunction, listItems, wrongArguments } from './kind.ts';

const verbPattern =
  /%(?:\[(\d{1,4})\])?([-+ #0]{0,5})(\d{1,9})?(?:\.(\d{1,9}))?(?:\[(\d{1,4})\])?([a-zA-Z%])/g;

interface Verb {
  readonly flags: string;
  readonly precision: number | undefined;
  readonly letter: string;
}

const formatNumber = (number: number, { letter, precision }: Verb): string | undefined => {
  switch (letter) {
    case 'd':
      return Number.isInteger(number) ? String(number) : undefined;
    case 'f':
      return number.toFixed(Math.min(precision ?? 6, 100));
    case 'e':
      return number.toExponential(Math.min(precision ?? 6, 100));
    case 'g':
      return String(number);
    case 'b':
      return number.toString(2);
    case 'o':
      return number.toString(8);
    case 'x':
      return number.toString(16);
    case 'X':
      return number.toString(16).toUpperCase();
    default:
      return undefined;
  }
};

const formatOne = (value: Value, verb: Verb): string | undefined => {
  const { letter, flags, precision } = verb;
  switch (letter) {
    case 's':
      return asText(value)?.slice(0, precision);
    case 'q': {
      const text = asText(value);
      return text === undefined ? undefined : JSON.stringify(text);
    }
    case 'v':
      return value.kind === 'scalar' && !flags.includes('#')
        ? String(value.value)
        : writeJson(value);
    case 't':
      return asBoolean(value)?.toString();
    default: {
      const number = asNumber(value);
      return number === undefined ? undefined : formatNumber(number, verb);
    }
  }
};

const padded = (text: string, flags: string, width: number): string => {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  return text.startsWith('-')
    ? `-${text.slice(1).padStart(width - 1, '0')}`
    : text.padStart(width, '0');
};

const unreadFormat = (at: number): Value => unknown(at, 'the format is not one that is read');

/** The texts of the format and of its arguments, in turn. */
const formatParts = (format: string, args: readonly Value[], at: number): readonly Value[] => {
  const parts: Value[] = [];
  let from = 0;
  let next = 0;
  let room = longestText;
  for (const match of format.matchAll(verbPattern)) {
    const [whole, position, flags = '', width = '0', precision, late, letter = ''] = match;
    const before = format.slice(from, match.index);
    if (before.includes('%')) return [unreadFormat(at)];
    parts.push(scalar(before));
    from = match.index + whole.length;
    if (letter === '%') {
      parts.push(scalar('%'));
      continue;
    }
    next = position === undefined && late === undefined ? next + 1 : Number(position ?? late);
    const value = args[next - 1] ?? failure(at, 'the format has more verbs than arguments');
    const cause = findUnknownPart(value);
    if (cause !== undefined) {
      parts.push(isUnknown(value) ? value : becauseOf(cause));
      continue;
    }
    const verb = {
      flags,
      letter,
      precision: precision === undefined ? undefined : Number(precision),
    };
    const text = formatOne(value, verb);
    room -= Math.max(Number(width), text?.length ?? 0);
    if (room < 0) return [tooLarge(at)];
    parts.push(
      text === undefined
        ? failure(at, 'an argument does not fit the format')
        : scalar(padded(text, flags, Number(width))),
    );
  }
  const rest = format.slice(from);
  return rest.includes('%') ? [unreadFormat(at)] : [...parts, scalar(rest)];
};

const format: HclFunction['run'] = ([pattern, ...args], call) => {
  const text = asText(pattern);
  if (isUnknown(pattern)) return becauseOf(pattern);
  return text === undefined
    ? wrongArguments(call)
    : joinTexts(formatParts(text, args, call.at), call.at);
};

const formatlist: HclFunction['run'] = ([pattern = scalar(null), ...args], call) => {
  const cause = args.find(isUnknown);
  if (cause !== undefined) return becauseOf(cause);
  const lists = args.map(listItems);
  const lengths = new Set(lists.flatMap((items) => items?.length ?? []));
  if (lengths.size > 1) return wrongArguments(call);
  const [length = 1] = lengths;
  return list(
    Array.from({ length }, (_, i) =>
      format([pattern, ...args.map((arg, j) => lists[j]?.[i] ?? arg)], call),
    ),
  );
};

export const formatFunctions: FunctionTable = {
  format: { run: format, takes: 'unknown' },
  formatlist: { run: formatlist, takes: 'unknown' },
};
