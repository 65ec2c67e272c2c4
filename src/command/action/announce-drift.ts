/** Tells people on GitHub: the comment on the pull request, or the tracking issue of the branch. */
import {
  type CommentOutcome,
  isDenied,
  type Refusal,
  writeComment,
} from '../../deliver/github/pull-request-comment.ts';
import { field, findOnPages, type Github } from '../../deliver/github/client.ts';
import { type IssueOutcome, writeIssue } from '../../deliver/github/tracking-issue.ts';
import type { Posted } from '../../deliver/github/post-marker.ts';
import type { Inputs } from '../../input/action/inputs.ts';
import type { Occasion } from '../../input/action/event.ts';
import type { Severity } from '../../model/check.ts';
import { driftState } from '../../model/drift.ts';
import type { Report } from '../../model/report.ts';
import {
  type Circumstances,
  failingPost,
  isTroubled,
  issuePost,
  issueTitle,
  newsLine,
  newsPost,
  openPost,
  type Post,
  resolvedPost,
  settledLine,
  settledPost,
  wellPost,
} from '../../report/markdown/pull-request-comment.ts';
import { leavesOpen, situation } from '../../report/situation.ts';

export type CommentStatus =
  | Exclude<CommentOutcome['status'], 'failed'>
  | 'failed'
  | 'forbidden'
  | 'off'
  | 'skipped-fork'
  | 'skipped-dependabot';

/** What became of it, for the outputs; `remarks` are for people, in our own words. */
export interface Announced {
  readonly comment: CommentStatus;
  readonly commentUrl?: string;
  readonly issueNumber?: number;
  readonly remarks: readonly string[];
}

export interface Announcement {
  readonly inputs: Pick<Inputs, 'comment' | 'commentKey' | 'issue' | 'token'>;
  readonly failOn: Severity | 'never';
  readonly occasion: Occasion;
  readonly report: Report;
  readonly repository: string;
  readonly where: Circumstances;
}

const nothing: Announced = { comment: 'none', remarks: [] };

/** Permissions as a workflow writes them. */
const permissionWords = ({ permissions = '' }: Refusal, usual: string): string => {
  const named = [...permissions.matchAll(/\b([a-z_]+)=(read|write)\b/g)].map(
    ([, name = '', level]) => `${name.replaceAll('_', '-')}: ${level}`,
  );
  return named.length === 0 ? usual : [...new Set(named)].join(' or ');
};

const refusedWords = (what: string, refusal: Refusal, usual: string): string => {
  const { reason } = refusal;
  const advice = isDenied(refusal)
    ? ` Grant the job the permission ${permissionWords(refusal, usual)}.`
    : '';
  return `The ${what} was not written: ${reason}.${advice} The verdict stands.`;
};

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
        ? wellPost(domains, where)
        : resolvedPost(domains, before.body, where);
  }
};

const commentOn = async (github: Github, pull: number, what: Announcement): Promise<Announced> => {
  const { inputs, repository } = what;
  const outcome = await writeComment(github, {
    repository,
    pull,
    key: inputs.commentKey,
    compose: (before) => composeComment(what, before),
  });
  if (outcome.status === 'none') return nothing;
  if (outcome.status === 'failed') {
    const { refusal } = outcome;
    return {
      comment: isDenied(refusal) ? 'forbidden' : 'failed',
      remarks: [refusedWords('comment', refusal, 'pull-requests: write')],
    };
  }
  return { comment: outcome.status, commentUrl: outcome.url, remarks: [] };
};

/** The open pull request whose head is the run's: by GitHub's own word, not by the artefact's. */
const pullOf = async (
  github: Github,
  { owner, branch, head }: Extract<Occasion, { readonly kind: 'follow-up' }>,
  repository: string,
): Promise<number | undefined> => {
  const query = `state=open&per_page=100&head=${encodeURIComponent(`${owner}:${branch}`)}`;
  const found = await findOnPages(github, `/repos/${repository}/pulls?${query}`, (entry) => {
    const number = field(entry, 'number');
    return field(field(entry, 'head'), 'sha') === head && typeof number === 'number'
      ? number
      : undefined;
  });
  return found.ok ? found.found : undefined;
};

const trackIn = async (
  github: Github,
  { inputs, failOn, report, repository, where }: Announcement,
): Promise<Announced> => {
  const troubled = isTroubled(report);
  const settled = situation(report, failOn) === 'settled';
  // What is not known to be fixed stays as it is.
  if (!troubled && !settled) return nothing;
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
    allClear: { post: settledPost(report.domains, where), news: settledLine },
  });
  if (outcome.status === 'none') return nothing;
  return outcome.status === 'failed'
    ? { comment: 'none', remarks: [refusedWords('issue', outcome.refusal, 'issues: write')] }
    : { comment: 'none', issueNumber: outcome.number, remarks: [] };
};

const readOnlyWords = {
  fork: 'This pull request comes from a fork, whose token may not write: no comment was tried.',
  dependabot: 'Dependabot runs with a token that may not write: no comment was tried.',
} as const;

/** Says what there is to say where the occasion has a place for it, and the token may write there. */
export const announce = async (github: Github, what: Announcement): Promise<Announced> => {
  const { inputs, occasion, repository } = what;
  const off = inputs.comment === 'never';
  if (inputs.token === '' || repository === '') return { ...nothing, comment: 'off' };
  switch (occasion.kind) {
    case 'pull':
      if (off) return { ...nothing, comment: 'off' };
      if (occasion.readOnly !== undefined)
        return {
          comment: `skipped-${occasion.readOnly}`,
          remarks: [readOnlyWords[occasion.readOnly]],
        };
      return commentOn(github, occasion.pull, what);
    case 'follow-up': {
      if (off) return { ...nothing, comment: 'off' };
      const pull = await pullOf(github, occasion, repository);
      return pull === undefined
        ? { comment: 'none', remarks: ['No open pull request has the head of that run.'] }
        : commentOn(github, pull, what);
    }
    case 'branch':
      return inputs.issue === 'never' ? nothing : trackIn(github, what);
    case 'queue':
    case 'none':
      return nothing;
  }
};
