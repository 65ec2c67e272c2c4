/** Reads for what the workflow runs: the event and its payload, which a stranger may have had a hand in. */
import { createHash } from 'node:crypto';
import { withPlainFile } from '../source/plain-file.ts';
import { ownProperty } from '../../model/own-property.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What there is to write on, and whether this run may. */
export type ActionEvent =
  | {
      readonly kind: 'pull';
      readonly pull: number;
      readonly head: string;
      /** Why the token usually cannot write, whatever the workflow grants. */
      readonly readOnly?: 'fork' | 'dependabot';
      /** `pull_request_target`: with the base's rights. */
      readonly privileged: boolean;
    }
  /** After a pull request's own run: the pull request is to be found by its head. */
  | {
      readonly kind: 'follow-up';
      readonly owner: string;
      readonly branch: string;
      readonly head: string;
    }
  /** The default branch: what is wrong there concerns everybody. */
  | { readonly kind: 'branch'; readonly head: string }
  /** A merge queue: what is asked is what becomes of the branch. */
  | { readonly kind: 'queue'; readonly head: string }
  | { readonly kind: 'none' };

const valueAt = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(ownProperty, value);

/** GitHub's payloads have at most 25 MB. */
const mostBytes = 32 * 1024 * 1024;

export const readPayload = ({ GITHUB_EVENT_PATH: file }: Env): unknown => {
  try {
    if (!file) return undefined;
    return JSON.parse(withPlainFile(file, (read) => read(0, mostBytes).toString('utf8')));
  } catch {
    return undefined;
  }
};

const textAt = (value: unknown, ...path: readonly string[]): string => {
  const text = valueAt(value, ...path);
  return typeof text === 'string' ? text : '';
};

const pullEvent = (payload: unknown, env: Env): ActionEvent => {
  const pull = valueAt(payload, 'pull_request', 'number');
  if (typeof pull !== 'number' || !Number.isSafeInteger(pull) || pull < 1) return { kind: 'none' };
  const privileged = env['GITHUB_EVENT_NAME'] === 'pull_request_target';
  // A fork that was deleted has no repository any more.
  const head = textAt(payload, 'pull_request', 'head', 'repo', 'full_name');
  const foreign = head !== textAt(payload, 'pull_request', 'base', 'repo', 'full_name');
  const dependabot = env['GITHUB_ACTOR'] === 'dependabot[bot]';
  const readOnly = foreign ? 'fork' : dependabot ? 'dependabot' : undefined;
  return {
    kind: 'pull',
    pull,
    head: textAt(payload, 'pull_request', 'head', 'sha'),
    privileged,
    ...(readOnly === undefined || privileged ? {} : { readOnly }),
  };
};

const followUpEvent = (payload: unknown): ActionEvent => {
  const run = valueAt(payload, 'workflow_run');
  const event = textAt(run, 'event');
  if (event !== 'pull_request') return { kind: 'none' };
  return {
    kind: 'follow-up',
    owner: textAt(run, 'head_repository', 'owner', 'login'),
    branch: textAt(run, 'head_branch'),
    head: textAt(run, 'head_sha'),
  };
};

/** The occasion of this run. */
export const readActionEvent = (env: Env): ActionEvent => {
  const payload = readPayload(env);
  const head = env['GITHUB_SHA'] ?? '';
  switch (env['GITHUB_EVENT_NAME']) {
    case 'pull_request':
    case 'pull_request_target':
      return pullEvent(payload, env);
    case 'workflow_run':
      return followUpEvent(payload);
    case 'merge_group':
      return { kind: 'queue', head };
    case 'schedule':
    case 'push':
    case 'workflow_dispatch': {
      const main = textAt(payload, 'repository', 'default_branch');
      const here = env['GITHUB_REF_NAME'] ?? '';
      return main === '' || main === here ? { kind: 'branch', head } : { kind: 'none' };
    }
    default:
      return { kind: 'none' };
  }
};

