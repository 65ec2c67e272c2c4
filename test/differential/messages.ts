/** DNS messages: our decoder and dnspython's readers of names and record data (peers/messages.py). */
import { decodeMessage, type Message } from '../../src/dns/message/message.ts';
import type { RData, RecordType } from '../../src/model/dns/dns.ts';
import { typeNumber } from '../../src/model/dns/type-numbers.ts';
import { isUnreadable } from '../../src/model/unreadable.ts';
import type { Chance } from '../support/faults.ts';
import { mutant } from '../fuzz/mutate.ts';
import { startPeer } from './peer.ts';
import { hex, plainIpv6, plainName as name } from './plain.ts';
import { type PeerTarget, pick, several, upTo } from './target.ts';

const numbers = (types: readonly string[]): string => types.map(typeNumber).join(',');
const strings = (all: readonly string[]): string => all.map(hex).join(',');

const fields: { readonly [T in RecordType]: (r: RData[T]) => readonly (string | number)[] } = {
  A: (r) => [r.address],
  AAAA: (r) => [plainIpv6(r.address)],
  CNAME: (r) => [name(r.target)],
  DNAME: (r) => [name(r.target)],
  DNSKEY: (r) => [r.flags, r.protocol, r.algorithm, r.publicKey, r.keyTag],
  DS: (r) => [r.keyTag, r.algorithm, r.digestType, r.digest.toLowerCase()],
  MX: (r) => [r.preference, name(r.exchange)],
  NS: (r) => [name(r.host)],
  NSEC: (r) => [name(r.next), numbers(r.types)],
  NSEC3: (r) => [
    r.hashAlgorithm,
    r.flags,
    r.iterations,
    r.salt.toLowerCase(),
    r.nextHashed,
    numbers(r.types),
  ],
  PTR: (r) => [name(r.target)],
  RRSIG: (r) => [
    typeNumber(r.typeCovered) ?? '',
    r.algorithm,
    r.labels,
    r.originalTtl,
    r.expiration,
    r.inception,
    r.keyTag,
    name(r.signer),
    r.signature ?? '',
  ],
  SOA: (r) => [name(r.mname), name(r.rname), r.serial, r.refresh, r.retry, r.expire, r.minimum],
  SPF: (r) => [strings(r.strings)],
  SRV: (r) => [r.priority, r.weight, r.port, name(r.target)],
  TXT: (r) => [strings(r.strings)],
};

const showRdata = <T extends RecordType>(type: T, rdata: RData[T]): string =>
  fields[type](rdata).join(' ');

const headBits = ({ response, opcode, flags }: Message): number =>
  [
    [response, 0x8000],
    [flags.aa, 0x0400],
    [flags.tc, 0x0200],
    [flags.rd, 0x0100],
    [flags.ra, 0x0080],
    [flags.ad, 0x0020],
    [flags.cd, 0x0010],
  ].reduce((bits, [set, bit]) => bits | (set === true ? Number(bit) : 0), opcode << 11);

const own = (octets: Buffer): string => {
  const message = decodeMessage(octets);
  if (isUnreadable(message)) return `refused: ${message.fault}`;
  const { id, rcode, questions, answers, authorities, additionals, edns } = message;
  return [
    `${id} ${headBits(message)} ${rcode}`,
    ...questions.map((one) => `? ${name(one.name)} ${one.type} ${one.class}`),
    ...[answers, authorities, additionals].flatMap((section, i) =>
      section.map(
        ({ owner, ttl, type, rdata }) =>
          `${i} ${name(owner)} ${ttl} ${type} ${showRdata<RecordType>(type, rdata)}`,
      ),
    ),
    ...(edns ? [`edns ${edns.udpSize} ${edns.version} ${Number(edns.dnssecOk)}`] : []),
  ].join('\n');
};

const u8 = (...values: readonly number[]): Buffer => Buffer.from(values);
const u16 = (value: number): Buffer => u8(value >> 8, value & 0xff);
const u32 = (value: number): Buffer => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)]);
const noise = (chance: Chance, most: number): Buffer =>
  Buffer.from(several(chance, [0, most], () => upTo(chance, 256)));

const labels = [
  'example',
  'com',
  'MAIL',
  'mx01',
  '_dmarc',
  'a.b',
  '\0',
  '\xff',
  '*',
  'xn--bcher-kva',
];

/** Names by the place where they begin, for others to point to. */
type Places = Map<string, number>;

const writeName = (chance: Chance, at: number, places: Places): Buffer => {
  const long = chance() < 0.03 ? 'x'.repeat(60 + upTo(chance, 5)) : undefined;
  const all = several(chance, [0, 4], () => long ?? pick(chance, labels));
  const parts: Buffer[] = [];
  let size = 0;
  for (const [i, label] of all.entries()) {
    const rest = all.slice(i).join('.');
    const place = places.get(rest);
    if (place !== undefined && chance() < 0.8)
      return Buffer.concat([...parts, u16(0xc000 | place)]);
    if (at + size < 0x3fff) places.set(rest, at + size);
    const octets = Buffer.from(label, 'latin1');
    parts.push(u8(octets.length), octets);
    size += octets.length + 1;
  }
  return Buffer.concat([...parts, u8(0)]);
};

