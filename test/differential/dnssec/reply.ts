/** A reply in octets, uncompressed, as no library of others writes what is wrong on purpose. */
import type { RData, RecordType } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { typeNumbers } from '../../../src/model/dns/type-numbers.ts';
import { rdataToWire } from '../../../src/record/dnssec/rdata-wire.ts';
import { nameToWire } from '../../../src/record/name-wire.ts';
import type { Asked } from '../../support/dns-server.ts';
import { say } from './serve.ts';
import type { ServedSet } from './spoil.ts';
import type { ServedWorld } from './world.ts';

const u16 = (value: number): Buffer => Buffer.from([(value >>> 8) & 0xff, value & 0xff]);

/** Where the names in the data begin. */
const namesFrom: Readonly<Partial<Record<RecordType, number>>> = {
  CNAME: 0,
  DNAME: 0,
  NS: 0,
  PTR: 0,
  MX: 2,
  SRV: 6,
};

/** Every octet that may be a letter: the length of a label is less than one. */
const capitals = (octets: Buffer, from = 0): Buffer =>
  Buffer.from(
    octets.map((octet, i) => (i >= from && octet >= 0x61 && octet <= 0x7a ? octet - 0x20 : octet)),
  );

const recordOctets = <T extends RecordType>(
  { owner, ttl, isCapital }: { owner: Buffer; ttl: number; isCapital: boolean },
  type: T,
  rdata: RData[T],
): Buffer => {
  const plain = Buffer.from(rdataToWire(type, rdata) ?? '', 'latin1');
  const from = namesFrom[type];
  const data = isCapital && from !== undefined ? capitals(plain, from) : plain;
  const time = Buffer.alloc(4);
  time.writeUInt32BE(ttl);
  const front = [isCapital ? capitals(owner) : owner, u16(typeNumbers[type]), u16(1), time];
  return Buffer.concat([...front, u16(data.length), data]);
};

const setOctets = ({ set, signatures, ttl, ...manner }: ServedSet): readonly Buffer[] => {
  const owner = Buffer.from(nameToWire(set.owner) ?? '\0', 'latin1');
  const head = { owner, ttl, isCapital: manner.capitals === true };
  const records = set.rdata.map((one) => recordOctets(head, set.type, one));
  return [
    ...records,
    ...(manner.twice ? records : []),
    ...signatures.map((one) => recordOctets(head, 'RRSIG', one)),
  ];
};

/** An OPT record with the DO bit. */
const opt = Buffer.from([0, 0, 41, 16, 0, 0, 0, 0x80, 0, 0, 0]);

/** Of an OPT record without options, and of the longest datagram. */
const largest = 1232;

const endOfQuestion = (raw: Buffer): number => {
  let at = 12;
  while (raw[at]) at += raw[at]! + 1;
  return at + 5;
};

export const replyOf = (world: ServedWorld, { raw, question, transport }: Asked): Buffer => {
  const name = dnsName((question.name.toLowerCase() || '.').replace('*', '\\042'));
  const said = say(world, { name, type: question.type });
  const answers = said.answers.flatMap(setOctets);
  const authorities = said.authorities.flatMap(setOctets);
  const head = (bits: number, counts: readonly number[]): Buffer => {
    const flags = 0x8400 | bits | (raw.readUInt16BE(2) & 0x0110) | said.rcode;
    return Buffer.concat([
      raw.subarray(0, 2),
      u16(flags),
      ...[1, ...counts, 1].map(u16),
      raw.subarray(12, endOfQuestion(raw)),
    ]);
  };
  const whole = Buffer.concat([
    head(0, [answers.length, authorities.length]),
    ...answers,
    ...authorities,
    opt,
  ]);
  return transport === 'udp' && whole.length > largest
    ? Buffer.concat([head(0x0200, [0, 0]), opt])
    : whole;
};
