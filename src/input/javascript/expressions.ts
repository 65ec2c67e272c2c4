/** Works out expressions. What it has no rule for is unknown. */
import type {
  AssignmentExpression,
  BinaryExpression,
  CallExpression,
  Expression,
  Literal,
  LogicalExpression,
  MemberExpression,
  ObjectExpression,
  SpreadElement,
  TemplateLiteral,
  UnaryExpression,
  UpdateExpression,
} from 'acorn';
import { presentText } from '../../model/dns/presentation.ts';
import { assigning, bindPattern, memberName } from './binding.ts';
import {
  append,
  appendAll,
  type Machine,
  newList,
  newObject,
  newText,
  setMember,
  speculate,
} from './machine.ts';
import { deleteMember, memberOf } from './members.ts';
import { binary, unary } from './operators.ts';
import { lookUp, type Scope } from './scope.ts';
import {
  choiceOf,
  isKind,
  isUnknown,
  type List,
  type Members,
  numberOf,
  textOf,
  truthOf,
  unknownAt,
  type Value,
  whyLost,
} from './values.ts';

type Operator = Parameters<typeof binary>[1];

/** A name of the script in a message. */
export const shownName = (name: string): string => presentText(name).slice(0, 60);

const literal = ({ value, regex, bigint }: Literal, where: Where): Value => {
  if (regex) return { kind: 'pattern', source: regex.pattern, flags: regex.flags };
  if (bigint !== undefined && bigint !== null) return where.unknown('it would have to be run');
  return typeof value === 'object' || typeof value === 'bigint' ? null : value;
};

/** An expression's world. */
interface Where {
  readonly machine: Machine;
  readonly scope: Scope;
  readonly node: Expression;
  readonly of: (node: Expression) => Value;
  readonly unknown: (why: string) => Value;
}

const template = ({ quasis, expressions }: TemplateLiteral, where: Where): Value => {
  let text = quasis[0]?.value.cooked ?? '';
  for (const [i, expression] of expressions.entries()) {
    const part = textOf(where.of(expression), where.machine.placeOf(where.scope, expression));
    if (isUnknown(part)) return part;
    text = newText(where.machine, text + part + (quasis[i + 1]?.value.cooked ?? ''));
  }
  return text;
};

/** Items with what is spread among them. */
const listOf = (
  elements: readonly (Expression | SpreadElement | null)[],
  { machine, scope, of }: Where,
): List => {
  const list = newList(machine, []);
  for (const element of elements) {
    if (element?.type === 'SpreadElement')
      appendAll(machine, list, of(element.argument), machine.placeOf(scope, element));
    else append(machine, list, element ? of(element) : undefined);
  }
  return list;
};

/** Puts the members of another object in; what it has may replace what is there. */
export const spreadInto = (machine: Machine, to: Members, from: Value): void => {
  const lost = whyLost(from) ?? (isKind(from, 'object') ? from.open : undefined);
  if (lost !== undefined) {
    for (const name of Array.from(to.members.keys())) setMember(machine, to, name, lost);
    to.open ??= lost;
  }
  if (isKind(from, 'list'))
    for (const [i, item] of from.items.entries()) setMember(machine, to, String(i), item);
  if (isKind(from, 'object') && !from.lost)
    for (const [name, value] of from.members) setMember(machine, to, name, value);
};

const objectOf = ({ properties }: ObjectExpression, where: Where): Members => {
  const { machine, scope, of } = where;
  const object = newObject(machine);
  for (const property of properties) {
    if (property.type === 'SpreadElement') {
      spreadInto(machine, object, of(property.argument));
      continue;
    }
    const name = memberName(machine, property, scope);
    const isPlain = property.kind === 'init' && name !== '__proto__';
    const value = isPlain ? of(property.value) : where.unknown('it would have to be run');
    if (typeof name === 'string') setMember(machine, object, name, value);
    else object.open ??= name;
  }
  return object;
};

/** A chain of operators of the same rank is as deep as it is long, and is gone through without going deep. */
const binaryChain = (node: BinaryExpression, where: Where): Value => {
  const { machine, scope, of } = where;
  const chain: BinaryExpression[] = [];
  let first: BinaryExpression['left'] = node;
  while (first.type === 'BinaryExpression') {
    chain.push(first);
    first = first.left;
  }
  let value: Value =
    first.type === 'PrivateIdentifier' ? where.unknown('it would have to be run') : of(first);
  for (const one of chain.toReversed())
    value = binary(machine, one.operator, [value, of(one.right)], machine.placeOf(scope, one));
  return value;
};

const logical = (
  operator: LogicalExpression['operator'],
  left: Value,
  right: () => Value,
  machine: Machine,
): Value => {
  if (isUnknown(left)) {
    const other = speculate(machine, left, right);
    // A value that counts as false adds no records.
    return operator === '&&' ? choiceOf(left, [other, newList(machine, [])]) : left;
  }
  const holds =
    operator === '??' ? left === undefined || left === null : truthOf(left) === (operator === '&&');
  return holds ? right() : left;
};

const conditional = (
  test: Value,
  [then, otherwise]: readonly [() => Value, () => Value],
  machine: Machine,
): Value => {
  const holds = truthOf(test);
  if (typeof holds === 'boolean') return holds ? then() : otherwise();
  return choiceOf(holds, [speculate(machine, holds, then), speculate(machine, holds, otherwise)]);
};

