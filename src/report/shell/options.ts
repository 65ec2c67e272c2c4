/** What the completion scripts of all shells have in common. */
import {
  alwaysOptions,
  optionFlags,
  type Manual,
  type ManualCommand,
  type ManualOption,
  type Shell,
} from '../../model/command-line.ts';

/** A word of a script, in single quotes. */
export const shellQuote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

export const allOptions = ({ options, common }: ManualCommand): readonly ManualOption[] => [
  ...options,
  ...common,
  ...alwaysOptions,
];

export const namedCommands = ({ commands }: Manual): readonly ManualCommand[] =>
  commands.filter(({ name }) => name !== '');

/** Every option that takes a value: the word after it is no command. */
export const valuedOptions = (manual: Manual): readonly string[] => [
  ...new Set(
    manual.commands
      .flatMap(allOptions)
      .flatMap((option) => (option.takes === undefined ? [] : optionFlags(option))),
  ),
];

export const scriptHead = (shell: Shell): string =>
  `# ${shell} completion for dns-audit. Made by: dns-audit completion ${shell}`;

/** The command that needs no name. */
export const namelessCommands = ({ commands }: Manual): readonly ManualCommand[] =>
  commands.filter(({ name }) => name === '');
