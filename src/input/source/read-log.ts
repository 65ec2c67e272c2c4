/** Which files were read, so that two readings can be told apart by what they read. */
import { createHash } from 'node:crypto';
import type { SourceText } from './source-text.ts';

export interface ReadLog {
  readonly note: (source: SourceText) => void;
  /** Of the paths and texts of all that was read, in whatever order. */
  readonly digest: () => string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const createReadLog = (): ReadLog => {
  const read = new Map<string, string>();
  return {
    note: ({ file, text }) => read.set(file, sha256(text)),
    digest: () =>
      sha256(
        [...read]
          .map(([file, hash]) => `${hash} ${file}`)
          .toSorted()
          .join('\n'),
      ),
  };
};
