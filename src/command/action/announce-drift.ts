/** Tells people on GitHub: the comment on the pull request, or the tracking issue of the branch. */
import { type CommentOutcome, writeComment } from '../../deliver/github/pull-request-comment.ts';
import { findOnPages, type Github } from '../../deliver/github/client.ts';
import { type IssueOutcome, writeIssue } from '../../deliver/github/tracking-issue.ts';
import type { Posted } from '../../deliver/github/post-marker.ts';
import type { Inputs } from '../../input/action/inputs.ts';
import type { ActionEvent } from '../../input/action/event.ts';
import type { Severity } from '../../model/check.ts';
import { driftState } from '../../model/drift.ts';
import { ownProperty } from '../../model/own-property.ts';
import type { Report } from '../../model/report.ts';
import {
  type RunDetails,
  failingPost,
  hasTrouble,
  issuePost,
  issueTitle,
  newsLine,
  newsPost,
  openPost,
  type Post,
  resolvedPost,
  closingLine,
  closingPost,
  allClearPost,
} from '../../report/markdown/pull-request-comment.ts';
import { leavesOpen, situation } from '../../report/markdown/when-resolved.ts';
import { explainRefusal, type RefusalReport, type TokenAccess } from './refusals.ts';

export type CommentStatus =
  | Exclude<CommentOutcome['status'], 'failed'>
  | RefusalReport['status']
  | 'off';

/** What became of it, for the outputs; `remarks` are for people, in our own words. */
export interface AnnounceResult {
  readonly comment: CommentStatus;
  readonly commentUrl?: string;
  readonly issueNumber?: number;
  readonly remarks: readonly string[];
}

export interface Announcement {
  readonly inputs: Pick<Inputs, 'comment' | 'commentKey' | 'issue' | 'token'>;
  readonly failOn: Severity | 'never';
  readonly occasion: ActionEvent;
  readonly report: Report;
  readonly repository: string;
  readonly access: TokenAccess;
  readonly where: RunDetails;
}

const nothingAnnounced: AnnounceResult = { comment: 'none', remarks: [] };

/** What the comment is to say in place of `before`; absent where it stays as it is. */
const composeComment = (
  { inputs, failOn, report, where }: Announcement,
  before: Posted | undefined,
): Post | undefined => {
  const { domains } = report;
  const compared = domains.some((one) => driftState(one) !== 'none' || one.proposal !== undefined);
  const wanted = before !== undefined || (inputs.comment === 'always' && compared);
  const tellsOfFaults = before !== undefined && before.mark === undefined;
  // A fault that could not be judged again is not gone.
  const keeps = tellsOfFaults && leavesOpen(report);
  switch (situation(report, failOn)) {
    case 'news':
      return newsPost(domains, where);
    case 'failing':
      return wanted && !keeps ? failingPost(report, where) : undefined;
    case 'open':
      return wanted && !keeps ? openPost(domains, where) : undefined;
    case 'settled':
      if (!wanted || !compared) return undefined;
      return before === undefined || inputs.comment === 'always'
        ? allClearPost(domains, where)
        : resolvedPost(domains, { body: before.body, wrong: new Set(['drift']) }, where);
  }
};

const commentOnPull = async (
  github: Github,
  pull: number,
  what: Announcement,
): Promise<AnnounceResult> => {
  const { inputs, repository, access } = what;
  const outcome = await writeComment(github, {
    repository,
    pull,
    key: inputs.commentKey,
    compose: (before) => composeComment(what, before),
  });
  if (outcome.status === 'none') return nothingAnnounced;
  if (outcome.status === 'failed') {
    const { status, remark } = explainRefusal('comment', outcome.refusal, access);
    return { comment: status, remarks: [remark] };
  }
  return { comment: outcome.status, commentUrl: outcome.url, remarks: [] };
};

/** The open pull request whose head is the run's: as GitHub says, not as the artifact says. */
const findPull = async (
  github: Github,
  { owner, branch, head }: Extract<ActionEvent, { readonly kind: 'follow-up' }>,
  repository: string,
): Promise<number | undefined> => {
  const query = `state=open&per_page=100&head=${encodeURIComponent(`${owner}:${branch}`)}`;
  const found = await findOnPages(github, `/repos/${repository}/pulls?${query}`, (entry) => {
    const number = ownProperty(entry, 'number');
    return ownProperty(ownProperty(entry, 'head'), 'sha') === head && typeof number === 'number'
      ? number
      : undefined;
  });
  return found.ok ? found.found : undefined;
};

const trackInIssue = async (
  github: Github,
  { inputs, failOn, report, repository, where, access }: Announcement,
): Promise<AnnounceResult> => {
  const troubled = hasTrouble(report);
  const settled = situation(report, failOn) === 'settled';
  // What is not known to be fixed stays as it is.
  if (!troubled && !settled) return nothingAnnounced;
  const outcome: IssueOutcome = await writeIssue(github, {
    repository,
    key: inputs.commentKey,
    ...(troubled
      ? {
          fault: {
            title: issueTitle(report),
            post: issuePost(report, where),
            news: newsLine(report),
          },
        }
      : {}),
    allClear: { post: closingPost(report.domains, where), news: closingLine },
  });
  if (outcome.status === 'none') return nothingAnnounced;
  return outcome.status === 'failed'
    ? { comment: 'none', remarks: [explainRefusal('issue', outcome.refusal, access).remark] }
    : { comment: 'none', issueNumber: outcome.number, remarks: [] };
};

/** Says what there is to say where the occasion has a place for it, and the token may write there. */
export const announceDrift = async (
  github: Github,
  what: Announcement,
): Promise<AnnounceResult> => {
  const { inputs, occasion, repository } = what;
  const off = inputs.comment === 'never';
  if (inputs.token === '' || repository === '') return { ...nothingAnnounced, comment: 'off' };
  switch (occasion.kind) {
    case 'pull':
      if (off) return { ...nothingAnnounced, comment: 'off' };
      return commentOnPull(github, occasion.pull, what);
    case 'follow-up': {
      if (off) return { ...nothingAnnounced, comment: 'off' };
      const pull = await findPull(github, occasion, repository);
      return pull === undefined
        ? { comment: 'none', remarks: ["No open pull request matches that run's head commit."] }
        : commentOnPull(github, pull, what);
    }
    case 'branch':
      return inputs.issue === 'never' ? nothingAnnounced : trackInIssue(github, what);
    case 'queue':
    case 'none':
      return nothingAnnounced;
  }
};
