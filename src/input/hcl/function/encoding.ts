/** Functions that write and read JSON, YAML, CSV, base64 and digests. */
import { createHash } from 'node:crypto';
import { UserError } from '../../../model/user-error.ts';
import { parseJson } from '../../document/json.ts';
import type { Tree } from '../../document/tree.ts';
import { parseYaml } from '../../document/yaml.ts';
import { takeSteps } from '../evaluation.ts';
import type { SourceText } from '../../source/source-text.ts';
import { asText, failure, list, object, scalar, type Value } from '../value.ts';
import {
  type FunctionTable,
  type HclFunction,
  textFunction,
  wholeFunction,
  wrongArguments,
} from './kind.ts';

/** Of what is known throughout. */
export const writeJson = (value: Value): string => {
  switch (value.kind) {
    case 'scalar':
      // As Go's encoder writes them.
      return JSON.stringify(value.value)
        .replaceAll('<', String.raw`\u003c`)
        .replaceAll('>', String.raw`\u003e`)
        .replaceAll('&', String.raw`\u0026`);
    case 'list':
      return `[${value.items.map(writeJson).join(',')}]`;
    case 'object':
      return `{${[...value.members].map(([name, one]) => `${JSON.stringify(name)}:${writeJson(one)}`).join(',')}}`;
    case 'handle':
    case 'unknown':
      return 'null';
  }
};

export const valueFromTree = (tree: Tree): Value => {
  switch (tree.kind) {
    case 'scalar':
      return scalar(tree.value);
    case 'array':
      return list(tree.items.map(valueFromTree));
    case 'object':
      return object(tree.members.map(({ name, value }) => [name, valueFromTree(value)]));
  }
};

/** A reader of text; what it complains of is not repeated, as it may quote what is secret. */
const decoder = (what: string, read: (source: SourceText) => Value): HclFunction => ({
  run: ([value], call) => {
    const text = asText(value);
    if (text === undefined) return wrongArguments(call);
    // A parser takes as long as some steps for each character.
    const spent = takeSteps(call.scope.evaluation, text.length >> 1, call.at);
    if (spent !== undefined) return spent;
    try {
      return read({ file: '', text });
    } catch (error) {
      if (error instanceof UserError) return failure(call.at, `the ${what} cannot be read`);
      throw error;
    }
  },
});

/** The cells of each line; `undefined` if a quote is not closed. */
const readCsv = (text: string): readonly (readonly string[])[] | undefined => {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length || row.length > 0) {
    const match = cell.exec(text);
    if (match === null) return undefined;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
};

const csvdecode: HclFunction['run'] = ([value], call) => {
  const text = asText(value);
  const [names, ...rows] = (text === undefined ? undefined : readCsv(text)) ?? [];
  if (names === undefined) return failure(call.at, 'the CSV cannot be read');
  return list(rows.map((row) => object(names.map((name, i) => [name, scalar(row[i] ?? '')]))));
};

const decodeBase64 = (text: string): string | undefined =>
  /^[A-Za-z\d+/]*={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString('utf8') : undefined;

const digest = (algorithm: string): HclFunction =>
  textFunction((text = '') => createHash(algorithm).update(text).digest('hex'));

export const encodingFunctions: FunctionTable = {
  jsonencode: wholeFunction(([value], call) =>
    value === undefined ? wrongArguments(call) : scalar(writeJson(value)),
  ),
  jsondecode: decoder('JSON', (source) => valueFromTree(parseJson(source))),
  yamldecode: decoder('YAML', (source) => valueFromTree(parseYaml(source, 'core'))),
  csvdecode: { run: csvdecode },
  base64encode: textFunction((text = '') => Buffer.from(text).toString('base64')),
  base64decode: textFunction((text = '') => decodeBase64(text)),
  md5: digest('md5'),
  sha1: digest('sha1'),
  sha256: digest('sha256'),
};
