/** The report as SARIF 2.1.0, in the shape that GitHub's code scanning takes. */
import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { CheckMeta, FindingLocation, Severity, FailOn } from '../model/check.ts';
import type { Change } from '../model/drift.ts';
import { reportExitStatus } from '../model/exit-status.ts';
import type { DomainReport, Report } from '../model/report.ts';
import { counted, few } from '../model/text/wording.ts';
import { likeliestCauseLines, findCausesBehind, findPortCauses } from './view/port-causes.ts';
import {
  digestReport,
  type ReportedFinding,
  causeSentence,
  obstructionRemedy,
} from './view/group-results.ts';
import { escapeJson } from './json.ts';
import { codeSpan, fencedBlock, escapeProse } from './markdown/escape.ts';
import type { LocateFinding } from '../model/source-location.ts';
import { presentFile } from './view/file-version.ts';
import { plainCite, plainText, recordColumns, shorten } from './view/plain-text.ts';
import { broughtFindings } from './view/brought-findings.ts';
import { locateByReport, withIdentity } from './view/finding-identity.ts';
import { interruptedSentence } from './view/origin.ts';
import { describeTotals } from './view/totals.ts';
import { findLiveDrift, domainHeadline } from './view/verdict.ts';

/** GitHub shows no more of one run. */
const mostResults = 5000;

/** SARIF 2.1.0 §3.11: `{0}` is filled in and `[text](place)` is a link, wherever they stand in a message. */
const escapeMessage = (text: string): string =>
  shorten(plainText(text), 2000)
    .replace(/[[\]\\]/g, '\\$&')
    .replace(/\{(\d+)\}/g, '{{$1}}');

const toRule = ({ id, area, title, severity, cites, docs }: CheckMeta): ReportingDescriptor => ({
  id: plainText(id),
  // Code scanning shows it as the title of an alert, which is there only where the check fails.
  shortDescription: { text: `Failed check: ${plainText(title)}` },
  fullDescription: { text: plainText(docs.why) },
  help: {
    text: plainText(`${docs.why} ${docs.fix}`),
    markdown: [
      escapeProse(docs.why),
      `**Fix:** ${escapeProse(docs.fix)}`,
      ...(docs.good === '' ? [] : [`**Passes**\n\n${fencedBlock('zone', docs.good.split('\n'))}`]),
      ...(docs.bad === '' ? [] : [`**Fails**\n\n${fencedBlock('zone', docs.bad.split('\n'))}`]),
      ...(cites.length === 0
        ? []
        : [`**Sources:** ${cites.map(plainCite).map(codeSpan).join(', ')}`]),
    ].join('\n\n'),
  },
  defaultConfiguration: { level: severity },
  properties: { tags: ['dns', 'email', plainText(area)] },
});

/** Half a pair of surrogates is no letter, and no URI has it. */
const toUri = (file: string): string =>
  file
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

const locationAt = ({ file, line, column }: FindingLocation, name: string): Location => ({
  physicalLocation: {
    artifactLocation: { uri: toUri(file) },
    region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
  },
  logicalLocations: [{ fullyQualifiedName: plainText(name) }],
});

/** The finding's own place, where a file was audited. */
const findingLocation = (
  locate: LocateFinding,
  domain: string,
  { finding }: ReportedFinding,
): Location => {
  const { subject, location } = finding;
  return locationAt(location ?? locate(domain, subject), `${subject.name} ${subject.type}`);
};

