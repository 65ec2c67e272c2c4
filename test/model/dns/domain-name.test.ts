import { expect, it } from 'vitest';
import { dnsName, isWithin } from '../../../src/model/dns/domain-name.ts';

it.each([
  ['example.com', 'example.com', true],
  ['a.example.com', 'example.com', true],
  ['a.b.example.com', 'example.com', true],
  ['example.com', '.', true],
  ['.', '.', true],
  ['example.com', '', true],
  ['.', '', true],
  ['.', 'com', false],
  ['com', 'example.com', false],
  ['anexample.com', 'example.com', false],
  ['example.com.org', 'example.com', false],
  [String.raw`a\.example.com`, 'example.com', false],
  [String.raw`a\\.example.com`, 'example.com', true],
  [String.raw`a\.example.com`, 'com', true],
  [String.raw`\.com`, 'com', false],
])('%s is within %s: %s', (name, zone, expected) => {
  expect(isWithin(dnsName(name), dnsName(zone))).toBe(expected);
});
