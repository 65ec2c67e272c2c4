/** The SPF evaluator, check_host() of RFC 7208 §4: for a single message and for the audit. */
import type { Answer, DnsName, Failure, Octets, Question, RData } from '../../model/dns/dns.ts';
import { splitLabels } from '../../model/dns/domain-name.ts';
import { toOctets, presentOctets } from '../../model/dns/presentation.ts';
import type { SpfQualifier, SpfResult } from '../../model/spf.ts';
import type { Network } from '../../model/dns/ip-address.ts';
import { isDirective, isSpfRecord, parseSpf } from './grammar.ts';
import type { SpfDirective, SpfRecord, SpfTerm } from './grammar.ts';
import {
  dependsOnMessage,
  isMacroFault,
  type MacroLetter,
  type MacroString,
  parseMacroString,
} from './macro.ts';
import { type Match, matchHosts, matchNetwork } from './mechanisms.ts';
import { parseTargetName, shortenName } from './target-name.ts';
import {
  expandFor,
  isStop,
  askRdata,
  spendLookup,
  stopWith,
  termTarget,
  askTermRdata,
} from './evaluation-state.ts';
import type { SpfDialogue, SpfSession, SpfStep, EvaluationStop } from './evaluation-state.ts';

/** What RFC 7208 §4.1 calls the arguments of check_host(), and the values of macros. */
export interface SpfQuery {
  /** The client's address, or a network: all of its addresses at once. */
  readonly client: Network;
  /** MAIL FROM, as text; empty for a null reverse-path, when HELO is judged (RFC 7208 §2.4). */
  readonly sender: string;
  readonly helo: string;
  /** The value of the macro r. */
  readonly receiver: string;
  /** The value of the macro t: seconds since 1970-01-01T00:00Z. */
  readonly timestamp: number;
  /** Macros whose values here are only an example of what messages have. */
  readonly examples?: ReadonlySet<MacroLetter>;
  /**
   * Whether a host with addresses of the other family alone is no void lookup: RFC 7208 §4.6.4 counts
   * it, but the limit is a SHOULD, and not every receiver has it.
   */
  readonly forgivesFamily?: boolean;
}

export interface SpfEvaluation {
  /**
   * `unknown`: it depends on something that was not looked up. `straddles`: the addresses have
   * different results, so ask about each half. With one address and a resolver, neither occurs.
   */
  readonly result: SpfResult | 'unknown' | 'straddles';
  /** RFC 7208 §6.2; empty unless the domain gives one for this `fail`. */
  readonly explanation: string;
  /** Terms that needed DNS (RFC 7208 §4.6.4), including the one over the limit. */
  readonly lookups: number;
  readonly voids: number;
  readonly trace: readonly SpfStep[];
  /** The reason for the result, for people; printable ASCII. */
  readonly reason: string;
  /** The term that decided, and the domain that publishes it. */
  readonly decidedBy?: { readonly domain: DnsName; readonly term: Octets; readonly offset: number };
  /** The failed lookup behind `temperror`. */
  readonly failure?: Failure;
  /** Whether names made from `examples` were asked for, so that another message may fare otherwise. */
  readonly byExample?: true;
  /** Whether a term was passed over that may be an error, or exclude, for all that is known. */
  readonly doubted?: true;
}

interface SpfVerdict {
  readonly result: Exclude<SpfResult, 'temperror' | 'permerror'>;
  readonly decidedBy?: NonNullable<SpfEvaluation['decidedBy']>;
  /** The `exp` of the record that decided. */
  readonly exp?: { readonly target: MacroString; readonly domain: Octets };
}

/** A record that is being evaluated. */
interface RecordFrame {
  readonly record: SpfRecord;
  readonly domain: Octets;
  readonly name: DnsName;
  readonly depth: number;
  /** Whether a match here would make the message pass. */
  readonly hopeful: boolean;
}

const resultByQualifier: Readonly<Record<SpfQualifier, SpfVerdict['result']>> = {
  '+': 'pass',
  '-': 'fail',
  '~': 'softfail',
  '?': 'neutral',
};

const selections = new WeakMap<readonly object[], readonly SpfRecord[]>();

/** RFC 7208 §4.5, §3.3: the SPF records among TXT data. The same data is parsed only once. */
export const selectRecords = (rdata: readonly RData['TXT'][]): readonly SpfRecord[] => {
  const known = selections.get(rdata);
  if (known) return known;
  const texts = rdata.map(({ strings }) => strings.join(''));
  const records = texts.filter(isSpfRecord).map(parseSpf);
  selections.set(rdata, records);
  return records;
};

