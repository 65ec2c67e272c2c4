/**
 * The vocabulary of DNSSEC validation (RFC 4033 §5, RFC 4035 §4.3): how far a zone is trusted, and
 * what came of validating an answer. Every value is plain JSON and can be computed again from the
 * answers it is about. Reasons are fields; wording is the reader's work.
 */
import type { NonEmpty } from '../non-empty.ts';
import type { Answer, DnsName, Question, RData } from './dns.ts';
/** A key as a signature or a DS record names it. */
export interface KeyName {
    readonly keyTag: number;
    readonly algorithm: number;
}
/** The set that a fault is about. */
interface OfSet {
    readonly owner: DnsName;
    readonly type: string;
}
/** One signature over a set. */
interface OfSignature extends OfSet {
    readonly key: KeyName;
}
/**
 * Why something is bogus.
 * - `unsigned`: the set has no signature, and its zone is signed. A caller that has not made sure
 *   of it asks first whether a zone cut lies between the zone and the owner.
 * - `expired`, `not-yet-valid`: no signature is in force; of several, the one closest to being so.
 * - `key-missing`: the key that made the signature is not in the zone; `keys` are.
 * - `signature-wrong`: the record set is not the one that was signed, or the key another.
 * - `foreign-signer`: signed by something that is not the zone of the set.
 * - `labels`: the signature is over a name with more labels, or above the zone (RFC 4034 §3.1.3).
 * - `too-many`: no valid signature among as many as are tried (CVE-2023-50387).
 * - `no-keys`: the parent has a DS record, and the zone no keys.
 * - `ds-mismatch`: no key of the zone is the one of a DS record.
 * - `ds-key-idle`: the DS record's key is there but signs nothing; another key signs the keys.
 * - `not-delegated`: the parent proves that it does not delegate the zone.
 * - `denial-missing`: the zone is signed, and nothing proves that the set does not exist.
 * - `denial-wrong`: the proof is about other names, or says that the set exists.
 */
export type DnssecFault = (OfSet & {
    readonly kind: 'unsigned';
}) | (OfSignature & {
    readonly kind: 'expired' | 'not-yet-valid';
    /** Seconds since 1970-01-01T00:00Z: when it expired, or begins to be valid. */
    readonly at: number;
}) | (OfSignature & {
    readonly kind: 'key-missing';
    readonly keys: readonly KeyName[];
}) | (OfSignature & {
    readonly kind: 'signature-wrong';
}) | (OfSet & {
    readonly kind: 'foreign-signer';
    readonly signer: DnsName;
    readonly zone: DnsName;
}) | (OfSet & {
    readonly kind: 'labels';
}) | (OfSet & {
    readonly kind: 'too-many';
}) | {
    readonly kind: 'no-keys';
    readonly zone: DnsName;
    readonly ds: readonly RData['DS'][];
} | {
    readonly kind: 'ds-mismatch' | 'ds-key-idle';
    readonly zone: DnsName;
    /** What the parent has. */
    readonly ds: readonly RData['DS'][];
    /**
     * What it should have: SHA-256 digests of the keys that validly sign the zone's keys. Empty
     * if none does, so that no DS record would help.
     */
    readonly right: readonly RData['DS'][];
} | {
    readonly kind: 'not-delegated';
    readonly zone: DnsName;
} | (OfSet & {
    readonly kind: 'denial-missing' | 'denial-wrong';
    /** What was to be proven absent: the set, the name, or names closer than the wildcard. */
    readonly of: 'set' | 'name' | 'closer-name';
});
/**
 * Why something is insecure: proven to be outside DNSSEC, and to be taken as it is.
 * - `no-ds`: the parent proves that the zone has no DS record, or says so where the chain begins
 *   at its word. `island`: the zone has keys all the same, which nobody uses.
 * - `opt-out`: the parent or zone does not deny names between its signed ones (RFC 5155 §6).
 * - `unknown-algorithm`: every DS record has an algorithm or digest that is not supported (RFC
 *   4035 §5.2).
 * - `iterations`: the proof has more NSEC3 iterations than validators compute (RFC 9276 §3.2).
 */
