/** What a function of the language is, and how most of them take their arguments. */
import type { Scalar } from '../../document/tree.ts';
import type { Call } from '../evaluation.ts';
import {
  asNumber,
  asText,
  becauseOf,
  failure,
  findUnknownPart,
  isUnknown,
  scalar,
  unknown,
  type Value,
} from '../value.ts';

export interface HclFunction {
  readonly run: (args: readonly Value[], call: Call) => Value;
  /** `unknown`: it is called with arguments that are unknown; `failure`: with those that fail, too. */
  readonly takes?: 'unknown' | 'failure';
}

export type FunctionTable = Readonly<Record<string, HclFunction>>;

export const wrongArguments = ({ at }: Call): Value =>
  failure(at, 'a function is called with arguments that it does not take');

/** Of one text or two; what else it is given does not count. */
export const textFunction = (
  run: (text: string | undefined, second: string | undefined) => Scalar | undefined,
): HclFunction => ({
  run: (args, call) => {
    const texts = args.map(asText);
    if (texts.includes(undefined)) return wrongArguments(call);
    const [text, second] = texts;
    const result = run(text, second);
    return result === undefined ? wrongArguments(call) : scalar(result);
  },
});

/** Of numbers alone, or of one list of them. */
export const numberFunction = (
  run: (numbers: readonly number[]) => number | undefined,
): HclFunction => ({
  run: (args, call) => {
    const [first] = args;
    const values = args.length === 1 && first?.kind === 'list' ? first.items : args;
    const cause = values.find(isUnknown);
    if (cause !== undefined) return becauseOf(cause);
    const numbers = values.map(asNumber);
    if (numbers.includes(undefined)) return wrongArguments(call);
    const result = run(numbers.map(Number));
    return result === undefined || !Number.isFinite(result) ? wrongArguments(call) : scalar(result);
  },
});

/** Called only with what is known throughout. */
export const wholeFunction = (run: HclFunction['run']): HclFunction => ({
  run: (args, call) => {
    for (const arg of args) {
      const cause = findUnknownPart(arg);
      if (cause !== undefined) return cause.at < 0 ? unknown(call.at, cause.why) : becauseOf(cause);
    }
    return run(args, call);
  },
});

/** The items of a list or set; `undefined` for anything else. */
export const listItems = (value: Value | undefined): readonly Value[] | undefined =>
  value?.kind === 'list' ? value.items : undefined;

export const objectMembers = (value: Value | undefined): ReadonlyMap<string, Value> | undefined =>
  value?.kind === 'object' ? value.members : undefined;
