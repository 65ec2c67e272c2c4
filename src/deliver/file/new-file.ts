/** Writes files that are not there yet. What is there stays, whatever it is. */
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { errorCode } from '../../model/errno.ts';

/** What became of it; `there`: something of that name was. */
export type CreateOutcome =
  | { readonly kind: 'written' | 'there' }
  | { readonly kind: 'failed'; readonly code: string };

export const writeNewFile = async (file: string, text: string): Promise<CreateOutcome> => {
  try {
    makeFolder(dirname(file));
    // Fails on a link as well, wherever it leads.
    const handle = await open(file, 'wx', 0o644);
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
    return { kind: 'written' };
  } catch (error) {
    const code = errorCode(error) ?? 'unknown reason';
    return code === 'EEXIST' ? { kind: 'there' } : { kind: 'failed', code };
  }
};
