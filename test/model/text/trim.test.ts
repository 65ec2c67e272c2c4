import { expect, it } from 'vitest';
import { trimEndOf, trimOf, trimStartOf } from '../../../src/model/text/trim.ts';

it.each([
  ['', '', '', ''],
  ['   ', '', '', ''],
  [' a b\t', 'a b\t', ' a b', 'a b'],
  ['\u00a0a ', '\u00a0a ', '\u00a0a', '\u00a0a'],
])('cuts the ends of %j', (text, start, end, both) => {
  expect([trimStartOf(text, ' \t'), trimEndOf(text, ' \t'), trimOf(text, ' \t')]).toEqual([
    start,
    end,
    both,
  ]);
});
