/** The report for a terminal: the verdict first, then what is wrong and how to mend it, then the rest. */
import type { Severity } from '../../model/check.ts';
import type { ProbeResult } from '../../model/probe.ts';
import type { DomainReport, Report } from '../../model/report.ts';
import { causesBehind } from '../view/port-causes.ts';
import {
  type Cause,
  causeSentence,
  digestOf,
  type Fault,
  remedyOf,
  withoutPorts,
} from '../view/group-results.ts';
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
} from './layout.ts';
import { beforeOf, setUpOf } from '../view/set-up-steps.ts';
import { type SpfDrawing, spfTreeLines } from '../view/spf-tree-lines.ts';
import { counted, duration, few, listed, plain, shorten } from '../view/plain-text.ts';
import { proposalLines } from './proposal.ts';
import { driftLines } from './drift.ts';
import { evidenceBlocks } from '../view/evidence-blocks.ts';
import { everyFineLine, fineCount, soundLines } from './passed.ts';
import { faultBlocks, guidance, type Metas, metasOf, noteBlocks, setUpBlocks } from './findings.ts';
import { causeBlocks, diagnosisBlocks } from './diagnosis.ts';
import { pathLines } from './mail-path.ts';
import { portLines } from './ports.ts';
import { readinessSentence } from '../view/readiness.ts';
import { originLines, reachLines, tableLines, verdictMarks } from './summary.ts';
import { outcomeWords, portsOnly, toneOf, unicodeName, verdictSentence } from '../view/verdict.ts';

export interface TextOptions extends Look {
  /** Also the evidence, and each phase of the port probes. */
  readonly verbose: boolean;
  /** One line for each domain and no more. */
  readonly quiet: boolean;
  /** What fails the run; `error` where it is not given. */
  readonly failOn?: Severity | 'never';
  /** What a kind of SPF term means, in a few words. */
  readonly describe?: SpfDrawing['describe'];
}

type Blocks = readonly (readonly string[])[];

const headline = (options: TextOptions, domain: DomainReport): readonly string[] => {
  const outcome = outcomeWords(domain, options.failOn);
  const text = `${plain(domain.domain)}: ${outcome} ${dash(options)} ${verdictSentence(domain)}.`;
  return marked(options, verdictMarks[toneOf(domain, options.failOn)], text, 'bold');
};

