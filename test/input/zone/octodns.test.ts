import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/model/user-error.ts';
import { parseOctodns } from '../../../src/input/zone/octodns.ts';
import { example, faultOf, fixture, shownAll, source } from './show.ts';

const read = (text: string) => parseOctodns(source(text), example);

describe('a zone of octoDNS', () => {
  const zone = parseOctodns(fixture('octodns/example.com.yaml'), example);

  it('holds these records', () =>
    expect(shownAll(zone)).toEqual([
      '6 example.com. MX 10 mx01.mail.icloud.com. [dotless-target]',
      '8 example.com. MX 10 mx02.mail.icloud.com.',
      '12 example.com. TXT "apple-domain=AbCdEf0123456789"',
      '13 example.com. TXT "v=spf1 include:icloud.com ~all"',
      '14 example.com. TXT "quoted once, and taken off"',
      '16 example.com. SPF "v=spf1 include:icloud.com ~all"',
      '19 _dmarc.example.com. TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@example.com"',
      '23 _imaps._tcp.example.com. SRV 0 1 993 imap.mail.me.com.',
      '33 sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com. [proxied]',
      '36 www.example.com. A 192.0.2.10',
      '36 www.example.com. A 192.0.2.11',
      '36 mail.example.com. A 192.0.2.10',
      '36 mail.example.com. A 192.0.2.11',
    ]));

  it('has TTLs where the file says them', () =>
    expect(zone.records.map(({ ttl }) => ttl).slice(1, 3)).toEqual([300, undefined]));
});

describe('the values of octoDNS', () => {
  it.each<[string, string, string[]]>([
    ['quotes are taken off', `a: {type: TXT, value: '"x y"'}`, ['1 a.example.com. TXT "x y"']],
    ['two pieces are one', `a: {type: TXT, value: '"x" "y"'}`, ['1 a.example.com. TXT "xy"']],
    ['a semicolon is escaped', 'a: {type: TXT, value: a\\;b}', ['1 a.example.com. TXT "a;b"']],
    [
      'quotes within quotes stay',
      `a: {type: TXT, value: '""x""'}`,
      ['1 a.example.com. TXT "\\"x\\"" [literal-quotes]'],
    ],
    [
      'long text is divided',
      `a: {type: TXT, value: ${'x'.repeat(256)}}`,
      [`1 a.example.com. TXT "${'x'.repeat(255)}" "x"`],
    ],
    [
      'older names of the parts of MX',
      'a: {type: MX, value: {priority: 5, value: b.}}',
      ['1 a.example.com. MX 5 b.'],
    ],
    [
      'a target of one label',
      'a: {type: CNAME, value: b}',
      ['1 a.example.com. CNAME b.example.com.'],
    ],
    [
      'a number is the text that is written',
      'a: {type: TXT, value: 0x10}',
      ['1 a.example.com. TXT "0x10"'],
    ],
    [
      'a merge',
      'x: &x {type: A, value: 192.0.2.1}\ny:\n  <<: *x\n  ttl: 5',
      ['1 x.example.com. A 192.0.2.1', '1 y.example.com. A 192.0.2.1'],
    ],
    [
      'a name that JavaScript knows',
      'constructor: {type: A, value: 192.0.2.1}',
      ['1 constructor.example.com. A 192.0.2.1'],
    ],
    [
      'a name with the zone in it',
      'www.example.com: {type: A, value: 192.0.2.1}',
      ['1 www.example.com.example.com. A 192.0.2.1 [relative-owner]'],
    ],
    [
      'an internationalised name',
      'b\u00fccher: {type: A, value: 192.0.2.1}',
      ['1 xn--bcher-kva.example.com. A 192.0.2.1'],
    ],
  ])('%s', (_, text, records) => expect(shownAll(read(text))).toEqual(records));

  it.each<[string, string[]]>([
    [
      "'@': {type: A, value: 192.0.2.1}",
      ["1 syntax: octoDNS refuses the name '@': the zone itself is ''"],
    ],
    ['a: {value: 192.0.2.1}', ['1 syntax: the record has no type']],
    ['a: {type: A}', ['1 syntax: the "A" record has no value']],
    [
      'a: {type: A, value: here}',
      ['1 syntax: this A record is left out: "here" is not the address of an A record'],
    ],
    [
      'a: {type: MX, value: {exchange: b.}}',
      [
        '1 syntax: this MX record is left out: MX takes 2 fields (preference, exchange), and there is 1: b.',
      ],
    ],
    ['a..b: {type: A, value: 192.0.2.1}', ['1 syntax: "a..b" is not a domain name']],
  ])('complains of %j', (text, faults) => expect(read(text).faults.map(faultOf)).toEqual(faults));

  it('says when nothing tells which zone it is', () =>
    expect(
      parseOctodns(source('www: {type: A, value: 192.0.2.1}'), undefined).faults.map(faultOf),
    ).toEqual(['1 zone-unknown: the zone of "www" is unknown']));

  it('passes over types that it does not read', () =>
    expect(read('a: {type: CAA, value: {flags: 0, tag: issue, value: x}}').others).toMatchObject([
      { owner: 'a.example.com', type: 'CAA' },
    ]));
});

