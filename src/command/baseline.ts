/** `dns-audit baseline [domain...]`: the accepted records, shown, held against what is published, or renewed. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeBaseline } from '../deliver/file/baseline.ts';
import { writeStderr, writeStdout } from '../deliver/terminal/stdout.ts';
import { restsOnRecords, observeWatched, watchedNeeds } from '../audit/drift-of-domain.ts';
import { describeUnaccepted, lapseChecks, lapseIn } from '../audit/lapse.ts';
import {
  acceptObservations,
  emptyBaseline,
  presentBaseline,
  withDomainRecords,
} from '../drift/baseline.ts';
import { sortRecordLines, presentLine } from '../drift/canonical-order.ts';
import { baselineFile } from '../model/text/accept-command.ts';
import { worstStatus } from '../model/exit-status.ts';
import { readBaseline } from '../input/saved/baseline.ts';
import type { RequestOf } from '../input/cli/command.ts';
import type { OptionsOf } from '../input/cli/options.ts';
import type { AuditSettings } from '../model/request.ts';
import { describeWayIn, liesOutside } from '../input/source/source-text.ts';
import { UserError } from '../model/user-error.ts';
import type { Check } from '../model/check.ts';
import type { Baseline } from '../model/drift.ts';
import { dnsName, type Domain } from '../model/dns/domain-name.ts';
import { presentText } from '../model/dns/presentation.ts';
import type { DomainReport } from '../model/report.ts';
import { renderDrift } from '../report/text/drift.ts';
import { liveBatch, type Batch, runBatch } from '../audit/batch.ts';
import { readAcceptedRecords, updateHint } from './support/accepted-records.ts';
import { heldAgainstFiles } from './support/compare-with-files.ts';
import { inCi, describeCrossCheck, stdoutStyle } from './support/deliver-reports.ts';
import { findMeantDomains } from './support/meant-domains.ts';
import { progress } from './support/progress.ts';
import { render } from './support/renderers.ts';

type Options = OptionsOf<'baseline'>;

export const baselineBatch = (
  domains: readonly Domain[],
  options: Omit<AuditSettings, 'only' | 'skip' | 'ports'>,
  judged: 'lapse' | 'records' | 'all',
): Batch => {
  const { config } = options;
  const [first, ...more] = domains;
  const what = first && more.length === 0 ? first.name : `${domains.length} domains`;
  progress.show(`Looking up ${what}`);
  const batch = liveBatch(
    domains,
    // Which checks are wanted, only the configuration says here.
    { ...options, only: config?.only ?? [], skip: config?.skip ?? [], ports: false },
    { ci: inCi(), attended: process.stderr.isTTY },
  );
  // Records are accepted only of a domain that has some to accept.
  const wanted = ({ meta }: Pick<Check, 'meta'>): boolean =>
    (judged !== 'lapse' && restsOnRecords(meta)) ||
    (judged !== 'records' && lapseChecks.some((one) => one.meta.id === meta.id));
  return {
    ...batch,
    checks: batch.checks.filter(wanted),
    jobs: batch.jobs.map(({ request, world }) => ({
      request: {
        ...request,
        checks: request.checks.filter(wanted),
        besides: watchedNeeds(request.domain.name),
      },
      world,
    })),
  };
};

const chosenDomains = (named: readonly Domain[], { domains }: Baseline): readonly Domain[] =>
  named.length > 0
    ? named
    : [...domains.keys()].sort().map((name) => ({ name, unicode: String(name) }));

const showBaseline = async (domains: readonly Domain[], file: string): Promise<number> => {
  const baseline = readAcceptedRecords(file, domains);
  const lines = chosenDomains(domains, baseline).flatMap(({ name }) =>
    sortRecordLines(baseline.domains.get(name) ?? []).map(presentLine),
  );
  await writeStdout(lines.map((line) => `${presentText(line)}\n`).join(''));
  return 0;
};

/** What the state of drift alone ends the command with. */
const driftStatuses = { 'in-sync': 0, drift: 1, unknown: 3 } as const;

