/** One of our readers beside a program of others that reads the same. */
import type { Chance } from '../support/faults.ts';

/** What each of the two makes of an input, in one form: the same text is the same answer. */
export interface Outcome {
  readonly own: string;
  readonly peer: string;
}

/** Both of them, ready to be asked. */
export interface Comparison {
  readonly outcomes: (inputs: readonly Buffer[]) => Promise<readonly Outcome[]>;
  readonly stop: () => void;
}

export interface PeerTarget {
  readonly name: string;
  /** How many inputs are put to the peer at once. */
  readonly batch: number;
  readonly make: (chance: Chance) => Buffer;
  /** Shorter inputs of the same kind, where leaving out octets would not make one. */
  readonly shorter?: (input: Buffer) => readonly Buffer[];
  /** `folder` is empty, and is removed at the end. */
  readonly start: (folder: string) => Promise<Comparison> | Comparison;
}

/** An answer with its reason, which is for people and not compared. */
export const withoutReason = (answer: string): string =>
  answer.replace(
    /^(refused|bogus|insecure|indeterminate|another key|none|neutral|pass|fail|softfail|temperror|permerror): [^]*$/,
    '$1',
  );

export const upTo = (chance: Chance, limit: number): number => Math.floor(chance() * limit);

export const pick = <T>(chance: Chance, items: readonly T[]): T =>
  items[upTo(chance, items.length)]!;

/** So many of what `make` makes: from `least` to `most`. */
export const several = <T>(
  chance: Chance,
  [least, most]: readonly [least: number, most: number],
  make: (i: number) => T,
): readonly T[] =>
  Array.from({ length: least + upTo(chance, most - least + 1) }, (_, i) => make(i));

/** Where the peer answers otherwise and we hold to our answer. */
export interface KnownDifference {
  readonly target: string;
  /** What settles it, or leaves it open. */
  readonly section: string;
  readonly why: string;
  /** Only this: of all other inputs the answers have to be the same. */
  readonly applies: (outcome: Outcome, input: Buffer) => boolean;
}

/** Their answers and ours, as these patterns have them. */
export const saying =
  (ours: RegExp, theirs: RegExp) =>
  ({ own, peer }: Outcome): boolean =>
    ours.test(own) && theirs.test(peer);
