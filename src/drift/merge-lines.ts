/** What a merge makes of records: a change that was made to an older state, applied to the present one. */
import type { RecordLine } from '../model/check.ts';
import { presentLine } from './canonical-order.ts';
import { recordIdentity } from './compare.ts';
import { groupedBy } from '../model/non-empty.ts';

/** The three sides of a merge, as git has them. */
export interface MergeSides<T> {
  /** What both others were made of. */
  readonly base: T;
  /** The branch as it is now. */
  readonly main: T;
  /** The change. */
  readonly head: T;
}

/**
 * The records after the merge: those that the change left as they were are as the branch has them now, all
 * others as the change has them.
 */
export const mergeRecords = <T>(
  { base, main, head }: MergeSides<readonly T[]>,
  toLine: (record: T) => RecordLine,
): readonly T[] => {
  const group = (records: readonly T[]) =>
    groupedBy(records, (record) => recordIdentity(toLine(record)));
  const [was, now, next] = [group(base), group(main), group(head)];
  const textOf = (records: readonly T[] = []): string =>
    records
      .map((record) => presentLine(toLine(record)))
      .toSorted()
      .join('\n');
  return [...new Set([...next.keys(), ...now.keys()])].flatMap((identity) => {
    const isUnchanged = textOf(was.get(identity)) === textOf(next.get(identity));
    return (isUnchanged ? now : next).get(identity) ?? [];
  });
};
