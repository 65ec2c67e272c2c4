/** What a response says about a question: RFC 2308 §2's cases, with CNAME chains followed inside the message. */
import {
  type Attempt,
  type DnsName,
  type ExtendedError,
  type HostAddress,
  type NegativeCache,
  type ProofSet,
  type Question,
  type RData,
  type RecordSet,
  type RecordType,
  type SignedSet,
  isSetOf,
} from '../../model/dns/dns.ts';
import { parentName } from '../../model/dns/domain-name.ts';
import { groupedBy } from '../../model/non-empty.ts';
import { findDname, synthesizeCname } from '../../record/dname.ts';
import { presentOctets, presentRData } from '../../model/dns/presentation.ts';
import { isUnreadable, type Unreadable } from '../../model/unreadable.ts';
import { type FailedTry, isFailedTry } from '../attempt.ts';
import { isRecordOfType, type Message, rcodeName, type ResourceRecord } from './message.ts';

/** More CNAME records in a row than this are a fault; real chains have two or three. */
const longestChain = 8;

type Chain = readonly SignedSet<'CNAME'>[];

/**
 * What a message says. `elsewhere`: the chain ends at a name of which it says nothing. `referral`:
 * another zone's servers are to be asked.
 * `chain` begins with the chain that led to the question, and `proof` is this message's alone.
 */
export type Reading<T extends RecordType> = {
  readonly chain: Chain;
  readonly proof?: readonly ProofSet[];
} & (
  | { readonly kind: 'found'; readonly set: RecordSet<T> }
  | { readonly kind: 'nodata' | 'nxdomain'; readonly negative?: NegativeCache }
  | { readonly kind: 'elsewhere'; readonly target: DnsName }
  | {
      readonly kind: 'referral';
      readonly set: RecordSet<'NS'>;
      readonly glue: readonly HostAddress[];
    }
  | ({ readonly kind: 'failed' } & FailedTry)
);

/**
 * A record set, or `undefined` for none: without duplicates and in a fixed order, as servers send
 * sets in changing order and order in a set means nothing (RFC 2181 §5).
 */
export const createRecordSet = <T extends RecordType>(
  owner: DnsName,
  type: T,
  rdata: readonly RData[T][],
  ttl?: number,
): RecordSet<T> | undefined => {
  const distinct = new Map(rdata.map((value) => [presentRData(type, value), value]));
  const sorted = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  const [first, ...more] = sorted;
  if (first === undefined) return undefined;
  return { owner, type, ...(ttl === undefined ? {} : { ttl }), rdata: [first, ...more] };
};

const indexes = new WeakMap<
  readonly ResourceRecord[],
  ReadonlyMap<string, readonly ResourceRecord[]>
>();

/** The section's records of this owner and type. Each section is gone through once, as it may hold thousands. */
const recordsAt = <T extends RecordType>(
  section: readonly ResourceRecord[],
  owner: DnsName,
  type: T,
): readonly ResourceRecord<T>[] => {
  const index =
    indexes.get(section) ?? groupedBy(section, (record) => `${record.type} ${record.owner}`);
  indexes.set(section, index);
  return (index.get(`${type} ${owner}`) ?? []).filter(isRecordOfType(type));
};

/** Those of the closest owner that `name` is, or lies below. */
const closestRecords = <T extends RecordType>(
  section: readonly ResourceRecord[],
  name: DnsName,
  type: T,
): readonly ResourceRecord<T>[] => {
  for (let above = name; ; above = parentName(above)) {
    const own = recordsAt(section, above, type);
    if (own.length > 0 || above === '.') return own;
  }
};

const recordSetIn = <T extends RecordType>(
  records: readonly ResourceRecord[],
  owner: DnsName,
  type: T,
): RecordSet<T> | undefined => {
  const own = recordsAt(records, owner, type);
  // RFC 2181 §5.2: where the TTLs of a set differ, the lowest is meant.
  const ttl = own.reduce((least, record) => Math.min(least, record.ttl), Infinity);
  return createRecordSet(
    owner,
    type,
    own.map(({ rdata }) => rdata),
    ttl,
  );
};

