/** The audit with all that the repository's files add to it: drift, and what a merge would do. */
import { relative, resolve } from 'node:path';
import { audit, verdictOf } from '../audit.ts';
import { accept, presentBaseline, withDomain } from '../drift/baseline.ts';
import { compare, compareThree } from '../drift/compare.ts';
import { compareResults, judgeChanges } from '../drift/judge.ts';
import { observe } from '../drift/observe.ts';
import { watchedQuestions } from '../drift/watch.ts';
import { readBaseline } from '../input/baseline.ts';
import type { Inputs } from '../input/inputs.ts';
import { UserError } from '../input/user-error.ts';
import { readZone } from '../input/zone/read.ts';
import type { Area, Check, RecordLine } from '../model/check.ts';
import type { DnsName, Resolver } from '../model/dns.ts';
import type { Baseline, Drift } from '../model/drift.ts';
import { ask } from '../model/evidence.ts';
import { fieldsIn, isZoneType, readRData } from '../model/master.ts';
import { dnsName } from '../model/name.ts';
import type { DomainReport, Report, Result } from '../model/report.ts';
import type { Zone, ZoneFault, ZoneRecord } from '../model/zone.ts';
import type { Departure, DomainDrift, Outlook } from '../report/drift.ts';
import { zoneResolver } from '../resolve/zone.ts';
import { livePlan, type Plan, replayPlan, run, verdictOfAll } from '../run.ts';

type Job = Plan['jobs'][number];

export interface Examined {
  readonly report: Report;
  /** What the verdict is about: where a zone file is about to be merged, the records as it has them. */
  readonly judged: Report;
  /** In the order of the report's domains. */
  readonly drifts: readonly DomainDrift[];
  readonly zones: readonly Zone[];
  readonly zoneFaults: readonly ZoneFault[];
  /** The baseline as it would be if all that is seen were accepted; absent where nothing differs. */
  readonly updatedBaseline?: string;
}

const watcherId = 'watched-records';

/** No check at all: it sees to it that watched records are looked up with all else, each once. */
const watcher: Check = {
  meta: {
    id: watcherId,
    area: 'status',
    title: 'Watched records are looked up',
    severity: 'note',
    since: '0.1.0',
    cites: ['RFC 1035 §5'],
    docs: { why: '.', fix: '.', good: '', bad: '' },
  },
  needs: ({ domain }) => watchedQuestions(domain.name).map(({ name, type }) => ask(name, type)),
  follow: () => [],
  run: () => ({ status: 'pass' }),
};

const watching = (plan: Plan): Plan => ({
  ...plan,
  jobs: plan.jobs.map(({ request, world }) => ({
    world,
    request: { ...request, checks: [...request.checks, watcher] },
  })),
});

const unwatched = (one: DomainReport): DomainReport => ({
  ...one,
  results: one.results.filter(({ check }) => check !== watcherId),
});

/** What a file of records cannot tell: that is the servers' and the runner's. */
const beyondFiles: ReadonlySet<Area> = new Set([
  'delegation',
  'dnssec',
  'imap',
  'smtp',
  'status',
  'resolver',
]);

const ofRecords = (results: readonly Result[]): readonly Result[] =>
  results.filter(({ area, check }) => !beyondFiles.has(area) && check !== watcherId);

/** The audit of a domain as though the files' zones were live. */
const auditZones = (
  { request, world }: Job,
  zones: readonly Zone[],
  timeoutMs: number,
): Promise<DomainReport> => {
  const { direct: _, ...rest } = world;
  const [first] = world.recursive;
  const recursive: readonly [Resolver] = [zoneResolver(zones, first)];
  return audit(request, { ...rest, recursive }, AbortSignal.timeout(timeoutMs));
};

