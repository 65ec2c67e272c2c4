/** What operators, attributes and indexes give. */
import type { BinaryOperator, UnaryOperator } from './syntax/syntax.ts';
import {
  areEqual,
  asBoolean,
  asNumber,
  asText,
  becauseOf,
  failure,
  isNull,
  isUnknown,
  scalar,
  type Unknown,
  unknown,
  type Value,
} from './value.ts';

/**
 * A part of what is not known; what it refers to is that much longer. A key of a resource whose
 * instances are not known leads to the one instance that stands for all.
 */
const partOfUnknown = (value: Unknown, suffix: string): Unknown => {
  const { refersTo } = value;
  if (refersTo === undefined) return becauseOf(value);
  const ofInstance = suffix.startsWith('[') ? '' : suffix.slice(1);
  const attribute = refersTo.attribute === '' ? ofInstance : `${refersTo.attribute}${suffix}`;
  return { ...becauseOf(value), refersTo: { ...refersTo, attribute } };
};

export const attributeOf = (value: Value, name: string, at: number): Value => {
  switch (value.kind) {
    case 'unknown':
      return partOfUnknown(value, `.${name}`);
    case 'handle':
      return value.attribute(name, at);
    case 'object':
      return value.members.get(name) ?? failure(at, `there is no attribute "${name}"`);
    case 'list':
    case 'scalar':
      return failure(at, `there is no attribute "${name}": this is no object`);
  }
};

const itemAt = (
  value: Extract<Value, { readonly kind: 'list' }>,
  key: Value,
  at: number,
): Value => {
  const index = asNumber(key);
  const item = index === undefined || value.isSet ? undefined : value.items[index];
  return item ?? failure(at, 'there is no such item in the list');
};

export const indexOf = (value: Value, key: Value, at: number): Value => {
  if (isUnknown(value)) {
    const step = asText(key);
    return step === undefined ? becauseOf(value) : partOfUnknown(value, `[${step}]`);
  }
  if (isUnknown(key)) return becauseOf(key);
  if (value.kind === 'list') return itemAt(value, key, at);
  const name = asText(key);
  if (name === undefined) return failure(at, 'this is no key');
  if (value.kind === 'object')
    return value.members.get(name) ?? failure(at, 'there is no such key in the object');
  return value.kind === 'handle'
    ? value.attribute(name, at)
    : failure(at, 'this is neither a list nor an object');
};

export const applyUnary = (operator: UnaryOperator, value: Value, at: number): Value => {
  if (isUnknown(value)) return becauseOf(value);
  const result = operator === '!' ? asBoolean(value) : asNumber(value);
  if (result === undefined) return failure(at, `"${operator}" cannot be applied to this`);
  return scalar(typeof result === 'boolean' ? !result : -result);
};

const isEqual = (left: Value, right: Value, at: number): boolean | Unknown => {
  // A list or an object is not null, whatever is in it.
  const other = isNull(left) ? right : isNull(right) ? left : undefined;
  if (other?.kind === 'list' || other?.kind === 'object' || other?.kind === 'handle') return false;
  const result = areEqual(left, right);
  if (typeof result === 'boolean') return result;
  return result.at < 0 ? unknown(at, result.why) : becauseOf(result);
};

/** `&&` and `||`: one side may decide. */
const applyLogic = (operator: '&&' | '||', left: Value, right: Value, at: number): Value => {
  const decides = operator === '||';
  const sides = [asBoolean(left), asBoolean(right)];
  if (sides.includes(decides)) return scalar(decides);
  const cause = [left, right].find(isUnknown);
  if (cause !== undefined) return becauseOf(cause);
  return sides.includes(undefined)
    ? failure(at, `"${operator}" cannot be applied to this`)
    : scalar(!decides);
};

type NumberOperator = Exclude<BinaryOperator, '==' | '!=' | '&&' | '||'>;

const applyToNumbers = (operator: NumberOperator, a: number, b: number): number | boolean => {
  switch (operator) {
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
  }
};

export const applyBinary = (
  operator: BinaryOperator,
  left: Value,
  right: Value,
  at: number,
): Value => {
  const failed = [left, right].find((one) => isUnknown(one) && one.fails);
  if (failed !== undefined) return failed;
  if (operator === '&&' || operator === '||') return applyLogic(operator, left, right, at);
  if (operator === '==' || operator === '!=') {
    const result = isEqual(left, right, at);
    return typeof result === 'boolean' ? scalar(result === (operator === '==')) : result;
  }
  const cause = [left, right].find(isUnknown);
  if (cause !== undefined) return becauseOf(cause);
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a === undefined || b === undefined)
    return failure(at, `"${operator}" cannot be applied to this`);
  const result = applyToNumbers(operator, a, b);
  return typeof result === 'number' && !Number.isFinite(result)
    ? failure(at, 'a number is divided by zero')
    : scalar(result);
};
