import { describe, expect, it } from 'vitest';
import { parseTerraform } from '../../../src/input/zone/terraform.ts';
import { dnsName } from '../../../src/model/dns/domain-name.ts';
import type { ZoneFile, ZoneState } from '../../../src/model/dns/zone.ts';
import { example, fixture, shown, source } from './show.ts';

/** `address: owner TYPE rdata`, as the line says little. */
const labelled = ({ records }: ZoneState): readonly string[] =>
  records.map((record) => `${record.label}: ${shown(record)}`);

const faults = (file: ZoneFile): readonly string[] =>
  file.faults.map(({ label, code }) => `${label} ${code}`);

/** `address: owner TYPE why`, as far as the owner and the type are known. */
const unknowns = ({ unknowns: all }: ZoneState): readonly string[] =>
  all.map(({ label, owner = '?', type = '?', why }) => `${label}: ${owner} ${type} ${why}`);

const resource = (type: string, values: object, mode = 'managed') => ({
  address: `${type}.x`,
  mode,
  type,
  name: 'x',
  values,
});

const state = (resources: readonly object[], origin?: string) =>
  parseTerraform(
    source(JSON.stringify({ format_version: '1.0', values: { root_module: { resources } } })),
    origin === undefined ? undefined : dnsName(origin),
  );

describe('a plan with Cloudflare v5', () => {
  const file = parseTerraform(fixture('terraform/cloudflare-v5.plan.json'));

  it('holds what will be', () =>
    expect(labelled(file)).toEqual([
      'cloudflare_dns_record.mx1: example.com. MX 10 mx01.mail.icloud.com.',
      'cloudflare_dns_record.mx2: example.com. MX 10 10\\032mx02.mail.icloud.com.',
      'cloudflare_dns_record.spf: example.com. TXT "v=spf1 include:icloud.com " "~all"',
      'cloudflare_dns_record.token: example.com. TXT "apple-domain=AbCdEf0123456789"',
      'cloudflare_dns_record.sig1: sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com. [proxied]',
      'cloudflare_dns_record.root: example.com. CNAME example.pages.dev. [proxied flattened]',
      'cloudflare_dns_record.imaps: _imaps._tcp.example.com. SRV 0 1 993 imap.mail.me.com.',
    ]));

  it('holds what is', () =>
    expect(file.before?.records.map(shown)).toEqual([
      'example.com. MX 5 mail.old-host.example.',
      'example.com. TXT "v=spf1 include:_spf.old-host.example -all"',
    ]));

  it('knows the zone from the data source, and what the plan does not know', () => {
    expect(file.origins).toEqual(['example.com']);
    expect(faults(file)).toEqual([]);
    expect(unknowns(file)).toEqual([
      'cloudflare_dns_record.later: later.example.com A its value is not known before apply',
    ]);
  });

  it('finds the line of each', () =>
    expect(file.records.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '7:5',
      '25:5',
      '43:5',
      '60:5',
      '82:7',
      '99:7',
      '116:7',
    ]));
});

it('reads Cloudflare v4, whose zone is the one that the whole names have in common', () => {
  const file = parseTerraform(fixture('terraform/cloudflare-v4.state.json'));
  expect(labelled(file)).toEqual([
    'cloudflare_record.mx: example.com. MX 10 mx01.mail.icloud.com.',
    'cloudflare_record.spf: example.com. TXT "v=spf1 include:icloud.com ~all"',
    'cloudflare_record.srv: _imaps._tcp.example.com. SRV 0 1 993 imap.mail.me.com.',
    'cloudflare_record.sig1: sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com. [proxied]',
  ]);
  expect([file.origins, file.before]).toEqual([['example.com'], undefined]);
});

it('reads Route 53, where the provider puts the quotes', () => {
  const file = parseTerraform(fixture('terraform/route53.state.json'));
  expect(labelled(file)).toEqual([
    'aws_route53_record.mx: example.com. MX 10 mx01.mail.icloud.com.',
    'aws_route53_record.mx: example.com. MX 10 mx02.mail.icloud.com.',
    'aws_route53_record.txt: example.com. TXT "v=spf1 include:icloud.com ~all"',
    'aws_route53_record.txt: example.com. TXT "\\"apple-domain=AbCdEf0123456789\\"" [literal-quotes]',
    `aws_route53_record.key: s1._domainkey.example.com. TXT "v=DKIM1; p=${'A'.repeat(200)}" "${'B'.repeat(200)}"`,
    `aws_route53_record.long: s2._domainkey.example.com. TXT "v=DKIM1; p=${'A'.repeat(244)}" "${'A'.repeat(56)}" [unsplit]`,
    'aws_route53_record.sig1: sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    'aws_route53_record.spf: example.com. SPF "v=spf1 include:icloud.com ~all"',
  ]);
  expect(file.others).toMatchObject([{ owner: 'www.example.com', type: 'ALIAS' }]);
});

