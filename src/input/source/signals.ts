/** Signals while a long file is worked through, when node has no time to call who listens. */

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Does `work` with both signals left to the system, which ends the process at once: nothing is written meanwhile. */
export const leavingSignals = async <T>(work: () => Promise<T>): Promise<T> => {
  const before = signals.map((signal) => [signal, process.listeners(signal)] as const);
  for (const signal of signals) process.removeAllListeners(signal);
  try {
    return await work();
  } finally {
    for (const [signal, listeners] of before)
      for (const listener of listeners) process.on(signal, listener);
  }
};
