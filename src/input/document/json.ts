/** A strict reader of JSON that keeps places, and takes no name twice. */
import { faultAt, type Source } from '../source-text.ts';
import { checkMember, deepest, type Member, quoteText, type Scalar, type Tree } from './tree.ts';

const space = /[ \t\r\n]*/y;
const token =
  /[[\]{}:,]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

interface Token {
  readonly text: string;
  readonly at: number;
}

/** Reads on from where it stands. */
interface Reader {
  readonly source: Source;
  at: number;
}

const match = (reader: Reader, pattern: RegExp): string => {
  pattern.lastIndex = reader.at;
  try {
    return pattern.exec(reader.source.text)?.[0] ?? '';
  } catch (error) {
    // The expression ran out of stack: millions of escapes in one text.
    if (error instanceof RangeError) throw faultAt(reader.source, reader.at, 'this is too long.');
    throw error;
  }
};

/** The next token, without taking it; its text is empty at the end of the file, and where nothing fits. */
const peek = (reader: Reader): Token => {
  reader.at += match(reader, space).length;
  return { text: match(reader, token), at: reader.at };
};

const unexpected = ({ source, at }: Reader, wanted: string) => {
  const found = /\S{1,20}/y;
  found.lastIndex = at;
  const here = found.exec(source.text)?.[0];
  const shown = here === undefined ? 'the end of the file' : quoteText(here);
  return faultAt(source, at, `${wanted} is expected here, not ${shown}.`);
};

const take = (reader: Reader, wanted: string, fits: (text: string) => boolean): Token => {
  const next = peek(reader);
  if (!fits(next.text)) throw unexpected(reader, wanted);
  reader.at += next.text.length;
  return next;
};

/** What stands between `open`, which is taken, and `close`, with commas between. */
const list = (reader: Reader, close: string, item: () => void): void => {
  if (peek(reader).text === close) {
    reader.at += 1;
    return;
  }
  for (;;) {
    item();
    const { text } = take(reader, `a comma or ${close}`, (one) => one === ',' || one === close);
    if (text === close) return;
  }
};

const objectFrom = (reader: Reader, at: number, depth: number): Tree => {
  const members: Member[] = [];
  const names = new Set<string>();
  list(reader, '}', () => {
    const name = take(reader, 'a name in quotes', (text) => text.startsWith('"'));
    const member = { name: JSON.parse(name.text) as string, at: name.at };
    checkMember(reader.source, member, names);
    names.add(member.name);
    take(reader, 'a colon', (text) => text === ':');
    members.push({ ...member, value: valueFrom(reader, depth + 1) });
  });
  return { kind: 'object', at, members };
};

const arrayFrom = (reader: Reader, at: number, depth: number): Tree => {
  const items: Tree[] = [];
  list(reader, ']', () => items.push(valueFrom(reader, depth + 1)));
  return { kind: 'array', at, items };
};

const isValue = (text: string): boolean => /^[[{"\d\-tfn]/.test(text);

const valueFrom = (reader: Reader, depth: number): Tree => {
  const { text, at } = take(reader, 'a value', isValue);
  if (depth > deepest) throw faultAt(reader.source, at, 'this is nested too deeply.');
  if (text === '{') return objectFrom(reader, at, depth);
  if (text === '[') return arrayFrom(reader, at, depth);
  return { kind: 'scalar', at, value: JSON.parse(text) as Scalar };
};

/**
 * The one value in `source`.
 * @throws {UserError} with line and column.
 */
export const parseJson = (source: Source): Tree => {
  const reader: Reader = { source, at: 0 };
  const tree = valueFrom(reader, 0);
  if (peek(reader).at < source.text.length) throw unexpected(reader, 'the end of the file');
  return tree;
};
