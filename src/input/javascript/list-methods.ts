/** What lists can do. */
import type { SourceLocation } from '../../model/dns/zone.ts';
import {
  append,
  appendAll,
  doubtAbout,
  LimitReached,
  type Machine,
  mostItems,
  newList,
  speculate,
} from './machine.ts';
import {
  choiceOf,
  isKind,
  isPrimitive,
  isUnknown,
  joinItems,
  type List,
  numberOf,
  textOf,
  truthOf,
  unknownAt,
  type Unknown,
  type Value,
} from './values.ts';

interface ListCall {
  readonly machine: Machine;
  readonly list: List;
  readonly args: readonly Value[];
  readonly place: SourceLocation;
}

type Method = (call: ListCall) => Value;

/** Runs `each` for every item; for one that stands for any number, as something that may not be run. */
const eachItem = (
  { machine, list, args, place }: ListCall,
  take: (item: Value, result: Value, gap?: Unknown) => 'done' | undefined,
): void => {
  const [callback] = args;
  let gap: Unknown | undefined;
  for (const [i, item] of [...list.items].entries()) {
    const run = () => machine.call(callback, [item, gap ?? i, list], place);
    if (!(list.open && isUnknown(item))) {
      if (take(item, run(), undefined) === 'done') return;
      continue;
    }
    gap = item;
    // What the first run may change, the second one finds changed.
    speculate(machine, gap, run);
    take(item, speculate(machine, gap, run), gap);
  }
};

const map: Method = (call) => {
  const mapped = newList(call.machine, []);
  eachItem(call, (_, result, gap) => {
    append(call.machine, mapped, gap ? choiceOf(gap, [result, newList(call.machine, [])]) : result);
    if (gap) mapped.open ??= gap;
    return undefined;
  });
  return mapped;
};

const filter: Method = (call) => {
  const { machine } = call;
  const kept = newList(machine, []);
  eachItem(call, (item, result) => {
    const holds = truthOf(result);
    if (holds === true) append(machine, kept, item);
    if (typeof holds === 'boolean') return undefined;
    append(machine, kept, choiceOf(holds, [item, newList(machine, [])]));
    kept.open ??= holds;
    return undefined;
  });
  if (call.list.open) kept.open ??= call.list.open;
  return kept;
};

/** Looks for the first item for which the callback holds; `found` says what that gives. */
const search =
  (found: (item: Value, i: number) => Value, none: Value, wanted = true): Method =>
  (call) => {
    let outcome: Value = call.list.open ?? none;
    let i = -1;
    eachItem(call, (item, result) => {
      i += 1;
      const holds = truthOf(result);
      if (typeof holds === 'boolean' && holds !== wanted) return undefined;
      outcome = typeof holds === 'boolean' ? found(item, i) : holds;
      return 'done';
    });
    return outcome;
  };

const reduce: Method = ({ machine, list, args, place }) => {
  if (list.open) return list.open;
  const [callback] = args;
  const [first, ...others] = list.items;
  const rest = args.length > 1 ? list.items : others;
  let result = args.length > 1 ? args[1] : first;
  for (const [i, item] of [...rest].entries())
    result = machine.call(callback, [result, item, args.length > 1 ? i : i + 1, list], place);
  return result;
};

/** A whole number among the arguments. */
const indexAmong = (args: readonly Value[], i: number, place: SourceLocation) =>
  args[i] === undefined ? undefined : numberOf(args[i], place);

const slice: Method = ({ machine, list, args, place }) => {
  const from = indexAmong(args, 0, place);
  const to = indexAmong(args, 1, place);
  if (isUnknown(from)) return from;
  if (isUnknown(to)) return to;
  if (list.open && (to !== undefined || (from ?? 0) !== 0)) return list.open;
  return newList(machine, list.items.slice(from, to), list.open);
};

const flatten = (machine: Machine, list: List, place: SourceLocation): List => {
  const flat = newList(machine, [], list.open);
  for (const item of list.items) {
    const isOne = (isPrimitive(item) || !isKind(item, 'list')) && !isUnknown(item);
    if (isOne) append(machine, flat, item);
    else appendAll(machine, flat, item, place);
  }
  return flat;
};

