/** Our reader beside hcl2json, which is HashiCorp's own parser: both see the same arguments in all configurations of the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import { expect, it } from 'vitest';
import { parseNative } from '../../../src/input/hcl/syntax/native.ts';
import type { Body, Expression, TemplatePart } from '../../../src/input/hcl/syntax/syntax.ts';

const cases = join(import.meta.dirname, '../../cases/files/hcl');
const files = [
  join(import.meta.dirname, 'fixtures/syntax.tf'),
  ...readdirSync(cases, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tf|tfvars)$/.test(file))
    .toSorted()
    .map((file) => join(cases, file)),
];

type Json = unknown;

/** Without what is space alone, and without the parentheses around all of it. */
const squeezed = (source: string): string => source.replaceAll(/\s+/g, ' ').trim();

const interpolated = (text: string, { at, end }: Expression): string =>
  `\${${squeezed(text.slice(at, end))}}`;

/** What would begin a sequence, escaped as it was. */
const escaped = (text: string): string => text.replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);

/** A template within another is a part of it. */
const partText = (text: string, part: TemplatePart): string => {
  if (part.kind === 'text') return escaped(part.text);
  if (part.kind !== 'value') return '%{}';
  return part.value.kind === 'template'
    ? part.value.parts.map((one) => partText(text, one)).join('')
    : interpolated(text, part.value);
};

/** A key that is no literal. */
const keyText = (text: string, key: Expression): string =>
  key.kind === 'template'
    ? key.parts.map((part) => partText(text, part)).join('')
    : interpolated(text, key);

const hasDirective = (parts: readonly TemplatePart[]): boolean =>
  parts.some(({ kind }) => kind === 'if' || kind === 'for');

/** The expression as hcl2json shows it: literals as they are, all else as its source in `${ }`. */
const present = (text: string, expression: Expression): Json => {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? escaped(expression.value) : expression.value;
    case 'unary':
      return expression.operand.kind === 'literal' && expression.operator === '-'
        ? -Number(expression.operand.value)
        : interpolated(text, expression);
    case 'template':
      return hasDirective(expression.parts)
        ? 'a template with directives'
        : squeezed(expression.parts.map((part) => partText(text, part)).join(''));
    case 'tuple':
      return expression.items.map((item) => present(text, item));
    case 'object':
      return Object.fromEntries(
        expression.items.map(({ key, value }) => [
          key.kind === 'literal' ? String(key.value) : keyText(text, key),
          present(text, value),
        ]),
      );
    default:
      return interpolated(text, expression);
  }
};

const presentBody = (text: string, { attributes, blocks }: Body): Json => {
  const result: Record<string, Json> = {};
  for (const { name, value } of attributes) result[name] = present(text, value);
  for (const { type, labels, body } of blocks) {
    let here: Record<string, Json> = result;
    let name = type;
    for (const label of labels) {
      here[name] ??= {};
      here = here[name] as Record<string, Json>;
      name = label;
    }
    here[name] = [...((here[name] as Json[] | undefined) ?? []), presentBody(text, body)];
  }
  return result;
};

/** Space within texts does not count, as a source may be laid out in lines; nor do `null`s and directives. */
const comparable = (value: Json): Json => {
  if (typeof value === 'string')
    return value.replaceAll('%%{', '').includes('%{')
      ? 'a template with directives'
      : squeezed(value);
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, comparable(one)]));
};

it.each(files)('%s', async (file) => {
  const text = readFileSync(file, 'utf8');
  const { body, faults } = parseNative(text);
  const theirs = await parse(file, text).catch(() => 'a fault');
  if (faults.length > 0) expect(theirs).toBe('a fault');
  else expect(comparable(presentBody(text, body))).toEqual(comparable(theirs));
});
