import { expect, it } from 'vitest';
import { capital, counted, few, listed } from '../../../src/model/text/wording.ts';

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

it.each([
  [['a', 'b'], 2, ['a', 'b']],
  [['a', 'b', 'c'], 2, ['a', 'b', '... and 1 more']],
])('%j, shortened to %d', (items, most, shortened) => {
  expect(few(items, most)).toEqual(shortened);
});

it.each([
  [0, '0 records'],
  [1, '1 record'],
  [2, '2 records'],
])('%d is counted as %s', (count, words) => expect(counted(count, 'record')).toBe(words));

it.each([
  ['there is no record', 'There is no record'],
  ['mail, and more', 'Mail, and more'],
  ['example.com has no record', 'example.com has no record'],
  ['192.0.2.1 did not answer', '192.0.2.1 did not answer'],
  ['https://192.0.2.1/x did not answer', 'https://192.0.2.1/x did not answer'],
  ['tls://resolver.example did not answer', 'tls://resolver.example did not answer'],
  ['nobody: no server', 'Nobody: no server'],
  ['', ''],
])('%j begins a sentence as %j', (text, sentence) => expect(capital(text)).toBe(sentence));
