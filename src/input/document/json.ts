/** A strict reader of JSON that keeps places, and takes no name twice. */
import { sourceFault, type SourceText } from '../source/source-text.ts';
import { checkMember, deepestLevel, type Member, quoteText, toScalar, type Tree } from './tree.ts';

const spacePattern = /[ \t\r\n]*/y;
const tokenPattern =
  /[[\]{}:,]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

interface Token {
  readonly text: string;
  readonly at: number;
}

/** Reads on from where it stands. */
interface Reader {
  readonly source: SourceText;
  at: number;
}

const matchAt = (reader: Reader, pattern: RegExp): string => {
  pattern.lastIndex = reader.at;
  try {
    return pattern.exec(reader.source.text)?.[0] ?? '';
  } catch (error) {
    // The expression ran out of stack: millions of escapes in one text.
    if (error instanceof RangeError)
      throw sourceFault(reader.source, reader.at, 'this is too long.');
    throw error;
  }
};

/** The next token, without taking it; its text is empty at the end of the file, and where nothing fits. */
const peekToken = (reader: Reader): Token => {
  reader.at += matchAt(reader, spacePattern).length;
  return { text: matchAt(reader, tokenPattern), at: reader.at };
};

const unexpectedFault = ({ source, at }: Reader, wanted: string) => {
  const line = source.text.slice(source.text.lastIndexOf('\n', at) + 1).split('\n', 1)[0] ?? '';
  // A resolver's address may hold a key, and a slip in its quotes may cut it anywhere.
  const found = line.includes('://') ? /\S/y : /\S{1,20}/y;
  found.lastIndex = at;
  const here = found.exec(source.text)?.[0];
  const shown = here === undefined ? 'the end of the file' : quoteText(here);
  return sourceFault(source, at, `${wanted} is expected here, not ${shown}.`);
};

const takeToken = (reader: Reader, wanted: string, fits: (text: string) => boolean): Token => {
  const next = peekToken(reader);
  if (!fits(next.text)) throw unexpectedFault(reader, wanted);
  reader.at += next.text.length;
  return next;
};

/** What stands between `open`, which is taken, and `close`, with commas between. */
const readList = (reader: Reader, close: string, item: () => void): void => {
  if (peekToken(reader).text === close) {
    reader.at += 1;
    return;
  }
  for (;;) {
    item();
    const { text } = takeToken(
      reader,
      `a comma or ${close}`,
      (one) => one === ',' || one === close,
    );
    if (text === close) return;
  }
};

const readObject = (reader: Reader, at: number, depth: number): Tree => {
  const members: Member[] = [];
  const names = new Set<string>();
  readList(reader, '}', () => {
    const name = takeToken(reader, 'a name in quotes', (text) => text.startsWith('"'));
    const member = { name: String(JSON.parse(name.text)), at: name.at };
    checkMember(reader.source, member, names);
    names.add(member.name);
    takeToken(reader, 'a colon', (text) => text === ':');
    members.push({ ...member, value: readValue(reader, depth + 1) });
  });
  return { kind: 'object', at, members };
};

const readArray = (reader: Reader, at: number, depth: number): Tree => {
  const items: Tree[] = [];
  readList(reader, ']', () => items.push(readValue(reader, depth + 1)));
  return { kind: 'array', at, items };
};

const isValue = (text: string): boolean => /^[[{"\d\-tfn]/.test(text);

const readValue = (reader: Reader, depth: number): Tree => {
  const { text, at } = takeToken(reader, 'a value', isValue);
  if (depth > deepestLevel) throw sourceFault(reader.source, at, 'this is nested too deeply.');
  if (text === '{') return readObject(reader, at, depth);
  if (text === '[') return readArray(reader, at, depth);
  return { kind: 'scalar', at, value: toScalar(JSON.parse(text)) };
};

/**
 * The one value in `source`.
 * @throws {UserError} with line and column.
 */
export const parseJson = (source: SourceText): Tree => {
  const reader: Reader = { source, at: 0 };
  const tree = readValue(reader, 0);
  if (peekToken(reader).at < source.text.length)
    throw unexpectedFault(reader, 'the end of the file');
  return tree;
};
