/** As much of DER (RFC 5280 §4.1) as it takes to measure an RSA public key. */

/** The contents of one element, and where the next one starts. */
interface Element {
  readonly from: number;
  readonly to: number;
}

/** The element of `tag` at `at`, where there is one that ends before `end`; lengths as in X.690. */
const readElement = (
  der: Uint8Array,
  tag: number,
  at: number,
  end: number,
): Element | undefined => {
  const first = der[at + 1];
  if (der[at] !== tag || first === undefined) return undefined;
  const size = first < 0x80 ? 0 : first - 0x80;
  // More than three octets of length would be a key of 16 megabytes.
  if (first === 0x80 || size > 3) return undefined;
  const digits = der.subarray(at + 2, at + 2 + size);
  const length = size === 0 ? first : digits.reduce((sum, octet) => sum * 256 + octet, 0);
  const from = at + 2 + size;
  return from + length <= end ? { from, to: from + length } : undefined;
};

const sequence = 0x30;
const integer = 0x02;
const bitString = 0x03;
const objectIdentifier = 0x06;

/** 1.2.840.113549.1.1.1, rsaEncryption. */
const rsaEncryption = '42,134,72,134,247,13,1,1,1';

/** Bits of the unsigned integer in `octets`. */
const countBits = (octets: Uint8Array): number => {
  const at = octets.findIndex((octet) => octet !== 0);
  const lead = octets[at];
  return lead === undefined ? 0 : (octets.length - at - 1) * 8 + (32 - Math.clz32(lead));
};

/** Bits of the modulus of the RSAPublicKey (RFC 8017) between two places. */
const publicKeyBits = (der: Uint8Array, from: number, to: number): number | undefined => {
  const key = readElement(der, sequence, from, to);
  const modulus = key && readElement(der, integer, key.from, key.to);
  const exponent = modulus && readElement(der, integer, modulus.to, key.to);
  return exponent && countBits(der.subarray(modulus.from, modulus.to));
};

/** Where the key is inside a SubjectPublicKeyInfo (RFC 5280 §4.1). */
const findInInfo = (der: Uint8Array): Element | undefined => {
  const info = readElement(der, sequence, 0, der.length);
  const algorithm = info && readElement(der, sequence, info.from, info.to);
  if (info === undefined || algorithm === undefined) return undefined;
  const oid = readElement(der, objectIdentifier, algorithm.from, algorithm.to);
  if (oid === undefined || der.subarray(oid.from, oid.to).join() !== rsaEncryption)
    return undefined;
  const bits = readElement(der, bitString, algorithm.to, info.to);
  // The first octet of a bit string counts its unused bits: none here.
  return bits && { from: bits.from + 1, to: bits.to };
};

export interface RsaKey {
  /** Bits of the modulus. */
  readonly bits: number;
  /** Whether the key stands alone (PKCS #1), not in a SubjectPublicKeyInfo. */
  readonly bare: boolean;
  /** The RSAPublicKey, the same in either form. */
  readonly publicKey: Uint8Array;
}

/** The RSA key in `der`, in either form; `undefined` where there is none. Octets behind it are not looked at. */
export const readRsaKey = (der: Uint8Array): RsaKey | undefined => {
  const inside = findInInfo(der);
  const { from, to } = inside ?? { from: 0, to: der.length };
  const bits = publicKeyBits(der, from, to);
  const key = bits === undefined ? undefined : readElement(der, sequence, from, to);
  return bits === undefined || key === undefined
    ? undefined
    : { bits, bare: inside === undefined, publicKey: der.subarray(key.from, key.to) };
};
