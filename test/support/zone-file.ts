/** Audits zone files as `--zone` does, with what Apple publishes behind them or offline. */
import { auditZone } from '../../src/audit/zone-proposal.ts';
import { zoneFileChecks } from '../../src/check/zone-file/zone-file.ts';
import { checks } from '../../src/check/registry.ts';
import { assembleZones } from '../../src/input/zone/assemble-zones.ts';
import { parseBind } from '../../src/input/zone/bind.ts';
import type { Area } from '../../src/model/check.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { Zone, ZoneFile, ZoneUnknown } from '../../src/model/dns/zone.ts';
import type { DomainReport, Result } from '../../src/model/report.ts';
import { appleZone } from './judge.ts';
import { zoneOf } from './zone.ts';

const name = dnsName('example.com');

/** The zone of example.com in these files. */
export const zoneIn = (...files: readonly ZoneFile[]): Zone => {
  const zone = assembleZones(files).zones.find(({ origin }) => origin === name);
  if (zone === undefined) throw new Error('the files hold no zone of example.com');
  return zone;
};

/** The zone of example.com in a master file, with these unknowns besides. */
export const zoneWith = (text: string, ...unknowns: readonly Partial<ZoneUnknown>[]): Zone => {
  const place = { file: 'main.tf', line: 12, column: 1, why: 'it is not known' };
  const zone = zoneIn(parseBind({ file: 'example.com.zone', text }, { origin: name }));
  const more = unknowns.map((one): ZoneUnknown => Object.assign({}, place, one));
  return { ...zone, unknowns: [...zone.unknowns, ...more] };
};

/** Behind the files: nothing but what Apple publishes. */
const elsewhere = `. NS a.root-servers.net.\n@ MX !servfail`;

export const auditFile = (
  zone: Zone,
  {
    offline = false,
    against,
    isChosen = () => true,
  }: {
    readonly offline?: boolean;
    readonly against?: Zone;
    /** By the area of the check. */
    readonly isChosen?: (area: Area) => boolean;
  } = {},
): Promise<DomainReport> => {
  const all = checks.filter(
    ({ meta: { area } }) => area !== 'imap' && area !== 'smtp' && isChosen(area),
  );
  const toSide = (one: Zone) => ({ zone: one, zones: [one], faults: [] });
  return auditZone(toSide(zone), against && toSide(against), {
    request: {
      domain: { name, unicode: name },
      startedAt: '2026-12-01T12:00:00.000Z',
      checks: all,
      spare: all,
    },
    world: {
      families: [4],
      recursive: [zoneOf(elsewhere, 'example.com.', appleZone('example.com'))],
      prober: { probe: () => Promise.reject(new Error('nothing is probed here')) },
    },
    timeoutMs: 10_000,
    offline,
    fileChecks: Object.values(zoneFileChecks).map(({ meta }) => meta),
  });
};

export const resultOf = ({ results }: DomainReport, id: string): Result => {
  const result = results.find(({ check }) => check === id);
  if (result === undefined) throw new Error(`there is no result of ${id}`);
  return result;
};
