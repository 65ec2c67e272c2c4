/** The Action, from its inputs to the exit status. */
import { writeReport } from '../../deliver/file/report.ts';
import { type Github, githubClient } from '../../deliver/github/client.ts';
import { log } from '../../deliver/github/log.ts';
import { type Outputs, setOutputs, warn, writeAnnotations } from '../../deliver/github/outputs.ts';
import { appendSummary } from '../../deliver/github/job-summary.ts';
import { exitStatusOf } from '../../model/exit-status.ts';
import { type Inputs, readInputs } from '../../input/action/inputs.ts';
import {
  type Occasion,
  readOccasion,
  readWhereabouts,
  type Whereabouts,
} from '../../input/action/event.ts';
import { type DriftState, driftState } from '../../model/drift.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import type { Severity } from '../../model/check.ts';
import type { GatheredSpf } from '../../model/spf.ts';
import type { DomainReport } from '../../model/report.ts';
import { growSpf, keyOfQuestion } from '../../record/spf/tree.ts';
import { annotationsOf } from '../../report/annotations.ts';
import { driftIn } from '../../report/view/drift-changes.ts';
import { renderJson } from '../../report/json.ts';
import { weighs } from '../../report/view/severity.ts';
import { orElse, placesIn } from '../../model/source-location.ts';
import { renderSarif } from '../../report/sarif.ts';
import { renderSummary } from '../../report/markdown/job-summary.ts';
import { renderText } from '../../report/text/render.ts';
import { version } from '../../version.ts';
import { announce, type Announced } from './announce-drift.ts';
import { type Examined, examine, type ReadBefore } from './audit-repository.ts';
import { known } from '../support/vocabulary.ts';

const look = { width: 100, color: false, unicode: true, verbose: false, quiet: false };

/** The tree that the answers of the audit make; absent where one of them failed. */
const spfOf = ({ domain, evidence }: DomainReport): readonly [string, GatheredSpf][] => {
  const answers = new Map(
    evidence.answers.map((answer) => [keyOfQuestion(answer.question), answer] as const),
  );
  const { tree } = growSpf(dnsName(domain), answers);
  return tree.kind === 'gathered' ? [[domain, tree]] : [];
};

const writeFiles = async (inputs: Inputs, examined: Examined, fallback: string) => {
  const { report, zones, updatedBaseline } = examined;
  const { reportFile, sarifFile, updatedFile } = inputs;
  const { failOn } = inputs.request.options;
  await writeReport(reportFile, renderJson(report));
  await writeReport(sarifFile, renderSarif(report, orElse(placesIn(zones), fallback), failOn));
  if (updatedBaseline !== undefined) await writeReport(updatedFile, updatedBaseline);
};

/** The worst of the domains' states. */
const stateOfAll = ({ report: { domains } }: Examined): DriftState =>
  (['drift', 'unknown', 'in-sync'] as const).find((state) =>
    domains.some((one) => driftState(one) === state),
  ) ?? 'none';

const outputsOf = (inputs: Inputs, examined: Examined, announced: Announced): Outputs => {
  const { report, updatedBaseline } = examined;
  const results = report.domains.flatMap((domain) => domain.results);
  const count = (severity: Severity) =>
    results.filter((one) => one.status === 'fail' && one.severity === severity).length;
  const changes = report.domains.map((one) => driftIn(one).length);
  return {
    verdict: report.verdict,
    drift: stateOfAll(examined),
    'drift-count': changes.reduce((sum, each) => sum + each, 0),
    'error-count': count('error'),
    'warning-count': count('warning'),
    'note-count': count('note'),
    'report-path': inputs.reportFile,
    'sarif-path': inputs.sarifFile,
    'updated-baseline-path': updatedBaseline === undefined ? '' : inputs.updatedFile,
    'comment-status': announced.comment,
    'comment-url': announced.commentUrl ?? '',
    'issue-number': announced.issueNumber ?? '',
  };
};

const githubFor = ({ token }: Inputs, { apiUrl: url, graphqlUrl }: Whereabouts): Github =>
  githubClient({ url, graphqlUrl, token, userAgent: `dns-audit/${version}` });