function* matchInclude(
  session: SpfSession,
  term: Extract<SpfDirective, { kind: 'include' }>,
  frame: RecordFrame,
): SpfDialogue<boolean> {
  const target = yield* termTarget(session, term.target, frame.domain);
  if (isStop(target)) return target;
  const hopeful = frame.hopeful && term.qualifier === '+';
  const verdict = yield* checkDomain(session, target, frame.depth + 1, hopeful);
  if (isStop(verdict)) return verdict;
  // RFC 7208 §5.2: the table of results.
  return verdict.result === 'none'
    ? stopWith('permerror', `the included ${presentOctets(target)} has no SPF record`)
    : verdict.result === 'pass';
}

function* matchTerm(
  session: SpfSession,
  term: SpfDirective,
  frame: RecordFrame,
): SpfDialogue<boolean> {
  switch (term.kind) {
    case 'all':
      return true;
    case 'ip4':
    case 'ip6':
      return matchNetwork(session, term.network);
    default: {
      const over = spendLookup(session);
      if (over) return over;
      return term.kind === 'include'
        ? yield* matchInclude(session, term, frame)
        : yield* matchHosts(session, term, frame.domain);
    }
  }
}

const stepOutcome = (matched: Match): SpfStep['outcome'] => {
  if (!isStop(matched)) return matched ? 'match' : 'no match';
  return matched.stop === 'straddles' ? 'unknown' : matched.stop;
};

/** Adds a step to the trace, before the steps that it leads to. */
const addStep = (session: SpfSession, term: SpfTerm, { name, depth }: RecordFrame): SpfStep => {
  const step: SpfStep = { domain: name, depth, term: term.text, outcome: 'no match' };
  session.trace.push(step);
  return step;
};

const expModifier = ({ record, domain }: RecordFrame): Pick<SpfVerdict, 'exp'> => {
  const exp = record.terms.find((term) => term.kind === 'exp');
  return exp?.kind === 'exp' ? { exp: { target: exp.target, domain } } : {};
};

function* followRedirect(session: SpfSession, frame: RecordFrame): SpfDialogue<SpfVerdict> {
  const term = frame.record.terms.find(({ kind }) => kind === 'redirect');
  // RFC 7208 §4.7: as if "?all" were the last directive.
  if (term?.kind !== 'redirect') return { result: 'neutral' };
  const step = addStep(session, term, frame);
  step.outcome = 'match';
  const over = spendLookup(session);
  if (over) return over;
  const target = yield* termTarget(session, term.target, frame.domain);
  if (isStop(target)) return target;
  const verdict = yield* checkDomain(session, target, frame.depth + 1, frame.hopeful);
  // RFC 7208 §6.1: a redirect target without a record is an error.
  return !isStop(verdict) && verdict.result === 'none'
    ? stopWith('permerror', `the redirect target ${presentOctets(target)} has no SPF record`)
    : verdict;
}

/** Something unknown, by the term that depends on the message, if one does: its name says little. */
const namingTerm = (
  stop: EvaluationStop,
  term: SpfDirective,
  { name }: RecordFrame,
): EvaluationStop =>
  term.kind === 'ptr' || ('target' in term && term.target && dependsOnMessage(term.target))
    ? stopWith(
        'unknown',
        `what ${presentOctets(term.text)} in the record of ${name} finds depends on each message`,
      )
    : stop;

function* checkRecord(session: SpfSession, frame: RecordFrame): SpfDialogue<SpfVerdict> {
  for (const term of frame.record.terms) {
    if (!isDirective(term)) continue;
    const step = addStep(session, term, frame);
    const matched = yield* matchTerm(session, term, frame);
    step.outcome = stepOutcome(matched);
    if (isStop(matched)) {
      // A later term may still pass: go on as if this one did not match.
      const open = matched.stop === 'unknown' && frame.hopeful && term.qualifier === '+';
      if (!open) return matched.stop === 'unknown' ? namingTerm(matched, term, frame) : matched;
      session.doubts.push(namingTerm(matched, term, frame));
    } else if (matched) {
      const decidedBy = { domain: frame.name, term: term.text, offset: term.offset };
      return { result: resultByQualifier[term.qualifier], decidedBy, ...expModifier(frame) };
    }
  }
  return yield* followRedirect(session, frame);
}

