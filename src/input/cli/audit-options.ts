/** The options of the audit; other commands have some of them too. */
import { auditSeconds } from '../../model/request.ts';
import { lookingCommands, type Option } from './option.ts';
import {
  readAppleDomain,
  readControls,
  fileValue,
  millisecondsReader,
  readNames,
  offSwitch,
  onSwitch,
  readReferees,
  readRegistryServer,
  readResolvers,
  readShardOption,
} from './option-readers.ts';
import { items, wholeNumberFrom } from '../option-values.ts';
import { reportOptions } from './report-options.ts';

const choice = { group: 'What to check' } as const;
const lookup = { group: 'Where to look' } as const;
const many = { group: 'Many domains' } as const;

const listed = (values: readonly string[]): string | undefined =>
  values.length === 0 ? undefined : values.join(',');

const selection = [
  {
    ...choice,
    name: 'only',
    commands: ['audit', 'lint', 'demo'],
    takes: 'NAMES',
    values: 'names',
    list: true,
    describe: 'Checks or areas to run, comma-separated',
    configured: ({ only }) => listed(only),
    field: 'only',
    read: readNames,
  },
  {
    ...choice,
    name: 'skip',
    commands: ['audit', 'lint', 'demo'],
    takes: 'NAMES',
    values: 'names',
    list: true,
    describe: 'Checks or areas to leave out, comma-separated',
    // Who asks for a check by name gets it.
    configured: ({ skip }, given) =>
      listed(skip.filter((one) => !items(given('only')).includes(one))),
    field: 'skip',
    read: readNames,
  },
  {
    ...choice,
    ...onSwitch,
    name: 'ports',
    commands: ['audit', 'demo'],
    harmless: 'always',
    describe: "Skip the test of iCloud's mail ports from here",
    configured: ({ ports }) => ports,
    field: 'ports',
  },
  {
    ...choice,
    name: 'apple-domain',
    commands: ['audit', 'records', 'wait', 'demo'],
    takes: 'TOKEN',
    describe: 'The apple-domain= value that your iCloud settings show',
    field: 'appleDomain',
    read: readAppleDomain,
  },
] as const satisfies readonly Option[];

const places = [
  {
    ...lookup,
    name: 'resolver',
    commands: ['audit', 'ports', 'login', 'records', 'init', 'baseline'],
    takes: 'WHERE',
    default: 'system',
    describe: 'system, IP[:PORT] or https://... (repeatable)',
    configured: (config) => listed(config.resolvers),
    field: 'resolvers',
    read: readResolvers,
  },
  {
    ...lookup,
    ...onSwitch,
    name: 'authoritative',
    commands: [...lookingCommands, 'ports', 'demo'],
    describe: "Don't ask the domain's own name servers",
    configured: ({ authoritative }) => authoritative,
    field: 'authoritative',
  },
  {
    ...lookup,
    ...offSwitch,
    name: 'allow-private',
    commands: [...lookingCommands, 'ports'],
    describe:
      'Contact name servers and hosts of the domain at private addresses too, for closed networks; so does DNS_AUDIT_ALLOW_PRIVATE=1',
    field: 'allowPrivate',
  },
  {
    ...lookup,
    name: 'referee',
    commands: lookingCommands,
    takes: 'URL',
    harmless: 'none',
    describe:
      'Resolver over HTTPS, asked only if DNS looks blocked or forged here; none: never (repeatable; default: public ones on a terminal, none in CI)',
    configured: ({ referee }) => referee,
    field: 'referee',
    read: readReferees,
  },
  {
    ...lookup,
    ...offSwitch,
    name: 'rdap',
    commands: ['audit'],
    describe: 'Also ask the registry, over HTTPS: when the registration ends, and if it is on hold',
    configured: ({ rdap }) => rdap,
    field: 'rdap',
  },
  {
    ...lookup,
    name: 'rdap-server',
    commands: ['audit'],
    takes: 'URL',
    describe: 'RDAP server to ask instead of the one that IANA names',
    field: 'rdapServer',
    read: readRegistryServer,
  },
  {
    ...lookup,
    name: 'timeout',
    commands: [...lookingCommands, 'ports', 'demo'],
    takes: 'SECONDS',
    default: String(auditSeconds),
    describe: 'Seconds for one domain',
    configured: ({ timeout }) => timeout?.toString(),
    field: 'timeoutMs',
    read: millisecondsReader(0.1, 3600),
  },
  {
    ...lookup,
    name: 'concurrency',
    commands: ['audit', 'init', 'baseline', 'demo'],
    takes: 'COUNT',
    default: '8',
    describe: 'Most domains to audit at the same time; fewer while answers get lost',
    configured: ({ concurrency }) => concurrency?.toString(),
    field: 'concurrency',
    read: wholeNumberFrom(1, 1000),
  },
  {
    ...lookup,
    name: 'control',
    commands: ['audit', 'ports', 'demo'],
    takes: 'HOST:PORT',
    harmless: 'none',
    describe:
      "HOST:PORT of another provider, tried only if Apple's port fails, to see if this network blocks it; none: never (repeatable; default: Gmail's, none in CI)",
    field: 'controls',
    read: readControls,
  },
] as const satisfies readonly Option[];

const files = [
  {
    ...choice,
    ...fileValue,
    name: 'config',
    commands: ['audit', 'records', 'wait', 'baseline', 'lint'],
    describe: 'Configuration file (default: dns-audit.config.json or .yaml here, if there is one)',
    field: 'config',
    read: (_, { config }) => config,
  },
  {
    ...lookup,
    ...fileValue,
    name: 'record',
    commands: ['audit', 'ports', 'demo'],
    describe: 'Save all answers (the JSON report) in this file',
    field: 'record',
  },
  {
    ...lookup,
    ...fileValue,
    name: 'replay',
    commands: ['audit', 'ports'],
    describe: 'Judge a saved report again, without network',
    field: 'replay',
  },
  {
    ...lookup,
    ...fileValue,
    name: 'zone',
    commands: ['audit'],
    describe: 'Audit this file or folder instead of the live zone: FILE|DIR[:format]',
    field: 'zone',
  },
  {
    ...lookup,
    ...fileValue,
    name: 'against',
    commands: ['audit'],
    describe: 'With --zone: show what changes from this file or from the live zone: FILE|live',
    field: 'against',
  },
  {
    ...lookup,
    ...offSwitch,
    name: 'offline',
    commands: ['audit'],
    describe: "With --zone: don't use the network",
    field: 'offline',
  },
  {
    ...choice,
    ...fileValue,
    name: 'baseline',
    commands: ['audit', 'baseline'],
    describe: 'File of accepted records; what differs from it is drift, and fails the run',
    field: 'baseline',
  },
] as const satisfies readonly Option[];

const lists = [
  {
    ...many,
    ...fileValue,
    name: 'domains-from',
    commands: ['audit'],
    describe: 'Read domains from a file, or - for stdin',
    field: 'from',
  },
  {
    ...many,
    name: 'shard',
    commands: ['audit'],
    takes: 'I/N',
    describe: 'Only part I of N of the domains, chosen by name; see merge',
    field: 'shard',
    read: readShardOption,
  },
  {
    ...many,
    ...fileValue,
    name: 'resume',
    commands: ['audit'],
    describe: 'With --format ndjson: continue after the domains in this ndjson file',
    field: 'resume',
  },
] as const satisfies readonly Option[];

/** In the order in which help lists them. */
export const auditOptions = [
  ...selection,
  ...places,
  ...files,
  ...reportOptions,
  ...lists,
] as const;
