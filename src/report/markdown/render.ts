/** The report as GitHub's Markdown, for a job summary: verdict, table, findings; the rest is folded. */
import type { CheckMeta, Finding, RecordLine, Severity } from '../../model/check.ts';
import type { DomainReport, Report, Result } from '../../model/report.ts';
import { causesBehind, causesOf } from '../view/port-causes.ts';
import { driftSections } from './drift.ts';
import { proposalSections } from './proposal.ts';
import {
  causeSentence,
  digestOf,
  type Fault,
  listedAbove,
  mendedAbove,
  remedyOf,
} from '../view/group-results.ts';
import { type Before, beforeOf, setUpOf } from '../view/set-up-steps.ts';
import { row, spaced } from '../text/layout.ts';
import { diagnosisText, numbered } from './diagnosis.ts';
import { cell, code, fence, folded, locationCode, prose } from './escape.ts';
import { capital, columnsOf, counted, few, listed, plain, shorten } from '../view/plain-text.ts';
import { evidenceBlocks } from '../view/evidence-blocks.ts';
import { assembled, type LateSection, type Section } from './size-budget.ts';
import { readinessSentence } from '../view/readiness.ts';
import { type Metas, metasOf } from '../text/findings.ts';
import { portLines } from '../text/ports.ts';
import { originLines, totals } from '../text/summary.ts';
import { outcomeWords, reachSentence, toneOf, verdictSentence } from '../view/verdict.ts';

type FailOn = Severity | 'never';

export interface MarkdownOptions {
  /** What fails the run. */
  readonly failOn?: FailOn;
  /** Bytes of UTF-8. */
  readonly most?: number;
}

/** GitHub drops a summary of more than 1 MiB; other steps' text is not in this count. */
const mostBytes = 1_000_000;

const verdictIcons = { pass: '✅', fail: '❌', inconclusive: '❔' } as const;
const severityIcons: { readonly [S in Severity]: string } = {
  error: '❌',
  warning: '⚠️',
  note: 'ℹ️',
};

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Nothing of it is for a terminal: no colour, and lines as long as they like. */
const look = { width: 100, color: false, unicode: false };

const iconOf = ({ status, severity }: Result): string => {
  switch (status) {
    case 'pass':
      return '✅';
    case 'fail':
      return severityIcons[severity];
    case 'inconclusive':
      return '❔';
    case 'skipped':
      return '➖';
  }
};

const resultWords = ({ status, findings, severity }: Result): string => {
  if (status === 'fail')
    return counted(findings.length, severity === 'error' ? 'problem' : severity);
  return status === 'inconclusive' ? 'not judged' : status === 'pass' ? 'fine' : 'skipped';
};

const tableOf = (results: readonly Result[]): string =>
  [
    '| | Check | Result |',
    '|---|---|---|',
    ...results.map((r) => `| ${iconOf(r)} | ${cell(r.title)} | ${resultWords(r)} |`),
  ].join('\n');

const values = (items: readonly string[]): readonly string[] =>
  few(
    items.map((item) => shorten(plain(item))),
    20,
  );

const recordLines = (records: readonly RecordLine[]): readonly string[] =>
  records.map((record) => columnsOf(record).join(' '));

const listing = (title: string, lines: readonly string[] | undefined): readonly string[] =>
  lines === undefined || lines.length === 0 ? [] : [`**${title}**`, fence('text', lines)];

const sight = ({ observed, expected }: Finding): readonly string[] => {
  const found = observed?.length === 0 ? ['nothing'] : (observed ?? []);
  const lines = [
    ...row(look, 'found', values(found)),
    ...row(look, 'expected', values(expected ?? [])),
  ];
  // The rows are indented for a terminal.
  const shown = lines.map((line) => (line.trimStart() === line ? line : line.slice(2)));
  return lines.length === 0 ? [] : [fence('text', shown)];
};

/** The order of work on a domain that has nothing yet, and the records in one piece. */
const setUpText = (domain: DomainReport): string => {
  const setUp = setUpOf(domain);
  if (setUp === undefined) return '';
  const { first, publish, records, afterwards } = setUp;
  return [
    '#### What to do, in this order',
    numbered([first, publish]),
    fence('text', recordLines(records)),
    numbered(afterwards, 2),
  ].join('\n\n');
};

const faultText = (
  { result, finding }: Fault,
  meta: CheckMeta | undefined,
  { mended, listed: isListed }: Before,
): string => {
  const { text, publish, remove } = mended.has(finding) ? { text: mendedAbove } : finding.fix;
  return [
    `#### ${severityIcons[result.severity]} ${prose(capital(shorten(finding.message, 1000)))}`,
    ...(finding.location === undefined ? [] : [`**File:** ${locationCode(finding.location)}`]),
    ...sight(finding),
    ...(meta === undefined ? [] : [`**Why** (${code(meta.id)}): ${prose(meta.docs.why)}`]),
    `**Fix:** ${prose(text)}`,
    ...listing('Remove', remove && recordLines(remove)),
    ...(isListed.has(finding)
      ? [`**Publish** ${listedAbove}`]
      : listing('Publish', publish && recordLines(publish))),
  ].join('\n\n');
};

const unjudgedText = (domain: DomainReport): string =>
  digestOf(domain)
    .causes.map((cause) =>
      [
        `#### ❔ ${prose(capital(causeSentence(cause)))}`,
        `**Not judged:** ${listed(
          few(
            cause.results.map(({ check }) => code(check)),
            8,
          ),
        )}`,
        ...listing('Wanted', few(cause.wanted, 20)),
        // The diagnosis says what to do, where there is one.
        ...(causesBehind(domain, cause).length > 0 ? [] : [`**Try:** ${prose(remedyOf(cause))}`]),
      ].join('\n\n'),
    )
    .join('\n\n');

