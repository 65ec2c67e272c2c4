import { expect, it } from 'vitest';
import { compileGlob } from '../../../src/input/hcl/function/glob.ts';

it.each([
  ['*.yaml', 'a.yaml', true],
  ['*.yaml', 'a/b.yaml', false],
  ['**/*.yaml', 'b.yaml', true],
  ['**/*.yaml', 'a/b/c.yaml', true],
  ['a/**/b', 'a/b', true],
  ['a/**/b', 'a/x/y/b', true],
  ['a/**/b', 'a/xb', false],
  ['a/**', 'a/b', true],
  ['a/**', 'a/b/c', false],
  ['?.zone', 'a.zone', true],
  ['?.zone', '/.zone', false],
  ['{a,b}.{yaml,yml}', 'b.yml', true],
  ['{a,b}.yaml', 'c.yaml', false],
  ['a+(b).c', 'a+(b).c', true],
  ['a+(b).c', 'aab.c', false],
])('%s, %s: %s', (glob, path, is) => {
  expect(compileGlob(glob)?.(path)).toBe(is);
});

it('takes no pattern with many parts, and is done with a long path at once', () => {
  expect(compileGlob('*a*a*a*a*')).toBeUndefined();
  expect(compileGlob('{a,b,c,d,e}{a,b,c,d,e}{a,b,c,d,e}')).toBeUndefined();
  expect(compileGlob('*a*a*a*b')?.('a'.repeat(4000))).toBe(false);
});
