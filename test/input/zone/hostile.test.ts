import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../../src/input/source/source-text.ts';
import { UserError } from '../../../src/model/user-error.ts';
import { parseBind } from '../../../src/input/zone/bind.ts';
import { detectFormat, formatHint } from '../../../src/input/zone/detect-format.ts';
import { parseDnscontrol } from '../../../src/input/zone/dnscontrol.ts';
import { parseOctodns } from '../../../src/input/zone/octodns.ts';
import { parseRoute53 } from '../../../src/input/zone/route53.ts';
import { parseTerraform } from '../../../src/input/zone/terraform.ts';
import { assembleZones } from '../../../src/input/zone/assemble-zones.ts';
import type { ZoneFile } from '../../../src/model/dns/zone.ts';
import { presentRData } from '../../../src/model/dns/presentation.ts';
import type { RecordType } from '../../../src/model/dns/dns.ts';
import { readConfig } from '../../../src/input/dnscontrol/read-config.ts';
import { parseHostApi } from '../../../src/input/zone/host-api.ts';
import { parseCloudformation } from '../../../src/input/zone/infrastructure/cloudformation.ts';
import { parseDnsEndpoint } from '../../../src/input/zone/infrastructure/dns-endpoint.ts';
import { parsePulumi } from '../../../src/input/zone/infrastructure/pulumi.ts';
import { parseRegistry } from '../../../src/input/zone/registry.ts';
import { example, fixture, together } from './show.ts';

const cases = '../../../cases/files/registries';

const noFiles = { open: () => undefined, list: () => [] };

const parsers: readonly (readonly [string, (source: SourceText) => ZoneFile])[] = [
  [
    'bind/example.com.zone',
    (source) => parseBind(source, { origin: example, include: () => source }),
  ],
  ['cloudflare/example.com.txt', (source) => parseBind(source)],
  ['octodns/example.com.yaml', (source) => parseOctodns(source, example)],
  ['dnscontrol/ir.json', (source) => together(parseDnscontrol(source))],
  ['dnscontrol/zones.js', (source) => together(readConfig(source, noFiles).files)],
  ['dnscontrol/zone.tsv', (source) => together(parseDnscontrol(source))],
  ['route53/list.json', (source) => parseRoute53(source)],
  ['route53/change-batch.json', (source) => parseRoute53(source, example)],
  ['terraform/cloudflare-v5.plan.json', (source) => parseTerraform(source, example)],
  ['terraform/many.state.json', (source) => parseTerraform(source)],
  [`${cases}/cfn-group.yaml`, (source) => parseCloudformation(source, example)],
  [`${cases}/cfn-unknown.json`, (source) => parseCloudformation(source, example)],
  [`${cases}/pulumi-preview.json`, (source) => parsePulumi(source, example)],
  [`${cases}/pulumi-new-zone.json`, (source) => parsePulumi(source, undefined)],
  [`${cases}/endpoints.yaml`, (source) => parseDnsEndpoint(source, example)],
  [`${cases}/subdomain-fields.json`, (source) => parseRegistry(source, example)],
  [`${cases}/powerdns.json`, (source) => parseHostApi(source, 'powerdns', undefined)],
  [`${cases}/ovh-export.json`, (source) => parseHostApi(source, 'ovh', example)],
  [`${cases}/cloudflare.json`, (source) => parseHostApi(source, 'cloudflare-api', example)],
];

const printable = /^[ -~§]*$/;

/** What of the file reports could not show: texts that are not printable, places that are not in it. */
const complaintsAbout = (file: ZoneFile, lines: number): readonly unknown[] => {
  const { zones, faults } = assembleZones([file]);
  const told = [...faults, ...zones.flatMap((zone) => zone.faults)];
  const records = [...file.records, ...(file.before?.records ?? [])];
  const texts = [
    ...told.map(({ message }) => message),
    ...records.map(({ owner, type, rdata }) => `${owner} ${presentRData<RecordType>(type, rdata)}`),
    ...file.others.map(({ owner, type }) => `${owner} ${type}`),
  ];
  const places = [...records, ...file.others, ...told];
  return [
    ...texts.filter((text) => !printable.test(text)),
    ...places.filter(({ line, column }) => !(line >= 1 && line <= lines && column >= 1)),
  ];
};

