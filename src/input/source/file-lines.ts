/** Reads lines as they are needed, so that a long file is never in memory as a whole. */
import { statSync } from 'node:fs';
import { presentText } from '../../model/dns/presentation.ts';
import { UserError } from '../../model/user-error.ts';
import { errorCode } from '../../model/errno.ts';
import { openSource } from './open-source.ts';
import { asUtf8, withoutByteOrderMark } from './text-encoding.ts';

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without its line feed. */
  readonly text: string;
  /** Whether it ends in a line feed; false at most for the last. */
  readonly ended: boolean;
  /** Bytes of the text, as UTF-8, up to the end of the line. */
  readonly end: number;
}

const lineFeed = 0x0a;

/** What the file is called in a sentence. */
export const presentFileName = (file: string): string =>
  file === '-' ? 'stdin' : presentText(file);

/** The fault of a file that cannot be read; `what` names the option. */
export const unreadableFile = (what: string, file: string, error: unknown): UserError =>
  new UserError(
    `${what} ${presentFileName(file)} cannot be read (${errorCode(error) ?? 'unknown reason'}).`,
  );

const mebibyte = 1 << 20;

const presentSize = (bytes: number): string =>
  bytes % mebibyte === 0 ? `${bytes / mebibyte} MiB` : `${bytes} bytes`;

/** The fault of a file with more than `mostBytes`. */
export const tooLarge = (file: string, mostBytes: number): UserError =>
  new UserError(`${presentFileName(file)} is larger than ${presentSize(mostBytes)}.`);

/** Whether it can be read again from its beginning. */
export const isPlainFile = (file: string): boolean => file !== '-' && statSync(file).isFile();

/**
 * The lines of `file` (`-`: stdin), which is UTF-8, or UTF-16 with a byte order mark.
 * @throws {UserError} where one is longer than `most` octets.
 * @throws the system's error where it cannot be read.
 */
export async function* readLines(file: string, most: number): AsyncGenerator<Line> {
  let number = 0;
  let end = 0;
  /** Of the line under way, and its octets. */
  let parts: Buffer[] = [];
  let length = 0;
  const take = (ended: boolean): Line => {
    const read = Buffer.concat(parts).toString('utf8');
    const text = number === 0 ? withoutByteOrderMark(read) : read;
    number += 1;
    end += length + (ended ? 1 : 0);
    parts = [];
    length = 0;
    return { number, text, ended, end };
  };
  const add = (part: Buffer): void => {
    length += part.length;
    if (length > most)
      throw new UserError(
        `${presentFileName(file)}, line ${number + 1}: longer than ${presentSize(most)}.`,
      );
    parts.push(part);
  };
  for await (const chunk of asUtf8(await openSource(file))) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, at));
      yield take(true);
      from = at + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield take(false);
}
