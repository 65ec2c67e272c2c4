/** Reads a whole file, pipe or stdin as text, up to a limit of bytes. */
import { closeSync, openSync, readSync } from 'node:fs';
import { presentText } from '../../model/dns/presentation.ts';
import { errorCode } from '../../model/errno.ts';
import { UserError } from '../../model/user-error.ts';

/** All that there is to read; `undefined` if it is more than `mostBytes`: a device or a pipe tells its size only by being read. */
const readBounded = (descriptor: number, mostBytes: number): string | undefined => {
  const part = Buffer.allocUnsafe(1 << 20);
  const parts: Buffer[] = [];
  let size = 0;
  for (let read = readSync(descriptor, part); read > 0; read = readSync(descriptor, part)) {
    size += read;
    if (size > mostBytes) return undefined;
    parts.push(Buffer.from(part.subarray(0, read)));
  }
  return Buffer.concat(parts).toString('utf8');
};

const readBoundedFile = (file: string, mostBytes: number): string | undefined => {
  const descriptor = openSync(file, 'r');
  try {
    return readBounded(descriptor, mostBytes);
  } finally {
    closeSync(descriptor);
  }
};

/**
 * The text of `file` (`-`: stdin).
 * @throws {UserError} if it can't be read, or is larger than `mostBytes`.
 */
export const readBoundedText = (file: string, mostBytes: number): string => {
  try {
    const text = file === '-' ? readBounded(0, mostBytes) : readBoundedFile(file, mostBytes);
    if (text !== undefined) return text;
  } catch (error) {
    throw new UserError(
      `${presentText(file)} cannot be read (${errorCode(error) ?? 'unknown reason'}).`,
    );
  }
  throw new UserError(`${presentText(file)} is larger than ${mostBytes >> 20} MiB.`);
};
