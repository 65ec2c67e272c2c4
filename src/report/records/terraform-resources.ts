/** The records of Terraform resources, in the way that each provider wants its names and texts. */
import type { DnsName, Octets } from '../../model/dns/dns.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import {
  type PlannedRecord,
  type TerraformProvider,
  terraformProviders,
} from '../../model/record-plan.ts';
import { type Attribute, hclList, hclString, type Resource } from './hcl.ts';
import { decodeText, presentPlannedRdata, type RecordSheet, relativeName } from './record-sheet.ts';
import { route53Strings } from './route53.ts';
import { type ResourceRow, resourceRows, type RowProvider } from './terraform-rows.ts';

const joinText = (strings: readonly Octets[]): string => decodeText(strings.join(''));

const withoutDot = (name: string): string => name.replace(/\.$/, '');

/** What one resource holds: a record, a record set, or the records of a zone. */
export type Held = readonly [PlannedRecord, ...PlannedRecord[]];

type WriteResource = (records: Held, name: string, sheet: RecordSheet) => Resource;

/** How a provider's resources are written, and how much each of them holds. */
export interface ResourceWriter {
  readonly form: ResourceRow['form'];
  readonly write: WriteResource;
}

const zoneExpression = (row: ResourceRow, zone: DnsName): string => {
  if (row.zoneStyle === 'variable') return `var.${row.zone}`;
  return hclString(row.zoneStyle === 'absolute' ? absoluteName(zone) : zone);
};

/** Owner, type and time to live, as the row writes them. */
const headOf = (
  row: ResourceRow,
  { owner, type }: Pick<PlannedRecord, 'owner' | 'type'>,
  { zone, ttl }: RecordSheet,
): readonly Attribute[] => {
  const { ownerStyle, apex } = row;
  const relative = relativeName(owner, zone, apex ?? '');
  const isLeftOut = ownerStyle === 'relative' && apex === undefined && relative === '';
  const name = { relative, whole: owner, absolute: absoluteName(owner) }[ownerStyle];
  return [
    ...(isLeftOut ? [] : [[row.owner, hclString(name)] as const]),
    ...(row.isTyped ? [] : [[row.type, hclString(type)] as const]),
    [row.ttl, String(ttl)],
  ];
};

const valueText = (row: ResourceRow, record: PlannedRecord): string => {
  if (record.type === 'TXT') {
    const { strings } = record.rdata;
    const isQuoted = row.isQuoted === 'long' ? strings.length > 1 : row.isQuoted;
    return isQuoted ? presentPlannedRdata(record) : joinText(strings);
  }
  const text =
    record.type === 'MX' && row.preference !== undefined
      ? absoluteName(record.rdata.exchange)
      : presentPlannedRdata(record);
  return row.endsInDot ? text : withoutDot(text);
};

/** The value of one record, with the preference beside it. */
const valueOf = (row: ResourceRow, record: PlannedRecord): readonly Attribute[] => [
  ...(record.type === 'MX' && row.preference !== undefined
    ? [[row.preference, String(record.rdata.preference)] as const]
    : []),
  [row.value, hclString(valueText(row, record))],
];

/** The values of a record set. */
const valuesOf = (
  row: ResourceRow,
  records: readonly PlannedRecord[],
  sheet: RecordSheet,
): readonly Attribute[] => {
  const { item } = row;
  if (item === undefined)
    return [[row.value, hclList(records.map((record) => valueText(row, record)))]];
  const valueIn = (record: PlannedRecord) => [item, hclString(valueText(row, record))] as const;
  if (row.blocks === undefined)
    return [[row.value, `[${records.map((one) => `{ ${valueIn(one).join(' = ')} }`).join(', ')}]`]];
  return records.map((record) => [
    row.value,
    [...(row.blocks === 'whole' ? headOf(row, record, sheet) : []), valueIn(record)],
  ]);
};

const attributesOf = (
  row: ResourceRow,
  records: Held,
  sheet: RecordSheet,
): readonly Attribute[] => {
  const { entries } = row;
  if (entries !== undefined)
    return records.map((record) => [
      entries,
      [...headOf(row, record, sheet), ...valueOf(row, record)],
    ]);
  const [first] = records;
  const head = headOf(row, first, sheet);
  return row.form === 'single'
    ? [...head, ...valueOf(row, first)]
    : [...(row.blocks === 'whole' ? head.slice(0, -1) : head), ...valuesOf(row, records, sheet)];
};

const rowWriter =
  (row: ResourceRow): WriteResource =>
  (records, name, sheet) => ({
    type: row.isTyped ? `${row.resource}_${records[0].type.toLowerCase()}` : row.resource,
    name,
    attributes: [
      [row.zone, zoneExpression(row, sheet.zone)],
      ...(records.some(({ type }) => type === 'MX') ? (row.moreForMx ?? []) : []),
      ...attributesOf(row, records, sheet),
      ...(row.more ?? []),
    ],
  });

