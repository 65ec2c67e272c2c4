/** Carries out statements. A branch whose condition is unknown is run as one that may not be taken. */
import type {
  BlockStatement,
  BreakStatement,
  ContinueStatement,
  Expression,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  IfStatement,
  LabeledStatement,
  ReturnStatement,
  Statement,
  SwitchStatement,
  ThrowStatement,
  TryStatement,
  VariableDeclaration,
} from 'acorn';
import { assigning, bindPattern, declaring, hoistFunctions } from './binding.ts';
import { type Completion, endingIn, type Perhaps, perhaps } from './completion.ts';
import { bindRound, loop, roundsOf } from './loops.ts';
import { type Machine, speculate, Thrown } from './machine.ts';
import { declare, innerScope, type Scope } from './scope.ts';
import { binary } from './operators.ts';
import { isUnknown, truthOf, unknownAt, type Unknown } from './values.ts';

type End = Completion | undefined;

/** Runs one after another; once one may have ended them all, the others may not be run. */
export const executeAll = (
  machine: Machine,
  statements: readonly Statement[],
  scope: Scope,
): End => {
  let doubt: Perhaps | undefined;
  for (const statement of statements) {
    const run = (): End => execute(machine, statement, scope);
    const end = doubt ? speculate(machine, doubt.why, run) : run();
    if (doubt) doubt = endingIn(doubt, end);
    else if (end?.kind === 'perhaps') doubt = end;
    else if (end !== undefined) return end;
    if (doubt?.always) return doubt;
  }
  return doubt;
};

const executeBlock = (machine: Machine, { body }: BlockStatement, scope: Scope): End => {
  const inner = innerScope(scope, machine.doubt.level);
  hoistFunctions(body, inner);
  return executeAll(machine, body, inner);
};

const declareVariables = (machine: Machine, node: VariableDeclaration, scope: Scope): void => {
  for (const { id, init } of node.declarations) {
    if (!init && node.kind === 'var') continue;
    const value = init ? machine.evaluate(init, scope) : undefined;
    const binder = node.kind === 'var' ? assigning(machine) : declaring;
    bindPattern(machine, [id, value], scope, binder);
  }
};

const executeIf = (machine: Machine, node: IfStatement, scope: Scope): End => {
  const holds = truthOf(machine.evaluate(node.test, scope));
  const branch = (statement: Statement | null | undefined) => (): End =>
    statement ? execute(machine, statement, scope) : undefined;
  const then = branch(node.consequent);
  const otherwise = branch(node.alternate);
  if (typeof holds === 'boolean') return holds ? then() : otherwise();
  return perhaps(holds, [speculate(machine, holds, then), speculate(machine, holds, otherwise)]);
};

const executeFor = (machine: Machine, node: ForStatement, scope: Scope): End => {
  let inner = innerScope(scope, machine.doubt.level);
  const { init, test, update, body } = node;
  if (init?.type === 'VariableDeclaration') declareVariables(machine, init, inner);
  else if (init) machine.evaluate(init, inner);
  let first = true;
  const round = (): boolean | Unknown => {
    if (!first) {
      // Functions made in a round keep the values of that round.
      const { names, ...rest } = inner;
      inner = { ...rest, names: new Map([...names].map(([name, one]) => [name, { ...one }])) };
      if (update) machine.evaluate(update, inner);
    }
    first = false;
    return test ? truthOf(machine.evaluate(test, inner)) : true;
  };
  return loop(machine, round, () => execute(machine, body, inner));
};

const executeForEach = (
  machine: Machine,
  node: ForInStatement | ForOfStatement,
  scope: Scope,
): End => {
  const value = machine.evaluate(node.right, scope);
  const { items, open } = roundsOf(machine, node, value, scope);
  // Items that stand for any number of them are left to the round that is open.
  const known = open ? items.filter((item) => !isUnknown(item)) : items;
  let i = -1;
  const round = (): boolean | Unknown => {
    i += 1;
    return i < known.length ? true : (open ?? false);
  };
  return loop(machine, round, () => {
    const inner = innerScope(scope, machine.doubt.level);
    bindRound(machine, node.left, i < known.length ? known[i] : open, inner);
    return execute(machine, node.body, inner);
  });
};

const executeWhile = (
  machine: Machine,
  { test, body }: { readonly test: Expression; readonly body: Statement },
  scope: Scope,
  testFirst: boolean,
): End => {
  let skipTest = !testFirst;
  const round = (): boolean | Unknown => {
    if (!skipTest) return truthOf(machine.evaluate(test, scope));
    skipTest = false;
    return true;
  };
  return loop(machine, round, () => execute(machine, body, scope));
};

