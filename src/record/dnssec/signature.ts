/** Signatures over record sets (RFC 4035 §5.3). */
import type { DnsName, Octets, RData, RecordType, SignedSet } from '../../model/dns/dns.ts';
import type { DnssecFault, UnknownReason } from '../../model/dns/dnssec.ts';
import { isWithin, prependLabels, splitLabels } from '../../model/dns/domain-name.ts';
import { typeNumbers } from '../../model/dns/type-numbers.ts';
import { nameToWire } from '../name-wire.ts';
import { decodeBase64, toBytes } from '../octets.ts';
import { isKnownAlgorithm, publicKeyOf, type SignedZone, type Validation } from './cryptography.ts';
import { isNamed, isZoneKey, nameKey } from './keys.ts';
import { lastLabels } from './name-order.ts';
import { joinWire, rdataToWire, rrsigToWire, u16, u32 } from './rdata-wire.ts';

type Signature = RData['RRSIG'];

/** `\042` is the canonical text of an asterisk. */
export const wildcardLabel = '\\042';

/**
 * What came of the signatures over a set. `expandedAt`: the set was made from the wildcard below
 * this name, so that it takes a proof that no closer name exists (RFC 4035 §5.3.4).
 */
export type SetJudgement =
  | { readonly kind: 'valid'; readonly expandedAt?: DnsName }
  | { readonly kind: 'bogus'; readonly fault: DnssecFault }
  | { readonly kind: 'unknown'; readonly why: UnknownReason };

/**
 * Every pair of a signature and a key costs one verification, and keys with one tag can be had in
 * any number: a set is given up after this many (CVE-2023-50387). Unbound takes the same.
 */
const mostVerifications = 8;

/** More signatures over one set are not looked at. */
const mostSignatures = 32;

/** Seconds from one point in time to another, both modulo 2^32 (RFC 4034 §3.1.5). */
const secondsBetween = (from: number, to: number): number => (to - from) | 0;

/** The labels of an owner as RFC 4034 §3.1.3 counts them. */
const countedLabels = (owner: DnsName): readonly string[] => {
  const labels = splitLabels(owner);
  return labels[0] === wildcardLabel ? labels.slice(1) : labels;
};

/** The name that was signed, and that of the wildcard's parent if it was a wildcard. */
const signedName = (
  owner: DnsName,
  labels: number,
): { readonly name: DnsName; readonly expandedAt?: DnsName } => {
  if (countedLabels(owner).length === labels) return { name: owner };
  const expandedAt = lastLabels(owner, labels);
  return { name: prependLabels(wildcardLabel, expandedAt), expandedAt };
};

const setWires = new WeakMap<SignedSet, readonly Octets[] | 'unknown'>();

/** The records as they are signed: in the order of their octets, each once (RFC 4034 §6.3). Made once, as there may be thousands. */
const sortedWires = <T extends RecordType>(set: SignedSet<T>): readonly Octets[] | 'unknown' => {
  const known = setWires.get(set);
  if (known !== undefined) return known;
  const wires = set.rdata.map((one) => rdataToWire(set.type, one));
  const data = wires.filter((wire) => wire !== undefined);
  const sorted = data.length < wires.length ? 'unknown' : [...new Set(data)].sort();
  setWires.set(set, sorted);
  return sorted;
};

/** The octets that were signed (RFC 4035 §5.3.2); `undefined` if the set did not come from the wire. */
export const signedData = <T extends RecordType>(
  set: SignedSet<T>,
  name: DnsName,
  signature: Signature,
): Octets | undefined => {
  const header = joinWire(nameToWire(name), u16(typeNumbers[set.type]), u16(1));
  const wires = sortedWires(set);
  if (wires === 'unknown') return undefined;
  const records = wires.map((wire) =>
    joinWire(header, u32(signature.originalTtl), u16(wire.length), wire),
  );
  return joinWire(rrsigToWire(signature), ...records);
};

/** What rules a signature out before anything is computed, and how near it came to being valid. */
interface Refusal {
  /** Of several refusals, the lowest counts. */
  readonly rank: number;
  readonly fault: DnssecFault;
}

const timeFault = (set: SignedSet, signature: Signature, now: number): DnssecFault | undefined => {
  const { owner, type } = set;
  const { inception, expiration, keyTag, algorithm } = signature;
  const key = { keyTag, algorithm };
  const start = secondsBetween(now, inception);
  const length = secondsBetween(inception, expiration);
  // One that ends before it begins, as any of more than 68 years does, is never in force.
  const end = length < 0 ? start + length : secondsBetween(now, expiration);
  if (end < 0 || length < 0) return { kind: 'expired', owner, type, key, at: now + end };
  return start > 0 ? { kind: 'not-yet-valid', owner, type, key, at: now + start } : undefined;
};

