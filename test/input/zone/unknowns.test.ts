import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseBind } from '../../../src/input/zone/bind.ts';
import { parseDnscontrol } from '../../../src/input/zone/dnscontrol.ts';
import { parseOctodns } from '../../../src/input/zone/octodns.ts';
import { readZone } from '../../../src/input/zone/read-zone.ts';
import { parseTerraform } from '../../../src/input/zone/terraform.ts';
import type { ZoneFile, ZoneUnknown } from '../../../src/model/dns/zone.ts';
import { example, source, together } from './show.ts';

/** `line owner TYPE: why`; in brackets if it may as well be nothing. */
const shownUnknown = ({ line, owner, zone, type, why, mayBeNone }: ZoneUnknown): string => {
  const text = `${line} ${owner ?? `anywhere${zone ? ` in ${zone}` : ''}`} ${type ?? 'any'}: ${why}`;
  return mayBeNone ? `(${text})` : text;
};

const bind = (text: string) => parseBind(source(text), { origin: example });
const octodns = (text: string) => parseOctodns(source(text), example);
const dnscontrol = (...records: readonly object[]) =>
  together(
    parseDnscontrol(source(JSON.stringify({ domains: [{ name: 'example.com', records }] }))),
  );
const plan = (resources: readonly object[]) =>
  parseTerraform(
    source(JSON.stringify({ planned_values: { root_module: { resources } } })),
    example,
  );
const route53 = (values: object) => ({
  address: 'aws_route53_record.x',
  mode: 'managed',
  type: 'aws_route53_record',
  values: { zone_id: 'example.com', ...values },
});

it.each<[string, () => ZoneFile, readonly string[]]>([
  [
    'BIND: a file that is not included',
    () => bind('@ TXT a\n$INCLUDE mail.zone'),
    ['2 anywhere any: the included file was not read: files are not included here'],
  ],
  [
    'BIND: more records than are made',
    () => bind('$GENERATE 1-1000000 a$ A 192.0.2.1\n'),
    ['1 anywhere A: its records were not made: more than 65536 records would be made'],
  ],
  [
    'BIND: records that are not made, of a type that is not read',
    () => bind('$GENERATE 1-1000000 a$ HINFO "x y"\n'),
    [],
  ],
  [
    'BIND: record data that cannot be read',
    () => bind('@ MX mx01.mail.icloud.com.\n'),
    ['1 example.com MX: the record cannot be read'],
  ],
  [
    'BIND: a word in the place of the type',
    () => bind('@ TXTT "v=spf1 -all"\n'),
    ['(1 example.com any: the line cannot be read)'],
  ],
  [
    'BIND: a quote that is not closed',
    () => bind('@ TXT "v=spf1 -all\n'),
    ['(1 anywhere any: the line cannot be read)'],
  ],
  [
    'BIND: an owner that is no name',
    () => bind('a..b MX 10 mx\n'),
    ['(1 anywhere any: the line cannot be read)'],
  ],
  ['BIND: a record of another class', () => bind('@ CH TXT "v=spf1 -all"\n'), []],
  [
    'octoDNS: a value that is a map',
    () => octodns("'':\n  type: TXT\n  value:\n    text: v=spf1 -all\n"),
    ['4 example.com TXT: the value cannot be read'],
  ],
  [
    'octoDNS: a record without a value',
    () => octodns("'':\n  type: MX\n"),
    ['2 example.com MX: the record has no value'],
  ],
  [
    'octoDNS: a record without a type',
    () => octodns('sig1._domainkey:\n  value: x.\n'),
    ['(2 sig1._domainkey.example.com any: the record has no type)'],
  ],
  ['octoDNS: a record of another type', () => octodns("'':\n  type: CAA\n"), []],
  [
    'DNSControl: text that is elsewhere',
    () => dnscontrol({ type: 'TXT', name: '@', text: 'v=spf1 -all' }),
    ['1 example.com TXT: its data is not where DNSControl puts it'],
  ],
  [
    'DNSControl: a target that is elsewhere',
    () => dnscontrol({ type: 'MX', name: '@', mxpreference: 10 }),
    ['1 example.com MX: its data is not where DNSControl puts it'],
  ],
  ['DNSControl: a record of another type', () => dnscontrol({ type: 'CAA', name: '@' }), []],
  [
    'Terraform: a list that is not known as a whole',
    () => plan([route53({ name: 'example.com', type: 'TXT' })]),
    ['1 example.com TXT: its value is not known before apply'],
  ],
  [
    'Terraform: one value that is not known',
    () => plan([route53({ name: 'example.com', type: 'TXT', records: ['v=spf1 -all', null] })]),
    ['1 example.com TXT: its value is not known before apply'],
  ],
  [
    'Terraform: a name that is not known',
    () => plan([route53({ type: 'MX', records: ['10 mx.example.net'] })]),
    ['1 anywhere in example.com MX: its value is not known before apply'],
  ],
  [
    'Terraform: an alias, and a type that is not read',
    () =>
      plan([
        route53({ name: 'example.com', type: 'A', alias: [{ name: 'x' }] }),
        route53({ name: 'example.com', type: 'CAA' }),
      ]),
    [],
  ],
])('%s is unknown, and not absent', (_, read, expected) => {
  expect(read().unknowns.map(shownUnknown)).toEqual(expected);
});

it('counts what a folder has and cannot be read as what may be part of any of its zones', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dns-audit-'));
  writeFileSync(join(folder, 'example.com.zone'), '@ SOA a b 1 2 3 4 5\n');
  writeFileSync(join(folder, 'more.zone'), new Uint8Array([0, 255, 254, 0]));
  const { zones } = await readZone('.', folder);
  rmSync(folder, { recursive: true });
  expect(zones.map(({ unknowns }) => unknowns.map(shownUnknown))).toEqual([
    ['(1 anywhere any: the file cannot be read)'],
  ]);
});