/** `explained`: the diagnosis tells why, and what to do. */
const causeBlock = (look: TextOptions, cause: Cause, explained: boolean): readonly string[] => {
  const { verbose } = look;
  const { failures, results, wanted } = cause;
  const details = [...new Set(failures.map(({ detail }) => shorten(plain(detail), 200)))];
  const attempts = failures
    .flatMap((failure) => failure.attempts)
    .map((a) => `${plain(a.server)} ${plain(a.transport)} ${plain(a.code)} ${duration(a.ms)}`);
  const rows = {
    asked: cause.port ? '' : listed(wanted.map(plain), 8),
    detail: few(
      details.filter((detail) => detail !== ''),
      verbose ? 50 : 2,
    ).join('; '),
    attempts: verbose ? few(attempts, 50).join('; ') : '',
    checks: listed(
      few(
        results.map(({ check }) => plain(check)),
        verbose ? 100 : 8,
      ),
    ),
    try: explained ? '' : remedyOf(cause),
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
const fileBlocks = (
  look: Look,
  { domain, proposal, drift, verdict, results }: DomainReport,
): Blocks => [
  proposal
    ? section(look, 'Once applied', [proposalLines(look, { proposal, verdict, results })])
    : [],
  drift ? section(look, 'Accepted records', [driftLines(look, { domain, drift })]) : [],
];

/** Where the mail ports are told of. */
const portsHeading = 'Mail ports, from here';

interface Setting {
  readonly metas: Metas;
  /** Whether the report is of this domain only. */
  readonly alone: boolean;
  readonly ci: boolean;
}

/** What the diagnosis explains is told there, and not twice. */
const toldOf = (domain: DomainReport): DomainReport =>
  domain.diagnosis === undefined ? domain : withoutPorts(domain);

const faultSections = (
  options: TextOptions,
  domain: DomainReport,
  { metas, alone }: Setting,
): Blocks => {
  const { problems, warnings } = digestOf(toldOf(domain));
  const setUp = setUpOf(domain);
  const before = beforeOf(domain);
  const told = (mark: Mark, faults: readonly Fault[]) =>
    faultBlocks(options, mark, faults, { metas, evidence: domain.evidence, before });
  return [
    setUp ? section(options, 'What to do, in this order', setUpBlocks(options, setUp)) : [],
    section(options, 'Problems', told('error', problems)),
    alone && domain.diagnosis !== undefined ? portsSection(options, [domain]) : [],
    section(options, 'Warnings', told('warning', warnings)),
  ];
};

const headLines = (
  options: TextOptions,
  domain: DomainReport,
  { alone, ci }: Setting,
): readonly string[] => {
  const name = options.unicode ? unicodeName(domain) : undefined;
  return [
    ...headline(options, domain),
    ...(name === undefined ? [] : [`  ${name}`]),
    ...(alone ? reachLines(options, [domain], ci) : []),
  ];
};

const isFile = ({ evidence }: DomainReport): boolean =>
  evidence.answers.some(({ transport }) => transport === 'file');

const domainBlocks = (options: TextOptions, domain: DomainReport, setting: Setting): Blocks => {
  const { problems, warnings, notes, causes } = digestOf(toldOf(domain));
  const { fine } = digestOf(domain);
  const setUp = setUpOf(domain);
  const before = beforeOf(domain);
  const untold = notes.filter(({ finding }) => setUp?.covered.has(finding) !== true);
  const { alone } = setting;
  const terse = !alone && !options.verbose;
  return [
    headLines(options, domain, setting),
    readinessLines(options, domain),
    ...faultSections(options, domain, setting),
    ...fileBlocks(options, domain),
    guidance(options, [...problems, ...warnings], {
      live: alone && !isFile(domain) ? domain.domain : undefined,
      listed: before.listed,
    }),
    section(
      options,
      'Could not be looked up',
      causes.map((cause) => causeBlock(options, cause, causesBehind(domain, cause).length > 0)),
    ),
    terse && fine.length > 0
      ? marked(options, 'pass', fineCount(domain))
      : section(options, 'Fine', [
          options.verbose ? everyFineLine(options, domain) : soundLines(options, domain),
        ]),
    section(options, 'Notes', noteBlocks(options, untold, before)),
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

/** The mail ports and, where one does not work, why. */
const portsSection = (
  options: TextOptions,
  domains: readonly DomainReport[],
): readonly string[] => {
  const diagnosis = domains.find((domain) => domain.diagnosis !== undefined)?.diagnosis;
  return section(options, portsHeading, [
    portLines(options, distinctProbes(domains), options.verbose),
    ...(diagnosis === undefined ? [] : causeBlocks(options, diagnosis)),
  ]);
};

/** Port 25, where it was tried: told, and of no weight. */
const relayBlocks = (options: TextOptions, probes: readonly ProbeResult[]): Blocks =>
  probes.length === 0
    ? []
    : [
        section(options, "Port 25 of iCloud's exchanges, as asked", [
          ...probes.map((probe) => pathLines(options, probe)),
          paragraph(
            options,
            'Only mail servers need port 25. Most home networks and clouds let nothing out to it: no answer there is no fault, and nothing of it counts for the verdict.',
          ),
        ]),
      ];

/** Where only ports were tried, the way to each is drawn, and the diagnosis told in full. */
const portsReport = (options: TextOptions, domain: DomainReport): Blocks => {
  const { evidence, diagnosis } = domain;
  const isRelay = ({ endpoint }: ProbeResult): boolean => endpoint.relay === true;
  return [
    headline(options, domain),
    ...evidence.probes.filter((probe) => !isRelay(probe)).map((probe) => pathLines(options, probe)),
    ...(diagnosis === undefined ? [] : diagnosisBlocks(options, diagnosis)),
    ...relayBlocks(options, evidence.probes.filter(isRelay)),
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
  const { domains, vantage } = report;
  const { ci } = vantage;
  if (options.quiet)
    return asText([
      ...domains.flatMap((domain) => headline(options, domain)),
      ...reachLines(options, domains, ci),
    ]);
  const metas = metasOf(report);
  const alone = domains.length === 1;
  const [only] = domains;
  if (alone && only?.diagnosis !== undefined && portsOnly(only))
    return asText(spaced([...portsReport(options, only), originLines(options, report)]));
  const blocks: Blocks = [
    ...domains.flatMap((domain) => domainBlocks(options, domain, { metas, alone, ci })),
    alone && only?.diagnosis !== undefined ? [] : portsSection(options, domains),
    alone
      ? []
      : section(options, 'Summary', [
          tableLines(options, domains, options.failOn),
          reachLines(options, domains, ci),
        ]),
    originLines(options, report),
  ];
  return asText(spaced(blocks));
};
