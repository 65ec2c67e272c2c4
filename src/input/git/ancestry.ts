/** Where the histories of commits meet, as far as a checkout has them. */
import type { Commit, GitRepository } from './objects.ts';

/** More commits than this are not walked: a branch that is so far behind is asked of GitHub. */
const mostCommits = 10_000;

type Side = 'head' | 'tip';

interface Visited {
  /** Absent where it is not here. */
  readonly commit: Commit | undefined;
  readonly sides: Set<Side>;
  /** An ancestor of a commit that both sides have. */
  stale: boolean;
}

interface Waiting {
  readonly id: string;
  readonly at: number;
}

/** Takes the youngest out. */
const takeYoungest = (waiting: Waiting[]): Waiting | undefined => {
  const youngest = waiting.reduce(
    (best, { at }, i) => (at > (waiting[best]?.at ?? 0) ? i : best),
    0,
  );
  return waiting.splice(youngest, 1)[0];
};

/**
 * The commit at which `head` left the branch whose commits `tips` are: the youngest ancestor of both. It is
 * `undefined` where a part of the history that could hold a younger one is not here.
 */
export const findMergeBase = (
  { commit }: Pick<GitRepository, 'commit'>,
  head: string,
  tips: readonly string[],
): string | undefined => {
  if (tips.includes(head)) return head;
  const visited = new Map<string, Visited>();
  const waiting: Waiting[] = [];
  let isWhole = true;
  const visit = (id: string, sides: Iterable<Side>, stale: boolean): void => {
    const known = visited.get(id);
    const before = known === undefined ? -1 : known.sides.size + Number(known.stale);
    const next = known ?? { commit: commit(id), sides: new Set<Side>(), stale: false };
    for (const side of sides) next.sides.add(side);
    next.stale ||= stale;
    visited.set(id, next);
    if (next.sides.size + Number(next.stale) === before) return;
    waiting.push({ id, at: next.commit?.committedAt ?? 0 });
  };
  visit(head, ['head'], false);
  for (const tip of tips) visit(tip, ['tip'], false);
  const common: string[] = [];
  const isOpen = ({ id }: Waiting): boolean => visited.get(id)?.stale === false;
  while (isWhole && waiting.some(isOpen)) {
    const next = takeYoungest(waiting);
    const state = next && visited.get(next.id);
    if (next === undefined || state === undefined) break;
    const isCommon = state.sides.size === 2;
    if (isCommon && !state.stale && !common.includes(next.id)) common.push(next.id);
    for (const parent of state.commit?.parents ?? [])
      visit(parent, state.sides, state.stale || isCommon);
    // What both sides have cannot hide a younger one.
    if ((state.commit === undefined && !isCommon) || visited.size > mostCommits) isWhole = false;
  }
  return isWhole ? common.find((id) => visited.get(id)?.stale === false) : undefined;
};
