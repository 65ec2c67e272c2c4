/** Works out expressions. Whatever cannot be worked out is unknown, and why; nothing is thrown, and nothing is run. */
import type { Expression, ForExpression, ObjectItem, TemplatePart } from './syntax/syntax.ts';
import type { SourceText } from '../source/source-text.ts';
import { parseTemplateText } from './syntax/native.ts';
import { addSource, type Call, type Scope, takeSteps, withBindings } from './evaluation.ts';
import { applyBinary, applyUnary, attributeOf, indexOf } from './operator.ts';
import { callFunction } from './function/functions.ts';
import {
  areEqual,
  asBoolean,
  asText,
  becauseOf,
  deepestValue,
  depthOf,
  failure,
  isNull,
  isUnknown,
  joinTexts,
  largestValue,
  list,
  nothing,
  object,
  scalar,
  sizeOf,
  tooLarge,
  unknown,
  type Value,
} from './value.ts';

type Kind<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

/** The part that Terraform is sure to refuse; then it refuses all of it. */
const findFailure = (values: Iterable<Value>): Value | undefined => {
  for (const value of values) if (isUnknown(value) && value.fails) return value;
  return undefined;
};

const evaluateTuple = ({ items }: Kind<'tuple'>, scope: Scope): Value => {
  const values = items.map((item) => evaluate(item, scope));
  return findFailure(values) ?? list(values);
};

const evaluateItem = (
  { key, value }: ObjectItem,
  scope: Scope,
): readonly [string, Value] | Value => {
  const name = evaluate(key, scope);
  if (isUnknown(name)) return becauseOf(name);
  const text = asText(name);
  return text === undefined ? failure(key.at, 'this is no key') : [text, evaluate(value, scope)];
};

const evaluateObject = ({ items }: Kind<'object'>, scope: Scope): Value => {
  const entries: (readonly [string, Value])[] = [];
  for (const item of items) {
    const entry = evaluateItem(item, scope);
    if ('kind' in entry) return entry;
    entries.push(entry);
  }
  return findFailure(entries.map(([, value]) => value)) ?? object(entries);
};

/** Keys (or indexes) and values to go through; a value that cannot be gone through is in their stead. */
const entriesOf = (value: Value, at: number): readonly (readonly [Value, Value])[] | Value => {
  switch (value.kind) {
    case 'list':
      return value.items.map((item, i) => [value.isSet ? item : scalar(i), item]);
    case 'object':
      return [...value.members].map(([name, member]) => [scalar(name), member]);
    case 'unknown':
      return becauseOf(value);
    case 'handle':
      return unknown(at, `not all of ${value.address} is known`);
    case 'scalar':
      return failure(at, 'this is neither a list nor an object');
  }
};

const isValue = (entries: readonly unknown[] | Value): entries is Value => 'kind' in entries;

/** The scopes of the items that the condition lets through. */
const evaluateRounds = (
  { key, value, of, condition }: Pick<ForExpression, 'key' | 'value' | 'of' | 'condition'>,
  scope: Scope,
): readonly Scope[] | Value => {
  const entries = entriesOf(evaluate(of, scope), of.at);
  if (isValue(entries)) return entries;
  const rounds: Scope[] = [];
  for (const [name, item] of entries) {
    const round = withBindings(scope, [
      [key, name],
      [value, item],
    ]);
    const kept = condition === undefined ? scalar(true) : evaluate(condition, round);
    if (isUnknown(kept)) return becauseOf(kept);
    if (asBoolean(kept) === true) rounds.push(round);
  }
  return rounds;
};

/** The entries of a `for` that gives an object; the values of a name are in a list. */
const groupEntries = (
  loop: Kind<'for'>,
  key: Expression,
  rounds: readonly Scope[],
): ReadonlyMap<string, readonly Value[]> | Value => {
  const groups = new Map<string, Value[]>();
  let size = 0;
  for (const round of rounds) {
    const entry = evaluateItem({ key, value: loop.result }, round);
    if ('kind' in entry) return entry;
    const [name, value] = entry;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else if (loop.groups) group.push(value);
    else return failure(key.at, 'two items have the same key');
    size += sizeOf(value);
    if (size > largestValue) return tooLarge(loop.at);
  }
  return groups;
};

const evaluateFor = (loop: Kind<'for'>, scope: Scope): Value => {
  const rounds = evaluateRounds(loop, scope);
  if (isValue(rounds)) return rounds;
  if (loop.resultKey === undefined) {
    const items: Value[] = [];
    let size = 0;
    for (const round of rounds) {
      const item = evaluate(loop.result, round);
      size += sizeOf(item);
      if (size > largestValue) return tooLarge(loop.at);
      items.push(item);
    }
    return findFailure(items) ?? list(items);
  }
  const groups = groupEntries(loop, loop.resultKey, rounds);
  if ('kind' in groups) return groups;
  const failed = findFailure([...groups.values()].flat());
  return (
    failed ??
    object([...groups].map(([name, all]) => [name, loop.groups ? list(all) : (all[0] ?? nothing)]))
  );
};

const evaluateSplat = ({ of, each, at }: Kind<'splat'>, scope: Scope): Value => {
  const value = evaluate(of, scope);
  if (isUnknown(value)) return becauseOf(value);
  if (isNull(value)) return list([]);
  const items = value.kind === 'list' ? value.items : [value];
  const results: Value[] = [];
  let size = 0;
  for (const item of items) {
    const result = evaluate(each, { ...scope, item });
    size += sizeOf(result);
    if (size > largestValue) return tooLarge(at);
    results.push(result);
  }
  return findFailure(results) ?? list(results);
};

