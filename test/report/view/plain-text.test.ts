import { describe, expect, it } from 'vitest';
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
