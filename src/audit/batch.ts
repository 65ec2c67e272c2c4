/** One run: which checks on which domains in which world, streamed through the audit, put together as a report. */
import { audit, type AuditRequest, type World } from './audit.ts';
import { checkMetas } from '../check/registry.ts';
import {
  choiceFor,
  chosenChecks,
  chosenWaiverChecks,
  idleReason,
  weighted,
} from './select-checks.ts';
import type { Early } from './early-start.ts';
import { platformOf } from '../diagnosis/diagnose.ts';
import { relayAt } from '../icloud/mail-settings.ts';
import { requirementsOf } from '../icloud/requirements.ts';
import type { AuditOptions } from '../model/request.ts';
import { UserError } from '../model/user-error.ts';
import { refuseOther } from '../input/verification-token.ts';
import type { Check, CheckMeta } from '../model/check.ts';
import type { Answer, DnsName } from '../model/dns/dns.ts';
import { type Need, probe as probeNeed } from '../model/need.ts';
import { dnsName, type Domain } from '../model/dns/domain-name.ts';
import type { DomainReport, Evidence, Report, ReportVantage } from '../model/report.ts';
import { type Pace, paceOf } from './adaptive-concurrency.ts';
import { onAbort } from '../dns/attempt.ts';
import { replay } from '../gather/replay.ts';
import { verdictOfAll } from '../model/verdict.ts';
import { settled } from './apply-waivers.ts';
import { inOrder } from './ordered-pool.ts';
import { version } from '../version.ts';
import { refereed, type Stage, worldOf } from './live-world.ts';

/** One domain to audit, and the world to do it in. */
export interface Job {
  readonly request: AuditRequest;
  readonly world: World;
}

/** All that a run needs beforehand. */
export interface Plan {
  readonly jobs: readonly Job[];
  /** Those that come after: drawn as they are needed. */
  readonly more?: AsyncIterable<Job>;
  /** Keeps the run to what the network bears, below `concurrency`. */
  readonly pace?: Pace;
  /** Ends the run early, with the domains that are done. */
  readonly stop?: AbortSignal;
  readonly checks: readonly Pick<Check, 'meta'>[];
  readonly vantage: ReportVantage;
  readonly options: Pick<AuditOptions, 'concurrency' | 'timeoutMs' | 'only' | 'skip' | 'config'>;
  /** ISO 8601, UTC: now, or when a replayed audit was. */
  readonly startedAt: string;
  /** How long a replayed audit took. */
  readonly durationMs?: number;
  /** Takes the place of the audit of the live zone. */
  readonly examine?: (job: Job) => Promise<DomainReport>;
  /** What is added to the report of each domain. */
  readonly complete?: (report: DomainReport, job: Job) => Promise<DomainReport>;
}

/** Port 25 of the exchanges, where it is asked for. */
const relaysOf = ({ port25 }: Pick<AuditOptions, 'port25'>, domain: DnsName): readonly Need[] =>
  port25 === true
    ? requirementsOf(domain).mx.map(({ exchange }) => probeNeed(relayAt(exchange)))
    : [];

/** The same, where a recording holds it. */
const relaysIn = ({ probes }: Evidence): readonly Need[] =>
  probes
    .filter(({ endpoint }) => endpoint.relay === true)
    .map(({ endpoint }) => probeNeed(endpoint));

/** For whom the mail ports are diagnosed. */
const mailOf = (
  { platform, set }: Pick<AuditOptions, 'platform' | 'set'>,
  here: string,
  ci: boolean,
): NonNullable<AuditRequest['mail']> => ({
  platform: platform ?? platformOf(here),
  ci,
  always: set !== undefined,
  set: set ?? [],
});

