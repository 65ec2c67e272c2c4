import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toOctets } from '../../../src/model/dns/presentation.ts';
import { isSpfRecord } from '../../../src/record/spf/grammar.ts';
import { looksLikeSpf, guessRecord } from '../../../src/record/spf/guess-intended.ts';
import { printSpf } from '../../../src/record/spf/print.ts';

const wanted = 'v=spf1 include:icloud.com ~all';

describe('the likely intent', () => {
  it.each([
    ['v=spf1 inlcude:icloud.com ~all', wanted],
    ['v=spf1 inculde:icloud.com ~all', wanted],
    ['v=spf1 incude:icloud.com ~all', wanted],
    ['v=spf1 include=icloud.com ~all', wanted],
    ['v=spf1 include: icloud.com ~all', wanted],
    ['v=spf1 include:icloud.com;~all', wanted],
    ['v=spf1; include:icloud.com; ~all', wanted],
    ['v=spf1 include:icloud.com, ~all', wanted],
    ['v=spf1 include:icloud.com~all', wanted],
    ['v=spf1include:icloud.com ~all', wanted],
    ['v=spf1include:icloud.com~all', wanted],
    ['v=spf1 include:icloud.com ~ all', wanted],
    ['v=spf1 a+mx+include:icloud.com ~all', 'v=spf1 a mx include:icloud.com ~all'],
    ['v=spf1 include:spf+x.example.net ~all', 'v=spf1 include:spf+x.example.net ~all'],
    ['v=spf1 include:icloud.com \u2013all', 'v=spf1 include:icloud.com -all'],
    ['v=spf1 icloud.com ~all', wanted],
    ['v=spf 1 include:icloud.com ~all', wanted],
    ['v = spf1 include:icloud.com ~all', wanted],
    ['v=spf1: include:icloud.com ~all', wanted],
    ['spf1 include:icloud.com ~all', wanted],
    ['"v=spf1 include:icloud.com ~all"', wanted],
    ["'v=spf1 include:icloud.com ~all'", wanted],
    ['\u201cv=spf1 include:icloud.com ~all\u201d', wanted],
    ['\u00abv=spf1 include:icloud.com ~all\u00bb', wanted],
    ['v=spf1\u00a0include:icloud.com\u00a0~all', wanted],
    ['\ufeffv=spf1 include:icloud.com ~all', wanted],
    [' v=spf1 include:icloud.com ~all', wanted],
    ['v=spf1\tinclude:icloud.com\t~all', wanted],
    ['v=spf1 include:icloud.com ~all.', wanted],
    ['v=spf1 v=spf1 include:icloud.com ~all', wanted],
    [
      'v=spf1 include:a.example.cominclude:icloud.com ~all',
      'v=spf1 include:a.example.com include:icloud.com ~all',
    ],
    ['v=spf1 ip4:192.0.2.1~all', 'v=spf1 ip4:192.0.2.1 ~all'],
    ['v=spf1 ip4:192.0.2.1include:icloud.com ~all', 'v=spf1 ip4:192.0.2.1 include:icloud.com ~all'],
    ['v=spf1 ip:192.0.2.1 -all', 'v=spf1 ip4:192.0.2.1 -all'],
    ['v=spf1 ipv4:192.0.2.1 -all', 'v=spf1 ip4:192.0.2.1 -all'],
    ['v=spf1 ip4=192.0.2.1 -all', 'v=spf1 ip4:192.0.2.1 -all'],
    ['v=spf1 a:192.0.2.1 mx:192.0.2.2 -all', 'v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all'],
    ['v=spf1 192.0.2.1 2001:db8::1 -all', 'v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 -all'],
    ['v=spf1 ip4:2001:db8::1 ip6:192.0.2.1 -all', 'v=spf1 ip6:2001:db8::1 ip4:192.0.2.1 -all'],
    ['v=spf1 ip4:192.0.2.0/255.255.255.0 -all', 'v=spf1 ip4:192.0.2.0/24 -all'],
    ['v=spf1 ip4:192.0.2/24 -all', 'v=spf1 ip4:192.0.2.0/24 -all'],
    ['v=spf1 ip4:mail.example.com -all', 'v=spf1 a:mail.example.com -all'],
    ['v=spf1 redirect:icloud.com', 'v=spf1 redirect=icloud.com'],
    ['v=spf1 redirct=icloud.com', 'v=spf1 redirect=icloud.com'],
    ['v=spf1 include:icloud.com +al', 'v=spf1 include:icloud.com all'],
  ])('%s', (text, meant) => {
    const record = guessRecord(toOctets(text));
    expect(record.faults).toEqual([]);
    expect(printSpf(record.terms)).toBe(meant);
  });

  it('leaves a sound record as it is', () => {
    const text =
      'v=spf1 a mx/24 a:x_y.example.com/24//64 exists:%{i}._s.%{d2} moo=1 exp=e.example.com ?all';
    expect(printSpf(guessRecord(text).terms)).toBe(text);
  });

  it.each([
    ['v=spf 1 include:icloud.com ~all', true],
    ['"v=spf1 include:icloud.com ~all"', true],
    ['\u00abv=spf1 include:icloud.com ~all\u00bb', true],
    ['v=spf1\u00a0include:icloud.com ~all', true],
    [' v=spf1 -all', true],
    ['v=spf1;include:icloud.com', true],
    ['spf1 include:icloud.com', true],
    ['v=spf1 include:icloud.com', false],
    ['v=spf10 include:icloud.com', false],
    ['v=spf1.1 -all', false],
    ['spf2.0/pra ~all', false],
    ['apple-domain=abc', false],
    ['v=DMARC1; p=none', false],
  ])('sees that %s was to be a record: %s', (text, looks) => {
    expect(looksLikeSpf(toOctets(text))).toBe(looks);
  });

  it('copes with anything', () => {
    const word = fc.constantFrom(
      'v=spf1',
      'include:',
      'a',
      ' ',
      '~all',
      'icloud.com',
      '/',
      ':',
      '=',
      '%{d}',
      '"',
      '1.2.3.4',
      ';',
      '\u00a0',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word).map((w) => w.join('')),
        ),
        (text) => {
          const octets = toOctets(text);
          expect(isSpfRecord(guessRecord(octets).text)).toBe(true);
          looksLikeSpf(octets);
        },
      ),
    );
  });

  it.each(['constructor', '__proto__', 'toString', 'valueOf'])('knows no word %s', (name) => {
    for (const text of [`v=spf1 ${name}:a.example ~all`, `v=spf1 ${name} ~all`])
      expect(guessRecord(text).text).toMatch(/^v=spf1 (?:\S+ )?~all$/);
  });

  it.each(['a:', '%', '~', 'x.', '/1', ' ', '"', 'include', '=', '1.'])(
    'ends soon on 64 KB of %s',
    (piece) => {
      const { text } = guessRecord(`v=spf1 ${piece.repeat(64_000 / piece.length)}!`);
      expect(text.length).toBeLessThan(20_000);
    },
  );
});
