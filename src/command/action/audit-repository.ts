/** The audit with all that the repository's files add to it: drift, and what a merge would do. */
import { relative, resolve } from 'node:path';
import { selectFileChecks, findConfigDomain } from '../../audit/select-checks.ts';
import type { EarlyStart } from '../../audit/early-start.ts';
import { observeWatched } from '../../audit/drift-of-domain.ts';
import { acceptObservations, presentBaseline, withDomainRecords } from '../../drift/baseline.ts';
import { baselineFile } from '../../model/text/accept-command.ts';
import type { FindAccepted } from '../../model/source-location.ts';
import type { FindOwners } from '../../input/codeowners.ts';
import { readOwners } from './file-owners.ts';
import { findInBaselineFile, readBaseline } from '../../input/saved/baseline.ts';
import type { Inputs } from '../../input/action/inputs.ts';
import type { Baseline } from '../../model/drift.ts';
import { type Domain, dnsName } from '../../model/dns/domain-name.ts';
import type { RemovedGuard } from '../../model/judged.ts';
import type { RunnerContext } from '../../input/action/event.ts';
import type { Report } from '../../model/report.ts';
import { removedGuardWords } from '../../report/view/removed-guards.ts';
import type { GuardedRun } from './removed-guards.ts';
import type { Zone } from '../../model/dns/zone.ts';
import { liveBatch, type Batch, refuseIdle, replayBatch, runBatch } from '../../audit/batch.ts';
import { readAcceptedRecords } from '../support/accepted-records.ts';
import type { BeforeChange } from './base-commit.ts';
import { type Files, heldAgainstFiles } from '../support/compare-with-files.ts';
import { readZoneSides } from '../support/zone-sides.ts';

export interface Examined {
  /** Where a zone file is about to be merged, what rests on records is judged as it has them. */
  readonly report: Report;
  /** What the reader has to know of how it was examined, in our own words. */
  readonly remarks: readonly string[];
  readonly zones: readonly Zone[];
  /** What the change takes away from what is watched. */
  readonly removedGuards: readonly RemovedGuard[];
  /** Where the accepted records are. */
  readonly findAccepted: FindAccepted;
  /** Who is to be asked about a file. */
  readonly owners: FindOwners;
  /** The baseline as it would be if all that is seen were accepted; absent where nothing differs. */
  readonly updatedBaseline?: string;
}

/** The zone file or folder for a domain: the input's for all, else the configuration's for each. */
const createZoneSpec =
  ({ zone, request: { options } }: Inputs) =>
  ({ name }: Domain): string | undefined =>
    zone ?? findConfigDomain(options, name)?.zone;

/** The accepted records: of the file that is named, which must hold all domains, or of the usual one. */
const readAccepted = (inputs: Inputs, workspace: string): Files['accepted'] => {
  const { domains, options } = inputs.request;
  const named = inputs.baseline ?? options.config?.baseline;
  const file = resolve(workspace, named ?? baselineFile);
  const bound = domains.filter(({ name }) => inputs.baseline ?? findConfigDomain(options, name));
  const baseline =
    named === undefined
      ? readBaseline(file, workspace)
      : readAcceptedRecords(file, bound, workspace);
  const shown = relative(workspace, file).replaceAll('\\', '/');
  return baseline && { file: shown, baseline };
};

const baselineUpdate = (
  { domains }: Report,
  baseline: Baseline | undefined,
): string | undefined => {
  const drifted = domains.filter(
    // A domain that is gone has no records to accept.
    ({ drift }) => drift?.kind === 'baseline' && drift.state === 'drift' && !drift.gone,
  );
  if (baseline === undefined || drifted.length === 0) return undefined;
  let next = baseline;
  for (const { domain, evidence } of drifted) {
    const name = dnsName(domain);
    const seen = observeWatched(name, evidence.answers);
    next = withDomainRecords(
      next,
      name,
      acceptObservations(seen, baseline.domains.get(name)).lines,
    );
  }
  return presentBaseline(next);
};

const createBatch = async (
  { request: { domains, options }, untrusted }: Inputs,
  early: EarlyStart | undefined,
): Promise<Batch> => {
  if (options.replay === undefined)
    return liveBatch(domains, { ...options, untrusted }, { ci: true, ...(early && { early }) });
  const { readRecording } = await import('../../input/saved/parse-report.ts');
  return replayBatch(await readRecording(options.replay), domains, options);
};

/** What there is of the files as they are checked out. */
export interface CheckedOut {
  readonly domains: readonly Domain[];
  readonly zoneSpec: (domain: Domain) => string | undefined;
  readonly zones: Files['zones'];
  readonly accepted?: NonNullable<Files['accepted']>;
}

/** Reads what other commits say of the files. */
export type ReadBefore = (files: CheckedOut) => Promise<BeforeChange>;

/** What the change takes away from what is watched; nothing where there is no change. */
const readRemovedGuards = async (
  run: Pick<GuardedRun, 'inputs' | 'workspace' | 'workflow'>,
  { accepted, zones }: Files,
  { domains }: Report,
  before: BeforeChange | undefined,
): Promise<readonly RemovedGuard[]> => {
  if (before === undefined) return [];
  const { fileBefore } = before;
  const lines = [...(accepted?.baseline.domains ?? [])].filter(([, all]) => all.length > 0);
  const compared = new Set([...lines.map(([name]) => String(name)), ...zones.keys()]);
  const audited = new Set(domains.map(({ domain }) => domain));
  const { findRemovedGuards } = await import('./removed-guards.ts');
  return findRemovedGuards({ ...run, fileBefore, audited, compared });
};

interface Aids {
  /** Where other commits are to be read. */
  readonly readBefore: ReadBefore | undefined;
  /** What was asked before. */
  readonly early: EarlyStart | undefined;
}

/** Audits, and holds what is found against the repository's files. */
export const examine = async (
  inputs: Inputs,
  { workspace, workflow }: Pick<RunnerContext, 'workspace' | 'workflow'>,
  { readBefore, early }: Aids,
): Promise<Examined> => {
  const accepted = readAccepted(inputs, workspace);
  const batch = await createBatch(inputs, early);
  const domains = batch.jobs.map(({ request }) => request.domain);
  const zoneSpec = createZoneSpec(inputs);
  const zones = await readZoneSides(domains, zoneSpec, workspace);
  const fileChecks = selectFileChecks(inputs.request.options);
  const files: Files = { ...(accepted && { accepted }), zones, fileChecks };
  // It may have to be fetched, while the name servers are asked.
  const reading = readBefore?.({ domains, zoneSpec, zones, ...(accepted && { accepted }) });
  const held = heldAgainstFiles(batch, files, reading);
  refuseIdle(held);
  const [report, before] = await Promise.all([runBatch(held), reading]);
  const updatedBaseline = baselineUpdate(report, accepted?.baseline);
  const run = { inputs, workspace, workflow };
  const removedGuards = await readRemovedGuards(run, files, report, before);
  return {
    report,
    removedGuards,
    remarks: [...(before?.remarks ?? []), ...removedGuards.map((one) => removedGuardWords(one))],
    findAccepted: accepted
      ? findInBaselineFile(resolve(workspace, accepted.file), workspace)
      : () => undefined,
    owners: await readOwners(workspace, before?.fileBefore),
    zones: [...new Set([...zones.values()].flatMap((side) => side.zones))],
    ...(updatedBaseline === undefined ? {} : { updatedBaseline }),
  };
};
