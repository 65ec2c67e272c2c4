/** Domain names: the domain under audit, and the names computed from it. */
import type { DnsName, Octets } from './dns.ts';
/** The domain under audit: its A-label form and the form people read. */
export interface Domain {
    readonly name: DnsName;
    readonly unicode: string;
    /** It was pasted as a web address, or is a `www` host: then the domain that it belongs to may be meant. */
    readonly web?: true;
}
/** Marks text already in canonical form (see {@link DnsName}) as a name. Does not check it. */
export declare const dnsName: (canonical: string) => DnsName;
/** `name` with `labels` in front: `under('_dmarc', example.com)` is `_dmarc.example.com`. */
export declare const prependLabels: (labels: string, name: DnsName) => DnsName;
/** The labels of a name, first to last; the root has none. An escaped dot does not divide. */
export declare const splitLabels: (name: DnsName) => readonly string[];
/** The name of these labels with their capitals, unusual octets escaped. */
export declare const presentLabels: (labels: readonly Octets[]) => string;
/** The canonical name of these labels: ASCII letters in lower case, unusual octets escaped. */
export declare const nameFromLabels: (labels: readonly Octets[]) => DnsName;
/** The octets of one label in presentation form, its escapes undone. */
export declare const labelOctets: (label: string) => Octets;
/** Whether `name` is `zone` or lies below it. */
export declare const isWithin: (name: DnsName, zone: DnsName) => boolean;
/** What a DNAME record makes of a name below its owner: the same name below its target (RFC 6672 §2.2). */
export declare const substituteDname: (name: DnsName, owner: DnsName, target: DnsName) => DnsName;
/** The name with its first label removed; the root's parent is the root. */
export declare const parentName: (name: DnsName) => DnsName;
/**
 * Whether domains are registered right below the name, as far as its form tells: a top-level domain,
 * or one like `co.uk`. There are others, and somebody may own one of these.
 */
export declare const isRegistry: (name: DnsName) => boolean;