/** The signatures over the set of this owner and type (RFC 4034 §3). */
const signaturesIn = (
  records: readonly ResourceRecord[],
  owner: DnsName,
  type: RecordType,
): readonly RData['RRSIG'][] => {
  const own = recordsAt(records, owner, 'RRSIG').filter(({ rdata }) => rdata.typeCovered === type);
  return (
    createRecordSet(
      owner,
      'RRSIG',
      own.map(({ rdata }) => rdata),
    )?.rdata ?? []
  );
};

const signedSetIn = <T extends RecordType>(
  records: readonly ResourceRecord[],
  owner: DnsName,
  type: T,
): SignedSet<T> | undefined => {
  const set = recordSetIn(records, owner, type);
  const signatures = signaturesIn(records, owner, type);
  return set && { ...set, ...(signatures.length > 0 ? { signatures } : {}) };
};

/** No proof needs more sets: the rest is left out. */
const mostProofSets = 16;

/** What proves the answer: see {@link ProofSet}. */
const findProof = ({ answers, authorities }: Message): readonly ProofSet[] => {
  const setsOf = <T extends RecordType>(records: readonly ResourceRecord[], type: T) => {
    const owners = new Set(records.filter(isRecordOfType(type)).map(({ owner }) => owner));
    return [...owners]
      .sort()
      .slice(0, mostProofSets)
      .map((owner) => signedSetIn(records, owner, type));
  };
  return [
    ...setsOf(answers, 'DNAME'),
    ...setsOf(authorities, 'NSEC'),
    ...setsOf(authorities, 'NSEC3'),
  ]
    .filter((set) => set !== undefined)
    .slice(0, mostProofSets);
};

/** The CNAME of `owner`, also if the server sent only the DNAME that makes it. */
const aliasIn = (
  records: readonly ResourceRecord[],
  owner: DnsName,
): SignedSet<'CNAME'> | undefined => {
  const sent = signedSetIn(records, owner, 'CNAME');
  if (sent !== undefined) return sent;
  if (owner === '.' || !records.some(isRecordOfType('DNAME'))) return undefined;
  const [above] = closestRecords(records, parentName(owner), 'DNAME');
  const dname = above && recordSetIn(records, above.owner, 'DNAME');
  return dname && synthesizeCname(owner, dname);
};

/** Where the chain leads within these records, and what is there. */
const followChain = <T extends RecordType>(
  { name, type }: Question<T>,
  records: readonly ResourceRecord[],
  before: Chain,
): { readonly chain: Chain; readonly last: DnsName; readonly set?: RecordSet<T> } | Unreadable => {
  const chain = [...before];
  for (let last = name; ;) {
    const alias = aliasIn(records, last);
    const set = alias && isSetOf(alias, type) ? alias : recordSetIn(records, last, type);
    if (set !== undefined) return { chain, last, set };
    if (alias === undefined) return { chain, last };
    if (chain.some(({ owner }) => owner === last)) return { fault: `CNAME loop at ${last}` };
    if (chain.length === longestChain)
      return { fault: `more than ${longestChain} CNAME records in a row` };
    chain.push(alias);
    last = alias.rdata[0].target;
  }
};

const findNegativeCache = (name: DnsName, { authorities }: Message): NegativeCache | undefined => {
  const [soa] = closestRecords(authorities, name, 'SOA');
  return soa && { zone: soa.owner, ttl: Math.min(soa.ttl, soa.rdata.minimum) };
};

