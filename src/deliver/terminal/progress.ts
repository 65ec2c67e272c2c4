/** One line of progress on stderr, on a terminal only; gone without a trace when the report comes. */
import { shortTimeLeft } from '../../model/text/duration.ts';
import { counted } from '../../model/text/wording.ts';

export interface Progress {
  /** Shows `text` (printable ASCII) in place of what was there. */
  show(text: string): void;
  /** Shows what `describe` gives, now and every second until it is cleared. */
  follow(describe: () => string): void;
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

/** What goes on in a run of one domain: how many answers came and, once it takes long, whom it waits for and how long. */
export const describeWaiting = (
  what: string,
  {
    answers,
    whom,
    ms,
    mostMs,
  }: {
    readonly answers: number;
    readonly whom: string | undefined;
    readonly ms: number;
    readonly mostMs: number;
  },
): string => {
  const seconds = Math.floor(ms / 1000);
  return whom === undefined || seconds < 1
    ? `${what}: ${counted(answers, 'answer')}`
    : `${what}: waiting for ${whom}, ${seconds} s of ${Math.round(mostMs / 1000)}`;
};

const erase = '\r\u001b[2K';

/** Progress on `stream`, silent where that is no terminal. */
export const createProgress = (stream: NodeJS.WriteStream): Progress => {
  let shown = false;
  let last = -Infinity;
  if (!stream.isTTY) return { show: () => {}, follow: () => {}, clear: () => {} };
  let ticker: NodeJS.Timeout | undefined;
  const show = (text: string): void => {
    const now = performance.now();
    if (shown && now - last < redrawMs) return;
    shown = true;
    last = now;
    stream.write(`${erase}${text.slice(0, Math.max(20, stream.columns - 1))}`);
  };
  return {
    show,
    follow: (describe) => {
      clearInterval(ticker);
      // It keeps no program from its end.
      ticker = setInterval(() => show(describe()), 1000).unref();
      show(describe());
    },
    clear: () => {
      clearInterval(ticker);
      if (shown) stream.write(erase);
      shown = false;
    },
  };
};
