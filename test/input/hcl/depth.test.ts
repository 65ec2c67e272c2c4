/** Expressions that are deep: by brackets, and by chains of which each part holds the one before. */
import { expect, it } from 'vitest';
import { read } from './support.ts';

const faultsOf = (value: string): readonly string[] =>
  read(`resource "r" "a" {\n  name = ${value}\n}\n`).faults.map(({ message }) => message);

const chains: readonly (readonly [string, (count: number) => string])[] = [
  ['attributes', (n) => `local.x${'.a'.repeat(n)}`],
  ['indexes', (n) => `local.x${'[0]'.repeat(n)}`],
  ['older indexes', (n) => `local.x${'.0'.repeat(n)}`],
  ['attributes of each', (n) => `local.x.*${'.a'.repeat(n)}`],
  ['sums', (n) => `1${' + 1'.repeat(n)}`],
  ['differences', (n) => `1${' - 1'.repeat(n)}`],
  ['conjunctions', (n) => `true${' && true'.repeat(n)}`],
  ['attributes in a text', (n) => `"\${local.x${'.a'.repeat(n)}}"`],
  ['attributes in a list', (n) => `[local.x${'.a'.repeat(n)}]`],
];

it.each(chains)('a chain of %s is read, however long', (_, chain) => {
  expect(faultsOf(chain(100))).toEqual([]);
  expect(faultsOf(chain(20_000))).toEqual([]);
});

it.each([
  ['brackets', '('],
  ['lists', '['],
  ['objects', '{ a = '],
  ['signs', '!'],
  ['calls', 'f('],
  ['each of each', 'local.x[*]', '[*]'],
  ['loops', '[for x in y : '],
  ['conditions', 'true ? 1 : '],
  ['texts', '"${'],
])('many %s are nested too deep', (_, start, more = start) => {
  expect(faultsOf(start + more.repeat(20_000))[0]).toMatch(/^nested more than 64 levels deep/);
});
