/** Reads the command line into a {@link Request}. Prints nothing: what is wrong is thrown. */
import yargs, { type Options } from 'yargs';
import { nearest } from '../model/nearest.ts';
import { presentText } from '../model/present.ts';
import { type Command, commandsFor, type Known, nameOf } from './commands.ts';
import { configFor, type Home, valuesOf } from './config-values.ts';
import { auditOptions } from './options.ts';
import { listOf, type Raw } from './raw.ts';
import type { Request } from './request.ts';
import { UserError } from './user-error.ts';

export type { Known } from './commands.ts';

/** `own`: the command's options, and its positionals, which no option is called by. */
const refuseUnknown = (
  raw: Raw,
  own: { readonly options: readonly string[]; readonly positional: readonly string[] },
): void => {
  const valid = [...own.options, ...Object.keys(auditOptions), 'help', 'version'];
  const taken = new Set([...valid, ...own.positional, '_', '$0']);
  const unknown = Object.keys(raw).find((key) => !taken.has(key));
  if (unknown === undefined) return;
  const dashes = unknown.length === 1 ? '-' : '--';
  const close = nearest(unknown, valid);
  throw new UserError(
    `There is no option ${dashes}${presentText(unknown)}.`,
    close === undefined ? 'dns-audit --help lists them.' : `Did you mean --${close}?`,
  );
};

/** Positionals of which there may be many. */
const many: ReadonlySet<string> = new Set(['domains', 'files']);

const refuseSurplus = (raw: Raw): void => {
  const [command, surplus] = listOf(raw['_']);
  if (surplus !== undefined && command === 'login')
    // It may be the password: it is not shown.
    throw new UserError(
      'login: there is one argument too many. A password never goes on the command line, where others can read it.',
      'It is asked for, or read from DNS_AUDIT_PASSWORD or stdin.',
    );
  if (surplus !== undefined)
    throw new UserError(`${command}: "${presentText(surplus)}" is one argument too many.`);
};

/** The options with other defaults, which what is given wins over. */
const withDefaults = (
  options: Readonly<Record<string, Options>>,
  defaults: Raw,
): Readonly<Record<string, Options>> =>
  Object.fromEntries(
    Object.entries(options).map(([name, how]) => [
      name,
      Object.hasOwn(defaults, name) ? { ...how, default: defaults[name] } : how,
    ]),
  );

const parserOf = (known: Known, defaults: Raw) =>
  yargs([])
    .scriptName('dns-audit')
    .locale('en')
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .options(withDefaults(auditOptions, defaults))
    .version(known.version)
    .help()
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      if (error instanceof UserError) throw error;
      const told = (message ?? error.message).replace(
        /^Not enough non-option arguments.*/,
        'What of? An argument is missing',
      );
      throw new UserError(`${presentText(told).replace(/[.]$/, '')}.`, 'Help: dns-audit --help');
    });

/** Names that every object has: the parser takes an option of such a name for a thing of its own, and falls. */
const refuseInherited = (argv: readonly string[]): void => {
  const end = argv.indexOf('--');
  for (const word of end < 0 ? argv : argv.slice(0, end)) {
    const name = /^--(?:no-)?([^=]+)/.exec(word)?.[1];
    if (name !== undefined && name in {})
      throw new UserError(`There is no option --${name}.`, 'dns-audit --help lists them.');
  }
};

/** What was asked for, before its values are read. */
interface Asked {
  readonly command: Command;
  readonly raw: Raw;
}

/** A request where the parser itself has the answer: help, or the version. */
const parse = (argv: readonly string[], known: Known, defaults: Raw): Asked | Request => {
  refuseInherited(argv);
  let parsed: Asked | undefined;
  const parser = parserOf(known, defaults);
  const commands = commandsFor(known);
  for (const command of commands) {
    const { usage, describe, positional = {}, options = {} } = command;
    const own = { options: Object.keys(options), positional: Object.keys(positional) };
    parser.command(
      usage,
      describe,
      (y) => {
        for (const [name, how] of Object.entries(positional)) y.positional(name, how);
        return y.options(options);
      },
      (raw: Raw) => {
        refuseUnknown(raw, own);
        if (!own.positional.some((name) => many.has(name))) refuseSurplus(raw);
        parsed = { command, raw };
      },
    );
  }
  let asked: Raw | undefined;
  void parser.parse([...argv], {}, (_error, raw: Raw, output) => {
    if (output !== '') asked = raw;
  });
  if (asked?.['version'] === true) return { command: 'print', text: `${known.version}\n` };
  if (asked !== undefined) {
    const [topic] = listOf(asked['_']);
    return { command: 'help', ...(commands.some((one) => nameOf(one) === topic) && { topic }) };
  }
  if (parsed === undefined) throw new UserError('Which domain?', 'Help: dns-audit --help');
  return parsed;
};

/** Where the request is made. */
export interface Setting extends Home {
  /** Values of options that neither the command line nor the configuration file gives. */
  readonly defaults?: Raw;
}

/**
 * The request that `argv` (without node and script) makes.
 * @throws {UserError} with one helpful sentence.
 */
export const readArguments = (
  argv: readonly string[],
  known: Known,
  { defaults = {}, ...home }: Setting = { folder: '.' },
): Request => {
  const first = parse(argv, known, defaults);
  if (!('raw' in first)) return first;
  const { command, raw } = first;
  const config = command.configured && configFor(raw, known, home);
  if (config === undefined) return command.read(raw);
  const again = parse(argv, known, { ...defaults, ...valuesOf(config, raw) });
  return command.read('raw' in again ? again.raw : raw, config);
};
