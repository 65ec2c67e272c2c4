/** Record data as it is signed: the canonical form of RFC 4034 §6.2, as corrected by RFC 6840 §5.1. */
import type { DnsName, Octets, RData, RecordType } from '../../model/dns/dns.ts';
import { dnsName, labelOctets, nameFromLabels, splitLabels } from '../../model/dns/domain-name.ts';
import { parseIp4, parseIp6 } from '../../model/dns/ip-address.ts';
import { typeNumber } from '../../model/dns/type-numbers.ts';
import { labelsToWire, nameToWire } from '../name-wire.ts';
import { decodeBase32Hex, decodeBase64, decodeHex } from '../octets.ts';

/** What cannot be encoded is `undefined`: it did not come from the wire. */
type Wire = Octets | undefined;

export const u8 = (value: number): Octets => String.fromCharCode(value & 0xff);
export const u16 = (value: number): Octets => u8(value >>> 8) + u8(value);
export const u32 = (value: number): Octets => u16(value >>> 16) + u16(value);

export const joinWire = (...parts: readonly Wire[]): Wire =>
  parts.includes(undefined) ? undefined : parts.join('');

const counted = (octets: Wire): Wire =>
  octets === undefined || octets.length > 255 ? undefined : u8(octets.length) + octets;

const addressToWire = (network: ReturnType<typeof parseIp4>): Wire =>
  network?.bits.replace(/.{8}/g, (bits) => String.fromCharCode(Number.parseInt(bits, 2)));

/** Type bit maps (RFC 4034 §4.1.2). */
const typesToWire = (types: readonly string[]): Wire => {
  const blocks = new Map<number, number[]>();
  for (const type of types) {
    const number = typeNumber(type);
    if (number === undefined) return undefined;
    const block = blocks.get(number >>> 8) ?? [];
    const octet = (number & 0xff) >>> 3;
    while (block.length <= octet) block.push(0);
    block[octet] = (block[octet] ?? 0) | (0x80 >>> (number & 7));
    blocks.set(number >>> 8, block);
  }
  return [...blocks]
    .sort(([a], [b]) => a - b)
    .map(([block, bits]) => u8(block) + u8(bits.length) + String.fromCharCode(...bits))
    .join('');
};

/** The one name that keeps its capitals. */
const nextNameToWire = ({ next, nextAsSent }: RData['NSEC']): Wire => {
  if (nextAsSent === undefined) return nameToWire(next);
  const labels = splitLabels(dnsName(nextAsSent)).map(labelOctets);
  return nameFromLabels(labels) === next ? labelsToWire(labels) : undefined;
};

const stringsToWire = ({ strings }: RData['TXT']): Wire => joinWire(...strings.map(counted));

const targetToWire = ({ target }: { readonly target: DnsName }): Wire => nameToWire(target);

/** The part of an RRSIG record that its signature is over. */
export const rrsigToWire = (rdata: RData['RRSIG']): Wire => {
  const covered = typeNumber(rdata.typeCovered);
  return covered === undefined
    ? undefined
    : joinWire(
        u16(covered) + u8(rdata.algorithm) + u8(rdata.labels) + u32(rdata.originalTtl),
        u32(rdata.expiration) + u32(rdata.inception) + u16(rdata.keyTag),
        nameToWire(rdata.signer),
      );
};

const writers: { readonly [T in RecordType]: (rdata: RData[T]) => Wire } = {
  A: ({ address }) => addressToWire(parseIp4(address)),
  AAAA: ({ address }) => addressToWire(parseIp6(address)),
  CNAME: targetToWire,
  DNAME: targetToWire,
  DNSKEY: (r) =>
    joinWire(u16(r.flags) + u8(r.protocol) + u8(r.algorithm), decodeBase64(r.publicKey)),
  DS: (r) => joinWire(u16(r.keyTag) + u8(r.algorithm) + u8(r.digestType), decodeHex(r.digest)),
  MX: (r) => joinWire(u16(r.preference), nameToWire(r.exchange)),
  NS: (r) => nameToWire(r.host),
  NSEC: (r) => joinWire(nextNameToWire(r), typesToWire(r.types)),
  NSEC3: (r) =>
    joinWire(
      u8(r.hashAlgorithm) + u8(r.flags) + u16(r.iterations),
      counted(decodeHex(r.salt)),
      counted(decodeBase32Hex(r.nextHashed)),
      typesToWire(r.types),
    ),
  PTR: targetToWire,
  RRSIG: (r) => joinWire(rrsigToWire(r), decodeBase64(r.signature ?? '')),
  SOA: (r) =>
    joinWire(
      nameToWire(r.mname),
      nameToWire(r.rname),
      u32(r.serial) + u32(r.refresh) + u32(r.retry) + u32(r.expire) + u32(r.minimum),
    ),
  SPF: stringsToWire,
  SRV: (r) => joinWire(u16(r.priority) + u16(r.weight) + u16(r.port), nameToWire(r.target)),
  TXT: stringsToWire,
};

export const rdataToWire = <T extends RecordType>(type: T, rdata: RData[T]): Wire =>
  writers[type](rdata);
