/** A healthy iCloud domain in the resources of each provider, as its documentation writes them, and the slips that are usual there. */
import { describe, expect, it } from 'vitest';
import { groupedBy } from '../../../src/model/non-empty.ts';
import { parseTerraform } from '../../../src/input/zone/terraform.ts';
import { recordKinds } from '../../../src/input/zone/terraform/record-kinds.ts';
import { example, shown, source } from './show.ts';

interface PlanResource {
  readonly type: string;
  readonly values: object;
  readonly mode?: 'data';
  readonly address?: string;
}

const parse = (resources: readonly PlanResource[]) => {
  const listed = resources.map(({ type, values, mode = 'managed', address }, i) => ({
    address: address ?? `${mode === 'data' ? 'data.' : ''}${type}.r${i}`,
    mode,
    type,
    name: `r${i}`,
    values,
  }));
  const json = { format_version: '1.0', values: { root_module: { resources: listed } } };
  return parseTerraform(source(JSON.stringify(json)), example);
};

/** One record, in the spellings that providers ask for. */
interface Spelled {
  /** Relative to the zone; empty for the zone itself. */
  readonly name: string;
  /** The same, `@` for the zone itself. */
  readonly at: string;
  readonly whole: string;
  readonly type: string;
  /** Text without quotes, a target without its final dot. */
  readonly value: string;
  /** Text without quotes, a target with its final dot. */
  readonly dotted: string;
  /** As in a zone file. */
  readonly line: string;
  readonly preference?: number;
}

const spelled = (name: string, type: string, value: string, preference?: number): Spelled => {
  const dotted = type === 'TXT' ? value : `${value}.`;
  return {
    name,
    at: name || '@',
    whole: name === '' ? 'example.com' : `${name}.example.com`,
    type,
    value,
    dotted,
    line:
      type === 'TXT'
        ? `"${value}"`
        : [...(preference === undefined ? [] : [preference]), dotted].join(' '),
    ...(preference === undefined ? {} : { preference }),
  };
};

const domain: readonly Spelled[] = [
  spelled('', 'MX', 'mx01.mail.icloud.com', 10),
  spelled('', 'MX', 'mx02.mail.icloud.com', 10),
  spelled('', 'TXT', 'v=spf1 include:icloud.com ~all'),
  spelled('', 'TXT', 'apple-domain=AAAABBBBCCCCDDDD'),
  spelled('sig1._domainkey', 'CNAME', 'sig1.dkim.example.com.at.icloudmailadmin.com'),
  spelled('_dmarc', 'TXT', 'v=DMARC1; p=quarantine'),
];

/** What every provider must publish of it. */
const published = [
  '_dmarc.example.com. TXT "v=DMARC1; p=quarantine"',
  'example.com. MX 10 mx01.mail.icloud.com.',
  'example.com. MX 10 mx02.mail.icloud.com.',
  'example.com. TXT "apple-domain=AAAABBBBCCCCDDDD"',
  'example.com. TXT "v=spf1 include:icloud.com ~all"',
  'sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
];

/** One resource a record. */
const each = (type: string, write: (record: Spelled) => object) => (): readonly PlanResource[] =>
  domain.map((record) => ({ type, values: write(record) }));

/** The record sets. */
const sets = (): readonly (readonly [Spelled, readonly Spelled[]])[] =>
  [...groupedBy(domain, ({ name, type }) => `${name} ${type}`).values()].map((all) => [
    all[0],
    all,
  ]);

/** One resource a record set. */
const set =
  (type: string, write: (record: Spelled, all: readonly Spelled[]) => object) =>
  (): readonly PlanResource[] =>
    sets().map(([record, all]) => ({ type, values: write(record, all) }));

/** A resource type for each record type. */
const typed =
  (write: Readonly<Record<string, (record: Spelled, all: readonly Spelled[]) => PlanResource>>) =>
  (): readonly PlanResource[] =>
    sets().flatMap(([record, all]) => write[record.type]?.(record, all) ?? []);

const zone = (type: string, values: object, mode?: 'data'): PlanResource => ({
  type,
  values,
  ...(mode === undefined ? {} : { mode }),
});

const lines = (all: readonly Spelled[]): readonly string[] => all.map(({ line }) => line);

/** By provider: the resources of the domain, beside those of its zone. */
const providers: Readonly<
  Record<string, { readonly zone?: PlanResource; readonly write: () => readonly PlanResource[] }>
