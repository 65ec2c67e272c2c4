import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/model/user-error.ts';
import { parseRoute53 } from '../../../src/input/zone/route53.ts';
import { faultOf, fixture, shown, shownAll, source } from './show.ts';

const sets = (...list: object[]) =>
  parseRoute53(source(JSON.stringify({ ResourceRecordSets: list })));
const txt = (value: string) =>
  sets({ Name: 'example.com.', Type: 'TXT', TTL: 5, ResourceRecords: [{ Value: value }] });

describe('list-resource-record-sets', () => {
  const file = parseRoute53(fixture('route53/list.json'));

  it('holds these records', () =>
    expect(shownAll(file)).toEqual([
      '17 example.com. MX 10 mx01.mail.icloud.com.',
      '18 example.com. MX 10 mx02.mail.icloud.com.',
      '26 example.com. NS ns-1.awsdns-01.com.',
      '27 example.com. NS ns-2.awsdns-02.net.',
      '35 example.com. SOA ns-1.awsdns-01.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400',
      '43 example.com. TXT "apple-domain=AbCdEf0123456789"',
      '44 example.com. TXT "v=spf1 include:icloud.com " "~all"',
      '51 \\042.example.com. TXT "any \\195\\188"',
      '57 sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    ]));

  it('is one state of one zone', () => {
    expect(file.origins).toEqual(['example.com']);
    expect([file.before, file.partial, file.faults]).toEqual([undefined, undefined, []]);
    expect(file.others).toMatchObject([{ owner: 'example.com', type: 'ALIAS', line: 3 }]);
  });

  it.each<[string, string]>([
    ['"a\\"b" "c"', '1 example.com. TXT "a\\"b" "c"'],
    ['a b', '1 example.com. TXT "a" "b" [unquoted-words]'],
    ['"\\101\\\\101"', '1 example.com. TXT "A\\\\101"'],
    [`"${'x'.repeat(256)}"`, `1 example.com. TXT "${'x'.repeat(255)}" "x" [unsplit]`],
  ])('text %#', (value, expected) => expect(shownAll(txt(value))).toEqual([expected]));

  it('complains of sets that are none', () =>
    expect(
      sets(
        {},
        { Name: 'a..b', Type: 'A' },
        { Name: 'a.', Type: 'A', ResourceRecords: [{}] },
      ).faults.map(faultOf),
    ).toEqual([
      '1 syntax: the record set has no Name or no Type',
      '1 syntax: "a..b" is not a domain name',
      '1 syntax: this A record is left out: there is no data for the A record',
    ]));
});

describe('a change batch', () => {
  const file = parseRoute53(fixture('route53/change-batch.json'));

  it('holds what it makes and what it deletes', () => {
    expect(shownAll(file)).toEqual([
      '19 example.com. TXT "v=spf1 include:icloud.com ~all"',
      '28 _dmarc.example.com. TXT "v=DMARC1;" "p=none" [unquoted-words]',
    ]);
    expect(file.before?.records.map(shown)).toEqual(['example.com. MX 1 mail.old-host.example.']);
  });

  it('says nothing of the rest of the zone', () =>
    expect([file.partial, file.origins]).toEqual([true, ['example.com']]));

  it('is read within the whole request as well', () => {
    const { text } = fixture('route53/change-batch.json');
    const whole = parseRoute53(source(`{"HostedZoneId": "Z0", "ChangeBatch": ${text}}`));
    expect(whole.records.map(shown)).toEqual(file.records.map(shown));
  });
});

it.each([
  ['', 'file:1:1: a value is expected here, not the end of the file.'],
  ['{"a": 1,}', 'file:1:9: a name in quotes is expected here'],
  ['{"a": 1, "a": 2}', 'file:1:10: "a" appears twice.'],
  ['{"__proto__": {}}', 'file:1:2: "__proto__" is not allowed as a name.'],
  ['['.repeat(1000), 'nested too deeply'],
])('refuses the JSON %#', (text, fault) => {
  expect(() => parseRoute53(source(text))).toThrow(UserError);
  expect(() => parseRoute53(source(text))).toThrow(fault);
});
