/** What is not in a file, or not read of a folder, is unknown: never absent. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readZone } from '../../../src/input/zone/read-zone.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-unread-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
};

const unknownsOf = async (spec: string, folder: string, asked = 'example.com') =>
  (await readZone(spec, folder, dnsName(asked))).zones.flatMap(({ unknowns }) =>
    unknowns.map(({ owner = '*', type = '*', why }) => `${owner} ${type}: ${why}`),
  );

const cloudflare = { name: 'example.com', type: 'TXT', content: 'x', proxied: false };
const digitalocean = { type: 'TXT', name: '@', data: 'x' };
const page = '* *: this is one page of several, and the others are not here';

describe('the answer of a host', () => {
  it.each<[string, object, readonly string[]]>([
    ['one page of three', { result: [cloudflare], result_info: { total_count: 3 } }, [page]],
    ['the only page', { result: [cloudflare], result_info: { total_count: 1 } }, []],
    ['no word on pages', { result: [cloudflare] }, []],
    [
      'a link to the next page',
      { domain_records: [digitalocean], links: { pages: { next: 'https://api.example/2' } } },
      [page],
    ],
    ['a total', { domain_records: [digitalocean], meta: { total: 2 } }, [page]],
    ['no link', { domain_records: [digitalocean], links: {}, meta: { total: 1 } }, []],
  ])('%s', async (_, body, expected) => {
    const folder = folderOf({ 'example.com.json': JSON.stringify(body) });
    expect(await unknownsOf('example.com.json', folder)).toEqual(expected);
  });
});

it('a piece of a split zone of octoDNS that is a link', async () => {
  const folder = folderOf({
    'octodns.yaml': `providers:
  config: {class: octodns.provider.yaml.YamlProvider, directory: ./zones, split_extension: .}
zones:
  example.com.: {sources: [config], targets: [x]}
`,
    'zones/example.com./txt.yaml': "'': {type: TXT, value: x}",
    'mx.yaml': "'': {type: MX, value: {preference: 1, exchange: a.}}",
  });
  symlinkSync(join(folder, 'mx.yaml'), join(folder, 'zones/example.com./mx.yaml'));
  expect((await unknownsOf('octodns.yaml', folder)).join('\n')).toMatch(/^\* \*: .*mx\.yaml/m);
});

it('more files of a registry than are read', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 101 }, (_, i) => [`n${i}.jane.json`, '{"record":{"TXT":"x"}}']),
  );
  const folder = folderOf({ 'jane.json': '{"record":{"TXT":"x"}}', ...files });
  expect((await unknownsOf('jane.json', folder, 'jane.example.com')).join('\n')).toMatch(
    /^\* \*: only 100 files below it are read$/m,
  );
});

describe('folders of Terraform', () => {
  const zone = (name: string): string =>
    `resource "aws_route53_zone" "z" {\n  name = ${name}\n}\nresource "aws_route53_record" "r" {\n  zone_id = aws_route53_zone.z.zone_id\n  name = ""\n  type = "TXT"\n  records = ["x"]\n}\n`;
  const originsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
    (await readZone('.', folderOf(files))).zones.map(({ origin }) => origin);
  const root = `variable "domain" {}\n${zone('var.domain')}`;
  const example = (source: string): string =>
    `module "x" {\n  source = "${source}"\n  domain = "demo.test"\n}\n`;

  it.each(['../..', '../../'])(
    'one with values of its own that an example takes from %s',
    async (source) =>
      expect(
        await originsOf({
          'main.tf': root,
          'terraform.tfvars': 'domain = "example.com"\n',
          'examples/x/main.tf': example(source),
        }),
      ).toEqual(['demo.test', 'example.com']),
  );

  it('a link in a folder that is looked through', async () => {
    const folder = folderOf({
      'main.tf': `${zone('"example.com"')}resource "aws_route53_record" "mx" {\n  for_each = fileset(path.module, "records/*.yaml")\n  zone_id = aws_route53_zone.z.zone_id\n  name = ""\n  type = "MX"\n  records = [each.key]\n}\n`,
      'real/a.yaml': 'x: 1\n',
    });
    symlinkSync(join(folder, 'real'), join(folder, 'records'));
    expect((await unknownsOf('.', folder)).join('\n')).toMatch(/symbolic link/);
  });
});
