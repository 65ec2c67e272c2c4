/** The list of checks, in the order of every report. Adding a check is its file, its line here, its test. */
import type { Check } from '../model/check.ts';
export declare const checks: readonly Check[];
