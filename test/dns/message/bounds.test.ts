/** What the largest message costs: work is counted, in steps, bytes and names read; nothing is timed. */
import fc from 'fast-check';
import { encodeQuery } from '../../../src/dns/message/query.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import type { RecordType } from '../../../src/model/dns/dns.ts';
import { createCursor, takeName } from '../../../src/dns/message/cursor.ts';
import { decodeMessage, readReply } from '../../../src/dns/message/message.ts';
import { readAnswer } from '../../../src/dns/message/response.ts';
import type * as NameCodec from '../../../src/dns/message/name-codec.ts';
import { wireName } from '../../support/dns-server.ts';

const counted = vi.hoisted(() => ({ names: 0 }));
vi.mock(import('../../../src/dns/message/name-codec.ts'), async (original) => {
  const codec: typeof NameCodec = await original();
  return {
    ...codec,
    readName: (...args: Parameters<typeof codec.readName>) => {
      counted.names += 1;
      return codec.readName(...args);
    },
  };
});
beforeEach(() => {
  counted.names = 0;
});

const longest = 65_535;
const name = dnsName('example.com');
const queryFor = (type: RecordType) => encodeQuery(7, { name, type }, { recursion: false })!;
const pointer = (to: number): Buffer => Buffer.of(0xc0 | (to >> 8), to & 0xff);

const record = (owner: Buffer, type: number, rdata: Buffer): Buffer => {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(1, 2);
  fixed.writeUInt16BE(rdata.length, 8);
  return Buffer.concat([owner, fixed, rdata]);
};

/** A reply to the question about this type, with as many of the records as fit. */
const fullReply = (
  type: RecordType,
  make: (place: number, i: number) => Buffer,
  { id = 7 } = {},
): Buffer => {
  const { octets } = queryFor(type);
  const parts: Buffer[] = [octets];
  let size = octets.length;
  for (let i = 0; ; i += 1) {
    const next = make(size, i);
    if (size + next.length > longest) break;
    parts.push(next);
    size += next.length;
  }
  const message = Buffer.concat(parts);
  message.writeUInt16BE(id, 0);
  message.writeUInt16BE(0x8400, 2);
  message.writeUInt16BE(parts.length - 1, 6);
  return message;
};

/** A name at each two bytes, which a pointer in each of the records leads to. */
const longName = (length: number): Buffer =>
  Buffer.concat([Buffer.concat(Array.from({ length }, () => Buffer.of(1, 0x61))), Buffer.of(0)]);

const faultOf = (message: Buffer): string => {
  const decoded = decodeMessage(message);
  return 'fault' in decoded ? decoded.fault : 'none';
};

