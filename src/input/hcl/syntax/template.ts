/** Parses templates: quoted texts and heredocs, with `${ }` and `%{ }` in them. */
import type { Expression, TemplatePart } from './syntax.ts';
import {
  expectName,
  expectSign,
  failAt,
  type ParseExpression,
  peekToken,
  type Reader,
  takeSign,
  takeToken,
  withLines,
} from './reader.ts';

/** A part before `if` and `for` are put around others; `before` and `after`: whether it has a `~` there. */
type Piece =
  | { readonly kind: 'text'; text: string; readonly startsLine: boolean }
  | ({ readonly before: boolean; readonly after: boolean } & Marker);

type Marker =
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'if'; readonly condition: Expression }
  | {
      readonly kind: 'for';
      readonly key: string | undefined;
      readonly value: string;
      readonly of: Expression;
    }
  | { readonly kind: 'else' | 'endif' | 'endfor' };

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
};

const codePattern = /u[\da-fA-F]{4}|U[\da-fA-F]{8}/y;

/** What the escape at `at`, after its backslash, means; and how long it is. */
const readEscape = (reader: Reader, at: number): string => {
  codePattern.lastIndex = at;
  const code = codePattern.exec(reader.text)?.[0];
  const plain = escapes[reader.text.charAt(at)];
  reader.at = at + (code?.length ?? 1);
  if (code !== undefined) {
    const point = Number.parseInt(code.slice(1), 16);
    if (point <= 0x10ffff) return String.fromCodePoint(point);
  } else if (plain !== undefined) return plain;
  failAt(reader, at - 1, 'this is not an escape sequence');
  return '';
};

/** `for key, value in of`, or `for value in of`, after its first word. */
export const parseForHead = (reader: Reader, parseExpression: ParseExpression) => {
  const first = expectName(reader, 'a name');
  const second = takeSign(reader, ',') ? expectName(reader, 'a name') : undefined;
  if (expectName(reader, '"in"') !== 'in') failAt(reader, reader.at, 'expected "in"');
  const of = parseExpression(reader);
  return second === undefined
    ? { key: undefined, value: first, of }
    : { key: first, value: second, of };
};

const readDirective = (reader: Reader, parseExpression: ParseExpression): Marker => {
  const { at } = peekToken(reader);
  const word = expectName(reader, 'a directive');
  switch (word) {
    case 'if':
      return { kind: 'if', condition: parseExpression(reader) };
    case 'for':
      return { kind: 'for', ...parseForHead(reader, parseExpression) };
    case 'else':
    case 'endif':
    case 'endfor':
      return { kind: word };
    default:
      failAt(reader, at, 'this is not a template directive');
      return { kind: 'endif' };
  }
};

/** What is between `${` or `%{`, where the reader is, and its `}`. */
const readSequence = (reader: Reader, parseExpression: ParseExpression): Piece => {
  const isValue = reader.text[reader.at] === '$';
  reader.at += 2;
  const before = reader.text[reader.at] === '~';
  if (before) reader.at += 1;
  return withLines(reader, false, () => {
    const marker: Marker = isValue
      ? { kind: 'value', value: parseExpression(reader) }
      : readDirective(reader, parseExpression);
    const after = peekToken(reader).text === '~';
    if (after) takeToken(reader);
    expectSign(reader, '}');
    return { ...marker, before, after };
  });
};

const isAt = ({ text, at, end }: Reader, word: string): boolean =>
  at + word.length <= end && text.startsWith(word, at);

/** Text up to what is not text; in a heredoc, up to the end of the line. */
const readText = (reader: Reader, isQuoted: boolean): string => {
  let text = '';
  while (reader.at < reader.end) {
    const character = reader.text.charAt(reader.at);
    if (isAt(reader, '$${') || isAt(reader, '%%{')) {
      text += `${character}{`;
      reader.at += 3;
      continue;
    }
    if (isAt(reader, '${') || isAt(reader, '%{')) break;
    if (isQuoted && (character === '"' || character === '\n')) break;
    if (isQuoted && character === '\\') text += readEscape(reader, reader.at + 1);
    else {
      text += character;
      reader.at += 1;
    }
    if (!isQuoted && character === '\n') break;
  }
  return text;
};

const readPieces = (
  reader: Reader,
  isQuoted: boolean,
  parseExpression: ParseExpression,
): readonly Piece[] => {
  const pieces: Piece[] = [];
  const start = reader.at;
  let startsLine = true;
  while (reader.at < reader.end) {
    if (isQuoted && isAt(reader, '"')) break;
    if (isQuoted && isAt(reader, '\n')) {
      failAt(reader, start, 'this text is not closed on its line');
      break;
    }
    if (isAt(reader, '${') || isAt(reader, '%{')) {
      if (startsLine) pieces.push({ kind: 'text', text: '', startsLine });
      pieces.push(readSequence(reader, parseExpression));
      startsLine = false;
      continue;
    }
    const text = readText(reader, isQuoted);
    pieces.push({ kind: 'text', text, startsLine });
    startsLine = text.endsWith('\n');
  }
  return pieces;
};

