/**
 * The files of a commit: out of the checkout's objects where these are there, else from GitHub. They are
 * only ever read: nothing of a repository is run.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { lstatSync } from 'node:fs';
import type { Github, Reply } from '../../deliver/github/client.ts';
import type { Checkout } from '../../input/git/checkout.ts';
import { isId, type TreeEntry, type TreeFile } from '../../input/git/objects.ts';
import { withPlainFile } from '../../input/source/plain-file.ts';
import { ownProperty } from '../../model/own-property.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import { shortCommit } from './commit-version.ts';
import { memoized } from './memoized.ts';
import { append } from '../../model/list/large-lists.ts';

/** Where commits are read. */
export interface CommitSource {
  readonly workspace: string;
  /** Absent where git keeps nothing beside the files. */
  readonly checkout?: Checkout;
  readonly github: Github;
  /** `owner/name`; empty where GitHub is not to be asked. */
  readonly repository: string;
}

export interface Snapshot {
  readonly find: (path: string) => Promise<TreeFile | Unreadable | undefined>;
  /** All files below a folder; of all, where the whole is known anyway. */
  readonly list: (folder: string) => Promise<readonly TreeFile[] | Unreadable>;
  readonly blob: (file: TreeFile) => Promise<Buffer | undefined>;
}

type Files = readonly TreeFile[] | Unreadable;
type Entries = readonly TreeEntry[] | Unreadable | undefined;

/** Folders that are listed one by one. */
const mostFolders = 200;
const mostFileBytes = 16 * 1024 * 1024;

const isSafe = (path: string): boolean =>
  path !== '' &&
  path.split('/').every((part) => !['', '.', '..'].includes(part)) &&
  !/[\\\0]/.test(path);

const textOf = (value: unknown, name: string): string => {
  const text = ownProperty(value, name);
  return typeof text === 'string' ? text : '';
};

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What helps where GitHub gives nothing. */
const describeRefusal = ({ reason, status }: Extract<Reply, { ok: false }>): string =>
  status === 403 || status === 404
    ? `${reason}; give the job the permission contents: read, or let actions/checkout fetch the commit with fetch-depth: 0`
    : `${reason}; let actions/checkout fetch the commit with fetch-depth: 0`;

const notHere = (commit: string): Unreadable => ({
  fault: `commit ${shortCommit(commit)} is not in the checkout, and there is no token to ask GitHub for it; let actions/checkout fetch it with fetch-depth: 0`,
});

/** How GitHub lists what is in a folder. Links and submodules are of no kind. */
interface Listing {
  /** The member with the name. */
  readonly name: string;
  readonly kindOf: (entry: unknown) => TreeEntry['kind'] | undefined;
}

/** By the id of its tree. */
const asTree: Listing = {
  name: 'path',
  kindOf: (entry) => {
    const mode = textOf(entry, 'mode');
    if (mode === '040000') return 'folder';
    return mode.startsWith('100') ? 'file' : undefined;
  },
};

/** By its path. */
const asFolder: Listing = {
  name: 'name',
  kindOf: (entry) => {
    const type = textOf(entry, 'type');
    if (type === 'dir') return 'folder';
    return type === 'file' && textOf(entry, 'submodule_git_url') === '' ? 'file' : undefined;
  },
};

/** A tree with all that is below it has paths for names. */
const readListing = (list: unknown, { name, kindOf }: Listing): readonly TreeEntry[] =>
  listIn(list).flatMap((entry) => {
    const [path, id, kind] = [textOf(entry, name), textOf(entry, 'sha'), kindOf(entry)];
    return kind !== undefined && isSafe(path) && isId(id) ? [{ name: path, id, kind }] : [];
  });

const filesBelow = (tree: unknown): readonly TreeFile[] =>
  readListing(tree, asTree).flatMap(({ name: path, id, kind }) =>
    kind === 'file' ? [{ path, id }] : [],
  );

const entriesIn = (list: unknown, listing: Listing): readonly TreeEntry[] =>
  readListing(list, listing).filter(({ name }) => !name.includes('/'));

const escapePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** One folder of a commit that has too many files to be listed at once: by the id of its tree, else by its path. */
const createFolderReader =
  ({ checkout, github, repository }: CommitSource, commit: string) =>
  async (path: string, id: string): Promise<Entries> => {
    const here = checkout?.objects.tree(id);
    if (here !== undefined) return here;
    if (repository === '') return notHere(commit);
    const tree = await github.request('GET', `/repos/${repository}/git/trees/${id}`);
    if (tree.ok && ownProperty(tree.body, 'truncated') !== true)
      return entriesIn(ownProperty(tree.body, 'tree'), asTree);
    const place = path === '' ? '' : `/${escapePath(path)}`;
    const folder = await github.request(
      'GET',
      `/repos/${repository}/contents${place}?ref=${commit}`,
    );
    if (folder.ok) return entriesIn(folder.body, asFolder);
    return {
      fault: `the repository has too many files for GitHub to list, and ${describeRefusal(folder)}`,
    };
  };

type EntriesAt = (path: string) => Promise<Entries>;

