/** The audit of live records held against the files that say what should be published. */
import { withoutSkipped } from '../../audit/select-checks.ts';
import {
  type AcceptedState,
  driftOfDomain,
  fileRecords,
  observeWatched,
  watchedNeeds,
} from '../../audit/drift-of-domain.ts';
import { watchedKey, watchedQuestions } from '../../drift/watched-records.ts';
import type { CheckMeta, RecordLine } from '../../model/check.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import type { Baseline, DomainDrift, FileVersion, Observation } from '../../model/drift.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { DomainReport } from '../../model/report.ts';
import { zoneResolver } from '../../dns/resolver/zone-files.ts';
import type { DomainJob, Batch } from '../../audit/batch.ts';
import { auditPending, withFileResults, type ZoneSide } from '../../audit/zone-proposal.ts';
import { withRestoredFixes } from '../../audit/restored-fixes.ts';
import { withWrittenFixes } from '../../audit/written-fixes.ts';
import { stateBefore, type ZoneSides } from './zone-sides.ts';

/** What the files say. */
export interface Files {
  /** Wins over a zone file of the same domain. */
  readonly accepted?: {
    readonly file: string;
    readonly baseline: Baseline;
    /** As it was before a change that is about to be merged. */
    readonly was?: {
      readonly file: string;
      readonly at?: FileVersion;
      readonly baseline: Baseline;
    };
  };
  readonly zones: ZoneSides;
  /** The zones are about to be applied, and were so before; absent where they should be live. */
  readonly before?: ZoneSides;
  /** Those of the checks of zone files that are to be run. */
  readonly fileChecks: readonly CheckMeta[];
}

/** What the zones say of the watched records of `domain`. */
const observeFiles = async (
  { zones }: ZoneSide,
  domain: DnsName,
): Promise<readonly Observation[]> => {
  const resolver = zoneResolver(zones);
  const never = new AbortController().signal;
  const questions = watchedQuestions(domain);
  const answers = await Promise.all(questions.map((one) => resolver.lookup(one, never)));
  return observeWatched(domain, answers);
};

interface AuditedDomain extends DomainJob {
  readonly live: DomainReport;
  readonly timeoutMs: number;
}

const driftFromZone = async (
  audited: AuditedDomain,
  side: ZoneSide,
  head?: ZoneSide,
): Promise<DomainDrift> => {
  const domain = audited.request.domain.name;
  const [said, next] = await Promise.all([
    observeFiles(side, domain),
    head && observeFiles(head, domain),
  ]);
  const compared = said.filter(
    (one) => one.kind === 'settled' || (one.kind === 'unknown' && one.failure.code === 'unknown'),
  );
  return driftOfDomain(audited, {
    file: presentText(side.zone.files[0] ?? ''),
    ...(side.at && { at: side.at }),
    kind: 'zone',
    ...fileRecords(said),
    // A change batch, or a zone that delegates the name, says nothing of some.
    keys: new Set(compared.map(watchedKey)),
    zones: side.zones,
    ...(next && { next: fileRecords(next) }),
  });
};

const stateWas = (
  { file, at }: Pick<AcceptedState, 'file' | 'at'>,
  lines: readonly RecordLine[],
): Pick<AcceptedState, 'was'> => ({
  was: { file: presentText(file), ...(at && { at }), lines },
});

const driftFromFiles = async (
  audited: AuditedDomain,
  files: Files,
): Promise<DomainDrift | undefined> => {
  const { name } = audited.request.domain;
  const { accepted } = files;
  const lines = accepted?.baseline.domains.get(name);
  if (accepted !== undefined && lines !== undefined) {
    const before = accepted.was?.baseline.domains.get(name);
    return driftOfDomain(audited, {
      file: presentText(accepted.file),
      kind: 'baseline',
      lines,
      ...(accepted.was && before && stateWas(accepted.was, before)),
    });
  }
  const zone = files.zones.get(name);
  if (files.before === undefined) return zone && driftFromZone(audited, zone);
  const base = zone && (files.before.get(name) ?? stateBefore(zone));
  return base && driftFromZone(audited, base, zone);
};

const withZoneResults = async (
  audited: AuditedDomain,
  files: Files,
  options: Batch['options'],
): Promise<DomainReport> => {
  const { zones, before } = files;
  const { live, request } = audited;
  const { name } = request.domain;
  const zone = zones.get(name);
  if (zone === undefined) return live;
  const fileChecks = withoutSkipped(options, name, files.fileChecks);
  if (before === undefined) return { ...live, results: withFileResults(live, zone, fileChecks) };
  const job = { ...audited, offline: false, fileChecks };
  return auditPending(zone, before.get(name) ?? stateBefore(zone), job);
};

/** The plan with what the files add to each domain's report. */
export const heldAgainstFiles = (batch: Batch, files: Files): Batch => ({
  ...batch,
  checks: [
    ...batch.checks,
    ...(files.zones.size > 0 ? files.fileChecks.map((meta) => ({ meta })) : []),
  ],
  jobs: batch.jobs.map(({ request, world }) => ({
    request: { ...request, besides: watchedNeeds(request.domain.name) },
    world,
  })),
  complete: async (report, job) => {
    const write = files.zones.get(job.request.domain.name)?.write;
    const live = { ...report, results: withWrittenFixes(report.results, write) };
    const audited = { ...job, live, timeoutMs: batch.options.timeoutMs };
    const [drift, held] = await Promise.all([
      driftFromFiles(audited, files),
      withZoneResults(audited, files, batch.options),
    ]);
    return withRestoredFixes(held, drift);
  },
});
