/** How the resources of each Terraform provider are written: a row for every one that has no form of its own. */
import type { TerraformProvider } from '../../model/record-plan.ts';

type Arguments = readonly (readonly [name: string, value: string])[];

/** The arguments of a resource. */
export interface ResourceRow {
  /** `single`: a resource holds one value. `whole`: a record set. `zone`: all records of a zone. */
  readonly form: 'single' | 'whole' | 'zone';
  readonly resource: string;
  /** There is a resource for each type of record, whose name ends in it; absent if an argument says the type. */
  readonly isTyped?: true;
  /** The argument with the zone. */
  readonly zone: string;
  /** The zone is said by its name, with or without a final dot, or by a variable of the argument's name. */
  readonly zoneStyle: 'name' | 'absolute' | 'variable';
  readonly owner: string;
  /** `relative`: without the zone. `whole`: with it, without a final dot. `absolute`: with both. */
  readonly ownerStyle: 'relative' | 'whole' | 'absolute';
  /** How a relative owner says the zone itself; absent if the argument is left out then. */
  readonly apex?: '' | '@';
  readonly type: string;
  /** The argument with the value; in a form of whole sets, with the list or the blocks. */
  readonly value: string;
  /** The attribute of a list's items that holds the value; absent if the item is the value. */
  readonly item?: string;
  /** Each item is a block; `whole`: with owner, type and time to live of its own. */
  readonly blocks?: 'plain' | 'whole';
  /** The blocks that hold a record each, in a resource for the zone. */
  readonly entries?: string;
  /** The argument with the preference of MX records; absent if the value begins with it. */
  readonly preference?: string;
  /** Text has the quotes of a zone file; `long`: only if one string can't hold it. */
  readonly isQuoted: boolean | 'long';
  /** Targets end in a dot. */
  readonly endsInDot: boolean;
  readonly ttl: string;
  /** More arguments, with their expressions. */
  readonly more?: Arguments;
  /** More arguments of a resource with MX records. */
  readonly moreForMx?: Arguments;
}

export type RowProvider = Exclude<TerraformProvider, 'azure' | 'dns' | 'route53'>;

type Rest = Partial<Omit<ResourceRow, 'form' | 'resource' | 'zone' | 'value'>>;

/** What most providers have. */
const usual = {
  owner: 'name',
  ownerStyle: 'relative',
  zoneStyle: 'name',
  type: 'type',
  ttl: 'ttl',
} as const;

const single = (resource: string, zone: string, value: string, rest: Rest = {}): ResourceRow => ({
  ...usual,
  form: 'single',
  resource,
  zone,
  value,
  isQuoted: false,
  endsInDot: false,
  ...rest,
});

/** A list of values as in a zone file. */
const whole = (resource: string, zone: string, value: string, rest: Rest = {}): ResourceRow => ({
  ...usual,
  form: 'whole',
  resource,
  zone,
  value,
  isQuoted: true,
  endsInDot: true,
  ...rest,
});

const inZone = (resource: string, zone: string, value: string, rest: Rest = {}): ResourceRow => ({
  ...single(resource, zone, value, rest),
  form: 'zone',
  entries: 'record',
  apex: '@',
});

/** The zone is known by an id alone, and names are whole. */
const byId = { zoneStyle: 'variable', ownerStyle: 'absolute' } as const;

const preference = 'priority';
const project: Arguments = [['project_id', 'var.project_id']];

const cloudflare = (resource: string): ResourceRow =>
  single(resource, 'zone_id', 'content', {
    zoneStyle: 'variable',
    ownerStyle: 'whole',
    preference,
    isQuoted: true,
    more: [['proxied', 'false']],
  });

const selectel = (resource: string): ResourceRow =>
  whole(resource, 'zone_id', 'records', {
    ...byId,
    item: 'content',
    blocks: 'plain',
    more: project,
  });

