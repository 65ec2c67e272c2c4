/**
 * What networks, middleboxes and broken servers do to answers, one by one, for a proxy to do. The
 * messages are edited as octets or by dns-packet, so that the code under test is not its own judge.
 */
import packet, { type Answer, type DecodedPacket } from 'dns-packet';

/** A number from 0 up to 1, the same row for the same seed. */
export type Chance = () => number;

export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A datagram, some time after the server's reply came. */
export interface Sent {
  readonly octets: Buffer;
  readonly afterMs?: number;
}

/** Octets to write, milliseconds to wait, or how the connection is left. */
export type Step = Buffer | number | 'end' | 'reset';

export interface Fault {
  readonly name: string;
  /** Every answer arrives all the same: then no verdict may differ. */
  readonly harmless: boolean;
  /** What is sent over UDP in place of the reply. */
  readonly udp?: (reply: Buffer, chance: Chance) => readonly Sent[];
  /** What is done on a TCP connection in place of the framed reply. */
  readonly tcp?: (framed: Buffer, chance: Chance) => readonly Step[];
}

const same = (reply: Buffer): Sent => ({ octets: reply });
const one =
  (edit: (reply: Buffer, chance: Chance) => Buffer) => (reply: Buffer, chance: Chance) => [
    { octets: edit(reply, chance) },
  ];

const changed = (reply: Buffer, edit: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(reply);
  edit(copy);
  return copy;
};

const otherId = (reply: Buffer): Buffer =>
  changed(reply, (copy) => copy.writeUInt16BE(copy.readUInt16BE(0) ^ 0x5555, 0));

/** The first label's first letter becomes another. */
const otherQuestion = (reply: Buffer): Buffer =>
  changed(reply, (copy) => copy.writeUInt8(copy[13] === 0x78 ? 0x79 : 0x78, 13));

/** Header and question alone, with TC set. */
const truncated = (reply: Buffer): Buffer => {
  const { id, flags = 0, questions = [] } = packet.decode(reply);
  return packet.encode({ type: 'response', id: id ?? 0, flags: flags | 0x0200, questions });
};

const edited = (edit: (message: DecodedPacket) => Partial<DecodedPacket>) => (reply: Buffer) => {
  const message = packet.decode(reply);
  return packet.encode({
    type: 'response',
    id: message.id ?? 0,
    flags: (message.flags ?? 0) & ~0x0200,
    questions: message.questions ?? [],
    answers: message.answers ?? [],
    authorities: message.authorities ?? [],
    additionals: message.additionals ?? [],
    ...edit(message),
  });
};

/** As truncated answers stay what they are. */
const whole = (edit: (reply: Buffer) => Buffer) => (reply: Buffer) =>
  (reply.readUInt16BE(2) & 0x0200) === 0 ? edit(reply) : reply;

const lie = (name: string): readonly Answer[] => [
  { name, type: 'MX', ttl: 60, data: { preference: 1, exchange: 'mx.evil.example' } },
  { name, type: 'TXT', ttl: 60, data: 'v=spf1 +all' },
  { name: 'mx01.mail.icloud.com', type: 'A', ttl: 60, data: '192.0.2.66' },
  { name: 'ns5.dns-host.net', type: 'A', ttl: 60, data: '192.0.2.66' },
];

/** Letters that are not in the last label get either case. */
const caseGame = (reply: Buffer, chance: Chance): Buffer =>
  changed(reply, (copy) => {
    for (let at = 12; copy[at] !== 0; at += 1 + (copy[at] ?? 0))
      for (let i = at + 1; i <= at + (copy[at] ?? 0); i += 1)
        if (/[a-z]/.test(String.fromCharCode(copy[i] ?? 0)) && chance() < 0.5)
          copy.writeUInt8((copy[i] ?? 0) ^ 0x20, i);
  });

/** Where the question section ends. */
const endOfQuestion = (reply: Buffer): number => reply.indexOf(0, 12) + 5;

/** The owner of the first record points to itself. */
const looped = (reply: Buffer): Buffer => {
  const at = endOfQuestion(reply);
  if (at + 2 > reply.length) return reply;
  return changed(reply, (copy) => copy.writeUInt16BE(0xc000 | at, at));
};