/** More than all the rest, and the first that is left out. */
const evidenceSections = ({ evidence }: DomainReport): readonly LateSection[] => {
  const { answers, probes } = evidence;
  if (answers.length === 0 && probes.length === 0) return [];
  const write = () => {
    const lines = spaced([...evidenceBlocks(evidence), portLines(look, probes, true)]);
    return folded('Evidence', fence('text', lines));
  };
  return [{ rank: 6, write }];
};

const rankOf = ({ severity }: Result): number => ['error', 'warning', 'note'].indexOf(severity);

/** What failed, the worst first; one alone is told right below, as is what could not be judged. */
const openTable = ({ results }: DomainReport): readonly string[] => {
  const open = results
    .filter(({ status }) => status === 'fail')
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  return open.length > 1 ? [tableOf(open)] : [];
};

const reachText = (domain: DomainReport): readonly string[] => {
  const reach = reachSentence(domain);
  return domain.portsVerdict === undefined || reach === undefined
    ? []
    : [`${verdictIcons[domain.portsVerdict]} ${prose(`Seen from where this ran: ${reach}.`)}`];
};

const headText = (domain: DomainReport, failOn: FailOn): string =>
  [
    `### ${verdictIcons[toneOf(domain, failOn)]} ${code(domain.domain)}: ${prose(outcomeWords(domain, failOn))}`,
    prose(`${capital(verdictSentence(domain))}. ${readinessSentence(domain)}`),
    ...reachText(domain),
    ...openTable(domain),
  ].join('\n\n');

const skippedText = (skipped: readonly Result[]): string =>
  skipped.length === 0
    ? ''
    : folded(
        `${counted(skipped.length, 'check')} skipped`,
        [
          '| Check | Why |',
          '|---|---|',
          ...skipped.map(({ title, because = '' }) => `| ${cell(title)} | ${cell(because)} |`),
        ].join('\n'),
      );

/** Findings that the configuration sets aside are no secret. */
const waivedText = ({ results }: DomainReport): string => {
  const rows = results.flatMap(({ check, waived = [] }) =>
    waived.map(
      ({ finding, until, reason }) =>
        `| ${cell(finding.message)} (${code(check)}) | ${cell(until)} | ${cell(reason)} |`,
    ),
  );
  return rows.length === 0
    ? ''
    : folded(
        `${counted(rows.length, 'finding')} waived`,
        ['| Finding | Until | Why |', '|---|---|---|', ...rows].join('\n'),
      );
};

/** What is told of a domain's faults: those of a port by the diagnosis, where there is one. */
const faultSections = (domain: DomainReport, metas: Metas): readonly Section[] => {
  const { problems, warnings } = digestOf(domain);
  const before = beforeOf(domain);
  const told = (faults: readonly Fault[]) =>
    faults
      .filter((fault) => causesOf(domain, fault).length === 0)
      .map((fault) => ({ rank: 2, text: faultText(fault, metas.get(fault.result.check), before) }));
  const { diagnosis } = domain;
  return [
    { rank: 1, text: setUpText(domain) },
    ...told(problems),
    { rank: 2, text: diagnosis === undefined ? '' : diagnosisText(diagnosis) },
    ...told(warnings),
  ];
};

const sectionsOf = (
  domain: DomainReport,
  metas: Metas,
  failOn: FailOn,
): readonly (Section | LateSection)[] => {
  const { notes, fine, skipped } = digestOf(domain);
  const covered = setUpOf(domain)?.covered;
  const untold = notes.filter(({ finding }) => covered?.has(finding) !== true);
  const before = beforeOf(domain);
  const noted = untold.map((fault) => faultText(fault, undefined, before)).join('\n\n');
  return [
    {
      rank: toneOf(domain, failOn) === 'pass' && reachText(domain).length === 0 ? 1 : 0,
      text: headText(domain, failOn),
    },
    ...faultSections(domain, metas),
    ...driftSections(domain, true),
    ...proposalSections(domain, 'apply'),
    { rank: 3, text: unjudgedText(domain) },
    { rank: 4, text: noted === '' ? '' : folded(counted(untold.length, 'note'), noted) },
    {
      rank: 5,
      text: fine.length === 0 ? '' : folded(`${counted(fine.length, 'check')} fine`, tableOf(fine)),
    },
    { rank: 4, text: waivedText(domain) },
    { rank: 5, text: skippedText(skipped.filter(({ waived }) => waived === undefined)) },
    ...evidenceSections(domain),
  ];
};

/** What fails, of severity error, domain by domain: without what is fine, noted or not judged. */
export const problemSections = (report: Report): readonly Section[] => {
  const metas = metasOf(report);
  return report.domains
    .filter(({ verdict }) => verdict === 'fail')
    .flatMap((domain) => {
      const own = {
        ...domain,
        results: domain.results.filter(({ severity }) => severity === 'error'),
      };
      const head: readonly Section[] = [{ rank: 0, text: headText(domain, 'error') }];
      return head.concat(faultSections(own, metas));
    });
};

/**
 * Renders the report in at most `most` bytes: what does not fit is left out by whole sections, and
 * counted at the end.
 */
export const renderMarkdown = (
  report: Report,
  { failOn = 'error', most = mostBytes }: MarkdownOptions = {},
): string => {
  const { domains } = report;
  const metas = metasOf(report);
  const origin = originLines(look, report).join(' ');
  const sections = [
    {
      rank: 0,
      text: domains.length === 1 ? '' : `## dns-audit: ${totals(domains)}`,
    },
    ...domains.flatMap((domain) => sectionsOf(domain, metas, failOn)),
    { rank: 0, text: prose(origin) },
  ];
  return `${assembled(sections, most, bytesOf)}\n`;
};
