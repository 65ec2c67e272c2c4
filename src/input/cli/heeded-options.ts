/**
 * Which options each command heeds of those that auditing commands have in common. One that it does
 * not heed is refused, since who gives it expects something of it; but not one that asks for nothing
 * more than is done anyway, which aliases and scripts give to every command.
 */
import { auditOptions } from './options.ts';
import { toList, type RawOptions } from '../option-values.ts';
import { UserError } from '../../model/user-error.ts';

export type AuditOptionName = keyof typeof auditOptions;

/** Why a command lacks options that others have: a clause. */
type Reasons = Readonly<Record<string, string>>;

/** What a command heeds, and why not the rest. */
export interface HeededOptions {
  readonly common: readonly AuditOptionName[];
  readonly reasons?: Reasons;
}

const allNames = Object.keys(auditOptions).filter(
  (name): name is AuditOptionName => name in auditOptions,
);

/** Whom to ask, and for how long. */
const askingOptions = ['resolver', 'authoritative', 'timeout'] as const;

/** The report as text or in any other format. */
const reportingOptions = ['fail-on', 'format', 'output', 'color', 'verbose', 'quiet'] as const;

const reasonFor = (clause: string, ...names: readonly string[]): Reasons =>
  Object.fromEntries(names.map((name) => [name, clause]));

const noReport = reasonFor('it writes no report', 'record', 'replay', 'output');
const isLive = reasonFor('it asks live servers', 'zone', 'baseline');
const isOffline = reasonFor(
  'it asks nothing of the network',
  ...askingOptions,
  'referee',
  'rdap',
  'rdap-server',
  'control',
  'concurrency',
);

/** By the name of the command; empty is the audit's. */
export const heededByCommand: Readonly<Record<string, HeededOptions>> = {
  '': { common: allNames },
  ports: { common: [...askingOptions, ...reportingOptions, 'control', 'record', 'replay', 'for'] },
  login: {
    common: ['resolver', 'timeout', 'format', 'color'],
    reasons: reasonFor('a sign-in is never kept', 'record', 'replay', 'output'),
  },
  records: {
    common: [...askingOptions, 'referee', 'apple-domain', 'config', 'color'],
    reasons: { ...noReport, format: 'its forms are chosen with --form' },
  },
  wait: {
    common: [...askingOptions, 'referee', 'apple-domain', 'config', 'color'],
    reasons: {
      ...noReport,
      ...isLive,
      format: 'it writes a table on a terminal, and lines elsewhere',
    },
  },
  init: {
    common: [...askingOptions, 'referee', 'concurrency', 'color'],
    reasons: { ...noReport, ...reasonFor('it writes that file', 'config', 'baseline') },
  },
  baseline: {
    common: [...askingOptions, 'referee', 'concurrency', 'baseline', 'config', 'format', 'color'],
    reasons: noReport,
  },
  merge: { common: reportingOptions, reasons: isOffline },
  render: { common: reportingOptions, reasons: isOffline },
  explain: { common: ['color'], reasons: isOffline },
  checks: { common: ['format', 'color'], reasons: isOffline },
  demo: {
    common: [
      ...(['only', 'skip', 'ports', 'apple-domain', 'authoritative', 'timeout'] as const),
      ...(['concurrency', 'control', 'record', 'for', ...reportingOptions] as const),
    ],
    reasons: reasonFor(
      'it asks its own servers alone',
      'resolver',
      'referee',
      'rdap',
      'rdap-server',
    ),
  },
  completion: { common: [] },
  man: { common: [] },
};

/** The value of an option that is not given. */
const defaultValue = (name: string): unknown => {
  const option = Object.entries(auditOptions).find(([one]) => one === name)?.[1];
  return option !== undefined && 'default' in option ? option.default : undefined;
};

/** As it is given: a switch that is on is turned off. */
const optionFlag = (name: string): string =>
  defaultValue(name) === true ? `--no-${name}` : `--${name}`;

/** How a report looks, not what it says. */
const styleOptions: readonly string[] = ['color', 'verbose', 'quiet'];