export const resourceRows: { readonly [P in RowProvider]: ResourceRow } = {
  akamai: whole('akamai_dns_record', 'zone', 'target', { ownerStyle: 'whole', type: 'recordtype' }),
  alicloud: single('alicloud_alidns_record', 'domain_name', 'value', {
    owner: 'rr',
    apex: '@',
    preference,
  }),
  bunnynet: single('bunnynet_dns_record', 'zone', 'value', {
    zoneStyle: 'variable',
    apex: '',
    preference,
  }),
  cloudflare: cloudflare('cloudflare_dns_record'),
  'cloudflare-4': cloudflare('cloudflare_record'),
  cloudns: single('cloudns_dns_record', 'zone', 'value', { apex: '', preference }),
  desec: whole('desec_rrset', 'domain', 'records', { owner: 'subname', apex: '' }),
  digitalocean: single('digitalocean_record', 'domain', 'value', {
    apex: '@',
    preference,
    endsInDot: true,
  }),
  dme: single('dme_dns_record', 'domain_id', 'value', {
    zoneStyle: 'variable',
    apex: '',
    preference: 'mx_level',
    isQuoted: true,
    endsInDot: true,
  }),
  dnsimple: single('dnsimple_zone_record', 'zone_name', 'value', { apex: '', preference }),
  exoscale: single('exoscale_domain_record', 'domain', 'content', {
    zoneStyle: 'variable',
    apex: '',
    type: 'record_type',
    preference: 'prio',
  }),
  gandi: whole('gandi_livedns_record', 'zone', 'values', { apex: '@' }),
  gcore: whole('gcore_dns_zone_record', 'zone', 'resource_record', {
    owner: 'domain',
    ownerStyle: 'whole',
    item: 'content',
    blocks: 'plain',
  }),
  godaddy: inZone('godaddy_domain_record', 'domain', 'data', { preference }),
  'godaddy-dns': single('godaddy-dns_record', 'domain', 'data', { apex: '@', preference }),
  google: whole('google_dns_record_set', 'managed_zone', 'rrdatas', byId),
  hcloud: whole('hcloud_zone_rrset', 'zone', 'records', { apex: '@', item: 'value' }),
  hetznerdns: single('hetznerdns_record', 'zone_id', 'value', {
    zoneStyle: 'variable',
    apex: '@',
    isQuoted: 'long',
    endsInDot: true,
  }),
  hostinger: single('hostinger_dns_record', 'zone', 'value', { apex: '@', preference }),
  huaweicloud: whole('huaweicloud_dns_recordset', 'zone_id', 'records', byId),
  inwx: single('inwx_nameserver_record', 'domain', 'content', {
    ownerStyle: 'whole',
    preference: 'prio',
  }),
  ionos: single('ionos_dns_record', 'zone_id', 'content', {
    zoneStyle: 'variable',
    ownerStyle: 'whole',
    preference: 'prio',
  }),
  ionoscloud: single('ionoscloud_dns_record', 'zone_id', 'content', {
    zoneStyle: 'variable',
    apex: '',
    preference,
  }),
  linode: single('linode_domain_record', 'domain_id', 'target', {
    zoneStyle: 'variable',
    type: 'record_type',
    preference,
    ttl: 'ttl_sec',
  }),
  namecheap: inZone('namecheap_domain_records', 'domain', 'address', {
    owner: 'hostname',
    preference: 'mx_pref',
    moreForMx: [['email_type', '"MX"']],
  }),
  netlify: single('netlify_dns_record', 'zone_id', 'value', {
    zoneStyle: 'variable',
    owner: 'hostname',
    ownerStyle: 'whole',
    preference,
  }),
  njalla: single('njalla_record', 'domain', 'content', { isTyped: true, preference }),
  'njalla-gidsi': single('njalla_domain_record', 'domain', 'content', { apex: '@' }),
  ns1: whole('ns1_record', 'zone', 'answers', {
    owner: 'domain',
    ownerStyle: 'whole',
    item: 'answer',
    blocks: 'plain',
    isQuoted: false,
    endsInDot: false,
  }),
  oci: whole('oci_dns_rrset', 'zone_name_or_id', 'items', {
    owner: 'domain',
    ownerStyle: 'whole',
    type: 'rtype',
    item: 'rdata',
    blocks: 'whole',
  }),
  openstack: whole('openstack_dns_recordset_v2', 'zone_id', 'records', byId),
  ovh: single('ovh_domain_zone_record', 'zone', 'target', {
    owner: 'subdomain',
    type: 'fieldtype',
    isQuoted: true,
    endsInDot: true,
  }),
  porkbun: single('porkbun_dns_record', 'domain', 'content', { preference: 'prio' }),
  powerdns: whole('powerdns_record', 'zone', 'records', { ...byId, zoneStyle: 'absolute' }),
  scaleway: single('scaleway_domain_record', 'dns_zone', 'data', {
    apex: '',
    preference,
    endsInDot: true,
  }),
  selectel: selectel('selectel_domains_rrset_v2'),
  servercore: selectel('servercore_domains_rrset_v2'),
  stackit: whole('stackit_dns_record_set', 'zone_id', 'records', {
    zoneStyle: 'variable',
    ownerStyle: 'whole',
    more: project,
  }),
  transip: single('transip_dns_record', 'domain', 'content', {
    apex: '@',
    endsInDot: true,
    ttl: 'expire',
  }),
  vercel: single('vercel_dns_record', 'domain', 'value', {
    apex: '',
    preference: 'mx_priority',
    endsInDot: true,
  }),
  vultr: single('vultr_dns_record', 'domain', 'data', { apex: '', preference }),
  yandex: whole('yandex_dns_recordset', 'zone_id', 'data', byId),
};
