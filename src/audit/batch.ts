/** One run: which checks on which domains in which world, streamed through the audit, put together as a report. */
import { audit, type AuditRequest } from './audit.ts';
import type { World } from './gather-world.ts';
import { checkMetas } from '../check/registry.ts';
import {
  selectForDomain,
  selectChecks,
  selectWaiverChecks,
  nothingToJudge,
  withConfiguredSeverity,
  withOwnReach,
} from './select-checks.ts';
import type { EarlyStart } from './early-start.ts';
import type { Waiting } from './world/waiting.ts';
import { platformFromNode } from '../diagnosis/diagnose.ts';
import { relayEndpoint } from '../icloud/mail-settings.ts';
import { appleRequirements } from '../icloud/requirements.ts';
import type { AuditSettings, Selection } from '../model/request.ts';
import { UserError } from '../model/user-error.ts';
import { refuseOtherDomain } from '../model/requirements.ts';
import type { Check, CheckMeta } from '../model/check.ts';
import type { Answer, DnsName } from '../model/dns/dns.ts';
import { type Need, probeNeed } from '../model/need.ts';
import { dnsName, type Domain } from '../model/dns/domain-name.ts';
import type {
  DomainReport,
  Evidence,
  Interrupted,
  Report,
  ReportVantage,
} from '../model/report.ts';
import { type AdaptiveConcurrency, createAdaptiveConcurrency } from './adaptive-concurrency.ts';
import { onAbort } from '../dns/attempt.ts';
import { replayWorld } from '../gather/replay.ts';
import { verdictOfAll } from '../model/verdict.ts';
import { withWaivers } from './apply-waivers.ts';
import { nodeValidation } from './node-validation.ts';
import { runInOrder } from './ordered-pool.ts';
import { version } from '../version.ts';
import { isRegistryAsked, withCrossCheck, type StandIns, createLiveWorld } from './live-world.ts';

/** One domain to audit, and the world to do it in. */
export interface DomainJob {
  readonly request: AuditRequest;
  readonly world: World;
}

/** All that a run needs beforehand. */
export interface Batch {
  readonly jobs: readonly DomainJob[];
  /** Those that come after: drawn as they are needed. */
  readonly more?: AsyncIterable<DomainJob>;
  /** Keeps the run to what the network bears, below `concurrency`. */
  readonly adaptiveConcurrency?: AdaptiveConcurrency;
  /** Ends the run early, with the domains that are done. */
  readonly stop?: AbortSignal;
  readonly checks: readonly Pick<Check, 'meta'>[];
  readonly vantage: ReportVantage;
  readonly options: Selection & Pick<AuditSettings, 'concurrency' | 'timeoutMs'>;
  /** ISO 8601, UTC: now, or when a replayed audit was. */
  readonly startedAt: string;
  /** When the first question went out, a value of `performance.now()`; absent if none has yet. */
  readonly began?: number;
  /** How long a replayed audit took. */
  readonly durationMs?: number;
  /** The replayed audit was interrupted: what it holds is not all. */
  readonly interrupted?: Interrupted;
  /** Takes the place of the audit of the live zone. */
  readonly examine?: (job: DomainJob) => Promise<DomainReport>;
  /** What is added to the report of each domain. */
  readonly complete?: (report: DomainReport, job: DomainJob) => Promise<DomainReport>;
}

/** Port 25 of the exchanges, where it is asked for. */
const relayNeeds = ({ port25 }: Pick<AuditSettings, 'port25'>, domain: DnsName): readonly Need[] =>
  port25 === true
    ? appleRequirements(domain).mx.map(({ exchange }) => probeNeed(relayEndpoint(exchange)))
    : [];

/** The same, where a recording holds it. */
const recordedRelayNeeds = ({ probes }: Evidence): readonly Need[] =>
  probes
    .filter(({ endpoint }) => endpoint.relay === true)
    .map(({ endpoint }) => probeNeed(endpoint));

/** For whom the mail ports are diagnosed. */
const diagnosisTarget = (
  { platform, set }: Pick<AuditSettings, 'platform' | 'set'>,
  here: string,
  ci: boolean,
): NonNullable<AuditRequest['mail']> => ({
  platform: platform ?? platformFromNode(here),
  ci,
  always: set !== undefined,
  set: set ?? [],
});

