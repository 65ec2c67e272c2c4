/** Makes a value what the type of its variable asks for. */
import type { Expression } from '../syntax/syntax.ts';
import { toBoolean, toList, toMap, toNumber, toSet, toText } from '../function/convert.ts';
import { asText, failure, isNull, nothing, object, type Value } from '../value.ts';

/** The value of an expression in which no name has a meaning: a default. */
type Constant = (expression: Expression) => Value;

const simple: ReadonlyMap<string, (value: Value, at: number) => Value> = new Map([
  ['string', toText],
  ['number', toNumber],
  ['bool', toBoolean],
  ['list', (value: Value, at: number) => toList(value, at)],
  ['set', (value: Value, at: number) => toSet(value, at)],
  ['map', (value: Value, at: number) => toMap(value, at)],
]);

const memberOf = (value: Value, name: string, at: number): Value | undefined => {
  if (value.kind === 'handle') return value.attribute(name, at);
  return value.kind === 'object' ? value.members.get(name) : undefined;
};

/** A member of an object type; `optional(TYPE, DEFAULT)` may be missing. */
const convertMember = (
  member: Value | undefined,
  type: Expression,
  at: number,
  constant: Constant,
): Value => {
  if (type.kind !== 'call' || type.name !== 'optional')
    return member === undefined
      ? failure(at, 'an object lacks an attribute that its type asks for')
      : applyType(member, type, at, constant);
  const [inner, otherwise] = type.args;
  const given = member === undefined || isNull(member) ? undefined : member;
  const value = given ?? (otherwise === undefined ? nothing : constant(otherwise));
  return inner === undefined ? value : applyType(value, inner, at, constant);
};

const convertObject = (
  value: Value,
  type: Expression | undefined,
  at: number,
  constant: Constant,
): Value => {
  if (value.kind === 'unknown' || isNull(value) || type?.kind !== 'object') return value;
  if (value.kind !== 'object' && value.kind !== 'handle')
    return failure(at, 'this is no object, as its type asks for');
  return object(
    type.items.map(({ key, value: own }) => {
      const name = key.kind === 'literal' ? String(key.value) : '';
      return [name, convertMember(memberOf(value, name, at), own, at, constant)];
    }),
  );
};

/** The value as `type`; what the type leaves open stays as it is. */
export const applyType = (
  value: Value,
  type: Expression,
  at: number,
  constant: Constant,
): Value => {
  // Older configurations have the type in quotes.
  const name =
    type.kind === 'name'
      ? type.name
      : type.kind === 'literal'
        ? asText({ kind: 'scalar', value: type.value })
        : undefined;
  if (type.kind !== 'call') return simple.get(name ?? '')?.(value, at) ?? value;
  const [inner] = type.args;
  const each = (item: Value): Value =>
    inner === undefined ? item : applyType(item, inner, at, constant);
  switch (type.name) {
    case 'list':
      return toList(value, at, each);
    case 'set':
      return toSet(value, at, each);
    case 'map':
      return toMap(value, at, each);
    case 'object':
      return convertObject(value, inner, at, constant);
    default:
      return value;
  }
};
