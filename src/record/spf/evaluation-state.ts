/**
 * One check_host() from start to end: what it knows (RFC 7208 §4.1), what it has spent (§4.6.4),
 * how it asks and how it names what it asks for. Its generators yield questions and are resumed
 * with answers, so that the same code runs over a resolver or over answers gathered beforehand.
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
import {
  contains,
  dottedAddress,
  type Network,
  parseAddress,
  presentAddress,
  reverseName,
} from './network.ts';
import { expand, type MacroLetter, type MacroString, uses } from './macro.ts';
import { nameOf, shortened } from './target-name.ts';

/** One term, as it was evaluated. */
export interface SpfStep {
  /** The domain whose record holds the term. */
  readonly domain: DnsName;
  /** How many includes and redirects led there. */
  readonly depth: number;
  readonly term: Octets;
  outcome: 'match' | 'no match' | 'temperror' | 'permerror' | 'unknown';
}

/** What the evaluation cannot go on without: an error of RFC 7208 §2.6, or something not known here. */
export interface Stop {
  /**
   * `unknown`: a question that has no answer here. `straddles`: some of the addresses asked about
   * match a term and some do not.
   */
  readonly stop: 'temperror' | 'permerror' | 'unknown' | 'straddles';
  readonly reason: string;
  readonly failure?: Failure;
}

/** Yields a question, receives its answer, or undefined where it is not known. */
export type Asking<T> = Generator<Question, T | Stop, Answer | undefined>;

export interface Session {
  /** The client; a whole network where many addresses are asked about at once. */
  readonly client: Network;
  readonly local: Octets;
  readonly domain: Octets;
  readonly helo: Octets;
  readonly receiver: Octets;
  /** Seconds since 1970-01-01T00:00Z. */
  readonly timestamp: number;
  readonly trace: SpfStep[];
  /** What is not known, and did not stand in the way of a `pass`. */
  readonly doubts: Stop[];
  lookups: number;
  voids: number;
  /** Whether the present term has had a void lookup. */
  voided: boolean;
}

export const stop = (kind: Stop['stop'], reason: string): Stop => ({ stop: kind, reason });

export const isStop = (value: unknown): value is Stop =>
  typeof value === 'object' && value !== null && 'stop' in value;

const describe = ({ type, name }: Question): string => `${type} ${name}`;

/** Begins a term that asks DNS. */
export const spend = (session: Session): Stop | undefined => {
  session.voided = false;
  session.lookups += 1;
  // RFC 7208 §4.6.4: ten such terms in all evaluations together, then permerror.
  return session.lookups > 10
    ? stop('permerror', 'more than 10 terms that need DNS lookups')
    : undefined;
};

// RFC 7208 §4.6.4: a term whose lookup has no answer records is void; two may be.
const spendVoid = (session: Session): Stop | undefined => {
  if (session.voided) return undefined;
  session.voided = true;
  session.voids += 1;
  return session.voids > 2 ? stop('permerror', 'more than 2 void lookups') : undefined;
};

/** Record data of the answer; empty where there is none. */
export function* rdataOf<T extends RecordType>(
  question: Question<T>,
): Asking<readonly Extract<Answer<T>, { kind: 'found' }>['set']['rdata'][number][]> {
  const received = yield question;
  if (received === undefined) return stop('unknown', `${describe(question)} was not looked up`);
  const answer = answerTo(question, received);
  if (answer.kind === 'failed') {
    const reason = `${describe(question)}: ${answer.failure.detail}`;
    return { stop: 'temperror', reason, failure: answer.failure };
  }
  return answer.kind === 'found' ? answer.set.rdata : [];
}

/** The same for a term, which may have two void lookups only. */
export function* termRdata<T extends RecordType>(session: Session, question: Question<T>) {
  const rdata = yield* rdataOf(question);
  if (isStop(rdata) || rdata.length > 0) return rdata;
  return spendVoid(session) ?? rdata;
}

/** The addresses of a host, of the client's family (RFC 7208 §5). */
export function* addressesOf(session: Session, name: DnsName): Asking<readonly Network[]> {
  const type = session.client.family === 4 ? 'A' : 'AAAA';
  const rdata = yield* termRdata(session, { name, type });
  return isStop(rdata) ? rdata : rdata.flatMap(({ address }) => parseAddress(address) ?? []);
}

/** Names of the client that lead back to it, of the first ten (RFC 7208 §5.5). */
export function* validatedNames(session: Session): Asking<readonly DnsName[]> {
  const reverse = nameOf(reverseName(session.client));
  if (reverse === undefined) return [];
  const pointers = yield* termRdata(session, { name: reverse, type: 'PTR' });
  if (isStop(pointers)) return pointers.stop === 'temperror' ? [] : pointers;
  const validated: DnsName[] = [];
  for (const { target } of pointers.slice(0, 10)) {
    const addresses = yield* addressesOf(session, target);
    // RFC 7208 §5.5: an error here skips the name.
    if (isStop(addresses)) {
      if (addresses.stop !== 'temperror') return addresses;
    } else if (addresses.some((address) => contains(address, session.client))) {
      validated.push(target);
    }
  }
  return validated;
}

/** The value of the p macro (RFC 7208 §7.3). */
function* validatedName(session: Session, domain: Octets): Asking<Octets> {
  const names = yield* validatedNames(session);
  if (isStop(names)) return names;
  const own = nameOf(domain);
  const best =
    names.find((name) => name === own) ??
    names.find((name) => own !== undefined && isWithin(name, own)) ??
    names[0];
  return best ?? 'unknown';
}

const valueOf = (session: Session, domain: Octets, letter: MacroLetter): Octets => {
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
      // Upper case: DNS does not mind (RFC 4343 §2.1), and explanations show it as other implementations do.
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
export function* expanded(session: Session, macros: MacroString, domain: Octets): Asking<Octets> {
  const client = uses(macros, 'p') ? yield* validatedName(session, domain) : '';
  if (isStop(client)) return client;
  return expand(macros, (letter) => (letter === 'p' ? client : valueOf(session, domain, letter)));
}

/** The target name of a term (RFC 7208 §4.8), which may be malformed. */
export function* targetOf(
  session: Session,
  target: MacroString | undefined,
  domain: Octets,
): Asking<Octets> {
  if (target === undefined) return domain;
  // RFC 7208 §4.6.4: the PTR lookup of %{p} counts too.
  const over = uses(target, 'p') ? spend(session) : undefined;
  if (over) return over;
  const text = yield* expanded(session, target, domain);
  return isStop(text) ? text : shortened(text);
}
