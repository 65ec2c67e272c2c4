/** Reads the command line into a {@link Request}. Prints nothing: what is wrong is thrown. */
import { readFileSync } from 'node:fs';
import yargs, { type Options, type PositionalOptions } from 'yargs';
import { nearest } from '../model/nearest.ts';
import { presentText } from '../model/present.ts';
import { readDomain } from './domain.ts';
import { baselineOf, recordsOf } from './record-arguments.ts';
import { optionsOf } from './audit-arguments.ts';
import { loginOf, settingsOf } from './mail-arguments.ts';
import {
  auditOptions,
  baselineOptions,
  epilogue,
  loginOptions,
  mailOptions,
  recordsOptions,
} from './options.ts';
import { didYouMean, listOf, type Raw, single } from './raw.ts';
import type { Request } from './request.ts';
import { UserError } from './user-error.ts';

/** What the parser needs to know of the rest: names to check against, and the terminal's width. */
export interface Known {
  readonly version: string;
  readonly checks: readonly string[];
  readonly areas: readonly string[];
  readonly scenarios: readonly string[];
  readonly columns: number;
}

const refuseUnknown = (raw: Raw, extra: readonly string[]): void => {
  const valid = [...Object.keys(auditOptions), 'help', 'version'];
  const unknown = Object.keys(raw).find(
    (key) => key !== '_' && key !== '$0' && ![...valid, ...extra].includes(key),
  );
  if (unknown === undefined) return;
  const dashes = unknown.length === 1 ? '-' : '--';
  const close = nearest(unknown, valid);
  throw new UserError(
    `There is no option ${dashes}${presentText(unknown)}.`,
    close === undefined ? 'dns-audit --help lists them.' : `Did you mean --${close}?`,
  );
};

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

const readLines = (file: string): readonly string[] => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
      .split(/\r\n|\r|\n/)
      .map((line) => line.replace(/#.*$/, '').trim())
      .filter((line) => line !== '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      `--domains-from ${presentText(file)} cannot be read (${code ?? 'unknown reason'}).`,
    );
  }
};

const auditRequest = (raw: Raw, known: Known): Request => {
  const options = optionsOf(raw, known);
  const from = single(raw, 'domains-from');
  // yargs leaves in `_` what follows `--`.
  const named = [...listOf(raw['domains']), ...listOf(raw['_'])];
  const pasted = [...named, ...(from === undefined ? [] : readLines(from))];
  if (pasted.length === 0 && options.replay === undefined)
    throw new UserError(
      'Which domain?',
      'Example: dns-audit example.com     Help: dns-audit --help',
    );
  const domains = new Map(pasted.map(readDomain).map((domain) => [domain.name, domain]));
  return { command: 'audit', domains: [...domains.values()], options };
};

const nameArgument = (raw: Raw, key: string, what: string, valid: readonly string[]) => {
  const value = raw[key];
  if (value === undefined) return {};
  const [name = ''] = listOf(value);
  if (!valid.includes(name))
    throw new UserError(
      `There is no ${what} "${presentText(name)}".`,
      didYouMean(name, valid) ?? `There are: ${valid.join(', ')}.`,
    );
  return { [key]: name };
};

/** yargs' help without the types, which the words around them tell. */
const tidy = (help: string): string =>
  help
    .replace(/\s*\[(?:string|boolean)\]/g, '')
    .replace(/\s*\[default: (?:true|false)\]/g, '')
    .replace(/\s*\[default: "(\w+)"\]/g, ' [$1]')
    .replace(/\s*\[default\]/g, '');

/** One command: what it takes beside the options of every command, and the request that comes of it. */
interface Command {
  readonly usage: string;
  readonly describe: string;
  readonly positional?: Readonly<Record<string, PositionalOptions>>;
  readonly options?: Readonly<Record<string, Options>>;
  readonly read: (raw: Raw) => Request;
}