/** The complaints about what is read; about what is refused, that the message cannot be shown. */
const complaints = (
  parse: (source: SourceText) => ZoneFile,
  source: SourceText,
): readonly unknown[] => {
  try {
    return complaintsAbout(parse(source), source.text.split(/\r\n|\r|\n/).length);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return printable.test(error.message) ? [] : [error.message];
  }
};

/** What strangers write where names, numbers and texts are expected. */
const nasty = fc.oneof(
  fc.constantFrom(
    '',
    '"',
    '\\',
    '\\"',
    '\\999',
    '"" ""',
    '..',
    '.',
    '@',
    '*',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    ';',
    ':',
    ',',
    '\n',
    '\r',
    '\t',
    '\u001b[2J',
    '\u202e',
    '\u0000',
    '\ud800',
    '::error::',
    '<!--',
    '|',
    '`',
    '${x}',
    '__proto__',
    'constructor',
    'null',
    'true',
    '1e999',
    '-1',
    '99999999999',
    '&a',
    '*a',
    '!!binary x',
    '<<',
    '$INCLUDE a',
    '$ORIGIN .',
    '$GENERATE 1-2 a',
    'x'.repeat(300),
    '.'.repeat(300),
    '\u00fc',
    '\ufeff',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(1_000_000),
  remove: fc.oneof(fc.nat(8), fc.nat(2000)),
  insert: nasty,
});

const edited = (text: string, edits: readonly Edit[]): string => {
  let result = text;
  for (const { at, remove, insert } of edits) {
    const from = at % (result.length + 1);
    result = result.slice(0, from) + insert + result.slice(from + remove);
  }
  return result;
};

describe('a file that was tampered with', () => {
  it.each(parsers)('%s is read, or refused', (file, parse) => {
    const { text } = fixture(file);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        expect(complaints(parse, { file, text: edited(text, edits) })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is taken for some format or none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...parsers),
        fc.array(edit, { maxLength: 6 }),
        ([file], edits) => {
          const source = { file, text: edited(fixture(file).text, edits) };
          expect(['undefined', 'string']).toContain(typeof detectFormat(source));
          expect(formatHint(source)).toMatch(printable);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('JSON of any shape', () => {
  const names = fc.constantFrom(
    'values',
    'root_module',
    'planned_values',
    'prior_state',
    'resources',
    'child_modules',
    'type',
    'name',
    'mode',
    'address',
    'zone_id',
    'records',
    'rrdatas',
    'content',
    'data',
    'alias',
    'Changes',
    'Action',
    'ResourceRecordSet',
    'ResourceRecordSets',
    'Name',
    'Type',
    'ResourceRecords',
    'Value',
    'AliasTarget',
    'domains',
    'target',
    'subdomain',
    'meta',
    'txtstrings',
    'mxpreference',
    '__proto__',
    'toString',
  );
  const leaf = fc.oneof(
    nasty,
    fc.constantFrom(
      'MX',
      'TXT',
      'A',
      'SRV',
      'cloudflare_record',
      'aws_route53_record',
      'azurerm_dns_mx_record',
      'example.com',
      '10 a.',
      'DELETE',
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.double(),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 7 },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc
        .array(fc.tuple(names, tie('value')), { maxLength: 5 })
        .map((pairs) => Object.fromEntries(pairs)),
    ),
  }));

  it.each([
    ['DNSControl', (source: SourceText) => together(parseDnscontrol(source))],
    ['Route 53', parseRoute53],
    ['Terraform', parseTerraform],
  ] as const)('is read or refused as %s', (_, parse) => {
    fc.assert(
      fc.property(value, (any) => {
        const source = { file: 'x.json', text: JSON.stringify(any) ?? '' };
        expect(complaints((one) => parse(one), source)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
