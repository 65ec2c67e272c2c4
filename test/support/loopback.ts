/** The demo's world on the true ports of a loopback address of its own, so that the built tool needs no override. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailServers } from '../../src/demo/mail-server.ts';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';

export interface Loopback {
  readonly address: string;
  /** For a child process: trusts the throw-away CA. */
  readonly env: Readonly<Record<string, string>>;
  readonly queries: () => number;
  readonly connections: () => number;
  close(): Promise<void>;
}

/** Whether this platform has the whole of 127.0.0.0/8, and this user may take ports below 1024. */
export const hasTruePorts = process.platform === 'linux' && process.getuid?.() === 0;

const movedTo =
  (address: string) =>
  (record: DemoRecord): DemoRecord =>
    record.type === 'A' ? { ...record, rdata: { address } } : record;

/** Starts name server (53) and mail servers (993, 587) on `address`; every reply waits for `delayMs`. */
export const startLoopback = async (address: string, delayMs = 0): Promise<Loopback> => {
  const records = [...surroundingRecords, ...scenarios.flatMap((s) => s.records)].map(
    movedTo(address),
  );
  const [names, mail] = await Promise.all([
    startNameServer({ records, host: address, port: 53, delayMs }),
    startMailServers({ host: address, ports: { imap: 993, smtp: 587 }, delay: delayMs }),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  const file = join(folder, 'ca.pem');
  writeFileSync(file, mail.ca);
  return {
    address,
    env: { NODE_EXTRA_CA_CERTS: file },
    queries: names.queries,
    connections: mail.connections,
    close: async () => {
      rmSync(folder, { recursive: true });
      await Promise.all([names.close(), mail.close()]);
    },
  };
};
