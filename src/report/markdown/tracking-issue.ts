/** The text of the tracking issue, and of the comments on it. */
import type { SubjectFindings } from '../../model/drift.ts';
import type { Statement } from '../../model/judged.ts';
import type { DomainReport, Report } from '../../model/report.ts';
import { counted, listed } from '../../model/text/wording.ts';
import { allDrift, mostUrgentFirst } from '../view/drift-changes.ts';
import { plainText } from '../view/plain-text.ts';
import { driftSections, findingsSections, hasNews } from './drift.ts';
import { renderDiff } from './diff.ts';
import { codeSpan, foldedBlock } from './escape.ts';
import { listDomains } from './judged-sentences.ts';
import { leftStandingText } from './left-standing.ts';
import {
  commentFooter,
  footerRoom,
  longestComment,
  openPost,
  type Post,
  quietFaultLines,
  quietLine,
  type RunDetails,
  severalHeading,
} from './pull-request-comment.ts';
import { ownersText } from './remedies.ts';
import { problemSections } from './render.ts';
import { assembleSections, type Section } from './size-budget.ts';

/** The domains that need somebody: their records depart from what is accepted, or mail suffers. */
const domainsInTrouble = ({ domains }: Report): readonly DomainReport[] =>
  mostUrgentFirst(domains.filter((one) => one.verdict === 'fail' || hasNews(one)));

export const hasTrouble = (report: Report): boolean => domainsInTrouble(report).length > 0;

const faultKey = (check: string, message: string): string => `${check} ${message}`;

/** Errors that the sections on drift do not tell. */
const otherFaults = ({ drift, results }: DomainReport): readonly SubjectFindings[] => {
  const { changes, elsewhere } = drift?.judgement ?? { changes: [], elsewhere: { appears: [] } };
  const told = new Set(
    [...changes.flatMap(({ appears }) => appears), ...elsewhere.appears].flatMap(
      ({ check, findings }) => findings.map(({ message }) => faultKey(check, message)),
    ),
  );
  return results
    .filter(({ status, severity }) => status === 'fail' && severity === 'error')
    .flatMap(({ check, area, severity, findings }) =>
      findings
        .filter(({ message }) => !told.has(faultKey(check, message)))
        .map((finding) => ({
          check,
          area,
          severity,
          subject: finding.subject,
          findings: [finding] as const,
        })),
    );
};

/** What is wrong with one domain, each fault once. */
const sectionsFor = (
  report: Report,
  one: DomainReport,
  { owners, failOn }: RunDetails,
): readonly Section[] =>
  hasNews(one)
    ? [
        ...driftSections(one, { who: ownersText(one, owners), failOn }),
        ...findingsSections('Also wrong', 2, otherFaults(one)),
      ]
    : problemSections({ ...report, domains: [one] });

/** Drift, and what fails on domains that have no accepted state. */
export const issuePost = (report: Report, where: RunDetails): Post => {
  const { domains } = report;
  const troubled = domainsInTrouble(report);
  const others = domains.filter((one) => !troubled.includes(one));
  const head = domains.length > 1 ? severalHeading(troubled, domains.length) : '';
  return {
    text: assembleSections(
      [
        { rank: 0, text: head },
        ...troubled.flatMap((one) => sectionsFor(report, one, where)),
        { rank: 0, text: quietLine(domains, where.failOn) },
        ...quietFaultLines(others).map((text) => ({ rank: 0, text })),
      ],
      longestComment - footerRoom,
    ),
    footer: commentFooter(domains, where),
  };
};

/** What is kept of an issue's text when it closes: all of it, unless people added much. */
const mostKept = longestComment - footerRoom - 500;

const footerStart = '\n<details><summary>How this was checked</summary>';

/** The text as it was, without our footer; its author was checked. */
const withoutFooter = (before: string): string => {
  const text = before.replaceAll('\r\n', '\n');
  const end = text.lastIndexOf(footerStart);
  return (end < 0 ? text : text.slice(0, end)).trim();
};

/** Whether each block that is opened is closed, so that it can stand within another. */
const isBalanced = (text: string): boolean =>
  text.split('<details>').length === text.split('</details>').length;

/** What an issue says when there is nothing left to do: what was wrong stays to be read. */
export const closingPost = (
  drifts: readonly DomainReport[],
  where: RunDetails,
  before: string,
): Post => {
  const old = withoutFooter(before);
  const kept = old !== '' && old.length <= mostKept && isBalanced(old);
  return {
    text: `### ✅ All is well on ${listDomains(drifts)}\n\nThe last run found nothing to fix.`,
    footer: [
      ...(kept ? [foldedBlock('What was wrong', old)] : []),
      commentFooter(drifts, where),
    ].join('\n\n'),
    mark: 'settled',
  };
};

export const closingLine =
  '✅ All is well again: the last run found nothing to fix. The description above keeps what was wrong.';

/** A comment on an issue keeps to this many characters. */
const longestNews = 20_000;

/** What is wrong now of one domain, in short: its records, else its faults. */
const newsSections = (one: DomainReport): readonly Section[] => {
  const changes = allDrift(one);
  const faults = one.results.filter(
    ({ status, severity }) => status === 'fail' && severity === 'error',
  );
  const names = listed(
    faults.map(({ check }) => codeSpan(check)),
    10,
  );
  const lead =
    changes.length > 0
      ? `${codeSpan(one.domain)}: ${counted(changes.length, 'live record')} not as accepted`
      : `${codeSpan(one.domain)}: ${counted(faults.length, 'failed check')}`;
  return [
    { rank: 0, text: `**${lead}**${names === '' ? '' : ` (${names})`}` },
    { rank: 1, text: changes.length === 0 ? '' : renderDiff(changes) },
  ];
};

/** For those who follow the issue: what is wrong now, with the records. */
export const newsLine = (report: Report): string =>
  assembleSections(
    [
      { rank: 0, text: 'What is wrong has changed. The description above has the fixes.' },
      ...domainsInTrouble(report).flatMap(newsSections),
    ],
    longestNews,
  );

const titleFor = (domains: readonly string[], what: string): string => {
  const [first = '', ...others] = domains.map(plainText);
  return others.length === 0
    ? `Mail DNS of ${first} ${what}`
    : `Mail DNS of ${first} and ${counted(others.length, 'other domain')} ${what}`;
};

/** The title of the tracking issue: our words and validated names. */
export const issueTitle = (report: Report): string =>
  titleFor(
    domainsInTrouble(report).map(({ domain }) => domain),
    'needs attention',
  );

export const blindTitle = (domains: readonly string[]): string =>
  titleFor(domains, "can't be checked");

/** Several scheduled runs in a row came to no verdict on `domains`: what happens there goes unseen. */
export const blindPost = (
  { domains: all }: Report,
  domains: readonly string[],
  { where, earlier }: { readonly where: RunDetails; readonly earlier: readonly Statement[] },
): Post => {
  const unseen = all.filter(({ domain }) => domains.includes(domain));
  const { text, footer } = openPost(unseen, where, earlier.length > 0);
  const lead =
    'The last scheduled runs came to no verdict, so a fault would go unnoticed. This issue closes once a run reaches one.';
  const parts = [lead, text, leftStandingText(earlier)].filter((part) => part !== '');
  return { text: parts.join('\n\n'), footer, mark: 'open' };
};

export const blindLine =
  '❔ The last scheduled runs came to no verdict. The description above says why.';
