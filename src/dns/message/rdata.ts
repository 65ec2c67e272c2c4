/** Record data from the wire, type by type; each reader sees the octets of its RDLENGTH and no more. */
import type { Octets, RData, RecordType } from '../../model/dns/dns.ts';
import { presentAddress } from '../../model/dns/ip-address.ts';
import { typeName } from '../../model/dns/type-numbers.ts';
import { computeKeyTag } from '../../record/dnssec/key-tag.ts';
import { encodeBase32Hex } from '../../record/octets.ts';
import {
  type Cursor,
  failCursor,
  isAtEnd,
  spendRoom,
  takeName,
  takeNameAsSent,
  takeOctets,
  takeRest,
  u16,
  u32,
  u8,
} from './cursor.ts';

/** The text of an IPv6 address, in the form that the system's resolver gives as well. */
const readIpv6 = (octets: Buffer): string =>
  octets.length === 16
    ? presentAddress({
        family: 6,
        bits: [...octets].map((octet) => octet.toString(2).padStart(8, '0')).join(''),
      })
    : '';

/** One or more character-strings (RFC 1035 §3.3.14). */
const readStrings = (cursor: Cursor): { readonly strings: readonly Octets[] } => {
  const read: Octets[] = [];
  do read.push(takeOctets(cursor, u8(cursor)).toString('latin1'));
  while (!isAtEnd(cursor));
  return { strings: read };
};

const readDnskey = (cursor: Cursor): RData['DNSKEY'] => {
  const whole = cursor.octets.subarray(cursor.at, cursor.end);
  return {
    flags: u16(cursor),
    protocol: u8(cursor),
    algorithm: u8(cursor),
    publicKey: takeRest(cursor).toString('base64'),
    keyTag: computeKeyTag(whole.toString('latin1')),
  };
};

const readRrsig = (cursor: Cursor): RData['RRSIG'] => {
  return {
    typeCovered: typeName(u16(cursor)),
    algorithm: u8(cursor),
    labels: u8(cursor),
    originalTtl: u32(cursor),
    expiration: u32(cursor),
    inception: u32(cursor),
    keyTag: u16(cursor),
    signer: takeName(cursor),
    signature: takeRest(cursor).toString('base64'),
  };
};

/** What a type of a bit map counts for, which is one bit of the message and a text here. */
const bytesPerType = 16;

/** Type bit maps (RFC 4034 §4.1.2): blocks in order, none empty, none with zeros at its end. */
const readTypes = (cursor: Cursor): readonly string[] => {
  const types: string[] = [];
  let least = 0;
  while (!isAtEnd(cursor)) {
    const block = u8(cursor);
    const bits = takeOctets(cursor, u8(cursor));
    if (block < least || bits.length > 32 || (bits.at(-1) ?? 0) === 0)
      failCursor(cursor, 'a type bit map is not well-formed');
    least = block + 1;
    const before = types.length;
    for (const [i, octet] of bits.entries())
      for (let bit = 0; bit < 8; bit += 1)
        if ((octet & (0x80 >> bit)) !== 0) types.push(typeName(block * 256 + i * 8 + bit));
    spendRoom(cursor, (types.length - before) * bytesPerType);
  }
  return types;
};

const readNsec = (cursor: Cursor): RData['NSEC'] => {
  const { name, asSent } = takeNameAsSent(cursor);
  return {
    next: name,
    ...(asSent === name ? {} : { nextAsSent: asSent }),
    types: readTypes(cursor),
  };
};

const readNsec3 = (cursor: Cursor): RData['NSEC3'] => ({
  hashAlgorithm: u8(cursor),
  flags: u8(cursor),
  iterations: u16(cursor),
  salt: takeOctets(cursor, u8(cursor)).toString('hex').toUpperCase(),
  nextHashed: encodeBase32Hex(takeOctets(cursor, u8(cursor)).toString('latin1')),
  types: readTypes(cursor),
});

/** Digests are hexadecimal in upper case, keys are base64. */
export const rdataReaders: { readonly [T in RecordType]: (cursor: Cursor) => RData[T] } = {
  A: (cursor) => ({ address: takeOctets(cursor, 4).join('.') }),
  AAAA: (cursor) => ({ address: readIpv6(takeOctets(cursor, 16)) }),
  CNAME: (cursor) => ({ target: takeName(cursor) }),
  DNAME: (cursor) => ({ target: takeName(cursor) }),
  DNSKEY: readDnskey,
  DS: (cursor) => ({
    keyTag: u16(cursor),
    algorithm: u8(cursor),
    digestType: u8(cursor),
    digest: takeRest(cursor).toString('hex').toUpperCase(),
  }),
  MX: (cursor) => ({ preference: u16(cursor), exchange: takeName(cursor) }),
  NS: (cursor) => ({ host: takeName(cursor) }),
  NSEC: readNsec,
  NSEC3: readNsec3,
  PTR: (cursor) => ({ target: takeName(cursor) }),
  RRSIG: readRrsig,
  SOA: (cursor) => ({
    mname: takeName(cursor),
    rname: takeName(cursor),
    serial: u32(cursor),
    refresh: u32(cursor),
    retry: u32(cursor),
    expire: u32(cursor),
    minimum: u32(cursor),
  }),
  SPF: readStrings,
  SRV: (cursor) => ({
    priority: u16(cursor),
    weight: u16(cursor),
    port: u16(cursor),
    target: takeName(cursor),
  }),
  TXT: readStrings,
};
