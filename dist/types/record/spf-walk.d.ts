/** Walks over a gathered tree. */
import type { DnsName } from '../model/dns.ts';
import type { SpfNode, SpfTreeTerm } from '../model/spf.ts';
/** A term and the domain whose record holds it. */
export interface PlacedTerm {
    readonly term: SpfTreeTerm;
    readonly domain: DnsName;
}
/** Every term that an evaluation can reach, in its order: those of the record and of all below it. */
export declare const placedTerms: (node: SpfNode) => readonly PlacedTerm[];
/** Those of them by which mail can pass. */
export declare const allowing: (node: SpfNode) => readonly PlacedTerm[];
/** Whether the term, reached or not, was written to let the mail of `service` pass. */
export declare const isFor: (service: DnsName, { text }: SpfTreeTerm) => boolean;