> = {
  akamai: {
    write: set('akamai_dns_record', ({ whole, type }, all) => ({
      zone: 'example.com',
      name: whole,
      recordtype: type,
      ttl: 600,
      target: lines(all),
    })),
  },
  alicloud: {
    write: each('alicloud_alidns_record', ({ at, type, value, preference }) => ({
      domain_name: 'example.com',
      rr: at,
      type,
      value,
      ...(preference && { priority: preference }),
    })),
  },
  'alicloud, the older resource': {
    write: each('alicloud_dns_record', ({ at, type, value, preference }) => ({
      name: 'example.com',
      host_record: at,
      type,
      value,
      ...(preference && { priority: preference }),
    })),
  },
  aws: {
    zone: zone('aws_route53_zone', { name: 'example.com', zone_id: 'Z1' }),
    write: set('aws_route53_record', ({ name, type }, all) => ({
      zone_id: 'Z1',
      name,
      type,
      ttl: 300,
      records: all.map(({ value, preference }) => [preference, value].filter(Boolean).join(' ')),
    })),
  },
  azurerm: {
    write: typed({
      MX: (_, all) => ({
        type: 'azurerm_dns_mx_record',
        values: {
          zone_name: 'example.com',
          resource_group_name: 'mail',
          ttl: 300,
          record: all.map(({ preference, value }) => ({
            preference: String(preference),
            exchange: value,
          })),
        },
      }),
      TXT: ({ at }, all) => ({
        type: 'azurerm_dns_txt_record',
        values: {
          zone_name: 'example.com',
          name: at,
          ttl: 300,
          record: all.map(({ value }) => ({ value })),
        },
      }),
      CNAME: ({ at, value }) => ({
        type: 'azurerm_dns_cname_record',
        values: { zone_name: 'example.com', name: at, ttl: 300, record: value },
      }),
    }),
  },
  bunnynet: {
    zone: zone('bunnynet_dns_zone', { domain: 'example.com', id: 4711 }),
    write: each('bunnynet_dns_record', ({ name, type, value, preference }) => ({
      zone: 4711,
      name,
      type,
      value,
      ...(preference && { priority: preference }),
    })),
  },
  'cloudflare 4': {
    zone: zone('cloudflare_zone', { zone: 'example.com', id: 'abc' }),
    write: each('cloudflare_record', ({ at, type, value, preference }) => ({
      zone_id: 'abc',
      name: at,
      type,
      content: '',
      value,
      proxied: false,
      ...(preference && { priority: preference }),
    })),
  },
  'cloudflare 5': {
    zone: zone('cloudflare_zone', { filter: { name: 'example.com' }, zone_id: 'abc' }, 'data'),
    write: each('cloudflare_dns_record', ({ whole, type, value, preference }) => ({
      zone_id: 'abc',
      name: whole,
      type,
      content: type === 'TXT' ? `"${value}"` : value,
      ttl: 1,
      ...(preference && { priority: preference }),
    })),
  },
  cloudns: {
    write: each('cloudns_dns_record', ({ name, type, value, preference }) => ({
      zone: 'example.com',
      name,
      type,
      value,
      ttl: 3600,
      ...(preference && { priority: preference }),
    })),
  },
  desec: {
    write: set('desec_rrset', ({ name, type }, all) => ({
      domain: 'example.com',
      subname: name,
      type,
      ttl: 3600,
      records: lines(all),
    })),
  },
  digitalocean: {
    zone: zone('digitalocean_domain', { name: 'example.com', id: 'example.com' }),
    write: each('digitalocean_record', ({ at, type, dotted, preference }) => ({
      domain: 'example.com',
      type,
      name: at,
      value: dotted,
      ...(preference && { priority: preference }),
    })),
  },
  dme: {
    zone: zone('dme_domain', { name: 'example.com', id: '99' }),
    write: each('dme_dns_record', ({ name, type, dotted, preference }) => ({
      domain_id: '99',
      name,
      type,
      value: dotted,
      ttl: 1800,
      ...(preference && { mx_level: preference }),
    })),
  },
  dns: {
    write: typed({
      MX: (_, all) => ({
        type: 'dns_mx_record_set',
        values: {
          zone: 'example.com.',
          mx: all.map(({ preference, dotted }) => ({ preference, exchange: dotted })),
        },
      }),
      TXT: ({ name }, all) => ({
        type: 'dns_txt_record_set',
        values: {
          zone: 'example.com.',
          ...(name === '' ? {} : { name }),
          txt: all.map(({ value }) => value),
        },
      }),
      CNAME: ({ name, dotted }) => ({
        type: 'dns_cname_record',
        values: { zone: 'example.com.', name, cname: dotted },
      }),
    }),
  },
  dnsimple: {
    write: each('dnsimple_zone_record', ({ name, type, value, preference }) => ({
      zone_name: 'example.com',
      name,
      type,
      value,
      ...(preference && { priority: preference }),
    })),
  },
  'dnsimple, the older resource': {
    write: each('dnsimple_record', ({ name, type, value, preference }) => ({
      domain: 'example.com',
      name,
      type,
      value,
      ...(preference && { priority: preference }),
    })),
  },
  exoscale: {
    zone: zone('exoscale_domain', { name: 'example.com', id: 'e1' }),
    write: each('exoscale_domain_record', ({ name, type, value, preference }) => ({
      domain: 'e1',
      name,
      record_type: type,
      content: value,
      ...(preference && { prio: preference }),
    })),
  },
  gandi: {
    write: set('gandi_livedns_record', ({ at, type }, all) => ({
      zone: 'example.com',
      name: at,
      type,
      ttl: 10800,
      values: lines(all),
    })),
  },
  gcore: {
    write: set('gcore_dns_zone_record', ({ whole, type }, all) => ({
      zone: 'example.com',
      domain: whole,
      type,
      ttl: 120,
      resource_record: all.map(({ line }) => ({ content: line })),
    })),
  },
  godaddy: {
    write: () => [
      {
        type: 'godaddy_domain_record',
        values: {
          domain: 'example.com',
          record: domain.map(({ at, type, value, preference }) => ({
            name: at,
            type,
            data: value,
            priority: preference ?? 0,
          })),
        },
      },
    ],
  },
  'godaddy-dns': {
    write: each('godaddy-dns_record', ({ at, type, value, preference }) => ({
      domain: 'example.com',
      type,
      name: at,
      data: value,
      ...(preference && { priority: preference }),
    })),
  },
  google: {
    zone: zone('google_dns_managed_zone', { name: 'mail', dns_name: 'example.com.' }),
    write: set('google_dns_record_set', ({ whole, type }, all) => ({
      managed_zone: 'mail',
      name: `${whole}.`,
      type,
      ttl: 300,
      rrdatas: lines(all),
    })),
  },
  'hcloud, sets': {
    zone: zone('hcloud_zone', { name: 'example.com', id: 12 }),
    write: set('hcloud_zone_rrset', ({ at, type }, all) => ({
      zone: '12',
      name: at,
      type,
      records: all.map(({ line }) => ({ value: line, comment: null })),
    })),
  },
  'hcloud, records': {
    write: each('hcloud_zone_record', ({ at, type, line }) => ({
      zone: 'example.com',
      name: at,
      type,
      value: line,
    })),
  },
  hetznerdns: {
    zone: zone('hetznerdns_zone', { name: 'example.com', id: 'hz' }),
    write: each('hetznerdns_record', ({ at, type, line, value }) => ({
      zone_id: 'hz',
      name: at,
      type,
      value: type === 'TXT' ? value : line,
    })),
  },
  hostinger: {
    write: each('hostinger_dns_record', ({ at, type, value, preference }) => ({
      zone: 'example.com',
      name: at,
      type,
      value,
      ...(preference && { priority: preference }),
    })),
  },
  huaweicloud: {
    zone: zone('huaweicloud_dns_zone', { name: 'example.com.', id: 'hw' }),
    write: set('huaweicloud_dns_recordset', ({ whole, type }, all) => ({
      zone_id: 'hw',
      name: `${whole}.`,
      type,
      records: lines(all),
    })),
  },
  inwx: {
    write: each('inwx_nameserver_record', ({ name, whole, type, value, preference }) => ({
      domain: 'example.com',
      ...(name === '' ? {} : { name: whole }),
      type,
      content: value,
      ...(preference && { prio: preference }),
    })),
  },
  ionos: {
    zone: zone('ionos_dns_zone', { name: 'example.com', id: 'io' }),
    write: each('ionos_dns_record', ({ whole, type, value, preference }) => ({
      zone_id: 'io',
      name: whole,
      type,
      content: value,
      ...(preference && { prio: preference }),
    })),
  },
  ionoscloud: {
    zone: zone('ionoscloud_dns_zone', { name: 'example.com', id: 'ic' }),
    write: each('ionoscloud_dns_record', ({ name, type, value, preference }) => ({
      zone_id: 'ic',
      name,
      type,
      content: value,
      ...(preference && { priority: preference }),
    })),
  },
  linode: {
    zone: zone('linode_domain', { domain: 'example.com', id: '4242' }),
    write: each('linode_domain_record', ({ name, type, value, preference }) => ({
      domain_id: 4242,
      ...(name === '' ? {} : { name }),
      record_type: type,
      target: value,
      ttl_sec: 3600,
      ...(preference && { priority: preference }),
    })),
  },
  namecheap: {
    write: () => [
      {
        type: 'namecheap_domain_records',
        values: {
          domain: 'example.com',
          email_type: 'MX',
          record: domain.map(({ at, type, dotted, preference = null }) => ({
            hostname: at,
            type,
            address: dotted,
            mx_pref: preference,
          })),
        },
      },
    ],
  },
  netlify: {
    zone: zone('netlify_dns_zone', { name: 'example.com', id: 'nz' }),
    write: each('netlify_dns_record', ({ whole, type, value, preference }) => ({
      zone_id: 'nz',
      hostname: whole,
      type,
      value,
      ...(preference && { priority: preference }),
    })),
  },
  njalla: {
    write: () =>
      domain.map(({ at, type, value, preference = 0 }) => ({
        type: `njalla_record_${type.toLowerCase()}`,
        values: { domain: 'example.com', name: at, content: value, priority: preference },
      })),
  },
  'njalla, one resource': {
    write: each('njalla_domain_record', ({ at, type, line, value }) => ({
      domain: 'example.com',
      name: at,
      type,
      content: type === 'TXT' ? value : line,
    })),
  },
  ns1: {
    zone: zone('ns1_zone', { zone: 'example.com', id: 'n1' }),
    write: set('ns1_record', ({ whole, type }, all) => ({
      zone: 'example.com',
      domain: whole,
      type,
      answers: all.map(({ value, preference }) => ({
        answer: [preference, value].filter(Boolean).join(' '),
      })),
    })),
  },
  oci: {
    zone: zone('oci_dns_zone', { name: 'example.com', id: 'ocid1.dns-zone.x' }),
    write: set('oci_dns_rrset', ({ whole, type }, all) => ({
      zone_name_or_id: 'ocid1.dns-zone.x',
      domain: whole,
      rtype: type,
      items: all.map(({ line }) => ({ domain: whole, rtype: type, rdata: line, ttl: 300 })),
    })),
  },
  'oci, the older resource': {
    write: each('oci_dns_record', ({ whole, type, line }) => ({
      zone_name_or_id: 'example.com',
      domain: whole,
      rtype: type,
      rdata: line,
    })),
  },
  openstack: {
    zone: zone('openstack_dns_zone_v2', { name: 'example.com.', id: 'os' }),
    write: set('openstack_dns_recordset_v2', ({ whole, type }, all) => ({
      zone_id: 'os',
      name: `${whole}.`,
      type,
      records: lines(all),
    })),
  },
  ovh: {
    write: each('ovh_domain_zone_record', ({ name, type, line }) => ({
      zone: 'example.com',
      ...(name === '' ? {} : { subdomain: name }),
      fieldtype: type,
      target: line,
    })),
  },
  porkbun: {
    write: each('porkbun_dns_record', ({ name, type, value, preference }) => ({
      domain: 'example.com',
      ...(name === '' ? {} : { name }),
      type,
      content: value,
      ...(preference && { prio: String(preference) }),
    })),
  },
  powerdns: {
    write: set('powerdns_record', ({ whole, type }, all) => ({
      zone: 'example.com.',
      name: `${whole}.`,
      type,
      ttl: 300,
      records: lines(all),
    })),
  },
  scaleway: {
    write: each('scaleway_domain_record', ({ name, type, dotted, preference }) => ({
      dns_zone: 'example.com',
      name,
      type,
      data: dotted,
      ...(preference && { priority: preference }),
    })),
  },
  selectel: {
    zone: zone('selectel_domains_zone_v2', { name: 'example.com.', id: 'se' }),
    write: set('selectel_domains_rrset_v2', ({ whole, type }, all) => ({
      zone_id: 'se',
      name: `${whole}.`,
      type,
      records: all.map(({ line }) => ({ content: line })),
    })),
  },
  servercore: {
    zone: zone('servercore_domains_zone_v2', { name: 'example.com.', id: 'sc' }),
    write: set('servercore_domains_rrset_v2', ({ whole, type }, all) => ({
      zone_id: 'sc',
      name: `${whole}.`,
      type,
      records: all.map(({ line }) => ({ content: line })),
    })),
  },
  stackit: {
    zone: zone('stackit_dns_zone', { dns_name: 'example.com', zone_id: 'st' }),
    write: set('stackit_dns_record_set', ({ whole, type }, all) => ({
      zone_id: 'st',
      name: whole,
      type,
      records: lines(all),
    })),
  },
  transip: {
    write: each('transip_dns_record', ({ at, type, line, value }) => ({
      domain: 'example.com',
      name: at,
      expire: 300,
      type,
      content: type === 'TXT' ? value : line,
    })),
  },
  vercel: {
    write: each('vercel_dns_record', ({ name, type, dotted, preference }) => ({
      domain: 'example.com',
      name,
      type,
      value: dotted,
      ...(preference && { mx_priority: preference }),
    })),
  },
  vultr: {
    zone: zone('vultr_dns_domain', { domain: 'example.com', id: 'example.com' }),
    write: each('vultr_dns_record', ({ name, type, value, preference }) => ({
      domain: 'example.com',
      name,
      type,
      data: value,
      ...(preference && { priority: preference }),
    })),
  },
  yandex: {
    zone: zone('yandex_dns_zone', { zone: 'example.com.', id: 'ya' }),
    write: set('yandex_dns_recordset', ({ whole, type }, all) => ({
      zone_id: 'ya',
      name: `${whole}.`,
      type,
      data: lines(all),
    })),
  },
};

