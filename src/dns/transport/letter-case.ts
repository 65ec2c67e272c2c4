/**
 * Whether a name server takes a name with capitals for the same name (0x20). Nearly all do; what the
 * others say to capitals is not what is published.
 */
import { type FailedTry, isFailedTry } from '../attempt.ts';
import { splitLabels } from '../../model/dns/domain-name.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import { isRecordOfType, type Message, rcodeName } from '../message/message.ts';

type Result = Message | FailedTry;

/** Whether the name was found: there are records, or it is known who has them. */
export const isPositive = (result: Result): boolean =>
  !isFailedTry(result) &&
  rcodeName(result.rcode) === 'NOERROR' &&
  (result.answers.length > 0 || result.authorities.some(isRecordOfType('NS')));

/** Whether the server said no more than that it does not answer. */
export const isRefusal = (result: Result): boolean =>
  !isFailedTry(result) && !['NOERROR', 'NXDOMAIN'].includes(rcodeName(result.rcode));

/** Whether the server found a name to which it gave no such answer before. */
export const findsMore = (result: Result, before: Result): boolean =>
  isPositive(result) || (isRefusal(before) && !isFailedTry(result) && !isRefusal(result));

/** What is known of one server. */
export interface LetterCase {
  /** Whether the next question is to have capitals. */
  readonly mixes: () => boolean;
  /** A try with capitals in this name has begun; gives what is called with its result. */
  readonly begin: (name: DnsName) => (result: Result) => void;
  /** Whether a reply to a try with capitals has come. */
  readonly isHeard: () => boolean;
  /**
   * Whether a reply that finds nothing, to a name with capitals, is the one to small letters too. That
   * the server finds another name with capitals shows it, if that one has as many labels: some take the
   * zone's name in any letters, and what is below it only in small ones. Else `askPlain` finds it out.
   */
  readonly isSame: (
    name: DnsName,
    said: Result,
    askPlain: () => Promise<Result>,
  ) => Promise<boolean>;
  /** Questions are to have small letters from now on. */
  readonly leave: () => void;
}

const depthOf = (name: DnsName): number => splitLabels(name).length;

/** Whether replies are those to plain questions. The letters that are mixed may be given up meanwhile. */
const createComparison = (mixes: () => boolean) => {
  let first: Promise<boolean> | undefined;
  const compare = async (said: Result, askPlain: () => Promise<Result>): Promise<boolean> => {
    const asked = async () => !findsMore(await askPlain(), said);
    if (first === undefined) return (first = asked());
    // It may spare the others.
    await first;
    return mixes() && asked();
  };
  /** By what is refused: a server refuses all of a zone. Whether it refuses capitals each reply shows itself. */
  const refusals = new Map<string, Promise<boolean>>();
  return async (said: Result, depth: number, askPlain: () => Promise<Result>): Promise<boolean> => {
    if (isFailedTry(said) || !isRefusal(said)) return compare(said, askPlain);
    const key = `${rcodeName(said.rcode)} ${depth}`;
    const known = refusals.get(key);
    if (known !== undefined && (await known)) return true;
    const own = compare(said, askPlain);
    refusals.set(key, own);
    return own;
  };
};

export const createLetterCase = (): LetterCase => {
  let mixes = true;
  let heard = false;
  /** The most labels of a name that was found with capitals. */
  let matched = -1;
  let underWay = 0;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const one of waiting) one();
    waiting.clear();
  };
  /** Until it is known that the server finds such names, or no other question can show it. */
  const settled = async (depth: number): Promise<void> => {
    if (matched >= depth || underWay === 0) return;
    await new Promise<void>((resolve) => waiting.add(resolve));
    await settled(depth);
  };
  const isSameAsPlain = createComparison(() => mixes);
  return {
    mixes: () => mixes,
    begin: (name) => {
      underWay += 1;
      return (result) => {
        underWay -= 1;
        heard ||= !isFailedTry(result);
        if (isPositive(result)) matched = Math.max(matched, depthOf(name));
        if (isPositive(result) || underWay === 0) wake();
      };
    },
    isHeard: () => heard,
    isSame: async (name, said, askPlain) => {
      const depth = depthOf(name);
      await settled(depth);
      if (matched >= depth) return true;
      return isSameAsPlain(said, depth, askPlain);
    },
    leave: () => (mixes = false),
  };
};