/** The conditions of RFC 4035 §5.3.1, all but the keys' octets. */
const refuse = (
  set: SignedSet,
  signature: Signature,
  { zone, keys }: SignedZone,
  now: number,
): Refusal | undefined => {
  const { owner, type } = set;
  const { signer, labels, keyTag, algorithm } = signature;
  if (signer !== zone || !isWithin(owner, zone))
    return { rank: 5, fault: { kind: 'foreign-signer', owner, type, signer, zone } };
  // Fewer labels than the zone's name would be a wildcard above the zone.
  if (labels > countedLabels(owner).length || labels < splitLabels(zone).length)
    return { rank: 6, fault: { kind: 'labels', owner, type } };
  const isThere = keys.some((key) => isZoneKey(key) && isNamed(key, signature));
  const untimely = timeFault(set, signature, now);
  if (untimely !== undefined) return { rank: isThere ? 3 : 4, fault: untimely };
  const key = { keyTag, algorithm };
  return isThere
    ? undefined
    : {
        rank: 2,
        fault: { kind: 'key-missing', owner, type, key, keys: keys.map(nameKey) },
      };
};

interface Budget {
  left: number;
}

const verifyWith = async (
  set: SignedSet,
  signature: Signature,
  key: RData['DNSKEY'],
  { cryptography }: Validation,
): Promise<boolean | 'unsupported'> => {
  const publicKey = publicKeyOf(key);
  const octets = decodeBase64(signature.signature ?? '');
  const data = signedData(set, signedName(set.owner, signature.labels).name, signature);
  return publicKey !== undefined && octets !== undefined && data !== undefined
    ? cryptography.verify(publicKey, toBytes(data), toBytes(octets))
    : false;
};

/** The first of the refusals that tells most; of untimely signatures, the one closest to its time. */
const mostTelling = (refusals: readonly Refusal[], now: number): DnssecFault | undefined => {
  const distance = ({ fault }: Refusal): number => ('at' in fault ? Math.abs(fault.at - now) : 0);
  return [...refusals].sort((a, b) => a.rank - b.rank || distance(a) - distance(b))[0]?.fault;
};

type Unknown = Extract<SetJudgement, { readonly kind: 'unknown' }>;

/** What verifying one signature came to; `undefined` if no key made it. */
const judgeSignature = async (
  set: SignedSet,
  signature: Signature,
  {
    keys,
    validation,
    budget,
  }: { keys: SignedZone['keys']; validation: Validation; budget: Budget },
): Promise<SetJudgement | undefined> => {
  const { owner, type } = set;
  const key = { keyTag: signature.keyTag, algorithm: signature.algorithm };
  if (signature.signature === undefined)
    return { kind: 'unknown', why: { kind: 'not-kept', owner, type } };
  let unknown: Unknown | undefined;
  for (const one of keys.filter((candidate) => isZoneKey(candidate) && isNamed(candidate, key))) {
    if (budget.left === 0 || validation.wasted?.left === 0)
      return { kind: 'bogus', fault: { kind: 'too-many', owner, type } };
    budget.left -= 1;
    const verified = await verifyWith(set, signature, one, validation);
    const { expandedAt } = signedName(owner, signature.labels);
    if (verified === 'unsupported')
      unknown ??= { kind: 'unknown', why: { kind: 'unsupported', owner, type, key } };
    else if (verified)
      return { kind: 'valid', ...(expandedAt === undefined ? {} : { expandedAt }) };
    else if (validation.wasted) validation.wasted.left -= 1;
  }
  return unknown;
};

/**
 * Judges a set of this zone by its signatures, one of which has to be valid. It is unknown only if
 * none is and one could not be computed.
 */
export const judgeSet = async (
  set: SignedSet,
  zone: SignedZone,
  validation: Validation,
): Promise<SetJudgement> => {
  const { owner, type, signatures = [] } = set;
  const refusals: Refusal[] = [];
  let unknown: Unknown | undefined;
  const budget = { left: mostVerifications };
  for (const signature of signatures.slice(0, mostSignatures)) {
    const { keyTag, algorithm, typeCovered } = signature;
    if (typeCovered !== type || !isKnownAlgorithm(algorithm, validation.cryptography)) continue;
    const refusal = refuse(set, signature, zone, validation.now);
    const key = { keyTag, algorithm };
    const wrong: Refusal = { rank: 1, fault: { kind: 'signature-wrong', owner, type, key } };
    const judged = refusal
      ? undefined
      : await judgeSignature(set, signature, { keys: zone.keys, validation, budget });
    if (judged?.kind === 'valid') return judged;
    if (judged?.kind === 'bogus') return unknown ?? judged;
    if (judged?.kind === 'unknown') unknown ??= judged;
    else refusals.push(refusal ?? wrong);
  }
  if (unknown !== undefined) return unknown;
  const fault =
    mostTelling(refusals, validation.now) ?? ({ kind: 'unsigned', owner, type } as const);
  return { kind: 'bogus', fault };
};
