/** Terraform resources, in the way that each provider wants its names and texts. */
import type { Octets } from '../../model/dns/dns.ts';
import { absolute } from '../../model/dns/presentation.ts';
import type { PlannedRecord, Provider } from '../../model/record-plan.ts';
import { largest } from '../view/plain-text.ts';
import { route53Strings } from './route53.ts';
import {
  comment,
  leftovers,
  plainText,
  quoted,
  rdataOf,
  recordsOf,
  relativeName,
  setsOf,
  type Sheet,
  spaced,
  type WholeSet,
} from './record-sheet.ts';

/** A string of HCL: `${` and `%{` would begin a template. */
const hcl = (text: string): string =>
  quoted(text).replace(/([$%])\{/g, (_, sign: string) => `${sign}${sign}{`);

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
  `resource ${hcl(type)} ${hcl(name)} {`,
  ...attributeLines(attributes, '  '),
  '}',
];

const list = (values: readonly string[]): string => `[${values.map(hcl).join(', ')}]`;

/** What a resource that holds records of this owner and type is called. */
const identifier = ({ owner, type }: Pick<PlannedRecord, 'owner' | 'type'>): string =>
  `mail_${owner}_${type}`.toLowerCase().replace(/[^a-z0-9-]+/g, '_');

const textOf = (strings: readonly Octets[]): string => plainText(strings.join(''));

const withoutDot = (name: string): string => name.replace(/\.$/, '');

type RecordWriter = (record: PlannedRecord, name: string, sheet: Sheet) => Resource;
type SetWriter = (set: WholeSet, sheet: Sheet) => Resource;

/** The target and the preference of a record, for providers that have a field for each. */
const partsOf = (record: PlannedRecord): { readonly value: string; readonly priority?: string } => {
  if (record.type === 'MX')
    return { value: absolute(record.rdata.exchange), priority: String(record.rdata.preference) };
  return { value: rdataOf(record) };
};

const cloudflare: RecordWriter = (record, name, { ttl }) => {
  const { value, priority } = partsOf(record);
  return {
    type: 'cloudflare_dns_record',
    name,
    attributes: [
      ['zone_id', 'var.zone_id'],
      ['name', hcl(record.owner)],
      ['type', hcl(record.type)],
      ...(priority === undefined ? [] : [['priority', priority] as const]),
      ['content', hcl(withoutDot(value))],
      ['ttl', String(ttl)],
      ['proxied', 'false'],
    ],
  };
};

const digitalocean: RecordWriter = (record, name, { zone, ttl }) => {
  const { value, priority } = partsOf(record);
  return {
    type: 'digitalocean_record',
    name,
    attributes: [
      ['domain', hcl(zone)],
      ['name', hcl(relativeName(record.owner, zone, '@'))],
      ['type', hcl(record.type)],
      ...(priority === undefined ? [] : [['priority', priority] as const]),
      ['value', hcl(record.type === 'TXT' ? textOf(record.rdata.strings) : value)],
      ['ttl', String(ttl)],
    ],
  };
};

/** The provider puts quotes around the whole, so that inner ones divide the strings. */
const route53: SetWriter = (set, { ttl }) => ({
  type: 'aws_route53_record',
  name: identifier(set),
  attributes: [
    ['zone_id', 'var.zone_id'],
    ['name', hcl(set.owner)],
    ['type', hcl(set.type)],
    ['ttl', String(ttl)],
    [
      'records',
      list(
        set.records.map((record) =>
          record.type === 'TXT'
            ? route53Strings(record.rdata.strings).join('""')
            : withoutDot(rdataOf(record)),
        ),
      ),
    ],
  ],
});

const google: SetWriter = (set, { ttl }) => ({
  type: 'google_dns_record_set',
  name: identifier(set),
  attributes: [
    ['managed_zone', 'var.managed_zone'],
    ['name', hcl(absolute(set.owner))],
    ['type', hcl(set.type)],
    ['ttl', String(ttl)],
    ['rrdatas', list(set.records.map((record) => rdataOf(record)))],
  ],
});

const azureValue = (record: PlannedRecord): Attribute => {
  switch (record.type) {
    case 'MX':
      return [
        'record',
        [
          ['preference', String(record.rdata.preference)],
          ['exchange', hcl(record.rdata.exchange)],
        ],
      ];
    case 'TXT':
      return ['record', [['value', hcl(textOf(record.rdata.strings))]]];
    default:
      return ['record', hcl(withoutDot(rdataOf(record)))];
  }
};

const azure: SetWriter = (set, { zone, ttl }) => ({
  type: `azurerm_dns_${set.type.toLowerCase()}_record`,
  name: identifier(set),
  attributes: [
    ['resource_group_name', 'var.resource_group_name'],
    ['zone_name', hcl(zone)],
    ['name', hcl(relativeName(set.owner, zone, '@'))],
    ['ttl', String(ttl)],
    ...set.records.map(azureValue),
  ],
});

type Writer =
  | { readonly form: 'single'; readonly write: RecordWriter }
  | { readonly form: 'whole'; readonly write: SetWriter };

const writers: { readonly [P in Provider]: Writer } = {
  cloudflare: { form: 'single', write: cloudflare },
  route53: { form: 'whole', write: route53 },
  google: { form: 'whole', write: google },
  azure: { form: 'whole', write: azure },
  digitalocean: { form: 'single', write: digitalocean },
};

/** One resource a record; told apart by a number where a set has several. */
const singlesOf = (sheet: Sheet, write: RecordWriter): readonly Resource[] => {
  const records = sheet.mode === 'delete' ? [] : recordsOf(sheet);
  return records.map((record, i) => {
    const alike = (other: PlannedRecord) => identifier(other) === identifier(record);
    const name = identifier(record);
    const nth = records.slice(0, i).filter(alike).length + 1;
    return write(record, records.filter(alike).length > 1 ? `${name}_${nth}` : name, sheet);
  });
};

const wholesOf = (sheet: Sheet, write: SetWriter): readonly Resource[] =>
  setsOf(sheet)
    .filter(({ records }) => records.length > 0)
    .map((set) => write(set, sheet));

/** Resources with variables for what only the user knows. What has to go is named in a comment: only its own resource can be taken out. */
export const renderTerraform = (sheet: Sheet, provider: Provider): string => {
  const writer = writers[provider];
  return spaced([
    comment('#', 'Take out the resources that publish:', leftovers(sheet, writer.form)),
    ...(writer.form === 'single'
      ? singlesOf(sheet, writer.write)
      : wholesOf(sheet, writer.write)
    ).map(resourceLines),
  ]);
};
