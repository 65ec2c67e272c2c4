import { expect, it } from 'vitest';
import { parseJson } from '../../../src/input/document/json.ts';
import {
  argumentOf,
  findUnknown,
  itemsOf,
  textOf,
  valueFromPlan,
  type ResourceValue,
} from '../../../src/input/zone/resource.ts';

const tree = (value: unknown) => parseJson({ file: 'plan.json', text: JSON.stringify(value) });
const read = (value: unknown, unknown?: unknown): ResourceValue =>
  valueFromPlan(tree(value), unknown === undefined ? undefined : tree(unknown));

/** The value on one line. */
const show = (value: ResourceValue | undefined): string => {
  switch (value?.kind) {
    case undefined:
      return 'absent';
    case 'scalar':
      return JSON.stringify(value.value);
    case 'list':
      return `[${value.items.map(show).join(', ')}]`;
    case 'object':
      return `{${value.members.map((one) => `${one.name}: ${show(one.value)}`).join(', ')}}`;
    case 'unknown':
      return '?';
  }
};

it.each([
  ['scalars', { a: 'x', b: 1, c: true, d: null }, undefined, '{a: "x", b: 1, c: true, d: null}'],
  ['a list', { records: ['a', 'b'] }, undefined, '{records: ["a", "b"]}'],
  ['a value left out', { type: 'TXT' }, { records: true }, '{type: "TXT", records: ?}'],
  ['an item', { records: ['a', null] }, { records: [false, true] }, '{records: ["a", ?]}'],
  ['items past the end', { records: ['a'] }, { records: [false, true] }, '{records: ["a", ?]}'],
  ['a list left out', {}, { records: [true] }, '{records: [?]}'],
  ['in a block', { data: [{ a: 1 }] }, { data: [{ b: true }] }, '{data: [{a: 1, b: ?}]}'],
  ['false marks', { a: 'x' }, { a: false, data: [] }, '{a: "x", data: []}'],
])('reads a plan: %s', (_, values, unknown, expected) => {
  expect(show(read(values, unknown))).toBe(expected);
});

it.each([
  ['an argument', ['type'], '"TXT"'],
  ['null as absent', ['ttl'], 'absent'],
  ['what is not there', ['name'], 'absent'],
  ['a path', ['filter', 'name'], '"example.com"'],
  ['a part of an unknown', ['zone', 'name'], '?'],
  ['a part of a text', ['type', 'name'], 'absent'],
])('takes %s', (_, path, expected) => {
  const values = read({ type: 'TXT', ttl: null, filter: { name: 'example.com' } }, { zone: true });
  expect(show(argumentOf(values, ...path))).toBe(expected);
});

it('takes one value for a list of one, and null for none', () => {
  expect(itemsOf(read(['a', 'b'])).map(show)).toEqual(['"a"', '"b"']);
  expect(itemsOf(read({ a: 1 })).map(show)).toEqual(['{a: 1}']);
  expect(itemsOf(read(null))).toEqual([]);
  expect(itemsOf(undefined)).toEqual([]);
  expect(itemsOf(read(null, true)).map(show)).toEqual(['?']);
});

it('gives scalars as text, and finds what is unknown at any depth', () => {
  expect(['a', 10, true, null, ['a']].map((value) => textOf(read(value)))).toEqual([
    'a',
    '10',
    'true',
    undefined,
    undefined,
  ]);
  expect(findUnknown(read({ a: [{ b: 1 }] }))).toBeUndefined();
  expect(findUnknown(read({ a: [{ b: 1 }] }, { a: [{ c: true }] }))?.why).toBe(
    'its value is not known before apply',
  );
});
