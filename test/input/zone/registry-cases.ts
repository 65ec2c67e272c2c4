/** What a file of `test/cases/files/registries` says, line by line: records, and what is unknown or wrong. */
import { join } from 'node:path';
import { readZone } from '../../../src/input/zone/read-zone.ts';
import type { Zone } from '../../../src/model/dns/zone.ts';
import { example, shown } from './show.ts';

export const registryCases = join(import.meta.dirname, '../../cases/files/registries');

const whatZoneHolds = (zone: Zone): readonly string[] => [
  `${zone.origin}${zone.partial ? ' partial' : ''}`,
  ...zone.records.map((one) => `${one.line} ${shown(one)}`),
  ...zone.others.map(({ line, owner, type }) => `${line} other ${owner} ${type}`),
  ...zone.unknowns.map(
    ({ line, owner = '*', type = '*', why, mayBeNone }) =>
      `${line} unknown ${owner} ${type}: ${why}${mayBeNone ? ' (or none)' : ''}`,
  ),
  ...zone.faults.map(({ line, code, message }) => `${line} ${code}: ${message}`),
  ...(zone.before?.records ?? []).map((one) => `${one.line} before ${shown(one)}`),
];

export const whatIsRead = async (file: string): Promise<readonly string[]> => {
  const { zones, faults } = await readZone(file, registryCases, example);
  return [
    ...zones.flatMap(whatZoneHolds),
    ...faults.map(({ line, code, message }) => `${line} ${code}: ${message}`),
  ];
};
