/** The terms of a gathered tree, in the order of evaluation. */
import type { DnsName } from '../../model/dns/dns.ts';
import type { GatheredSpf, SpfNode, SpfTermKind, SpfTreeTerm } from '../../model/spf.ts';

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

/** Every term that an evaluation can reach, in the record and everything below it. */
export const placedTerms = (node: SpfNode): readonly PlacedTerm[] => walkTerms(node, () => true);

/** The reachable terms through which mail can pass. */
export const allowingTerms = (node: SpfNode): readonly PlacedTerm[] =>
  walkTerms(node, ({ qualifier }) => qualifier === '+');

const hostKinds: ReadonlySet<SpfTermKind> = new Set(['a', 'mx', 'exists']);

/** The reachable terms whose names have nothing: each is a void lookup (RFC 7208 §4.6.4). */
export const voidTerms = ({ root }: GatheredSpf): readonly PlacedTerm[] =>
  placedTerms(root).filter(
    ({ term }) => hostKinds.has(term.kind) && term.dead && term.target !== undefined,
  );

/** Whether the term includes `service` or redirects to it, reachable or not. */
export const isForService = (service: DnsName, { text }: SpfTreeTerm): boolean =>
  [`include:${service}`, `redirect=${service}`].includes(
    text.toLowerCase().replace(/^\+/, '').replace(/\.$/, ''),
  );
