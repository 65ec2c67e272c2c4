/** What every script finds: Object, Array, Math and the like, and underscore, which DNSControl loads. */
import { spreadInto } from './expressions.ts';
import { listMethods } from './list-methods.ts';
import { appendAll, type Machine, newList, newObject, setMember } from './machine.ts';
import { memberOf, ownNames } from './members.ts';
import { declare, type Scope } from './scope.ts';
import {
  isCallable,
  isKind,
  isPrimitive,
  isUnknown,
  type Members,
  type Native,
  type NativeCall,
  nativeOf,
  numberOf,
  type Primitive,
  textOf,
  truthOf,
  unknownAt,
  type Value,
  whyLost,
} from './values.ts';
import { greatest, smallest } from '../../model/list/large-lists.ts';

type Run = (call: NativeCall & { readonly machine: Machine }) => Value;
type Table = Readonly<Record<string, Run>>;

/** A function of any number of primitives. */
const ofPrimitives =
  (run: (args: readonly Primitive[]) => Value): Run =>
  ({ args, place }) => {
    const known: Primitive[] = [];
    for (const arg of args) {
      const value = isPrimitive(arg) ? arg : textOf(arg, place);
      if (isUnknown(value)) return value;
      known.push(value);
    }
    return run(known);
  };

const plain = (run: (first: Primitive, second: Primitive) => Value): Run =>
  ofPrimitives(([first, second]) => run(first, second));

const ofNumbers = (run: (args: readonly number[]) => number): Run =>
  ofPrimitives((args) => run(args.map(Number)));

const keysOf: Run = ({ machine, args: [of], place }) => {
  const own = ownNames(machine, of, place);
  return 'names' in own ? newList(machine, own.names, own.open) : own;
};

/** What `each` makes of every member. */
const membersOf =
  (each: (machine: Machine, name: string, value: Value) => Value): Run =>
  ({ machine, args: [of], place }) => {
    const own = ownNames(machine, of, place);
    if (!('names' in own)) return own;
    const items = own.names.map((name) => each(machine, name, memberOf(machine, of, name, place)));
    return newList(machine, items, own.open);
  };

const assign: Run = ({ machine, args: [to, ...from] }) => {
  if (!isKind(to, 'object')) return to;
  for (const one of from) spreadInto(machine, to, one);
  return to;
};

const fromEntries: Run = ({ machine, args: [entries], place }) => {
  const object = newObject(machine);
  if (!isKind(entries, 'list')) return whyLost(entries) ?? unknownAt('it is no list', place);
  if (entries.open) object.open = entries.open;
  for (const entry of entries.items) {
    const name = textOf(memberOf(machine, entry, '0', place), place);
    if (isUnknown(name)) object.open ??= name;
    else setMember(machine, object, name, memberOf(machine, entry, '1', place));
  }
  return object;
};

const listFrom: Run = ({ machine, args: [from, map], place }) => {
  const list = newList(machine, []);
  appendAll(machine, list, from, place);
  return map === undefined
    ? list
    : machine.call(memberOf(machine, list, 'map', place), [map], place);
};

const identity: Run = ({ args: [value] }) => value;

const objectStatics: Table = {
  keys: keysOf,
  values: membersOf((_, __, value) => value),
  entries: membersOf((machine, name, value) => newList(machine, [name, value])),
  assign,
  fromEntries,
  freeze: identity,
};

const arrayStatics: Table = {
  isArray: ({ args: [value] }) => (isUnknown(value) ? value : isKind(value, 'list')),
  from: listFrom,
  of: ({ machine, args }) => newList(machine, args),
};

const mathStatics: Table = {
  floor: ofNumbers(([x = Number.NaN]) => Math.floor(x)),
  ceil: ofNumbers(([x = Number.NaN]) => Math.ceil(x)),
  round: ofNumbers(([x = Number.NaN]) => Math.round(x)),
  trunc: ofNumbers(([x = Number.NaN]) => Math.trunc(x)),
  abs: ofNumbers(([x = Number.NaN]) => Math.abs(x)),
  min: ofNumbers(smallest),
  max: ofNumbers(greatest),
  pow: ofNumbers(([x = Number.NaN, y = Number.NaN]) => x ** y),
};

