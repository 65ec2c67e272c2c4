/** One line of progress on stderr, on a terminal only; gone without a trace when the report comes. */

export interface Progress {
  /** Shows `text` (printable ASCII) in place of what was there. */
  show(text: string): void;
  clear(): void;
}

const erase = '\r\u001b[2K';

/** Progress on `stream`, silent where that is no terminal. */
export const progressOn = (stream: NodeJS.WriteStream): Progress => {
  let shown = false;
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (text) => {
      shown = true;
      stream.write(`${erase}${text.slice(0, Math.max(20, stream.columns - 1))}`);
    },
    clear: () => {
      if (shown) stream.write(erase);
      shown = false;
    },
  };
};
