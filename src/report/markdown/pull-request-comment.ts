/** The comment on a pull request, and the text of the tracking issue. */
import { driftState, type Watched } from '../../model/drift.ts';
import type { Report } from '../../model/report.ts';
import { checksText, driftSections, isNews, openSections } from './drift.ts';
import { proposalSections } from './proposal.ts';
import { isOpen, isWell, type Told, undecidedIn } from '../view/drift-changes.ts';
import { problemSections } from './render.ts';
import { code, folded } from './escape.ts';
import { counted, few, listed, plain } from '../view/plain-text.ts';
import { assembled, type Section } from './size-budget.ts';

/** Where and how it was checked: may differ from run to run without a new comment. */
export interface Circumstances {
  readonly version: string;
  readonly resolvers: readonly string[];
  /** The commit that holds the accepted state. */
  readonly commit?: string;
  /** The run's page, as the runner names it. */
  readonly runUrl?: string;
}

/** Text to post: what is in the footer may change without making it another text. */
export interface Post {
  readonly text: string;
  readonly footer: string;
  /** It tells of nothing that is wrong: not all could be looked up, or nothing is left to do. */
  readonly mark?: 'open' | 'settled';
}

/** GitHub takes 65 536 characters; the rest is for the marker. */
const most = 60_000;
const footerRoom = 2000;

const isLink = (url: string): boolean => /^https?:\/\/[\w.:-]+(?:\/[\w.~-]+)*$/.test(url);

const footerOf = (drifts: readonly Told[], where: Circumstances): string => {
  const { version, resolvers, commit, runUrl } = where;
  const files = new Set(
    drifts.flatMap(({ drift, proposal }) => [drift?.file ?? [], proposal?.file ?? []].flat()),
  );
  const at = commit !== undefined && /^[0-9a-f]{7,64}$/.test(commit) ? commit.slice(0, 7) : '';
  const parts = [
    ...few(
      [...files].map((file) => code(file.slice(0, 200))),
      3,
    ),
    ...(at === '' ? [] : [`at ${code(at)}`]),
    `asked: ${listed(resolvers.map(code), 4)}`,
    ...(runUrl !== undefined && isLink(runUrl) ? [`[run](${runUrl})`] : []),
    `dns-audit ${plain(version).replace(/[^\w.+-]/g, '')}`,
  ];
  return folded('How this was checked', parts.join(' · '));
};

const names = (drifts: readonly Told[]): string =>
  listed(
    few(
      drifts.map(({ domain }) => code(domain)),
      10,
    ),
  );

/** Domains of which there is nothing to tell, in a line. */
const quietLine = (drifts: readonly Told[]): string => {
  const quiet = drifts.filter((one) => isWell(one) && driftState(one) === 'in-sync');
  return quiet.length === 0 ? '' : `✅ In sync: ${names(quiet)}.`;
};

const unknownLine = (drifts: readonly Told[]): string => {
  const unknown = drifts.filter((one) => !isNews(one) && isOpen(one));
  return unknown.length === 0
    ? ''
    : `❔ Not everything could be looked up, and nothing is known to differ: ${names(unknown)}.`;
};

/** Whether the change, or what is live beside it, is worth a section. */
const isTold = ({ proposal }: Told): boolean => {
  if (proposal === undefined) return false;
  const { changes, comparison, live } = proposal;
  const all = [changes, comparison.appears, comparison.vanishes];
  return [...all, ...(live ? [live.drift, live.accepts, live.alters] : [])].some(
    ({ length }) => length > 0,
  );
};

const sectionsAbout = (one: Told): readonly Section[] => [
  ...driftSections(one),
  ...(isTold(one) ? proposalSections(one, 'merge') : []),
];

const sectionsOf = (drifts: readonly Told[]): readonly Section[] => {
  const news = drifts.filter(isNews);
  const several = drifts.length > 1 && news.length > 0;
  return [
    {
      rank: 0,
      text: several
        ? `## ${news.length} of ${counted(drifts.length, 'domain')} need a look: ${names(news)}`
        : '',
    },
    ...drifts.filter(isNews).flatMap(sectionsAbout),
    { rank: 0, text: quietLine(drifts) },
    { rank: 0, text: unknownLine(drifts) },
  ];
};

/** What is wrong, and what to do about it. */
export const newsPost = (drifts: readonly Told[], where: Circumstances): Post => ({
  text: assembled(sectionsOf(drifts), most - footerRoom),
  footer: footerOf(drifts, where),
});

/** For those who want to read it when all is well, too. */
export const wellPost = (drifts: readonly Told[], where: Circumstances): Post => {
  const known = drifts.every((one) => driftState(one) === 'in-sync');
  return {
    text: assembled(
      [
        { rank: 0, text: `### ✅ ${known ? 'DNS in sync' : 'No DNS drift'} on ${names(drifts)}` },
        { rank: 0, text: 'Nothing that this pull request or anybody else changed harms mail.' },
        ...drifts.flatMap(sectionsAbout),
      ],
      most - footerRoom,
    ),
    footer: footerOf(drifts, where),
    mark: 'settled',
  };
};

const keyOf = ({ owner, type }: Watched): string => `${owner} ${type}`;

const eachOnce = <T extends Watched>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

