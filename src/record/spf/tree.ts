/**
 * The tree of an SPF record, built from the answers that are known, and the questions that would
 * let it grow. Asking them all and building again, until there are none, gathers a whole tree in
 * as many round trips as it is deep.
 */
import {
  type Answer,
  answerTo,
  type DnsName,
  type Failure,
  type Octets,
  type Question,
  questionKey,
  type RecordType,
} from '../../model/dns/dns.ts';
import type { SpfNode, SpfReach, SpfTree, SpfTreeTerm } from '../../model/spf.ts';
import { parseAddress, networkPrefix, presentNetwork } from '../../model/dns/ip-address.ts';
import { selectRecords } from './evaluate.ts';
import { isDirective, isSpfRecord, type SpfRecord, type SpfTerm } from './grammar.ts';
import { guessRecord } from './guess-intended.ts';
import { expandMacros, macroLetters, type MacroString, usesLetter } from './macro.ts';
import { intendedSpfTexts } from './repair.ts';
import { parseTargetName, shortenName } from './target-name.ts';
import { printTerm } from './print.ts';
import { findSender } from './senders.ts';

/** Terms kept of one record; no honest record comes near. */
const termLimit = 500;

/** RFC 7208 §4.6.4: beyond ten, nobody looks; so neither does this. */
const lookupLimit = 10;

/** A name whose records are in the tree; `above` are those that lead there, itself last. */
interface TreeName {
  readonly name: DnsName;
  readonly above: readonly DnsName[];
}

/** A term of the tree, before the cost of what is below it is known. */
interface DraftTerm {
  readonly term: SpfTerm;
  readonly reach: SpfReach;
  /** Lookup terms that this one is by itself. */
  readonly own: number;
  readonly target?: DnsName;
  readonly dead?: boolean;
  readonly crowded?: true;
  readonly networks?: readonly string[];
  readonly failure?: Failure;
  readonly below?: TreeName;
}

interface TreeState {
  readonly domain: DnsName;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly wanted: Map<string, Question>;
  readonly drafts: Map<TreeName, readonly (readonly DraftTerm[])[]>;
  /** Lookup terms met so far, level by level. */
  spent: number;
}

/** The answer, where it is known. */
const knownTo = <T extends RecordType>(
  { answers }: Pick<TreeState, 'answers'>,
  question: Question<T>,
): Answer<T> | undefined => {
  const answer = answers.get(questionKey(question));
  return answer && answerTo(question, answer);
};

/** The answer; where it is not known, the question is wanted. */
const soughtIn = <T extends RecordType>(
  growth: TreeState,
  question: Question<T>,
): Answer<T> | undefined => {
  const answer = knownTo(growth, question);
  if (answer === undefined) growth.wanted.set(questionKey(question), question);
  return answer;
};

const answerRdata = <T extends RecordType>(answer: Answer<T> | undefined) =>
  answer?.kind === 'found' ? answer.set.rdata : [];

type TermReading = Pick<DraftTerm, 'dead' | 'crowded' | 'networks' | 'failure' | 'below'> & {
  reach?: SpfReach;
};

/** What was read, or that it could not be. */
const unlessFailed = (
  answers: readonly (Answer | undefined)[],
  reading: TermReading,
): TermReading => {
  const failed = answers.find((answer) => answer?.kind === 'failed');
  return failed?.kind === 'failed' ? { reach: 'failed', failure: failed.failure } : reading;
};

type HostTerm = Extract<SpfTerm, { kind: 'a' | 'mx' }>;

const readHosts = (growth: TreeState, term: HostTerm, hosts: readonly DnsName[]): TermReading => {
  const answers = hosts.flatMap((name) => [
    soughtIn(growth, { name, type: 'A' }),
    soughtIn(growth, { name, type: 'AAAA' }),
  ]);
  const addresses = answers.flatMap((answer) =>
    answerRdata(answer).flatMap(({ address }) => parseAddress(address) ?? []),
  );
  const prefixLengths = { 4: term.length4, 6: term.length6 };
  const networks = addresses.map((one) =>
    presentNetwork(networkPrefix(one, prefixLengths[one.family])),
  );
  const dead = addresses.length === 0;
  return unlessFailed(answers, { dead, networks: [...new Set(networks)].sort() });
};

