/** Finds a place in what is sorted. */

/** The first of the indices from `from` up to `to` that has reached what is sought; `to` where none has. */
export const firstReaching = (
  from: number,
  to: number,
  hasReached: (index: number) => boolean,
): number => {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (hasReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
