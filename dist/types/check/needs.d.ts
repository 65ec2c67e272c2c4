/** The state of a check's needs: which are answered, which are still to be asked, and which failed. */
import type { Hints } from './hints.ts';
import { type Find, type Found, type Need, type Obstacle } from '../model/need.ts';
/** A check's needs, by the names that it gives them. */
export type Needs = Readonly<Record<string, Need>>;
/** What was found and is not a failure, by the names that the check gave the needs. */
export declare const settledNeeds: (needs: Needs, find: Find) => Readonly<Record<string, Found['result'] | undefined>>;
export declare const needList: (needs: Needs) => readonly Need[];
export declare const unaskedNeeds: (needs: Needs, find: Find) => readonly Need[];
/** All that `name` names, as far as the answers let it: it is called until it names nothing new. */
export declare const namedInRounds: <M extends Needs>(name: (known: Hints) => M, find: Find) => M;
/** As far as the needs can be named yet. */
export interface NeedsState {
    readonly needs: Needs;
    readonly obstacles: readonly Obstacle[];
    readonly unasked: readonly Need[];
}
export declare const needsState: (needs: Needs, find: Find) => NeedsState;