const text = (chance: Chance): Buffer => {
  const octets = noise(chance, 12);
  return Buffer.concat([u8(octets.length), octets]);
};

const bitmap = (chance: Chance): Buffer =>
  Buffer.concat(
    several(chance, [0, 2], (i) => {
      const bits = Buffer.concat([
        noise(chance, 5),
        u8(1 + upTo(chance, chance() < 0.1 ? 1 : 255)),
      ]);
      return Buffer.concat([u8(i, bits.length), bits]);
    }),
  );

/** Record data of a type; `at` is where it will be. */
const writeRdata = (chance: Chance, type: number, at: number, places: Places): Buffer => {
  const named = (...before: readonly Buffer[]): Buffer => {
    const start = Buffer.concat(before);
    return Buffer.concat([start, writeName(chance, at + start.length, places)]);
  };
  const any16 = (): Buffer => u16(upTo(chance, 65_536));
  switch (type) {
    case 1:
      return Buffer.from(several(chance, [4, 4], () => upTo(chance, 256)));
    case 28:
      return Buffer.from(several(chance, [16, 16], () => (chance() < 0.5 ? 0 : upTo(chance, 256))));
    case 2:
    case 5:
    case 12:
    case 39:
      return named();
    case 6:
      return Buffer.concat([
        named(named()),
        ...several(chance, [5, 5], () => u32(upTo(chance, 2 ** 32))),
      ]);
    case 15:
      return named(any16());
    case 16:
    case 99:
      return Buffer.concat(several(chance, [1, 3], () => text(chance)));
    case 33:
      return named(any16(), any16(), any16());
    case 43:
      return Buffer.concat([
        any16(),
        u8(13, 2),
        ...several(chance, [32, 32], () => u8(upTo(chance, 256))),
      ]);
    case 46:
      return Buffer.concat([
        named(
          any16(),
          u8(13, 2),
          ...several(chance, [3, 3], () => u32(upTo(chance, 2 ** 32))),
          any16(),
        ),
        noise(chance, 40),
      ]);
    case 47:
      return Buffer.concat([named(), bitmap(chance)]);
    case 48:
      return Buffer.concat([any16(), u8(3, pick(chance, [1, 8, 13])), noise(chance, 40)]);
    case 50:
      return Buffer.concat([u8(1, 0), any16(), text(chance), text(chance), bitmap(chance)]);
    default:
      return noise(chance, 20);
  }
};

const types = [1, 2, 5, 6, 12, 15, 16, 28, 33, 39, 43, 46, 47, 48, 50, 99, 257, 65_280];

const writeRecord = (chance: Chance, at: number, places: Places): Buffer => {
  const owner = writeName(chance, at, places);
  const type = pick(chance, types);
  const data = writeRdata(chance, type, at + owner.length + 10, places);
  const ttl = pick(chance, [0, 300, 0x7fffffff, 0x80000000, 0xffffffff]);
  const head = [u16(type), u16(chance() < 0.95 ? 1 : 3), u32(ttl), u16(data.length)];
  return Buffer.concat([owner, ...head, data]);
};

const writeOpt = (chance: Chance): Buffer => {
  const options = several(chance, [0, 2], () => {
    const data = noise(chance, 8);
    return Buffer.concat([u16(pick(chance, [3, 8, 10, 15])), u16(data.length), data]);
  });
  const data = Buffer.concat(options);
  return Buffer.concat([
    u8(0),
    u16(41),
    u16(1232),
    u32(upTo(chance, 2 ** 32)),
    u16(data.length),
    data,
  ]);
};

const writeMessage = (chance: Chance): Buffer => {
  const places: Places = new Map();
  const parts: Buffer[] = [];
  let at = 12;
  const add = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  const sections = [
    chance() < 0.9 ? 1 : upTo(chance, 3),
    upTo(chance, 4),
    upTo(chance, 3),
    upTo(chance, 3),
  ];
  for (let i = 0; i < sections[0]!; i += 1)
    add(Buffer.concat([writeName(chance, at, places), u16(pick(chance, types)), u16(1)]));
  for (let i = 0; i < sections[1]! + sections[2]! + sections[3]!; i += 1)
    add(writeRecord(chance, at, places));
  const hasOpt = chance() < 0.6;
  if (hasOpt) add(writeOpt(chance));
  const bits = upTo(chance, 65_536) & (chance() < 0.9 ? ~0x0200 : ~0);
  const counts = sections.map((count, i) => u16(count + (i === 3 && hasOpt ? 1 : 0)));
  return Buffer.concat([u16(upTo(chance, 65_536)), u16(bits), ...counts, ...parts]);
};

export const messages: PeerTarget = {
  name: 'messages',
  batch: 100,
  make: (chance) => {
    const octets = writeMessage(chance);
    return chance() < 0.3
      ? octets
      : mutant({ seeds: [octets], words: ['\xc0\x0c', '\xc0\x00'] }, chance);
  },
  start: () => {
    const peer = startPeer('messages.py');
    return {
      stop: peer.stop,
      outcomes: async (inputs) => {
        const answers = await peer.ask(inputs);
        return inputs.map((input, i) => ({ own: own(input), peer: answers[i]! }));
      },
    };
  },
};
