/**
 * Judges the checks, and before one fails makes sure of what it rests on: that the sources know the
 * internet, and that somebody else too says what one resolver says of names of others.
 */
import { seeChecks } from '../../check/skipped.ts';
import { findSoundest } from '../../check/delegation/define-server-check.ts';
import { uselessCodes } from '../../gather/corroboration.ts';
import { gatherForChecks } from '../../gather/gather.ts';
import {
  type Area,
  type Check,
  type Context,
  isPortArea,
  type Outcome,
  type Skipped,
} from '../../model/check.ts';
import { type Find, type Findings, type Found, needKey, type Need } from '../../model/need.ts';
import type { FailureCode } from '../../model/dns/dns.ts';
import type { PolicyFetcher } from '../../model/mta-sts.ts';
import type { Result } from '../../model/report.ts';
import { answersIn } from './answers-in.ts';
import { judgeOpen } from './judge-open.ts';
import { keepExplained } from './keep-explained.ts';
import { tellApart } from './tell-apart.ts';
import type { createGatherWorld } from '../gather-world.ts';

/** What is judged. */
export interface JudgeRequest {
  readonly checks: readonly Check[];
  readonly spare?: readonly Check[];
}

export interface JudgeSetting {
  readonly context: Context;
  readonly gatherWorld: ReturnType<typeof createGatherWorld>;
  readonly signal: AbortSignal;
}

const isAmong = ({ meta: { id } }: Check, checks: readonly Check[]): boolean =>
  checks.some(({ meta }) => meta.id === id);

const reasonIn = ({ because, deferTo }: Skipped): Pick<Result, 'because' | 'deferTo'> => ({
  because,
  ...(deferTo && { deferTo }),
});

const toResult = ({ meta }: Check, outcome: Outcome): Result => ({
  check: meta.id,
  area: meta.area,
  title: meta.title,
  severity: meta.severity,
  status: outcome.status,
  findings: outcome.status === 'fail' ? outcome.findings : [],
  obstacles: outcome.status === 'inconclusive' ? outcome.obstacles : [],
  ...(outcome.status === 'pass' && outcome.observed ? { observed: outcome.observed } : {}),
  ...(outcome.status === 'skipped' ? reasonIn(outcome) : {}),
});

/** Judges each check as it is settled, and keeps what it was judged from: all are when gathering ends. */
const createJudge = (context: Context) => {
  const results = new Map<string, Result>();
  const grounds = new Map<string, readonly Found[]>();
  const settled = (check: Check, find: Find): void => {
    const read = new Map<string, Found>();
    const watched = (need: Need): Found | undefined => {
      const found = find(need);
      if (found !== undefined) read.set(needKey(need), found);
      return found;
    };
    results.set(check.meta.id, toResult(check, check.run(watched, context)));
    grounds.set(check.meta.id, [...read.values()]);
  };
  return { results, grounds, settled };
};

/** Where a decisive check fails, its finding stands for all that follows from it. */
const keepDecisive = (checks: readonly Check[], results: readonly Result[]): readonly Result[] => {
  const decided = results.find(
    ({ status }, i) => status === 'fail' && checks[i]?.decisive === true,
  );
  if (decided === undefined) return results;
  const reason = {
    status: 'skipped',
    because: `nothing can be said about it: ${seeChecks([decided.check])}`,
    deferTo: [decided.check],
  } as const;
  return results.map((result): Result => {
    if (result === decided || result.area === 'resolver' || isPortArea(result.area)) return result;
    // Its own area says why by itself, unless it says something else.
    if (result.area === decided.area && result.status === 'skipped') return result;
    const { observed: _, ...rest } = result;
    return { ...rest, ...reason, findings: [], obstacles: [] };
  });
};

/** What was judged in one go. */
interface Round {
  readonly findings: Findings;
  readonly results: readonly Result[];
  /** What each check was judged from, by its id. */
  readonly grounds: ReadonlyMap<string, readonly Found[]>;
}

const distinctChecks = (checks: readonly Check[]): readonly Check[] => [
  ...new Map(checks.map((check) => [check.meta.id, check])).values(),
];

/** The results of the checks, and of those that have the last word on what these leave open. */
const judgeOnce = async (
  { checks, spare = [] }: JudgeRequest,
  { context, gatherWorld, signal }: JudgeSetting,
  before: Pick<Round, 'findings'> | undefined,
): Promise<Round> => {
  const { results: judged, grounds, settled } = createJudge(context);
  const world = { ...gatherWorld, settled, ...(before && { known: before.findings }) };
  const findings = new Map(await gatherForChecks(checks, context, world, signal));
  let run = checks;
  for (;;) {
    const known = distinctChecks([...run, ...spare]);
    const sure = judgeOpen({ checks: run, known, context, findings, results: judged, grounds });
    const results = keepExplained(
      run,
      keepDecisive(
        run,
        run.flatMap(({ meta }) => sure.get(meta.id) ?? []),
      ),
    );
    const wanted = new Set(results.flatMap(({ deferTo = [] }) => deferTo));
    const more = spare.filter((one) => wanted.has(one.meta.id) && !isAmong(one, run));
    if (more.length === 0) return { findings, results, grounds };
    for (const [key, found] of await gatherForChecks(more, context, world, signal))
      findings.set(key, found);
    run = spare.filter((one) => isAmong(one, [...run, ...more]));
  }
};

