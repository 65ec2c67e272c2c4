/**
 * Reads files out of a checkout's git objects as they were at a commit. No program is run, and
 * nothing is believed: what is not there, or is not sound, is `undefined`.
 */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import {
  type Budget,
  type GitObject,
  mostObjectBytes,
  objectTypes,
  readPackedObject,
  spendBudget,
} from './pack.ts';
import { withPlainFile } from '../source/plain-file.ts';

/** A file at a commit: no link, no submodule. */
export interface TreeFile {
  readonly path: string;
  readonly id: string;
}

/** A commit, without what people wrote into it. */
export interface Commit {
  readonly tree: string;
  readonly parents: readonly string[];
  /** When it was committed, in milliseconds; merged by GitHub, it is when it was merged. */
  readonly committedAt: number;
}

/** What a folder holds at a commit: files and folders, no links, no submodules. */
export interface TreeEntry {
  readonly name: string;
  readonly id: string;
  readonly kind: 'file' | 'folder';
}

export interface GitRepository {
  readonly commit: (id: string) => Commit | undefined;
  /** The entries of one tree; `undefined` where it is not here. */
  readonly tree: (id: string) => readonly TreeEntry[] | undefined;
  /** Every file of the commit; `undefined` where it, or a part of its tree, is not here. */
  readonly files: (commit: string) => readonly TreeFile[] | undefined;
  readonly blob: (id: string) => Buffer | undefined;
}

const mostFiles = 100_000;
const deepest = 64;

/** Entries of trees: one that has itself twice at each of its levels has more than can be counted. */
const mostEntries = 500_000;

/** Octets that may be unpacked in all. */
const mostUnpacked = 1024 * 1024 * 1024;

/** To open a tree counts for so many. */
const perTree = 16;

/** What it counts for in that to look for a base by its id, which git hardly ever needs. */
const perBase = 256 * 1024;

/** Octets of a file that points elsewhere. */
const longestPointer = 64 * 1024;

/** The most repositories whose objects are borrowed. */
const mostBorrowed = 8;

/** `undefined` in place of whatever is thrown: a file that is cut short, or is not there. */
export const unlessBroken = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

export const readPointers = (file: string, pattern: RegExp): readonly string[] => {
  const text = unlessBroken(() =>
    withPlainFile(file, (read) => read(0, longestPointer).toString('utf8')),
  );
  return [...(text ?? '').matchAll(pattern)].map(([, pointer = '']) => pointer);
};

/** The folder of git's own files: `.git`, or where the file of that name points. */
export const findGitFolder = (workspace: string): string | undefined => {
  const here = join(workspace, '.git');
  if (unlessBroken(() => statSync(here).isDirectory())) return here;
  const [away] = readPointers(here, /^gitdir: (.+)$/gm);
  return away === undefined ? undefined : resolve(workspace, away);
};

/** The folder that all work trees of a repository share: with objects, branches and settings. */
export const findCommonFolder = (git: string): string => {
  const [common] = readPointers(join(git, 'commondir'), /^(.+)$/gm);
  return common === undefined ? git : resolve(git, common);
};