describe('a healthy domain', () => {
  it.each(Object.entries(providers))('%s', (_, { zone: own, write }) => {
    const file = parse([...(own ? [own] : []), ...write()]);
    expect(file.origins).toEqual(['example.com']);
    expect(file.records.map(shown).sort()).toEqual(published);
    expect([file.faults, file.unknowns]).toEqual([[], []]);
  });

  it('is written for every type of resource that can hold it', () => {
    const written = new Set(
      Object.values(providers).flatMap(({ write }) => write().map(({ type }) => type)),
    );
    const others = [...recordKinds.keys()].filter((kind) => !written.has(kind));
    // These are for other types of records.
    const rest = /^(?:azurerm_dns|dns|njalla_record)_(?:a|aaaa|ns|ptr|srv)(?:_record(?:_set)?)?$/;
    expect(others.filter((kind) => !rest.test(kind))).toEqual([]);
  });
});

describe('what is usually wrong', () => {
  const mx = { type: 'MX', priority: 10 };
  const txt = { type: 'TXT' };
  const doubled = 'www.example.com.example.com. A 192.0.2.1 [relative-owner]';

  it.each<[slip: string, type: string, values: object, record: string]>([
    [
      '@ at Route 53 is a label',
      'aws_route53_record',
      { zone_id: 'example.com', name: '@', type: 'MX', records: ['10 mx01.mail.icloud.com'] },
      '\\064.example.com. MX 10 mx01.mail.icloud.com.',
    ],
    [
      '@ at Route 53, as applied',
      'aws_route53_record',
      {
        zone_id: 'example.com',
        name: '@',
        fqdn: '\\100.example.com',
        type: 'A',
        records: ['192.0.2.1'],
      },
      '\\064.example.com. A 192.0.2.1',
    ],
    [
      "quotes of one's own at Route 53",
      'aws_route53_record',
      { zone_id: 'example.com', name: '', type: 'TXT', records: ['"v=spf1 -all"'] },
      'example.com. TXT "\\"v=spf1 -all\\"" [literal-quotes]',
    ],
    [
      'no quotes at Google',
      'google_dns_record_set',
      { managed_zone: 'example.com', name: 'example.com.', type: 'TXT', rrdatas: ['v=spf1 -all'] },
      'example.com. TXT "v=spf1" "-all" [unquoted-words]',
    ],
    [
      'no final dot at Google',
      'google_dns_record_set',
      {
        managed_zone: 'example.com',
        name: 'example.com.',
        type: 'MX',
        rrdatas: ['10 mx.apple.example'],
      },
      'example.com. MX 10 mx.apple.example. [dotless-target]',
    ],
    [
      'no quotes at hcloud',
      'hcloud_zone_record',
      { zone: 'example.com', name: '@', ...txt, value: 'v=spf1 -all' },
      'example.com. TXT "v=spf1" "-all" [unquoted-words]',
    ],
    [
      'quotes at Azure',
      'azurerm_dns_txt_record',
      { zone_name: 'example.com', name: '@', record: [{ value: '"v=spf1 -all"' }] },
      'example.com. TXT "\\"v=spf1 -all\\"" [literal-quotes]',
    ],
    [
      'quotes at DigitalOcean',
      'digitalocean_record',
      { domain: 'example.com', name: '@', ...txt, value: '"v=spf1 -all"' },
      'example.com. TXT "\\"v=spf1 -all\\"" [literal-quotes]',
    ],
    [
      'no final dot at DigitalOcean',
      'digitalocean_record',
      { domain: 'example.com', name: '@', ...mx, value: 'mx01.mail.icloud.com' },
      'example.com. MX 10 mx01.mail.icloud.com.example.com. [relative-target]',
    ],
    [
      'no final dot at Scaleway',
      'scaleway_domain_record',
      { dns_zone: 'example.com', name: '', ...mx, data: 'mx01.mail.icloud.com' },
      'example.com. MX 10 mx01.mail.icloud.com.example.com. [relative-target]',
    ],
    [
      'no final dot at OVH',
      'ovh_domain_zone_record',
      { zone: 'example.com', fieldtype: 'MX', target: '10 mx01.mail.icloud.com' },
      'example.com. MX 10 mx01.mail.icloud.com.example.com. [relative-target]',
    ],
    [
      'no final dot at TransIP',
      'transip_dns_record',
      { domain: 'example.com', name: '@', type: 'MX', content: '10 mx01.mail.icloud.com' },
      'example.com. MX 10 mx01.mail.icloud.com.example.com. [relative-target]',
    ],
    [
      'the preference twice at Cloudflare',
      'cloudflare_dns_record',
      { zone_id: 'example.com', name: '@', ...mx, content: '10 mx01.mail.icloud.com' },
      'example.com. MX 10 10\\032mx01.mail.icloud.com.',
    ],
    [
      'a proxied key at Cloudflare',
      'cloudflare_record',
      {
        zone_id: 'example.com',
        name: 'sig1._domainkey',
        type: 'CNAME',
        value: 'a.example.net',
        proxied: true,
      },
      'sig1._domainkey.example.com. CNAME a.example.net. [proxied]',
    ],
    [
      'the zone in the name at DNSimple',
      'dnsimple_zone_record',
      { zone_name: 'example.com', name: 'www.example.com', type: 'A', value: '192.0.2.1' },
      doubled,
    ],
    [
      'the zone in the name at Gandi',
      'gandi_livedns_record',
      { zone: 'example.com', name: 'www.example.com', type: 'A', values: ['192.0.2.1'] },
      doubled,
    ],
    [
      'the zone in the name at Namecheap',
      'namecheap_domain_records',
      {
        domain: 'example.com',
        record: [{ hostname: 'www.example.com', type: 'A', address: '192.0.2.1' }],
      },
      doubled,
    ],
    [
      'the zone in the name at Vercel',
      'vercel_dns_record',
      { domain: 'example.com', name: 'www.example.com', type: 'A', value: '192.0.2.1' },
      doubled,
    ],
    [
      'a long key in one string at Route 53',
      'aws_route53_record',
      { zone_id: 'example.com', name: 'k._domainkey', type: 'TXT', records: ['x'.repeat(256)] },
      `k._domainkey.example.com. TXT "${'x'.repeat(255)}" "x" [unsplit]`,
    ],
  ])('%s', (_, type, values, record) => {
    expect(parse([{ type, values }]).records.map(shown)).toEqual([record]);
  });
});

