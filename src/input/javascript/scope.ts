/** Where the names of a script have their values. */
import type { SourceText } from '../source/source-text.ts';
import { choiceOf, type Scope, type Unknown, type Value } from './values.ts';

export type { Scope } from './values.ts';

/** The branch that is being run and may not be taken. */
export interface Doubt {
  readonly level: number;
  readonly reason: Unknown | undefined;
}

export const innerScope = (outer: Scope, level: number): Scope => ({
  names: new Map(),
  outer,
  level,
  source: outer.source,
  whole: outer.whole ?? outer,
});

/** The scope of a function's call. */
export const callScope = (outer: Scope, level: number): Scope => ({
  ...innerScope(outer, level),
  whole: undefined,
});

/** The scope of a file: its names are seen by all files. */
export const fileScope = (globals: Scope, source: SourceText): Scope => ({ ...globals, source });

const findBinding = (scope: Scope, name: string) => {
  for (let here: Scope | undefined = scope; here; here = here.outer) {
    const binding = here.names.get(name);
    if (binding !== undefined) return { binding, level: here.level };
  }
  return undefined;
};

/** Looks a name up; `undefined` where it is declared nowhere. */
export const lookUp = (scope: Scope, name: string): { readonly value: Value } | undefined =>
  findBinding(scope, name)?.binding;

export const declare = (scope: Scope, name: string, value: Value): void => {
  scope.names.set(name, { value });
};

/** Declares a `var`, which keeps a value that it has. */
export const declareVar = (scope: Scope, name: string): void => {
  const { names } = scope.whole ?? scope;
  if (!names.has(name)) names.set(name, { value: undefined });
};

const outermost = (scope: Scope): Scope => {
  let here = scope;
  while (here.outer !== undefined) here = here.outer;
  return here;
};

/** Gives a name a value; one that is declared nowhere becomes global. */
export const assignName = (scope: Scope, name: string, value: Value, doubt: Doubt): void => {
  const found = findBinding(scope, name);
  const { level, binding } = found ?? { level: 0, binding: { value: undefined } };
  if (found === undefined) outermost(scope).names.set(name, binding);
  binding.value =
    doubt.reason !== undefined && level < doubt.level
      ? choiceOf(doubt.reason, [binding.value, value])
      : value;
};