describe('the names of a message', () => {
  /** Reads a name at each of these places, whatever is wrong with the one before. */
  const readAll = (octets: Buffer, places: readonly number[]) => {
    const cursor = createCursor(octets);
    cursor.room = Infinity;
    const names = places.map((at) => {
      cursor.fault = undefined;
      cursor.at = at;
      const read = takeName(cursor);
      return cursor.fault ?? read;
    });
    return { names, steps: cursor.names.steps };
  };

  /** What a name is, read without memory; `?` stands for what is no letter. */
  const plainly = (octets: Buffer, at: number): string | undefined => {
    const labels: string[] = [];
    let [here, start, size] = [at, at, 1];
    for (;;) {
      const length = octets[here];
      if (length === undefined) return undefined;
      if (length === 0) return labels.join('.') || '.';
      if (length >= 0xc0) {
        const low = octets[here + 1];
        const to = ((length & 0x3f) << 8) | (low ?? 0xffff);
        if (low === undefined || to >= start) return undefined;
        [here, start] = [to, to];
      } else if (length > 63 || here + length >= octets.length) return undefined;
      else {
        size += length + 1;
        if (size > 255) return undefined;
        const label = octets.toString('latin1', here + 1, here + 1 + length);
        labels.push(label.toLowerCase().replace(/[^a-z]/g, '?'));
        here += length + 1;
      }
    }
  };

  /** As far as pointers reach. */
  const reach = 0x4000;

  const filled = (make: (at: number) => Buffer): Buffer => {
    const parts: Buffer[] = [];
    for (let size = 0; size < reach; size += parts.at(-1)!.length) parts.push(make(size));
    return Buffer.concat(parts);
  };

  /** Each leads to the one before it, a group after the other. */
  const chain = (piece: Buffer, group: number): Buffer => {
    const first = wireName('a', 'example');
    const link = piece.length + 2;
    const step = first.length + group * link;
    return filled((at) => {
      const place = at % step;
      if (place === 0) return first;
      const before = place === first.length ? at - place : at - link;
      return Buffer.concat([piece, pointer(before)]);
    });
  };

  it.each<[string, Buffer]>([
    ['pointers to pointers', chain(Buffer.alloc(0), 8000)],
    ['a pointer behind each label', chain(Buffer.of(1, 0x62), 120)],
    ['long labels before pointers', chain(Buffer.of(3, 0x62, 0x62, 0x62), 60)],
    ['labels of one byte', filled((at) => (at % 256 < 252 ? Buffer.of(1, 0x61) : Buffer.of(0)))],
    ['labels within labels', filled((at) => Buffer.of(at % 120 === 0 ? 0 : 1))],
    ['labels in all misalignments', filled((at) => Buffer.of(at % 200 < 4 ? 0 : (at * 7) % 5))],
  ])('are read once each byte: %s', (_, targets) => {
    const valid = Array.from(targets.keys()).filter(
      (at) => at < reach && plainly(targets, at) !== undefined,
    );
    expect(valid.length).toBeGreaterThan(4000);
    const octets = Buffer.concat([targets, ...valid.map(pointer)]);
    const { names, steps } = readAll(
      octets,
      valid.map((__, i) => targets.length + 2 * i),
    );
    expect(names.filter((one) => one.includes('at byte'))).toEqual([]);
    expect(steps).toBeLessThanOrEqual(octets.length);
  });

  it('are as invalid when a part of them was read before', () => {
    // The name at 0 goes on to the pointer at 4, which leads to 1: not before 0, but before the name at 2.
    const octets = Buffer.concat([Buffer.of(1, 0, 1, 0x62), pointer(1), pointer(0)]);
    const fault = expect.stringContaining('does not lead backwards');
    expect(readAll(octets, [6]).names).toEqual([fault]);
    expect(readAll(octets, [2, 6]).names).toEqual([expect.stringContaining('b'), fault]);
  });

  it('are what each is when it is read alone, in any order', () => {
    const octet = fc.constantFrom(0, 0xc0, 1, 2, 0x61, 3, 5, 9, 0x41, 0x3f, 20);
    fc.assert(
      fc.property(fc.array(octet, { minLength: 1, maxLength: 120 }), fc.nat(), (bytes, seed) => {
        const octets = Buffer.from(bytes.map((one, i) => (one === 20 ? i >> 1 : one)));
        const places = Array.from(octets, (_, at) => (at * 31 + seed) % octets.length);
        const { names } = readAll(octets, places);
        for (const [i, at] of places.entries()) {
          const alone = plainly(octets, at);
          const read = names[i]!;
          if (alone === undefined) expect(read).toMatch(/at byte/);
          else expect(read.replace(/\\\d{3}|\\.|[^a-z.]/g, '?')).toBe(alone);
        }
      }),
    );
  });
});

