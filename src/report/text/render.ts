/** The report for the terminal: the verdict, what is wrong and how to fix it, then the rest. */
import type { FailOn } from '../../model/check.ts';
import { timeTaken } from '../../model/text/duration.ts';
import { hasFailed, type ProbeResult } from '../../model/mail/probe.ts';
import type { DomainReport, Report } from '../../model/report.ts';
import { capital, counted, few, listed } from '../../model/text/wording.ts';
import { findCausesBehind } from '../view/port-causes.ts';
import {
  type Obstruction,
  causeSentence,
  digestReport,
  type MetasById,
  metasById,
  type ReportedFinding,
  obstructionRemedy,
  withoutPorts,
} from '../view/group-results.ts';
import {
  toText,
  dash,
  type TextStyle,
  type Mark,
  markedLines,
  wrapParagraph,
  labeledProse,
  separatorLine,
  titledSection,
} from './layout.ts';
import { whatToDo } from '../view/what-to-do.ts';
import { type SpfDrawing, spfTreeLines } from '../view/spf-tree-lines.ts';
import { joinBlocks, plainText, shorten } from '../view/plain-text.ts';
import { proposalLines } from './proposal.ts';
import { driftLines } from './drift.ts';
import { evidenceBlocks } from '../view/evidence-blocks.ts';
import { everyPassedLine, describePassedCount, passedAreaLines } from './passed.ts';
import { findingBlocks, guidanceLines, noteBlocks } from './findings.ts';
import { whatToDoLines } from './steps.ts';
import { causeBlocks, diagnosisBlocks } from './diagnosis.ts';
import { sinceLines } from './since.ts';
import { type PathOptions, pathLines } from './mail-path.ts';
import { distinctProbes, portsTitle } from '../view/port-words.ts';
import { portLines } from './ports.ts';
import { readinessSentence } from '../view/readiness.ts';
import { unpairedSentences } from '../view/since.ts';
import { originLines, reachabilityLines, tableLines, verdictMarks } from './summary.ts';
import {
  outcomeWords,
  portsOnly,
  reportSubject,
  reportTone,
  readableName,
  verdictSentence,
} from '../view/verdict.ts';

export interface TextOptions extends PathOptions {
  /** Also the evidence, and each phase of the port probes. */
  readonly verbose: boolean;
  /** One line for each domain and no more. */
  readonly quiet: boolean;
  /** What fails the run; `error` if absent. */
  readonly failOn?: FailOn;
  /** What a kind of SPF term means, in a few words. */
  readonly describe?: SpfDrawing['describe'];
}

type Blocks = readonly (readonly string[])[];

const headline = (options: TextOptions, domain: DomainReport, ci: boolean): readonly string[] => {
  const outcome = outcomeWords(domain, options.failOn);
  const text = `${reportSubject(domain, ci)}: ${outcome} ${dash(options)} ${verdictSentence(domain)}.`;
  return markedLines(options, verdictMarks[reportTone(domain, options.failOn)], text, 'bold');
};

interface CauseContext {
  /** The diagnosis says why, and what to do. */
  readonly explained: boolean;
  readonly ci: boolean;
}

const causeBlock = (
  style: TextOptions,
  cause: Obstruction,
  { explained, ci }: CauseContext,
): readonly string[] => {
  const { verbose } = style;
  const { failures, results, wanted } = cause;
  const details = [...new Set(failures.map(({ detail }) => shorten(plainText(detail), 200)))];
  const attempts = failures
    .flatMap((failure) => failure.attempts)
    .map(
      (a) =>
        `${plainText(a.server)} ${plainText(a.transport)} ${plainText(a.code)} ${timeTaken(a.ms)}`,
    );
  const rows = {
    asked: cause.port ? '' : listed(wanted.map(plainText), 8),
    detail: few(
      details.filter((detail) => detail !== ''),
      verbose ? 50 : 2,
    ).join('; '),
    attempts: verbose ? few(attempts, 50).join('; ') : '',
    checks: listed(
      results.map(({ check }) => plainText(check)),
      verbose ? 100 : 8,
    ),
    try: explained ? '' : obstructionRemedy(cause, ci),
  };
  const sentence = `${capital(plainText(causeSentence(cause)))}: ${counted(results.length, 'check')} not judged`;
  return [
    ...markedLines(style, 'unknown', sentence, 'bold'),
    ...Object.entries(rows).flatMap(([label, text]) =>
      text === '' ? [] : labeledProse(style, label, text),
    ),
  ];
};

