/** Which of a service's addresses pass a domain's SPF record, by running the evaluator over gathered trees. */
import { questionKey } from '../../model/dns/dns.ts';
import type { GatheredSpf } from '../../model/spf.ts';
import {
  containsNetwork,
  splitNetwork,
  type Network,
  parseNetwork,
} from '../../model/dns/ip-address.ts';
import { evaluateSpf, type SpfEvaluation } from './evaluate.ts';
import { exampleLetters } from './macro.ts';
import { allowingTerms } from './tree-terms.ts';

/** Evaluates mail from `client`, a network or one address, without a lookup. */
export type EvaluateClient = (client: Network) => SpfEvaluation;

/** `strict`: every void lookup counts. `forgiving`: not that of a host with addresses of the other family. */
export type VoidManner = 'strict' | 'forgiving';

/** Evaluates mail of the tree's domain: of the message of the tree, or of one whose macros are not known. */
export const createEvaluator = (
  tree: GatheredSpf,
  voids: VoidManner = 'strict',
): EvaluateClient => {
  const answers = new Map(tree.answers.map((answer) => [questionKey(answer.question), answer]));
  const { helo, local } = tree.message ?? { helo: 'unknown', local: 'postmaster' };
  return (client) => {
    const sender = `${local}@${tree.domain}`;
    const query = {
      client,
      sender,
      helo,
      receiver: 'unknown',
      timestamp: 0,
      forgivesFamily: voids === 'forgiving',
      ...(tree.message && { examples: exampleLetters }),
    };
    const evaluation = evaluateSpf(query);
    let step = evaluation.next();
    while (!step.done) step = evaluation.next(answers.get(questionKey(step.value)));
    return step.value;
  };
};

/** The networks that a tree allows, in order, without those that are within another. */
export const allowedRanges = (tree: GatheredSpf): readonly Network[] =>
  allowingTerms(tree.root)
    .flatMap(({ term }) => term.networks)
    .flatMap((text) => parseNetwork(text) ?? [])
    .filter(
      (network, i, all) =>
        !all.some(
          (other, j) =>
            containsNetwork(other, network) && (other.bits.length < network.bits.length || j < i),
        ),
    );

/** Addresses that share one result, for one reason. */
export interface RangeResult {
  readonly network: Network;
  readonly evaluation: SpfEvaluation;
}

/** With more parts than this there is no result. */
const partLimit = 1024;

/** Both halves as one part, if they are undivided and have the same result. */
const joinHalves = (
  network: Network,
  [low, high, ...more]: readonly RangeResult[],
): RangeResult | undefined => {
  if (low === undefined || high === undefined || more.length > 0) return undefined;
  const halves = [low, high].every((part) => part.network.bits.length === network.bits.length + 1);
  const alike =
    low.evaluation.result === high.evaluation.result &&
    low.evaluation.reason === high.evaluation.reason;
  return halves && alike ? { ...low, network } : undefined;
};

/**
 * The ranges, divided wherever the result changes, so that all addresses of a part share one. Parts
 * that `owner` itself does not let pass are left out. Undefined if there are too many parts.
 */
export const partitionRanges = (
  ranges: readonly Network[],
  owner: EvaluateClient,
  judge: EvaluateClient,
): readonly RangeResult[] | undefined => {
  let count = 0;
  const divide = (network: Network): readonly RangeResult[] => {
    if (count > partLimit) return [];
    const found = splitNetwork(network).flatMap(parts);
    const whole = joinHalves(network, found);
    return whole ? [whole] : found;
  };
  const parts = (network: Network): readonly RangeResult[] => {
    count += 1;
    const own = owner(network);
    if (own.result === 'straddles') return divide(network);
    if (own.result !== 'pass') return [];
    const evaluation = judge(network);
    return evaluation.result === 'straddles' ? divide(network) : [{ network, evaluation }];
  };
  const found = ranges.flatMap(parts);
  return count > partLimit ? undefined : found;
};

/** What becomes of mail of the tree's domain from each of the ranges that `service` lists, as {@link partitionRanges}. */
export const partitionService = (
  service: GatheredSpf,
  tree: GatheredSpf,
  voids: VoidManner,
): readonly RangeResult[] | undefined =>
  partitionRanges(allowedRanges(service), createEvaluator(service), createEvaluator(tree, voids));
