/** What is nested too deeply for the parser of YAML, and what only looks so. */
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/input/document/yaml.ts';

const source = (text: string) => ({ file: 'file.yaml', text });
const many = (text: string, count = 400): string => text.repeat(count);

describe('is read', () => {
  it.each([
    ['a mapping in one line', `{${Array.from({ length: 400 }, (_, i) => `a${i}: 1`).join(', ')}}`],
    [
      'JSON in one line',
      JSON.stringify(
        Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`a${i}`, { b: [1] }])),
      ),
    ],
    ['a text in double quotes', `x: "${many('a: ')}"`],
    ['a text in single quotes', `x: '${many('- ')}it''s'`],
    ['a text in quotes with brackets', `x: "${many('[ ')}"`],
    ['a comment', `x: 1 # ${many('a: ')}`],
    ['a line of a block scalar', `x: |\n  ${many('a: ')}\ny: 1`],
    ['a folded line of a block scalar', `x: >-\n  ${many('- ')}\ny: 1`],
    ['a line of many dashes in a text', `x: a ${many('-')}`],
  ])('%s', (_, text) => {
    expect(parseYaml(source(text), 'core').kind).toBe('object');
  });
});

describe('is refused', () => {
  it.each([
    ['lists in one line', many('- ')],
    ['keys in one line', many('? ')],
    ['brackets', many('[')],
    ['brackets of both kinds', many('[{a: ', 300)],
    ['indentation', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['lists behind an apostrophe', `x: a 'b\n${many('- ', 20_000)}`],
    ['pairs behind a quote in a text', `x: a "b\ny: [${many('a: ', 20_000)}]`],
  ])('%s', (_, text) => {
    expect(() => parseYaml(source(text), 'core')).toThrow(/nested too deeply|not YAML/);
  });
});
