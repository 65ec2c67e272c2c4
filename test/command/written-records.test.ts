/** Which form records have by default, and what a fix looks like in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseTool, createRecordWriter } from '../../src/command/support/written-records.ts';
import { findZoneFor } from '../../src/input/zone/assemble-zones.ts';
import { readZone } from '../../src/input/zone/read-zone.ts';
import type { RecordLine } from '../../src/model/check.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import type { ZoneWriting } from '../../src/model/dns/zone.ts';
import type { RecordForm, TerraformProvider } from '../../src/model/record-plan.ts';

const domain = dnsName('example.com');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The zone of the domain, out of the only file. */
const zoneOf = async (file: string, text: string, spec = file) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  return findZoneFor(await readZone(spec, folder, domain), domain);
};

const hcl = (type: string, body: string): string => `resource "${type}" "mx" {\n${body}\n}\n`;

const files = {
  bind: ['example.com.zone', '$ORIGIN example.com.\n@ 60 IN MX 10 mx01.mail.icloud.com.\n'],
  octodns: [
    'example.com.yaml',
    "'':\n  - type: MX\n    values:\n      - preference: 10\n        exchange: mx01.mail.icloud.com.\n",
  ],
  dnscontrol: [
    'dnsconfig.js',
    "D('example.com', REG, DnsProvider(X),\n  MX('@', 10, 'mx01.mail.icloud.com.'),\nEND);\n",
  ],
  'cloudflare 5': [
    'dns/mail.tf',
    hcl(
      'cloudflare_dns_record',
      '  zone_id = "z"\n  name = "example.com"\n  type = "MX"\n  priority = 10\n  content = "mx01.mail.icloud.com"',
    ),
  ],
  'cloudflare 4': [
    'mail.tf',
    hcl(
      'cloudflare_record',
      '  zone_id = "z"\n  name = "example.com"\n  type = "MX"\n  priority = 10\n  content = "mx01.mail.icloud.com"',
    ),
  ],
  azure: [
    'mail.tf',
    hcl(
      'azurerm_dns_mx_record',
      '  zone_name = "example.com"\n  name = "@"\n  record {\n    preference = 10\n    exchange = "mx01.mail.icloud.com"\n  }',
    ),
  ],
  hetzner: [
    'mail.tf',
    hcl(
      'hcloud_zone_rrset',
      '  zone = "example.com"\n  name = "@"\n  type = "MX"\n  records = [{ value = "10 mx01.mail.icloud.com." }]',
    ),
  ],
} as const;

describe('the form of records', () => {
  const terraform = (resourceType: string): ZoneWriting => ({ format: 'terraform', resourceType });

  it.each<
    [
      string,
      Parameters<typeof chooseTool>[0],
      ZoneWriting | undefined,
      RecordForm,
      TerraformProvider,
    ]
  >([
    ['nothing known', {}, undefined, 'table', 'cloudflare'],
    ['a zone file', {}, { format: 'bind' }, 'bind', 'cloudflare'],
    ['octoDNS', {}, { format: 'octodns' }, 'octodns', 'cloudflare'],
    ['CloudFormation', {}, { format: 'cloudformation' }, 'cloudformation', 'cloudflare'],
    ['a DNSEndpoint', {}, { format: 'dnsendpoint' }, 'dnsendpoint', 'cloudflare'],
    ['a registry', {}, { format: 'registry' }, 'registry', 'cloudflare'],
    ["a host's API", {}, { format: 'gandi' }, 'table', 'cloudflare'],
    ['Terraform', {}, terraform('cloudflare_dns_record'), 'terraform', 'cloudflare'],
    ['an older provider', {}, terraform('cloudflare_record'), 'terraform', 'cloudflare-4'],
    ['a resource a type', {}, terraform('njalla_record_txt'), 'terraform', 'njalla'],
    ['a resource a type', {}, terraform('azurerm_dns_txt_record'), 'terraform', 'azure'],
    ['a resource a type', {}, terraform('dns_txt_record_set'), 'terraform', 'dns'],
    ['another resource of it', {}, terraform('oci_dns_record'), 'terraform', 'oci'],
    ['an unknown provider', {}, terraform('acme_dns_record'), 'table', 'cloudflare'],
    ['what is asked for', { form: 'json' }, { format: 'bind' }, 'json', 'cloudflare'],
    ['a provider alone', { provider: 'ovh' }, undefined, 'terraform', 'ovh'],
    [
      'another provider',
      { provider: 'ovh' },
      terraform('gandi_livedns_record'),
      'terraform',
      'ovh',
    ],
    [
      'the form alone',
      { form: 'terraform' },
      terraform('vercel_dns_record'),
      'terraform',
      'vercel',
    ],
  ])('%s', (_, asked, writing, form, provider) =>
    expect(chooseTool(asked, writing)).toEqual({ form, provider }),
  );

  it.each<[keyof typeof files, RecordForm, TerraformProvider]>([
    ['bind', 'bind', 'cloudflare'],
    ['octodns', 'octodns', 'cloudflare'],
    ['dnscontrol', 'dnscontrol', 'cloudflare'],
    ['cloudflare 5', 'terraform', 'cloudflare'],
    ['cloudflare 4', 'terraform', 'cloudflare-4'],
    ['azure', 'terraform', 'azure'],
    ['hetzner', 'terraform', 'hcloud'],
  ])('of %s', async (name, form, provider) => {
    const [file, text] = files[name];
    expect(chooseTool({}, (await zoneOf(file, text)).writing)).toEqual({ form, provider });
  });

  it('of a folder', async () => {
    const [file, text] = files['cloudflare 5'];
    expect(chooseTool({}, (await zoneOf(file, text, 'dns')).writing).provider).toBe('cloudflare');
  });

  it('of a configuration with two zones, each with a provider of its own', async () => {
    const other = hcl(
      'gandi_livedns_record',
      '  zone = "example.org"\n  name = "@"\n  type = "MX"\n  values = ["10 mx01.mail.icloud.com."]',
    );
    const text = `${files.azure[1]}${other}`;
    expect((await zoneOf('mail.tf', text)).writing?.resourceType).toBe('azurerm_dns_mx_record');
    const both = await readZone('mail.tf', folder);
    expect(both.zones.map(({ origin, writing }) => `${origin} ${writing?.resourceType}`)).toEqual([
      'example.com azurerm_dns_mx_record',
      'example.org gandi_livedns_record',
    ]);
  });
});

