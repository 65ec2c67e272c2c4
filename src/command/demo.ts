/** The demo: name server and mail servers on loopback, in this process, and the audit run against them. */
import { createServer } from 'node:net';
import { startMailServers } from '../demo/mail-server.ts';
import { startNameServer } from '../demo/name-server.ts';
import { type Scenario, scenarios, surroundingRecords } from '../demo/scenarios.ts';
import type { RequestOf } from '../input/cli/command.ts';
import { dnsName } from '../model/dns/domain-name.ts';
import { liveBatch } from '../audit/batch.ts';
import type { StandIns } from '../audit/live-world.ts';
import { deliverReports, refuseUnwritable } from './support/deliver-reports.ts';

/** A port of 127.0.0.1 on which nobody listens: taken, and given back. */
const closedPort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });

/** What `dns-audit demo` shows when no scenario is named. */
const defaultTour: readonly Scenario['name'][] = ['healthy', 'moving'];

/** Whether a question for `name` is about a domain whose servers are out. */
const isOutage = (name: string): boolean =>
  scenarios.some(
    ({ outage, domain }) => outage === true && (name === domain || name.endsWith(`.${domain}`)),
  );

/** Starts the demo's servers; the stage leads to them. */
const startDemoServers = async (smtpClosed: boolean) => {
  const records = [...surroundingRecords, ...scenarios.flatMap((scenario) => scenario.records)];
  const [names, mail] = await Promise.all([
    startNameServer({ records, fault: (name) => (isOutage(name) ? 'servfail' : undefined) }),
    startMailServers({ host: '127.0.0.1' }),
  ]);
  const smtpPort = smtpClosed ? await closedPort() : mail.smtpPort;
  const standIns: StandIns = {
    nameServer: () => ({ address: '127.0.0.1', port: names.port }),
    ca: mail.ca,
    connectTo: (address, port) => ({ address, port: port === 993 ? mail.imapPort : smtpPort }),
  };
  return {
    stage: standIns,
    resolver: { kind: 'wire', address: '127.0.0.1', port: names.port } as const,
    strike: () => Promise.all([names.close(), mail.close()]),
  };
};

/**
 * Plays one scenario, or a healthy and a broken domain where none is named.
 * @returns the audit's own exit status for a scenario; 0 for the tour, which is meant to show a failure.
 */
export const demo = async ({ scenario, options }: RequestOf<'demo'>): Promise<number> => {
  refuseUnwritable(options);
  const shown = scenarios.filter(({ name }) =>
    scenario === undefined ? defaultTour.includes(name) : name === scenario,
  );
  const closed = shown.some(({ smtpClosed }) => smtpClosed === true);
  const { stage: standIns, resolver, strike } = await startDemoServers(closed);
  try {
    const domains = shown.map(({ domain }) => ({ name: dnsName(domain), unicode: domain }));
    const batch = liveBatch(
      domains,
      { ...options, resolvers: [resolver] },
      { standIns, ci: false },
    );
    const status = await deliverReports(batch, options);
    return scenario === undefined ? 0 : status;
  } finally {
    await strike();
  }
};
