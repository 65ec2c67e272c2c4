/** Collects everything that the chosen checks need, each thing once, all that is known at the start at once. */
import type { Check, Context } from '../model/check.ts';
import type { Delegation, Views } from '../model/delegation.ts';
import type { Resolver } from '../model/dns.ts';
import { type Findings, type Found, type Need } from '../model/evidence.ts';
import type { PolicyFetcher } from '../model/policy.ts';
import type { Prober } from '../model/probe.ts';
import type { Registry } from '../model/registration.ts';
/** What is known of a need; `undefined` while it is not answered. */
export type Find = (need: Need) => Found | undefined;
/** The only things ever injected below the entry points. */
export interface World {
    /** Answers what is published: see `published.ts`. */
    readonly resolver: Resolver;
    /** Answers what helps to explain a fault, at the cost of one question; `resolver` where absent. */
    readonly glance?: Resolver;
    readonly prober: Prober;
    /** Absent where nothing is to be fetched. */
    readonly policies?: PolicyFetcher;
    /** Absent where no registry is to be asked. */
    readonly registry?: Registry;
    /** Absent where only one vantage is to be asked. */
    readonly delegation?: Promise<Delegation>;
    /** To be called when all else is answered. */
    readonly views?: (signal: AbortSignal) => Promise<Views>;
    /** Is told of each check, once, when it needs nothing more. */
    readonly settled?: (check: Check, find: Find) => void;
}
/** What came of the needs. */
export declare const gather: (needs: readonly Need[], world: World, signal: AbortSignal) => Promise<Findings>;
/**
 * What came of everything that the checks need. Each goes on to its further needs as soon as its
 * own first ones are answered, and can be judged once it is settled:
 * most can be judged while the slowest is waited for, those of views when all but probes is known.
 */
export declare const gatherFor: (checks: readonly Check[], context: Context, world: World, signal: AbortSignal) => Promise<Findings>;
