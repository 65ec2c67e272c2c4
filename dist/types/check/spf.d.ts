/** What the SPF checks have in common: the one record that they judge, and the record to publish. */
import type { Context, Finding, Fix, Ruling } from '../model/check.ts';
import type { Octets } from '../model/dns.ts';
import type { GatheredSpf, SpfTermKind, SpfTreeRecord } from '../model/spf.ts';
import type { PlacedTerm } from '../record/spf-walk.ts';
/** The ruling of `judge` on the one well-formed record; where there is none, another check says so. */
export declare const onRecord: (tree: GatheredSpf, judge: (record: SpfTreeRecord) => Ruling) => Ruling;
/** Publishes the merged record, or says what costs too much for there to be one (RFC 7208 §4.6.4). */
export declare const mendFix: (text: string, tree: GatheredSpf, { required }: Context) => Fix;
interface Told {
    readonly message: string;
    /** What to do, before the record that is to be published. */
    readonly fix: string;
    readonly observed?: readonly string[];
    /** The term that it is about. Where it stands in another's record, there is nothing to publish. */
    readonly placed?: PlacedTerm;
}
/** A finding about the record, with the record to publish in its place. */
export declare const spfFinding: (tree: GatheredSpf, context: Context, told: Told) => Finding;
/** More findings of one check than this help nobody. */
export declare const mostFindings = 5;
export declare const withoutIt = "Publish this record, without the term, in place of the present one.";
/** A record as an observation; a huge one not in full. */
export declare const shownRecord: (text: Octets) => string;
/** `include:a.example (of b.example)`, for people. */
export declare const shownTerm: (tree: GatheredSpf, { term, domain }: PlacedTerm) => string;
/** `otherwise`, unless a lookup of one of the terms failed: then nobody can tell. */
export declare const unlessUnread: (terms: readonly PlacedTerm[], kinds: readonly SpfTermKind[], otherwise: Ruling) => Ruling;
export {};
