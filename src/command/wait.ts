/** `dns-audit wait <domain...>`: looks again and again, each time when something may have changed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { audit } from '../audit/audit.ts';
import { findConfigDomain, withOwnReach } from '../audit/select-checks.ts';
import { createScreen } from '../deliver/terminal/screen.ts';
import { isStdoutClosed, writeStderr, writeStdout } from '../deliver/terminal/stdout.ts';
import { appleRequirements } from '../icloud/requirements.ts';
import type { RequestOf } from '../input/cli/command.ts';
import type { OptionsOf } from '../input/cli/options.ts';
import type { Question } from '../model/dns/dns.ts';
import { type Domain, isWithin } from '../model/dns/domain-name.ts';
import type { DomainReport } from '../model/report.ts';
import type { WaitState } from '../model/wait.ts';
import { observeDomain, waitRows, watchedChecks } from '../audit/wait-observation.ts';
import {
  type WaitProgress,
  type WaitLimits,
  nextStep,
  type WaitObservation,
  type WaitStep,
} from '../audit/wait-schedule.ts';
import { renderChanges, renderEnd, renderScreen } from '../report/text/wait.ts';
import { renderFailedChecks, describeSituation } from '../report/text/wait-outcome.ts';
import { ttlCache, blocked } from '../dns/resolver/ttl-cache.ts';
import { withCrossCheck, createLiveWorld } from '../audit/live-world.ts';
import {
  isAttended,
  hasCrossCheckedAnswer,
  describeCrossCheck,
  stdoutStyle,
} from './support/deliver-reports.ts';
import { findMeantDomains } from './support/meant-domains.ts';

type Options = OptionsOf<'wait'>;

/** Nobody is asked more often than this, and everybody again after that. */
const shortestDelayMs = 5_000;
const longestDelayMs = 10 * 60_000;

const isRecord = ({ type }: Question): boolean =>
  type === 'MX' || type === 'TXT' || type === 'CNAME' || type === 'SPF';

/** One domain, and how far it is. */
interface WatchedDomain {
  readonly domain: Domain;
  state: WaitState;
  progress?: WaitProgress;
  report?: DomainReport;
  step: WaitStep;
}

/** Looks once. Caches are asked for the domain's own records only where `caches` says so. */
const createObserver = (options: Options) => {
  const patient = ttlCache(() => performance.now(), longestDelayMs);
  return async (domain: Domain, caches: boolean): Promise<DomainReport> => {
    const { referee, ...world } = createLiveWorld({
      ...withOwnReach(options, domain.name),
      controls: [],
    });
    const spare = blocked((question) => isRecord(question) && isWithin(question.name, domain.name));
    const asked = caches ? patient : spare;
    const [first, ...others] = world.recursive;
    const token = options.appleDomain?.token ?? findConfigDomain(options, domain.name)?.token;
    return audit(
      {
        domain,
        checks: watchedChecks,
        ...(token === undefined ? {} : { token }),
      },
      {
        ...world,
        recursive: [asked(first), ...others.map(asked)],
        // A public resolver is a cache like any other.
        ...(referee && { referee: asked(referee) }),
      },
      AbortSignal.timeout(options.timeoutMs),
    );
  };
};

const waitPhase = ({ kind }: WaitStep, { published }: WaitObservation): WaitState['phase'] => {
  if (kind !== 'look') return kind;
  return published === 'right' ? 'published' : published;
};

const crossChecksIn = ({ evidence: { answers } }: DomainReport): readonly string[] =>
  answers.flatMap(({ vantage, server }) => (vantage === 'referee' ? [server] : []));

/** Looks at one domain, and decides what follows. */
const advanceDomain = async (
  watch: WatchedDomain,
  observe: ReturnType<typeof createObserver>,
  {
    until,
    limits,
    resolvers,
  }: { until: Options['until']; limits: WaitLimits; resolvers: readonly string[] },
): Promise<void> => {
  const { domain, step } = watch;
  const caches = step.kind === 'look' && step.caches;
  const report = await observe(domain, caches);
  const subject = { domain, required: appleRequirements(domain.name) };
  const observation = observeDomain(report, subject, caches);
  const now = performance.now();
  const caching = [...new Set([...resolvers, ...crossChecksIn(report)])];
  const decided = nextStep(until, limits, { now, observation, progress: watch.progress, caches });
  const phase = waitPhase(decided.step, observation);
  const secondHand = observation.secondHand || hasCrossCheckedAnswer(report.evidence.answers);
  watch.progress = decided.progress;
  watch.step = decided.step;
  watch.report = report;
  watch.state = {
    domain: domain.unicode,
    phase,
    because: describeSituation(phase, report, { until, caches, secondHand }),
    rows: waitRows(
      report,
      subject,
      until === 'published' && !observation.secondHand ? [] : caching,
    ),
    seenAt: now,
    ...(decided.step.kind === 'look' ? { nextAt: decided.step.at } : {}),
  };
};

