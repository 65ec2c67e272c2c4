/** The record to publish instead of those of a gathered tree. */
import type { Answer, DnsName, Octets, RData, RecordType } from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { type GatheredSpf, type SpfNode, spfLimits, type SpfTreeTerm } from '../../model/spf.ts';
import { joinStrings } from '../txt.ts';
import { parseSpf } from './grammar.ts';
import { guessRecord, isSpfPiece, looksLikeSpf, respaceStrings } from './guess-intended.ts';
import { findLoops } from './loops.ts';
import { mergeSpf, type MergedSpf, termSpelling, type TermFacts } from './merge.ts';

/** A broken record of the owner's own, and the one that was most likely meant. */
export interface CorrectedRecord {
  readonly owner: DnsName;
  readonly rdata: RData['TXT'];
  readonly text: Octets;
}

/**
 * The correction of the record that the term leads to, if that is in the domain itself and so its
 * owner's to change; undefined if there is nothing to correct, or no guess.
 */
export const correctedRecord = (
  { node }: SpfTreeTerm,
  { domain, answers }: Pick<GatheredSpf, 'domain' | 'answers'>,
): CorrectedRecord | undefined => {
  if (node === undefined || node.domain === domain || !isWithin(node.domain, domain))
    return undefined;
  const [meant, ...more] =
    node.records.length > 0
      ? node.records.map(({ text }) => text)
      : node.others.filter(looksLikeSpf);
  const rdata = meant === undefined ? undefined : findRdata(answers, node.domain, meant);
  if (meant === undefined || rdata === undefined || more.length > 0) return undefined;
  const { text, faults } = guessRecord(respaceStrings(rdata) ?? meant);
  return faults.length > 0 || text === meant ? undefined : { owner: node.domain, rdata, text };
};

const leadsBack = 'it leads back to itself';

/** Why the term can be dropped without losing a sender: a clause for people. */
export const whyUseless = (
  term: SpfTreeTerm,
  { domain, answers }: Pick<GatheredSpf, 'domain' | 'answers'>,
): string | undefined => {
  const { kind, dead, reach, crowded, target, node } = term;
  const leads = kind === 'include' || kind === 'redirect';
  if (reach === 'loop' || (leads && target === domain)) return leadsBack;
  if (crowded) return `it names more than ${spfLimits.mxHosts} mail hosts`;
  if (leads && correctedRecord(term, { domain, answers }) !== undefined) return undefined;
  const [record, ...more] = node?.records ?? [];
  if (record && (more.length > 0 || record.faults.length > 0))
    return `the SPF record of ${target} is broken`;
  if (!dead) return undefined;
  if (target === undefined) return 'its name is not a valid domain name';
  if (leads) return `${target} has no SPF record`;
  if (kind !== 'mx') return `${target} has no address`;
  if (!hasRecords(answers, target, 'MX')) return `${target} has no MX record`;
  return hasNullMx(answers, target)
    ? `the MX record of ${target} names no host`
    : `the mail hosts of ${target} have no address`;
};

const hasRecords = (answers: readonly Answer[], name: DnsName, type: RecordType): boolean =>
  answers.some(
    ({ question, kind }) => kind === 'found' && question.name === name && question.type === type,
  );

/** RFC 7505: a single record that names no host. */
const hasNullMx = (answers: readonly Answer[], name: DnsName): boolean =>
  answers.some(
    (answer) =>
      answer.kind === 'found' &&
      answer.question.name === name &&
      answer.set.rdata.some((rdata) => 'exchange' in rdata && rdata.exchange === '.'),
  );

