/** Parses tuples, objects and `for` expressions. */
import type { Expression, ObjectItem } from './syntax.ts';
import {
  expectSign,
  failExpecting,
  isNextName,
  isNextSign,
  type ParseExpression,
  peekToken,
  type Reader,
  takeSign,
  takeToken,
  withLines,
} from './reader.ts';
import { parseForHead } from './template.ts';

/** Items up to `close`, which is taken, with commas between; the last may have one behind it. */
export const parseItems = (reader: Reader, close: string, parseItem: () => void): void => {
  while (!takeSign(reader, close)) {
    parseItem();
    if (reader.fault !== undefined) return;
    if (!takeSign(reader, ',') && !isNextSign(reader, close))
      failExpecting(reader, `a comma or "${close}"`);
  }
};

/** What is between the brackets of a `for`, after its word, and the closing one. */
const parseFor = (
  reader: Reader,
  at: number,
  isObject: boolean,
  parseExpression: ParseExpression,
): Expression =>
  withLines(reader, false, () => {
    takeToken(reader);
    const head = parseForHead(reader, parseExpression);
    expectSign(reader, ':');
    const first = parseExpression(reader);
    if (isObject) expectSign(reader, '=>');
    const second = isObject ? parseExpression(reader) : undefined;
    const groups = isObject && takeSign(reader, '...');
    const isFiltered = isNextName(reader, 'if');
    if (isFiltered) takeToken(reader);
    const condition = isFiltered ? parseExpression(reader) : undefined;
    expectSign(reader, isObject ? '}' : ']');
    return {
      kind: 'for',
      ...head,
      ...(second && { resultKey: first }),
      result: second ?? first,
      ...(condition && { condition }),
      groups,
      at,
      end: reader.offset(reader.at),
    };
  });

/** Whether the brackets hold a `for` expression; an object may have a key of that name. */
const isFor = (reader: Reader): boolean =>
  withLines(reader, false, () => {
    const { at } = reader;
    if (!isNextName(reader, 'for')) return false;
    takeToken(reader);
    const result = peekToken(reader).kind === 'name';
    reader.at = at;
    return result;
  });

export const parseTuple = (reader: Reader, parseExpression: ParseExpression): Expression => {
  const at = reader.offset(takeToken(reader).at);
  if (isFor(reader)) return parseFor(reader, at, false, parseExpression);
  const items: Expression[] = [];
  withLines(reader, false, () => {
    parseItems(reader, ']', () => {
      items.push(parseExpression(reader));
    });
  });
  return { kind: 'tuple', items, at, end: reader.offset(reader.at) };
};

const parseItem = (reader: Reader, parseExpression: ParseExpression): ObjectItem => {
  const isNaked = !isNextSign(reader, '(');
  const key = parseExpression(reader);
  if (!takeSign(reader, ':')) expectSign(reader, '=');
  const value = parseExpression(reader);
  // A name alone is the key itself, and no reference.
  return key.kind === 'name' && isNaked
    ? { key: { kind: 'literal', value: key.name, at: key.at, end: key.end }, value }
    : { key, value };
};

export const parseObject = (reader: Reader, parseExpression: ParseExpression): Expression => {
  const at = reader.offset(takeToken(reader).at);
  if (isFor(reader)) return parseFor(reader, at, true, parseExpression);
  const items: ObjectItem[] = [];
  withLines(reader, true, () => {
    for (;;) {
      while (peekToken(reader).kind === 'line') takeToken(reader);
      if (takeSign(reader, '}')) return;
      items.push(parseItem(reader, parseExpression));
      if (reader.fault !== undefined) return;
      if (takeSign(reader, ',') || peekToken(reader).kind === 'line' || isNextSign(reader, '}'))
        continue;
      failExpecting(reader, 'a comma, a new line or "}"');
    }
  });
  return { kind: 'object', items, at, end: reader.offset(reader.at) };
};
