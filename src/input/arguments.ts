/** Reads the command line into a {@link Request}. Prints nothing: what is wrong is thrown. */
import yargs from 'yargs';
import { nearest } from '../model/nearest.ts';
import { presentText } from '../model/present.ts';
import { commandsFor, type Known, nameOf } from './commands.ts';
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

const parserOf = (known: Known) =>
  yargs([])
    .scriptName('dns-audit')
    .locale('en')
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .options(auditOptions)
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

/**
 * The request that `argv` (without node and script) makes.
 * @throws {UserError} with one helpful sentence.
 */
export const readArguments = (argv: readonly string[], known: Known): Request => {
  let request: Request | undefined;
  const parser = parserOf(known);
  const commands = commandsFor(known);
  for (const { usage, describe, positional = {}, options = {}, read } of commands) {
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
        request = read(raw);
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
  if (request === undefined) throw new UserError('Which domain?', 'Help: dns-audit --help');
  return request;
};
