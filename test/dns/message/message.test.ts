import packet from 'dns-packet';
import fc from 'fast-check';
import { encodeQuery } from '../../../src/dns/message/query.ts';
import { describe, expect, it } from 'vitest';
import type { RecordType } from '../../../src/model/dns/dns.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { decodeMessage, type Message } from '../../../src/dns/message/message.ts';
import { canonicalName, encodeName } from '../../../src/dns/message/name-codec.ts';
import { optRecord, rawMessage, wireName } from '../../support/dns-server.ts';

const name = dnsName('example.com');
const asking = (type: RecordType) => ({
  query: packet.decode(encodeQuery(7, { name, type }, { recursion: true })!.octets),
});

const decoded = (octets: Uint8Array): Message => {
  const message = decodeMessage(octets);
  if ('fault' in message) throw new Error(message.fault);
  return message;
};

const faultIn = (octets: Uint8Array): string => {
  const message = decodeMessage(octets);
  return 'fault' in message ? message.fault : 'none';
};

const rdataOf = (type: number, rdata: Buffer): unknown =>
  decoded(rawMessage(asking('TXT'), [{ type, rdata }])).answers[0]?.rdata;

describe('encodeQuery', () => {
  it('gives what dns-packet reads', () => {
    const query = encodeQuery(
      0xbeef,
      { name: dnsName('sig1._domainkey.example.com'), type: 'CNAME' },
      { recursion: true, checkingDisabled: true, edns: { udpSize: 1232, dnssecOk: true } },
    );
    const read = packet.decode(query!.octets);
    expect(read).toMatchObject({
      id: 0xbeef,
      type: 'query',
      flag_rd: true,
      flag_cd: true,
      flag_ad: true,
      questions: [{ name: 'sig1._domainkey.example.com', type: 'CNAME', class: 'IN' }],
    });
    expect(read.additionals).toMatchObject([{ type: 'OPT', udpPayloadSize: 1232, flag_do: true }]);
    expect(packet.encodingLength(read)).toBe(query!.octets.length);
  });

  it('leaves RD, AD and EDNS out where they are not wanted', () => {
    const read = packet.decode(encodeQuery(1, { name, type: 'DS' }, { recursion: false })!.octets);
    expect(read).toMatchObject({ flag_rd: false, flag_ad: false, flag_cd: false, additionals: [] });
  });

  it('asks for the root', () => {
    const { octets } = encodeQuery(1, { name: dnsName('.'), type: 'NS' }, { recursion: true })!;
    expect(octets.length).toBe(12 + 1 + 4);
  });

  it('undoes escapes', () => {
    expect(encodeName(dnsName('a\\.b\\\\\\000\\255.example'))).toEqual(
      wireName('a.b\\\0\xff', 'example'),
    );
  });

  it.each([
    ['a label of 64 octets', `${'a'.repeat(64)}.example`],
    ['a name of 256 octets', Array(4).fill('a'.repeat(63)).join('.')],
    ['an empty label', 'a..example'],
    ['an empty name', ''],
    ['a trailing dot', 'example.'],
    ['upper case', 'Example'],
    ['an escape beyond an octet', '\\999'],
    ['an octet that is not escaped', 'a b'],
    ['more than octets', 'ü'],
  ])('refuses %s', (_, text) => {
    expect(encodeQuery(1, { name: dnsName(text), type: 'A' }, { recursion: true })).toBeUndefined();
  });

  it('takes the longest label and the longest name', () => {
    const longest = `${Array(3).fill('a'.repeat(63)).join('.')}.${'b'.repeat(61)}`;
    expect(encodeName(dnsName(longest))?.length).toBe(255);
  });
});

