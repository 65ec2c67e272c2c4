/**
 * The grammar of an SPF record (RFC 7208 §4.6.1, §5, §6, §7.1, §12). Every term is either parsed in
 * full or a fault with the offset of its first bad octet.
 */
import type { Octets } from '../../model/dns/dns.ts';
import type { SpfFault, SpfQualifier } from '../../model/spf.ts';
import { type Network } from '../../model/dns/ip-address.ts';
import { type MacroString } from './macro.ts';
interface WrittenTerm {
    readonly text: Octets;
    /** From the start of the record. */
    readonly offset: number;
}
type Mechanism = {
    readonly kind: 'all';
} | {
    readonly kind: 'include';
    readonly target: MacroString;
} | {
    readonly kind: 'exists';
    readonly target: MacroString;
} | {
    readonly kind: 'ptr';
    readonly target: MacroString | undefined;
} | {
    readonly kind: 'a' | 'mx';
    readonly target: MacroString | undefined;
    readonly length4: number;
    readonly length6: number;
} | {
    readonly kind: 'ip4' | 'ip6';
    readonly network: Network;
};
type Modifier = {
    readonly kind: 'redirect' | 'exp';
    readonly target: MacroString;
} | {
    readonly kind: 'unknown';
    readonly name: string;
    readonly value: MacroString;
};
export type SpfDirective = WrittenTerm & Mechanism & {
    readonly qualifier: SpfQualifier;
};
export type SpfModifier = WrittenTerm & Modifier;
export type SpfTerm = SpfDirective | SpfModifier;
export interface SpfRecord {
    readonly text: Octets;
    /** Those without fault, in order. */
    readonly terms: readonly SpfTerm[];
    /** In order. A single one makes the record a permanent error (RFC 7208 §4.6). */
    readonly faults: readonly SpfFault[];
}
export declare const isDirective: (term: SpfTerm) => term is SpfDirective;
export declare const isSpfRecord: (text: Octets) => boolean;
/** Parses a record whose version section {@link isSpfRecord} has accepted. */
export declare const parseSpf: (text: Octets) => SpfRecord;
export {};
