import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/input/cli/arguments.ts';
import type { Request, RequestOf } from '../../../src/input/cli/command.ts';
import { UserError } from '../../../src/model/user-error.ts';
import { known } from '../../support/vocabulary.ts';

type Options = RequestOf<'audit'>['options'];

const read = (...argv: string[]): Request => readArguments(argv, known);
const optionsOf = (...argv: string[]): Options => {
  const request = read('example.com', ...argv);
  if (request.command !== 'audit') throw new Error(request.command);
  return request.options;
};

describe('the command line', () => {
  it('audits by default', () => {
    expect(read('example.com')).toMatchObject({
      command: 'audit',
      domains: [{ name: 'example.com' }],
      options: {
        format: 'text',
        files: [],
        only: [],
        skip: [],
        failOn: 'error',
        resolvers: [{ kind: 'system' }],
        ports: true,
        authoritative: true,
        timeoutMs: 20_000,
        concurrency: 8,
        color: 'auto',
        verbose: false,
        quiet: false,
      },
    });
  });

  it('takes several domains, each once', () => {
    expect(read('example.com', 'EXAMPLE.com.', 'a@example.org')).toMatchObject({
      domains: [{ name: 'example.com' }, { name: 'example.org' }],
    });
  });

  it('takes what follows -- as domains', () => {
    expect(read('--no-ports', '--', 'example.com')).toMatchObject({
      domains: [{ name: 'example.com' }],
    });
    expect(() => read('--', '-x.com')).toThrow(/hyphen/);
  });

  it('leaves a file of domains to be read when they are needed', () =>
    expect(
      read('example.com', '--domains-from', '/nonexistent/file', '--shard', '2/8'),
    ).toMatchObject({
      domains: [{ name: 'example.com' }],
      options: { from: '/nonexistent/file', shard: { index: 2, count: 8 } },
    }));

  it.each<[string[], Partial<Options>]>([
    [['--no-ports'], { ports: false }],
    [['--no-authoritative'], { authoritative: false }],
    [['--only', 'mx,spf-record'], { only: ['mx', 'spf-record'] }],
    [['--only', 'mx', '--only', 'spf'], { only: ['mx', 'spf'] }],
    [['--skip=spf'], { skip: ['spf'] }],
    [['--apple-domain', 'Abc123'], { appleDomain: { token: 'Abc123' } }],
    [['--apple-domain', 'apple-domain=Abc123'], { appleDomain: { token: 'Abc123' } }],
    [['--apple-domain', '1234567890123456'], { appleDomain: { token: '1234567890123456' } }],
    [['--timeout', '2.5'], { timeoutMs: 2500 }],
    [['--fail-on', 'never'], { failOn: 'never' }],
    [['--format', 'json'], { format: 'json' }],
    [
      ['--output', 'a.md', '--output', 'b.JSON'],
      {
        files: [
          { format: 'markdown', file: 'a.md' },
          { format: 'json', file: 'b.JSON' },
        ],
      },
    ],
    [
      ['--resolver', '192.0.2.1', '--resolver', '[2001:db8::1]:5353'],
      {
        resolvers: [
          { kind: 'wire', address: '192.0.2.1', port: 53 },
          { kind: 'wire', address: '2001:db8::1', port: 5353 },
        ],
      },
    ],
    [
      ['--resolver', 'system,https://dns.example/dns-query'],
      { resolvers: [{ kind: 'system' }, { kind: 'doh', url: 'https://dns.example/dns-query' }] },
    ],
  ])('%j', (argv, options) => {
    expect(optionsOf(...argv)).toMatchObject(options);
  });

  it.each<[string[], RegExp, RegExp?]>([
    [[], /Which domain/, /dns-audit example\.com/],
    [['nonsense'], /no dot/],
    [['example.com', '--formt', 'json'], /no option --formt/, /--format/],
    [['example.com', '-z'], /no option -z/],
    [['example.com', '--constructor', 'x'], /no option --constructor/],
    [['example.com', '--no-toString'], /no option --toString/],
    [['example.com', '--__proto__=x'], /no option --__proto__/],
    [['example.com', '--format', 'xml'], /xml/],
    [['example.com', '--only', 'mx-presnt'], /no check or area "mx-presnt"/, /mx-present/],
    [['example.com', '--skip', 'zzzzzzzzz'], /no check or area/, /explain/],
    [['example.com', '--resolver', 'nope'], /--resolver: nope/],
    [['example.com', '--resolver', '192.0.2.1:99999'], /--resolver/],
    [['example.com', '--timeout', 'soon'], /--timeout must be a number/],
    [['example.com', '--timeout', '0'], /--timeout/],
    [['example.com', '--zone', ''], /--zone is given no value/],
    [['example.com', '--baseline', ''], /--baseline is given no value/],
    [['example.com', '--timeout', '1', '--timeout', '2'], /more than once/],
    [['example.com', '--concurrency', '-1'], /concurrency/],
    [['example.com', '--output', 'report.xyz'], /suffix/, /\.json/],
    [['example.com', '--apple-domain', 'two words'], /apple-domain/],
    [['example.com', '--format'], /format/],
    [['explain', 'mx-presen'], /no check "mx-presen"/, /mx-present/],
    [['ports', 'example.com'], /one argument too many/],
    [['demo', 'broken'], /no scenario "broken"/, /healthy/],
    [['example.com', '--resolver', '\u001b[31m'], /value 1 is not system/],
  ])('%j is refused', (argv, message, hint) => {
    let thrown: unknown;
    try {
      read(...argv);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UserError);
    expect((thrown as UserError).message).toMatch(message);
    if (hint !== undefined) expect((thrown as UserError).hint).toMatch(hint);
  });

  it.each([
    [['ports'], { command: 'ports' }],
    [['explain'], { command: 'explain' }],
    [['explain', 'spf-record'], { command: 'explain', check: 'spf-record' }],
    [['demo'], { command: 'demo' }],
    [['demo', 'moving', '--verbose'], { command: 'demo', scenario: 'moving' }],
  ])('%j', (argv, request) => {
    expect(read(...argv)).toMatchObject(request);
  });

  it('knows whose help is wanted', () => {
    expect(read('--version')).toEqual({ command: 'print', text: '1.2.3\n' });
    expect(read('--help')).toEqual({ command: 'help' });
    expect(read('example.com', '--help')).toEqual({ command: 'help' });
    expect(read('records', '--help')).toEqual({ command: 'help', topic: 'records' });
  });

  it.each([
    [['explian'], 'There is no command "explian".', 'Did you mean dns-audit explain?'],
    [['record', 'example.com'], 'There is no command "record".', 'Did you mean dns-audit records?'],
    [['a'], '"a" is not a domain name', expect.anything()],
    [['explain', 'mx-presnt'], 'There is no check "mx-presnt".', 'Did you mean mx-present?'],
    [['checks', 'spff'], 'There is no area "spff".', 'Did you mean spf?'],
    [['records', 'a.b', '--fom', 'bind'], 'records has no option --fom.', 'Did you mean --form?'],
    [['a.b', '--format', 'jsom'], /^--format must be one of .*, not "jsom"/, 'Did you mean json?'],
    [['a.b', '--format', 'jsno'], /^--format must be one of .*, not "jsno"/, 'Did you mean json?'],
    [['completion', 'fihs'], 'There is no completion for "fihs".', 'Did you mean fish?'],
    [['completion', 'tcsh'], 'There is no completion for "tcsh".', 'There are: bash, zsh, fish.'],
    [['man', 'x'], 'man: "x" is one argument too many.', undefined],
  ])('tells the nearest name: %j', (argv, message, hint) => {
    expect(() => read(...argv)).toThrow(expect.objectContaining({ hint }));
    expect(() => read(...argv)).toThrow(message);
  });
});

it('does not repeat what may be a password in the address of a resolver', () => {
  const told = (): unknown => read('example.com', '--resolver', 'https://me:hush@dns.example/q');
  expect(told).toThrow('--resolver: value 1 is not system');
  expect(told).not.toThrow(/hush/);
});
