/**
 * Which options each command heeds of those that auditing commands have in common. One that it does
 * not heed is refused, since who gives it expects something of it; but not one that asks for nothing
 * more than is done anyway, which aliases and scripts give to every command.
 */
import { auditOptions } from './options.ts';
import { listOf, type Raw } from '../option-values.ts';
import { UserError } from '../../model/user-error.ts';

export type Common = keyof typeof auditOptions;

/** Why a command lacks options that others have: a clause. */
type Reasons = Readonly<Record<string, string>>;

/** What a command heeds, and why not the rest. */
export interface Heeds {
  readonly common: readonly Common[];
  readonly reasons?: Reasons;
}

const all = Object.keys(auditOptions).filter((name): name is Common => name in auditOptions);

/** Whom to ask, and for how long. */
const asking = ['resolver', 'authoritative', 'timeout'] as const;

/** The report as text or in any other format. */
const reporting = ['fail-on', 'format', 'output', 'color', 'verbose', 'quiet'] as const;

const because = (clause: string, ...names: readonly string[]): Reasons =>
  Object.fromEntries(names.map((name) => [name, clause]));

const noReport = because('it writes no report', 'record', 'replay', 'output');
const isLive = because('it asks live servers', 'zone', 'baseline');
const isOffline = because(
  'it asks nothing of the network',
  ...asking,
  'referee',
  'rdap',
  'rdap-server',
  'control',
  'concurrency',
);

/** By the name of the command; empty is the audit's. */
export const heedsOf: Readonly<Record<string, Heeds>> = {
  '': { common: all },
  ports: { common: [...asking, ...reporting, 'control', 'record', 'replay', 'for'] },
  login: {
    common: ['resolver', 'timeout', 'format', 'color'],
    reasons: because('a sign-in is never kept', 'record', 'replay', 'output'),
  },
  records: {
    common: [...asking, 'referee', 'apple-domain', 'config', 'color'],
    reasons: { ...noReport, format: 'its forms are chosen with --form' },
  },
  wait: {
    common: [...asking, 'referee', 'apple-domain', 'config', 'color'],
    reasons: {
      ...noReport,
      ...isLive,
      format: 'it writes a table on a terminal, and lines elsewhere',
    },
  },
  init: {
    common: [...asking, 'referee', 'concurrency', 'color'],
    reasons: { ...noReport, ...because('it writes that file', 'config', 'baseline') },
  },
  baseline: {
    common: [...asking, 'referee', 'concurrency', 'baseline', 'config', 'format', 'color'],
    reasons: noReport,
  },
  merge: { common: reporting, reasons: isOffline },
  render: { common: reporting, reasons: isOffline },
  explain: { common: ['color'], reasons: isOffline },
  checks: { common: ['format', 'color'], reasons: isOffline },
  demo: {
    common: [
      ...(['only', 'skip', 'ports', 'apple-domain', 'authoritative', 'timeout'] as const),
      ...(['concurrency', 'control', 'record', 'for', ...reporting] as const),
    ],
    reasons: because('it asks its own servers alone', 'resolver', 'referee', 'rdap', 'rdap-server'),
  },
  completion: { common: [] },
  man: { common: [] },
};

/** The value of an option that is not given. */
const usual = (name: string): unknown => {
  const option = Object.entries(auditOptions).find(([one]) => one === name)?.[1];
  return option !== undefined && 'default' in option ? option.default : undefined;
};

/** As it is given: a switch that is on is turned off. */
const flagOf = (name: string): string => (usual(name) === true ? `--no-${name}` : `--${name}`);

/** How a report looks, not what it says. */
const looks: readonly string[] = ['color', 'verbose', 'quiet'];

/** Of these, `none` is for nobody to be asked. */
const asksNobody: readonly string[] = ['referee', 'control'];

/** Commands that are about mail ports, where to leave those out would leave nothing. */
const aboutPorts: readonly string[] = ['ports', 'login'];

/** Whether nothing is lost where an option of this value is not heeded. */
const isHarmless = (command: string, name: string, value: unknown): boolean =>
  looks.includes(name) ||
  value === usual(name) ||
  (asksNobody.includes(name) && listOf(value).every((one) => one === 'none')) ||
  (name === 'ports' && !aboutPorts.includes(command));

/** @throws {UserError} for an option that was given, and that the command does not heed. `raw` has no defaults. */
export const refuseUnheeded = (command: string, raw: Raw, own: readonly string[]): void => {
  const { common, reasons = {} } = heedsOf[command] ?? { common: [] };
  const heeded = new Set<string>([...common, ...own]);
  const others = new Set([...all, ...Object.keys(reasons)]);
  const surplus = Object.keys(raw).find(
    (name) => others.has(name) && !heeded.has(name) && !isHarmless(command, name, raw[name]),
  );
  if (surplus === undefined) return;
  const why = Object.hasOwn(reasons, surplus) ? `: ${reasons[surplus]}` : '';
  throw new UserError(
    `${command} has no option ${flagOf(surplus)}${why}.`,
    `dns-audit ${command} --help lists those that it has.`,
  );
};

/** Options that say whom of the network to ask. */
const networked = [
  'resolver',
  'authoritative',
  'referee',
  'rdap',
  'rdap-server',
  'control',
] as const;

/** Options that are of no use where others are given. */
interface Idle {
  readonly commands?: readonly string[];
  readonly where: (raw: Raw) => boolean;
  /** A clause. */
  readonly because: string;
  readonly names: readonly string[];
}

const isOn = (raw: Raw, name: string): boolean => raw[name] !== undefined && raw[name] !== false;

const idle: readonly Idle[] = [
  {
    where: (raw) => isOn(raw, 'replay'),
    because: '--replay asks nothing of the network',
    names: networked,
  },
  {
    // Without a zone file it is refused for that.
    commands: [''],
    where: (raw) => isOn(raw, 'offline') && isOn(raw, 'zone'),
    because: '--offline asks nothing of the network',
    names: networked,
  },
  {
    commands: ['init'],
    where: (raw) => isOn(raw, 'offline'),
    because: '--offline asks nothing of the network',
    names: [...networked, 'timeout', 'concurrency'],
  },
  {
    commands: ['', 'demo'],
    where: (raw) => raw['ports'] === false,
    because: '--no-ports tries no mail port',
    names: ['control', 'for'],
  },
  {
    commands: [''],
    where: (raw) => isOn(raw, 'zone'),
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
    where: (raw) => !isOn(raw, 'check') && !isOn(raw, 'update'),
    because: 'without --check or --update the file is shown, and nothing else',
    names: [...networked, 'timeout', 'concurrency', 'format'],
  },
  {
    commands: ['baseline'],
    where: (raw) => isOn(raw, 'update'),
    because: '--update writes the file, and no report',
    names: ['format'],
  },
];

/** @throws {UserError} for an option that was given, and is of no use beside others. `raw` has no defaults. */
export const refuseIdle = (command: string, raw: Raw): void => {
  for (const { commands, where, because: why, names } of idle) {
    if ((commands !== undefined && !commands.includes(command)) || !where(raw)) continue;
    const surplus = names.find(
      (name) => raw[name] !== undefined && !isHarmless(command, name, raw[name]),
    );
    if (surplus !== undefined) throw new UserError(`${flagOf(surplus)} is of no use here: ${why}.`);
  }
};
