/** `dns-audit <domain...>`. */
import type { FailOn } from '../model/check.ts';
import { selectFileChecks, findConfigDomain } from '../audit/select-checks.ts';
import { runExitStatus, type Status } from '../model/exit-status.ts';
import type { OptionsOf } from '../input/cli/options.ts';
import type { AuditSettings, ReportSettings } from '../model/request.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import type { RunSettings } from '../model/report.ts';
import { version } from '../version.ts';
import { liveBatch, type Batch, replayBatch } from '../audit/batch.ts';
import type { EarlyStart } from '../audit/early-start.ts';
import { readAcceptedRecords } from './support/accepted-records.ts';
import { listOutputs, type ResumedFile } from './support/ndjson-writer.ts';
import {
  deliverReports,
  inCi,
  refuseOverwriting,
  refuseUnwritable,
} from './support/deliver-reports.ts';
import { findMeantDomains, meantDomainsIn } from './support/meant-domains.ts';
import { createWaiting, type Waiting } from '../audit/world/waiting.ts';
import { describeWaiting } from '../deliver/terminal/progress.ts';
import { progress } from './support/progress.ts';

type AuditOptions = AuditSettings & ReportSettings & Partial<OptionsOf<'audit'>>;

interface AuditCommand {
  readonly domains: readonly Domain[];
  readonly options: AuditOptions;
}

/** What `--resume` names, read. */
const resumedFrom = async (file: string, failOn: FailOn): Promise<ResumedFile> => {
  const { readResumed } = await import('../input/saved/resume.ts');
  const statuses = new Set<Status>();
  const done = await readResumed(file, (domain) =>
    statuses.add(runExitStatus({ domains: [domain] }, failOn)),
  );
  return { ...done, file, statuses };
};

/** Refuses to go on with what was begun in another way. */
const refuseOtherManner = async (
  { file, manner }: ResumedFile,
  batch: Batch,
  settings: RunSettings | undefined,
): Promise<void> => {
  const { refuseMixing } = await import('../input/saved/resume.ts');
  const { resolvers, authoritative, ports } = batch.vantage;
  const here = { version, resolvers, authoritative, ports, ...(settings && { settings }) };
  refuseMixing(file, manner, here);
};

/** What the lines of a report tell of the options, if there are any. */
const settingsForLines = async (options: AuditOptions): Promise<RunSettings | undefined> =>
  listOutputs(options).some(({ format }) => format === 'ndjson')
    ? (await import('./support/run-settings.ts')).readRunSettings(options)
    : undefined;

/** The checks of the mail ports, and their areas. */
const portNames: ReadonlySet<string> = new Set(['port-imap', 'port-smtp', 'imap', 'smtp']);

const testsPortsOnly = (only: readonly string[]): boolean =>
  only.length > 0 && only.every((name) => portNames.has(name));

/** Shows how a run of one domain goes, until the progress is cleared. */
const watchOne = (
  name: string,
  { only, timeoutMs }: Pick<AuditOptions, 'only' | 'timeoutMs'>,
): { readonly onAnswer: () => void; readonly waiting: Waiting } => {
  const what = testsPortsOnly(only) ? 'Testing the mail ports' : `Auditing ${name}`;
  const waiting = createWaiting();
  const began = performance.now();
  let answers = 0;
  const describe = (): string =>
    describeWaiting(what, {
      answers,
      whom: waiting.longest(),
      ms: performance.now() - began,
      mostMs: timeoutMs,
    });
  progress.follow(describe);
  return {
    waiting,
    onAnswer: () => {
      answers += 1;
      progress.show(describe());
    },
  };
};

const liveBatchHere = (
  domains: readonly Domain[],
  options: AuditOptions,
  {
    more,
    early,
  }: { readonly more?: AsyncIterable<Domain>; readonly early: EarlyStart | undefined },
): Batch => {
  const [only, ...others] = domains;
  const alone = more === undefined && others.length === 0 ? only?.name : undefined;
  const watch = alone === undefined ? undefined : watchOne(alone, options);
  return liveBatch(domains, options, {
    ci: inCi(),
    attended: process.stderr.isTTY,
    ...(more && { more }),
    ...(early && { early }),
    ...watch,
  });
};

const hasConfiguredZone = ({ config }: AuditOptions): boolean =>
  config?.domains.some(({ zone }) => zone !== undefined) ?? false;