const mailCommands = (known: Known): readonly Command[] => [
  {
    usage: 'ports',
    describe: 'Mail ports only: can this machine reach iCloud Mail? ("error 4055")',
    options: mailOptions,
    read: (raw) => ({
      command: 'ports',
      options: { ...optionsOf(raw, known), set: settingsOf(raw) },
    }),
  },
  {
    usage: 'login <address>',
    describe:
      'Sign in once, to see that the password works: asked for without echo, or from DNS_AUDIT_PASSWORD or stdin',
    positional: { address: { type: 'string' } },
    options: { ...mailOptions, ...loginOptions },
    read: (raw) => ({ command: 'login', login: loginOf(raw), options: optionsOf(raw, known) }),
  },
];

const recordCommands = (known: Known): readonly Command[] => [
  {
    usage: 'records <domain>',
    describe: 'The records to publish, merged with what is there, in the form you use',
    positional: { domain: { type: 'string' } },
    options: recordsOptions,
    read: (raw) => ({
      command: 'records',
      records: recordsOf(raw),
      options: optionsOf(raw, known),
    }),
  },
  {
    usage: 'baseline [domains..]',
    describe: 'Show, --check or --update the records that are accepted',
    positional: { domains: { type: 'string', array: true } },
    options: baselineOptions,
    read: (raw) => ({
      command: 'baseline',
      baseline: baselineOf(raw),
      options: optionsOf(raw, known),
    }),
  },
];

const commandsFor = (known: Known): readonly Command[] => [
  {
    usage: '$0 [domains..]',
    describe: 'Audit domains: do they have what Apple requires?',
    positional: {
      domains: {
        type: 'string',
        array: true,
        describe: 'Names as you have them: example.com, a mail address, a URL',
      },
    },
    read: (raw) => auditRequest(raw, known),
  },
  ...mailCommands(known),
  ...recordCommands(known),
  {
    usage: 'explain [check]',
    describe: 'Why a check is there, how it judges, how to mend; without a check: list them',
    positional: { check: { type: 'string' } },
    read: (raw) => ({
      command: 'explain',
      ...nameArgument(raw, 'check', 'check', known.checks),
      options: optionsOf(raw, known),
    }),
  },
  {
    usage: 'demo [scenario]',
    describe: `See it work, and fail, without network: ${known.scenarios.join(', ')}`,
    positional: { scenario: { type: 'string' } },
    read: (raw) => ({
      command: 'demo',
      ...nameArgument(raw, 'scenario', 'scenario', known.scenarios),
      options: optionsOf(raw, known),
    }),
  },
];

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
    .usage('dns-audit <domain...>\n\nAudits iCloud+ custom email domains.')
    .options(auditOptions)
    .version(known.version)
    .help()
    .epilogue(epilogue)
    .wrap(Math.min(known.columns, 80))
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      if (error instanceof UserError) throw error;
      throw new UserError(`${presentText(message ?? error.message)}.`, 'Help: dns-audit --help');
    });

/**
 * The request that `argv` (without node and script) makes.
 * @throws {UserError} with one helpful sentence.
 */
export const readArguments = (argv: readonly string[], known: Known): Request => {
  let request: Request | undefined;
  const parser = parserOf(known);
  for (const { usage, describe, positional = {}, options = {}, read } of commandsFor(known)) {
    const extra = Object.keys({ ...positional, ...options });
    parser.command(
      usage,
      describe,
      (y) => {
        for (const [name, how] of Object.entries(positional)) y.positional(name, how);
        return y.options(options);
      },
      (raw: Raw) => {
        refuseUnknown(raw, extra);
        if (!extra.includes('domains')) refuseSurplus(raw);
        request = read(raw);
      },
    );
  }
  let printed = '';
  void parser.parse([...argv], {}, (_error, _raw, output) => {
    printed = output;
  });
  if (printed !== '') return { command: 'print', text: `${tidy(printed)}\n` };
  if (request === undefined) throw new UserError('Which domain?', 'Help: dns-audit --help');
  return request;
};
