/** The report as GitHub's Markdown, for a job summary: verdict, table, findings; the rest is folded. */
import type { CheckMeta, Finding, Fix, RecordLine, FailOn } from '../../model/check.ts';
import type { ProbeResult } from '../../model/mail/probe.ts';
import type { DomainReport, Report, Result } from '../../model/report.ts';
import { capital, counted, few, listed } from '../../model/text/wording.ts';
import { findCausesBehind, findPortCauses } from '../view/port-causes.ts';
import { driftSections } from './drift.ts';
import { proposalSections } from './proposal.ts';
import { mostUrgentFirst } from '../view/drift-changes.ts';
import { sinceText } from './since.ts';
import {
  causeSentence,
  digestReport,
  type MetasById,
  metasById,
  type ReportedFinding,
  obstructionRemedy,
} from '../view/group-results.ts';
import { describeSteps, type WhatToDo, whatToDo } from '../view/what-to-do.ts';
import { diagnosisText } from './diagnosis.ts';
import { whatToDoText } from './steps.ts';
import {
  escapeCell,
  codeSpan,
  fencedBlock,
  writtenBlock,
  foldedBlock,
  locationCode,
  escapeProse,
} from './escape.ts';
import { joinBlocks, plainText, recordColumns, shorten } from '../view/plain-text.ts';
import { evidenceBlocks } from '../view/evidence-blocks.ts';
import { unpairedSentences } from '../view/since.ts';
import { faultTable, resultTable, severityIcons } from './result-table.ts';
import { assembleSections, type LateSection, type Section } from './size-budget.ts';
import { readinessSentence } from '../view/readiness.ts';
import { originParagraphs } from '../view/origin.ts';
import { addressDetails, portSummary, portsTitle } from '../view/port-words.ts';
import { describeTotals } from '../view/totals.ts';
import {
  outcomeWords,
  portsOnly,
  reachabilitySentence,
  reportTone,
  verdictSentence,
} from '../view/verdict.ts';

export interface MarkdownOptions {
  /** What fails the run. */
  readonly failOn?: FailOn;
  /** Bytes of UTF-8. */
  readonly most?: number;
  /** Whether all answers are wanted, folded at the end; true if absent. */
  readonly evidence?: boolean;
}

/** GitHub drops a summary of more than 1 MiB; other steps' text is not in this count. */
const mostBytes = 1_000_000;

const verdictIcons = { pass: '✅', fail: '❌', inconclusive: '❔' } as const;
const byteLength = (text: string): number => new TextEncoder().encode(text).length;

const values = (items: readonly string[]): readonly string[] =>
  few(
    items.map((item) => shorten(plainText(item))),
    20,
  );

const recordLines = (records: readonly RecordLine[]): readonly string[] =>
  records.map((record) => recordColumns(record).join(' '));

const titledList = (title: string, lines: readonly string[] | undefined): readonly string[] =>
  lines === undefined || lines.length === 0 ? [] : [`**${title}**`, fencedBlock('text', lines)];

/** A label, and the lines beside it. */
const labeledLines = (label: string, lines: readonly string[]): readonly string[] =>
  lines.map((line, i) => `${(i === 0 ? label : '').padEnd(10)}${line}`.trimEnd());

/** Whether the records to add already show every expected value. */
const isShownByFix = ({ expected = [], fix: { publish = [] } }: Finding): boolean =>
  expected.every((value) => publish.some(({ rdata }) => rdata === value));

/** What was found and expected; nothing if there was nothing, and the fix says what is missing. */
const seenAndExpected = (finding: Finding): readonly string[] => {
  const { observed, expected = [] } = finding;
  const wanted = isShownByFix(finding) ? [] : expected;
  if (observed?.length === 0 && wanted.length === 0) return [];
  const lines = [
    ...labeledLines('found', values(observed?.length === 0 ? ['nothing'] : (observed ?? []))),
    ...labeledLines('expected', values(wanted)),
  ];
  return lines.length === 0 ? [] : [fencedBlock('text', lines)];
};

/** The fix where it is in no step. */
const ownFix = ({ text, publish, written, remove }: Fix): readonly string[] => [
  `**Fix:** ${escapeProse(text)}`,
  ...titledList('Delete', remove && recordLines(remove)),
  ...(written === undefined
    ? titledList('Add', publish && recordLines(publish))
    : ['**Add**', writtenBlock(written)]),
];

