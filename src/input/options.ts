/** The command line as data: every option once, with the words of `--help`. */
import type { Options } from 'yargs';
import { providers, recordForms } from '../model/record-plan.ts';
import { formats } from './request.ts';

const report = { group: 'Report:' };
const lookup = { group: 'Where to look:' };
const choice = { group: 'What to check:' };

const text = { type: 'string', requiresArg: true } as const;

/** Options of every command that audits. */
export const auditOptions = {
  only: { ...choice, ...text, describe: 'Checks or areas to run, comma-separated' },
  skip: { ...choice, ...text, describe: 'Checks or areas to leave out, comma-separated' },
  ports: {
    ...choice,
    type: 'boolean',
    default: true,
    describe: "Probe iCloud's mail ports from here (--no-ports: leave out)",
  },
  'apple-domain': {
    ...choice,
    ...text,
    describe: 'The apple-domain= value that your iCloud settings show',
  },
  'domains-from': { ...choice, ...text, describe: 'Read domains from a file, or - for stdin' },
  resolver: {
    ...lookup,
    ...text,
    describe: 'system, IP[:PORT] or https://... (repeatable; default: system)',
  },
  authoritative: {
    ...lookup,
    type: 'boolean',
    default: true,
    describe: "Ask the domain's own name servers (--no-authoritative: do not)",
  },
  timeout: { ...lookup, ...text, default: '20', describe: 'Seconds for one domain' },
  concurrency: { ...lookup, ...text, default: '8', describe: 'Domains audited at the same time' },
  control: {
    ...lookup,
    ...text,
    describe:
      "HOST:PORT of another provider, connected to only where Apple's port fails, to tell whether this network blocks it; none: nobody (repeatable; default: Gmail's, none in CI)",
  },
  record: { ...lookup, ...text, describe: 'Save all answers (the JSON report) in this file' },
  replay: { ...lookup, ...text, describe: 'Judge a saved report again, without network' },
  zone: {
    ...lookup,
    ...text,
    describe: 'Audit this file or folder instead of the live zone: FILE|DIR[:format]',
  },
  against: {
    ...lookup,
    ...text,
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
    ...text,
    describe: 'File of accepted records; what differs from it is drift, and fails the run',
  },
  format: {
    ...report,
    ...text,
    default: 'text',
    describe: `Format of the report on stdout: ${formats.join(', ')}`,
  },
  output: {
    ...report,
    ...text,
    describe: 'Write it to a file too: .txt .json .ndjson .md .sarif .xml (repeatable)',
  },
  'fail-on': {
    ...report,
    ...text,
    default: 'error',
    describe: 'Lowest severity that fails the run: error, warning, note, never',
  },
  color: {
    ...report,
    ...text,
    default: 'auto',
    describe: 'Colour: auto, always, never (NO_COLOR is honoured)',
  },
  verbose: { ...report, type: 'boolean', default: false, describe: 'Show the evidence' },
  for: {
    ...report,
    ...text,
    describe: 'System that the steps are for: macos, windows, linux (default: this one)',
  },
  quiet: { ...report, type: 'boolean', default: false, describe: 'Verdicts only' },
} as const satisfies Record<string, Options>;

const mail = { group: 'Mail program (ports, login):' };

/** Options of `ports` and `login`. */
export const mailOptions = {
  imap: {
    ...mail,
    ...text,
    describe: 'Incoming server as it is set: HOST:PORT:tls, :starttls or :none',
  },
  smtp: { ...mail, ...text, describe: 'Outgoing server as it is set' },
} as const satisfies Record<string, Options>;

/** Options of `login` alone. */
export const loginOptions = {
  user: { ...mail, ...text, describe: 'User name to sign in with (default: the address)' },
} as const satisfies Record<string, Options>;

const advice = { group: 'Records to publish (records):' };

/** Options of `records` alone. */
export const recordsOptions = {
  form: {
    ...advice,
    ...text,
    default: 'table',
    describe: `Form of the records: ${recordForms.join(', ')}`,
  },
  provider: {
    ...advice,
    ...text,
    default: 'cloudflare',
    describe: `Terraform provider: ${providers.join(', ')}`,
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
    ...text,
    default: 'mend',
    describe: 'DMARC: mend what is wrong, or go on to the next stricter policy: mend, next',
  },
  'mta-sts': { ...advice, ...text, describe: 'Id of your MTA-STS policy, to have its record too' },
  'tls-rpt': { ...advice, ...text, describe: 'Mail address for reports on TLS, likewise' },
} as const satisfies Record<string, Options>;

const accepted = { group: 'Accepted records (baseline):' };

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
} as const satisfies Record<string, Options>;

/** What the exit status means; README and `--help` print it. */
export const exitCodes: readonly (readonly [number, string])[] = [
  [0, 'passed'],
  [1, 'failed: a finding at or above --fail-on, or drift'],
  [2, 'usage, configuration or an input file is wrong'],
  [3, 'inconclusive: something that the verdict needs could not be looked up'],
  [70, 'a bug in dns-audit'],
];

export const epilogue = `Exit status:
${exitCodes.map(([code, meaning]) => `${String(code).padStart(4)}  ${meaning}`).join('\n')}

Examples:
  dns-audit example.com
  dns-audit example.com --no-ports --format json
  dns-audit example.com --resolver 192.0.2.53 --resolver https://dns.example/dns-query
`;
