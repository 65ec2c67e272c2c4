/** Whether to press Verify in iCloud's settings: what Apple will look at, as everybody gives it now. */
import type { Area } from '../model/check.ts';
import type { View } from '../model/delegation.ts';
import type { Readiness, Result } from '../model/report.ts';
import type { Requirements } from '../model/requirements.ts';
import type { Domain } from '../model/name.ts';
import { type Oddity } from './odd.ts';
/** Without these, nothing can be said. */
export declare const vital: readonly Area[];
/** Whether Apple's verification may fail with it. */
export declare const isWeighty: ({ area, severity, check }: Result) => boolean;
/** Whether Apple looks at what the oddity is about. */
export declare const isLookedAt: ({ question: { name, type } }: Pick<Oddity, 'question'>, { domain, required }: {
    readonly domain: Domain;
    readonly required: Requirements;
}) => boolean;
/**
 * Whether it is safe to press Verify; `undefined` where what Apple looks at was not judged.
 * Resolvers other than those asked may hold old answers for longer.
 */
export declare const readinessOf: (results: readonly Result[], views: readonly View[], of: {
    readonly domain: Domain;
    readonly required: Requirements;
}) => Readiness | undefined;
