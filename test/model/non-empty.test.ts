import { expect, it } from 'vitest';
import { distinctBy, groupedBy, isNonEmpty, mapNonEmpty } from '../../src/model/non-empty.ts';

const byLetter = (text: string): string => text.charAt(0);

it('tells a list with something in it from an empty one', () => {
  expect(isNonEmpty([])).toBe(false);
  expect(isNonEmpty([0])).toBe(true);
});

it('maps every item', () => expect(mapNonEmpty([1, 2, 3], String)).toEqual(['1', '2', '3']));

it('keeps the first item of each key', () =>
  expect(distinctBy(['b1', 'a1', 'b2', 'c1', 'a2'], byLetter)).toEqual(['b1', 'a1', 'c1']));

it('groups items by key, in the order of the keys', () =>
  expect([...groupedBy(['b1', 'a1', 'b2'], byLetter)]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]));
