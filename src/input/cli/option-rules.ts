/**
 * Which options a command refuses: those that it lacks, since who gives one expects something of it,
 * and those that are of no use beside others. An option that asks for nothing more than is done
 * anyway is let be: aliases and scripts give it to every command.
 */
import { findNearest } from '../../model/text/edit-distance.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { type Command, commandTitle } from './command.ts';
import type { CommandName, Option } from './option.ts';
import { type OptionName, options, listOptions } from './options.ts';
import { commaList, toList, type RawOptions } from '../option-values.ts';
import { UserError } from '../../model/user-error.ts';

/** By name and by letter; of rows that share a name, the first. */
const rowsByWord: ReadonlyMap<string, Option> = new Map(
  options
    .toReversed()
    .flatMap((row) => [row.name, row.alias ?? row.name].map((word) => [word, row] as const)),
);

/** As it is given: a switch that is on is turned off. */
const optionFlag = ({ name, default: usual }: Option): string =>
  `--${usual === true ? 'no-' : ''}${name}`;

/** Whether nothing is lost if the option is of no effect; `reason`: why the command lacks it. */
const isHarmless = (row: Option, value: unknown, reason?: string): boolean =>
  value === row.default ||
  (row.harmless === 'always' && reason === undefined) ||
  (row.harmless === 'none' && toList(value).every((one) => one === 'none'));

/** `records has no option --zone`: without a full stop. */
const describeLack = (command: CommandName, flag: string): string =>
  `${command === 'audit' ? 'There is' : `${command} has`} no option ${flag}`;

const unknownOption = (command: CommandName, word: string): UserError => {
  const flag = `${word.length === 1 ? '-' : '--'}${presentText(word)}`;
  const valid = [...listOptions(command).map(({ name }) => name), 'help', 'version'];
  const close = findNearest(word, valid);
  const help = ['dns-audit', commandTitle(command), '--help lists them.'];
  return new UserError(
    `${describeLack(command, flag)}.`,
    close === undefined ? help.filter((part) => part !== '').join(' ') : `Did you mean --${close}?`,
  );
};

const foreignOption = (command: CommandName, row: Option, reason?: string): UserError => {
  const because = reason === undefined ? '' : `: ${reason}`;
  const [owner = 'audit'] = row.commands;
  return new UserError(
    `${describeLack(command, optionFlag(row))}${because}.`,
    `It is an option of dns-audit ${commandTitle(owner) || 'DOMAIN'}.`,
  );
};

/** @throws {UserError} for an option that was given, and that the command lacks. `raw` has no defaults. */
export const refuseForeign = ({ name: command, lacks = {} }: Command, raw: RawOptions): void => {
  const own = new Set(listOptions(command).map(({ name }) => name));
  for (const [word, value] of Object.entries(raw)) {
    const row = rowsByWord.get(word);
    if (row === undefined) throw unknownOption(command, word);
    // `--no-zone`: only a switch can be turned off.
    if (row.takes !== undefined && value === false) throw unknownOption(command, `no-${word}`);
    const reason = Object.hasOwn(lacks, row.name) ? lacks[row.name] : undefined;
    if (!own.has(row.name) && !isHarmless(row, value, reason))
      throw foreignOption(command, row, reason);
  }
};

/**
 * Without a value an option would be as though it were not given: all checks would run for `--only ""`,
 * as a variable of the shell that is not set leaves it.
 * @throws {UserError} for a value of blanks and commas. `raw` has no defaults.
 */
export const refuseBlank = (command: CommandName, raw: RawOptions): void => {
  for (const { name, takes } of listOptions(command))
    if (takes !== undefined && toList(raw[name]).some((value) => commaList(value).length === 0))
      throw new UserError(`--${name} is given no value.`, 'Leave the option out, or give it one.');
};

/** Options of which a command takes one alone. */
const exclusiveOptions: readonly (readonly [CommandName, OptionName, OptionName])[] = [
  ['records', 'all', 'delete'],
  ['baseline', 'check', 'update'],
  ['init', 'yes', 'dry-run'],
];

/** Options that say whom of the network to ask. */
const networkOptions: readonly OptionName[] = [
  'resolver',
  'authoritative',
  'allow-private',
  'referee',
  'rdap',
  'rdap-server',
  'control',
];

/** Options that are of no use if others are given, or not given. */
interface UselessOptions {
  /** Absent: every command. */
  readonly commands?: readonly CommandName[];
  readonly when: (isOn: (option: OptionName) => boolean, raw: RawOptions) => boolean;
  /** A clause. */
  readonly because: string;
  readonly names: readonly OptionName[];
}

const uselessOptions: readonly UselessOptions[] = [
  {
    when: (isOn) => isOn('replay'),
    because: "--replay doesn't use the network",
    names: networkOptions,
  },
  {
    // Without a zone file it is refused for that.
    commands: ['audit'],
    when: (isOn) => isOn('offline') && isOn('zone'),
    because: "--offline doesn't use the network",
    names: networkOptions,
  },
  {
    commands: ['init'],
    when: (isOn) => isOn('offline'),
    because: "--offline doesn't use the network",
    names: [...networkOptions, 'timeout', 'concurrency'],
  },
  {
    commands: ['audit', 'demo'],
    when: (_, { ports }) => ports === false,
    because: '--no-ports tests no mail port',
    names: ['control', 'for'],
  },
  {
    commands: ['audit'],
    when: (isOn) => isOn('zone'),
    because: '--zone tests no mail port',
    names: ['control', 'for'],
  },
  {
    commands: ['records'],
    when: (_, { form = 'terraform' }) => form !== 'terraform',
    because: 'only --form terraform has providers',
    names: ['provider'],
  },
  {
    commands: ['baseline'],
    when: (isOn) => !isOn('check') && !isOn('update'),
    because: 'without --check or --update the file is only shown',
    names: [...networkOptions, 'timeout', 'concurrency', 'format'],
  },
  {
    commands: ['baseline'],
    when: (isOn) => isOn('update'),
    because: '--update writes the file but no report',
    names: ['format'],
  },
];

/** @throws {UserError} for options that do not go together. `raw` has no defaults. */
export const refuseUseless = (command: CommandName, raw: RawOptions): void => {
  const isOn = (option: OptionName): boolean => raw[option] !== undefined && raw[option] !== false;
  for (const [of, one, other] of exclusiveOptions)
    if (of === command && isOn(one) && isOn(other))
      throw new UserError(`--${one} and --${other} can't be combined.`);
  for (const { commands, when, because, names } of uselessOptions) {
    if ((commands !== undefined && !commands.includes(command)) || !when(isOn, raw)) continue;
    for (const row of listOptions(command).filter(({ name }) => names.some((one) => one === name)))
      if (raw[row.name] !== undefined && !isHarmless(row, raw[row.name]))
        throw new UserError(`${optionFlag(row)} has no effect here: ${because}.`);
  }
};

/**
 * @throws {UserError} where only new faults are to fail the run, and nothing is given with which it
 * is compared. `raw` has no defaults.
 */
export const refuseIncomparable = (raw: RawOptions): void => {
  if (raw['fail-on'] !== 'new' || raw['against'] !== undefined || raw['since'] !== undefined)
    return;
  throw new UserError(
    '--fail-on new needs something to compare with: --zone and --against, or render --since.',
  );
};
