/** The worst of a report as annotations of a workflow run: data only, the Action delivers it. */
import type { Finding, Severity } from '../model/check.ts';
import type { Change } from '../model/drift.ts';
import type { Cause } from '../model/mail/diagnosis.ts';
import type { DomainReport, Report } from '../model/report.ts';
import { counted, few, listed } from '../model/text/wording.ts';
import type { SourceLocation } from '../model/dns/zone.ts';
import { likeliestCauseLines, findCausesBehind, findPortCauses } from './view/port-causes.ts';
import {
  type Obstruction,
  causeSentence,
  digestReport,
  type ReportedFinding,
  obstructionRemedy,
} from './view/group-results.ts';
import { broughtFindings } from './view/brought-findings.ts';
import { type FindAccepted, type FindLocation, isShowable } from '../model/source-location.ts';
import { absoluteName } from '../model/dns/presentation.ts';
import {
  allDrift,
  confirmedChanges,
  furtherDrift,
  groupByRecord,
  joinChanges,
  mostUrgentFirst,
  recordKey,
  type RecordChange,
} from './view/drift-changes.ts';
import { recordColumns, plainText, shorten } from './view/plain-text.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** Where in the repository; absent if no file of it is the cause. */
  readonly place?: SourceLocation;
}

/** GitHub shows ten of a level for a step: nine, and one that tells of the rest. */
const mostPerLevel = 9;

/** Characters of the fault in a title; the message, which alone is in the log, has all of it. */
const mostInTitle = 120;

/** The runner cuts a message at 4096 characters; whole lines are left out before that. */
const longestMessage = 4000;

const levels: { readonly [S in Severity]: Annotation['level'] } = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

const fitLines = (lines: readonly string[]): string => {
  let length = 0;
  const kept = lines.filter((line) => (length += line.length + 1) <= longestMessage);
  const left = lines.length - kept.length;
  return [
    ...kept,
    ...(left > 0 ? [`(${counted(left, 'line')} left out: see the report)`] : []),
  ].join('\n');
};

/** What finds the places in the repository's files. */
export interface Places {
  /** Of a finding that has none of its own. */
  readonly find?: FindLocation;
  /** Of a record in the file of accepted ones. */
  readonly findAccepted?: FindAccepted;
}

const joinedByRecord = (changes: readonly Change[]): readonly RecordChange[] =>
  groupByRecord(changes, (change) => change).map(joinChanges);

/** Every record that differs from the accepted ones, or that a change alters. */
const recordChanges = (one: DomainReport): readonly RecordChange[] => {
  const { drift, proposal } = one;
  const accepted = drift?.revision?.accepts.changes.map(({ change }) => change) ?? [];
  return joinedByRecord([...(proposal?.changes ?? []), ...allDrift(one), ...accepted]);
};

/** What became of the record of the finding, else of those of its area. */
const changesBehind = (
  changes: readonly RecordChange[],
  { result, finding }: ReportedFinding,
): readonly RecordChange[] => {
  const ofArea = changes.filter(({ area }) => area === result.area);
  const { name, type } = finding.subject;
  const own = ofArea.filter((one) => one.owner === name && one.type === type);
  return own.length > 0 ? own : ofArea;
};

const valuesText = (values: readonly string[]): string =>
  few(
    values.map((value) => shorten(plainText(value), 200)),
    5,
  ).join(', ') || 'none';

/** `example.com. MX: 10 a.example. -> 10 b.example.`. */
const changeSentence = ({ owner, type, before, after }: RecordChange): string =>
  `${plainText(absoluteName(owner))} ${plainText(type)}: ${valuesText(before)} -> ${valuesText(after)}`;

const findAcceptedPlace = (
  domain: string,
  { owner, type, before, after }: RecordChange,
  { findAccepted }: Places,
): SourceLocation | undefined =>
  findAccepted?.(domain, { owner, type, rdata: [...after, ...before] });

/** The finding's own place where a file was audited, else that of the record that changed. */
const findPlace = (
  { domain }: DomainReport,
  { subject, location }: Finding,
  [change]: readonly RecordChange[],
  places: Places,
): SourceLocation | undefined => {
  if (location !== undefined) return { ...location, column: 1 };
  return places.find?.(domain, subject) ?? (change && findAcceptedPlace(domain, change, places));
};

