/** Lists that hold at least one item, so that their first need not be doubted. */
export type NonEmpty<T> = readonly [T, ...T[]];

export const isNonEmpty = <T>(items: readonly T[]): items is NonEmpty<T> => items.length > 0;

/** As `Array.prototype.map`, whose type forgets that something was in the list. */
export const mapNonEmpty = <T, U>(
  [first, ...more]: NonEmpty<T>,
  change: (item: T) => U,
): NonEmpty<U> => [change(first), ...more.map((item) => change(item))];

/** The items in the order of their keys. */
export const sortedBy = <T>(items: NonEmpty<T>, key: (item: T) => string): NonEmpty<T> => {
  const sorted = [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return isNonEmpty(sorted) ? sorted : items;
};

/** The first item of each key, in the order of the list. */
export const distinctBy = <T>(items: NonEmpty<T>, key: (item: T) => string): NonEmpty<T> => {
  const [first, ...more] = items;
  const keys = new Set([key(first)]);
  const others = more.filter((item) => {
    const isNew = !keys.has(key(item));
    keys.add(key(item));
    return isNew;
  });
  return [first, ...others];
};

/** The items of each key, in the order in which the keys come first. */
export const groupedBy = <T>(
  items: readonly T[],
  key: (item: T) => string,
): ReadonlyMap<string, NonEmpty<T>> => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
};
