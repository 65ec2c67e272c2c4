/** What the HTTP APIs of DNS hosts print of a zone: JSON, as saved by curl or by the host's own tool. */
import { isWithin } from '../../model/dns/domain-name.ts';
import type { DnsName } from '../../model/dns/dns.ts';
import type { SourceLocation, ZoneFile } from '../../model/dns/zone.ts';
import { isTruthy, listItems, scalarNumber, scalarText, valueAt } from '../document/access.ts';
import { parseJson } from '../document/json.ts';
import type { Outline } from '../document/outline.ts';
import type { Tree } from '../document/tree.ts';
import type { SourceText } from '../source/source-text.ts';
import { parseBind } from './bind.ts';
import { originFromFileName } from './guess-origin.ts';
import { createLocator } from './locator.ts';
import { type Resource, type ResourceMember, valueFromTree } from './resource.ts';
import { readResources } from './terraform/read-resources.ts';

/** One list of records that an API prints. */
interface ApiShape {
  /** Its row in `host-api-kinds.ts`. */
  readonly kind: string;
  /** Where the list is; the file itself may be the list as well. */
  readonly list?: string;
  /** Members that each record has. */
  readonly members: readonly string[];
  /** A member and the text that it must have, where the names alone are those of others, too. */
  readonly mark?: readonly [name: string, text: string];
  /** The member of the whole that names the zone. */
  readonly zone?: string;
}

export type ApiFormat =
  | 'cloudflare-api'
  | 'desec'
  | 'digitalocean'
  | 'gandi'
  | 'google'
  | 'hetzner'
  | 'ovh'
  | 'powerdns';

const shapes: { readonly [F in ApiFormat]: readonly ApiShape[] } = {
  'cloudflare-api': [
    {
      kind: 'cloudflare-api:record',
      list: 'result',
      members: ['name', 'type', 'content', 'proxied'],
    },
  ],
  desec: [{ kind: 'desec:rrset', members: ['domain', 'subname', 'type', 'records'] }],
  digitalocean: [
    { kind: 'digitalocean:record', list: 'domain_records', members: ['type', 'name', 'data'] },
  ],
  gandi: [{ kind: 'gandi:rrset', members: ['rrset_name', 'rrset_type', 'rrset_values'] }],
  google: [
    {
      kind: 'google:rrset',
      list: 'rrsets',
      members: ['kind', 'name', 'type', 'rrdatas'],
      mark: ['kind', 'dns#resourceRecordSet'],
    },
  ],
  hetzner: [
    { kind: 'hetzner:record', list: 'records', members: ['type', 'name', 'value', 'zone_id'] },
    { kind: 'hetzner:rrset', list: 'rrsets', members: ['name', 'type', 'records', 'zone'] },
  ],
  ovh: [{ kind: 'ovh:record', members: ['fieldType', 'target', 'zone'] }],
  powerdns: [
    { kind: 'powerdns:rrset', list: 'rrsets', members: ['name', 'type', 'records'], zone: 'name' },
  ],
};

const lists = ({ list }: ApiShape): readonly (readonly string[])[] =>
  list === undefined ? [['[]']] : [['[]'], [list, '[]']];

const fitsShape = (outline: Outline, shape: ApiShape): boolean =>
  lists(shape).some(
    (path) =>
      shape.members.every((name) => outline.has(...path, name)) &&
      (shape.mark === undefined || outline.values(...path, shape.mark[0]).includes(shape.mark[1])),
  );

/** PowerDNS has the shape of Hetzner's sets, without the number of the zone. */
const isPowerdns = (outline: Outline): boolean =>
  ['content', 'disabled'].some((name) => outline.has('rrsets', '[]', 'records', '[]', name)) ||
  outline.has('rrsets', '[]', 'changetype');

/** The zone as OVH exports it: one JSON string with a zone file in it. */
const isExportedText = (text: string): boolean => /^\s*"\$(?:TTL|ORIGIN)\b/.test(text);

/** Whether the file is what that host's API prints. */
export const isHostApi = (
  format: ApiFormat,
  { text }: SourceText,
  outline: Outline | undefined,
): boolean => {
  if (format === 'ovh' && isExportedText(text)) return true;
  if (outline === undefined) return false;
  if (format === 'powerdns') return isPowerdns(outline);
  return shapes[format].some((shape) => fitsShape(outline, shape));
};

/** The records in the file, and the shape they have. */
const listRecords = (tree: Tree, format: ApiFormat): readonly (readonly [Tree, ApiShape])[] => {
  for (const shape of shapes[format]) {
    const found = tree.kind === 'array' ? tree.items : listItems(valueAt(tree, shape.list ?? ''));
    const records = found.filter((item) =>
      shape.members.some((name) => name !== 'name' && valueAt(item, name) !== undefined),
    );
    if (records.length > 0) return records.map((record) => [record, shape] as const);
  }
  return [];
};

