import type { View } from '../model/delegation.ts';
import type { Readiness, Result } from '../model/report.ts';
import type { Requirements } from '../model/requirements.ts';
import type { Domain } from '../model/name.ts';
/**
 * Whether it is safe to press Verify; `undefined` where what Apple looks at was not judged.
 * Resolvers other than those asked may hold old answers for longer.
 */
export declare const readinessOf: (results: readonly Result[], views: readonly View[], of: {
    readonly domain: Domain;
    readonly required: Requirements;
}) => Readiness | undefined;