/** Takes away what `~` asks for; only the text next to it, in a heredoc of the same line. */
const trim = (pieces: readonly Piece[]): void => {
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind === 'text') continue;
    const [previous, next] = [pieces[i - 1], pieces[i + 1]];
    if (piece.before && previous?.kind === 'text') previous.text = previous.text.trimEnd();
    if (piece.after && next?.kind === 'text') next.text = next.text.trimStart();
  }
};

/** Takes the indentation that all lines have in common: `<<-`. */
const unindent = (pieces: readonly Piece[]): void => {
  const starts = pieces.flatMap((piece) =>
    piece.kind === 'text' && piece.startsLine && piece.text !== '\n' ? [piece] : [],
  );
  let common = Infinity;
  for (const { text } of starts) common = Math.min(common, text.search(/[^ \t]|$/));
  for (const start of starts) start.text = start.text.slice(common);
};

interface Walk {
  readonly pieces: readonly Piece[];
  next: number;
}

/** The parts up to one of `ends`, which is taken; without any, up to the last. */
const nestParts = (
  reader: Reader,
  walk: Walk,
  ends: readonly string[],
): { readonly parts: readonly TemplatePart[]; readonly ended: string } => {
  const parts: TemplatePart[] = [];
  for (let piece = walk.pieces[walk.next]; piece !== undefined; piece = walk.pieces[walk.next]) {
    walk.next += 1;
    if (ends.includes(piece.kind)) return { parts, ended: piece.kind };
    switch (piece.kind) {
      case 'text':
        if (piece.text !== '') parts.push({ kind: 'text', text: piece.text });
        break;
      case 'value':
        parts.push({ kind: 'value', value: piece.value });
        break;
      case 'if': {
        const whenTrue = nestParts(reader, walk, ['else', 'endif']);
        const whenFalse =
          whenTrue.ended === 'else' ? nestParts(reader, walk, ['endif']).parts : ([] as const);
        parts.push({ kind: 'if', condition: piece.condition, whenTrue: whenTrue.parts, whenFalse });
        break;
      }
      case 'for': {
        const { key, value, of } = piece;
        const each = nestParts(reader, walk, ['endfor']);
        parts.push({ kind: 'for', key, value, of, parts: each.parts });
        break;
      }
      case 'else':
      case 'endif':
      case 'endfor':
        failAt(reader, reader.at, `a template directive "${piece.kind}" ends nothing`);
    }
  }
  if (ends.length > 0) failAt(reader, reader.at, 'a template directive is not ended');
  return { parts, ended: '' };
};

/** Directives may be nested no deeper than this, as each level is read by a call. */
const deepestDirective = 64;

const isTooDeep = (pieces: readonly Piece[]): boolean => {
  let depth = 0;
  let deepest = 0;
  for (const { kind } of pieces) {
    if (kind === 'if' || kind === 'for') depth += 1;
    else if (kind === 'endif' || kind === 'endfor') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest > deepestDirective;
};

/** `whole`: a text of JSON's, or of a file, in which a backslash means nothing. */
export type TemplateForm = 'quoted' | 'heredoc' | 'indented heredoc' | 'whole';

/** The text up to the closing quote, which is not taken, or up to the end of the reader. */
export const parseTemplate = (
  reader: Reader,
  form: TemplateForm,
  parseExpression: ParseExpression,
): Expression => {
  const at = reader.offset(reader.at);
  const pieces = readPieces(reader, form === 'quoted', parseExpression);
  if (isTooDeep(pieces)) {
    failAt(reader, reader.at, 'template directives are nested too deep');
    return { kind: 'literal', value: '', at, end: reader.offset(reader.at) };
  }
  trim(pieces);
  if (form === 'indented heredoc') unindent(pieces);
  const { parts } = nestParts(reader, { pieces, next: 0 }, []);
  const span = { at, end: reader.offset(reader.at) };
  const [first] = parts;
  if (first === undefined) return { kind: 'literal', value: '', ...span };
  const isUnwrapped = form === 'quoted' || form === 'whole';
  if (parts.length === 1 && first.kind === 'value' && isUnwrapped) return first.value;
  if (!parts.every((part) => part.kind === 'text')) return { kind: 'template', parts, ...span };
  return { kind: 'literal', value: parts.map(({ text }) => text).join(''), ...span };
};
