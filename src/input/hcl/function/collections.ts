/** Functions of lists and maps. */
import {
  areEqual,
  asBoolean,
  asNumber,
  asText,
  becauseOf,
  failure,
  fingerprint,
  isNull,
  isUnknown,
  list,
  nothing,
  object,
  scalar,
  tooLarge,
  type Unknown,
  type Value,
  largestValue,
  sizeOf,
} from '../value.ts';
import { unified } from './convert.ts';
import {
  type FunctionTable,
  type HclFunction,
  listItems,
  objectMembers,
  wholeFunction,
  wrongArguments,
} from './kind.ts';

const lengthOf: HclFunction['run'] = ([value], call) => {
  const items = listItems(value);
  if (items !== undefined) return scalar(items.length);
  const text = asText(value);
  const count =
    objectMembers(value)?.size ?? (text === undefined ? undefined : Array.from(text).length);
  return count === undefined ? wrongArguments(call) : scalar(count);
};

const element: HclFunction['run'] = ([value, index], call) => {
  const items = listItems(value) ?? [];
  const at = asNumber(index);
  if (at === undefined || items.length === 0) return wrongArguments(call);
  return items[((at % items.length) + items.length) % items.length] ?? wrongArguments(call);
};

const lookup: HclFunction['run'] = ([map, key, otherwise], call) => {
  if (isUnknown(map)) return becauseOf(map);
  if (isUnknown(key)) return becauseOf(key);
  const name = asText(key);
  if (name === undefined) return wrongArguments(call);
  if (map?.kind === 'handle') return map.attribute(name, call.at);
  return (
    objectMembers(map)?.get(name) ??
    otherwise ??
    failure(call.at, 'there is no such key in the object')
  );
};

const merge: HclFunction['run'] = (args, call) => {
  const entries: (readonly [string, Value])[] = [];
  for (const arg of args) {
    if (isNull(arg)) continue;
    const members = objectMembers(arg);
    if (members === undefined) return wrongArguments(call);
    for (const entry of members) entries.push(entry);
  }
  return object(entries);
};

const concat: HclFunction['run'] = (args, call) => {
  const items: Value[] = [];
  for (const arg of args) {
    const more = listItems(arg);
    if (more === undefined) return wrongArguments(call);
    for (const item of more) items.push(item);
  }
  return list(items);
};

const flatItems = (items: readonly Value[]): readonly Value[] => {
  const flat: Value[] = [];
  for (const item of items)
    if (item.kind === 'list') for (const one of flatItems(item.items)) flat.push(one);
    else flat.push(item);
  return flat;
};

const flatten: HclFunction['run'] = ([value], call) => {
  const items = listItems(value);
  return items === undefined ? wrongArguments(call) : list(flatItems(items));
};

const contains: HclFunction['run'] = ([value, wanted], call) => {
  const items = listItems(value);
  if (items === undefined || wanted === undefined) return wrongArguments(call);
  let cause: Unknown | undefined;
  for (const item of unified([...items, wanted]).slice(0, -1)) {
    const same = areEqual(item, unified([item, wanted]).at(-1) ?? wanted);
    if (same === true) return scalar(true);
    if (same !== false) cause ??= same;
  }
  return cause === undefined ? scalar(false) : { ...becauseOf(cause), at: call.at };
};

const distinct = wholeFunction(([value], call) => {
  const items = listItems(value);
  const seen = new Set<string>();
  const isNew = (item: Value): boolean => seen.size < seen.add(fingerprint(item)).size;
  return items === undefined ? wrongArguments(call) : list(items.filter(isNew));
});

const compact: HclFunction['run'] = ([value], call) => {
  const items = listItems(value);
  return items === undefined
    ? wrongArguments(call)
    : list(items.filter((item) => !isNull(item) && asText(item) !== ''));
};

const indexIn = wholeFunction(([value, wanted], call) => {
  const texts = listItems(value)?.map(fingerprint) ?? [];
  const at = wanted === undefined ? -1 : texts.indexOf(fingerprint(wanted));
  return at < 0 ? failure(call.at, 'there is no such item in the list') : scalar(at);
});

const reverse: HclFunction['run'] = ([value], call) => {
  const items = listItems(value);
  return items === undefined ? wrongArguments(call) : list(items.toReversed());
};

const slice: HclFunction['run'] = ([value, from, to], call) => {
  const items = listItems(value);
  const [start, end] = [asNumber(from), asNumber(to)];
  if (items === undefined || start === undefined || end === undefined) return wrongArguments(call);
  return start < 0 || end > items.length || start > end
    ? failure(call.at, 'the list has not so many items')
    : list(items.slice(start, end));
};

const sort = wholeFunction(([value], call) => {
  const texts = listItems(value)?.map(asText);
  return texts === undefined || texts.includes(undefined)
    ? wrongArguments(call)
    : list(
        texts
          .map(String)
          .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
          .map(scalar),
      );
});