const ofOctets = (reply: Buffer, chance: Chance): Buffer =>
  Buffer.concat([
    reply.subarray(0, endOfQuestion(reply)),
    Buffer.from(Array.from({ length: 64 }, () => Math.floor(chance() * 256))),
  ]);

const opt = (options: { readonly version?: number; readonly padding?: number }): Answer => ({
  name: '.',
  type: 'OPT',
  udpPayloadSize: 65_535,
  extendedRcode: 0,
  ednsVersion: options.version ?? 0,
  flags: 0,
  flag_do: false,
  options: [{ code: 12, length: options.padding ?? 0 }],
});

const withOpt = (...records: readonly Answer[]) =>
  whole(
    edited(({ additionals = [] }) => ({
      additionals: [...additionals.filter(({ type }) => type !== 'OPT'), ...records],
    })),
  );

const drip = (framed: Buffer, ms: number): readonly Step[] =>
  [...framed].flatMap((octet) => [Buffer.of(octet), ms]);

const toTcp = one(truncated);

const loss = (share: number): Fault => ({
  name: `loss of ${share * 100} %`,
  harmless: share <= 0.2,
  udp: (reply, chance) => (chance() < share ? [] : [same(reply)]),
});

/** The reply comes `ms` later. */
const delay = (ms: number, harmless: boolean): Fault => ({
  name: `delay of ${ms} ms`,
  harmless,
  udp: (reply) => [{ octets: reply, afterMs: ms }],
  tcp: (framed) => [ms, framed],
});

const onUdp: readonly Fault[] = [
  ...[0, 0.05, 0.1, 0.2, 0.3, 0.4].map(loss),
  delay(300, true),
  delay(1500, true),
  delay(6000, false),
  { name: 'silence', harmless: false, udp: () => [], tcp: () => [] },
  { name: 'silence over UDP alone', harmless: true, udp: () => [] },
  { name: 'duplicates', harmless: true, udp: (reply) => [same(reply), same(reply), same(reply)] },
  {
    name: 'another order',
    harmless: true,
    udp: (reply, chance) => [{ octets: reply, afterMs: Math.floor(chance() * 200) }],
  },
  {
    name: 'datagrams cut off',
    harmless: true,
    udp: one((reply, chance) => reply.subarray(0, Math.floor(chance() * reply.length))),
  },
  {
    name: 'datagrams of no octets, then the answer',
    harmless: true,
    udp: (reply) => [same(Buffer.alloc(0)), same(reply)],
  },
  { name: 'truncation, told', harmless: true, udp: toTcp },
  {
    name: 'a count of answers that is too high',
    harmless: true,
    udp: one((reply) => changed(reply, (copy) => copy.writeUInt16BE(0xffff, 6))),
  },
  { name: 'octets at random', harmless: true, udp: one(ofOctets) },
  { name: 'another id', harmless: true, udp: one(otherId) },
  {
    name: 'another id, then the answer',
    harmless: true,
    udp: (reply) => [same(otherId(reply)), { octets: reply, afterMs: 20 }],
  },
  { name: 'another question', harmless: true, udp: one(otherQuestion) },
  {
    name: 'another question, then the answer',
    harmless: true,
    udp: (reply) => [same(otherQuestion(reply)), { octets: reply, afterMs: 20 }],
  },
  {
    name: 'the query sent back, then the answer',
    harmless: true,
    udp: (reply) => [
      same(changed(reply, (copy) => copy.writeUInt8((copy[2] ?? 0) & 0x7f, 2))),
      { octets: reply, afterMs: 20 },
    ],
  },
  {
    name: 'lies in the additional section',
    harmless: true,
    udp: one(
      whole(
        edited(({ questions = [], additionals = [] }) => ({
          additionals: [...additionals, ...lie(questions[0]?.name ?? '.')],
        })),
      ),
    ),
  },
  {
    name: 'answers about other names',
    harmless: true,
    udp: one(
      whole(edited(({ answers = [] }) => ({ answers: [...lie('other.example'), ...answers] }))),
    ),
  },
  { name: 'compression that loops', harmless: true, udp: one(whole(looped)) },
  { name: 'EDNS of 65535 octets', harmless: true, udp: one(withOpt(opt({}))) },
  {
    name: 'more padding than was asked for',
    harmless: true,
    udp: one(withOpt(opt({ padding: 3000 }))),
  },
  { name: 'EDNS of another version', harmless: true, udp: one(withOpt(opt({ version: 9 }))) },
  { name: 'EDNS twice', harmless: true, udp: one(withOpt(opt({}), opt({}))) },
  { name: 'letters of either case', harmless: true, udp: one(caseGame) },
];

