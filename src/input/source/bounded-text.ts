/** Reads a whole file, pipe or stdin as text, up to a limit of bytes. */
import { errorCode } from '../../model/errno.ts';
import { UserError } from '../../model/user-error.ts';
import { presentFileName, tooLarge } from './file-lines.ts';
import { openSource } from './open-source.ts';
import { asUtf8, withoutByteOrderMark } from './text-encoding.ts';

/** All that there is to read; `undefined` if it is more than `mostBytes`: a device or a pipe tells its size only by being read. */
const readBounded = async (file: string, mostBytes: number): Promise<string | undefined> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of asUtf8(await openSource(file))) {
    size += part.length;
    if (size > mostBytes) return undefined;
    parts.push(part);
  }
  return withoutByteOrderMark(Buffer.concat(parts).toString('utf8'));
};

/**
 * The text of `file` (`-`: stdin).
 * @throws {UserError} if it can't be read, or is larger than `mostBytes`.
 */
export const readBoundedText = async (file: string, mostBytes: number): Promise<string> => {
  const shown = presentFileName(file);
  const text = await readBounded(file, mostBytes).catch((error: unknown) => {
    throw new UserError(`${shown} cannot be read (${errorCode(error) ?? 'unknown reason'}).`);
  });
  if (text === undefined) throw tooLarge(file, mostBytes);
  return text;
};
