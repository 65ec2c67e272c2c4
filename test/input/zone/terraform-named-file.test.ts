/** A file that is named stands for its zones, whose records may be in other files of the folder too. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readZone } from '../../../src/input/zone/read-zone.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';

const route53 = (name: string, type: string, zone = 'aws_route53_zone.main.zone_id'): string =>
  `resource "aws_route53_record" "${name}" {
  zone_id = ${zone}
  name    = "${name}.example.com"
  type    = "${type}"
  records = ["192.0.2.1"]
}
`;
const zone = 'resource "aws_route53_zone" "main" {\n  name = "example.com"\n}\n';
const cloudflare = (name: string): string =>
  `resource "cloudflare_dns_record" "${name}" {
  zone_id = var.zone_id
  name    = "${name}.example.com"
  type    = "A"
  content = "192.0.2.1"
}
`;

it.each<{
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly spec: string;
  readonly owners: readonly string[];
}>([
  {
    name: 'records of the same zone in another file',
    files: { 'zone.tf': zone, 'a.tf': route53('a', 'A'), 'b.tf': route53('b', 'A') },
    spec: 'a.tf',
    owners: ['a', 'b'],
  },
  {
    name: 'not those of the same domain at another host',
    files: { 'a.tf': zone + route53('a', 'A'), 'b.tf': cloudflare('b') },
    spec: 'a.tf',
    owners: ['a'],
  },
  {
    name: 'not those of a zone by another name',
    files: { 'a.tf': cloudflare('a'), 'b.tf': cloudflare('b').replace('var.zone_id', 'var.other') },
    spec: 'a.tf',
    owners: ['a'],
  },
  {
    name: 'records that a module of the file makes',
    files: {
      'a.tf': 'module "mail" {\n  source = "./mail"\n}\n',
      'b.tf': cloudflare('b'),
      'mail/main.tf': zone + route53('m', 'A'),
    },
    spec: 'a.tf',
    owners: ['m'],
  },
  {
    name: 'a fault in another file is a gap, and no fault of this one',
    files: { 'a.tf': zone + route53('a', 'A'), 'b.tf': 'resource "x" {\n' },
    spec: 'a.tf',
    owners: ['a'],
  },
  {
    name: 'the folder has the records of all',
    files: { 'a.tf': zone + route53('a', 'A'), 'b.tf': cloudflare('b') },
    spec: '.',
    owners: ['a', 'b'],
  },
])('$name', async ({ files, spec, owners }) => {
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-named-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { zones } = await readZone(spec, folder, dnsName('example.com'));
  const found = zones.flatMap(({ records }) =>
    records.map(({ owner }) => owner.split('.')[0] ?? ''),
  );
  expect(new Set(found)).toEqual(new Set(owners));
  expect(zones.flatMap(({ faults }) => faults.filter(({ code }) => code === 'syntax'))).toEqual([]);
});