describe('a state of many providers', () => {
  const file = parseTerraform(fixture('terraform/many.state.json'));

  it.each<[string, string[]]>([
    [
      'google.example',
      [
        'google_dns_record_set.mx: google.example. MX 10 mx01.mail.icloud.com. [dotless-target]',
        'google_dns_record_set.mx: google.example. MX 10 mx02.mail.icloud.com.',
        'google_dns_record_set.txt: google.example. TXT "apple-domain=AbCdEf0123456789"',
        'google_dns_record_set.txt: google.example. TXT "v=spf1" "include:icloud.com" "~all" [unquoted-words]',
      ],
    ],
    [
      'azure.example',
      [
        'azurerm_dns_mx_record.mx: azure.example. MX 10 mx01.mail.icloud.com.',
        'azurerm_dns_mx_record.mx: azure.example. MX 10 mx02.mail.icloud.com.',
        'azurerm_dns_txt_record.txt: azure.example. TXT "v=spf1 include:icloud.com ~all"',
        'azurerm_dns_txt_record.txt: azure.example. TXT "\\"apple-domain=AbCdEf0123456789\\"" [literal-quotes]',
        'azurerm_dns_cname_record.sig1: sig1._domainkey.azure.example. CNAME sig1.dkim.azure.example.at.icloudmailadmin.com.',
        'azurerm_dns_ns_record.sub: sub.azure.example. NS ns1.example.net.',
        'azurerm_dns_a_record.www: www.azure.example. A 192.0.2.1',
        'azurerm_dns_aaaa_record.www: www.azure.example. AAAA 2001:db8::1',
        'azurerm_dns_srv_record.imaps: _imaps._tcp.azure.example. SRV 0 1 993 imap.mail.me.com.',
      ],
    ],
    [
      'ocean.example',
      [
        'digitalocean_record.mx: ocean.example. MX 10 mx01.mail.icloud.com.',
        'digitalocean_record.mx2: ocean.example. MX 10 mx02.mail.icloud.com.ocean.example. [relative-target]',
        'digitalocean_record.spf: ocean.example. TXT "\\"v=spf1 include:icloud.com ~all\\"" [literal-quotes]',
        'digitalocean_record.srv: _imaps._tcp.ocean.example. SRV 0 1 993 imap.mail.me.com.',
      ],
    ],
    [
      'hetzner.example',
      [
        'hetznerdns_record.mx: hetzner.example. MX 10 mx01.mail.icloud.com.',
        'hetznerdns_record.spf: hetzner.example. TXT "v=spf1 include:icloud.com ~all"',
      ],
    ],
    [
      'hcloud.example',
      [
        'hcloud_zone_rrset.txt: hcloud.example. TXT "v=spf1 include:icloud.com ~all"',
        'hcloud_zone_record.a: www.hcloud.example. A 192.0.2.1',
      ],
    ],
    [
      'gandi.example',
      [
        'gandi_livedns_record.txt: gandi.example. TXT "v=spf1 include:icloud.com ~all"',
        'gandi_livedns_record.txt: gandi.example. TXT "apple-domain=AbCdEf0123456789"',
        'gandi_livedns_record.mx: gandi.example. MX 10 mx01.mail.icloud.com.',
      ],
    ],
    [
      'ovh.example',
      [
        'ovh_domain_zone_record.mx: ovh.example. MX 10 mx01.mail.icloud.com.',
        'ovh_domain_zone_record.spf: ovh.example. TXT "v=spf1 include:icloud.com ~all"',
        'ovh_domain_zone_record.sig1: sig1._domainkey.ovh.example. CNAME sig1.dkim.ovh.example.at.icloudmailadmin.com.ovh.example. [relative-target]',
      ],
    ],
  ])('%s', (origin, records) => {
    expect(file.origins).toContain(origin);
    const { owner } = { owner: origin };
    expect(labelled(file).filter((line) => / (\S+)\. /.exec(line)?.[1]?.endsWith(owner))).toEqual(
      records,
    );
  });

  it('has no fault of its own', () => expect(file.faults).toEqual([]));
});

