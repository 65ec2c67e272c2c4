/** Records are written as DNSControl's language has them, in several styles, and read back. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFiles, recordsIn } from './read.ts';
import { together } from '../zone/show.ts';

interface Written {
  /** After the label. */
  readonly args: readonly (string | number)[];
  readonly type: string;
  readonly label: string;
  readonly shown: string;
}

const label = fc.constantFrom('@', 'www', '_dmarc', 'sig1._domainkey', 'a-b', '*.x');
const host = fc.constantFrom('mx01.mail.icloud.com.', 'a.example.net.', 'x-1.example.org.');
const ownerOf = (name: string): string =>
  name === '@' ? 'example.com.' : `${name.replace('*', '\\042')}.example.com.`;
const text = fc.string({ unit: fc.constantFrom(...Array.from("ab 19=;:'~.$`{}/")), maxLength: 40 });

const written = fc.oneof(
  fc.tuple(label, fc.nat(65_535), host).map(([name, preference, target]): Written => ({
    type: 'MX',
    label: name,
    args: [preference, target],
    shown: `MX ${preference} ${target}`,
  })),
  fc.tuple(label, text).map(([name, value]): Written => ({
    type: 'TXT',
    label: name,
    args: [value],
    shown: `TXT "${value}"`,
  })),
  fc.tuple(label, host).map(([name, target]): Written => ({
    type: 'CNAME',
    label: name,
    args: [target],
    shown: `CNAME ${target}`,
  })),
);

const literal = (value: string | number): string => JSON.stringify(value);
const single = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replace(/[\\']/g, '\\$&')}'`;
const template = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `\`${value.replace(/[\\`$]/g, '\\$&')}\``;

const callOf = (
  { type, label: name, args }: Written,
  write: (value: string | number) => string = literal,
): string => `${type}(${[name, ...args].map(write).join(', ')})`;

const config = (...args: readonly string[]): string =>
  `D("example.com", REG, DnsProvider(DNS), ${args.join(',\n')});`;

type Style = (records: readonly Written[]) => Readonly<Record<string, string>>;

/** The same records, written as people write them. */
const styles: Readonly<Record<string, Style>> = {
  'one after another': (all) => ({ 'dnsconfig.js': config(...all.map((one) => callOf(one))) }),
  'in other quotes': (all) => ({
    'dnsconfig.js': config(...all.map((one) => callOf(one, single))),
  }),
  'in templates': (all) => ({ 'dnsconfig.js': config(...all.map((one) => callOf(one, template))) }),
  'in a constant': (all) => ({
    'dnsconfig.js': `var X = [${all.map((one) => callOf(one)).join()}]; ${config('X')}`,
  }),
  'by a function, spread': (all) => ({
    'dnsconfig.js': `const f = (...r) => [...r]; ${config(`...f(${all.map((one) => callOf(one)).join()})`)}`,
  }),
  'pushed one by one': (all) => ({
    'dnsconfig.js': `var x = []; ${all.map((one) => `x.push(${callOf(one)});`).join(' ')} ${config('x')}`,
  }),
  'from a table': (all) => ({
    'dnsconfig.js': `const make = {MX, TXT, CNAME};
      const rows = ${JSON.stringify(all.map(({ type, label: name, args }) => [type, name, ...args]))};
      ${config('rows.map(([type, ...args]) => make[type](...args))')}`,
  }),
  'from JSON': (all) => ({
    'dnsconfig.js': `var rows = require("./rows.json"), x = [];
      for (var i in rows) { switch (rows[i].type) {
        case "MX": x.push(MX(rows[i].label, rows[i].args[0], rows[i].args[1])); break;
        case "TXT": x.push(TXT(rows[i].label, rows[i].args[0])); break;
        default: x.push(CNAME.apply(null, [rows[i].label].concat(rows[i].args))); } }
      ${config('x')}`,
    'rows.json': JSON.stringify(all),
  }),
  'by another file': (all) => ({
    'dnsconfig.js': `require("./lib/x.js"); ${config('make()')}`,
    'lib/x.js': `function make() { return [${all.map((one) => callOf(one)).join()}]; }`,
  }),
  'as an extension': (all) => ({
    'dnsconfig.js': `${config('{}')} ${all.map((one) => `D_EXTEND("example.com", ${callOf(one)});`).join('\n')}`,
  }),
};

it.each(Object.entries(styles))('records %s are read back', (_, write) => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 8 }), (records) => {
      const file = together(readFiles(write(records)).files);
      expect(recordsIn(file).map((line) => line.replace(/ \[[\w -]+\]$/, ''))).toEqual(
        records.map((one) => `${ownerOf(one.label)} ${one.shown}`),
      );
      expect([file.unknowns, file.faults]).toEqual([[], []]);
    }),
    { numRuns: 60 },
  );
});
