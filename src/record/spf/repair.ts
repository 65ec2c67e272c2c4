/** The record to publish instead of those of a gathered tree. */
import type { DnsName, Octets } from '../../model/dns/dns.ts';
import { type GatheredSpf, spfLimits, type SpfTreeTerm } from '../../model/spf.ts';
import { parseSpf } from './grammar.ts';
import { looksLikeSpf } from './guess-intended.ts';
import { findLoops } from './loops.ts';
import { mergeSpf, type MergedSpf, termSpelling, type TermFacts } from './merge.ts';

const leadsBack = 'it leads back to itself';

/** Why the term can be dropped without losing a sender: a clause for people. */
export const whyUseless = (term: SpfTreeTerm, domain: DnsName): string | undefined => {
  const { kind, dead, reach, crowded, target, node } = term;
  const leads = kind === 'include' || kind === 'redirect';
  if (reach === 'loop' || (leads && target === domain)) return leadsBack;
  if (crowded) return `it names more than ${spfLimits.mxHosts} mail hosts`;
  const [record, ...more] = node?.records ?? [];
  if (record && (more.length > 0 || record.faults.length > 0))
    return `the SPF record of ${target} is broken`;
  if (!dead) return undefined;
  if (target === undefined) return 'its name is not a valid domain name';
  return leads ? `${target} has no SPF record` : `${target} has no address`;
};

/** Whether the term, or anything that it leads to, was beyond the limit of lookups. */
const isUnread = ({ reach, node }: SpfTreeTerm): boolean =>
  reach === 'unread' ||
  (node?.records.some(({ terms, omitted }) => omitted > 0 || terms.some(isUnread)) ?? false);

/** What the tree knows about the terms of its outermost records, by {@link termSpelling}. */
const termFactsByText = (tree: GatheredSpf): ReadonlyMap<string, TermFacts> => {
  const { root, spare, domain } = tree;
  const loops = new Set(
    findLoops(tree).flatMap((placed) => (placed.domain === domain ? placed.term.text : [])),
  );
  const known = root.records
    .flatMap(({ terms }) => terms)
    .filter(({ reach }) => reach !== 'ignored')
    .concat(spare)
    .flatMap((term) => {
      const text = term.text.replace(/^redirect=/i, 'include:');
      const [parsed] = parseSpf(`v=spf1 ${text}`).terms;
      const { cost, sender } = term;
      const useless = loops.has(term.text) ? leadsBack : whyUseless(term, domain);
      const unread = isUnread(term);
      const facts = { cost, unread, ...(sender && { sender }), ...(useless && { useless }) };
      return parsed ? [[termSpelling(parsed), facts] as const] : [];
    });
  // A term of two records may have been read in only one of them: those facts come last and win.
  return new Map(known.toSorted(([, a], [, b]) => Number(b.unread) - Number(a.unread)));
};

/** The texts that were meant to be the SPF record. */
export const intendedSpfTexts = ({
  root,
  type99,
}: Pick<GatheredSpf, 'root' | 'type99'>): readonly Octets[] => {
  const records = root.records.map(({ text }) => text);
  const near = root.others.filter(looksLikeSpf);
  return [records, near, type99].find((texts) => texts.length > 0) ?? [];
};

/** One record that keeps every sender and lets iCloud's mail pass through `icloud`. */
export const mergeTree = (tree: GatheredSpf, icloud: DnsName): MergedSpf => {
  const factsByText = termFactsByText(tree);
  return mergeSpf(intendedSpfTexts(tree), {
    ensure: icloud,
    findFacts: (term) => factsByText.get(term),
  });
};
