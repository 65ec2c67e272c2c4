/** Reads the Action's inputs into the command line's own terms, so that both are checked by the same rules. */
import { getBooleanInput, getInput } from '@actions/core';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Config } from '../model/config.ts';
import { presentText } from '../model/present.ts';
import { type Known, readArguments } from './arguments.ts';
import { findConfig, readConfig } from './config.ts';
import type { Request } from './request.ts';
import { UserError } from './user-error.ts';

export interface Inputs {
  readonly request: Extract<Request, { readonly command: 'audit' }>;
  /** A zone file, a folder of them, or either with `:format`. */
  readonly zone?: string;
  /** The accepted records; `named` where the user asked for this very file. */
  readonly baseline: { readonly file: string; readonly named: boolean };
  readonly failOnInconclusive: boolean;
  readonly comment: 'on-drift' | 'always' | 'never';
  readonly commentKey: string;
  readonly issue: 'auto' | 'never';
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly reportFile: string;
  readonly sarifFile: string;
  /** Where the baseline goes as it would be if what is seen were accepted. */
  readonly updatedFile: string;
  readonly token: string;
}

const listIn = (name: string): readonly string[] =>
  getInput(name)
    .split(/[\s,]+/)
    .filter((item) => item !== '');

const flag = (name: string): boolean => {
  try {
    return getBooleanInput(name);
  } catch {
    throw new UserError(`The input ${name} must be true or false.`);
  }
};

/** An input that the configuration may set, too. */
const flagOr = (name: string, otherwise: boolean): boolean =>
  getInput(name) === '' ? otherwise : flag(name);

const choice = <T extends string>(name: string, choices: readonly T[]): T => {
  const value = getInput(name);
  const found = choices.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UserError(
    `The input ${name} must be ${choices.join(', ')}, not "${presentText(value)}".`,
  );
};

const keyIn = (name: string): string => {
  const key = getInput(name);
  if (/^[a-z0-9-]{1,40}$/.test(key)) return key;
  throw new UserError(`The input ${name} must be 1 to 40 of a-z, 0-9 and hyphens.`);
};

const configIn = (known: Known, workspace: string): Config | undefined => {
  const named = getInput('config');
  const file = named === '' ? findConfig(workspace) : resolve(workspace, named);
  const config = file === undefined ? undefined : readConfig(file, known, workspace);
  if (named !== '' && config === undefined)
    throw new UserError(`The input config: there is no file ${presentText(named)}.`);
  return config;
};

const option = (name: string, value: string | number | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : [`--${name}=${value}`];

const argumentsFrom = (config: Config | undefined): readonly string[] => {
  const listOr = (name: string, otherwise: readonly string[] = []): string =>
    (listIn(name).length > 0 ? listIn(name) : otherwise).join(',');
  const own = listIn('domains');
  const configured = config?.domains ?? [];
  const names = own.length > 0 ? own : configured.map(({ domain }) => domain.name);
  const token = getInput('apple-domain') || (names.length === 1 ? configured[0]?.token : '');
  if (names.length === 0 && getInput('replay') === '')
    throw new UserError('The input domains is empty, and no configuration names any.');
  if (token && names.length > 1)
    throw new UserError('The input apple-domain goes with a single domain only.');
  return [
    ...option('apple-domain', token),
    ...option('only', listOr('only', config?.only)),
    ...option('skip', listOr('skip', config?.skip)),
    ...option('resolver', listOr('resolvers', config?.resolvers)),
    ...option('timeout', getInput('timeout') || config?.timeout),
    ...option('concurrency', config?.concurrency),
    ...option('fail-on', getInput('fail-on') || config?.failOn),
    ...option('replay', getInput('replay')),
    flagOr('ports', config?.ports ?? false) ? '--ports' : '--no-ports',
    flagOr('authoritative', config?.authoritative ?? true)
      ? '--authoritative'
      : '--no-authoritative',
    '--',
    ...names,
  ];
};

const temporary = (name: string): string => join(process.env['RUNNER_TEMP'] ?? tmpdir(), name);

/**
 * The inputs, `action.yml`'s defaults filled in by the runner. `workspace` is the checkout.
 * @throws {UserError}
 */
export const readInputs = (known: Known, workspace: string): Inputs => {
  const config = configIn(known, workspace);
  const request = readArguments(argumentsFrom(config), known);
  if (request.command !== 'audit') throw new UserError('The input domains is empty.');
  const zone = getInput('zone') || config?.domains.find((one) => one.zone)?.zone;
  const baseline = getInput('baseline') || config?.baseline;
  return {
    request,
    ...(zone ? { zone } : {}),
    baseline: {
      file: baseline || 'dns-audit.baseline.json',
      named: Boolean(baseline),
    },
    failOnInconclusive: flag('fail-on-inconclusive'),
    comment: choice('comment', ['on-drift', 'always', 'never']),
    commentKey: keyIn('comment-key'),
    issue: choice('issue', ['auto', 'never']),
    annotations: flag('annotations'),
    summary: flag('summary'),
    reportFile: getInput('report-file') || temporary('dns-audit-report.json'),
    sarifFile: getInput('sarif-file') || temporary('dns-audit.sarif'),
    updatedFile: temporary('dns-audit.baseline.json'),
    token: getInput('github-token'),
  };
};
