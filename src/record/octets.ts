/** Octets from and to the texts that stand for them in records. */
import type { Octets } from '../model/dns/dns.ts';
import { trimEndOf } from '../model/text/trim.ts';

export const toBytes = (octets: Octets): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(octets, (unit) => unit.charCodeAt(0));

export const fromBytes = (bytes: Uint8Array): Octets => {
  let octets = '';
  for (const byte of bytes) octets += String.fromCharCode(byte);
  return octets;
};

/** `undefined` if the text is not base64 (RFC 4648 §4). */
export const decodeBase64 = (text: string): Octets | undefined => {
  const bare = trimEndOf(text, '=');
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text) && bare.length % 4 !== 1 ? atob(bare) : undefined;
};

/** `undefined` if the text is not hexadecimal. */
export const decodeHex = (text: string): Octets | undefined =>
  /^(?:[\dA-Fa-f]{2})*$/.test(text)
    ? text.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))
    : undefined;

/** Upper case. */
export const encodeHex = (octets: Octets): string =>
  octets.replace(/./gs, (unit) => unit.charCodeAt(0).toString(16).padStart(2, '0')).toUpperCase();

const base32Digits = '0123456789abcdefghijklmnopqrstuv';

/** Base32 with extended hex alphabet (RFC 4648 §7) in lower case, without padding (RFC 5155 §3.3). */
export const encodeBase32Hex = (octets: Octets): string => {
  let bits = '';
  for (const unit of octets) bits += unit.charCodeAt(0).toString(2).padStart(8, '0');
  return bits.replace(/.{1,5}/g, (five) =>
    base32Digits.charAt(Number.parseInt(five.padEnd(5, '0'), 2)),
  );
};

/** `undefined` if the text is not what {@link encodeBase32Hex} writes, in either case. */
export const decodeBase32Hex = (text: string): Octets | undefined => {
  let bits = '';
  for (const digit of text.toLowerCase()) {
    const five = base32Digits.indexOf(digit);
    if (five < 0) return undefined;
    bits += five.toString(2).padStart(5, '0');
  }
  const whole = bits.length - (bits.length % 8);
  if (bits.length - whole > 4 || bits.slice(whole).includes('1')) return undefined;
  return bits
    .slice(0, whole)
    .replace(/.{8}/g, (octet) => String.fromCharCode(Number.parseInt(octet, 2)));
};
