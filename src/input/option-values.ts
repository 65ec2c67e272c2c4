/** Reads single values out of what yargs parsed. What is wrong with one is thrown as a {@link UserError}. */
import { nearest } from '../model/edit-distance.ts';
import { presentText } from '../model/dns/presentation.ts';
import { UserError } from '../model/user-error.ts';

/** Options and arguments as yargs leaves them. */
export type Raw = Readonly<Record<string, unknown>>;

/** All values of an option that may be repeated. */
export const listOf = (value: unknown): readonly string[] =>
  value === undefined ? [] : [value].flat().map(String);

/** Likewise, each value a list with commas. */
export const commaListOf = (value: unknown): readonly string[] =>
  listOf(value)
    .flatMap((item) => item.split(',').map((part) => part.trim()))
    .filter((part) => part !== '');

/** The value of an option that is not to be repeated. */
export const single = (raw: Raw, option: string): string | undefined => {
  const values = listOf(raw[option]);
  if (values.length > 1) throw new UserError(`--${option} is given more than once.`);
  // As from a variable of the shell that is not set: to go on would be to do something else.
  if (values[0] === '') throw new UserError(`--${option} is given no value.`);
  return values[0];
};

export const didYouMean = (word: string, candidates: readonly string[]): string | undefined => {
  const close = nearest(word, candidates);
  return close === undefined ? undefined : `Did you mean ${close}?`;
};

export const oneOf = <T extends string>(raw: Raw, option: string, choices: readonly T[]): T => {
  const value = single(raw, option) ?? '';
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UserError(
      `--${option} ${presentText(value)} is not one of ${choices.join(', ')}.`,
      didYouMean(value, choices),
    );
  return found;
};

export const numberIn = (raw: Raw, option: string, least: number, most: number): number => {
  const value = single(raw, option) ?? '';
  const number = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new UserError(
      `--${option} must be a number from ${least} to ${most}, not "${presentText(value)}".`,
    );
  return number;
};
