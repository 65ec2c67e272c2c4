/** DMARC policy records (RFC 9989 §4.7, §4.8): read as receivers do, repaired, and where they are looked for. */
import type { DnsName, Octets } from '../model/dns.ts';
import { type Fault, type Tag } from './tag-list.ts';
declare const policies: readonly ['none', 'quarantine', 'reject'];
export type DmarcPolicy = (typeof policies)[number];
export interface DmarcRecord {
    /**
     * What receivers are asked to do with mail of the domain that fails, after `t=y` has lowered it;
     * `undefined` where they pass the record over (RFC 9989 §4.10.1).
     */
    readonly policy: DmarcPolicy | undefined;
    /** What is asked for subdomains (`sp`) and for names that do not exist (`np`), where it is said; lowered likewise. */
    readonly sp: DmarcPolicy | undefined;
    readonly np: DmarcPolicy | undefined;
    /** Whether a `p`, `sp` or `np` that is none has the policy taken for `none` (RFC 9989 §4.10.1). */
    readonly fallen: boolean;
    /** Tags that RFC 9989 does not have: receivers pass them over. */
    readonly others: readonly Tag[];
    /** Names of tags as they are written, where that is not in small letters: not all receivers read them. */
    readonly capitals: readonly string[];
    /** `t=y`. */
    readonly testing: boolean;
    /** `psd=y` or `psd=n` end the walk up the tree. */
    readonly psd: 'y' | 'n' | 'u';
    /** What failure reports are asked for, where it is said and is right. */
    readonly fo: Octets | undefined;
    /** Where aggregate reports go: the URIs that are well-formed. */
    readonly rua: readonly Octets[];
    /** What is wrong after the version. Receivers put the default in its place. */
    readonly faults: readonly Fault[];
}
/** Whether a text is meant to be a DMARC record, good or bad. */
export declare const isDmarcLike: (text: Octets) => boolean;
/** The tags of RFC 9989 §4.7. */
export declare const tagNames: readonly string[];
/** Reads the text of a TXT record. A fault means that it is no DMARC record; see {@link DmarcRecord} for lesser ones. */
export declare const readDmarc: (text: Octets) => DmarcRecord | Fault;
/** The record that `text` was probably meant to be, with another policy where one is given; it has no fault. */
export declare const repairDmarc: (text: Octets, instead?: DmarcPolicy) => Octets;
/**
 * The domains whose `_dmarc` record may govern `domain`, itself first (RFC 9989 §4.10). Not asked:
 * names of one label, because what a registry says of all its names is no answer to what this
 * domain's owner says.
 */
export declare const treeWalk: (domain: DnsName) => readonly DnsName[];
export {};
