/** Zones signed in memory: keys, signatures, and NSEC and NSEC3 records made from a list of names. */
import { createHash, generateKeyPairSync, type KeyObject, sign as signOctets } from 'node:crypto';
import { nodeCryptography } from '../../src/dns/transport/node-cryptography.ts';
import type {
  Answer,
  DnsName,
  ProofSet,
  Question,
  RData,
  RecordSet,
  RecordType,
  SignedSet,
} from '../../src/model/dns/dns.ts';
import { isWithin, parentName, prependLabels } from '../../src/model/dns/domain-name.ts';
import { createDs, nameKey } from '../../src/record/dnssec/keys.ts';
import { compareNames } from '../../src/record/dnssec/name-order.ts';
import { signedData } from '../../src/record/dnssec/signature.ts';
import { nameToWire } from '../../src/record/name-wire.ts';
import { encodeBase32Hex, encodeHex, toBytes } from '../../src/record/octets.ts';

/** 2026-11-26T00:00:00Z, in the middle of every signature's time. */
export const signedNow = 1_795_651_200;
const day = 86_400;

export interface SigningKey {
  readonly record: RData['DNSKEY'];
  readonly privateKey: KeyObject;
}

const digests: Readonly<Record<number, string>> = {
  5: 'sha1',
  7: 'sha1',
  8: 'sha256',
  10: 'sha512',
  13: 'sha256',
  14: 'sha384',
};

const generate = (algorithm: number) => {
  switch (algorithm) {
    case 13:
      return generateKeyPairSync('ec', { namedCurve: 'P-256' });
    case 14:
      return generateKeyPairSync('ec', { namedCurve: 'P-384' });
    case 15:
      return generateKeyPairSync('ed25519');
    case 16:
      return generateKeyPairSync('ed448');
    default:
      return generateKeyPairSync('rsa', { modulusLength: 1024 });
  }
};

/** A new key; `flags` 257 is a key-signing key, 256 a zone-signing key. */
export const createSigningKey = (algorithm = 13, flags = 257): SigningKey => {
  const { publicKey, privateKey } = generate(algorithm);
  const { n = '', e = '', x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const octets = [n, e, x, y].map((part) => Buffer.from(part, 'base64url'));
  const exponent = Buffer.concat([Buffer.of(octets[1]!.length), octets[1]!]);
  const data =
    n === '' ? Buffer.concat([octets[2]!, octets[3]!]) : Buffer.concat([exponent, octets[0]!]);
  const key = { flags, protocol: 3, algorithm, keyTag: 0, publicKey: data.toString('base64') };
  return { privateKey, record: { ...key, keyTag: nameKey(key).keyTag } };
};

/** The DS record of a key, with a SHA-256 digest unless said otherwise. */
export const dsFor = async (
  zone: DnsName,
  { record }: SigningKey,
  digestType = 2,
): Promise<RData['DS']> =>
  (await createDs(zone, record, { digestType, cryptography: nodeCryptography }))!;

/** As the labels field of a signature counts them. */
export const countLabels = (owner: DnsName): number =>
  owner === '.' ? 0 : owner.replace(/^\\042\./, '').split(/(?<!\\)\./).length;

export interface SigningOptions {
  readonly zone: DnsName;
  readonly key: SigningKey;
  /** In place of what is right. */
  readonly over?: Partial<RData['RRSIG']>;
}

/** A signature over the set, in force around {@link signedNow}. */
export const signatureOver = (
  set: RecordSet,
  { zone, key, over = {} }: SigningOptions,
): RData['RRSIG'] => {
  const { keyTag, algorithm } = key.record;
  const unsigned = {
    typeCovered: set.type,
    algorithm,
    labels: countLabels(set.owner),
    originalTtl: 300,
    expiration: signedNow + 10 * day,
    inception: signedNow - 10 * day,
    keyTag,
    signer: zone,
    ...over,
  };
  const data = toBytes(signedData(set, set.owner, unsigned)!);
  const hash = digests[algorithm] ?? null;
  const options = { key: key.privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return { ...unsigned, signature: signOctets(hash, data, options).toString('base64') };
};

export const signSet = <T extends RecordType>(
  set: RecordSet<T>,
  options: SigningOptions,
): SignedSet<T> => ({ ...set, signatures: [signatureOver(set, options)] });

/** The types of each owner of a zone. */
export type ZoneTypes = ReadonlyMap<DnsName, readonly string[]>;

export const nsecSets = (zone: DnsName, types: ZoneTypes): readonly RecordSet<'NSEC'>[] => {
  const owners = [...types.keys()].sort(compareNames);
  return owners.map((owner, i) => ({
    owner,
    type: 'NSEC',
    rdata: [{ next: owners[i + 1] ?? zone, types: [...types.get(owner)!, 'RRSIG', 'NSEC'] }],
  }));
};

export interface Nsec3Options {
  readonly salt?: string;
  readonly iterations?: number;
  readonly optOut?: boolean;
}

/** The hash of RFC 5155 §5. */
export const hashName = (name: DnsName, { salt = '', iterations = 0 }: Nsec3Options): string => {
  let octets = Buffer.from(nameToWire(name)!, 'latin1');
  for (let i = 0; i <= iterations; i += 1)
    octets = createHash('sha1').update(octets).update(salt, 'latin1').digest();
  return encodeBase32Hex(octets.toString('latin1'));
};

export const nsec3Sets = (
  zone: DnsName,
  types: ZoneTypes,
  options: Nsec3Options = {},
): readonly RecordSet<'NSEC3'>[] => {
  const { salt = '', iterations = 0, optOut = false } = options;
  const names = new Map(types);
  // Empty non-terminals have a record of their own (RFC 5155 §7.1).
  for (const owner of types.keys())
    for (let name = owner; isWithin(name, zone) && name !== zone; name = parentName(name))
      if (!names.has(name)) names.set(name, []);
  const hashes = [...names].map(([name, own]) => ({ hash: hashName(name, options), own }));
  hashes.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return hashes.map(({ hash, own }, i) => ({
    owner: prependLabels(hash, zone),
    type: 'NSEC3',
    rdata: [
      {
        hashAlgorithm: 1,
        flags: optOut ? 1 : 0,
        iterations,
        salt: encodeHex(salt),
        nextHashed: (hashes[i + 1] ?? hashes[0]!).hash,
        types: own.length > 0 ? [...own, 'RRSIG'] : [],
      },
    ],
  }));
};

const base = {
  vantage: 'authoritative',
  server: '192.0.2.1',
  transport: 'udp',
  rcode: 'NOERROR',
  dnssecOk: true,
  chain: [],
  ms: 1,
} as const;

export const foundAnswer = <T extends RecordType>(
  { signatures = [], ...set }: SignedSet<T>,
  proof?: readonly ProofSet[],
): Answer<T> => ({
  ...base,
  question: { name: set.owner, type: set.type },
  kind: 'found',
  set,
  authentic: false,
  signatures,
  ...(proof && { proof }),
});

export const absentAnswer = <T extends RecordType>(
  kind: 'nodata' | 'nxdomain',
  question: Question<T>,
  { zone, proof = [] }: { readonly zone: DnsName; readonly proof?: readonly ProofSet[] },
): Answer<T> => ({ ...base, question, kind, negative: { zone, ttl: 300 }, proof });

export const failedLookup = <T extends RecordType>(question: Question<T>): Answer<T> => ({
  ...base,
  question,
  kind: 'failed',
  failure: { code: 'timeout', detail: 'no reply', attempts: [] },
});
