/** The vocabulary of drift: the accepted records, what is seen of them, and how the two differ. */
import type { Area, Finding, RecordLine, Severity, WrittenRecords } from './check.ts';
import type { DnsName, Failure, RecordType } from './dns/dns.ts';
import type { NonEmpty } from './non-empty.ts';
/**
 * The accepted records of each domain. A line's `rdata` is canonical: names in lower case with
 * their trailing dot, the strings of a TXT record put together into one.
 */
export interface Baseline {
    readonly version: 1;
    readonly domains: ReadonlyMap<DnsName, readonly RecordLine[]>;
}
/** The owner and type of records that matter to the domain's mail. */
export interface WatchedRecord {
    readonly owner: DnsName;
    readonly type: RecordType;
}
/** What one side says of watched records. */
export interface ServerView {
    readonly servers: readonly string[];
    readonly lines: readonly RecordLine[];
}
/**
 * What is published under one owner and type. `settled`: these lines, or none; `confirmed` where
 * an authoritative server says so. `propagating`: servers of equal standing disagree. `unknown`:
 * nobody could tell.
 */
export type Observation = WatchedRecord & ({
    readonly kind: 'settled';
    readonly lines: readonly RecordLine[];
    readonly confirmed: boolean;
    /** There may be more lines: a file holds something that could not be worked out. */
    readonly open?: Failure;
} | {
    readonly kind: 'propagating';
    readonly views: readonly ServerView[];
} | {
    readonly kind: 'unknown';
    readonly failure: Failure;
});
/** Of which records there may be more than is known, by owner and type: no difference is sure that these would undo. */
export type OpenSets = ReadonlyMap<string, WatchedRecord & {
    readonly failure: Failure;
}>;
/** What a change does to mail, judged by the findings of severity error that come or go with it. */
export type Effect = 'breaks' | 'mends' | 'neither';
/** One record that is not as it was. `before` and `after` are record data in canonical form. */
export type Change = WatchedRecord & {
    readonly area: Area;
    /** Whether an authoritative server says so. */
    readonly confirmed: boolean;
} & ({
    readonly kind: 'added';
    readonly after: string;
} | {
    readonly kind: 'removed';
    readonly before: string;
} | {
    readonly kind: 'changed';
    readonly before: string;
    readonly after: string;
});
/** The accepted records held against what is seen. Only `changes` are drift. */
export interface Drift {
    readonly changes: readonly Change[];
    readonly unknown: readonly (WatchedRecord & {
        readonly failure: Failure;
    })[];
    readonly propagating: readonly (WatchedRecord & {
        readonly views: readonly ServerView[];
    })[];
    /** Accepted lines that nothing looked at: records of a kind that is not watched. */
    readonly unwatched: readonly RecordLine[];
}
/** The findings of one check on one subject, as they were or as they are now. */
export interface SubjectFindings {
    readonly check: string;
    readonly area: Area;
    readonly severity: Severity;
    readonly subject: Finding['subject'];
    readonly findings: NonEmpty<Finding>;
}
/** What changes of an area do, by the findings of it that come and go. */
export declare const judgeEffect: (appears: readonly SubjectFindings[], vanishes: readonly SubjectFindings[]) => Effect;
/** Two audits of one domain, by check and subject. */
export interface Comparison {
    readonly appears: readonly SubjectFindings[];
    readonly vanishes: readonly SubjectFindings[];
    readonly stays: readonly SubjectFindings[];
    /** Ids of checks that one of the audits could not judge: about these nothing is said. */
    readonly undecided: readonly string[];
}
/** A change, and what it does. */
export interface JudgedChange {
    readonly change: Change;
    readonly effect: Effect;
    /** Of the change's area, of any severity. */
    readonly appears: readonly SubjectFindings[];
    readonly vanishes: readonly SubjectFindings[];
}
export interface Judgement {
    readonly changes: readonly JudgedChange[];
    /**
     * Faults that came or went though no watched record of their area changed: what changed belongs
     * to others, such as Apple or an included sender.
     */
    readonly elsewhere: Pick<Comparison, 'appears' | 'vanishes'>;
}
/** Of which commit a file is spoken, where that is not the one that is checked out. */
export interface FileVersion {
    /** As git shortens it. */
    readonly commit: string;
    /** The branch that it is on, where it is known. */
    readonly branch?: string;
}
/** Live records held against accepted ones. */
export interface DomainDrift extends Pick<Drift, 'unknown' | 'propagating' | 'unwatched'> {
    /** The file that holds the accepted state. */
    readonly file: string;
    /** The accepted state is that of this commit. */
    readonly at?: FileVersion;
    readonly kind: 'baseline' | 'zone';
    /** `unknown`: no difference is sure, but not all could be looked up, or servers disagree. */
    readonly state: 'in-sync' | 'drift' | 'unknown';
    /** The zone above says that there is no such domain: every accepted record is gone. */
    readonly gone?: true;
    /** The records it holds that are watched. */
    readonly watched: number;
    /** What is live in place of what is accepted, in the form of the zone file; absent where it has none of its own. */
    readonly accept?: WrittenRecords;
    /** Of the confirmed differences: these are the drift. */
    readonly judgement: Judgement;
    /** Differences that no authoritative server could be asked about. */
    readonly unconfirmed: readonly Change[];
    /** What the default branch has changed, and is not live yet; absent where there is nothing of it. */
    readonly pending?: Pending;
    /** What a change that is about to be merged does to the accepted state; absent where none is. */
    readonly revision?: Revision;
}
/**
 * The default branch changed the file less than a day ago, and live is as the file was before: no drift, as
 * somebody may be about to apply it.
 */
