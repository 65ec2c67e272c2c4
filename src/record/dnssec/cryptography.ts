/** What validation asks of its surroundings: digests and signatures, from Node or a browser. */
import type { DnsName, Octets, RData } from '../../model/dns/dns.ts';
import { trimEndOf } from '../../model/text/trim.ts';
import { decodeBase64 } from '../octets.ts';

export type Digest = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** A public key as both Node and Web Crypto take it: a JSON Web Key, and how it signs. */
export type PublicKey =
  | {
      readonly scheme: 'RSA';
      readonly digest: Digest;
      readonly jwk: { readonly kty: 'RSA'; readonly n: string; readonly e: string };
    }
  | {
      readonly scheme: 'ECDSA';
      readonly digest: Digest;
      readonly jwk: {
        readonly kty: 'EC';
        readonly crv: 'P-256' | 'P-384';
        readonly x: string;
        readonly y: string;
      };
    }
  | {
      readonly scheme: 'EdDSA';
      readonly jwk: { readonly kty: 'OKP'; readonly crv: 'Ed25519' | 'Ed448'; readonly x: string };
    };

/** Neither function rejects. */
export interface Cryptography {
  /** The numbers of the algorithms whose signatures it can verify (RFC 8624 §3.1). */
  readonly algorithms: ReadonlySet<number>;
  digest(digest: Digest, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
  /**
   * ECDSA signatures are two numbers of equal length (RFC 6605 §4). A key that is none verifies
   * nothing; what this system refuses to compute at all is `unsupported`.
   */
  verify(
    key: PublicKey,
    data: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
  ): Promise<boolean | 'unsupported'>;
}

/** What every validation needs. */
export interface Validation {
  /** The time of judgement: seconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly cryptography: Cryptography;
  /** Verifications that may still fail, in all that is judged with this; absent: any number. */
  readonly wasted?: { left: number };
}

/** A zone whose keys are trusted. */
export interface SignedZone {
  readonly zone: DnsName;
  readonly keys: readonly RData['DNSKEY'][];
}

const base64Url = (octets: Octets): string =>
  trimEndOf(btoa(octets), '=').replaceAll('+', '-').replaceAll('/', '_');

/** RFC 3110 §2 has up to 4096 bits; more would be work without bounds. */
const longestModulus = 512;

/** RFC 3110 §2: the exponent's length in one octet, or in two behind a zero. */
const rsaKey = (octets: Octets, digest: Digest): PublicKey | undefined => {
  const short = octets.charCodeAt(0) !== 0;
  const start = short ? 1 : 3;
  const length = short ? octets.charCodeAt(0) : octets.charCodeAt(1) * 256 + octets.charCodeAt(2);
  const [e, n] = [octets.slice(start, start + length), octets.slice(start + length)].map((part) =>
    part.replace(/^\0+/, ''),
  );
  if (!e || !n || n.length > longestModulus || e.length > n.length) return undefined;
  return { scheme: 'RSA', digest, jwk: { kty: 'RSA', n: base64Url(n), e: base64Url(e) } };
};

const ecdsaKey = (
  octets: Octets,
  crv: 'P-256' | 'P-384',
  digest: Digest,
): PublicKey | undefined => {
  const half = crv === 'P-256' ? 32 : 48;
  if (octets.length !== 2 * half) return undefined;
  const [x, y] = [base64Url(octets.slice(0, half)), base64Url(octets.slice(half))];
  return { scheme: 'ECDSA', digest, jwk: { kty: 'EC', crv, x, y } };
};

const edwardsKey = (octets: Octets, crv: 'Ed25519' | 'Ed448'): PublicKey | undefined =>
  octets.length === (crv === 'Ed25519' ? 32 : 57)
    ? { scheme: 'EdDSA', jwk: { kty: 'OKP', crv, x: base64Url(octets) } }
    : undefined;

/**
 * How each algorithm writes its keys (RFC 3110 §2, RFC 6605 §4, RFC 8080 §3). RFC 8624 §3.1 leaves
 * out RSAMD5 (1), DSA (3, 6) and GOST (12): validators treat them as unknown.
 */
const readers: ReadonlyMap<number, (octets: Octets) => PublicKey | undefined> = new Map([
  [5, (octets) => rsaKey(octets, 'SHA-1')],
  [7, (octets) => rsaKey(octets, 'SHA-1')],
  [8, (octets) => rsaKey(octets, 'SHA-256')],
  [10, (octets) => rsaKey(octets, 'SHA-512')],
  [13, (octets) => ecdsaKey(octets, 'P-256', 'SHA-256')],
  [14, (octets) => ecdsaKey(octets, 'P-384', 'SHA-384')],
  [15, (octets) => edwardsKey(octets, 'Ed25519')],
  [16, (octets) => edwardsKey(octets, 'Ed448')],
]);

/** Whether signatures of this algorithm can be verified; if not, it counts as unknown (RFC 4035 §5.2). */
export const isKnownAlgorithm = (algorithm: number, { algorithms }: Cryptography): boolean =>
  readers.has(algorithm) && algorithms.has(algorithm);

/** The key of a DNSKEY record; `undefined` if its octets are no key of its algorithm. */
export const publicKeyOf = ({ algorithm, publicKey }: RData['DNSKEY']): PublicKey | undefined => {
  const octets = decodeBase64(publicKey);
  return octets === undefined ? undefined : readers.get(algorithm)?.(octets);
};
