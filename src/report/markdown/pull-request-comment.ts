/** The comment on a pull request. */
import type { FailOn } from '../../model/check.ts';
import { driftState, judgedKinds, type JudgedKind, type WatchedRecord } from '../../model/drift.ts';
import { undecidedIn, verdictsByKind } from '../../model/judged.ts';
import type { Report } from '../../model/report.ts';
import { counted, few, listed } from '../../model/text/wording.ts';
import {
  checksText,
  driftSections,
  findingsSections,
  hasNews,
  openSections,
  pendingSections,
} from './drift.ts';
import {
  areWell,
  isAnnouncing,
  listDomains,
  unchangedSentence,
  unjudgedSentence,
  wellHeading,
  wellSentences,
} from './judged-sentences.ts';
import { proposalSections } from './proposal.ts';
import {
  breaksMail,
  broughtUnjudgedWords,
  type DriftedDomain,
  isOpen,
  isWell,
  mostUrgentFirst,
} from '../view/drift-changes.ts';
import { type FindOwners, ownersText } from './remedies.ts';
import { problemSections } from './render.ts';
import { codeSpan, foldedBlock } from './escape.ts';
import { plainText } from '../view/plain-text.ts';
import { assembleSections, type Section } from './size-budget.ts';

/** Where and how it was checked: may differ from run to run without a new comment. */
export interface RunDetails {
  readonly version: string;
  readonly resolvers: readonly string[];
  /** The commit that holds the accepted state. */
  readonly commit?: string;
  /** Who owns the files of the repository. */
  readonly owners?: FindOwners;
  /** The run's page, as the runner names it. */
  readonly runUrl?: string;
  /** What fails the run. */
  readonly failOn?: FailOn | undefined;
}

/** Text to post: what is in the footer may change without making it another text. */
export interface Post {
  readonly text: string;
  readonly footer: string;
  /** Nothing in it is known to be wrong: not all could be looked up, or nothing is left to do. */
  readonly mark?: 'open' | 'settled';
}

/** GitHub takes 65 536 characters; the rest is for the marker. */
export const longestComment = 60_000;
export const footerRoom = 2000;

const isLink = (url: string): boolean => /^https?:\/\/[\w.:-]+(?:\/[\w.~-]+)*$/.test(url);

export const commentFooter = (drifts: readonly DriftedDomain[], where: RunDetails): string => {
  const { version, resolvers, commit, runUrl } = where;
  const files = new Set(
    drifts.flatMap(({ drift, proposal }) => [drift?.file ?? [], proposal?.file ?? []].flat()),
  );
  const at = commit !== undefined && /^[0-9a-f]{7,64}$/.test(commit) ? commit.slice(0, 7) : '';
  const parts = [
    ...few(
      [...files].map((file) => codeSpan(file.slice(0, 200))),
      3,
    ),
    ...(at === '' ? [] : [`at ${codeSpan(at)}`]),
    `asked: ${listed(resolvers.map(codeSpan), 4)}`,
    ...(runUrl !== undefined && isLink(runUrl) ? [`[run](${runUrl})`] : []),
    `dns-audit ${plainText(version).replace(/[^\w.+-]/g, '')}`,
  ];
  return foldedBlock('How this was checked', parts.join(' · '));
};

/** Domains of which there is nothing to tell, in a line. */
export const quietLine = (drifts: readonly DriftedDomain[], failOn?: FailOn): string => {
  const quiet = drifts.filter((one) => isWell(one, failOn) && driftState(one) === 'in-sync');
  return quiet.length === 0 ? '' : `✅ In sync: ${listDomains(quiet)}.`;
};

const failsAudit = (one: DriftedDomain): boolean => verdictsByKind(one).get('audit') === 'fail';

/** Whether nothing is open but what is on its way. */
const isOnlyPending = ({ drift, ...one }: DriftedDomain): boolean => {
  if (drift?.pending === undefined) return false;
  const { pending: _, ...rest } = drift;
  return !isOpen({ ...one, drift: rest });
};

/** Of domains without news: those whose audit fails, and those of which not all is known. */
export const quietFaultLines = (drifts: readonly DriftedDomain[]): readonly string[] => {
  const quiet = drifts.filter((one) => !hasNews(one));
  const failing = quiet.filter(failsAudit);
  const pending = quiet.filter((one) => !failsAudit(one) && isOnlyPending(one));
  const open = quiet.filter((one) => !failsAudit(one) && isOpen(one) && !pending.includes(one));
  const known = open.filter((one) => judgedKinds(one).has('drift'));
  const others = open.filter((one) => !known.includes(one));
  const line = (words: string, some: readonly DriftedDomain[]) =>
    some.length === 0 ? [] : [`${words}: ${listDomains(some)}.`];
  return [
    ...line("❌ The audit fails (see this run's summary)", failing),
    ...line('⏳ Merged, but not live yet', pending),
    ...line('❔ Not everything could be looked up; no difference is known', known),
    ...line('❔ Not everything could be looked up', others),
  ];
};

