/** What texts and numbers can do. */
import type { SourceLocation } from '../../model/dns/zone.ts';
import { type Machine, newList, newText } from './machine.ts';
import { replaceIn, runnable } from './patterns.ts';
import {
  isCallable,
  isKind,
  isPrimitive,
  isUnknown,
  type Pattern,
  type Primitive,
  textOf,
  unknownAt,
  type Unknown,
  type Value,
} from './values.ts';

interface TextCall {
  readonly machine: Machine;
  readonly text: string;
  readonly args: readonly Value[];
  readonly place: SourceLocation;
}

type Method = (call: TextCall) => Value;

/** A method whose arguments are primitives; an unknown among them is the result. */
const plain =
  (run: (text: string, ...args: readonly Primitive[]) => Value): Method =>
  ({ machine, text, args, place }) => {
    const known: Primitive[] = [];
    for (const arg of args) {
      if (isUnknown(arg)) return arg;
      if (!isPrimitive(arg)) return unknownAt('it would have to be run', place);
      known.push(arg);
    }
    machine.spend(text.length);
    const result = run(text, ...known);
    return typeof result === 'string' ? newText(machine, result) : result;
  };

const optionalNumber = (value: Primitive): number | undefined =>
  value === undefined ? undefined : Number(value);

/** Whether it may be looked for. */
const isNeedle = (what: string | RegExp | Unknown): what is string | RegExp =>
  typeof what === 'string' || what instanceof RegExp;

/** What is sought: a text, or an expression that may be run. */
const needle = ({ machine, text, args: [what], place }: TextCall) => {
  if (isKind(what, 'pattern')) return runnable(machine, what, text, place);
  return textOf(what, place);
};

const replace =
  (all: boolean): Method =>
  (call) => {
    const { machine, text, args, place } = call;
    const what = needle(call);
    const [, by] = args;
    if (!isNeedle(what)) return what;
    if (isCallable(by)) return unknownAt('it would have to be run', place);
    const other = textOf(by, place);
    if (typeof other !== 'string') return other;
    if (all && typeof what !== 'string' && !what.global)
      return unknownAt('it would have to be run', place);
    return replaceIn(machine, text, [what, other], all);
  };

const split: Method = (call) => {
  const { machine, text, args } = call;
  if (args[0] === undefined) return newList(machine, [text]);
  const by = needle(call);
  if (!isNeedle(by)) return by;
  machine.spend(text.length * 32);
  const [, most] = args;
  return newList(machine, text.split(by, typeof most === 'number' ? most : undefined));
};

const match: Method = (call) => {
  const what = needle(call);
  if (!isNeedle(what)) return what;
  if (typeof what === 'string') return unknownAt('it would have to be run', call.place);
  const found = call.text.match(what);
  return found === null ? null : newList(call.machine, [...found]);
};

const repeat: Method = ({ machine, text, args: [count], place }) => {
  if (isUnknown(count)) return count;
  const times = Number(isPrimitive(count) ? count : 0);
  if (!(times >= 0 && times * text.length <= 100_000))
    return unknownAt('its text is too long', place);
  return newText(machine, text.repeat(times));
};

const pad = (side: 'padStart' | 'padEnd'): Method =>
  plain((text, length, by) =>
    text[side](Math.min(Number(length), 10_000), by === undefined ? ' ' : String(by)),
  );

/** By name. A map, so that no name of a prototype is among them. */
export const textMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['toLowerCase', plain((text) => text.toLowerCase())],
  ['toUpperCase', plain((text) => text.toUpperCase())],
  ['trim', plain((text) => text.trim())],
  ['trimStart', plain((text) => text.trimStart())],
  ['trimEnd', plain((text) => text.trimEnd())],
  ['toString', plain((text) => text)],
  ['slice', plain((text, from, to) => text.slice(Number(from ?? 0), optionalNumber(to)))],
  ['substring', plain((text, from, to) => text.substring(Number(from ?? 0), optionalNumber(to)))],
  [
    'substr',
    plain((text, from, count) => {
      const start = Number(from ?? 0);
      const at = start < 0 ? Math.max(0, text.length + start) : start;
      return text.slice(at, count === undefined ? undefined : at + Math.max(0, Number(count)));
    }),
  ],
  ['charAt', plain((text, at) => text.charAt(Number(at ?? 0)))],
  ['at', plain((text, at) => text.at(Number(at ?? 0)))],
  ['charCodeAt', plain((text, at) => text.charCodeAt(Number(at ?? 0)))],
  ['indexOf', plain((text, what, from) => text.indexOf(String(what), Number(from ?? 0)))],
  ['lastIndexOf', plain((text, what) => text.lastIndexOf(String(what)))],
  ['includes', plain((text, what) => text.includes(String(what)))],
  ['startsWith', plain((text, what, at) => text.startsWith(String(what), Number(at ?? 0)))],
  ['endsWith', plain((text, what, at) => text.endsWith(String(what), optionalNumber(at)))],
  ['concat', plain((text, ...more) => text + more.map(String).join(''))],
  [
    'localeCompare',
    plain((text, other) => (text < String(other) ? -1 : text > String(other) ? 1 : 0)),
  ],
  ['padStart', pad('padStart')],
  ['padEnd', pad('padEnd')],
  ['repeat', repeat],
  ['replace', replace(false)],
  ['replaceAll', replace(true)],
  ['split', split],
  ['match', match],
]);

/** What `pattern.test(text)` gives. */
export const testPattern = (
  machine: Machine,
  pattern: Pattern,
  value: Value,
  place: SourceLocation,
): Value => {
  const text = textOf(value, place);
  if (typeof text !== 'string') return text;
  const found = runnable(machine, pattern, text, place);
  return found instanceof RegExp ? found.test(text) : found;
};

/** What a method of a number gives. */
export const numberMethod = (number: number, name: string, [arg]: readonly Value[]): Value => {
  const digits = typeof arg === 'number' ? arg : undefined;
  if (name === 'toString' && (digits === undefined || (digits >= 2 && digits <= 36)))
    return number.toString(digits);
  if (name === 'toFixed' && (digits === undefined || (digits >= 0 && digits <= 20)))
    return number.toFixed(digits);
  return undefined;
};