/** The folders with objects: the repository's own, and those that it borrows from. */
const findObjectFolders = (git: string): readonly string[] => {
  const own = join(findCommonFolder(git), 'objects');
  const borrowed = readPointers(join(own, 'info', 'alternates'), /^([^#].*)$/gm);
  return [own, ...borrowed.slice(0, mostBorrowed).map((folder) => resolve(own, folder))];
};

const readLooseObject = (folder: string, id: string, budget: Budget): GitObject | undefined => {
  const file = join(folder, id.slice(0, 2), id.slice(2));
  const deflated = withPlainFile(file, (read, size) =>
    size > mostObjectBytes ? undefined : read(0, size),
  );
  if (deflated === undefined) return undefined;
  const octets = inflateSync(deflated, { maxOutputLength: mostObjectBytes });
  spendBudget(budget, octets.length);
  const end = octets.indexOf(0);
  const head = octets.toString('latin1', 0, Math.min(end, 32));
  const [, word] = /^([a-z]+) \d+$/.exec(head) ?? [];
  const type = objectTypes.find((one) => one === word);
  return type && { type, data: octets.subarray(end + 1) };
};

export const isId = (id: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id);

/** The id is the hash of what it names, so nothing else can pass for it. */
const hasItsId = ({ type, data }: GitObject, id: string): boolean =>
  createHash(id.length === 40 ? 'sha1' : 'sha256')
    .update(`${type} ${data.length}\0`)
    .update(data)
    .digest('hex') === id;

const createObjectFinder = (git: string) => {
  const folders = findObjectFolders(git);
  const indexes = folders.flatMap((folder) => {
    const pack = join(folder, 'pack');
    const names = unlessBroken(() => readdirSync(pack)) ?? [];
    return names.filter((name) => name.endsWith('.idx')).map((name) => join(pack, name));
  });
  const budget: Budget = { octets: mostUnpacked };
  /** Ids that are looked for at this moment: what would lead to itself is not there. */
  const open = new Set<string>();
  const lookFor = (id: string, depth: number): GitObject | undefined => {
    const octets = Buffer.from(id, 'hex');
    const find = (base: Buffer, at: number) => found(base.toString('hex'), at);
    for (const folder of folders) {
      const loose = unlessBroken(() => readLooseObject(folder, id, budget));
      if (loose !== undefined && hasItsId(loose, id)) return loose;
    }
    for (const index of indexes) {
      const packed = unlessBroken(() => readPackedObject(index, octets, { find, budget, depth }));
      if (packed !== undefined && hasItsId(packed, id)) return packed;
    }
    return undefined;
  };
  const found = (id: string, depth: number): GitObject | undefined => {
    // Bases in other packs can be so tangled that there is no end to the ways.
    if (depth > 0) budget.octets -= perBase;
    if (!isId(id) || open.has(id) || budget.octets < 0) return undefined;
    open.add(id);
    const object = lookFor(id, depth);
    open.delete(id);
    return object;
  };
  return (id: string): GitObject | undefined => found(id, 0);
};

interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

const readTreeEntries = (tree: Buffer, idWidth: number): readonly Entry[] => {
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
const isSafeName = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name);

const readCommit = (object: GitObject | undefined): Commit | undefined => {
  if (object?.type !== 'commit') return undefined;
  const [head = ''] = object.data.toString('latin1').split('\n\n');
  const tree = /^tree ([0-9a-f]+)$/m.exec(head)?.[1];
  const parents = [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id);
  const seconds = /^committer .*> (\d{1,12}) [+-]\d{4}$/m.exec(head)?.[1];
  return tree === undefined
    ? undefined
    : { tree, parents, committedAt: Number(seconds ?? 0) * 1000 };
};

const toTreeEntry = ({ mode, name, id }: Entry): readonly TreeEntry[] => {
  if (mode === '40000') return [{ name, id, kind: 'folder' }];
  return mode.startsWith('100') ? [{ name, id, kind: 'file' }] : [];
};

/** The objects of the checkout in `workspace`; `undefined` where it is no checkout. */
export const openRepository = (workspace: string): GitRepository | undefined => {
  const git = findGitFolder(workspace);
  return git === undefined ? undefined : openObjects(git);
};

/** The objects that belong to `git`, the folder of git's own files. */
export const openObjects = (git: string): GitRepository => {
  const find = createObjectFinder(git);
  const readTree = (id: string): readonly TreeEntry[] | undefined => {
    const tree = find(id);
    if (tree?.type !== 'tree') return undefined;
    const own = readTreeEntries(tree.data, id.length / 2);
    return own.filter(({ name }) => isSafeName(name)).flatMap(toTreeEntry);
  };
  let entries = 0;
  const walk = (id: string, folder: string, files: TreeFile[], depth: number): boolean => {
    const own = entries > mostEntries || depth > deepest ? undefined : readTree(id);
    if (own === undefined) return false;
    entries += own.length + perTree;
    return own.every(({ kind, name, id: child }) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'folder') return walk(child, path, files, depth + 1);
      files.push({ path, id: child });
      return files.length <= mostFiles;
    });
  };
  return {
    commit: (id) => readCommit(find(id)),
    tree: readTree,
    files: (commit) => {
      const files: TreeFile[] = [];
      entries = 0;
      const known = readCommit(find(commit));
      return known !== undefined && walk(known.tree, '', files, 0) ? files : undefined;
    },
    blob: (id) => {
      const object = find(id);
      return object?.type === 'blob' ? object.data : undefined;
    },
  };
};
