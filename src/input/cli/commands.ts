/** The table of commands: what each takes besides its options, and the request that comes of it. */
import { shells } from '../../model/command-line.ts';
import { presentText } from '../../model/dns/presentation.ts';
import { readAuditDomains, distinctDomains, chooseDomains } from './audit-request.ts';
import {
  type Command,
  type Vocabulary,
  type Reasons,
  type Request,
  commandTitle,
} from './command.ts';
import { readDomain } from '../domain-name.ts';
import type { CommandName } from './option.ts';
import { type OptionName, type OptionsOf, readOptions } from './options.ts';
import { didYouMean } from '../option-values.ts';
import { UserError } from '../../model/user-error.ts';

interface Definition<C extends CommandName> extends Omit<Command, 'read'> {
  readonly name: C;
  readonly request: (options: OptionsOf<C>, words: readonly string[]) => Request;
}

/** The command, whose request is made of the options that it has. */
const command = <C extends CommandName>(
  known: Vocabulary,
  { request, ...described }: Definition<C>,
): Command => ({
  ...described,
  read: (words, raw, config) =>
    request(readOptions(described.name, raw, { ...known, config }), words),
});

const reasonFor = (clause: string, ...names: readonly OptionName[]): Reasons =>
  Object.fromEntries(names.map((name) => [name, clause]));

const noReport = reasonFor('it writes no report', 'record', 'replay', 'output');
const isLive = reasonFor('it asks live servers', 'zone', 'baseline');
const isOffline = reasonFor(
  "it doesn't use the network",
  'resolver',
  'authoritative',
  'allow-private',
  'timeout',
  'referee',
  'rdap',
  'rdap-server',
  'control',
  'concurrency',
);

/** The one of `valid` that `word` names. */
const findName = <T extends string>(word: string, what: string, valid: readonly T[]): T => {
  const found = valid.find((one) => one === word);
  if (found !== undefined) return found;
  throw new UserError(
    `There is no ${what} "${presentText(word)}".`,
    didYouMean(word, valid) ?? `There are: ${valid.join(', ')}.`,
  );
};

const mailAddress = (text: string): string => {
  if (/^[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]+@[A-Za-z0-9.-]+$/.test(text) && text.length <= 254)
    return text;
  throw new UserError(
    `"${presentText(text.slice(0, 254))}" is not a mail address.`,
    'Example: dns-audit login you@icloud.com',
  );
};

/** Commands that tell what is wrong. */
const finding = (known: Vocabulary): readonly Command[] => [
  command(known, {
    name: 'audit',
    argument: { name: 'domains', count: 'any', values: 'domain' },
    group: 'Find what is wrong',
    describe: 'Audit domains: do they have what Apple requires?',
    request: (options, words) => ({
      command: 'audit',
      domains: readAuditDomains(words, options, commandNames(known)),
      options,
    }),
  }),
  command(known, {
    name: 'ports',
    group: 'Find what is wrong',
    describe: 'Mail ports only: can this computer reach iCloud Mail? ("error 4055")',
    lacks: reasonFor('it does nothing else', 'ports'),
    request: (options) => ({ command: 'ports', options }),
  }),
  command(known, {
    name: 'login',
    argument: { name: 'address', count: 'one' },
    group: 'Find what is wrong',
    describe:
      'Sign in once to test the password: typed invisibly, or from DNS_AUDIT_PASSWORD or stdin',
    lacks: {
      ...reasonFor('a sign-in is never kept', 'record', 'replay', 'output'),
      ...reasonFor('it connects to nothing else', 'ports'),
    },
    request: (options, [address = '']) => ({
      command: 'login',
      address: mailAddress(address.trim()),
      options,
    }),
  }),
];

/** Commands that help to publish what is missing. */
const publishing = (known: Vocabulary): readonly Command[] => [
  command(known, {
    name: 'records',
    argument: { name: 'domain', count: 'one', values: 'domain' },
    group: 'Fix it',
    describe: 'The records to publish, merged with yours, in the form you use',
    lacks: { ...noReport, ...reasonFor('its forms are chosen with --form', 'format') },
    request: (options, [domain = '']) => ({
      command: 'records',
      domain: readDomain(domain),
      options,
    }),
  }),
  command(known, {
    name: 'wait',
    argument: { name: 'domains', count: 'any', values: 'domain' },
    group: 'Fix it',
    describe: 'Wait for the change to spread, and say when to press Verify',
    details:
      'Name servers are asked first. Resolvers are asked once those give records that pass: earlier, they would cache the old ones for longer. It looks again when a TTL ends, not at fixed intervals. Exit status: 0 ready; 1 all servers give the same wrong records, and no cache hides better ones; 3 time is up.',
    lacks: {
      ...noReport,
      ...isLive,
      ...reasonFor('it writes a table on a terminal, and lines elsewhere', 'format'),
    },
    request: (options, words) => {
      const domains = chooseDomains(words, options.config);
      if (domains.length === 0)
        throw new UserError('Which domain?', 'Example: dns-audit wait example.com --for 2h');
      if (domains.length > 1 && options.appleDomain !== undefined)
        throw new UserError('--apple-domain is for one domain: wait for each domain separately.');
      return { command: 'wait', domains, options };
    },
  }),
];

