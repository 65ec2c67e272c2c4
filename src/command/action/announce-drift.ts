/** Tells people on GitHub: the comment on the pull request, or the tracking issue of the branch. */
import { findBlindDomains, type ScheduledRun } from '../../deliver/github/blind-runs.ts';
import { collectOnPages, type Github } from '../../deliver/github/client.ts';
import type { Post, Signature } from '../../deliver/github/post-marker.ts';
import { type CommentOutcome, writeComment } from '../../deliver/github/pull-request-comment.ts';
import { type IssueOutcome, writeIssue } from '../../deliver/github/tracking-issue.ts';
import type { Inputs } from '../../input/action/inputs.ts';
import type { ActionEvent } from '../../input/action/event.ts';
import { runExitStatus } from '../../model/exit-status.ts';
import { ownProperty } from '../../model/own-property.ts';
import { hasTrouble } from '../../report/markdown/tracking-issue.ts';
import { situation } from '../../report/markdown/when-resolved.ts';
import { composeComment, composeIssue, type Told } from './compose-post.ts';
import { explainRefusal, type RefusalReport, type TokenAccess } from './refusals.ts';

export type CommentStatus =
  | Exclude<CommentOutcome['status'], 'failed'>
  | RefusalReport['status']
  | 'off';

export type IssueStatus =
  | Exclude<IssueOutcome['status'], 'failed'>
  | RefusalReport['status']
  | 'off';

/** What became of it, for the outputs; `remarks` are for people, in our own words. */
export interface AnnounceResult {
  readonly comment: CommentStatus;
  readonly commentUrl?: string;
  readonly issue: IssueStatus;
  readonly issueNumber?: number;
  readonly issueUrl?: string;
  /** The text of the comment or the issue, whether or not it could be posted; absent where there is nothing to say. */
  readonly text?: string;
  readonly remarks: readonly string[];
}

export interface Announcement extends Told {
  readonly inputs: Pick<Inputs, 'comment' | 'issue' | 'token'>;
  readonly occasion: ActionEvent;
  readonly repository: string;
  readonly access: TokenAccess;
  /** Without the head: the occasion tells. */
  readonly signature: Omit<Signature, 'domains' | 'head'>;
  /** Absent if no schedule started this run. */
  readonly scheduled?: ScheduledRun;
}

const nothingAnnounced: AnnounceResult = { comment: 'none', issue: 'none', remarks: [] };

const signatureFor = ({ signature, occasion, report }: Announcement): Signature => ({
  ...signature,
  domains: report.domains.map(({ domain }) => domain),
  head: 'head' in occasion ? occasion.head : '',
});

const plainPost = ({ text, footer }: Post): string => `${text}\n\n${footer}\n`;

const withText = (result: AnnounceResult, post: Post | undefined): AnnounceResult =>
  post === undefined ? result : { ...result, text: plainPost(post) };

/** Nothing is written; what there is to say is. */
const unwritten = (what: Announcement, comment: CommentStatus): AnnounceResult =>
  withText({ ...nothingAnnounced, comment }, composeComment(what, undefined));

const describeOutcome = (outcome: CommentOutcome, access: TokenAccess): AnnounceResult => {
  if (outcome.status === 'none') return nothingAnnounced;
  if (outcome.status === 'failed') {
    const { status, remark } = explainRefusal('comment', outcome.refusal, access);
    return { ...nothingAnnounced, comment: status, remarks: [remark] };
  }
  return { ...nothingAnnounced, comment: outcome.status, commentUrl: outcome.url };
};

const commentOnPull = async (
  github: Github,
  pull: number,
  what: Announcement,
): Promise<AnnounceResult> => {
  let last: Post | undefined;
  const outcome = await writeComment(github, {
    repository: what.repository,
    pull,
    signature: signatureFor(what),
    compose: (before) => {
      const post = composeComment(what, before);
      last = post ?? last;
      return post;
    },
  });
  return withText(describeOutcome(outcome, what.access), last ?? composeComment(what, undefined));
};

/**
 * The open pull request whose head is the run's: as GitHub says, not as the artifact says. `moved`:
 * its branch has newer commits.
 */
