/** Terraform resources, in the way that each provider wants its names and texts. */
import type { Octets } from '../../model/dns/dns.ts';
import { absoluteName } from '../../model/dns/presentation.ts';
import type { PlannedRecord, TerraformProvider } from '../../model/record-plan.ts';
import { largest } from '../view/plain-text.ts';
import { route53Strings } from './route53.ts';
import {
  commentLines,
  recordsToRemove,
  decodeText,
  quoteAscii,
  presentPlannedRdata,
  recordsToPrint,
  relativeName,
  recordSetsToPrint,
  type RecordSheet,
  blocksToText,
  type WholeSet,
} from './record-sheet.ts';
import { type ResourceRow, resourceRows, zoneText } from './terraform-rows.ts';

/** A string of HCL: `${` and `%{` would begin a template. */
const hclString = (text: string): string =>
  quoteAscii(text).replace(/([$%])\{/g, (_, sign: string) => `${sign}${sign}{`);

/** An attribute and its expression, or a block in braces. */
type Attribute = readonly [name: string, value: string | readonly Attribute[]];

interface Resource {
  readonly type: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
}

const attributeLines = (attributes: readonly Attribute[], indent: string): readonly string[] => {
  const width = largest(
    attributes.map(([name, value]) => (typeof value === 'string' ? name.length : 0)),
  );
  return attributes.flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${indent}${name.padEnd(width)} = ${value}`]
      : [`${indent}${name} {`, ...attributeLines(value, `${indent}  `), `${indent}}`],
  );
};

const resourceLines = ({ type, name, attributes }: Resource): readonly string[] => [
  `resource ${hclString(type)} ${hclString(name)} {`,
  ...attributeLines(attributes, '  '),
  '}',
];

const hclList = (values: readonly string[]): string => `[${values.map(hclString).join(', ')}]`;

/** What a resource that holds records of this owner and type is called. */
const resourceName = ({ owner, type }: Pick<PlannedRecord, 'owner' | 'type'>): string =>
  `mail_${owner}_${type}`.toLowerCase().replace(/[^a-z0-9-]+/g, '_');

const joinText = (strings: readonly Octets[]): string => decodeText(strings.join(''));

const withoutDot = (name: string): string => name.replace(/\.$/, '');

type RecordWriter = (record: PlannedRecord, name: string, sheet: RecordSheet) => Resource;
type SetWriter = (set: WholeSet, sheet: RecordSheet) => Resource;

/** Zone, owner, type and time to live, as the row writes them. */
const headOf = (
  row: ResourceRow,
  { owner, type }: Pick<PlannedRecord, 'owner' | 'type'>,
  { zone, ttl }: RecordSheet,
): readonly Attribute[] => {
  const { ownerStyle, apex } = row;
  const zoneName = zoneText(row, zone);
  const relative = relativeName(owner, zone, apex ?? '');
  const isLeftOut = ownerStyle === 'relative' && apex === undefined && relative === '';
  const name = { relative, whole: owner, absolute: absoluteName(owner) }[ownerStyle];
  return [
    [row.zone, zoneName === undefined ? `var.${row.zone}` : hclString(zoneName)],
    ...(isLeftOut ? [] : [[row.owner, hclString(name)] as const]),
    [row.type, hclString(type)],
    [row.ttl, String(ttl)],
    ...(row.more ?? []),
  ];
};

const valueText = (row: ResourceRow, record: PlannedRecord): string => {
  if (record.type === 'TXT')
    return row.isQuoted ? presentPlannedRdata(record) : joinText(record.rdata.strings);
  const text =
    record.type === 'MX' && row.preference !== undefined
      ? absoluteName(record.rdata.exchange)
      : presentPlannedRdata(record);
  return row.endsInDot ? text : withoutDot(text);
};

const singleRow =
  (row: ResourceRow): RecordWriter =>
  (record, name, sheet) => ({
    type: row.resource,
    name,
    attributes: [
      ...headOf(row, record, sheet),
      ...(record.type === 'MX' && row.preference !== undefined
        ? [[row.preference, String(record.rdata.preference)] as const]
        : []),
      [row.value, hclString(valueText(row, record))],
    ],
  });

const setRow =
  (row: ResourceRow): SetWriter =>
  (set, sheet) => {
    const values = set.records.map((record) => valueText(row, record));
    const { item } = row;
    const list =
      item === undefined
        ? hclList(values)
        : `[${values.map((value) => `{ ${item} = ${hclString(value)} }`).join(', ')}]`;
    return {
      type: row.resource,
      name: resourceName(set),
      attributes: [...headOf(row, set, sheet), [row.value, list]],
    };
  };

/** The provider puts quotes around the whole, so that inner ones divide the strings. */
const route53Resource: SetWriter = (set, { ttl }) => ({
  type: 'aws_route53_record',
  name: resourceName(set),
  attributes: [
    ['zone_id', 'var.zone_id'],
    ['name', hclString(set.owner)],
    ['type', hclString(set.type)],
    ['ttl', String(ttl)],
    [
      'records',
      hclList(
        set.records.map((record) =>
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

const azureResource: SetWriter = (set, { zone, ttl }) => ({
  type: `azurerm_dns_${set.type.toLowerCase()}_record`,
  name: resourceName(set),
  attributes: [
    ['resource_group_name', 'var.resource_group_name'],
    ['zone_name', hclString(zone)],
    ['name', hclString(relativeName(set.owner, zone, '@'))],
    ['ttl', String(ttl)],
    ...set.records.map(azureValue),
  ],
});

type Writer =
  | { readonly form: 'single'; readonly write: RecordWriter }
  | { readonly form: 'whole'; readonly write: SetWriter };

const writerOf = (provider: TerraformProvider): Writer => {
  if (provider === 'route53') return { form: 'whole', write: route53Resource };
  if (provider === 'azure') return { form: 'whole', write: azureResource };
  const row = resourceRows[provider];
  return row.form === 'single'
    ? { form: 'single', write: singleRow(row) }
    : { form: 'whole', write: setRow(row) };
};

/** One resource a record; told apart by a number where a set has several. */
const singleResources = (sheet: RecordSheet, write: RecordWriter): readonly Resource[] => {
  const records = sheet.mode === 'delete' ? [] : recordsToPrint(sheet);
  return records.map((record, i) => {
    const alike = (other: PlannedRecord) => resourceName(other) === resourceName(record);
    const name = resourceName(record);
    const nth = records.slice(0, i).filter(alike).length + 1;
    return write(record, records.filter(alike).length > 1 ? `${name}_${nth}` : name, sheet);
  });
};

const setResources = (sheet: RecordSheet, write: SetWriter): readonly Resource[] =>
  recordSetsToPrint(sheet)
    .filter(({ records }) => records.length > 0)
    .map((set) => write(set, sheet));

/** Resources with variables for what only the user knows. What has to go is named in a comment: only its own resource can be taken out. */
export const renderTerraform = (sheet: RecordSheet, provider: TerraformProvider): string => {
  const writer = writerOf(provider);
  return blocksToText([
    commentLines('#', 'Delete the resources that publish:', recordsToRemove(sheet, writer.form)),
    ...(writer.form === 'single'
      ? singleResources(sheet, writer.write)
      : setResources(sheet, writer.write)
    ).map(resourceLines),
  ]);
};
