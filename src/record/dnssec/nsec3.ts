/** What NSEC3 records prove (RFC 5155 §8). */
import type { DnsName, Octets, RecordSet } from '../../model/dns/dns.ts';
import { isWithin, parentName, prependLabels, splitLabels } from '../../model/dns/domain-name.ts';
import { nameToWire } from '../name-wire.ts';
import { decodeHex, encodeBase32Hex, fromBytes, toBytes } from '../octets.ts';
import type { Cryptography } from './cryptography.ts';
import { isBelow, lastLabels } from './name-order.ts';
import { type Denied, isAbsentIn, isDelegation, type Proof, startsOtherNames } from './proof.ts';
import { wildcardLabel } from './signature.ts';

/** An NSEC3 record that is validly signed. */
interface Nsec3 {
  /** Of its owner. */
  readonly hash: string;
  readonly next: string;
  readonly optOut: boolean;
  readonly types: readonly string[];
}

/** The records of one chain, and how its hashes are made. */
interface Nsec3Chain {
  readonly zone: DnsName;
  readonly records: readonly Nsec3[];
  readonly hash: (name: DnsName) => Promise<string>;
}

/**
 * RFC 9276 §3.2 lets validators choose. BIND 9.16 to 9.18 and Unbound compute up to 150, as we do;
 * newer ones stop at 50, above which a zone is insecure to some and secure to others, and mail
 * works either way.
 */
const mostIterations = 150;

const optOutFlag = 0x01;

/** Hashes of RFC 5155 §5; every name is hashed once. */
const createHasher = (
  { salt, iterations }: { readonly salt: Octets; readonly iterations: number },
  cryptography: Cryptography,
) => {
  const known = new Map<DnsName, Promise<string>>();
  const compute = async (name: DnsName): Promise<string> => {
    let octets = nameToWire(name) ?? '';
    for (let i = 0; i <= iterations; i += 1)
      octets = fromBytes(await cryptography.digest('SHA-1', toBytes(octets + salt)));
    return encodeBase32Hex(octets);
  };
  return (name: DnsName): Promise<string> => {
    const hash = known.get(name) ?? compute(name);
    known.set(name, hash);
    return hash;
  };
};

const covers = ({ hash, next }: Nsec3, target: string): boolean =>
  hash < next ? hash < target && target < next : target > hash || target < next;

const findMatch = async (
  { records, hash }: Nsec3Chain,
  name: DnsName,
): Promise<Nsec3 | undefined> => {
  const own = await hash(name);
  return records.find((one) => one.hash === own);
};

const findCover = async (
  { records, hash }: Nsec3Chain,
  name: DnsName,
): Promise<Nsec3 | undefined> => {
  const own = await hash(name);
  return records.find((one) => covers(one, own));
};

/** The closest name above that exists, and the record that covers the next closer one (RFC 5155 §8.3). */
const proveClosestEncloser = async (
  chain: Nsec3Chain,
  name: DnsName,
): Promise<{ readonly encloser: DnsName; readonly cover: Nsec3 } | undefined> => {
  let nextCloser = name;
  while (isBelow(nextCloser, chain.zone)) {
    const encloser = parentName(nextCloser);
    const match = await findMatch(chain, encloser);
    if (match !== undefined) {
      const cover = await findCover(chain, nextCloser);
      return cover && !startsOtherNames(match.types) ? { encloser, cover } : undefined;
    }
    nextCloser = encloser;
  }
  return undefined;
};

const proven = (delegation: boolean): Proof => ({ kind: 'proven', by: 'NSEC3', delegation });

/** RFC 5155 §9.2: what an opt-out record covers may exist as an unsigned delegation. */
const provenBeside = ({ optOut }: Nsec3): Proof => (optOut ? { kind: 'opt-out' } : proven(false));

/** RFC 5155 §8.5 to RFC 5155 §8.7. */
const proveNoData = async (chain: Nsec3Chain, denied: Denied): Promise<Proof | undefined> => {
  const match = await findMatch(chain, denied.name);
  if (match !== undefined)
    return isAbsentIn(match.types, denied) ? proven(isDelegation(match.types)) : undefined;
  const closest = await proveClosestEncloser(chain, denied.name);
  if (closest === undefined) return undefined;
  const { encloser, cover } = closest;
  const wildcard = await findMatch(chain, prependLabels(wildcardLabel, encloser));
  if (wildcard !== undefined)
    return isAbsentIn(wildcard.types, denied) ? provenBeside(cover) : undefined;
  return cover.optOut ? { kind: 'opt-out' } : undefined;
};

/** RFC 5155 §8.4. */
const proveNoName = async (chain: Nsec3Chain, { name }: Denied): Promise<Proof | undefined> => {
  if ((await findMatch(chain, name)) !== undefined) return undefined;
  const closest = await proveClosestEncloser(chain, name);
  const wildcard =
    closest && (await findCover(chain, prependLabels(wildcardLabel, closest.encloser)));
  return closest && wildcard && provenBeside(closest.cover);
};

/** RFC 5155 §8.8. */
const proveNoCloserName = async (
  chain: Nsec3Chain,
  { name, expandedAt }: Denied,
): Promise<Proof | undefined> => {
  if (expandedAt === undefined) return undefined;
  const nextCloser = lastLabels(name, splitLabels(expandedAt).length + 1);
  const cover = await findCover(chain, nextCloser);
  return cover && provenBeside(cover);
};

const provers = { set: proveNoData, name: proveNoName, 'closer-name': proveNoCloserName };

/** The first chain's records: RFC 5155 §8.2 lets a response have no other, RFC 5155 §8.1 ignores unknown kinds. */
const recordsOfOneChain = (sets: readonly RecordSet<'NSEC3'>[], zone: DnsName) => {
  const all = sets
    .filter(({ owner }) => isWithin(owner, zone) && parentName(owner) === zone)
    .flatMap(({ owner, rdata }) => rdata.map((one) => ({ ...one, hash: hashOf(owner) })))
    .filter(({ hashAlgorithm, flags }) => hashAlgorithm === 1 && (flags & ~optOutFlag) === 0);
  const [first] = all;
  return all.filter(
    ({ salt, iterations }) => salt === first?.salt && iterations === first.iterations,
  );
};

/** The hash is the first label. */
const hashOf = (owner: DnsName): string => splitLabels(owner)[0] ?? '';

export const proveByNsec3 = async (
  sets: readonly RecordSet<'NSEC3'>[],
  { denied, zone }: { readonly denied: Denied; readonly zone: DnsName },
  cryptography: Cryptography,
): Promise<Proof | undefined> => {
  const own = recordsOfOneChain(sets, zone);
  const [first] = own;
  const salt = decodeHex(first?.salt ?? '');
  if (first === undefined || salt === undefined) return undefined;
  const { iterations } = first;
  if (iterations > mostIterations) return { kind: 'iterations', iterations };
  const records = own.map(({ hash, nextHashed, flags, types }) => ({
    hash,
    next: nextHashed,
    optOut: (flags & optOutFlag) !== 0,
    types,
  }));
  const chain = { zone, records, hash: createHasher({ salt, iterations }, cryptography) };
  return provers[denied.of](chain, denied);
};
