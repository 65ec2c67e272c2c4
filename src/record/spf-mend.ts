/** The record to publish in place of what a tree holds, by all that the tree knows. */
import type { DnsName, Octets } from '../model/dns.ts';
import type { GatheredSpf, SpfTreeTerm } from '../model/spf.ts';
import { parseSpf } from './spf-grammar.ts';
import { looksLikeSpf } from './spf-intent.ts';
import { mergeSpf, type MergedSpf, type Standing } from './spf-merge.ts';
import { printTerm } from './spf-print.ts';

/** Why nothing is lost when the term goes, for people. */
export const uselessTerm = (term: SpfTreeTerm, domain: DnsName): string | undefined => {
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

/** What the tree knows of the terms of its outermost records, by their text as the merge spells it. */
const standingsOf = ({ root, spare, domain }: GatheredSpf): ReadonlyMap<string, Standing> =>
  new Map(
    root.records
      .flatMap(({ terms }) => terms)
      .filter(({ reach }) => reach !== 'ignored')
      .concat(spare)
      .flatMap((term) => {
        const text = term.text.replace(/^redirect=/i, 'include:');
        const [parsed] = parseSpf(`v=spf1 ${text}`).terms;
        const { cost, sender, reach } = term;
        const useless = uselessTerm(term, domain);
        const unread = reach === 'unread';
        const standing = { cost, unread, ...(sender && { sender }), ...(useless && { useless }) };
        return parsed ? [[printTerm(parsed).toLowerCase(), standing] as const] : [];
      }),
  );

/** The texts that the owner meant to be the SPF record. */
export const attemptsIn = ({
  root,
  type99,
}: Pick<GatheredSpf, 'root' | 'type99'>): readonly Octets[] => {
  const records = root.records.map(({ text }) => text);
  const near = root.others.filter(looksLikeSpf);
  return [records, near, type99].find((texts) => texts.length > 0) ?? [];
};

/** One record that keeps every sender and lets iCloud's mail pass through `icloud`. */
export const mendSpf = (tree: GatheredSpf, icloud: DnsName): MergedSpf => {
  const standings = standingsOf(tree);
  return mergeSpf(attemptsIn(tree), {
    ensure: icloud,
    standing: (term) => standings.get(term),
  });
};
