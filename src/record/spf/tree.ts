/**
 * Builds the tree of an SPF record from the known answers, and lists the questions that it still
 * needs. Asking them all and building again, until there are none, gathers a whole tree in as many
 * round trips as it is deep.
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
import {
  spfLimits,
  type SpfMessage,
  type SpfNode,
  type SpfReach,
  type SpfTree,
  type SpfTreeTerm,
} from '../../model/spf.ts';
import { splitLabels } from '../../model/dns/domain-name.ts';
import { parseAddress, networkPrefix, presentNetwork } from '../../model/dns/ip-address.ts';
import { toOctets } from '../../model/dns/presentation.ts';
import { selectRecords } from './evaluate.ts';
import { isDirective, isSpfRecord, type SpfRecord, type SpfTerm } from './grammar.ts';
import { joinStrings } from '../txt.ts';
import { guessRecord, readableTexts, respaceStrings } from './guess-intended.ts';
import { type MacroValues, macroValue } from './evaluation-state.ts';
import { dependsOnMessage, expandMacros, type MacroString, usesLetter } from './macro.ts';
import { intendedSpfTexts } from './repair.ts';
import { nameOctets, parseTargetName, shortenName } from './target-name.ts';
import { printTerm } from './print.ts';
import { findSender } from './senders.ts';
import { append } from '../../model/list/large-lists.ts';

/** Terms kept of one record; real records have far fewer. */
const termLimit = 500;

/** A name whose records are in the tree; `above` lists the names that lead there, itself last. */
interface TreeName {
  readonly name: DnsName;
  readonly above: readonly DnsName[];
}

/** A term of the tree before the cost of everything below it is known. */
interface DraftTerm {
  readonly term: SpfTerm;
  readonly reach: SpfReach;
  /** The lookups that the term costs by itself. */
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
  /** The values that a message gives to macros; absent: its terms are not looked up. */
  readonly values: MacroValues | undefined;
  readonly wanted: Map<string, Question>;
  readonly drafts: Map<TreeName, readonly (readonly DraftTerm[])[]>;
  /** Lookup terms met so far, level by level. */
  spent: number;
}

/** The answer, if it is known. */
const findAnswer = <T extends RecordType>(
  { answers }: Pick<TreeState, 'answers'>,
  question: Question<T>,
): Answer<T> | undefined => {
  const answer = answers.get(questionKey(question));
  return answer && answerTo(question, answer);
};

/** The answer, if it is known; otherwise the question becomes wanted. */
const askFor = <T extends RecordType>(
  state: TreeState,
  question: Question<T>,
): Answer<T> | undefined => {
  const answer = findAnswer(state, question);
  if (answer === undefined) state.wanted.set(questionKey(question), question);
  return answer;
};

const answerRdata = <T extends RecordType>(answer: Answer<T> | undefined) =>
  answer?.kind === 'found' ? answer.set.rdata : [];

type TermReading = Pick<DraftTerm, 'dead' | 'crowded' | 'networks' | 'failure' | 'below'> & {
  reach?: SpfReach;
};

/** The reading, or the failure of a lookup that it depends on. */
const unlessFailed = (
  answers: readonly (Answer | undefined)[],
  reading: TermReading,
): TermReading => {
  const failed = answers.find((answer) => answer?.kind === 'failed');
  return failed?.kind === 'failed' ? { reach: 'failed', failure: failed.failure } : reading;
};

type HostTerm = Extract<SpfTerm, { kind: 'a' | 'mx' }>;

