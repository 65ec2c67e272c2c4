/** The operators. */
import type { BinaryOperator, UnaryOperator } from 'acorn';
import type { SourceLocation } from '../../model/dns/zone.ts';
import { type Machine, newText } from './machine.ts';
import {
  isKind,
  isPrimitive,
  isUnknown,
  numberOf,
  type Primitive,
  textOf,
  truthOf,
  typeOf,
  unknownAt,
  type Unknown,
  type Value,
  whyLost,
} from './values.ts';

type Operands = readonly [left: Value, right: Value];

type Arithmetic = (left: number, right: number) => number;

const numeric: ReadonlyMap<string, Arithmetic> = new Map<string, Arithmetic>([
  ['-', (left, right) => left - right],
  ['*', (left, right) => left * right],
  ['/', (left, right) => left / right],
  ['%', (left, right) => left % right],
  ['**', (left, right) => left ** right],
  ['<<', (left, right) => left << right],
  ['>>', (left, right) => left >> right],
  ['>>>', (left, right) => left >>> right],
  ['&', (left, right) => left & right],
  ['|', (left, right) => left | right],
  ['^', (left, right) => left ^ right],
]);

const isComparison = (operator: string): operator is '<' | '<=' | '>' | '>=' =>
  /^[<>]=?$/.test(operator);

const compare = <T extends string | number>(
  operator: '<' | '<=' | '>' | '>=',
  left: T,
  right: T,
): boolean => {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
};

const add = (machine: Machine, [left, right]: Operands, place: SourceLocation): Value => {
  const isText = (value: Value): boolean => typeof value === 'string' || !isPrimitive(value);
  if (!isText(left) && !isText(right)) return Number(left) + Number(right);
  const first = textOf(left, place);
  const second = textOf(right, place);
  if (typeof first !== 'string') return first;
  return typeof second === 'string' ? newText(machine, first + second) : second;
};

/** `==` converts; among values that are no primitives it does not. */
const looselyEqual = ([left, right]: Operands, place: SourceLocation): boolean | Unknown => {
  const none = (value: Value): boolean => value === undefined || value === null;
  if (none(left) || none(right)) return none(left) && none(right);
  if (!isPrimitive(left) && !isPrimitive(right)) return left === right;
  if (typeof left === typeof right && isPrimitive(left)) return left === right;
  const first = isPrimitive(left) ? left : textOf(left, place);
  const second = isPrimitive(right) ? right : textOf(right, place);
  if (isUnknown(first)) return first;
  if (isUnknown(second)) return second;
  return typeof first === 'string' && typeof second === 'string'
    ? first === second
    : Number(first) === Number(second);
};

const isIn = ([left, right]: Operands, place: SourceLocation): Value => {
  const name = textOf(left, place);
  if (typeof name !== 'string') return name;
  if (isKind(right, 'object')) return right.members.has(name) || (right.open ?? false);
  if (isKind(right, 'list')) return Number(name) < right.items.length || (right.open ?? false);
  return unknownAt('"in" is used with what is no object', place);
};

const negated = (value: boolean | Unknown): Value => (typeof value === 'boolean' ? !value : value);

/** The value of two operands and the operator between them. */
export const binary = (
  machine: Machine,
  operator: BinaryOperator,
  operands: Operands,
  place: SourceLocation,
): Value => {
  machine.spend();
  const [left, right] = operands;
  const lost = whyLost(left) ?? whyLost(right);
  if (lost !== undefined) return lost;
  if (operator === '+') return add(machine, operands, place);
  if (operator === '===') return left === right;
  if (operator === '!==') return left !== right;
  if (operator === '==') return looselyEqual(operands, place);
  if (operator === '!=') return negated(looselyEqual(operands, place));
  if (operator === 'in') return isIn(operands, place);
  if (isComparison(operator) && typeof left === 'string' && typeof right === 'string')
    return compare(operator, left, right);
  const first = numberOf(left, place);
  const second = numberOf(right, place);
  if (isUnknown(first)) return first;
  if (isUnknown(second)) return second;
  if (isComparison(operator)) return compare(operator, first, second);
  return (
    numeric.get(operator)?.(first, second) ??
    unknownAt(`"${operator}" is not worked out here`, place)
  );
};

const toNumber = (value: Value, place: SourceLocation, then: (n: number) => Primitive): Value => {
  const number = numberOf(value, place);
  return isUnknown(number) ? number : then(number);
};

/** The value of a unary operator; `delete` changes its object, and is done elsewhere. */
export const unary = (
  operator: Exclude<UnaryOperator, 'delete'>,
  value: Value,
  place: SourceLocation,
): Value => {
  if (operator === 'void') return undefined;
  if (isUnknown(value)) return value;
  switch (operator) {
    case '!':
      return negated(truthOf(value));
    case 'typeof':
      return typeOf(value);
    case '-':
      return toNumber(value, place, (number) => -number);
    case '+':
      return toNumber(value, place, (number) => number);
    case '~':
      return toNumber(value, place, (number) => ~number);
  }
};