const readMx = (growth: TreeState, term: HostTerm, name: DnsName): TermReading => {
  const answer = soughtIn(growth, { name, type: 'MX' });
  const hosts = answerRdata(answer).flatMap(({ exchange }) => (exchange === '.' ? [] : exchange));
  // RFC 7208 §4.6.4: more than ten are an error, so their addresses do not matter.
  if (hosts.length > lookupLimit) return { crowded: true };
  const reading = readHosts(growth, term, hosts);
  return unlessFailed([answer], reading);
};

const readRecord = (growth: TreeState, place: TreeName, name: DnsName): TermReading => {
  if (place.above.includes(name)) return { reach: 'loop' };
  const answer = soughtIn(growth, { name, type: 'TXT' });
  const dead = selectRecords(answerRdata(answer)).length === 0;
  return unlessFailed([answer], { dead, below: { name, above: [...place.above, name] } });
};

/** What the lookups of a term that asks for `name` gave. */
const readTerm = (
  growth: TreeState,
  term: SpfTerm,
  place: TreeName,
  name: DnsName,
): TermReading => {
  switch (term.kind) {
    case 'include':
    case 'redirect':
      return readRecord(growth, place, name);
    case 'a':
      return readHosts(growth, term, [name]);
    case 'mx':
      return readMx(growth, term, name);
    default: {
      const answer = soughtIn(growth, { name, type: 'A' });
      return unlessFailed([answer], { dead: answerRdata(answer).length === 0 });
    }
  }
};

/** The target where no message is needed to know it; o is taken for the domain under audit. */
const findStaticTarget = (
  growth: TreeState,
  target: MacroString | undefined,
  { name }: TreeName,
): Octets | undefined => {
  if (target === undefined) return name;
  return macroLetters(target).every((letter) => letter === 'd' || letter === 'o')
    ? shortenName(expandMacros(target, (letter) => (letter === 'd' ? name : growth.domain)))
    : undefined;
};

/** How many lookup terms it is (RFC 7208 §4.6.4). */
const countLookups = (term: SpfTerm): number => {
  if (!('target' in term) || term.kind === 'exp') return 0;
  // RFC 7208 §4.6.4: the PTR lookup of %{p} counts too.
  return term.target && usesLetter(term.target, 'p') ? 2 : 1;
};

const draftTerm = (growth: TreeState, term: SpfTerm, place: TreeName): DraftTerm => {
  const own = countLookups(term);
  if ('network' in term)
    return { term, own, reach: 'free', networks: [presentNetwork(term.network)] };
  if (!('target' in term) || term.kind === 'exp') return { term, own, reach: 'free' };
  growth.spent += own;
  const text = term.kind === 'ptr' ? undefined : findStaticTarget(growth, term.target, place);
  if (text === undefined) return { term, own, reach: 'message' };
  const target = parseTargetName(text);
  if (target === undefined) return { term, own, reach: 'read', dead: true };
  if (growth.spent > lookupLimit) return { term, own, reach: 'unread', target };
  return { term, own, reach: 'read', target, ...readTerm(growth, term, place, target) };
};

const createIsIgnored = ({ terms }: SpfRecord): ((term: SpfTerm) => boolean) => {
  const all = terms.find(({ kind }) => kind === 'all');
  // RFC 7208 §5.1: all ends the mechanisms, and makes redirect void wherever it is.
  return (term) =>
    all !== undefined && (isDirective(term) ? term.offset > all.offset : term.kind === 'redirect');
};

/** Drafts these places and all below, level by level: what is nearer the root is looked up first. */
const growLevels = (growth: TreeState, places: readonly TreeName[]): void => {
  const queue = [...places];
  for (const place of queue) {
    const rdata = answerRdata(soughtIn(growth, { name: place.name, type: 'TXT' }));
    const drafts = selectRecords(rdata).map((record) => {
      const ignored = createIsIgnored(record);
      return record.terms.map((term) =>
        ignored(term)
          ? { term, own: countLookups(term), reach: 'ignored' as const }
          : draftTerm(growth, term, place),
      );
    });
    growth.drafts.set(place, drafts);
    queue.push(...placesBelow(drafts));
  }
};

const placesBelow = (drafts: readonly (readonly DraftTerm[])[]): readonly TreeName[] =>
  drafts.flat().flatMap(({ below }) => below ?? []);

const lowerCaseTerm = (term: SpfTerm): string => printTerm(term).toLowerCase();

/**
 * The lookup terms that a mended record would have beside those that are evaluated: what comes
 * after the end, and what was meant by what is broken. They are read last, when the rest is known.
 */
