/**
 * Works out what a script does, as far as that can be known without its world: no file, clock, network or object of
 * this program is within its reach. What it can't work out is unknown, and so is all that rests on that.
 */
import type { Program, Statement } from 'acorn';
import type { SourceLocation } from '../../model/dns/zone.ts';
import type { SourceText } from '../source/source-text.ts';
import { bindPattern, declaring, hoist } from './binding.ts';
import { evaluate } from './expressions.ts';
import { createLimits, LimitReached, type Machine, newList } from './machine.ts';
import { callScope, declare, fileScope, type Scope } from './scope.ts';
import { executeAll } from './statements.ts';
import {
  choiceOf,
  type Closure,
  isPrimitive,
  type Unknown,
  unknownAt,
  type Value,
} from './values.ts';

/** What the tool whose script it is has to say. */
export interface Host {
  /** A function is called that is not known: what that may do, and what it gives. */
  readonly callUnknown: (callee: Unknown, args: readonly Value[], place: SourceLocation) => Value;
  /** A call is made for what it does, and that is not known. */
  readonly dropped: (result: Unknown) => void;
}

const runBody = (machine: Machine, body: readonly Statement[], scope: Scope): Value => {
  hoist(machine, body, scope);
  const end = executeAll(machine, body, scope);
  if (end?.kind === 'return') return end.value;
  if (end?.kind !== 'perhaps') return undefined;
  return choiceOf(end.why, end.always ? end.values : [...end.values, undefined]);
};

const callClosure = (
  machine: Machine,
  callee: Closure,
  args: readonly Value[],
  place: SourceLocation,
): Value => {
  const { node, scope: outer } = callee;
  if (node.async || node.generator)
    return unknownAt('asynchronous functions and generators would have to be run', place);
  const scope = callScope(outer, machine.doubt.level);
  if (node.type !== 'ArrowFunctionExpression') declare(scope, 'arguments', newList(machine, args));
  if (node.type === 'FunctionExpression' && node.id) declare(scope, node.id.name, callee);
  for (const [i, param] of node.params.entries()) {
    const value = param.type === 'RestElement' ? newList(machine, args.slice(i)) : args[i];
    bindPattern(machine, [param, value], scope, declaring);
  }
  return node.body.type === 'BlockStatement'
    ? runBody(machine, node.body.body, scope)
    : machine.evaluate(node.body, scope);
};

export const createMachine = ({ callUnknown, dropped }: Host): Machine => {
  const machine: Machine = {
    ...createLimits(),
    at: undefined,
    dropped,
    evaluate: (node, scope) => evaluate(machine, node, scope),
    call: (callee, args, place) =>
      machine.deeper(() => {
        machine.spend();
        machine.at = place;
        if (isPrimitive(callee)) return unknownAt('what is called here is no function', place);
        switch (callee.kind) {
          case 'closure':
            return callClosure(machine, callee, args, place);
          case 'native':
            return callee.call({ args, place });
          case 'unknown':
            return callUnknown(callee, args, place);
          case 'built':
            return callee;
          default:
            return unknownAt('what is called here is no function', place);
        }
      }),
  };
  return machine;
};

/** The scope that all files of a script share. */
export const globalScope = (source: SourceText): Scope => ({
  names: new Map(),
  outer: undefined,
  level: 0,
  source,
  whole: undefined,
});

/** @throws {LimitReached} @throws {Thrown} */
export const runProgram = (
  machine: Machine,
  { body }: Program,
  globals: Scope,
  source: SourceText,
): void => {
  const statements = body.filter((one): one is Statement => !/^(?:Im|Ex)port/.test(one.type));
  try {
    runBody(machine, statements, fileScope(globals, source));
  } catch (error) {
    // The depth is bounded; what a frame takes of the stack is not known.
    if (error instanceof RangeError) throw new LimitReached('the script is nested too deeply');
    throw error;
  }
};
