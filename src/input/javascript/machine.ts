/** What bounds a script: steps, depth, sizes, and the branches that may not be taken. */
import type { Expression } from 'acorn';
import type { SourceLocation } from '../../model/dns/zone.ts';
import { createLocator } from '../zone/locator.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Doubt, Scope } from './scope.ts';
import {
  choiceOf,
  isUnknown,
  type List,
  type Members,
  type Unknown,
  unknownAt,
  type Value,
} from './values.ts';

/** Files of thousands of records take a tenth of this. */
const mostSteps = 1_000_000;
/** Of expressions, statements and calls within each other. */
const mostDepth = 600;
const longestText = 256 * 1024;
export const mostItems = 50_000;
/** As many units of text, or items, cost one step. */
const unitsPerStep = 32;

/** The script may not go on: it takes more than is allowed here. */
export class LimitReached extends Error {
  readonly why: string;

  constructor(why: string) {
    super(why);
    this.why = why;
  }
}

/** The script itself says that it goes no further. */
export class Thrown extends Error {
  readonly reason: Unknown;

  constructor(reason: Unknown) {
    super(reason.why);
    this.reason = reason;
  }
}

export interface Machine {
  /** Set by the interpreter that it belongs to. */
  readonly evaluate: (node: Expression, scope: Scope) => Value;
  readonly call: (callee: Value, args: readonly Value[], place: SourceLocation) => Value;
  /** A call is made for what it does, and that is not known. */
  readonly dropped: (result: Unknown) => void;
  /** Where it is: the last call. */
  at: SourceLocation | undefined;
  /** What is being run may not be run in truth; `reason` says why. */
  doubt: Doubt;
  /** @throws {LimitReached} */
  readonly spend: (units?: number) => void;
  /** Runs what lies one level deeper. @throws {LimitReached} */
  readonly deeper: <T>(run: () => T) => T;
  readonly placeOf: (scope: Scope, node: { readonly start: number }) => SourceLocation;
}

export type MachineLimits = Pick<Machine, 'doubt' | 'spend' | 'deeper' | 'placeOf'>;

export const createLimits = (): MachineLimits => {
  let units = 0;
  let depth = 0;
  const locators = new Map<SourceText, ReturnType<typeof createLocator>>();
  const locate = (source: SourceText) => {
    const known = locators.get(source) ?? createLocator(source);
    locators.set(source, known);
    return known;
  };
  return {
    doubt: { level: 0, reason: undefined },
    spend: (more = 0) => {
      units += unitsPerStep + more;
      if (units > mostSteps * unitsPerStep)
        throw new LimitReached('the script takes too many steps');
    },
    deeper: (run) => {
      depth += 1;
      try {
        if (depth > mostDepth) throw new LimitReached('the script is nested too deeply');
        return run();
      } finally {
        depth -= 1;
      }
    },
    placeOf: (scope, { start }) => locate(scope.source)(start),
  };
};

/** Runs a branch that may not be taken. A `throw` in it is taken for a check that passes. */
export const speculate = <T>(machine: Machine, reason: Unknown, run: () => T): T | undefined => {
  const before = machine.doubt;
  machine.doubt = { level: before.level + 1, reason };
  try {
    return run();
  } catch (error) {
    if (error instanceof Thrown) return undefined;
    throw error;
  } finally {
    machine.doubt = before;
  }
};

/** A text that the script makes. @throws {LimitReached} */
export const newText = (machine: Machine, text: string): string => {
  machine.spend(text.length);
  if (text.length > longestText) throw new LimitReached('a text of the script is too long');
  return text;
};

export const newList = (machine: Machine, items: readonly Value[], open?: Unknown): List => {
  machine.spend(items.length);
  if (items.length > mostItems) throw new LimitReached('a list of the script is too long');
  return {
    kind: 'list',
    level: machine.doubt.level,
    // Going through the items must meet what may be beside them.
    items: open && !items.some(isUnknown) ? [...items, open] : [...items],
    ...(open && { open }),
  };
};

export const newObject = (
  machine: Machine,
  members: Iterable<readonly [string, Value]> = [],
): Members => {
  const own = new Map(members);
  machine.spend(own.size);
  return { kind: 'object', level: machine.doubt.level, members: own };
};

/** The reason for doubt about a change of what was made earlier. */
export const doubtAbout = (
  { doubt }: Machine,
  { level }: { readonly level: number },
): Unknown | undefined => (level < doubt.level ? doubt.reason : undefined);

/** Puts an item at the end of a list. */
export const append = (machine: Machine, list: List, item: Value): void => {
  machine.spend();
  if (list.items.length >= mostItems) throw new LimitReached('a list of the script is too long');
  const doubt = doubtAbout(machine, list);
  list.items.push(doubt ? choiceOf(doubt, [item, newList(machine, [])]) : item);
  if (doubt) list.open ??= doubt;
};

/** Puts all that there may be at the end of a list. */
export const appendAll = (machine: Machine, list: List, from: Value, place: SourceLocation) => {
  if (typeof from === 'string') for (const one of from) append(machine, list, one);
  else if (typeof from === 'object' && from?.kind === 'list' && !from.lost) {
    for (const item of from.items.slice()) append(machine, list, item);
    if (from.open) list.open ??= from.open;
  } else {
    const rest = isUnknown(from) ? from : unknownAt('what is spread here is no list', place);
    append(machine, list, rest);
    list.open ??= rest;
  }
};

/** Gives a member a value. */
export const setMember = (machine: Machine, to: Members, name: string, value: Value): void => {
  machine.spend();
  if (to.members.size >= mostItems) throw new LimitReached('an object of the script is too large');
  const doubt = doubtAbout(machine, to);
  to.members.set(name, doubt ? choiceOf(doubt, [to.members.get(name), value]) : value);
};
