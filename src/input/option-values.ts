/** Reads single values as people give them. What is wrong with one is thrown as a {@link UserError}. */
import { findNearest } from '../model/text/edit-distance.ts';
import { presentText } from '../model/dns/presentation.ts';
import type { Given, Reader } from './cli/option.ts';
import { UserError } from '../model/user-error.ts';

/** Options and arguments as yargs leaves them. */
export type RawOptions = Readonly<Record<string, unknown>>;

/** All values of an option that may be repeated. */
export const toList = (value: unknown): readonly string[] =>
  value === undefined ? [] : [value].flat().map(String);

/** The items of a list with commas. */
export const commaList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The items of an option that may be repeated, and each time have a list with commas. */
export const items = ({ values }: Given): readonly string[] => values.flatMap(commaList);

/** The value of an option that is not to be repeated. */
export const singleValue = ({ option, values }: Given): string | undefined => {
  if (values.length > 1) throw new UserError(`--${option} is given more than once.`);
  return values[0];
};

/** Whether a switch is on: the last word on it counts. */
export const isOn = ({ values }: Given): boolean => values.at(-1) === 'true';

export const didYouMean = (word: string, candidates: readonly string[]): string | undefined => {
  const close = findNearest(word, candidates);
  return close === undefined ? undefined : `Did you mean ${close}?`;
};

/** The reader, for an option that need not be given. */
export const optional =
  <V>(read: Reader<V>): Reader<V | undefined> =>
  (given, about) =>
    given.values.length === 0 ? undefined : read(given, about);

/** One of a few words. */
export const readChoice =
  <const T extends string>(choices: readonly T[]): Reader<T> =>
  (given) => {
    const value = singleValue(given) ?? '';
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    throw new UserError(
      `--${given.option} must be one of ${choices.join(', ')}, not "${presentText(value)}".`,
      didYouMean(value, choices),
    );
  };

export const numberFrom =
  (least: number, most: number): Reader<number> =>
  (given) => {
    const value = singleValue(given) ?? '';
    const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new UserError(
      `--${given.option} must be a number from ${least} to ${most}, not "${presentText(value)}".`,
    );
  };

export const wholeNumberFrom =
  (least: number, most: number): Reader<number> =>
  (given, about) =>
    Math.floor(numberFrom(least, most)(given, about));
