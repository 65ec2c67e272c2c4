import { describe, expect, it } from 'vitest';
import { parseDnscontrol } from '../../../src/input/zone/dnscontrol.ts';
import { faultOf, fixture, shownAll, source } from './show.ts';

const read = (text: string) => parseDnscontrol(source(text));
const ir = (...records: object[]) =>
  read(JSON.stringify({ domains: [{ name: 'example.com', records }] }));
const js = (...calls: string[]) => read(`D("example.com", REG,\n${calls.join(',\n')}\n);`);

describe('print-ir', () => {
  const file = parseDnscontrol(fixture('dnscontrol/ir.json'));

  it('holds these records', () =>
    expect(shownAll(file)).toEqual([
      '10 example.com. MX 10 mx01.mail.icloud.com.',
      '11 example.com. MX 0 mx02.mail.icloud.com. [dotless-target]',
      '12 example.com. TXT "\\"v=spf1 include:icloud.com ~all\\"" [literal-quotes]',
      '13 example.com. TXT "apple-domain=AbCdEf0123456789"',
      '14 _dmarc.example.com. TXT "v=DMARC1; p=none"',
      '15 sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com. [proxied]',
      '22 _submission._tcp.example.com. SRV 0 1 587 smtp.mail.me.com.',
      '23 shop.eu.example.com. CNAME www.example.com.',
      '27 example.org. A 192.0.2.1',
    ]));

  it('holds two zones, and a record that is not read', () => {
    expect(file.origins).toEqual(['example.com', 'example.org']);
    expect(file.others).toMatchObject([{ owner: 'example.com', type: 'CAA', line: 24 }]);
    expect(file.faults).toEqual([]);
  });

  it.each<[object, string]>([
    [
      { type: 'DS', name: 'sub', dskeytag: 1, dsalgorithm: 13, dsdigesttype: 2, dsdigest: 'AB' },
      '1 sub.example.com. DS 1 13 2 ab',
    ],
    [
      { type: 'A', name: '*', target: '192.0.2.1', meta: { cloudflare_proxy: 'off' } },
      '1 \\042.example.com. A 192.0.2.1',
    ],
    [
      { type: 'A', name: 'www.example.com', target: '192.0.2.1' },
      '1 www.example.com.example.com. A 192.0.2.1 [relative-owner]',
    ],
    [{ type: 'CNAME', name: 'a', target: '@' }, '1 a.example.com. CNAME example.com.'],
    [
      { type: 'TXT', name: 'a', target: 'x'.repeat(256) },
      `1 a.example.com. TXT "${'x'.repeat(255)}" "x"`,
    ],
  ])('%#', (record, expected) => expect(shownAll(ir(record))).toEqual([expected]));

  it('complains of a name that is none', () =>
    expect(read('{"domains": [{"name": "a..b"}, {}]}').faults.map(faultOf)).toEqual([
      '1 syntax: "a..b" is not a domain name',
      '1 syntax: "" is not a domain name',
    ]));
});

describe('get-zones --format=tsv', () => {
  it('holds these records', () =>
    expect(shownAll(parseDnscontrol(fixture('dnscontrol/zone.tsv')))).toEqual([
      '1 example.com. MX 10 mx01.mail.icloud.com.',
      '2 example.com. MX 10 mx02.mail.icloud.com.',
      '3 example.com. TXT "v=spf1 include:icloud.com ~all"',
      '4 example.com. TXT "apple-domain=AbCdEf0123456789"',
      '5 sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com. [proxied]',
      '6 _imaps._tcp.example.com. SRV 0 1 993 imap.mail.me.com.',
    ]));

  it('is of the zone that is left without the label', () =>
    expect(read('a.b.example.com\ta.b\t300\tIN\tA\t192.0.2.1\r\n').origins).toEqual([
      'example.com',
    ]));

  it('complains of a line that is none, and reads on', () => {
    const file = read(
      'example.com\t@\t300\tIN\tA\t192.0.2.1\nnothing\n\nexample.com\t@\t300\tIN\tA\t192.0.2.2\n',
    );
    expect(shownAll(file)).toEqual(['1 example.com. A 192.0.2.1', '4 example.com. A 192.0.2.2']);
    expect(file.faults.map(faultOf)).toEqual([
      '2 syntax: the line is not name, label, TTL, class, type and data with tabs between',
    ]);
  });
});

