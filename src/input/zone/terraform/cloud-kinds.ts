/**
 * Records as the providers of clouds say them. Each row follows the page of its resource in the
 * Terraform registry: `registry.terraform.io/providers/PROVIDER/latest/docs/resources/RESOURCE`,
 * with the provider that is named above it.
 */
import { listKind, type RecordKind, singleKind, typedKind } from './record-kind.ts';

/** Cloudflare takes both quoted and bare text, and names with the zone or without. */
const cloudflareKind: RecordKind = {
  zone: 'zone_id',
  owner: 'name',
  style: 'either',
  whole: 'hostname',
  type: { argument: 'type' },
  text: 'either',
  dots: 'absolute',
  values: {
    // Version 4 has `value` as well, which is empty if `content` is given.
    value: ['content', 'value'],
    preference: ['priority'],
    fields: {
      SRV: { block: 'data', names: ['priority', 'weight', 'port', 'target'] },
      DS: { block: 'data', names: ['key_tag', 'algorithm', 'digest_type', 'digest'] },
    },
  },
  flattens: true,
  proxied: 'proxied',
};

const azureKind = (type: string, values: RecordKind['values']): RecordKind =>
  typedKind('zone_name', type, values);

/** OpenStack Designate's shape: whole names that end in a dot, and data as in a zone file. */
const designateKind = listKind('zone_id', 'records', { style: 'absolute', dots: 'strict' });

/** Selectel's second version, and Servercore's: blocks with one value each. */
const selectelKind = listKind('zone_id', 'records', {
  value: 'content',
  style: 'absolute',
  dots: 'strict',
});

export const cloudKinds: Readonly<Record<string, RecordKind>> = {
  // akamai/akamai: whole names; text may be in quotes or not.
  akamai_dns_record: listKind('zone', 'target', {
    style: 'either',
    type: { argument: 'recordtype' },
    text: 'either',
    dots: 'absolute',
  }),
  // aliyun/alicloud: targets are always whole names.
  alicloud_alidns_record: singleKind('domain_name', 'value', { owner: 'rr' }),
  alicloud_dns_record: singleKind('name', 'value', { owner: 'host_record' }),
  // hashicorp/aws: the name may have the zone or not, "" is the zone itself, and "@" is a label.
  aws_route53_record: {
    zone: 'zone_id',
    owner: 'name',
    style: 'either',
    atIsLabel: true,
    whole: 'fqdn',
    type: { argument: 'type' },
    text: 'enclosed',
    dots: 'absolute',
    values: { each: 'records' },
    alias: 'alias',
    variant: 'set_identifier',
  },
  // hashicorp/azurerm: text has no quotes.
  azurerm_dns_a_record: {
    ...azureKind('A', { each: 'records' }),
    alias: 'target_resource_id',
  },
  azurerm_dns_aaaa_record: {
    ...azureKind('AAAA', { each: 'records' }),
    alias: 'target_resource_id',
  },
  azurerm_dns_cname_record: {
    ...azureKind('CNAME', { each: 'record' }),
    alias: 'target_resource_id',
  },
  azurerm_dns_mx_record: {
    ...azureKind('MX', {
      each: 'record',
      fields: { MX: { names: ['preference', 'exchange'] } },
    }),
    // "If not specified, this will default to @".
    ownerIsOptional: true,
  },
  azurerm_dns_ns_record: azureKind('NS', { each: 'records' }),
  azurerm_dns_ptr_record: azureKind('PTR', { each: 'records' }),
  azurerm_dns_srv_record: azureKind('SRV', {
    each: 'record',
    fields: { SRV: { names: ['priority', 'weight', 'port', 'target'] } },
  }),
  azurerm_dns_txt_record: azureKind('TXT', { each: 'record', value: ['value'] }),
  // cloudflare/cloudflare
  cloudflare_record: cloudflareKind,
  cloudflare_dns_record: cloudflareKind,
  // digitalocean/digitalocean: targets without a final dot are relative, text has no quotes.
  digitalocean_record: singleKind('domain', 'value', {
    text: 'plain',
    dots: 'relative',
    service: ['weight', 'port'],
  }),
  // exoscale/exoscale
  exoscale_domain_record: singleKind('domain', 'content', {
    type: { argument: 'record_type' },
    preference: ['prio'],
    defaultPreference: '0',
  }),
  // G-Core/gcore: whole names, blocks with one value each.
  gcore_dns_zone_record: listKind('zone', 'resource_record', {
    value: 'content',
    owner: 'domain',
    style: 'either',
    text: 'either',
    dots: 'absolute',
  }),
  // hashicorp/google: whole names that end in a dot, and data as in a zone file.
  google_dns_record_set: listKind('managed_zone', 'rrdatas', {
    style: 'absolute',
    dots: 'strict',
    alias: 'routing_policy',
  }),
  // huaweicloud/huaweicloud, terraform-provider-openstack/openstack
  huaweicloud_dns_recordset: designateKind,
  openstack_dns_recordset_v2: designateKind,
  // ionos-cloud/ionoscloud
  ionoscloud_dns_record: singleKind('zone_id', 'content', {
    style: 'either',
    defaultPreference: '0',
  }),
  // linode/linode: the name may be the whole one, and is left out for the zone itself.
  linode_domain_record: singleKind('domain_id', 'target', {
    style: 'either',
    ownerIsOptional: true,
    type: { argument: 'record_type' },
    defaultPreference: '0',
    service: ['weight', 'port'],
    ttl: 'ttl_sec',
  }),
  // oracle/oci: whole names, and data as in a zone file.
  oci_dns_rrset: listKind('zone_name_or_id', 'items', {
    value: 'rdata',
    owner: 'domain',
    style: 'absolute',
    type: { argument: 'rtype' },
    dots: 'absolute',
  }),
  oci_dns_record: {
    ...listKind('zone_name_or_id', 'rdata'),
    owner: 'domain',
    style: 'absolute',
    type: { argument: 'rtype' },
    dots: 'absolute',
  },
  // scaleway/scaleway: "" is the zone itself.
  scaleway_domain_record: singleKind('dns_zone', 'data', {
    ownerIsOptional: true,
    dots: 'relative',
    defaultPreference: '0',
  }),
  // selectel/selectel, terraform.servercore.com/servercore/servercore
  selectel_domains_rrset_v2: selectelKind,
  servercore_domains_rrset_v2: selectelKind,
  // stackitcloud/stackit
  stackit_dns_record_set: listKind('zone_id', 'records', {
    style: 'either',
    text: 'either',
    dots: 'absolute',
  }),
  // vultr/vultr
  vultr_dns_record: singleKind('domain', 'data', { defaultPreference: '0' }),
  // yandex-cloud/yandex
  yandex_dns_recordset: listKind('zone_id', 'data', {
    style: 'either',
    dots: 'absolute',
  }),
};
