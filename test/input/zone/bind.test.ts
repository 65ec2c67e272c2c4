import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Include, parseBind } from '../../../src/input/zone/bind.ts';
import { originFromFileName } from '../../../src/input/zone/guess-origin.ts';
import type { RecordType } from '../../../src/model/dns/dns.ts';
import { dnsName, nameFromLabels } from '../../../src/model/dns/domain-name.ts';
import { absoluteName, presentRData } from '../../../src/model/dns/presentation.ts';
import type { ZoneRecord } from '../../../src/model/dns/zone.ts';
import { example, faultOf, fixture, shown, shownAll, source } from './show.ts';

const include: Include = (name, from) => fixture(`${from.replace(/[^/]*$/, '')}${name}`);

const read = (text: string, origin = example) => parseBind(source(`${text}\n`), { origin });

it('judges an owner that a line takes over for its own type', () =>
  expect(read('_a 0 PTR www\n 0 AAAA ::1\n').faults).toMatchObject([
    { line: 2, message: expect.stringContaining('is not a host name'), refusedBy: ['BIND'] },
  ]));

it('leaves a name that $GENERATE makes unjudged, be it that of the line above', () =>
  expect(read('a_1 TXT x\n$GENERATE 1-2 a_$ A 192.0.2.$\n').faults).toEqual([]));

it('tells of each kind of refusal only so often, and of every kind', () => {
  const notes = Array.from({ length: 3000 }, (_, i) => `a:${i} TXT x\n`).join('');
  const { faults } = read(`@ SOA a b 1 2 3 4 5\n${notes}${'$NOPE\n'.repeat(3000)}_a A 192.0.2.1\n`);
  const count = (code: string): number => faults.filter((one) => one.code === code).length;
  expect(['servers-differ', 'not-loaded'].map(count)).toEqual([1000, 1000]);
  expect(faults).toContainEqual(expect.objectContaining({ line: 6002, code: 'bind-refuses' }));
});

describe('a zone of BIND', () => {
  const zone = parseBind(fixture('bind/example.com.zone'), { include, origin: example });

  it('holds these records', () =>
    expect(zone.records.map((record) => `${record.file}:${record.line} ${shown(record)}`)).toEqual([
      'bind/example.com.zone:3 example.com. SOA ns1.example.net. hostmaster.example.com. 2026112301 7200 900 1209600 3600',
      'bind/example.com.zone:9 example.com. NS ns1.example.net.',
      'bind/example.com.zone:10 example.com. NS ns2.example.net.',
      'bind/example.com.zone:13 example.com. MX 10 mx01.mail.icloud.com.example.com. [relative-target]',
      'bind/example.com.zone:14 example.com. MX 10 mx02.mail.icloud.com.',
      'bind/example.com.zone:15 example.com. TXT "v=spf1 include:icloud.com ~all"',
      'bind/example.com.zone:16 example.com. TXT "apple-domain=AbCdEf0123456789"',
      'bind/example.com.zone:17 example.com. SPF "v=spf1 include:icloud.com ~all"',
      'bind/example.com.zone:18 _dmarc.example.com. TXT "v=DMARC1; p=quarantine; " "rua=mailto:dmarc@example.com"',
      'bind/example.com.zone:20 sig1._domainkey.example.com.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com. [relative-owner]',
      'bind/hosts.inc:1 www.example.com. A 192.0.2.10',
      'bind/hosts.inc:2 www.example.com. AAAA 2001:db8::10',
      'bind/hosts.inc:3 \\042.example.com. CNAME www.example.com.',
      'bind/hosts.inc:4 mail.example.com. CNAME www.example.com.',
      'bind/example.com.zone:24 sub.example.com. MX 10 mx01.mail.icloud.com.',
      'bind/example.com.zone:25 sub.example.com. TXT "v=spf1" "include:icloud.com" "~all" [unquoted-words]',
      'bind/example.com.zone:26 old.sub.example.com. CNAME www.example.com.',
      'bind/example.com.zone:27 old.sub.example.com. TXT "moved"',
    ]));

  it('is of one origin, and has no fault of its own', () =>
    expect([zone.origins, zone.faults]).toEqual([['example.com'], []]));

  it('gives each record its TTL', () =>
    expect(zone.records.map(({ ttl }) => ttl).slice(2, 6)).toEqual([3600, 300, 300, 3600]));
});

