/**
 * The vocabulary of DNS: names, record data, questions and the four kinds of answer. Field names
 * are those of the RFCs (RFC 1035, RFC 2308, RFC 8914, RFC 9499). Every value here is plain JSON.
 */
import type { NonEmpty } from '../non-empty.ts';
declare const nameBrand: unique symbol;
/**
 * A domain name in canonical presentation form: lower-case ASCII, no trailing dot, the root is
 * `.`; any octet of a label that is not a letter, digit, `-` or `_` is written `\.`, `\\` or
 * `\DDD` (RFC 1035 §5.1, RFC 4343 §2.1). It is therefore always safe printable ASCII.
 */
export type DnsName = string & {
    readonly [nameBrand]: 'DnsName';
};
/**
 * Octets as received, one UTF-16 unit (0 to 255) an octet, so that TXT data survives JSON without
 * loss. Not text: show it only through {@link presentOctets}.
 */
export type Octets = string;
/** Record data by type, each field spelled as in the RFC that defines it. */
export interface RData {
    readonly A: {
        readonly address: string;
    };
    readonly AAAA: {
        readonly address: string;
    };
    readonly CNAME: {
        readonly target: DnsName;
    };
    readonly DNAME: {
        readonly target: DnsName;
    };
    readonly DNSKEY: {
        readonly flags: number;
        readonly protocol: number;
        readonly algorithm: number;
        /** Computed as in RFC 4034 appendix B. */
        readonly keyTag: number;
        readonly publicKey: string;
    };
    readonly DS: {
        readonly keyTag: number;
        readonly algorithm: number;
        readonly digestType: number;
        readonly digest: string;
    };
    readonly MX: {
        readonly preference: number;
        readonly exchange: DnsName;
    };
    readonly NS: {
        readonly host: DnsName;
    };
    readonly NSEC: {
        readonly next: DnsName;
        /** `next` as sent, if it has capitals: they are signed as they are (RFC 6840 §5.1). */
        readonly nextAsSent?: string;
        /** Mnemonics, or `TYPE1234` (RFC 3597 §5), in the order of their numbers. */
        readonly types: readonly string[];
    };
    readonly NSEC3: {
        readonly hashAlgorithm: number;
        readonly flags: number;
        readonly iterations: number;
        /** Hexadecimal in upper case; empty if there is none. */
        readonly salt: string;
        /** Base32 with extended hex alphabet in lower case, as in the first label of owners (RFC 5155 §3.3). */
        readonly nextHashed: string;
        readonly types: readonly string[];
    };
    readonly PTR: {
        readonly target: DnsName;
    };
    readonly RRSIG: {
        readonly typeCovered: string;
        readonly algorithm: number;
        readonly labels: number;
        readonly originalTtl: number;
        /** Seconds since 1970-01-01T00:00Z, serial arithmetic as in RFC 4034 §3.1.5. */
        readonly expiration: number;
        readonly inception: number;
        readonly keyTag: number;
        readonly signer: DnsName;
        /** Base64; absent in reports of earlier versions. */
        readonly signature?: string;
    };
    readonly SOA: {
        readonly mname: DnsName;
        readonly rname: DnsName;
        readonly serial: number;
        readonly refresh: number;
        readonly retry: number;
        readonly expire: number;
        readonly minimum: number;
    };
    /** RR type 99, obsolete since RFC 7208 §3.1. */
    readonly SPF: {
        readonly strings: readonly Octets[];
    };
    readonly SRV: {
        readonly priority: number;
        readonly weight: number;
        readonly port: number;
        readonly target: DnsName;
    };
    readonly TXT: {
        readonly strings: readonly Octets[];
    };
}
export type RecordType = keyof RData;
export interface Question<T extends RecordType = RecordType> {
    readonly name: DnsName;
    readonly type: T;
}
/** For the machine: two questions with the same key are one. */
export declare const questionKey: ({ name, type }: Question) => string;
/** Whether a question is one of these. */
export declare const isAmong: (questions: readonly Question[]) => ((question: Question) => boolean);
/** Records of one owner and type. Never empty: absence is an {@link Answer} kind. */
export interface RecordSet<T extends RecordType = RecordType> {
    readonly owner: DnsName;
    readonly type: T;
    /** Seconds; absent where the source does not tell it (node's `dns` for most types). */
    readonly ttl?: number;
    readonly rdata: NonEmpty<RData[T]>;
}
/** A record set with the signatures over it, if it came with any (RFC 4034 §3). */
export interface SignedSet<T extends RecordType = RecordType> extends RecordSet<T> {
    readonly signatures?: readonly RData['RRSIG'][];
}
/**
 * What came with an answer to prove it: the NSEC and NSEC3 records of its authority section (RFC
 * 4035 §3.1.3, RFC 5155 §7.2), and the DNAME records that its CNAME records were made from (RFC
 * 6672 §5.3.1).
 */