const draftSpareTerms = (
  growth: TreeState,
  root: TreeName,
  attempts: readonly Octets[],
): readonly DraftTerm[] => {
  if (growth.wanted.size > 0) return [];
  const live = (growth.drafts.get(root) ?? []).flat().filter(({ reach }) => reach !== 'ignored');
  const known = new Set(live.map(({ term }) => lowerCaseTerm(term)));
  const meant = attempts.flatMap((text) => guessRecord(text).terms);
  const spare = meant.filter((term) => countLookups(term) > 0 && !known.has(lowerCaseTerm(term)));
  const drafts = spare.slice(0, termLimit).map((term) => draftTerm(growth, term, root));
  growLevels(growth, placesBelow([drafts]));
  return drafts;
};

/** The sums that run through a tree in the order of evaluation. */
interface RunningTally {
  cost: number;
  exact: boolean;
}

const finishTerm = (growth: TreeState, draft: DraftTerm, running: RunningTally): SpfTreeTerm => {
  const { term, own, reach, target, dead = false, crowded, networks = [], failure, below } = draft;
  // What is ignored has a cost of its own, but adds nothing to the sum.
  const tally = reach === 'ignored' ? { ...running } : running;
  const before = tally.cost;
  tally.cost += own;
  const node = below && finishNode(growth, below, tally);
  const leads = term.kind === 'include' || term.kind === 'redirect';
  if (leads && reach !== 'read') tally.exact = false;
  const sender = target && findSender(target);
  return {
    text: term.text,
    offset: term.offset,
    kind: term.kind,
    qualifier: isDirective(term) ? term.qualifier : '+',
    reach,
    cost: tally.cost - before,
    total: running.cost,
    dead,
    networks,
    ...(crowded && { crowded }),
    ...(target && { target }),
    ...(sender && { sender }),
    ...(failure && { failure }),
    ...(node && { node }),
  };
};

const finishNode = (growth: TreeState, place: TreeName, tally: RunningTally): SpfNode => {
  const answer = knownTo(growth, { name: place.name, type: 'TXT' });
  const rdata = answerRdata(answer);
  const texts = rdata.map(({ strings }) => strings.join(''));
  const drafts = growth.drafts.get(place) ?? [];
  const records = selectRecords(rdata).map((record, i) => {
    const terms = (drafts[i] ?? []).map((draft) => finishTerm(growth, draft, tally));
    const omitted = Math.max(0, terms.length - termLimit);
    return { text: record.text, terms: terms.slice(0, termLimit), omitted, faults: record.faults };
  });
  return {
    domain: place.name,
    kind: answer?.kind === 'nodata' || answer?.kind === 'nxdomain' ? answer.kind : 'found',
    records,
    others: texts.filter((text) => !isSpfRecord(text)),
    size: place.name.length + texts.reduce((sum, text) => sum + text.length, 0),
  };
};

/** RFC 7208 §3.1: looked at only where TXT holds no record, to say what went wrong. */
const readType99 = (growth: TreeState): readonly Octets[] => {
  const txt = knownTo(growth, { name: growth.domain, type: 'TXT' });
  if (txt === undefined || txt.kind === 'failed' || txt.kind === 'nxdomain') return [];
  if (selectRecords(answerRdata(txt)).length > 0) return [];
  const rdata = answerRdata(soughtIn(growth, { name: growth.domain, type: 'SPF' }));
  return rdata.map(({ strings }) => strings.join('')).filter(isSpfRecord);
};

/** The tree, as far as the answers (by {@link questionKey}) let it grow, and what it wants to know. */
export const buildSpfTree = (
  domain: DnsName,
  answers: ReadonlyMap<string, Answer>,
): { readonly tree: SpfTree; readonly wanted: readonly Question[] } => {
  const growth: TreeState = { domain, answers, wanted: new Map(), drafts: new Map(), spent: 0 };
  const place: TreeName = { name: domain, above: [domain] };
  growLevels(growth, [place]);
  const type99 = readType99(growth);
  const tally: RunningTally = { cost: 0, exact: true };
  const root = finishNode(growth, place, tally);
  const drafts = draftSpareTerms(growth, place, intendedSpfTexts({ root, type99 }));
  const spare = drafts.map((draft) => finishTerm(growth, draft, { ...tally }));
  const wanted = [...growth.wanted.values()];
  const top = knownTo(growth, { name: domain, type: 'TXT' });
  const gathered = { root, ...tally, type99, spare, answers: [...answers.values()] };
  return top?.kind === 'failed'
    ? { tree: { domain, kind: 'failed', failure: top.failure }, wanted }
    : { tree: { domain, kind: 'gathered', ...gathered }, wanted };
};
