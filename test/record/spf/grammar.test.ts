import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, parseNetwork, presentNetwork } from '../../../src/model/dns/ip-address.ts';
import { isSpfRecord, parseSpf, type SpfTerm } from '../../../src/record/spf/grammar.ts';
import { printSpf } from '../../../src/record/spf/print.ts';

describe('a fault', () => {
  it.each([
    ['v=spf1 moo', 7, 'there is no mechanism "moo"'],
    ['v=spf1  -moo:x', 9, 'there is no mechanism "moo"'],
    ['v=spf1 a -all.', 13, '"." must not follow "all"'],
    ['v=spf1 include', 14, '"include" needs ":" and a domain name'],
    ['v=spf1 include:', 15, 'the domain name is missing'],
    ['v=spf1 include:localhost', 15, 'has no dot'],
    ['v=spf1 include:a.b_c', 18, '"b_c" is not a top-level domain'],
    ['v=spf1 include:a.123', 17, '"123" is not a top-level domain'],
    ['v=spf1 a:%{z}.com', 11, 'there is no macro "z"'],
    ['v=spf1 a:b%.com', 10, '"%" must begin a macro'],
    ['v=spf1 a:%{d', 9, 'the macro is malformed'],
    ['v=spf1 a:%{d0}', 12, 'keeps 0 parts'],
    ['v=spf1 exists:%{c}', 16, 'the macro "c" is allowed only in explanations'],
    ['v=spf1 a:b.c\x01', 12, 'the character U+0001 is not allowed here'],
    ['v=spf1 a:b\xe9.c', 10, 'the byte \\233 is not allowed here'],
    ['v=spf1 a/33', 9, '"33" is not a prefix length from 0 to 32'],
    ['v=spf1 mx:b.com/24//129', 20, '"129" is not a prefix length from 0 to 128'],
    ['v=spf1 a24', 7, 'there is no mechanism "a24"'],
    ['v=spf1 a.com', 8, '".com" must not follow "a"'],
    ['v=spf1 ip4', 10, '"ip4" needs ":" and an address'],
    ['v=spf1 ip4:1.2.3.4x/8', 18, 'is not an IPv4 address'],
    ['v=spf1 ip4:1.2.3', 11, 'is not an IPv4 address'],
    ['v=spf1 ip6:fe80::g', 17, 'is not an IPv6 address'],
    ['v=spf1 ip6:::/', 14, 'the prefix length is missing'],
    ['v=spf1 ptr/24', 10, '"/24" must not follow "ptr"'],
    ['v=spf1 x=%', 9, '"%" must begin a macro'],
    ['v=spf1 exp=a.com a exp=b.com', 19, '"exp=" may be there only once'],
    ['v=spf1 -', 8, 'a mechanism must be here'],
    ['v=spf1 =x', 7, 'a mechanism must be here'],
  ])('%s: octet %i', (text, offset, message) => {
    const { faults } = parseSpf(text);
    expect(faults).toMatchObject([{ offset, message: expect.stringContaining(message) }]);
  });

  it('is found in every term', () => {
    expect(parseSpf('v=spf1 x a y -all z').faults.map(({ term }) => term)).toEqual(['x', 'y', 'z']);
  });

  it('is printable ASCII, whatever the record is', () => {
    const octet = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit: octet, maxLength: 60 }), (text) => {
        for (const { message, offset } of parseSpf(`v=spf1 ${text}`).faults) {
          expect(message).toMatch(/^[ -~]+$/);
          expect(offset).toBeLessThanOrEqual(text.length + 7);
        }
      }),
    );
  });
});

describe('what a term says', () => {
  const one = (text: string): SpfTerm | undefined => parseSpf(`v=spf1 ${text}`).terms[0];
  it.each([
    ['-ALL', { kind: 'all', qualifier: '-', offset: 7 }],
    ['a', { kind: 'a', qualifier: '+', length4: 32, length6: 128 }],
    [
      '~MX:b.com/0//0',
      { kind: 'mx', qualifier: '~', target: { text: 'b.com' }, length4: 0, length6: 0 },
    ],
    ['a//64', { length4: 32, length6: 64 }],
    ['a:b.com/c.com/24', { target: { text: 'b.com/c.com' }, length4: 24 }],
    ['a:%{l/}.b.com', { target: { parts: [{ letter: 'l', delimiters: '/' }, '.b.com'] } }],
    ['ip4:192.0.2.77/24', { network: { family: 4, bits: '110000000000000000000010' } }],
    ['ip6:::/1', { network: { family: 6, bits: '0' } }],
    [
      'redirect=%{D2R}',
      { target: { parts: [{ letter: 'd', escaped: true, keep: 2, reversed: true }] } },
    ],
    ['exists:a%%b%_c%-d.com', { target: { parts: ['a', '%', 'b', ' ', 'c', '%20', 'd.com'] } }],
    ['Foo.Bar-1=', { kind: 'unknown', name: 'foo.bar-1', value: { text: '' } }],
  ])('%s', (text, term) => {
    expect(one(text)).toMatchObject(term);
  });
});