const onTcp: readonly Fault[] = [
  {
    name: 'TCP: closed for writing behind the answer',
    harmless: true,
    udp: toTcp,
    tcp: (framed) => [framed, 'end'],
  },
  { name: 'TCP: closed before the answer', harmless: false, udp: toTcp, tcp: () => ['end'] },
  {
    name: 'TCP: closed within the answer',
    harmless: false,
    udp: toTcp,
    tcp: (framed) => [framed.subarray(0, framed.length >> 1), 'end'],
  },
  { name: 'TCP: reset', harmless: false, udp: toTcp, tcp: () => ['reset'] },
  { name: 'TCP: octet by octet', harmless: true, udp: toTcp, tcp: (framed) => drip(framed, 1) },
  {
    name: 'TCP: slower than anyone waits',
    harmless: false,
    udp: toTcp,
    tcp: (framed) => drip(framed, 500),
  },
  {
    name: 'TCP: a length and no more',
    harmless: false,
    udp: toTcp,
    tcp: () => [Buffer.from([0xff, 0xff])],
  },
  {
    name: 'TCP: nothing of any length, then the answer',
    harmless: true,
    udp: toTcp,
    tcp: (framed) => [Buffer.alloc(64), framed],
  },
  {
    name: 'TCP: truncated there too',
    harmless: false,
    udp: toTcp,
    tcp: (framed) => {
      const short = truncated(framed.subarray(2));
      const length = Buffer.alloc(2);
      length.writeUInt16BE(short.length);
      return [length, short];
    },
  },
  { name: 'TCP: silent', harmless: false, udp: toTcp, tcp: () => [] },
];

export const dnsFaults: readonly Fault[] = [...onUdp, ...onTcp];

/** For streams of other protocols: what is done with each piece that the server sends. */
export interface StreamFault {
  readonly name: string;
  readonly harmless: boolean;
  /** `sent`: octets of the server's that came before this piece. */
  readonly pass: (piece: Buffer, sent: number, chance: Chance) => readonly Step[];
}

/** The stream goes on up to `limit`, and then `step` is done. */
const upTo =
  (limit: number, step: Step): StreamFault['pass'] =>
  (piece, sent) => {
    const left = Math.max(0, limit - sent);
    return piece.length <= left ? [piece] : [piece.subarray(0, left), step];
  };

export const streamFaults: readonly StreamFault[] = [
  { name: 'nothing', harmless: true, pass: (piece) => [piece] },
  { name: 'delay of 300 ms', harmless: true, pass: (piece) => [300, piece] },
  {
    name: 'octet by octet',
    harmless: true,
    pass: (piece) => [...piece].map((octet) => Buffer.of(octet)),
  },
  { name: 'silence', harmless: false, pass: () => [] },
  { name: 'closed at once', harmless: false, pass: () => ['end'] },
  { name: 'reset at once', harmless: false, pass: () => ['reset'] },
  { name: 'closed within the greeting', harmless: false, pass: upTo(4, 'end') },
  { name: 'reset within the handshake', harmless: false, pass: upTo(150, 'reset') },
  { name: 'silent after 300 octets', harmless: false, pass: upTo(300, 0) },
  { name: 'slower than anyone waits', harmless: false, pass: (piece) => drip(piece, 1000) },
  {
    name: 'octets at random',
    harmless: false,
    pass: (piece, _, chance) => [Buffer.from(piece.map(() => Math.floor(chance() * 256)))],
  },
  {
    name: 'a line without end',
    harmless: false,
    pass: (_, sent) => (sent === 0 ? [Buffer.from('220 '), Buffer.alloc(2_000_000, 0x61)] : []),
  },
  {
    name: 'another server speaks',
    harmless: false,
    pass: (_, sent) => (sent === 0 ? [Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'), 'end'] : []),
  },
];
