import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDkimLike, readDkimKey } from '../../src/record/dkim.ts';
import { readRsaKey } from '../../src/record/rsa.ts';
import { ed25519Key, pkcs1, rsaKey } from '../support/keys.ts';

const rsa = rsaKey(2048);
const ed25519 = ed25519Key();

describe('readDkimKey', () => {
  it.each([
    ['all tags', `v=DKIM1; k=rsa; p=${rsa}`, 'rsa', 2048],
    ['p alone', `p=${rsa}`, 'rsa', 2048],
    ['a semicolon at the end', `v=DKIM1;p=${rsa};`, 'rsa', 2048],
    [
      'white space in the key',
      `v = DKIM1 ; p = ${rsa.slice(0, 80)} \r\n\t${rsa.slice(80)} `,
      'rsa',
      2048,
    ],
    ['blanks behind the last semicolon', `v=DKIM1; p=${rsa}; \t`, 'rsa', 2048],
    ['unknown tags', `v=DKIM1; x=1; n=notes; p=${rsa}`, 'rsa', 2048],
    ['every hash', `v=DKIM1; h=sha1:sha256; p=${rsa}`, 'rsa', 2048],
    ['for mail', `v=DKIM1; s=email; p=${rsa}`, 'rsa', 2048],
    ['for all services', `v=DKIM1; s=other:*; p=${rsa}`, 'rsa', 2048],
    ['without padding', `v=DKIM1; k=ed25519; p=${ed25519.replace('=', '')}`, 'ed25519', 256],
    ['Ed25519', `v=DKIM1; k=ed25519; p=${ed25519}`, 'ed25519', 256],
    ['1024 bits', `v=DKIM1; p=${rsaKey(1024)}`, 'rsa', 1024],
    ['4096 bits', `v=DKIM1; p=${rsaKey(4096)}`, 'rsa', 4096],
  ])('takes %s', (_, text, type, bits) => {
    expect(readDkimKey(text)).toMatchObject({ type, bits, testing: false });
  });

  it('sees t=y', () => {
    expect(readDkimKey(`v=DKIM1; t=s:y; p=${rsa}`)).toMatchObject({ testing: true });
    expect(readDkimKey(`v=DKIM1; t=s; p=${rsa}`)).toMatchObject({ testing: false });
  });

  it('gives one material for one key, however it is written', () => {
    const one = readDkimKey(`v=DKIM1; p=${rsa}`);
    const other = readDkimKey(`k=rsa; p=${rsa.slice(0, 30)} ${rsa.slice(30)}`);
    expect(other).toEqual(one);
  });

  it.each([
    ['v=DKIM1; p=', 11, 'revoked'],
    ['v=DKIM1; p=  ;', 13, 'revoked'],
    ['v=DKIM1; k=rsa', 14, 'p= is missing'],
    ['v=DKIM2; p=AAAA', 2, 'must be DKIM1'],
    ['v=dkim1; p=AAAA', 2, 'must be DKIM1'],
    [`k=rsa; v=DKIM1; p=${rsa}`, 7, 'must come first'],
    [`v=DKIM1; k=dsa; p=${rsa}`, 11, 'key type "dsa"'],
    [`v=DKIM1; h=sha1; p=${rsa}`, 11, 'leaves out sha256'],
    [`v=DKIM1; s=tlsrpt; p=${rsa}`, 11, 'leaves out email'],
    [`v=DKIM1;; p=${rsa}`, 8, 'a semicolon too many'],
    [`v=DKIM1; ; p=${rsa}`, 8, 'a semicolon too many'],
    [`;v=DKIM1; p=${rsa}`, 0, 'a semicolon too many'],
    [`v=DKIM1; p=${rsa};;`, 11 + rsa.length + 1, 'a semicolon too many'],
    [`v=DKIM1; p=${rsa} ; ;`, 11 + rsa.length + 2, 'a semicolon too many'],
    ['v=DKIM1; p=AAA*AAAA', 14, '"*" does not belong there'],
    ['v=DKIM1; p=AA=AAAAA', 13, '"=" does not belong there'],
    ['v=DKIM1; p=AAAAA', 16, 'cut off'],
    ['v=DKIM1; p=AAAA', 11, 'no RSA public key'],
    [`v=DKIM1; p=${rsa.slice(0, 200)}`, 11, 'only a part of one'],
    [`v=DKIM1; p=${rsaKey(768)}`, 11, '768 bits'],
    [`v=DKIM1; p=${rsaKey(1016)}`, 11, '1016 bits'],
    ['v=DKIM1; k=ed25519; p=AAAA', 22, '32 bytes, and p= has 3'],
    [`v=DKIM1; p=${rsa}; p=${rsa}`, 13 + rsa.length, 'p= appears twice'],
    [
      `v=DKIM1; \u201cp=${rsa}`.replace('\u201c', '\xe2\x80\x9c'),
      9,
      'is not of the form tag=value',
    ],
    [`v=DKIM1; p=${rsa}\xc2\xa0`, 11 + rsa.length, 'the byte \\194 is not allowed'],
  ])('refuses %s', (text, offset, message) => {
    expect(readDkimKey(text)).toEqual({ offset, message: expect.stringContaining(message) });
  });

  it.each([1024, 2048, 4096])('takes a key of %d bits that stands alone, and says so', (bits) => {
    const one = pkcs1(bits);
    const bare = readDkimKey(`p=${one.bare}`);
    expect(bare).toMatchObject({ type: 'rsa', bits, bare: true });
    expect(readDkimKey(`p=${one.info}`)).toEqual({ ...bare, bare: false });
  });

  it('judges a key that stands alone like any other', () => {
    const { bare } = pkcs1(768);
    expect(readDkimKey(`p=${bare}`)).toMatchObject({ message: expect.stringContaining('768') });
    expect(readDkimKey(`p=${pkcs1(2048).bare.slice(0, 200)}`)).toMatchObject({
      message: expect.stringContaining('only a part of one'),
    });
    expect(readDkimKey(`k=rsa; p=${ed25519}`)).toMatchObject({ offset: 9 });
  });

  it('reads anything without throwing, and answers in printable ASCII', () => {
    const octets = fc.string({
      unit: fc.integer({ min: 0, max: 255 }).map((n) => String.fromCharCode(n)),
    });
    const text = fc.oneof(
      octets,
      octets.map((s) => `v=DKIM1; p=${s}`),
      octets.map((s) => `v=DKIM1; ${s}`),
    );
    fc.assert(
      fc.property(text, (s) => {
        expect(JSON.stringify({ ...readDkimKey(s), material: '' })).toMatch(/^[ -~]*$/);
      }),
    );
  });
});