const recordOf = ({ owner, type, rdata }: RecordLine, file: string): readonly ZoneRecord[] => {
  const fields = fieldsIn(rdata);
  const data = fields && isZoneType(type) && readRData(type, fields, dnsName('.'));
  return data === undefined || data === false || typeof data === 'string'
    ? []
    : // The data is of the type that it was read as.
      [{ owner, type, rdata: data, file, line: 1, column: 1 } as ZoneRecord];
};

/** The accepted records as changes to the live zone: what is watched, and is not accepted, is not there. */
const acceptedZone = (domain: DnsName, file: string, lines: readonly RecordLine[]): Zone => {
  const records = lines.flatMap((line) => recordOf(line, file));
  const named = lines.some(({ type }) => type === 'NS');
  const gone = watchedQuestions(domain)
    .filter(({ type }) => named || type !== 'NS')
    .map(({ name: owner, type }) => ({ owner, type, rdata: {}, file, line: 1, column: 1 }));
  return {
    origin: domain,
    files: [file],
    records,
    others: [],
    faults: [],
    partial: true,
    // Only owner and type of these are ever looked at.
    before: { records: gone as unknown as readonly ZoneRecord[], others: [] },
  };
};

interface Subject {
  readonly job: Job;
  readonly live: DomainReport;
  readonly timeoutMs: number;
}

const departureFrom = async (
  { job, live, timeoutMs }: Subject,
  accepted: readonly RecordLine[],
  { file, kind, zones }: { file: string; kind: Departure['kind']; zones: readonly Zone[] },
): Promise<Departure> => {
  const domain = dnsName(live.domain);
  const drift: Drift = compare(domain, accepted, observe(domain, live.evidence.answers));
  const { changes, unknown, propagating, unwatched: others } = drift;
  const before = changes.length === 0 ? live : await auditZones(job, zones, timeoutMs);
  const comparison = compareResults(ofRecords(before.results), ofRecords(live.results));
  return {
    file,
    kind,
    watched: accepted.length - others.length,
    judgement: judgeChanges(changes, comparison),
    unknown,
    propagating,
  };
};

/** The watched records of `domain` that the zones hold. */
const linesIn = async (zones: readonly Zone[], domain: DnsName): Promise<readonly RecordLine[]> => {
  const resolver = zoneResolver(zones);
  const answers = await Promise.all(
    watchedQuestions(domain).map((question) =>
      resolver.lookup(question, AbortSignal.timeout(1000)),
    ),
  );
  return observe(domain, answers).flatMap((one) => (one.kind === 'settled' ? one.lines : []));
};

const outlookFrom = async (
  { job, live, timeoutMs }: Subject,
  zones: readonly Zone[],
  file: string,
): Promise<{ readonly outlook: Outlook; readonly judged: DomainReport }> => {
  const domain = dnsName(live.domain);
  const head = await linesIn(zones, domain);
  const { alters } = compareThree(domain, head, head, observe(domain, live.evidence.answers));
  const after = alters.length === 0 ? live : await auditZones(job, zones, timeoutMs);
  const comparison = compareResults(ofRecords(live.results), ofRecords(after.results));
  const results = live.results.map((result) => {
    const later = after.results.find(({ check }) => check === result.check);
    return later === undefined || beyondFiles.has(result.area) ? result : later;
  });
  return {
    outlook: { file, changes: alters, comparison },
    judged: { ...live, results, verdict: verdictOf(results) },
  };
};

const zonesOf = (zones: readonly Zone[], domain: string): readonly Zone[] =>
  zones.filter(({ origin }) => domain === origin || domain.endsWith(`.${origin}`));

interface Files {
  readonly baseline: Baseline | undefined;
  readonly baselineFile: string;
  readonly zones: readonly Zone[];
  /** Whether the zone file is about to be merged; else it is what should be live. */
  readonly pending: boolean;
}

interface Weighed {
  readonly drift: DomainDrift;
  readonly judged: DomainReport;
}

