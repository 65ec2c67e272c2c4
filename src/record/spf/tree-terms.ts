/** Walks over a gathered tree. */
import type { DnsName } from '../../model/dns/dns.ts';
import type { SpfNode, SpfTreeTerm } from '../../model/spf.ts';

/** A term and the domain whose record holds it. */
export interface PlacedTerm {
  readonly term: SpfTreeTerm;
  readonly domain: DnsName;
}

const walkTerms = (node: SpfNode, enters: (term: SpfTreeTerm) => boolean): readonly PlacedTerm[] =>
  node.records.flatMap(({ terms }) =>
    terms
      .filter((term) => term.reach !== 'ignored' && enters(term))
      .flatMap((term) => {
        const below = term.node ? walkTerms(term.node, enters) : [];
        return [{ term, domain: node.domain }, below].flat();
      }),
  );

/** Every term that an evaluation can reach, in its order: those of the record and of all below it. */
export const placedTerms = (node: SpfNode): readonly PlacedTerm[] => walkTerms(node, () => true);

/** Those of them by which mail can pass. */
export const allowingTerms = (node: SpfNode): readonly PlacedTerm[] =>
  walkTerms(node, ({ qualifier }) => qualifier === '+');

/** Whether the term, reached or not, was written to let the mail of `service` pass. */
export const isForService = (service: DnsName, { text }: SpfTreeTerm): boolean =>
  [`include:${service}`, `redirect=${service}`].includes(
    text.toLowerCase().replace(/^\+/, '').replace(/\.$/, ''),
  );
