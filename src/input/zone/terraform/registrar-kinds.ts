/**
 * Records as the providers of registrars say them. Each row follows the page of its resource in the
 * Terraform registry, as in `cloud-kinds.ts`.
 */
import { lineKind, listKind, type RecordKind, singleKind, typedKind } from './record-kind.ts';

/** Sighery/njalla: a resource for each type, with the value in `content`. */
const njallaKind = (type: string): RecordKind =>
  typedKind(
    'domain',
    type,
    {
      value: ['content'],
      preference: ['priority'],
      service: ['weight', 'port'],
    },
    { ownerIsOptional: true, text: 'either' },
  );

export const registrarKinds: Readonly<Record<string, RecordKind>> = {
  // go-gandi/gandi: data as in a zone file; text may be in quotes or not.
  gandi_livedns_record: listKind('zone', 'values', { text: 'either' }),
  // n3integration/godaddy: blocks with a record each, and two lists for the zone itself.
  godaddy_domain_record: singleKind('domain', 'data', {
    entries: 'record',
    defaultPreference: '0',
    shorthands: { addresses: 'A', nameservers: 'NS' },
  }),
  // veksh/godaddy-dns
  'godaddy-dns_record': singleKind('domain', 'data', { defaultPreference: '0' }),
  // hostinger/hostinger
  hostinger_dns_record: singleKind('zone', 'value', { defaultPreference: '0' }),
  // inwx/inwx: the name may have the zone or not, and is left out for the zone itself.
  inwx_nameserver_record: singleKind('domain', 'content', {
    style: 'either',
    ownerIsOptional: true,
    preference: ['prio'],
    defaultPreference: '0',
  }),
  // ionosdeveloper/ionosdeveloper, whose API takes whole names.
  ionos_dns_record: singleKind('zone_id', 'content', {
    style: 'either',
    preference: ['prio', 'priority'],
    defaultPreference: '0',
  }),
  // namecheap/namecheap: blocks with a record each. An MX record without a preference has 10.
  namecheap_domain_records: singleKind('domain', 'address', {
    entries: 'record',
    owner: 'hostname',
    preference: ['mx_pref'],
    defaultPreference: '10',
    mxNeeds: ['email_type', 'MX'],
  }),
  // gidsi/njalla, Sighery/njalla
  njalla_domain_record: lineKind('domain', 'content', { dots: 'absolute' }),
  njalla_record_a: njallaKind('A'),
  njalla_record_aaaa: njallaKind('AAAA'),
  njalla_record_cname: njallaKind('CNAME'),
  njalla_record_mx: njallaKind('MX'),
  njalla_record_ns: njallaKind('NS'),
  njalla_record_srv: njallaKind('SRV'),
  njalla_record_txt: njallaKind('TXT'),
  // ovh/ovh: its field types for mail are published as TXT.
  ovh_domain_zone_record: lineKind('zone', 'target', {
    owner: 'subdomain',
    ownerIsOptional: true,
    type: { argument: 'fieldtype' },
    typeNames: { SPF: 'TXT', DKIM: 'TXT', DMARC: 'TXT' },
  }),
  // cullenmcdermott/porkbun says `prio`, kyswtn/porkbun `priority`; the name is left out for the zone itself.
  porkbun_dns_record: singleKind('domain', 'content', {
    ownerIsOptional: true,
    preference: ['prio', 'priority'],
    defaultPreference: '0',
  }),
  // aequitas/transip: data as in a zone file, targets without a final dot are relative.
  transip_dns_record: lineKind('domain', 'content', { ttl: 'expire' }),
};