/** How the zones of a change are read as they were before it; absent where there is no change. */
const readerOfBase = (
  inputs: Inputs,
  here: Whereabouts,
  occasion: Occasion,
): ReadBefore | undefined => {
  const changes = occasion.kind === 'queue' || (occasion.kind === 'pull' && !occasion.privileged);
  if (!changes) return undefined;
  const { workspace, commit } = here;
  const github = githubFor(inputs, here);
  const repository = inputs.token === '' ? '' : here.repository;
  const commits = { base: occasion.base, head: occasion.head, here: commit };
  return async (domains, specOf, baseline) =>
    (await import('./base-commit.ts')).readBase({
      domains,
      specOf,
      // A queue has nobody to tell of what is accepted.
      ...(baseline === undefined || occasion.kind === 'queue' ? {} : { baseline }),
      workspace,
      commits,
      github,
      repository,
    });
};

const announceHere = (
  inputs: Inputs,
  examined: Examined,
  here: Whereabouts,
  occasion: Occasion,
) => {
  const { repository, runUrl } = here;
  const commit = 'head' in occasion ? occasion.head : '';
  const { resolvers } = examined.report.vantage;
  const where = {
    version,
    resolvers,
    ...(commit === '' ? {} : { commit }),
    ...(runUrl === undefined ? {} : { runUrl }),
  };
  return announce(githubFor(inputs, here), {
    inputs,
    failOn: inputs.request.options.failOn,
    occasion,
    report: examined.report,
    repository,
    where,
  });
};

/** Shows people what was found, where they look: the log, the summary, the lines of their files. */
const show = async (inputs: Inputs, examined: Examined, remarks: readonly string[]) => {
  const { report, zones } = examined;
  const { failOn } = inputs.request.options;
  log(renderText(report, { ...look, failOn }));
  for (const remark of remarks) warn(remark);
  if (inputs.summary) {
    const spf = new Map(report.domains.flatMap(spfOf));
    const obstacle = await appendSummary(renderSummary({ report, spf, remarks, failOn }));
    if (obstacle !== undefined) warn(`No job summary: ${obstacle}.`);
  }
  if (inputs.annotations) writeAnnotations(annotationsOf(report, placesIn(zones)));
};

/** The exit status, and why. */
export interface Ending {
  readonly status: 0 | 1 | 3;
  readonly message?: string;
}

const endingOf = (inputs: Inputs, examined: Examined): Ending => {
  const { report } = examined;
  const { failOn } = inputs.request.options;
  const status = exitStatusOf(report, failOn);
  if (status === 0) return { status };
  if (status === 3) {
    const message =
      'Something that the verdict needs could not be looked up: see the report above.';
    return { status, message };
  }
  const faulty = report.domains.some(({ results }) =>
    results.some((one) => one.status === 'fail' && weighs(one.severity, failOn)),
  );
  return {
    status,
    message: faulty
      ? 'The audit found faults: see the report above.'
      : 'Live records depart from those that are accepted.',
  };
};

const privilegedWords =
  'This runs for pull_request_target, with the rights of the base: check out the base only, never the head of the pull request. The event pull_request is enough for all that dns-audit does.';

/**
 * Runs the Action.
 * @throws {UserError} where an input, or a file that it names, is wrong.
 */
export const act = async (): Promise<Ending> => {
  const occasion = readOccasion(process.env);
  const here = readWhereabouts(process.env);
  const inputs = readInputs(known(100), here.workspace);
  const examined = await examine(inputs, here.workspace, readerOfBase(inputs, here, occasion));
  await writeFiles(inputs, examined, here.workflow);
  const announced = await announceHere(inputs, examined, here, occasion);
  const privileged = occasion.kind === 'pull' && occasion.privileged;
  await show(inputs, examined, [
    ...(privileged ? [privilegedWords] : []),
    ...examined.remarks,
    ...announced.remarks,
  ]);
  setOutputs(outputsOf(inputs, examined, announced));
  const ending = endingOf(inputs, examined);
  if (ending.status !== 3 || inputs.failOnInconclusive) return ending;
  warn(ending.message ?? '');
  return { status: 0 };
};
