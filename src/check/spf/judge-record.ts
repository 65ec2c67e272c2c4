/** The one SPF record that the SPF checks judge, and the record that they offer instead. */
import type { Context, Finding, Fix, RecordLine, Ruling, Skipped } from '../../model/check.ts';
import type { Octets } from '../../model/dns/dns.ts';
import { isWithin, splitLabels } from '../../model/dns/domain-name.ts';
import { presentOctets, presentRData } from '../../model/dns/presentation.ts';
import {
  type GatheredSpf,
  spfLimits,
  type SpfTermKind,
  type SpfTreeRecord,
} from '../../model/spf.ts';
import { toRecordLines, txtLine } from '../../record/record-line.ts';
import { guessTerms } from '../../record/spf/guess-intended.ts';
import { meantForService } from '../../record/spf/misspelled.ts';
import type { MergedSpf } from '../../record/spf/merge.ts';
import {
  type CorrectedRecord,
  intendedSpfTexts,
  mergeTree,
  rdataOfText,
  spfPieces,
} from '../../record/spf/repair.ts';
import type { PlacedTerm } from '../../record/spf/tree-terms.ts';
import { joinStrings } from '../../record/txt.ts';
import { unsettled } from '../define-check.ts';
import { few } from '../../model/text/wording.ts';
import { isSkipped, skipped } from '../skipped.ts';

/** Whether "v=spf1" is by itself, and the terms are in other TXT records. */
export const isInPieces = ({ root }: GatheredSpf): boolean =>
  root.records.every(({ terms }) => terms.length === 0) && spfPieces(root).length > 0;

/** The one well-formed record, or the check that says why there is none. */
const onlyRecord = (tree: GatheredSpf): Skipped | SpfTreeRecord => {
  if (tree.root.records.length > 1)
    return skipped('there is more than one SPF record', { deferTo: ['spf-single'] });
  const [record] = tree.root.records;
  if (record === undefined) return skipped('there is no SPF record', { deferTo: ['spf-present'] });
  const broken = skipped('the SPF record has errors', { deferTo: ['spf-syntax'] });
  return record.faults.length > 0 || isInPieces(tree) ? broken : record;
};

/** The ruling of `judge` on the one well-formed record; skipped if there is none, because another check says so. */
export const judgeRecord = (
  tree: GatheredSpf,
  judge: (record: SpfTreeRecord) => Ruling,
): Ruling => {
  const record = onlyRecord(tree);
  return isSkipped(record) ? record : judge(record);
};

/** The published line of an outermost TXT text. */
export const textLines = (tree: GatheredSpf, text: Octets): readonly RecordLine[] => {
  const rdata = rdataOfText(tree, text);
  return rdata === undefined ? [] : toRecordLines(tree.domain, 'TXT', [rdata]);
};

/** The published lines that the merged record replaces. */
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
  list.length === 0 ? '' : ` ${what}: ${few(list, 10).join('; ')}.`;

/** From this many lookups on, a record may break when a service that it includes adds one. */
export const fewLookupsLeft = 8;

export const lookupCount = (cost: number): string => `${cost} of ${spfLimits.lookups} lookups`;

/** `include:_spf.google.com (Google Workspace): 4` for each term that costs lookups. */
export const describeSenders = ({ senders }: MergedSpf): readonly string[] =>
  senders.map(({ term, cost, sender }) => `${term}${sender ? ` (${sender})` : ''}: ${cost}`);

/**
 * Publishes the merged record, as `text` says; or says why there can be none (RFC 7208 §4.6.4). `named`: the
 * term that the finding is about, whose loss is no news.
 */
export const mergedFix = (
  text: string,
  tree: GatheredSpf,
  { required }: Context,
  named?: Octets,
): Fix => {
  const merged = mergeTree(tree, required.spfInclude);
  const left = merged.dropped
    .filter(({ term }) => named === undefined || term !== presentOctets(named))
    .map(({ term, because }) => `${term} (${because})`);
  const costs = describeSenders(merged);
  if (merged.cost > spfLimits.lookups)
    return {
      text: `All senders together need ${merged.cost} DNS lookups, but only ${spfLimits.lookups} are allowed. Stop using one of them, or let it send from a subdomain.${listSentence(left, 'Delete these in any case')}${listSentence(costs, 'Lookups')}`,
    };
  if (!merged.known)
    return {
      text: `The record is too large to be judged in full. Delete senders that you no longer use, then check again.${listSentence(costs, 'Lookups, at least')}`,
    };
  const publish = [txtLine(tree.domain, merged.text)];
  const same = ({ type, rdata }: RecordLine): boolean =>
    publish.some((line) => line.type === type && line.rdata === rdata);
  const price = merged.cost < fewLookupsLeft ? '' : ` It needs ${lookupCount(merged.cost)}.`;
  return {
    text: `${text}${price}${listSentence(left, 'Left out')}`,
    publish,
    remove: replacedLines(tree).filter((line) => !same(line)),
  };
};

