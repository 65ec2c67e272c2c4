/** How a check is defined: its facts, its needs and its judgement close over one type, and no check can see a failure. */
import type { Check, CheckMeta, Context, Finding, Ruling } from '../model/check.ts';
import type { Failure } from '../model/dns.ts';
import { type Need, type Settled } from '../model/evidence.ts';
import { type Needs } from './ground.ts';
type Sight<N extends Needs> = {
    readonly [K in keyof N]: Settled<N[K]>;
};
type Hints<N extends Needs> = {
    readonly [K in keyof N]: Settled<N[K]> | undefined;
};
/** What a check's file exports: see `src/check/README.md` for every one of them. */
export interface CheckDefinition<N extends Needs, F extends Needs, H extends Needs> extends CheckMeta {
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
export declare const pass: (...observed: string[]) => Ruling;
export declare const fail: (first: Finding, ...more: Finding[]) => Ruling;
/** `fail` with these findings, or `otherwise` where there are none. */
export declare const failOn: (findings: readonly Finding[], otherwise: Ruling) => Ruling;
export declare const skipped: (because: string) => Ruling;
/** The evidence itself holds failures on which the ruling hangs. */
export declare const unsettled: (first: Failure, ...more: Failure[]) => Ruling;
/**
 * Makes a {@link Check}. Only here does "could not look" become `inconclusive`, and only here is
 * the evidence, looked up by key, given back the type of the need it answers.
 */
export declare const defineCheck: <N extends Needs, F extends Needs = Record<never, Need>, H extends Needs = Record<never, Need>>(definition: CheckDefinition<N, F, H>) => Check;
export {};
