/** Time that is left, for people. */

const units = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
] as const;

/** `43 minutes`; rounded up, in the largest unit of which there are at least two. */
export const delayOf = (seconds: number): string => {
  const [size, unit] = units.find(([one]) => seconds >= 2 * one) ?? [1, 'second'];
  const count = Math.ceil(seconds / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};
