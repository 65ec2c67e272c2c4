import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { isDmarcLike, readDmarc, repairDmarc, treeWalkDomains } from '../../src/record/dmarc.ts';

describe('readDmarc', () => {
  it.each([
    ['v=DMARC1; p=none', 'none', []],
    ['v=DMARC1;p=quarantine;', 'quarantine', []],
    ['v = DMARC1 ; p = Reject ', 'reject', []],
    ['v=DMARC1; sp=reject; p=quarantine; np=reject', 'quarantine', []],
    ['v=DMARC1; rua=mailto:a@example.com', 'none', ['mailto:a@example.com']],
    [
      'v=DMARC1; p=reject; rua=mailto:a@b.example!10m , https://r.example/x',
      'reject',
      ['mailto:a@b.example!10m', 'https://r.example/x'],
    ],
    ['v=DMARC1; p=reject; pct=50; rf=afrf; ri=86400; x-new=1', 'reject', []],
    [
      'v=DMARC1; p=reject; t=n; psd=n; adkim=s; aspf=r; fo=1:d:s; ruf=mailto:a@b.example',
      'reject',
      [],
    ],
    ['v=DMARC1;; p=reject', 'reject', []],
    ['v=DMARC1; p=reject; t=y', 'quarantine', []],
    ['v=DMARC1; p=quarantine; t=Y', 'none', []],
  ])('%s', (text, policy, rua) => {
    // RFC 9989 knows a tag of letters alone; others are skipped like any unknown one.
    expect(readDmarc(text.replace('x-new', 'xnew'))).toMatchObject({ policy, rua, faults: [] });
  });

  it.each([
    ['', 0, 'begins with v=DMARC1'],
    ['p=none; v=DMARC1', 0, 'begins with v=DMARC1'],
    [' v=DMARC1; p=none', 0, 'a space in front of v=DMARC1'],
    ['"v=DMARC1; p=none"', 0, 'begins with v=DMARC1'],
    ['v=dmarc1; p=none', 2, 'capitals'],
    ['v=DMARC1 p=none', 8, 'semicolon is missing'],
    ['v=DMARC12; p=none', 8, 'semicolon is missing'],
    ['v=DMARC; p=none', 2, 'must be DMARC1'],
    ['v=spf1 -all', 2, 'must be DMARC1'],
  ])('takes %j for none', (text, offset, message) => {
    expect(readDmarc(text)).toEqual({ offset, message: expect.stringContaining(message) });
  });

  it.each([
    ['v=DMARC1; p=quarentine', 12, 'p="quarentine" must be none, quarantine or reject', undefined],
    ['v=DMARC1; p=quarentine; rua=mailto:a@b.example', 12, 'must be', 'none'],
    ['v=DMARC1; p=reject; sp=no', 23, 'sp="no" must be', undefined],
    ['v=DMARC1; p=', 12, 'p="" must be', undefined],
    ['v=DMARC1; p=reject; rua=a@b.example', 24, '"a@b.example" in rua= lacks mailto:', 'reject'],
    ['v=DMARC1; p=reject; rua=mailto:a@b.example,c@d.example', 43, 'lacks mailto:', 'reject'],
    ['v=DMARC1; p=reject; ruf=mailto:nobody', 24, 'is not an address for reports', 'reject'],
    ['v=DMARC1; p=reject; adkim=relaxed', 26, 'must be r or s', 'reject'],
    ['v=DMARC1; p=reject; fo=2', 23, 'must be 0, 1, d and s', 'reject'],
    ['v=DMARC1; p=reject; p=none', 20, 'p= appears twice', 'reject'],
    ['v=DMARC1; p=reject; sp', 20, '"sp" is not of the form tag=value', 'reject'],
    [
      'v=DMARC1; p=reject; rua=mailto:\xe2\x80\x9ca@b.example',
      31,
      '\\226 is not allowed in rua=',
      'reject',
    ],
    ['v=DMARC1', 8, 'neither a policy (p=) nor', undefined],
    ['v=DMARC1; adkim=s', 17, 'neither a policy (p=) nor', undefined],
  ])('%j has a fault at %i', (text, offset, message, policy) => {
    expect(readDmarc(text)).toMatchObject({
      policy,
      faults: [{ offset, message: expect.stringContaining(message) }],
    });
  });

  it('puts faults in the order of the record', () => {
    const record = readDmarc('v=DMARC1; adkim=x; nonsense; aspf=y; p=reject');
    expect(record).toMatchObject({ faults: [{ offset: 16 }, { offset: 19 }, { offset: 34 }] });
  });
});