/** The provider puts quotes around the whole, so that inner ones divide the strings. */
const route53Resource: WriteResource = (records, name, { ttl }) => ({
  type: 'aws_route53_record',
  name,
  attributes: [
    ['zone_id', 'var.zone_id'],
    ['name', hclString(records[0].owner)],
    ['type', hclString(records[0].type)],
    ['ttl', String(ttl)],
    [
      'records',
      hclList(
        records.map((record) =>
          record.type === 'TXT'
            ? route53Strings(record.rdata.strings).join('""')
            : withoutDot(presentPlannedRdata(record)),
        ),
      ),
    ],
  ],
});

const azureValue = (record: PlannedRecord): Attribute => {
  switch (record.type) {
    case 'MX':
      return [
        'record',
        [
          ['preference', String(record.rdata.preference)],
          ['exchange', hclString(record.rdata.exchange)],
        ],
      ];
    case 'TXT':
      return ['record', [['value', hclString(joinText(record.rdata.strings))]]];
    default:
      return ['record', hclString(withoutDot(presentPlannedRdata(record)))];
  }
};

const azureResource: WriteResource = (records, name, { zone, ttl }) => ({
  type: `azurerm_dns_${records[0].type.toLowerCase()}_record`,
  name,
  attributes: [
    ['resource_group_name', 'var.resource_group_name'],
    ['zone_name', hclString(zone)],
    ['name', hclString(relativeName(records[0].owner, zone, '@'))],
    ['ttl', String(ttl)],
    ...records.map(azureValue),
  ],
});

/** hashicorp/dns, for dynamic updates: a resource for each type, and the zone itself has no name. */
const updateValues = (records: readonly PlannedRecord[]): readonly Attribute[] =>
  records.flatMap((record): readonly Attribute[] => {
    switch (record.type) {
      case 'MX':
        return [
          [
            'mx',
            [
              ['preference', String(record.rdata.preference)],
              ['exchange', hclString(absoluteName(record.rdata.exchange))],
            ],
          ],
        ];
      case 'CNAME':
        return [['cname', hclString(absoluteName(record.rdata.target))]];
      default:
        return [];
    }
  });

const updateResource: WriteResource = (records, name, { zone, ttl }) => {
  const [{ owner, type }] = records;
  const texts = records.flatMap((record) =>
    record.type === 'TXT' ? [joinText(record.rdata.strings)] : [],
  );
  const relative = relativeName(owner, zone, '');
  return {
    type: type === 'CNAME' ? 'dns_cname_record' : `dns_${type.toLowerCase()}_record_set`,
    name,
    attributes: [
      ['zone', hclString(absoluteName(zone))],
      ...(relative === '' ? [] : [['name', hclString(relative)] as const]),
      ['ttl', String(ttl)],
      ...(texts.length > 0 ? [['txt', hclList(texts)] as const] : updateValues(records)),
    ],
  };
};

/** Those that no row describes. */
const otherWriters = { azure: azureResource, dns: updateResource, route53: route53Resource };

const hasRow = (provider: TerraformProvider): provider is RowProvider =>
  !Object.hasOwn(otherWriters, provider);

export const resourceWriter = (provider: TerraformProvider): ResourceWriter => {
  if (!hasRow(provider)) return { form: 'whole', write: otherWriters[provider] };
  const row = resourceRows[provider];
  return { form: row.form, write: rowWriter(row) };
};

/** Resources of providers that have others for the same, which are read and not written. */
const otherResources: Readonly<Record<string, TerraformProvider>> = {
  alicloud_dns_record: 'alicloud',
  aws_route53_record: 'route53',
  dnsimple_record: 'dnsimple',
  hcloud_zone_record: 'hcloud',
  oci_dns_record: 'oci',
};

/** The provider whose resources are of this type; `undefined` if none of them is known. */
export const providerOf = (resourceType: string): TerraformProvider | undefined => {
  if (resourceType.startsWith('azurerm_dns_')) return 'azure';
  if (/^dns_(?:\w+_record_set|cname_record)$/.test(resourceType)) return 'dns';
  const isOwn = (provider: TerraformProvider): boolean => {
    if (!hasRow(provider)) return false;
    const { resource, isTyped } = resourceRows[provider];
    return isTyped ? resourceType.startsWith(`${resource}_`) : resourceType === resource;
  };
  return (
    (Object.hasOwn(otherResources, resourceType) ? otherResources[resourceType] : undefined) ??
    terraformProviders.find(isOwn)
  );
};