/** The tree of the SPF record, if something is wrong with it or everything is wanted. */
const spfBlocks = ({ verbose, describe }: TextOptions, { spf, results }: DomainReport): Blocks => {
  const wrong = results.some(({ area, status }) => area === 'spf' && status === 'fail');
  if (spf === undefined || !(wrong || verbose)) return [];
  return [spfTreeLines(spf, { verbose, ...(describe && { describe }) })];
};

const readinessLines = (style: TextStyle, domain: DomainReport): readonly string[] =>
  readinessSentence(domain) === '' ? [] : wrapParagraph(style, readinessSentence(domain));

/** What the user's own files say, compared with what is published. */
const fileBlocks = (style: TextStyle, report: DomainReport): Blocks => {
  const { domain, proposal, drift } = report;
  return [
    proposal
      ? titledSection(style, 'Once applied', [proposalLines(style, { ...report, proposal })])
      : [],
    drift
      ? titledSection(style, 'Accepted records', [
          driftLines(style, { domain, drift, ...(proposal && { proposal }) }),
        ])
      : [],
  ];
};

interface DomainContext {
  readonly metas: MetasById;
  /** Whether the report is of this domain only. */
  readonly alone: boolean;
  readonly ci: boolean;
}

/** Without the ports that the diagnosis explains, so that they appear once. */
const withoutExplainedPorts = (domain: DomainReport): DomainReport =>
  domain.diagnosis === undefined ? domain : withoutPorts(domain);

const findingSections = (
  options: TextOptions,
  domain: DomainReport,
  { metas, alone, ci }: DomainContext,
): Blocks => {
  const { problems, warnings } = digestReport(withoutExplainedPorts(domain));
  const work = whatToDo(domain);
  const blocks = (mark: Mark, faults: readonly ReportedFinding[]) =>
    findingBlocks(options, mark, faults, { metas, evidence: domain.evidence, work });
  return [
    titledSection(options, 'What is wrong', blocks('error', problems)),
    alone && domain.diagnosis !== undefined ? portsSection(options, [domain], ci) : [],
    titledSection(options, 'Warnings', blocks('warning', warnings)),
  ];
};

const headLines = (
  options: TextOptions,
  domain: DomainReport,
  { alone, ci }: DomainContext,
): readonly string[] => {
  const name = options.unicode ? readableName(domain) : undefined;
  return [
    ...headline(options, domain, ci),
    ...(name === undefined ? [] : [`  ${name}`]),
    ...(alone ? reachabilityLines(options, [domain], ci) : []),
  ];
};

/** What is fine: counted only, if it is one domain of several. */
const fineSection = (
  options: TextOptions,
  domain: DomainReport,
  { alone }: DomainContext,
): readonly string[] => {
  const { verbose } = options;
  if (!alone && !verbose && digestReport(domain).fine.length > 0)
    return markedLines(options, 'pass', describePassedCount(domain));
  return titledSection(options, 'Fine', [
    verbose ? everyPassedLine(options, domain) : passedAreaLines(options, domain),
  ]);
};

const domainBlocks = (
  options: TextOptions,
  domain: DomainReport,
  setting: DomainContext,
): Blocks => {
  const { problems, warnings, notes, causes } = digestReport(withoutExplainedPorts(domain));
  const work = whatToDo(domain);
  const otherNotes = notes.filter(({ finding }) => !work.said.has(finding));
  const { ci } = setting;
  return [
    headLines(options, domain, setting),
    whatToDoLines(options, work),
    readinessLines(options, domain),
    sinceLines(options, domain, reportTone(domain, options.failOn)),
    ...findingSections(options, domain, setting),
    ...fileBlocks(options, domain),
    titledSection(options, 'Notes', noteBlocks(options, otherNotes, work)),
    titledSection(
      options,
      "Couldn't be looked up",
      causes.map((cause) =>
        causeBlock(options, cause, { explained: findCausesBehind(domain, cause).length > 0, ci }),
      ),
    ),
    guidanceLines(options, [...problems, ...warnings]),
    fineSection(options, domain, setting),
    titledSection(
      options,
      'SPF, term by term: lookups, and the sum so far',
      spfBlocks(options, domain),
    ),
    options.verbose ? titledSection(options, 'Evidence', evidenceBlocks(domain.evidence)) : [],
    setting.alone ? [] : [separatorLine(options)],
  ];
};

