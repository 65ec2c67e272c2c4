import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandLineVocabulary } from '../../../src/command/support/vocabulary.ts';
import { readArguments } from '../../../src/input/cli/arguments.ts';
import { auditOptions, bulkOptions } from '../../../src/input/cli/options.ts';
import { readPlainArguments } from '../../../src/input/cli/plain-arguments.ts';

const names = commandLineVocabulary(80);

/** What comes of a reading: the request, or what was thrown. */
const outcomeOf = (read: () => unknown): unknown => {
  try {
    return { request: read() };
  } catch (error) {
    return { error };
  }
};

const asParser = (argv: readonly string[]) => outcomeOf(() => readArguments(argv, names));
const asPlain = (argv: readonly string[]) => outcomeOf(() => readPlainArguments(argv, names));

const isLeftToParser = (outcome: unknown): boolean =>
  JSON.stringify(outcome) === JSON.stringify({ request: undefined });

describe('a plain command line', () => {
  it.each([
    'example.com',
    'example.com example.org sub.example.net',
    'example.com --quiet --format json --color=never',
    '--resolver 192.0.2.1:5353 example.com --timeout 5',
    'example.com --no-ports --no-authoritative --verbose',
    'example.com --output a.json --only mx,spf --fail-on warning',
    'example.com --apple-domain abc123 --rdap --port-25',
    'example.com --format jsn',
    'example.com --timeout x',
    'example.com --only nothing',
    'example.com --offline',
    'example..com',
    '-- example.com',
    '1.2 --concurrency 3',
    'a.example --domains-from list.txt --shard 2/3',
    '--domains-from list.txt',
    'example.com --format json --resume done.ndjson',
    'example.com --referee none --control a.example:443',
  ])('is read as the parser reads it: %s', (line) => {
    const argv = line.split(' ');
    const plain = asPlain(argv);
    expect(plain).toEqual(isLeftToParser(plain) ? plain : asParser(argv));
  });

  it.each([
    'example.com',
    'example.com --resolver 127.0.0.1',
    'example.com --no-ports --format=json',
    'example.com --quiet --fail-on never --output report.md',
  ])('takes no parser: %s', (line) => expect(isLeftToParser(asPlain(line.split(' ')))).toBe(false));

  it.each([
    [[]],
    [['ports']],
    [['records', 'example.com']],
    [['example.com', '--help']],
    [['example.com', '-h']],
    [['example.com', '--version']],
    [['example.com', '--constructor']],
    [['example.com', '--quiet', '--quiet']],
    [['example.com', '--quiet=false']],
    [['example.com', '--quiet', 'false']],
    [['example.com', '--format']],
    [['example.com', '--format', '--quiet']],
    [['example.com', '--format', '']],
    [['example.com', '--format=']],
    [['example.com', '--format="json"']],
    [['example.com', '--no-format']],
    [['--', 'example.com']],
    [['exämple.com']],
  ])('is left to the parser: %j', (argv) => expect(isLeftToParser(asPlain(argv))).toBe(true));

  it('whatever it is made of, is read as the parser reads it or not at all', () => {
    const flags = Object.keys({ ...auditOptions, ...bulkOptions }).map((name) => `--${name}`);
    const word = fc.oneof(
      fc.constantFrom('example.com', 'a.example', 'ports', 'explain', '1.5', '-', '--', '-x', ''),
      fc.constantFrom('json', 'mx', '5', 'none', 'system', '1/2', 'true', 'false', "'json'", '-1'),
      fc.constantFrom(...flags),
      fc.constantFrom(...flags).map((flag) => flag.replace('--', '--no-')),
      fc
        .tuple(
          fc.constantFrom(...flags),
          fc.constantFrom('', 'json', '5', "'5'", '-1', 'a=b', 'true'),
        )
        .map((pair) => pair.join('=')),
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (argv) => {
        const plain = asPlain(argv);
        if (isLeftToParser(plain)) return;
        read += 1;
        expect(plain).toEqual(asParser(argv));
      }),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(20);
  });
});