describe('the zone of records whose zone the file does not tell', () => {
  const apex = (zone: string) =>
    resource('cloudflare_record', { zone_id: zone, name: '@', type: 'TXT', content: 'x' });

  it('is the one that the user asks about', () => {
    const file = state([apex('f00')], 'example.com');
    expect([file.origins, file.records.map(shown)]).toEqual([
      ['example.com'],
      ['example.com. TXT "x"'],
    ]);
  });

  it('is not guessed where nobody asks, or where there are two', () => {
    expect(faults(state([apex('f00')]))).toEqual(['cloudflare_record.x zone-unknown']);
    expect(faults(state([apex('f00'), apex('f01')], 'example.com'))).toEqual([
      'cloudflare_record.x zone-unknown',
      'cloudflare_record.x zone-unknown',
    ]);
  });

  it('is not the one that is asked about, where the names say another', () => {
    const file = state(
      [
        resource('aws_route53_record', {
          zone_id: 'Z',
          name: 'www.example.org',
          type: 'A',
          records: ['192.0.2.1'],
        }),
      ],
      'example.com',
    );
    expect(file.origins).toEqual(['www.example.org']);
  });
});

describe('what is not a record', () => {
  it.each<[string, object[], string[], string[]]>([
    [
      'a data source',
      [
        resource(
          'aws_route53_record',
          { zone_id: 'example.com', name: 'a', type: 'A', records: ['192.0.2.1'] },
          'data',
        ),
      ],
      [],
      [],
    ],
    [
      'a name that is not known',
      [resource('azurerm_dns_a_record', { zone_name: 'example.com', records: ['192.0.2.1'] })],
      [],
      ['azurerm_dns_a_record.x: ? A its value is not known before apply'],
    ],
    [
      'a name that is none',
      [
        resource('azurerm_dns_a_record', {
          zone_name: 'example.com',
          name: 'a..b',
          records: ['192.0.2.1'],
        }),
      ],
      ['azurerm_dns_a_record.x syntax'],
      ['azurerm_dns_a_record.x: ? ? the name of its owner cannot be read'],
    ],
    [
      'a block without its parts',
      [resource('azurerm_dns_mx_record', { zone_name: 'example.com', name: '@', record: [{}] })],
      [],
      ['azurerm_dns_mx_record.x: example.com MX its value is not known before apply'],
    ],
    [
      'values that are no object',
      [resource('azurerm_dns_a_record', [1])],
      ['azurerm_dns_a_record.x zone-assumed'],
      ['azurerm_dns_a_record.x: ? A its value is not known before apply'],
    ],
    [
      'an address that is none',
      [
        resource('azurerm_dns_a_record', {
          zone_name: 'example.com',
          name: 'a',
          records: ['here'],
        }),
      ],
      ['azurerm_dns_a_record.x syntax'],
      ['azurerm_dns_a_record.x: a.example.com A the record cannot be read'],
    ],
  ])('%s', (_, resources, expected, open) => {
    const file = state(resources, example);
    expect([file.records, faults(file)]).toEqual([[], expected]);
    expect(unknowns(file)).toEqual(open);
  });
});

it('makes the address of a resource printable', () => {
  const bad = {
    ...resource('azurerm_dns_a_record', { zone_name: 'example.com', name: 'a..b', records: [] }),
    address: 'a\u001b[2J\n::error::',
  };
  expect(faults(state([bad]))).toEqual(['a\\027[2J\\010::error:: syntax']);
});

it('knows from the configuration in a plan which records prove names to a certificate authority', () => {
  const address = 'module.web.aws_route53_record.proof["a.b"]';
  const plan = {
    format_version: '1.2',
    planned_values: {
      root_module: {
        child_modules: [
          {
            resources: [
              {
                address,
                mode: 'managed',
                type: 'aws_route53_record',
                name: 'proof',
                values: { zone_id: 'example.com', ttl: 60 },
              },
            ],
          },
        ],
      },
    },
    resource_changes: [
      { address, change: { after_unknown: { name: true, type: true, records: true } } },
    ],
    configuration: {
      root_module: {
        module_calls: {
          web: {
            module: {
              resources: [
                {
                  address: 'aws_route53_record.proof',
                  expressions: { name: { references: ['each.value.name', 'each.value'] } },
                  for_each_expression: {
                    references: [
                      'aws_acm_certificate.c.domain_validation_options',
                      'aws_acm_certificate.c',
                    ],
                  },
                },
              ],
            },
          },
        },
      },
    },
  };
  const read = (one: object) => parseTerraform(source(JSON.stringify(one)), example);
  expect(read(plan).unknowns).toEqual([]);
  const { configuration: _, ...bare } = plan;
  expect(unknowns(read(bare))).toEqual([`${address}: ? ? its value is not known before apply`]);
});
