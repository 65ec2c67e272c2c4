/** A live zone on the true port of a loopback address, whose records a test changes, and a working directory for the tool. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNameServer } from '../../src/demo/name-server.ts';
import { type DemoRecord, scenarios, surroundingRecords } from '../../src/demo/scenarios.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { toOctets } from '../../src/model/dns/presentation.ts';
import { cli, type Ran } from './cli.ts';

export const txt = (owner: string, text: string): DemoRecord => ({
  owner,
  type: 'TXT',
  rdata: { strings: [toOctets(text)] },
});

export const cname = (owner: string, target: string): DemoRecord => ({
  owner,
  type: 'CNAME',
  rdata: { target: dnsName(target) },
});

export interface Live {
  /** Runs the tool in the working directory, asking this server alone, if anybody. */
  run(...args: string[]): Promise<Ran>;
  /** Likewise, asking whoever the arguments say. */
  alone(...args: string[]): Promise<Ran>;
  /** A file of the working directory. */
  path(name: string): string;
  read(name: string): string;
  write(name: string, text: string | Uint8Array): void;
  remove(name: string): void;
  /** Puts `fresh` in place of the records that `goes` picks. */
  change(goes: (record: DemoRecord) => boolean, ...fresh: DemoRecord[]): void;
  /** As it was at the start. */
  restore(): void;
  close(): Promise<void>;
}

/** Whether the tool would ask anybody: where not, it takes no resolver. */
const asks = ([command = '', ...args]: readonly string[]): boolean =>
  command !== 'explain' &&
  ![command, ...args].includes('--offline') &&
  (command !== 'baseline' || args.includes('--check') || args.includes('--update'));

export const startLive = async (address: string): Promise<Live> => {
  const moved = (record: DemoRecord): DemoRecord =>
    record.type === 'A' ? { ...record, rdata: { address } } : record;
  const first = [...surroundingRecords, ...scenarios.flatMap((one) => one.records)].map(moved);
  let records: readonly DemoRecord[] = first;
  const names = await startNameServer({ records, host: address, port: 53 });
  const fill = (next: readonly DemoRecord[]): void => {
    records = next;
    names.serve(next);
  };
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  const path = (name: string) => join(folder, name);
  return {
    alone: (...args) => cli(args, { cwd: folder }),
    run: (...args) =>
      cli([...args, ...(asks(args) ? ['--resolver', address] : [])], { cwd: folder }),
    path,
    read: (name) => readFileSync(path(name), 'utf8'),
    write: (name, text) => writeFileSync(path(name), text),
    remove: (name) => rmSync(path(name), { force: true }),
    change: (goes, ...fresh) => fill([...records.filter((one) => !goes(one)), ...fresh]),
    restore: () => fill(first),
    close: async () => {
      rmSync(folder, { recursive: true });
      await names.close();
    },
  };
};
