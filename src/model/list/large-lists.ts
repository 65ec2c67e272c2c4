/**
 * What a call with a list spread into its arguments does, for lists of any length: V8 has room for some
 * hundred thousand arguments, and throws a RangeError beyond.
 */

/** Appends the items, one by one. */
export const append = <T>(list: T[], items: Iterable<T>): void => {
  for (const item of items) list.push(item);
};

/** The smallest; `Infinity` of none, and NaN if one is. */
export const smallest = (numbers: Iterable<number>): number => {
  let least = Infinity;
  for (const number of numbers) least = Math.min(least, number);
  return least;
};

/** The greatest; `-Infinity` of none, and NaN if one is. */
export const greatest = (numbers: Iterable<number>): number => {
  let most = -Infinity;
  for (const number of numbers) most = Math.max(most, number);
  return most;
};
