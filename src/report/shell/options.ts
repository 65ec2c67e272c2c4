/** What the completion scripts of all shells have in common. */
import type { Manual, ManualCommand, ManualOption, Shell } from '../../model/command-line.ts';

/** A word of a script, in single quotes. */
export const shellQuote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const alwaysOptions: readonly ManualOption[] = ['help', 'version'].map((name) => ({
  name,
  group: '',
  describe: name === 'help' ? 'Show help' : 'Show the version',
  list: false,
  on: false,
}));

/** As they are given: a switch that is on is turned off. */
export const optionFlag = ({ name, on }: ManualOption): string => `--${on ? 'no-' : ''}${name}`;

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
      .flatMap(({ name, takes }) => (takes === undefined ? [] : [`--${name}`])),
  ),
];

export const scriptHead = (shell: Shell): string =>
  `# ${shell} completion for dns-audit. Made by: dns-audit completion ${shell}`;

/** The command that needs no name. */
export const namelessCommands = ({ commands }: Manual): readonly ManualCommand[] =>
  commands.filter(({ name }) => name === '');
