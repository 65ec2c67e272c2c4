/**
 * Merges SPF records into one: it keeps every sender, drops what cannot work, puts iCloud first and
 * one `all` at the end. It never copies the ranges of an include, because their owner changes them.
 */
import type { DnsName, Octets } from '../../model/dns/dns.ts';
import { dnsName } from '../../model/dns/domain-name.ts';
import { presentOctets } from '../../model/dns/presentation.ts';
import { containsNetwork, type Network, parseNetwork } from '../../model/dns/ip-address.ts';
import {
  isDirective,
  parseSpf,
  type SpfDirective,
  type SpfRecord,
  type SpfTerm,
} from './grammar.ts';
import {
  disguisedMechanism,
  exceedsTextLimit,
  guessRecord,
  guessTerms,
  readableTexts,
} from './guess-intended.ts';
import { isMisspelledService } from './misspelled.ts';
import { printMechanism, printTerm } from './print.ts';

/** What is known of a term beyond its text. */
export interface TermFacts {
  /** Lookup terms that it costs (RFC 7208 §4.6.4). */
  readonly cost: number;
  readonly sender?: string;
  /** It was not looked up, so the cost is a minimum. */
  readonly unread?: boolean;
  /** Why it can be dropped; absent if it has to stay. */
  readonly useless?: string;
  /** The term that was most likely meant instead. */
  readonly meant?: Octets;
}

export interface MergeOptions {
  /** Included with a pass, as the first term. */
  readonly ensure?: DnsName;
  /** Looks up a term by its {@link termSpelling}; undefined if nothing is known. */
  readonly findFacts?: (term: string) => TermFacts | undefined;
}

export interface MergedSpf {
  readonly text: Octets;
  /** Lookup terms that it costs. */
  readonly cost: number;
  /** False if one of its terms was not looked up, or a record was too long to be read in full. */
  readonly known: boolean;
  /** The terms that cost, in order. */
  readonly senders: readonly {
    readonly term: string;
    readonly cost: number;
    readonly sender?: string;
  }[];
  /** The terms that were left out, and why; printable ASCII. */
  readonly dropped: readonly DroppedTerm[];
}

/** A term that is left out, and why; printable ASCII. */
export interface DroppedTerm {
  readonly term: string;
  readonly because: string;
}

/** One spelling for equal terms: names ignore case and may end in a dot (RFC 7208 §7.1). */
const canonicalSpelling = (term: string): string => term.toLowerCase().replace(/\.(?=\/|$)/, '');

/** The key of a term. */
export const termSpelling = (term: SpfTerm): string => canonicalSpelling(printTerm(term));

/** RFC 7208 §4.6.4: terms of these kinds need a lookup. */
const costlyKinds = new Set(['include', 'a', 'mx', 'ptr', 'exists', 'redirect']);

/** IANA lists 17.0.0.0/8 as Apple's, so it lets only Apple pass. */
const appleNetwork = parseNetwork('17.0.0.0/8');

export const isAppleNetwork = (network: Network): boolean =>
  appleNetwork !== undefined && containsNetwork(appleNetwork, network);

/** Whether some of the network's addresses are Apple's. */
export const touchesAppleNetwork = (network: Network): boolean =>
  appleNetwork !== undefined &&
  (containsNetwork(appleNetwork, network) || containsNetwork(network, appleNetwork));

/** Whether the network has more addresses than any one sender needs. */
export const isTooWide = (network: Network): boolean =>
  network.bits.length < (network.family === 4 ? 12 : 28) && !isAppleNetwork(network);

/** Whether the text of the term itself names a network that is too wide. */
const namesTooWide = (term: SpfDirective): boolean => {
  if (term.kind === 'ip4' || term.kind === 'ip6') return isTooWide(term.network);
  return (term.kind === 'a' || term.kind === 'mx') && (term.length4 < 12 || term.length6 < 28);
};

/** Whether a modifier is of use: not a mechanism written as one, nor Apple's verification value. */
const isKeptModifier = (term: SpfTerm): boolean =>
  term.kind !== 'unknown' ||
  (term.name !== 'apple-domain' && disguisedMechanism(term) === undefined);