const findingText = (
  { result, finding }: ReportedFinding,
  meta: CheckMeta | undefined,
  { stepsOf }: WhatToDo,
): string => {
  const located = stepsOf.get(finding);
  const seen = seenAndExpected(finding);
  const why =
    meta === undefined ? [] : [`**Why** (${codeSpan(meta.id)}): ${escapeProse(meta.docs.why)}`];
  const step = located === undefined ? undefined : `**Fix:** ${describeSteps(located)}`;
  return [
    `#### ${severityIcons[result.severity]} ${escapeProse(capital(shorten(finding.message, 1000)))}`,
    ...(finding.location === undefined ? [] : [`**File:** ${locationCode(finding.location)}`]),
    ...(step === undefined
      ? [...why, ...seen, ...ownFix(finding.fix)]
      : seen.length === 0
        ? [[...why, step].join(' ')]
        : [...why, ...seen, step]),
  ].join('\n\n');
};

const unjudgedText = (domain: DomainReport, ci: boolean): string =>
  digestReport(domain)
    .causes.map((cause) =>
      [
        `#### ❔ ${escapeProse(capital(causeSentence(cause)))}`,
        `**Not judged:** ${listed(
          cause.results.map(({ check }) => codeSpan(check)),
          8,
        )}`,
        ...titledList('Wanted', few(cause.wanted, 20)),
        // The diagnosis says what to do, where there is one.
        ...(findCausesBehind(domain, cause).length > 0
          ? []
          : [`**Try:** ${escapeProse(obstructionRemedy(cause, ci))}`]),
      ].join('\n\n'),
    )
    .join('\n\n');

/** The port, and what each of its addresses did. */
const portLines = (result: ProbeResult): readonly string[] => [
  portSummary(result),
  ...result.addresses.flatMap((probe) => {
    const [head, ...rest] = addressDetails(probe, { good: 'ok', bad: 'failed' });
    return [`  ${head}`, ...rest.map((line) => `    ${line}`)];
  }),
];

/** More than all the rest, and the first that is left out. */
const evidenceSections = ({ evidence }: DomainReport): readonly LateSection[] => {
  const { answers, probes } = evidence;
  if (answers.length === 0 && probes.length === 0) return [];
  const write = () => {
    const lines = joinBlocks([...evidenceBlocks(evidence), probes.flatMap(portLines)]);
    return foldedBlock('Evidence', fencedBlock('text', lines));
  };
  return [{ rank: 6, write }];
};

const severityRank = ({ severity }: Result): number =>
  ['error', 'warning', 'note'].indexOf(severity);

/** What failed, the worst first; a single one stands right below, as does what could not be judged. */
const failedTable = ({ results }: DomainReport): readonly string[] => {
  const open = results
    .filter(({ status }) => status === 'fail')
    .toSorted((a, b) => severityRank(a) - severityRank(b));
  return open.length > 1 ? [faultTable(open)] : [];
};

const reachabilityText = (domain: DomainReport, ci: boolean): readonly string[] => {
  const reach = reachabilitySentence(domain);
  return domain.portsVerdict === undefined || reach === undefined
    ? []
    : [`${verdictIcons[domain.portsVerdict]} ${escapeProse(`${portsTitle(ci)}: ${reach}.`)}`];
};

/** The domain's name or, if only they were tested, the mail ports. */
const subjectText = (domain: DomainReport, ci: boolean): string =>
  portsOnly(domain) ? portsTitle(ci) : codeSpan(domain.domain);

const headText = (domain: DomainReport, failOn: FailOn, ci: boolean): string =>
  [
    `### ${verdictIcons[reportTone(domain, failOn)]} ${subjectText(domain, ci)}: ${escapeProse(outcomeWords(domain, failOn))}`,
    escapeProse(`${capital(verdictSentence(domain))}. ${readinessSentence(domain)}`),
    ...reachabilityText(domain, ci),
    ...failedTable(domain),
  ].join('\n\n');

/** Skipped checks, a row a reason. */
const skippedText = (skipped: readonly Result[]): string => {
  const reasons = [...new Set(skipped.map(({ because = '' }) => because))];
  const rows = reasons.map((reason) => {
    const checks = skipped.filter(({ because = '' }) => because === reason);
    const names = few(
      checks.map(({ check }) => codeSpan(check)),
      20,
    ).join(', ');
    return `| ${escapeCell(reason)} | ${names} |`;
  });
  return skipped.length === 0
    ? ''
    : foldedBlock(
        `${counted(skipped.length, 'check')} skipped`,
        ['| Why | Checks |', '|---|---|', ...rows].join('\n'),
      );
};

