/** How the resources of each Terraform provider say a record: where the zone is, how names and text are written. */
import type { Quirk } from '../../model/dns/zone.ts';
import type { Tree } from '../document/tree.ts';
import type { NameStyle } from './zone-draft.ts';
import { valueAt, isTruthy, listItems, scalarText } from '../document/access.ts';
import { decimalEscapes } from './route53.ts';
import {
  isText,
  lenientValue,
  textValue,
  presentedValue,
  type Value,
  wholeValue,
  wordsValue,
} from './record-values.ts';

/** One resource as a record set. */
export interface RecordKind {
  /** The argument that says in which zone it is: a name, or the id of a zone. */
  readonly zone: string;
  readonly owner: string;
  /** The argument that holds the whole name, where the provider has filled it in. */
  readonly whole?: string;
  /** How the owner is written. */
  readonly style: NameStyle | 'either';
  /** How targets are written. */
  readonly dots: NameStyle;
  /** The type, or the argument that says it. */
  readonly type: (values: Tree) => string | undefined;
  /** The records; `undefined` stands for one whose data is not known yet. */
  readonly records: (values: Tree, type: string) => readonly (Value | undefined)[];
  readonly quirks?: (values: Tree) => readonly Quirk[];
  /** Whether the host answers a CNAME at the apex as addresses. */
  readonly flattens?: true;
}

const typeFrom =
  (name: string) =>
  (values: Tree): string | undefined =>
    scalarText(valueAt(values, name));

const textFrom = (values: Tree, name: string): string | undefined =>
  scalarText(valueAt(values, name));

/** Every text of a list argument, read in one way. */
const listValues =
  (name: string, read: (type: string, text: string) => Value): RecordKind['records'] =>
  (values, type) =>
    listItems(valueAt(values, name)).map((item) => {
      const text = scalarText(item);
      return text === undefined ? undefined : read(type, text);
    });

/** The one text of an argument; the first that is there. */
const singleValue =
  (names: readonly string[], read: (type: string, text: string) => Value): RecordKind['records'] =>
  (values, type) => {
    const text = names
      .map((name) => textFrom(values, name))
      .find((one) => one !== undefined && one !== '');
    return [text === undefined ? undefined : read(type, text)];
  };

/** Parts that are arguments of their own, in the order of a zone file's line. */
const partValues = (tree: Tree, names: readonly string[]): Value | undefined => {
  const texts = names.map((name) => textFrom(tree, name));
  return texts.includes(undefined) ? undefined : wordsValue(...texts.map(String));
};

/** The provider puts quotes around text itself; `""` within divides it, and quotes of the user's own are one too many. */
const route53Text = (type: string, text: string): Value => {
  if (!isText(type)) return presentedValue(decimalEscapes(text));
  return /^".*"$/s.test(text) ? textValue(text) : presentedValue(decimalEscapes(`"${text}"`));
};

/** Data as the zone file will have it, whatever its type. */
const parsePresented = (_: string, text: string): Value => presentedValue(text);

const cloudflareValues: RecordKind['records'] = (values, type) => {
  if (type === 'SRV') {
    const [data] = listItems(valueAt(values, 'data'));
    return [data && partValues(data, ['priority', 'weight', 'port', 'target'])];
  }
  // Version 4 of the provider has `value` as well, which is empty where `content` is given.
  const argument = textFrom(values, 'content') ? 'content' : 'value';
  if (type === 'MX') return [partValues(values, ['priority', argument])];
  const text = textFrom(values, argument);
  return [
    text === undefined ? undefined : isText(type) ? lenientValue(type, text) : wordsValue(text),
  ];
};

const cloudflareKind: RecordKind = {
  zone: 'zone_id',
  owner: 'name',
  whole: 'hostname',
  style: 'either',
  dots: 'absolute',
  type: typeFrom('type'),
  records: cloudflareValues,
  flattens: true,
  quirks: (values) => (isTruthy(valueAt(values, 'proxied')) ? ['proxied'] : []),
};

/** A resource of azurerm for one type; its data is in blocks named `record`, or in a list. */
const azureKind = (type: string, records: RecordKind['records']): RecordKind => ({
  zone: 'zone_name',
  owner: 'name',
  style: 'relative',
  dots: 'absolute',
  type: () => type,
  records,
});

