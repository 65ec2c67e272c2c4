/** Parses expressions of HCL's native syntax: operators, traversals, calls and literals. */
import { binaryOperators, type BinaryOperator, type Expression } from './syntax.ts';
import { parseItems, parseObject, parseTuple } from './collection.ts';
import {
  expectName,
  expectSign,
  failAt,
  failExpecting,
  isNextSign,
  nested,
  peekToken,
  type Reader,
  takeSign,
  takeToken,
  withLines,
} from './reader.ts';
import { parseTemplate } from './template.ts';

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Stands for what could not be parsed; the reader has the fault. */
const emptyExpression = (reader: Reader): Expression => {
  const at = reader.offset(reader.at);
  return { kind: 'literal', value: null, at, end: at };
};

/** A whole number with more digits than a number holds is kept as text. */
const readNumber = (text: string): number | string =>
  /^\d+$/.test(text) && !Number.isSafeInteger(Number(text)) ? text : Number(text);

const heredocPattern = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t\r]*\n/uy;

/** A heredoc that begins at `at`; `undefined` if none does. */
const parseHeredoc = (reader: Reader, at: number): Expression | undefined => {
  heredocPattern.lastIndex = at;
  const [opening, indented, name] = heredocPattern.exec(reader.text) ?? [];
  if (opening === undefined || name === undefined) return undefined;
  const closing = new RegExp(`^[ \\t]*${name}[ \\t]*(?=\\r?$)`, 'gmu');
  closing.lastIndex = at + opening.length;
  const close = closing.exec(reader.text);
  const { end } = reader;
  if (close === null || close.index > end) {
    failAt(reader, at, 'this heredoc is not closed');
    return emptyExpression(reader);
  }
  reader.at = at + opening.length;
  reader.end = close.index;
  const form = indented === '-' ? 'indented heredoc' : 'heredoc';
  const text = parseTemplate(reader, form, parseExpression);
  if (reader.fault !== undefined) return text;
  reader.end = end;
  reader.at = close.index + close[0].length;
  return { ...text, at: reader.offset(at), end: reader.offset(reader.at) };
};

const parseQuoted = (reader: Reader): Expression => {
  const { at } = takeToken(reader);
  const text = parseTemplate(reader, 'quoted', parseExpression);
  if (reader.fault === undefined && reader.text[reader.at] !== '"')
    failAt(reader, at, 'this text is not closed');
  reader.at = Math.min(reader.at + 1, reader.end);
  return text.kind === 'literal' || text.kind === 'template'
    ? { ...text, at: reader.offset(at), end: reader.offset(reader.at) }
    : text;
};

const parseCall = (reader: Reader, first: string, at: number): Expression => {
  let name = first;
  while (takeSign(reader, '::')) name += `::${expectName(reader, 'the name of a function')}`;
  const args: Expression[] = [];
  let expands = false;
  withLines(reader, false, () => {
    expectSign(reader, '(');
    parseItems(reader, ')', () => {
      args.push(parseExpression(reader));
      expands = takeSign(reader, '...');
    });
  });
  return { kind: 'call', name, args, expands, at, end: reader.offset(reader.at) };
};

const parseNamed = (reader: Reader): Expression => {
  const { text, at, end } = takeToken(reader);
  const span = { at: reader.offset(at), end: reader.offset(end) };
  if (isNextSign(reader, '(') || isNextSign(reader, '::')) return parseCall(reader, text, span.at);
  const value = constants.get(text);
  return value === undefined
    ? { kind: 'name', name: text, ...span }
    : { kind: 'literal', value, ...span };
};

const parseParenthesized = (reader: Reader): Expression =>
  withLines(reader, false, () => {
    const { at } = takeToken(reader);
    const inner = parseExpression(reader);
    expectSign(reader, ')');
    return { ...inner, at: reader.offset(at), end: reader.offset(reader.at) };
  });

const parseTerm = (reader: Reader): Expression => {
  const { kind, text, at, end } = peekToken(reader);
  if (kind === 'name') return parseNamed(reader);
  if (kind === 'number') {
    takeToken(reader);
    const span = { at: reader.offset(at), end: reader.offset(end) };
    return { kind: 'literal', value: readNumber(text), ...span };
  }
  switch (text) {
    case '"':
      return parseQuoted(reader);
    case '(':
      return parseParenthesized(reader);
    case '[':
      return parseTuple(reader, parseExpression);
    case '{':
      return parseObject(reader, parseExpression);
    case '<': {
      const heredoc = parseHeredoc(reader, at);
      if (heredoc !== undefined) return heredoc;
    }
  }
  failExpecting(reader, 'a value');
  return emptyExpression(reader);
};

