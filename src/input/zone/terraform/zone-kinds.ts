/** The Terraform resources and data sources that are zones. */

/** Where a resource says which zone it is, and by what records refer to it. */
export interface ZoneKind {
  /** The arguments that may hold the name, as paths. */
  readonly names: readonly string[];
  /** The attributes that records of the provider take it by. */
  readonly ids: readonly string[];
}

const byName: ZoneKind = { names: ['name'], ids: ['id'] };
const byDomain: ZoneKind = { names: ['domain'], ids: ['id'] };
const byZone: ZoneKind = { names: ['zone'], ids: ['id'] };

/** By type of resource; a data source has the type of its resource. */
export const zoneKinds: ReadonlyMap<string, ZoneKind> = new Map<string, ZoneKind>([
  ['AWS::Route53::HostedZone', { names: ['Name'], ids: [] }],
  ['akamai_dns_zone', byZone],
  ['alicloud_alidns_domain', { names: ['domain_name'], ids: ['id', 'domain_id'] }],
  ['aws_route53_zone', { names: ['name'], ids: ['zone_id', 'id'] }],
  ['azurerm_dns_zone', byName],
  ['bunnynet_dns_zone', byDomain],
  ['civo_dns_domain_name', byName],
  // Version 4 says `zone`; the data source of version 5 says `filter = { name }`.
  ['cloudflare_zone', { names: ['name', 'zone', 'filter.name'], ids: ['zone_id', 'id'] }],
  ['cloudns_dns_zone', { names: ['domain'], ids: ['id'] }],
  ['desec_domain', byName],
  ['digitalocean_domain', byName],
  ['dme_domain', byName],
  ['dnsimple_zone', byName],
  ['exoscale_domain', byName],
  ['gandi_livedns_domain', byName],
  ['gcore_dns_zone', byName],
  ['google_dns_managed_zone', { names: ['dns_name'], ids: ['name', 'id'] }],
  ['hcloud_zone', byName],
  ['hetznerdns_zone', byName],
  ['huaweicloud_dns_zone', byName],
  ['inwx_nameserver', byDomain],
  ['ionos_dns_zone', byName],
  ['ionoscloud_dns_zone', byName],
  ['linode_domain', byDomain],
  ['netlify_dns_zone', byName],
  ['ns1_zone', byZone],
  ['oci_dns_zone', byName],
  ['openstack_dns_zone_v2', byName],
  ['ovh_domain_zone', byName],
  ['powerdns_zone', byName],
  ['scaleway_domain_zone', byDomain],
  ['selectel_domains_zone_v2', byName],
  ['servercore_domains_zone_v2', byName],
  ['stackit_dns_zone', { names: ['dns_name'], ids: ['zone_id', 'id'] }],
  ['transip_domain', byName],
  ['vultr_dns_domain', byDomain],
  ['yandex_dns_zone', { names: ['zone'], ids: ['id'] }],
]);
