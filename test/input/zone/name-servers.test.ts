/** The reader of master files against what BIND, Knot and NSD make of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readZone } from '../../../src/input/zone/read-zone.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import { nameServers, type ZoneFault, zoneFaultSeverity } from '../../../src/model/dns/zone.ts';
import { UserError } from '../../../src/model/user-error.ts';
import {
  type Made,
  measured,
  nameServerCases,
  shownRecords,
  zoneName,
} from './name-server-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'name-servers-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Read {
  /** Why nothing of the file is read. */
  readonly refusal?: string;
  readonly faults: readonly ZoneFault[];
  readonly records: Made;
}

const readCase = async (text: string): Promise<Read> => {
  const file = `${zoneName}.zone`;
  writeFileSync(join(folder, file), text, 'latin1');
  try {
    const { zones, faults } = await readZone(file, folder, dnsName(zoneName));
    const zone = zones.find(({ origin }) => origin === zoneName);
    return { faults: zone?.faults ?? faults, records: zone ? shownRecords(zone) : [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { refusal: error.message, faults: [], records: [] };
  }
};

/** What a reader that is not the server itself leaves open, and why. */
const beyond: Readonly<Record<string, string>> = {
  'a line of 70,000': 'lines are bounded here',
  'TXT with bare parentheses': 'Knot takes them as text; the words are told of anyway',
  'directive $INCLUDE of a file that is not there': 'the server may have it',
  'no SOA': 'it may be a part of another file',
  template: 'it is filled in before a server reads it',
  'type NULL': 'a type that nobody publishes',
  'SOA of another zone': 'it is taken as one more zone',
  'SOA of another zone alone': 'it is taken as that zone',
};

const isError = ({ code }: ZoneFault): boolean => zoneFaultSeverity[code] === 'error';

describe('every zone file of the table', () => {
  it.each(nameServerCases.filter(([name]) => !(name in beyond)))('%s', async (name, text) => {
    const said = measured.cases[name];
    expect(said).toBeDefined();
    const { refusal, faults, records } = await readCase(text);
    const show = {
      refusal,
      records,
      faults: faults.map(({ code, message }) => `${code}: ${message}`),
      said,
    };
    const refused = nameServers.filter((server) => said?.[server] === 'refused');
    const otherwise = nameServers.filter(
      (server) =>
        said?.[server] !== 'refused' && JSON.stringify(said?.[server]) !== JSON.stringify(records),
    );
    const isRed = refusal !== undefined || faults.some(isError);
    // Green: BIND publishes just what is read here, and who does not is named.
    if (!isRed && !faults.some(({ code }) => /bind-refuses|left-to-host|foreign-type/.test(code))) {
      const isTold = faults.some(({ code }) => code === 'servers-differ');
      const untold = isTold ? otherwise.filter((server) => server === 'BIND') : otherwise;
      expect([refused.includes('BIND'), untold], JSON.stringify(show)).toEqual([false, []]);
    }
    // Red: at least two do not publish what is meant.
    const isMeant = faults.some(
      ({ code, message }) => code === 'missing-trailing-dot' || message.includes('not ASCII'),
    );
    if (isRed && !isMeant)
      expect(refused.length + otherwise.length, JSON.stringify(show)).toBeGreaterThan(1);
    // Who is said to refuse the zone does, and nobody else.
    const isUnread =
      refusal !== undefined ||
      faults.some(({ code }) => code === 'syntax' || code === 'foreign-type');
    const named = new Set(faults.flatMap(({ refusedBy = [] }) => refusedBy));
    if (!isUnread) expect([...named].sort(), JSON.stringify(show)).toEqual([...refused].sort());
  });
});
