/**
 * What a CloudFormation template says before it is deployed: parameters by their defaults, mappings,
 * conditions and intrinsic functions. What only the deployment knows is unknown, with its line.
 */
import type { SourceLocation } from '../../../model/dns/zone.ts';
import { listItems, objectMembers, scalarText, valueAt } from '../../document/access.ts';
import { quoteText, type Tree } from '../../document/tree.ts';
import {
  findUnknown,
  itemsOf,
  type Reference,
  type ResourceValue,
  textOf,
  type UnknownValue,
} from '../resource.ts';

/** Longer text is not worked out. */
const longestText = 65_536;

/** Of all values together, counted by the part and by the sign: what is repeated may be large. */
const mostWork = 2_000_000;
const workOfPart = 10;

export interface Template {
  readonly value: (tree: Tree | undefined) => ResourceValue;
  /** Whether the condition of that name holds. */
  readonly condition: (name: string) => boolean | UnknownValue;
}

interface Context {
  readonly parameters: Tree | undefined;
  readonly mappings: Tree | undefined;
  readonly conditions: Tree | undefined;
  readonly place: (offset: number) => SourceLocation;
  /** Conditions that are being worked out: one that rests on itself is unknown. */
  readonly pending: ReadonlySet<string>;
  /** What may still be done. */
  readonly work: { left: number };
  /** Names that `Fn::Sub` brings along. */
  readonly locals: ReadonlyMap<string, ResourceValue>;
}

type Evaluate = (context: Context, tree: Tree) => ResourceValue;

const unknownAt = (
  { place }: Context,
  { at }: Tree,
  why: string,
  refersTo?: Reference,
): UnknownValue => ({ kind: 'unknown', why, place: place(at), ...(refersTo && { refersTo }) });

const scalarAt = (
  { place }: Context,
  { at }: Tree,
  value: string | number | null,
): ResourceValue => ({
  kind: 'scalar',
  value,
  place: place(at),
});

/** Whether there is no work left, once this is done. */
const isTooMuch = ({ work }: Context, more: number): boolean => {
  work.left -= more;
  return work.left < 0;
};

const tooMuch = 'there is too much to be worked out';

/** The texts as one; `undefined` if that is too long. */
const asOneText = (texts: readonly string[], delimiter: string): string | undefined => {
  const length = texts.reduce((sum, text) => sum + text.length + delimiter.length, 0);
  return length > longestText ? undefined : texts.join(delimiter);
};

const splitText = (
  context: Context,
  tree: Tree,
  text: string,
  delimiter: string,
): ResourceValue => {
  const parts = text.length > longestText ? [] : text.split(delimiter);
  return text.length > longestText || isTooMuch(context, workOfPart * parts.length)
    ? unknownAt(context, tree, tooMuch)
    : { kind: 'list', items: parts.map((part) => scalarAt(context, tree, part.trim())) };
};

/** A parameter is what its default says: another value may be given at the deployment, as in any form. */
const readParameter = (context: Context, tree: Tree, name: string): ResourceValue | undefined => {
  const parameter = valueAt(context.parameters, name);
  if (parameter === undefined) return undefined;
  const type = scalarText(valueAt(parameter, 'Type')) ?? 'String';
  const value = valueAt(parameter, 'Default');
  if (type.startsWith('AWS::SSM::'))
    return unknownAt(context, tree, `the parameter ${quoteText(name)} is read at the deployment`);
  if (value === undefined)
    return unknownAt(context, tree, `the parameter ${quoteText(name)} has no default`);
  const text = value.kind === 'scalar' ? String(value.value ?? '') : '';
  if (!/^(?:CommaDelimitedList|List<)/.test(type)) return scalarAt(context, tree, text);
  return splitText(context, tree, text, ',');
};

const reference = (context: Context, tree: Tree, name: string): ResourceValue => {
  if (name === 'AWS::NoValue') return scalarAt(context, tree, null);
  const known = context.locals.get(name) ?? readParameter(context, tree, name);
  if (known !== undefined) return known;
  const why = `${quoteText(name)} is known only once it is deployed`;
  return unknownAt(context, tree, why, { address: name, attribute: 'Ref' });
};

/** `Resource.Attribute`, or the two as a list. */
const attribute: Evaluate = (context, tree) => {
  const parts = listItems(tree).map(scalarText).join('.').split('.');
  const why = `${quoteText(parts.join('.'))} is known only once it is deployed`;
  const [address = '', ...rest] = parts;
  return unknownAt(context, tree, why, { address, attribute: rest.join('.') });
};

