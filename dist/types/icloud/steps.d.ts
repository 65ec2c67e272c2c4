/** What to do about each cause, in the menus of each operating system. */
import type { Cause, Platform } from '../model/diagnosis.ts';
/** The steps for a cause on `platform`, in order. */
export declare const stepsFor: (cause: Pick<Cause, 'id' | 'evidence' | 'ports'>, platform: Platform) => readonly string[];
