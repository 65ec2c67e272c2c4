/** Whether a name is another one with a slip in it. */
import { editDistance } from '../text/edit-distance.ts';

/** Letters that are taken for one another in most fonts. */
const lookAlikes: readonly string[] = ['il1', 'o0'];

const isSameStart = (one: string, other: string): boolean =>
  one === other || lookAlikes.some((letters) => letters.includes(one) && letters.includes(other));

/** A slip or two in all, or one more if some of them are in the top-level domain. */
const hasFewSlips = (name: string, meant: string): boolean => {
  if (editDistance(name, meant) <= 2) return true;
  const [labels, meantLabels] = [name.split('.'), meant.split('.')];
  const far = labels.map((label, i) => editDistance(label, meantLabels[i] ?? ''));
  return labels.length === meantLabels.length && far.every((one, i) => one <= (i === 0 ? 2 : 1));
};

/**
 * Whether it is most likely the other, misspelled. Both begin alike: a name that lacks the first letter
 * is often somebody else's, as cloud.com is.
 */
export const isMisspelled = (name: string, meant: string): boolean =>
  name !== meant &&
  Math.abs(name.length - meant.length) <= 3 &&
  isSameStart(name.slice(0, 1), meant.slice(0, 1)) &&
  hasFewSlips(name, meant);
