/** The files of a repository for readers that look for them themselves: never outside, never more than a limit. */
import { posix, resolve } from 'node:path';
import { errorCode } from '../../model/errno.ts';
import { type Unreadable } from '../../model/unreadable.ts';
import { UserError } from '../../model/user-error.ts';
import { listFolder, pathKind } from './folder.ts';
import { liesOutside, readSource, type SourceText } from './source-text.ts';

/** Why a path is not followed. Only the folder that a run is started in is known as the repository. */
export const aboveRoot =
  'lies above the folder that dns-audit was started in: start it in the top folder of the repository';

export interface ListedPath {
  readonly name: string;
  readonly isFolder: boolean;
  /** It is not followed. */
  readonly isLink?: boolean;
}

/** By paths from the root of the repository, with slashes. */
export interface RepositoryFiles {
  /** What is in a folder, in the order of the names; `''` is the root. */
  readonly list: (folder: string) => readonly ListedPath[] | Unreadable;
  readonly read: (path: string) => SourceText | Unreadable;
}

/** What `act` gives, or why it cannot: a clause. */
const orWhy = <T extends object>(act: () => T | Unreadable): T | Unreadable => {
  try {
    return act();
  } catch (error) {
    if (error instanceof UserError) return { fault: error.clause };
    const code = errorCode(error);
    if (code === undefined) throw error;
    return { fault: code === 'ENOENT' ? 'there is no such path' : `it cannot be read (${code})` };
  }
};

const listIn = (root: string, folder: string): readonly ListedPath[] | Unreadable => {
  const path = resolve(root, folder);
  if (liesOutside(posix.join(path, 'x'), root)) return { fault: 'it lies outside the repository' };
  const kind = folder === '' ? 'folder' : pathKind(path);
  if (kind === 'link') return { fault: 'it is a symbolic link' };
  if (kind !== 'folder') return { fault: 'it is no folder' };
  return listFolder(path).map((entry) => ({
    name: entry.name,
    isFolder: entry.kind === 'folder',
    isLink: entry.kind === 'link',
  }));
};

/** The files below `root`, each read once; `mostBytes` of them in all. `note` hears of each. */
export const createRepositoryFiles = (
  root: string,
  mostBytes: number,
  note?: (source: SourceText) => void,
): RepositoryFiles => {
  const known = new Map<string, SourceText | Unreadable>();
  const listed = new Map<string, readonly ListedPath[] | Unreadable>();
  let room = mostBytes;
  const read = (path: string): SourceText | Unreadable => {
    const source = readSource(resolve(root, path), { mostBytes, within: root });
    if (source === undefined) return { fault: 'there is no such file' };
    room -= source.text.length;
    const named = { ...source, file: path };
    note?.(named);
    return room < 0 ? { fault: 'the files are too large to be read' } : named;
  };
  return {
    list: (folder) => {
      const found = listed.get(folder) ?? orWhy(() => listIn(root, folder));
      listed.set(folder, found);
      return found;
    },
    read: (path) => {
      const found = known.get(path) ?? orWhy(() => read(path));
      known.set(path, found);
      return found;
    },
  };
};
