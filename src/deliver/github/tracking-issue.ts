/** The one tracking issue of a job's step: opened, kept up to date, closed and opened again. */
import { ownProperty } from '../../model/own-property.ts';
import { collectOnPages, type Github, type Refusal, type Reply } from './client.ts';
import {
  chooseOwn,
  hasSameText,
  isNewer,
  isOwn,
  listDuplicates,
  type Post,
  type Posted,
  readPosted,
  type Signature,
  unproven,
  withMarker,
} from './post-marker.ts';

export type IssueOutcome =
  | {
      readonly status: 'created' | 'updated' | 'unchanged' | 'reopened' | 'closed' | 'outdated';
      readonly number: number;
      readonly url: string;
    }
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly refusal: Refusal };

/** What is to become of the issue; a text without a title closes it. */
export interface IssueText {
  readonly title?: string;
  readonly post: Post;
  /** A comment for those who follow the issue. */
  readonly news: string;
}

export interface IssueRequest {
  readonly repository: string;
  readonly signature: Signature;
  /** What to say, given the issue as it is (absent: there is none); `undefined` to leave it so. */
  readonly compose: (before: Issue | undefined) => IssueText | undefined;
}

const label = 'dns-audit';

export type Issue = Posted & { readonly open: boolean };

const failedOutcome = (refusal: Refusal): IssueOutcome => ({ status: 'failed', refusal });

/** The issues of ours, the oldest first. */
const findOwn = async (github: Github, { repository, signature }: IssueRequest) => {
  const login = await github.viewer();
  const pick = (entry: unknown): Issue | undefined => {
    // Forgejo has the field on issues too, without a value.
    if ((ownProperty(entry, 'pull_request') ?? undefined) !== undefined) return undefined;
    const posted = readPosted(entry, signature, login);
    return posted !== undefined && isOwn(posted, signature)
      ? { ...posted, open: ownProperty(entry, 'state') === 'open' }
      : undefined;
  };
  const list = `/repos/${repository}/issues?per_page=100&sort=created&direction=asc`;
  const labelled = await collectOnPages(github, `${list}&state=all&labels=${label}`, pick);
  // Someone may have taken the label off, or the token could not put it on.
  return !labelled.ok || labelled.found.length > 0
    ? labelled
    : collectOnPages(github, `${list}&state=open`, pick);
};

const issuePath = ({ repository }: IssueRequest, number: number): string =>
  `/repos/${repository}/issues/${number}`;

/** Sets the text, and whatever else; GitHub may answer 200 and keep the old text, which is no success. */
const editIssue = async (
  github: Github,
  request: IssueRequest,
  { number, post, change }: { number: number; post: Post; change: object },
): Promise<Refusal | undefined> => {
  const body = withMarker(request.signature, post);
  const reply = await github.request('PATCH', issuePath(request, number), { body, ...change });
  if (!reply.ok) return reply;
  const kept = ownProperty(reply.body, 'body');
  return typeof kept !== 'string' || kept.replaceAll('\r\n', '\n').trim() === body.trim()
    ? undefined
    : { ok: false, reason: "GitHub kept the issue's old text" };
};

const commentOnIssue = (github: Github, request: IssueRequest, number: number, news: string) =>
  github.request('POST', `${issuePath(request, number)}/comments`, { body: news });

/** Closes issues of ours on the same domains: two runs opened one each, or GitHub's list lagged behind. */
const closeDuplicates = async (
  github: Github,
  request: IssueRequest,
  duplicates: readonly { readonly id: number }[],
): Promise<void> => {
  const change = { state: 'closed', state_reason: 'not_planned' };
  for (const { id } of duplicates) await github.request('PATCH', issuePath(request, id), change);
};

/** Forgejo and Gitea take labels by number only: there, the issue has none. */
const createIssue = async (github: Github, repository: string, content: object): Promise<Reply> => {
  const path = `/repos/${repository}/issues`;
  const made = await github.request('POST', path, { ...content, labels: [label] });
  return !made.ok && made.status === 422 ? github.request('POST', path, content) : made;
};

const openIssue = async (
  github: Github,
  request: IssueRequest,
  { title, post }: IssueText,
): Promise<IssueOutcome> => {
  const { repository, signature } = request;
  const made = await createIssue(github, repository, { title, body: withMarker(signature, post) });
  if (!made.ok && (made.status ?? 500) < 500) return failedOutcome(made);
  const mine = made.ok ? readPosted(made.body, signature, await github.viewer()) : undefined;
  const again = await findOwn(github, request);
  if (!again.ok) return failedOutcome(again);
  const found = again.found[0] ?? mine;
  if (found === undefined) return failedOutcome(made.ok ? unproven : made);
  // Two runs at once: the older issue stays.
  if (mine !== undefined && mine.id !== found.id) await closeDuplicates(github, request, [mine]);
  return { status: 'created', number: found.id, url: found.url };
};

const editFound = async (
  github: Github,
  request: IssueRequest,
  found: Issue,
): Promise<IssueOutcome> => {
  const { id: number, url, open } = found;
  const wanted = request.compose(found);
  const closes = wanted !== undefined && wanted.title === undefined;
  // The person who closed it has seen this text. Once all was well, the same fault is news again.
  const isSaid = closes
    ? !open && found.wrong.length === 0
    : wanted && hasSameText(found, wanted.post);
  if (wanted === undefined || isSaid === true) return { status: 'unchanged', number, url };
  if (isNewer(found, request.signature)) return { status: 'outdated', number, url };
  const { title, post, news } = wanted;
  const change = closes ? { state: 'closed', state_reason: 'completed' } : { title, state: 'open' };
  const refusal = await editIssue(github, request, { number, post, change });
  if (refusal) return failedOutcome(refusal);
  if (closes && !open) return { status: 'updated', number, url };
  await commentOnIssue(github, request, number, news);
  return { status: closes ? 'closed' : open ? 'updated' : 'reopened', number, url };
};

/** Brings the issue in line with the state of things; comments on it once for each new state. */
export const writeIssue = async (github: Github, request: IssueRequest): Promise<IssueOutcome> => {
  const before = await findOwn(github, request);
  if (!before.ok) return failedOutcome(before);
  const kept = chooseOwn(before.found, request.signature);
  if (kept === undefined) {
    const wanted = request.compose(undefined);
    return wanted?.title === undefined ? { status: 'none' } : openIssue(github, request, wanted);
  }
  const outcome = await editFound(github, request, kept);
  if (outcome.status !== 'failed') {
    const duplicates = listDuplicates(before.found, kept).filter(({ open }) => open);
    await closeDuplicates(github, request, duplicates);
  }
  return outcome;
};
