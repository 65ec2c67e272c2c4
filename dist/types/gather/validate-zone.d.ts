/** Validates what the servers of a zone said, from the DS record that its parent serves (RFC 4035 §5). */
import type { Delegated } from '../model/dns/delegation.ts';
import type { Answer, RData, Resolver } from '../model/dns/dns.ts';
import type { TrustAbove, ZoneLink, ZoneValidation } from '../model/dns/dnssec.ts';
import type { TrustAboveNeed, ValidationNeed } from '../model/need.ts';
import type { Cryptography } from '../record/dnssec/cryptography.ts';
/** What validation takes beside answers. */
export interface ValidationTools {
    /** The DS records of the root's keys. */
    readonly anchors: readonly RData['DS'][];
    readonly cryptography: () => Promise<Cryptography>;
}
interface Asking {
    readonly tools: ValidationTools;
    readonly resolver: Resolver;
    readonly signal: AbortSignal;
}
/** Each of the servers that the parent names and that shows its keys, or with authority that there are none. */
export declare const validateZone: (need: ValidationNeed, delegation: Delegated, asking: Asking) => Promise<ZoneValidation>;
/** Whether the answer does not validate, if its names are held by the zones of `links`. */
export declare const isUnvalidated: (answer: Answer, links: readonly ZoneLink[], { at, tools }: {
    readonly at: string;
    readonly tools: ValidationTools;
}) => Promise<boolean>;
/** A root with keys of its own is none of which anything is known: then trust begins below it. */
export declare const validateAbove: ({ zone, ds, at }: TrustAboveNeed, links: readonly ZoneLink[], tools: ValidationTools) => Promise<TrustAbove>;
export {};
