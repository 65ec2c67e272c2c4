/** The commands of the command line as data: what each takes, and the request that comes of it. */
import type { PositionalOptions } from 'yargs';
import type { Config } from '../../model/config.ts';
import { type Shell, shells } from '../../model/command-line.ts';
import type { Domain } from '../../model/dns/domain-name.ts';
import { findNearest } from '../../model/edit-distance.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { readAuditOptions } from './audit-options.ts';
import { readBulkOptions } from './bulk-options.ts';
import { readDomain } from '../domain-name.ts';
import { readInitOptions, readInitAuditOptions } from './init-options.ts';
import { readLoginOptions, readMailSettings } from './mail-options.ts';
import {
  baselineOptions,
  initOptions,
  bulkOptions,
  loginOptions,
  mailOptions,
  type Option,
  portsOptions,
  recordsOptions,
  waitOptions,
} from './options.ts';
import { didYouMean, toList, readChoice, type RawOptions } from '../option-values.ts';
import { readBaselineOptions, readRecordsOptions } from './record-options.ts';
import type { AuditOptions, Request } from '../../model/request.ts';
import { UserError } from '../../model/user-error.ts';
import { readWaitOptions, readWaitAuditOptions } from './wait-options.ts';

/** What the command line is checked against: names of the rest of the program, and the terminal's width. */
export interface Vocabulary {
  readonly version: string;
  readonly checks: readonly string[];
  readonly areas: readonly string[];
  readonly scenarios: readonly string[];
  readonly columns: number;
}

/** One command: what it takes beside the options of every command, and the request that comes of it. */
export interface Command {
  /** `$0` stands for the command without a name. */
  readonly usage: string;
  readonly describe: string;
  /** Under which heading help lists it; absent: the last. */
  readonly group?: string;
  readonly positional?: Readonly<Record<string, PositionalOptions>>;
  /** What its arguments may be. */
  readonly values?: readonly string[] | 'file' | 'domain';
  readonly options?: Readonly<Record<string, Option>>;
  /** What help of this command tells beside. */
  readonly details?: string;
  /** Whether the configuration file has a say in it. */
  readonly configured?: true;
  readonly read: (raw: RawOptions, config?: Config) => Request;
}

export const commandName = ({ usage }: Pick<Command, 'usage'>): string =>
  usage.replace(/ .*/, '').replace('$0', '');

/** A word without a dot is no domain, but may be a command with a slip in it. */
const refuseMistyped = (word: string, commands: readonly string[]): void => {
  const meant = /^[a-z-]+$/i.test(word) ? findNearest(word, commands) : undefined;
  if (meant !== undefined)
    throw new UserError(`There is no command "${word}".`, `Did you mean dns-audit ${meant}?`);
};

const refuseShared = ({ token }: AuditOptions, domains: ReadonlyMap<string, Domain>): void => {
  if (token !== undefined && domains.size > 1)
    throw new UserError(
      '--apple-domain goes with a single domain: each has a value of its own.',
      'Set them in dns-audit.config.json.',
    );
};

const readAuditRequest = (raw: RawOptions, known: Vocabulary, config?: Config): Request => {
  const options = readAuditOptions(raw, known, config);
  const bulk = readBulkOptions(raw, options);
  // yargs leaves in `_` what follows `--`.
  const named = [...toList(raw['domains']), ...toList(raw['_'])];
  const [first = ''] = named;
  if (named.length > 0) refuseMistyped(first, defineCommands(known).map(commandName));
  const alone = named.length === 0 && bulk.from === undefined && options.replay === undefined;
  const configured = alone ? (config?.domains ?? []).map(({ domain }) => domain) : [];
  if (alone && configured.length === 0)
    throw new UserError(
      'Which domain?',
      'Example: dns-audit example.com     Help: dns-audit --help',
    );
  const read = [...named.map(readDomain), ...configured];
  const domains = new Map(read.map((domain) => [domain.name, domain]));
  refuseShared(options, domains);
  return { command: 'audit', domains: [...domains.values()], bulk, options };
};

const readNameArgument = (
  raw: RawOptions,
  key: string,
  what: string,
  valid: readonly string[],
): Readonly<Record<string, string>> => {
  const value = raw[key];
  if (value === undefined) return {};
  const [name = ''] = toList(value);
  if (!valid.includes(name))
    throw new UserError(
      `There is no ${what} "${presentText(name)}".`,
      didYouMean(name, valid) ?? `There are: ${valid.join(', ')}.`,
    );
  return { [key]: name };
};

const readShell = (raw: RawOptions): Shell => {
  const { shell = '' } = readNameArgument(raw, 'shell', 'completion for', shells);
  return shells.find((one) => one === shell) ?? shells[0];
};

const mailCommands = (known: Vocabulary): readonly Command[] => [
  {
    usage: 'ports',
    group: 'Find what is wrong',
    describe: 'Mail ports only: can this machine reach iCloud Mail? ("error 4055")',
    options: { ...mailOptions, ...portsOptions },
    read: (raw) => ({
      command: 'ports',
      options: {
        ...readAuditOptions(raw, known),
        set: readMailSettings(raw),
        port25: raw['port-25'] === true,
      },
    }),
  },
  {
    usage: 'login <address>',
    group: 'Find what is wrong',
    describe:
      'Sign in once, to see that the password works: asked for without echo, or from DNS_AUDIT_PASSWORD or stdin',
    positional: { address: { type: 'string' } },
    options: { ...mailOptions, ...loginOptions },
    read: (raw) => ({
      command: 'login',
      login: readLoginOptions(raw),
      options: readAuditOptions(raw, known),
    }),
  },
];

