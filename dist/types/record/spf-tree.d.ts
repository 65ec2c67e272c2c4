/**
 * The tree of an SPF record, built from the answers that are known, and the questions that would
 * let it grow. Asking them all and building again, until there are none, gathers a whole tree in
 * as many round trips as it is deep.
 */
import type { Answer, DnsName, Question } from '../model/dns.ts';
import type { SpfTree } from '../model/spf.ts';
export declare const keyOfQuestion: ({ name, type }: Question) => string;
/** The tree, as far as the answers (by {@link keyOfQuestion}) let it grow, and what it wants to know. */
export declare const growSpf: (domain: DnsName, answers: ReadonlyMap<string, Answer>) => {
    readonly tree: SpfTree;
    readonly wanted: readonly Question[];
};
