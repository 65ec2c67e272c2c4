/** The default branch in the last day: its newest commit, and those before each change of some files. */
import type { Commit, GitRepository } from '../../input/git/objects.ts';
import { isId } from '../../input/git/objects.ts';
import type { Pending } from '../../model/drift.ts';
import { ownProperty } from '../../model/own-property.ts';
import { versionOf } from './commit-version.ts';
import type { CommitSource } from './snapshot.ts';

/** A commit, and until when the files were as it has them; the newest has been replaced by none. */
export interface RecentCommit {
  readonly commit: string;
  readonly replaced?: Omit<Pending, 'changes'>;
}

export interface RecentRequest {
  readonly source: CommitSource;
  /** The default branch. */
  readonly branch: string;
  /** Its newest commit that is known already; empty where none is. */
  readonly known: string;
  /** The files or folders, from the root of the repository. */
  readonly paths: readonly string[];
  /** The time of this run, in milliseconds. */
  readonly now: number;
}

const dayMs = 24 * 60 * 60 * 1000;
/** A clock may be ahead of ours. */
const aheadMs = 60 * 60 * 1000;
const mostSteps = 500;
const mostListed = 10;

const isRecent = (ageMs: number): boolean => ageMs > -aheadMs && ageMs < dayMs;

const replacement = (
  at: number,
  commit: string,
  { now, branch }: RecentRequest,
): NonNullable<RecentCommit['replaced']> => ({
  since: new Date(at).toISOString(),
  ageMs: Math.max(0, now - at),
  by: versionOf(commit, branch),
});

/** What `path` is at a commit; empty where there is nothing, `undefined` where git's objects are not here. */
const idAt = (
  { tree }: GitRepository,
  { tree: root }: Commit,
  path: string,
): string | undefined => {
  let id = root;
  for (const name of path === '' ? [] : path.split('/')) {
    const entries = tree(id);
    if (entries === undefined) return undefined;
    const next = entries.find((entry) => entry.name === name);
    if (next === undefined) return '';
    ({ id } = next);
  }
  return id;
};

/** By the checkout's objects: only what came to the branch itself counts, with the time at which it came. */
function* fetchedCommits(request: RecentRequest): Generator<RecentCommit> {
  const { source, known, paths, now } = request;
  const objects = source.checkout?.objects;
  if (objects === undefined) return;
  let id = known;
  for (let step = 0; step < mostSteps; step += 1) {
    const commit = objects.commit(id);
    const [first] = commit?.parents ?? [];
    const before = first === undefined ? undefined : objects.commit(first);
    if (commit === undefined || first === undefined || before === undefined) return;
    if (!isRecent(now - commit.committedAt)) return;
    const ids = paths.map((path) => [idAt(objects, commit, path), idAt(objects, before, path)]);
    if (ids.some((pair) => pair.includes(undefined))) return;
    if (ids.some(([after, was]) => after !== was))
      yield { commit: first, replaced: replacement(commit.committedAt, id, request) };
    id = first;
  }
}

interface Listed {
  readonly id: string;
  readonly at: number;
}

const timeOf = (text: unknown): number =>
  typeof text === 'string' ? Date.parse(text) : Number.NaN;

const toListed = (entry: unknown): readonly Listed[] => {
  const id = ownProperty(entry, 'sha');
  const date = ownProperty(ownProperty(ownProperty(entry, 'commit'), 'committer'), 'date');
  const at = timeOf(date);
  return typeof id === 'string' && isId(id) && !Number.isNaN(at) ? [{ id, at }] : [];
};

/** The last commits that changed one of the files, the youngest first. */
const listCommits = async ({
  source: { github, repository },
  branch,
  paths,
}: RecentRequest): Promise<readonly Listed[]> => {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const named = path === '' ? '' : `path=${encodeURIComponent(path)}&`;
      const query = `${named}sha=${encodeURIComponent(branch)}&per_page=${mostListed}`;
      const reply = await github.request('GET', `/repos/${repository}/commits?${query}`);
      return reply.ok && Array.isArray(reply.body) ? reply.body.flatMap(toListed) : [];
    }),
  );
  const byId = new Map(lists.flat().map((one) => [one.id, one]));
  return lists.length > 1 ? [...byId.values()].toSorted((a, b) => b.at - a.at) : [...byId.values()];
};

/** The merge that brought a commit to the branch: of a branch that is older than a day, the merge may be younger. */
const findMerge = async (
  request: RecentRequest,
  { id }: Listed,
): Promise<RecentCommit | undefined> => {
  const { source, branch, now } = request;
  const { github, repository } = source;
  const pulls = await github.request('GET', `/repos/${repository}/commits/${id}/pulls`);
  const list: readonly unknown[] = pulls.ok && Array.isArray(pulls.body) ? pulls.body : [];
  const pull = list.find(
    (one) =>
      ownProperty(ownProperty(one, 'base'), 'ref') === branch &&
      isRecent(now - timeOf(ownProperty(one, 'merged_at'))),
  );
  const merge = ownProperty(pull, 'merge_commit_sha');
  if (typeof merge !== 'string' || !isId(merge)) return undefined;
  const reply = await github.request('GET', `/repos/${repository}/git/commits/${merge}`);
  const parents = reply.ok ? ownProperty(reply.body, 'parents') : undefined;
  const first = ownProperty(Array.isArray(parents) ? parents[0] : undefined, 'sha');
  return typeof first === 'string' && isId(first)
    ? {
        commit: first,
        replaced: replacement(timeOf(ownProperty(pull, 'merged_at')), merge, request),
      }
    : undefined;
};

async function* listedCommits(request: RecentRequest): AsyncGenerator<RecentCommit> {
  const { source, branch, known, now } = request;
  if (source.repository === '' || branch === '') return;
  const commits = await listCommits(request);
  const [newest] = commits;
  if (newest === undefined) return;
  if (newest.id !== known) yield { commit: newest.id };
  for (const [i, { id, at }] of commits.entries()) {
    const before = commits[i + 1];
    if (!isRecent(now - at) || before === undefined) break;
    yield { commit: before.id, replaced: replacement(at, id, request) };
  }
  const merge = await findMerge(request, newest);
  if (merge !== undefined) yield merge;
}

/** First what the checkout itself knows; what GitHub knows is asked only if that is not enough. */
export async function* recentCommits(request: RecentRequest): AsyncGenerator<RecentCommit> {
  yield* fetchedCommits(request);
  yield* listedCommits(request);
}
