/** A large block is read in time that grows with its size alone: a square of it would take minutes. */
import { expect, it } from 'vitest';
import { parseNative } from '../../../src/input/hcl/syntax/native.ts';

it('reads a hundred thousand arguments of one block', () => {
  const count = 100_000;
  const text = `locals {\n${Array.from({ length: count }, (_, i) => `  a${i} = ${i}\n`).join('')}}\n`;
  const { body, faults } = parseNative(text);
  expect(faults).toEqual([]);
  expect(body.blocks[0]?.body.attributes.length).toBe(count);
});