/** The audit, which ends when its time is over or the run is stopped. */
const auditInTime = async (
  { request, world }: DomainJob,
  { options: { timeoutMs }, stop }: Batch,
): Promise<DomainReport> => {
  const end = new AbortController();
  const abort = () => end.abort();
  // Cleared, where AbortSignal.timeout() would hold on to all that listens until the time is over.
  const timer = setTimeout(abort, timeoutMs);
  const release = stop === undefined ? () => {} : onAbort(stop, abort);
  try {
    return await audit(request, world, end.signal);
  } finally {
    clearTimeout(timer);
    release();
  }
};

const auditJob = async (job: DomainJob, batch: Batch): Promise<DomainReport> => {
  const { complete, examine, options, startedAt } = batch;
  const report = await (examine?.(job) ?? auditInTime(job, batch));
  const whole = complete === undefined ? report : await complete(report, job);
  return withWaivers(whole, options, startedAt);
};

async function* mapAsync<A, B>(items: AsyncIterable<A>, make: (item: A) => B): AsyncGenerator<B> {
  for await (const item of items) yield make(item);
}

interface LiveOptions {
  /** Whether somebody waits for the report, so that public resolvers may be asked where DNS is forged. */
  readonly attended?: boolean;
  readonly standIns?: StandIns;
  readonly onAnswer?: () => void;
  /** Hears whom the run waits for. */
  readonly waiting?: Waiting;
  readonly ci: boolean;
  /** Further domains, drawn as they are needed. */
  readonly more?: AsyncIterable<Domain>;
  /** What is asked already. */
  readonly early?: EarlyStart;
}

/** A runner is to visit nobody unasked, and nobody but a reader is to have strangers asked. */
const restrictForCi = (options: AuditSettings, ci: boolean, attended: boolean): AuditSettings => ({
  ...withCrossCheck(options, attended && !ci),
  ...(ci && { controls: options.controls ?? [] }),
});

/** From where the world is seen. */
const vantageOf = ({ families, recursive }: World) => ({
  platform: process.platform,
  node: process.versions.node,
  resolvers: recursive.map(({ server }) => server),
  families,
});

/** The world of each domain: `usual`, but for those that the configuration lets reach further. */
const chooseWorld = (
  usual: World,
  options: AuditSettings,
  make: (options: AuditSettings) => World,
): ((domain: Domain) => World) => {
  let further: World | undefined;
  return ({ name }) => {
    const own = withOwnReach(options, name);
    return own === options ? usual : (further ??= make(own));
  };
};

/** A run against live servers, or the stand-ins for them. */
export const liveBatch = (
  domains: readonly Domain[],
  options: AuditSettings,
  { standIns, onAnswer = () => {}, waiting, ci, attended = false, more, early }: LiveOptions,
): Batch => {
  const adaptiveConcurrency = createAdaptiveConcurrency(options.concurrency);
  const heard = (answer: Answer): void => {
    adaptiveConcurrency.learn(answer);
    onAnswer();
  };
  const restricted = restrictForCi(options, ci, attended && !standIns);
  const watch = { onAnswer: heard, ...(waiting && { waiting }) };
  const world = createLiveWorld(restricted, standIns, watch, early);
  const worldFor = chooseWorld(world, restricted, (own) => createLiveWorld(own, standIns, watch));
  const chosen = selectChecks({ ...options, rdap: isRegistryAsked(options) });
  const { appleDomain: { given } = {}, ports, authoritative } = options;
  refuseOtherDomain(given, domains);
  const startedAt = new Date().toISOString();
  const toJob = (domain: Domain): DomainJob => ({
    request: {
      domain,
      ...selectForDomain(domain.name, chosen, options),
      startedAt,
      mail: diagnosisTarget(options, process.platform, ci),
      ...(given && { given }),
      besides: relayNeeds(options, domain.name),
    },
    world: worldFor(domain),
  });
  return {
    jobs: domains.map(toJob),
    ...(more && { more: mapAsync(more, toJob) }),
    adaptiveConcurrency,
    checks: chosen,
    vantage: { ...vantageOf(world), ci, authoritative, ports },
    options,
    startedAt,
    ...(early && { began: early.began }),
  };
};

const recordedWorld = (
  evidence: Evidence,
  { resolvers: [first = 'system', ...others], authoritative, families }: ReportVantage,
): World => ({
  ...replayWorld(evidence, [first, ...others], authoritative),
  families,
  validation: nodeValidation,
});

