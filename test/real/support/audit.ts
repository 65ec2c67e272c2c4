/** The built tool run against the private internet, as a user would. */
import { inject } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { cli, type Ran, type RunOptions } from '../../support/cli.ts';
import { resolverFlags } from './places.ts';

/** Trusts the throw-away root. */
const env = { NODE_EXTRA_CA_CERTS: inject('ca') };

export const tool = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  cli([...args, ...(args.includes('--resolver') ? [] : resolverFlags)], {
    ...options,
    env: { ...env, ...options.env },
  });

export interface Audited {
  readonly status: number | null;
  readonly report: Report;
  /** The failed checks of severity error and warning, sorted. */
  readonly failed: readonly string[];
  readonly notes: readonly string[];
  readonly inconclusive: readonly string[];
}

const idsOf = (
  { domains }: Report,
  goes: (result: Report['domains'][number]['results'][number]) => boolean,
): readonly string[] =>
  domains.flatMap(({ results }) => results.filter(goes).map(({ check }) => check)).sort();

/** Audits as JSON. What is not a report, or says something beside it, is thrown. */
export const audit = async (
  domains: string | readonly string[],
  ...flags: string[]
): Promise<Audited> => {
  const ran = await tool([...[domains].flat(), '--format', 'json', ...flags]);
  if (ran.stderr !== '' || ran.signal !== null)
    throw new Error(`${ran.signal} ${ran.status}: ${ran.stderr}`);
  const report = JSON.parse(ran.stdout) as Report;
  return {
    status: ran.status,
    report,
    failed: idsOf(report, (one) => one.status === 'fail' && one.severity !== 'note'),
    notes: idsOf(report, (one) => one.status === 'fail' && one.severity === 'note'),
    inconclusive: idsOf(report, (one) => one.status === 'inconclusive'),
  };
};
