/** Makes the manual out of what the parser is given, so that help tells of every command and option there is. */
import type { Choices, Manual, ManualCommand, ManualOption } from '../../model/command-line.ts';
import { type Command, commandsFor, type Known, nameOf } from './commands.ts';
import { heedsOf } from './heeded-options.ts';
import { auditOptions, examples, exitCodes, type Option } from './options.ts';

const choicesOf = (
  values: Option['values'] | 'domain',
  { checks, areas }: Known,
): { readonly choices?: Choices } => {
  if (values === undefined) return {};
  return { choices: values === 'names' ? [...areas, ...checks] : values };
};

const optionOf = (name: string, option: Option, known: Known): ManualOption => {
  const { group = 'Options:', describe = '', takes, values, list, default: fallback } = option;
  return {
    name,
    group: group.replace(/:$/, ''),
    describe,
    ...(option.type === 'boolean' ? {} : { takes: takes ?? 'VALUE' }),
    ...choicesOf(values, known),
    list: list === true,
    on: fallback === true,
    ...(typeof fallback === 'string' ? { fallback } : {}),
  };
};

const optionsOf = (options: Readonly<Record<string, Option>>, known: Known) =>
  Object.entries(options).map(([name, option]) => optionOf(name, option, known));

const heededBy = (command: Command, known: Known): readonly ManualOption[] =>
  optionsOf(auditOptions, known).filter(
    ({ name }) =>
      // Its own option of the same name takes the place of that of all.
      !Object.hasOwn(command.options ?? {}, name) &&
      heedsOf[nameOf(command)]?.common.some((one) => one === name) === true,
  );

const commandOf = (command: Command, known: Known): ManualCommand => ({
  name: nameOf(command),
  synopsis: command.usage.replace(/^\S+ ?/, '').replaceAll('..', '...'),
  group: command.group ?? 'More',
  describe: command.describe,
  ...choicesOf(command.values, known),
  options: optionsOf(command.options ?? {}, known),
  common: heededBy(command, known),
  ...(command.details === undefined ? {} : { details: command.details }),
});

export const manualOf = (known: Known): Manual => ({
  version: known.version,
  purpose: 'Audits iCloud+ custom email domains: what is wrong, and the very record to publish.',
  commands: commandsFor(known).map((command) => commandOf(command, known)),
  options: optionsOf(auditOptions, known),
  exits: exitCodes,
  examples,
});
