import { describe, expect, it } from 'vitest';
import { listed } from '../../../src/model/wording.ts';
import { plainText } from '../../../src/report/view/plain-text.ts';
import { commandsIn } from '../../support/runner-parser.ts';

describe('an IPv6 address', () => {
  it.each([
    '::1',
    '::ffff:192.0.2.1',
    '::1 and ::2',
    'asked ::1, ::53',
    '::/0',
    'ip6 ::dead:beef/96',
  ])('stays as it is: %s', (text) => expect(plainText(text)).toBe(text));
});

it.each([
  '::error::x',
  '::add-mask::x',
  ' ::debug::x',
  '::1::error::x',
  '::add::x',
  '::notice file=a::x',
  '::1 ::error::x',
  ':: error::x',
])('no command comes of %s', (text) => {
  expect(commandsIn(`${plainText(text)}\n`)).toEqual([]);
  expect(plainText(text)).toContain('\\058');
});

it.each([
  [[], 2, ''],
  [['a'], 2, 'a'],
  [['a', 'b'], 2, 'a and b'],
  [['a', 'b', 'c'], undefined, 'a, b and c'],
  [['a', 'b', 'c', 'd'], 2, 'a, b and 2 more'],
  [['a', '... and 2 more'], 2, 'a and ... and 2 more'],
])('%j, at most %s of them: %s', (items, most, words) => {
  expect(listed(items, most)).toBe(words);
});
