/** Lists of strangers are as long as they like; the arguments of a call are not. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { append, greatest, smallest } from '../../src/model/list/large-lists.ts';
import { parseYaml } from '../../src/input/document/yaml.ts';
import { list, scalar } from '../../src/input/hcl/value.ts';
import { numberFunctions } from '../../src/input/hcl/function/numbers.ts';

const long = 150_000;
const numbers = Array.from({ length: long }, (_, i) => i - 5);

it('appends, and finds the least and the most, at any length', () => {
  const list = [1];
  append(list, numbers);
  expect(list.length).toBe(long + 1);
  expect(list.at(-1)).toBe(long - 6);
  expect(smallest(numbers)).toBe(-5);
  expect(greatest(numbers)).toBe(long - 6);
});

it.each([
  [[], Infinity, -Infinity],
  [[3], 3, 3],
  [[2, Number.NaN, 1], Number.NaN, Number.NaN],
])('finds as Math does in %j', (list, least, most) => {
  expect(smallest(list)).toBe(least);
  expect(greatest(list)).toBe(most);
  expect([least, most]).toEqual([Math.min(...list), Math.max(...list)]);
});

describe('a file with a long list', () => {
  it('reads a long merge of YAML', () => {
    const merged = 'a: &a {b: 1}\nc:\n  <<: [' + '{}, '.repeat(long) + '*a]\n';
    const tree = parseYaml({ file: 'long.yaml', text: merged }, 'core');
    expect(tree.kind === 'object' && tree.members[1]?.value).toMatchObject({
      members: [{ name: 'b' }],
    });
  });

  it.each([
    ['min', -5],
    ['max', long - 6],
  ])('evaluates %s of Terraform', (name, value) => {
    const given = list(numbers.map(scalar));
    // No call is made: what is wrong with one would be said there.
    const result = numberFunctions[name]?.run([given], undefined as never);
    expect(result).toMatchObject({ value });
  });
});

/** Their lists have a bound of their own, far below. */
const bounded = new Set([
  'src/input/javascript/list-methods.ts',
  'src/record/dnssec/rdata-wire.ts',
]);

it('spreads no list of any length into a call', () => {
  const root = join(import.meta.dirname, '../..');
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], {
    cwd: root,
    encoding: 'utf8',
  });
  const spread =
    /\.(?:push|unshift|fromCharCode|concat)\(\.\.\.|Math\.(?:min|max)\(\.\.\.|\.splice\([^)\n]*\.\.\.[^)\n]*\)/;
  const found = files
    .split('\n')
    .filter((file) => file.endsWith('.ts') && !bounded.has(file))
    .filter((file) => spread.test(readFileSync(join(root, file), 'utf8')));
  expect(found).toEqual([]);
});