/** Commands that watch what is published. */
const watching = (known: Vocabulary): readonly Command[] => [
  command(known, {
    name: 'init',
    argument: { name: 'domains', count: 'any', values: 'domain' },
    group: 'Watch it',
    describe:
      'Write a workflow, configuration and accepted records for the repository in this folder',
    details:
      'Finds zone files, Terraform, DNSControl, octoDNS, CloudFormation, DNSEndpoints and registries here. Shows each file before writing it, and overwrites none. If the repository contains the records, live ones are compared with them. Otherwise the records published now are accepted, in dns-audit.baseline.json.',
    lacks: { ...noReport, ...reasonFor('it writes that file', 'config', 'baseline') },
    request: (options, words) => ({
      command: 'init',
      domains: distinctDomains([...words, ...options.named].map(readDomain)),
      options,
    }),
  }),
  command(known, {
    name: 'baseline',
    argument: { name: 'domains', count: 'any', values: 'domain' },
    group: 'Watch it',
    describe: 'Show, --check or --update the accepted records',
    lacks: noReport,
    request: (options, words) => ({
      command: 'baseline',
      domains: chooseDomains(words, options.config),
      options,
    }),
  }),
];

/** Commands for the files of a repository. */
const checkingFiles = (known: Vocabulary): readonly Command[] => [
  command(known, {
    name: 'lint',
    argument: { name: 'files', count: 'some', values: 'file' },
    group: 'Watch it',
    describe: 'Check files with DNS records, without network: for pre-commit and editors',
    details:
      'Prints FILE:LINE:COLUMN: MESSAGE. Domains that have a record of iCloud Mail in the file are audited, as far as the file tells. Exit status: 0 nothing is wrong; 1 something is; 2 a file cannot be read.',
    lacks: {
      ...isOffline,
      ...reasonFor(
        'it reads the files that you name',
        'zone',
        'against',
        'baseline',
        'domains-from',
      ),
      ...reasonFor("it doesn't use the network", 'offline'),
    },
    request: (options, files) => ({ command: 'lint', files, options }),
  }),
];

/** Commands that make another report of reports. */
const sharing = (known: Vocabulary): readonly Command[] => [
  command(known, {
    name: 'merge',
    argument: { name: 'files', count: 'some', values: 'file' },
    group: 'Share it',
    describe: 'Merge reports of shards, or an ndjson file, into one report in any format',
    lacks: isOffline,
    request: (options, files) => ({ command: 'merge', files, options }),
  }),
  command(known, {
    name: 'render',
    argument: { name: 'file', count: 'one', values: 'file' },
    group: 'Share it',
    describe: 'Render a saved JSON report (- for stdin) in any format, without network',
    lacks: isOffline,
    request: (options, [file = '']) => ({ command: 'render', file, options }),
  }),
];

/** Commands that tell of checks. */
const explaining = (known: Vocabulary): readonly Command[] => [
  command(known, {
    name: 'explain',
    argument: { name: 'check', count: 'one or none', values: known.checks },
    group: 'Learn more',
    describe: 'Why a check exists, how it judges, and how to fix it',
    lacks: isOffline,
    request: (options, [word]) => ({
      command: 'explain',
      ...(word !== undefined && { check: findName(word, 'check', known.checks) }),
      options,
    }),
  }),
  command(known, {
    name: 'checks',
    argument: { name: 'area', count: 'one or none', values: known.areas },
    group: 'Learn more',
    describe: 'List the checks by area, with their severity (--format json: everything)',
    lacks: isOffline,
    request: (options, [word]) => ({
      command: 'checks',
      ...(word !== undefined && { area: findName(word, 'area', known.areas) }),
      options,
    }),
  }),
];

const otherCommands = (known: Vocabulary): readonly Command[] => [
  command(known, {
    name: 'demo',
    argument: { name: 'scenario', count: 'one or none', values: known.scenarios },
    group: 'Learn more',
    describe: `Try it without a network: ${known.scenarios.join(', ')}`,
    lacks: reasonFor('it asks only its own servers', 'resolver', 'referee', 'rdap', 'rdap-server'),
    request: (options, [word]) => ({
      command: 'demo',
      ...(word !== undefined && { scenario: findName(word, 'scenario', known.scenarios) }),
      options,
    }),
  }),
  command(known, {
    name: 'completion',
    argument: { name: 'shell', count: 'one', values: shells },
    group: 'Learn more',
    describe: `Print the completion script for your shell: ${shells.join(', ')}`,
    request: (options, [word = '']) => ({
      command: 'completion',
      shell: findName(word, 'completion for', shells),
      options,
    }),
  }),
  command(known, {
    name: 'man',
    group: 'Learn more',
    describe: 'Print the manual page (dns-audit man | man -l -)',
    request: (options) => ({ command: 'man', options }),
  }),
];

const commandNames = (known: Vocabulary): readonly string[] =>
  defineCommands(known)
    .map(({ name }) => commandTitle(name))
    // The audit's own: nobody means it by a word.
    .filter((title) => title !== '');

/** In the order in which help lists them. */
export const defineCommands = (known: Vocabulary): readonly Command[] => [
  ...finding(known),
  ...publishing(known),
  ...watching(known),
  ...checkingFiles(known),
  ...sharing(known),
  ...explaining(known),
  ...otherCommands(known),
];
