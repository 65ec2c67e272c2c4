/** The vocabulary of advice: which records a domain is to publish, to remove and to keep. */
import type { Area } from './check.ts';
import type { DnsName, Failure, RData, RecordType } from './dns/dns.ts';

/** The forms in which a plan is printed. */
export const recordForms = [
  'table',
  'bind',
  'cloudflare',
  'terraform',
  'dnscontrol',
  'octodns',
  'route53',
  'cloudformation',
  'dnsendpoint',
  'registry',
  'json',
] as const;

export type RecordForm = (typeof recordForms)[number];

/** The Terraform providers whose resources are known; two have resources of two kinds. */
export const terraformProviders = [
  'cloudflare',
  'route53',
  'google',
  'azure',
  'digitalocean',
  'akamai',
  'alicloud',
  'bunnynet',
  'cloudflare-4',
  'cloudns',
  'desec',
  'dme',
  'dns',
  'dnsimple',
  'exoscale',
  'gandi',
  'gcore',
  'godaddy',
  'godaddy-dns',
  'hcloud',
  'hetznerdns',
  'hostinger',
  'huaweicloud',
  'inwx',
  'ionos',
  'ionoscloud',
  'linode',
  'namecheap',
  'netlify',
  'njalla',
  'njalla-gidsi',
  'ns1',
  'oci',
  'openstack',
  'ovh',
  'porkbun',
  'powerdns',
  'scaleway',
  'selectel',
  'servercore',
  'stackit',
  'transip',
  'vercel',
  'vultr',
  'yandex',
] as const;

export type TerraformProvider = (typeof terraformProviders)[number];

/** One record. `ttl` in seconds, where the source tells it. */
export type PlannedRecord<T extends RecordType = RecordType> = {
  readonly [K in T]: {
    readonly owner: DnsName;
    readonly type: K;
    readonly rdata: RData[K];
    readonly ttl?: number;
  };
}[T];

/** What could not be looked up, and the records that would be right if nothing were there. */
export interface UnknownPart {
  readonly area: Area;
  readonly failure: Failure;
  readonly records: readonly PlannedRecord[];
}

export interface RecordPlan {
  readonly domain: DnsName;
  /** Missing, or right in place of what is wrong. */
  readonly publish: readonly PlannedRecord[];
  /** Wrong, or in the way. */
  readonly remove: readonly PlannedRecord[];
  /** Asked for, and right as they are. */
  readonly keep: readonly PlannedRecord[];
  /** Of no concern, but of the same owner and type as a record above: tools that write whole record sets must not lose them. */
  readonly beside: readonly PlannedRecord[];
  /** About these nothing is advised. */
  readonly unknown: readonly UnknownPart[];
  /** For people; printable ASCII sentences. */
  readonly notes: readonly string[];
}
