/**
 * What the checked-out files are: those of the default branch, or a change that is not merged yet; and which
 * commits they are held against. Git's word on what is checked out decides, not the event alone.
 */
import { findMergeBase } from '../../input/git/ancestry.ts';
import { isId } from '../../input/git/objects.ts';
import type { Branches } from '../../input/action/branches.ts';
import { ownProperty } from '../../model/own-property.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import type { CommitSource } from './snapshot.ts';

/** A commit, or the reason why it is not known: a clause. */
type Known = string | Unreadable;

export interface Bases {
  /** The commit that a change left the branch at into which it goes; absent where the files are no change. */
  readonly change?: Known;
  /** The default branch; absent where the files are its own, as far as is known. */
  readonly main?: Known;
}

interface Compared {
  /** Where the two met. */
  readonly meeting: string;
  /** The newest commit of the branch; empty where GitHub does not say. */
  readonly tip: string;
}

const commitIn = (value: unknown, name: string): string => {
  const id = ownProperty(ownProperty(value, name), 'sha');
  return typeof id === 'string' && isId(id) ? id : '';
};

/** How a branch, by its name or a commit of it, and `head` are related, by GitHub's word. */
const compareOnGithub = async (
  { github, repository }: CommitSource,
  { target, targetCommit }: Branches,
  head: string,
): Promise<Compared | Unreadable> => {
  let reason =
    repository === '' ? 'there is no token to ask GitHub with' : 'the event names no branch';
  for (const base of repository === '' ? [] : [target, targetCommit]) {
    if (base === '') continue;
    const path = `/repos/${repository}/compare/${encodeURIComponent(base)}...${head}`;
    const reply = await github.request('GET', path);
    const meeting = reply.ok ? commitIn(reply.body, 'merge_base_commit') : '';
    if (reply.ok && meeting !== '') return { meeting, tip: commitIn(reply.body, 'base_commit') };
    reason = reply.ok ? 'GitHub names no common commit' : reply.reason;
  }
  return { fault: reason };
};

/** The newest commit of a branch, by GitHub's word. */
const askTip = async ({ github, repository }: CommitSource, branch: string): Promise<Known> => {
  if (branch === '') return { fault: 'the event names no branch' };
  if (repository === '') return { fault: 'there is no token to ask GitHub with' };
  const reply = await github.request(
    'GET',
    `/repos/${repository}/commits?sha=${encodeURIComponent(branch)}&per_page=1`,
  );
  if (!reply.ok) return { fault: reply.reason };
  const [first] = Array.isArray(reply.body) ? reply.body : [];
  const id = ownProperty(first, 'sha');
  return typeof id === 'string' && isId(id)
    ? id
    : { fault: `GitHub names no commit of the branch` };
};

/** The commit that a checked-out merge of the change was made upon. */
const mergedUpon = (
  { checkout }: CommitSource,
  { head, commit, isChange }: Branches,
  here: string,
): string | undefined => {
  const [first, second, ...others] = checkout?.objects.commit(here)?.parents ?? [];
  const isMerge = second !== undefined && others.length === 0;
  return isMerge && (second === head || (isChange && here === commit)) ? first : undefined;
};

const unknownMeeting = (branch: string, reason: string): Unreadable => ({
  fault: `where it left ${branch === '' ? 'its branch' : branch} is not known: the checkout lacks that part of the history, and ${reason}; let actions/checkout fetch it with fetch-depth: 0`,
});

/** Where `here` left the branch that it goes into; beside it the newest commit of that branch that is known. */
const findMeeting = async (
  source: CommitSource,
  branches: Branches,
  here: string,
): Promise<Compared | Unreadable> => {
  const { checkout } = source;
  const { target, targetCommit } = branches;
  const fetched = checkout?.remoteBranch(target) ?? '';
  const merged = mergedUpon(source, branches, here);
  const walk = (tips: readonly string[]): string | undefined =>
    checkout && findMergeBase(checkout.objects, here, tips.filter(isId));
  if (merged !== undefined) {
    const isOlder = checkout && findMergeBase(checkout.objects, merged, [fetched]) === merged;
    return { meeting: merged, tip: isOlder ? fetched : merged };
  }
  if (here === targetCommit) return { meeting: here, tip: fetched || here };
  const local = fetched === '' ? undefined : walk([fetched, targetCommit]);
  if (local !== undefined) return { meeting: local, tip: fetched };
  const asked = await compareOnGithub(source, branches, here);
  if (!isUnreadable(asked)) return asked;
  const meeting = walk([targetCommit]);
  if (meeting !== undefined) return { meeting, tip: targetCommit };
  // Without git's own files, what is there is what the event says.
  const isMerge = checkout?.head === undefined && here === branches.commit;
  return branches.isChange && isMerge && isId(targetCommit)
    ? { meeting: targetCommit, tip: targetCommit }
    : unknownMeeting(target, asked.fault);
};

/** Whether the checkout is of another repository than the workflow's. */
const isForeign = (
  { checkout }: CommitSource,
  { repositories, commit, head }: Branches,
): boolean => {
  const { origin, head: here } = checkout ?? {};
  const isKnown = here !== undefined && [commit, head].includes(here);
  return (
    origin !== undefined && repositories.length > 0 && !repositories.includes(origin) && !isKnown
  );
};

const findMain = async (
  source: CommitSource,
  { main, target }: Branches,
  tip: string,
): Promise<Known> => {
  if (main === '' || main === target) return isId(tip) ? tip : askTip(source, target);
  return source.checkout?.remoteBranch(main) ?? (await askTip(source, main));
};

/** What the checked-out files are held against. */
export const findBases = async (source: CommitSource, branches: Branches): Promise<Bases> => {
  const { main, target, targetCommit, commit, isChange } = branches;
  if (isForeign(source, branches)) return {};
  const here = source.checkout?.head ?? commit;
  const isOnMain = main === '' || target === main;
  const isTarget = here === targetCommit || (target !== '' && source.checkout?.branch === target);
  if (!isChange && isTarget) return isOnMain ? {} : { main: await findMain(source, branches, '') };
  if (!isId(here)) return isChange ? { change: { fault: 'the event names no commit' } } : {};
  const queued = isChange && branches.head === '' ? targetCommit : '';
  const found = isId(queued)
    ? { meeting: queued, tip: queued }
    : await findMeeting(source, branches, here);
  if (isUnreadable(found)) return { change: found, main: await findMain(source, branches, '') };
  const { meeting, tip } = found;
  // An older commit of the branch itself.
  if (!isChange && meeting === here)
    return isOnMain && tip === here ? {} : { main: await findMain(source, branches, tip) };
  return { change: meeting, main: await findMain(source, branches, tip) };
};