const evaluateConditional = (expression: Kind<'conditional'>, scope: Scope): Value => {
  const { condition, whenTrue, whenFalse } = expression;
  const decision = evaluate(condition, scope);
  const isTrue = asBoolean(decision);
  if (isTrue !== undefined) return evaluate(isTrue ? whenTrue : whenFalse, scope);
  if (!isUnknown(decision))
    return failure(condition.at, 'this condition is neither true nor false');
  if (decision.fails) return decision;
  const [one, other] = [evaluate(whenTrue, scope), evaluate(whenFalse, scope)];
  return areEqual(one, other) === true ? one : becauseOf(decision);
};

const evaluateIf = (
  part: Extract<TemplatePart, { readonly kind: 'if' }>,
  scope: Scope,
): readonly Value[] => {
  const decision = evaluate(part.condition, scope);
  const isTrue = asBoolean(decision);
  if (isTrue !== undefined) return evaluateParts(isTrue ? part.whenTrue : part.whenFalse, scope);
  return [
    isUnknown(decision)
      ? becauseOf(decision)
      : failure(part.condition.at, 'this condition is neither true nor false'),
  ];
};

const evaluatePart = (part: TemplatePart, scope: Scope): readonly Value[] => {
  switch (part.kind) {
    case 'text':
      return [scalar(part.text)];
    case 'value':
      return [evaluate(part.value, scope)];
    case 'if':
      return evaluateIf(part, scope);
    case 'for': {
      const rounds = evaluateRounds(part, scope);
      if (isValue(rounds)) return [rounds];
      return rounds.map((round) => {
        const text = joinTexts(evaluateParts(part.parts, round), part.of.at);
        return takeSteps(scope.evaluation, sizeOf(text), part.of.at) ?? text;
      });
    }
  }
};

const evaluateParts = (parts: readonly TemplatePart[], scope: Scope): readonly Value[] =>
  parts.flatMap((part) => evaluatePart(part, scope));

/** A file's text as a template; what it may use is passed to it. */
const evaluateTemplateFile =
  (scope: Scope, at: number): Call['evaluateTemplate'] =>
  (source: SourceText, variables) => {
    const spent = takeSteps(scope.evaluation, source.text.length >> 2, at);
    if (spent !== undefined) return spent;
    const from = addSource(scope.evaluation, source);
    const { expression, fault } = parseTemplateText(source.text, (offset) => from + offset);
    if (fault !== undefined) return failure(at, `the template cannot be read: ${fault.message}`);
    const resolve: Scope['resolve'] = (_, place) =>
      failure(place, 'the template is not given this');
    return evaluate(expression, { ...scope, resolve, bindings: variables });
  };

const callWith = (name: string, args: readonly Value[], at: number, scope: Scope): Value => {
  let size = 0;
  for (const arg of args) size += sizeOf(arg);
  const evaluateTemplate = evaluateTemplateFile(scope, at);
  return (
    takeSteps(scope.evaluation, size, at) ??
    callFunction(name, args, { at, scope, evaluateTemplate })
  );
};

const evaluateCall = ({ name, args, expands, at }: Kind<'call'>, scope: Scope): Value => {
  const values = args.map((arg) => evaluate(arg, scope));
  const last = values.at(-1);
  if (expands && last !== undefined) {
    if (isUnknown(last)) return becauseOf(last);
    if (last.kind !== 'list') return failure(at, 'only a list can be expanded with "..."');
    return callWith(name, [...values.slice(0, -1), ...last.items], at, scope);
  }
  return callWith(name, values, at, scope);
};

const evaluateHere = (expression: Expression, scope: Scope): Value => {
  const { at } = expression;
  switch (expression.kind) {
    case 'literal':
      return scalar(expression.value);
    case 'template':
      return joinTexts(evaluateParts(expression.parts, scope), at);
    case 'name':
      return scope.bindings.get(expression.name) ?? scope.resolve(expression.name, at);
    case 'attribute':
      return attributeOf(evaluate(expression.of, scope), expression.name, at);
    case 'index':
      return indexOf(evaluate(expression.of, scope), evaluate(expression.key, scope), at);
    case 'splat':
      return evaluateSplat(expression, scope);
    case 'item':
      return scope.item ?? nothing;
    case 'call':
      return evaluateCall(expression, scope);
    case 'tuple':
      return evaluateTuple(expression, scope);
    case 'object':
      return evaluateObject(expression, scope);
    case 'for':
      return evaluateFor(expression, scope);
    case 'conditional':
      return evaluateConditional(expression, scope);
    case 'unary':
      return applyUnary(expression.operator, evaluate(expression.operand, scope), at);
    case 'binary': {
      const { operator, left, right } = expression;
      return applyBinary(operator, evaluate(left, scope), evaluate(right, scope), at);
    }
  }
};

/** The value of an expression. */
export const evaluate = (expression: Expression, scope: Scope): Value => {
  const { evaluation } = scope;
  evaluation.depth += 1;
  const value = takeSteps(evaluation, 1, expression.at) ?? evaluateHere(expression, scope);
  evaluation.depth -= 1;
  // What is put together here costs its size; what is only passed on costs nothing.
  const isMade = ['template', 'call', 'for', 'splat'].includes(expression.kind);
  if (isMade) evaluation.limits.steps -= sizeOf(value);
  return sizeOf(value) > largestValue || depthOf(value) > deepestValue
    ? tooLarge(expression.at)
    : value;
};
