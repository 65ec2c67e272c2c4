/**
 * The report as GitLab's Code Quality JSON (GitLab docs, *Code Quality*, "Code Quality report
 * format"): a list of violations, which GitLab compares with the target branch's by fingerprint.
 */
import { createHash } from 'node:crypto';
import type { FindingLocation, Severity } from '../model/check.ts';
import type { Change } from '../model/drift.ts';
import type { DomainReport, Report } from '../model/report.ts';
import type { LocateFinding } from '../model/source-location.ts';
import { counted } from '../model/text/wording.ts';
import { escapeJson } from './json.ts';
import { presentFile, type VersionedFile } from './view/file-version.ts';
import { broughtFindings } from './view/brought-findings.ts';
import { locateByReport, withIdentity } from './view/finding-identity.ts';
import { causeSentence, digestReport, type ReportedFinding } from './view/group-results.ts';
import { interruptedSentence } from './view/origin.ts';
import { plainText, recordColumns, shorten } from './view/plain-text.ts';
import { findPortCauses, likeliestCauseLines } from './view/port-causes.ts';
import { findLiveDrift } from './view/verdict.ts';

/** GitLab's scale, of which the lowest four are used. */
type Level = 'info' | 'minor' | 'major' | 'critical';

interface Violation {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: Level;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const levels: { readonly [S in Severity]: Level } = {
  error: 'critical',
  warning: 'minor',
  note: 'info',
};

interface Fault {
  readonly check: string;
  readonly severity: Level;
  /** What makes it the same one in the next run. */
  readonly identity: string;
  readonly text: string;
  readonly place: FindingLocation;
}

/** Paths are from the root of the repository, as git has them. */
const toPath = (file: string): string => file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');

const toViolation = ({ check, severity, identity, text, place }: Fault): Violation => ({
  description: shorten(plainText(text), 1000),
  check_name: plainText(check),
  fingerprint: createHash('sha256').update(`dns-audit ${identity}`).digest('hex').slice(0, 32),
  severity,
  location: { path: toPath(place.file), lines: { begin: Math.max(1, place.line) } },
});

const describeFinding = (one: DomainReport, fault: ReportedFinding): string => {
  const { message, fix } = fault.finding;
  const causes = findPortCauses(one, fault);
  // The diagnosis says what to do, where there is one.
  const remedy = causes.length > 0 ? likeliestCauseLines(causes).join(' ') : fix.text;
  return `${one.domain}: ${message}. ${remedy}`;
};

const findingFaults = (one: DomainReport, locate: LocateFinding): readonly Fault[] => {
  const { problems, warnings, notes } = digestReport(one);
  return [
    ...withIdentity(one.domain, [...problems, ...warnings, ...notes]),
    ...withIdentity(one.domain, broughtFindings(one), 'brought'),
  ].map(({ fault, identity }) => ({
    check: fault.result.check,
    severity: levels[fault.result.severity],
    identity,
    text: describeFinding(one, fault),
    place: fault.finding.location ?? locate(one.domain, fault.finding.subject),
  }));
};

const describeChange = (one: DomainReport, change: Change, file: VersionedFile): string => {
  const line = (rdata: string) => recordColumns({ ...change, rdata }).join(' ');
  return [
    `${one.domain}: the live ${change.type} record of ${change.owner} differs from ${presentFile(file)}.`,
    ...('before' in change ? [`Accepted: ${line(change.before)}.`] : []),
    ...('after' in change ? [`Live: ${line(change.after)}.`] : []),
  ].join(' ');
};

const driftFaults = (one: DomainReport, locate: LocateFinding): readonly Fault[] => {
  const liveDrift = findLiveDrift(one);
  if (liveDrift === undefined) return [];
  const breaking = new Set(
    one.drift?.judgement.changes
      .filter(({ effect }) => effect === 'breaks')
      .map(({ change }) => change),
  );
  return liveDrift.changes.map((change) => {
    const { owner: name, type } = change;
    const rdata = 'before' in change ? change.before : change.after;
    return {
      check: 'drift',
      severity: breaking.has(change) ? 'critical' : 'minor',
      identity: ['drift', one.domain, name, type, rdata].join(' '),
      text: describeChange(one, change, liveDrift),
      place: locate(one.domain, { name, type }),
    };
  });
};

/**
 * What could not be judged is in the list: without it, GitLab would say that the faults of the
 * target branch are fixed.
 */
const unjudgedFaults = (one: DomainReport, locate: LocateFinding): readonly Fault[] =>
  digestReport(one).causes.map((cause, i) => {
    const checks = cause.results.map(({ check }) => check).join(', ');
    return {
      check: 'inconclusive',
      severity: cause.results.some(({ severity }) => severity === 'error') ? 'major' : 'info',
      identity: ['inconclusive', one.domain, i].join(' '),
      text: `${one.domain}: ${counted(cause.results.length, 'check')} not judged, because ${causeSentence(cause)}: ${checks}.`,
      place: locate(one.domain),
    };
  });

const interruptedFaults = (report: Report): readonly Fault[] =>
  report.interrupted === undefined
    ? []
    : [
        {
          check: 'interrupted',
          severity: 'major',
          identity: 'interrupted',
          text: interruptedSentence(report),
          place: locateByReport(report)(''),
        },
      ];

/** The report as a list of violations, the worst first; `locate` gives the place of those without one. */
export const renderCodeQuality = (
  report: Report,
  locate: LocateFinding = locateByReport(report),
): string => {
  const faults = [
    ...interruptedFaults(report),
    ...report.domains.flatMap((one) => [
      ...driftFaults(one, locate),
      ...findingFaults(one, locate),
      ...unjudgedFaults(one, locate),
    ]),
  ];
  const ordered = (['critical', 'major', 'minor', 'info'] as const).flatMap((level) =>
    faults.filter(({ severity }) => severity === level),
  );
  return `${escapeJson(JSON.stringify(ordered.map(toViolation), null, 2))}\n`;
};
