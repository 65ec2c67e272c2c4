/** Reads the command line into a {@link Request}. Prints nothing: what is wrong is thrown. */
import yargs, { type Argv } from 'yargs';
import { presentText } from '../../model/dns/presentation.ts';
import {
  type Command,
  isConfigured,
  type Vocabulary,
  type Request,
  commandTitle,
} from './command.ts';
import { defineCommands } from './commands.ts';
import { loadConfig, type ConfigHome } from '../config/find-config.ts';
import { refuseBlank, refuseForeign, refuseIncomparable, refuseUseless } from './option-rules.ts';
import { withDefaults, findGiven, options } from './options.ts';
import { toList, type RawOptions } from '../option-values.ts';
import { UserError } from '../../model/user-error.ts';

export type { Vocabulary } from './command.ts';

/** The long options among the words. */
const longOptions = (argv: readonly string[]): readonly string[] => {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  return words.flatMap((word) => /^--(?:no-)?([^=]+)/.exec(word)?.[1] ?? []);
};

/** The parser crashes on names that every object has, and on its own. */
const refuseReserved = (argv: readonly string[]): void => {
  const name = longOptions(argv).find((one) => one in {} || one === '_' || one === '$0');
  if (name !== undefined)
    throw new UserError(`There is no option --${name}.`, 'dns-audit --help lists them.');
};

/** The parser. It knows no defaults, so that what was given can be told from what was not. */
const createParser = (version: string): Argv => {
  const parser = yargs([])
    .scriptName('dns-audit')
    .locale('en')
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .version(version)
    .alias('version', 'V')
    .help()
    .alias('help', 'h')
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      const told = presentText(message ?? error.message).replace(/[.]$/, '');
      throw new UserError(`${told}.`, 'Help: dns-audit --help');
    });
  for (const { name, alias, takes } of options)
    parser.option(name, {
      ...(alias !== undefined && { alias }),
      ...(takes === undefined ? { type: 'boolean' } : { type: 'string', requiresArg: true }),
    });
  return parser;
};

/** What was asked for, before its values are read. */
interface ParsedCommand {
  readonly command: Command;
  /** The options that were given, and nothing else. */
  readonly raw: RawOptions;
  readonly words: readonly string[];
}

/** What the parser itself has the answer to: help, or the version. */
const printedText = (
  raw: RawOptions,
  commands: readonly Command[],
  { version }: Vocabulary,
): Request => {
  if (raw['version'] === true) return { command: 'print', text: `${version}\n` };
  const [word] = toList(raw['_']);
  const topic = commands.find(({ name }) => name !== 'audit' && name === word)?.name;
  return { command: 'help', ...(topic !== undefined && { topic }) };
};

/** The parser puts the name of the command before the words. */
const toParsedCommand = (
  command: Command,
  { _: words, $0: _script, ...raw }: RawOptions,
): ParsedCommand => ({
  command,
  raw,
  words: toList(words).slice(command.name === 'audit' ? 0 : 1),
});

const parseArguments = (argv: readonly string[], known: Vocabulary): ParsedCommand | Request => {
  refuseReserved(argv);
  const commands = defineCommands(known);
  const parser = createParser(known.version);
  let asked: ParsedCommand | undefined;
  for (const command of commands) {
    const { name, describe } = command;
    parser.command(commandTitle(name) || '$0', describe, {}, (parsed: RawOptions) => {
      asked = toParsedCommand(command, parsed);
    });
  }
  let printing: RawOptions | undefined;
  void parser.parse([...argv], {}, (_error, parsed: RawOptions, output) => {
    if (output !== '') printing = parsed;
  });
  if (printing !== undefined) return printedText(printing, commands, known);
  if (asked === undefined) throw new UserError('Which domain?', 'Help: dns-audit --help');
  return asked;
};

/** An empty word is what a variable of the shell that is not set leaves. */
const refuseEmpty = ({ command: { name }, words }: ParsedCommand): void => {
  if (words.includes(''))
    throw new UserError(`${name === 'audit' ? 'An' : `${name}: an`} argument is empty.`);
};

const refuseMissing = ({ command: { argument }, words }: ParsedCommand): void => {
  const isNeeded = argument?.count === 'one' || argument?.count === 'some';
  if (isNeeded && words.length === 0)
    throw new UserError('Which one? An argument is missing.', 'Help: dns-audit --help');
};

const refuseSurplus = ({ command: { name, argument }, words }: ParsedCommand): void => {
  if (argument?.count === 'some' || argument?.count === 'any') return;
  const surplus = words[argument === undefined ? 0 : 1];
  if (surplus === undefined) return;
  if (name === 'login')
    // It may be the password: it is not shown.
    throw new UserError(
      "login takes one address. Don't put the password on the command line, where others can read it.",
      'dns-audit asks for it, or reads it from DNS_AUDIT_PASSWORD or stdin.',
    );
  throw new UserError(`${name}: "${presentText(surplus)}" is one argument too many.`);
};

/** Where the request is made. */
export interface ReadSetting extends ConfigHome {
  /** Values of options that neither the command line nor the configuration file gives. */
  readonly defaults?: RawOptions;
  /** What the files of a change do is judged, though no option names what to compare them with. */
  readonly judgesChanges?: true;
}

/**
 * The request that `argv` (without node and script) makes.
 * @throws {UserError} with one helpful sentence.
 */
export const readArguments = (
  argv: readonly string[],
  known: Vocabulary,
  { defaults = {}, judgesChanges, ...home }: ReadSetting = { folder: '.' },
): Request => {
  const asked = parseArguments(argv, known);
  if (!('raw' in asked)) return asked;
  const { command, raw, words } = asked;
  refuseForeign(command, raw);
  refuseBlank(command.name, raw);
  refuseUseless(command.name, raw);
  if (!judgesChanges) refuseIncomparable(raw);
  refuseEmpty(asked);
  refuseMissing(asked);
  refuseSurplus(asked);
  const config = isConfigured(command)
    ? loadConfig(findGiven(raw)('config'), known, home)
    : undefined;
  const values = withDefaults(command.name, raw, defaults, config);
  return command.read(words, values, config);
};