const executeSwitch = (machine: Machine, node: SwitchStatement, scope: Scope): End => {
  const inner = innerScope(scope, machine.doubt.level);
  const value = machine.evaluate(node.discriminant, scope);
  const from = (at: number): End =>
    executeAll(
      machine,
      node.cases.slice(at).flatMap((one) => one.consequent),
      inner,
    );
  const leave = (end: End): End => {
    if (end?.kind === 'break' && end.label === undefined) return undefined;
    if (end?.kind !== 'perhaps') return end;
    const left = { ...end, breaks: false, always: end.always && !end.breaks };
    return left.values.length > 0 || left.continues ? left : undefined;
  };
  for (const [i, { test }] of node.cases.entries()) {
    if (!test) continue;
    const place = machine.placeOf(scope, test);
    const same = binary(machine, '===', [value, machine.evaluate(test, inner)], place);
    if (isUnknown(same))
      return leave(
        perhaps(same, [
          ...node.cases.map((_, at) => speculate(machine, same, () => from(at))),
          // Without a default, no case may be the one.
          ...(node.cases.every((one) => one.test) ? [undefined] : []),
        ]),
      );
    if (same === true) return leave(from(i));
  }
  const otherwise = node.cases.findIndex(({ test }) => !test);
  return otherwise < 0 ? undefined : leave(from(otherwise));
};

const executeTry = (machine: Machine, node: TryStatement, scope: Scope): End => {
  const attempt = (): End => {
    try {
      return executeBlock(machine, node.block, scope);
    } catch (error) {
      if (!(error instanceof Thrown) || !node.handler) throw error;
      const inner = innerScope(scope, machine.doubt.level);
      const { param, body } = node.handler;
      if (param) bindPattern(machine, [param, error.reason], inner, declaring);
      return executeBlock(machine, body, inner);
    }
  };
  const end = attempt();
  return (node.finalizer && executeBlock(machine, node.finalizer, scope)) ?? end;
};

const executeExpression = (machine: Machine, node: Expression, scope: Scope): void => {
  const value = machine.evaluate(node, scope);
  const { type } = node;
  const isCall =
    type === 'CallExpression' || type === 'ChainExpression' || type === 'AwaitExpression';
  if (isUnknown(value) && (isCall || type === 'NewExpression')) machine.dropped(value);
};

/** Statements that end others. @throws {Thrown} */
const executeJump = (
  machine: Machine,
  node: ReturnStatement | BreakStatement | ContinueStatement | ThrowStatement,
  scope: Scope,
): Completion => {
  const stop = (why: string): never => {
    throw new Thrown(unknownAt(why, machine.placeOf(scope, node)));
  };
  switch (node.type) {
    case 'ReturnStatement': {
      const value = node.argument ? machine.evaluate(node.argument, scope) : undefined;
      return { kind: 'return', value };
    }
    case 'BreakStatement':
      return { kind: 'break', label: node.label?.name };
    case 'ContinueStatement':
      return node.label
        ? stop('labels would have to be run')
        : { kind: 'continue', label: undefined };
    case 'ThrowStatement':
      return stop('it throws an error here');
  }
};

const executeLabeled = (machine: Machine, node: LabeledStatement, scope: Scope): End => {
  const end = execute(machine, node.body, scope);
  return end?.kind === 'break' && end.label === node.label.name ? undefined : end;
};

/** Statements that declare a name, or do one thing. */
const executeSimple = (machine: Machine, node: Statement, scope: Scope): void => {
  if (node.type === 'ExpressionStatement') executeExpression(machine, node.expression, scope);
  else if (node.type === 'VariableDeclaration') declareVariables(machine, node, scope);
  else if (node.type === 'ClassDeclaration') {
    const place = machine.placeOf(scope, node);
    declare(scope, node.id.name, unknownAt('classes would have to be run', place));
  } else if (node.type === 'WithStatement')
    throw new Thrown(unknownAt('"with" would have to be run', machine.placeOf(scope, node)));
};

const executeNode = (machine: Machine, node: Statement, scope: Scope): End => {
  switch (node.type) {
    case 'BlockStatement':
      return executeBlock(machine, node, scope);
    case 'IfStatement':
      return executeIf(machine, node, scope);
    case 'ForStatement':
      return executeFor(machine, node, scope);
    case 'ForInStatement':
    case 'ForOfStatement':
      return executeForEach(machine, node, scope);
    case 'WhileStatement':
      return executeWhile(machine, node, scope, true);
    case 'DoWhileStatement':
      return executeWhile(machine, node, scope, false);
    case 'SwitchStatement':
      return executeSwitch(machine, node, scope);
    case 'TryStatement':
      return executeTry(machine, node, scope);
    case 'LabeledStatement':
      return executeLabeled(machine, node, scope);
    case 'ReturnStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'ThrowStatement':
      return executeJump(machine, node, scope);
    default:
      executeSimple(machine, node, scope);
      return undefined;
  }
};

const execute = (machine: Machine, node: Statement, scope: Scope): End =>
  machine.deeper(() => {
    machine.spend();
    return executeNode(machine, node, scope);
  });
