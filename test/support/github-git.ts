/** GitHub's answers about the commits of a real repository, by what git says of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Canned, Received } from './github-server.ts';

/** Minutes before now at which a commit is made. */
interface CommitOptions {
  readonly minutesAgo?: number;
}

export interface Pull {
  readonly merged_at: string;
  readonly merge_commit_sha: string;
  readonly base: { readonly ref: string };
}

/** How much of the repository a checkout has, as actions/checkout would be told. */
export interface CheckoutOptions {
  readonly depth?: number;
  readonly filter?: string;
  /** A branch that is to be known by its name, as after a push to it. */
  readonly branch?: string;
  readonly origin?: string;
}

export interface Upstream {
  /** The paths that were asked for, without the repository. */
  readonly asked: string[];
  /** Pull requests by the commits that they brought. */
  readonly pulls: Map<string, readonly Pull[]>;
  /** Lists of the whole commit are cut short; or those of each of its trees, too. */
  truncated: false | 'commit' | 'trees';
  git(...args: readonly string[]): string;
  /** Makes the files of a commit of the branch, which is begun at `from` if it is new. */
  commit(
    branch: string,
    files: Readonly<Record<string, string | undefined>>,
    options?: CommitOptions & { readonly from?: string },
  ): string;
  merge(branch: string, other: string, options?: CommitOptions): string;
  /** The merge of the two that GitHub makes of a pull request, which is on no branch. */
  testMerge(branch: string, other: string): string;
  checkout(folder: string, commit: string, options?: CheckoutOptions): void;
  answer(request: Received): Canned | undefined;
  remove(): void;
}

const identity = [
  '-c',
  'user.name=t',
  '-c',
  'user.email=t@example.com',
  '-c',
  'commit.gpgsign=false',
];

const run = (folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  execFileSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  }).trim();

