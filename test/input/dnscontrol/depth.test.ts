/** Scripts that are nested without end are refused, before the parser's stack ends. */
import { describe, expect, it } from 'vitest';
import { parseScript } from '../../../src/input/javascript/parse-script.ts';

const read = (text: string) => parseScript({ file: 'dnsconfig.js', text });

const shapes: Readonly<Record<string, (n: number) => string>> = {
  templates: (n) => `x = ${'`${'.repeat(n)}1${'}`'.repeat(n)}`,
  parentheses: (n) => `x = ${'('.repeat(n)}1${')'.repeat(n)}`,
  arrays: (n) => `x = ${'['.repeat(n)}${']'.repeat(n)}`,
  objects: (n) => `x = ${'{a:'.repeat(n)}1${'}'.repeat(n)}`,
  calls: (n) => `x = ${'f('.repeat(n)}1${')'.repeat(n)}`,
  blocks: (n) => `;${'{'.repeat(n)}${'}'.repeat(n)}`,
  functions: (n) => `${'function f(){'.repeat(n)}${'}'.repeat(n)}`,
  'arrow functions': (n) => `x = ${'a=>'.repeat(n)}1`,
  signs: (n) => `x = ${'- '.repeat(n)}1`,
  'words before': (n) => `x = ${'typeof '.repeat(n)}1`,
  'new after new': (n) => `x = ${'new '.repeat(n)}X`,
  sums: (n) => `x = ${'1+'.repeat(n)}1`,
  powers: (n) => `x = ${'2**'.repeat(n)}1`,
  conditions: (n) => `x = ${'a?b:'.repeat(n)}c`,
  'if after if': (n) => `${'if(1)'.repeat(n)};`,
  'else after else': (n) => `${'if(1);else '.repeat(n)};`,
  members: (n) => `x${'.a'.repeat(n)}`,
  indexes: (n) => `x${'[0]'.repeat(n)}`,
  'calls behind calls': (n) => `x${'()'.repeat(n)}`,
  'array patterns': (n) => `var ${'['.repeat(n)}a${']'.repeat(n)} = b`,
  'object patterns': (n) => `var ${'{a:'.repeat(n)}a${'}'.repeat(n)} = b`,
  'assigned patterns': (n) => `${'['.repeat(n)}a${']'.repeat(n)} = b`,
  classes: (n) => `x = ${'class{a='.repeat(n)}1${'}'.repeat(n)}`,
  labels: (n) => Array.from({ length: n }, (_, i) => `a${i}:`).join('') + ';',
};

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  it('as people write them are read', () => {
    expect(read(shape(40)).body.length).toBeGreaterThan(0);
  });

  it.each([4000, 100_000])('%i deep are nested too deeply', (depth) => {
    expect(() => read(shape(depth))).toThrow('it is nested too deeply');
  });
});
