/** The audit of live records held against the files that say what should be published. */
import { withoutSkipped } from '../../audit/select-checks.ts';
import {
  driftOfDomain,
  fileRecords,
  observeWatched,
  watchedNeeds,
} from '../../audit/drift-of-domain.ts';
import type { AcceptedState, RecentState } from '../../audit/departure.ts';
import { mergeSide } from './merged-side.ts';
import { isSameLines } from '../../drift/compare.ts';
import { mergeRecords } from '../../drift/merge-lines.ts';
import { watchedKey, watchedQuestions } from '../../drift/watched-records.ts';
import type { CheckMeta, RecordLine } from '../../model/check.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import {
  type Baseline,
  type Change,
  type DomainDrift,
  type FileVersion,
  type Observation,
  type Proposal,
  invertChange,
  isSameChange,
} from '../../model/drift.ts';
import { presentText } from '../../model/dns/presentation.ts';
import type { DomainReport } from '../../model/report.ts';
import { zoneResolver } from '../../dns/resolver/zone-files.ts';
import type { DomainJob, Batch } from '../../audit/batch.ts';
import {
  auditPending,
  withFileResults,
  withLocations,
  type ZoneSide,
} from '../../audit/zone-proposal.ts';
import { withRestoredFixes } from '../../audit/restored-fixes.ts';
import { withWrittenFixes } from '../../audit/written-fixes.ts';
import { stateBefore, type ZoneSides } from './zone-sides.ts';

/** A file of accepted records, and what it says. */
export interface AcceptedFile {
  readonly file: string;
  /** The commit that has it so, where it is not what is checked out. */
  readonly at?: FileVersion;
  readonly baseline: Baseline;
}

/** What the files of a commit say of a domain. */
export interface FilesOfCommit {
  readonly zone?: ZoneSide;
  readonly accepted?: AcceptedFile;
}

/** Which of the files: they may be of different checkouts. */
export type HistoryKind = 'zone' | 'baseline';

/** What other commits than the one that is checked out say of a domain. */
export interface DomainHistory {
  /**
   * The files are a change that is not merged yet, or may be one: the files that it was made to, where these
   * are known.
   */
  readonly change?: FilesOfCommit & {
    /** Whether it goes into the default branch. */
    readonly intoMain: boolean;
  };
  /** The default branch, where that is not what is checked out. */
  readonly main?: FilesOfCommit;
  /** The default branch as it is by now, and as it was in the last day; drawn only where that matters. */
  readonly recent: () => AsyncIterable<RecentFiles>;
}

export interface RecentFiles extends FilesOfCommit {
  readonly at: FileVersion;
  readonly replaced?: NonNullable<RecentState['replaced']>;
}

