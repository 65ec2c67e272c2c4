/** Where in a file something stands. */
import type { SourceLocation } from '../../model/dns/zone.ts';
import type { SourceText } from '../source/source-text.ts';

/** The first index whose value is greater than `wanted`. */
const firstAfter = (sorted: readonly number[], wanted: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The place of an offset in the text; quick, as every record asks. */
export const createLocator = ({ file, text }: SourceText): ((offset: number) => SourceLocation) => {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    const line = firstAfter(starts, offset);
    return { file, line, column: offset - starts[line - 1]! + 1 };
  };
};
