/** Where in a file something stands. */
import type { SourceLocation } from '../../model/dns/zone.ts';
import type { SourceText } from '../source/source-text.ts';
import { firstReaching } from '../binary-search.ts';

/** The place of an offset in the text; quick, as every record asks. */
export const createLocator = ({ file, text }: SourceText): ((offset: number) => SourceLocation) => {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    const line = firstReaching(0, starts.length, (one) => (starts[one] ?? Infinity) > offset);
    return { file, line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
};