const range: HclFunction['run'] = (args, call) => {
  const [a, b, c] = args.map(asNumber);
  if (a === undefined) return wrongArguments(call);
  const [start, end] = b === undefined ? [0, a] : [a, b];
  const step = c ?? (end < start ? -1 : 1);
  if (step === 0) return wrongArguments(call);
  const count = Math.max(0, Math.ceil((end - start) / step));
  return count > largestValue
    ? tooLarge(call.at)
    : list(Array.from({ length: count }, (_, i) => scalar(start + i * step)));
};

const chunklist: HclFunction['run'] = ([value, size], call) => {
  const items = listItems(value);
  const length = asNumber(size) ?? 0;
  if (items === undefined || length < 0) return wrongArguments(call);
  if (length === 0) return list([list(items)]);
  return list(
    Array.from({ length: Math.ceil(items.length / length) }, (_, i) =>
      list(items.slice(i * length, (i + 1) * length)),
    ),
  );
};

const zipmap: HclFunction['run'] = ([keys, values], call) => {
  const [names, items] = [listItems(keys), listItems(values)];
  if (names === undefined || items?.length !== names.length) return wrongArguments(call);
  const cause = names.find(isUnknown);
  if (cause !== undefined) return becauseOf(cause);
  return object(names.map((name, i) => [asText(name) ?? '', items[i] ?? nothing]));
};

const transpose = wholeFunction(([value], call) => {
  const members = objectMembers(value);
  if (members === undefined) return wrongArguments(call);
  const result = new Map<string, Value[]>();
  for (const [name, one] of members)
    for (const item of listItems(one) ?? []) {
      const text = asText(item) ?? '';
      result.set(text, [...(result.get(text) ?? []), scalar(name)]);
    }
  return object([...result].map(([name, names]) => [name, list(names)]));
});

const matchkeys = wholeFunction(([values, keys, wanted], call) => {
  const [items, names, search] = [listItems(values), listItems(keys), listItems(wanted)];
  if (items === undefined || names === undefined || search === undefined)
    return wrongArguments(call);
  const among = new Set(search.map(fingerprint));
  return list(items.filter((_, i) => among.has(fingerprint(names[i] ?? nothing))));
});

const one: HclFunction['run'] = ([value], call) => {
  if (isUnknown(value)) return value;
  const items = listItems(value);
  if (items === undefined || items.length > 1) return wrongArguments(call);
  return items[0] ?? nothing;
};

/** `all`: whether each is true; else whether one is. */
const truths =
  (all: boolean): HclFunction['run'] =>
  ([value], call) => {
    const items = listItems(value);
    if (items === undefined) return wrongArguments(call);
    if (items.some((item) => asBoolean(item) === !all)) return scalar(!all);
    const cause = items.find(isUnknown);
    return cause === undefined ? scalar(all) : becauseOf(cause);
  };

const coalesce: HclFunction['run'] = (args, call) =>
  args.find((arg) => !isNull(arg) && asText(arg) !== '') ??
  failure(call.at, 'there is no value among the arguments');

const coalescelist: HclFunction['run'] = (args, call) =>
  args.find((arg) => isUnknown(arg) || (listItems(arg) ?? []).length > 0) ?? wrongArguments(call);

const firstThatWorks: HclFunction['run'] = (args, call) =>
  args.find((arg) => !(isUnknown(arg) && arg.fails)) ?? args.at(-1) ?? wrongArguments(call);

const can: HclFunction['run'] = ([value]) =>
  isUnknown(value) && !value.fails ? becauseOf(value) : scalar(!isUnknown(value));

const keys: HclFunction['run'] = ([value], call) => {
  const members = objectMembers(value);
  return members === undefined ? wrongArguments(call) : list([...members.keys()].map(scalar));
};

const values: HclFunction['run'] = ([value], call) => {
  const members = objectMembers(value);
  return members === undefined ? wrongArguments(call) : list([...members.values()]);
};

/** Every way to take one item of each list. */
const setproduct: HclFunction['run'] = (args, call) => {
  let rows: readonly (readonly Value[])[] = [[]];
  for (const arg of args) {
    const items = listItems(arg);
    if (items === undefined) return wrongArguments(call);
    if (rows.length * items.length * sizeOf(list(args)) > largestValue) return tooLarge(call.at);
    rows = rows.flatMap((row) => items.map((item) => row.concat([item])));
  }
  return list(rows.map(list));
};

export const collectionFunctions: FunctionTable = {
  length: { run: lengthOf },
  element: { run: element },
  lookup: { run: lookup, takes: 'unknown' },
  merge: { run: merge },
  concat: { run: concat },
  flatten: { run: flatten },
  contains: { run: contains },
  distinct,
  compact: { run: compact },
  index: indexIn,
  reverse: { run: reverse },
  slice: { run: slice },
  sort,
  range: { run: range },
  chunklist: { run: chunklist },
  zipmap: { run: zipmap },
  transpose,
  matchkeys,
  one: { run: one, takes: 'unknown' },
  alltrue: { run: truths(true) },
  anytrue: { run: truths(false) },
  coalesce: { run: coalesce, takes: 'unknown' },
  coalescelist: { run: coalescelist, takes: 'unknown' },
  try: { run: firstThatWorks, takes: 'failure' },
  can: { run: can, takes: 'failure' },
  keys: { run: keys },
  values: { run: values },
  setproduct: { run: setproduct },
};
