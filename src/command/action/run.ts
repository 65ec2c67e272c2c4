/** The Action, from its inputs to the exit status. */
import { writeReport } from '../../deliver/file/report.ts';
import { type Github, githubClient } from '../../deliver/github/client.ts';
import { logLines } from '../../deliver/github/log.ts';
import { type Outputs, setOutputs, warn, writeAnnotations } from '../../deliver/github/outputs.ts';
import { appendSummary } from '../../deliver/github/job-summary.ts';
import { type Inputs, readInputs } from '../../input/action/inputs.ts';
import {
  type ActionEvent,
  readActionEvent,
  readRunnerContext,
  type RunnerContext,
} from '../../input/action/event.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import { questionKey } from '../../model/dns/dns.ts';
import type { GatheredSpf } from '../../model/spf.ts';
import type { DomainReport } from '../../model/report.ts';
import { buildSpfTree } from '../../record/spf/tree.ts';
import { buildAnnotations } from '../../report/annotations.ts';
import { renderJson } from '../../report/json.ts';
import { withFallbackLocation } from '../../model/source-location.ts';
import { findInZones } from '../../record/zone-locations.ts';
import { renderSarif } from '../../report/sarif.ts';
import { renderSummary } from '../../report/markdown/job-summary.ts';
import { renderText } from '../../report/text/render.ts';
import { version } from '../../version.ts';
import { announceDrift, type AnnounceResult } from './announce-drift.ts';
import { type Examined, examine, type ReadBefore } from './audit-repository.ts';
import { readTokenAccess } from './refusals.ts';
import { createSignature } from './signature.ts';
import { isAppleHost } from '../../icloud/exchanges.ts';
import { decideEnding, type Ending } from './ending.ts';
import { reportOutputs } from './report-outputs.ts';
import { findMeantDomains } from '../support/meant-domains.ts';
import { commandLineVocabulary } from '../support/vocabulary.ts';

const logStyle = {
  width: 100,
  color: false,
  unicode: true,
  verbose: false,
  quiet: false,
  isApple: isAppleHost,
};

/** The tree that the answers of the audit make; absent where one of them failed. */
const spfTrees = ({ domain, evidence }: DomainReport): readonly [string, GatheredSpf][] => {
  const answers = new Map(
    evidence.answers.map((answer) => [questionKey(answer.question), answer] as const),
  );
  const { tree } = buildSpfTree(dnsName(domain), answers);
  return tree.kind === 'gathered' ? [[domain, tree]] : [];
};

const writeFiles = async (inputs: Inputs, examined: Examined, fallback: string) => {
  const { report, zones, updatedBaseline } = examined;
  const { reportFile, sarifFile, updatedFile } = inputs;
  const { failOn } = inputs.request.options;
  await writeReport(reportFile, renderJson(report));
  await writeReport(
    sarifFile,
    renderSarif(report, withFallbackLocation(findInZones(zones), fallback), failOn),
  );
  if (updatedBaseline !== undefined) await writeReport(updatedFile, updatedBaseline);
};

const buildOutputs = (
  { reportFile, sarifFile, updatedFile, commentFile }: Inputs,
  { report, updatedBaseline }: Examined,
  announced: AnnounceResult,
): Outputs => ({
  ...reportOutputs(report),
  'report-path': reportFile,
  'sarif-path': sarifFile,
  'updated-baseline-path': updatedBaseline === undefined ? '' : updatedFile,
  'comment-status': announced.comment,
  'comment-url': announced.commentUrl ?? '',
  'issue-number': announced.issueNumber ?? '',
  'issue-status': announced.issue,
  'issue-url': announced.issueUrl ?? '',
  'comment-body-path': announced.text === undefined ? '' : commentFile,
});

const createGithub = ({ token }: Inputs, { apiUrl: url, graphqlUrl }: RunnerContext): Github =>
  githubClient({ url, graphqlUrl, token, userAgent: `dns-audit/${version}` });

