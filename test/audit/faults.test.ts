/** The whole audit against a broken network: no fault turns a verdict round, and the deadline holds. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineVocabulary } from '../../src/command/support/vocabulary.ts';
import { startNameServer } from '../../src/demo/name-server.ts';
import { scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { runExitStatus } from '../../src/model/exit-status.ts';
import { readArguments } from '../../src/input/cli/arguments.ts';
import type { Report } from '../../src/model/report.ts';
import { liveBatch, runBatch } from '../../src/audit/batch.ts';
import { dnsFaults, type Fault } from '../support/faults.ts';
import { type Place, startDnsProxy } from '../support/fault-proxy.ts';
import { unjudgedIn, wrongIn } from '../support/invariant.ts';

const healthy = 'healthy.example';
const bare = 'new.example';

let server: Place & { close(): Promise<void> };
let clean: Report;

/** Both domains, their servers being at `own` and the resolver at `resolver`. */
const audit = async (own: Place, resolver: Place): Promise<Report> => {
  const request = readArguments(
    [healthy, bare, '--no-ports', '--timeout', '15'],
    commandLineVocabulary(),
  );
  if (request.command !== 'audit') throw new Error('no audit');
  const { domains, options } = request;
  const resolvers = [{ kind: 'wire', ...resolver }] as const;
  return runBatch(
    liveBatch(
      domains,
      { ...options, resolvers },
      { standIns: { nameServer: () => own }, ci: false },
    ),
  );
};

beforeAll(async () => {
  const records = [...surroundingRecords, ...scenarios.flatMap((scenario) => scenario.records)];
  const names = await startNameServer({ records });
  server = { address: '127.0.0.1', port: names.port, close: names.close };
  clean = await audit(server, server);
});
afterAll(() => server.close());

/** The report under this fault, and what is wrong with it. */
const under = async (fault: Fault, at: 'own' | 'resolver') => {
  const proxy = await startDnsProxy({ listen: { ...server, port: 0 }, upstream: server });
  proxy.use(fault);
  try {
    const report = await audit(
      ...((at === 'own' ? [proxy, server] : [server, proxy]) as [Place, Place]),
    );
    const pairs = clean.domains.map((domain, i) => [domain, report.domains[i]!] as const);
    return {
      report,
      wrong: pairs.flatMap(([truth, seen]) => wrongIn(truth, seen)),
      unjudged: pairs.flatMap(([truth, seen]) => unjudgedIn(truth, seen)),
    };
  } finally {
    await proxy.close();
  }
};

it('without a fault one domain passes and the other fails', () => {
  expect(clean.domains.map(({ verdict }) => verdict)).toEqual(['pass', 'fail']);
});

/** On a machine that is busy an answer may come too late all the same: then once more, and again. */
const settled = async (fault: Fault, at: 'own' | 'resolver') => {
  for (let left = 3; ; left -= 1) {
    const result = await under(fault, at);
    if (left === 1 || !fault.harmless || result.wrong.length > 0 || result.unjudged.length === 0)
      return result;
  }
};

describe.concurrent.each(['own', 'resolver'] as const)('at the %s servers', (at) => {
  it.each(dnsFaults)('$name', async (fault) => {
    const { report, wrong, unjudged } = await settled(fault, at);
    expect(wrong).toEqual([]);
    if (fault.harmless) expect(unjudged).toEqual([]);
    const [first, second] = report.domains;
    expect(runExitStatus({ domains: [first!] }, 'error')).toBe(first!.verdict === 'pass' ? 0 : 3);
    expect(runExitStatus({ domains: [second!] }, 'error')).toBe(second!.verdict === 'fail' ? 1 : 3);
  });
});
