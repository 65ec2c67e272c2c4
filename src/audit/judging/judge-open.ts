/**
 * Judges what rests on records of which a zone file holds more than is known. A fault counts only if
 * it is there whatever the rest holds; a pass, unless the rest may well spoil it.
 */
import type { Check, Context, Finding, Outcome, Severity } from '../../model/check.ts';
import { type Answer, questionKey } from '../../model/dns/dns.ts';
import { presentRecordSet } from '../../model/dns/presentation.ts';
import {
  type AnswerNeed,
  type Findings,
  type Found,
  needKey,
  needLabel,
  type Obstacle,
} from '../../model/need.ts';
import { groupedBy } from '../../model/non-empty.ts';
import type { Result } from '../../model/report.ts';
import { describeParts, partsFailure } from '../../model/dns/unknown-part.ts';
import { answersIn } from './answers-in.ts';
import {
  findInWorld,
  isOpen,
  type OpenAnswer,
  type SupposedWorld,
  unwantedWorlds,
  wantedWorlds,
} from './suppose.ts';

/** What was judged, and from what. */
export interface JudgedChecks {
  readonly checks: readonly Check[];
  /** These and all others that there are. */
  readonly known: readonly Check[];
  readonly context: Context;
  readonly findings: Findings;
  /** By the id of the check. */
  readonly results: ReadonlyMap<string, Result>;
  /** What each check was judged from, by its id. */
  readonly grounds: ReadonlyMap<string, readonly Found[]>;
}

type RunIn = (check: Check, world: SupposedWorld) => Outcome;

const createRunIn = (findings: Findings, context: Context): RunIn => {
  const finds = new Map<SupposedWorld, ReturnType<typeof findInWorld>>();
  return (check, world) => {
    const find = finds.get(world) ?? findInWorld(findings, world);
    finds.set(world, find);
    return check.run(find, context);
  };
};

const toObstacle = ({ question, server, rest }: OpenAnswer): Obstacle => {
  const need: AnswerNeed = { need: 'answer', question };
  return { need: needKey(need), label: needLabel(need), server, failure: partsFailure(rest) };
};

const inconclusive = (result: Result, open: readonly OpenAnswer[]): Result => {
  const { observed: _, because: __, deferTo: ___, ...rest } = result;
  return { ...rest, status: 'inconclusive', findings: [], obstacles: open.map(toObstacle) };
};

const isCertain = ({ rest }: OpenAnswer): boolean => rest.some(({ mayBeNone }) => !mayBeNone);

const gravity: readonly Severity[] = ['note', 'warning', 'error'];

const isAsGrave = (one: { readonly severity: Severity }, as: { readonly severity: Severity }) =>
  gravity.indexOf(one.severity) >= gravity.indexOf(as.severity);

/** Whether the check fails in the world, or leaves it to one that does. */
const failsIn = (
  check: Check,
  world: SupposedWorld,
  { known, runIn }: { readonly known: readonly Check[]; readonly runIn: RunIn },
): boolean => {
  const pending = [check];
  for (const one of pending) {
    const outcome = runIn(one, world);
    if (outcome.status === 'fail') return true;
    const ids: readonly string[] = (outcome.status === 'skipped' && outcome.deferTo) || [];
    pending.push(
      ...known.filter(
        (other) =>
          ids.includes(other.meta.id) &&
          !pending.includes(other) &&
          isAsGrave(other.meta, check.meta),
      ),
    );
  }
  return false;
};

/** A set of exchanges says all of where mail goes; among texts another is nearly always about something else. */
const spoilsPass = ({ question }: OpenAnswer): boolean => question.type === 'MX';

