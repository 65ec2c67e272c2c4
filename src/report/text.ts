/** The report for a terminal: the verdict first, then what is wrong and how to mend it, then the rest. */
import type { ProbeResult } from '../model/probe.ts';
import type { DomainReport, Report } from '../model/report.ts';
import { type Cause, causeSentence, digestOf, remedyOf } from './digest.ts';
import {
  asText,
  dash,
  type Look,
  type Mark,
  marked,
  paragraph,
  proseRow,
  rule,
  section,
  spaced,
} from './look.ts';
import { type SpfDrawing, spfTreeLines } from './spf-tree.ts';
import { counted, duration, few, listed, plain, shorten } from './plain.ts';
import { proposalLines } from './text-proposal.ts';
import { driftLines } from './text-drift.ts';
import { evidenceBlocks } from './text-evidence.ts';
import { everyFineLine, fineCount, soundLines } from './text-fine.ts';
import { faultBlocks, guidance, type Metas, metasOf, noteBlocks } from './text-faults.ts';
import { causeBlocks, diagnosisBlocks } from './text-diagnosis.ts';
import { pathLines } from './text-path.ts';
import { portLines } from './text-ports.ts';
import { readinessSentence } from './readiness.ts';
import { originLines, tableLines, verdictMarks } from './text-summary.ts';
import { portsOnly, unicodeName, verdictSentence, verdictWords } from './verdict.ts';

export interface TextOptions extends Look {
  /** Also the evidence, and each phase of the port probes. */
  readonly verbose: boolean;
  /** One line for each domain and no more. */
  readonly quiet: boolean;
  /** What a kind of SPF term means, in a few words. */
  readonly describe?: SpfDrawing['describe'];
}

type Blocks = readonly (readonly string[])[];

const headline = (look: Look, domain: DomainReport): readonly string[] => {
  const name = plain(domain.domain);
  const word = verdictWords[domain.verdict];
  const text = `${name}: ${word} ${dash(look)} ${verdictSentence(domain)}.`;
  return marked(look, verdictMarks[domain.verdict], text, 'bold');
};

const causeBlock = (look: Look, cause: Cause, verbose: boolean): readonly string[] => {
  const { failures, results, wanted } = cause;
  const details = [...new Set(failures.map(({ detail }) => shorten(plain(detail), 200)))];
  const attempts = failures
    .flatMap((failure) => failure.attempts)
    .map((a) => `${plain(a.server)} ${plain(a.transport)} ${plain(a.code)} ${duration(a.ms)}`);
  const rows = {
    asked: cause.port ? '' : listed(few(wanted.map(plain), 8)),
    detail: few(
      details.filter((detail) => detail !== ''),
      verbose ? 50 : 2,
    ).join('; '),
    attempts: verbose ? few(attempts, 50).join('; ') : '',
    checks: few(
      results.map(({ check }) => plain(check)),
      50,
    ).join(', '),
    try: remedyOf(cause),
  };
  const sentence = `${plain(causeSentence(cause))}: ${counted(results.length, 'check')} not judged`;
  return [
    ...marked(look, 'unknown', sentence, 'bold'),
    ...Object.entries(rows).flatMap(([label, text]) =>
      text === '' ? [] : proseRow(look, label, text),
    ),
  ];
};

/** The tree of the SPF record, where something is wrong with it or everything is wanted. */
const spfBlocks = ({ verbose, describe }: TextOptions, { spf, results }: DomainReport): Blocks => {
  const wrong = results.some(({ area, status }) => area === 'spf' && status === 'fail');
  if (spf === undefined || !(wrong || verbose)) return [];
  return [spfTreeLines(spf, { verbose, ...(describe && { describe }) })];
};

const readinessLines = (look: Look, domain: DomainReport): readonly string[] =>
  domain.verify === undefined ? [] : paragraph(look, readinessSentence(domain));