/** Findings that the configuration sets aside are no secret. */
const waivedText = ({ results }: DomainReport): string => {
  const rows = results.flatMap(({ check, waived = [] }) =>
    waived.map(
      ({ finding, until, reason }) =>
        `| ${escapeCell(finding.message)} (${codeSpan(check)}) | ${escapeCell(until)} | ${escapeCell(reason)} |`,
    ),
  );
  return rows.length === 0
    ? ''
    : foldedBlock(
        `${counted(rows.length, 'finding')} waived`,
        ['| Finding | Until | Why |', '|---|---|---|', ...rows].join('\n'),
      );
};

/** Which of a domain's faults are shown: those of a port by the diagnosis, if there is one. */
const findingSections = (domain: DomainReport, metas: MetasById): readonly Section[] => {
  const { problems, warnings } = digestReport(domain);
  const work = whatToDo(domain);
  const told = (faults: readonly ReportedFinding[]) =>
    faults
      .filter((fault) => findPortCauses(domain, fault).length === 0)
      .map((fault) => ({
        rank: 2,
        text: findingText(fault, metas.get(fault.result.check), work),
      }));
  const { diagnosis } = domain;
  return [
    { rank: 1, text: whatToDoText(work) },
    ...told(problems),
    { rank: 2, text: diagnosis === undefined ? '' : diagnosisText(diagnosis) },
    ...told(warnings),
  ];
};

interface DomainContext {
  readonly metas: MetasById;
  readonly failOn: FailOn;
  /** Whether this ran on a CI runner. */
  readonly ci: boolean;
  readonly evidence: boolean;
}

const domainSections = (
  domain: DomainReport,
  { metas, failOn, ci, evidence }: DomainContext,
): readonly (Section | LateSection)[] => {
  const { notes, fine, skipped } = digestReport(domain);
  const work = whatToDo(domain);
  const untold = notes.filter(({ finding }) => !work.said.has(finding));
  return [
    {
      rank:
        reportTone(domain, failOn) === 'pass' && reachabilityText(domain, ci).length === 0 ? 1 : 0,
      text: headText(domain, failOn, ci),
    },
    { rank: 1, text: sinceText(domain) },
    ...findingSections(domain, metas),
    ...driftSections(domain, { known: true, failOn }),
    ...proposalSections(domain, { how: 'apply', failOn }),
    { rank: 3, text: unjudgedText(domain, ci) },
    ...untold.map((fault) => ({ rank: 4, text: findingText(fault, undefined, work) })),
    {
      rank: 5,
      text:
        fine.length === 0
          ? ''
          : foldedBlock(`${counted(fine.length, 'check')} fine`, resultTable(fine)),
    },
    { rank: 4, text: waivedText(domain) },
    { rank: 5, text: skippedText(skipped.filter(({ waived }) => waived === undefined)) },
    ...(evidence ? evidenceSections(domain) : []),
  ];
};

/** What fails, of severity error, domain by domain: without what is fine, noted or not judged. */
export const problemSections = (report: Report): readonly Section[] => {
  const metas = metasById(report);
  return report.domains
    .filter(({ verdict }) => verdict === 'fail')
    .flatMap((domain) => {
      const own = {
        ...domain,
        results: domain.results.filter(({ severity }) => severity === 'error'),
      };
      const head: readonly Section[] = [
        { rank: 0, text: headText(domain, 'error', report.vantage.ci) },
      ];
      return head.concat(findingSections(own, metas));
    });
};

/**
 * Renders the report in at most `most` bytes: what does not fit is left out by whole sections, and
 * counted at the end.
 */
export const renderMarkdown = (
  report: Report,
  { failOn = 'error', most = mostBytes, evidence = true }: MarkdownOptions = {},
): string => {
  const { domains, vantage } = report;
  const setting = { metas: metasById(report), failOn, ci: vantage.ci, evidence };
  const origin = originParagraphs(report).join(' ');
  const sections = [
    {
      rank: 0,
      text: domains.length === 1 ? '' : `## dns-audit: ${describeTotals(domains)}`,
    },
    ...mostUrgentFirst(domains).flatMap((domain) => domainSections(domain, setting)),
    { rank: 0, text: unpairedSentences(report).map(escapeProse).join('\n\n') },
    { rank: 0, text: escapeProse(origin) },
  ];
  return `${assembleSections(sections, most, byteLength)}\n`;
};
