import { describe, expect, it } from 'vitest';
import { parseDnscontrol as parse } from '../../../src/input/zone/dnscontrol.ts';
import type { SourceText } from '../../../src/input/source/source-text.ts';
import { faultOf, fixture, shownAll, source, together } from './show.ts';

const parseDnscontrol = (from: SourceText) => together(parse(from));
const read = (text: string) => parseDnscontrol(source(text));
const ir = (...records: object[]) =>
  read(JSON.stringify({ domains: [{ name: 'example.com', records }] }));

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
      '23 shop.eu.example.com. CNAME www.eu.example.com.',
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