const blockValues =
  (...names: readonly string[]): RecordKind['records'] =>
  (values) =>
    listItems(valueAt(values, 'record')).map((block) => partValues(block, names));

const zoneFileKind = (
  zone: string,
  owner: string,
  type: string,
  records: RecordKind['records'],
): RecordKind => ({
  zone,
  owner,
  style: 'relative',
  dots: 'relative',
  type: typeFrom(type),
  records,
});

const azureTextValues: RecordKind['records'] = (values) =>
  listItems(valueAt(values, 'record')).map((block) => {
    const text = textFrom(block, 'value');
    return text === undefined ? undefined : textValue(text);
  });

const digitaloceanValues: RecordKind['records'] = (values, type) => {
  if (type === 'MX') return [partValues(values, ['priority', 'value'])];
  if (type === 'SRV') return [partValues(values, ['priority', 'weight', 'port', 'value'])];
  return singleValue(['value'], wholeValue)(values, type);
};

/** By resource type. */
export const recordKinds: ReadonlyMap<string, RecordKind> = new Map<string, RecordKind>([
  [
    'aws_route53_record',
    {
      zone: 'zone_id',
      owner: 'name',
      whole: 'fqdn',
      style: 'either',
      dots: 'absolute',
      type: typeFrom('type'),
      records: listValues('records', route53Text),
    },
  ],
  ['cloudflare_record', cloudflareKind],
  ['cloudflare_dns_record', cloudflareKind],
  [
    'google_dns_record_set',
    {
      zone: 'managed_zone',
      owner: 'name',
      style: 'absolute',
      dots: 'strict',
      type: typeFrom('type'),
      records: listValues('rrdatas', parsePresented),
    },
  ],
  ['azurerm_dns_a_record', azureKind('A', listValues('records', wholeValue))],
  ['azurerm_dns_aaaa_record', azureKind('AAAA', listValues('records', wholeValue))],
  ['azurerm_dns_cname_record', azureKind('CNAME', singleValue(['record'], wholeValue))],
  ['azurerm_dns_mx_record', azureKind('MX', blockValues('preference', 'exchange'))],
  ['azurerm_dns_ns_record', azureKind('NS', listValues('records', wholeValue))],
  ['azurerm_dns_srv_record', azureKind('SRV', blockValues('priority', 'weight', 'port', 'target'))],
  ['azurerm_dns_txt_record', azureKind('TXT', azureTextValues)],
  ['digitalocean_record', zoneFileKind('domain', 'name', 'type', digitaloceanValues)],
  [
    'hetznerdns_record',
    zoneFileKind('zone_id', 'name', 'type', singleValue(['value'], parsePresented)),
  ],
  [
    'hcloud_zone_record',
    zoneFileKind('zone', 'name', 'type', singleValue(['value'], parsePresented)),
  ],
  [
    'hcloud_zone_rrset',
    zoneFileKind('zone', 'name', 'type', (values, type) =>
      listItems(valueAt(values, 'records')).flatMap((record) =>
        singleValue(['value'], parsePresented)(record, type),
      ),
    ),
  ],
  [
    'gandi_livedns_record',
    zoneFileKind('zone', 'name', 'type', listValues('values', lenientValue)),
  ],
  // OVH publishes its field types for mail as TXT.
  [
    'ovh_domain_zone_record',
    {
      ...zoneFileKind(
        'zone',
        'subdomain',
        'fieldtype',
        singleValue(['target'], (type, text) => lenientValue(type, text)),
      ),
      type: (values) => textFrom(values, 'fieldtype')?.replace(/^(?:SPF|DKIM|DMARC)$/, 'TXT'),
    },
  ],
]);

/** Resources that are zones: the arguments that hold the name, and those by which records call them. */
export const zoneKinds: ReadonlyMap<
  string,
  { readonly names: readonly string[]; readonly ids: readonly string[] }
> = new Map([
  ['aws_route53_zone', { names: ['name'], ids: ['zone_id', 'id'] }],
  ['cloudflare_zone', { names: ['name', 'zone'], ids: ['zone_id', 'id'] }],
  ['google_dns_managed_zone', { names: ['dns_name'], ids: ['name', 'id'] }],
  ['hetznerdns_zone', { names: ['name'], ids: ['id'] }],
  ['hcloud_zone', { names: ['name'], ids: ['id'] }],
]);