const dateOf = (minutesAgo: number): Readonly<Record<string, string>> => {
  const date = new Date(Date.now() - minutesAgo * 60_000).toISOString();
  return { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
};

type Git = (...args: readonly string[]) => string;

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

const treeEntries = (git: Git, tree: string, recursive: boolean) =>
  linesOf(git('ls-tree', ...(recursive ? ['-r', '-t'] : []), tree)).map((line) => {
    const [, mode = '', type = '', sha = '', path = ''] =
      /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/.exec(line) ?? [];
    return { path, mode, type, sha };
  });

const commitEntry = (git: Git, sha: string) => ({
  sha,
  commit: { committer: { date: git('log', '-1', '--format=%cI', sha) } },
  parents: linesOf(git('log', '-1', '--format=%P', sha).replaceAll(' ', '\n')).map((id) => ({
    sha: id,
  })),
});

type Answer = (
  upstream: Pick<Upstream, 'git' | 'truncated' | 'pulls'>,
  parts: readonly string[],
  query: URLSearchParams,
) => unknown;

const routes: readonly (readonly [RegExp, Answer])[] = [
  [
    /^\/git\/trees\/([^/]+)$/,
    ({ git, truncated }, [tree = ''], query) => {
      const recursive = query.has('recursive');
      const cut = truncated === 'trees' || (truncated === 'commit' && recursive);
      return { sha: tree, truncated: cut, tree: cut ? [] : treeEntries(git, tree, recursive) };
    },
  ],
  [
    /^\/contents\/?(.*)$/,
    ({ git }, [path = ''], query) =>
      treeEntries(git, `${query.get('ref')}:${path}`, false).map(({ path: name, type, sha }) => ({
        name,
        sha,
        type: type === 'tree' ? 'dir' : 'file',
        submodule_git_url: type === 'commit' ? 'https://github.example/octo/other.git' : undefined,
      })),
  ],
  [
    /^\/git\/blobs\/([0-9a-f]+)$/,
    ({ git }, [id = '']) => {
      const text = git('cat-file', 'blob', id);
      return { sha: id, content: Buffer.from(`${text}\n`).toString('base64'), encoding: 'base64' };
    },
  ],
  [/^\/git\/commits\/([0-9a-f]+)$/, ({ git }, [id = '']) => commitEntry(git, id)],
  [
    /^\/compare\/(.+)\.\.\.(.+)$/,
    ({ git }, [base = '', head = '']) => ({
      base_commit: commitEntry(git, git('rev-parse', base)),
      merge_base_commit: commitEntry(git, git('merge-base', base, head)),
    }),
  ],
  [
    /^\/commits$/,
    ({ git }, _, query) => {
      const path = query.get('path');
      const most = query.get('per_page') ?? '30';
      const args = ['log', '--format=%H', '-n', most, query.get('sha') ?? 'main'];
      const ids = linesOf(git(...args, ...(path === null ? [] : ['--', path])));
      return ids.map((id) => commitEntry(git, id));
    },
  ],
  [/^\/commits\/([0-9a-f]+)\/pulls$/, ({ pulls }, [id = '']) => pulls.get(id) ?? []],
];

const answerFrom = (upstream: Upstream, request: Received): Canned | undefined => {
  const { pathname, searchParams } = new URL(request.path, 'http://x');
  const path = pathname.replace('/repos/octo/zones', '');
  for (const [pattern, make] of routes) {
    const parts = pattern.exec(path)?.slice(1).map(decodeURIComponent);
    if (request.method !== 'GET' || parts === undefined) continue;
    upstream.asked.push(request.path.replace('/repos/octo/zones', ''));
    try {
      return { status: 200, body: make(upstream, parts, searchParams) };
    } catch {
      return { status: 404, body: { message: 'Not Found' } };
    }
  }
  return undefined;
};

const checkOut = (
  origin: string,
  folder: string,
  commit: string,
  { depth, filter, branch, origin: named = 'octo/zones' }: CheckoutOptions,
): void => {
  mkdirSync(folder, { recursive: true });
  const git: Git = (...args) => run(folder, args);
  git('init', '-q');
  git('remote', 'add', 'origin', `file://${origin}`);
  const sparse = filter === undefined ? [] : [`--filter=${filter}`];
  const shallow = depth === undefined ? [] : [`--depth=${depth}`];
  const refs =
    branch === undefined
      ? depth === undefined
        ? [commit, '+refs/heads/*:refs/remotes/origin/*']
        : [commit]
      : [`+${commit}:refs/remotes/origin/${branch}`];
  git('fetch', '-q', '--no-tags', ...sparse, ...shallow, 'origin', ...refs);
  git('checkout', '-q', ...(branch === undefined ? ['--detach'] : ['-B', branch]), commit);
  git('remote', 'set-url', 'origin', `https://github.example/${named}`);
};

/** A repository with a branch `main`, and what GitHub would say of it. */
export const createUpstream = (): Upstream => {
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-upstream-'));
  const git: Git = (...args) => run(folder, args);
  git('init', '-q', '-b', 'main');
  for (const name of ['allowAnySHA1InWant', 'allowFilter'])
    git('config', `uploadpack.${name}`, 'true');
  const begin = (branch: string, from: string | undefined): void => {
    const isKnown = git('branch', '--list', branch) !== '';
    if (isKnown) git('checkout', '-q', branch);
    else if (from !== undefined) git('checkout', '-q', '-b', branch, from);
  };
  const upstream: Upstream = {
    asked: [],
    pulls: new Map(),
    truncated: false,
    git,
    commit: (branch, files, { minutesAgo = 0, from } = {}) => {
      begin(branch, from);
      for (const [path, text] of Object.entries(files)) {
        if (text === undefined) rmSync(join(folder, path));
        else {
          mkdirSync(join(folder, dirname(path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
      }
      git('add', '-A');
      run(folder, ['commit', '-q', '--allow-empty', '-m', 'x'], dateOf(minutesAgo));
      return git('rev-parse', 'HEAD');
    },
    merge: (branch, other, { minutesAgo = 0 } = {}) => {
      git('checkout', '-q', branch);
      run(folder, ['merge', '-q', '--no-ff', '-m', 'x', other], dateOf(minutesAgo));
      return git('rev-parse', 'HEAD');
    },
    testMerge: (branch, other) => {
      git('checkout', '-q', '--detach', branch);
      git('merge', '-q', '--no-ff', '-m', 'x', other);
      return git('rev-parse', 'HEAD');
    },
    checkout: (place, commit, options = {}) => checkOut(folder, place, commit, options),
    answer: (request) => answerFrom(upstream, request),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return upstream;
};