/** The audit, which ends when its time is over or the run is stopped. */
const auditInTime = async (
  { request, world }: Job,
  { options: { timeoutMs }, stop }: Plan,
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

const perform = async (job: Job, plan: Plan): Promise<DomainReport> => {
  const { complete, examine, options, startedAt } = plan;
  const report = await (examine?.(job) ?? auditInTime(job, plan));
  const whole = complete === undefined ? report : await complete(report, job);
  return settled(whole, options, startedAt);
};

async function* mapped<A, B>(items: AsyncIterable<A>, make: (item: A) => B): AsyncGenerator<B> {
  for await (const item of items) yield make(item);
}

interface LiveOptions {
  /** Whether somebody waits for the report, so that public resolvers may be asked where DNS is forged. */
  readonly attended?: boolean;
  readonly stage?: Stage;
  readonly onAnswer?: () => void;
  readonly ci: boolean;
  /** Further domains, drawn as they are needed. */
  readonly more?: AsyncIterable<Domain>;
  /** What is asked already. */
  readonly early?: Early;
}

/** A runner is to visit nobody unasked, and nobody but a reader is to have strangers asked. */
const discreet = (options: AuditOptions, ci: boolean, attended: boolean): AuditOptions => ({
  ...refereed(options, attended && !ci),
  ...(ci && { controls: options.controls ?? [] }),
});

/** A run against live servers, or those of `stage`. */
export const livePlan = (
  domains: readonly Domain[],
  options: AuditOptions,
  { stage, onAnswer = () => {}, ci, attended = false, more, early }: LiveOptions,
): Plan => {
  const pace = paceOf(options.concurrency);
  const heard = (answer: Answer): void => {
    pace.learn(answer);
    onAnswer();
  };
  const world = worldOf(discreet(options, ci, attended && !stage), stage, heard, early);
  const chosen = chosenChecks({ ...options, rdap: options.rdap !== undefined });
  const { given, ports, authoritative } = options;
  refuseOther(given, domains);
  const startedAt = new Date().toISOString();
  const jobOf = (domain: Domain): Job => ({
    request: {
      domain,
      ...choiceFor(domain.name, chosen, options),
      startedAt,
      mail: mailOf(options, process.platform, ci),
      ...(given && { given }),
      besides: relaysOf(options, domain.name),
    },
    world,
  });
  const { families } = world;
  const resolvers = world.recursive.map(({ server }) => server);
  const { platform, versions } = process;
  const { node } = versions;
  return {
    jobs: domains.map(jobOf),
    ...(more && { more: mapped(more, jobOf) }),
    pace,
    checks: chosen,
    vantage: { platform, node, ci, resolvers, authoritative, families, ports },
    options,
    startedAt,
  };
};

/** A run over a recording: the same domains (or those of them that are named), judged again. */
export const replayPlan = (
  recording: Report,
  domains: readonly Domain[],
  options: AuditOptions,
): Plan => {
  const { vantage, startedAt, durationMs } = recording;
  const chosen = chosenChecks({
    ...options,
    ports: options.ports && vantage.ports,
    rdap: recording.domains.some(({ evidence }) => evidence.registrations !== undefined),
  });
  const wanted = domains.map(({ name }) => String(name));
  const missing = wanted.find((name) => recording.domains.every(({ domain }) => domain !== name));
  if (missing !== undefined) throw new UserError(`The recording does not hold ${missing}.`);
  const [first = 'system', ...others] = vantage.resolvers;
  return {
    jobs: recording.domains
      .filter(({ domain }) => wanted.length === 0 || wanted.includes(domain))
      .map(({ domain, unicode, token, given = options.given, evidence }) => ({
        request: {
          domain: { name: dnsName(domain), unicode },
          ...choiceFor(dnsName(domain), chosen, options),
          startedAt,
          mail: mailOf(options, vantage.platform, vantage.ci),
          besides: relaysIn(evidence),
          ...(token === undefined ? {} : { token }),
          ...(given && { given }),
        },
        world: {
          ...replay(evidence, [first, ...others], vantage.authoritative),
          families: vantage.families,
        },
      })),
    checks: chosen,
    vantage: { ...vantage, ports: options.ports && vantage.ports },
    options,
    startedAt,
    durationMs,
  };
};

async function* jobsOf({ jobs, more }: Plan): AsyncGenerator<Job> {
  yield* jobs;
  if (more !== undefined) yield* more;
}

/**
 * Audits the plan's domains, at most `concurrency` at a time and fewer where the network bears
 * less, and yields their reports in the order of the plan, each as soon as it and all before it
 * are done.
 */
export const stream = (plan: Plan): AsyncGenerator<DomainReport> => {
  const { pace, options, stop } = plan;
  return inOrder(jobsOf(plan), (job) => perform(job, plan), {
    limit: pace?.limit ?? (() => options.concurrency),
    ...(stop && { stop }),
  });
};

/** What a report says beside its domains, as far as it is known when the run begins. */
export const headOf = ({
  startedAt,
  vantage,
  checks,
  options,
}: Plan): Omit<Report, 'durationMs' | 'verdict' | 'domains'> => {
  const { revision, source } = requirementsOf(dnsName('example.com'));
  return {
    schema: 1,
    tool: { name: 'dns-audit', version },
    startedAt,
    vantage,
    requirements: { revision, source },
    checks: [...checks.map(({ meta }) => meta), ...chosenWaiverChecks(options)],
  };
};

/** The checks of the plan, and those that had to be run besides. */
const checksIn = (plan: Plan, domains: readonly DomainReport[]): readonly CheckMeta[] => {
  const { checks } = headOf(plan);
  const known = new Set(checks.map(({ id }) => id));
  const further = new Set(
    domains
      .flatMap(({ results }) => results.map(({ check }) => check))
      .filter((id) => !known.has(id)),
  );
  if (further.size === 0) return checks;
  const besides = checkMetas.filter(({ id }) => further.has(id));
  const all = [...besides.map((meta) => weighted(meta, plan.options)), ...checks];
  const place = new Map<string, number>(checkMetas.map(({ id }, i) => [id, i]));
  const placeOf = ({ id }: CheckMeta) => place.get(id) ?? checkMetas.length;
  return all.toSorted((one, other) => placeOf(one) - placeOf(other));
};

/** @throws {UserError} if the plan, all of it put together, has no check to run. */
export const refuseIdle = (plan: Plan): void => {
  if (headOf(plan).checks.length === 0) throw idleReason(plan.options);
};

/** The report of the plan, `domains` done after `ms` milliseconds. */
export const reportOf = (plan: Plan, domains: readonly DomainReport[], ms: number): Report => ({
  ...headOf(plan),
  durationMs: plan.durationMs ?? Math.round(ms),
  checks: checksIn(plan, domains),
  verdict: verdictOfAll(domains),
  domains,
});

/** Runs the plan to its end. */
export const run = async (plan: Plan): Promise<Report> => {
  const begun = performance.now();
  const domains: DomainReport[] = [];
  for await (const report of stream(plan)) domains.push(report);
  return reportOf(plan, domains, performance.now() - begun);
};