/** What the user's own files say, beside what is published. */
const fileBlocks = (look: Look, { proposal, drift }: DomainReport): Blocks => [
  proposal ? section(look, 'Once applied', [proposalLines(look, proposal)]) : [],
  drift ? section(look, 'Accepted records', [driftLines(look, drift)]) : [],
];

const domainBlocks = (
  options: TextOptions,
  domain: DomainReport,
  { metas, alone }: { readonly metas: Metas; readonly alone: boolean },
): Blocks => {
  const digest = digestOf(domain);
  const { problems, warnings, notes, causes, fine } = digest;
  const told = (mark: Mark, faults: typeof problems) =>
    faultBlocks(options, mark, faults, { metas, evidence: domain.evidence });
  const name = options.unicode ? unicodeName(domain) : undefined;
  const terse = !alone && !options.verbose;
  return [
    [...headline(options, domain), ...(name === undefined ? [] : [`  ${name}`])],
    readinessLines(options, domain),
    section(options, 'Problems', told('error', problems)),
    section(options, 'Warnings', told('warning', warnings)),
    ...fileBlocks(options, domain),
    guidance(options, [...problems, ...warnings]),
    section(
      options,
      'Could not be looked up',
      causes.map((cause) => causeBlock(options, cause, options.verbose)),
    ),
    terse && fine.length > 0
      ? marked(options, 'pass', fineCount(domain))
      : section(options, 'Fine', [
          options.verbose ? everyFineLine(options, domain) : soundLines(options, domain),
        ]),
    section(options, 'Notes', noteBlocks(options, notes)),
    section(options, 'SPF, term by term: its lookups, and all so far', spfBlocks(options, domain)),
    options.verbose ? section(options, 'Evidence', evidenceBlocks(domain.evidence)) : [],
    alone ? [] : [rule(options)],
  ];
};

/** The same port is probed once for all domains of a run, and told once. */
const distinctProbes = (domains: readonly DomainReport[]): readonly ProbeResult[] => {
  const probes = domains.flatMap(({ evidence }) => evidence.probes);
  return [...new Map(probes.map((probe) => [JSON.stringify(probe), probe])).values()];
};

/** What is said of the mail ports below the audit of domains. */
const portBlocks = (options: TextOptions, domains: readonly DomainReport[]): Blocks => {
  const diagnosis = domains.find((domain) => domain.diagnosis !== undefined)?.diagnosis;
  return [
    portLines(options, distinctProbes(domains), options.verbose),
    ...(diagnosis === undefined ? [] : causeBlocks(options, diagnosis)),
  ];
};

/** Where only ports were tried, the way to each is drawn, and the diagnosis told in full. */
const portsReport = (options: TextOptions, domain: DomainReport): Blocks => {
  const { evidence, diagnosis } = domain;
  return [
    headline(options, domain),
    ...evidence.probes.map((probe) => pathLines(options, probe)),
    ...(diagnosis === undefined ? [] : diagnosisBlocks(options, diagnosis)),
    options.verbose
      ? section(options, 'Evidence', [
          portLines(options, evidence.probes, true),
          ...evidenceBlocks(evidence),
        ])
      : [],
  ];
};

/** Renders the report; every line ends with a line feed. */
export const renderText = (report: Report, options: TextOptions): string => {
  const { domains } = report;
  if (options.quiet) return asText(domains.flatMap((domain) => headline(options, domain)));
  const metas = metasOf(report);
  const alone = domains.length === 1;
  const [only] = domains;
  if (alone && only?.diagnosis !== undefined && portsOnly(only))
    return asText(spaced([...portsReport(options, only), originLines(options, report)]));
  const blocks: Blocks = [
    ...domains.flatMap((domain) => domainBlocks(options, domain, { metas, alone })),
    section(options, 'Mail ports, from here', portBlocks(options, domains)),
    alone ? [] : section(options, 'Summary', [tableLines(options, domains)]),
    originLines(options, report),
  ];
  return asText(spaced(blocks));
};