describe('get-zones --format=js', () => {
  const file = parseDnscontrol(fixture('dnscontrol/zones.js'));

  it('holds these records', () =>
    expect(file.records.map(({ ttl }, i) => `${shownAll(file)[i]} ${ttl}`)).toEqual([
      '9 example.com. MX 10 mx01.mail.icloud.com. 1',
      '10 example.com. MX 10 mx02.mail.icloud.com. 1',
      '11 example.com. TXT "v=spf1 include:icloud.com ~all" 1',
      '12 example.com. TXT "apple-domain=AbCdEf0123456789" 300',
      '13 _dmarc.example.com. TXT "v=DMARC1; p=none" 1',
      '14 sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com. [proxied] 1',
      '15 xn--caf-dma.example.com. TXT "a \\"b\\" A" 1',
      '24 api.example.com. A 192.0.2.7 undefined',
    ]));

  it('runs nothing, and says what it passes over', () =>
    expect(file.faults.map(faultOf)).toEqual([
      '16 unsupported: SPF_BUILDER() is skipped, because it would have to be run: give what dnscontrol print-ir prints',
      '20 unsupported: A() holds what would have to be run: give what dnscontrol print-ir prints',
    ]));

  it('keeps the owner of an alias', () =>
    expect(file.others).toMatchObject([{ owner: 'blog.example.com', type: 'ALIAS' }]));

  it.each<[string, string[]]>([
    [
      `TXT('a', '\\'x\\'\\n\\u{1F600}\\0')`,
      ['2 a.example.com. TXT "\'x\'\\010\\240\\159\\152\\128\\000"'],
    ],
    ['TXT("a", `x\ny`)', ['2 a.example.com. TXT "x\\010y"']],
    ['TXT("a", "x" + "y" + "z")', ['2 a.example.com. TXT "xyz"']],
    [
      '[A("a", "192.0.2.1"), A("b", "192.0.2.2")]',
      ['2 a.example.com. A 192.0.2.1', '2 b.example.com. A 192.0.2.2'],
    ],
    [
      'A("a", "192.0.2.1", {cloudflare_proxy: "on", x: [1, (2)]}, TTL("1h"))',
      ['2 a.example.com. A 192.0.2.1'],
    ],
    ['/* A("a", "192.0.2.1") */ A("b", "192.0.2.2") // ,', ['2 b.example.com. A 192.0.2.2']],
    [
      'SRV("_a._tcp", 0, 1, 993, "imap.mail.me.com.")',
      ['2 _a._tcp.example.com. SRV 0 1 993 imap.mail.me.com.'],
    ],
    ['TXT("a", f("x"))', []],
    ['TXT("a", "x" + y)', []],
    ['TXT("a", `${x}`)', []],
    ['TXT("a")', []],
    ['A("a", cond ? "192.0.2.1" : "192.0.2.2")', []],
  ])('%s', (call, records) => expect(shownAll(js(call))).toEqual(records));

  it.each([
    'TXT("a", f("x"))',
    'TXT("a", "x" + y)',
    'TXT("a")',
    'A("a", b ? "192.0.2.1" : c)',
    '...more',
    'if (x) {}',
  ])('says that it leaves out %s', (call) =>
    expect(js(call).faults.map(({ line, code }) => [line, code])).toEqual([[2, 'unsupported']]),
  );

  it.each([
    'D("a.b"',
    'D(',
    'D("a.b", [[[[',
    'D(((((',
    '"',
    '`',
    "D('a.b', R, A('x', '",
    'D("a.b", R, A("x", "192.0.2.1"',
  ])('ends at the end of %j', (text) => expect(read(text).format).toBe('dnscontrol'));

  it('does not begin with what no tool has written', () =>
    expect(read(`D("a.b", R)\n//${'x'.repeat(1024 * 1024)}`).faults.map(faultOf)).toEqual([
      '1 unsupported: files of more than 1 MiB are not read',
    ]));
});
