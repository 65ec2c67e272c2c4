/** What the comment or the issue is to say, given what it says: nothing greener than what is known. */
import type { Post, Posted } from '../../deliver/github/post-marker.ts';
import type { Issue, IssueText } from '../../deliver/github/tracking-issue.ts';
import type { Inputs } from '../../input/action/inputs.ts';
import { driftState } from '../../model/drift.ts';
import type { Report } from '../../model/report.ts';
import type { FailOn } from '../../model/check.ts';
import {
  isSameStatement,
  type RemovedGuard,
  type Statement,
  type StatementKind,
} from '../../model/judged.ts';
import { leftStandingText } from '../../report/markdown/left-standing.ts';
import { removedGuardsText } from '../../report/markdown/removed-guards.ts';
import {
  allClearPost,
  failingPost,
  footerPost,
  newsPost,
  openPost,
  type Post as Written,
  resolvedPost,
  type RunDetails,
} from '../../report/markdown/pull-request-comment.ts';
import {
  blindLine,
  blindPost,
  blindTitle,
  closingLine,
  closingPost,
  hasTrouble,
  issuePost,
  issueTitle,
  newsLine,
} from '../../report/markdown/tracking-issue.ts';
import { situation } from '../../report/markdown/when-resolved.ts';
import { leftStanding, wrongIn } from '../../report/view/statements.ts';

/** What a run found, and how it is to be told. */
export interface Told {
  readonly inputs: Pick<Inputs, 'comment'>;
  readonly failOn: FailOn;
  readonly report: Report;
  readonly where: Omit<RunDetails, 'failOn'>;
  /** What the change takes away from what is watched. */
  readonly removedGuards?: readonly RemovedGuard[];
}

/** Text that says what is wrong, with what earlier runs found and this one did not check. */
const faultPost = (
  post: Written,
  { report, failOn, removedGuards = [] }: Told,
  left: readonly Statement[],
): Post => {
  const wrong: readonly Statement[] = [
    ...wrongIn(report, failOn),
    ...removedGuards.map(({ domain, kind }) => ({ domain, kind })),
  ];
  // This run's own words come first.
  const rest = left.filter((one) => !wrong.some((other) => isSameStatement(one, other)));
  const parts = [removedGuardsText(removedGuards), post.text, leftStandingText(rest)];
  const text = parts.filter((part) => part !== '').join('\n\n');
  return { ...post, text, wrong: [...wrong, ...rest] };
};

/** What is wrong in the text, or was when it was last red. */
const kindsIn = (before: Posted | undefined): readonly StatementKind[] => [
  ...new Set([...(before?.wrong ?? []).map(({ kind }) => kind), ...(before?.was ?? [])]),
];

const calmPost = (post: Written, before: Posted | undefined): Post => ({
  ...post,
  wrong: [],
  was: kindsIn(before),
});

const detailsOf = ({ where, failOn }: Told): RunDetails => ({ ...where, failOn });

const resolved = (told: Told, before: Posted): Written => {
  const wrong = new Set(kindsIn(before).filter((kind) => kind !== 'sight'));
  return resolvedPost(told.report.domains, { body: before.text, wrong }, detailsOf(told));
};

/** What the comment is to say in place of `before`; absent where it stays as it is. */
export const composeComment = (told: Told, before: Posted | undefined): Post | undefined => {
  const { inputs, failOn, report, removedGuards = [] } = told;
  const where = detailsOf(told);
  const { domains } = report;
  const compared = domains.some((one) => driftState(one) !== 'none' || one.proposal !== undefined);
  const wanted = before !== undefined || (inputs.comment === 'always' && compared);
  // A fault that this run did not judge, or could not, is not gone.
  const left = leftStanding(before?.wrong ?? [], report, failOn);
  const now = situation(report, failOn);
  if (now === 'news') return faultPost(newsPost(domains, where), told, left);
  if (removedGuards.length > 0) {
    const post = now === 'failing' ? failingPost(report, where) : footerPost(domains, where);
    return faultPost(post, told, left);
  }
  if (!wanted || left.length > 0) return undefined;
  switch (now) {
    case 'failing':
      return faultPost(failingPost(report, where), told, left);
    case 'open':
      return calmPost(openPost(domains, where), before);
    case 'settled':
      // Where nothing was compared, a pass is worth a comment only after a failure.
      if (!compared && before?.wrong.length === 0) return undefined;
      return calmPost(
        before === undefined || inputs.comment === 'always'
          ? allClearPost(domains, where)
          : resolved(told, before),
        before,
      );
  }
};

/**
 * What the issue is to say in place of `before`; absent where it stays as it is. `blind`: domains on
 * which run after run comes to no verdict.
 */
export const composeIssue = (
  told: Told,
  blind: readonly string[],
  before: Issue | undefined,
): IssueText | undefined => {
  const { failOn, report } = told;
  const where = detailsOf(told);
  const left = leftStanding(before?.wrong ?? [], report, failOn);
  if (hasTrouble(report)) {
    const post = faultPost(issuePost(report, where), told, left);
    return { title: issueTitle(report), post, news: newsLine(report) };
  }
  if (blind.length > 0) {
    if (before?.open === true && before.wrong.length > 0) return undefined;
    const unseen = blind.map((domain): Statement => ({ domain, kind: 'sight' }));
    // A person may have closed the issue while something was wrong: no run has seen it fixed since.
    const earlier = left.filter(({ kind }) => kind !== 'sight');
    const post = blindPost(report, blind, { where, earlier });
    return {
      title: blindTitle(blind),
      post: { ...post, wrong: [...unseen, ...earlier] },
      news: blindLine,
    };
  }
  if (before === undefined || left.length > 0 || situation(report, failOn) !== 'settled')
    return undefined;
  const post = calmPost(closingPost(report.domains, where, before.text), before);
  return { post, news: closingLine };
};