const readHosts = (state: TreeState, term: HostTerm, hosts: readonly DnsName[]): TermReading => {
  const answers = hosts.flatMap((name) => [
    askFor(state, { name, type: 'A' }),
    askFor(state, { name, type: 'AAAA' }),
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

const readMx = (state: TreeState, term: HostTerm, name: DnsName): TermReading => {
  const answer = askFor(state, { name, type: 'MX' });
  const hosts = answerRdata(answer).flatMap(({ exchange }) => (exchange === '.' ? [] : exchange));
  // Too many are an error, so their addresses do not matter.
  if (hosts.length > spfLimits.mxHosts) return { crowded: true };
  // A host in place of a mail domain: whether "a" was meant depends on its addresses.
  if (answer && answer.kind !== 'found' && name !== state.domain)
    for (const type of ['A', 'AAAA'] as const) askFor(state, { name, type });
  return unlessFailed([answer], readHosts(state, term, hosts));
};

const readRecord = (state: TreeState, place: TreeName, name: DnsName): TermReading => {
  if (place.above.includes(name)) return { reach: 'loop' };
  // RFC 7208 §4.3: a single label has no record, whatever DNS holds.
  if (splitLabels(name).length < 2) return { dead: true };
  const answer = askFor(state, { name, type: 'TXT' });
  const dead = selectRecords(answerRdata(answer)).length === 0;
  return unlessFailed([answer], { dead, below: { name, above: [...place.above, name] } });
};

/** What the lookups of a term for `name` gave. */
const readTerm = (state: TreeState, term: SpfTerm, place: TreeName, name: DnsName): TermReading => {
  switch (term.kind) {
    case 'include':
    case 'redirect':
      return readRecord(state, place, name);
    case 'a':
      return readHosts(state, term, [name]);
    case 'mx':
      return readMx(state, term, name);
    default: {
      const answer = askFor(state, { name, type: 'A' });
      return unlessFailed([answer], { dead: answerRdata(answer).length === 0 });
    }
  }
};

/** The target, unless it depends on a message that is not given, or on names that only a receiver looks up. */
const findTarget = (
  { domain, values }: TreeState,
  target: MacroString | undefined,
  { name }: TreeName,
): Octets | undefined => {
  const own = nameOctets(name);
  if (target === undefined) return own;
  if (dependsOnMessage(target) && (values === undefined || usesLetter(target, 'p')))
    return undefined;
  return shortenName(
    expandMacros(target, (letter) => {
      if (values !== undefined) return macroValue(values, own, letter);
      return letter === 'd' ? own : nameOctets(domain);
    }),
  );
};

/** The lookups that the term costs by itself (RFC 7208 §4.6.4). */
const countLookups = (term: SpfTerm): number => {
  if (!('target' in term) || term.kind === 'exp') return 0;
  // RFC 7208 §4.6.4: the PTR lookup of %{p} counts too.
  return term.target && usesLetter(term.target, 'p') ? 2 : 1;
};

const draftTerm = (state: TreeState, term: SpfTerm, place: TreeName): DraftTerm => {
  const own = countLookups(term);
  if ('network' in term)
    return { term, own, reach: 'free', networks: [presentNetwork(term.network)] };
  if (!('target' in term) || term.kind === 'exp') return { term, own, reach: 'free' };
  state.spent += own;
  const text = term.kind === 'ptr' ? undefined : findTarget(state, term.target, place);
  if (text === undefined) return { term, own, reach: 'message' };
  const target = parseTargetName(text);
  if (target === undefined) return { term, own, reach: 'read', dead: true };
  if (state.spent > spfLimits.lookups) return { term, own, reach: 'unread', target };
  return { term, own, reach: 'read', target, ...readTerm(state, term, place, target) };
};

const createIsIgnored = ({ terms }: SpfRecord): ((term: SpfTerm) => boolean) => {
  const all = terms.find(({ kind }) => kind === 'all');
  // RFC 7208 §5.1: mechanisms after all are ignored, and redirect anywhere beside it.
  return (term) =>
    all !== undefined && (isDirective(term) ? term.offset > all.offset : term.kind === 'redirect');
};

/** Drafts these places and all below, level by level, so that names near the root are looked up first. */
const growLevels = (state: TreeState, places: readonly TreeName[]): void => {
  const queue = [...places];
  for (const place of queue) {
    const rdata = answerRdata(askFor(state, { name: place.name, type: 'TXT' }));
    const drafts = selectRecords(rdata).map((record) => {
      const ignored = createIsIgnored(record);
      return record.terms.map((term) =>
        ignored(term)
          ? { term, own: countLookups(term), reach: 'ignored' as const }
          : draftTerm(state, term, place),
      );
    });
    state.drafts.set(place, drafts);
    append(queue, placesBelow(drafts));
  }
};

const placesBelow = (drafts: readonly (readonly DraftTerm[])[]): readonly TreeName[] =>
  drafts.flat().flatMap(({ below }) => below ?? []);

const lowerCaseTerm = (term: SpfTerm): string => printTerm(term).toLowerCase();

/**
 * The lookup terms that a repaired record would have in addition: those after the end, and those
 * meant by broken terms. They are read last, when everything else is known.
 */
const draftSpareTerms = (
  state: TreeState,
  root: TreeName,
  attempts: readonly Octets[],
): readonly DraftTerm[] => {
  if (state.wanted.size > 0) return [];
  const live = (state.drafts.get(root) ?? []).flat().filter(({ reach }) => reach !== 'ignored');
  const known = new Set(live.map(({ term }) => lowerCaseTerm(term)));
  const meant = readableTexts(attempts).flatMap((text) => guessRecord(text).terms);
  const spare = meant.filter((term) => countLookups(term) > 0 && !known.has(lowerCaseTerm(term)));
  const drafts = spare.slice(0, termLimit).map((term) => draftTerm(state, term, root));
  growLevels(state, placesBelow([drafts]));
  return drafts;
};

/** Running totals over a tree, in the order of evaluation. */
interface RunningTally {
  cost: number;
  exact: boolean;
}

const finishTerm = (state: TreeState, draft: DraftTerm, running: RunningTally): SpfTreeTerm => {
  const { term, own, reach, target, dead = false, crowded, networks = [], failure, below } = draft;
  // An ignored term has a cost of its own but adds nothing to the total.
  const tally = reach === 'ignored' ? { ...running } : running;
  const before = tally.cost;
  tally.cost += own;
  const node = below && finishNode(state, below, tally);
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

const finishNode = (state: TreeState, place: TreeName, tally: RunningTally): SpfNode => {
  const answer = findAnswer(state, { name: place.name, type: 'TXT' });
  const rdata = answerRdata(answer);
  const texts = rdata.map(({ strings }) => strings.join(''));
  const drafts = state.drafts.get(place) ?? [];
  const records = selectRecords(rdata).map((record, i) => {
    const terms = (drafts[i] ?? []).map((draft) => finishTerm(state, draft, tally));
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

/** RFC 7208 §3.1: read only if TXT holds no record, to explain why. */
const readType99 = (state: TreeState): readonly Octets[] => {
  const txt = findAnswer(state, { name: state.domain, type: 'TXT' });
  if (txt === undefined || txt.kind === 'failed' || txt.kind === 'nxdomain') return [];
  if (selectRecords(answerRdata(txt)).length > 0) return [];
  const rdata = answerRdata(askFor(state, { name: state.domain, type: 'SPF' }));
  return rdata.map(({ strings }) => strings.join('')).filter(isSpfRecord);
};

/** What the message gives to macros; undefined for a client that is no address. */
const messageValues = (
  domain: DnsName,
  { client, helo, local }: SpfMessage,
): MacroValues | undefined => {
  const address = parseAddress(client);
  const texts = { helo: toOctets(helo), local: toOctets(local), receiver: 'unknown' };
  return address && { ...texts, client: address, domain: nameOctets(domain), timestamp: 0 };
};

/**
 * The tree as far as the answers (by {@link questionKey}) go, and the questions still open. Terms that
 * depend on the message are in it as they are for `message`, or not looked up.
 */
export const buildSpfTree = (
  domain: DnsName,
  answers: ReadonlyMap<string, Answer>,
  message?: SpfMessage,
): { readonly tree: SpfTree; readonly wanted: readonly Question[] } => {
  const values = message && messageValues(domain, message);
  const state: TreeState = {
    domain,
    answers,
    values,
    wanted: new Map(),
    drafts: new Map(),
    spent: 0,
  };
  const place: TreeName = { name: domain, above: [domain] };
  growLevels(state, [place]);
  const type99 = readType99(state);
  const tally: RunningTally = { cost: 0, exact: true };
  const root = finishNode(state, place, tally);
  const spaced = new Map(
    answerRdata(findAnswer(state, { name: domain, type: 'TXT' })).flatMap((rdata) => {
      const text = respaceStrings(rdata);
      return text === undefined ? [] : [[joinStrings(rdata), text] as const];
    }),
  );
  const attempts = intendedSpfTexts({ root, type99 }).map((text) => spaced.get(text) ?? text);
  const drafts = draftSpareTerms(state, place, attempts);
  const spare = drafts.map((draft) => finishTerm(state, draft, { ...tally }));
  const wanted = [...state.wanted.values()];
  const top = findAnswer(state, { name: domain, type: 'TXT' });
  const kept = { answers: [...answers.values()], messages: [], ...(message && { message }) };
  const gathered = { root, ...tally, type99, spare, ...kept };
  return top?.kind === 'failed'
    ? { tree: { domain, kind: 'failed', failure: top.failure }, wanted }
    : { tree: { domain, kind: 'gathered', ...gathered }, wanted };
};