describe("Cloudflare's export", () => {
  const zone = parseBind(fixture('cloudflare/example.com.txt'));

  it('tells what is proxied, and what is flattened', () =>
    expect(shownAll(zone)).toEqual([
      '7 example.com. SOA ada.ns.cloudflare.com. dns.cloudflare.com. 2053368469 10000 2400 604800 3600',
      '10 example.com. NS ada.ns.cloudflare.com.',
      '11 example.com. NS bob.ns.cloudflare.com.',
      '14 example.com. CNAME example.pages.dev. [proxied flattened]',
      '15 sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com. [proxied]',
      '18 example.com. MX 10 mx02.mail.icloud.com.',
      '19 example.com. MX 10 mx01.mail.icloud.com.',
      '22 example.com. TXT "apple-domain=AbCdEf0123456789"',
      '23 example.com. TXT "v=spf1 include:icloud.com ~all"',
      '24 _dmarc.example.com. TXT "v=DMARC1; p=none"',
    ]));

  it('is the same with the line breaks of Windows', () => {
    const { text } = fixture('cloudflare/example.com.txt');
    expect(shownAll(parseBind(source(text.replaceAll('\n', '\r\n'))))).toEqual(shownAll(zone));
  });

  it('is of the domain that it names', () => expect(zone.origins).toEqual(['example.com']));

  it('takes a record that is not proxied as it is', () =>
    expect(shownAll(read('www IN CNAME a. ; cf_tags=cf-proxied:false'))).toEqual([
      '1 www.example.com. CNAME a.',
    ]));
});