describe('a message of 64 KB', () => {
  it('for another question is not decoded', () => {
    const make = () => record(pointer(12), 15, Buffer.concat([Buffer.of(0, 1), pointer(12)]));
    const query = queryFor('MX');
    for (const other of [
      fullReply('MX', make, { id: 8 }),
      fullReply('TXT', make),
      queryFor('MX').octets,
      fullReply('MX', make).subarray(0, 20),
    ])
      expect(readReply(other, query)).toBeUndefined();
    expect(counted.names).toBe(0);
  });

  it('is not decoded, though it is the reply', () => {
    const make = () => record(pointer(12), 15, Buffer.concat([Buffer.of(0, 1), pointer(12)]));
    const reply = fullReply('MX', make);
    expect(readReply(reply, queryFor('MX'))).toMatchObject({ tooLong: true });
    expect(counted.names).toBe(0);
    expect(decodeMessage(reply)).toMatchObject({ id: 7 });
    expect(counted.names).toBeGreaterThan(4000);
  });

  const name255 = longName(126);
  const spread = (type: RecordType, number: number, before: Buffer) =>
    fullReply(type, (_, i) =>
      i === 0
        ? record(Buffer.of(0), 5, name255)
        : record(pointer(40 + 2 * (i % 100)), number, Buffer.concat([before, pointer(40)])),
    );
  const bitmap = (block: number) => Buffer.concat([Buffer.of(block, 32), Buffer.alloc(32, 0xff)]);
  const bitmaps = Buffer.concat(Array.from({ length: 256 }, (_, block) => bitmap(block)));

  it.each<[string, Buffer]>([
    ['names in MX', spread('MX', 15, Buffer.of(0, 10))],
    ['names in NS', spread('NS', 2, Buffer.alloc(0))],
    ['names in SRV', spread('SRV', 33, Buffer.alloc(6))],
    [
      'types in NSEC',
      fullReply('NSEC', () => record(pointer(12), 47, Buffer.concat([Buffer.of(0), bitmaps]))),
    ],
    [
      'types in NSEC3',
      fullReply('NSEC3', () =>
        record(pointer(12), 50, Buffer.concat([Buffer.of(1, 0, 0, 1, 0, 1, 7), bitmaps])),
      ),
    ],
  ])('may not abbreviate without end: %s', (_, message) => {
    expect(message.length).toBeGreaterThan(longest - 10_000);
    expect(faultOf(message)).toContain('abbreviates more than 1048576 bytes');
  });

  it.each<[string, Buffer, number]>([
    ['addresses', fullReply('A', () => record(pointer(12), 1, Buffer.of(192, 0, 2, 1))), 4000],
    [
      'exchanges with names of their own',
      fullReply('MX', (_, i) =>
        record(
          pointer(12),
          15,
          Buffer.concat([
            Buffer.of(0, 10, 4),
            Buffer.from(String(1000 + i)),
            Buffer.of(20),
            Buffer.alloc(20, 'x'),
            pointer(12),
          ]),
        ),
      ),
      1500,
    ],
    [
      'texts',
      fullReply('TXT', () =>
        record(pointer(12), 16, Buffer.concat([Buffer.of(255), Buffer.alloc(255, 'x')])),
      ),
      240,
    ],
  ])('is read where it is honest: %s', (_, message, least) => {
    const decoded = decodeMessage(message);
    expect('fault' in decoded ? decoded.fault : decoded.answers.length > least).toBe(true);
  });
});

describe('what a message of 64 KB says', () => {
  /** How many records are looked at in finding the answer, counted by reads of their owners. */
  const looksIn = (
    type: RecordType,
    message: Buffer,
  ): { readonly looks: number; readonly records: number } => {
    const decoded = decodeMessage(message);
    if ('fault' in decoded) throw new Error(decoded.fault);
    let looks = 0;
    const watched = <R extends { readonly owner: unknown }>(records: readonly R[]): R[] =>
      records.map((one) =>
        Object.defineProperty({ ...one }, 'owner', {
          get: () => {
            looks += 1;
            return one.owner;
          },
        }),
      );
    const sections = {
      answers: watched(decoded.answers),
      authorities: watched(decoded.authorities),
    };
    readAnswer({ name, type }, { ...decoded, ...sections }, []);
    return { looks, records: decoded.answers.length + decoded.authorities.length };
  };
  const inAuthority = (message: Buffer): Buffer => {
    message.writeUInt16BE(message.readUInt16BE(6), 8);
    message.writeUInt16BE(0, 6);
    return message;
  };
  const own = (i: number) =>
    Buffer.concat([Buffer.of(4), Buffer.from(String(1000 + i)), pointer(12)]);

  it.each<[string, RecordType, Buffer]>([
    [
      'denials of many owners',
      'TXT',
      inAuthority(fullReply('TXT', (_, i) => record(own(i), 47, Buffer.of(0, 0, 1, 0x40)))),
    ],
    [
      'hashed denials',
      'TXT',
      inAuthority(
        fullReply('TXT', (_, i) => record(own(i), 50, Buffer.of(1, 0, 0, 1, 0, 1, 7, 0, 1, 0x40))),
      ),
    ],
    ['DNAME records', 'TXT', fullReply('TXT', (_, i) => record(own(i), 39, pointer(12)))],
    [
      'SOA records',
      'TXT',
      inAuthority(fullReply('TXT', (_, i) => record(own(i), 6, Buffer.alloc(22)))),
    ],
    ['CNAME records', 'TXT', fullReply('TXT', (_, i) => record(own(i), 5, pointer(12)))],
    [
      'signatures',
      'MX',
      fullReply('MX', () =>
        record(pointer(12), 46, Buffer.concat([Buffer.of(0, 15), Buffer.alloc(17)])),
      ),
    ],
    ['a referral', 'NS', inAuthority(fullReply('NS', (_, i) => record(pointer(12), 2, own(i))))],
  ])('is found in steps that grow with its records: %s', (_, type, message) => {
    const { looks, records } = looksIn(type, message);
    expect(records).toBeGreaterThan(1000);
    expect(looks).toBeLessThan(10 * records);
  });
});
