/** The one tracking issue of a branch: opened, kept up to date, closed and opened again. */
import { ownProperty } from '../../model/own-property.ts';
import { findOnPages, type Github } from './client.ts';
import { withMarker, type Post, type Posted, readPosted, hasSameText } from './post-marker.ts';
import type { Refusal } from './pull-request-comment.ts';

export type IssueOutcome =
  | {
      readonly status: 'created' | 'updated' | 'unchanged' | 'reopened' | 'closed';
      readonly number: number;
    }
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly refusal: Refusal };

export interface IssueRequest {
  readonly repository: string;
  readonly key: string;
  /** What is wrong; absent: nothing is. */
  readonly fault?: { readonly title: string; readonly post: Post; readonly news: string };
  /** What is said when all is well again. */
  readonly allClear: { readonly post: Post; readonly news: string };
}

const label = 'dns-audit';

type Issue = Posted & { readonly open: boolean };

const failedOutcome = (refusal: Refusal): IssueOutcome => ({ status: 'failed', refusal });

const findIssue = async (github: Github, { repository, key }: IssueRequest) => {
  const login = await github.viewer();
  const pick = (entry: unknown): Issue | undefined => {
    if (ownProperty(entry, 'pull_request') !== undefined) return undefined;
    const posted = readPosted(entry, key, login);
    return posted && { ...posted, open: ownProperty(entry, 'state') === 'open' };
  };
  const list = `/repos/${repository}/issues?per_page=100&sort=created&direction=asc`;
  const labelled = await findOnPages(github, `${list}&state=all&labels=${label}`, pick);
  // Someone may have taken the label off, or the token could not put it on.
  return !labelled.ok || labelled.found !== undefined
    ? labelled
    : findOnPages(github, `${list}&state=open`, pick);
};

const issuePath = ({ repository }: IssueRequest, number: number): string =>
  `/repos/${repository}/issues/${number}`;

/** Sets the text, and whatever else; GitHub may answer 200 and keep the old text, which is no success. */
const editIssue = async (
  github: Github,
  request: IssueRequest,
  { number, post, change }: { number: number; post: Post; change: object },
): Promise<Refusal | undefined> => {
  const body = withMarker(request.key, post);
  const reply = await github.request('PATCH', issuePath(request, number), { body, ...change });
  if (!reply.ok) return reply;
  const kept = ownProperty(reply.body, 'body');
  return typeof kept !== 'string' || kept.replaceAll('\r\n', '\n').trim() === body.trim()
    ? undefined
    : { ok: false, reason: "GitHub kept the issue's old text" };
};

const commentOnIssue = (github: Github, request: IssueRequest, number: number, news: string) =>
  github.request('POST', `${issuePath(request, number)}/comments`, { body: news });

const openIssue = async (
  github: Github,
  request: IssueRequest,
  { title, post }: NonNullable<IssueRequest['fault']>,
): Promise<IssueOutcome> => {
  const { repository, key } = request;
  const content = { title, body: withMarker(key, post), labels: [label] };
  const made = await github.request('POST', `/repos/${repository}/issues`, content);
  if (!made.ok && (made.status ?? 500) < 500) return failedOutcome(made);
  const mine = made.ok ? readPosted(made.body, key, await github.viewer()) : undefined;
  const again = await findIssue(github, request);
  if (!again.ok) return failedOutcome(again);
  const number = again.found?.id ?? mine?.id;
  if (number === undefined) return made.ok ? { status: 'none' } : failedOutcome(made);
  // Two runs at once: the older issue stays.
  if (mine !== undefined && mine.id !== number)
    await github.request('PATCH', issuePath(request, mine.id), {
      state: 'closed',
      state_reason: 'not_planned',
    });
  return { status: 'created', number };
};

const closeIssue = async (
  github: Github,
  request: IssueRequest,
  number: number,
): Promise<IssueOutcome> => {
  const { post, news } = request.allClear;
  const change = { state: 'closed', state_reason: 'completed' };
  const refusal = await editIssue(github, request, { number, post, change });
  if (refusal) return failedOutcome(refusal);
  await commentOnIssue(github, request, number, news);
  return { status: 'closed', number };
};

/** Brings the issue in line with the state of things; comments on it once for each new state. */
export const writeIssue = async (github: Github, request: IssueRequest): Promise<IssueOutcome> => {
  const before = await findIssue(github, request);
  if (!before.ok) return failedOutcome(before);
  const { found } = before;
  const { fault } = request;
  if (fault === undefined) {
    if (found === undefined) return { status: 'none' };
    return found.open
      ? closeIssue(github, request, found.id)
      : { status: 'unchanged', number: found.id };
  }
  if (found === undefined) return openIssue(github, request, fault);
  // The person who closed it has seen this text.
  if (hasSameText(found, fault.post)) return { status: 'unchanged', number: found.id };
  const { title, post, news } = fault;
  const change = { title, state: 'open' };
  const refusal = await editIssue(github, request, { number: found.id, post, change });
  if (refusal) return failedOutcome(refusal);
  await commentOnIssue(github, request, found.id, news);
  return { status: found.open ? 'updated' : 'reopened', number: found.id };
};