/** Areas that tell of this computer, its network and our own files. */
const areasApart: ReadonlySet<Area> = new Set(['imap', 'smtp', 'resolver', 'zone', 'config']);

/** Whether the owner is asked to change something: a fault, or a note with records. */
const asksForChange = ({ status, severity, findings }: Result): boolean =>
  status === 'fail' &&
  (severity !== 'note' ||
    findings.some(({ fix: { publish = [], remove = [] } }) => publish.length + remove.length > 0));

/** What one source may give where others give an answer. */
const passingCodes: ReadonlySet<FailureCode> = new Set([
  ...uselessCodes,
  'servfail',
  'timeout',
  'unreachable',
  'local',
]);

/** Whether it is open because of what one source did not answer: another may. */
const isLeftOpen = ({ severity, obstacles }: Result): boolean =>
  severity !== 'note' && obstacles.some(({ failure }) => passingCodes.has(failure.code));

/** Whether a further word may change the result, and should be had before it counts. */
const needsProof = (result: Result): boolean =>
  !areasApart.has(result.area) && (asksForChange(result) || isLeftOpen(result));

/** Whether what was found came over the network, and not out of a file. */
const isFromNetwork = (found: Found): boolean =>
  (found.need !== 'answer' && found.need !== 'spf') ||
  answersIn(found).some(
    ({ kind, transport, chain }) => kind !== 'failed' && (transport !== 'file' || chain.length > 0),
  );

const isRefusedPolicy = (found: Found): boolean =>
  found.need === 'policy' && found.result.kind === 'refused';

/** What is not looked up again for another round: it rests on no answer that may be another. */
const keepProbes = (findings: Findings, keepsPolicies: boolean): Findings =>
  new Map(
    [...findings].filter(
      ([, { need }]) =>
        need === 'probe' || need === 'registration' || (need === 'policy' && keepsPolicies),
    ),
  );

/** The fetcher that has its addresses from where all else is published. */
const fetchBy = (
  policies: PolicyFetcher,
  { published }: JudgeSetting['gatherWorld'],
): PolicyFetcher => ({
  obtain: (domain, signal) => policies.obtain(domain, signal, published),
});

/** What a domain publishes for its mail: by that its name servers are weighed. */
const recordAreas: ReadonlySet<Area> = new Set(['mx', 'spf', 'dkim', 'verification', 'dmarc']);

const recordChecks = (
  { checks }: JudgeRequest,
  { findings }: Round,
  { context }: JudgeSetting,
) => ({
  checks: checks.filter(({ meta }) => recordAreas.has(meta.area)),
  find: (need: Need): Found | undefined => findings.get(needKey(need)),
  context,
});

/** Where name servers differ and something is wrong, judges by those with whose records least is. */
const preferSoundest = (request: JudgeRequest, round: Round, setting: JudgeSetting): boolean => {
  const { published } = setting.gatherWorld;
  const { checks, find, context } = recordChecks(request, round, setting);
  const isSound = round.results.every(
    ({ area, status, severity }) =>
      !recordAreas.has(area) || status !== 'fail' || severity === 'note',
  );
  return !isSound && published.prefer(findSoundest(checks, find, context));
};

/** Each round learns something of a question; no record leads on for longer than this. */
export const mostRounds = 24;

/** Rounds until nothing that fails rests on what one source alone says. */
export const judge = async (request: JudgeRequest, setting: JudgeSetting): Promise<Round> => {
  const { gatherWorld, signal } = setting;
  const { published, policies } = gatherWorld;
  let round: Round = await judgeOnce(request, setting, undefined);
  let isTested = false;
  let isRefetched = policies === undefined;
  for (let turn = 0; turn < mostRounds; turn += 1) {
    const faults = round.results.filter(needsProof);
    const grounds = faults.flatMap(({ check }) => round.grounds.get(check) ?? []);
    const isGrave = faults.some(({ severity }) => severity !== 'note');
    const tests: boolean = !isTested && isGrave && grounds.some(isFromNetwork);
    isTested ||= tests;
    const refetches = !isRefetched && grounds.some(isRefusedPolicy);
    isRefetched ||= refetches;
    const isNews =
      (tests && (await published.testSources(signal))) ||
      (await published.confirm(grounds.flatMap(answersIn), signal)) ||
      refetches ||
      preferSoundest(request, round, setting);
    if (!isNews) break;
    const known = { findings: keepProbes(round.findings, !refetches) };
    const world =
      policies && refetches
        ? { ...gatherWorld, policies: fetchBy(policies, gatherWorld) }
        : gatherWorld;
    round = await judgeOnce(request, { ...setting, gatherWorld: world }, known);
  }
  return { ...round, results: tellApart(round.results, recordChecks(request, round, setting)) };
};
