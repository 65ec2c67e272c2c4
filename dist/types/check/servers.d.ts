/** Holds the name servers' records against each other: whether mail works with each of them. */
import type { Check, CheckMeta, Context, Outcome } from '../model/check.ts';
import { type Dispute } from './camps.ts';
/** What the servers differ in, and who is on which side. */
export interface Discord {
    readonly disputes: readonly Dispute[];
    readonly camps: readonly {
        readonly name: string;
        /** The checks that fail with their records, and not with all others'. */
        readonly broken: readonly string[];
    }[];
}
/** What the two checks of this kind make of a discord. */
type Judge = (discord: Discord, context: Context) => Outcome;
/** A check over the servers' answers to all that the checks of `base` ask for. */
export declare const defineServerCheck: (meta: CheckMeta, base: readonly Check[], judge: Judge) => Check;
export {};
