import { isIP } from 'node:net';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ipFamily } from '../../../src/model/dns/ip-address.ts';

const texts = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.ipV6().map((address) => `${address}%eth0`),
  fc.domain(),
  fc.stringMatching(/^[\d.:a-f]{0,12}$/),
  fc.string(),
);

it('tells the family of every text as node does', () => {
  const seen = new Set<number>();
  fc.assert(
    fc.property(texts, (text) => {
      seen.add(ipFamily(text));
      expect(ipFamily(text)).toBe(isIP(text));
    }),
  );
  expect([...seen].toSorted((a, b) => a - b)).toEqual([0, 4, 6]);
});
