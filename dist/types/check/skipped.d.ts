/** The ruling of a check that does not apply, or leaves the judgment to other checks. */
import type { CheckId } from '../model/check-id.ts';
import type { Skipped } from '../model/check.ts';
import type { NonEmpty } from '../model/non-empty.ts';
/** Names the checks to look at instead. */
export declare const seeChecks: (ids: NonEmpty<string>) => string;
/** Skipped: these checks judge what it leaves open. */
export declare const deferred: (...deferTo: NonEmpty<CheckId>) => Skipped;
/** `deferTo`: the checks that judge what this one leaves open; the reason ends with their names. */
export declare const skipped: (because: string, { deferTo }?: {
    readonly deferTo?: NonEmpty<CheckId>;
}) => Skipped;
/** Whether this is a reason to skip, not something to judge. */
export declare const isSkipped: (value: object) => value is Skipped;
