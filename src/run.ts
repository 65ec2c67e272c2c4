/** One run: which checks on which domains in which world, streamed through the audit, put together as a report. */
import { audit, type AuditRequest, type World } from './audit.ts';
import { checks } from './check/index.ts';
import { platformOf } from './icloud/diagnosis.ts';
import { requirementsOf } from './icloud/requirements.ts';
import type { AuditOptions } from './input/request.ts';
import { UserError } from './input/user-error.ts';
import type { Check } from './model/check.ts';
import { dnsName, type Domain } from './model/name.ts';
import type { DomainReport, Report, ReportVantage, Verdict } from './model/report.ts';
import { replay } from './resolve/replay.ts';
import { version } from './version.ts';
import { type Stage, worldOf } from './world.ts';

/** The checks that `--only`, `--skip` and `--no-ports` leave, in the order of the list. */
const chosenChecks = ({
  only,
  skip,
  ports,
}: Pick<AuditOptions, 'only' | 'skip' | 'ports'>): readonly Check[] => {
  const chosen = checks.filter(({ meta: { id, area } }) => {
    const named = (names: readonly string[]) => names.includes(id) || names.includes(area);
    if (!ports && (area === 'imap' || area === 'smtp')) return false;
    return (only.length === 0 || named(only)) && !named(skip);
  });
  if (chosen.length === 0)
    throw new UserError('--only, --skip and --no-ports together leave no check to run.');
  return chosen;
};

/** One domain to audit, and the world to do it in. */
export interface Job {
  readonly request: AuditRequest;
  readonly world: World;
}

/** All that a run needs beforehand. */
export interface Plan {
  readonly jobs: readonly Job[];
  readonly checks: readonly Pick<Check, 'meta'>[];
  readonly vantage: ReportVantage;
  readonly options: Pick<AuditOptions, 'concurrency' | 'timeoutMs'>;
  /** ISO 8601, UTC: now, or when a replayed audit was. */
  readonly startedAt: string;
  /** How long a replayed audit took. */
  readonly durationMs?: number;
  /** Takes the place of the audit of the live zone. */
  readonly examine?: (job: Job) => Promise<DomainReport>;
  /** What is added to the report of each domain. */
  readonly complete?: (report: DomainReport, job: Job) => Promise<DomainReport>;
}

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

const perform = async (job: Job, plan: Plan): Promise<DomainReport> => {
  const { options, complete, examine } = plan;
  const report = await (examine?.(job) ??
    audit(job.request, job.world, AbortSignal.timeout(options.timeoutMs)));
  return complete === undefined ? report : complete(report, job);
};

/** A run against live servers, or those of `stage`. */
export const livePlan = (
  domains: readonly Domain[],
  options: AuditOptions,
  {
    stage,
    onAnswer,
    ci,
  }: { readonly stage?: Stage; readonly onAnswer?: () => void; readonly ci: boolean },
): Plan => {
  // A runner is to visit nobody unasked.
  const quiet = ci && options.controls === undefined ? { controls: [] } : {};
  const world = worldOf({ ...options, ...quiet }, stage, onAnswer);
  const chosen = chosenChecks(options);
  const { token, ports, authoritative } = options;
  const startedAt = new Date().toISOString();
  return {
    jobs: domains.map((domain) => ({
      request: {
        domain,
        checks: chosen,
        startedAt,
        mail: mailOf(options, process.platform, ci),
        ...(token === undefined ? {} : { token }),
      },
      world,
    })),
    checks: chosen,
    vantage: {
      platform: process.platform,
      node: process.versions.node,
      ci,
      resolvers: world.recursive.map(({ server }) => server),
      authoritative,
      families: world.families,
      ports,
    },
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
  const chosen = chosenChecks({ ...options, ports: options.ports && vantage.ports });
  const wanted = domains.map(({ name }) => String(name));
  const missing = wanted.find((name) => recording.domains.every(({ domain }) => domain !== name));
  if (missing !== undefined) throw new UserError(`The recording does not hold ${missing}.`);
  const [first = 'system', ...others] = vantage.resolvers;
  return {
    jobs: recording.domains
      .filter(({ domain }) => wanted.length === 0 || wanted.includes(domain))
      .map(({ domain, unicode, token = options.token, evidence }) => ({
        request: {
          domain: { name: dnsName(domain), unicode },
          checks: chosen,
          startedAt,
          mail: mailOf(options, vantage.platform, vantage.ci),
          ...(token === undefined ? {} : { token }),
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

/**
 * Audits the plan's domains, at most `concurrency` at a time, and yields their reports in the order
 * of the plan, each as soon as it and all before it are done.
 */
export async function* stream(plan: Plan): AsyncGenerator<DomainReport> {
  const running: Promise<DomainReport>[] = [];
  for (const job of plan.jobs) {
    if (running.length >= plan.options.concurrency) yield await running.shift()!;
    const report = perform(job, plan);
    // Awaited in its turn; until then a fault in it must not count as unhandled.
    report.catch(() => {});
    running.push(report);
  }
  while (running.length > 0) yield await running.shift()!;
}

/** The worst of the domains' verdicts. */
export const verdictOfAll = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('fail') ? 'fail' : verdicts.includes('inconclusive') ? 'inconclusive' : 'pass';

/** Runs the plan to its end. `onDomain` sees each domain's report as it is done. */
export const run = async (
  plan: Plan,
  onDomain: (report: DomainReport) => Promise<void> = () => Promise.resolve(),
): Promise<Report> => {
  const begun = performance.now();
  const domains: DomainReport[] = [];
  for await (const report of stream(plan)) {
    domains.push(report);
    await onDomain(report);
  }
  const { revision, source } = requirementsOf(dnsName('example.com'));
  return {
    schema: 1,
    tool: { name: 'dns-audit', version },
    startedAt: plan.startedAt,
    durationMs: plan.durationMs ?? Math.round(performance.now() - begun),
    vantage: plan.vantage,
    requirements: { revision, source },
    verdict: verdictOfAll(domains.map(({ verdict }) => verdict)),
    checks: plan.checks.map(({ meta }) => meta),
    domains,
  };
};
