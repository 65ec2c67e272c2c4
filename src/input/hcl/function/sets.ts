/** Functions of sets. */
import { fingerprint, set, type Value } from '../value.ts';
import { type FunctionTable, listItems, wholeFunction, wrongArguments } from './kind.ts';

/** Of sets that are known throughout, the fingerprints of each beside it. */
const setFunction = (combine: (sets: readonly ReadonlyMap<string, Value>[]) => Iterable<Value>) =>
  wholeFunction((args, call) => {
    const lists = args.map(listItems);
    if (lists.length === 0 || lists.includes(undefined)) return wrongArguments(call);
    const sets = lists.map((items = []) => new Map(items.map((item) => [fingerprint(item), item])));
    return set([...combine(sets)]);
  });

const others = (
  [first = new Map<string, Value>(), ...rest]: readonly ReadonlyMap<string, Value>[],
  isKept: (print: string, rest: readonly ReadonlyMap<string, Value>[]) => boolean,
): readonly Value[] => [...first].filter(([print]) => isKept(print, rest)).map(([, item]) => item);

export const setFunctions: FunctionTable = {
  setunion: setFunction((sets) => sets.flatMap((one) => [...one.values()])),
  setintersection: setFunction((sets) =>
    others(sets, (print, rest) => rest.every((one) => one.has(print))),
  ),
  setsubtract: setFunction((sets) =>
    others(sets, (print, rest) => !rest.some((one) => one.has(print))),
  ),
};
