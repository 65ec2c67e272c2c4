/** The language of the product: banned words, and sentences of findings and fixes that are too long to read at midnight. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Dialect, courtroom and fairy tale. Where a word is a term in one place, the place is named. */
const banned: readonly (readonly [words: RegExp, except?: RegExp])[] = [
  // 'mends' is a value of the JSON report's schema 1.
  [/\bmend(?:ed|ing)?\b/i],
  [/\bmends\b/i, /'mends'|"mends"|\bmends:/],
  [/\banew\b/i],
  [/\bthe very\b/i],
  [/\b(?:thereof|therein|thereby|wherein|whereof|whereby|hereby|therefrom)\b/i],
  [/\b(?:whoever|whomever|whatsoever)\b/i],
  [/\b(?:nobody|nothing|it|as) (?:is )?tells?\b/i],
  [/\bis told\b/i],
  [/\bto blame\b/i],
  [/\bputs? into junk\b/i],
  [/\bleads? elsewhere\b/i],
  [/\bin the guise of\b/i],
  [/\bin the place of\b/i],
  [/\b(?:umpire|testif(?:y|ies)|testimony|witness(?:es)?)\b/i],
  [/\bwhat is no answer\b/i],
  [/\bLikewise\b/],
  [/(?:^|[^\w])So many\b/],
  [/\bspelt\b|\blicence\b|\bcolour\b|\bbehaviour\b|\borganisation\b|\bartefact\b|\bcheque\b/i],
];

const tracked = (...paths: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...paths], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '');

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const hits = (file: string, text: string): readonly string[] =>
  text.split('\n').flatMap((line, i) =>
    banned
      .filter(([words, except]) => {
        const left = except ? line.replaceAll(new RegExp(except.source, 'g'), '') : line;
        return words.test(left);
      })
      .map(([words]) => `${file}:${i + 1}: ${words.source}: ${line.trim().slice(0, 120)}`),
  );

it('no file speaks the old dialect', () => {
  const files = tracked('src', 'README.md', '.github', 'examples', 'action.yml', 'SECURITY.md');
  expect(files.length).toBeGreaterThan(300);
  expect(
    files
      .filter((file) => !/\.(?:json|ndjson)$/.test(file))
      .flatMap((file) => hits(file, read(file))),
  ).toEqual([]);
});

it('the list of words can find one', () => {
  expect(hits('x', 'Mend it anew.\nconst effect = "mends";')).toHaveLength(2);
});

/** Every text of a source file, with `…` where a value is put in; the regular expressions and import paths are left out. */
const textsOf = (file: string): readonly string[] => {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type } = node as { readonly type?: string };
    if (type?.startsWith('Import') === true) return;
    const { value, quasis } = node as {
      readonly value?: unknown;
      readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
    };
    if (type === 'Literal' && typeof value === 'string') texts.push(value);
    if (type === 'TemplateLiteral' && quasis)
      texts.push(quasis.map((one) => one.value.cooked).join('…'));
    for (const one of Object.values(node)) visit(one);
  };
  visit(parseAst(read(file), { lang: 'ts' }));
  return texts;
};

/** At most so many words make a sentence of a finding or a fix. */
const longest = 25;

const sentences = (text: string): readonly string[] =>
  text.split(/(?<=[.!?:;])\s+|\n/).filter((one) => /[a-z]/.test(one));

const wordCount = (sentence: string): number =>
  sentence.split(/\s+/).filter((one) => /\w|…/.test(one)).length;

it('no sentence of a finding, fix or check page has more than 25 words', () => {
  const files = tracked('src/check', 'src/diagnosis', 'src/knowledge', 'src/plan').filter((file) =>
    file.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(100);
  const long = files.flatMap((file) =>
    textsOf(file)
      .flatMap(sentences)
      .filter((one) => wordCount(one) > longest)
      .map((one) => `${file} (${wordCount(one)}): ${one}`),
  );
  expect(long).toEqual([]);
});

it('users read of bytes, not of octets', () => {
  const files = tracked('src').filter(
    (file) => file.endsWith('.ts') && file !== 'src/model/rfc.ts',
  );
  const found = files.flatMap((file) =>
    textsOf(file)
      .filter((text) => /\boctets?\b/i.test(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});
