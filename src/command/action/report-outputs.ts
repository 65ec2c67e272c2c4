/** What the outputs say of a report: of each kind that was judged, and of no other. */
import type { Outputs } from '../../deliver/github/outputs.ts';
import type { Severity } from '../../model/check.ts';
import { driftState, judgedKinds, kindsOfJudgment } from '../../model/drift.ts';
import { verdictsByKind } from '../../model/judged.ts';
import type { DomainReport, Report, Verdict } from '../../model/report.ts';
import { allDrift } from '../../report/view/drift-changes.ts';

type Domains = readonly DomainReport[];

/** The worst first. */
const driftStates = ['drift', 'unknown', 'in-sync'] as const;
const verdicts = ['fail', 'inconclusive', 'pass'] as const;

/** The worst of the domains' states, of those of which live records were compared. */
const worstDriftState = (domains: Domains) => {
  const compared = domains.filter((one) => judgedKinds(one).has('drift'));
  return driftStates.find((state) => compared.some((one) => driftState(one) === state)) ?? 'none';
};

/** The worst of what is known of the change; `none` where it was not judged. */
const worstChange = (domains: Domains): Verdict | 'none' => {
  const found = domains.map((one) => verdictsByKind(one).get('change'));
  return verdicts.find((one) => found.includes(one)) ?? 'none';
};

/** Whose records the verdict is about: the live ones, or those that the files would publish. */
const verdictSubjects = (domains: Domains): string => {
  const pending = domains.filter(({ proposal }) => proposal !== undefined);
  return [
    ...(pending.length < domains.length ? ['live'] : []),
    ...(pending.length > 0 ? ['merge'] : []),
  ].join(', ');
};

/** The outputs that tell of the report itself. */
type ReportOutputs = Pick<
  Outputs,
  | 'verdict'
  | 'verdict-of'
  | 'judged'
  | 'change-verdict'
  | 'drift'
  | 'drift-count'
  | 'error-count'
  | 'warning-count'
  | 'note-count'
>;

export const reportOutputs = ({ domains, verdict }: Report): ReportOutputs => {
  const failed = domains
    .flatMap(({ results }) => results)
    .filter(({ status }) => status === 'fail');
  const count = (severity: Severity) => failed.filter((one) => one.severity === severity).length;
  const changes = domains.map((one) => allDrift(one).length);
  return {
    verdict,
    'verdict-of': verdictSubjects(domains),
    judged: kindsOfJudgment
      .filter((kind) => domains.some((one) => judgedKinds(one).has(kind)))
      .join(', '),
    'change-verdict': worstChange(domains),
    drift: worstDriftState(domains),
    'drift-count': changes.reduce((sum, each) => sum + each, 0),
    'error-count': count('error'),
    'warning-count': count('warning'),
    'note-count': count('note'),
  };
};
