/** How many instances of a resource or a module there are, and what tells them apart: `count` and `for_each`. */
import type { Block, Expression } from '../syntax/syntax.ts';
import { evaluate } from '../evaluate.ts';
import { type Scope, withBindings } from '../evaluation.ts';
import { argument } from './body.ts';
import {
  asNumber,
  asText,
  becauseOf,
  failure,
  findUnknownPart,
  isNull,
  isUnknown,
  object,
  scalar,
  type Unknown,
  unknown,
  type Value,
} from '../value.ts';

/** One instance. */
export interface Instance {
  /** `["a"]`, `[0]`; empty if there is one alone. */
  readonly key: string;
  /** The key by which it is asked for; `undefined` if that is not known. */
  readonly index: string | number | undefined;
  readonly scope: Scope;
  /** Why it is not known whether there is one, or how many. */
  readonly uncertain?: Unknown;
}

export interface Expansion {
  readonly form: 'one' | 'count' | 'for_each' | 'unknown';
  readonly instances: readonly Instance[];
}

const eachObject = (key: Value, value: Value): Value =>
  object([
    ['key', key],
    ['value', value],
  ]);

/** One instance that stands for those that are not known. */
const uncertainInstance = (scope: Scope, cause: Unknown): Instance => {
  const value = becauseOf(cause);
  return {
    key: '',
    index: undefined,
    scope: withBindings(scope, [
      ['each', eachObject(value, value)],
      ['count', object([['index', value]])],
    ]),
    uncertain: value,
  };
};

/** Takes room for `count` instances; why there is none, if there is none. */
const takeInstances = (scope: Scope, count: number, at: number): Unknown | undefined => {
  const { limits } = scope.evaluation;
  if (count > limits.instances) return unknown(at, 'it has more instances than are worked out');
  limits.instances -= count;
  return undefined;
};

const expandCount = (expression: Expression, scope: Scope): Expansion => {
  const value = evaluate(expression, scope);
  const count = asNumber(value) ?? -1;
  const cause = isUnknown(value)
    ? value
    : count < 0 || !Number.isInteger(count)
      ? failure(expression.at, '"count" is no whole number')
      : takeInstances(scope, count, expression.at);
  if (cause !== undefined) return { form: 'unknown', instances: [uncertainInstance(scope, cause)] };
  return {
    form: 'count',
    instances: Array.from({ length: count }, (_, index) => ({
      key: `[${index}]`,
      index,
      scope: withBindings(scope, [['count', object([['index', scalar(index)]])]]),
    })),
  };
};

const eachInstance = (scope: Scope, key: Value, value: Value): Instance => {
  const cause = findUnknownPart(key);
  const index = asText(key);
  if (cause !== undefined || index === undefined)
    return {
      ...uncertainInstance(scope, cause ?? failure(-1, 'a key is no text')),
      scope: withBindings(scope, [['each', eachObject(key, value)]]),
    };
  return {
    key: `[${JSON.stringify(index)}]`,
    index,
    scope: withBindings(scope, [['each', eachObject(key, value)]]),
  };
};

/** Keys and values of what `for_each` goes through; or why that is not known. */
const eachEntries = (value: Value, at: number): readonly (readonly [Value, Value])[] | Unknown => {
  if (isUnknown(value)) return value;
  if (value.kind === 'object')
    return [...value.members].map(([name, one]) => [scalar(name), one] as const);
  if (value.kind === 'list' && (value.isSet || value.items.length === 0))
    return value.items.map((item) => [item, item] as const);
  return isNull(value) || value.kind === 'scalar' || value.kind === 'list'
    ? failure(at, '"for_each" takes a map or a set')
    : unknown(at, `not all of ${value.address} is known`);
};

const expandEach = (expression: Expression, scope: Scope): Expansion => {
  const entries = eachEntries(evaluate(expression, scope), expression.at);
  const cause = 'kind' in entries ? entries : takeInstances(scope, entries.length, expression.at);
  if (cause !== undefined || 'kind' in entries)
    return {
      form: 'unknown',
      instances: [uncertainInstance(scope, cause ?? failure(expression.at, 'nothing'))],
    };
  return {
    form: 'for_each',
    instances: entries.map(([key, value]) => eachInstance(scope, key, value)),
  };
};

/** The instances of a block. */
export const expandBlock = (block: Block, scope: Scope): Expansion => {
  const count = argument(block, 'count');
  const each = argument(block, 'for_each');
  if (count !== undefined) return expandCount(count.value, scope);
  if (each !== undefined) return expandEach(each.value, scope);
  const cause = takeInstances(scope, 1, block.at);
  return cause === undefined
    ? { form: 'one', instances: [{ key: '', index: undefined, scope }] }
    : { form: 'unknown', instances: [uncertainInstance(scope, cause)] };
};
