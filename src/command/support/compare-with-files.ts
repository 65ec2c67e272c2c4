/** The audit of live records held against the files that say what should be published. */
import { leftFor } from '../../audit/select-checks.ts';
import { departureOf, linesOf, seenIn, watchedNeeds } from '../../audit/drift-of-domain.ts';
import { keyOfWatched, watchedQuestions } from '../../drift/watched-records.ts';
import type { CheckMeta } from '../../model/check.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import type { Baseline, Departure, Observation } from '../../model/drift.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { DomainReport } from '../../model/report.ts';
import { zoneResolver } from '../../dns/resolver/zone-files.ts';
import type { Job, Plan } from '../../audit/batch.ts';
import { auditPending, withFiles, type ZoneSide } from '../../audit/zone-proposal.ts';
import { beforeOf, type Sides } from './zone-sides.ts';

/** What the files say. */
export interface Files {
  /** Wins over a zone file of the same domain. */
  readonly accepted?: {
    readonly file: string;
    readonly baseline: Baseline;
    /** As it was before a change that is about to be merged. */
    readonly was?: { readonly file: string; readonly baseline: Baseline };
  };
  readonly zones: Sides;
  /** The zones are about to be applied, and were so before; absent where they should be live. */
  readonly before?: Sides;
  /** Those of the checks of zone files that are to be run. */
  readonly fileChecks: readonly CheckMeta[];
}

/** What the zones say of the watched records of `domain`. */
const saidBy = async ({ zones }: ZoneSide, domain: DnsName): Promise<readonly Observation[]> => {
  const resolver = zoneResolver(zones);
  const never = new AbortController().signal;
  const questions = watchedQuestions(domain);
  const answers = await Promise.all(questions.map((one) => resolver.lookup(one, never)));
  return seenIn(domain, answers);
};

interface Audited extends Job {
  readonly live: DomainReport;
  readonly timeoutMs: number;
}

const fromZone = async (audited: Audited, side: ZoneSide, head?: ZoneSide): Promise<Departure> => {
  const domain = audited.request.domain.name;
  const [said, next] = await Promise.all([saidBy(side, domain), head && saidBy(head, domain)]);
  const settled = said.filter(({ kind }) => kind === 'settled');
  return departureOf(audited, {
    file: presentText(side.zone.files[0] ?? ''),
    kind: 'zone',
    lines: linesOf(said),
    // A change batch, or a zone that delegates the name, says nothing of some.
    keys: new Set(settled.map(keyOfWatched)),
    zones: side.zones,
    ...(next && { next: linesOf(next) }),
  });
};

const driftOf = async (audited: Audited, files: Files): Promise<Departure | undefined> => {
  const { name } = audited.request.domain;
  const { accepted } = files;
  const lines = accepted?.baseline.domains.get(name);
  if (accepted !== undefined && lines !== undefined) {
    const before = accepted.was?.baseline.domains.get(name);
    return departureOf(audited, {
      file: presentText(accepted.file),
      kind: 'baseline',
      lines,
      ...(accepted.was &&
        before && { was: { file: presentText(accepted.was.file), lines: before } }),
    });
  }
  const zone = files.zones.get(name);
  if (files.before === undefined) return zone && fromZone(audited, zone);
  const base = zone && (files.before.get(name) ?? beforeOf(zone));
  return base && fromZone(audited, base, zone);
};

const withZone = async (
  audited: Audited,
  files: Files,
  options: Plan['options'],
): Promise<DomainReport> => {
  const { zones, before } = files;
  const { live, request } = audited;
  const { name } = request.domain;
  const zone = zones.get(name);
  if (zone === undefined) return live;
  const fileChecks = leftFor(options, name, files.fileChecks);
  if (before === undefined) return { ...live, results: withFiles(live, zone, fileChecks) };
  const job = { ...audited, offline: false, fileChecks };
  return auditPending(zone, before.get(name) ?? beforeOf(zone), job);
};

/** The plan with what the files add to each domain's report. */
export const heldPlan = (plan: Plan, files: Files): Plan => ({
  ...plan,
  checks: [
    ...plan.checks,
    ...(files.zones.size > 0 ? files.fileChecks.map((meta) => ({ meta })) : []),
  ],
  jobs: plan.jobs.map(({ request, world }) => ({
    request: { ...request, besides: watchedNeeds(request.domain.name) },
    world,
  })),
  complete: async (live, job) => {
    const audited = { ...job, live, timeoutMs: plan.options.timeoutMs };
    const [drift, report] = await Promise.all([
      driftOf(audited, files),
      withZone(audited, files, plan.options),
    ]);
    return { ...report, ...(drift && { drift }) };
  },
});