const concat: Method = ({ machine, list, args, place }) => {
  const joined = newList(machine, list.items, list.open);
  for (const arg of args) {
    if (isKind(arg, 'list') || isUnknown(arg)) appendAll(machine, joined, arg, place);
    else append(machine, joined, arg);
  }
  return joined;
};

const join: Method = ({ machine, list, args: [by = ','], place }) => {
  const between = textOf(by, place);
  if (isUnknown(between)) return between;
  const text = joinItems(list, between, place);
  if (typeof text === 'string') machine.spend(text.length);
  return text;
};

/** A change of the list in its place; where it may not be made, nothing in the list is known. */
const changing =
  (change: (call: ListCall) => Value): Method =>
  (call) => {
    const { machine, list } = call;
    machine.spend(list.items.length);
    const doubt = doubtAbout(machine, list) ?? list.open;
    if (doubt === undefined) return change(call);
    list.lost = doubt;
    return doubt;
  };

const refuseLong = ({ list, args }: ListCall): void => {
  if (list.items.length + args.length > mostItems)
    throw new LimitReached('a list of the script is too long');
};

const unshift = (call: ListCall): Value => {
  refuseLong(call);
  return call.list.items.unshift(...call.args);
};

const splice = (call: ListCall): Value => {
  const { machine, list, args, place } = call;
  const from = indexAmong(args, 0, place) ?? 0;
  const count = indexAmong(args, 1, place) ?? (args.length > 1 ? 0 : list.items.length);
  if (isUnknown(from) || isUnknown(count)) {
    list.lost = unknownAt('it is cut at a place that is not known', place);
    return list.lost;
  }
  refuseLong(call);
  return newList(machine, list.items.splice(from, count, ...args.slice(2)));
};

/** Sorts by texts, as it is without a function that compares. */
const sort = ({ machine, list, args: [compare], place }: ListCall): Value => {
  machine.spend(list.items.length * 20);
  let lost: Unknown | undefined;
  const order = (a: Value, b: Value): number => {
    if (compare !== undefined) {
      const result = numberOf(machine.call(compare, [a, b], place), place);
      if (isUnknown(result)) lost ??= result;
      return isUnknown(result) ? 0 : result;
    }
    const [one, other] = [textOf(a, place), textOf(b, place)];
    if (isUnknown(one)) lost ??= one;
    if (isUnknown(other)) lost ??= other;
    return one < other ? -1 : one > other ? 1 : 0;
  };
  list.items.sort(order);
  if (lost) list.lost = lost;
  return list;
};

const indexOf: Method = ({ list, args: [item] }) => {
  const unknown = [item, ...list.items].find((one): one is Unknown => isUnknown(one));
  return unknown ?? list.items.indexOf(item);
};

const push: Method = ({ machine, list, args }) => {
  for (const item of args) append(machine, list, item);
  return list.open ?? list.items.length;
};

/** By name. A map, so that no name of a prototype is among them. */
export const listMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  [
    'forEach',
    (call) => {
      eachItem(call, () => undefined);
      // What a function does that is not known is all that this is called for.
      const [callback] = call.args;
      return isUnknown(callback) ? callback : undefined;
    },
  ],
  ['map', map],
  [
    'flatMap',
    (call) => {
      const mapped = map(call);
      return isKind(mapped, 'list') ? flatten(call.machine, mapped, call.place) : mapped;
    },
  ],
  ['filter', filter],
  ['find', search((item) => item, undefined)],
  ['findIndex', search((_, i) => i, -1)],
  ['some', search(() => true, false)],
  ['every', search(() => false, true, false)],
  ['reduce', reduce],
  ['slice', slice],
  ['flat', ({ machine, list, place }) => flatten(machine, list, place)],
  ['concat', concat],
  ['join', join],
  ['toString', (call) => join({ ...call, args: [] })],
  ['indexOf', indexOf],
  [
    'includes',
    (call) => {
      const index = indexOf(call);
      return typeof index === 'number' ? index >= 0 : index;
    },
  ],
  ['push', push],
  ['pop', changing(({ list }) => list.items.pop())],
  ['shift', changing(({ list }) => list.items.shift())],
  ['unshift', changing(unshift)],
  [
    'reverse',
    changing(({ list }) => {
      list.items.reverse();
      return list;
    }),
  ],
  ['sort', changing(sort)],
  ['splice', changing(splice)],
]);
