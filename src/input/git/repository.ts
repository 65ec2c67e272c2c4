/**
 * Reads files out of a checkout's git objects as they were at a commit. No program is run, and
 * nothing is believed: what is not there, or is not sound, is `undefined`.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { type GitObject, mostObjectBytes, packedObject } from './pack.ts';

/** A file at a commit: no link, no submodule. */
export interface TreeFile {
  readonly path: string;
  readonly id: string;
}

export interface Repository {
  /** The parents of the commit; `undefined` where it is not here. */
  readonly parents: (commit: string) => readonly string[] | undefined;
  /** Every file of the commit; `undefined` where it, or a part of its tree, is not here. */
  readonly files: (commit: string) => readonly TreeFile[] | undefined;
  readonly blob: (id: string) => Buffer | undefined;
}

const mostFiles = 100_000;
const deepest = 64;

/** `undefined` in place of whatever is thrown: a file that is cut short, or is not there. */
const sound = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const pointerIn = (file: string, pattern: RegExp): string | undefined =>
  sound(() => pattern.exec(readFileSync(file, 'utf8'))?.[1]);

/** The folder of git's own files: `.git`, or where the file of that name points. */
const gitFolder = (workspace: string): string | undefined => {
  const here = join(workspace, '.git');
  if (sound(() => statSync(here).isDirectory())) return here;
  const away = pointerIn(here, /^gitdir: (.+)$/m);
  return away === undefined ? undefined : resolve(workspace, away);
};

/** The folders with objects: the repository's own, and those that it borrows from. */
const objectFolders = (git: string): readonly string[] => {
  const common = pointerIn(join(git, 'commondir'), /^(.+)$/m);
  const own = join(common === undefined ? git : resolve(git, common), 'objects');
  const borrowed = pointerIn(join(own, 'info', 'alternates'), /^([^#].*)$/m);
  return [own, ...(borrowed === undefined ? [] : [resolve(own, borrowed)])];
};

const looseObject = (folder: string, id: string): GitObject | undefined => {
  const file = join(folder, id.slice(0, 2), id.slice(2));
  if (!existsSync(file) || statSync(file).size > mostObjectBytes) return undefined;
  const octets = inflateSync(readFileSync(file), { maxOutputLength: mostObjectBytes });
  const end = octets.indexOf(0);
  const [, type] = /^(commit|tree|blob|tag) \d+$/.exec(octets.toString('latin1', 0, end)) ?? [];
  return type === undefined
    ? undefined
    : { type: type as GitObject['type'], data: octets.subarray(end + 1) };
};

const isId = (id: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id);

const finder = (git: string) => {
  const folders = objectFolders(git);
  const indexes = folders.flatMap((folder) => {
    const pack = join(folder, 'pack');
    const names = sound(() => readdirSync(pack)) ?? [];
    return names.filter((name) => name.endsWith('.idx')).map((name) => join(pack, name));
  });
  const find = (id: string): GitObject | undefined => {
    if (!isId(id)) return undefined;
    const octets = Buffer.from(id, 'hex');
    const findBase = (base: Buffer) => find(base.toString('hex'));
    for (const folder of folders) {
      const loose = sound(() => looseObject(folder, id));
      if (loose !== undefined) return loose;
    }
    for (const index of indexes) {
      const packed = sound(() => packedObject(index, octets, findBase));
      if (packed !== undefined) return packed;
    }
    return undefined;
  };
  return find;
};

interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

const entriesIn = (tree: Buffer, idWidth: number): readonly Entry[] => {
  const entries: Entry[] = [];
  let at = 0;
  while (at < tree.length) {
    const [space, end] = [tree.indexOf(0x20, at), tree.indexOf(0, at)];
    if (space < 0 || end < space) break;
    const next = end + 1 + idWidth;
    entries.push({
      mode: tree.toString('latin1', at, space),
      name: tree.toString('utf8', space + 1, end),
      id: tree.toString('hex', end + 1, next),
    });
    at = next;
  }
  return entries;
};

/** A name that git itself would not check out leads nowhere here either. */
const isName = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name);

const commitText = (object: GitObject | undefined): string | undefined =>
  object?.type === 'commit' ? object.data.toString('latin1') : undefined;

/** The objects of the checkout in `workspace`; `undefined` where it is no checkout. */
export const openRepository = (workspace: string): Repository | undefined => {
  const git = gitFolder(workspace);
  if (git === undefined) return undefined;
  const find = finder(git);
  const walk = (id: string, folder: string, files: TreeFile[], depth: number): boolean => {
    const tree = find(id);
    if (tree?.type !== 'tree' || depth > deepest) return false;
    return entriesIn(tree.data, id.length / 2)
      .filter(({ name }) => isName(name))
      .every(({ mode, name, id: child }) => {
        const path = folder === '' ? name : `${folder}/${name}`;
        if (mode === '40000') return walk(child, path, files, depth + 1);
        if (mode.startsWith('100')) files.push({ path, id: child });
        return files.length <= mostFiles;
      });
  };
  return {
    parents: (commit) => {
      const [head] = commitText(find(commit))?.split('\n\n') ?? [];
      return head === undefined
        ? undefined
        : [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id);
    },
    files: (commit) => {
      const tree = /^tree ([0-9a-f]+)$/m.exec(commitText(find(commit)) ?? '')?.[1];
      const files: TreeFile[] = [];
      return tree !== undefined && walk(tree, '', files, 0) ? files : undefined;
    },
    blob: (id) => {
      const object = find(id);
      return object?.type === 'blob' ? object.data : undefined;
    },
  };
};