const checkBaseline = async (
  domains: readonly Domain[],
  file: string,
  options: Options,
): Promise<number> => {
  const baseline = readAcceptedRecords(file, domains);
  if (chosenDomains(domains, baseline).length === 0)
    throw new UserError(`${presentText(file)} has no domain to compare.`, updateHint());
  const batch = baselineBatch(chosenDomains(domains, baseline), options, 'records');
  const held = { accepted: { file, baseline }, zones: new Map(), fileChecks: [] };
  const report = await runBatch(heldAgainstFiles(batch, held));
  progress.clear();
  const style = stdoutStyle(options);
  const { failOn = 'error' } = options.config ?? {};
  const brief = { verbose: false, quiet: false };
  await writeStdout(
    options.format === 'text'
      ? renderDrift(report.domains, style)
      : await render({ format: options.format }, report, { ...brief, failOn }, style),
  );
  const states = report.domains.flatMap(({ drift }) => drift?.state ?? []);
  return worstStatus(new Set(states.map((state) => driftStatuses[state])));
};

/** The baseline with what is seen of a domain, and what is said of it. */
export const updatedWith = (
  before: Baseline,
  { domain, evidence }: DomainReport,
): { readonly next: Baseline; readonly kept: readonly string[] } => {
  const name = dnsName(domain);
  const seen = observeWatched(name, evidence.answers);
  const { lines, kept } = acceptObservations(seen, before.domains.get(name));
  return {
    // Where nothing at all could be looked up, there is nothing to accept.
    next: kept.length === seen.length ? before : withDomainRecords(before, name, lines),
    kept: kept.map(({ owner, type }) => `${owner} ${type}`),
  };
};

interface Acceptance {
  readonly next: Baseline;
  readonly remarks: readonly string[];
  /** 1 where a domain does not exist, or looks expired; 3 where not all could be looked up. */
  readonly status: 0 | 1 | 3;
}

/** The baseline with what is seen of the domains that have records to accept. */
const acceptReports = (before: Baseline, reports: readonly DomainReport[]): Acceptance => {
  let next = before;
  const remarks: string[] = [];
  const statuses = new Set<0 | 1 | 3>([0]);
  for (const report of reports) {
    const lapse = lapseIn(report);
    if (lapse !== undefined) {
      remarks.push(describeUnaccepted(lapse));
      statuses.add(1);
      continue;
    }
    const one = updatedWith(next, report);
    next = one.next;
    if (one.kept.length === 0) continue;
    statuses.add(3);
    remarks.push(
      `${report.domain}: kept what was accepted before, because no sure answer came, for ${one.kept.join(', ')}.`,
    );
  }
  return { next, remarks, status: worstStatus(statuses) };
};

const refuseOutside = (file: string): void => {
  const folder = dirname(file);
  if (!existsSync(folder)) throw new UserError(`There is no folder ${presentText(folder)}.`);
  if (liesOutside(file, process.cwd()))
    throw new UserError(
      `${presentText(file)} lies outside the working directory.`,
      describeWayIn(file, process.cwd()),
    );
};

const updateBaseline = async (
  named: readonly Domain[],
  file: string,
  options: Options,
): Promise<number> => {
  refuseOutside(file);
  const before = readBaseline(file, process.cwd()) ?? emptyBaseline;
  const domains = chosenDomains(named, before);
  if (domains.length === 0) throw new UserError('Which domain?', updateHint());
  const report = await runBatch(baselineBatch(domains, options, 'lapse'));
  progress.clear();
  const answers = report.domains.flatMap(({ evidence }) => evidence.answers);
  for (const words of describeCrossCheck(answers)) writeStderr(`${words}\n`);
  const { next, remarks, status } = acceptReports(before, report.domains);
  for (const remark of remarks) writeStderr(`${remark}\n`);
  if (next === before && status === 1) return 1;
  if (next === before) {
    writeStderr(`Couldn't look anything up: ${presentText(file)} is unchanged.\n`);
    return 3;
  }
  const written = writeBaseline(file, presentBaseline(next));
  if (written.kind === 'failed')
    throw new UserError(`${presentText(file)} cannot be written (${written.code}).`);
  writeStderr(`${presentText(file)}: ${written.kind}.\n`);
  return status;
};

export const baseline = async ({
  domains: named,
  options,
}: RequestOf<'baseline'>): Promise<number> => {
  const domains = await findMeantDomains(named, options);
  const file = options.baseline ?? options.config?.baseline ?? baselineFile;
  if (options.update) return updateBaseline(domains, file, options);
  return options.check ? checkBaseline(domains, file, options) : showBaseline(domains, file);
};
