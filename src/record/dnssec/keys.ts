/** DNSKEY and DS records: which keys count, and which record names which (RFC 4034 §2, RFC 4034 §5). */
import type { DnsName, RData } from '../../model/dns/dns.ts';
import type { KeyName } from '../../model/dns/dnssec.ts';
import { nameToWire } from '../name-wire.ts';
import { encodeHex, fromBytes, toBytes } from '../octets.ts';
import { type Cryptography, type Digest, isKnownAlgorithm } from './cryptography.ts';
import { computeKeyTag } from './key-tag.ts';
import { joinWire, rdataToWire } from './rdata-wire.ts';

const zoneKeyFlag = 0x0100;
const revokedFlag = 0x0080;
const entryPointFlag = 0x0001;

/** Whether it may verify records of its zone (RFC 4034 §2.1.1, RFC 4034 §2.1.2, RFC 5011 §2.1). */
export const isZoneKey = ({ flags, protocol }: RData['DNSKEY']): boolean =>
  (flags & zoneKeyFlag) !== 0 && (flags & revokedFlag) === 0 && protocol === 3;

/** Whether it is meant to be named by a DS record (the SEP flag, RFC 4034 §2.1.1). */
export const isEntryPoint = ({ flags }: RData['DNSKEY']): boolean => (flags & entryPointFlag) !== 0;

const keyNames = new WeakMap<RData['DNSKEY'], KeyName>();

/** How signatures name the key. Its tag is computed: what `key` says of it may come from a file. */
export const nameKey = (key: RData['DNSKEY']): KeyName => {
  const known = keyNames.get(key);
  if (known !== undefined) return known;
  const wire = rdataToWire('DNSKEY', key);
  const keyTag = wire === undefined ? key.keyTag : computeKeyTag(wire);
  const name = { keyTag, algorithm: key.algorithm };
  keyNames.set(key, name);
  return name;
};

export const isNamed = (key: RData['DNSKEY'], { keyTag, algorithm }: KeyName): boolean => {
  const name = nameKey(key);
  return name.keyTag === keyTag && name.algorithm === algorithm;
};

/** By the number in the DS record (RFC 8624 §3.3). */
const digests: ReadonlyMap<number, Digest> = new Map([
  [1, 'SHA-1'],
  [2, 'SHA-256'],
  [4, 'SHA-384'],
]);

/**
 * The DS records that make validators insist on signatures: none of an unknown algorithm or digest
 * (RFC 4035 §5.2, RFC 6840 §5.2), and none with SHA-1 beside one with SHA-2 (RFC 4509 §3).
 */
export const usableDs = (
  ds: readonly RData['DS'][],
  cryptography: Cryptography,
): readonly RData['DS'][] => {
  const known = ds.filter(
    ({ algorithm, digestType }) =>
      isKnownAlgorithm(algorithm, cryptography) && digests.has(digestType),
  );
  const strong = known.filter(({ digestType }) => digestType !== 1);
  return strong.length > 0 ? strong : known;
};

/** The DS record of a key (RFC 4034 §5.1.4); `undefined` if there can be none. */
export const createDs = async (
  zone: DnsName,
  key: RData['DNSKEY'],
  { digestType = 2, cryptography }: { digestType?: number; cryptography: Cryptography },
): Promise<RData['DS'] | undefined> => {
  const wire = joinWire(nameToWire(zone), rdataToWire('DNSKEY', key));
  const digest = digests.get(digestType);
  if (wire === undefined || digest === undefined) return undefined;
  const octets = fromBytes(await cryptography.digest(digest, toBytes(wire)));
  return { ...nameKey(key), digestType, digest: encodeHex(octets) };
};

/** More keys with one tag, or more DS records for it, are not tried (CVE-2023-50387). */
const mostDigests = 16;

/** The keys of the zone that one of the DS records is for. */
export const keysOfDs = async (
  { zone, keys }: { readonly zone: DnsName; readonly keys: readonly RData['DNSKEY'][] },
  ds: readonly RData['DS'][],
  cryptography: Cryptography,
): Promise<readonly RData['DNSKEY'][]> => {
  const pairs = keys
    .filter(isZoneKey)
    .flatMap((key) => ds.filter((one) => isNamed(key, one)).map((one) => ({ key, one })))
    .slice(0, mostDigests);
  const matching = await Promise.all(
    pairs.map(async ({ key, one: { digestType, digest } }) => {
      const right = await createDs(zone, key, { digestType, cryptography });
      return right?.digest === digest.toUpperCase() ? [key] : [];
    }),
  );
  return [...new Set(matching.flat())];
};