describe('the lines of a master file', () => {
  it.each<[string, string, string[]]>([
    [
      'class and TTL in either order',
      'a 5 IN A 192.0.2.1\nb IN 5 A 192.0.2.1',
      ['1 a.example.com. A 192.0.2.1', '2 b.example.com. A 192.0.2.1'],
    ],
    ['types and classes in any case', 'a in txt x', ['1 a.example.com. TXT "x"']],
    ['a comment in quotes is none', 'a TXT "x;y" z;comment', ['1 a.example.com. TXT "x;y" "z"']],
    ['strings that touch', 'a TXT "x""y"', ['1 a.example.com. TXT "x" "y"']],
    [
      'parentheses over lines, with comments',
      'a ( ; one\n TXT ; two\n"x" )\nb TXT y',
      ['1 a.example.com. TXT "x"', '4 b.example.com. TXT "y"'],
    ],
    [
      'a line break of Windows',
      'a TXT x\r\n  TXT y\r\n',
      ['1 a.example.com. TXT "x"', '2 a.example.com. TXT "y"'],
    ],
    ['an owner that looks like a number', '1 A 192.0.2.1', ['1 1.example.com. A 192.0.2.1']],
    ['an owner that looks like a type', 'mx MX 10 a.', ['1 mx.example.com. MX 10 a.']],
    ['a text that looks like a TTL', 'a TXT 300', ['1 a.example.com. TXT "300"']],
    ['escapes', 'a\\.b TXT "\\"\\065\\;"', ['1 a\\.b.example.com. TXT "\\"A;"']],
    ['the root', 'a MX 0 .', ['1 a.example.com. MX 0 .']],
    ['$ORIGIN below $ORIGIN', '$ORIGIN sub\na A 192.0.2.1', ['2 a.sub.example.com. A 192.0.2.1']],
    [
      'an indented directive is none',
      'a A 192.0.2.1\n $TTL TXT x',
      ['1 a.example.com. A 192.0.2.1'],
    ],
  ])('%s', (_, text, expected) => expect(shownAll(read(text))).toEqual(expected));

  it.each<[string, string[]]>([
    ['a TXT "open\nb TXT x', ['1 syntax: a quote is not closed on its line: the line is left out']],
    ['a TXT x)', ['1 syntax: there is a ) without a (: the line is left out']],
    ['a ( TXT x', ['1 syntax: there is a ( without a )']],
    ['(', ['1 syntax: there is a ( without a )']],
    ['a TXT x\n\n ( ; note\n\n', ['3 syntax: there is a ( without a )']],
    ['(( )', ['1 syntax: there is a ( without a )']],
    ['\f', ['1 syntax: the line ends before the type of its record']],
    ['a\vTXT x', ['1 syntax: "x" is not a type of records']],
    ['a TXT x\f"y', ['1 syntax: a quote is not closed on its line: the line is left out']],
    ['a CAA', ['1 syntax: there is no data for the CAA record']],
    ['a TYPE65280', ['1 syntax: there is no data for the TYPE65280 record']],
    ['a tlsa ; 3 1 1 ab', ['1 syntax: there is no data for the tlsa record']],
    ['a APL\nb TYPE42', []],
    ['a TXT x\\', ['1 syntax: a backslash ends the line: the line is left out']],
    [' TXT x', ['1 syntax: this line has no owner, and there is none above it to repeat']],
    ['a..b TXT x', ['1 syntax: "a..b" is not a domain name']],
    ['a 300 IN', ['1 syntax: the line ends before the type of its record']],
    ['a NOPE x', ['1 syntax: "NOPE" is not a type of records']],
    ['a CH TXT x', ['1 not-loaded: records of class CH are skipped: name servers refuse the zone']],
    [
      'a MX 10',
      [
        '1 syntax: this MX record is left out: MX takes 2 fields (preference, exchange), and there is 1: 10',
      ],
    ],
    ['$TTL soon', ['1 syntax: $TTL is not followed by a time']],
    ['$ORIGIN a..b', ['1 syntax: $ORIGIN is not followed by a domain name']],
    ['$NOPE', ['1 not-loaded: the directive "$NOPE" is skipped: name servers refuse the zone']],
    [
      'a CLASS4 A 192.0.2.1',
      ['1 not-loaded: records of class CLASS4 are skipped: name servers refuse the zone'],
    ],
    ['a TYPE99999 x', ['1 syntax: "TYPE99999" is not a type of records']],
    [
      'a MX \\# 4 000a0000',
      ['1 syntax: this MX record is left out: the data behind \\# is not of this type'],
    ],
    [
      'a TYPE16 \\# 0',
      ['1 syntax: this TXT record is left out: the data behind \\# is not of this type'],
    ],
    [
      'a TYPE1 \\# 3 c0000201',
      [
        '1 syntax: this A record is left out: there are 4 bytes behind \\#, which is not the length before them',
      ],
    ],
    [
      'a TYPE65280 \\# 1 xyz',
      ['1 syntax: this TYPE65280 record is left out: the data behind \\# is not hexadecimal'],
    ],
  ])('complains of %j', (text, faults) => expect(read(text).faults.map(faultOf)).toEqual(faults));

  // What named-compilezone 9.18 makes of the same lines.
  it.each<[string, string]>([
    ['a CLASS1 A 192.0.2.1', 'A 192.0.2.1'],
    ['a CLASS1 TYPE1 192.0.2.1', 'A 192.0.2.1'],
    ['a TYPE1 \\# 4 C0000201', 'A 192.0.2.1'],
    ['a 5 class1 type1 \\# 4 ( c000 0201 )', 'A 192.0.2.1'],
    ['a AAAA \\# 16 20010db8 0000 0000 0000000000000001', 'AAAA 2001:db8::1'],
    ['a TYPE15 \\# 5 000a016100', 'MX 10 a.'],
    ['a MX \\# 3 0000 00', 'MX 0 .'],
    ['a TYPE16 "x y"', 'TXT "x y"'],
    ['a TXT \\# 8 03616263 02c322 00', 'TXT "abc" "\\195\\"" ""'],
    ['a TYPE99 \\# 2 0178', 'SPF "x"'],
    ['a CNAME \\# 8 04612e62 63 01 41 00', 'CNAME a\\.bc.a.'],
    ['a SRV \\# 9 000000010019 016200', 'SRV 0 1 25 b.'],
    [`a DS \\# 36 04d2 0d02 ${'ab'.repeat(32)}`, `DS 1234 13 2 ${'ab'.repeat(32)}`],
    [
      'a SOA \\# 26 016100 016200 00000001 00000002 00000003 00000004 00000005',
      'SOA a. b. 1 2 3 4 5',
    ],
  ])('reads data of any class, type and form by number (RFC 3597): %s', (line, record) => {
    const { faults, records } = read(line);
    expect([faults, records.map(shown)]).toEqual([[], [`a.example.com. ${record}`]]);
  });

  it('knows the types of the registry that it does not read', () => {
    const types = [
      'NXT',
      'NSAP',
      'nsap-ptr',
      'BRID',
      'HHIT',
      'HTTPS',
      'DSYNC',
      'NULL',
      'TYPE65535',
    ];
    const { faults, others } = read(types.map((type) => `a ${type} \\# 1 00`).join('\n'));
    expect(faults).toEqual([]);
    expect(others.map(({ type }) => type)).toEqual(types.map((type) => type.toUpperCase()));
  });

  it.each(['ANY', 'AXFR', 'OPT', 'TSIG'])('takes no record of type %s', (type) =>
    expect(read(`a ${type} x`).faults.map(({ code }) => code)).toEqual(['syntax']),
  );

  it('reads nothing of a file with an endless line', () =>
    expect(read(`a TXT x\nb TXT ${'x'.repeat(70_000)}`)).toMatchObject({
      records: [],
      faults: [{ line: 2, code: 'syntax' }],
    }));

  it('reads on after a fault', () =>
    expect(shownAll(read('a TXT "open\nb TXT x'))).toEqual(['2 b.example.com. TXT "x"']));

  it('keeps the owners of types that it does not read', () =>
    expect(read('a CAA 0 issue "x"\nb TYPE65 \\# 0').others).toMatchObject([
      { owner: 'a.example.com', type: 'CAA', line: 1 },
      { owner: 'b.example.com', type: 'TYPE65', line: 2 },
    ]));

  it('gives TTLs by the record, by $TTL, by the one before', () => {
    const ttls = (text: string) => read(text).records.map(({ ttl }) => ttl);
    expect(ttls('a TXT x\n 1h TXT y\n TXT z\n$TTL 60\n TXT w\n 5 TXT v\n TXT u')).toEqual([
      undefined,
      3600,
      3600,
      60,
      5,
      60,
    ]);
  });

  it('tells line and column', () =>
    expect(read('; x\na TXT x\n\tTXT y').records.map(({ line, column }) => [line, column])).toEqual(
      [
        [2, 1],
        [3, 2],
      ],
    ));
});

