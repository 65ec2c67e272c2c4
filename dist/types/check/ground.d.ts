/** What a ruling rests on: what was asked for it, what is still to be asked, and what nobody could answer. */
import { type Found, type Need, type Obstacle } from '../model/evidence.ts';
/** By the names that the check gives them. */
export type Needs = Readonly<Record<string, Need>>;
export type Find = (need: Need) => Found | undefined;
/** The settled ones among what was found, by the names that the check gave them. */
export declare const settledOf: (needs: Needs, find: Find) => Readonly<Record<string, Found>>;
export declare const all: (needs: Needs) => readonly Need[];
export declare const unaskedOf: (needs: Needs, find: Find) => readonly Need[];
/** What a ruling rests on, as far as it can be named yet. */
export interface Ground {
    readonly needs: Needs;
    readonly obstacles: readonly Obstacle[];
    readonly unasked: readonly Need[];
}
export declare const groundOf: (needs: Needs, find: Find) => Ground;
