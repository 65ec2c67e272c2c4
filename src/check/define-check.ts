/** How a check is defined: its facts, its needs and its judgement close over one type, and no check can see a failure. */
import type { Check, CheckMeta, Context, Finding, Outcome, Ruling } from '../model/check.ts';
import type { Failure } from '../model/dns/dns.ts';
import { type Find, keyOf, type Need, type Settled } from '../model/need.ts';
import { all, type Ground, groundOf, type Needs, settledOf, unaskedOf } from './needs.ts';

type Sight<N extends Needs> = { readonly [K in keyof N]: Settled<N[K]> };
type Hints<N extends Needs> = { readonly [K in keyof N]: Settled<N[K]> | undefined };

/** What a check's file exports: see `src/check/README.md` for every one of them. */
export interface CheckDefinition<
  Id extends string,
  N extends Needs,
  F extends Needs,
  H extends Needs,
> extends CheckMeta<Id> {
  /** See {@link Check}. */
  readonly decisive?: true;
  /** Without these it cannot rule: a failed one makes the check inconclusive. */
  needs(context: Context): N;
  /** More of the same, which only the answers to the first can name. */
  further?(sight: Sight<N>, context: Context): F;
  /**
   * Better words, never a verdict: a failed one is `undefined`. Asked only where the check does not
   * pass without them, so that a good domain costs no question more.
   */
  hints?(sight: Sight<N>, context: Context): H;
  judge(sight: Sight<N> & Sight<F>, context: Context, hints: Partial<Hints<H>>): Ruling;
}

export const pass = (...observed: string[]): Ruling => ({ status: 'pass', observed });

export const fail = (first: Finding, ...more: Finding[]): Ruling => ({
  status: 'fail',
  findings: [first, ...more],
});

/** `fail` with these findings, or `otherwise` where there are none. */
export const failOn = (findings: readonly Finding[], otherwise: Ruling): Ruling => {
  const [first, ...more] = findings;
  return first === undefined ? otherwise : fail(first, ...more);
};

/** The evidence itself holds failures on which the ruling hangs. */
export const unsettled = (first: Failure, ...more: Failure[]): Ruling => ({
  status: 'unsettled',
  failures: [first, ...more],
});

const outcomeOf = (ruling: Ruling, needs: readonly Need[]): Outcome => {
  if (ruling.status !== 'unsettled') return ruling;
  const need = needs.map(keyOf).join(', ');
  const [first, ...more] = ruling.failures.map((failure) => ({
    need,
    server: failure.attempts.at(-1)?.server ?? '',
    failure,
  }));
  // `failures` is never empty, so `first` is there; the type cannot carry that through map().
  return { status: 'inconclusive', obstacles: [first!, ...more] };
};

/**
 * Makes a {@link Check}. Only here does "could not look" become `inconclusive`, and only here is
 * the evidence, looked up by key, given back the type of the need it answers.
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
  const sightOf = (wanted: Needs, find: Find) => settledOf(wanted, find) as Sight<N> & Sight<F>;
  const wholeGround = (find: Find, context: Context): Ground => {
    const first = groundOf(needs(context), find);
    if (!further || first.unasked.length > 0 || first.obstacles.length > 0) return first;
    return groundOf({ ...first.needs, ...further(sightOf(first.needs, find), context) }, find);
  };
  return {
    judgedFrom: 'answers',
    meta,
    ...(decisive && { decisive }),
    needs: (context) => all(needs(context)),
    follow(find, context) {
      const ground = wholeGround(find, context);
      if (ground.unasked.length > 0 || ground.obstacles.length > 0 || !hints) return ground.unasked;
      const sight = sightOf(ground.needs, find);
      if (judge(sight, context, {}).status === 'pass') return [];
      return unaskedOf(hints(sight, context), find);
    },
    run(find, context) {
      const ground = wholeGround(find, context);
      const [first, ...more] = ground.obstacles;
      if (first !== undefined) return { status: 'inconclusive', obstacles: [first, ...more] };
      const sight = sightOf(ground.needs, find);
      const ruling = judge(sight, context, {});
      if (!hints || ruling.status === 'pass') return outcomeOf(ruling, all(ground.needs));
      // Whether it passes may not hang on what other checks have asked: hence the first ruling.
      const hinted = settledOf(hints(sight, context), find) as Partial<Hints<H>>;
      return outcomeOf(judge(sight, context, hinted), all(ground.needs));
    },
  };
};
