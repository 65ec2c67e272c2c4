/** Makes the manual out of what the parser is given, so that help tells of every command and option there is. */
import type { Choices, Manual, ManualCommand, ManualOption } from '../../model/command-line.ts';
import { type Command, defineCommands, type Vocabulary, commandName } from './commands.ts';
import { heededByCommand } from './heeded-options.ts';
import { auditOptions, examples, exitCodes, type Option } from './options.ts';

const optionChoices = (
  values: Option['values'] | 'domain',
  { checks, areas }: Vocabulary,
): { readonly choices?: Choices } => {
  if (values === undefined) return {};
  return { choices: values === 'names' ? [...areas, ...checks] : values };
};

const toManualOption = (name: string, option: Option, known: Vocabulary): ManualOption => {
  const { group = 'Options:', describe = '', takes, values, list, default: fallback } = option;
  return {
    name,
    group: group.replace(/:$/, ''),
    describe,
    ...(option.type === 'boolean' ? {} : { takes: takes ?? 'VALUE' }),
    ...optionChoices(values, known),
    list: list === true,
    on: fallback === true,
    ...(typeof fallback === 'string' ? { fallback } : {}),
  };
};

const toManualOptions = (options: Readonly<Record<string, Option>>, known: Vocabulary) =>
  Object.entries(options).map(([name, option]) => toManualOption(name, option, known));

const heededOptions = (command: Command, known: Vocabulary): readonly ManualOption[] =>
  toManualOptions(auditOptions, known).filter(
    ({ name }) =>
      // Its own option of the same name takes the place of that of all.
      !Object.hasOwn(command.options ?? {}, name) &&
      heededByCommand[commandName(command)]?.common.some((one) => one === name) === true,
  );

const toManualCommand = (command: Command, known: Vocabulary): ManualCommand => ({
  name: commandName(command),
  synopsis: command.usage.replace(/^\S+ ?/, '').replaceAll('..', '...'),
  group: command.group ?? 'More',
  describe: command.describe,
  ...optionChoices(command.values, known),
  options: toManualOptions(command.options ?? {}, known),
  common: heededOptions(command, known),
  ...(command.details === undefined ? {} : { details: command.details }),
});

export const buildManual = (known: Vocabulary): Manual => ({
  version: known.version,
  purpose: 'Audits iCloud+ custom email domains: what is wrong, and the very record to publish.',
  commands: defineCommands(known).map((command) => toManualCommand(command, known)),
  options: toManualOptions(auditOptions, known),
  exits: exitCodes,
  examples,
});
