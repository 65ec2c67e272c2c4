/** Record data from the wire, type by type; each reader sees the octets of its RDLENGTH and no more. */
import type { Octets, RData, RecordType } from '../../model/dns/dns.ts';
import { presentAddress } from '../../model/dns/ip-address.ts';
import { type Cursor, isAtEnd, takeRest, takeOctets, takeName, u16, u32, u8 } from './cursor.ts';

/** The numbers of the types that are read; a record of any other type is skipped. */
export const typeNumbers: { readonly [T in RecordType]: number } = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  SRV: 33,
  DS: 43,
  RRSIG: 46,
  DNSKEY: 48,
  SPF: 99,
};

const isRecordType = (type: string): type is RecordType => Object.hasOwn(typeNumbers, type);

const mnemonics: ReadonlyMap<number, RecordType> = new Map(
  Object.keys(typeNumbers)
    .filter(isRecordType)
    .map((type) => [typeNumbers[type], type]),
);

export const typeFromNumber = (number: number): RecordType | undefined => mnemonics.get(number);

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

/** RFC 4034 appendix B: a sum over the record data; algorithm 1 takes the key's own octets instead. */
const computeKeyTag = (rdata: Buffer): number => {
  if (rdata[3] === 1 && rdata.length >= 7) return rdata.readUInt16BE(rdata.length - 3);
  let sum = 0;
  for (const [i, octet] of rdata.entries()) sum += i % 2 === 0 ? octet << 8 : octet;
  return (sum + (sum >>> 16)) & 0xffff;
};

const readDnskey = (cursor: Cursor): RData['DNSKEY'] => {
  const whole = cursor.octets.subarray(cursor.at, cursor.end);
  return {
    flags: u16(cursor),
    protocol: u8(cursor),
    algorithm: u8(cursor),
    publicKey: takeRest(cursor).toString('base64'),
    keyTag: computeKeyTag(whole),
  };
};

const readRrsig = (cursor: Cursor): RData['RRSIG'] => {
  const covered = u16(cursor);
  const rdata = {
    typeCovered: typeFromNumber(covered) ?? `TYPE${covered}`,
    algorithm: u8(cursor),
    labels: u8(cursor),
    originalTtl: u32(cursor),
    expiration: u32(cursor),
    inception: u32(cursor),
    keyTag: u16(cursor),
    signer: takeName(cursor),
  };
  takeRest(cursor);
  return rdata;
};

/** Digests are hexadecimal in upper case, keys are base64. */
export const rdataReaders: { readonly [T in RecordType]: (cursor: Cursor) => RData[T] } = {
  A: (cursor) => ({ address: takeOctets(cursor, 4).join('.') }),
  AAAA: (cursor) => ({ address: readIpv6(takeOctets(cursor, 16)) }),
  CNAME: (cursor) => ({ target: takeName(cursor) }),
  DNSKEY: readDnskey,
  DS: (cursor) => ({
    keyTag: u16(cursor),
    algorithm: u8(cursor),
    digestType: u8(cursor),
    digest: takeRest(cursor).toString('hex').toUpperCase(),
  }),
  MX: (cursor) => ({ preference: u16(cursor), exchange: takeName(cursor) }),
  NS: (cursor) => ({ host: takeName(cursor) }),
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
