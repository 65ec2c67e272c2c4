/** What validating resolvers make of a zone, as their answers show it. */
import type { View } from '../model/delegation.ts';
/**
 * What resolvers say that refuse to answer, and do answer once they are not to validate. Without
 * a name for the fault one failure may be chance: then such a resolver must have refused all.
 */
export declare const testimonyIn: (views: readonly View[]) => readonly string[];
/** Whether a resolver has just validated something of the zone. */
export declare const isVouchedFor: (views: readonly View[]) => boolean;
