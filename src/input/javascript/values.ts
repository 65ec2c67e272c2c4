/** The values of a script. None is an object of this program: a script reaches only what is listed here. */
import type { ArrowFunctionExpression, FunctionDeclaration, FunctionExpression } from 'acorn';
import type { SourceLocation } from '../../model/dns/zone.ts';
import type { SourceText } from '../source/source-text.ts';

/** What cannot be worked out. */
export interface Unknown {
  readonly kind: 'unknown';
  /** A clause of printable ASCII that shows no value of the script. */
  readonly why: string;
  readonly place: SourceLocation;
  /** It is one of these, where that is known. */
  readonly options?: readonly Value[];
}

/** How many branches that may not be taken a value was made in. */
interface Made {
  readonly level: number;
  /** Set once a change cannot be worked out: then nothing that it holds is known. */
  lost?: Unknown;
}

export interface List extends Made {
  readonly kind: 'list';
  readonly items: Value[];
  /** One of the items stands for any number of them. */
  open?: Unknown;
}

export interface Members extends Made {
  readonly kind: 'object';
  readonly members: Map<string, Value>;
  /** There may be members beside these. */
  open?: Unknown;
  /** It belongs to the language, and only these of its members are worked out. */
  readonly partial?: true;
}

/** A name and what it stands for. */
interface Binding {
  value: Value;
}

export interface Scope {
  readonly names: Map<string, Binding>;
  readonly outer: Scope | undefined;
  /** How many branches that may not be taken it was entered in. */
  readonly level: number;
  /** The file that its code stands in. */
  readonly source: SourceText;
  /** Where `var` and functions are declared: the whole of a function or script. */
  readonly whole: Scope | undefined;
}

export interface Closure {
  readonly kind: 'closure';
  readonly name: string;
  readonly node: FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;
  readonly scope: Scope;
}

export interface NativeCall {
  readonly args: readonly Value[];
  readonly place: SourceLocation;
}

export interface Native {
  readonly kind: 'native';
  readonly name: string;
  readonly call: (call: NativeCall) => Value;
  /** What it does for another `this`, if it is a method. */
  readonly on?: (self: Value) => Value;
}

/** What a function of the tool gives: the tool alone knows what it means. */
export interface Built {
  readonly kind: 'built';
  readonly name: string;
  readonly args: readonly Value[];
  readonly place: SourceLocation;
}

export interface Pattern {
  readonly kind: 'pattern';
  readonly source: string;
  readonly flags: string;
}

export type Primitive = string | number | boolean | null | undefined;

export type Value = Primitive | Unknown | List | Members | Closure | Native | Built | Pattern;

type Kind = Exclude<Value, Primitive>['kind'];

export const isPrimitive = (value: Value): value is Primitive =>
  value === null || typeof value !== 'object';

export const isKind = <K extends Kind>(
  value: Value,
  kind: K,
): value is Extract<Value, { readonly kind: K }> => !isPrimitive(value) && value.kind === kind;

export const isUnknown = (value: Value): value is Unknown => isKind(value, 'unknown');

export const unknownAt = (why: string, place: SourceLocation): Unknown => ({
  kind: 'unknown',
  why,
  place,
});

/** One of several values; the value itself where all are the same. */
export const choiceOf = ({ why, place }: Unknown, values: readonly Value[]): Value => {
  const [first] = values;
  if (isPrimitive(first) && values.every((one) => one === first)) return first;
  return { kind: 'unknown', why, place, options: values };
};

export const isCallable = (value: Value): value is Closure | Native =>
  isKind(value, 'closure') || isKind(value, 'native');

export const nativeOf = (name: string, call: (call: NativeCall) => Value): Native => ({
  kind: 'native',
  name,
  call,
});

/** The unknown that the value is, or that keeps all that it holds from being known. */
export const whyLost = (value: Value): Unknown | undefined => {
  if (isUnknown(value)) return value;
  return isKind(value, 'list') || isKind(value, 'object') ? value.lost : undefined;
};

/** Whether a condition holds; unknown where the value is. */
export const truthOf = (value: Value): boolean | Unknown => {
  if (isUnknown(value)) return value;
  return isPrimitive(value) ? Boolean(value) : true;
};

const kindNames: Readonly<Record<Exclude<Kind, 'unknown'>, string>> = {
  list: 'object',
  object: 'object',
  pattern: 'object',
  closure: 'function',
  native: 'function',
  built: 'function',
};

/** What `typeof` gives. */
export const typeOf = (value: Exclude<Value, Unknown>): string => {
  if (value === null) return 'object';
  return isPrimitive(value) ? typeof value : kindNames[value.kind];
};

/** The text that a value becomes; unknown for one that does not say. */
export const textOf = (value: Value, place: SourceLocation): string | Unknown => {
  if (isPrimitive(value)) return String(value);
  const lost = whyLost(value);
  if (lost !== undefined) return lost;
  if (isKind(value, 'list')) return joinItems(value, ',', place);
  if (isKind(value, 'object')) return '[object Object]';
  return unknownAt('it makes a text of a function', place);
};

const longestJoin = 100_000;

/** What `join` gives. */
export const joinItems = (list: List, by: string, place: SourceLocation): string | Unknown => {
  if (list.open) return list.open;
  const texts: string[] = [];
  let length = 0;
  for (const item of list.items) {
    // A list that holds itself would go on for ever.
    const nested = isKind(item, 'list') && item.items.some((one) => isKind(one, 'list'));
    const text = nested
      ? unknownAt('it makes a text of nested lists', place)
      : item === undefined || item === null
        ? ''
        : textOf(item, place);
    if (typeof text !== 'string') return text;
    texts.push(text);
    length += text.length + by.length;
    if (length > longestJoin) return unknownAt('its text is too long', place);
  }
  return texts.join(by);
};

export const numberOf = (value: Value, place: SourceLocation): number | Unknown => {
  if (isPrimitive(value)) return Number(value);
  const text = textOf(value, place);
  return typeof text === 'string' ? Number(text) : text;
};