export interface Pending {
    /** What becomes of the live records once it is applied. */
    readonly changes: readonly Change[];
    /** When the branch changed, ISO 8601, UTC. */
    readonly since: string;
    /** How long before this run that was, in milliseconds. */
    readonly ageMs: number;
    /** The commit that changed it. */
    readonly by: FileVersion;
}
/** The accepted records as they were, as they are about to be, and the live ones. */
export interface Revision {
    /** The file as it was. */
    readonly against: string;
    readonly at?: FileVersion;
    /** Live differs from what was accepted, and the change accepts it: with what that does to mail. */
    readonly accepts: Judgement;
    /** The change accepts what is not live; until it is, that is drift. */
    readonly announces: readonly Change[];
    /** What the change alters in the accepted records and live does not say; absent where there is nothing of it. */
    readonly brings?: Brought;
    /** The accepted records are the same before and after: the change alters nothing, whatever is live. */
    readonly unchanged?: true;
}
/** The accepted records as they are about to be, judged against those that they replace, as though each were live. */
export interface Brought extends Judgement {
    /** Ids of checks of severity error of which nobody can say whether they fail by the change. */
    readonly undecided: readonly string[];
}
/** The findings that come with records that a change accepts, and that are not live yet, each once. */
export declare const broughtFaults: (brings: Brought | undefined) => readonly SubjectFindings[];
/** Whether records that a change accepts, and that are not live yet, break mail once they are. */
export declare const bringsHarm: ({ revision }: Pick<DomainDrift, 'revision'>) => boolean;
export declare const isBreaking: ({ changes }: Pick<Judgement, 'changes'>) => boolean;
/** A pull request's files and the live zone. */
export interface ThreeWay {
    /** Live differs from the file at the base, and the pull request does not accept it. */
    readonly drift: readonly Change[];
    /** Live differs from the file at the base, and the file at the head says the same as live. */
    readonly accepts: readonly Change[];
    /** What becomes of the live records once the file at the head is applied. */
    readonly alters: readonly Change[];
    readonly unknown: Drift['unknown'];
    readonly propagating: Drift['propagating'];
}
/** The records of a zone file that is audited in place of the live ones, held against what it replaces. */
export interface Proposal extends Pick<Drift, 'unknown' | 'propagating'> {
    readonly file: string;
    /** The file as it was, or `live`. */
    readonly against: string;
    /** When the file was so, where it is of another commit. */
    readonly at?: FileVersion;
    /** The files publish the same as before: applying them changes nothing, whatever could not be looked up. */
    readonly unchanged?: true;
    /** What becomes of the records of `against`. */
    readonly changes: readonly Change[];
    /** The findings that appear, vanish and stay once the file is applied. */
    readonly comparison: Comparison;
    /** All records whose return is the fix, once, in the form of the file; absent where that has no form of its own. */
    readonly putBack?: WrittenRecords;
    /** Where `against` is a file: what is live, beside both. Absent offline. */
    readonly live?: Pick<ThreeWay, 'drift' | 'accepts' | 'alters'> & {
        /** Drift that no authoritative server could be asked about. */
        readonly unconfirmed: readonly Change[];
    };
}
/** What is said of a domain's records beside the files that hold them. */
export interface HeldAgainstFiles {
    readonly drift?: DomainDrift;
    readonly proposal?: Proposal;
}
/** Whether a change breaks mail: by the zone that it changes, or by the records that it accepts. */
export declare const changeBreaksMail: ({ drift, proposal }: HeldAgainstFiles) => boolean;
/** Whether a change was read, and all that it could alter is as it was: of it nothing is left to find out. */
export declare const changesNothing: ({ drift, proposal }: HeldAgainstFiles) => boolean;
/** `none`: there is nothing to hold live records against. */
export type DriftState = 'none' | DomainDrift['state'];
/** The state of live records beside the accepted ones. */
export declare const domainDriftState: ({ judgement, unknown, propagating, unconfirmed, }: Pick<DomainDrift, 'judgement' | 'unknown' | 'propagating' | 'unconfirmed'>) => DomainDrift['state'];
/** Whether the live records of a domain are as accepted: everything that tells of it goes by this. */
export declare const driftState: ({ drift, proposal }: HeldAgainstFiles) => DriftState;
/**
 * What a run can judge of a domain. `audit`: its records. `drift`: live records beside accepted ones,
 * or those of the default branch. `change`: what a change of files that is not applied yet does.
 */
export declare const kindsOfJudgment: readonly ['audit', 'drift', 'change'];
export type JudgedKind = (typeof kindsOfJudgment)[number];
/** What was judged of a domain, conclusively or not: of what is not among it, nothing is said. */
export declare const judgedKinds: ({ drift, proposal }: HeldAgainstFiles) => ReadonlySet<JudgedKind>;
export declare const isSameChange: (one: Change, other: Change) => boolean;
/** The way back. */
export declare const invertChange: (change: Change) => Change;
