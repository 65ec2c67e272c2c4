/** SIGINT and SIGTERM: end at once or, where somebody has work to put away, at the second time. */
import { signalStatuses } from '../../model/exit-status.ts';

type InterruptSignal = keyof typeof signalStatuses;

/** Ends the process on either signal, unless somebody else listens; `clear` tidies the terminal. */
export const endOnInterrupt = (clear: () => void): void => {
  const end = (signal: InterruptSignal): void => {
    if (process.listenerCount(signal) > 1) return;
    clear();
    process.exit(signalStatuses[signal]);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
};

export interface Interruption {
  /** Aborted by the first of the signals. */
  readonly signal: AbortSignal;
  /** Which of them; `undefined` while there was none. */
  readonly by: () => InterruptSignal | undefined;
  /** Leaves further signals to others. */
  readonly release: () => void;
}

/** Catches the first signal, and calls `onSignal`; the second ends the process. */
export const catchInterrupt = (onSignal: () => void = () => {}): Interruption => {
  const stop = new AbortController();
  let by: InterruptSignal | undefined;
  const note = (signal: InterruptSignal): void => {
    if (by !== undefined) process.exit(signalStatuses[signal]);
    by = signal;
    stop.abort();
    onSignal();
  };
  process.on('SIGINT', note).on('SIGTERM', note);
  return {
    signal: stop.signal,
    by: () => by,
    release: () => process.off('SIGINT', note).off('SIGTERM', note),
  };
};