/** The object and the value of a member. */
const readMember = (node: MemberExpression, where: Where): Value => {
  const { machine, scope, of } = where;
  if (node.object.type === 'Super' || node.property.type === 'PrivateIdentifier')
    return where.unknown('classes would have to be run');
  const object = of(node.object);
  if (node.optional && (object === undefined || object === null)) return undefined;
  const name = memberName(machine, { key: node.property, computed: node.computed }, scope);
  return isUnknown(name) ? name : memberOf(machine, object, name, machine.placeOf(scope, node));
};

const callOf = (node: CallExpression, where: Where): Value => {
  const { machine, scope, of } = where;
  const place = machine.placeOf(scope, node);
  const callee =
    node.callee.type === 'Super' ? where.unknown('classes would have to be run') : of(node.callee);
  if (node.optional && (callee === undefined || callee === null)) return undefined;
  return machine.call(callee, listOf(node.arguments, where).items, place);
};

const assign = (node: AssignmentExpression, where: Where): Value => {
  const { machine, scope, of } = where;
  const { operator, left, right } = node;
  const keep = (value: Value): Value => {
    bindPattern(machine, [left, value], scope, assigning(machine));
    return value;
  };
  if (operator === '=') return keep(of(right));
  if (left.type !== 'Identifier' && left.type !== 'MemberExpression')
    return where.unknown('it would have to be run');
  const before = of(left);
  if (operator === '||=' || operator === '&&=' || operator === '??=')
    return keep(logical(logicalOf[operator], before, () => of(right), machine));
  return keep(
    binary(machine, arithmeticOf[operator], [before, of(right)], machine.placeOf(scope, node)),
  );
};

const logicalOf = { '||=': '||', '&&=': '&&', '??=': '??' } as const;

const arithmeticOf = {
  '+=': '+',
  '-=': '-',
  '*=': '*',
  '/=': '/',
  '%=': '%',
  '**=': '**',
  '<<=': '<<',
  '>>=': '>>',
  '>>>=': '>>>',
  '&=': '&',
  '|=': '|',
  '^=': '^',
} as const satisfies Readonly<Record<string, Operator>>;

const update = ({ argument, operator, prefix }: UpdateExpression, where: Where): Value => {
  const { machine, scope, of } = where;
  if (argument.type !== 'Identifier' && argument.type !== 'MemberExpression')
    return where.unknown('it would have to be run');
  const before = numberOf(of(argument), machine.placeOf(scope, argument));
  const after = isUnknown(before) ? before : before + (operator === '++' ? 1 : -1);
  bindPattern(machine, [argument, after], scope, assigning(machine));
  return prefix ? after : before;
};

const unaryOf = ({ operator, argument }: UnaryExpression, where: Where): Value => {
  const { machine, scope, of } = where;
  if (operator !== 'delete') return unary(operator, of(argument), machine.placeOf(scope, argument));
  if (argument.type === 'MemberExpression' && argument.object.type !== 'Super') {
    const { object, property, computed } = argument;
    if (property.type !== 'PrivateIdentifier')
      deleteMember(machine, of(object), memberName(machine, { key: property, computed }, scope));
  }
  return true;
};

const identifier = (name: string, { scope, unknown }: Where): Value => {
  const found = lookUp(scope, name);
  if (found) return found.value;
  return name === 'undefined'
    ? undefined
    : unknown(`${shownName(name)} is not defined in the files that are read`);
};

/** What is written out: values, lists, objects, functions. */
const evaluateWritten = (node: Expression, where: Where): Value => {
  switch (node.type) {
    case 'Literal':
      return literal(node, where);
    case 'Identifier':
      return identifier(node.name, where);
    case 'TemplateLiteral':
      return template(node, where);
    case 'ArrayExpression':
      return listOf(node.elements, where);
    case 'ObjectExpression':
      return objectOf(node, where);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return { kind: 'closure', name: node.id?.name ?? '', node, scope: where.scope };
    default:
      return where.unknown('it would have to be run');
  }
};

const evaluateNode = (node: Expression, where: Where): Value => {
  const { machine, of } = where;
  switch (node.type) {
    case 'UnaryExpression':
      return unaryOf(node, where);
    case 'UpdateExpression':
      return update(node, where);
    case 'BinaryExpression':
      return binaryChain(node, where);
    case 'LogicalExpression':
      return logical(node.operator, of(node.left), () => of(node.right), machine);
    case 'ConditionalExpression':
      return conditional(
        of(node.test),
        [() => of(node.consequent), () => of(node.alternate)],
        machine,
      );
    case 'AssignmentExpression':
      return assign(node, where);
    case 'MemberExpression':
      return readMember(node, where);
    case 'CallExpression':
      return callOf(node, where);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return of(node.expression);
    case 'SequenceExpression':
      return node.expressions.map(of).at(-1);
    default:
      return evaluateWritten(node, where);
  }
};

/** The value of an expression. @throws {LimitReached} @throws {Thrown} */
export const evaluate = (machine: Machine, node: Expression, scope: Scope): Value =>
  machine.deeper(() => {
    machine.spend();
    return evaluateNode(node, {
      machine,
      scope,
      node,
      of: (inner) => machine.evaluate(inner, scope),
      unknown: (why) => unknownAt(why, machine.placeOf(scope, node)),
    });
  });
