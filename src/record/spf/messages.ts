/**
 * What becomes of a service's mail if terms depend on the message (RFC 7208 §7.2): the record is
 * evaluated for messages from the service's own addresses. What nobody outside knows (the name in
 * HELO, the sender) is given by example, and no result rests on one example.
 */
import type { GatheredSpf, SpfMessage, SpfService } from '../../model/spf.ts';
import {
  isAddress,
  type Network,
  parseAddress,
  presentAddress,
} from '../../model/dns/ip-address.ts';
import type { SpfEvaluation } from './evaluate.ts';
import { createEvaluator, partitionService, type RangeResult, type VoidManner } from './ranges.ts';
import { placedTerms } from './tree-terms.ts';

/** One message a range; services have fewer ranges than this. */
const mostMessages = 32;

/** What no list of names or senders has in it. */
const unlikely = 'd2ab41f7.invalid';

/** Whether any term that an evaluation reaches depends on the message. */
export const hasMessageTerms = (tree: GatheredSpf): boolean =>
  placedTerms(tree.root).some(({ term }) => term.reach === 'message' && term.kind !== 'ptr');

/** The first address of the network that a host may have. */
const sampleAddress = (network: Network): string => {
  if (isAddress(network)) return presentAddress(network);
  const length = network.family === 4 ? 32 : 128;
  return presentAddress({ ...network, bits: `${network.bits.padEnd(length - 1, '0')}1` });
};

/** Whether the result depends on the message, or would if a term that was passed over is an error. */
const isOpen = ({ result, doubted }: SpfEvaluation): boolean =>
  result === 'unknown' || doubted === true;

/** The first part of each family of addresses. */
const firstOfFamilies = (parts: readonly RangeResult[]): readonly RangeResult[] =>
  ([4, 6] as const).flatMap(
    (family) => parts.find(({ network }) => network.family === family) ?? [],
  );

/**
 * The messages that show what becomes of the service's mail: one for each part of its ranges whose
 * result depends on the message, and for the first of each family one with another HELO and sender.
 */
export const messagesToAsk = (
  tree: GatheredSpf,
  service: GatheredSpf,
  { helo }: SpfService,
): readonly SpfMessage[] => {
  const parts = partitionService(service, tree, 'forgiving') ?? [];
  const open = parts.filter(({ evaluation }) => isOpen(evaluation));
  const unknown = open.filter(({ evaluation }) => evaluation.result === 'unknown');
  const firsts = firstOfFamilies(open);
  return [
    ...[...new Set([...firsts, ...unknown])].slice(0, mostMessages).map(({ network }) => ({
      client: sampleAddress(network),
      helo,
      local: 'postmaster',
    })),
    ...firsts.map(({ network }) => ({
      client: sampleAddress(network),
      helo: unlikely,
      local: unlikely,
    })),
  ];
};

const openResults: ReadonlySet<SpfEvaluation['result']> = new Set(['unknown', 'temperror']);

interface ShownMessage {
  readonly client: Network;
  readonly isUnlikely: boolean;
  readonly evaluation: SpfEvaluation;
}

const evaluateMessages = ({ messages }: GatheredSpf, voids: VoidManner): readonly ShownMessage[] =>
  messages.flatMap((tree) => {
    const client = parseAddress(tree.message?.client ?? '');
    return client === undefined
      ? []
      : [
          {
            client,
            isUnlikely: tree.message?.helo === unlikely,
            evaluation: createEvaluator(tree, voids)(client),
          },
        ];
  });

/** That another HELO or sender may have another result. */
const differs = (evaluation: SpfEvaluation): SpfEvaluation => ({
  ...evaluation,
  result: 'unknown',
  reason: 'it depends on the name in HELO, or on the sender, of each message',
});

type Judgment = readonly RangeResult[] | undefined;

const judgeAfresh = (service: GatheredSpf, tree: GatheredSpf, voids: VoidManner): Judgment => {
  const shown = evaluateMessages(tree, voids);
  return partitionService(service, tree, voids)?.map((part) => {
    const { network, evaluation } = part;
    if (!isOpen(evaluation)) return part;
    const own = shown.find(
      ({ client, isUnlikely }) => !isUnlikely && presentAddress(client) === sampleAddress(network),
    );
    if (own === undefined) return part;
    const other = shown.find(
      ({ client, isUnlikely }) => isUnlikely && client.family === network.family,
    );
    const settled =
      own.evaluation.byExample === undefined || other?.evaluation.result === own.evaluation.result;
    const shows = settled ? own.evaluation : differs(own.evaluation);
    // What passes if the doubtful term is passed over needs proof that it can't be.
    const keeps = evaluation.result !== 'unknown' && openResults.has(shows.result);
    return keeps ? part : { network, evaluation: shows };
  });
};

/** By the tree: several checks ask for the same one, which may have a thousand ranges. */
const judgments = new WeakMap<GatheredSpf, Map<VoidManner, Judged>>();

interface Judged {
  readonly service: GatheredSpf;
  readonly judgment: Judgment;
}

/**
 * What becomes of the service's mail, as {@link partitionService}; if it depends on the message, as
 * it is for those of the tree. Of a tree the last judgment is kept.
 */
export const judgeService = (
  service: GatheredSpf,
  tree: GatheredSpf,
  voids: VoidManner = 'forgiving',
): Judgment => {
  const own = judgments.get(tree) ?? new Map<VoidManner, Judged>();
  judgments.set(tree, own);
  const last = own.get(voids);
  if (last?.service === service) return last.judgment;
  const judgment = judgeAfresh(service, tree, voids);
  own.set(voids, { service, judgment });
  return judgment;
};
