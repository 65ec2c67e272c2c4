/** The audit of a zone file as it would be published, and what becomes of the records and findings that are there now. */
import { audit, type AuditRequest } from './audit.ts';
import type { World } from './gather-world.ts';
import { faultSeverity, judgeZoneFile, type TouchesMail } from '../check/zone-file/zone-file.ts';
import { withRestoredProposal } from './restored-fixes.ts';
import { withWrittenFixes } from './written-fixes.ts';
import { explainBySlips, findSlips, isToldOfRecord, withoutSlips } from './slip-causes.ts';
import {
  restsOnRecords,
  createIsConfirmed,
  fileRecords,
  onlyRecordChecks,
  observeWatched,
  watchedNeeds,
  zoneWorld,
} from './drift-of-domain.ts';
import { compareWithAccepted, compareThreeWay, type FileRecords } from '../drift/compare.ts';
import { compareResults } from '../drift/judge.ts';
import type { CheckMeta, Finding, WriteRecords } from '../model/check.ts';
import type { DnsName } from '../model/dns/dns.ts';
import type { FileVersion, Proposal } from '../model/drift.ts';
import { absoluteName, presentRData } from '../model/dns/presentation.ts';
import type { DomainReport, Result } from '../model/report.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import { watchedQuestions } from '../drift/watched-records.ts';
import { offlineResolver, withoutOthers } from './judging/offline-results.ts';
import { isSameFiles } from '../drift/same-zones.ts';
import { verdictsOf } from '../model/verdict.ts';
import type { SourceLocation, Zone, ZoneFault, ZoneRecord } from '../model/dns/zone.ts';
import { findingLocation } from '../model/source-location.ts';
import { answeringOwner, findInZones } from '../record/zone-locations.ts';

/** A zone, and what to call the files that hold it. */
export interface ZoneSide {
  readonly zone: Zone;
  /** All zones of the same files: names may lead from one to another. */
  readonly zones: readonly Zone[];
  /** Faults of files in which no zone was found. */
  readonly faults: readonly ZoneFault[];
  /** Writes records as its files do. */
  readonly write?: WriteRecords;
  /** The commit that they are of, where it is not what is checked out. */
  readonly at?: FileVersion;
  /** Of the texts of all files that were read for it. */
  readonly digest?: string;
}

/** What is audited, and in place of which world. */
export interface ZoneJob {
  readonly request: AuditRequest;
  /** The live world. */
  readonly world: World;
  readonly timeoutMs: number;
  /** Nothing is asked of the network. */
  readonly offline: boolean;
  /** Those of the checks of files that are to be run. */
  readonly fileChecks: readonly CheckMeta[];
  /** What live is held against, where that is not the file as it was: the default branch's. */
  readonly said?: FileRecords;
  /** The audit of the live zone with its watched records, where it was made already. */
  readonly live?: DomainReport;
}

const proposalWorld = (zones: readonly Zone[], { world, offline }: ZoneJob): World => {
  if (!offline) return zoneWorld(zones, world);
  const { policies: _, direct: __, referee: ___, ...silent } = world;
  return zoneWorld(zones, { ...silent, recursive: [offlineResolver] });
};

/** What the finding would have removed or, where that is nothing, what was found. */
const recordTexts = ({ observed = [], fix: { remove = [] } }: Finding): readonly string[] =>
  remove.length > 0 ? remove.map(({ rdata }) => rdata) : observed;

/** A record as findings show it at the name for which it answers: its data, alone or behind its type, or the whole line. */
const formsOf = ({ type, rdata }: ZoneRecord, name: DnsName): ReadonlySet<string> => {
  const data = presentRData(type, rdata);
  return new Set([data, `${type} ${data}`, `${absoluteName(name)} ${type} ${data}`]);
};

const isNamedBy = (texts: readonly string[], record: ZoneRecord, name: DnsName): boolean => {
  const forms = formsOf(record, name);
  return texts.some((text) => forms.has(text));
};

/** Whether the finding would have the record removed, under a name that is not its own subject's. */
const isRemovedElsewhere = ({ fix: { remove = [] } }: Finding, one: ZoneRecord): boolean =>
  remove.some(
    ({ owner, type, rdata }) =>
      owner === one.owner && type === one.type && rdata === presentRData(one.type, one.rdata),
  );

