/** A checkout of the workspace: where its files are, of which repository, and at which commit. */
import { join, relative, resolve } from 'node:path';
import { statSync } from 'node:fs';
import {
  findCommonFolder,
  findGitFolder,
  type GitRepository,
  isId,
  openObjects,
  readPointers,
  unlessBroken,
} from './objects.ts';

export interface Checkout {
  /** The folder with its files, from the root of the workspace, with `/`; empty for the root. */
  readonly folder: string;
  /** `owner/name` where its remote tells one, in lower case. */
  readonly origin?: string;
  /** The commit whose files these are; absent where git does not say. */
  readonly head?: string;
  /** The branch that is checked out; absent where it is a commit alone. */
  readonly branch?: string;
  /** The commit of a branch of the remote, as it was last fetched. */
  readonly remoteBranch: (name: string) => string | undefined;
  readonly objects: GitRepository;
}

/** The last two parts of a remote's URL, however it is written. */
const repositoryOfUrl = (url: string): string | undefined =>
  /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url.trim())?.[1]?.toLowerCase();

const readOrigin = (common: string): string | undefined => {
  const [section] = readPointers(
    join(common, 'config'),
    /^\[remote "origin"\]\s*\n((?:(?!\[).*\n?)*)/gm,
  );
  const url = /^[ \t]*url[ \t]*=[ \t]*(\S.*)$/m.exec(section ?? '')?.[1];
  return url === undefined ? undefined : repositoryOfUrl(url);
};

/** The commit that `name` (`refs/heads/main`) stands for: in a file of its own, or in the list of all. */
const readRef = (common: string, name: string): string | undefined => {
  if (!/^refs\/[^\0\\]+$/.test(name) || name.split('/').includes('..')) return undefined;
  const [own] = readPointers(join(common, name), /^([0-9a-f]+)$/gm);
  if (own !== undefined) return isId(own) ? own : undefined;
  const packed = readPointers(join(common, 'packed-refs'), /^([0-9a-f]+ refs\/.+)$/gm);
  const line = packed.find((one) => one.slice(one.indexOf(' ') + 1) === name);
  const id = line?.slice(0, line.indexOf(' '));
  return id !== undefined && isId(id) ? id : undefined;
};

const readHead = (git: string, common: string): Pick<Checkout, 'head' | 'branch'> => {
  const [text] = readPointers(join(git, 'HEAD'), /^(.+)$/gm);
  const [, ref] = /^ref: (.+)$/.exec(text ?? '') ?? [];
  const [, branch] = /^refs\/heads\/(.+)$/.exec(ref ?? '') ?? [];
  const head = ref === undefined ? text : readRef(common, ref);
  return {
    ...(head !== undefined && isId(head) && { head }),
    ...(branch !== undefined && { branch }),
  };
};

const openCheckout = (root: string, workspace: string): Checkout | undefined => {
  const git = findGitFolder(root);
  if (git === undefined) return undefined;
  const common = findCommonFolder(git);
  const origin = readOrigin(common);
  return {
    folder: relative(workspace, root).replaceAll('\\', '/'),
    ...(origin === undefined ? {} : { origin }),
    ...readHead(git, common),
    remoteBranch: (name) => readRef(common, `refs/remotes/origin/${name}`),
    objects: openObjects(git),
  };
};

/**
 * The checkout that `path`, a file or folder of the workspace, is in: a workflow may have several, side by
 * side or in each other. `undefined` where git keeps nothing there.
 */
export const findCheckout = (path: string, workspace: string): Checkout | undefined => {
  const place = resolve(workspace, path);
  const below = relative(workspace, place).split(/[\\/]/);
  if (below[0] === '..') return undefined;
  const isFolder = unlessBroken(() => statSync(place).isDirectory()) === true;
  const parts = isFolder ? below : below.slice(0, -1);
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const found = openCheckout(join(workspace, ...parts.slice(0, depth)), workspace);
    if (found !== undefined) return found;
  }
  return undefined;
};
