/** Whether two answers to one question say the same: what counts is records, not their order, TTL or division. */
import type { View } from '../model/dns/delegation.ts';
import type { Answer, DnsName, RData, RecordType } from '../model/dns/dns.ts';
import { isWithin } from '../model/dns/domain-name.ts';
import { presentRData } from '../model/dns/presentation.ts';

type Alias = Answer['chain'][number];

/** Addresses and serial numbers differ between servers by design. */
const comparableTypes: ReadonlySet<RecordType> = new Set(['CNAME', 'MX', 'SRV', 'TXT']);

const comparableLine = <T extends RecordType>(type: T, rdata: RData[T]): string =>
  'strings' in rdata
    ? presentRData('TXT', { strings: [rdata.strings.join('')] })
    : presentRData(type, rdata);

const comparableLines = ({ question, set }: Extract<Answer, { readonly kind: 'found' }>) =>
  set.rdata.map((rdata) => comparableLine(question.type, rdata)).sort();

/**
 * The records in the answer, each as a line; none where there are none. `undefined` where it says
 * nothing that could be held against another: it failed, is of no such type, or speaks of the
 * target of a CNAME (the question for the CNAME itself is the one to compare).
 */
export const comparableRecords = (answer: Answer): readonly string[] | undefined => {
  const { kind, question, chain } = answer;
  if (kind === 'failed' || chain.length > 0 || !comparableTypes.has(question.type))
    return undefined;
  return kind === 'found' ? comparableLines(answer) : [];
};

/** Two words that are the same have the same key. */
export const comparisonKey = (word: readonly string[]): string => word.join('\n');

/** Where filters send what they block. */
const nowhere: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** What an answer comes to at the end of its chain. Which addresses a host has may differ from place to place. */
const gist = (answer: Answer): string => {
  if (answer.kind === 'failed') return 'failed';
  if (answer.kind !== 'found') return 'absent';
  const { type } = answer.question;
  if (type === 'A' || type === 'AAAA')
    return answer.set.rdata.every((rdata) => 'address' in rdata && nowhere.has(rdata.address))
      ? 'nowhere'
      : 'found';
  if (!comparableTypes.has(type)) return 'found';
  return comparisonKey(comparableLines(answer));
};

/** Whether two sources agree on what a question comes to, whichever names lead there. */
export const saysTheSame = (one: Answer, other: Answer): boolean => gist(one) === gist(other);

/** Whether the server answers for a zone of its own. A source without header bits is believed. */
export const isAuthoritative = (answer: Answer): boolean =>
  answer.vantage === 'authoritative' && answer.kind !== 'failed' && answer.flags?.aa !== false;

/** Whether CNAME records lead out of the zone. */
export const leavesZone = ({ chain }: Answer, zone: DnsName): boolean => {
  const target = chain.at(-1)?.rdata[0].target;
  return target !== undefined && !isWithin(target, zone);
};

/**
 * What a server of `zone` says. "No such record" that it says for a zone above is no answer: it does
 * not serve this one, as a parking service's or a block list's does not.
 */
export const answerForZone = <T extends RecordType>(
  answer: Answer<T>,
  zone: DnsName,
): Answer<T> => {
  if ((answer.kind !== 'nodata' && answer.kind !== 'nxdomain') || answer.negative === undefined)
    return answer;
  const { kind: _, negative, ...rest } = answer;
  // RFC 2308 §2.1: after a CNAME it is said of the target, which may be in a zone of others.
  if (isWithin(negative.zone, zone) || leavesZone(answer, zone)) return answer;
  const detail = `it answers for ${negative.zone} instead of ${zone}`;
  return { ...rest, kind: 'failed', failure: { code: 'malformed', detail, attempts: [] } };
};

/** The referee's answer, where it was asked and gave one. */
export const crossCheckAnswer = ({ answers }: View): Answer | undefined =>
  answers.find(({ vantage, kind }) => vantage === 'referee' && kind !== 'failed');

/** Answered in place of the name servers, by its own account (RFC 8914 §4): forged, blocked, censored, filtered. */
const madeUpCodes: ReadonlySet<number> = new Set([4, 15, 16, 17]);

/**
 * Whether the resolver that gave this answer made it up: it says so, or it claims authority for a
 * zone that is another's, as home routers and filters do.
 */
export const isMadeUp = (answer: Answer): boolean => {
  const { kind, flags, extended = [] } = answer;
  const said = kind !== 'failed' || answer.failure.code === 'malformed';
  return extended.some(({ code }) => madeUpCodes.has(code)) || (said && flags?.aa === true);
};

/**
 * The CNAME that a resolver follows from the name of the question, where no name server that answers
 * has one there.
 */
export const strayAlias = (answer: Answer, { question, answers }: View): Alias | undefined => {
  const [first] = answer.chain;
  const published = answers.filter(isAuthoritative);
  const isPlain = published.every(({ chain }) => chain.length === 0);
  return first?.owner === question.name && published.length > 0 && isPlain ? first : undefined;
};

/**
 * Whether this is a resolver's answer to look into: the resolver failed on its way to one, or says
 * what none of the domain's name servers says or, where these are out of reach, what the referee
 * does not say.
 */
export const disagrees = (answer: Answer, view: View): boolean => {
  if (answer.vantage !== 'system' && answer.vantage !== 'resolver') return false;
  if (answer.kind === 'failed')
    return answer.failure.code === 'servfail' || answer.failure.code === 'malformed';
  if (strayAlias(answer, view) !== undefined) return true;
  const word = comparableRecords(answer);
  const published = view.answers.filter(isAuthoritative);
  const world = crossCheckAnswer(view);
  const own = published.length > 0 ? published : world === undefined ? [] : [world];
  return (
    word !== undefined &&
    own.length > 0 &&
    own
      .map(comparableRecords)
      .every((one) => one !== undefined && comparisonKey(one) !== comparisonKey(word))
  );
};
