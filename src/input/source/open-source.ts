/**
 * Opens files, pipes and stdin for reading, so that a signal is heard at any time. A pipe that nobody
 * writes to blocks the thread that opens or reads it; and Node waits at its end for such a call to return.
 */
import { constants, createReadStream, fstat, open, openSync, stat } from 'node:fs';
import { promisify } from 'node:util';

const openFile = promisify(open);
const statFile = promisify(stat);
const statOpen = promisify(fstat);

/**
 * Lets go the thread that waits for a writer of the named pipe, or will in a moment: this process is one
 * until it ends. To open a pipe in both directions waits for nobody.
 */
const releaseReaders = (file: string): void => {
  try {
    openSync(file, constants.O_RDWR | constants.O_NONBLOCK);
  } catch {
    // The pipe may not be written to, or is gone.
  }
};

/** Waits for a writer, but no longer than the process lives. */
const openPipe = async (file: string): Promise<number> => {
  const release = (): void => releaseReaders(file);
  process.once('exit', release);
  try {
    return await openFile(file, 'r');
  } finally {
    process.off('exit', release);
  }
};

/** The descriptor as a stream that waits without a thread. */
const streamOpened = async (descriptor: number, file: string): Promise<AsyncIterable<Buffer>> => {
  const kind = await statOpen(descriptor);
  if (kind.isFIFO() || kind.isSocket()) {
    const { Socket } = await import('node:net');
    return new Socket({ fd: descriptor, readable: true, writable: false });
  }
  const { isatty, ReadStream } = await import('node:tty');
  return isatty(descriptor)
    ? new ReadStream(descriptor)
    : createReadStream(file, { fd: descriptor });
};

/**
 * What `file` (`-`: stdin) holds, in parts.
 * @throws the system's error if it can't be opened or read.
 */
export const openSource = async (file: string): Promise<AsyncIterable<Buffer>> => {
  if (file === '-') return process.stdin;
  const kind = await statFile(file);
  if (kind.isFile()) return createReadStream(file);
  return streamOpened(await (kind.isFIFO() ? openPipe(file) : openFile(file, 'r')), file);
};
