/** The worst of a report as annotations of a workflow run: data only, the Action delivers it. */
import type { Finding, Severity } from '../model/check.ts';
import type { Cause as Blamed } from '../model/diagnosis.ts';
import type { DomainReport, Report } from '../model/report.ts';
import type { Place } from '../model/dns/zone.ts';
import { blameLines, causesBehind, causesOf } from './view/port-causes.ts';
import { type Cause, causeSentence, digestOf, type Fault, remedyOf } from './view/group-results.ts';
import { type Find, isShowable, nowhere } from '../model/source-location.ts';
import { columnsOf, counted, few, listed, plain, shorten } from './view/plain-text.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** Where in the repository; absent where no file of it is to blame. */
  readonly place?: Place;
}

/** GitHub shows ten of a level for a step: nine, and one that tells of the rest. */
const most = 9;

/** The runner cuts a message at 4096 characters; whole lines are left out before that. */
const mostText = 4000;

const levels: { readonly [S in Severity]: Annotation['level'] } = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

const fitting = (lines: readonly string[]): string => {
  let length = 0;
  const kept = lines.filter((line) => (length += line.length + 1) <= mostText);
  const left = lines.length - kept.length;
  return [
    ...kept,
    ...(left > 0 ? [`(${counted(left, 'line')} left out: see the report)`] : []),
  ].join('\n');
};

/** The finding's own place, where a file was audited. */
const placeOf = ({ domain }: DomainReport, { subject, location }: Finding, find: Find) =>
  location === undefined ? find(domain, subject) : { ...location, column: 1 };

const ofFault = (one: DomainReport, fault: Fault, find: Find): Annotation => {
  const { result, finding } = fault;
  const { publish = [], remove = [], text } = finding.fix;
  const place = placeOf(one, finding, find);
  const causes = causesOf(one, fault);
  const observed = finding.observed?.map((value) => shorten(plain(value), 200));
  return {
    level: levels[result.severity],
    title: `${plain(one.domain)}: ${plain(result.title)}`,
    message: fitting([
      shorten(plain(finding.message), 1000),
      ...(observed && observed.length > 0 ? [`Found: ${few(observed, 5).join('; ')}`] : []),
      // The diagnosis says what to do, where there is one.
      ...(causes.length > 0 ? blameLines(causes) : [plain(text)]),
      ...remove.map((record) => `Remove: ${columnsOf(record).join(' ')}`),
      ...publish.map((record) => `Publish: ${columnsOf(record).join(' ')}`),
    ]),
    ...(place && isShowable(place.file) && { place }),
  };
};

const orRemedy = (blamed: readonly Blamed[], cause: Cause): readonly string[] =>
  blamed.length > 0 ? blameLines(blamed) : [remedyOf(cause)];

const ofUnjudged = (domain: DomainReport): readonly Annotation[] =>
  digestOf(domain).causes.map((cause) => ({
    level: cause.results.some(({ severity }) => severity === 'error') ? 'warning' : 'notice',
    title: `${plain(domain.domain)}: ${counted(cause.results.length, 'check')} not judged`,
    message: fitting([
      `${plain(causeSentence(cause))}: ${listed(cause.results.map(({ check }) => plain(check)))}.`,
      ...orRemedy(causesBehind(domain, cause), cause),
    ]),
  }));

/**
 * The nine worst, and a notice that counts the rest where there are more. `find` gives the line of
 * a finding's record, where the finding has no place of its own.
 */
export const annotationsOf = ({ domains }: Report, find: Find = nowhere): readonly Annotation[] => {
  const ofDomains = domains.flatMap((domain) => {
    const { problems, warnings, notes } = digestOf(domain);
    return [
      ...[...problems, ...warnings, ...notes].map((fault) => ofFault(domain, fault, find)),
      ...ofUnjudged(domain),
    ];
  });
  const worst = (['error', 'warning', 'notice'] as const).flatMap((level) =>
    ofDomains.filter((annotation) => annotation.level === level),
  );
  if (worst.length <= most) return worst;
  const rest: Annotation = {
    level: 'notice',
    title: 'dns-audit',
    message: `${counted(worst.length - most, 'more annotation')}: see the job summary or the report.`,
  };
  return [...worst.slice(0, most), rest];
};
