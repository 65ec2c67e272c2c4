/** Who owns the files of the repository: by the CODEOWNERS of the base, where that is known, as GitHub has it. */
import { resolve } from 'node:path';
import {
  codeownersPaths,
  findNoOwners,
  type FindOwners,
  mostCodeownersBytes,
  parseCodeowners,
} from '../../input/codeowners.ts';
import { readSource } from '../../input/source/source-text.ts';
import { errorCode } from '../../model/errno.ts';
import type { Unreadable } from '../../model/unreadable.ts';
import { UserError } from '../../model/user-error.ts';
import type { FileBefore } from './base-commit.ts';

/** The text of a file of the checkout; one that cannot be read is as though it were not there. */
const readHere = (workspace: string, path: string): string | undefined => {
  try {
    const limits = { mostBytes: mostCodeownersBytes, within: workspace };
    return readSource(resolve(workspace, path), limits)?.text;
  } catch (error) {
    // Its folder may be missing, or it may be a link.
    if (error instanceof UserError || errorCode(error) !== undefined) return undefined;
    throw error;
  }
};

type ReadText = (path: string) => Promise<string | undefined | Unreadable>;

/** By the first file that is there; `undefined` if that cannot be said. */
const readFirst = async (read: ReadText): Promise<FindOwners | undefined> => {
  for (const path of codeownersPaths) {
    const text = await read(path);
    if (typeof text === 'object') return undefined;
    if (text !== undefined)
      return text.length > mostCodeownersBytes ? findNoOwners : parseCodeowners(text);
  }
  return findNoOwners;
};

/** `before`: the files as they were before a change, which may have changed who owns them. */
export const readOwners = async (workspace: string, before?: FileBefore): Promise<FindOwners> => {
  const here: ReadText = (path) => Promise.resolve(readHere(workspace, path));
  return (await (before && readFirst(before))) ?? (await readFirst(here)) ?? findNoOwners;
};
