/** The values of expressions. What cannot be worked out is a value as well, and says why. */
import type { Scalar } from '../document/tree.ts';
import type { Reference } from '../zone/resource.ts';

export type Value = ScalarValue | ListValue | ObjectValue | Handle | Unknown;

export interface ScalarValue {
  readonly kind: 'scalar';
  readonly value: Scalar;
}

/** A list, a tuple or a set. */
export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly isSet: boolean;
  /** How much it holds, at any depth. */
  readonly size: number;
  readonly depth: number;
}

/** A map or an object; its members are in the order of their names, as Terraform goes through them. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, Value>;
  readonly size: number;
  readonly depth: number;
}

/** Something whose attributes are worked out when they are asked for: a resource, or `var`. */
export interface Handle {
  readonly kind: 'handle';
  /** What it is, for people: an address. */
  readonly address: string;
  readonly attribute: (name: string, at: number) => Value;
}

export interface Unknown {
  readonly kind: 'unknown';
  /** A clause of printable ASCII, without any value of the configuration. */
  readonly why: string;
  /** The offset of what could not be worked out. */
  readonly at: number;
  /** Terraform itself is sure to refuse it, which `try` and `can` rest on. */
  readonly fails?: true;
  readonly refersTo?: Reference;
  /** Of its text. */
  readonly startsWith?: string;
  readonly endsWith?: string;
}

/** No value is larger: about so many scalars, or sixteen times as many characters. */
export const largestValue = 100_000;

/** Lists and objects within each other. */
export const deepestValue = 60;

/** No text is longer. */
export const longestText = 1 << 20;

export const unknown = (at: number, why: string): Unknown => ({ kind: 'unknown', why, at });

/** What Terraform refuses, too. */
export const failure = (at: number, why: string): Unknown => ({ ...unknown(at, why), fails: true });

export const tooLarge = (at: number): Unknown => unknown(at, 'it is too large to be worked out');

export const scalar = (value: Scalar): ScalarValue => ({ kind: 'scalar', value });

export const nothing = scalar(null);

export const sizeOf = (value: Value): number => {
  if (value.kind === 'scalar')
    return typeof value.value === 'string' ? 1 + (value.value.length >> 4) : 1;
  return value.kind === 'list' || value.kind === 'object' ? value.size : 1;
};

export const depthOf = (value: Value): number =>
  value.kind === 'list' || value.kind === 'object' ? value.depth : 0;

const measure = (values: Iterable<Value>): { readonly size: number; readonly depth: number } => {
  let size = 1;
  let depth = 0;
  for (const value of values) {
    size += sizeOf(value);
    depth = Math.max(depth, depthOf(value));
  }
  return { size, depth: depth + 1 };
};

export const list = (items: readonly Value[]): ListValue => ({
  kind: 'list',
  items,
  isSet: false,
  ...measure(items),
});

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const object = (entries: Iterable<readonly [string, Value]>): ObjectValue => {
  // The last of a name counts.
  const members = new Map([...new Map(entries)].sort(([a], [b]) => compareTexts(a, b)));
  const { depth, ...sum } = measure(members.values());
  let { size } = sum;
  for (const name of members.keys()) size += name.length >> 4;
  return { kind: 'object', members, size, depth };
};

export const isUnknown = (value: Value | undefined): value is Unknown => value?.kind === 'unknown';

/** The unknown without what holds for it alone, as the cause of another. */
export const becauseOf = ({ why, at, fails }: Unknown): Unknown => ({
  kind: 'unknown',
  why,
  at,
  ...(fails && { fails }),
});

/** The scalar as Terraform makes text of it; `undefined` for `null` and what is no scalar. */
export const asText = (value: Value | undefined): string | undefined =>
  value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;

/** A number, or text that is one. */
export const asNumber = (value: Value | undefined): number | undefined => {
  if (value?.kind !== 'scalar') return undefined;
  if (typeof value.value === 'number') return value.value;
  const isNumeric =
    typeof value.value === 'string' && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value.value);
  return isNumeric ? Number(value.value) : undefined;
};

export const asBoolean = (value: Value | undefined): boolean | undefined => {
  if (value?.kind !== 'scalar') return undefined;
  if (value.value === true || value.value === 'true') return true;
  return value.value === false || value.value === 'false' ? false : undefined;
};

export const isNull = (value: Value | undefined): boolean =>
  value?.kind === 'scalar' && value.value === null;

/** The first part that is unknown, at any depth; a handle counts as such. */
export const findUnknownPart = (value: Value): Unknown | undefined => {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'handle') return unknown(-1, `not all of ${value.address} is known`);
  if (value.kind === 'scalar') return undefined;
  for (const part of value.kind === 'list' ? value.items : value.members.values()) {
    const found = findUnknownPart(part);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** A text that two values have in common if they are equal; both are known throughout. */
export const fingerprint = (value: Value): string => {
  switch (value.kind) {
    case 'scalar':
      return JSON.stringify(value.value);
    case 'list':
      return `[${value.items.map(fingerprint).join(',')}]`;
    case 'object':
      return `{${[...value.members].map(([name, one]) => `${JSON.stringify(name)}:${fingerprint(one)}`).join(',')}}`;
    case 'handle':
    case 'unknown':
      return '?';
  }
};

/** Whether they are equal, or why that is unknown. */
export const areEqual = (a: Value, b: Value): boolean | Unknown =>
  findUnknownPart(a) ?? findUnknownPart(b) ?? fingerprint(a) === fingerprint(b);

/** Each once, in the order that Terraform gives a set; what is unknown comes last. */
export const set = (items: readonly Value[]): ListValue => {
  const known = new Map<string, Value>();
  const rest: Value[] = [];
  for (const item of items) {
    if (findUnknownPart(item) === undefined) known.set(fingerprint(item), item);
    else rest.push(item);
  }
  const sorted = [...known.values()].sort((a, b) => {
    const [one, other] = [asNumber(a), asNumber(b)];
    return typeof one === 'number' && typeof other === 'number' && one !== other
      ? one - other
      : compareTexts(asText(a) ?? fingerprint(a), asText(b) ?? fingerprint(b));
  });
  return { ...list([...sorted, ...rest]), isSet: true };
};

/** The texts one after the other; with an unknown among them, what is known of the beginning and the end. */
export const joinTexts = (parts: readonly Value[], at: number): Value => {
  const first = parts.findIndex((part) => part.kind !== 'scalar');
  const textFrom = (some: readonly Value[]): string =>
    some.map((one) => asText(one) ?? '').join('');
  let length = 0;
  for (const part of parts) length += asText(part)?.length ?? 0;
  if (length > longestText) return tooLarge(at);
  const failed = parts.find((part) => isUnknown(part) && part.fails);
  if (isUnknown(failed)) return becauseOf(failed);
  if (parts.some(isNull)) return failure(at, 'null cannot be a part of a text');
  if (first < 0) return scalar(textFrom(parts));
  const last = parts.findLastIndex((part) => part.kind !== 'scalar');
  const [begin, finish] = [parts[first], parts[last]];
  if (!isUnknown(begin) || !isUnknown(finish))
    return failure(at, 'a list or an object cannot be a part of a text');
  return {
    ...becauseOf(begin),
    startsWith: textFrom(parts.slice(0, first)) + (begin.startsWith ?? ''),
    endsWith: (finish.endsWith ?? '') + textFrom(parts.slice(last + 1)),
  };
};