/** What could not be looked up, compared or judged. */
const unansweredSections = (one: Told): readonly Section[] => {
  const { drift, proposal, results } = one;
  const unconfirmed = proposal?.live?.unconfirmed ?? [];
  const unjudged = results.filter(
    ({ status, severity }) => status === 'inconclusive' && severity !== 'note',
  );
  const uncompared = undecidedIn(one).filter(({ status }) => status === 'fail');
  return [
    ...openSections({
      unknown: eachOnce([...(drift?.unknown ?? []), ...(proposal?.unknown ?? [])]),
      propagating: eachOnce([...(drift?.propagating ?? []), ...(proposal?.propagating ?? [])]),
      unconfirmed: drift?.unconfirmed.length ? drift.unconfirmed : unconfirmed,
    }),
    { rank: 4, text: checksText('Checks that could not be judged', unjudged) },
    { rank: 4, text: checksText('Failed checks that may have failed before, too', uncompared) },
  ];
};

/** Of several domains, each below its name. */
const allUnanswered = (drifts: readonly Told[]): readonly Section[] =>
  drifts.filter(isOpen).flatMap((one) => {
    const head: readonly Section[] =
      drifts.length > 1 ? [{ rank: 4, text: `**${code(one.domain)}**` }] : [];
    return head.concat(unansweredSections(one));
  });

/** Not all could be looked up: that proves nothing, and is said so. */
export const openPost = (drifts: readonly Told[], where: Circumstances): Post => {
  const open = drifts.filter(isOpen);
  const what = names(open.length === 0 ? drifts : open);
  return {
    text: assembled(
      [
        { rank: 0, text: `### ❔ Not everything about ${what} could be checked` },
        { rank: 0, text: 'Nothing is known to be wrong, but what was not checked may be.' },
        ...allUnanswered(drifts),
        { rank: 0, text: quietLine(drifts) },
      ],
      most - footerRoom,
    ),
    footer: footerOf(drifts, where),
    mark: 'open',
  };
};

/** What is wrong although nothing is known to have drifted, and no change to break anything. */
export const failingPost = (report: Report, where: Circumstances): Post => {
  const { domains } = report;
  const failing = domains.filter((one) => !isWell(one));
  const what = names(failing.length === 0 ? domains : failing);
  const problems = problemSections(report);
  const rest = problems.length === 0 ? 'The summary of this run tells why.' : 'To be fixed:';
  return {
    text: assembled(
      [
        { rank: 0, text: `### ❌ The audit of ${what} fails` },
        {
          rank: 0,
          text: `No drift is known, and no fault is known to come with this change. ${rest}`,
        },
        ...problems,
        ...allUnanswered(domains),
        { rank: 0, text: quietLine(domains) },
      ],
      most - footerRoom,
    ),
    footer: footerOf(domains, where),
  };
};

/** The first diff in what was posted before; it is our own text, its author was checked. */
const diffIn = (before: string): string =>
  /^(`{3,})diff\r?\n[\s\S]*?\n\1$/m.exec(before)?.[0].replaceAll('\r\n', '\n') ?? '';

/** What becomes of a comment whose matter is settled; `before` is its body. */
export const resolvedPost = (
  drifts: readonly Told[],
  before: string,
  where: Circumstances,
): Post => {
  const diff = diffIn(before);
  const old = diff === '' || diff.length > most / 2 ? '' : folded('What it was', diff);
  const accepted = drifts.every((one) => driftState(one) === 'in-sync');
  const lead = accepted
    ? `### ✅ DNS back in sync on ${names(drifts)}\n\nThe records are as accepted`
    : `### ✅ All is well on ${names(drifts)}\n\nThe last run found no drift, and no fault that this change adds`;
  return {
    text: `${lead}: nothing is left to do here.`,
    footer: [old, footerOf(drifts, where)].filter((part) => part !== '').join('\n\n'),
    mark: 'settled',
  };
};

/** The domains that need somebody: their records depart from what is accepted, or mail suffers. */
const troubled = ({ domains }: Report): readonly string[] =>
  domains.filter((one) => one.verdict === 'fail' || isNews(one)).map(({ domain }) => domain);

export const isTroubled = (report: Report): boolean => troubled(report).length > 0;

/** The tracking issue's text: drift, and what fails on domains that have no accepted state. */
export const issuePost = (report: Report, where: Circumstances): Post => ({
  text: assembled([...sectionsOf(report.domains), ...problemSections(report)], most - footerRoom),
  footer: footerOf(report.domains, where),
});

/** What an issue says when there is nothing left to do. */
export const settledPost = (drifts: readonly Told[], where: Circumstances): Post => ({
  text: `### ✅ All is well on ${names(drifts)}\n\nThe last run found nothing that needs a look.`,
  footer: footerOf(drifts, where),
});

export const settledLine = '✅ All is well again: the last run found nothing that needs a look.';

/** A line for those who follow the issue. */
export const newsLine = (report: Report): string =>
  `The state has changed: ${listed(troubled(report).map(code), 10)}. The description above has the details.`;

/** The title of the tracking issue: our words and validated names. */
export const issueTitle = (report: Report): string => {
  const [first = '', ...others] = troubled(report).map(plain);
  return others.length === 0
    ? `Mail DNS of ${first} needs a look`
    : `Mail DNS of ${first} and ${counted(others.length, 'other domain')} needs a look`;
};
