/** Text by its byte order mark: Windows PowerShell before 6 writes UTF-16 where a program's output is sent to a file. */
import { withPlainFile } from './plain-file.ts';

export type Utf16 = 'utf-16le' | 'utf-16be';

/** The encoding that the first two bytes name; `undefined` if it is not UTF-16. */
export const utf16By = ([first, second]: Uint8Array): Utf16 | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};

/** Whether a regular file is UTF-16 text; false if it can't be read. */
export const isUtf16File = (file: string): boolean => {
  try {
    return utf16By(withPlainFile(file, (read) => read(0, 2))) !== undefined;
  } catch {
    return false;
  }
};

/** Without the mark that says that it is UTF-8. */
export const withoutByteOrderMark = (text: string): string => text.replace(/^\uFEFF/, '');

async function* recode(parts: AsyncIterable<Buffer>, encoding: Utf16): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const part of parts) yield Buffer.from(decoder.decode(part, { stream: true }));
  yield Buffer.from(decoder.decode());
}

/** The parts, and before them the one that was taken from them already. */
async function* putBack(taken: Buffer, parts: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield taken;
  for (let next = await parts.next(); next.done !== true; next = await parts.next())
    yield next.value;
}

/** The parts of a text in UTF-8: recoded if a byte order mark names UTF-16, else as they are. */
export async function* asUtf8(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const rest = parts[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  try {
    // A pipe may hand over a byte at a time.
    while (head.length < 2) {
      const next = await rest.next();
      if (next.done === true) break;
      head = Buffer.concat([head, next.value]);
    }
    const encoding = utf16By(head);
    yield* encoding === undefined ? putBack(head, rest) : recode(putBack(head, rest), encoding);
  } finally {
    // Closes the source if nobody reads on.
    await rest.return?.();
  }
}