/** The term that was most likely meant by an `mx` for a host that has an address and no MX record. */
export const meantHostTerm = (
  { kind, dead, target, text }: SpfTreeTerm,
  { domain, answers }: Pick<GatheredSpf, 'domain' | 'answers'>,
): Octets | undefined => {
  if (kind !== 'mx' || !dead || target === undefined || target === domain) return undefined;
  const hasAddress = (['A', 'AAAA'] as const).some((type) => hasRecords(answers, target, type));
  return hasAddress && !hasRecords(answers, target, 'MX')
    ? text.replace(/^([+\-~?]?)mx/i, '$1a')
    : undefined;
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
      const useless = loops.has(term.text) ? leadsBack : whyUseless(term, tree);
      const meant = meantHostTerm(term, tree);
      const unread = isUnread(term);
      const facts = {
        cost,
        unread,
        ...(sender && { sender }),
        ...(useless && { useless }),
        ...(meant && { meant }),
      };
      return parsed ? [[termSpelling(parsed), facts] as const] : [];
    });
  // A term of two records may have been read in only one of them: those facts come last and win.
  return new Map(known.toSorted(([, a], [, b]) => Number(b.unread) - Number(a.unread)));
};

/** Texts of terms alone, which receivers ignore: they don't begin with the version. */
export const spfPieces = ({ others }: SpfNode): readonly Octets[] => others.filter(isSpfPiece);

/** Whether no record ends in an `all` or goes on elsewhere, so that the pieces beside it are most likely its rest. */
export const isWithoutEnd = ({ records }: SpfNode): boolean =>
  !records.some(({ terms }) => terms.some(({ kind }) => kind === 'all' || kind === 'redirect'));

/** The texts that were meant to be the SPF record, or pieces of it. */
export const intendedSpfTexts = ({
  root,
  type99,
}: Pick<GatheredSpf, 'root' | 'type99'>): readonly Octets[] => {
  const records = root.records.map(({ text }) => text);
  const near = root.others.filter(looksLikeSpf);
  const whole = [records, near, type99].find((texts) => texts.length > 0) ?? [];
  const pieces = isWithoutEnd(root) ? spfPieces(root) : [];
  return [...whole, ...pieces];
};

type TxtByText = ReadonlyMap<Octets, RData['TXT']>;

const indexTxt = (answers: readonly Answer[], owner: DnsName): TxtByText => {
  const rdata = answers
    .flatMap((answer) =>
      answer.kind === 'found' && answer.set.owner === owner ? answer.set.rdata : [],
    )
    .flatMap((one) => ('strings' in one ? [one] : []));
  // The first of those with the same text is meant.
  return new Map(rdata.toReversed().map((one) => [joinStrings(one), one]));
};

/** A set may have thousands of texts, and each is looked for. */
const indexes = new WeakMap<readonly Answer[], Map<DnsName, TxtByText>>();

/** The data of the TXT record that `owner` itself publishes with this text. */
const findRdata = (
  answers: readonly Answer[],
  owner: DnsName,
  text: Octets,
): RData['TXT'] | undefined => {
  const byOwner = indexes.get(answers) ?? new Map<DnsName, TxtByText>();
  const index = byOwner.get(owner) ?? indexTxt(answers, owner);
  indexes.set(answers, byOwner.set(owner, index));
  return index.get(text);
};

/** The outermost TXT data by their text. */
export const rdataOfText = ({ answers, domain }: GatheredSpf, text: Octets) =>
  findRdata(answers, domain, text);

/** The text with the blanks at which it was cut into strings, if it was. */
export const respacedText = (tree: GatheredSpf, text: Octets): Octets => {
  const rdata = rdataOfText(tree, text);
  return (rdata && respaceStrings(rdata)) ?? text;
};

const mergeOf = (tree: GatheredSpf, icloud: DnsName): MergedSpf => {
  const factsByText = termFactsByText(tree);
  const texts = intendedSpfTexts(tree).map((text) => respacedText(tree, text));
  return mergeSpf(texts, {
    ensure: icloud,
    findFacts: (term) => factsByText.get(term),
  });
};

/** Every finding about a record offers it: it is made once a tree. */
const merged = new WeakMap<GatheredSpf, { readonly icloud: DnsName; readonly spf: MergedSpf }>();

/** One record that keeps every sender and lets iCloud's mail pass through `icloud`. */
export const mergeTree = (tree: GatheredSpf, icloud: DnsName): MergedSpf => {
  const known = merged.get(tree);
  if (known?.icloud === icloud) return known.spf;
  const spf = mergeOf(tree, icloud);
  merged.set(tree, { icloud, spf });
  return spf;
};
