/** The options that belong to other commands than the audit. */
import { terraformProviders, recordForms } from '../../model/record-plan.ts';
import type { Option } from './option.ts';
import {
  readDuration,
  encryptedSettingReader,
  fileValue,
  millisecondsReader,
  settingReader,
  offSwitch,
  readPolicyId,
  readReportAddress,
  readResolvers,
  readUserName,
} from './option-readers.ts';
import { items, optional, readChoice } from '../option-values.ts';

const mail = { group: 'Mail program' } as const;
const advice = { group: 'Records to publish' } as const;
const accepted = { group: 'Accepted records' } as const;
const repository = { group: 'Repository' } as const;
const waiting = { group: 'Waiting' } as const;

const imap = {
  ...mail,
  name: 'imap',
  takes: 'SERVER',
  describe: 'Incoming server in your mail program: HOST:PORT:tls, :starttls or :none',
  field: 'imap',
} as const;

const smtp = {
  ...mail,
  name: 'smtp',
  takes: 'SERVER',
  describe: 'Outgoing server in your mail program',
  field: 'smtp',
} as const;

/** Formats of what is no report of an audit. */
const plainFormats = ['text', 'json'] as const;

const mailOptions = [
  { ...imap, commands: ['ports'], read: settingReader('imap') },
  { ...smtp, commands: ['ports'], read: settingReader('smtp') },
  { ...imap, commands: ['login'], read: encryptedSettingReader('imap') },
  { ...smtp, commands: ['login'], read: encryptedSettingReader('smtp') },
  {
    ...mail,
    ...offSwitch,
    name: 'port-25',
    commands: ['ports'],
    describe:
      "Also try port 25 of iCloud's mail servers, which only mail servers need (reported only)",
    field: 'port25',
  },
  {
    group: 'Where to look',
    name: 'timeout',
    commands: ['login'],
    takes: 'SECONDS',
    // Servers delay their reply to a wrong password.
    default: '60',
    describe: 'Seconds for the whole sign-in',
    field: 'timeoutMs',
    read: millisecondsReader(0.1, 3600),
  },
  {
    ...mail,
    name: 'user',
    commands: ['login'],
    takes: 'NAME',
    describe: 'User name to sign in with (default: the address)',
    field: 'user',
    read: readUserName,
  },
  {
    ...mail,
    ...offSwitch,
    name: 'any-password',
    commands: ['login'],
    describe: 'Also send a password that has not the shape of an app-specific one',
    field: 'anyPassword',
  },
  {
    group: 'Report',
    name: 'format',
    commands: ['login', 'checks'],
    takes: 'FORMAT',
    values: plainFormats,
    default: 'text',
    describe: `Format on stdout: ${plainFormats.join(', ')}`,
    field: 'format',
    read: readChoice(plainFormats),
  },
] as const satisfies readonly Option[];

const recordsOptions = [
  {
    ...advice,
    name: 'form',
    commands: ['records'],
    takes: 'FORM',
    values: recordForms,
    describe: `Form of the records: ${recordForms.join(', ')} (default: that of the domain's file, else table)`,
    field: 'form',
    read: optional(readChoice(recordForms)),
  },
  {
    ...advice,
    name: 'provider',
    commands: ['records'],
    takes: 'PROVIDER',
    values: terraformProviders,
    describe: `Terraform provider: ${terraformProviders.join(', ')} (default: that of the domain's file, else cloudflare)`,
    field: 'provider',
    read: optional(readChoice(terraformProviders)),
  },
  {
    ...advice,
    ...fileValue,
    name: 'zone',
    commands: ['records'],
    describe: "File or folder with the domain's records, which sets the form: FILE|DIR[:format]",
    field: 'zone',
  },
  {
    ...advice,
    ...offSwitch,
    name: 'all',
    commands: ['records'],
    describe: 'Also show the records that are already right',
    field: 'all',
  },
  {
    ...advice,
    ...offSwitch,
    name: 'delete',
    commands: ['records'],
    describe: 'Only the records to delete',
    field: 'delete',
  },
  {
    ...advice,
    name: 'dmarc',
    commands: ['records'],
    takes: 'HOW',
    values: ['fix', 'next'],
    default: 'fix',
    describe: 'DMARC: fix what is wrong (fix), or move to the next stricter policy (next)',
    field: 'dmarc',
    read: readChoice(['fix', 'next']),
  },
  {
    ...advice,
    name: 'mta-sts',
    commands: ['records'],
    takes: 'ID',
    describe: 'Id of your MTA-STS policy, to include its record',
    field: 'mtaSts',
    read: readPolicyId,
  },
  {
    ...advice,
    name: 'tls-rpt',
    commands: ['records'],
    takes: 'ADDRESS',
    describe: 'Mail address for TLS reports, to include their record',
    field: 'tlsReports',
    read: readReportAddress,
  },
] as const satisfies readonly Option[];

