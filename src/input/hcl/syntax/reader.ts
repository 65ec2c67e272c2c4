/** Takes HCL's tokens one by one. A reader that has met a fault sees nothing but the end of the text. */
import { quoteText } from '../../document/tree.ts';
import type { Expression, SyntaxFault } from './syntax.ts';

export interface Token {
  /** `line`: a line feed; `bad`: a character that begins no token. */
  readonly kind: 'name' | 'number' | 'sign' | 'line' | 'end' | 'bad';
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

export interface Reader {
  readonly text: string;
  /** The offset that expressions and faults get for one in `text`. */
  readonly offset: (at: number) => number;
  at: number;
  end: number;
  /** Whether a line feed is a token: not within brackets. */
  lines: boolean;
  depth: number;
  fault: SyntaxFault | undefined;
  /** The token at `at`, once it was looked at. */
  next: { readonly from: number; readonly lines: boolean; readonly token: Token } | undefined;
}

/** The parser of expressions, for the parsers of their parts. */
export type ParseExpression = (reader: Reader) => Expression;

/** Expressions, blocks and templates within each other. */
export const deepestNesting = 64;

export const createReader = (text: string, offset: Reader['offset'] = (at) => at): Reader => ({
  text,
  offset,
  at: 0,
  end: text.length,
  lines: true,
  depth: 0,
  fault: undefined,
  next: undefined,
});

const namePattern = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const numberPattern = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const signPattern = /&&|\|\||==|!=|<=|>=|=>|\.\.\.|::|[-{}[\]()"=<>+*/%!?:,.]/y;

const matchAt = (pattern: RegExp, { text }: Reader, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** The offset of the next `sign` after `at`, or the end. */
const findEnd = ({ text, end }: Reader, sign: string, at: number): number => {
  const found = text.indexOf(sign, at);
  return found < 0 || found > end ? end : found;
};

/** The offset of what follows spaces and comments; line feeds are passed only where they mean nothing. */
const skipBlank = (reader: Reader): number => {
  const { text, end, lines } = reader;
  let { at } = reader;
  while (at < end) {
    const two = text.slice(at, at + 2);
    if (two === '/*') at = Math.min(findEnd(reader, '*/', at + 2) + 2, end);
    else if (two === '//' || two.startsWith('#')) at = findEnd(reader, '\n', at);
    else if (' \t\r'.includes(two.charAt(0)) || (!lines && two.startsWith('\n'))) at += 1;
    else break;
  }
  return at;
};

const lexToken = (reader: Reader): Token => {
  const at = skipBlank(reader);
  if (at >= reader.end) return { kind: 'end', text: '', at: reader.end, end: reader.end };
  const token = (kind: Token['kind'], text: string): Token => ({
    kind,
    text,
    at,
    end: at + text.length,
  });
  if (reader.text[at] === '\n') return token('line', '\n');
  const name = matchAt(namePattern, reader, at);
  if (name !== undefined) return token('name', name);
  const number = matchAt(numberPattern, reader, at);
  if (number !== undefined) return token('number', number);
  const sign = matchAt(signPattern, reader, at);
  return sign === undefined
    ? token('bad', String.fromCodePoint(reader.text.codePointAt(at) ?? 0))
    : token('sign', sign);
};

/** The next token, which is not taken. */
export const peekToken = (reader: Reader): Token => {
  const { next, at, lines } = reader;
  if (next?.from === at && next.lines === lines) return next.token;
  const token = lexToken(reader);
  reader.next = { from: at, lines, token };
  return token;
};

export const takeToken = (reader: Reader): Token => {
  const token = peekToken(reader);
  reader.at = token.end;
  return token;
};

/** Notes the first fault, and ends the text there. */
export const failAt = (reader: Reader, at: number, message: string): void => {
  reader.fault ??= { at: reader.offset(at), message };
  reader.end = Math.min(reader.end, reader.at);
  reader.at = reader.end;
  reader.next = undefined;
};

/** Names and numbers are not quoted: they may be a part of a secret. */
const describeToken = ({ kind, text }: Token): string => {
  if (kind === 'end') return 'the end of the text';
  if (kind === 'line') return 'the end of the line';
  return kind === 'sign' ? quoteText(text) : `a ${kind === 'bad' ? 'character' : kind}`;
};

/** Notes that something else was expected than the next token. */
export const failExpecting = (reader: Reader, what: string): void => {
  const token = peekToken(reader);
  failAt(reader, token.at, `expected ${what} instead of ${describeToken(token)}`);
};

export const isNextSign = (reader: Reader, sign: string): boolean => {
  const { kind, text } = peekToken(reader);
  return kind === 'sign' && text === sign;
};

export const isNextName = (reader: Reader, name: string): boolean => {
  const { kind, text } = peekToken(reader);
  return kind === 'name' && text === name;
};

/** Takes the sign if it comes next. */
export const takeSign = (reader: Reader, sign: string): boolean => {
  const isThere = isNextSign(reader, sign);
  if (isThere) takeToken(reader);
  return isThere;
};

export const expectSign = (reader: Reader, sign: string): void => {
  if (!takeSign(reader, sign)) failExpecting(reader, quoteText(sign));
};

export const expectName = (reader: Reader, what: string): string => {
  if (peekToken(reader).kind === 'name') return takeToken(reader).text;
  failExpecting(reader, what);
  return '';
};

/** What `read` gives where line feeds mean something, or do not. */
export const withLines = <T>(reader: Reader, lines: boolean, read: () => T): T => {
  const outside = reader.lines;
  reader.lines = lines;
  const result = read();
  reader.lines = outside;
  return result;
};

/** What `read` gives one level deeper, or nothing where that is too deep. */
export const nested = <T>(reader: Reader, read: () => T): T | undefined => {
  if (reader.depth >= deepestNesting) {
    failAt(reader, reader.at, `nested more than ${deepestNesting} levels deep`);
    return undefined;
  }
  reader.depth += 1;
  const result = read();
  reader.depth -= 1;
  return result;
};