/** What the files say. */
export interface Files {
  /** Wins over a zone file of the same domain. */
  readonly accepted?: AcceptedFile;
  readonly zones: ZoneSides;
  /** Absent where the files are simply those that should be live. */
  readonly history?: (domain: DnsName, kind: HistoryKind) => DomainHistory;
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

/** What a zone file says, as the accepted state. */
const stateOfZone = async (
  side: ZoneSide,
  domain: DnsName,
): Promise<Omit<AcceptedState, 'file' | 'kind'>> => {
  const said = await observeFiles(side, domain);
  const compared = said.filter(
    (one) => one.kind === 'settled' || (one.kind === 'unknown' && one.failure.code === 'unknown'),
  );
  return {
    ...(side.at && { at: side.at }),
    ...fileRecords(said),
    // A change batch, or a zone that delegates the name, says nothing of some.
    keys: new Set(compared.map(watchedKey)),
    zones: side.zones,
  };
};

async function* recentZones(
  { recent }: DomainHistory,
  domain: DnsName,
): AsyncGenerator<RecentState> {
  for await (const { zone, replaced } of recent())
    if (zone !== undefined)
      yield { ...(await stateOfZone(zone, domain)), ...(replaced && { replaced }) };
}

async function* recentRecords(
  { recent }: DomainHistory,
  domain: DnsName,
): AsyncGenerator<RecentState> {
  for await (const { accepted, at, replaced } of recent()) {
    const lines = accepted?.baseline.domains.get(domain);
    if (lines !== undefined) yield { lines, at, ...(replaced && { replaced }) };
  }
}

const driftFromZone = async (
  audited: AuditedDomain,
  said: ZoneSide,
  { pending, history }: Pick<ZoneVersions, 'pending' | 'history'>,
): Promise<DomainDrift> => {
  const domain = audited.request.domain.name;
  const after = pending && fileRecords(await observeFiles(pending.next, domain));
  return driftOfDomain(audited, {
    file: presentText(said.zone.files[0] ?? ''),
    kind: 'zone',
    ...(await stateOfZone(said, domain)),
    ...(after && { next: after }),
    ...(history && { recent: () => recentZones(history, domain) }),
  });
};

/** Whether two files accept the same of a domain. */
export const isSameAccepted = (
  one: AcceptedFile | undefined,
  other: AcceptedFile | undefined,
  domain: DnsName,
): boolean => {
  const [some, others] = [one, other].map((file) => file?.baseline.domains.get(domain) ?? []);
  return some !== undefined && others !== undefined && isSameLines(some, others);
};

/** The accepted records held against what is live: as the default branch has them, where they are about to change. */
const driftFromRecords = (
  audited: AuditedDomain,
  { file }: AcceptedFile,
  head: readonly RecordLine[],
  history: DomainHistory | undefined,
): Promise<DomainDrift> => {
  const domain = audited.request.domain.name;
  const { change, main } = history ?? {};
  const linesOf = (files: FilesOfCommit | undefined) =>
    files?.accepted?.baseline.domains.get(domain);
  const was = linesOf(change);
  const now = linesOf(main) ?? was;
  const next =
    change?.intoMain === true && was !== undefined && now !== undefined
      ? mergeRecords({ base: was, main: now, head }, (line) => line)
      : head;
  const at = (linesOf(main) === undefined ? change : main)?.accepted?.at;
  const lines = now ?? head;
  return driftOfDomain(audited, {
    file: presentText(file),
    kind: 'baseline',
    lines,
    ...(at && !isSameLines(lines, head) && { at }),
    ...(change && now && { next: { lines: next }, isRevised: true }),
    ...(history && { recent: () => recentRecords(history, domain) }),
  });
};

/** The zone of a domain as it is, as it should be live, and as it will be. */
interface ZoneVersions {
  readonly head: ZoneSide;
  readonly history?: DomainHistory;
  /** What the default branch says; absent where that is not known. */
  readonly said?: ZoneSide;
  /** What is about to be applied in place of `base`; absent where nothing is. */
  readonly pending?: { readonly next: ZoneSide; readonly base?: ZoneSide };
}

const zoneVersions = (files: Files, domain: DnsName): ZoneVersions | undefined => {
  const head = files.zones.get(domain);
  if (head === undefined) return undefined;
  const history = files.history?.(domain, 'zone');
  const { change, main } = history ?? {};
  const known = { head, ...(history && { history }) };
  if (change === undefined) return { ...known, said: main?.zone ?? head };
  const base = change.zone ?? stateBefore(head);
  const said = main?.zone ?? base;
  if (!change.intoMain || change.zone === undefined || main?.zone === undefined)
    return { ...known, ...(said && { said }), pending: { next: head, ...(base && { base }) } };
  const next = mergeSide({ base: change.zone, main: main.zone, head });
  return { ...known, said: main.zone, pending: { next, base: main.zone } };
};

const driftFromFiles = async (
  audited: AuditedDomain,
  files: Files,
  zone: ZoneVersions | undefined,
): Promise<DomainDrift | undefined> => {
  const { name } = audited.request.domain;
  const lines = files.accepted?.baseline.domains.get(name);
  if (files.accepted !== undefined && lines !== undefined)
    return driftFromRecords(audited, files.accepted, lines, files.history?.(name, 'baseline'));
  return zone?.said && driftFromZone(audited, zone.said, zone);
};

const withZoneResults = async (
  audited: AuditedDomain,
  zone: ZoneVersions | undefined,
  checks: readonly CheckMeta[],
): Promise<DomainReport> => {
  const { live, request } = audited;
  if (zone === undefined) return live;
  const { head, said, pending } = zone;
  if (pending === undefined) return { ...live, results: withFileResults(live, head, checks) };
  const isOther = said !== undefined && said !== pending.base;
  const held = isOther && fileRecords(await observeFiles(said, request.domain.name));
  const job = { ...audited, offline: false, fileChecks: checks, ...(held && { said: held }) };
  return auditPending(pending.next, pending.base, job);
};

/** What is on its way is no drift, wherever it is seen. */
const withoutPending = (proposal: Proposal, drift: DomainDrift | undefined): Proposal => {
  const { live } = proposal;
  const pending = drift?.pending?.changes.map(invertChange) ?? [];
  if (live === undefined || pending.length === 0) return proposal;
  const rest = (changes: readonly Change[]) =>
    changes.filter((change) => !pending.some((one) => isSameChange(one, change)));
  return {
    ...proposal,
    live: { ...live, drift: rest(live.drift), unconfirmed: rest(live.unconfirmed) },
  };
};

/**
 * The plan with what the files add to each domain's report. `reading`: their history, where it is to
 * be read while the live records are looked up.
 */
export const heldAgainstFiles = (
  batch: Batch,
  known: Files,
  reading?: Promise<Pick<Files, 'history'>>,
): Batch => ({
  ...batch,
  checks: [
    ...batch.checks,
    ...(known.zones.size > 0 ? known.fileChecks.map((meta) => ({ meta })) : []),
  ],
  jobs: batch.jobs.map(({ request, world }) => ({
    request: { ...request, besides: watchedNeeds(request.domain.name) },
    world,
  })),
  complete: async (report, job) => {
    const files = { ...known, ...(await reading) };
    const { name } = job.request.domain;
    const zone = zoneVersions(files, name);
    const head = zone?.head;
    const write = head?.write;
    const live = { ...report, results: withWrittenFixes(report.results, write) };
    const audited = { ...job, live, timeoutMs: batch.options.timeoutMs };
    const [drift, held] = await Promise.all([
      driftFromFiles(audited, files, zone),
      withZoneResults(audited, zone, withoutSkipped(batch.options, name, files.fileChecks)),
    ]);
    const proposal = held.proposal && withoutPending(held.proposal, drift);
    const restored = withRestoredFixes({ ...held, ...(proposal && { proposal }) }, drift, write);
    // The fault is known by its finding, which is another one once it has a place.
    return head === undefined || proposal !== undefined
      ? restored
      : { ...restored, results: withLocations(head, name, restored.results) };
  },
});
