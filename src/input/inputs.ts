/** Reads the Action's inputs (`action.yml` holds their defaults) into the command line's own terms. */
import { getBooleanInput, getInput } from '@actions/core';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Known, readArguments } from './arguments.ts';
import type { Request } from './request.ts';
import { UserError } from './user-error.ts';

export interface Inputs {
  readonly request: Extract<Request, { readonly command: 'audit' }>;
  readonly failOnInconclusive: boolean;
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly reportFile: string;
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

const option = (name: string, value: string): readonly string[] =>
  value === '' ? [] : [`--${name}=${value}`];

/**
 * The inputs as the equivalent command line, so that both are checked by the same rules.
 * @throws {UserError}
 */
export const readInputs = (known: Known): Inputs => {
  const domains = listIn('domains');
  if (domains.length === 0) throw new UserError('The input domains is empty.');
  if (getInput('apple-domain') !== '' && domains.length > 1)
    throw new UserError('The input apple-domain goes with a single domain only.');
  const request = readArguments(
    [
      ...option('apple-domain', getInput('apple-domain')),
      ...option('only', listIn('only').join(',')),
      ...option('skip', listIn('skip').join(',')),
      ...option('resolver', listIn('resolvers').join(',')),
      ...option('timeout', getInput('timeout')),
      ...option('fail-on', getInput('fail-on')),
      flag('ports') ? '--ports' : '--no-ports',
      flag('authoritative') ? '--authoritative' : '--no-authoritative',
      '--',
      ...domains,
    ],
    known,
  );
  if (request.command !== 'audit') throw new UserError('The input domains is empty.');
  return {
    request,
    failOnInconclusive: flag('fail-on-inconclusive'),
    annotations: flag('annotations'),
    summary: flag('summary'),
    reportFile:
      getInput('report-file') ||
      join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'dns-audit-report.json'),
  };
};
