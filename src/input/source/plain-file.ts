/** Opens plain files. Another kind, such as a pipe or a device, may not end, or not begin, and then blocks the thread that reads it. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Gives the octets of a file from `at`, at most `length`. */
export type ReadAt = (at: number, length: number) => Buffer;

/**
 * Calls `use` with a reader of the file.
 * @throws the system's error, or one without a code if this is no plain file.
 */
export const withPlainFile = <T>(file: string, use: (read: ReadAt, size: number) => T): T => {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new TypeError('this is not a file');
    const { size } = stat;
    const read: ReadAt = (at, length) => {
      const octets = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
      const got = readSync(descriptor, octets, 0, octets.length, at);
      return octets.subarray(0, got);
    };
    return use(read, size);
  } finally {
    closeSync(descriptor);
  }
};
