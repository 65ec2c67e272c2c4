/** Terms of an SPF record that lead back to themselves. */
import { type GatheredSpf, spfLimits, type SpfNode, type SpfTreeTerm } from '../../model/spf.ts';
import type { PlacedTerm } from './tree-terms.ts';

/** How often the text is a term's on one way down from here. */
const timesBelow = (text: string, node: SpfNode | undefined): number =>
  Math.max(
    0,
    ...(node?.records ?? []).flatMap(({ terms }) =>
      terms.map((term) => Number(term.text === text) + timesBelow(text, term.node)),
    ),
  );

/**
 * Through a wildcard record, a name made with macros leads to the record that has it: every name is
 * new, and yet there is no end but the limit of lookups. Twice may be chance.
 */
const repeatsItself = ({ text, node }: SpfTreeTerm): boolean => timesBelow(text, node) >= 2;

const loopsIn = (node: SpfNode, endless: boolean): readonly PlacedTerm[] =>
  node.records.flatMap(({ terms }) =>
    terms
      .filter(({ reach }) => reach !== 'ignored')
      .flatMap((term) => {
        if (term.reach === 'loop' || (endless && repeatsItself(term)))
          return [{ term, domain: node.domain }];
        return term.node ? loopsIn(term.node, endless) : [];
      }),
  );

const loopsOf = ({ root, cost }: GatheredSpf): readonly PlacedTerm[] =>
  loopsIn(root, cost > spfLimits.lookups);

/** The terms of the outermost record that lead into a circle for this message. */
const circlingTerms = (tree: GatheredSpf): readonly PlacedTerm[] => {
  const circling = new Set(loopsOf(tree).map(({ term }) => term));
  const leads = (term: SpfTreeTerm): boolean =>
    circling.has(term) ||
    (term.node?.records.some(({ terms }) => terms.some((one) => leads(one))) ?? false);
  return tree.root.records.flatMap(({ terms }) =>
    terms.filter(leads).map((term) => ({ term, domain: tree.domain })),
  );
};

/**
 * The terms that lead back to themselves. If they do so for messages alone, the names between are
 * those of one message, so it is the term of the domain's own record.
 */
export const findLoops = (tree: GatheredSpf): readonly PlacedTerm[] => {
  const own = loopsOf(tree);
  if (own.length > 0) return own;
  const circling = tree.messages.flatMap(circlingTerms);
  return [...new Map(circling.map((placed) => [placed.term.text, placed])).values()];
};