const kindTest =
  (test: (value: Value) => boolean): Run =>
  ({ args: [value] }) =>
    isUnknown(value) ? value : test(value);

/** A method of lists as a function whose first argument is the list; of an object, that of its values. */
const ofList =
  (name: string): Run =>
  ({ machine, args: [of, ...rest], place }) => {
    const list = isKind(of, 'object')
      ? membersOf((_, __, value) => value)({ machine, args: [of], place })
      : of;
    const method = isKind(list, 'list') && !list.lost ? listMethods.get(name) : undefined;
    if (isKind(list, 'list') && method) return method({ machine, list, args: rest, place });
    return whyLost(list) ?? unknownAt('it goes over what is no list', place);
  };

/** `_.each(object, (value, name) => ...)`. */
const each: Run = (call) => {
  const { machine, args, place } = call;
  const [of, callback] = args;
  if (!isKind(of, 'object') || of.lost || of.open) return ofList('forEach')(call);
  for (const [name, value] of Array.from(of.members))
    machine.call(callback, [value, name, of], place);
  return of;
};

const underscore: Table = {
  each,
  forEach: each,
  map: ofList('map'),
  filter: ofList('filter'),
  find: ofList('find'),
  reduce: ofList('reduce'),
  some: ofList('some'),
  every: ofList('every'),
  contains: ofList('includes'),
  includes: ofList('includes'),
  flatten: ofList('flat'),
  keys: keysOf,
  values: objectStatics['values'] ?? identity,
  extend: assign,
  isString: kindTest((value) => typeof value === 'string'),
  isNumber: kindTest((value) => typeof value === 'number'),
  isArray: kindTest((value) => isKind(value, 'list')),
  isFunction: kindTest((value) => isCallable(value) || isKind(value, 'built')),
  isUndefined: kindTest((value) => value === undefined),
  isObject: kindTest((value) => !isPrimitive(value)),
};

const quiet: Run = () => undefined;

const toNumber = (parse: (text: string, radix?: number) => number): Run =>
  plain((text, radix) => parse(String(text), radix === undefined ? undefined : Number(radix)));

const functions: Table = {
  String: ({ args, place }) => (args.length === 0 ? '' : textOf(args[0], place)),
  Number: ({ args, place }) => (args.length === 0 ? 0 : numberOf(args[0], place)),
  Boolean: ({ args: [value] }) => truthOf(value),
  parseInt: toNumber(Number.parseInt),
  parseFloat: toNumber(Number.parseFloat),
  isNaN: plain((value) => Number.isNaN(Number(value))),
  isFinite: plain((value) => Number.isFinite(Number(value))),
};

const bound = (machine: Machine, name: string, run: Run): Native =>
  nativeOf(name, (call) => run({ ...call, machine }));

/** An object of the language, of which only these members are worked out. */
const tableObject = (machine: Machine, table: Table): Members => ({
  ...newObject(
    machine,
    Object.entries(table).map(([name, run]) => [name, bound(machine, name, run)] as const),
  ),
  partial: true,
});

/** Declares what the language itself offers. */
export const declareStatics = (machine: Machine, globals: Scope): void => {
  const array = tableObject(machine, arrayStatics);
  setMember(machine, array, 'prototype', newList(machine, []));
  const objects: Readonly<Record<string, Value>> = {
    Object: tableObject(machine, objectStatics),
    Array: array,
    Math: tableObject(machine, mathStatics),
    _: tableObject(machine, underscore),
    console: tableObject(machine, {
      log: quiet,
      warn: quiet,
      error: quiet,
      info: quiet,
      debug: quiet,
    }),
    NaN: Number.NaN,
    Infinity: Number.POSITIVE_INFINITY,
  };
  for (const [name, value] of Object.entries(objects)) declare(globals, name, value);
  for (const [name, run] of Object.entries(functions))
    declare(globals, name, bound(machine, name, run));
};