/** The record that the finding tells, else the first that answers for its subject. */
const findSourceLocation = (
  { zone, zones }: ZoneSide,
  domain: string,
  finding: Finding,
): SourceLocation | undefined => {
  const { name, type } = finding.subject;
  const owner = answeringOwner(zone, name);
  const own = zone.records.filter((one) => one.owner === owner && one.type === type);
  const texts = recordTexts(finding);
  return (
    own.find((one) => isNamedBy(texts, one, name)) ??
    zone.records.find((one) => isRemovedElsewhere(finding, one)) ??
    findInZones(zones)(domain, finding.subject)
  );
};

/** The results with the lines of the files at which each finding's record stands. */
export const withLocations = (
  side: ZoneSide,
  domain: string,
  results: readonly Result[],
): readonly Result[] =>
  results.map((result) => ({
    ...result,
    findings: result.findings.map((finding) => {
      const place = finding.location ?? findSourceLocation(side, domain, finding);
      return place === undefined ? finding : { ...finding, location: findingLocation(place) };
    }),
  }));

/** Whether records of the name are watched, as mail to or from the domain rests on them. */
const createTouchesMail = (domain: DnsName): TouchesMail => {
  const names = new Set(watchedQuestions(domain).map(({ name }) => name));
  return (owner) => names.has(owner);
};

const fileFaults = ({ zone, faults }: ZoneSide): readonly ZoneFault[] => [
  ...faults,
  ...zone.faults,
];

/** The results of a live audit, with their fixes written, beside those of the files that should say the same. */
export const withFileResults = (
  { domain, results }: DomainReport,
  side: ZoneSide,
  checks: readonly CheckMeta[],
): readonly Result[] => {
  const touchesMail = createTouchesMail(dnsName(domain));
  const ofFiles = judgeZoneFile(side.zone, fileFaults(side), checks, touchesMail);
  return [...results, ...withWrittenFixes(ofFiles, side.write)];
};

/** The audit of what the zones would publish. */
const auditZones = (zones: readonly Zone[], job: ZoneJob): Promise<DomainReport> =>
  audit(
    {
      ...onlyRecordChecks(job.request),
      besides: watchedNeeds(job.request.domain.name),
      ...(job.offline && { offline: true }),
    },
    proposalWorld(zones, job),
    AbortSignal.timeout(job.timeoutMs),
  );

/** The results of the records and of the files: a slip of a file that breaks a record appears once. */
const judgeSide = async (
  { results }: DomainReport,
  side: ZoneSide,
  job: ZoneJob,
): Promise<readonly Result[]> => {
  const { zone, zones } = side;
  const touchesMail = createTouchesMail(job.request.domain.name);
  const faults = fileFaults(side);
  const grave = faults.filter((fault) => faultSeverity(fault, touchesMail) === 'error');
  const slips = findSlips(zone, grave);
  const explained =
    slips.length === 0
      ? { results, told: new Set() }
      : explainBySlips(
          zone,
          { results, meant: (await auditZones(withoutSlips(zones, slips), job)).results },
          slips,
        );
  const rest = faults.filter(
    (fault) => !explained.told.has(fault) && !isToldOfRecord(fault, explained.results),
  );
  return [...explained.results, ...judgeZoneFile(zone, rest, job.fileChecks, touchesMail)];
};

/** The audit of the domain as though the files were published. */
const auditSide = async (side: ZoneSide, job: ZoneJob): Promise<DomainReport> => {
  const report = await auditZones(side.zones, job);
  const results = withWrittenFixes(await judgeSide(report, side, job), side.write);
  // Whether to press Verify is a question about the live zone.
  const { verify: __, ...told } = report;
  return { ...told, results: withLocations(side, report.domain, results) };
};

/** The live zone: its watched records and, where `judge`, its findings. */
const auditLive = async (
  { request, world, timeoutMs, live }: ZoneJob,
  judge: boolean,
): Promise<DomainReport> => {
  if (live !== undefined) return live;
  const records = onlyRecordChecks(request);
  return audit(
    {
      ...records,
      ...(judge ? {} : { checks: [], spare: [] }),
      besides: watchedNeeds(request.domain.name),
    },
    world,
    AbortSignal.timeout(timeoutMs),
  );
};

