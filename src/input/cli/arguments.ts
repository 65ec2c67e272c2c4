/** Reads the command line into a {@link Request}. Prints nothing: what is wrong is thrown. */
import yargs, { type Argv, type Options } from 'yargs';
import { findNearest } from '../../model/edit-distance.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { type Command, defineCommands, type Vocabulary, commandName } from './commands.ts';
import { loadConfig, type ConfigHome, configAsOptions } from '../config/as-options.ts';
import { heededByCommand, refuseUseless, refuseUnheeded } from './heeded-options.ts';
import { auditOptions, optionDefaults } from './options.ts';
import { toList, type RawOptions } from '../option-values.ts';
import type { Request } from '../../model/request.ts';
import { UserError } from '../../model/user-error.ts';

export type { Vocabulary } from './commands.ts';

/** What belongs to a command alone. */
interface CommandOptions {
  readonly name: string;
  readonly options: readonly string[];
  readonly positional: readonly string[];
  /** The other commands that have an option, by its name. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

/** The long options among the words. */
const longOptions = (argv: readonly string[]): readonly string[] => {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  return words.flatMap((word) => /^--(?:no-)?([^=]+)/.exec(word)?.[1] ?? []);
};

const refuseUnknown = (
  argv: readonly string[],
  raw: RawOptions,
  { name, options, positional, elsewhere }: CommandOptions,
): void => {
  const heeded = heededByCommand[name]?.common ?? [];
  const valid = [...options, ...heeded, 'help', 'version'];
  const taken = new Set([...options, ...Object.keys(auditOptions), 'help', 'version']);
  // The parser takes an argument's name for an option too.
  const long = longOptions(argv);
  const unknown = Object.keys(raw).find(
    (key) =>
      !taken.has(key) &&
      !['_', '$0'].includes(key) &&
      (!positional.includes(key) || long.includes(key)),
  );
  if (unknown === undefined) return;
  const dashes = unknown.length === 1 ? '-' : '--';
  const close = findNearest(unknown, valid);
  const other = elsewhere.get(unknown);
  const flag = `${dashes}${presentText(unknown)}`;
  const list = `dns-audit ${name === '' ? '' : `${name} `}--help lists them.`;
  const guess = close === undefined ? list : `Did you mean --${close}?`;
  throw new UserError(
    name === '' ? `There is no option ${flag}.` : `${name} has no option ${flag}.`,
    other === undefined ? guess : `It is an option of dns-audit ${other || 'DOMAIN'}.`,
  );
};

/** Positionals of which there may be many. */
const repeatable: ReadonlySet<string> = new Set(['domains', 'files']);

const refuseSurplus = (raw: RawOptions): void => {
  const [command, surplus] = toList(raw['_']);
  if (surplus !== undefined && command === 'login')
    // It may be the password: it is not shown.
    throw new UserError(
      'login: there is one argument too many. A password never goes on the command line, where others can read it.',
      'It is asked for, or read from DNS_AUDIT_PASSWORD or stdin.',
    );
  if (surplus !== undefined)
    throw new UserError(`${command}: "${presentText(surplus)}" is one argument too many.`);
};

/**
 * An empty word, as a variable of the shell that is not set leaves it: yargs makes the same of a
 * lone hyphen, which stands for stdin.
 */
const refuseEmpty = (
  argv: readonly string[],
  raw: RawOptions,
  { name, positional }: CommandOptions,
): void => {
  const empty = positional.flatMap((one) => toList(raw[one])).filter((word) => word === '').length;
  if (empty > argv.filter((word) => word === '-').length)
    throw new UserError(`${name === '' ? 'An' : `${name}: an`} argument is empty.`);
};

type OptionTable = Readonly<Record<string, Options>>;

/** Without defaults, so that what was given can be told from what was not. */
const withoutDefaults = (options: OptionTable): OptionTable =>
  Object.fromEntries(
    Object.entries(options).map(([name, how]) => [
      name,
      Object.fromEntries(Object.entries(how).filter(([key]) => key !== 'default')),
    ]),
  );

const createParser = (known: Vocabulary, refuse: () => void) =>
  yargs([])
    .scriptName('dns-audit')
    .locale('en')
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .options(withoutDefaults(auditOptions))
    .version(known.version)
    .help()
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      if (error instanceof UserError) throw error;
      // Before anything is missing: an option that nobody knows may have been meant for it.
      refuse();
      const told = (message ?? error.message).replace(
        /^Not enough non-option arguments.*/,
        'What of? An argument is missing',
      );
      throw new UserError(`${presentText(told).replace(/[.]$/, '')}.`, 'Help: dns-audit --help');
    });

