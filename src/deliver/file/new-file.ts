/** Writes files that are not there yet. What is there stays, whatever it is. */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { errorCode } from '../../model/errno.ts';

/** What became of it; `there`: something of that name was. */
export type CreateOutcome =
  | { readonly kind: 'written' | 'there' }
  | { readonly kind: 'failed'; readonly code: string };

export const writeNewFile = (file: string, text: string): CreateOutcome => {
  try {
    makeFolder(dirname(file));
    // In one go, which no signal comes into. Fails on a link as well, wherever it leads.
    writeFileSync(file, text, { flag: 'wx', mode: 0o644 });
    return { kind: 'written' };
  } catch (error) {
    const code = errorCode(error) ?? 'unknown reason';
    return code === 'EEXIST' ? { kind: 'there' } : { kind: 'failed', code };
  }
};