const baselineOptions = [
  {
    ...accepted,
    ...offSwitch,
    name: 'check',
    commands: ['baseline'],
    describe: 'Compare published records with the file; exit status 1 if they differ',
    field: 'check',
  },
  {
    ...accepted,
    ...offSwitch,
    name: 'update',
    commands: ['baseline'],
    describe: 'Accept the published records and write the file',
    field: 'update',
  },
] as const satisfies readonly Option[];

const initOptions = [
  {
    ...repository,
    name: 'domain',
    commands: ['init'],
    takes: 'NAMES',
    describe: 'The same as DOMAIN, comma-separated',
    field: 'named',
    read: items,
  },
  {
    ...repository,
    name: 'zone',
    commands: ['init'],
    ...fileValue,
    describe: 'File or folder with the records (default: what is found here)',
    field: 'zone',
  },
  {
    ...repository,
    ...offSwitch,
    name: 'yes',
    commands: ['init'],
    describe: 'Write without asking',
    field: 'yes',
  },
  {
    ...repository,
    ...offSwitch,
    name: 'dry-run',
    commands: ['init'],
    describe: 'Show the files without writing them',
    field: 'dryRun',
  },
  {
    ...repository,
    ...offSwitch,
    name: 'yaml',
    commands: ['init'],
    describe: 'Write the configuration as YAML',
    field: 'yaml',
  },
  {
    ...repository,
    ...offSwitch,
    name: 'offline',
    commands: ['init'],
    describe: "Don't use the network; no accepted records are written",
    field: 'offline',
  },
] as const satisfies readonly Option[];

const renderOptions = [
  {
    group: 'Report',
    name: 'since',
    commands: ['render'],
    ...fileValue,
    describe: 'Tell what is new, fixed and unchanged since this earlier JSON report',
    field: 'since',
  },
] as const satisfies readonly Option[];

const waitOptions = [
  {
    ...waiting,
    name: 'for',
    commands: ['wait'],
    takes: 'TIME',
    default: '1h',
    describe: 'How long: 90s, 15m, 2h, 1d',
    field: 'forMs',
    read: readDuration,
  },
  {
    ...waiting,
    name: 'until',
    commands: ['wait'],
    takes: 'STATE',
    values: ['verified-ready', 'published'],
    default: 'verified-ready',
    describe:
      'published: the name servers give the right records; verified-ready: resolvers do too',
    field: 'until',
    read: readChoice(['verified-ready', 'published']),
  },
  {
    ...waiting,
    name: 'settle',
    commands: ['wait'],
    takes: 'TIME',
    default: '5m',
    describe: 'How long to wait while all servers give the same wrong records',
    field: 'settleMs',
    read: readDuration,
  },
  {
    ...waiting,
    name: 'resolver',
    commands: ['wait'],
    takes: 'WHERE',
    // Caches of others than this machine's, over TLS where they can be asked so: nobody between forges what they say.
    default: 'system, https://1.1.1.1/dns-query, https://8.8.8.8/dns-query, 9.9.9.9',
    describe: 'system, IP[:PORT] or https://... (repeatable)',
    configured: ({ resolvers }) => (resolvers.length === 0 ? undefined : resolvers.join(',')),
    field: 'resolvers',
    read: readResolvers,
  },
] as const satisfies readonly Option[];

/** In the order in which help lists them. */
export const commandOptions = [
  ...mailOptions,
  ...recordsOptions,
  ...baselineOptions,
  ...initOptions,
  ...waitOptions,
  ...renderOptions,
] as const;
