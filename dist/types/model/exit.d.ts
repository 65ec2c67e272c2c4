/** The exit status of a run: a function of what was judged and of `--fail-on`, the same for every format and entry. */
import { type Severity } from './check.ts';
import type { DomainReport, Report, Result } from './report.ts';
/**
 * Whether nothing of all that was to be judged was: then nothing is known to be right, either. Mail
 * ports, which have a verdict of their own, make up for no record.
 */
export declare const isUnjudged: (results: readonly (Pick<Result, 'status'> & Partial<Pick<Result, 'area' | 'waived'>>)[]) => boolean;
export type Judged = Pick<DomainReport, 'results' | 'drift' | 'proposal'>;
export type Status = 0 | 1 | 3;
/** 128 and the number of the signal, as shells have it. */
export declare const signalStatuses: {
    readonly SIGINT: 130;
    readonly SIGTERM: 143;
};
/** The exit status of a run, from those of its domains. */
export declare const worstOf: (statuses: ReadonlySet<Status>) => Status;
/**
 * 1 where a check at or above `failOn` failed, or live records drifted from the accepted ones; else
 * 3 where one that the verdict needs (or that `failOn` asks for) could not be judged, or none was
 * of some domain; else 0.
 */
export declare const exitStatusOf: ({ domains }: {
    readonly domains: readonly Judged[];
}, failOn: Severity | 'never') => Status;
/** Likewise of a run that may have been ended early: what was cut short cannot be all right. */
export declare const endStatusOf: (report: Pick<Report, 'domains' | 'interrupted'>, failOn: Severity | 'never') => Status | (typeof signalStatuses)[keyof typeof signalStatuses];
