/** DKIM key records (RFC 6376 §3.6.1), judged as a verifier does: a key it can use, or why not. */
import type { Octets } from '../model/dns/dns.ts';
import { trimEndOf } from '../model/text/trim.ts';
import { readRsaKey } from './rsa.ts';
import {
  type SyntaxFault,
  isSyntaxFault,
  quoteShortened,
  readTagList,
  type Tag,
  trimWhitespace,
} from './tag-list.ts';

/** A key that verifies mail signed with SHA-256. */
export interface DkimKey {
  readonly type: 'rsa' | 'ed25519';
  readonly bits: number;
  /** Two records with the same `material` hold one key, however it is written. */
  readonly material: string;
  /**
   * An RSA key by itself (PKCS #1), as RFC 6376 §3.6.1 is printed; by erratum 3017, and in practice, it
   * is in a SubjectPublicKeyInfo. Verifiers differ in which of them they read.
   */
  readonly bare: boolean;
  /** `t=y`: the domain says that it only tries DKIM out. */
  readonly testing: boolean;
}

/** Whether a text is meant to be a DKIM key, good or bad. */
export const isDkimLike = (text: Octets): boolean =>
  /^\s*v\s*=\s*DKIM/i.test(text) || /(?:^|;)\s*p\s*=/.test(text);

const colonWords = (tag: Tag | undefined): readonly string[] | undefined =>
  tag?.value.split(':').map((word) => trimWhitespace(word).toLowerCase());

type KeyData = Pick<DkimKey, 'bits' | 'material' | 'bare'>;

const decodeBase64 = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));

/** The key in `p=`, or what is wrong with it. */
const readKey = (p: Tag, type: DkimKey['type']): KeyData | SyntaxFault => {
  const fault = (message: string, at = 0): SyntaxFault => ({ offset: p.valueOffset + at, message });
  const material = p.value.replace(/\s/g, '');
  if (material === '') return fault('the key is revoked: p= is empty');
  const bad = /[^A-Za-z0-9+/=\s]|=(?!=?\s*$)/.exec(p.value);
  if (bad !== null)
    return fault(`p= is not base64: ${quoteShortened(bad[0])} does not belong there`, bad.index);
  const digits = trimEndOf(material, '=');
  if (digits.length % 4 === 1) return fault('p= is not base64: it is cut off', p.value.length);
  const octets = decodeBase64(digits);
  if (type === 'ed25519')
    return octets.length === 32
      ? { bits: 256, material: octets.join(), bare: false }
      : fault(`an Ed25519 key has 32 bytes, and p= has ${octets.length}`);
  const key = readRsaKey(octets);
  if (key === undefined) return fault('p= holds no RSA public key, or only a part of one');
  const { bits, bare, publicKey } = key;
  // RFC 8301 §3.2: a verifier takes no key of less than 1024 bits as valid.
  return bits < 1024
    ? fault(`the RSA key has ${bits} bits: too few to be valid`)
    : { bits, bare, material: publicKey.join() };
};

/** What keeps the record, whatever its key, from verifying mail signed with SHA-256. */
const findLimit = (
  tag: (name: string) => Tag | undefined,
  first: Tag | undefined,
): SyntaxFault | undefined => {
  const at = (found: Tag | undefined, message: string): SyntaxFault => ({
    offset: found?.valueOffset ?? 0,
    message,
  });
  const version = tag('v');
  if (version !== undefined && version.value !== 'DKIM1')
    return at(version, `v=${quoteShortened(version.value)} must be DKIM1`);
  if (version !== undefined && version !== first)
    return { offset: version.offset, message: 'v=DKIM1 must come first' };
  const type = colonWords(tag('k'))?.join(':');
  if (type !== undefined && type !== 'rsa' && type !== 'ed25519')
    return at(tag('k'), `the key type ${quoteShortened(type)} is not known`);
  if (colonWords(tag('h'))?.includes('sha256') === false)
    return at(tag('h'), 'h= leaves out sha256, with which iCloud signs');
  if (colonWords(tag('s'))?.some((word) => word === '*' || word === 'email') === false)
    return at(tag('s'), 's= leaves out email');
  return undefined;
};

/** RFC 6376 §3.2: each semicolon but the last has a tag before it and one behind it. */
const emptyFault = (offset: number | undefined): SyntaxFault | undefined =>
  offset === undefined
    ? undefined
    : { offset, message: 'a tag is missing: there is a semicolon too many' };

/** Reads the text of a TXT record as a key: one that a verifier can use, or the first reason why it cannot. */
export const readDkimKey = (text: Octets): DkimKey | SyntaxFault => {
  const { tags, faults, empty } = readTagList(text);
  const tag = (name: string) => tags.find((one) => one.name === name);
  const fault = faults[0] ?? emptyFault(empty[0]) ?? findLimit(tag, tags[0]);
  if (fault !== undefined) return fault;
  const p = tag('p');
  if (p === undefined) return { offset: text.length, message: 'there is no key: p= is missing' };
  const type = colonWords(tag('k'))?.[0] === 'ed25519' ? 'ed25519' : 'rsa';
  const key = readKey(p, type);
  return isSyntaxFault(key)
    ? key
    : { type, ...key, testing: colonWords(tag('t'))?.includes('y') ?? false };
};