export type InsecureReason = {
    readonly kind: 'no-ds';
    readonly zone: DnsName;
    readonly by: 'NSEC' | 'NSEC3' | 'opt-out' | 'word';
} | {
    readonly kind: 'island';
    readonly zone: DnsName;
    readonly keys: readonly KeyName[];
} | {
    readonly kind: 'opt-out';
    readonly owner: DnsName;
    readonly type: string;
} | {
    readonly kind: 'unknown-algorithm';
    readonly zone: DnsName;
    readonly ds: readonly RData['DS'][];
} | {
    readonly kind: 'iterations';
    readonly zone: DnsName;
    readonly iterations: number;
};
/**
 * Why nothing can be said.
 * - `failed`: the question was not answered.
 * - `zone-unknown`: the answer is of a zone whose trust the caller did not give, `zone` as far as
 *   the answer shows which.
 * - `not-kept`: the set came without signatures or proof that may have been lost on the way, or was
 *   recorded without its signatures' octets.
 * - `unsupported`: this system does not compute this algorithm, though others do.
 * - `other-root`: the root that answered is not the one of the trust anchors, or its keys are not
 *   valid: no zone below can be judged from there.
 */
export type UnknownReason = {
    readonly kind: 'failed';
    readonly question: Question;
} | {
    readonly kind: 'zone-unknown';
    readonly owner: DnsName;
    readonly zone: DnsName;
} | (OfSet & {
    readonly kind: 'not-kept';
}) | (OfSignature & {
    readonly kind: 'unsupported';
}) | {
    readonly kind: 'other-root';
    readonly fault: DnssecFault;
};
/** What came of validating one thing (RFC 4033 §5). */
export type Judgement = {
    readonly status: 'secure';
} | {
    readonly status: 'insecure';
    readonly why: InsecureReason;
}
/** `zone`: whose records or proofs are at fault. */
 | {
    readonly status: 'bogus';
    readonly zone: DnsName;
    readonly fault: DnssecFault;
} | {
    readonly status: 'indeterminate';
    readonly why: UnknownReason;
};
/** How far a zone is trusted. */
export type ZoneTrust = {
    readonly zone: DnsName;
} & ({
    readonly status: 'secure';
    readonly keys: NonEmpty<RData['DNSKEY']>;
} | {
    readonly status: 'insecure';
    readonly why: InsecureReason;
}
/**
 * `at`: the record set that breaks the chain, of this zone or one above. `servedBy`: the zone
 * that it is in; for a DS record, the parent of `at.zone`.
 */
 | {
    readonly status: 'bogus';
    readonly at: {
        readonly zone: DnsName;
        readonly type: 'DS' | 'DNSKEY';
    };
    readonly servedBy: DnsName;
    readonly fault: DnssecFault;
} | {
    readonly status: 'indeterminate';
    readonly why: UnknownReason;
});
/** One step of the chain: what the parent's servers say of the zone, and what its own do. */
export interface ZoneLink {
    readonly zone: DnsName;
    /** From the parent's servers; not needed for the root. */
    readonly ds?: Answer<'DS'>;
    /** From one server of the zone; not needed if there is no DS record. */
    readonly keys?: Answer<'DNSKEY'>;
}
/** What came of validating the answer to one question. */
export interface JudgedAnswer {
    readonly question: Question;
    readonly judgement: Judgement;
}
/** What came of validating what one of the zone's servers says. */
export interface ServerValidation {
    /** As in the `server` of its answers. */
    readonly server: string;
    /** The zone by the keys that it serves. */
    readonly trust: ZoneTrust;
    /** Empty unless the zone is secure. */
    readonly answers: readonly JudgedAnswer[];
}
/** What came of validating a zone, server by server; none where the parent has no DS record. */
export interface ZoneValidation {
    readonly kind: 'validation';
    readonly servers: readonly ServerValidation[];
}
/** The zones from the root, or the first below it, down to a zone's DS record, and how far each is trusted. */
export interface TrustAbove {
    readonly kind: 'trust-above';
    readonly zones: readonly ZoneTrust[];
}
export {};
