/** Reads single values out of what yargs parsed. What is wrong with one is thrown as a {@link UserError}. */
import { findNearest } from '../model/edit-distance.ts';
import { presentText } from '../model/dns/presentation.ts';
import { UserError } from '../model/user-error.ts';

/** Options and arguments as yargs leaves them. */
export type RawOptions = Readonly<Record<string, unknown>>;

/** All values of an option that may be repeated. */
export const toList = (value: unknown): readonly string[] =>
  value === undefined ? [] : [value].flat().map(String);

/** Likewise, each value a list with commas. */
export const toCommaList = (value: unknown): readonly string[] =>
  toList(value)
    .flatMap((item) => item.split(',').map((part) => part.trim()))
    .filter((part) => part !== '');

/** The value of an option that is not to be repeated. */
export const singleValue = (raw: RawOptions, option: string): string | undefined => {
  const values = toList(raw[option]);
  if (values.length > 1) throw new UserError(`--${option} is given more than once.`);
  // As from a variable of the shell that is not set: to go on would be to do something else.
  if (values[0] === '') throw new UserError(`--${option} is given no value.`);
  return values[0];
};

export const didYouMean = (word: string, candidates: readonly string[]): string | undefined => {
  const close = findNearest(word, candidates);
  return close === undefined ? undefined : `Did you mean ${close}?`;
};

export const readChoice = <T extends string>(
  raw: RawOptions,
  option: string,
  choices: readonly T[],
): T => {
  const value = singleValue(raw, option) ?? '';
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UserError(
      `--${option} ${presentText(value)} is not one of ${choices.join(', ')}.`,
      didYouMean(value, choices),
    );
  return found;
};

export const readNumber = (
  raw: RawOptions,
  option: string,
  least: number,
  most: number,
): number => {
  const value = singleValue(raw, option) ?? '';
  const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new UserError(
      `--${option} must be a number from ${least} to ${most}, not "${presentText(value)}".`,
    );
  return number;
};