const findPull = async (
  github: Github,
  { owner, branch, head }: Extract<ActionEvent, { readonly kind: 'follow-up' }>,
  repository: string,
): Promise<number | 'moved' | undefined> => {
  const query = `state=open&per_page=100&head=${encodeURIComponent(`${owner}:${branch}`)}`;
  const pulls = await collectOnPages(github, `/repos/${repository}/pulls?${query}`, (entry) => {
    const number = ownProperty(entry, 'number');
    const sha = ownProperty(ownProperty(entry, 'head'), 'sha');
    return typeof number === 'number' ? { number, sha } : undefined;
  });
  if (!pulls.ok || pulls.found.length === 0) return undefined;
  return pulls.found.find(({ sha }) => sha === head)?.number ?? 'moved';
};

/** Domains on which this and earlier scheduled runs came to no verdict. */
const findBlind = async (
  github: Github,
  { report, failOn, scheduled }: Announcement,
): Promise<readonly string[]> => {
  if (scheduled === undefined) return [];
  const unjudged = report.domains.filter((one) => runExitStatus({ domains: [one] }, failOn) === 3);
  const names = unjudged.map(({ domain }) => domain);
  return findBlindDomains(github, scheduled, names);
};

const trackInIssue = async (github: Github, what: Announcement): Promise<AnnounceResult> => {
  const { failOn, report, repository, access } = what;
  const known = hasTrouble(report) || situation(report, failOn) === 'settled';
  const blind = known ? [] : await findBlind(github, what);
  // What is not known to be fixed stays as it is.
  if (!known && blind.length === 0) return nothingAnnounced;
  const fresh = composeIssue(what, blind, undefined)?.post;
  const outcome: IssueOutcome = await writeIssue(github, {
    repository,
    signature: signatureFor(what),
    compose: (before) => composeIssue(what, blind, before),
  });
  if (outcome.status === 'none') return nothingAnnounced;
  if (outcome.status === 'failed') {
    const { status, remark } = explainRefusal('issue', outcome.refusal, access);
    return withText({ ...nothingAnnounced, issue: status, remarks: [remark] }, fresh);
  }
  const { status: issue, number: issueNumber, url: issueUrl } = outcome;
  return withText({ ...nothingAnnounced, issue, issueNumber, issueUrl }, fresh);
};

/** Nothing is written; what the issue would say is. */
const unwrittenIssue = (what: Announcement, status: Pick<AnnounceResult, 'comment' | 'issue'>) =>
  withText({ ...nothingAnnounced, ...status }, composeIssue(what, [], undefined)?.post);

const announceInFollowUp = async (
  github: Github,
  occasion: Extract<ActionEvent, { readonly kind: 'follow-up' }>,
  what: Announcement,
): Promise<AnnounceResult> => {
  const pull = await findPull(github, occasion, what.repository);
  if (pull === 'moved') return unwritten(what, 'outdated');
  return pull === undefined
    ? {
        ...unwritten(what, 'none'),
        remarks: ["No open pull request matches that run's head commit."],
      }
    : commentOnPull(github, pull, what);
};

/** Says what there is to say where the occasion has a place for it, and the token may write there. */
export const announceDrift = async (
  github: Github,
  what: Announcement,
): Promise<AnnounceResult> => {
  const { inputs, occasion, repository } = what;
  const mute = inputs.token === '' || repository === '';
  const off = mute || inputs.comment === 'never';
  switch (occasion.kind) {
    case 'pull':
      return off ? unwritten(what, 'off') : commentOnPull(github, occasion.pull, what);
    case 'follow-up':
      return off ? unwritten(what, 'off') : announceInFollowUp(github, occasion, what);
    case 'branch':
      if (mute) return unwrittenIssue(what, { comment: 'off', issue: 'off' });
      return inputs.issue === 'never'
        ? unwrittenIssue(what, { comment: 'none', issue: 'off' })
        : trackInIssue(github, what);
    case 'queue':
    case 'none':
      return unwritten(what, mute ? 'off' : 'none');
  }
};
