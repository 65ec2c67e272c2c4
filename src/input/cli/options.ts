/** The table of options: which command has which, and what of them the request holds. */
import type { Config } from '../../model/config.ts';
import { auditOptions } from './audit-options.ts';
import { commandOptions } from './command-options.ts';
import type { ReadingContext, CommandName, Given, Option } from './option.ts';
import { toList, type RawOptions } from '../option-values.ts';

/** One name is in several rows if it means different things to different commands. */
const table = [...auditOptions, ...commandOptions] as const;

/** Every option. */
export const options: readonly Option[] = table;

type Row = (typeof table)[number];

export type OptionName = Row['name'];

type RowOf<C extends CommandName, R extends Row = Row> = R extends Row
  ? C extends R['commands'][number]
    ? R
    : never
  : never;

type Value<R extends Row> = ReturnType<R['read']>;

/** Those that always have a value. */
type ValuedRow<R extends Row> = R extends Row ? (undefined extends Value<R> ? never : R) : never;

/** What the options of a command come to: a field for each of them. */
export type OptionsOf<C extends CommandName> = {
  readonly [R in ValuedRow<RowOf<C>> as R['field']]: Value<R>;
} & {
  readonly [R in Exclude<RowOf<C>, ValuedRow<RowOf<C>>> as R['field']]?: Exclude<
    Value<R>,
    undefined
  >;
};

/** The options that a command has, in the order of the table. */
export const listOptions = (command: CommandName): readonly Option[] =>
  options.filter(({ commands }) => commands.includes(command));

export const findGiven =
  (raw: RawOptions) =>
  (option: string): Given => ({ option, values: toList(raw[option]) });

/** `raw`, and of each option that it does not give the value in `config`, else in `defaults`, else the usual one. */
export const withDefaults = (
  command: CommandName,
  raw: RawOptions,
  defaults: RawOptions,
  config: Config | undefined,
): RawOptions => {
  const given = findGiven(raw);
  return Object.fromEntries(
    listOptions(command).map(({ name, default: usual, configured }) => [
      name,
      raw[name] ?? (config && configured?.(config, given)) ?? defaults[name] ?? usual,
    ]),
  );
};

/**
 * The part of the request that the options of `command` make. `raw` has a value for each that has a default.
 * @throws {UserError} for a value that is wrong.
 */
export function readOptions<C extends CommandName>(
  command: C,
  raw: RawOptions,
  about: ReadingContext,
): OptionsOf<C>;
// The table gives every field its type; TypeScript cannot follow it through Object.fromEntries.
export function readOptions(command: CommandName, raw: RawOptions, about: ReadingContext): object {
  const given = findGiven(raw);
  return Object.fromEntries(
    listOptions(command).flatMap(({ name, field, read }) => {
      const value = read(given(name), about);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}
