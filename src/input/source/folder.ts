/** Looks into folders: what is there, of which kind, in an order that is the same on every machine. */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { posix, resolve } from 'node:path';

export type PathKind = 'file' | 'folder' | 'link' | 'other';

export interface FolderEntry {
  readonly name: string;
  readonly kind: PathKind;
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

const kindOf = (stat: Kinds): PathKind => {
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isFile()) return 'file';
  return stat.isDirectory() ? 'folder' : 'other';
};

export const isThere = (path: string): boolean => existsSync(path);

/** What the path itself is; a link is not followed. @throws the system's error if it can't be looked at. */
export const pathKind = (path: string): PathKind => kindOf(lstatSync(path));

/** The entries of a folder, by name. @throws the system's error if it can't be listed. */
export const listFolder = (folder: string): readonly FolderEntry[] =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

export interface Walk {
  readonly isSkipped: (name: string) => boolean;
  /** How many folders below each other are looked into. */
  readonly deepest: number;
}

/** The files of `folder` and of those within it, in the order of their paths from `root`, with slashes. */
export function* walkFiles(root: string, folder: string, walk: Walk): Generator<string> {
  for (const { name, kind } of listFolder(resolve(root, folder))) {
    if (walk.isSkipped(name)) continue;
    const path = posix.join(folder, name);
    if (kind === 'file') yield path;
    else if (kind === 'folder' && walk.deepest > 0)
      yield* walkFiles(root, path, { ...walk, deepest: walk.deepest - 1 });
  }
}
