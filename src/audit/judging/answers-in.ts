/** The answers on which what was found rests, as far as others than the domain may have given them. */
import type { Answer } from '../../model/dns/dns.ts';
import type { Found } from '../../model/need.ts';
import type { SpfTree } from '../../model/spf.ts';

const answersInTree = (tree: SpfTree): readonly Answer[] => {
  if (tree.kind === 'failed') return [];
  const { answers, messages } = tree;
  return [...answers, ...messages.flatMap(answersInTree)];
};

/** Those of a need that asks questions of DNS. */
export const answersIn = (found: Found): readonly Answer[] => {
  if (found.need === 'answer') return [found.result];
  return found.need === 'spf' ? answersInTree(found.result) : [];
};