/** What is shown while it waits: a screen on a terminal, lines elsewhere. */
const createDisplay = (watches: readonly WatchedDomain[], options: Options, limits: WaitLimits) => {
  const started = performance.now();
  const live = process.stdout.isTTY && process.env['TERM'] !== 'dumb';
  const last = new Map<Domain, WaitState>();
  const redraw = (): void => {
    const now = performance.now();
    const place = { now, left: limits.deadline - now, height: process.stdout.rows || 24 };
    const states = watches.map(({ state }) => state);
    screen.draw(renderScreen(states, place, stdoutStyle(options)));
  };
  const screen = createScreen(process.stdout, redraw);
  const ticks = live ? setInterval(redraw, 1000) : undefined;
  if (live) screen.open();
  const told = async ({ domain, state }: WatchedDomain): Promise<void> => {
    if (live) return redraw();
    const lines = renderChanges(last.get(domain), state, performance.now() - started);
    last.set(domain, state);
    await writeStdout(lines.map((line) => `${line}\n`).join(''));
  };
  const close = (): void => {
    clearInterval(ticks);
    screen.close();
  };
  return { told, close, live };
};

const isFinished = ({ step }: WatchedDomain): boolean => step.kind !== 'look';

const dueAt = ({ step }: WatchedDomain): number => (step.kind === 'look' ? step.at : Infinity);

/** The worst of the ends: what is wrong for good before what is not yet there. */
const waitStatus = (watches: readonly WatchedDomain[]): 0 | 1 | 3 => {
  const some = (kind: WaitStep['kind']) => watches.some(({ step }) => step.kind === kind);
  return some('final') ? 1 : watches.every(({ step }) => step.kind === 'ready') ? 0 : 3;
};

const startWatching = (
  domain: Domain,
  step: Extract<WaitStep, { readonly kind: 'look' }>,
): WatchedDomain => {
  const { unicode } = domain;
  const state = { domain: unicode, because: 'looking', rows: [], seenAt: step.at } as const;
  return { domain, state: { ...state, phase: 'looking' }, step };
};

export const wait = async ({
  domains: named,
  options: given,
}: RequestOf<'wait'>): Promise<number> => {
  const options = withCrossCheck(given, isAttended());
  const domains = await findMeantDomains(named, options);
  const { forMs, settleMs, until } = options;
  const started = performance.now();
  const limits: WaitLimits = {
    floor: shortestDelayMs,
    ceiling: longestDelayMs,
    settle: settleMs,
    deadline: started + forMs,
  };
  const resolvers = createLiveWorld(options).recursive.map(({ server }) => server);
  const observe = createObserver(options);
  // If name servers are not to be asked, caches are all there is.
  const first = { kind: 'look', at: started, caches: !options.authoritative } as const;
  const watches = domains.map((domain) => startWatching(domain, first));
  const { told, close, live } = createDisplay(watches, options, limits);
  const follow = async (watch: WatchedDomain): Promise<void> => {
    // Where nobody reads on, nobody waits.
    while (!isFinished(watch) && !isStdoutClosed()) {
      await sleep(Math.max(0, dueAt(watch) - performance.now()));
      await advanceDomain(watch, observe, { until, limits, resolvers });
      await told(watch);
    }
  };
  try {
    await Promise.all(watches.map(follow));
  } finally {
    close();
  }
  const answers = watches.flatMap(({ report }) => report?.evidence.answers ?? []);
  for (const words of describeCrossCheck(answers)) writeStderr(`${words}\n`);
  const style = stdoutStyle(options);
  if (live) for (const { state } of watches) await writeStdout(renderEnd(state, style));
  for (const { report, step } of watches)
    if (report !== undefined && step.kind !== 'ready')
      await writeStdout(renderFailedChecks(report, style));
  return waitStatus(watches);
};