/** check_host() for one domain: the outermost, one included, or the target of a redirect. */
function* checkDomain(
  session: SpfSession,
  domain: Octets,
  depth: number,
  hopeful: boolean,
): SpfDialogue<SpfVerdict> {
  const name = parseTargetName(domain);
  // RFC 7208 §4.3: malformed, or only one label.
  if (name === undefined || splitLabels(name).length < 2) return { result: 'none' };
  const rdata = yield* askTermRdata(session, { name, type: 'TXT' });
  if (isStop(rdata)) return rdata;
  const [record, ...more] = selectRecords(rdata);
  if (record === undefined) return { result: 'none' };
  if (more.length > 0) return stopWith('permerror', `${name} has ${more.length + 1} SPF records`);
  const [fault] = record.faults;
  if (fault) {
    return stopWith(
      'permerror',
      `the SPF record of ${name} has an error at character ${fault.offset + 1}: ${fault.message}`,
    );
  }
  return yield* checkRecord(session, { record, domain, name, depth, hopeful });
}

/** RFC 7208 §6.2: the explanation; empty if it cannot be fetched or is not plain ASCII. */
function* fetchExplanation(session: SpfSession, { exp }: SpfVerdict): SpfDialogue<string> {
  if (exp === undefined) return '';
  const target = yield* expandFor(session, exp.target, exp.domain);
  const name = isStop(target) ? undefined : parseTargetName(shortenName(target));
  if (name === undefined) return '';
  const rdata = yield* askRdata({ name, type: 'TXT' });
  if (isStop(rdata) || rdata.length !== 1) return '';
  const text = parseMacroString(rdata[0]?.strings.join('') ?? '', 'explanation');
  if (isMacroFault(text)) return '';
  const explanation = yield* expandFor(session, text, exp.domain);
  return isStop(explanation) || /[^ -~]/.test(explanation) ? '' : explanation;
}

const createSession = (query: SpfQuery): SpfSession => {
  const {
    client,
    sender,
    helo,
    receiver,
    timestamp,
    examples = new Set(),
    forgivesFamily = false,
  } = query;
  const identity = toOctets(sender === '' ? helo : sender);
  const at = identity.lastIndexOf('@');
  return {
    client,
    // RFC 7208 §4.3: without a local-part, "postmaster".
    local: identity.slice(0, Math.max(at, 0)) || 'postmaster',
    domain: identity.slice(at + 1),
    helo: toOctets(helo),
    receiver: toOctets(receiver),
    timestamp,
    examples,
    forgivesFamily,
    exampleNames: new Set(),
    byExample: false,
    everByExample: false,
    trace: [],
    doubts: [],
    lookups: 0,
    voids: 0,
    // The first lookup belongs to no term.
    voided: true,
  };
};

const describeReason = ({ result, decidedBy }: SpfVerdict): string => {
  if (decidedBy) return `${presentOctets(decidedBy.term)} in the record of ${decidedBy.domain}`;
  return result === 'none' ? 'there is no SPF record' : 'no term matches';
};

/** Yields each question and is resumed with its answer, or with undefined if none is known. */
export function* evaluateSpf(
  query: SpfQuery,
): Generator<Question, SpfEvaluation, Answer | undefined> {
  const session = createSession(query);
  const { domain, trace } = session;
  // An address literal ("[192.0.2.1]") is not a domain name.
  const verdict: SpfVerdict | EvaluationStop = domain.startsWith('[')
    ? { result: 'none' }
    : yield* checkDomain(session, domain, 0, true);
  const spent = () => ({
    lookups: session.lookups,
    voids: session.voids,
    trace,
    ...(session.everByExample && { byExample: true as const }),
    ...(session.doubts.length > 0 && { doubted: true as const }),
  });
  const stopped = ({ stop: result, reason, failure }: EvaluationStop): SpfEvaluation => ({
    result,
    reason,
    explanation: '',
    ...spent(),
    ...(failure && { failure }),
  });
  if (isStop(verdict)) return stopped(verdict);
  const [doubt] = session.doubts;
  if (doubt && verdict.result !== 'pass') return stopped(doubt);
  const explanation = verdict.result === 'fail' ? yield* fetchExplanation(session, verdict) : '';
  return {
    result: verdict.result,
    reason: describeReason(verdict),
    explanation: isStop(explanation) ? '' : explanation,
    ...spent(),
    ...(verdict.decidedBy && { decidedBy: verdict.decidedBy }),
  };
}