describe('the zones of a file', () => {
  const origins = (text: string, origin?: string) =>
    parseBind(source(text), { origin: origin === undefined ? undefined : dnsName(origin) }).origins;

  it.each<[string, string | undefined, string[]]>([
    ['@ SOA a. b. 1 1 1 1 1', 'example.com', ['example.com']],
    [
      '$ORIGIN .\nexample.com SOA a. b. 1 1 1 1 1\n$ORIGIN com.\nexample MX 0 .',
      undefined,
      ['example.com'],
    ],
    [
      '$ORIGIN example.com.\na A 192.0.2.1\n$ORIGIN example.org.\na A 192.0.2.1',
      undefined,
      ['example.com', 'example.org'],
    ],
    ['@ TXT x\n$ORIGIN sub.example.com.\n@ TXT y', 'example.com', ['example.com']],
    ['example.com. TXT x\n_dmarc.example.com. TXT y', undefined, ['example.com']],
    ['_dmarc.example.com. TXT y', undefined, ['example.com']],
    ['example.com. TXT x\nexample.org. TXT y', undefined, []],
    ['example.net. TXT x', 'example.com', ['example.net']],
  ])('%j after %s', (text, origin, expected) => expect(origins(text, origin)).toEqual(expected));

  it.each([
    ['of the SOA record', 'example.com. 300 SOA ns.example. h.example. 1 2 3 4 5'],
    [
      'of the SOA record, beside a delegation',
      'example.com. 300 SOA ns.example. h.example. 1 2 3 4 5\nsub.example.com. NS ns.example.',
    ],
    [
      'of the NS records, without SOA',
      'example.com. 300 NS a.example.\nexample.com. NS b.example.',
    ],
  ])('takes the owner %s for the zone of relative names', (_, text) => {
    const { faults, records } = parseBind(source(`${text}\nmail TXT x`));
    expect(faults.map(faultOf).filter((fault) => fault.includes('zone-unknown'))).toEqual([]);
    expect(records.map(({ owner }) => owner)).toContain('mail.example.com');
  });

  it('takes neither of two owners of NS records for the zone', () =>
    expect(
      parseBind(
        source('example.com. 300 NS a.example.\nexample.net. NS a.example.\nmail TXT x'),
      ).faults.map(faultOf),
    ).toEqual(['3 zone-unknown: the zone of "mail" is unknown: there is no $ORIGIN']));

  it('says when nothing tells', () =>
    expect(parseBind(source('@ TXT x\nwww TXT y')).faults.map(faultOf)).toEqual([
      '1 zone-unknown: the zone of "@" is unknown: there is no $ORIGIN',
      '2 zone-unknown: the zone of "www" is unknown: there is no $ORIGIN',
    ]));

  it.each<[string, string | undefined]>([
    ['zones/db.example.com', 'example.com'],
    ['Example.COM.zone', 'example.com'],
    ['example.com.', 'example.com'],
    ['zones/example.com./www.yaml', 'example.com'],
    ['2.0.192.in-addr.arpa.db', '2.0.192.in-addr.arpa'],
    ['mail.zone', undefined],
    ['a b.com.zone', undefined],
  ])('%s is named after %s', (file, origin) => expect(originFromFileName(file)).toBe(origin));
});