describe('readRsaKey', () => {
  const der = Buffer.from(rsa, 'base64');

  it('measures whatever the first octets of the modulus are', () => {
    expect(
      [1024, 1025, 1031, 2048].map((size) => readRsaKey(Buffer.from(rsaKey(size), 'base64'))?.bits),
    ).toEqual([1024, 1025, 1031, 2048]);
  });

  it('finds no key in any part of one', () => {
    for (let end = 0; end < der.length; end += 1)
      expect(readRsaKey(der.subarray(0, end))).toBeUndefined();
  });

  it('survives every octet being another', () => {
    fc.assert(
      fc.property(fc.nat(der.length - 1), fc.nat(255), (at, octet) => {
        const changed = Buffer.from(der);
        changed[at] = octet;
        expect(() => readRsaKey(changed)).not.toThrow();
      }),
    );
  });
});

describe('isDkimLike', () => {
  it.each([
    ['v=DKIM1; p=', true],
    ['k=rsa; p=AAAA', true],
    ['v=dkim1 p=AAAA', true],
    ['v=spf1 include:icloud.com ~all', false],
    ['sig1.dkim.example.com.at.icloudmailadmin.com', false],
  ])('%s: %s', (text, expected) => {
    expect(isDkimLike(text)).toBe(expected);
  });
});
