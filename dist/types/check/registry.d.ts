/** The registry of all checks. Adding a check is its file, its id in `model/check-id.ts`, its line here, its test. */
import { type CheckId } from '../model/check-id.ts';
import type { Check, CheckMeta, RegisteredCheck } from '../model/check.ts';
/** All checks, in the order of reports. */
export declare const registry: readonly RegisteredCheck[];
export declare const checkMetas: readonly CheckMeta<CheckId>[];
/** The checks that are judged from answers. */
export declare const checks: readonly Check[];