describe('$INCLUDE', () => {
  const files: Readonly<Record<string, string>> = {
    a: 'a TXT in-a\n$INCLUDE b',
    b: '@ TXT in-b',
    circle: '$INCLUDE circle2',
    circle2: '$INCLUDE circle',
    many: '$INCLUDE b\n'.repeat(200),
  };
  const open: Include = (name) =>
    Object.hasOwn(files, name) ? source(files[name]!, name) : { fault: 'there is no such file' };
  const result = (text: string) => {
    const { records, faults } = parseBind(source(text), { origin: example, include: open });
    return [
      ...records.map((r) => `${r.file}:${r.line} ${shown(r)}`),
      ...faults.map((f) => `${f.file}:${f.line} ${f.message}`),
    ];
  };

  it('follows, in the origin that it gives, and comes back', () =>
    expect(result('x TXT before\n$INCLUDE a sub\n TXT after')).toEqual([
      'file:1 x.example.com. TXT "before"',
      'a:1 a.sub.example.com. TXT "in-a"',
      'b:1 sub.example.com. TXT "in-b"',
      'file:3 x.example.com. TXT "after"',
    ]));

  it.each([
    ['$INCLUDE', ['file:1 $INCLUDE is not followed: it names no file']],
    ['$INCLUDE nope', ['file:1 $INCLUDE is not followed: there is no such file']],
    ['$INCLUDE b x..y', ['file:1 $INCLUDE is not followed: "x..y" is not a domain name']],
    ['$INCLUDE circle', ['circle2:1 $INCLUDE is not followed: it includes itself']],
  ])('refuses %j', (text, faults) => expect(result(text)).toEqual(faults));

  it('stops after a hundred', () => {
    const told = result('$INCLUDE many');
    expect(told.filter((line) => line.includes('in-b'))).toHaveLength(99);
    expect(told.at(-1)).toBe('many:200 $INCLUDE is not followed: there are more than 100');
  });

  it('follows none where no files are given', () =>
    expect(read('$INCLUDE b').faults.map(faultOf)).toEqual([
      '1 include: $INCLUDE is not followed: files are not included here',
    ]));
});