const attribute = (reader: Reader, of: Expression, name: string): Expression => ({
  kind: 'attribute',
  of,
  name,
  at: of.at,
  end: reader.offset(reader.at),
});

const index = (reader: Reader, of: Expression, key: Expression): Expression => ({
  kind: 'index',
  of,
  key,
  at: of.at,
  end: reader.offset(reader.at),
});

/** `.0` as older configurations write an index; `.0.1` is one number to the lexer. */
const parseLegacyIndex = (reader: Reader, of: Expression): Expression => {
  const { text, at, end } = takeToken(reader);
  const span = { at: reader.offset(at), end: reader.offset(end) };
  let result = of;
  for (const part of text.split('.'))
    result = index(reader, result, { kind: 'literal', value: Number(part), ...span });
  return result;
};

const splat = (reader: Reader, of: Expression, parseEach: (item: Expression) => Expression) => {
  const at = reader.offset(reader.at);
  const each = parseEach({ kind: 'item', at, end: at });
  return { kind: 'splat', of, each, at: of.at, end: reader.offset(reader.at) } as const;
};

/** The attributes that follow `.*`: no more than these are taken from each item. */
const parseAttributes = (reader: Reader, of: Expression): Expression => {
  let result = of;
  while (takeSign(reader, '.'))
    result = attribute(reader, result, expectName(reader, 'the name of an attribute'));
  return result;
};

const parseAfterDot = (reader: Reader, of: Expression): Expression => {
  if (takeSign(reader, '*')) return splat(reader, of, (item) => parseAttributes(reader, item));
  if (peekToken(reader).kind === 'number') return parseLegacyIndex(reader, of);
  return attribute(reader, of, expectName(reader, 'the name of an attribute'));
};

const parseBracket = (reader: Reader, of: Expression): Expression => {
  const isSplat = withLines(reader, false, () => {
    takeToken(reader);
    return takeSign(reader, '*');
  });
  if (isSplat) {
    expectSign(reader, ']');
    const rest = (item: Expression): Expression =>
      nested(reader, () => parseTraversal(reader, item)) ?? emptyExpression(reader);
    return splat(reader, of, rest);
  }
  return withLines(reader, false, () => {
    const key = parseExpression(reader);
    expectSign(reader, ']');
    return index(reader, of, key);
  });
};

const parseTraversal = (reader: Reader, start: Expression): Expression => {
  let result = start;
  for (;;) {
    if (reader.fault !== undefined) return result;
    if (isNextSign(reader, '[')) result = parseBracket(reader, result);
    else if (takeSign(reader, '.')) result = parseAfterDot(reader, result);
    else return result;
  }
};

const parseUnary = (reader: Reader): Expression => {
  const { kind, text, at } = peekToken(reader);
  if (kind !== 'sign' || (text !== '-' && text !== '!'))
    return parseTraversal(reader, parseTerm(reader));
  takeToken(reader);
  const operand = nested(reader, () => parseUnary(reader)) ?? emptyExpression(reader);
  return { kind: 'unary', operator: text, operand, at: reader.offset(at), end: operand.end };
};

const takeOperator = (reader: Reader, level: number): BinaryOperator | undefined => {
  const { kind, text } = peekToken(reader);
  if (kind !== 'sign') return undefined;
  const operator = binaryOperators[level]?.find((one) => one === text);
  if (operator !== undefined) takeToken(reader);
  return operator;
};

/** Operators of `level`, and of those that bind more closely. */
const parseBinary = (reader: Reader, level: number): Expression => {
  if (level === binaryOperators.length) return parseUnary(reader);
  let left = parseBinary(reader, level + 1);
  for (;;) {
    const operator = takeOperator(reader, level);
    if (operator === undefined) return left;
    const right = parseBinary(reader, level + 1);
    left = { kind: 'binary', operator, left, right, at: left.at, end: right.end };
  }
};

const parseConditional = (reader: Reader): Expression => {
  const condition = parseBinary(reader, 0);
  if (!takeSign(reader, '?')) return condition;
  const whenTrue = parseExpression(reader);
  expectSign(reader, ':');
  const whenFalse = parseExpression(reader);
  return {
    kind: 'conditional',
    condition,
    whenTrue,
    whenFalse,
    at: condition.at,
    end: whenFalse.end,
  };
};

/** One expression; the reader has a fault if there is none. */
export const parseExpression = (reader: Reader): Expression =>
  nested(reader, () => parseConditional(reader)) ?? emptyExpression(reader);
