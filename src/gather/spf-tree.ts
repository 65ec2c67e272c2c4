/** Gathers an SPF record and all that it includes. */
import { type Answer, type DnsName, questionKey, type Resolver } from '../model/dns/dns.ts';
import type { SpfMessage, SpfService, SpfTree } from '../model/spf.ts';
import { hasMessageTerms, messagesToAsk } from '../record/spf/messages.ts';
import { buildSpfTree } from '../record/spf/tree.ts';
import { inTurn } from './turns.ts';

interface Growth {
  readonly domain: DnsName;
  readonly message?: SpfMessage;
  /** Answers that are known before. */
  readonly known?: readonly Answer[];
  /** The most questions to ask; beyond them the tree stays as it is. */
  readonly most?: number;
}

/**
 * The tree of `domain`. All questions of a level go out at once, so the round trips are as many as
 * the tree is deep (one more for an `mx`); at most the lookups that RFC 7208 §4.6.4 allows are made.
 */
const growTree = async (
  { domain, message, known = [], most = Infinity }: Growth,
  resolver: Resolver,
  signal: AbortSignal,
): Promise<SpfTree> => {
  const answers = new Map(known.map((answer) => [questionKey(answer.question), answer]));
  for (;;) {
    const { tree, wanted } = await inTurn(() => buildSpfTree(domain, answers, message));
    const room = known.length + most - answers.size;
    if (wanted.length === 0 || wanted.length > room) return tree;
    const found = await Promise.all(
      wanted.map(async (question) => ({
        question,
        answer: await resolver.lookup(question, signal),
      })),
    );
    for (const { question, answer } of found) answers.set(questionKey(question), answer);
  }
};

/** The most questions for one message: as many as the ten lookups of an honest record need. */
const questionsPerMessage = 12;

/**
 * The tree of `domain`; with those of messages of `service` if terms that depend on the message
 * decide what becomes of its mail.
 */
export const gatherSpf = async (
  domain: DnsName,
  resolver: Resolver,
  signal: AbortSignal,
  service?: SpfService,
): Promise<SpfTree> => {
  const tree = await growTree({ domain }, resolver, signal);
  if (service === undefined || tree.kind === 'failed' || !hasMessageTerms(tree)) return tree;
  const own = await growTree({ domain: service.name }, resolver, signal);
  if (own.kind === 'failed') return tree;
  const known = { known: tree.answers, most: questionsPerMessage };
  const grown = await Promise.all(
    messagesToAsk(tree, own, service).map((message) =>
      growTree({ domain, message, ...known }, resolver, signal),
    ),
  );
  return { ...tree, messages: grown.flatMap((one) => (one.kind === 'failed' ? [] : [one])) };
};