/** Of these, `none` is for nobody to be asked. */
const noneOptions: readonly string[] = ['referee', 'control'];

/** Commands that are about mail ports, where to leave those out would leave nothing. */
const portCommands: readonly string[] = ['ports', 'login'];

/** Whether nothing is lost where an option of this value is not heeded. */
const isHarmless = (command: string, name: string, value: unknown): boolean =>
  styleOptions.includes(name) ||
  value === defaultValue(name) ||
  (noneOptions.includes(name) && toList(value).every((one) => one === 'none')) ||
  (name === 'ports' && !portCommands.includes(command));

/** @throws {UserError} for an option that was given, and that the command does not heed. `raw` has no defaults. */
export const refuseUnheeded = (command: string, raw: RawOptions, own: readonly string[]): void => {
  const { common, reasons = {} } = heededByCommand[command] ?? { common: [] };
  const heeded = new Set<string>([...common, ...own]);
  const others = new Set([...allNames, ...Object.keys(reasons)]);
  const surplus = Object.keys(raw).find(
    (name) => others.has(name) && !heeded.has(name) && !isHarmless(command, name, raw[name]),
  );
  if (surplus === undefined) return;
  const why = Object.hasOwn(reasons, surplus) ? `: ${reasons[surplus]}` : '';
  throw new UserError(
    `${command} has no option ${optionFlag(surplus)}${why}.`,
    `dns-audit ${command} --help lists those that it has.`,
  );
};

/** Options that say whom of the network to ask. */
const networkOptions = [
  'resolver',
  'authoritative',
  'referee',
  'rdap',
  'rdap-server',
  'control',
] as const;

/** Options that are of no use where others are given. */
interface UselessOptions {
  readonly commands?: readonly string[];
  readonly where: (raw: RawOptions) => boolean;
  /** A clause. */
  readonly because: string;
  readonly names: readonly string[];
}

const isGiven = (raw: RawOptions, name: string): boolean =>
  raw[name] !== undefined && raw[name] !== false;

const uselessOptions: readonly UselessOptions[] = [
  {
    where: (raw) => isGiven(raw, 'replay'),
    because: '--replay asks nothing of the network',
    names: networkOptions,
  },
  {
    // Without a zone file it is refused for that.
    commands: [''],
    where: (raw) => isGiven(raw, 'offline') && isGiven(raw, 'zone'),
    because: '--offline asks nothing of the network',
    names: networkOptions,
  },
  {
    commands: ['init'],
    where: (raw) => isGiven(raw, 'offline'),
    because: '--offline asks nothing of the network',
    names: [...networkOptions, 'timeout', 'concurrency'],
  },
  {
    commands: ['', 'demo'],
    where: (raw) => raw['ports'] === false,
    because: '--no-ports tries no mail port',
    names: ['control', 'for'],
  },
  {
    commands: [''],
    where: (raw) => isGiven(raw, 'zone'),
    because: '--zone tries no mail port',
    names: ['control', 'for'],
  },
  {
    commands: ['records'],
    where: ({ form }) => form !== 'terraform',
    because: 'only --form terraform has providers',
    names: ['provider'],
  },
  {
    commands: ['baseline'],
    where: (raw) => !isGiven(raw, 'check') && !isGiven(raw, 'update'),
    because: 'without --check or --update the file is shown, and nothing else',
    names: [...networkOptions, 'timeout', 'concurrency', 'format'],
  },
  {
    commands: ['baseline'],
    where: (raw) => isGiven(raw, 'update'),
    because: '--update writes the file, and no report',
    names: ['format'],
  },
];

/** @throws {UserError} for an option that was given, and is of no use beside others. `raw` has no defaults. */
export const refuseUseless = (command: string, raw: RawOptions): void => {
  for (const { commands, where, because: why, names } of uselessOptions) {
    if ((commands !== undefined && !commands.includes(command)) || !where(raw)) continue;
    const surplus = names.find(
      (name) => raw[name] !== undefined && !isHarmless(command, name, raw[name]),
    );
    if (surplus !== undefined)
      throw new UserError(`${optionFlag(surplus)} is of no use here: ${why}.`);
  }
};
