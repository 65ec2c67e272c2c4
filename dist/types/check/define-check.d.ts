/** How a check is defined: its needs and its judgment share one type, and no check can see a failure. */
import type { CheckId } from '../model/check-id.ts';
import type { Check, CheckMeta, Context, Finding, Ruling } from '../model/check.ts';
import type { Failure } from '../model/dns/dns.ts';
import { type Need, type Settled } from '../model/need.ts';
import { type Needs } from './needs.ts';
import type { Hints } from './hints.ts';
type Observation<N extends Needs> = {
    readonly [K in keyof N]: Settled<N[K]>;
};
type SettledHints<N extends Needs> = {
    readonly [K in keyof N]: Settled<N[K]> | undefined;
};
/** What a check's file exports; `src/check/README.md` lists all checks. */
export interface CheckDefinition<Id extends string, N extends Needs, F extends Needs, H extends Needs> extends CheckMeta<Id> {
    /** See {@link Check}. */
    readonly decisive?: true;
    /** See {@link Check}. */
    readonly explains?: readonly CheckId[];
    /** What it rests on: a failed one makes the check inconclusive. */
    needs(context: Context): N;
    /**
     * Further needs, which only the answers to the first can name. Called again with the answers to
     * what it has named (`known`), until it names nothing new: so a chain is followed to its end.
     */
    further?(observation: Observation<N>, context: Context, known: Hints): F;
    /**
     * They improve the words of a fault, never the verdict: a failed one is `undefined`. Asked only if
     * the check does not pass without them, so that a good domain costs no further question. Called
     * again like `further`.
     */
    hints?(observation: Observation<N> & Observation<F>, context: Context, known: Hints): H;
    judge(observation: Observation<N> & Observation<F>, context: Context, hints: Partial<SettledHints<H>>): Ruling;
    /** What it can say though some of its needs failed, from those that did not; `undefined` if nothing. */
    judgeUnaided?(known: Partial<Observation<N>>, context: Context): Ruling | undefined;
}
export declare const pass: (...observed: string[]) => Ruling;
export declare const fail: (first: Finding, ...more: Finding[]) => Ruling;
/** `fail` with these findings, or `otherwise` if there are none. */
export declare const failIfAny: (findings: readonly Finding[], otherwise: Ruling) => Ruling;
/** The evidence itself contains failures on which the ruling depends. */
export declare const unsettled: (first: Failure, ...more: Failure[]) => Ruling;
/**
 * Makes a {@link Check}. Only here does "could not look" become `inconclusive`, and only here does
 * the evidence, looked up by key, get the type of the need it answers again.
 */
export declare const defineCheck: <const Id extends string, N extends Needs, F extends Needs = Record<never, Need>, H extends Needs = Record<never, Need>>(definition: CheckDefinition<Id, N, F, H>) => Check<Id>;
export {};