export type ProofSet = SignedSet<'NSEC'> | SignedSet<'NSEC3'> | SignedSet<'DNAME'>;
export declare const isSetOf: <T extends RecordType>(set: RecordSet, type: T) => set is RecordSet<T>;
/**
 * Whose view an answer is; never mixed up. `system`: this machine's settings. `authoritative`: one
 * of the domain's own name servers. `parent`: one of the zone above, where the domain is delegated;
 * a referral is its answer. `resolver`: one that the user named. `referee`: one that is asked over
 * HTTPS where DNS looks blocked or forged here.
 */
export type Vantage = 'system' | 'authoritative' | 'parent' | 'resolver' | 'referee';
/** `file`: nothing was sent, a zone file was read. */
export type Transport = 'udp' | 'tcp' | 'https' | 'system' | 'file';
/** Header bits of the response (RFC 1035 §4.1.1, RFC 4035 §3.2). */
export interface Flags {
    readonly aa: boolean;
    readonly tc: boolean;
    readonly rd: boolean;
    readonly ra: boolean;
    readonly ad: boolean;
    readonly cd: boolean;
}
/** An Extended DNS Error (RFC 8914); the text is a stranger's. */
export interface ExtendedError {
    readonly code: number;
    readonly text: Octets;
}
/**
 * Why there is no answer. `timeout`: nothing came in time. `servfail`, `refused`: the server said
 * so. `rcode`: another error code. `unreachable`: no route, port closed, TLS or HTTP refused.
 * `malformed`: what came was no answer to the question. `too-long`: the answer is longer than is read.
 * `unsupported`: this source cannot ask this. `deadline`: the run ended first. `isolated`: it knows none of the internet's names.
 * `intercepted`: something on the network answers in place of DNS. `unconfirmed`: it was answered,
 * but nobody else says so, or others say otherwise. `not-public`: a domain's data leads to an address
 * that is not on the internet, which was not contacted. `unrecorded`: the replayed file does not hold it.
 * `local`: this computer could not or would not ask (too many open files, no memory, forbidden).
 * `unknown`: a zone file holds something of it that could not be worked out.
 */
