/** Finds the marks that git leaves in a file whose merge is not finished. */

const marks = [/^<{7}(?: |\r?$)/gm, /^={7}\r?$/gm, /^>{7}(?: |\r?$)/gm];

/** Where the first conflict starts; `undefined` unless the marks of both sides and the one between them are there. */
export const findConflict = (text: string): number | undefined => {
  let start: number | undefined;
  let from = 0;
  for (const mark of marks) {
    mark.lastIndex = from;
    const found = mark.exec(text);
    if (found === null) return undefined;
    start ??= found.index;
    from = found.index;
  }
  return start;
};