/** The term, or the redirect that it was made of. */
const printWritten = (term: SpfDirective): Octets =>
  /^redirect=/i.test(term.text) ? term.text : printTerm(term);

/** The parts of a record that are merged. */
interface MergeSource {
  readonly directives: readonly SpfDirective[];
  readonly modifiers: readonly SpfTerm[];
  /** The qualifier of its `all`. */
  readonly end: string | undefined;
  /** What no part of it is made of. */
  readonly lost: readonly DroppedTerm[];
}

/** Whether the term as it is written was looked up, and has something to say. */
const isKnownToWork = (text: Octets, { findFacts }: MergeOptions): boolean => {
  const [term] = parseSpf(`v=spf1 ${text}`).terms;
  const facts = term && findFacts?.(termSpelling(term));
  return facts !== undefined && facts.useless === undefined;
};

/** The term, or the one that was meant by it. */
const meantTerm = (term: SpfDirective, { findFacts }: MergeOptions): SpfDirective => {
  const meant = findFacts?.(termSpelling(term))?.meant;
  const [other] = meant === undefined ? [] : parseSpf(`v=spf1 ${meant}`).terms.filter(isDirective);
  return other ?? term;
};

/** Terms of the text that the merged record cannot have, each with the reason. */
const findLost = (
  { terms, faults }: SpfRecord,
  hasEnd: boolean,
  { ensure }: MergeOptions,
): readonly DroppedTerm[] => {
  const parsed = new Set(terms.map(({ text }) => text));
  const lose = (because: string) => (text: Octets) => ({ term: presentOctets(text), because });
  const invalid = faults.flatMap(({ term }) => (parsed.has(term) ? [] : term));
  const ignored = terms.filter(
    (term) =>
      hasEnd &&
      term.kind === 'redirect' &&
      canonicalSpelling(term.target.text) !== canonicalSpelling(ensure ?? ''),
  );
  const disguised = terms.filter(
    (term) =>
      !isDirective(term) &&
      !isKeptModifier(term) &&
      canonicalSpelling(guessTerms(term.text)) !== `include:${ensure}`,
  );
  return [
    ...invalid.map(lose('it is not a valid term')),
    ...ignored.map(({ text }) => text).map(lose('it has no effect beside "all"')),
    ...disguised.map(({ text }) => text).map(lose('it is not a term of SPF')),
  ];
};

const toMergeSource = (text: Octets, options: MergeOptions): MergeSource => {
  const record = guessRecord(text, (term) => isKnownToWork(term, options));
  const { terms } = record;
  const directives = terms.filter(isDirective).map((term) => meantTerm(term, options));
  const end = directives.find(({ kind }) => kind === 'all');
  // As one of several senders, a redirect becomes an include.
  const included = terms.flatMap((term) =>
    term.kind === 'redirect' && end === undefined
      ? parseSpf(`v=spf1 include:${term.target.text}`)
          .terms.filter(isDirective)
          .map((one): SpfDirective => Object.assign({}, one, { text: term.text }))
      : [],
  );
  return {
    directives: [...directives.filter(({ kind }) => kind !== 'all'), ...included],
    modifiers: terms.filter((term) => !isDirective(term) && term.kind !== 'redirect'),
    end: end?.qualifier,
    lost: findLost(record, end !== undefined, options),
  };
};

const isAllowing = ({ qualifier }: SpfDirective): boolean => qualifier === '+';

/**
 * All directives in an order that passes everything that one of the sources passes: a term that
 * excludes never comes before an allowing term of another source. One source keeps its own order.
 */
const orderDirectives = (sources: readonly MergeSource[]): readonly SpfDirective[] => {
  const lists = sources.map(({ directives }) => directives);
  const last = lists.find((list) => !list.every(isAllowing)) ?? [];
  const others = lists.filter((list) => list !== last);
  return [
    ...others.flat().filter(isAllowing),
    ...last,
    ...others.flat().filter((term) => !isAllowing(term)),
  ];
};

/** The terms that the merged record already has. */
interface MergedTerms {
  readonly directives: SpfDirective[];
  readonly networks: Network[];
  /** Mechanisms, without their qualifiers. */
  readonly texts: Set<string>;
}

