/** The report: self-contained, so that it is rendered, replayed and compared without the code that made it. */
import type { Area, CheckMeta, Finding, Severity } from './check.ts';
import type { Diagnosis, SecondLook, Outage } from './mail/diagnosis.ts';
import type { Answer } from './dns/dns.ts';
import type { Change, Comparison, DomainDrift, Proposal, SubjectFindings, WatchedRecord } from './drift.ts';
import type { Obstacle } from './need.ts';
import type { PolicyResult } from './mta-sts.ts';
import type { Registration } from './registration.ts';
import type { GivenRecords } from './requirements.ts';
import type { ProbeResult } from './mail/probe.ts';
import type { ReportedSpf } from './spf.ts';
export type Verdict = 'pass' | 'fail' | 'inconclusive';
/** One check's outcome for one domain. */
export interface Result {
    readonly check: string;
    readonly area: Area;
    readonly title: string;
    readonly severity: Severity;
    readonly status: 'pass' | 'fail' | 'inconclusive' | 'skipped';
    /** Empty unless `fail`. */
    readonly findings: readonly Finding[];
    /** Empty unless `inconclusive`. */
    readonly obstacles: readonly Obstacle[];
    /** What a passing check saw, in presentation form. */
    readonly observed?: readonly string[];
    /** Why it was skipped. */
    readonly because?: string;
    /** The checks that judge what this one, skipped, leaves open. */
    readonly deferTo?: readonly string[];
    /** Findings that the configuration sets aside: they are not among `findings`. */
    readonly waived?: readonly Waived[];
}
/** A finding that is accepted for a while. */
export interface Waived {
    readonly finding: Finding;
    /** The last day on which it is, `YYYY-MM-DD`, in UTC. */
    readonly until: string;
    /** Printable ASCII. */
    readonly reason: string;
}
/** All that was asked and answered for one domain. Plain JSON; `--replay` judges it again. */
export interface Evidence {
    readonly answers: readonly Answer[];
    /** What name servers said to questions in mixed case (0x20); only where a resolver failed or differed. */
    readonly mixedCase?: readonly Answer[];
    readonly probes: readonly ProbeResult[];
    /** The MTA-STS policies that were fetched; only where a record tells of one. */
    readonly policies?: readonly PolicyResult[];
    /** What the registry says, or why it says nothing; only where it was to be asked. */
    readonly registrations?: readonly Registration[];
    /** What was tried besides; only where a mail port did not work. */
    readonly inquiry?: SecondLook;
    /** What Apple's status page said was under way; only from `ports`, or if a mail port did not work. */
    readonly outages?: readonly Outage[];
}
/** Whether to press Verify in iCloud's settings now. */
export interface Readiness {
    /** `wait`: an old answer is still about. `no`: something is wrong, or could not be looked up. */
    readonly state: 'yes' | 'wait' | 'no';
    /** How long to wait, where that is known. */
    readonly seconds?: number;
    /** A clause in printable ASCII. */
    readonly because: string;
}
/** What became of a domain since an earlier report of it. */
export interface SinceEarlier {
    /** When the earlier audit began: ISO 8601, UTC. */
    readonly startedAt: string;
    /** The earlier verdicts. */
    readonly verdict: Verdict;
    readonly portsVerdict?: Verdict;
    readonly comparison: Comparison;
    /** Findings of checks that the earlier report leaves open: they may have been there before. */
    readonly notKnownBefore: readonly SubjectFindings[];
    /** Earlier findings of checks that this report leaves open: they may still be there. */
    readonly notKnownNow: readonly SubjectFindings[];
    /** Records that both reports hold and that are not as they were. */
    readonly changes: readonly Change[];
    /** Records that one of the reports could not tell. */
    readonly uncompared: readonly WatchedRecord[];
}
export interface DomainReport {
    /** A-labels, no trailing dot. */
    readonly domain: string;
    readonly unicode: string;
    /**
     * Of the checks of the domain's records; where nothing but mail ports was checked, of those.
     * `drift` and `proposal` have a word of their own.
     */
    readonly verdict: Verdict;
    /** On the mail ports, where other checks ran too: that is this machine's affair, not the domain's. */
    readonly portsVerdict?: Verdict;
    /** The expected `apple-domain=` value, where one was given. */
    readonly token?: string;
    /** What Apple's set-up said of the domain, where its address was given. */
    readonly given?: GivenRecords;
    /** In the order of the list of checks. */
    readonly results: readonly Result[];
    /** What the SPF record includes and costs, where it was looked up. */
    readonly spf?: ReportedSpf;
    /** Absent where what Apple verifies was not looked at, and where it would be yes beside a failed domain. */
    readonly verify?: Readiness;
    readonly evidence: Evidence;
    /** Why mail cannot be reached from here; absent where the ports were not tried, or work. */
    readonly diagnosis?: Diagnosis;
    /** Only where there are accepted records. */
    readonly drift?: DomainDrift;
    /** Only where a zone file is audited and held against another, or the live zone. */
    readonly proposal?: Proposal;
    /** Only where the report is compared with an earlier one. */
    readonly since?: SinceEarlier;
}
/** Where this report speaks from. */
export interface ReportVantage {
    readonly platform: string;
    readonly node: string;
    /** Whether it ran in continuous integration: ports then speak for the runner only. */
    readonly ci: boolean;
    readonly resolvers: readonly string[];
    /** Whether the domain's own name servers were asked. */
    readonly authoritative: boolean;
    /** The address families in which name servers were asked. */
    readonly families: readonly (4 | 6)[];
    readonly ports: boolean;
}
/** How far a run came that was ended early. */
export interface Interrupted {
    readonly done: number;
    /** Absent where the list was not read to its end. */
    readonly of?: number;
    /** What ended it; absent where several reports were made one. */
    readonly by?: 'SIGINT' | 'SIGTERM';
}
/**
 * What a run was told, as far as its results depend on it and nothing else in a report shows it: options
 * without their dashes, with their values or, of files and of what is private, a digest.
 */
export type RunSettings = Readonly<Record<string, string>>;
/** What a line of `ndjson` says of its run. */
export interface ReportHead extends Pick<Report, 'tool' | 'startedAt' | 'durationMs' | 'vantage'> {
    /** Only in the lines of an audit, which can be gone on with. */
    readonly settings?: RunSettings;
}
export interface Report {
    readonly schema: 1;
    readonly tool: {
        readonly name: 'dns-audit';
        readonly version: string;
    };
    /** ISO 8601, UTC. */
    readonly startedAt: string;
    readonly durationMs: number;
    readonly vantage: ReportVantage;
    readonly requirements: {
        readonly revision: string;
        readonly source: string;
    };
    /** The worst that there is, of domains and of mail ports: what the exit status tells. */
    readonly verdict: Verdict;
    /** The checks that were chosen, fired or not. */
    readonly checks: readonly CheckMeta[];
    readonly domains: readonly DomainReport[];
    /** Present where the run was interrupted: `domains` holds so many of those that were asked for. */
    readonly interrupted?: Interrupted;
    /** Only where it is compared with an earlier report. */
    readonly since?: ReportsCompared;
}
/** Which domains two reports have in common. */
export interface ReportsCompared {
    /** When the earlier run began: ISO 8601, UTC. */
    readonly startedAt: string;
    /** Domains that only the earlier report has. */
    readonly onlyBefore: readonly string[];
    /** Domains that only this report has. */
    readonly onlyNow: readonly string[];
}