/** The plan with live records held against the files that say what should be published. */
const withFileComparison = async (batch: Batch, options: AuditOptions): Promise<Batch> => {
  const file = options.baseline ?? options.config?.baseline;
  const domains = batch.jobs.map(({ request }) => request.domain);
  // Of a domain that the configuration does not list, its baseline need not know.
  const bound = domains.filter(({ name }) => options.baseline ?? findConfigDomain(options, name));
  const accepted = file && { file, baseline: readAcceptedRecords(file, bound) };
  if (!accepted && !hasConfiguredZone(options)) return batch;
  const { heldAgainstFiles } = await import('./support/compare-with-files.ts');
  const { readZoneSides } = await import('./support/zone-sides.ts');
  return heldAgainstFiles(batch, {
    ...(accepted && { accepted }),
    zones: await readZoneSides(
      domains,
      ({ name }) => findConfigDomain(options, name)?.zone,
      process.cwd(),
    ),
    fileChecks: selectFileChecks(options),
  });
};

/** Whether files are audited, in place of the live zone. */
const auditsFiles = ({ zone, against, offline }: AuditOptions): boolean =>
  zone !== undefined || against !== undefined || offline === true;

/** Whether live servers are asked, which can tell what a web address is an address of. */
const looksAtLive = (options: AuditOptions): boolean =>
  options.replay === undefined && !auditsFiles(options);

/** All of them at once: for those plans that must know them beforehand. */
const collectDomains = async (domains: AsyncIterable<Domain>): Promise<readonly Domain[]> => {
  const all: Domain[] = [];
  for await (const domain of domains) all.push(domain);
  return all;
};

/** The plan over domains that are known; a recording's own where none is named. */
const fixedBatch = async (
  domains: readonly Domain[],
  options: AuditOptions,
  early: EarlyStart | undefined,
): Promise<Batch> => {
  const { replay } = options;
  const batch =
    replay === undefined
      ? liveBatchHere(domains, options, { early })
      : replayBatch(
          await (await import('../input/saved/parse-report.ts')).readRecording(replay),
          domains,
          options,
        );
  return auditsFiles(options)
    ? (await import('./support/zone-batch.ts')).zoneBatch(batch, options)
    : withFileComparison(batch, options);
};

/** A list of domains, read as they are needed unless something must know them all. */
const auditMany = async (
  { domains: named, options }: AuditCommand,
  early: EarlyStart | undefined,
): Promise<number> => {
  const { readDomainList } = await import('../input/cli/domain-list.ts');
  const { from, shard, resume } = options;
  const written = [...listOutputs(options).map(({ file }) => file), options.record];
  refuseOverwriting(from === undefined ? [] : [from], written);
  const resumed = resume === undefined ? undefined : await resumedFrom(resume, options.failOn);
  const done = resumed?.names ?? new Set();
  const list = await readDomainList({
    named,
    done,
    ...(from !== undefined && { from }),
    ...(shard && { shard }),
  });
  const meant = looksAtLive(options) ? meantDomainsIn(list.domains, { options, done }) : undefined;
  const domains = meant?.domains ?? list.domains;
  const { count } = list;
  const { replay, baseline, config } = options;
  const files = [replay, baseline, config?.baseline].some((one) => one !== undefined);
  const known = files || auditsFiles(options) || hasConfiguredZone(options);
  const batch = known
    ? await fixedBatch(await collectDomains(domains), options, early)
    : liveBatchHere([], options, { more: domains, early });
  const settings = await settingsForLines(options);
  if (resumed !== undefined) await refuseOtherManner(resumed, batch, settings);
  return deliverReports(batch, options, {
    ...(count !== undefined && { count: () => count - (meant?.repeated() ?? 0) }),
    ...(resumed && { resumed }),
    sharded: shard !== undefined,
    ...(settings && { settings }),
  });
};

/** `early`: what was asked before the command line was fully read. */
export const auditCommand = async (command: AuditCommand, early?: EarlyStart): Promise<number> => {
  const { domains: named, options } = command;
  refuseUnwritable(options);
  const { from, shard, resume } = options;
  const isPlain = [from, shard, resume].every((one) => one === undefined);
  if (!isPlain) return auditMany(command, early);
  const domains = looksAtLive(options) ? await findMeantDomains(named, options) : named;
  const settings = await settingsForLines(options);
  const batch = await fixedBatch(domains, options, early);
  return deliverReports(batch, options, { ...(settings && { settings }) });
};
