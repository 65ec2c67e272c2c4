/** Which name servers say the same, and in what they differ. */
import type { Delegated, NameServer, Views } from '../model/delegation.ts';
import type { Answer, Question } from '../model/dns.ts';
/** Servers that say the same to every question. */
export interface Camp {
    readonly servers: readonly [NameServer, ...NameServer[]];
    /** What they say, by question. */
    readonly answers: ReadonlyMap<string, Answer>;
}
/** A question to which the servers give more than one answer. */
export interface Dispute {
    readonly question: Question;
    /** `ns1.example.net (192.0.2.1): 10 mx.example.net.` */
    readonly sides: readonly string[];
}
/** A server that said nothing to a question is of the same mind as all others. */
export declare const campsIn: (delegation: Delegated, views: Views) => readonly Camp[];
export declare const campName: ({ servers }: Camp) => string;
export declare const disputesIn: (camps: readonly Camp[], { views }: Views) => readonly Dispute[];
