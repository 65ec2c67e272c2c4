/** Collects everything that the chosen checks need, each thing once, all that is known at the start at once. */
import type { Resolver } from '../model/dns.ts';
import { type Findings, type Need } from '../model/evidence.ts';
import type { Prober } from '../model/probe.ts';
/** The only things ever injected below the entry points. */
export interface World {
    /** Answers what is published: see `published.ts`. */
    readonly resolver: Resolver;
    readonly prober: Prober;
}
export declare const gather: (needs: readonly Need[], world: World, signal: AbortSignal) => Promise<Findings>;
