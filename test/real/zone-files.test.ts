/** What BIND, Knot and NSD make of the zone files of the table, by the programs themselves; UPDATE_MEASURED=1 writes it down. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameServers } from '../../src/model/dns/zone.ts';
import {
  type Measured,
  measured,
  measuredFile,
  nameServerCases,
} from '../input/zone/name-server-cases.ts';
import { loadZones, programVersions, writeCases } from './support/zone-programs.ts';

const versions = programVersions();
const folder = mkdtempSync(join(tmpdir(), 'zone-files-'));
let made: Awaited<ReturnType<typeof loadZones>>;

beforeAll(async () => {
  made = await loadZones(writeCases(folder), folder);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(nameServers)('%s', (server) => {
  it.skipIf(versions[server] === undefined)('makes of every zone file what the table has', () => {
    const now = Object.fromEntries(nameServerCases.map(([name], i) => [name, made[server][i]]));
    if (process.env['UPDATE_MEASURED'] === undefined) {
      const known = nameServerCases.map(([name]) => [name, measured.cases[name]?.[server]]);
      expect(now).toEqual(Object.fromEntries(known));
    }
  });
});

it.runIf(process.env['UPDATE_MEASURED'] !== undefined)('is written down', () => {
  expect(Object.keys(versions)).toEqual([...nameServers]);
  const cases = Object.fromEntries(
    nameServerCases.map(([name], i) => [
      name,
      Object.fromEntries(nameServers.map((server) => [server, made[server][i]])),
    ]),
  );
  const all: Measured = { versions, cases };
  writeFileSync(measuredFile, `${JSON.stringify(all, undefined, 1)}\n`);
});