const sarifMessage = (domain: DomainReport, fault: ReportedFinding): string => {
  const { message, observed = [], fix, location } = fault.finding;
  const causes = findPortCauses(domain, fault);
  return [
    escapeMessage(`${domain.domain}: ${message}.`),
    ...(location?.label === undefined ? [] : [escapeMessage(`Resource: ${location.label}`)]),
    ...(observed.length > 0 ? [`Found: ${few(observed.map(escapeMessage), 5).join('; ')}`] : []),
    // The diagnosis says what to do, where there is one.
    ...(causes.length > 0
      ? likeliestCauseLines(causes).map(escapeMessage)
      : [escapeMessage(fix.text)]),
    ...few(
      (fix.remove ?? []).map(
        (record) => `Remove: ${escapeMessage(recordColumns(record).join(' '))}`,
      ),
      20,
    ),
    ...few(
      (fix.publish ?? []).map(
        (record) => `Publish: ${escapeMessage(recordColumns(record).join(' '))}`,
      ),
      20,
    ),
  ].join('\n');
};

/** No check finds drift: it is between two states of a domain. */
const driftRule: ReportingDescriptor = {
  id: 'drift',
  shortDescription: { text: 'Live records differ from the accepted ones' },
  fullDescription: {
    text: 'Live records are compared with the records that a file in the repository accepts. A difference was made by someone else, or not recorded.',
  },
  help: {
    text: 'Restore the records at your DNS provider. If the change was intended, accept it: dns-audit baseline DOMAIN --update.',
  },
  defaultConfiguration: { level: 'warning' },
  properties: { tags: ['dns', 'email', 'drift'] },
};

const changeLines = (change: Change): readonly string[] => {
  const line = (rdata: string) => escapeMessage(recordColumns({ ...change, rdata }).join(' '));
  return [
    ...('before' in change ? [`Accepted: ${line(change.before)}`] : []),
    ...('after' in change ? [`Live: ${line(change.after)}`] : []),
  ];
};

/** A result for each record that is not as accepted; the rule stands after those of the checks. */
const driftResults = (
  one: DomainReport,
  ruleIndex: number,
  locate: LocateFinding,
): readonly Result[] => {
  const liveDrift = findLiveDrift(one);
  if (liveDrift === undefined) return [];
  const judged = one.drift?.judgement.changes ?? [];
  const breaking = new Set(
    judged.filter(({ effect }) => effect === 'breaks').map(({ change }) => change),
  );
  return liveDrift.changes.map((change): Result => {
    const { owner: name, type } = change;
    const breaks = breaking.has(change);
    const told = breaks ? 'That breaks mail.' : 'No harm to mail was seen.';
    const title = escapeMessage(
      `${one.domain}: the live ${type} record of ${name} differs from ${presentFile(liveDrift)}. ${told}`,
    );
    const rdata = 'before' in change ? change.before : change.after;
    return {
      ruleId: driftRule.id,
      ruleIndex,
      level: breaks ? 'error' : 'warning',
      message: { text: [title, ...changeLines(change)].join('\n') },
      locations: [locationAt(locate(one.domain, { name, type }), `${name} ${type}`)],
      partialFingerprints: {
        'dnsAuditSubject/v1': plainText(['drift', one.domain, name, type, rdata].join(' ')),
      },
    };
  });
};

interface Places {
  readonly ranks: ReadonlyMap<string, number>;
  readonly locate: LocateFinding;
}

const toSarifResult = (
  one: DomainReport,
  { fault, identity }: { readonly fault: ReportedFinding; readonly identity: string },
  { ranks, locate }: Places,
): Result => ({
  ruleId: plainText(fault.result.check),
  // SARIF 2.1.0 §3.27.6: -1 where no rule is listed.
  ruleIndex: ranks.get(fault.result.check) ?? -1,
  level: fault.result.severity,
  message: { text: sarifMessage(one, fault) },
  locations: [findingLocation(locate, one.domain, fault)],
  partialFingerprints: { 'dnsAuditSubject/v1': identity },
});

/** Findings that the configuration sets aside: results that are suppressed (SARIF 2.1.0 §3.35). */
const waivedResults = (one: DomainReport, places: Places): readonly Result[] => {
  const all = one.results.flatMap((result) =>
    (result.waived ?? []).map(({ finding, until, reason }) => ({ result, finding, until, reason })),
  );
  return withIdentity(one.domain, all, 'waived').map(({ fault, identity }) => {
    const justification = escapeMessage(`${fault.reason} (until ${fault.until})`);
    return Object.assign(toSarifResult(one, { fault, identity }, places), {
      suppressions: [{ kind: 'external' as const, status: 'accepted' as const, justification }],
    });
  });
};

