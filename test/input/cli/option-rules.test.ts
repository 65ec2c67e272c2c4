/** Every option with every command: it makes another request, is refused by one sentence, or does no harm. */
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/input/cli/arguments.ts';
import { defineCommands } from '../../../src/input/cli/commands.ts';
import type { CommandName, Option } from '../../../src/input/cli/option.ts';
import { options, listOptions } from '../../../src/input/cli/options.ts';
import { UserError } from '../../../src/model/user-error.ts';
import { known } from '../../support/vocabulary.ts';

const commands = defineCommands(known);

const config = {
  file: 'c.json',
  domains: [],
  only: ['spf'],
  skip: [],
  severities: {},
  resolvers: [],
  waivers: [],
};

/** The request; a configuration only where one is named, as `c.json`. */
const read = (argv: readonly string[]) =>
  readArguments(argv, known, {
    folder: '/nonexistent',
    read: (file) => (file.endsWith('c.json') ? config : undefined),
  });

/** What each command is given besides. */
const positional: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  audit: ['example.com'],
  login: ['a@example.com'],
  records: ['example.com'],
  wait: ['example.com'],
  baseline: ['example.com'],
  lint: ['a.zone'],
  merge: ['a.json'],
  render: ['a.json'],
  completion: ['bash'],
};

/** Values that are none of the defaults. */
const values: Readonly<Record<string, string>> = {
  only: 'mx',
  skip: 'mx',
  'apple-domain': 'Abcd1234',
  resolver: '192.0.2.1',
  referee: 'https://192.0.2.1/dns-query',
  'rdap-server': 'https://rdap.example/',
  timeout: '7',
  concurrency: '3',
  control: 'mail.example:993',
  config: 'c.json',
  format: 'json',
  output: 'out.html',
  'fail-on': 'note',
  color: 'always',
  for: 'windows',
  shard: '1/2',
  imap: 'imap.example:993:tls',
  smtp: 'smtp.example:587:starttls',
  user: 'somebody',
  form: 'bind',
  provider: 'azure',
  dmarc: 'next',
  'mta-sts': '20261201',
  'tls-rpt': 'a@example.com',
  domain: 'example.org',
  until: 'published',
  settle: '1m',
};

/** Where an option goes with another alone. */
const along: Readonly<Record<string, readonly string[]>> = {
  'audit against': ['--zone', 'z'],
  'audit offline': ['--zone', 'z'],
  'audit resume': ['--format', 'ndjson'],
  'baseline check': [],
};

const checking = [
  'resolver',
  'authoritative',
  'allow-private',
  'referee',
  'timeout',
  'concurrency',
  'format',
];

const alongOf = (command: CommandName, option: string): readonly string[] =>
  along[`${command} ${option}`] ??
  (command === 'baseline' && checking.includes(option) ? ['--check'] : []);

const given = ({ name, ...option }: Option, command: CommandName): readonly string[] => {
  if (option.takes === undefined) return [option.default === true ? `--no-${name}` : `--${name}`];
  const value = command === 'wait' && name === 'for' ? '2h' : (values[name] ?? 'file.x');
  return [`--${name}`, value];
};

const every = [...new Map(options.toReversed().map((option) => [option.name, option])).values()];

/** What aliases and scripts give to every command. */
const isHarmless = (command: CommandName, option: string): boolean =>
  ['color', 'verbose', 'quiet'].includes(option) ||
  (option === 'ports' && !['ports', 'login'].includes(command));

const cases = commands.flatMap(({ name }) =>
  every.map((any) => {
    const own = listOptions(name).find((option) => option.name === any.name);
    const base = [name === 'audit' ? '' : name, ...(positional[name] ?? [])];
    const without = [...base, ...alongOf(name, any.name)].filter((word) => word !== '');
    return {
      name,
      option: any.name,
      heeded: own !== undefined,
      without,
      argv: [...without, ...given(own ?? any, name)],
    };
  }),
);

const thrownBy = (argv: readonly string[]): unknown => {
  try {
    return read(argv);
  } catch (error) {
    return error;
  }
};

describe('every option with every command', () => {
  it.each(cases.filter(({ heeded }) => heeded))('"$name" heeds --$option', ({ argv, without }) =>
    expect(read(argv)).not.toEqual(read(without)),
  );

  const others = cases.filter(({ heeded }) => !heeded);

  it.each(others.filter(({ name, option }) => isHarmless(name, option)))(
    '"$name" is as it is with --$option',
    ({ argv }) => expect(thrownBy(argv)).not.toBeInstanceOf(Error),
  );

  it.each(others.filter(({ name, option }) => !isHarmless(name, option)))(
    '"$name" refuses --$option',
    ({ argv, name, option }) => {
      const error = thrownBy(argv);
      expect(error).toBeInstanceOf(UserError);
      const { message, hint } = error as UserError;
      const flag = ['ports', 'authoritative'].includes(option) ? `no-${option}` : option;
      const words = name === 'audit' ? 'There is no option' : `${name} has no option`;
      expect(message).toMatch(new RegExp(`^${words} --${flag}[.:].*\\.?$`));
      expect(message.match(/\.(?: |$)/g)).toHaveLength(1);
      expect(hint).toBeDefined();
    },
  );
});

