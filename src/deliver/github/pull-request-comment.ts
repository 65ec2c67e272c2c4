/** The comment of a job's step on a pull request: found again, updated in place, never a second one. */
import { ownProperty } from '../../model/own-property.ts';
import { collectOnPages, type Github, type Refusal } from './client.ts';
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
import { isForbidden } from './refusal-cause.ts';

/**
 * What became of the comment. `none`: there is none, and none was wanted. `outdated`: a newer commit,
 * or a later run, has the word.
 */
export type CommentOutcome =
  | {
      readonly status: 'created' | 'updated' | 'unchanged' | 'resolved' | 'outdated';
      readonly url: string;
    }
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly refusal: Refusal };

export interface CommentRequest {
  readonly repository: string;
  readonly pull: number;
  readonly signature: Signature;
  /**
   * What to say, given the comment as it is (absent: there is none); `undefined` to leave things
   * as they are.
   */
  readonly compose: (before: Posted | undefined) => Post | undefined;
}

const failedOutcome = (refusal: Refusal): CommentOutcome => ({ status: 'failed', refusal });

/** The comments of ours, the oldest first. */
const findOwn = async (github: Github, { repository, pull, signature }: CommentRequest) => {
  const login = await github.viewer();
  return collectOnPages(
    github,
    `/repos/${repository}/issues/${pull}/comments?per_page=100`,
    (entry) => {
      const posted = readPosted(entry, signature, login);
      return posted !== undefined && isOwn(posted, signature) ? posted : undefined;
    },
  );
};

/** The newest commit of the pull request; absent where GitHub does not tell. */
const findHead = async (
  github: Github,
  { repository, pull }: CommentRequest,
): Promise<string | undefined> => {
  const reply = await github.request('GET', `/repos/${repository}/pulls/${pull}`);
  const sha = reply.ok ? ownProperty(ownProperty(reply.body, 'head'), 'sha') : undefined;
  return typeof sha === 'string' ? sha : undefined;
};

/** Whether somebody else knows better than this run. */
const isOutdated = async (
  github: Github,
  request: CommentRequest,
  posted?: Posted,
): Promise<boolean> => {
  const { signature } = request;
  const newer = posted !== undefined && isNewer(posted, signature);
  if (signature.head === '' || (newer && posted.head === signature.head)) return newer;
  const head = await findHead(github, request);
  return head === undefined ? newer : head !== signature.head;
};

const commentPath = ({ repository }: CommentRequest, { id }: Posted): string =>
  `/repos/${repository}/issues/comments/${id}`;

/** Those that nobody minimised: who did has read that text, and it stays as it is. */
const withoutMinimized = async (
  github: Github,
  own: readonly Posted[],
): Promise<readonly Posted[]> => {
  const hidden = await github.minimized(own.map(({ node }) => node).filter((node) => node !== ''));
  return own.filter(({ node }) => !hidden.has(node));
};

const createComment = async (
  github: Github,
  request: CommentRequest,
  post: Post,
  hidden: readonly Posted[] = [],
): Promise<CommentOutcome> => {
  if (await isOutdated(github, request)) return { status: 'outdated', url: '' };
  const { repository, pull, signature } = request;
  const path = `/repos/${repository}/issues/${pull}/comments`;
  const made = await github.request('POST', path, { body: withMarker(signature, post) });
  if (!made.ok && (made.status ?? 500) < 500) return failedOutcome(made);
  // Where the answer was lost the comment may be there all the same; and another run may have been faster.
  const again = await findOwn(github, request);
  if (!again.ok) return failedOutcome(again);
  const mine = made.ok ? readPosted(made.body, signature, await github.viewer()) : undefined;
  const found = again.found.find(({ id }) => hidden.every((one) => one.id !== id));
  if (found === undefined) {
    if (!made.ok) return failedOutcome(made);
    // GitHub's lists may lag behind: what it said it made is there.
    return mine === undefined ? failedOutcome(unproven) : { status: 'created', url: mine.url };
  }
  if (mine !== undefined && mine.id !== found.id) {
    // Two of us wrote at once: the older comment stays, and this one is taken back at once.
    await github.request('DELETE', commentPath(request, mine));
    return updateComment(github, request, found);
  }
  return { status: 'created', url: found.url };
};

/** Whether the comment has that text already, and nobody has changed it since. */
const says = (posted: Posted, wanted: Post | undefined): boolean =>
  wanted === undefined || (posted.intact && hasSameText(posted, wanted));

const updateComment = async (
  github: Github,
  request: CommentRequest,
  posted: Posted,
): Promise<CommentOutcome> => {
  const { url } = posted;
  const wanted = request.compose(posted);
  if (wanted === undefined || says(posted, wanted)) return { status: 'unchanged', url };
  if (await isOutdated(github, request, posted)) return { status: 'outdated', url };
  const reply = await github.request('PATCH', commentPath(request, posted), {
    body: withMarker(request.signature, wanted),
  });
  if (!reply.ok) return failedOutcome(reply);
  return { status: wanted.mark === 'settled' ? 'resolved' : 'updated', url };
};

/** Takes back older words on the same domains: two runs wrote at once, or GitHub's list lagged behind. */
const tidy = async (
  github: Github,
  request: CommentRequest,
  duplicates: readonly Posted[],
): Promise<void> => {
  for (const one of duplicates) await github.request('DELETE', commentPath(request, one));
};

/** Brings comments of ours in line: the one that stays, and those that do not. */
const updateOwn = async (
  github: Github,
  request: CommentRequest,
  own: readonly Posted[],
): Promise<CommentOutcome> => {
  const [first] = own;
  if (own.length === 1 && first && says(first, request.compose(first)))
    return { status: 'unchanged', url: first.url };
  const visible = await withoutMinimized(github, own);
  const kept = chooseOwn(visible, request.signature);
  if (kept === undefined) {
    const wanted = request.compose(undefined);
    const told = wanted && own.find((one) => hasSameText(one, wanted));
    return wanted === undefined || told !== undefined
      ? { status: 'unchanged', url: (told ?? first)?.url ?? '' }
      : createComment(github, request, wanted, own);
  }
  const outcome = await updateComment(github, request, kept);
  if (outcome.status !== 'failed') await tidy(github, request, listDuplicates(visible, kept));
  return outcome;
};

/** Brings the comment in line with what `compose` wants said. */
export const writeComment = async (
  github: Github,
  request: CommentRequest,
): Promise<CommentOutcome> => {
  const before = await findOwn(github, request);
  if (before.ok && before.found.length > 0) return updateOwn(github, request, before.found);
  const wanted = request.compose(undefined);
  // A token that may not read comments has written none: where there is nothing to say, none is missed.
  if (!before.ok)
    return wanted === undefined && isForbidden(before) ? { status: 'none' } : failedOutcome(before);
  return wanted === undefined ? { status: 'none' } : createComment(github, request, wanted);
};
