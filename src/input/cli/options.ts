/** The command line as data: every option once, with the words of `--help`. */
import type { Options } from 'yargs';
import { platforms } from '../../model/diagnosis.ts';
import { terraformProviders, recordForms } from '../../model/record-plan.ts';
import { formats } from '../../model/request.ts';

/** An option, and what help and completion have to know of it beside what the parser does. */
export interface Option extends Options {
  /** What to call its value. */
  readonly takes?: string;
  /** `names`: the ids of checks, and areas. */
  readonly values?: readonly string[] | 'names' | 'file';
  /** Whether its value is a list with commas. */
  readonly list?: true;
}

const report = { group: 'Report:' };
const lookup = { group: 'Where to look:' };
const choice = { group: 'What to check:' };

const text = { type: 'string', requiresArg: true } as const;
const file = { ...text, takes: 'FILE', values: 'file' } as const;
const names = { ...text, takes: 'NAMES', values: 'names', list: true } as const;

/** One of a few words. */
const choiceOption = <const T extends readonly string[]>(takes: string, values: T) => ({
  ...text,
  takes,
  values,
});

/** Told in a form of its own. */
const freeForm = (takes: string) => ({ ...text, takes });

export const severities = ['error', 'warning', 'note', 'never'] as const;
export const colors = ['auto', 'always', 'never'] as const;

/** Options of every command that audits. */
export const auditOptions = {
  only: { ...choice, ...names, describe: 'Checks or areas to run, comma-separated' },
  skip: { ...choice, ...names, describe: 'Checks or areas to leave out, comma-separated' },
  ports: {
    ...choice,
    type: 'boolean',
    default: true,
    describe: "Leave out the probe of iCloud's mail ports from here",
  },
  'apple-domain': {
    ...choice,
    ...freeForm('TOKEN'),
    describe: 'The apple-domain= value that your iCloud settings show',
  },
  resolver: {
    ...lookup,
    ...freeForm('WHERE'),
    describe: 'system, IP[:PORT] or https://... (repeatable; default: system)',
  },
  authoritative: {
    ...lookup,
    type: 'boolean',
    default: true,
    describe: "Do not ask the domain's own name servers",
  },
  referee: {
    ...lookup,
    ...freeForm('URL'),
    describe:
      'Resolver over HTTPS that is asked only where DNS looks blocked or forged here; none: nobody (repeatable; default: public ones on a terminal, none in CI)',
  },
  rdap: {
    ...lookup,
    type: 'boolean',
    default: false,
    describe:
      'Ask the registry too, over HTTPS: when the registration ends, and whether it is on hold',
  },
  'rdap-server': {
    ...lookup,
    ...freeForm('URL'),
    describe: 'RDAP server to ask, in place of the one that IANA names',
  },
  timeout: { ...lookup, ...freeForm('SECONDS'), default: '20', describe: 'Seconds for one domain' },
  concurrency: {
    ...lookup,
    ...freeForm('COUNT'),
    default: '8',
    describe: 'Domains audited at the same time, at most; fewer while answers get lost',
  },
  control: {
    ...lookup,
    ...freeForm('HOST:PORT'),
    describe:
      "HOST:PORT of another provider, connected to only where Apple's port fails, to tell whether this network blocks it; none: nobody (repeatable; default: Gmail's, none in CI)",
  },
  config: {
    ...choice,
    ...file,
    describe:
      'Configuration file (default: dns-audit.config.json or .yaml here, where there is one)',
  },
  record: { ...lookup, ...file, describe: 'Save all answers (the JSON report) in this file' },
  replay: { ...lookup, ...file, describe: 'Judge a saved report again, without network' },
  zone: {
    ...lookup,
    ...file,
    describe: 'Audit this file or folder instead of the live zone: FILE|DIR[:format]',
  },
  against: {
    ...lookup,
    ...file,
    describe: 'With --zone: tell what changes from this file, or from the live zone: FILE|live',
  },
  offline: {
    ...lookup,
    type: 'boolean',
    default: false,
    describe: 'With --zone: ask nothing of the network',
  },
  baseline: {
    ...choice,
    ...file,
    describe: 'File of accepted records; what differs from it is drift, and fails the run',
  },
  format: {
    ...report,
    ...choiceOption('FORMAT', formats),
    default: 'text',
    describe: `Format of the report on stdout: ${formats.join(', ')}`,
  },
  output: {
    ...report,
    ...file,
    describe:
      'Write it to a file too: .txt .json .ndjson .md .sarif .xml .html, and .svg or .badge.json for a badge (repeatable)',
  },
  'fail-on': {
    ...report,
    ...choiceOption('SEVERITY', severities),
    default: 'error',
    describe: 'Lowest severity that fails the run: error, warning, note, never',
  },
  color: {
    ...report,
    ...choiceOption('WHEN', colors),
    default: 'auto',
    describe: 'Colour: auto, always, never (NO_COLOR is honoured)',
  },
  verbose: { ...report, type: 'boolean', default: false, describe: 'Show the evidence' },
  for: {
    ...report,
    ...choiceOption('SYSTEM', platforms),
    describe: 'System that the steps are for: macos, windows, linux (default: this one)',
  },
  quiet: { ...report, type: 'boolean', default: false, describe: 'Verdicts only' },
} as const satisfies Record<string, Option>;

const bulk = { group: 'Many domains:' };

