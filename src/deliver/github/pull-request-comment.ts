/** The one comment on a pull request: found again, updated in place, never a second one. */
import { findOnPages, type Github, type Reply } from './client.ts';
import { isForbidden } from './refusal-cause.ts';
import { withMarker, type Post, type Posted, readPosted, hasSameText } from './post-marker.ts';

export type Refusal = Extract<Reply, { readonly ok: false }>;

/** What became of the comment. `none`: there is none, and none was wanted. */
export type CommentOutcome =
  | {
      readonly status: 'created' | 'updated' | 'unchanged' | 'resolved';
      readonly url: string;
    }
  | { readonly status: 'none' }
  | { readonly status: 'failed'; readonly refusal: Refusal };

export interface CommentRequest {
  readonly repository: string;
  readonly pull: number;
  readonly key: string;
  /**
   * What to say, given the comment as it is (absent: there is none); `undefined` to leave things
   * as they are.
   */
  readonly compose: (before: Posted | undefined) => Post | undefined;
}

const failedOutcome = (refusal: Refusal): CommentOutcome => ({ status: 'failed', refusal });

/** The oldest comment of ours. */
const findComment = async (github: Github, { repository, pull, key }: CommentRequest) => {
  const login = await github.viewer();
  return findOnPages(github, `/repos/${repository}/issues/${pull}/comments?per_page=100`, (entry) =>
    readPosted(entry, key, login),
  );
};

const createComment = async (
  github: Github,
  request: CommentRequest,
  post: Post,
): Promise<CommentOutcome> => {
  const { repository, pull, key } = request;
  const path = `/repos/${repository}/issues/${pull}/comments`;
  const made = await github.request('POST', path, { body: withMarker(key, post) });
  if (!made.ok && (made.status ?? 500) < 500) return failedOutcome(made);
  // Where the answer was lost the comment may be there all the same; and another run may have been faster.
  const again = await findComment(github, request);
  if (!again.ok) return failedOutcome(again);
  const mine = made.ok ? readPosted(made.body, key, await github.viewer()) : undefined;
  if (again.found === undefined) return made.ok ? failedToFind(mine) : failedOutcome(made);
  if (mine !== undefined && mine.id !== again.found.id) {
    // Two of us wrote at once: the older comment stays, and this one is taken back at once.
    await github.request('DELETE', `/repos/${repository}/issues/comments/${mine.id}`);
    return updateComment(github, request, again.found);
  }
  return { status: 'created', url: again.found.url };
};

/** GitHub's lists may lag behind: what it said it made is there. */
const failedToFind = (mine: Posted | undefined): CommentOutcome => ({
  status: 'created',
  url: mine?.url ?? '',
});

const updateComment = async (
  github: Github,
  { repository, key, compose }: CommentRequest,
  posted: Posted,
): Promise<CommentOutcome> => {
  const wanted = compose(posted);
  if (wanted === undefined || hasSameText(posted, wanted))
    return { status: 'unchanged', url: posted.url };
  const reply = await github.request('PATCH', `/repos/${repository}/issues/comments/${posted.id}`, {
    body: withMarker(key, wanted),
  });
  if (!reply.ok) return failedOutcome(reply);
  return { status: wanted.mark === 'settled' ? 'resolved' : 'updated', url: posted.url };
};

/** Brings the comment in line with what `compose` wants said. */
export const writeComment = async (
  github: Github,
  request: CommentRequest,
): Promise<CommentOutcome> => {
  const before = await findComment(github, request);
  if (before.ok && before.found !== undefined) return updateComment(github, request, before.found);
  const wanted = request.compose(undefined);
  // A token that may not read comments has written none: where there is nothing to say, none is missed.
  if (!before.ok)
    return wanted === undefined && isForbidden(before) ? { status: 'none' } : failedOutcome(before);
  return wanted === undefined ? { status: 'none' } : createComment(github, request, wanted);
};