describe('names', () => {
  it('come back from any octets in any label', () => {
    const label = fc.string({
      unit: fc.integer({ min: 0, max: 255 }).map((unit) => String.fromCharCode(unit)),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const rdata = wireName(...labels);
        const target = rdataOf(5, rdata);
        const lower = labels.map((l) => l.replace(/[A-Z]/g, (c) => c.toLowerCase()));
        const read = (target as { target: ReturnType<typeof dnsName> }).target;
        expect(read).toMatch(/^[!-~]+$/);
        expect(encodeName(read)).toEqual(wireName(...lower));
        expect(canonicalName(read)).toBe(read);
      }),
    );
  });

  it('are kept apart where dots and NULs inside labels would merge them', () => {
    expect(rdataOf(5, wireName('a.b', 'c'))).toEqual({ target: 'a\\.b.c' });
    expect(rdataOf(5, wireName('a', 'b', 'c'))).toEqual({ target: 'a.b.c' });
    expect(rdataOf(15, Buffer.concat([Buffer.of(0, 10), wireName('m\0x.y', 'COM')]))).toEqual({
      preference: 10,
      exchange: 'm\\000x\\.y.com',
    });
  });

  it('follow pointers backwards', () => {
    const rdata = Buffer.concat([Buffer.of(3), Buffer.from('www'), Buffer.of(0xc0, 12)]);
    expect(rdataOf(5, rdata)).toEqual({ target: 'www.example.com' });
  });

  const at = 12 + 17 + 12;
  it.each([
    ['to itself', Buffer.of(0xc0, at), 'backwards'],
    ['into a loop', Buffer.of(1, 97, 0xc0, at), 'backwards'],
    ['forwards', Buffer.of(0xc0, 0xff), 'backwards'],
    ['from one octet', Buffer.of(0xc0), 'cut short'],
  ])('do not follow a pointer %s', (_, rdata, why) => {
    expect(faultIn(rawMessage(asking('TXT'), [{ type: 5, rdata }]))).toContain(why);
  });

  it('do not grow beyond 255 octets through pointers', () => {
    // Each record's owner is 63 octets more than the one before, by pointing at it.
    const label = Buffer.concat([Buffer.of(63), Buffer.alloc(63, 'a')]);
    let [to, offset] = [12, 29];
    const records = Array.from({ length: 5 }, () => {
      const owner = Buffer.concat([label, Buffer.of(0xc0 | (to >> 8), to & 0xff)]);
      to = offset;
      offset += owner.length + 10 + 4;
      return { owner, type: 1, rdata: Buffer.of(127, 0, 0, 1) };
    });
    expect(decoded(rawMessage(asking('A'), records.slice(0, 3))).answers).toHaveLength(3);
    expect(faultIn(rawMessage(asking('A'), records))).toContain('longer than 255');
  });

  it.each([0x40, 0x80, 0xbf])('refuse a label of kind %i', (length) => {
    const rdata = Buffer.concat([Buffer.of(length), Buffer.alloc(length), Buffer.of(0)]);
    expect(faultIn(rawMessage(asking('TXT'), [{ type: 5, rdata }]))).toContain('unknown kind');
  });
});