const fileNames = ({ zone }: ZoneSide): string => zone.files.join(', ');

/** What becomes of the live records, and of the findings, once the file is applied. */
const compareWithLive = async (
  head: ZoneSide,
  after: DomainReport,
  job: ZoneJob,
): Promise<Proposal> => {
  const domain = job.request.domain.name;
  const live = await auditLive(job, true);
  const file = fileRecords(observeWatched(domain, after.evidence.answers));
  const { alters, unknown, propagating } = compareThreeWay(
    domain,
    file,
    file,
    observeWatched(domain, live.evidence.answers),
  );
  // No file, no fault of a file.
  const before = [...live.results, ...judgeZoneFile(head.zone, [], job.fileChecks, () => true)];
  const comparison = compareResults(before.filter(restsOnRecords), after.results);
  return {
    file: fileNames(head),
    against: 'live',
    changes: alters,
    unknown,
    propagating,
    comparison,
  };
};

/** The same from the file as it was; beside it, unless offline, the live zone. */
const compareWithFile = async (
  base: ZoneSide,
  { head, after }: { readonly head: ZoneSide; readonly after: DomainReport },
  job: ZoneJob,
): Promise<Proposal> => {
  const domain = job.request.domain.name;
  const unchanged = isSameFiles(base, head);
  const [before, live] = await Promise.all([
    // Of the same files two audits differ only by what else happens meanwhile.
    unchanged ? after : auditSide(base, job),
    job.offline ? undefined : auditLive(job, false),
  ]);
  const seen = ({ evidence }: DomainReport) => observeWatched(domain, evidence.answers);
  const [was, will] = [fileRecords(seen(before)), seen(after)];
  const { changes, unknown } = compareWithAccepted(domain, was.lines, will, was.open);
  const three = live && compareThreeWay(domain, job.said ?? was, fileRecords(will), seen(live));
  const comparison = compareResults(before.results, after.results);
  const about = {
    file: fileNames(head),
    against: fileNames(base),
    ...(base.at && { at: base.at }),
    ...(unchanged && { unchanged }),
    changes,
    comparison: unchanged ? { ...comparison, undecided: [] } : comparison,
  };
  if (three === undefined) return { ...about, unknown: unchanged ? [] : unknown, propagating: [] };
  const { drift, accepts, alters, unknown: open, propagating } = three;
  const isSure = createIsConfirmed(job.world);
  const sides = {
    drift: drift.filter(isSure),
    unconfirmed: drift.filter((change) => !isSure(change)),
    accepts,
    alters,
  };
  return { ...about, unknown: open, propagating, live: sides };
};

/** Audits the domain of the job as `head` has it; `against` is the file as it was, or the live zone. */
export const auditZone = async (
  head: ZoneSide,
  against: ZoneSide | 'live' | undefined,
  job: ZoneJob,
): Promise<DomainReport> => {
  const after = await auditSide(head, job);
  const results = job.offline ? withoutOthers(after.results) : after.results;
  const report = { ...after, results, ...verdictsOf(results) };
  if (against === undefined) return report;
  const proposal =
    against === 'live'
      ? await compareWithLive(head, after, job)
      : await compareWithFile(against, { head, after }, job);
  return withRestoredProposal(report, proposal, {
    now: head,
    ...(against !== 'live' && { before: against.zone }),
  });
};

/**
 * The live audit `job.live` as it will be once `head` is applied: what rests on records is judged as
 * the files have it. `base`: the files as they were; absent where there are none to compare with.
 */
export const auditPending = async (
  head: ZoneSide,
  base: ZoneSide | undefined,
  job: ZoneJob & { readonly live: DomainReport },
): Promise<DomainReport> => {
  const after = await auditZone(head, base ?? 'live', job);
  const judged = new Map(after.results.map((result) => [result.check, result]));
  const own = job.live.results.map((result) => {
    const later = judged.get(result.check) ?? result;
    judged.delete(result.check);
    return later;
  });
  // Whether to press Verify is a question about the live zone; the tree is that of the files.
  const { verify: _, spf: __, ...live } = job.live;
  const { spf, proposal } = after;
  return {
    ...live,
    results: [...own, ...judged.values()],
    ...(spf && { spf }),
    ...(proposal && { proposal }),
  };
};