const annotateFinding = (
  one: DomainReport,
  fault: ReportedFinding,
  changes: readonly RecordChange[],
  places: Places,
): Annotation => {
  const { result, finding } = fault;
  const { publish = [], remove = [], text } = finding.fix;
  const place = findPlace(one, finding, changes, places);
  const causes = findPortCauses(one, fault);
  const observed = finding.observed?.map((value) => shorten(plainText(value), 200));
  return {
    level: levels[result.severity],
    title: `${plainText(one.domain)}: ${shorten(plainText(finding.message), mostInTitle)}`,
    message: fitLines([
      shorten(plainText(finding.message), 1000),
      ...(place?.label === undefined ? [] : [`Resource: ${plainText(place.label)}`]),
      ...changes.map((change) => `Change: ${changeSentence(change)}`),
      ...(observed && observed.length > 0 ? [`Found: ${few(observed, 5).join('; ')}`] : []),
      // The diagnosis says what to do, where there is one.
      ...(causes.length > 0 ? likeliestCauseLines(causes) : [plainText(text)]),
      ...remove.map((record) => `Remove: ${recordColumns(record).join(' ')}`),
      ...publish.map((record) => `Publish: ${recordColumns(record).join(' ')}`),
    ]),
    ...(place && isShowable(place.file) && { place }),
  };
};

const causeOrRemedy = (
  blamed: readonly Cause[],
  cause: Obstruction,
  ci: boolean,
): readonly string[] =>
  blamed.length > 0 ? likeliestCauseLines(blamed) : [obstructionRemedy(cause, ci)];

const annotateUnjudged = (domain: DomainReport, ci: boolean): readonly Annotation[] =>
  digestReport(domain).causes.map((cause) => ({
    level: cause.results.some(({ severity }) => severity === 'error') ? 'warning' : 'notice',
    title: `${plainText(domain.domain)}: ${counted(cause.results.length, 'check')} not judged`,
    message: fitLines([
      `${plainText(causeSentence(cause))}: ${listed(cause.results.map(({ check }) => plainText(check)))}.`,
      ...causeOrRemedy(findCausesBehind(domain, cause), cause, ci),
    ]),
  }));

/** `than`: what the live record is held against. */
const annotateDrift = (
  domain: string,
  change: RecordChange,
  { places, than }: { readonly places: Places; readonly than: 'accepted' | 'in the zone file' },
): Annotation => {
  const { owner, type } = change;
  const inAccepted = than === 'accepted' ? findAcceptedPlace(domain, change, places) : undefined;
  const place = inAccepted ?? places.find?.(domain, { name: owner, type });
  return {
    level: 'warning',
    title: `${plainText(domain)}: the live ${plainText(type)} record of ${plainText(owner)} is not as ${than}`,
    message: fitLines([
      `${than === 'accepted' ? 'Accepted' : 'Zone file'} -> live: ${changeSentence(change)}`,
      'If that is intended, accept it. If not, restore it at your DNS host.',
    ]),
    ...(place && isShowable(place.file) && { place }),
  };
};

/** What a change of the accepted records will do, at the records that do it. */
const annotateBrought = (one: DomainReport, places: Places): readonly Annotation[] => {
  const judged = one.drift?.revision?.brings?.changes ?? [];
  const changes = joinedByRecord(judged.map(({ change }) => change));
  return broughtFindings(one).map((fault) =>
    annotateFinding(one, fault, changesBehind(changes, fault), places),
  );
};

const annotateDomain = (one: DomainReport, places: Places, ci: boolean): readonly Annotation[] => {
  const { problems, warnings, notes } = digestReport(one);
  const changes = recordChanges(one);
  const told = new Set<string>();
  const faults = [...problems, ...warnings, ...notes].map((fault) => {
    const behind = changesBehind(changes, fault);
    for (const change of behind) told.add(recordKey(change));
    return annotateFinding(one, fault, behind, places);
  });
  // Drift of which no fault comes has an annotation of its own.
  const annotateRest = (drift: readonly Change[], than: 'accepted' | 'in the zone file') =>
    joinedByRecord(drift)
      .filter((change) => !told.has(recordKey(change)))
      .map((change) => annotateDrift(one.domain, change, { places, than }));
  return faults.concat(
    annotateBrought(one, places),
    annotateRest(confirmedChanges(one), 'accepted'),
    annotateRest(furtherDrift(one), 'in the zone file'),
    annotateUnjudged(one, ci),
  );
};

/**
 * The nine worst, and a notice that counts the rest where there are more; of domains, those
 * first of which mail breaks by a change.
 */
export const buildAnnotations = (
  { domains, vantage: { ci } }: Report,
  places: Places = {},
): readonly Annotation[] => {
  const ofDomains = mostUrgentFirst(domains).flatMap((domain) =>
    annotateDomain(domain, places, ci),
  );
  const worst = (['error', 'warning', 'notice'] as const).flatMap((level) =>
    ofDomains.filter((annotation) => annotation.level === level),
  );
  if (worst.length <= mostPerLevel) return worst;
  const rest: Annotation = {
    level: 'notice',
    title: 'dns-audit',
    message: `${counted(worst.length - mostPerLevel, 'more annotation')}: see the job summary or the report.`,
  };
  return [...worst.slice(0, mostPerLevel), rest];
};