export type FailureCode = 'timeout' | 'servfail' | 'refused' | 'rcode' | 'unreachable' | 'malformed' | 'too-long' | 'unsupported' | 'deadline' | 'isolated' | 'intercepted' | 'unconfirmed' | 'not-public' | 'local' | 'unrecorded' | 'unknown';
/** One try at getting an answer, kept so that a failure can be explained. */
export interface Attempt {
    readonly server: string;
    readonly transport: Transport;
    readonly code: FailureCode | 'answered';
    readonly detail: string;
    /** The error of the operating system, where one ended it: `ECONNREFUSED`. */
    readonly errno?: string;
    /** It was answered, with the TC bit: what came is not the whole answer. */
    readonly truncated?: true;
    /**
     * A reply came that was not believed: the name was in other letters than were sent (0x20), or it
     * lacked our cookie (RFC 7873 §5.3).
     */
    readonly suspect?: 'letters' | 'cookie';
    /** The name had capitals (0x20), and nothing was found; with small letters alone it was. */
    readonly onlySmall?: true;
    /** Wall time of this try in milliseconds. */
    readonly ms: number;
}
/** "Could not look": never a statement about the record. */
export interface Failure {
    readonly code: FailureCode;
    /** Printable ASCII, for people. */
    readonly detail: string;
    /** As in the attempt that decided. */
    readonly errno?: string;
    /** A referral came (RFC 1034 §4.3.2) from a server that was asked for its own records: the zone to whose servers it points. */
    readonly referral?: DnsName;
    /**
     * It was not asked: the source, such as a zone file, does not hold it and has nobody to ask, or the
     * server had failed before and is left alone.
     */
    readonly unasked?: true;
    readonly attempts: readonly Attempt[];
}
/** What a negative answer may be cached by: the SOA of its authority section (RFC 2308 §5). */
export interface NegativeCache {
    readonly zone: DnsName;
    /** Seconds: the lesser of the SOA's TTL and its MINIMUM. */
    readonly ttl: number;
}
/** A part of what a zone file holds that could not be worked out. */
export interface UnknownPart {
    /** Where it is, and why: printable ASCII, for people: `main.tf:12: its value is not known before apply`. */
    readonly detail: string;
    /** It may as well hold nothing of the kind: then it proves no absence, and puts nothing else in doubt. */
    readonly mayBeNone?: true;
}
/** One address of a host. */
export interface HostAddress {
    readonly host: DnsName;
    readonly address: string;
}
interface AnswerBase<T extends RecordType> {
    readonly question: Question<T>;
    readonly vantage: Vantage;
    /** Who said it: `system`, `192.0.2.1`, `[2001:db8::1]:5353`, `https://…` or the paths of zone files. */
    readonly server: string;
    readonly transport: Transport;
    /** The mnemonic of RFC 1035 §4.1.1 and later (`NOERROR`, `SERVFAIL`, …) where the source tells it. */
    readonly rcode?: string;
    readonly flags?: Flags;
    readonly extended?: readonly ExtendedError[];
    /** Asked with checking disabled (RFC 4035 §3.2.2): what a resolver says without validating it. */
    readonly unchecked?: true;
    /** The CNAME records followed, in order; empty where there are none or the source hides them. */
    readonly chain: readonly SignedSet<'CNAME'>[];
    /**
     * The server sends signatures where there are any, by the DO bit of its own OPT record (RFC 4035
     * §3.2). Without it their absence shows nothing: something on the way may have left them out.
     */
    readonly dnssecOk?: true;
    /** Absent if the question did not ask for it (the DO bit), or nothing came. */
    readonly proof?: readonly ProofSet[];
    /** Every try, where it took more than one to get an answer; those of a failure are with it. */
    readonly attempts?: readonly Attempt[];
    /** Only from zone files, unless `failed`: the set may hold these as well as what the answer says. */
    readonly rest?: NonEmpty<UnknownPart>;
    /** Wall time of the lookup in milliseconds. */
    readonly ms: number;
}
/**
 * What came of a question: records (`found`), the name without such records (`nodata`), no such
 * name (`nxdomain`; RFC 2308 §2), or no answer (`failed`).
 */
export type Answer<T extends RecordType = RecordType> = AnswerBase<T> & ({
    readonly kind: 'found';
    readonly set: RecordSet<T>;
    readonly authentic: boolean;
    /** Over this set, where it was asked for with them. */
    readonly signatures?: readonly RData['RRSIG'][];
    /** Where this is a referral (RFC 1034 §4.3.2): the addresses that came with it. */
    readonly glue?: readonly HostAddress[];
} | {
    readonly kind: 'nodata' | 'nxdomain';
    readonly negative?: NegativeCache;
} | {
    readonly kind: 'failed';
    readonly failure: Failure;
});
/** Whether the answer is to a question for records of this type. */
export declare const isAnswerOf: <T extends RecordType>(answer: Answer, type: T) => answer is Answer<T>;
/**
 * An answer that was kept under its question, with the type of that question.
 * @throws where it is the answer to a question for another type, which is a bug.
 */
export declare const answerTo: <T extends RecordType>({ name, type }: Question<T>, answer: Answer) => Answer<T>;
/** For how many seconds a cache may keep what the answer says of its last name, if it says so. */
export declare const ttlOf: (answer: Answer) => number | undefined;
/** An answer to a question that was not sent, or of which nothing was learned. */
export declare const failedAnswer: <T extends RecordType>({ vantage, server, transport }: Pick<Answer, 'vantage' | 'server' | 'transport'>, question: Question<T>, failure: Failure) => Answer<T>;
/** An answer of any kind but `failed`: all that a check can see. */
export type SettledAnswer<T extends RecordType = RecordType> = Exclude<Answer<T>, {
    readonly kind: 'failed';
}>;
/**
 * Answers questions. `lookup` never rejects: what goes wrong is an {@link Answer} of kind
 * `failed`. It ends soon after `signal` aborts (`deadline`).
 */
export interface Resolver {
    readonly vantage: Vantage;
    /** Who answers, in the form of {@link Answer}'s `server`. */
    readonly server: string;
    lookup<T extends RecordType>(question: Question<T>, signal: AbortSignal): Promise<Answer<T>>;
}
export {};
