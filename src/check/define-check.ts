/** How a check is defined: its needs and its judgment share one type, and no check can see a failure. */
import type { Check, CheckMeta, Context, Finding, Outcome, Ruling } from '../model/check.ts';
import type { Failure } from '../model/dns/dns.ts';
import { type Find, needKey, needLabel, type Need, type Settled } from '../model/need.ts';
import {
  needList,
  type NeedsState,
  needsState,
  type Needs,
  settledNeeds,
  unaskedNeeds,
} from './needs.ts';
import { isNonEmpty, mapNonEmpty } from '../model/non-empty.ts';

type Observation<N extends Needs> = { readonly [K in keyof N]: Settled<N[K]> };
type SettledHints<N extends Needs> = { readonly [K in keyof N]: Settled<N[K]> | undefined };

/** What a check's file exports; `src/check/README.md` lists all checks. */
export interface CheckDefinition<
  Id extends string,
  N extends Needs,
  F extends Needs,
  H extends Needs,
> extends CheckMeta<Id> {
  /** See {@link Check}. */
  readonly decisive?: true;
  /** What it rests on: a failed one makes the check inconclusive. */
  needs(context: Context): N;
  /** Further needs, which only the answers to the first can name. */
  further?(observation: Observation<N>, context: Context): F;
  /**
   * They improve the words of a fault, never the verdict: a failed one is `undefined`. Asked only if
   * the check does not pass without them, so that a good domain costs no further question.
   */
  hints?(observation: Observation<N>, context: Context): H;
  judge(
    observation: Observation<N> & Observation<F>,
    context: Context,
    hints: Partial<SettledHints<H>>,
  ): Ruling;
}

export const pass = (...observed: string[]): Ruling => ({ status: 'pass', observed });

export const fail = (first: Finding, ...more: Finding[]): Ruling => ({
  status: 'fail',
  findings: [first, ...more],
});

/** `fail` with these findings, or `otherwise` if there are none. */
export const failIfAny = (findings: readonly Finding[], otherwise: Ruling): Ruling => {
  const [first, ...more] = findings;
  return first === undefined ? otherwise : fail(first, ...more);
};

/** The evidence itself contains failures on which the ruling depends. */
export const unsettled = (first: Failure, ...more: Failure[]): Ruling => ({
  status: 'unsettled',
  failures: [first, ...more],
});

const toOutcome = (ruling: Ruling, needs: readonly Need[]): Outcome => {
  if (ruling.status !== 'unsettled') return ruling;
  const need = needs.map(needKey).join(', ');
  const label = [...new Set(needs.map(needLabel))].join(', ');
  const obstacles = mapNonEmpty(ruling.failures, (failure) => ({
    need,
    label,
    server: failure.attempts.at(-1)?.server ?? '',
    failure,
  }));
  return { status: 'inconclusive', obstacles };
};

/**
 * Makes a {@link Check}. Only here does "could not look" become `inconclusive`, and only here does
 * the evidence, looked up by key, get the type of the need it answers again.
 */
export const defineCheck = <
  const Id extends string,
  N extends Needs,
  F extends Needs = Record<never, Need>,
  H extends Needs = Record<never, Need>,
>(
  definition: CheckDefinition<Id, N, F, H>,
): Check<Id> => {
  const { needs, further, hints, judge, decisive, ...meta } = definition;
  const observe = (wanted: Needs, find: Find) =>
    settledNeeds(wanted, find) as Observation<N> & Observation<F>;
  const wholeState = (find: Find, context: Context): NeedsState => {
    const first = needsState(needs(context), find);
    if (!further || first.unasked.length > 0 || first.obstacles.length > 0) return first;
    return needsState({ ...first.needs, ...further(observe(first.needs, find), context) }, find);
  };
  return {
    judgedFrom: 'answers',
    meta,
    ...(decisive && { decisive }),
    needs: (context) => needList(needs(context)),
    follow(find, context) {
      const { needs: all, unasked, obstacles } = wholeState(find, context);
      if (unasked.length > 0 || obstacles.length > 0 || !hints) return unasked;
      const observation = observe(all, find);
      if (judge(observation, context, {}).status === 'pass') return [];
      return unaskedNeeds(hints(observation, context), find);
    },
    run(find, context) {
      const { needs: all, obstacles } = wholeState(find, context);
      if (isNonEmpty(obstacles)) return { status: 'inconclusive', obstacles };
      const observation = observe(all, find);
      const ruling = judge(observation, context, {});
      if (!hints || ruling.status === 'pass') return toOutcome(ruling, needList(all));
      // Ruled without hints first: whether it passes must not depend on what other checks have asked.
      const hinted = settledNeeds(hints(observation, context), find) as Partial<SettledHints<H>>;
      return toOutcome(judge(observation, context, hinted), needList(all));
    },
  };
};