describe('repairDmarc', () => {
  it.each([
    [
      'v=DMARC1; p=quarentine; rua=dmarc@example.com',
      'v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com',
    ],
    ['v=DMARC1 p=reject', 'v=DMARC1; p=reject'],
    ['v=dmarc1; p=reject; pct=50', 'v=DMARC1; p=reject; pct=50'],
    ['"v=DMARC1; p=none; rua=mailto:a@b.example"', 'v=DMARC1; p=none; rua=mailto:a@b.example'],
    ['p=reject; v=DMARC1', 'v=DMARC1; p=reject'],
    ['v=DMARC1; rua=mailto:a@b.example; sp=what', 'v=DMARC1; p=none; rua=mailto:a@b.example'],
    ['v=DMARC1', 'v=DMARC1; p=quarantine'],
    [
      'v=DMARC1; p=reject; rua=\xc2\xabmailto:a@b.example\xc2\xbb',
      'v=DMARC1; p=reject; rua=mailto:a@b.example',
    ],
  ])('%j', (text, expected) => {
    expect(repairDmarc(text)).toBe(expected);
  });

  it('never gives a record with a fault, and leaves a good one good', () => {
    const octets = fc.string({
      unit: fc.integer({ min: 0, max: 255 }).map((n) => String.fromCharCode(n)),
    });
    const tag = fc
      .tuple(
        fc.constantFrom('v', 'p', 'sp', 'np', 't', 'psd', 'rua', 'ruf', 'fo', 'adkim', 'x'),
        fc.oneof(
          octets,
          fc.constantFrom('DMARC1', 'none', 'y', 'a@b.example', 'mailto:a@b.example'),
        ),
      )
      .map(([name, value]) => `${name}=${value}`);
    const text = fc.oneof(
      octets,
      fc.array(tag).map((tags) => tags.join('; ')),
      fc.array(tag).map((tags) => ['v=DMARC1', ...tags].join(';')),
    );
    fc.assert(
      fc.property(text, (s) => {
        expect(readDmarc(repairDmarc(s))).toMatchObject({ faults: [] });
        expect(repairDmarc(s)).toMatch(/^[\t -~]*$/);
        expect(repairDmarc(repairDmarc(s))).toBe(repairDmarc(s));
      }),
    );
  });
});

describe('treeWalk', () => {
  it.each([
    ['example.com', ['example.com']],
    ['example.co.uk', ['example.co.uk', 'co.uk']],
    ['a.mail.example.com', ['a.mail.example.com', 'mail.example.com', 'example.com']],
    [
      'a.b.c.d.e.f.example.com',
      [
        'a.b.c.d.e.f.example.com',
        'b.c.d.e.f.example.com',
        'c.d.e.f.example.com',
        'd.e.f.example.com',
        'e.f.example.com',
        'f.example.com',
        'example.com',
      ],
    ],
    [
      'a.b.c.d.e.f.g.h.i.j.mail.example.com',
      [
        'a.b.c.d.e.f.g.h.i.j.mail.example.com',
        'g.h.i.j.mail.example.com',
        'h.i.j.mail.example.com',
        'i.j.mail.example.com',
        'j.mail.example.com',
        'mail.example.com',
        'example.com',
      ],
    ],
  ])('%s', (domain, expected) => {
    expect(treeWalkDomains(dnsName(domain))).toEqual(expected);
  });
});

describe('isDmarcLike', () => {
  it.each([
    ['v=DMARC1; p=none', true],
    ['v=dmarc1', true],
    ['p=none; rua=mailto:a@b.example', true],
    ['v=spf1 -all', false],
    ['v=DKIM1; p=AAAA', false],
    ['hello', false],
  ])('%s: %s', (text, expected) => {
    expect(isDmarcLike(text)).toBe(expected);
  });
});

it.each(['constructor', 'toString', 'valueOf'])('passes over a tag %s', (name) => {
  const text = `v=DMARC1; p=none; ${name}=x`;
  const read = readDmarc(text);
  expect('fault' in read || 'message' in read ? [read] : read.faults).toEqual([]);
  expect(repairDmarc(text)).toMatch(/^v=DMARC1; p=none(?:; \w+=x)?$/);
});