const entryAt = async (
  path: string,
  entriesAt: EntriesAt,
): Promise<TreeEntry | Unreadable | undefined> => {
  const slash = path.lastIndexOf('/');
  const entries = await entriesAt(path.slice(0, Math.max(0, slash)));
  if (entries === undefined || 'fault' in entries) return entries;
  return entries.find(({ name }) => name === path.slice(slash + 1));
};

/** The entries of each folder by its path, each listed once. */
const createEntriesAt = (source: CommitSource, commit: string, root: string): EntriesAt => {
  const readFolder = createFolderReader(source, commit);
  const known = new Map<string, Promise<Entries>>();
  const lookInto = async (path: string): Promise<Entries> => {
    if (path === '') return readFolder('', root);
    const found = await entryAt(path, entriesAt);
    if (found === undefined || 'fault' in found) return found;
    return found.kind === 'folder' ? readFolder(path, found.id) : undefined;
  };
  const entriesAt: EntriesAt = (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const found =
      known.size >= mostFolders
        ? Promise.resolve({ fault: `more than ${mostFolders} folders would have to be listed` })
        : lookInto(path);
    known.set(path, found);
    return found;
  };
  return entriesAt;
};

const listBelow = async (folder: string, entriesAt: EntriesAt): Promise<Files> => {
  const entries = await entriesAt(folder);
  if (entries === undefined) return [];
  if ('fault' in entries) return entries;
  const files: TreeFile[] = [];
  for (const { name, id, kind } of entries) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const below = kind === 'file' ? [{ path, id }] : await listBelow(path, entriesAt);
    if (isUnreadable(below)) return below;
    append(files, below);
  }
  return files;
};

/** The commit's files, a folder at a time. */
const createStepwise = (
  source: CommitSource,
  commit: string,
  root: string,
): Pick<Snapshot, 'find' | 'list'> => {
  const entriesAt = createEntriesAt(source, commit, root);
  return {
    list: (folder) => listBelow(folder, entriesAt),
    find: async (path) => {
      const found = await entryAt(path, entriesAt);
      if (found === undefined || 'fault' in found) return found;
      return found.kind === 'file' ? { path, id: found.id } : undefined;
    },
  };
};

/** The file of the workspace, if it has this content: most files are as they were. */
const createUnchangedReader =
  ({ workspace, checkout }: CommitSource) =>
  ({ path, id }: TreeFile): Buffer | undefined => {
    try {
      const file = join(workspace, checkout?.folder ?? '', path);
      if (!lstatSync(file).isFile()) return undefined;
      const octets = withPlainFile(file, (read, size) =>
        size > mostFileBytes ? undefined : read(0, size),
      );
      if (octets === undefined) return undefined;
      const hash = createHash(id.length === 40 ? 'sha1' : 'sha256');
      const own = hash.update(`blob ${octets.length}\0`).update(octets).digest('hex');
      return own === id ? octets : undefined;
    } catch {
      return undefined;
    }
  };

const createBlobReader = (source: CommitSource): Snapshot['blob'] => {
  const { checkout, github, repository } = source;
  const readUnchanged = createUnchangedReader(source);
  const fetchBlob = memoized(async (id: string) => {
    const answer = await github.request('GET', `/repos/${repository}/git/blobs/${id}`);
    const content = answer.ok ? ownProperty(answer.body, 'content') : undefined;
    return typeof content === 'string' ? Buffer.from(content, 'base64') : undefined;
  });
  return async (file) => {
    const here = checkout?.objects.blob(file.id) ?? readUnchanged(file);
    return here !== undefined || repository === '' ? here : fetchBlob(file.id);
  };
};

const fromList = (files: readonly TreeFile[]): Pick<Snapshot, 'find' | 'list'> => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    find: (path) => Promise.resolve(byPath.get(path)),
    list: () => Promise.resolve(files),
  };
};

const openSnapshot = async (
  source: CommitSource,
  commit: string,
  blob: Snapshot['blob'],
): Promise<Snapshot | Unreadable> => {
  const { checkout, github, repository } = source;
  const whole = { blob };
  const here = checkout?.objects.files(commit);
  if (here !== undefined) return { ...whole, ...fromList(here) };
  const root = checkout?.objects.commit(commit)?.tree;
  if (repository === '')
    return root === undefined
      ? notHere(commit)
      : { ...whole, ...createStepwise(source, commit, root) };
  const reply = await github.request('GET', `/repos/${repository}/git/trees/${commit}?recursive=1`);
  if (reply.ok && ownProperty(reply.body, 'truncated') !== true)
    return { ...whole, ...fromList(filesBelow(ownProperty(reply.body, 'tree'))) };
  if (!reply.ok && root === undefined) return { fault: describeRefusal(reply) };
  return { ...whole, ...createStepwise(source, commit, root ?? commit) };
};

/**
 * Opens the files of a commit, or gives the reason why they cannot be read: a clause. What is fetched for one
 * commit is known for all.
 */
export const createSnapshots = (
  source: CommitSource,
): ((commit: string) => Promise<Snapshot | Unreadable>) => {
  const blob = createBlobReader(source);
  return memoized((commit: string) => openSnapshot(source, commit, blob));
};