/** Whether the change, or what is live beside it, is worth a section. */
const isWorthTelling = ({ proposal }: DriftedDomain): boolean => {
  if (proposal === undefined) return false;
  const { changes, comparison, live } = proposal;
  const all = [changes, comparison.appears, comparison.vanishes];
  return [...all, ...(live ? [live.drift, live.accepts, live.alters] : [])].some(
    ({ length }) => length > 0,
  );
};

const sectionsForDomain = (
  one: DriftedDomain,
  { owners, failOn }: Pick<RunDetails, 'owners' | 'failOn'>,
): readonly Section[] => {
  const who = hasNews(one) ? ownersText(one, owners) : '';
  const drifted = driftSections(one, { who, failOn });
  const isTold = drifted.some(({ text }) => text === who);
  const told = drifted.concat(
    isWorthTelling(one)
      ? proposalSections(one, { how: 'merge', who: isTold ? '' : who, failOn })
      : [],
  );
  return told.concat(untoldFaults(one, told));
};

/** What else breaks mail: a text on what has changed is not to read as though all else were well. */
const untoldFaults = ({ results }: DriftedDomain, told: readonly Section[]): readonly Section[] => {
  const isTold = (check: string) => told.some(({ text }) => text.includes(`(${codeSpan(check)}`));
  const untold = results.filter(
    ({ status, severity, check }) => status === 'fail' && severity === 'error' && !isTold(check),
  );
  return findingsSections(
    'Also wrong',
    2,
    untold.flatMap(({ check, area, severity, findings }) =>
      findings.map((one) => ({ check, area, severity, subject: one.subject, findings: [one] })),
    ),
  );
};

/** Of several domains those that need somebody: first those of which mail breaks. */
export const severalHeading = (news: readonly DriftedDomain[], of: number): string => {
  const breaking = news.filter(breaksMail);
  const rest = news.length - breaking.length;
  if (breaking.length === 0)
    return `## ${news.length} of ${counted(of, 'domain')} ${news.length === 1 ? 'needs' : 'need'} attention: ${listDomains(news)}`;
  const others = rest === 0 ? '' : `, ${rest} more ${rest === 1 ? 'needs' : 'need'} attention`;
  return `## ❌ Mail breaks on ${listDomains(breaking)} (${breaking.length} of ${counted(of, 'domain')}${others})`;
};

const sectionsForAll = (
  drifts: readonly DriftedDomain[],
  where: RunDetails,
): readonly Section[] => {
  const news = mostUrgentFirst(drifts.filter(hasNews));
  const several = drifts.length > 1 && news.length > 0;
  return [
    {
      rank: 0,
      text: several ? severalHeading(news, drifts.length) : '',
    },
    ...news.flatMap((one) => sectionsForDomain(one, where)),
    { rank: 0, text: quietLine(drifts, where.failOn) },
    ...quietFaultLines(drifts).map((text) => ({ rank: 0, text })),
  ];
};

/** Nothing of the report: something else is to be said. */
export const footerPost = (drifts: readonly DriftedDomain[], where: RunDetails): Post => ({
  text: '',
  footer: commentFooter(drifts, where),
});

/** What is wrong, and what to do about it. */
export const newsPost = (drifts: readonly DriftedDomain[], where: RunDetails): Post => ({
  text: assembleSections(sectionsForAll(drifts, where), longestComment - footerRoom),
  footer: commentFooter(drifts, where),
});

/** For those who want to read it when all is well, too. */
export const allClearPost = (drifts: readonly DriftedDomain[], where: RunDetails): Post => ({
  text: assembleSections(
    [
      { rank: 0, text: `### ✅ ${wellHeading(drifts)}: ${listDomains(drifts)}` },
      { rank: 0, text: `${wellSentences(drifts)} ${unjudgedSentence(drifts)}`.trim() },
      ...drifts.flatMap((one) => sectionsForDomain(one, { failOn: where.failOn })),
    ],
    longestComment - footerRoom,
  ),
  footer: commentFooter(drifts, where),
  mark: 'settled',
});

const keyOf = ({ owner, type }: WatchedRecord): string => `${owner} ${type}`;

const eachOnce = <T extends WatchedRecord>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