/** Records that the host holds and does not publish, as PowerDNS marks them. */
const withoutDisabled = (tree: Tree): Tree => {
  if (tree.kind !== 'object') return tree;
  const members = tree.members.map((member) =>
    member.name === 'records' && member.value.kind === 'array'
      ? {
          ...member,
          value: {
            ...member.value,
            items: member.value.items.filter((item) => !isTruthy(valueAt(item, 'disabled'))),
          },
        }
      : member,
  );
  return { ...tree, members };
};

const isDeletion = (record: Tree): boolean =>
  scalarText(valueAt(record, 'changetype'))?.toUpperCase() === 'DELETE';

const isChange = (record: Tree): boolean => valueAt(record, 'changetype') !== undefined;

/** The domain that the file is named after, unless another one is asked about. */
const zoneOfFile = (file: string, asked: DnsName | undefined): DnsName | undefined => {
  const own = originFromFileName(file);
  return own !== undefined && (asked === undefined || isWithin(asked, own)) ? own : undefined;
};

/** Each place of an export is that of the one string it is, and the line within it is its label. */
const inOneString = (zone: ZoneFile, at: SourceLocation): ZoneFile => {
  const moved = <T extends SourceLocation>(one: T): T => ({
    ...one,
    ...at,
    label: `line ${one.line} of the export`,
  });
  return {
    ...zone,
    format: 'ovh',
    records: zone.records.map(moved),
    others: zone.others.map(moved),
    unknowns: zone.unknowns.map(moved),
    faults: zone.faults.map(moved),
  };
};

const readExport = (source: SourceText, tree: Tree, origin: DnsName | undefined): ZoneFile => {
  const include = () => ({ fault: 'an export has no other files' });
  const text = scalarText(tree) ?? '';
  const zone = parseBind({ file: source.file, text }, { origin, include, isExport: true });
  return inOneString(zone, createLocator(source)(tree.at));
};

const toResource = (
  [tree, shape]: readonly [Tree, ApiShape],
  zone: string | undefined,
  place: (offset: number) => SourceLocation,
): Resource => {
  const read = valueFromTree(withoutDisabled(tree), place);
  const own = read.kind === 'object' ? read.members : [];
  const names = ['zone', 'zone_name', 'domain', 'managedZone'];
  const given: readonly ResourceMember[] =
    zone === undefined
      ? []
      : names.map((name) => ({ name, value: { kind: 'scalar', value: zone } }));
  // What a record says of its zone comes first.
  const members = [...own, ...given.filter(({ name }) => own.every((one) => one.name !== name))];
  return {
    kind: shape.kind,
    managed: true,
    address: '',
    place: place(tree.at),
    values: { kind: 'object', members },
  };
};

/** Where hosts say how many records there are, on all pages. */
const totals = [
  ['result_info', 'total_count'],
  ['meta', 'pagination', 'total_entries'],
  ['meta', 'total'],
];

/** Where hosts say that a page follows. */
const nextPages = [
  ['links', 'pages', 'next'],
  ['meta', 'pagination', 'next_page'],
  ['nextPageToken'],
];

/** Whether the answer is one page of several: then the others may hold any record of the zone. */
const isOnePage = (tree: Tree, count: number): boolean => {
  const total = totals.map((path) => scalarNumber(valueAt(tree, ...path))).find(Boolean);
  return total === undefined
    ? nextPages.some((path) => Boolean(scalarText(valueAt(tree, ...path))))
    : total > count;
};

/** `asked`: the domain that is asked about. */
export const parseHostApi = (
  source: SourceText,
  format: ApiFormat,
  asked: DnsName | undefined,
): ZoneFile => {
  const tree = parseJson(source);
  const named = zoneOfFile(source.file, asked);
  if (tree.kind === 'scalar') return readExport(source, tree, named ?? asked);
  const place = createLocator(source);
  const records = listRecords(tree, format);
  const changes = records.some(([record]) => isChange(record));
  const resources = records
    .filter(([record]) => !isDeletion(record))
    .map(([record, shape]) => {
      const told = shape.zone === undefined ? undefined : scalarText(valueAt(tree, shape.zone));
      return toResource([record, shape], told ?? named, place);
    });
  const { origins, read } = readResources(resources, asked, 'it has no such member');
  const draft = read(resources);
  if (isOnePage(tree, records.length))
    draft.unknown({
      ...place(tree.at),
      why: 'this is one page of several, and the others are not here',
    });
  return {
    format,
    file: source.file,
    origins,
    ...draft.state(),
    faults: draft.faults(),
    ...(changes ? { partial: true } : {}),
  };
};
