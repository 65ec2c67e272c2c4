/** SIGINT and SIGTERM: end at once or, where somebody has work to put away, at the second time. */

type Signal = 'SIGINT' | 'SIGTERM';

/** 128 and the number of the signal, as shells have it. */
const statuses = { SIGINT: 130, SIGTERM: 143 } as const;

/** Ends the process on SIGINT; `clear` tidies the terminal. */
export const endOnInterrupt = (clear: () => void): void => {
  process.on('SIGINT', () => {
    if (process.listenerCount('SIGINT') > 1) return;
    clear();
    process.exit(statuses.SIGINT);
  });
};

export interface Interruption {
  /** Aborted by the first of the signals. */
  readonly signal: AbortSignal;
  /** The exit status that tells of it; `undefined` while there was none. */
  readonly status: () => number | undefined;
  /** Leaves further signals to others. */
  readonly release: () => void;
}

/** Catches the first signal; the second ends the process. */
export const interruption = (): Interruption => {
  const stop = new AbortController();
  let status: number | undefined;
  const note = (signal: Signal): void => {
    if (status !== undefined) process.exit(statuses[signal]);
    status = statuses[signal];
    stop.abort();
  };
  process.on('SIGINT', note).on('SIGTERM', note);
  return {
    signal: stop.signal,
    status: () => status,
    release: () => process.off('SIGINT', note).off('SIGTERM', note),
  };
};
