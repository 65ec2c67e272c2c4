/** How a check is defined: its facts, its needs and its judgement close over one type, and no check can see a failure. */
import type { Check, CheckMeta, Context, Finding, Ruling } from '../model/check.ts';
import type { Failure } from '../model/dns.ts';
import { type Need, type Settled } from '../model/evidence.ts';
type Needs = Readonly<Record<string, Need>>;
type Sight<N extends Needs> = {
    readonly [K in keyof N]: Settled<N[K]>;
};
type Hints<N extends Needs> = {
    readonly [K in keyof N]: Settled<N[K]> | undefined;
};
/** What a check's file exports: see `src/check/README.md` for every one of them. */
export interface CheckDefinition<N extends Needs, H extends Needs> extends CheckMeta {
    /** Without these it cannot rule: a failed one makes the check inconclusive. */
    needs(context: Context): N;
    /** Better words, never a verdict: a failed one is `undefined`. */
    hints?(context: Context): H;
    judge(sight: Sight<N>, context: Context, hints: Hints<H>): Ruling;
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
export declare const defineCheck: <N extends Needs, H extends Needs = Record<never, Need>>(definition: CheckDefinition<N, H>) => Check;
export {};
