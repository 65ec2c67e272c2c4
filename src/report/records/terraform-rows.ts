/** How the resources of each Terraform provider are written: a row for every one that has no form of its own. */
import type { DnsName } from '../../model/dns/dns.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import type { TerraformProvider } from '../../model/record-plan.ts';

/** The arguments of a resource. */
export interface ResourceRow {
  readonly resource: string;
  /** The argument with the zone. */
  readonly zone: string;
  /** The zone is said by its name, with or without a final dot; else by a variable of the argument's name. */
  readonly zoneStyle?: 'name' | 'absolute';
  readonly owner: string;
  /** `relative`: without the zone. `whole`: with it, without a final dot. `absolute`: with both. */
  readonly ownerStyle: 'relative' | 'whole' | 'absolute';
  /** How a relative owner says the zone itself; absent if the argument is left out then. */
  readonly apex?: '' | '@';
  readonly type: string;
  /** The argument with the value or, in a form of whole sets, with the list. */
  readonly value: string;
  /** The attribute of a list's items that holds the value; absent if the item is the value. */
  readonly item?: string;
  /** The argument with the preference of MX records; absent if the value begins with it. */
  readonly preference?: string;
  /** Text has the quotes of a zone file. */
  readonly isQuoted: boolean;
  /** Targets end in a dot. */
  readonly endsInDot: boolean;
  readonly ttl: string;
  /** More arguments, with their expressions. */
  readonly more?: readonly (readonly [name: string, value: string])[];
}

export type RowProvider = Exclude<TerraformProvider, 'azure' | 'route53'>;

/** What most providers have. */
const usual = {
  owner: 'name',
  ownerStyle: 'relative',
  zoneStyle: 'name',
  type: 'type',
  isQuoted: false,
  endsInDot: true,
  ttl: 'ttl',
} as const;

type RowWithForm = ResourceRow & { readonly form: 'single' | 'whole' };

export const resourceRows: { readonly [P in RowProvider]: RowWithForm } = {
  cloudflare: {
    form: 'single',
    resource: 'cloudflare_dns_record',
    zone: 'zone_id',
    owner: 'name',
    ownerStyle: 'whole',
    type: 'type',
    value: 'content',
    preference: 'priority',
    isQuoted: true,
    endsInDot: false,
    ttl: 'ttl',
    more: [['proxied', 'false']],
  },
  desec: {
    ...usual,
    form: 'whole',
    resource: 'desec_rrset',
    zone: 'domain',
    owner: 'subname',
    apex: '',
    value: 'records',
    isQuoted: true,
  },
  digitalocean: {
    ...usual,
    form: 'single',
    resource: 'digitalocean_record',
    zone: 'domain',
    apex: '@',
    value: 'value',
    preference: 'priority',
  },
  dnsimple: {
    ...usual,
    form: 'single',
    resource: 'dnsimple_zone_record',
    zone: 'zone_name',
    apex: '',
    value: 'value',
    preference: 'priority',
    endsInDot: false,
  },
  gandi: {
    ...usual,
    form: 'whole',
    resource: 'gandi_livedns_record',
    zone: 'zone',
    apex: '@',
    value: 'values',
    isQuoted: true,
  },
  google: {
    form: 'whole',
    resource: 'google_dns_record_set',
    zone: 'managed_zone',
    owner: 'name',
    ownerStyle: 'absolute',
    type: 'type',
    value: 'rrdatas',
    isQuoted: true,
    endsInDot: true,
    ttl: 'ttl',
  },
  hcloud: {
    ...usual,
    form: 'whole',
    resource: 'hcloud_zone_rrset',
    zone: 'zone',
    apex: '@',
    value: 'records',
    item: 'value',
    isQuoted: true,
  },
  inwx: {
    ...usual,
    form: 'single',
    resource: 'inwx_nameserver_record',
    zone: 'domain',
    ownerStyle: 'whole',
    value: 'content',
    preference: 'prio',
    endsInDot: false,
  },
  linode: {
    form: 'single',
    resource: 'linode_domain_record',
    zone: 'domain_id',
    owner: 'name',
    ownerStyle: 'relative',
    type: 'record_type',
    value: 'target',
    preference: 'priority',
    isQuoted: false,
    endsInDot: false,
    ttl: 'ttl_sec',
  },
  netlify: {
    form: 'single',
    resource: 'netlify_dns_record',
    zone: 'zone_id',
    owner: 'hostname',
    ownerStyle: 'whole',
    type: 'type',
    value: 'value',
    preference: 'priority',
    isQuoted: false,
    endsInDot: false,
    ttl: 'ttl',
  },
  ovh: {
    ...usual,
    form: 'single',
    resource: 'ovh_domain_zone_record',
    zone: 'zone',
    owner: 'subdomain',
    type: 'fieldtype',
    value: 'target',
    isQuoted: true,
  },
  powerdns: {
    ...usual,
    form: 'whole',
    resource: 'powerdns_record',
    zone: 'zone',
    zoneStyle: 'absolute',
    ownerStyle: 'absolute',
    value: 'records',
    isQuoted: true,
  },
  scaleway: {
    ...usual,
    form: 'single',
    resource: 'scaleway_domain_record',
    zone: 'dns_zone',
    apex: '',
    value: 'data',
    preference: 'priority',
  },
  transip: {
    ...usual,
    form: 'single',
    resource: 'transip_dns_record',
    zone: 'domain',
    apex: '@',
    value: 'content',
    ttl: 'expire',
  },
  vercel: {
    ...usual,
    form: 'single',
    resource: 'vercel_dns_record',
    zone: 'domain',
    apex: '',
    value: 'value',
    preference: 'mx_priority',
  },
};

/** The zone as the row says it; `undefined` if by a variable. */
export const zoneText = ({ zoneStyle }: ResourceRow, zone: DnsName): string | undefined => {
  if (zoneStyle === undefined) return undefined;
  return zoneStyle === 'absolute' ? absoluteName(zone) : zone;
};
