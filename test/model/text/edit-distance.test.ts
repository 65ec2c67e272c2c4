import { expect, it } from 'vitest';
import { findNearest } from '../../../src/model/text/edit-distance.ts';

it.each([
  ['jsno', 'json'],
  ['josn', 'json'],
  ['jsom', 'json'],
  ['jsn', 'json'],
  ['JSON', 'json'],
  ['nosj', undefined],
  ['xy', undefined],
  ['htlm', 'html'],
])('%s is meant to be %s', (word, meant) =>
  expect(findNearest(word, ['text', 'json', 'html'])).toBe(meant),
);
