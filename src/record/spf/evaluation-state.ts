/**
 * The state of one check_host(): its arguments (RFC 7208 §4.1), the lookups spent (§4.6.4), and the
 * questions it asks. Its generators yield questions and are resumed with answers, so that the same
 * code runs over a resolver or over gathered answers.
 */
import {
  type Answer,
  answerTo,
  type DnsName,
  type Failure,
  type Octets,
  type Question,
  type RecordType,
} from '../../model/dns/dns.ts';
import { isWithin } from '../../model/dns/domain-name.ts';
import { spfLimits } from '../../model/spf.ts';
import {
  containsNetwork,
  dottedAddress,
  type Network,
  parseAddress,
  presentAddress,
  reverseName,
} from '../../model/dns/ip-address.ts';
import {
  expandMacros,
  type MacroLetter,
  macroLetters,
  type MacroString,
  usesLetter,
} from './macro.ts';
import { parseTargetName, shortenName } from './target-name.ts';

/** The evaluation of one term. */
export interface SpfStep {
  /** The domain whose record holds the term. */
  readonly domain: DnsName;
  /** How many includes and redirects led there. */
  readonly depth: number;
  readonly term: Octets;
  outcome: 'match' | 'no match' | 'temperror' | 'permerror' | 'unknown';
}

/** Why the evaluation stops: an error of RFC 7208 §2.6, or something unknown. */
export interface EvaluationStop {
  /**
   * `unknown`: a question without a known answer. `straddles`: some of the client's addresses match
   * a term and some do not.
   */
  readonly stop: 'temperror' | 'permerror' | 'unknown' | 'straddles';
  readonly reason: string;
  readonly failure?: Failure;
}

/** Yields a question and receives its answer, or undefined if it is not known. */
export type SpfDialogue<T> = Generator<Question, T | EvaluationStop, Answer | undefined>;

/** The values of macros. */
export interface MacroValues {
  /** The client's address, or a network of them. */
  readonly client: Network;
  readonly local: Octets;
  readonly domain: Octets;
  readonly helo: Octets;
  readonly receiver: Octets;
  /** Seconds since 1970-01-01T00:00Z. */
  readonly timestamp: number;
}

export interface SpfSession extends MacroValues {
  /** Macros whose values are only an example of what a message may have. */
  readonly examples: ReadonlySet<MacroLetter>;
  /** Whether a host that has addresses of the other family alone is no void lookup. */
  readonly forgivesFamily: boolean;
  /** Names made with such values. */
  readonly exampleNames: Set<Octets>;
  /** Whether the current term's name is one of them. */
  byExample: boolean;
  /** Whether any term's was. */
  everByExample: boolean;
  readonly trace: SpfStep[];
  /** Unknown terms that were passed over, because a later one may still pass. */
  readonly doubts: EvaluationStop[];
  lookups: number;
  voids: number;
  /** Whether the current term has had a void lookup. */
  voided: boolean;
}

export const stopWith = (kind: EvaluationStop['stop'], reason: string): EvaluationStop => ({
  stop: kind,
  reason,
});

export const isStop = (value: unknown): value is EvaluationStop =>
  typeof value === 'object' && value !== null && 'stop' in value;

const describeQuestion = ({ type, name }: Question): string => `${type} ${name}`;

/** Counts a term that asks DNS. */
export const spendLookup = (session: SpfSession): EvaluationStop | undefined => {
  session.voided = false;
  session.lookups += 1;
  return session.lookups > spfLimits.lookups
    ? stopWith('permerror', `more than ${spfLimits.lookups} terms that need DNS lookups`)
    : undefined;
};

// RFC 7208 §4.6.4: a term whose lookup finds no records is void.
const spendVoid = (session: SpfSession): EvaluationStop | undefined => {
  if (session.voided) return undefined;
  session.voided = true;
  session.voids += 1;
  return session.voids > spfLimits.voids
    ? stopWith('permerror', `more than ${spfLimits.voids} void lookups`)
    : undefined;
};

/** The record data of the answer; empty if there is none. */
export function* askRdata<T extends RecordType>(
  question: Question<T>,
): SpfDialogue<readonly Extract<Answer<T>, { kind: 'found' }>['set']['rdata'][number][]> {
  const received = yield question;
  if (received === undefined)
    return stopWith('unknown', `${describeQuestion(question)} was not looked up`);
  const answer = answerTo(question, received);
  if (answer.kind === 'failed') {
    const reason = `${describeQuestion(question)}: ${answer.failure.detail}`;
    return { stop: 'temperror', reason, failure: answer.failure };
  }
  return answer.kind === 'found' ? answer.set.rdata : [];
}

/**
 * As {@link askRdata}; if there is no data, it counts as a void lookup of the term. Of a name made by
 * example this proves nothing: another message's name may have data.
 */