/** Options of the audit alone: for many domains. */
export const bulkOptions = {
  'domains-from': { ...bulk, ...file, describe: 'Read domains from a file, or - for stdin' },
  shard: {
    ...bulk,
    ...freeForm('I/N'),
    describe: 'Only the domains that fall to part I of N, by their names; see merge',
  },
  resume: {
    ...bulk,
    ...file,
    describe: 'With --format ndjson: go on after the domains that this ndjson file has',
  },
} as const satisfies Record<string, Option>;

const mail = { group: 'Mail program:' };

/** Options of `ports` and `login`. */
export const mailOptions = {
  imap: {
    ...mail,
    ...freeForm('SERVER'),
    describe: 'Incoming server as it is set: HOST:PORT:tls, :starttls or :none',
  },
  smtp: { ...mail, ...freeForm('SERVER'), describe: 'Outgoing server as it is set' },
} as const satisfies Record<string, Option>;

/** Options of `ports` alone. */
export const portsOptions = {
  'port-25': {
    ...mail,
    type: 'boolean',
    default: false,
    describe:
      "Try port 25 of iCloud's exchanges too, which only mail servers need: told, never judged",
  },
} as const satisfies Record<string, Option>;

/** Options of `login` alone. */
export const loginOptions = {
  user: {
    ...mail,
    ...freeForm('NAME'),
    describe: 'User name to sign in with (default: the address)',
  },
} as const satisfies Record<string, Option>;

const advice = { group: 'Records to publish:' };

/** Options of `records` alone. */
export const recordsOptions = {
  form: {
    ...advice,
    ...choiceOption('FORM', recordForms),
    default: 'table',
    describe: `Form of the records: ${recordForms.join(', ')}`,
  },
  provider: {
    ...advice,
    ...choiceOption('PROVIDER', terraformProviders),
    default: 'cloudflare',
    describe: `Terraform provider: ${terraformProviders.join(', ')}`,
  },
  all: {
    ...advice,
    type: 'boolean',
    default: false,
    describe: 'Also those that are right already',
  },
  delete: { ...advice, type: 'boolean', default: false, describe: 'Only those that have to go' },
  dmarc: {
    ...advice,
    ...choiceOption('HOW', ['mend', 'next']),
    default: 'mend',
    describe: 'DMARC: mend what is wrong, or go on to the next stricter policy: mend, next',
  },
  'mta-sts': {
    ...advice,
    ...freeForm('ID'),
    describe: 'Id of your MTA-STS policy, to have its record too',
  },
  'tls-rpt': {
    ...advice,
    ...freeForm('ADDRESS'),
    describe: 'Mail address for reports on TLS, likewise',
  },
} as const satisfies Record<string, Option>;

const accepted = { group: 'Accepted records:' };

/** Options of `baseline` alone. */
export const baselineOptions = {
  check: {
    ...accepted,
    type: 'boolean',
    default: false,
    describe: 'Hold what is published against the file: 1 where it differs',
  },
  update: {
    ...accepted,
    type: 'boolean',
    default: false,
    describe: 'Accept what is published, and write the file',
  },
} as const satisfies Record<string, Option>;

const repository = { group: 'Repository:' };

/** Options of `init` alone. */
export const initOptions = {
  domain: { ...repository, ...freeForm('NAMES'), describe: 'Domains, comma-separated' },
  zone: {
    ...repository,
    ...file,
    describe: 'File or folder of their records (default: what is found here)',
  },
  yes: { ...repository, type: 'boolean', default: false, describe: 'Write without asking' },
  'dry-run': {
    ...repository,
    type: 'boolean',
    default: false,
    describe: 'Show the files, and write none',
  },
  yaml: {
    ...repository,
    type: 'boolean',
    default: false,
    describe: 'Write the configuration as YAML',
  },
  offline: {
    ...repository,
    type: 'boolean',
    default: false,
    describe: 'Ask nothing of the network: no accepted records are written',
  },
} as const satisfies Record<string, Option>;

const waiting = { group: 'Waiting:' };

/** Options of `wait` alone. */
export const waitOptions = {
  for: { ...waiting, ...freeForm('TIME'), default: '1h', describe: 'How long: 90s, 15m, 2h, 1d' },
  until: {
    ...waiting,
    ...choiceOption('STATE', ['verified-ready', 'published']),
    default: 'verified-ready',
    describe:
      'published: the name servers give what passes; verified-ready: the resolvers give it too',
  },
  settle: {
    ...waiting,
    ...freeForm('TIME'),
    default: '5m',
    describe: 'How long all servers may give the same wrong records before that is final',
  },
} as const satisfies Record<string, Option>;

/** What the exit status means; README and `--help` print it. */
export const exitCodes: readonly (readonly [number, string])[] = [
  [0, 'passed'],
  [1, 'failed: a finding at or above --fail-on, or drift'],
  [2, 'usage, configuration or an input file is wrong'],
  [3, 'inconclusive: something that the verdict needs could not be looked up'],
  [70, 'a bug in dns-audit'],
  [130, 'interrupted by SIGINT (Ctrl-C)'],
  [143, 'ended by SIGTERM'],
];

/** Three that show what it is for. */
export const examples: readonly (readonly [string, string])[] = [
  ['dns-audit example.com', 'What is wrong, and the records that mend it'],
  ['dns-audit wait example.com --for 2h', 'After publishing them: when to press Verify'],
  ['dns-audit example.com --no-ports --output report.html', 'A report to look at, and to pass on'],
];

/** The values that options have where they are not given. */
export const optionDefaults = (
  options: Readonly<Record<string, Option>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, how]) =>
      how.default === undefined ? [] : [[name, how.default]],
    ),
  );
