/**
 * Records as the providers of DNS hosts say them. Each row follows the page of its resource in the
 * Terraform registry, as in `cloud-kinds.ts`, or the host's own documentation if that is named.
 */
import { lineKind, listKind, type RecordKind, singleKind, typedKind } from './record-kind.ts';

/** hashicorp/dns, for dynamic updates: zones and targets end in a dot, and text has no quotes. */
const updateKind = (type: string, values: RecordKind['values']): RecordKind =>
  typedKind('zone', type, values, { ownerIsOptional: true, dots: 'strict' });

export const hostKinds: Readonly<Record<string, RecordKind>> = {
  // BunnyWay/bunnynet: "" is the zone itself.
  bunnynet_dns_record: singleKind('zone', 'value', {
    ownerIsOptional: true,
    defaultPreference: '0',
    service: ['weight', 'port'],
  }),
  // ClouDNS/cloudns
  cloudns_dns_record: singleKind('zone', 'value', { defaultPreference: '0' }),
  // Valodim/desec: data as in a zone file, and targets that end in a dot.
  desec_rrset: listKind('domain', 'records', {
    owner: 'subname',
    ownerIsOptional: true,
    dots: 'strict',
  }),
  // DNSMadeEasy/dme
  dme_dns_record: singleKind('domain_id', 'value', {
    ownerIsOptional: true,
    preference: ['mx_level'],
    service: ['weight', 'port'],
    dots: 'relative',
  }),
  dns_a_record_set: updateKind('A', { each: 'addresses' }),
  dns_aaaa_record_set: updateKind('AAAA', { each: 'addresses' }),
  dns_cname_record: updateKind('CNAME', { value: ['cname'] }),
  dns_mx_record_set: updateKind('MX', {
    each: 'mx',
    fields: { MX: { names: ['preference', 'exchange'] } },
  }),
  dns_ns_record_set: updateKind('NS', { each: 'nameservers' }),
  dns_srv_record_set: updateKind('SRV', {
    each: 'srv',
    fields: { SRV: { names: ['priority', 'weight', 'port', 'target'] } },
  }),
  dns_txt_record_set: updateKind('TXT', { each: 'txt' }),
  // dnsimple/dnsimple: "" is the zone itself; the older resource says the zone as `domain`.
  dnsimple_record: singleKind('domain', 'value', { ownerIsOptional: true, defaultPreference: '0' }),
  dnsimple_zone_record: singleKind('zone_name', 'value', {
    ownerIsOptional: true,
    whole: 'qualified_name',
    defaultPreference: '0',
  }),
  // hetznercloud/hcloud: text "must consist of one or many quoted strings".
  hcloud_zone_record: lineKind('zone', 'value', { text: 'zone-file' }),
  hcloud_zone_rrset: listKind('zone', 'records', { value: 'value' }),
  // germanbrew/hetznerdns, timohirt/hetznerdns: the API puts quotes around text that has none.
  hetznerdns_record: lineKind('zone_id', 'value'),
  // netlify/netlify: whole names.
  netlify_dns_record: singleKind('zone_id', 'value', {
    owner: 'hostname',
    style: 'either',
    defaultPreference: '0',
  }),
  // ns1-terraform/ns1: whole names, blocks with one value each.
  ns1_record: listKind('zone', 'answers', {
    value: 'answer',
    owner: 'domain',
    style: 'either',
    text: 'either',
    dots: 'absolute',
  }),
  // pan-net/powerdns: whole names that end in a dot, and data as in a zone file.
  powerdns_record: listKind('zone', 'records', { style: 'absolute', dots: 'strict' }),
  // vercel/vercel: "" is the zone itself, and SRV has an object of its own.
  vercel_dns_record: singleKind('domain', 'value', {
    preference: ['mx_priority'],
    fields: { SRV: { block: 'srv', names: ['priority', 'weight', 'port', 'target'] } },
  }),
};
