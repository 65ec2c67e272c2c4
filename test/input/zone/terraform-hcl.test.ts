/** Folders of configuration as providers' documentation and repositories write them, each with what is read of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readZone } from '../../../src/input/zone/read-zone.ts';
import type { Zone } from '../../../src/model/dns/zone.ts';
import { example, shown } from './show.ts';

const cases = join(import.meta.dirname, '../../cases/files/hcl');

const lines = ({ origin, records, others, unknowns, faults }: Zone): readonly string[] => [
  `zone ${origin}`,
  ...records.map((one) => `${one.file}:${one.line} ${shown(one)}`),
  ...others.map(({ file, line, owner, type }) => `${file}:${line} ${owner} ${type} not read`),
  ...unknowns.map(
    ({ file, line, owner, type, why, mayBeNone }) =>
      `${file}:${line} ${[owner, type].filter((one) => one !== undefined).join(' ') || 'any'} ${mayBeNone ? 'perhaps ' : ''}unknown: ${why}`,
  ),
  ...faults.map(
    ({ file, line, column, code, message }) => `${file}:${line}:${column} ${code}: ${message}`,
  ),
];

const read = async (spec: string): Promise<string> => {
  const { zones, faults } = await readZone(spec, cases, example);
  const lost = faults.map(({ file, line, message }) => `${file}:${line} ${message}`);
  return [...zones.flatMap(lines), ...lost, ''].join('\n');
};

describe('a folder of configuration', () => {
  const names = readdirSync(cases).filter((name) => name !== 'shared');
  it.each(names)('%s', async (name) => {
    await expect(await read(name)).toMatchFileSnapshot(join(cases, name, 'expected.txt'));
  });
});

it('a file of it is read with the others of its folder', async () => {
  const whole = await read('cloudflare-tfvars');
  expect(await read('cloudflare-tfvars/main.tf')).toBe(whole);
  expect(await read('cloudflare-tfvars:terraform')).toBe(whole);
});

it('a folder that others take as a module is read only as that', async () => {
  const { zones } = await readZone('.', cases);
  const shared = zones
    .flatMap(({ records }) => records)
    .filter(({ file }) => file === 'shared/dns/main.tf');
  expect(new Set(shared.map(({ owner }) => owner))).toEqual(
    new Set(['example.com', 'staging.example.net']),
  );
});

it('no secret is in anything that is read', async () => {
  const source = await readZone('secrets', cases, example);
  expect(JSON.stringify(source)).not.toContain('hunter2');
  expect(readFileSync(join(cases, 'secrets/main.tf'), 'utf8')).toContain('hunter2');
});
