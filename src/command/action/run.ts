/** The Action, from its inputs to the exit status. */
import { type Github, githubClient } from '../../deliver/github/client.ts';
import { logLines } from '../../deliver/github/log.ts';
import {
  type Failure,
  type Outputs,
  setOutputs,
  warn,
  writeAnnotations,
} from '../../deliver/github/outputs.ts';
import { appendSummary } from '../../deliver/github/job-summary.ts';
import { usageFault } from '../../model/exit-status.ts';
import { type Inputs, readInputs } from '../../input/action/inputs.ts';
import {
  type ActionEvent,
  readActionEvent,
  readRunnerContext,
  type RunnerContext,
} from '../../input/action/event.ts';
import type { EarlyStart } from '../../audit/early-start.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import { questionKey } from '../../model/dns/dns.ts';
import type { GatheredSpf } from '../../model/spf.ts';
import type { DomainReport } from '../../model/report.ts';
import { buildSpfTree } from '../../record/spf/tree.ts';
import { buildAnnotations } from '../../report/annotations.ts';
import { findInZones } from '../../record/zone-locations.ts';
import { renderSummary } from '../../report/markdown/job-summary.ts';
import { renderText } from '../../report/text/render.ts';
import { version } from '../../version.ts';
import { announceDrift, type AnnounceResult } from './announce-drift.ts';
import { readBranches } from '../../input/action/branches.ts';
import { type Examined, examine, type ReadBefore } from './audit-repository.ts';
import { endInError, type Left } from './end-in-error.ts';
import { noFiles, type WrittenFiles, writeFiles } from './report-files.ts';
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

const buildOutputs = (
  { report }: Examined,
  announced: AnnounceResult,
  { paths }: WrittenFiles,
): Outputs => ({
  ...reportOutputs(report),
  'report-path': paths.report,
  'sarif-path': paths.sarif,
  'updated-baseline-path': paths.updated,
  'comment-status': announced.comment,
  'comment-url': announced.commentUrl ?? '',
  'issue-number': announced.issueNumber ?? '',
  'issue-status': announced.issue,
  'issue-url': announced.issueUrl ?? '',
  'comment-body-path': paths.comment,
});

interface Run {
  readonly inputs: Inputs;
  readonly here: RunnerContext;
  readonly occasion: ActionEvent;
  readonly github: Github;
}

const createGithub = ({ token }: Inputs, { apiUrl: url, graphqlUrl }: RunnerContext): Github =>
  githubClient({ url, graphqlUrl, token, userAgent: `dns-audit/${version}` });

/** Reads what other commits say of the files. */
const createBaseReader =
  (inputs: Inputs, here: RunnerContext, github: Github): ReadBefore =>
  async (files) =>
    (await import('./base-commit.ts')).readBase({
      ...files,
      workspace: here.workspace,
      branches: readBranches(process.env),
      github,
      repository: inputs.token === '' ? '' : here.repository,
      now: Date.now(),
    });

const announceFor = ({ inputs, here, occasion, github }: Run, examined: Examined) => {
  const { repository, runUrl, workflow, scheduledOn: branch, runId } = here;
  const commit = 'head' in occasion ? occasion.head : '';
  const { resolvers } = examined.report.vantage;
  const where = {
    version,
    resolvers,
    owners: examined.owners,
    ...(commit === '' ? {} : { commit }),
    ...(runUrl === undefined ? {} : { runUrl }),
  };
  return announceDrift(github, {
    inputs,
    failOn: inputs.request.options.failOn,
    occasion,
    report: examined.report,
    removedGuards: examined.removedGuards,
    repository,
    access: readTokenAccess(inputs.token, occasion, here.visibility),
    signature: createSignature(inputs, here),
    ...(branch === undefined ? {} : { scheduled: { repository, workflow, branch, runId } }),
    where,
  });
};

/** Shows people what was found, where they look: the summary, the log, the lines of their files. */
const showResults = async (
  inputs: Inputs,
  examined: Examined,
  remarks: readonly string[],
  left: Left,
) => {
  const { report, zones, findAccepted } = examined;
  const { failOn } = inputs.request.options;
  logLines(renderText(report, { ...logStyle, failOn }));
  for (const remark of remarks) warn(remark);
  if (inputs.summary) {
    const spf = new Map(report.domains.flatMap(spfTrees));
    const obstacle = await appendSummary(renderSummary({ report, spf, remarks, failOn }));
    if (obstacle !== undefined) warn(`No job summary: ${obstacle}.`);
  }
  left.summary = true;
  if (inputs.annotations)
    writeAnnotations(buildAnnotations(report, { find: findInZones(zones), findAccepted }));
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

const unannounced: AnnounceResult = { comment: 'failed', issue: 'failed', remarks: [] };

/** Takes steps of which each is taken even if another one throws. */
const createSteps = () => {
  const thrown: unknown[] = [];
  return {
    take: async <T>(step: () => T | Promise<T>, otherwise: T): Promise<T> => {
      try {
        return await step();
      } catch (error) {
        thrown.push(error);
        return otherwise;
      }
    },
    /** @throws what the first of them threw. */
    end: (): void => {
      if (thrown.length > 0) throw thrown[0];
    },
  };
};

/** Tells all that want to know, whatever becomes of one of the ways to do so. */
const tellAll = async (run: Run, examined: Examined, left: Left): Promise<WrittenFiles> => {
  const { inputs, here, occasion } = run;
  const { take, end } = createSteps();
  const announced = await take(() => announceFor(run, examined), unannounced);
  const { text } = announced;
  const results = { ...examined, ...(text !== undefined && { comment: text }) };
  const written = await take(() => writeFiles(inputs, results, here.workflow), noFiles);
  const privileged = occasion.kind === 'pull' && occasion.privileged;
  const remarks = [
    ...(privileged ? [privilegedWarning] : []),
    ...examined.remarks,
    ...announced.remarks,
    ...written.faults.map(({ message }) => message),
  ];
  await take(() => showResults(inputs, examined, remarks, left), undefined);
  const outputs = buildOutputs(examined, announced, written);
  const obstacle = await take(() => setOutputs(outputs), undefined);
  if (obstacle !== undefined) warn(`No outputs: ${obstacle}.`);
  left.outputs = true;
  end();
  return written;
};

const auditAndTell = async (
  left: Left,
  early: EarlyStart | undefined,
): Promise<Ending | Failure> => {
  const occasion = readActionEvent(process.env);
  const here = readRunnerContext(process.env);
  const inputs = await withMeantDomains(await readInputs(commandLineVocabulary(), here.workspace));
  const github = createGithub(inputs, here);
  const examined = await examine(inputs, here, {
    readBefore: createBaseReader(inputs, here, github),
    early,
  });
  const ending = decideEnding(examined.report, inputs);
  // The runner keeps ten warnings of a step; later runs look for this one.
  if (ending.warning !== undefined) warn(ending.warning);
  const { faults } = await tellAll({ inputs, here, occasion, github }, examined, left);
  const lost = faults.find(({ named }) => named);
  return ending.status === 0 && lost !== undefined
    ? { status: usageFault, message: lost.message }
    : ending;
};

/**
 * Runs the Action. What is wrong with an input or a file, and a bug, are endings, too. `early`: what
 * was asked before this was loaded.
 */
export const runAction = async (early?: EarlyStart): Promise<Ending | Failure> => {
  const left: Left = { outputs: false, summary: false };
  try {
    return await auditAndTell(left, early);
  } catch (error) {
    return endInError(error, left);
  }
};