/** Texts in a row; unknown if one of them is. */
const joined = (
  context: Context,
  tree: Tree,
  parts: readonly ResourceValue[],
  delimiter: string,
): ResourceValue => {
  const texts = parts.map(textOf);
  if (texts.every((text) => text !== undefined)) {
    const text = asOneText(texts, delimiter);
    return text === undefined || isTooMuch(context, text.length)
      ? unknownAt(context, tree, 'its text is too long to be worked out')
      : scalarAt(context, tree, text);
  }
  const found = parts.map(findUnknown).find((part) => part !== undefined);
  // The whole is not the attribute that a part of it is.
  const { refersTo: _, ...unknown } = found ?? unknownAt(context, tree, 'a part of it is no text');
  return unknown;
};

/** One that is not closed takes the rest, so that the next is not looked for in it again; it is text. */
const placeholder = /(\$\{[^}]*(?:\}|$))/;

/** `${Name}`, `${Resource.Attribute}`; `${!x}` is the text `${x}`. */
const substitute: Evaluate = (context, tree) => {
  const [text, names] = tree.kind === 'array' ? tree.items : [tree];
  const template = scalarText(text);
  if (text === undefined || template === undefined)
    return unknownAt(context, tree, 'Fn::Sub has no text here');
  const own = objectMembers(names).map(
    ({ name, value }) => [name, evaluate(context, value)] as const,
  );
  const inner = { ...context, locals: new Map([...context.locals, ...own]) };
  const parts = template.split(placeholder).map((part): ResourceValue => {
    const name = /^\$\{(.*)\}$/s.exec(part)?.[1]?.trim();
    if (name === undefined) return scalarAt(context, text, part);
    if (name.startsWith('!')) return scalarAt(context, text, `\${${name.slice(1)}}`);
    return name.includes('.') && !inner.locals.has(name)
      ? attribute(context, { kind: 'scalar', at: text.at, value: name })
      : reference(inner, text, name);
  });
  if (parts.length === 3 && textOf(parts[0]) === '' && textOf(parts[2]) === '')
    return parts[1] ?? scalarAt(context, text, '');
  return joined(context, text, parts, '');
};

/** A list, or a function that gives one. */
const listOf = (context: Context, tree: Tree | undefined): readonly ResourceValue[] =>
  tree?.kind === 'array'
    ? tree.items.map((item) => evaluate(context, item))
    : itemsOf(tree && evaluate(context, tree));

const join: Evaluate = (context, tree) => {
  const [delimiter, list] = listItems(tree);
  const text = scalarText(delimiter);
  return text === undefined || list === undefined
    ? unknownAt(context, tree, 'Fn::Join takes a delimiter and a list')
    : joined(context, tree, listOf(context, list), text);
};

const select: Evaluate = (context, tree) => {
  const [index, list] = listItems(tree);
  const items = listOf(context, list);
  const unknown = items.find((item) => item.kind === 'unknown');
  if (unknown !== undefined) return unknown;
  const text = index && textOf(evaluate(context, index));
  return (
    items[/^\d{1,6}$/.test(text ?? '') ? Number(text) : -1] ??
    unknownAt(context, tree, 'Fn::Select has no such item')
  );
};

const split: Evaluate = (context, tree) => {
  const [delimiter, source] = listItems(tree);
  const by = scalarText(delimiter) ?? '';
  const value = source && evaluate(context, source);
  const text = textOf(value);
  if (text === undefined || by === '')
    return findUnknown(value) ?? unknownAt(context, tree, 'Fn::Split takes a delimiter and a text');
  return splitText(context, tree, text, by);
};

const findInMap: Evaluate = (context, tree) => {
  const [map, ...keys] = listItems(tree)
    .slice(0, 3)
    .map((key) => evaluate(context, key));
  const names = [map, ...keys].map(textOf);
  const found = names.every((name) => name !== undefined) && valueAt(context.mappings, ...names);
  if (found) return evaluate(context, found);
  const unknown = [map, ...keys].map(findUnknown).find((key) => key !== undefined);
  return unknown ?? unknownAt(context, tree, 'Fn::FindInMap finds nothing');
};

const choose: Evaluate = (context, tree) => {
  const [name, then, otherwise] = listItems(tree);
  const holds = conditionNamed(context, scalarText(name) ?? '', tree);
  if (typeof holds !== 'boolean') return holds;
  const chosen = holds ? then : otherwise;
  return chosen === undefined
    ? unknownAt(context, tree, 'Fn::If takes a condition and two values')
    : evaluate(context, chosen);
};

