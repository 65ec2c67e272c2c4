/** `dns-audit wait <domain...>`: looks again and again, each time when something may have changed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { audit } from '../audit/audit.ts';
import { chosenChecks, ownOf } from '../audit/select-checks.ts';
import { screenOn } from '../deliver/terminal/screen.ts';
import { isUnread, writeErr, writeOut } from '../deliver/terminal/stdout.ts';
import { requirementsOf } from '../icloud/requirements.ts';
import type { AuditOptions, WaitRequest } from '../model/request.ts';
import { requiredAreas } from '../model/check.ts';
import type { Question } from '../model/dns/dns.ts';
import { type Domain, isWithin } from '../model/dns/domain-name.ts';
import type { DomainReport } from '../model/report.ts';
import type { WaitState } from '../model/wait.ts';
import { rowsOf, sightOf } from '../audit/wait-observation.ts';
import { type Course, type Limits, next, type Sight, type Step } from '../audit/wait-schedule.ts';
import { renderChanges, renderEnd, renderScreen } from '../report/text/wait.ts';
import { renderFaults, situationOf } from '../report/text/wait-outcome.ts';
import { patience, withheld } from '../dns/resolver/ttl-cache.ts';
import { refereed, worldOf } from '../audit/live-world.ts';
import { isAttended, isRefereed, refereeWords, styleHere } from './support/deliver-reports.ts';

/** Nobody is asked more often than this, and everybody again after that. */
const floor = 5_000;
const ceiling = 10 * 60_000;

/** What Apple looks at; registries are not asked about it again and again. */
const watched = chosenChecks({
  only: [...requiredAreas, 'delegation', 'dnssec'],
  skip: [],
  ports: false,
  rdap: false,
});

const isRecord = ({ type }: Question): boolean =>
  type === 'MX' || type === 'TXT' || type === 'CNAME' || type === 'SPF';

/** One domain, and how far it is. */
interface Watch {
  readonly domain: Domain;
  state: WaitState;
  course?: Course;
  report?: DomainReport;
  step: Step;
}

/** Looks once. Caches are asked for the domain's own records only where `caches` says so. */
const looker = (options: AuditOptions) => {
  const patient = patience(() => performance.now(), ceiling);
  return async (domain: Domain, caches: boolean): Promise<DomainReport> => {
    const { referee, ...world } = worldOf({ ...options, controls: [] });
    const spare = withheld(
      (question) => isRecord(question) && isWithin(question.name, domain.name),
    );
    const asked = caches ? patient : spare;
    const [first, ...others] = world.recursive;
    const token = options.token ?? ownOf(options, domain.name)?.token;
    return audit(
      {
        domain,
        checks: watched,
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

const phaseOf = ({ kind }: Step, { published }: Sight): WaitState['phase'] => {
  if (kind !== 'look') return kind;
  return published === 'right' ? 'published' : published;
};

const refereesIn = ({ evidence: { answers } }: DomainReport): readonly string[] =>
  answers.flatMap(({ vantage, server }) => (vantage === 'referee' ? [server] : []));

/** Looks at one domain, and decides what follows. */
const advance = async (
  watch: Watch,
  look: ReturnType<typeof looker>,
  {
    until,
    limits,
    resolvers,
  }: { until: WaitRequest['until']; limits: Limits; resolvers: readonly string[] },
): Promise<void> => {
  const { domain, step } = watch;
  const caches = step.kind === 'look' && step.caches;
  const report = await look(domain, caches);
  const subject = { domain, required: requirementsOf(domain.name) };
  const sight = sightOf(report, subject, caches);
  const now = performance.now();
  const caching = [...new Set([...resolvers, ...refereesIn(report)])];
  const decided = next(until, limits, { now, sight, course: watch.course, caches });
  const phase = phaseOf(decided.step, sight);
  const secondHand = sight.secondHand || isRefereed(report.evidence.answers);
  watch.course = decided.course;
  watch.step = decided.step;
  watch.report = report;
  watch.state = {
    domain: domain.unicode,
    phase,
    because: situationOf(phase, report, { until, caches, secondHand }),
    rows: rowsOf(report, subject, until === 'published' && !sight.secondHand ? [] : caching),
    seenAt: now,
    ...(decided.step.kind === 'look' ? { nextAt: decided.step.at } : {}),
  };
};

/** What is shown while it waits: a screen on a terminal, lines elsewhere. */
const display = (watches: readonly Watch[], options: AuditOptions, limits: Limits) => {
  const begun = performance.now();
  const live = process.stdout.isTTY && process.env['TERM'] !== 'dumb';
  const last = new Map<Domain, WaitState>();
  const redraw = (): void => {
    const now = performance.now();
    const place = { now, left: limits.deadline - now, height: process.stdout.rows || 24 };
    const states = watches.map(({ state }) => state);
    screen.draw(renderScreen(states, place, styleHere(options)));
  };
  const screen = screenOn(process.stdout, redraw);
  const ticks = live ? setInterval(redraw, 1000) : undefined;
  if (live) screen.open();
  const told = async ({ domain, state }: Watch): Promise<void> => {
    if (live) return redraw();
    const lines = renderChanges(last.get(domain), state, performance.now() - begun);
    last.set(domain, state);
    await writeOut(lines.map((line) => `${line}\n`).join(''));
  };
  const close = (): void => {
    clearInterval(ticks);
    screen.close();
  };
  return { told, close, live };
};

const isOver = ({ step }: Watch): boolean => step.kind !== 'look';

const dueAt = ({ step }: Watch): number => (step.kind === 'look' ? step.at : Infinity);

/** The worst of the ends: what is wrong for good before what is not yet there. */
const statusOf = (watches: readonly Watch[]): 0 | 1 | 3 => {
  const some = (kind: Step['kind']) => watches.some(({ step }) => step.kind === kind);
  return some('final') ? 1 : watches.every(({ step }) => step.kind === 'ready') ? 0 : 3;
};

export const wait = async (
  { domains, forMs, settleMs, until }: WaitRequest,
  given: AuditOptions,
): Promise<number> => {
  const options = refereed(given, isAttended());
  const begun = performance.now();
  const limits: Limits = { floor, ceiling, settle: settleMs, deadline: begun + forMs };
  const resolvers = worldOf(options).recursive.map(({ server }) => server);
  const look = looker(options);
  const watches = domains.map((domain): Watch => {
    const state = { domain: domain.unicode, because: 'looking', rows: [], seenAt: begun } as const;
    // Where name servers are not to be asked, caches are all there is.
    const step = { kind: 'look', at: begun, caches: !options.authoritative } as const;
    return { domain, state: { ...state, phase: 'looking' }, step };
  });
  const { told, close, live } = display(watches, options, limits);
  const follow = async (watch: Watch): Promise<void> => {
    // Where nobody reads on, nobody waits.
    while (!isOver(watch) && !isUnread()) {
      await sleep(Math.max(0, dueAt(watch) - performance.now()));
      await advance(watch, look, { until, limits, resolvers });
      await told(watch);
    }
  };
  try {
    await Promise.all(watches.map(follow));
  } finally {
    close();
  }
  const answers = watches.flatMap(({ report }) => report?.evidence.answers ?? []);
  for (const words of refereeWords(answers)) writeErr(`${words}\n`);
  const style = styleHere(options);
  if (live) for (const { state } of watches) await writeOut(renderEnd(state, style));
  for (const { report, step } of watches)
    if (report !== undefined && step.kind !== 'ready') await writeOut(renderFaults(report, style));
  return statusOf(watches);
};
