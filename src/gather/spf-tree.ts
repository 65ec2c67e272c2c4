/** Gathers an SPF record and all that it includes. */
import { type Answer, type DnsName, questionKey, type Resolver } from '../model/dns/dns.ts';
import type { SpfTree } from '../model/spf.ts';
import { buildSpfTree } from '../record/spf/tree.ts';

/**
 * The tree of `domain`. All questions of a level go out at once, so the round trips are as many as
 * the tree is deep (one more for an `mx`); at most the lookups that RFC 7208 §4.6.4 allows are made.
 */
export const gatherSpf = async (
  domain: DnsName,
  resolver: Resolver,
  signal: AbortSignal,
): Promise<SpfTree> => {
  const answers = new Map<string, Answer>();
  for (;;) {
    const { tree, wanted } = buildSpfTree(domain, answers);
    if (wanted.length === 0) return tree;
    const found = await Promise.all(
      wanted.map(async (question) => ({
        question,
        answer: await resolver.lookup(question, signal),
      })),
    );
    for (const { question, answer } of found) answers.set(questionKey(question), answer);
  }
};
