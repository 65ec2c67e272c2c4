/** How a check is defined: its facts, its needs and its judgement close over one type, and no check can see a failure. */
import type { Check, CheckMeta, Context, Finding, Outcome, Ruling } from '../model/check.ts';
import type { Failure } from '../model/dns.ts';
import { type Found, keyOf, type Need, type Obstacle, type Settled } from '../model/evidence.ts';

type Needs = Readonly<Record<string, Need>>;
type Sight<N extends Needs> = { readonly [K in keyof N]: Settled<N[K]> };
type Hints<N extends Needs> = { readonly [K in keyof N]: Settled<N[K]> | undefined };

/** What a check's file exports: see `src/check/README.md` for every one of them. */
export interface CheckDefinition<N extends Needs, H extends Needs> extends CheckMeta {
  /** Without these it cannot rule: a failed one makes the check inconclusive. */
  needs(context: Context): N;
  /** Better words, never a verdict: a failed one is `undefined`. */
  hints?(context: Context): H;
  judge(sight: Sight<N>, context: Context, hints: Hints<H>): Ruling;
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

export const skipped = (because: string): Ruling => ({ status: 'skipped', because });

/** The evidence itself holds failures on which the ruling hangs. */
export const unsettled = (first: Failure, ...more: Failure[]): Ruling => ({
  status: 'unsettled',
  failures: [first, ...more],
});

const obstacleOf = (need: Need, found: Found): Obstacle | undefined =>
  found.kind === 'failed'
    ? {
        need: keyOf(need),
        server: 'server' in found ? found.server : (found.failure.attempts.at(-1)?.server ?? ''),
        failure: found.failure,
      }
    : undefined;

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
export const defineCheck = <N extends Needs, H extends Needs = Record<never, Need>>(
  definition: CheckDefinition<N, H>,
): Check => {
  const { needs, hints, judge, ...meta } = definition;
  return {
    meta,
    needs: (context) => [
      ...Object.values(needs(context)),
      ...Object.values(hints?.(context) ?? {}),
    ],
    run(find, context) {
      const wanted = Object.entries(needs(context));
      const [first, ...more] = wanted.flatMap(([, need]) => obstacleOf(need, find(need)) ?? []);
      if (first !== undefined) return { status: 'inconclusive', obstacles: [first, ...more] };
      const sight = Object.fromEntries(wanted.map(([name, need]) => [name, find(need)]));
      const hinted = Object.entries(hints?.(context) ?? {}).map(([name, need]) => {
        const found = find(need);
        return [name, found.kind === 'failed' ? undefined : found];
      });
      const ruling = judge(sight as Sight<N>, context, Object.fromEntries(hinted) as Hints<H>);
      return outcomeOf(
        ruling,
        wanted.map(([, need]) => need),
      );
    },
  };
};
