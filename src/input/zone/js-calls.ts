/** Calls of functions with constant arguments: as much of JavaScript as generated DNSControl files need. Nothing is run. */
import type { SourceText } from '../source/source-text.ts';

/** A constant, or `undefined` kind `other` for what would have to be run to be known. */
export type Expression = { readonly at: number } & (
  | { readonly kind: 'text' | 'number' | 'word'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'other' }
);

interface Token {
  readonly kind: 'text' | 'number' | 'word' | 'sign' | 'other';
  readonly text: string;
  readonly at: number;
}

const tokenPattern =
  /(?:\s|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$))+|("[^"\\\r\n]*(?:\\[^][^"\\\r\n]*)*"|'[^'\\\r\n]*(?:\\[^][^'\\\r\n]*)*'|`[^`\\$]*(?:\\[^][^`\\$]*)*`)|(\d[\d.]*)|([A-Za-z_$][\w$]*)|([(),;[\]{}:+])|[^]/gy;

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
};

const escapePattern = /\\(?:u\{[\da-f]{1,6}\}|u[\da-f]{4}|x[\da-f]{2}|[^])/gi;

const unescapeOne = (escape: string): string => {
  const [hex] = /[\da-f]+(?=\}?$)/i.exec(escape.slice(2)) ?? [];
  if (hex === undefined) return escapes[escape.slice(1)] ?? escape.slice(1);
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** What a string literal stands for. */
const readLiteral = (written: string): string =>
  written.slice(1, -1).replace(escapePattern, unescapeOne);

const tokenize = ({ text }: SourceText): readonly Token[] => {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const [whole, string, number, word, sign] = match;
    const at = match.index;
    if (string !== undefined) tokens.push({ kind: 'text', text: readLiteral(string), at });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, at });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at });
    else if (!/^(?:\s|\/[/*])/.test(whole)) tokens.push({ kind: 'other', text: whole, at });
  }
  return tokens;
};

interface Reader {
  readonly tokens: readonly Token[];
  next: number;
}

const deepest = 20;

/** The token that comes next; at the end of the file, a sign that ends every expression. */
const nextToken = ({ tokens, next }: Reader): Token =>
  tokens[next] ?? { kind: 'sign', text: ';', at: tokens.at(-1)?.at ?? 0 };

const isSign = (token: Token | undefined, signs: string): boolean =>
  token?.kind === 'sign' && signs.includes(token.text);

/** Passes over what is not understood, up to the comma or bracket that ends it. */
const skipExpression = (reader: Reader): void => {
  let depth = 0;
  for (; reader.next < reader.tokens.length; reader.next += 1) {
    const token = reader.tokens[reader.next];
    if (depth === 0 && isSign(token, ',)]};')) return;
    if (isSign(token, '([{')) depth += 1;
    else if (isSign(token, ')]}')) depth -= 1;
  }
};

/** The expressions up to the closing bracket. */
const readList = (reader: Reader, close: string, depth: number): readonly Expression[] => {
  const items: Expression[] = [];
  while (reader.next < reader.tokens.length) {
    const token = reader.tokens[reader.next];
    if (isSign(token, close)) {
      reader.next += 1;
      break;
    }
    if (isSign(token, ',')) reader.next += 1;
    else if (isSign(token, ')]};')) break;
    else items.push(readExpression(reader, depth + 1));
  }
  return items;
};

const readFirst = (reader: Reader, depth: number): Expression => {
  const token = nextToken(reader);
  const { at, text } = token;
  reader.next += 1;
  if (token.kind === 'text' || token.kind === 'number') return { kind: token.kind, text, at };
  if (token.kind === 'word' && isSign(reader.tokens[reader.next], '(')) {
    reader.next += 1;
    return { kind: 'call', name: text, args: readList(reader, ')', depth), at };
  }
  if (token.kind === 'word') return { kind: 'word', text, at };
  if (isSign(token, '[')) return { kind: 'list', items: readList(reader, ']', depth), at };
  reader.next -= 1;
  skipExpression(reader);
  return { kind: 'other', at };
};

/** One expression; texts put together with `+` are one text. */
const readExpression = (reader: Reader, depth: number): Expression => {
  const { at } = nextToken(reader);
  if (depth > deepest) {
    skipExpression(reader);
    return { kind: 'other', at };
  }
  let first = readFirst(reader, depth);
  while (isSign(reader.tokens[reader.next], '+') && reader.next + 1 < reader.tokens.length) {
    reader.next += 1;
    const more = readFirst(reader, depth);
    first =
      first.kind === 'text' && more.kind === 'text'
        ? { kind: 'text', text: first.text + more.text, at }
        : { kind: 'other', at };
  }
  if (isSign(nextToken(reader), ',)]};')) return first;
  skipExpression(reader);
  return { kind: 'other', at };
};

/** The calls of the functions `names` that stand outside every other call. */
export const findCalls = (source: SourceText, names: readonly string[]) => {
  const reader: Reader = { tokens: tokenize(source), next: 0 };
  const calls: Extract<Expression, { readonly kind: 'call' }>[] = [];
  while (reader.next < reader.tokens.length) {
    const { kind, text } = nextToken(reader);
    if (kind === 'word' && names.includes(text) && isSign(reader.tokens[reader.next + 1], '(')) {
      const call = readFirst(reader, 0);
      if (call.kind === 'call') calls.push(call);
    } else reader.next += 1;
  }
  return calls;
};
