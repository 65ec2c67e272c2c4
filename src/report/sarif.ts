/** The report as SARIF 2.1.0, in the shape that GitHub's code scanning takes. */
import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { CheckMeta, Severity } from '../model/check.ts';
import type { Change } from '../model/drift.ts';
import { endStatusOf } from '../model/exit-status.ts';
import type { DomainReport, Report } from '../model/report.ts';
import { blameLines, causesBehind, causesOf } from './view/port-causes.ts';
import { digestOf, type Fault, causeSentence, remedyOf } from './view/group-results.ts';
import { escapeJson } from './json.ts';
import { code, fence, prose } from './markdown/escape.ts';
import type { Locate } from '../model/source-location.ts';
import { columnsOf, counted, few, plain, shorten } from './view/plain-text.ts';
import { interruptedSentence, totals } from './text/summary.ts';
import { departedOf, headlineOf } from './view/verdict.ts';

/** GitHub shows no more of one run. */
const mostResults = 5000;

/** SARIF 2.1.0 §3.11: `{0}` is filled in and `[text](place)` is a link, wherever they stand in a message. */
const words = (text: string): string =>
  shorten(plain(text), 2000)
    .replace(/[[\]\\]/g, '\\$&')
    .replace(/\{(\d+)\}/g, '{{$1}}');

const ruleOf = ({ id, area, title, severity, cites, docs }: CheckMeta): ReportingDescriptor => ({
  id: plain(id),
  shortDescription: { text: plain(title) },
  fullDescription: { text: plain(docs.why) },
  help: {
    text: plain(`${docs.why} ${docs.fix}`),
    markdown: [
      prose(docs.why),
      `**Fix:** ${prose(docs.fix)}`,
      ...(docs.good === '' ? [] : [`**Passes**\n\n${fence('zone', docs.good.split('\n'))}`]),
      ...(docs.bad === '' ? [] : [`**Fails**\n\n${fence('zone', docs.bad.split('\n'))}`]),
      ...(cites.length === 0 ? [] : [`**Sources:** ${cites.map(code).join(', ')}`]),
    ].join('\n\n'),
  },
  defaultConfiguration: { level: severity },
  properties: { tags: ['dns', 'email', plain(area)] },
});

interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** Half a pair of surrogates is no letter, and no URI has it. */
const uriOf = (file: string): string =>
  file
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

const locationAt = ({ file, line, column }: Spot, name: string): Location => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
  },
  logicalLocations: [{ fullyQualifiedName: plain(name) }],
});

/** The finding's own place, where a file was audited. */
const locationOf = (locate: Locate, domain: string, { finding }: Fault): Location => {
  const { subject, location } = finding;
  return locationAt(location ?? locate(domain, subject), `${subject.name} ${subject.type}`);
};

const messageOf = (domain: DomainReport, fault: Fault): string => {
  const { message, observed = [], fix } = fault.finding;
  const causes = causesOf(domain, fault);
  return [
    words(`${domain.domain}: ${message}.`),
    ...(observed.length > 0 ? [`Found: ${few(observed.map(words), 5).join('; ')}`] : []),
    // The diagnosis says what to do, where there is one.
    ...(causes.length > 0 ? blameLines(causes).map(words) : [words(fix.text)]),
    ...few(
      (fix.remove ?? []).map((record) => `Remove: ${words(columnsOf(record).join(' '))}`),
      20,
    ),
    ...few(
      (fix.publish ?? []).map((record) => `Publish: ${words(columnsOf(record).join(' '))}`),
      20,
    ),
  ].join('\n');
};

/** Each fault with an identity that does not hang on wording, values or lines. */
const identified = <F extends Fault>(domain: string, faults: readonly F[]) => {
  const seen = new Map<string, number>();
  return faults.map((fault) => {
    const { name, type } = fault.finding.subject;
    const key = plain([fault.result.check, domain, name, type].join(' '));
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { fault, identity: `${key} ${nth}` };
  });
};

/** No check finds drift: it is between two states of a domain. */
const driftRule: ReportingDescriptor = {
  id: 'drift',
  shortDescription: { text: 'Live records are as accepted' },
  fullDescription: {
    text: 'The live records are held against those that a file of the repository accepts. What differs was changed by somebody else, or not written down.',
  },
  help: {
    text: 'Put the records back at your DNS provider or, where the change was meant, accept it: dns-audit baseline DOMAIN --update.',
  },
  defaultConfiguration: { level: 'warning' },
  properties: { tags: ['dns', 'email', 'drift'] },
};

const changeLines = (change: Change): readonly string[] => {
  const line = (rdata: string) => words(columnsOf({ ...change, rdata }).join(' '));
  return [
    ...('before' in change ? [`Accepted: ${line(change.before)}`] : []),
    ...('after' in change ? [`Live: ${line(change.after)}`] : []),
  ];
};

/** A result for each record that is not as accepted; the rule stands after those of the checks. */
const driftResults = (one: DomainReport, ruleIndex: number, locate: Locate): readonly Result[] => {
  const departed = departedOf(one);
  if (departed === undefined) return [];
  const judged = one.drift?.judgement.changes ?? [];
  const breaking = new Set(
    judged.filter(({ effect }) => effect === 'breaks').map(({ change }) => change),
  );
  return departed.changes.map((change): Result => {
    const { owner: name, type } = change;
    const breaks = breaking.has(change);
    const told = breaks ? 'That breaks mail.' : 'No harm to mail was seen.';
    const title = words(
      `${one.domain}: the live ${type} record of ${name} departs from ${departed.file}. ${told}`,
    );
    const rdata = 'before' in change ? change.before : change.after;
    return {
      ruleId: driftRule.id,
      ruleIndex,
      level: breaks ? 'error' : 'warning',
      message: { text: [title, ...changeLines(change)].join('\n') },
      locations: [locationAt(locate(one.domain, { name, type }), `${name} ${type}`)],
      partialFingerprints: {
        'dnsAuditSubject/v1': plain(['drift', one.domain, name, type, rdata].join(' ')),
      },
    };
  });
};

