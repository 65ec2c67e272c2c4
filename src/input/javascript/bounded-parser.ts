/**
 * acorn, which calls itself for each level of a script, with a limit on the levels. Its stack would
 * end somewhere, and there even a regular expression that is compiled ends the process.
 */
import { Parser, type Expression } from 'acorn';

declare module 'acorn' {
  interface Parser {
    readonly pos: number;
    parseStatement(...args: readonly unknown[]): unknown;
    parseMaybeAssign(...args: readonly unknown[]): unknown;
    parseMaybeUnary(...args: readonly unknown[]): unknown;
    parseExprAtom(...args: readonly unknown[]): unknown;
    parseBindingAtom(...args: readonly unknown[]): unknown;
    parseSubscript(base: Expression, ...args: readonly unknown[]): Expression;
    buildBinary(
      at: number,
      place: unknown,
      left: Expression,
      ...args: readonly unknown[]
    ): Expression;
  }
}

/** What a level takes of the stack, about. A pair of brackets goes through most of them. */
const costs = { unary: 4, atom: 4, statement: 4, assignment: 8, pattern: 12 } as const;

/** About 200 pairs of brackets. */
const mostCosts = 3500;

/** Calls and members behind one another, which make a deep tree: `a.b().c` has three. */
const mostLinks = 500;

/** Of a sum, or of another chain of operators. */
const mostTerms = 3500;

export class TooDeep extends Error {
  /** Where in the text. */
  readonly pos: number;

  constructor(pos: number) {
    super('nested too deeply');
    this.pos = pos;
  }
}

export class BoundedParser extends Parser {
  #spent = 0;
  readonly #links = new WeakMap<Expression, number>();
  readonly #terms = new WeakMap<Expression, number>();

  /** Not undone when something is thrown, as that ends the parser. */
  #enter(cost: number): void {
    this.#spent += cost;
    if (this.#spent > mostCosts) throw new TooDeep(this.pos);
  }

  #leave<T>(cost: number, parsed: T): T {
    this.#spent -= cost;
    return parsed;
  }

  override parseStatement(...args: readonly unknown[]): unknown {
    this.#enter(costs.statement);
    return this.#leave(costs.statement, super.parseStatement(...args));
  }

  override parseMaybeAssign(...args: readonly unknown[]): unknown {
    this.#enter(costs.assignment);
    return this.#leave(costs.assignment, super.parseMaybeAssign(...args));
  }

  override parseMaybeUnary(...args: readonly unknown[]): unknown {
    this.#enter(costs.unary);
    return this.#leave(costs.unary, super.parseMaybeUnary(...args));
  }

  override parseExprAtom(...args: readonly unknown[]): unknown {
    this.#enter(costs.atom);
    return this.#leave(costs.atom, super.parseExprAtom(...args));
  }

  override parseBindingAtom(...args: readonly unknown[]): unknown {
    this.#enter(costs.pattern);
    return this.#leave(costs.pattern, super.parseBindingAtom(...args));
  }

  /** Counts what is in a chain, which is `longer` than `before` by one. */
  #lengthen(
    chain: WeakMap<Expression, number>,
    most: number,
    before: Expression,
    longer: Expression,
  ): Expression {
    const length = (chain.get(before) ?? 0) + 1;
    if (length > most) throw new TooDeep(this.pos);
    chain.set(longer, length);
    return longer;
  }

  override parseSubscript(base: Expression, ...args: readonly unknown[]): Expression {
    const parsed = super.parseSubscript(base, ...args);
    return parsed === base ? base : this.#lengthen(this.#links, mostLinks, base, parsed);
  }

  override buildBinary(
    at: number,
    place: unknown,
    left: Expression,
    ...args: readonly unknown[]
  ): Expression {
    const built = super.buildBinary(at, place, left, ...args);
    return this.#lengthen(this.#terms, mostTerms, left, built);
  }
}