/** Who may read the repository; `unknown` where the payload does not say. */
export type Visibility = 'public' | 'private' | 'unknown';

const readVisibility = (env: Env): Visibility => {
  const hidden = valueAt(readPayload(env), 'repository', 'private');
  return hidden === true ? 'private' : hidden === false ? 'public' : 'unknown';
};

/** Where the Action is: the runner's word, but for what only the payload has. */
export interface RunnerContext {
  /** `owner/name`; empty where there is none. */
  readonly repository: string;
  readonly visibility: Visibility;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** The page of this run; absent where it cannot be told. */
  readonly runUrl?: string;
  /** The path of the workflow's file in the repository. */
  readonly workflow: string;
  /** The folder of the checkout, outside of which no file is read. */
  readonly workspace: string;
  /** Which workflow and job this is, as a key: `mail.audit`. */
  readonly jobKey: string;
  /** The step of the job, as the runner names it. */
  readonly step: string;
  /** The run's number among all of the repository's; 0 where there is none. */
  readonly runId: number;
  /** The branch whose schedule started this run; absent if something else did. */
  readonly scheduledOn?: string;
  /** When what is judged began to be looked up, in milliseconds since 1970. */
  readonly began: number;
}

const isRepository = (text: string): boolean => /^[\w.-]+\/[\w.-]+$/.test(text);

/** The longest key that a marker takes. */
const longestKey = 40;

/**
 * The workflow's file and the job, in the signs of a key; with a few digits of both where these are
 * not told apart without what was lost.
 */
const readJobKey = (env: Env): string => {
  const [, file] = /\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '') ?? [];
  const names = [file?.replace(/\.ya?ml$/, '') ?? env['GITHUB_WORKFLOW'], env['GITHUB_JOB']];
  const whole = names.filter((name) => name).join('.') || 'dns-audit';
  const key = whole.toLowerCase().replace(/[^a-z0-9.-]+/g, '-');
  if (key === whole && key.length <= longestKey) return key;
  const digits = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  return `${key.slice(0, longestKey - digits.length - 1)}-${digits}`;
};

/** When the audit began: this one, or the one of the run that this one follows. */
const readBeginning = (env: Env, now: number): number => {
  if (env['GITHUB_EVENT_NAME'] !== 'workflow_run') return now;
  const began = Date.parse(textAt(readPayload(env), 'workflow_run', 'run_started_at'));
  return Number.isNaN(began) ? now : Math.min(began, now);
};

export const readRunnerContext = (env: Env, now = Date.now()): RunnerContext => {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  const known = isRepository(repository);
  const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
  const run = env['GITHUB_RUN_ID'] ?? '';
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
  // Forgejo and Gitea have a run's page under its number in the repository.
  const isForge = env['FORGEJO_ACTIONS'] === 'true' || env['GITEA_ACTIONS'] === 'true';
  const page = isForge ? (env['GITHUB_RUN_NUMBER'] ?? '') : run;
  const workflow = /^[^/]+\/[^/]+\/(\.(?:github|forgejo|gitea)\/workflows\/[\w. -]+)@/.exec(
    env['GITHUB_WORKFLOW_REF'] ?? '',
  )?.[1];
  return {
    repository: known ? repository : '',
    visibility: readVisibility(env),
    apiUrl,
    graphqlUrl: env['GITHUB_GRAPHQL_URL'] || `${apiUrl}/graphql`,
    ...(known && /^\d+$/.test(page)
      ? { runUrl: `${server}/${repository}/actions/runs/${page}` }
      : {}),
    workflow: workflow ?? '.github/workflows/dns-audit.yml',
    workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
    jobKey: readJobKey(env),
    step: env['GITHUB_ACTION'] ?? '',
    runId: /^\d{1,15}$/.test(run) ? Number(run) : 0,
    began: readBeginning(env, now),
    ...(env['GITHUB_EVENT_NAME'] === 'schedule' && env['GITHUB_REF_NAME']
      ? { scheduledOn: env['GITHUB_REF_NAME'] }
      : {}),
  };
};
