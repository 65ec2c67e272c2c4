/** One line of progress on stderr, on a terminal only; gone without a trace when the report comes. */
import { shortTimeLeft } from '../../model/text/duration.ts';

export interface Progress {
  /** Shows `text` (printable ASCII) in place of what was there. */
  show(text: string): void;
  clear(): void;
}

/** A terminal need not be written to more often. */
const redrawMs = 80;

/** How far a run of many domains is, how fast it goes and, where the end is known, how long it still takes. */
export const describeTally = ({
  done,
  total,
  ms,
}: {
  readonly done: number;
  readonly total?: number | undefined;
  readonly ms: number;
}): string => {
  const rate = (done * 1000) / Math.max(ms, 1);
  const of = total === undefined ? '' : ` of ${total}`;
  const left =
    total === undefined || done === 0 ? '' : `, ${shortTimeLeft((total - done) / rate)} left`;
  return `Audited ${done}${of} domains, ${rate.toFixed(1)} a second${left}`;
};

const erase = '\r\u001b[2K';

/** Progress on `stream`, silent where that is no terminal. */
export const createProgress = (stream: NodeJS.WriteStream): Progress => {
  let shown = false;
  let last = -Infinity;
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (text) => {
      const now = performance.now();
      if (shown && now - last < redrawMs) return;
      shown = true;
      last = now;
      stream.write(`${erase}${text.slice(0, Math.max(20, stream.columns - 1))}`);
    },
    clear: () => {
      if (shown) stream.write(erase);
      shown = false;
    },
  };
};