/** Names that every object has: the parser takes an option of such a name for a thing of its own, and falls. */
const refuseInherited = (argv: readonly string[]): void => {
  const name = longOptions(argv).find((one) => one in {});
  if (name !== undefined)
    throw new UserError(`There is no option --${name}.`, 'dns-audit --help lists them.');
};

/** What was asked for, before its values are read. */
interface ParsedCommand {
  readonly command: Command;
  /** What was given, and nothing else. */
  readonly raw: RawOptions;
}

/** The first command that has an option of its own, by the option's name. */
const optionOwners = (commands: readonly Command[]): CommandOptions['elsewhere'] =>
  new Map(
    commands
      .toReversed()
      .flatMap((one) => Object.keys(one.options ?? {}).map((option) => [option, commandName(one)])),
  );

/** @throws {UserError} for what the command has no use for. */
const refuseUselessOptions = (
  argv: readonly string[],
  raw: RawOptions,
  own: CommandOptions,
): void => {
  refuseUnknown(argv, raw, own);
  refuseUnheeded(own.name, raw, own.options);
  refuseUseless(own.name, raw);
};

/** What the parser itself has the answer to: help, or the version. */
const printedText = (
  raw: RawOptions,
  commands: readonly Command[],
  { version }: Vocabulary,
): Request => {
  if (raw['version'] === true) return { command: 'print', text: `${version}\n` };
  const [topic] = toList(raw['_']);
  return { command: 'help', ...(commands.some((one) => commandName(one) === topic) && { topic }) };
};

const parseArguments = (argv: readonly string[], known: Vocabulary): ParsedCommand | Request => {
  refuseInherited(argv);
  let parsed: ParsedCommand | undefined;
  let current: CommandOptions | undefined;
  const parser = createParser(known, () => {
    if (current !== undefined && parser.parsed !== false)
      refuseUselessOptions(argv, parser.parsed.argv, current);
  });
  const commands = defineCommands(known);
  const elsewhere = optionOwners(commands);
  for (const command of commands) {
    const { usage, describe, positional = {}, options = {} } = command;
    const name = commandName(command);
    const own = { name, options: Object.keys(options), positional: Object.keys(positional) };
    const told: CommandOptions = { ...own, elsewhere };
    const build = (y: Argv): Argv => {
      current = told;
      for (const [argument, how] of Object.entries(positional)) y.positional(argument, how);
      return y.options(withoutDefaults(options));
    };
    parser.command(usage, describe, build, (raw: RawOptions) => {
      refuseUselessOptions(argv, raw, told);
      refuseEmpty(argv, raw, told);
      if (!own.positional.some((argument) => repeatable.has(argument))) refuseSurplus(raw);
      parsed = { command, raw };
    });
  }
  let asked: RawOptions | undefined;
  void parser.parse([...argv], {}, (_error, raw: RawOptions, output) => {
    if (output !== '') asked = raw;
  });
  if (asked !== undefined) return printedText(asked, commands, known);
  if (parsed === undefined) throw new UserError('Which domain?', 'Help: dns-audit --help');
  return parsed;
};

/** Where the request is made. */
export interface ReadSetting extends ConfigHome {
  /** Values of options that neither the command line nor the configuration file gives. */
  readonly defaults?: RawOptions;
}

/**
 * The request that `argv` (without node and script) makes.
 * @throws {UserError} with one helpful sentence.
 */
export const readArguments = (
  argv: readonly string[],
  known: Vocabulary,
  { defaults = {}, ...home }: ReadSetting = { folder: '.' },
): Request => {
  const asked = parseArguments(argv, known);
  if (!('raw' in asked)) return asked;
  const { command, raw } = asked;
  const config = command.configured && loadConfig(raw, known, home);
  const values = {
    ...optionDefaults({ ...auditOptions, ...command.options }),
    ...defaults,
    ...(config && configAsOptions(config, raw)),
    ...raw,
  };
  return command.read(values, config);
};