/** NS records of another zone in place of an answer: RFC 2308 §2.2 tells this from nodata by the missing SOA. */
const findReferral = (
  message: Message,
): Omit<Reading<'NS'> & { kind: 'referral' }, 'chain'> | undefined => {
  const { flags, answers, authorities, additionals } = message;
  if (flags.aa || answers.length > 0 || authorities.some(isRecordOfType('SOA'))) return undefined;
  const cut = authorities.find(isRecordOfType('NS'))?.owner;
  const set = cut && recordSetIn(authorities, cut, 'NS');
  if (set === undefined) return undefined;
  const hosts = new Set(set.rdata.map(({ host }) => host));
  const addresses = [
    ...additionals.filter(isRecordOfType('A')),
    ...additionals.filter(isRecordOfType('AAAA')),
  ];
  const glue = addresses
    .filter(({ owner }) => hosts.has(owner))
    .map(({ owner: host, rdata: { address } }) => ({ host, address }))
    .sort((a, b) => (`${a.host} ${a.address}` < `${b.host} ${b.address}` ? -1 : 1));
  return { kind: 'referral', set, glue };
};

/** The signatures over the set that answers. */
export const signaturesOver = (
  { owner, type }: RecordSet,
  { answers }: Message,
): readonly RData['RRSIG'][] => signaturesIn(answers, owner, type);

const presentExtendedError = ({ code, text }: ExtendedError): string =>
  `; extended error ${code}${text === '' ? '' : `: ${presentOctets(text)}`}`;

/** The error that a response reports, or `undefined` where it reports none. */
const findError = ({ rcode, edns }: Message): FailedTry | undefined => {
  const name = rcodeName(rcode);
  if (name === 'NOERROR' || name === 'NXDOMAIN') return undefined;
  const code = name === 'SERVFAIL' ? 'servfail' : name === 'REFUSED' ? 'refused' : 'rcode';
  const extended = (edns?.extended ?? []).map(presentExtendedError).join('');
  return { code, detail: `the server answered ${name}${extended}` };
};

/** What is kept of a try in its `Attempt`. */
export const describeTry = (
  result: Message | FailedTry,
): Omit<Attempt, 'server' | 'transport' | 'ms'> => {
  if (isFailedTry(result)) return result;
  if (result.flags.tc) return { code: 'answered', detail: 'truncated', truncated: true };
  return findError(result) ?? { code: 'answered', detail: rcodeName(result.rcode) };
};

/** Whether there are records, and none of the name: with the SOA record of its zone it may be denied all the same. */
const isOfOthers = ({ answers }: Message, name: DnsName): boolean =>
  answers.length > 0 && answers.every(({ owner }) => owner !== name);

/** Reads `message` as the answer to `question`, to which the CNAME records of `before` have led. */
export const readAnswer = <T extends RecordType>(
  question: Question<T>,
  message: Message,
  before: Chain,
): Reading<T> => {
  const broken = (chain: Chain, detail: string): Reading<T> => ({
    kind: 'failed',
    chain,
    code: 'malformed',
    detail,
  });
  if (message.flags.tc) return broken(before, 'the answer is truncated');
  const led = followChain(question, message.answers, before);
  if (isUnreadable(led)) return broken(before, led.fault);
  const { chain, last, set } = led;
  const error = findError(message);
  if (error !== undefined) return { kind: 'failed', chain, ...error };
  const negative = findNegativeCache(last, message);
  if (
    set === undefined &&
    negative === undefined &&
    chain.length === before.length &&
    isOfOthers(message, last)
  )
    return broken(chain, 'the answer has records of other names alone');
  const sets = findProof(message);
  const proof = sets.length > 0 ? { proof: sets } : {};
  const absent = { chain, ...proof, ...(negative ? { negative } : {}) };
  // RFC 2308 §2.1: NXDOMAIN is said of the last name of the chain, which a DNAME makes longer (RFC 6672 §3.2).
  const isMade = set && isSetOf(set, 'CNAME') && findDname(set, sets) !== undefined;
  if (rcodeName(message.rcode) === 'NXDOMAIN' && !isMade)
    return set ? broken(chain, 'NXDOMAIN with records') : { kind: 'nxdomain', ...absent };
  if (set !== undefined) return { kind: 'found', chain, ...proof, set };
  const referral = findReferral(message);
  if (referral !== undefined) return { ...referral, chain, ...proof };
  return chain.length > before.length && negative === undefined
    ? { kind: 'elsewhere', chain, ...proof, target: last }
    : { kind: 'nodata', ...absent };
};
