/** Gives the names of a pattern their values, and declares what a function or block declares. */
import type {
  AssignmentProperty,
  Expression,
  ObjectPattern,
  Pattern,
  RestElement,
  Statement,
} from 'acorn';
import { appendAll, type Machine, newList, newObject } from './machine.ts';
import { assignMember, memberOf } from './members.ts';
import { assignName, declare, declareVar, type Scope } from './scope.ts';
import {
  type Closure,
  isKind,
  isUnknown,
  textOf,
  type Unknown,
  type Value,
  whyLost,
} from './values.ts';

/** How a name gets its value: a new one of this scope, or one that there is. */
export type Binder = (scope: Scope, name: string, value: Value) => void;

export const declaring: Binder = declare;

export const assigning =
  (machine: Machine): Binder =>
  (scope, name, value) =>
    assignName(scope, name, value, machine.doubt);

/** The name that a member is read by: `x.name`, `x[name]`, `{name: ...}`. */
export const memberName = (
  machine: Machine,
  node: { readonly key: Expression; readonly computed: boolean },
  scope: Scope,
): string | Unknown => {
  const { key, computed } = node;
  if (!computed && key.type === 'Identifier') return key.name;
  return textOf(machine.evaluate(key, scope), machine.placeOf(scope, key));
};

type Bind = (pattern: Pattern, value: Value) => void;

const bindRest = (
  { machine, scope, bind }: Binding,
  rest: RestElement,
  value: Value,
  taken: readonly string[],
): void => {
  if (!isKind(value, 'object') || value.lost) return bind(rest.argument, value);
  const left = [...value.members].filter(([name]) => !taken.includes(name));
  machine.placeOf(scope, rest);
  bind(rest.argument, newObject(machine, left));
};

interface Binding {
  readonly machine: Machine;
  readonly scope: Scope;
  readonly bind: Bind;
}

const bindObject = (binding: Binding, { properties }: ObjectPattern, value: Value): void => {
  const { machine, scope, bind } = binding;
  const taken: string[] = [];
  const bindProperty = (property: AssignmentProperty): void => {
    const name = memberName(machine, property, scope);
    const place = machine.placeOf(scope, property);
    if (!isUnknown(name)) taken.push(name);
    bind(property.value, isUnknown(name) ? name : memberOf(machine, value, name, place));
  };
  for (const property of properties) {
    if (property.type === 'RestElement') bindRest(binding, property, value, taken);
    else bindProperty(property);
  }
};

const bindList = (
  { machine, scope, bind }: Binding,
  elements: readonly (Pattern | null)[],
  value: Value,
): void => {
  const items = newList(machine, []);
  const [first] = elements;
  appendAll(machine, items, value, machine.placeOf(scope, first ?? { start: 0 }));
  for (const [i, element] of elements.entries()) {
    if (element?.type === 'RestElement')
      bind(element.argument, newList(machine, items.items.slice(i), items.open));
    else if (element) bind(element, items.open ?? items.items[i]);
  }
};

/** Gives every name in `pattern` its part of `value`. */
export const bindPattern = (
  machine: Machine,
  [pattern, value]: readonly [Pattern, Value],
  scope: Scope,
  binder: Binder,
): void => {
  machine.spend();
  const bind: Bind = (part, own) => bindPattern(machine, [part, own], scope, binder);
  const binding = { machine, scope, bind };
  switch (pattern.type) {
    case 'Identifier':
      return binder(scope, pattern.name, value);
    case 'ObjectPattern':
      return bindObject(binding, pattern, value);
    case 'ArrayPattern':
      return bindList(binding, pattern.elements, value);
    case 'AssignmentPattern':
      return bind(
        pattern.left,
        value === undefined ? machine.evaluate(pattern.right, scope) : value,
      );
    case 'RestElement':
      return bind(pattern.argument, value);
    case 'MemberExpression': {
      if (pattern.object.type === 'Super' || pattern.property.type === 'PrivateIdentifier') return;
      const of = machine.evaluate(pattern.object, scope);
      const key = { key: pattern.property, computed: pattern.computed };
      if (whyLost(of) === undefined)
        assignMember(machine, of, memberName(machine, key, scope), value);
    }
  }
};

/** The names that a pattern declares. */
const patternNames = (pattern: Pattern | null): readonly string[] => {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) =>
        patternNames(one.type === 'RestElement' ? one.argument : one.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap(patternNames);
    case 'AssignmentPattern':
      return patternNames(pattern.left);
    case 'RestElement':
      return patternNames(pattern.argument);
    case 'MemberExpression':
    case undefined:
      return [];
  }
};

/** The statements directly within a statement, as `var` sees them. */
const innerStatements = (statement: Statement): readonly (Statement | null | undefined)[] => {
  switch (statement.type) {
    case 'BlockStatement':
      return statement.body;
    case 'IfStatement':
      return [statement.consequent, statement.alternate];
    case 'ForStatement':
      return [
        statement.init?.type === 'VariableDeclaration' ? statement.init : null,
        statement.body,
      ];
    case 'ForInStatement':
    case 'ForOfStatement':
      return [
        statement.left.type === 'VariableDeclaration' ? statement.left : null,
        statement.body,
      ];
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
      return [statement.body];
    case 'TryStatement':
      return [statement.block, statement.handler?.body, statement.finalizer];
    case 'SwitchStatement':
      return statement.cases.flatMap(({ consequent }) => consequent);
    default:
      return [];
  }
};

/** The names that `var` declares anywhere in these statements, outside of inner functions. */
const varNames = (
  machine: Machine,
  statements: readonly (Statement | null | undefined)[],
): readonly string[] =>
  statements.flatMap((statement) => {
    if (!statement) return [];
    machine.spend();
    const own =
      statement.type === 'VariableDeclaration' && statement.kind === 'var'
        ? statement.declarations.flatMap(({ id }) => patternNames(id))
        : [];
    return [...own, ...machine.deeper(() => varNames(machine, innerStatements(statement)))];
  });

const known = new WeakMap<readonly Statement[], readonly string[]>();

/** Declares the functions of a block, which can be called before they stand there. */
export const hoistFunctions = (statements: readonly Statement[], scope: Scope): void => {
  for (const node of statements) {
    if (node.type !== 'FunctionDeclaration') continue;
    const closure: Closure = { kind: 'closure', name: node.id.name, node, scope };
    declare(scope, node.id.name, closure);
  }
};

/** Declares what the body of a function or file declares for the whole of it. */
export const hoist = (machine: Machine, statements: readonly Statement[], scope: Scope): void => {
  const names = known.get(statements) ?? varNames(machine, statements);
  known.set(statements, names);
  for (const name of names) declareVar(scope, name);
  hoistFunctions(statements, scope);
};
