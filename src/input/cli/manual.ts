/** Makes the manual out of the tables of commands and options, so that help tells of all there is. */
import type { Choices, Manual, ManualCommand, ManualOption } from '../../model/command-line.ts';
import { type Argument, type Command, type Vocabulary, commandTitle } from './command.ts';
import { defineCommands } from './commands.ts';
import type { Option } from './option.ts';
import { listOptions } from './options.ts';

/** What the exit status means; README and `--help` print it. */
export const exitCodes: readonly (readonly [number, string])[] = [
  [0, 'passed'],
  [1, 'failed: a finding at or above --fail-on, or drift'],
  [2, 'usage, configuration or an input file is wrong'],
  [3, 'inconclusive: something that the verdict needs could not be looked up'],
  [70, 'a bug in dns-audit'],
  [130, 'interrupted by SIGINT (Ctrl-C)'],
  [143, 'ended by SIGTERM'],
];

/** Three that show what it is for. */
const examples: readonly (readonly [string, string])[] = [
  ['dns-audit example.com', 'What is wrong, and the records that fix it'],
  ['dns-audit wait example.com --for 2h', 'After publishing them: when to press Verify'],
  ['dns-audit example.com --no-ports --output report.html', 'A report to read and to share'],
];

const optionChoices = (
  values: Option['values'] | Argument['values'],
  { checks, areas }: Vocabulary,
): { readonly choices?: Choices } => {
  if (values === undefined) return {};
  return { choices: values === 'names' ? [...areas, ...checks] : values };
};

const toManualOption = (option: Option, known: Vocabulary): ManualOption => {
  const { name, alias, group, describe, takes, values, list, default: fallback } = option;
  return {
    name,
    ...(alias !== undefined && { alias }),
    group,
    describe,
    ...(takes !== undefined && { takes }),
    ...optionChoices(values, known),
    list: list === true,
    on: fallback === true,
    ...(typeof fallback === 'string' && { fallback }),
  };
};

const isOfAudit = ({ commands }: Option): boolean => commands.includes('audit');

const writeSynopsis = ({ name, count }: Argument): string => {
  switch (count) {
    case 'one':
      return `<${name}>`;
    case 'one or none':
      return `[${name}]`;
    case 'some':
      return `<${name}...>`;
    case 'any':
      return `[${name}...]`;
  }
};

const toManualCommand = (command: Command, known: Vocabulary): ManualCommand => {
  const { name, argument, group, describe, details } = command;
  const rows = listOptions(name);
  const own = rows.filter((row) => !isOfAudit(row));
  const common = rows.filter(isOfAudit);
  return {
    name: commandTitle(name),
    synopsis: argument === undefined ? '' : writeSynopsis(argument),
    group,
    describe,
    ...optionChoices(argument?.values, known),
    options: own.map((row) => toManualOption(row, known)),
    common: common.map((row) => toManualOption(row, known)),
    ...(details !== undefined && { details }),
  };
};

export const buildManual = (known: Vocabulary): Manual => ({
  version: known.version,
  purpose:
    'Audits iCloud+ custom email domains: what is wrong, and exactly which record to publish.',
  commands: defineCommands(known).map((command) => toManualCommand(command, known)),
  options: listOptions('audit').map((row) => toManualOption(row, known)),
  exits: exitCodes,
  examples,
});