describe('record data', () => {
  const every = Array.from({ length: 256 }, (_, i) => String.fromCharCode(i)).join('');

  it('keeps every octet of a TXT record and its division', () => {
    const read = packet.encode({
      type: 'response',
      id: 1,
      answers: [
        {
          name: 'example.com',
          type: 'TXT',
          ttl: 60,
          data: [
            Buffer.from(every.slice(0, 128), 'latin1'),
            Buffer.alloc(0),
            Buffer.from(every.slice(128), 'latin1'),
          ],
        },
      ],
    });
    expect(decoded(read).answers).toEqual([
      {
        owner: 'example.com',
        type: 'TXT',
        ttl: 60,
        rdata: { strings: [every.slice(0, 128), '', every.slice(128)] },
      },
    ]);
  });

  it('agrees with dns-packet on every type', () => {
    const key = Buffer.from('AwEAAaz/tAm8yTn4Mfeh5eyI96WSVexTBAvkMgJzkKTOiW1vkIbzxeF3', 'base64');
    const owner = { name: 'Example.com', ttl: 300 } as const;
    const signature = {
      typeCovered: 'MX',
      algorithm: 13,
      labels: 2,
      originalTTL: 300,
      expiration: 1_800_000_000,
      inception: 1_700_000_000,
      keyTag: 4711,
      signersName: 'example.com',
      signature: Buffer.alloc(64, 1),
    } as const;
    const octets = packet.encode({
      type: 'response',
      id: 1,
      answers: [
        { ...owner, type: 'A', data: '192.0.2.1' },
        { ...owner, type: 'AAAA', data: '2001:db8:0:0:1::1' },
        { ...owner, type: 'CNAME', data: 'Other.example.com' },
        { ...owner, type: 'DNAME', data: 'Other.example.com' },
        { ...owner, type: 'DNSKEY', data: { flags: 257, algorithm: 8, key } },
        {
          ...owner,
          type: 'DS',
          data: { keyTag: 20326, algorithm: 8, digestType: 2, digest: Buffer.of(0xe0, 0x6d) },
        },
        { ...owner, type: 'MX', data: { preference: 10, exchange: 'mx01.mail.icloud.com' } },
        { ...owner, type: 'NS', data: 'ns.example.com' },
        {
          ...owner,
          type: 'NSEC',
          data: { nextDomain: 'Host.example.com', rrtypes: ['A', 'MX', 'RRSIG', 'NSEC', 'CAA'] },
        },
        {
          ...owner,
          type: 'NSEC3',
          data: {
            algorithm: 1,
            flags: 1,
            iterations: 12,
            salt: Buffer.of(0xaa, 0xbb),
            nextDomain: Buffer.alloc(20, 0xff),
            rrtypes: ['NS', 'DS'],
          },
        },
        { ...owner, type: 'DNAME', data: 'Other.example.net' },
        { ...owner, type: 'PTR', data: 'example.com' },
        { ...owner, type: 'RRSIG', data: signature },
        {
          ...owner,
          type: 'SOA',
          data: {
            mname: 'ns.example.com',
            rname: 'hostmaster.example.com',
            serial: 4_294_967_295,
            refresh: 1,
            retry: 2,
            expire: 3,
            minimum: 4,
          },
        },
        {
          ...owner,
          type: 'SRV',
          data: { priority: 1, weight: 2, port: 993, target: 'imap.example.com' },
        },
      ],
    });
    expect(decoded(octets).answers.map(({ type, rdata }) => [type, rdata])).toEqual([
      ['A', { address: '192.0.2.1' }],
      ['AAAA', { address: '2001:db8::1:0:0:1' }],
      ['CNAME', { target: 'other.example.com' }],
      ['DNAME', { target: 'other.example.com' }],
      [
        'DNSKEY',
        {
          flags: 257,
          protocol: 3,
          algorithm: 8,
          keyTag: expect.any(Number),
          publicKey: key.toString('base64'),
        },
      ],
      ['DS', { keyTag: 20326, algorithm: 8, digestType: 2, digest: 'E06D' }],
      ['MX', { preference: 10, exchange: 'mx01.mail.icloud.com' }],
      ['NS', { host: 'ns.example.com' }],
      [
        'NSEC',
        {
          next: 'host.example.com',
          nextAsSent: 'Host.example.com',
          types: ['A', 'MX', 'RRSIG', 'NSEC', 'TYPE257'],
        },
      ],
      [
        'NSEC3',
        {
          hashAlgorithm: 1,
          flags: 1,
          iterations: 12,
          salt: 'AABB',
          nextHashed: 'v'.repeat(32),
          types: ['NS', 'DS'],
        },
      ],
      ['DNAME', { target: 'other.example.net' }],
      ['PTR', { target: 'example.com' }],
      [
        'RRSIG',
        {
          typeCovered: 'MX',
          algorithm: 13,
          labels: 2,
          originalTtl: 300,
          expiration: 1_800_000_000,
          inception: 1_700_000_000,
          keyTag: 4711,
          signer: 'example.com',
          signature: signature.signature.toString('base64'),
        },
      ],
      [
        'SOA',
        {
          mname: 'ns.example.com',
          rname: 'hostmaster.example.com',
          serial: 4_294_967_295,
          refresh: 1,
          retry: 2,
          expire: 3,
          minimum: 4,
        },
      ],
      ['SRV', { priority: 1, weight: 2, port: 993, target: 'imap.example.com' }],
    ]);
  });

  it('computes the key tag of the example in RFC 4034 §5.4', () => {
    const key =
      'AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==';
    const rdata = Buffer.concat([Buffer.of(1, 0, 3, 5), Buffer.from(key, 'base64')]);
    expect(rdataOf(48, rdata)).toEqual({
      flags: 256,
      protocol: 3,
      algorithm: 5,
      keyTag: 60485,
      publicKey: key,
    });
  });

  it.each([
    ['A of 3 octets', 1, Buffer.alloc(3)],
    ['A of 5 octets', 1, Buffer.alloc(5)],
    ['AAAA of 4 octets', 28, Buffer.alloc(4)],
    ['MX without exchange', 15, Buffer.of(0, 1)],
    ['MX with octets behind it', 15, Buffer.of(0, 1, 0, 0)],
    ['TXT without strings', 16, Buffer.alloc(0)],
    ['TXT whose string leads out of it', 16, Buffer.of(2, 97)],
    ['SOA cut short', 6, Buffer.alloc(10)],
    ['CNAME whose labels lead out of it', 5, Buffer.of(1)],
    ['NSEC without next name', 47, Buffer.alloc(0)],
    ['NSEC whose type bit map leads out of it', 47, Buffer.of(0, 0, 2, 0x40)],
    ['NSEC whose type bit map ends in zeros', 47, Buffer.of(0, 0, 2, 0x40, 0)],
    ['NSEC with an empty block of types', 47, Buffer.of(0, 0, 0)],
    ['NSEC with blocks of types out of order', 47, Buffer.of(0, 1, 1, 0x40, 0, 1, 0x40)],
    [
      'NSEC with a block of 33 octets',
      47,
      Buffer.concat([Buffer.of(0, 0, 33), Buffer.alloc(33, 1)]),
    ],
    ['NSEC3 whose salt leads out of it', 50, Buffer.of(1, 0, 0, 0, 8, 1)],
    ['NSEC3 whose hash leads out of it', 50, Buffer.of(1, 0, 0, 0, 0, 20, 1)],
  ])('refuses %s', (_, type, rdata) => {
    const bad = { type, rdata };
    expect(faultIn(rawMessage(asking('TXT'), [bad]))).not.toBe('none');
    // With a well-formed record behind it, reading past the end would succeed.
    const good = { type: 1, rdata: Buffer.alloc(4) };
    expect(faultIn(rawMessage(asking('TXT'), [bad, good]))).not.toBe('none');
  });

  it('passes over types and classes that it does not know', () => {
    const octets = packet.encode({
      type: 'response',
      id: 1,
      answers: [
        { name: 'example.com', type: 'CAA', data: { tag: 'issue', value: 'ca.example' } },
        { name: 'example.com', type: 'TXT', class: 'CH', data: 'chaos' },
        { name: 'example.com', type: 'TXT', data: 'internet' },
      ],
    });
    expect(decoded(octets).answers.map(({ rdata }) => rdata)).toEqual([{ strings: ['internet'] }]);
  });

  it('takes a TTL with its highest bit for zero', () => {
    const octets = rawMessage(asking('A'), [{ type: 1, rdata: Buffer.alloc(4) }]);
    octets.writeUInt32BE(0x80000001, 12 + 17 + 6);
    expect(decoded(octets).answers[0]?.ttl).toBe(0);
  });
});

