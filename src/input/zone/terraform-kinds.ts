/** How the resources of each Terraform provider say a record: where the zone is, how names and text are written. */
import type { Quirk } from '../../model/dns/zone.ts';
import type { Tree } from '../document/tree.ts';
import type { Dots } from './zone-draft.ts';
import { at, isTrue, itemsOf, textOf } from '../document/access.ts';
import { decimalEscapes } from './route53.ts';
import { isText, lenient, plain, presented, type Value, whole, words } from './record-values.ts';

/** One resource as a record set. */
export interface RecordKind {
  /** The argument that says in which zone it is: a name, or the id of a zone. */
  readonly zone: string;
  readonly owner: string;
  /** The argument that holds the whole name, where the provider has filled it in. */
  readonly whole?: string;
  /** How the owner is written. */
  readonly style: Dots | 'either';
  /** How targets are written. */
  readonly dots: Dots;
  /** The type, or the argument that says it. */
  readonly type: (values: Tree) => string | undefined;
  /** The records; `undefined` stands for one whose data is not known yet. */
  readonly records: (values: Tree, type: string) => readonly (Value | undefined)[];
  readonly quirks?: (values: Tree) => readonly Quirk[];
  /** Whether the host answers a CNAME at the apex as addresses. */
  readonly flattens?: true;
}

const typeAt =
  (name: string) =>
  (values: Tree): string | undefined =>
    textOf(at(values, name));

const textAt = (values: Tree, name: string): string | undefined => textOf(at(values, name));

/** Every text of a list argument, read in one way. */
const listed =
  (name: string, read: (type: string, text: string) => Value): RecordKind['records'] =>
  (values, type) =>
    itemsOf(at(values, name)).map((item) => {
      const text = textOf(item);
      return text === undefined ? undefined : read(type, text);
    });

/** The one text of an argument; the first that is there. */
const single =
  (names: readonly string[], read: (type: string, text: string) => Value): RecordKind['records'] =>
  (values, type) => {
    const text = names
      .map((name) => textAt(values, name))
      .find((one) => one !== undefined && one !== '');
    return [text === undefined ? undefined : read(type, text)];
  };

/** Parts that are arguments of their own, in the order of a zone file's line. */
const parts = (tree: Tree, names: readonly string[]): Value | undefined => {
  const texts = names.map((name) => textAt(tree, name));
  return texts.includes(undefined) ? undefined : words(...texts.map(String));
};

/** The provider puts quotes around text itself; `""` within divides it, and quotes of the user's own are one too many. */
const route53Text = (type: string, text: string): Value => {
  if (!isText(type)) return presented(decimalEscapes(text));
  return /^".*"$/s.test(text) ? plain(text) : presented(decimalEscapes(`"${text}"`));
};

/** Data as the zone file will have it, whatever its type. */
const asPresented = (_: string, text: string): Value => presented(text);

const cloudflareRecord: RecordKind['records'] = (values, type) => {
  if (type === 'SRV') {
    const [data] = itemsOf(at(values, 'data'));
    return [data && parts(data, ['priority', 'weight', 'port', 'target'])];
  }
  // Version 4 of the provider has `value` as well, which is empty where `content` is given.
  const argument = textAt(values, 'content') ? 'content' : 'value';
  if (type === 'MX') return [parts(values, ['priority', argument])];
  const text = textAt(values, argument);
  return [text === undefined ? undefined : isText(type) ? lenient(type, text) : words(text)];
};

const cloudflare: RecordKind = {
  zone: 'zone_id',
  owner: 'name',
  whole: 'hostname',
  style: 'either',
  dots: 'absolute',
  type: typeAt('type'),
  records: cloudflareRecord,
  flattens: true,
  quirks: (values) => (isTrue(at(values, 'proxied')) ? ['proxied'] : []),
};

/** A resource of azurerm for one type; its data is in blocks named `record`, or in a list. */
const azure = (type: string, records: RecordKind['records']): RecordKind => ({
  zone: 'zone_name',
  owner: 'name',
  style: 'relative',
  dots: 'absolute',
  type: () => type,
  records,
});

const blocks =
  (...names: readonly string[]): RecordKind['records'] =>
  (values) =>
    itemsOf(at(values, 'record')).map((block) => parts(block, names));

const zoneFile = (
  zone: string,
  owner: string,
  type: string,
  records: RecordKind['records'],
): RecordKind => ({
  zone,
  owner,
  style: 'relative',
  dots: 'relative',
  type: typeAt(type),
  records,
});

const azureText: RecordKind['records'] = (values) =>
  itemsOf(at(values, 'record')).map((block) => {
    const text = textAt(block, 'value');
    return text === undefined ? undefined : plain(text);
  });

const digitalocean: RecordKind['records'] = (values, type) => {
  if (type === 'MX') return [parts(values, ['priority', 'value'])];
  if (type === 'SRV') return [parts(values, ['priority', 'weight', 'port', 'value'])];
  return single(['value'], whole)(values, type);
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
      type: typeAt('type'),
      records: listed('records', route53Text),
    },
  ],
  ['cloudflare_record', cloudflare],
  ['cloudflare_dns_record', cloudflare],
  [
    'google_dns_record_set',
    {
      zone: 'managed_zone',
      owner: 'name',
      style: 'absolute',
      dots: 'strict',
      type: typeAt('type'),
      records: listed('rrdatas', asPresented),
    },
  ],
  ['azurerm_dns_a_record', azure('A', listed('records', whole))],
  ['azurerm_dns_aaaa_record', azure('AAAA', listed('records', whole))],
  ['azurerm_dns_cname_record', azure('CNAME', single(['record'], whole))],
  ['azurerm_dns_mx_record', azure('MX', blocks('preference', 'exchange'))],
  ['azurerm_dns_ns_record', azure('NS', listed('records', whole))],
  ['azurerm_dns_srv_record', azure('SRV', blocks('priority', 'weight', 'port', 'target'))],
  ['azurerm_dns_txt_record', azure('TXT', azureText)],
  ['digitalocean_record', zoneFile('domain', 'name', 'type', digitalocean)],
  ['hetznerdns_record', zoneFile('zone_id', 'name', 'type', single(['value'], asPresented))],
  ['hcloud_zone_record', zoneFile('zone', 'name', 'type', single(['value'], asPresented))],
  [
    'hcloud_zone_rrset',
    zoneFile('zone', 'name', 'type', (values, type) =>
      itemsOf(at(values, 'records')).flatMap((record) =>
        single(['value'], asPresented)(record, type),
      ),
    ),
  ],
  ['gandi_livedns_record', zoneFile('zone', 'name', 'type', listed('values', lenient))],
  // OVH publishes its field types for mail as TXT.
  [
    'ovh_domain_zone_record',
    {
      ...zoneFile(
        'zone',
        'subdomain',
        'fieldtype',
        single(['target'], (type, text) => lenient(type, text)),
      ),
      type: (values) => textAt(values, 'fieldtype')?.replace(/^(?:SPF|DKIM|DMARC)$/, 'TXT'),
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
