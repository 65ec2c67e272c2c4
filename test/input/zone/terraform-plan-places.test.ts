/** A plan that lies beside its configuration is shown at the lines of that. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readZone } from '../../../src/input/zone/read-zone.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';

const record = (address: string, name: string) => ({
  address,
  mode: 'managed',
  type: 'aws_route53_record',
  name: 'x',
  values: { zone_id: 'Z1', name, type: 'A', records: ['192.0.2.1'] },
});

const plan = (...resources: readonly ReturnType<typeof record>[]): string =>
  JSON.stringify({ format_version: '1.2', planned_values: { root_module: { resources } } });

const block = (name: string): string =>
  `resource "aws_route53_record" "${name}" {\n  name = "${name}.example.com"\n}\n`;

it.each<{
  readonly name: string;
  readonly address: string;
  readonly files: Readonly<Record<string, string>>;
  readonly place: string;
}>([
  {
    name: 'a plain resource',
    address: 'aws_route53_record.b',
    files: { 'main.tf': block('a') + block('b') },
    place: 'main.tf:4',
  },
  {
    name: 'an instance by its key',
    address: 'aws_route53_record.b["x.y[0]"]',
    files: { 'main.tf': block('a') + block('b') },
    place: 'main.tf:4',
  },
  {
    name: 'a resource of a module',
    address: 'module.mail[0].aws_route53_record.m',
    files: {
      'main.tf': '\nmodule "mail" {\n  source = "./mail"\n  count  = 1\n}\n',
      'mail/main.tf': `\n${block('m')}`,
    },
    place: 'mail/main.tf:2',
  },
  {
    name: 'a resource that the configuration has no more',
    address: 'aws_route53_record.gone',
    files: { 'main.tf': block('a') },
    place: 'plan.json:1',
  },
  { name: 'no configuration', address: 'aws_route53_record.b', files: {}, place: 'plan.json:1' },
])('$name', async ({ address, files, place }) => {
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-plan-'));
  const all = { ...files, 'plan.json': plan(record(address, 'a.example.com')) };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { zones } = await readZone('plan.json', folder, dnsName('example.com'));
  const [found] = zones.flatMap(({ records }) => records);
  expect(`${found?.file}:${found?.line}`).toBe(place);
  expect(found?.label).toBe(address);
});
