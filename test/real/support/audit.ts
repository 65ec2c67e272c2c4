/** The built tool run against the private internet, as a user would. */
import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { commandLineVocabulary } from '../../../src/command/support/vocabulary.ts';
import { runExitStatus } from '../../../src/model/exit-status.ts';
import { readArguments } from '../../../src/input/cli/arguments.ts';
import type { Report } from '../../../src/model/report.ts';
import { liveBatch, runBatch } from '../../../src/audit/batch.ts';
import type { StandIns } from '../../../src/audit/live-world.ts';
import { cli, type Ran, type RunOptions } from '../../support/cli.ts';
import { hasTruePorts, places, portOf, resolverFlags } from './places.ts';

/** Trusts the throw-away root. The servers of this world have addresses that the internet has not. */
const env = { NODE_EXTRA_CA_CERTS: inject('ca'), DNS_AUDIT_ALLOW_PRIVATE: '1' };

const atResolver = (args: readonly string[]): readonly string[] => [
  ...args,
  ...(args.includes('--resolver') ? [] : resolverFlags),
];

export const tool = (args: readonly string[], options: RunOptions = {}): Promise<Ran> => {
  if (!hasTruePorts) throw new Error('the command line finds no server at another port');
  return cli(atResolver(args), { ...options, env: { ...env, ...options.env } });
};

const ours: ReadonlySet<string> = new Set(Object.values(places));
const stageOf = (): StandIns => ({
  ca: readFileSync(inject('ca'), 'utf8'),
  nameServer: (address) => ({ address, port: portOf(53) }),
  // Whoever is not of this world is not to be reached.
  connectTo: (address, port) => ({
    address: ours.has(address) ? address : places.closed,
    port: portOf(port),
  }),
});

/** The same audit by the sources, which can be told that name servers are at another port. */
const staged = async (args: readonly string[]): Promise<{ status: number; report: Report }> => {
  const request = readArguments([...atResolver(args)], commandLineVocabulary());
  if (request.command !== 'audit') throw new Error('no audit');
  const { domains, options } = request;
  const report = await runBatch(liveBatch(domains, options, { standIns: stageOf(), ci: false }));
  return { status: runExitStatus(report, options.failOn), report };
};

const built = async (
  args: readonly string[],
): Promise<{ status: number | null; report: Report }> => {
  const { status, signal, stdout, stderr } = await tool([...args, '--format', 'json']);
  if (stderr !== '' || signal !== null) throw new Error(`${signal} ${status}: ${stderr}`);
  return { status, report: JSON.parse(stdout) as Report };
};

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
  const { status, report } = await (hasTruePorts ? built : staged)([domains, flags].flat());
  return {
    status,
    report,
    failed: idsOf(report, (one) => one.status === 'fail' && one.severity !== 'note'),
    notes: idsOf(report, (one) => one.status === 'fail' && one.severity === 'note'),
    inconclusive: idsOf(report, (one) => one.status === 'inconclusive'),
  };
};