/** A finding about a record below the domain that the domain's own leads to, and that its owner can correct. */
export const correctedFinding = (
  message: string,
  { owner, rdata, text }: CorrectedRecord,
): Finding => {
  const line = txtLine(owner, text);
  return {
    message,
    subject: { name: owner, type: 'TXT' },
    expected: [line.rdata],
    observed: [presentRData('TXT', rdata)],
    fix: {
      text: `Replace the SPF record of ${owner} with this one, which is most likely what was meant.`,
      publish: [line],
      remove: toRecordLines(owner, 'TXT', [rdata]),
    },
  };
};

interface FindingText {
  readonly message: string;
  /** What to do with the record that is offered. */
  readonly fix: string;
  readonly observed?: readonly string[];
  /** The term that it is about. If it is in the record of another name, there is nothing to publish here. */
  readonly placed?: PlacedTerm;
  /** The message says why that term is no good, so that the fix need not. */
  readonly saysLost?: true;
  /** What to do with the term in that other record. */
  readonly fixThere?: string;
  /** What it means for the owner's mail, where that is not that SPF fails. */
  readonly consequence?: string;
}

/** A finding about the record, with the record to publish instead. */
export const spfFinding = (tree: GatheredSpf, context: Context, text: FindingText): Finding => {
  const { message, fix, placed, fixThere = 'Fix this', consequence } = text;
  const effect = consequence === undefined ? {} : { consequence };
  const { observed = intendedSpfTexts(tree).map(presentRecord) } = text;
  if (placed && placed.domain !== tree.domain) {
    const there = `${fixThere} in the SPF record of ${placed.domain} or ask its owner to, or stop using that sender.`;
    const subject = { name: placed.domain, type: 'TXT' } as const;
    return { message, ...effect, subject, fix: { text: there } };
  }
  const named = text.saysLost ? placed?.term.text : undefined;
  const merged = mergedFix(fix, tree, context, named);
  return {
    message,
    ...effect,
    subject: { name: tree.domain, type: 'TXT' },
    ...(merged.publish && { expected: merged.publish.map(({ rdata }) => rdata) }),
    observed,
    fix: merged,
  };
};

/** The most findings of one check: more do not help. */
export const mostFindings = 5;

export const replaceAdvice = 'Replace the SPF record with this one.';

export const meantAdvice =
  'Replace the SPF record with this one, which is most likely what was meant.';

/** `; most likely "X" was meant`, or an empty string if there is no guess. */
export const describeMeant = (term: Octets): string => {
  const meant = guessTerms(term.slice(0, 500));
  return meant === '' || meant === term ? '' : `; most likely "${presentOctets(meant)}" was meant`;
};

/** What to say of a term that is iCloud's, misspelled; undefined if it is not. */
export const misspelledFinding = (
  tree: GatheredSpf,
  context: Context,
  placed: PlacedTerm,
): Finding | undefined => {
  const { spfInclude } = context.required;
  const meant = meantForService(placed.term, spfInclude);
  if (meant === undefined || placed.domain !== tree.domain) return undefined;
  const { target } = placed.term;
  const term = describeTerm(tree, placed);
  const common = { placed, saysLost: true, fix: replaceAdvice } as const;
  const guess = `most likely "${meant}" was meant`;
  // A name of the service's own that leads nowhere.
  if (target !== undefined && isWithin(target, spfInclude)) {
    const message = `The term ${term} fails: ${describeTargetFault(placed)}; ${guess}`;
    return spfFinding(tree, context, { ...common, message });
  }
  return spfFinding(tree, context, {
    ...common,
    message: `The term ${term} is misspelled: ${guess}`,
    consequence: `your outgoing mail can land in junk (${spfInclude} is misspelled in the SPF record)`,
  });
};

/** A record as an observation; a huge one is shortened. */
export const presentRecord = (text: Octets): string =>
  presentOctets(text.length > 1000 ? `${text.slice(0, 1000)}...` : text);

/** `"include:a.example"`, or `"include:a.example" in the record of b.example`. */
export const describeTerm = (tree: GatheredSpf, { term, domain }: PlacedTerm): string => {
  const text = `"${presentOctets(term.text.slice(0, 200))}"`;
  return domain === tree.domain ? text : `${text} in the record of ${domain}`;
};

/** What is wrong with the record that an include or redirect leads to; undefined if nothing is. */
export const describeTargetFault = ({
  term: { kind, target, dead, node },
}: PlacedTerm): string | undefined => {
  if (kind !== 'include' && kind !== 'redirect') return undefined;
  if (target === undefined) return dead ? 'its name is not a valid domain name' : undefined;
  if (dead && splitLabels(target).length < 2) return `"${target}" is not a full domain name`;
  if (dead)
    return node?.kind === 'nxdomain' ? `${target} does not exist` : `${target} has no SPF record`;
  const [record, ...more] = node?.records ?? [];
  if (more.length > 0) return `${target} has more than one SPF record`;
  const [fault] = record?.faults ?? [];
  return (
    fault &&
    `the SPF record of ${target} has an error (${fault.message}${describeMeant(fault.term)})`
  );
};

/** `otherwise`, unless a lookup of one of the terms failed: then the check cannot rule. */
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