const keepTerm = ({ directives, networks, texts }: MergedTerms, term: SpfDirective): void => {
  directives.push(term);
  texts.add(canonicalSpelling(printMechanism(term)));
  if ('network' in term) networks.push(term.network);
};

const isEnsured = (term: SpfDirective, { ensure }: MergeOptions): boolean =>
  canonicalSpelling(printMechanism(term)) === `include:${ensure}`;

/** Whether it is the ensured include, misspelled. */
const isMeantForEnsured = (term: SpfDirective, { ensure }: MergeOptions): boolean =>
  ensure !== undefined &&
  term.kind === 'include' &&
  isMisspelledService(dnsName(canonicalSpelling(term.target.text)), ensure);

/** Why a directive is left out of the merged record; undefined if it is kept. */
const whyNotKept = (
  term: SpfDirective,
  { texts, networks }: MergedTerms,
  options: MergeOptions,
): string | undefined => {
  const { findFacts } = options;
  if (texts.has(canonicalSpelling(printMechanism(term)))) return 'it appears twice';
  if (term.kind === 'ptr') return 'the standard says not to use ptr';
  if (namesTooWide(term)) return 'its range is far too wide';
  if ('network' in term && networks.some((network) => containsNetwork(network, term.network)))
    return 'an earlier term covers it';
  const facts = findFacts?.(termSpelling(term));
  // What was looked up and works may be another's.
  if (facts === undefined && isMeantForEnsured(term, options))
    return `it is ${options.ensure} misspelled`;
  return facts?.useless;
};

/** `-all` if every record has it; otherwise `~all`, as Apple asks. */
const chooseEnd = (sources: readonly MergeSource[]): string => {
  const ends = sources.flatMap(({ end }) => end ?? []);
  return ends.length > 0 && ends.every((end) => end === '-') ? '-all' : '~all';
};

/** RFC 7208 §6: one `exp`, and each unknown modifier once unless it is a misspelled mechanism. */
const keptModifiers = (sources: readonly MergeSource[]): readonly string[] => {
  const all = sources.flatMap(({ modifiers }) => modifiers);
  const exp = all.find(({ kind }) => kind === 'exp');
  const unknown = all.filter((term) => term.kind === 'unknown' && isKeptModifier(term));
  return [...new Set([...(exp ? [exp] : []), ...unknown].map(printTerm))];
};

/** Merges the records, each of which may be broken, into one that is not. */
export const mergeSpf = (records: readonly Octets[], options: MergeOptions = {}): MergedSpf => {
  const read = readableTexts(records);
  const sources = read.map((text) => toMergeSource(text, options));
  const kept: MergedTerms = { directives: [], networks: [], texts: new Set() };
  const dropped = sources.flatMap(({ lost }) => lost);
  const { ensure } = options;
  const ordered = orderDirectives(sources);
  const hasEnsured = ordered.some((term) => isEnsured(term, options));
  for (const term of ordered) {
    // The merged record begins with it.
    if (isEnsured(term, options)) continue;
    if (isMeantForEnsured(term, options) && !hasEnsured) continue;
    const because = whyNotKept(term, kept, options);
    if (because === undefined) keepTerm(kept, term);
    else dropped.push({ term: presentOctets(printWritten(term)), because });
  }
  const first = ensure === undefined ? [] : [`include:${ensure}`];
  const directives = [...first, ...kept.directives.map(printTerm)];
  const senders = directives.flatMap((term) => {
    const known = options.findFacts?.(canonicalSpelling(term));
    const kind = /^[+\-~?]?([a-z\d]+)/.exec(term)?.[1] ?? '';
    const cost = known?.cost ?? (costlyKinds.has(kind) ? 1 : 0);
    const sender = known?.sender;
    return cost === 0 ? [] : [{ term: presentOctets(term), cost, ...(sender && { sender }) }];
  });
  return {
    text: ['v=spf1', ...directives, chooseEnd(sources), ...keptModifiers(sources)].join(' '),
    cost: senders.reduce((sum, { cost }) => sum + cost, 0),
    known:
      read.length === records.length &&
      !records.some(exceedsTextLimit) &&
      !directives.some((term) => options.findFacts?.(canonicalSpelling(term))?.unread),
    senders,
    dropped,
  };
};
