/** Records as the HTTP APIs of DNS hosts print them. Each row follows the host's own documentation. */
import { lineKind, listKind, type RecordKind, singleKind } from './record-kind.ts';

/** By host, and what its API calls the entry. */
export const hostApiKinds: Readonly<Record<string, RecordKind>> = {
  // developers.cloudflare.com/api: whole names; text may be in quotes or not.
  'cloudflare-api:record': singleKind('zone_name', 'content', {
    style: 'absolute',
    flattens: true,
    proxied: 'proxied',
    fields: {
      SRV: { block: 'data', names: ['priority', 'weight', 'port', 'target'] },
      DS: { block: 'data', names: ['key_tag', 'algorithm', 'digest_type', 'digest'] },
    },
  }),
  // desec.readthedocs.io: data as in a zone file.
  'desec:rrset': listKind('domain', 'records', {
    owner: 'subname',
    ownerIsOptional: true,
    whole: 'name',
    text: 'quoted',
    dots: 'absolute',
  }),
  // docs.digitalocean.com: targets are listed without the final dot that they take; text has no quotes.
  'digitalocean:record': singleKind('domain', 'data', {
    text: 'plain',
    service: ['weight', 'port'],
  }),
  // api.gandi.net/docs/livedns
  'gandi:rrset': listKind('zone', 'rrset_values', {
    owner: 'rrset_name',
    type: { argument: 'rrset_type' },
    text: 'either',
    ttl: 'rrset_ttl',
  }),
  // cloud.google.com/dns/docs/records/json-record
  'google:rrset': listKind('managedZone', 'rrdatas', { style: 'absolute', dots: 'strict' }),
  // dns.hetzner.com/api-docs: the API puts quotes around text that has none.
  'hetzner:record': lineKind('zone_name', 'value'),
  // docs.hetzner.cloud: text must be in quotes.
  'hetzner:rrset': listKind('zone_name', 'records', { value: 'value', text: 'quoted' }),
  // api.ovh.com, /domain/zone/{zoneName}/record
  'ovh:record': lineKind('zone', 'target', {
    owner: 'subDomain',
    ownerIsOptional: true,
    type: { argument: 'fieldType' },
    typeNames: { SPF: 'TXT', DKIM: 'TXT', DMARC: 'TXT' },
  }),
  // doc.powerdns.com/authoritative/http-api: whole names that end in a dot, data as in a zone file.
  'powerdns:rrset': listKind('zone', 'records', {
    value: 'content',
    style: 'absolute',
    text: 'quoted',
    dots: 'strict',
  }),
};
