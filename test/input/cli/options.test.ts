/** The table of options: rows that agree with each other, and the types that follow from them. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import { readArguments } from '../../../src/input/cli/arguments.ts';
import { defineCommands } from '../../../src/input/cli/commands.ts';
import { listOptions, options, type OptionsOf } from '../../../src/input/cli/options.ts';
import type { ResolverChoice } from '../../../src/model/request.ts';
import { known } from '../../support/vocabulary.ts';

const commands = defineCommands(known).map(({ name }) => name);

/** What is there more than once. */
const repeated = (words: readonly string[]): readonly string[] =>
  words.filter((word, i) => words.indexOf(word) !== i);

describe('the table of options', () => {
  it.each(commands)('has one row for a name and one for a field in %s', (command) => {
    const rows = listOptions(command);
    expect(repeated(rows.map(({ name }) => name))).toEqual([]);
    expect(repeated(rows.map(({ field }) => field))).toEqual([]);
  });

  it('says of no name both that it takes a value and that it takes none', () => {
    const switches = options.filter(({ takes }) => takes === undefined).map(({ name }) => name);
    const valued = options.filter(({ takes }) => takes !== undefined).map(({ name }) => name);
    expect(switches.filter((name) => valued.includes(name))).toEqual([]);
    expect(switches.length + valued.length).toBe(options.length);
  });

  it('has every letter once, and none of those for help and version', () => {
    const letters = new Map(options.flatMap(({ name, alias }) => (alias ? [[name, alias]] : [])));
    expect(repeated([...letters.values(), 'h', 'V'])).toEqual([]);
  });

  it('has no row that no command has', () =>
    expect(options.filter(({ commands: owners }) => owners.length === 0)).toEqual([]));
});

describe('a letter', () => {
  it.each([
    [
      ['a.b', '-q'],
      ['a.b', '--quiet'],
    ],
    [
      ['a.b', '-o', 'x.md'],
      ['a.b', '--output', 'x.md'],
    ],
    [
      ['a.b', '-qo', 'x.md', '-o', 'y.json'],
      ['a.b', '--quiet', '--output', 'x.md', '--output', 'y.json'],
    ],
    [['-h'], ['--help']],
    [
      ['wait', '-h'],
      ['wait', '--help'],
    ],
    [['-V'], ['--version']],
  ])('%j is as %j', (short, long) =>
    expect(readArguments(short, known)).toEqual(readArguments(long, known)),
  );

  it('is refused as its option is', () =>
    expect(() => readArguments(['records', 'a.b', '-o', 'x.md'], known)).toThrow(
      'records has no option --output: it writes no report.',
    ));
});

it('gives the options of each command their own type', () => {
  expectTypeOf<OptionsOf<'man'>>().toEqualTypeOf<Record<never, never>>();
  expectTypeOf<keyof OptionsOf<'explain'>>().toEqualTypeOf<'color'>();
  expectTypeOf<OptionsOf<'checks'>['format']>().toEqualTypeOf<'text' | 'json'>();
  expectTypeOf<OptionsOf<'wait'>>().toHaveProperty('forMs').toEqualTypeOf<number>();
  expectTypeOf<OptionsOf<'audit'>>().not.toHaveProperty('forMs');
  expectTypeOf<OptionsOf<'records'>>().not.toHaveProperty('only');
  expectTypeOf<OptionsOf<'audit'>['resolvers']>().toEqualTypeOf<
    readonly [ResolverChoice, ...ResolverChoice[]]
  >();
});