/** What could not be looked up, compared or judged. */
const unansweredSections = (one: DriftedDomain): readonly Section[] => {
  const { drift, proposal, results } = one;
  const unconfirmed = proposal?.live?.unconfirmed ?? [];
  const unjudged = results.filter(
    ({ status, severity }) => status === 'inconclusive' && severity !== 'note',
  );
  const uncompared = undecidedIn(one).filter(({ status }) => status === 'fail');
  const brought = (drift?.revision?.brings?.undecided ?? []).map((check) => ({ check }));
  return [
    ...(drift ? pendingSections(drift) : []),
    ...openSections({
      unknown: eachOnce([...(drift?.unknown ?? []), ...(proposal?.unknown ?? [])]),
      propagating: eachOnce([...(drift?.propagating ?? []), ...(proposal?.propagating ?? [])]),
      unconfirmed: drift?.unconfirmed.length ? drift.unconfirmed : unconfirmed,
    }),
    { rank: 4, text: checksText('Checks that could not be judged', unjudged) },
    {
      rank: 4,
      text: checksText('Failed checks that may have failed before this change', uncompared),
    },
    { rank: 4, text: checksText(broughtUnjudgedWords, brought) },
  ];
};

/** Of several domains, each below its name. */
const allUnanswered = (drifts: readonly DriftedDomain[]): readonly Section[] =>
  drifts.filter(isOpen).flatMap((one) => {
    const head: readonly Section[] =
      drifts.length > 1 ? [{ rank: 4, text: `**${codeSpan(one.domain)}**` }] : [];
    return head.concat(unansweredSections(one));
  });

const openHeading = (
  open: readonly DriftedDomain[],
  what: string,
  isFaultKnown: boolean,
): readonly Section[] =>
  open.length > 0 && open.every(isOnlyPending)
    ? [{ rank: 0, text: `### ⏳ Merged, but not live yet: ${what}` }]
    : [
        { rank: 0, text: `### ❔ Not everything about ${what} could be checked` },
        {
          rank: 0,
          text: isFaultKnown
            ? 'What was not checked may have a problem, too.'
            : 'No problem is known, but what was not checked may have one.',
        },
      ];

/** Not all could be looked up: that proves nothing, and is said so. `isFaultLeft`: an earlier run found something wrong. */
export const openPost = (
  drifts: readonly DriftedDomain[],
  where: RunDetails,
  isFaultLeft = false,
): Post => {
  const open = drifts.filter(isOpen);
  const isFaultKnown = isFaultLeft || open.some(failsAudit);
  const what = listDomains(open.length === 0 ? drifts : open);
  return {
    text: assembleSections(
      [
        ...openHeading(open, what, isFaultKnown),
        { rank: 0, text: unchangedSentence(drifts) },
        ...allUnanswered(drifts),
        { rank: 0, text: quietLine(drifts, where.failOn) },
      ],
      longestComment - footerRoom,
    ),
    footer: commentFooter(drifts, where),
    mark: 'open',
  };
};

/** What is wrong although nothing is known to have drifted, and no change to break anything. */
export const failingPost = (report: Report, where: RunDetails): Post => {
  const { domains } = report;
  const failing = domains.filter((one) => !isWell(one, where.failOn));
  const what = listDomains(failing.length === 0 ? domains : failing);
  const problems = problemSections(report);
  const rest = problems.length === 0 ? "See this run's summary for the reason." : 'To be fixed:';
  const well = wellSentences(domains, ['drift', 'change']);
  return {
    text: assembleSections(
      [
        { rank: 0, text: `### ❌ The audit of ${what} fails` },
        { rank: 0, text: well === '' ? rest : `${well} ${rest}` },
        ...problems,
        ...allUnanswered(domains),
        { rank: 0, text: quietLine(domains, where.failOn) },
      ],
      longestComment - footerRoom,
    ),
    footer: commentFooter(domains, where),
  };
};

/** The first diff in what was posted before; it is our own text, its author was checked. */
const findDiff = (before: string): string => {
  const lines = before.split(/\r?\n/);
  const first = lines.findIndex((line) => /^`{3,}diff$/.test(line));
  const fence = lines[first]?.slice(0, -'diff'.length);
  const last = fence === undefined ? -1 : lines.indexOf(fence, first + 1);
  return last < 0 ? '' : lines.slice(first, last + 1).join('\n');
};

/** A comment whose matter is settled: its body, and the kinds of what was wrong in it. */
export interface SettledComment {
  readonly body: string;
  readonly wrong: ReadonlySet<JudgedKind>;
}

/** What becomes of it. Only where live records had drifted can they be back in sync. */
export const resolvedPost = (
  drifts: readonly DriftedDomain[],
  { body, wrong }: SettledComment,
  where: RunDetails,
): Post => {
  const diff = findDiff(body);
  const old =
    diff === '' || diff.length > longestComment / 2 ? '' : foldedBlock('What it was', diff);
  const isBack = wrong.has('drift') && areWell(drifts, 'drift');
  const rest = drifts.some(isAnnouncing)
    ? "What this change accepts isn't live yet."
    : 'Nothing is left to do here.';
  const heading = isBack ? 'DNS back in sync' : wellHeading(drifts);
  return {
    text: `### ✅ ${heading}: ${listDomains(drifts)}\n\n${wellSentences(drifts)} ${rest}`,
    footer: [old, commentFooter(drifts, where)].filter((part) => part !== '').join('\n\n'),
    mark: 'settled',
  };
};