describe('what is written is read', () => {
  const octets = fc
    .array(fc.integer({ min: 0, max: 255 }), { maxLength: 40 })
    .map((codes) => String.fromCharCode(...codes));
  const label = fc
    .array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 12 })
    .map((codes) => String.fromCharCode(...codes));
  const name = fc
    .array(label, { maxLength: 4 })
    .map((labels) => nameFromLabels([...labels, 'example', 'com']));
  const u16 = fc.nat(65_535);
  const record = fc.oneof(
    fc.record({
      type: fc.constantFrom('TXT', 'SPF'),
      rdata: fc.record({ strings: fc.array(octets, { minLength: 1, maxLength: 4 }) }),
    }),
    fc.record({ type: fc.constant('MX'), rdata: fc.record({ preference: u16, exchange: name }) }),
    fc.record({ type: fc.constantFrom('CNAME', 'PTR'), rdata: fc.record({ target: name }) }),
    fc.record({ type: fc.constant('NS'), rdata: fc.record({ host: name }) }),
    fc.record({
      type: fc.constant('SRV'),
      rdata: fc.record({ priority: u16, weight: u16, port: u16, target: name }),
    }),
    fc.record({ type: fc.constant('A'), rdata: fc.record({ address: fc.ipV4() }) }),
  );
  const zone = fc.array(fc.tuple(name, fc.nat(2 ** 31 - 1), record), { maxLength: 20 });

  it('whatever the octets', () => {
    fc.assert(
      fc.property(zone, (entries) => {
        const lines = entries.map(
          ([owner, ttl, { type, rdata }]) =>
            `${absoluteName(owner)} ${ttl} IN ${type} ${presentRData(type as RecordType, rdata as ZoneRecord['rdata'])}`,
        );
        const file = read(lines.join('\n'));
        // BIND wants host names in places where others take any octets.
        expect(
          file.faults.filter(({ code }) => !['bind-refuses', 'left-to-host'].includes(code)),
        ).toEqual([]);
        expect(
          file.records.map(({ owner, ttl, type, rdata, line }) => ({
            owner,
            ttl,
            type,
            rdata,
            line,
          })),
        ).toEqual(
          entries.map(([owner, ttl, { type, rdata }], i) => ({
            owner,
            ttl,
            type,
            rdata,
            line: i + 1,
          })),
        );
      }),
    );
  });
});

