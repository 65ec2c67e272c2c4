/**
 * No regular expression of src takes more than linear time, whatever it is tried on: a stranger's text cannot be
 * interrupted while one runs. Those that repeat something without a bound are proven by recheck, in its JavaScript, with
 * its limits in steps and none in time. As that takes minutes for all of them, `regular-expressions.txt` lists what is
 * proven, and only what is not in it is tried: `RECHECK=all` tries each again.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostics } from 'recheck';
import { parseAst } from 'rolldown/parseAst';
import { expect, it, vi } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const list = join(import.meta.dirname, 'regular-expressions.txt');
const head = `recheck ${packageJson.devDependencies.recheck}`;

interface Found {
  /** `/pattern/flags` of a literal, the source text of a call of `RegExp`. */
  readonly text: string;
  readonly file: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--', 'src/**.ts'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file.endsWith('.ts'));

const literals: Found[] = [];
const constructed: Found[] = [];

for (const file of sources) {
  const source = readFileSync(join(root, file), 'utf8');
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    if (isNode(value)) {
      if (value.regex)
        literals.push({ file, text: `/${value.regex.pattern}/${value.regex.flags}` });
      if (/^(?:New|Call)Expression$/.test(value.type) && value.callee?.name === 'RegExp')
        constructed.push({ file, text: source.slice(value.start, value.end).replace(/\s+/g, ' ') });
    }
    Object.values(value).forEach(visit);
  };
  visit(parseAst(source, { lang: 'ts' }));
}

/** What is made of a text while the program runs: of whose, and what bounds it. `becomes` is tried as the literals are. */
const made: readonly (Found & { readonly why: string; readonly becomes?: string })[] = [
  {
    file: 'src/model/dns/ip-address.ts',
    text: String.raw`new RegExp(${'`'}\\b${'${longest}'}\\b${'`'})`,
    why: 'zeros and colons of an address: nothing is repeated',
  },
  {
    file: 'src/input/document/json-schema.ts',
    text: "new RegExp(pattern, 'u')",
    why: "our own schema's, whose patterns are tried below",
  },
  {
    file: 'src/input/javascript/patterns.ts',
    text: 'new RegExp(source, flags)',
    why: 'a script’s: run only where the steps of its worst case are bounded, and paid for from the budget of the script',
  },
  {
    file: 'src/input/hcl/syntax/expression.ts',
    text: String.raw`new RegExp(${'`'}^[ \\t]*${'${name}'}[ \\t]*(?=\\r?$)${'`'}, 'gmu')`,
    why: 'the word that ends a heredoc: letters, digits, _ and - alone',
    becomes: String.raw`/^[ \t]*EOT[ \t]*(?=\r?$)/gmu`,
  },
  {
    file: 'src/input/hcl/function/pattern.ts',
    text: 'new RegExp(translate(rest), `g${flags}u`)',
    why: 'a configuration’s: tried only where the steps of its worst case are bounded, and paid for from the budget',
  },
  {
    file: 'src/input/hcl/function/numbers.ts',
    text: "new RegExp(`^-?[${digits}]{1,20}$`, 'i')",
    why: 'the digits of a base: nothing is repeated without a bound',
  },
  {
    file: 'src/record/dmarc.ts',
    text: String.raw`new RegExp(${'`'},(?=[\\t ]*(?:${"${tagNames.join('|')}"})[\\t ]*=)${'`'}, 'gi')`,
    why: 'our own names of tags',
    becomes: String.raw`/,(?=[\t ]*(?:v|rua|ruf|p|sp|np|t|psd|adkim|aspf|fo)[\t ]*=)/gi`,
  },
];

/** Patterns in our published schemas. */
const schemaPatterns = ['config', 'report'].flatMap((name) =>
  [
    ...readFileSync(join(root, `examples/${name}.schema.json`), 'utf8').matchAll(
      /"pattern": ("(?:[^"\\]|\\.)*")/g,
    ),
  ].map(([, text = '""']) => `/${String(JSON.parse(text))}/u`),
);

/** Without a repetition that has no bound, and without a reference back, each place is tried for a bounded time. */
const repeats = (pattern: string): boolean => /[*+]|\{\d+,\}|\\[1-9k]/.test(pattern);

const all = [
  ...new Set([
    ...literals.map(({ text }) => text),
    ...made.flatMap(({ becomes }) => becomes ?? []),
    ...schemaPatterns,
  ]),
]
  .filter(repeats)
  .toSorted();

const check = async (pattern: string): Promise<Diagnostics> => {
  vi.stubEnv('RECHECK_BACKEND', 'pure');
  const { checkSync } = await import('recheck');
  const end = pattern.lastIndexOf('/');
  return checkSync(pattern.slice(1, end), pattern.slice(end + 1), {
    timeout: null,
    attackTimeout: null,
    incubationTimeout: null,
    attackLimit: 5_000_000,
    maxAttackStringSize: 10_000,
  });
};

const listed = readFileSync(list, 'utf8').trimEnd().split('\n');
const proven = new Set(
  listed[0] === head && process.env['RECHECK'] !== 'all' ? listed.slice(1) : [],
);

it('finds the expressions of src', () => {
  expect(sources.length).toBeGreaterThan(500);
  expect(literals.length).toBeGreaterThan(700);
});

it('each takes linear time (refresh with: npm run docs)', async () => {
  const faults: string[] = [];
  for (const pattern of all) {
    if (proven.has(pattern)) continue;
    const result = await check(pattern);
    if (result.status === 'safe') proven.add(pattern);
    else faults.push(`${pattern}: ${JSON.stringify(result).slice(0, 300)}`);
  }
  expect(faults).toEqual([]);
  const fresh = [head, ...all.filter((pattern) => proven.has(pattern))].join('\n');
  if (process.env['UPDATE_DOCS']) writeFileSync(list, `${fresh}\n`);
  expect(readFileSync(list, 'utf8').trimEnd()).toBe(fresh);
}, 3_600_000);

it('none is made of a text that nothing bounds', () => {
  const names = ({ file, text }: Found): string => `${file}: ${text}`;
  expect(constructed.map(names).toSorted()).toEqual(made.map(names).toSorted());
});

it.each([
  String.raw`/\s+$/`,
  String.raw`/^(?:\s*a?)*$/`,
  String.raw`/a.*b/`,
  String.raw`/^(?:a+)+$/`,
])('sees that %s does not', async (pattern) => {
  expect((await check(pattern)).status).toBe('vulnerable');
});