describe('what belongs to one provider alone', () => {
  const owners = (resources: readonly PlanResource[]) => {
    const { records, others } = parse(resources);
    return [...records.map(shown), ...others.map(({ owner, type }) => `${owner} ${type}`)];
  };

  it.each<[string, PlanResource, string[]]>([
    [
      "GoDaddy's lists for the zone itself",
      {
        type: 'godaddy_domain_record',
        values: {
          domain: 'example.com',
          record: null,
          addresses: ['192.0.2.1', '192.0.2.2'],
          nameservers: ['ns1.example.net'],
        },
      },
      ['example.com. A 192.0.2.1', 'example.com. A 192.0.2.2', 'example.com. NS ns1.example.net.'],
    ],
    [
      "Cloudflare's data of SRV and CAA",
      {
        type: 'cloudflare_record',
        values: {
          zone_id: 'example.com',
          name: '_imaps._tcp',
          type: 'SRV',
          data: [{ priority: 0, weight: 1, port: 993, target: 'imap.mail.me.com' }],
        },
      },
      ['_imaps._tcp.example.com. SRV 0 1 993 imap.mail.me.com.'],
    ],
    [
      'a type that is not read, whatever its arguments',
      { type: 'cloudflare_record', values: { zone_id: 'example.com', name: '@', type: 'CAA' } },
      ['example.com CAA'],
    ],
    [
      "Vercel's object for SRV",
      {
        type: 'vercel_dns_record',
        values: {
          domain: 'example.com',
          name: '_imaps._tcp',
          type: 'SRV',
          srv: { priority: 0, weight: 1, port: 993, target: 'imap.mail.me.com.' },
        },
      },
      ['_imaps._tcp.example.com. SRV 0 1 993 imap.mail.me.com.'],
    ],
    [
      'SRV with weight and port in the value',
      {
        type: 'inwx_nameserver_record',
        values: {
          domain: 'example.com',
          name: '_imaps._tcp',
          type: 'SRV',
          prio: 0,
          content: '1 993 imap.mail.me.com',
        },
      },
      ['_imaps._tcp.example.com. SRV 0 1 993 imap.mail.me.com.'],
    ],
    [
      'an alias',
      {
        type: 'aws_route53_record',
        values: { zone_id: 'example.com', name: '', type: 'A', alias: [{ name: 'a.example.net' }] },
      },
      ['example.com ALIAS'],
    ],
    [
      "OVH's own type of SPF records",
      {
        type: 'ovh_domain_zone_record',
        values: { zone: 'example.com', fieldtype: 'SPF', target: '"v=spf1 -all"' },
      },
      ['example.com. TXT "v=spf1 -all"'],
    ],
    [
      "Namecheap's own MX records",
      {
        type: 'namecheap_domain_records',
        values: {
          domain: 'example.com',
          email_type: 'FWD',
          record: [{ hostname: '@', type: 'MX', address: 'mx01.mail.icloud.com.' }],
        },
      },
      [],
    ],
  ])('%s', (_, resource, expected) => expect(owners([resource])).toEqual(expected));

  it('says which MX records Namecheap does not take', () => {
    const { faults } = parse([
      {
        type: 'namecheap_domain_records',
        values: {
          domain: 'example.com',
          email_type: 'FWD',
          record: [{ hostname: '@', type: 'MX', address: 'mx01.mail.icloud.com.' }],
        },
      },
    ]);
    expect(faults.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'syntax: this MX record is left out: it takes email_type = "MX"',
    ]);
  });
});

describe('a resource that is not read', () => {
  const unread = (type: string) =>
    parse([
      {
        type: 'gandi_livedns_record',
        values: { zone: 'example.com', name: '@', type: 'A', values: ['192.0.2.1'] },
      },
      { type, values: { name: 'example.com' } },
    ]).unknowns;

  it.each(['foo_dns_record', 'foo_record', 'foo_txt_record', 'foo_rrset', 'foo-bar_dns_record'])(
    '%s is named, and proves nothing',
    (type) =>
      expect(unread(type)).toMatchObject([
        {
          label: `${type}.r1`,
          mayBeNone: true,
          why: `${type}.r1 is not read: its type of resource is not known here`,
        },
      ]),
  );

  it.each([
    'aws_config_configuration_recorder',
    'aws_instance',
    'azurerm_private_dns_a_record',
    'foo_recording',
  ])('%s holds no records of a public zone', (type) => expect(unread(type)).toEqual([]));
});
