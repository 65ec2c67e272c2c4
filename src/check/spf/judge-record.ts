/** What the SPF checks have in common: the one record that they judge, and the record to publish. */
import type { Context, Finding, Fix, RecordLine, Ruling, Skipped } from '../../model/check.ts';
import type { Octets } from '../../model/dns/dns.ts';
import { presentOctets } from '../../model/dns/presentation.ts';
import type { GatheredSpf, SpfTermKind, SpfTreeRecord } from '../../model/spf.ts';
import { toRecordLines, txtLine } from '../../record/record-line.ts';
import { intendedSpfTexts, mergeTree } from '../../record/spf/repair.ts';
import type { PlacedTerm } from '../../record/spf/tree-terms.ts';
import { joinStrings } from '../../record/txt.ts';
import { unsettled } from '../define-check.ts';
import { isSkipped, skipped } from '../skipped.ts';

/** The one well-formed record, or why there is none to judge. */
const onlyRecord = (tree: GatheredSpf): Skipped | SpfTreeRecord => {
  if (tree.root.records.length > 1)
    return skipped('there is more than one SPF record', { deferTo: ['spf-single'] });
  const [record] = tree.root.records;
  if (record === undefined) return skipped('there is no SPF record', { deferTo: ['spf-present'] });
  const broken = skipped('the SPF record has errors', { deferTo: ['spf-syntax'] });
  return record.faults.length > 0 ? broken : record;
};

/** The ruling of `judge` on the one well-formed record; where there is none, another check says so. */
export const judgeRecord = (
  tree: GatheredSpf,
  judge: (record: SpfTreeRecord) => Ruling,
): Ruling => {
  const record = onlyRecord(tree);
  return isSkipped(record) ? record : judge(record);
};

/** The published lines that the merged record takes the place of. */
const replacedLines = (tree: GatheredSpf): readonly RecordLine[] => {
  const texts = intendedSpfTexts(tree);
  return tree.answers.flatMap(({ question, ...answer }) => {
    if (question.name !== tree.domain || answer.kind !== 'found') return [];
    const { type, rdata } = answer.set;
    const old = rdata.filter((one) => 'strings' in one && texts.includes(joinStrings(one)));
    return toRecordLines(tree.domain, type, old);
  });
};

const listSentence = (list: readonly string[], what: string): string =>
  list.length === 0 ? '' : ` ${what}: ${list.slice(0, 10).join('; ')}.`;

/** Publishes the merged record, or says what costs too much for there to be one (RFC 7208 §4.6.4). */
export const mergedFix = (text: string, tree: GatheredSpf, { required }: Context): Fix => {
  const merged = mergeTree(tree, required.spfInclude);
  const left = merged.dropped.map(({ term, because }) => `${term} (${because})`);
  const costs = merged.senders.map(
    ({ term, cost, sender }) => `${term}${sender ? ` (${sender})` : ''} costs ${cost}`,
  );
  if (merged.cost > 10) {
    const over = ` All its senders together need ${merged.cost} lookups, of which 10 are allowed: stop using one of them, or let it send from a subdomain.`;
    return { text: `${text}${over}${listSentence(costs, 'What they cost')}` };
  }
  if (!merged.known)
    return {
      text: `${text} Take out of it what no longer sends, then check again: it is too much to be judged in full.${listSentence(costs, 'What they cost, at least')}`,
    };
  const publish = [txtLine(tree.domain, merged.text)];
  const same = ({ type, rdata }: RecordLine): boolean =>
    publish.some((line) => line.type === type && line.rdata === rdata);
  return {
    text: `${text} This record costs ${merged.cost} of 10 lookups.${listSentence(left, 'Left out of it')}`,
    publish,
    remove: replacedLines(tree).filter((line) => !same(line)),
  };
};

interface FindingText {
  readonly message: string;
  /** What to do, before the record that is to be published. */
  readonly fix: string;
  readonly observed?: readonly string[];
  /** The term that it is about. Where it stands in another's record, there is nothing to publish. */
  readonly placed?: PlacedTerm;
}

/** A finding about the record, with the record to publish in its place. */
export const spfFinding = (tree: GatheredSpf, context: Context, text: FindingText): Finding => {
  const { message, fix, placed, observed = intendedSpfTexts(tree).map(presentRecord) } = text;
  if (placed && placed.domain !== tree.domain) {
    const text = `This is in the record of ${placed.domain}: have it mended there, or do without that sender.`;
    return { message, subject: { name: placed.domain, type: 'TXT' }, fix: { text } };
  }
  const mended = mergedFix(fix, tree, context);
  return {
    message,
    subject: { name: tree.domain, type: 'TXT' },
    ...(mended.publish && { expected: mended.publish.map(({ rdata }) => rdata) }),
    observed,
    fix: mended,
  };
};

/** More findings of one check than this help nobody. */
export const mostFindings = 5;

export const withoutTermAdvice =
  'Publish this record, without the term, in place of the present one.';

/** A record as an observation; a huge one not in full. */
export const presentRecord = (text: Octets): string =>
  presentOctets(text.length > 1000 ? `${text.slice(0, 1000)}...` : text);

/** `include:a.example (of b.example)`, for people. */
export const describeTerm = (tree: GatheredSpf, { term, domain }: PlacedTerm): string => {
  const text = presentOctets(term.text.slice(0, 200));
  return domain === tree.domain ? text : `${text} in the record of ${domain}`;
};

/** `otherwise`, unless a lookup of one of the terms failed: then nobody can tell. */
export const unlessUnread = (
  terms: readonly PlacedTerm[],
  kinds: readonly SpfTermKind[],
  otherwise: Ruling,
): Ruling => {
  const [first, ...more] = terms.flatMap(({ term }) =>
    term.failure && kinds.includes(term.kind) ? term.failure : [],
  );
  return first === undefined ? otherwise : unsettled(first, ...more);
};