describe('$GENERATE', () => {
  // What named-compilezone 9.18 makes of the same lines.
  it.each([
    ['1-2 a$ A 192.0.2.$', ['a1 A 192.0.2.1', 'a2 A 192.0.2.2']],
    ['2-8/3 ${10}-$ CNAME host$', ['12-12 CNAME host2', '15-15 CNAME host5', '18-18 CNAME host8']],
    ['1-3x a TXT $', ['a TXT "1"', 'a TXT "2"', 'a TXT "3"']],
    ['1-2/2/3 a$ A 192.0.2.1', ['a1 A 192.0.2.1']],
    ['01-+2 a$ A 192.0.2.1', ['a1 A 192.0.2.1', 'a2 A 192.0.2.1']],
    ['1-1 a${3,2,d}-$ A 192.0.2.1', ['a04-4 A 192.0.2.1']],
    ['1-1 a${-5} A 192.0.2.1', ['a-4 A 192.0.2.1']],
    ['1-1 a${0,03,d} A 192.0.2.1', ['a001 A 192.0.2.1']],
    ['1-1 a${-5,0,x} A 192.0.2.1', ['afffffffc A 192.0.2.1']],
    ['8-8 a${0,0,o} TXT ${0,5,o}.${-20,5,d}', ['a10 TXT "00010.-0012"']],
    ['27-27 a TXT ${0,0,X}', ['a TXT "1B"']],
    ['1-1 a${0,3,n}x A 192.0.2.1', ['a1.0x A 192.0.2.1']],
    ['16-16 a${0,1,N}x A 192.0.2.1', ['a0.1x A 192.0.2.1']],
    ['1-1 a${-5,4,n}x A 192.0.2.1', ['ac.f.f.f.f.f.f.fx A 192.0.2.1']],
    ['254-254 n${0,5,n}.z A 192.0.2.1', ['ne.f.0.z A 192.0.2.1']],
    ['1-1 a TXT a\\$b\\\\$c$$', ['a TXT "a$b\\\\1c$"']],
    ['1-1 a TXT "\\"a b\\" c$"', ['a TXT "a b" "c1"']],
    ['1-1 a MX "10 mx$.example.net."', ['a MX 10 mx1.example.net.']],
    ['5-5 a SRV "0 0 25 mail${1}"', ['a SRV 0 0 25 mail6']],
    ['1-1 @ TXT "v=spf1 ip4:192.0.2.$ -all"', ['@ TXT "v=spf1" "ip4:192.0.2.1" "-all"']],
    ['1-1 a A 192.0.2.1 ; a comment', ['a A 192.0.2.1']],
    ['2147483646-2147483646 a${1} A 192.0.2.1', ['a2147483647 A 192.0.2.1']],
  ])('%s', (line, records) => {
    const { records: made, faults } = read(`$GENERATE ${line}`);
    expect(faults).toEqual([]);
    const absoluteOf = (text: string) =>
      text
        .replace(/^(\S+)/, (name) => (name === '@' ? 'example.com.' : `${name}.example.com.`))
        .replace(/ (CNAME|SRV .*) (\w+)$/, ' $1 $2.example.com.');
    expect(made.map((one) => shown(one).replaceAll(' [unquoted-words]', ''))).toEqual(
      records.map(absoluteOf),
    );
  });

  it('has TTL and class like any record, and leaves the owner as it was', () => {
    const lines = ['w 60 TXT before', '$GENERATE 1-1 a$ IN 1h A 192.0.2.$', ' TXT after'];
    const { records, faults } = read(lines.join('\n'));
    expect(faults).toEqual([]);
    expect(records.map(({ owner, ttl }) => [owner, ttl])).toEqual([
      ['w.example.com', 60],
      ['a1.example.com', 3600],
      ['w.example.com', 3600],
    ]);
  });

  const wants = 'it wants a range (1-9 or 1-9/2), a name, a type and data';
  const one = 'all data of its records must be one field, in quotes where it has blanks';
  it.each([
    ['1 a$ A 192.0.2.1', wants],
    ['2-1 a$ A 192.0.2.1', wants],
    ['1-3/ a$ A 192.0.2.1', wants],
    ['1-3/0 a$ A 192.0.2.1', wants],
    ['-1-3 a$ A 192.0.2.1', wants],
    ['1-2147483648 a$ A 192.0.2.1', wants],
    ['1-2 "a$" A 192.0.2.1', wants],
    ['1-2', wants],
    ['1-2 a$', 'the line ends before the type of its record'],
    ['1-2 a$ ANY x', '"ANY" is not a type of records'],
    ['1-2 a$ MX 10 b', one],
    ['1-2 a$ A', one],
    ['1-2 a${1 A 192.0.2.1', '"a${1" makes no record of 1'],
    ['1-2 a${1,2,q} A 192.0.2.1', '"a${1,2,q}" makes no record of 1'],
    ['1-2 a${0,-1} A 192.0.2.1', '"a${0,-1}" makes no record of 1'],
    ['1-2 a TXT ${0,128}', '"${0,128}" makes no record of 1'],
    ['9-9 a TXT ${2147483640}', '"${2147483640}" makes no record of 9'],
    ['1-2 a${0,70} A 192.0.2.1', '"a${0,70}" makes no record of 1'],
    ['1-65537 a$ A 192.0.2.1', 'more than 65536 records would be made'],
  ])('%s is left out', (line, why) =>
    expect(read(`$GENERATE ${line}`)).toMatchObject({
      records: [],
      faults: [{ message: `$GENERATE is left out: ${why}` }],
    }),
  );

  it('is told of once where no record of it is one', () => {
    const { records, faults } = read('$GENERATE 254-300 a$ A 192.0.2.$');
    expect(records).toHaveLength(2);
    expect(faults).toHaveLength(1);
  });
});
