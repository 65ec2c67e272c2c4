/** The record to publish in place of what a tree holds, by all that the tree knows. */
import type { DnsName, Octets } from '../../model/dns/dns.ts';
import type { GatheredSpf, SpfTreeTerm } from '../../model/spf.ts';
import { parseSpf } from './grammar.ts';
import { looksLikeSpf } from './guess-intended.ts';
import { mergeSpf, type MergedSpf, termSpelling, type TermFacts } from './merge.ts';

/** Why nothing is lost when the term goes, for people. */
export const whyUseless = (term: SpfTreeTerm, domain: DnsName): string | undefined => {
  const { kind, dead, reach, crowded, target, node } = term;
  const leads = kind === 'include' || kind === 'redirect';
  if (reach === 'loop' || (leads && target === domain)) return 'it leads back to itself';
  if (crowded) return 'it names more than ten hosts';
  const [record, ...more] = node?.records ?? [];
  if (record && (more.length > 0 || record.faults.length > 0))
    return 'the SPF record of its target is broken';
  if (!dead) return undefined;
  if (leads) return 'its target has no SPF record';
  return kind === 'exists' ? 'its name does not exist' : 'its name has no address';
};

/** Whether it, or anything that it leads to, was beyond the ten that anyone looks up. */
const isUnread = ({ reach, node }: SpfTreeTerm): boolean =>
  reach === 'unread' ||
  (node?.records.some(({ terms, omitted }) => omitted > 0 || terms.some(isUnread)) ?? false);

/** What the tree knows of the terms of its outermost records, by their text as the merge spells it. */
const termFactsByText = ({ root, spare, domain }: GatheredSpf): ReadonlyMap<string, TermFacts> => {
  const known = root.records
    .flatMap(({ terms }) => terms)
    .filter(({ reach }) => reach !== 'ignored')
    .concat(spare)
    .flatMap((term) => {
      const text = term.text.replace(/^redirect=/i, 'include:');
      const [parsed] = parseSpf(`v=spf1 ${text}`).terms;
      const { cost, sender } = term;
      const useless = whyUseless(term, domain);
      const unread = isUnread(term);
      const standing = { cost, unread, ...(sender && { sender }), ...(useless && { useless }) };
      return parsed ? [[termSpelling(parsed), standing] as const] : [];
    });
  // The same term in a second record may have been beyond the ten: what was read of it counts.
  return new Map(known.toSorted(([, a], [, b]) => Number(b.unread) - Number(a.unread)));
};

/** The texts that the owner meant to be the SPF record. */
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
    factsOf: (term) => factsByText.get(term),
  });
};