const waitCommand = (known: Vocabulary): Command => ({
  usage: 'wait [domains..]',
  group: 'Mend it',
  describe: 'Wait until the change is everywhere, and say when to press Verify',
  details:
    'Name servers are asked first, and resolvers only once those give records that pass: asked before, they would keep what is old for longer. The next look is when a TTL that was seen ends, not at a fixed beat. Default resolvers: system, https://1.1.1.1/dns-query, https://8.8.8.8/dns-query, 9.9.9.9. Exit status: 0 ready; 1 all servers give the same records, these do not pass, and no cache hides better ones; 3 time is up.',
  positional: { domains: { type: 'string', array: true } },
  values: 'domain',
  options: waitOptions,
  configured: true,
  read: (raw, config) => ({
    command: 'wait',
    wait: readWaitOptions(raw, config),
    options: readWaitAuditOptions(raw, known, config),
  }),
});

const initCommand = (known: Vocabulary): Command => ({
  usage: 'init',
  group: 'Keep it so',
  describe: 'Write workflow, configuration and accepted records for the repository in this folder',
  details:
    'Finds zone files, DNSControl, octoDNS and Terraform here. Shows each file before it is written, and overwrites none. Where the records are in the repository they are what live ones are held against; else those that are published now are accepted, in dns-audit.baseline.json.',
  options: initOptions,
  read: (raw) => ({
    command: 'init',
    init: readInitOptions(raw),
    options: readInitAuditOptions(raw, known),
  }),
});

const recordCommands = (known: Vocabulary): readonly Command[] => [
  {
    usage: 'records <domain>',
    group: 'Mend it',
    values: 'domain',
    describe: 'The records to publish, merged with what is there, in the form you use',
    positional: { domain: { type: 'string' } },
    options: recordsOptions,
    configured: true,
    read: (raw, config) => ({
      command: 'records',
      records: readRecordsOptions(raw),
      options: readAuditOptions(raw, known, config),
    }),
  },
  waitCommand(known),
  initCommand(known),
  {
    usage: 'baseline [domains..]',
    group: 'Keep it so',
    values: 'domain',
    describe: 'Show, --check or --update the records that are accepted',
    positional: { domains: { type: 'string', array: true } },
    options: baselineOptions,
    configured: true,
    read: (raw, config) => ({
      command: 'baseline',
      baseline: readBaselineOptions(raw, config),
      options: readAuditOptions(raw, known, config),
    }),
  },
];

const reportCommands = (known: Vocabulary): readonly Command[] => [
  {
    usage: 'merge <files..>',
    group: 'Pass it on',
    values: 'file',
    describe: 'One report of many: of shards, or of an ndjson file, in any format',
    positional: { files: { type: 'string', array: true } },
    read: (raw) => ({
      command: 'merge',
      files: toList(raw['files']),
      options: readAuditOptions(raw, known),
    }),
  },
  {
    usage: 'render <file>',
    group: 'Pass it on',
    describe: 'Render a saved JSON report (- for stdin) in any format, without network',
    positional: { file: { type: 'string' } },
    values: 'file',
    read: (raw) => ({
      command: 'render',
      // yargs makes an empty text of a lone hyphen; one that was given so was refused.
      file: toList(raw['file']).join('') || '-',
      options: readAuditOptions(raw, known),
    }),
  },
];

const catalogueCommands = (known: Vocabulary): readonly Command[] => [
  {
    usage: 'explain [check]',
    group: 'Learn',
    describe: 'Why a check is there, how it judges, how to mend',
    positional: { check: { type: 'string' } },
    values: known.checks,
    read: (raw) => ({
      command: 'explain',
      ...readNameArgument(raw, 'check', 'check', known.checks),
      options: readAuditOptions(raw, known),
    }),
  },
  {
    usage: 'checks [area]',
    group: 'Learn',
    describe: 'List the checks, by area, with their severity (--format json: with all there is)',
    positional: { area: { type: 'string' } },
    values: known.areas,
    read: (raw) => ({
      command: 'checks',
      ...readNameArgument(raw, 'area', 'area', known.areas),
      format: readChoice(raw, 'format', ['text', 'json']),
      options: readAuditOptions(raw, known),
    }),
  },
];

const otherCommands = (known: Vocabulary): readonly Command[] => [
  {
    usage: 'demo [scenario]',
    group: 'Learn',
    describe: `See it work, and fail, without network: ${known.scenarios.join(', ')}`,
    positional: { scenario: { type: 'string' } },
    values: known.scenarios,
    read: (raw) => ({
      command: 'demo',
      ...readNameArgument(raw, 'scenario', 'scenario', known.scenarios),
      options: readAuditOptions(raw, known),
    }),
  },
  {
    usage: 'completion <shell>',
    group: 'Learn',
    describe: `Print what makes your shell complete this command line: ${shells.join(', ')}`,
    positional: { shell: { type: 'string' } },
    values: shells,
    read: (raw) => ({ command: 'completion', shell: readShell(raw) }),
  },
  {
    usage: 'man',
    group: 'Learn',
    describe: 'Print the manual page (dns-audit man | man -l -)',
    read: () => ({ command: 'man' }),
  },
];

/** In the order in which help lists them. */
export const defineCommands = (known: Vocabulary): readonly Command[] => [
  {
    usage: '$0 [domains..]',
    group: 'Find what is wrong',
    values: 'domain',
    describe: 'Audit domains: do they have what Apple requires?',
    positional: {
      domains: {
        type: 'string',
        array: true,
        describe: 'Names as you have them: example.com, a mail address, a URL',
      },
    },
    options: bulkOptions,
    configured: true,
    read: (raw, config) => readAuditRequest(raw, known, config),
  },
  ...mailCommands(known),
  ...recordCommands(known),
  ...reportCommands(known),
  ...catalogueCommands(known),
  ...otherCommands(known),
];
