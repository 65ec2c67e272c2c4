/** The worst of a report as annotations of a workflow run: data only, the Action delivers it. */
import type { Finding, Severity } from '../model/check.ts';
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
import { type FindLocation, isShowable, findNowhere } from '../model/source-location.ts';
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

/** The finding's own place, where a file was audited. */
const findPlace = ({ domain }: DomainReport, { subject, location }: Finding, find: FindLocation) =>
  location === undefined ? find(domain, subject) : { ...location, column: 1 };

const annotateFinding = (
  one: DomainReport,
  fault: ReportedFinding,
  find: FindLocation,
): Annotation => {
  const { result, finding } = fault;
  const { publish = [], remove = [], text } = finding.fix;
  const place = findPlace(one, finding, find);
  const causes = findPortCauses(one, fault);
  const observed = finding.observed?.map((value) => shorten(plainText(value), 200));
  return {
    level: levels[result.severity],
    title: `${plainText(one.domain)}: ${shorten(plainText(finding.message), mostInTitle)}`,
    message: fitLines([
      shorten(plainText(finding.message), 1000),
      ...(place?.label === undefined ? [] : [`Resource: ${plainText(place.label)}`]),
      ...(observed && observed.length > 0 ? [`Found: ${few(observed, 5).join('; ')}`] : []),
      // The diagnosis says what to do, where there is one.
      ...(causes.length > 0 ? likeliestCauseLines(causes) : [plainText(text)]),
      ...remove.map((record) => `Remove: ${recordColumns(record).join(' ')}`),
      ...publish.map((record) => `Publish: ${recordColumns(record).join(' ')}`),
    ]),
    ...(place && isShowable(place.file) && { place }),
  };
};

const causeOrRemedy = (blamed: readonly Cause[], cause: Obstruction): readonly string[] =>
  blamed.length > 0 ? likeliestCauseLines(blamed) : [obstructionRemedy(cause)];

const annotateUnjudged = (domain: DomainReport): readonly Annotation[] =>
  digestReport(domain).causes.map((cause) => ({
    level: cause.results.some(({ severity }) => severity === 'error') ? 'warning' : 'notice',
    title: `${plainText(domain.domain)}: ${counted(cause.results.length, 'check')} not judged`,
    message: fitLines([
      `${plainText(causeSentence(cause))}: ${listed(cause.results.map(({ check }) => plainText(check)))}.`,
      ...causeOrRemedy(findCausesBehind(domain, cause), cause),
    ]),
  }));

/**
 * The nine worst, and a notice that counts the rest where there are more. `find` gives the line of
 * a finding's record, where the finding has no place of its own.
 */
export const buildAnnotations = (
  { domains }: Report,
  find: FindLocation = findNowhere,
): readonly Annotation[] => {
  const ofDomains = domains.flatMap((domain) => {
    const { problems, warnings, notes } = digestReport(domain);
    return [
      ...[...problems, ...warnings, ...notes].map((fault) => annotateFinding(domain, fault, find)),
      ...annotateUnjudged(domain),
    ];
  });
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
