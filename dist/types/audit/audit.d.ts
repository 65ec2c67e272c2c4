/** The whole audit on one screen: choose checks, gather what they need, judge, report. */
import { type DiagnosisInput } from '../diagnosis/diagnose.ts';
import { type Check } from '../model/check.ts';
import { type Need } from '../model/need.ts';
import type { Domain } from '../model/dns/domain-name.ts';
import type { GivenRecords } from '../model/requirements.ts';
import type { DomainReport } from '../model/report.ts';
import { type World } from './gather-world.ts';
export type { World } from './gather-world.ts';
/** What an audit is of. */
export interface AuditRequest {
    readonly domain: Domain;
    /** The value after `apple-domain=` that the owner's iCloud settings show. */
    readonly token?: string;
    /** What Apple's set-up says of this domain. */
    readonly given?: GivenRecords;
    /** When the evidence is, or was, gathered: ISO 8601, UTC. Now, where absent. */
    readonly startedAt?: string;
    /** The checks to run, in the order of the report. */
    readonly checks: readonly Check[];
    /**
     * In the same order those, and further ones that may be run besides: one is where a check leaves
     * the judgement to it (`deferTo`). Absent: none.
     */
    readonly spare?: readonly Check[];
    /** Whose mail ports are tried, and for whom they are diagnosed; absent: Apple's, undiagnosed. */
    readonly mail?: Omit<DiagnosisInput, 'probes' | 'inquiry' | 'outages' | 'answers'>;
    /** As in the {@link Context}. */
    readonly offline?: true;
    /** What is looked up besides, for the evidence alone. */
    readonly besides?: readonly Need[];
}
/**
 * Audits one domain. Never rejects for anything that a network can do; ends soon after `signal`
 * aborts, with all that was found until then.
 */
export declare const audit: (request: AuditRequest, world: World, signal: AbortSignal) => Promise<DomainReport>;