describe('the records of a fix', () => {
  const line = (type: RecordLine['type'], rdata: string, owner = 'example.com'): RecordLine => ({
    owner: dnsName(owner),
    type,
    rdata,
  });
  const write = async (name: keyof typeof files, ...lines: readonly RecordLine[]) => {
    const [file, text] = files[name];
    return createRecordWriter(await zoneOf(file, text))(lines);
  };
  const spf = line('TXT', '"v=spf1 include:icloud.com ~all"');

  it('are lines of a zone file for a zone file', async () => {
    expect(await write('bind', spf)).toBeUndefined();
  });

  it('are a resource of the version that is there', async () => {
    expect(await write('cloudflare 4', spf)).toEqual({
      language: 'hcl',
      lines: [
        'resource "cloudflare_record" "mail_example_com_spf" {',
        '  zone_id = var.zone_id',
        '  name    = "example.com"',
        '  type    = "TXT"',
        '  ttl     = 3600',
        '  content = "\\"v=spf1 include:icloud.com ~all\\""',
        '  proxied = false',
        '}',
      ],
    });
  });

  it('of two fixes do not share the name of a resource', async () => {
    const verification = line('TXT', '"apple-domain=Abcd1234Efgh5678"');
    const lines = [spf, verification, line('MX', '10 mx01.mail.icloud.com.')];
    const names = await Promise.all(
      lines.map(async (one) => (await write('cloudflare 5', one))?.lines[0]),
    );
    expect(new Set(names).size).toBe(3);
  });

  it('are values of a record set, which may be there already', async () => {
    expect(await write('octodns', spf)).toEqual({
      language: 'yaml',
      lines: [
        '# If the record set is there already, add these values to it.',
        '---',
        '"":',
        '  - type: TXT',
        '    ttl: 3600',
        '    values:',
        '      - "v=spf1 include:icloud.com ~all"',
      ],
    });
    expect((await write('hetzner', spf))?.lines[0]).toMatch(/^# If the record set/);
  });

  it('are a macro in the domain', async () => {
    expect(
      await write(
        'dnscontrol',
        line('CNAME', 'sig1.dkim.example.com.at.icloudmailadmin.com.', 'a.example.com'),
      ),
    ).toEqual({
      language: 'javascript',
      lines: [
        'D_EXTEND("example.com",',
        '  CNAME("a", "sig1.dkim.example.com.at.icloudmailadmin.com.", TTL(3600))',
        ');',
      ],
    });
  });

  it('stay as they are if the form has no place for one of them', async () => {
    expect(await write('azure', spf, line('A', '192.0.2.1'))).toBeUndefined();
    expect(await write('azure', spf, line('MX', 'no record'))).toBeUndefined();
  });
});