describe('options that are of no use beside others', () => {
  it.each([
    [['a.b', '--replay', 'r', '--resolver', '1.1.1.1'], '--resolver has no effect here: --replay'],
    [['a.b', '--replay', 'r', '--no-authoritative'], '--no-authoritative has no effect here'],
    [['a.b', '--zone', 'z', '--offline', '--rdap'], '--rdap has no effect here: --offline'],
    [['init', '--offline', '--timeout', '9'], '--timeout has no effect here: --offline'],
    [['init', '--offline', '--resolver', '1.1.1.1'], '--resolver has no effect here: --offline'],
    [['wait', 'a.b', '--zone', 'none'], 'wait has no option --zone: it asks live'],
    [['a.b', '--no-ports', '--for', 'linux'], '--for has no effect here: --no-ports'],
    [['a.b', '--zone', 'z', '--control', 'a.b:1'], '--control has no effect here: --zone'],
    [
      ['records', 'a.b', '--form', 'bind', '--provider', 'azure'],
      '--provider has no effect here: only --form terraf',
    ],
    [
      ['baseline', 'a.b', '--resolver', '1.1.1.1'],
      '--resolver has no effect here: without --check',
    ],
    [['baseline', 'a.b', '--update', '--format', 'json'], '--format has no effect here: --update'],
  ])('%j', (argv, message) => expect(() => read(argv)).toThrow(message));

  it.each([
    [['a.b', '--replay', 'r', '--no-rdap', '--authoritative']],
    [['a.b', '--replay', 'r', '--control', 'none', '--referee', 'none']],
    [['a.b', '--zone', 'z', '--control', 'none']],
    [['a.b', '--quiet', '--verbose']],
    [['merge', 'a.json', '--referee', 'none', '--timeout', '20']],
    [['records', 'a.b', '--no-ports', '--control', 'none', '--format', 'text']],
  ])('lets be what is so anyway: %j', (argv) => expect(() => read(argv)).not.toThrow());
});

describe('words that are empty, missing or unknown', () => {
  it.each([
    [['render', ''], 'render: an argument is empty.', undefined],
    [['merge', 'a.json', ''], 'merge: an argument is empty.', undefined],
    [['wait', ''], 'wait: an argument is empty.', undefined],
    [['', 'example.com'], 'An argument is empty.', undefined],
    [['a.b', '--no-zone'], 'There is no option --no-zone.', 'dns-audit --help lists them.'],
    [['render', '-x'], 'render has no option -x.', 'dns-audit render --help lists them.'],
    [['records', '--fom', 'x'], 'records has no option --fom.', 'Did you mean --form?'],
    [['merge', '--foo', 'a'], 'merge has no option --foo.', 'dns-audit merge --help lists them.'],
    [
      ['merge', 'a', '--form', 'x'],
      'merge has no option --form.',
      'It is an option of dns-audit records.',
    ],
    [['render'], 'Which one? An argument is missing.', 'Help: dns-audit --help'],
  ])('%j', (argv, message, hint) => expect(thrownBy(argv)).toMatchObject({ message, hint }));

  it('reads stdin where a hyphen says so', () =>
    expect(read(['render', '-'])).toMatchObject({ command: 'render', file: '-' }));
});

describe('--fail-on new', () => {
  const failOn = '--fail-on=new';

  it.each([
    ['audit', ['example.com', '--zone', 'z', '--against', 'live', failOn]],
    ['render', ['render', 'a.json', '--since', 'b.json', failOn]],
  ])('is taken by %s where something is compared', (_, argv) => {
    expect(read(argv)).toHaveProperty('options.failOn', 'new');
  });

  it.each([
    [['example.com', failOn]],
    [['example.com', '--zone', 'z', failOn]],
    [['render', 'a.json', failOn]],
    [['merge', 'a.json', failOn]],
    [['lint', 'a.zone', failOn]],
  ])('is refused where nothing is: %j', (argv) => {
    const error = thrownBy(argv);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain('--fail-on new needs something to compare with');
  });

  it('is taken in a run that judges changes by itself', () => {
    const home = { folder: '/nonexistent', read: () => undefined, judgesChanges: true } as const;
    expect(readArguments(['example.com', failOn], known, home)).toHaveProperty(
      'options.failOn',
      'new',
    );
  });
});