export function* askTermRdata<T extends RecordType>(session: SpfSession, question: Question<T>) {
  const rdata = yield* askRdata(question);
  if (isStop(rdata) || rdata.length > 0) return rdata;
  if (session.byExample) return stopWith('unknown', `there is no ${describeQuestion(question)}`);
  return spendVoid(session) ?? rdata;
}

/** Whether the host has no address of this type, but one of the other. */
function* hasOtherFamilyAlone(
  name: DnsName,
  type: 'A' | 'AAAA',
): Generator<Question, boolean, Answer | undefined> {
  const own = yield* askRdata({ name, type });
  if (isStop(own) || own.length > 0) return false;
  const other = yield* askRdata({ name, type: type === 'A' ? 'AAAA' : 'A' });
  return !isStop(other) && other.length > 0;
}

/** The addresses of a host, of the client's family (RFC 7208 §5). */
export function* askHostAddresses(
  session: SpfSession,
  name: DnsName,
): SpfDialogue<readonly Network[]> {
  const type = session.client.family === 4 ? 'A' : 'AAAA';
  if (session.forgivesFamily && (yield* hasOtherFamilyAlone(name, type))) return [];
  const rdata = yield* askTermRdata(session, { name, type });
  return isStop(rdata) ? rdata : rdata.flatMap(({ address }) => parseAddress(address) ?? []);
}

/** Names of the client that lead back to it, of the first ten (RFC 7208 §5.5). */
export function* askValidatedNames(session: SpfSession): SpfDialogue<readonly DnsName[]> {
  const reverse = parseTargetName(reverseName(session.client));
  if (reverse === undefined) return [];
  const pointers = yield* askTermRdata(session, { name: reverse, type: 'PTR' });
  if (isStop(pointers)) return pointers.stop === 'temperror' ? [] : pointers;
  const validated: DnsName[] = [];
  for (const { target } of pointers.slice(0, spfLimits.ptrNames)) {
    const addresses = yield* askHostAddresses(session, target);
    // RFC 7208 §5.5: an error here skips the name.
    if (isStop(addresses)) {
      if (addresses.stop !== 'temperror') return addresses;
    } else if (addresses.some((address) => containsNetwork(address, session.client))) {
      validated.push(target);
    }
  }
  return validated;
}

/** The value of the p macro (RFC 7208 §7.3). */
function* askValidatedName(session: SpfSession, domain: Octets): SpfDialogue<Octets> {
  const names = yield* askValidatedNames(session);
  if (isStop(names)) return names;
  const own = parseTargetName(domain);
  const best =
    names.find((name) => name === own) ??
    names.find((name) => own !== undefined && isWithin(name, own)) ??
    names[0];
  return best ?? 'unknown';
}

/** The value of a macro in the record of `domain`; that of p, which has to be looked up, is left open. */
export const macroValue = (session: MacroValues, domain: Octets, letter: MacroLetter): Octets => {
  switch (letter) {
    case 's':
      return `${session.local}@${session.domain}`;
    case 'l':
      return session.local;
    case 'o':
      return session.domain;
    case 'd':
      return domain;
    case 'i':
      // DNS ignores case (RFC 4343 §2.1); explanations show it in upper case, as other implementations do.
      return dottedAddress(session.client).toUpperCase();
    case 'v':
      return session.client.family === 4 ? 'in-addr' : 'ip6';
    case 'h':
      return session.helo;
    case 'c':
      return presentAddress(session.client);
    case 'r':
      return session.receiver;
    case 't':
      return String(session.timestamp);
    case 'p':
      return 'unknown';
  }
};

/** The macro string's value in the record of `domain`. */
export function* expandFor(
  session: SpfSession,
  macros: MacroString,
  domain: Octets,
): SpfDialogue<Octets> {
  const client = usesLetter(macros, 'p') ? yield* askValidatedName(session, domain) : '';
  if (isStop(client)) return client;
  return expandMacros(macros, (letter) =>
    letter === 'p' ? client : macroValue(session, domain, letter),
  );
}

/** Whether the target of a term in the record of `domain` is a name made by example. */
const isByExample = (
  { examples, exampleNames }: SpfSession,
  target: MacroString | undefined,
  domain: Octets,
): boolean => {
  const letters = target === undefined ? (['d'] as const) : macroLetters(target);
  return letters.some(
    (letter) => examples.has(letter) || (letter === 'd' && exampleNames.has(domain)),
  );
};

/** The target name of a term (RFC 7208 §4.8), which may be malformed. */
export function* termTarget(
  session: SpfSession,
  target: MacroString | undefined,
  domain: Octets,
): SpfDialogue<Octets> {
  session.byExample = isByExample(session, target, domain);
  session.everByExample ||= session.byExample;
  if (target === undefined) return domain;
  // RFC 7208 §4.6.4: the PTR lookup of %{p} counts too.
  const over = usesLetter(target, 'p') ? spendLookup(session) : undefined;
  if (over) return over;
  const text = yield* expandFor(session, target, domain);
  if (isStop(text)) return text;
  const name = shortenName(text);
  if (session.byExample) session.exampleNames.add(name);
  return name;
}