/** The mail ports and, if one fails, why. */
const portsSection = (
  options: TextOptions,
  domains: readonly DomainReport[],
  ci: boolean,
): readonly string[] => {
  const diagnosis = domains.find((domain) => domain.diagnosis !== undefined)?.diagnosis;
  return titledSection(options, portsTitle(ci), [
    portLines(options, distinctProbes(domains), options.verbose),
    ...(diagnosis === undefined ? [] : causeBlocks(options, diagnosis)),
  ]);
};

/** Port 25, if it was tried: shown, though it never counts. */
const relayBlocks = (options: TextOptions, probes: readonly ProbeResult[]): Blocks =>
  probes.length === 0
    ? []
    : [
        titledSection(options, "Port 25 of iCloud's mail servers", [
          ...probes.map((probe) => pathLines(options, probe)),
          wrapParagraph(
            options,
            'Only mail servers need port 25. Most home networks and clouds block it, so no answer is normal. It never counts for the verdict.',
          ),
        ]),
      ];

/** How each port was tried: one that works in a line, unless everything is wanted; the way to another as a drawing. */
const triedBlocks = (options: TextOptions, probes: readonly ProbeResult[]): Blocks => {
  const isDrawn = (probe: ProbeResult): boolean => options.verbose || hasFailed(probe);
  const works = probes.filter((probe) => !isDrawn(probe));
  return [
    portLines(options, works, false),
    ...probes.filter(isDrawn).map((probe) => pathLines(options, probe)),
  ];
};

/** If only ports were tried: what to do, why, how each was tried, and the rest of the diagnosis. */
const portsReport = (options: TextOptions, domain: DomainReport, ci: boolean): Blocks => {
  const { evidence, diagnosis } = domain;
  const isRelay = ({ endpoint }: ProbeResult): boolean => endpoint.relay === true;
  const tried = triedBlocks(
    options,
    evidence.probes.filter((probe) => !isRelay(probe)),
  );
  return [
    headline(options, domain, ci),
    sinceLines(options, domain, reportTone(domain, options.failOn)),
    ...(diagnosis === undefined ? tried : diagnosisBlocks(options, diagnosis, tried)),
    ...relayBlocks(options, evidence.probes.filter(isRelay)),
    options.verbose
      ? titledSection(options, 'Evidence', [
          portLines(options, evidence.probes, true),
          ...evidenceBlocks(evidence),
        ])
      : [],
  ];
};

/** Renders the report; every line ends with a line feed. */
export const renderText = (report: Report, options: TextOptions): string => {
  const { domains, vantage } = report;
  const { ci } = vantage;
  if (options.quiet)
    return toText([
      ...domains.flatMap((domain) => headline(options, domain, ci)),
      ...reachabilityLines(options, domains, ci),
    ]);
  const metas = metasById(report);
  const alone = domains.length === 1;
  const [only] = domains;
  if (alone && only?.diagnosis !== undefined && portsOnly(only))
    return toText(joinBlocks([...portsReport(options, only, ci), originLines(options, report)]));
  const blocks: Blocks = [
    ...domains.flatMap((domain) => domainBlocks(options, domain, { metas, alone, ci })),
    alone && only?.diagnosis !== undefined ? [] : portsSection(options, domains, ci),
    alone
      ? []
      : titledSection(options, 'Summary', [
          tableLines(options, domains, options.failOn),
          reachabilityLines(options, domains, ci),
        ]),
    unpairedSentences(report).flatMap((line) => markedLines(options, 'unknown', line)),
    originLines(options, report),
  ];
  return toText(joinBlocks(blocks));
};
