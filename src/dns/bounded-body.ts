/** Collects what a stranger sends, up to a limit. */

/** The first buffer; it doubles when it is full. */
const firstSize = 4096;

/**
 * A body of at most `longest` bytes, in one buffer: a server that sends a byte at a time costs no
 * more memory than one that doesn't. `add` tells whether the chunk still fits.
 */
export const createBody = (longest: number) => {
  let kept = Buffer.alloc(0);
  let size = 0;
  return {
    add: (chunk: Uint8Array): boolean => {
      const end = size + chunk.length;
      if (end > longest) return false;
      if (end > kept.length) {
        const grown = Buffer.alloc(Math.min(longest, Math.max(firstSize, end, 2 * kept.length)));
        grown.set(kept.subarray(0, size));
        kept = grown;
      }
      kept.set(chunk, size);
      size = end;
      return true;
    },
    whole: (): Buffer => kept.subarray(0, size),
  };
};