/** A pass that may be spoilt, and what is not excluded where it is left as it is. */
const judgePass = (
  check: Check,
  result: Result,
  {
    read,
    context,
    runIn,
  }: { readonly read: readonly OpenAnswer[]; readonly context: Context; readonly runIn: RunIn },
): Result => {
  const spoilers = read.filter(isCertain).flatMap((answer) => {
    const world = unwantedWorlds(answer, context).find(
      (one) => runIn(check, one).status === 'fail',
    );
    return world ? [{ answer, what: world.what }] : [];
  });
  const grave = spoilers.filter(({ answer }) => spoilsPass(answer));
  if (grave.length > 0)
    return inconclusive(
      result,
      grave.map(({ answer }) => answer),
    );
  if (result.severity === 'note' || spoilers.length === 0) return result;
  const notes = spoilers.map(
    ({ answer, what }) => `a second ${what} is not excluded: ${describeParts(answer.rest)}`,
  );
  return { ...result, observed: [...(result.observed ?? []), ...notes] };
};

/** The records that are only supposed to be there, as findings show them. */
const supposedLines = (
  { answers }: SupposedWorld,
  open: readonly OpenAnswer[],
): ReadonlySet<string> => {
  const linesOf = (answer: Answer | undefined) =>
    answer?.kind === 'found' ? presentRecordSet(answer.set) : [];
  const known = new Set(open.flatMap(linesOf));
  return new Set([...answers.values()].flatMap(linesOf).filter((line) => !known.has(line)));
};

/** The failure, without what is only supposed to be there. */
const failedResult = (
  result: Result,
  findings: readonly Finding[],
  supposed: ReadonlySet<string>,
): Result => {
  const { because: _, deferTo: __, ...rest } = result;
  const toFinding = ({ observed, ...finding }: Finding): Finding => ({
    ...finding,
    ...(observed && { observed: observed.filter((line) => !supposed.has(line)) }),
  });
  return { ...rest, status: 'fail', findings: findings.map(toFinding) };
};

/** What of the answers that were found is open, each once. */
const openAnswers = (findings: Iterable<Found>): readonly OpenAnswer[] => {
  const open = [...findings].flatMap(answersIn).filter(isOpen);
  return [...groupedBy(open, ({ question }) => questionKey(question)).values()].map(
    ([first]) => first,
  );
};

/**
 * The results, by the id of the check, as far as they are the same whatever the unknown rest of an
 * answer holds; all of them where every answer is whole.
 */
export const judgeOpen = (judged: JudgedChecks): ReadonlyMap<string, Result> => {
  const { checks, known, context, findings, results, grounds } = judged;
  const open = openAnswers(findings.values());
  const [world, ...others] = wantedWorlds(open, context);
  if (open.length === 0 || world === undefined) return results;
  const runIn = createRunIn(findings, context);
  const settled = new Map(results);
  const doubted = new Set<string>();
  const failsAnyway = (check: Check): boolean =>
    [world, ...others].every((one) => failsIn(check, one, { known, runIn }));
  for (const check of checks) {
    const { id } = check.meta;
    const result = results.get(id);
    const read = openAnswers(grounds.get(id) ?? []);
    if (result === undefined || read.length === 0) continue;
    if (result.status === 'pass')
      settled.set(id, judgePass(check, result, { read, context, runIn }));
    if (result.status !== 'fail' || failsAnyway(check)) continue;
    doubted.add(id);
    settled.set(id, inconclusive(result, read));
  }
  // Where what was asked for is there, another fault of the area shows: then there is one either way.
  for (const check of checks) {
    const { id, area } = check.meta;
    const result = results.get(id);
    const isLeft = result?.deferTo?.some(
      (other) => doubted.has(other) && results.get(other)?.area === area,
    );
    if (result?.status !== 'skipped' || !isLeft) continue;
    const outcomes = [world, ...others].map((one) => runIn(check, one));
    const [first] = outcomes;
    if (first?.status === 'fail' && outcomes.every(({ status }) => status === 'fail'))
      settled.set(id, failedResult(result, first.findings, supposedLines(world, open)));
  }
  return settled;
};