interface Places {
  readonly ranks: ReadonlyMap<string, number>;
  readonly locate: Locate;
}

const resultOf = (
  one: DomainReport,
  { fault, identity }: { readonly fault: Fault; readonly identity: string },
  { ranks, locate }: Places,
): Result => ({
  ruleId: plain(fault.result.check),
  // SARIF 2.1.0 §3.27.6: -1 where no rule is listed.
  ruleIndex: ranks.get(fault.result.check) ?? -1,
  level: fault.result.severity,
  message: { text: messageOf(one, fault) },
  locations: [locationOf(locate, one.domain, fault)],
  partialFingerprints: { 'dnsAuditSubject/v1': identity },
});

/** Findings that the configuration sets aside: results that are suppressed (SARIF 2.1.0 §3.35). */
const waivedResults = (one: DomainReport, places: Places): readonly Result[] => {
  const all = one.results.flatMap((result) =>
    (result.waived ?? []).map(({ finding, until, reason }) => ({ result, finding, until, reason })),
  );
  return identified(one.domain, all).map(({ fault, identity }) => {
    const justification = words(`${fault.reason} (until ${fault.until})`);
    return Object.assign(resultOf(one, { fault, identity: `waived ${identity}` }, places), {
      suppressions: [{ kind: 'external' as const, status: 'accepted' as const, justification }],
    });
  });
};

const resultsOf = (report: Report, locate: Locate): readonly Result[] => {
  const ranks = new Map(report.checks.map(({ id }, i) => [id, i]));
  const all = report.domains.flatMap((one) => {
    const { problems, warnings, notes } = digestOf(one);
    const told = identified(one.domain, [...problems, ...warnings, ...notes]);
    return told
      .map((each) => resultOf(one, each, { ranks, locate }))
      .concat(waivedResults(one, { ranks, locate }));
  });
  const drifted = report.domains.flatMap((one) => driftResults(one, report.checks.length, locate));
  const levels: readonly Severity[] = ['error', 'warning', 'note'];
  return levels.flatMap((level) => [...drifted, ...all].filter((result) => result.level === level));
};

/** What could not be judged is no result: it neither passed nor failed. */
const notificationsOf = (one: DomainReport, locate: Locate): readonly Notification[] =>
  digestOf(one).causes.map((cause) => {
    const checks = cause.results.map(({ check }) => check).join(', ');
    const blamed = causesBehind(one, cause);
    return {
      level: 'warning',
      message: {
        text: words(
          `${one.domain}: ${counted(cause.results.length, 'check')} not judged, because ${causeSentence(cause)}: ${checks}.`,
        )
          .concat('\n')
          .concat(
            (blamed.length > 0 ? blameLines(blamed) : [remedyOf(cause)]).map(words).join('\n'),
          ),
      },
      locations: [locationAt(locate(one.domain), one.domain)],
    };
  });

const cutShort = (report: Report): readonly Notification[] =>
  report.interrupted === undefined
    ? []
    : [{ level: 'error', message: { text: interruptedSentence(report) } }];

const tooMany = (left: number): readonly Notification[] =>
  left <= 0
    ? []
    : [{ level: 'note', message: { text: `${counted(left, 'finding')} left out: too many.` } }];

/** Without any file of the repository: the one that holds what is accepted. */
const placesOf = ({ domains }: Report): Locate => {
  const files = new Map(domains.map(({ domain, drift }) => [domain, drift?.file]));
  return (domain) => ({
    file: files.get(domain) ?? 'dns-audit.baseline.json',
    line: 1,
    column: 1,
  });
};

/** How the run ends, and why: of several domains, how many of each. */
const endWords = (report: Report, failOn: Severity | 'never'): string => {
  const { domains, interrupted } = report;
  const [only] = domains;
  if (interrupted !== undefined) return interruptedSentence(report);
  return domains.length === 1 && only !== undefined ? headlineOf(only, failOn) : totals(domains);
};

/** Domains whose records are held against accepted ones have a rule for that. */
const rulesOf = ({ checks, domains }: Report): ReportingDescriptor[] => [
  ...checks.map(ruleOf),
  ...(domains.some((one) => departedOf(one) !== undefined) ? [driftRule] : []),
];

/** The report as SARIF; `locate` says which line of the repository a finding is shown at. */
export const renderSarif = (
  report: Report,
  locate: Locate = placesOf(report),
  failOn: Severity | 'never' = 'error',
): string => {
  const results = resultsOf(report, locate);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: plain(report.tool.version),
            rules: rulesOf(report),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.interrupted === undefined,
            exitCode: endStatusOf(report, failOn),
            exitCodeDescription: endWords(report, failOn),
            toolExecutionNotifications: [
              ...cutShort(report),
              ...report.domains.flatMap((one) => notificationsOf(one, locate)),
              ...tooMany(results.length - mostResults),
            ],
          },
        ],
        results: results.slice(0, mostResults),
      },
    ],
  };
  return `${escapeJson(JSON.stringify(log, null, 2))}\n`;
};
