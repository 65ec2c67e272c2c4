/** What JSON or YAML is about, without reading it whole: names and short values near its top. */
import { extname } from 'node:path';
import { trimStartOf } from '../../model/text/trim.ts';
import type { SourceText } from '../source/source-text.ts';

/** A name or an item of a list, and where it is: `['Resources', 'Mx', 'Type']`; items are named `[]`. */
interface OutlineEntry {
  readonly path: readonly string[];
  /** The text of a scalar. */
  readonly value?: string;
}

/** A path of names, in which `*` stands for any name and `[]` for any item. */
export type OutlinePath = readonly string[];

export interface Outline {
  readonly isArray: boolean;
  /** Whether something is there, an empty value as well. */
  readonly has: (...path: OutlinePath) => boolean;
  /** The scalars there, as text. */
  readonly values: (...path: OutlinePath) => readonly string[];
  /** The names of members there. */
  readonly names: (...path: OutlinePath) => readonly string[];
}

const deepest = 5;
const mostEntries = 20_000;
const longestValue = 200;

const fits = (entry: readonly string[], path: OutlinePath): boolean =>
  entry.length === path.length &&
  path.every((step, i) => step === entry[i] || (step === '*' && entry[i] !== '[]'));

const toOutline = (entries: readonly OutlineEntry[], isArray: boolean): Outline => ({
  isArray,
  has: (...path) => entries.some((entry) => fits(entry.path, path)),
  values: (...path) =>
    entries.flatMap((entry) =>
      entry.value !== undefined && fits(entry.path, path) ? [entry.value] : [],
    ),
  names: (...path) => [
    ...new Set(
      entries.flatMap(({ path: own }) => (fits(own, [...path, '*']) ? [own.at(-1) ?? ''] : [])),
    ),
  ],
});

/** Where the text that begins at `start`, with a quote, ends: behind its last quote, or where its line does. */
const endOfText = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '"') return at + 1;
    else if (sign === '\n' || sign === '\r') return at;
  }
  return text.length;
};

const wordOrSign = /[[\]{}:,]|[^\s[\]{}:,"]+/y;
const space = /\s*/y;

/** The tokens of JSON, one after the other; the last text may be cut off. */
function* jsonTokens(text: string): Generator<string> {
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  };
  for (;;) {
    at += take(space).length;
    if (at >= text.length) return;
    const token = text[at] === '"' ? text.slice(at, endOfText(text, at)) : take(wordOrSign);
    yield token;
    at += token.length;
  }
}

const unquoted = (text: string): string => {
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text.replaceAll('"', '');
  }
};

/** One level of JSON that is open. */
interface Level {
  readonly isArray: boolean;
  name: string | undefined;
}

/** Takes JSON token by token, and so as far as it goes: half a file has an outline, too. */
const outlineJson = (text: string): readonly OutlineEntry[] => {
  const entries: OutlineEntry[] = [];
  const levels: Level[] = [];
  let name: string | undefined;
  const path = (): readonly string[] =>
    levels.map((level) => (level.isArray ? '[]' : (level.name ?? '')));
  const note = (value?: string) => {
    if (levels.length > 0 && levels.length <= deepest)
      entries.push({ path: path(), ...(value === undefined ? {} : { value }) });
  };
  for (const token of jsonTokens(text)) {
    const level = levels.at(-1);
    if (entries.length >= mostEntries) break;
    if (token === '{' || token === '[') {
      note();
      levels.push({ isArray: token === '[', name: undefined });
    } else if (token === '}' || token === ']') levels.pop();
    else if (token === ':') {
      if (level !== undefined) level.name = name;
    } else if (token === ',') {
      if (level !== undefined) level.name = undefined;
    } else {
      name = token.length > longestValue ? '' : unquoted(token);
      if (level !== undefined && (level.isArray || level.name !== undefined)) note(name);
    }
  }
  return entries;
};

const yamlLead = /^ *(?:- +)*/;

/** A name in quotes, a plain one, or one with colons, and the colon that follows it. */
const yamlName =
  /^(?:(["'])([^\s"'#&*!|>%@`{}[\],:][^"':]*|[^"'\s]+)\1 *|([^\s"'#&*!|>%@`{}[\],:][^"':]*)|([^"'\s]+?) *):(?=\s|$)/;

/** A line of block YAML: indentation with the dashes of lists, a name, and what follows it. */
const splitYamlLine = (line: string) => {
  const [lead = ''] = yamlLead.exec(line) ?? [];
  const after = line.slice(lead.length);
  const [whole = '', , quoted, plain, odd] = yamlName.exec(after) ?? [];
  const rest = trimStartOf(after.slice(whole.length), ' \t');
  return { lead, name: quoted ?? plain ?? odd, rest };
};

const scalarOf = (rest: string): string =>
  rest
    .replace(/^![^\s]*\s*/, '')
    .replace(/\s#.*$/s, '')
    .trimEnd()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();

/** Takes block YAML line by line; what is within braces or brackets counts as one value. */
const outlineYaml = (text: string): readonly OutlineEntry[] => {
  const entries: OutlineEntry[] = [];
  let open: readonly { readonly indent: number; readonly step: string }[] = [];
  let block: number | undefined;
  const enter = (indent: number, step: string, value?: string) => {
    open = [...open.filter((one) => one.indent < indent), { indent, step }];
    if (open.length <= deepest)
      entries.push({ path: open.map((one) => one.step), ...(value ? { value } : {}) });
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (entries.length >= mostEntries) break;
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(line)) {
      open = [];
      block = undefined;
      continue;
    }
    const { lead, name, rest } = splitYamlLine(line.slice(0, longestValue));
    const indent = lead.search(/[^ ]|$/);
    if (block !== undefined && indent > block) continue;
    block = undefined;
    for (const { index } of lead.matchAll(/-/g)) enter(index + 0.5, '[]');
    if (name !== undefined) enter(lead.length, name, scalarOf(rest).slice(0, longestValue));
    else if (lead.includes('-')) enter(lead.lastIndexOf('-') + 0.5, '[]', scalarOf(rest));
    if (/^(?:![^\s]*\s+)?[|>][-+\d]*\s*(?:#.*)?$/.test(rest)) block = indent;
  }
  return entries;
};

const suffixOf = (file: string): string => extname(file).toLowerCase();

/** Whether a file is JSON or YAML by its name, or JSON by its first character. */
const notationOf = ({ file, text }: SourceText): 'json' | 'yaml' | undefined => {
  const begin = /^\s*(["[{])/.exec(text)?.[1];
  if (suffixOf(file) === '.json') return 'json';
  if (/^\.(?:ya?ml|template)$/.test(suffixOf(file))) return begin === '{' ? 'json' : 'yaml';
  return begin === '{' && suffixOf(file) !== '.js' ? 'json' : undefined;
};

const outlines = new WeakMap<SourceText, Outline | undefined>();

/** The outline of JSON or YAML; `undefined` for a file that is neither. */
export const outlineOf = (source: SourceText): Outline | undefined => {
  const known = outlines.get(source);
  if (known !== undefined || outlines.has(source)) return known;
  const notation = notationOf(source);
  const outline =
    notation &&
    toOutline(
      notation === 'json' ? outlineJson(source.text) : outlineYaml(source.text),
      /^\s*(?:\[|(?:---[^\n]*\n\s*)?-\s)/.test(source.text),
    );
  outlines.set(source, outline);
  return outline;
};