/** A run over a recording: the same domains (or those of them that are named), judged again. */
export const replayBatch = (
  recording: Report,
  domains: readonly Domain[],
  options: AuditSettings,
): Batch => {
  const { vantage, startedAt, durationMs, interrupted: { by: _, ...cut } = {} } = recording;
  const chosen = selectChecks({
    ...options,
    ports: options.ports && vantage.ports,
    rdap: recording.domains.some(({ evidence }) => evidence.registrations !== undefined),
  });
  const wanted = domains.map(({ name }) => String(name));
  const missing = wanted.find((name) => recording.domains.every(({ domain }) => domain !== name));
  if (missing !== undefined) throw new UserError(`The recording does not hold ${missing}.`);
  return {
    jobs: recording.domains
      .filter(({ domain }) => wanted.length === 0 || wanted.includes(domain))
      .map(({ domain, unicode, token, given = options.appleDomain?.given, evidence }) => ({
        request: {
          domain: { name: dnsName(domain), unicode },
          ...selectForDomain(dnsName(domain), chosen, options),
          startedAt,
          mail: diagnosisTarget(options, vantage.platform, vantage.ci),
          besides: recordedRelayNeeds(evidence),
          ...(token === undefined ? {} : { token }),
          ...(given && { given }),
        },
        world: recordedWorld(evidence, vantage),
      })),
    checks: chosen,
    vantage: { ...vantage, ports: options.ports && vantage.ports },
    options,
    startedAt,
    durationMs,
    // Who names domains gets all that was asked for.
    ...('done' in cut && wanted.length === 0 && { interrupted: cut }),
  };
};

async function* allJobs({ jobs, more }: Batch): AsyncGenerator<DomainJob> {
  yield* jobs;
  if (more !== undefined) yield* more;
}

/**
 * Audits the plan's domains, at most `concurrency` at a time and fewer where the network bears
 * less, and yields their reports in the order of the plan, each as soon as it and all before it
 * are done.
 */
export const streamReports = (batch: Batch): AsyncGenerator<DomainReport> => {
  const { adaptiveConcurrency, options, stop } = batch;
  return runInOrder(allJobs(batch), (job) => auditJob(job, batch), {
    limit: adaptiveConcurrency?.limit ?? (() => options.concurrency),
    ...(stop && { stop }),
  });
};

/** What a report says beside its domains, as far as it is known when the run begins. */
export const reportHead = ({
  startedAt,
  vantage,
  checks,
  options,
}: Batch): Omit<Report, 'durationMs' | 'verdict' | 'domains'> => {
  const { revision, source } = appleRequirements(dnsName('example.com'));
  return {
    schema: 1,
    tool: { name: 'dns-audit', version },
    startedAt,
    vantage,
    requirements: { revision, source },
    checks: [...checks.map(({ meta }) => meta), ...selectWaiverChecks(options)],
  };
};

/** The checks of the plan, and those that had to be run besides. */
const checksOfReport = (batch: Batch, domains: readonly DomainReport[]): readonly CheckMeta[] => {
  const { checks } = reportHead(batch);
  const known = new Set(checks.map(({ id }) => id));
  const further = new Set(
    domains
      .flatMap(({ results }) => results.map(({ check }) => check))
      .filter((id) => !known.has(id)),
  );
  if (further.size === 0) return checks;
  const besides = checkMetas.filter(({ id }) => further.has(id));
  const all = [...besides.map((meta) => withConfiguredSeverity(meta, batch.options)), ...checks];
  const place = new Map<string, number>(checkMetas.map(({ id }, i) => [id, i]));
  const orderOf = ({ id }: CheckMeta) => place.get(id) ?? checkMetas.length;
  return all.toSorted((one, other) => orderOf(one) - orderOf(other));
};

/** @throws {UserError} if the plan, all of it put together, has no check to run. */
export const refuseIdle = (batch: Batch): void => {
  if (reportHead(batch).checks.length === 0) throw nothingToJudge(batch.options);
};

/** The report of the plan, `domains` done after `ms` milliseconds. */
export const buildReport = (
  batch: Batch,
  domains: readonly DomainReport[],
  ms: number,
  interrupted?: Interrupted,
): Report => ({
  ...reportHead(batch),
  durationMs: batch.durationMs ?? Math.round(ms),
  checks: checksOfReport(batch, domains),
  verdict: verdictOfAll(domains, interrupted),
  domains,
  ...(interrupted && { interrupted }),
});

/** Runs the plan to its end. */
export const runBatch = async (batch: Batch): Promise<Report> => {
  const { began = performance.now() } = batch;
  const domains: DomainReport[] = [];
  for await (const report of streamReports(batch)) domains.push(report);
  return buildReport(batch, domains, performance.now() - began);
};
