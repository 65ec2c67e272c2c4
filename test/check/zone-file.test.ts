/** The findings of a zone file cost no more than those that are told. */
import { expect, it } from 'vitest';
import { judgeZoneFile, zoneFileChecks } from '../../src/check/zone-file/zone-file.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { Zone, ZoneFault } from '../../src/model/dns/zone.ts';

const place = (line: number) => ({ file: 'zone', line, column: 1 });

it('looks for the records of findings that are told, however many faults there are', () => {
  const faults = Array.from({ length: 10_000 }, (_, line): ZoneFault => ({
    ...place(line),
    code: 'duplicate-record',
    message: 'the same',
  }));
  let looked = 0;
  const zone: Zone = {
    origin: dnsName('example.com'),
    files: ['zone'],
    others: [],
    unknowns: [],
    faults,
    get records() {
      looked += 1;
      return [];
    },
  };
  const checks = Object.values(zoneFileChecks).map(({ meta }) => meta);
  const told = judgeZoneFile(zone, faults, checks, () => true).flatMap((one) => one.findings);
  expect([told.length, looked]).toEqual([50, 50]);
});