const sarifResults = (report: Report, locate: LocateFinding): readonly Result[] => {
  const ranks = new Map(report.checks.map(({ id }, i) => [id, i]));
  const all = report.domains.flatMap((one) => {
    const { problems, warnings, notes } = digestReport(one);
    return [
      ...withIdentity(one.domain, [...problems, ...warnings, ...notes]),
      ...withIdentity(one.domain, broughtFindings(one), 'brought'),
    ]
      .map((each) => toSarifResult(one, each, { ranks, locate }))
      .concat(waivedResults(one, { ranks, locate }));
  });
  const drifted = report.domains.flatMap((one) => driftResults(one, report.checks.length, locate));
  const levels: readonly Severity[] = ['error', 'warning', 'note'];
  return levels.flatMap((level) => [...drifted, ...all].filter((result) => result.level === level));
};

/** What could not be judged is no result: it neither passed nor failed. */
const unjudgedNotifications = (
  one: DomainReport,
  { ci }: Report['vantage'],
  locate: LocateFinding,
): readonly Notification[] =>
  digestReport(one).causes.map((cause) => {
    const checks = cause.results.map(({ check }) => check).join(', ');
    const blamed = findCausesBehind(one, cause);
    return {
      level: 'warning',
      message: {
        text: escapeMessage(
          `${one.domain}: ${counted(cause.results.length, 'check')} not judged, because ${causeSentence(cause)}: ${checks}.`,
        )
          .concat('\n')
          .concat(
            (blamed.length > 0 ? likeliestCauseLines(blamed) : [obstructionRemedy(cause, ci)])
              .map(escapeMessage)
              .join('\n'),
          ),
      },
      locations: [locationAt(locate(one.domain), one.domain)],
    };
  });

const interruptedNotification = (report: Report): readonly Notification[] =>
  report.interrupted === undefined
    ? []
    : [{ level: 'error', message: { text: interruptedSentence(report) } }];

const leftOutNotification = (left: number): readonly Notification[] =>
  left <= 0
    ? []
    : [{ level: 'note', message: { text: `${counted(left, 'finding')} left out: too many.` } }];

/** How the run ends, and why: of several domains, how many of each. */
const describeEnd = (report: Report, failOn: FailOn): string => {
  const { domains, interrupted } = report;
  const [only] = domains;
  if (interrupted !== undefined) return interruptedSentence(report);
  return domains.length === 1 && only !== undefined
    ? domainHeadline(only, report.vantage.ci, failOn)
    : describeTotals(domains);
};

/** Domains whose records are held against accepted ones have a rule for that. */
const sarifRules = ({ checks, domains }: Report): ReportingDescriptor[] => [
  ...checks.map(toRule),
  ...(domains.some((one) => findLiveDrift(one) !== undefined) ? [driftRule] : []),
];

/** The report as SARIF; `locate` says which line of the repository a finding is shown at. */
export const renderSarif = (
  report: Report,
  locate: LocateFinding = locateByReport(report),
  failOn: FailOn = 'error',
): string => {
  const results = sarifResults(report, locate);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: plainText(report.tool.version),
            rules: sarifRules(report),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.interrupted === undefined,
            exitCode: reportExitStatus(report, failOn),
            exitCodeDescription: describeEnd(report, failOn),
            toolExecutionNotifications: [
              ...interruptedNotification(report),
              ...report.domains.flatMap((one) =>
                unjudgedNotifications(one, report.vantage, locate),
              ),
              ...leftOutNotification(results.length - mostResults),
            ],
          },
        ],
        results: results.slice(0, mostResults),
      },
    ],
  };
  return `${escapeJson(JSON.stringify(log, null, 2))}\n`;
};
