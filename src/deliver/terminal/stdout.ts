/** Writes to the standard streams, and survives a reader that goes away (`| head`). */
import { once } from 'node:events';

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

/** Writes to stdout and waits where the reader is slow, so that memory stays flat. */
export const writeStdout = async (text: string): Promise<void> => {
  if (closed || process.stdout.write(text)) return;
  await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(
    () => {},
  );
};

/** Waits until all that was written is handed over. */
export const flushStdout = (): Promise<void> =>
  new Promise((done) => {
    if (closed) done();
    else process.stdout.write('', () => done());
  });

export const writeStderr = (text: string): void => {
  process.stderr.write(text);
};
