/** Writes the accepted state so that the file is at all times the old one or the new one, whole. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { errorCode } from '../../model/errno.ts';

const errnoCode = (error: unknown): string => errorCode(error) ?? 'unknown reason';

/** The mode of the file that is there; `undefined` where there is none. */
const fileMode = (file: string): number | undefined => {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (stat.isFile()) return stat.mode & 0o777;
  throw Object.assign(new Error(`${file} is no regular file`), { code: 'ENOTSUP' });
};

const writeWhole = (file: string, text: string, mode: number): void => {
  const descriptor = openSync(file, 'wx', mode);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** What became of a request to write: an errno name stands for "not at all, and nothing is changed". */
export type WriteOutcome =
  | { readonly kind: 'written' | 'unchanged' }
  | { readonly kind: 'failed'; readonly code: string };

/**
 * Puts `text` into `file` in one step, which no signal comes into. A link, or anything else that is no
 * regular file, is left alone.
 */
export const writeBaseline = (file: string, text: string): WriteOutcome => {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    const mode = fileMode(file);
    if (mode !== undefined && readFileSync(file, 'utf8') === text) return { kind: 'unchanged' };
    writeWhole(draft, text, mode ?? 0o644);
    renameSync(draft, file);
    return { kind: 'written' };
  } catch (error) {
    rmSync(draft, { force: true });
    return { kind: 'failed', code: errnoCode(error) };
  }
};
