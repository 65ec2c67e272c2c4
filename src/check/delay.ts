/** Time that is left, for people. */

const delayUnits = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
] as const;

/** `43 minutes`; rounded up, in the largest unit of which there are at least two. */
export const formatDelay = (seconds: number): string => {
  const [size, unit] = delayUnits.find(([one]) => seconds >= 2 * one) ?? [1, 'second'];
  const count = Math.ceil(seconds / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};
