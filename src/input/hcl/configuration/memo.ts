/** Works out each named value once, and finds those that refer to themselves. */
import { failure, type Value } from '../value.ts';

/** `name` is shown if the value refers to itself. */
export type Memo = (name: string, at: number, compute: () => Value) => Value;

export const createMemo = (): Memo => {
  const known = new Map<string, Value | 'running'>();
  return (name, at, compute) => {
    const found = known.get(name);
    if (found === 'running') return failure(at, `${name} refers to itself`);
    if (found !== undefined) return found;
    known.set(name, 'running');
    const value = compute();
    known.set(name, value);
    return value;
  };
};
