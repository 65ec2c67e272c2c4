/** What name servers make of zone files, without a network: each loads the file as the primary server of its zone. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { NameServer } from '../../../src/model/dns/zone.ts';
import { parseBind } from '../../../src/input/zone/bind.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import {
  type Made,
  nameServerCases,
  shownRecords,
  zoneName,
} from '../../input/zone/name-server-cases.ts';

const path = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin:/sbin`;

/** A zone and the file that it is loaded from. */
export interface ZoneOnDisk {
  readonly zone: string;
  readonly file: string;
}

const runQuietly = (command: string, args: readonly string[], cwd: string) =>
  spawnSync(command, args, {
    encoding: 'utf8',
    cwd,
    env: { PATH: path },
    maxBuffer: 64 * 1024 * 1024,
  });

const firstLabel = (name: string): string => name.slice(0, name.indexOf('.'));

/** The records of a text that a program wrote, with the zone's name as the cases have it. */
const fromText = (written: string, zone: string): Made => {
  const text = written.replaceAll(firstLabel(zone), firstLabel(zoneName));
  return shownRecords(parseBind({ file: zone, text }, { origin: dnsName(zoneName) }));
};

/** As `named` loads it: `check-names fail` and `check-integrity yes` are its defaults for a primary zone. */
const asBind = ({ zone, file }: ZoneOnDisk, folder: string): Made => {
  const args = ['-q', '-i', 'local', '-k', 'fail', '-n', 'fail', '-m', 'warn', '-M', 'warn'];
  const { status, stdout } = runQuietly(
    'named-compilezone',
    [...args, '-s', 'full', '-o', '-', zone, file],
    folder,
  );
  return status === 0 ? fromText(stdout, zone) : 'refused';
};

const asNsd = ({ zone, file }: ZoneOnDisk, folder: string): Made => {
  const { status, stdout } = runQuietly('nsd-checkzone', ['-p', zone, file], folder);
  return status === 0 ? fromText(stdout, zone) : 'refused';
};

/** Knot writes a zone only once it serves it: one daemon without a network loads them all. */
const asKnot = async (zones: readonly ZoneOnDisk[], folder: string): Promise<readonly Made[]> => {
  const run = join(folder, 'knot');
  mkdirSync(run);
  const config = join(run, 'knot.conf');
  writeFileSync(
    config,
    `server:
    rundir: "${run}"
database:
    storage: "${run}"
log:
  - target: stderr
    any: error
template:
  - id: default
    zonefile-sync: -1
    zonefile-load: whole
    journal-content: none
zone:
${zones.map(({ zone, file }) => `  - domain: ${zone}.\n    file: "${join(folder, file)}"`).join('\n')}
`,
  );
  const daemon = spawn('knotd', ['-c', config], { env: { PATH: path }, stdio: 'ignore' });
  const ask = (...args: readonly string[]) =>
    runQuietly('knotc', ['-s', join(run, 'knot.sock'), '-t', '30', ...args], folder);
  try {
    // What every zone waits for: until then its status is that it is loading.
    for (let left = 300; left > 0; left -= 1) {
      const { status, stdout } = ask('zone-status');
      if (status === 0 && !/load: (?:running|pending|queued)|bootstrap: running/.test(stdout))
        break;
      await wait(100);
    }
    return zones.map(({ zone }) => {
      const { status, stdout } = ask('zone-read', zone);
      return status === 0 && stdout !== ''
        ? fromText(stdout.replaceAll(/^\[[^\]]*\] /gm, ''), zone)
        : 'refused';
    });
  } finally {
    daemon.kill();
  }
};

const programs: Readonly<Record<NameServer, string>> = {
  BIND: 'named-compilezone',
  Knot: 'knotd',
  NSD: 'nsd-checkzone',
};

/** The versions of the programs; absent are those that are not installed. */
export const programVersions = (): Partial<Record<NameServer, string>> => {
  const asked = [
    ['BIND', '-v', /^(\d\S*)/],
    ['Knot', '-V', /version (\d\S*)/],
    ['NSD', '-h', /Version (\d[\d.]*\d)/],
  ] as const;
  return Object.fromEntries(
    asked.flatMap(([server, option, form]) => {
      const { stdout, stderr } = runQuietly(programs[server], [option], '/');
      const version = form.exec(`${stdout ?? ''}${stderr ?? ''}`)?.[1];
      return version === undefined ? [] : [[server, version]];
    }),
  );
};

/** What each of the name servers makes of the zones, in their order; nothing where its program is not installed. */
export const loadZones = async (
  zones: readonly ZoneOnDisk[],
  folder: string,
): Promise<Readonly<Record<NameServer, readonly Made[]>>> => {
  const { BIND, Knot, NSD } = programVersions();
  return {
    BIND: BIND === undefined ? [] : zones.map((one) => asBind(one, folder)),
    NSD: NSD === undefined ? [] : zones.map((one) => asNsd(one, folder)),
    Knot: Knot === undefined ? [] : await asKnot(zones, folder),
  };
};

/** Writes the cases to a folder, each for a zone of its own: Knot serves no name twice. */
export const writeCases = (folder: string): readonly ZoneOnDisk[] =>
  nameServerCases.map(([, text], i) => {
    const zone = `z${String(i + 1).padStart(3, '0')}.test`;
    const file = `${zone}.zone`;
    writeFileSync(join(folder, file), text.replaceAll(zoneName, zone), 'latin1');
    return { zone, file };
  });
