/** How loops go on and end, and what they go through. */
import type { ForInStatement, ForOfStatement, Pattern, VariableDeclaration } from 'acorn';
import { assigning, bindPattern, declaring } from './binding.ts';
import { type Completion, outsideLoop, type Perhaps, perhaps } from './completion.ts';
import { type Machine, speculate } from './machine.ts';
import { ownNames } from './members.ts';
import type { Scope } from './scope.ts';
import { isKind, isUnknown, unknownAt, type Unknown, type Value, whyLost } from './values.ts';

type End = Completion | undefined;

/** What a loop makes of the end of its body: whether it goes on, and how it ends. */
const afterBody = (end: End): { readonly done: boolean; readonly end?: End } => {
  if (end === undefined) return { done: false };
  if (end.kind === 'return') return { done: true, end };
  if (end.kind === 'perhaps') return { done: end.always && !end.continues, end };
  if (end.label !== undefined) return { done: true, end };
  return { done: end.kind === 'break' };
};

/** Runs the body for each of `rounds`; `false` ends the loop, an unknown leaves it open how often it runs. */
export const loop = (machine: Machine, rounds: () => boolean | Unknown, body: () => End): End => {
  let doubt: Perhaps | undefined;
  for (;;) {
    machine.spend();
    const next = doubt ? (speculate(machine, doubt.why, rounds) ?? false) : rounds();
    if (next === false) return outsideLoop(doubt);
    const why = isUnknown(next) ? next : doubt?.why;
    const { done, end } = afterBody(why ? speculate(machine, why, body) : body());
    const reason = why ?? (end?.kind === 'perhaps' ? end.why : undefined);
    if (reason) doubt = perhaps(reason, [doubt, end]) ?? doubt;
    if (isUnknown(next)) {
      // What the first run may change, the second one finds changed.
      const again = speculate(machine, next, body);
      return outsideLoop(perhaps(next, [doubt, again]));
    }
    if (done && end?.kind !== 'perhaps') return why ? outsideLoop(doubt) : end;
    if (done) return why || doubt?.breaks ? outsideLoop(doubt) : doubt;
  }
};

/** Gives the loop's own name, or names, the item of a round. */
export const bindRound = (
  machine: Machine,
  left: VariableDeclaration | Pattern,
  value: Value,
  scope: Scope,
): void => {
  if (left.type !== 'VariableDeclaration')
    return bindPattern(machine, [left, value], scope, assigning(machine));
  const [declaration] = left.declarations;
  const binder = left.kind === 'var' ? assigning(machine) : declaring;
  if (declaration) bindPattern(machine, [declaration.id, value], scope, binder);
};

/** What a loop over `value` goes through; `open` where that may be more. */
export const roundsOf = (
  machine: Machine,
  node: ForInStatement | ForOfStatement,
  value: Value,
  scope: Scope,
): { readonly items: readonly Value[]; readonly open?: Unknown } => {
  const place = machine.placeOf(scope, node);
  if (node.type === 'ForInStatement' && (value === undefined || value === null))
    return { items: [] };
  if (node.type === 'ForInStatement') {
    const own = ownNames(machine, value, place);
    return 'names' in own
      ? { items: own.names, ...(own.open && { open: own.open }) }
      : { items: [], open: own };
  }
  if (typeof value === 'string') return { items: Array.from(value) };
  const lost = whyLost(value);
  if (isKind(value, 'list') && !lost)
    return { items: value.items.slice(), ...(value.open && { open: value.open }) };
  return { items: [], open: lost ?? unknownAt('a loop goes over what is no list', place) };
};
