/** The vocabulary of checks: what one is, what it may rule, and what a finding says. */
import type { CheckId } from './check-id.ts';
import type { DnsName, Failure, RecordType } from './dns/dns.ts';
import type { Find, Need, Obstacle } from './need.ts';
import type { Domain } from './dns/domain-name.ts';
import type { Requirements } from './requirements.ts';
import type { Cite } from './rfc.ts';
import type { NonEmpty } from './non-empty.ts';
/**
 * `error`: mail is lost, rejected or misdirected, or Apple will not verify. `warning`: it will
 * hurt, or hurts some. `note`: good to know. (SARIF's words.)
 */
export type Severity = 'error' | 'warning' | 'note';
/**
 * What fails a run: findings of this severity or worse, and drift. `new`: only what a change makes
 * worse where the run judges one, or what came since an earlier report; in all other runs as `error`.
 */
export type FailOn = Severity | 'never' | 'new';
export declare const failOns: ["error", "warning", "note", "never", "new"];
/** Whether `severity` is `least` or worse. */
export declare const isAtLeast: (severity: Severity, least: FailOn) => boolean;
/** In the order in which reports show them. */
export declare const areas: readonly ['mx', 'spf', 'dkim', 'verification', 'dmarc', 'delegation', 'dnssec', 'mta-sts', 'autodiscover', 'imap', 'smtp', 'resolver', 'zone', 'config'];
export type Area = (typeof areas)[number];
/** As people call them. */
export declare const areaNames: {
    readonly [A in Area]: string;
};
/** What Apple requires of a domain lies in these. */
export declare const requiredAreas: readonly ["mx", "spf", "dkim", "verification"];
/** Whether it is about the way from this machine to the mail servers, and not about the domain. */
export declare const isPortArea: (area: Area) => boolean;
/** A check's facts and its page. Written once, in the check's file. */
export interface CheckMeta<Id extends string = string> {
    /** Kebab-case; the file's name, `--only` value and SARIF `ruleId`. */
    readonly id: Id;
    readonly area: Area;
    /** The sentence that is true when the check passes. */
    readonly title: string;
    readonly severity: Severity;
    /** The version that brought it. */
    readonly since: string;
    /** None only where it is about our own configuration file. */
    readonly cites: readonly Cite[];
    readonly docs: {
        readonly why: string;
        /** How to fix it, in the imperative. */
        readonly fix: string;
        /**
         * A zone for `example.com` in RFC 1035 §5 lines that passes, and one that fails; both are run
         * by the tests. Port checks describe a dialogue instead, and are exercised by their own tests.
         */
        readonly good: string;
        readonly bad: string;
    };
}
/** A record to publish or remove, in presentation form. */
export interface RecordLine {
    readonly owner: DnsName;
    readonly type: RecordType;
    readonly rdata: string;
}
/** Records as the file of a tool has them. */
export interface WrittenRecords {
    readonly language: 'hcl' | 'javascript' | 'json' | 'yaml';
    /** Printable ASCII. */
    readonly lines: readonly string[];
}
/** Writes records as the file does in which those of a domain are; `undefined` if as a zone file has them, or not at all. */
export type WriteRecords = (records: readonly RecordLine[]) => WrittenRecords | undefined;
/** What fixes a finding. */
export interface Fix {
    /** One or two imperative sentences, printable ASCII. */
    readonly text: string;
    readonly publish?: readonly RecordLine[];
    /** The same, as the file has them in which the domain's records are; absent for a zone file, or if there is none. */
    readonly written?: WrittenRecords;
    readonly remove?: readonly RecordLine[];
    /** The records were there before a change: to have them again is the fix. */
    readonly restores?: true;
}
/** A place in a file. Both count from 1; a column is left out where it would be the first. */
export interface FindingLocation {
    readonly file: string;
    readonly line: number;
    readonly column?: number;
    /** What the tool calls what is there, where the line says little: the address of a Terraform resource. */
    readonly label?: string;
}
/** One thing that is wrong. Strings are printable ASCII: third-party octets only in presentation form. */
export interface Finding {
    readonly message: string;
    /** What it means for the owner's mail, a clause; absent: what faults of its area usually mean. */
    readonly consequence?: string;
    readonly subject: {
        readonly name: DnsName;
        readonly type: RecordType | 'TCP';
    };
    readonly expected?: readonly string[];
    readonly observed?: readonly string[];
    readonly fix: Fix;
    /**
     * The line of the file of the repository that says what is wrong: of the record, or of the waiver.
     */
    readonly location?: FindingLocation;
}
/** The check does not apply, or leaves the judgement to others. */
export interface Skipped {
    readonly status: 'skipped';
    /** The reason, for people; it names the checks in `deferTo`. */
    readonly because: string;
    /** The ids of the checks that judge what this one leaves open. */
    readonly deferTo?: NonEmpty<string>;
}
/**
 * What a check may say. It cannot say "inconclusive": only the runner can, from needs that failed
 * or from the failures, taken out of the evidence, that a check hands on as `unsettled`.
 */
export type Ruling = {
    readonly status: 'pass';
    readonly observed?: readonly string[];
} | {
    readonly status: 'fail';
    readonly findings: NonEmpty<Finding>;
} | Skipped | {
    readonly status: 'unsettled';
    readonly failures: NonEmpty<Failure>;
};
export type Outcome = Exclude<Ruling, {
    readonly status: 'unsettled';
}> | {
    readonly status: 'inconclusive';
    readonly obstacles: NonEmpty<Obstacle>;
};
/** What a check knows beside the evidence. */
export interface Context {
    readonly domain: Domain;
    readonly required: Requirements;
    /** The value of `apple-domain=` that the owner's iCloud settings show, where given. */
    readonly token?: string;
    /** When the evidence was gathered: ISO 8601, UTC. */
    readonly startedAt: string;
    /** Nothing is asked of the network: what others publish is taken as what it is known for. */
    readonly offline?: true;
}
/** A check as the runner sees it. Pure: it never prints, awaits, caches or reads a clock. */
export interface Check<Id extends string = string> {
    readonly judgedFrom: 'answers';
    readonly meta: CheckMeta<Id>;
    /** Where it fails, nothing else can be said of the domain's records. */
    readonly decisive?: true;
    /**
     * Where it fails, its finding stands for those of these checks, and for each whose records its fix
     * changes too.
     */
    readonly explains?: readonly CheckId[];
    /** What it asks at the start. */
    needs(context: Context): readonly Need[];
    /** What it asks next, given what was found so far; none where it can rule as well as it ever will. */
    follow(find: Find, context: Context): readonly Need[];
    run(find: Find, context: Context): Outcome;
}
/** A check of the zone file itself: it runs if there is one. */
export interface ZoneFileCheck<Id extends string = string> {
    readonly judgedFrom: 'zone-file';
    readonly meta: CheckMeta<Id>;
}
/** A check of the configuration's waivers: it runs if there are some. */
export interface WaiverCheck<Id extends string = string> {
    readonly judgedFrom: 'waivers';
    readonly meta: CheckMeta<Id>;
}
/** A check of our own, by what it is judged from. */
export type RegisteredCheck<Id extends CheckId = CheckId> = Check<Id> | ZoneFileCheck<Id> | WaiverCheck<Id>;