/** Live records against those that the files say are accepted; nothing where no file does. */
const departureOf = async (subject: Subject, files: Files): Promise<Departure | undefined> => {
  const name = dnsName(subject.live.domain);
  const accepted = files.baseline?.domains.get(name);
  if (accepted !== undefined) {
    const file = files.baselineFile;
    const zones = [acceptedZone(name, file, accepted)];
    return departureFrom(subject, accepted, { file, kind: 'baseline', zones });
  }
  const zones = zonesOf(files.zones, name);
  const file = zones[0]?.files[0];
  if (file === undefined || files.pending) return undefined;
  return departureFrom(subject, await linesIn(zones, name), { file, kind: 'zone', zones });
};

const weigh = async (subject: Subject, files: Files): Promise<Weighed> => {
  const { domain } = subject.live;
  const departure = await departureOf(subject, files);
  const drift = { domain, ...(departure && { departure }) };
  const zones = zonesOf(files.zones, domain);
  const file = zones[0]?.files[0];
  if (file === undefined || !files.pending) return { drift, judged: subject.live };
  const { outlook, judged } = await outlookFrom(subject, zones, file);
  return { drift: { ...drift, outlook }, judged };
};

const updated = (
  { domains }: Report,
  drifts: readonly DomainDrift[],
  baseline: Baseline | undefined,
): string | undefined => {
  const drifted = drifts.filter(
    ({ departure }) => departure?.kind === 'baseline' && departure.judgement.changes.length > 0,
  );
  if (baseline === undefined || drifted.length === 0) return undefined;
  let next = baseline;
  for (const { domain } of drifted) {
    const live = domains.find((one) => one.domain === domain);
    const name = dnsName(domain);
    const seen = observe(name, live?.evidence.answers ?? []);
    next = withDomain(next, name, accept(seen, baseline.domains.get(name)).lines);
  }
  return presentBaseline(next);
};

const planOf = async ({ request: { domains, options } }: Inputs): Promise<Plan> => {
  if (options.replay === undefined) return livePlan(domains, options, { ci: true });
  const { readRecording } = await import('../input/recording.ts');
  return replayPlan(readRecording(options.replay), domains, options);
};

const readFiles = (inputs: Inputs, workspace: string, pending: boolean) => {
  const file = resolve(workspace, inputs.baseline.file);
  const baseline = readBaseline(file, workspace);
  if (baseline === undefined && inputs.baseline.named)
    throw new UserError('The input baseline: there is no such file.');
  const [origin, ...others] = inputs.request.domains.map(({ name }) => name);
  const source =
    inputs.zone === undefined
      ? { zones: [], faults: [] }
      : readZone(inputs.zone, workspace, others.length === 0 ? origin : undefined);
  const baselineFile = relative(workspace, file).replaceAll('\\', '/');
  return { files: { baseline, baselineFile, zones: source.zones, pending }, source };
};

/** Audits, and holds what is found against the repository's files. `pending`: their zones are not applied yet. */
export const examine = async (
  inputs: Inputs,
  workspace: string,
  pending: boolean,
): Promise<Examined> => {
  const { files, source } = readFiles(inputs, workspace, pending);
  const plan = await planOf(inputs);
  const whole = await run(watching(plan));
  const { timeoutMs } = inputs.request.options;
  const report: Report = { ...whole, domains: whole.domains.map(unwatched) };
  const weighed = await Promise.all(
    report.domains.map((live, i) => weigh({ job: plan.jobs[i]!, live, timeoutMs }, files)),
  );
  const drifts = weighed.map(({ drift }) => drift);
  const domains = weighed.map(({ judged }) => judged);
  const updatedBaseline = updated(report, drifts, files.baseline);
  return {
    report,
    judged: { ...report, domains, verdict: verdictOfAll(domains.map(({ verdict }) => verdict)) },
    drifts,
    zones: source.zones,
    zoneFaults: [...source.faults, ...source.zones.flatMap((zone) => zone.faults)],
    ...(updatedBaseline === undefined ? {} : { updatedBaseline }),
  };
};