/** How the zones of a change are read as they were before it; absent where there is no change. */
const createBaseReader = (
  inputs: Inputs,
  here: RunnerContext,
  occasion: ActionEvent,
): ReadBefore | undefined => {
  const changes = occasion.kind === 'queue' || (occasion.kind === 'pull' && !occasion.privileged);
  if (!changes) return undefined;
  const { workspace, commit } = here;
  const github = createGithub(inputs, here);
  const repository = inputs.token === '' ? '' : here.repository;
  const { base, head, branch } = occasion;
  const commits = { base, head, here: commit, branch };
  return async (domains, zoneSpec, baseline) =>
    (await import('./base-commit.ts')).readBase({
      domains,
      zoneSpec,
      // A queue has nobody to tell of what is accepted.
      ...(baseline === undefined || occasion.kind === 'queue' ? {} : { baseline }),
      workspace,
      commits,
      github,
      repository,
    });
};

const announceFor = (
  inputs: Inputs,
  examined: Examined,
  here: RunnerContext,
  occasion: ActionEvent,
) => {
  const { repository, runUrl, workflow, scheduledOn: branch, runId } = here;
  const commit = 'head' in occasion ? occasion.head : '';
  const { resolvers } = examined.report.vantage;
  const where = {
    version,
    resolvers,
    ...(commit === '' ? {} : { commit }),
    ...(runUrl === undefined ? {} : { runUrl }),
  };
  return announceDrift(createGithub(inputs, here), {
    inputs,
    failOn: inputs.request.options.failOn,
    occasion,
    report: examined.report,
    repository,
    access: readTokenAccess(inputs.token, occasion, here.visibility),
    signature: createSignature(inputs, here),
    ...(branch === undefined ? {} : { scheduled: { repository, workflow, branch, runId } }),
    where,
  });
};

/** Shows people what was found, where they look: the log, the summary, the lines of their files. */
const showResults = async (inputs: Inputs, examined: Examined, remarks: readonly string[]) => {
  const { report, zones } = examined;
  const { failOn } = inputs.request.options;
  logLines(renderText(report, { ...logStyle, failOn }));
  for (const remark of remarks) warn(remark);
  if (inputs.summary) {
    const spf = new Map(report.domains.flatMap(spfTrees));
    const obstacle = await appendSummary(renderSummary({ report, spf, remarks, failOn }));
    if (obstacle !== undefined) warn(`No job summary: ${obstacle}.`);
  }
  if (inputs.annotations) writeAnnotations(buildAnnotations(report, findInZones(zones)));
};

const privilegedWarning =
  "This runs on pull_request_target, with the base branch's rights: check out only the base, never the pull request's head. The pull_request event is enough for everything dns-audit does.";

/** The inputs, with the domains that are meant by web addresses. */
const withMeantDomains = async (inputs: Inputs): Promise<Inputs> => {
  const { request } = inputs;
  const { domains: named, options } = request;
  if (options.replay !== undefined) return inputs;
  const domains = await findMeantDomains(named, options, logLines);
  return { ...inputs, request: { ...request, domains } };
};

/**
 * Runs the Action.
 * @throws {UserError} where an input, or a file that it names, is wrong.
 */
export const runAction = async (): Promise<Ending> => {
  const occasion = readActionEvent(process.env);
  const here = readRunnerContext(process.env);
  const inputs = await withMeantDomains(readInputs(commandLineVocabulary(), here.workspace));
  const examined = await examine(inputs, here.workspace, createBaseReader(inputs, here, occasion));
  await writeFiles(inputs, examined, here.workflow);
  const announced = await announceFor(inputs, examined, here, occasion);
  if (announced.text !== undefined) await writeReport(inputs.commentFile, announced.text);
  const privileged = occasion.kind === 'pull' && occasion.privileged;
  await showResults(inputs, examined, [
    ...(privileged ? [privilegedWarning] : []),
    ...examined.remarks,
    ...announced.remarks,
  ]);
  setOutputs(buildOutputs(inputs, examined, announced));
  const ending = decideEnding(examined.report, inputs);
  if (ending.warning !== undefined) warn(ending.warning);
  return ending;
};
