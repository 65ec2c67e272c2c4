/** What the event says of branches and commits: what the files may be, and where they would go. */
import { readPayload } from './event.ts';
import { ownProperty } from '../../model/own-property.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface Branches {
  /** The repository's default branch; empty where the event does not say. */
  readonly main: string;
  /** The branch that a change goes into: a pull request's base, else the default branch. */
  readonly target: string;
  /** A commit of that branch, perhaps not its newest; empty where the event names none. */
  readonly targetCommit: string;
  /** The change's own last commit: what a merge has as its second parent. Empty where there is none. */
  readonly head: string;
  /** What the workflow has checked out, unless it says otherwise. */
  readonly commit: string;
  /** Whose commits a checkout of this repository may hold, in lower case: its own, and those of the pull request's. */
  readonly repositories: readonly string[];
  /** The event is about a change, so that what is checked out is one unless git says otherwise. */
  readonly isChange: boolean;
}

const textAt = (value: unknown, ...path: readonly string[]): string => {
  const text = path.reduce<unknown>(ownProperty, value);
  return typeof text === 'string' ? text : '';
};

const textsIn = (...texts: readonly string[]): readonly string[] =>
  texts.filter((text) => text !== '').map((text) => text.toLowerCase());

const pullBranches = (payload: unknown): Omit<Branches, 'main' | 'commit' | 'isChange'> => {
  const pull = ownProperty(payload, 'pull_request');
  return {
    target: textAt(pull, 'base', 'ref'),
    targetCommit: textAt(pull, 'base', 'sha'),
    head: textAt(pull, 'head', 'sha'),
    repositories: [textAt(pull, 'head', 'repo', 'full_name')],
  };
};

const queueBranches = (payload: unknown): Pick<Branches, 'target' | 'targetCommit'> => {
  const group = ownProperty(payload, 'merge_group');
  return {
    target: textAt(group, 'base_ref').replace(/^refs\/heads\//, ''),
    targetCommit: textAt(group, 'base_sha'),
  };
};

/** Of the run that this one follows: its own commit is the default branch's. */
const followedBranches = (payload: unknown): Pick<Branches, 'head' | 'repositories'> => {
  const run = ownProperty(payload, 'workflow_run');
  return {
    head: textAt(run, 'head_sha'),
    repositories: [textAt(run, 'head_repository', 'full_name')],
  };
};

/** Of an event that is about no change by itself. */
const plainBranches = (main: string, { branch, commit }: { branch: string; commit: string }) => {
  const target = main || branch;
  const targetCommit = target === branch ? commit : '';
  return { main, target, targetCommit, head: '', commit, repositories: [], isChange: false };
};

const branchesOf = (name: string, payload: unknown, plain: Branches): Branches => {
  const isChange = name !== 'pull_request_target';
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return { ...plain, ...pullBranches(payload), isChange };
    case 'merge_group':
      return { ...plain, ...queueBranches(payload), isChange };
    case 'workflow_run':
      return { ...plain, targetCommit: plain.commit, ...followedBranches(payload) };
    default:
      return plain;
  }
};

/** What the event says, in whose payload a stranger may have had a hand. */
export const readBranches = (env: Env): Branches => {
  const payload = readPayload(env);
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const branch = env['GITHUB_REF_TYPE'] === 'tag' ? '' : (env['GITHUB_REF_NAME'] ?? '');
  // A schedule runs on the default branch, and its event may not say which that is.
  const main =
    textAt(payload, 'repository', 'default_branch') || (name === 'schedule' ? branch : '');
  const plain = plainBranches(main, { branch, commit: env['GITHUB_SHA'] ?? '' });
  const found = branchesOf(name, payload, plain);
  const own = env['GITHUB_REPOSITORY'] ?? '';
  return { ...found, repositories: textsIn(own, ...found.repositories) };
};
