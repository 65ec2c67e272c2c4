/** Writes the accepted state so that the file is at all times the old one or the new one, whole. */
import { randomUUID } from 'node:crypto';
import { lstat, open, readFile, rename, rm } from 'node:fs/promises';
import { errorCode } from '../../model/errno.ts';

const errnoCode = (error: unknown): string => errorCode(error) ?? 'unknown reason';

/** The mode of the file that is there; `undefined` where there is none. */
const fileMode = async (file: string): Promise<number | undefined> => {
  try {
    const stat = await lstat(file);
    if (stat.isFile()) return stat.mode & 0o777;
  } catch (error) {
    if (errnoCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  throw Object.assign(new Error(`${file} is no regular file`), { code: 'ENOTSUP' });
};

const writeWhole = async (file: string, text: string, mode: number): Promise<void> => {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** What became of a request to write: an errno name stands for "not at all, and nothing is changed". */
export type WriteOutcome =
  | { readonly kind: 'written' | 'unchanged' }
  | { readonly kind: 'failed'; readonly code: string };

/** Puts `text` into `file` in one step. A link, or anything else that is no regular file, is left alone. */
export const writeBaseline = async (file: string, text: string): Promise<WriteOutcome> => {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    const mode = await fileMode(file);
    if (mode !== undefined && (await readFile(file, 'utf8')) === text) return { kind: 'unchanged' };
    await writeWhole(draft, text, mode ?? 0o644);
    await rename(draft, file);
    return { kind: 'written' };
  } catch (error) {
    await rm(draft, { force: true });
    return { kind: 'failed', code: errnoCode(error) };
  }
};
