/**
 * Whether a name server takes a name with capitals for the same name (0x20). Nearly all do; what the
 * others say to capitals is not what is published.
 */
import { type FailedTry, isFailedTry } from '../attempt.ts';
import { isRecordOfType, type Message, rcodeName } from '../message/message.ts';

type Result = Message | FailedTry;

/** Whether the name was found: there are records, or it is known who has them. */
export const isPositive = (result: Result): boolean =>
  !isFailedTry(result) &&
  rcodeName(result.rcode) === 'NOERROR' &&
  (result.answers.length > 0 || result.authorities.some(isRecordOfType('NS')));

/** What is known of one server. */
export interface LetterCase {
  /** Whether the next question is to have capitals. */
  readonly mixes: () => boolean;
  /** A try with capitals has begun; gives what is called with its result. */
  readonly begin: () => (result: Result) => void;
  /** Whether a reply to a try with capitals has come. */
  readonly isHeard: () => boolean;
  /**
   * Whether a reply that finds nothing, to a name with capitals, is the one to small letters too. The
   * first that asks this finds out with `askInSmall`, unless the server has found another name.
   */
  readonly isSame: (askInSmall: () => Promise<Result>) => Promise<boolean>;
  /** Questions are to have small letters from now on. */
  readonly leave: () => void;
}

export const createLetterCase = (): LetterCase => {
  let mixes = true;
  let heard = false;
  let matched = false;
  let underWay = 0;
  let probe: Promise<boolean> | undefined;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const one of waiting) one();
    waiting.clear();
  };
  /** Until it is known that the server finds names, or no other question can show it. */
  const settled = async (): Promise<void> => {
    if (!matched && underWay > 0) await new Promise<void>((resolve) => waiting.add(resolve));
  };
  return {
    mixes: () => mixes,
    begin: () => {
      underWay += 1;
      return (result) => {
        underWay -= 1;
        heard ||= !isFailedTry(result);
        matched ||= isPositive(result);
        if (matched || underWay === 0) wake();
      };
    },
    isHeard: () => heard,
    isSame: async (askInSmall) => {
      await settled();
      if (matched) return true;
      probe ??= askInSmall().then((result) => {
        // A lost packet shows nothing: the next question tries again.
        if (isFailedTry(result)) probe = undefined;
        return !isPositive(result);
      });
      return probe;
    },
    leave: () => (mixes = false),
  };
};
