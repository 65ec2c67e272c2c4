/** Which of a service's addresses pass a domain's SPF record: the evaluator run over gathered trees. */
import type { GatheredSpf } from '../model/spf.ts';
import { type Network } from './spf-address.ts';
import { type SpfEvaluation } from './spf-evaluate.ts';
/** Evaluates mail from `client`, a whole network or one address, without asking anybody. */
export type Judge = (client: Network) => SpfEvaluation;
/** Mail of the tree's domain, said by a client that calls itself `helo`. */
export declare const judgeOf: (tree: GatheredSpf, helo: string) => Judge;
/** The networks that a tree names as allowed, none within another, in order. */
export declare const rangesOf: (tree: GatheredSpf) => readonly Network[];
/** Addresses that share one result, for one reason. */
export interface Part {
    readonly network: Network;
    readonly evaluation: SpfEvaluation;
}
/**
 * The ranges, divided wherever the result changes: every address of a part ends alike. Parts that
 * `owner` itself does not let pass are left out. Undefined where there are too many to tell.
 */
export declare const partition: (ranges: readonly Network[], owner: Judge, judge: Judge) => readonly Part[] | undefined;
