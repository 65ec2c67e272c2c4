import { expect, it } from 'vitest';
import { assembleSections } from '../../../src/report/markdown/size-budget.ts';

it('does not write what comes last once anything was left out, and counts it', () => {
  const written: string[] = [];
  const late = (text: string) => ({
    rank: 6,
    write: () => {
      written.push(text);
      return text;
    },
  });
  const sections = [{ rank: 1, text: 'a'.repeat(100) }, late('first'), { rank: 2, text: 'b' }];
  expect(assembleSections([...sections, late('second')], 400)).toBe(
    `${'a'.repeat(100)}\n\nfirst\n\nb\n\nsecond`,
  );
  expect(written).toEqual(['first', 'second']);
  written.length = 0;
  expect(assembleSections([...sections, late('second')], 250)).toMatch(/^b\n\n3 sections left out/);
  expect(written).toEqual([]);
});
