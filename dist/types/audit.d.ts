import type { Check } from './model/check.ts';
import type { Domain } from './model/name.ts';
import type { Prober } from './model/probe.ts';
import type { DomainReport, Result, Verdict } from './model/report.ts';
import { type Sources } from './resolve/published.ts';
/** What an audit is of. */
export interface AuditRequest {
    readonly domain: Domain;
    /** The value after `apple-domain=` that the owner's iCloud settings show. */
    readonly token?: string;
    /** The checks to run, in the order of the report. */
    readonly checks: readonly Check[];
}
/** The only things ever injected. */
export interface World extends Sources {
    /** The address families in which this machine reaches the internet. */
    readonly families: readonly (4 | 6)[];
    readonly prober: Prober;
}
/** `fail` if a check of severity error failed; else `inconclusive` if one could not be judged; else `pass`. */
export declare const verdictOf: (results: readonly Pick<Result, 'severity' | 'status'>[]) => Verdict;
/**
 * Audits one domain. Never rejects for anything that a network can do; ends soon after `signal`
 * aborts, with all that was found until then.
 */
export declare const audit: ({ domain, token, checks }: AuditRequest, world: World, signal: AbortSignal) => Promise<DomainReport>;