const conditionNamed = (context: Context, name: string, near: Tree): boolean | UnknownValue => {
  const tree = valueAt(context.conditions, name);
  return tree === undefined || context.pending.has(name)
    ? unknownAt(context, near, `the condition ${quoteText(name)} is not known here`)
    : holds({ ...context, pending: new Set([...context.pending, name]) }, tree);
};

/** All of them, or any: one that decides does so whatever the others are. */
const together = (
  context: Context,
  trees: readonly Tree[],
  deciding: boolean,
): boolean | UnknownValue => {
  const results = trees.map((tree) => holds(context, tree));
  return results.includes(deciding)
    ? deciding
    : (results.find((result) => typeof result !== 'boolean') ?? !deciding);
};

const holds = (context: Context, tree: Tree): boolean | UnknownValue => {
  if (isTooMuch(context, workOfPart)) return unknownAt(context, tree, tooMuch);
  const [only] = objectMembers(tree);
  const value = only?.value;
  switch (only?.name) {
    case 'Condition':
      return conditionNamed(context, scalarText(value) ?? '', tree);
    case 'Fn::And':
      return together(context, listItems(value), false);
    case 'Fn::Or':
      return together(context, listItems(value), true);
    case 'Fn::Not': {
      const [inner] = listItems(value);
      const result = inner && holds(context, inner);
      return typeof result === 'boolean'
        ? !result
        : (result ?? unknownAt(context, tree, 'Fn::Not takes a condition'));
    }
    case 'Fn::Equals': {
      const sides = listItems(value).map((side) => evaluate(context, side));
      const [a, b] = sides.map(textOf);
      return a !== undefined && b !== undefined
        ? a === b
        : (sides.map(findUnknown).find((side) => side !== undefined) ??
            unknownAt(context, tree, 'Fn::Equals takes two texts'));
    }
    default:
      return unknownAt(context, tree, 'the condition is of a kind that is not read');
  }
};

const functions: Readonly<Record<string, Evaluate>> = {
  Ref: (context, tree) => reference(context, tree, scalarText(tree) ?? ''),
  'Fn::FindInMap': findInMap,
  'Fn::GetAtt': attribute,
  'Fn::If': choose,
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::Sub': substitute,
};

const evaluate: Evaluate = (context, tree) => {
  if (isTooMuch(context, workOfPart)) return unknownAt(context, tree, tooMuch);
  if (tree.kind === 'scalar')
    return { kind: 'scalar', value: tree.value, place: context.place(tree.at) };
  if (tree.kind === 'array')
    return { kind: 'list', items: tree.items.map((item) => evaluate(context, item)) };
  const [only, ...more] = tree.members;
  if (only !== undefined && more.length === 0 && /^(?:Ref|Fn::.*)$/s.test(only.name)) {
    const run = Object.hasOwn(functions, only.name) ? functions[only.name] : undefined;
    return run === undefined
      ? unknownAt(context, tree, `${quoteText(only.name)} is known only once it is deployed`)
      : run(context, only.value);
  }
  const members = tree.members.map(({ name, at, value }) => ({
    name,
    place: context.place(at),
    value: evaluate(context, value),
  }));
  return { kind: 'object', members };
};

/** `Fn::If` and the like may leave an item out: `AWS::NoValue`. */
const withoutNone = (value: ResourceValue): ResourceValue => {
  if (value.kind === 'list') {
    const items = value.items.filter((item) => item.kind !== 'scalar' || item.value !== null);
    return { kind: 'list', items: items.map(withoutNone) };
  }
  if (value.kind !== 'object') return value;
  const members = value.members.map((one) => ({ ...one, value: withoutNone(one.value) }));
  return { kind: 'object', members };
};

/** `given`: values of parameters. */
export const readTemplate = (
  tree: Tree,
  place: (offset: number) => SourceLocation,
  given: Readonly<Record<string, string>> = {},
): Template => {
  const context: Context = {
    parameters: valueAt(tree, 'Parameters'),
    mappings: valueAt(tree, 'Mappings'),
    conditions: valueAt(tree, 'Conditions'),
    place,
    pending: new Set(),
    work: { left: mostWork },
    locals: new Map(
      Object.entries(given).map(([name, value]) => [name, { kind: 'scalar', value }] as const),
    ),
  };
  return {
    value: (part) =>
      part === undefined ? { kind: 'scalar', value: null } : withoutNone(evaluate(context, part)),
    condition: (name) => conditionNamed(context, name, tree),
  };
};