describe('EDNS', () => {
  const withOptions = (extendedRcode: number, extended: Buffer): Buffer => {
    const options = [
      { code: 15, data: extended },
      { code: 10, data: Buffer.alloc(8) },
    ];
    return packet.encode({
      type: 'response',
      id: 1,
      additionals: [optRecord({ extendedRcode, options })],
    });
  };

  it('extends the rcode and tells extended errors, octet by octet', () => {
    const message = decoded(withOptions(1, Buffer.from('\0\x06bad \xff\x1b', 'latin1')));
    expect(message.rcode).toBe(16);
    expect(message.edns).toEqual({
      udpSize: 4096,
      version: 0,
      dnssecOk: true,
      extended: [{ code: 6, text: 'bad \xff\x1b' }],
      cookie: Buffer.alloc(8),
    });
    expect(message.additionals).toEqual([]);
  });

  it('refuses an extended error without its code', () => {
    expect(faultIn(withOptions(0, Buffer.of(1)))).toContain('cut short');
  });

  it('refuses a second OPT record', () => {
    const octets = packet.encode({
      type: 'response',
      id: 1,
      additionals: [optRecord({}), optRecord({})],
    });
    expect(faultIn(octets)).toContain('more than one OPT');
  });
});

describe('decodeMessage', () => {
  const valid = packet.encode({
    type: 'response',
    id: 77,
    flags: 0x0400,
    questions: [{ name: 'example.com', type: 'MX' }],
    answers: [
      {
        name: 'example.com',
        type: 'MX',
        ttl: 5,
        data: { preference: 10, exchange: 'mx.example.com' },
      },
      { name: 'example.com', type: 'TXT', data: ['v=spf1 -all', 'x'] },
    ],
    authorities: [{ name: 'example.com', type: 'NS', data: 'ns.example.com' }],
    additionals: [{ name: 'ns.example.com', type: 'A', data: '192.0.2.53' }],
  });

  it('gives the sections: delegations and their glue', () => {
    const message = decoded(valid);
    expect(message).toMatchObject({
      id: 77,
      response: true,
      opcode: 0,
      rcode: 0,
      flags: { aa: true, tc: false, rd: false, ra: false, ad: false, cd: false },
      questions: [{ name: 'example.com', type: 15, class: 1 }],
      authorities: [{ owner: 'example.com', type: 'NS', rdata: { host: 'ns.example.com' } }],
      additionals: [{ owner: 'ns.example.com', type: 'A', rdata: { address: '192.0.2.53' } }],
    });
  });

  it('refuses every beginning of a message', () => {
    for (let end = 0; end < valid.length; end += 1)
      expect(faultIn(valid.subarray(0, end)), `${end} octets`).not.toBe('none');
  });

  it('ignores octets behind the last record', () => {
    expect(decoded(Buffer.concat([valid, Buffer.alloc(3, 1)]))).toEqual(decoded(valid));
  });

  it('does not read the records of a truncated message', () => {
    const cut = Buffer.from(valid.subarray(0, valid.length - 20));
    cut[2] = cut[2]! | 0x02;
    expect(decoded(cut)).toMatchObject({ flags: { tc: true }, answers: [] });
  });

  it('tells the header of a message whose records are broken', () => {
    const cut = valid.subarray(0, valid.length - 1);
    expect(decodeMessage(cut)).toMatchObject({ head: { id: 77, response: true } });
  });

  it('never throws on random octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (octets) => {
        expect(decodeMessage(octets)).toBeTypeOf('object');
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on a damaged message, nor names outside ASCII', () => {
    const damage = fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(damage, (changes) => {
        const octets = Buffer.from(valid);
        for (const [at, value] of changes) octets[at] = value;
        const message = decodeMessage(octets);
        if ('fault' in message) return;
        for (const { owner } of [...message.answers, ...message.authorities])
          expect(owner).toMatch(/^[!-~]+$/);
      }),
      { numRuns: 5000 },
    );
  });
});