describe('YAML that is not read', () => {
  it.each([
    ['a: [', 'file:1:'],
    ['a: 1\na: 2', 'file:2:1: "a" appears twice.'],
    ['__proto__: {type: A}', 'file:1:1: "__proto__" is not allowed as a name.'],
    ['a: *b', 'file:1:4: there is no anchor "b".'],
    ['a: &a [*a]', 'nested too deeply'],
    [`- ${'['.repeat(300)}`, 'nested too deeply'],
    ['- '.repeat(300), 'nested too deeply'],
    [[...Array(300).keys()].map((i) => `${' '.repeat(i)}a:`).join('\n'), 'nested too deeply'],
    [
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(10)}]`)
        .join('\n')}`,
      'aliases make the file too large',
    ],
    [`a: ${'x'.repeat(2 * 1024 * 1024)}`, 'more than 2 MiB'],
  ])('case %#', (text, fault) => {
    expect(() => read(text)).toThrow(UserError);
    expect(() => read(text)).toThrow(fault);
  });
});

describe('what octoDNS takes or refuses', () => {
  const faultsOf = (text: string) => read(text).faults.map(faultOf);
  const note =
    'semicolon-unescaped: octoDNS refuses a ";" without a backslash, unless its provider has escaped_semicolons: false';

  it.each<[string, string, string[]]>([
    ['a semicolon as it is', 'a: {type: TXT, value: v=DMARC1; p=none}', [`1 ${note}`]],
    ['the first of several', 'a: {type: TXT, values: [x, a;b, c;d]}', [`1 ${note}`]],
    ['one that is escaped', 'a: {type: TXT, value: v=DMARC1\\; p=none}', []],
    ['in a comment', '# a;b\na: {type: TXT, value: c}', []],
    ['lenient', 'a: {type: TXT, value: a;b, octodns: {lenient: true}}', []],
  ])('%s', (_, text, faults) => expect(faultsOf(text)).toEqual(faults));

  it.each<[string, string, string[]]>([
    [
      'a lenient record needs no dot',
      'a: {type: CNAME, value: b.example.net, octodns: {lenient: true}}',
      ['1 a.example.com. CNAME b.example.net.'],
    ],
    [
      'another does',
      'a: {type: CNAME, value: b.example.net, octodns: {lenient: false}}',
      ['1 a.example.com. CNAME b.example.net. [dotless-target]'],
    ],
    [
      'the values of a dynamic record are those without its rules',
      'a: {type: A, value: 192.0.2.1, dynamic: {pools: {x: {values: [{value: 192.0.2.2, weight: 3}]}}, rules: [{pool: x}]}}',
      ['1 a.example.com. A 192.0.2.1'],
    ],
    [
      'nor those of a place',
      'a: {type: A, values: [192.0.2.1], geo: {NA-US: [192.0.2.2]}}',
      ['1 a.example.com. A 192.0.2.1'],
    ],
  ])('%s', (_, text, records) => {
    expect(shownAll(read(text))).toEqual(records);
    expect(faultsOf(text)).toEqual([]);
  });

  it('leaves open what octoDNS is told to ignore', () => {
    const zone = read('a: {type: TXT, value: x, octodns: {ignored: true}}');
    expect(zone.records).toEqual([]);
    expect(zone.unknowns).toMatchObject([
      {
        owner: 'a.example.com',
        type: 'TXT',
        why: 'octoDNS ignores it, by its own options',
        mayBeNone: true,
      },
    ]);
  });

  it('reads what a file includes, and leaves open what it cannot', () => {
    const include = (name: string) =>
      name === 'mx.yaml'
        ? source('type: MX\nvalue: {preference: 10, exchange: a.}', name)
        : { fault: 'there is no such file' };
    const zone = parseOctodns(
      source("'': !include mx.yaml\nb: [!include c.yaml, {type: TXT, value: x}]\nd: !env E"),
      example,
      { include },
    );
    expect(shownAll(zone)).toEqual(['2 example.com. MX 10 a.', '2 b.example.com. TXT "x"']);
    expect(zone.unknowns.map(({ owner, why }) => `${owner}: ${why}`)).toEqual([
      'b.example.com: there is no such file',
      'd.example.com: "!env" is not known',
    ]);
    expect(zone.faults).toEqual([]);
  });

  it.each([
    // Forms that are read are refused before: see registries.test.ts.
    ['{"records": {"A": ["192.0.2.1"]}, "owner": {}}', ''],
    ['apiVersion: v1\nkind: Service\nspec: {}', 'It looks like a Kubernetes resource'],
    ['providers: {}\nzones: {}', 'It looks like an octoDNS configuration'],
    ['[1, 2]', ''],
    ['text', ''],
  ])('refuses the file of another tool: %j', (text, looks) => {
    let refused: unknown;
    try {
      parseOctodns(source(text, 'x.yaml'), example);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(UserError);
    const { message, hint = '' } = refused as UserError;
    expect(message).toBe('x.yaml is not a zone of octoDNS: none of its entries has a type.');
    expect(hint).toContain(looks);
  });

  it.each(['', '---', '{}'])('takes a zone without records: %j', (text) =>
    expect(read(text)).toMatchObject({ records: [], faults: [], origins: ['example.com'] }),
  );
});