describe('version sections', () => {
  it.each([
    ['v=spf1', true],
    ['V=SPF1 a', true],
    ['v=spf1\ta', false],
    ['v=spf1a', false],
    ['v=spf2.0 a', false],
    ['xv=spf1', false],
  ])('%s', (text, is) => expect(isSpfRecord(text)).toBe(is));
});

/** Text by the grammar: sound terms of every kind. */
const label = fc.stringMatching(/^[a-z\d_]{1,8}$/);
const macro = fc.stringMatching(/^%\{[slodipvhSLODIPVH](?:[1-9]\d?)?r?[.\-+,/_=]{0,3}\}$/);
const piece = fc.oneof(label, macro, fc.constantFrom('%%', '%_', '%-'));
const target = fc
  .tuple(
    fc.array(piece, { maxLength: 3 }),
    fc.oneof(macro, fc.constantFrom('.com', '.x-1.', '.1a')),
  )
  .map(([pieces, end]) => pieces.join('.') + end);
const cidr4 = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 0, max: 32 }).map((n) => `/${n}`),
);
const cidr6 = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 0, max: 128 }).map((n) => `//${n}`),
);
const mechanism = fc.oneof(
  fc.constantFrom('all', 'a', 'mx', 'ptr'),
  fc.tuple(fc.constantFrom('include:', 'exists:', 'ptr:'), target).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('a', 'mx'), cidr4, cidr6).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('a:', 'mx:'), target, cidr4, cidr6).map((parts) => parts.join('')),
  fc.tuple(fc.ipV4(), cidr4).map(([ip, length]) => `ip4:${ip}${length}`),
  fc.tuple(fc.ipV6(), cidr6).map(([ip, length]) => `ip6:${ip}${length.slice(1)}`),
);
const directive = fc
  .tuple(fc.constantFrom('', '+', '-', '~', '?'), mechanism)
  .map((p) => p.join(''));
const modifier = fc
  .tuple(fc.stringMatching(/^x[a-z\d._-]{0,5}$/), fc.constantFrom('', 'y', '%{c}'))
  .map((p) => p.join('='));
const record = fc
  .tuple(
    fc.array(fc.oneof(directive, modifier)),
    fc.constantFrom('', ' redirect=a.%{d}', ' exp=e.com'),
  )
  .map(([terms, end]) => `${['v=spf1', ...terms].join(' ')}${end}`);

describe('printing', () => {
  it('gives what parses to the same', () => {
    fc.assert(
      fc.property(record, (text) => {
        const parsed = parseSpf(text);
        expect(parsed.faults).toEqual([]);
        const again = parseSpf(printSpf(parsed.terms));
        const meaning = (term: SpfTerm) => ({ ...term, text: '', offset: 0 });
        expect(again.faults).toEqual([]);
        expect(again.terms.map(meaning)).toEqual(parsed.terms.map(meaning));
        expect(printSpf(again.terms)).toBe(printSpf(parsed.terms));
      }),
    );
  });
});

describe('addresses', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['1:0:3:4:5:6:7:8', '1:0:3:4:5:6:7:8'],
    ['10:0:0:100::1', '10:0:0:100::1'],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
  ])('%s', (text, shown) => {
    expect(presentNetwork(parseAddress(text)!)).toBe(shown);
  });

  it.each([
    '',
    '1',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.4 ',
    ':::',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '1.2.3.4::',
    '::1.2.3',
    'g::',
    '::12345',
    '1:2:3:4:5:6:1.2.3.4:8',
  ])('refuses %s', (text) => expect(parseAddress(text)).toBeUndefined());

  it('shows what parses to the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat({ max: 128 }), (text, length) => {
        const address = parseAddress(text)!;
        expect(parseAddress(presentNetwork(address))).toEqual(address);
        const network = { ...address, bits: address.bits.slice(0, length) };
        expect(parseNetwork(presentNetwork(network))).toEqual(network);
      }),
    );
  });
});
