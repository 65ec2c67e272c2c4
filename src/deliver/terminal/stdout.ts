/** Writes to the standard streams, and survives a reader that goes away (`| head`). */

let closed = false;

/**
 * Ignores a broken pipe on stdout and stderr: who stopped reading wants no more, and no stack trace.
 * `onObstacle` gets an errno name if stdout takes no more for another reason, such as a full disk.
 */
export const tolerateClosedPipes = (onObstacle: (code: string) => void): void => {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    closed = true;
    if (code !== 'EPIPE') onObstacle(code ?? 'unknown reason');
  });
  process.stderr.on('error', () => {});
};

/** Whether the reader of stdout has gone. */
export const isStdoutClosed = (): boolean => closed;

/** Those that wait for the reader. */
const waiting = new Set<() => void>();

const goOn = (): void => {
  process.stdout.off('drain', goOn).off('close', goOn);
  for (const wake of waiting) wake();
  waiting.clear();
};

const untilTaken = (): Promise<void> => {
  if (waiting.size === 0) process.stdout.on('drain', goOn).on('close', goOn);
  return new Promise((done) => waiting.add(done));
};

let hurried = false;

/** From now on nothing waits for the reader of stdout, who may never read on. */
export const stopWaitingForReader = (): void => {
  hurried = true;
  goOn();
};

/** Writes to stdout and waits where the reader is slow, so that memory stays flat. */
export const writeStdout = async (text: string): Promise<void> => {
  if (closed || process.stdout.write(text) || hurried) return;
  await untilTaken();
};

/** A reader who takes nothing for so long has stopped reading. */
const longestPauseMs = 1000;

/** Waits until all that was written is handed over, as long as the reader takes some of it now and then. */
export const flushStdout = (): Promise<void> =>
  new Promise((done) => {
    if (closed) return done();
    process.stdout.write('', () => done());
    // Of a long text the stream itself counts nothing as taken before all is; a file has no reader.
    if ('setTimeout' in process.stdout) process.stdout.setTimeout(longestPauseMs, () => done());
  });

export const writeStderr = (text: string): void => {
  process.stderr.write(text);
};
