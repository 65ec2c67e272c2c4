import { describe, expect, it } from 'vitest';
import {
  splitRdataFields,
  isAbsolute,
  parseName,
  unescapeField,
  readRData,
} from '../../src/record/rdata-text.ts';
import { secondsIn } from '../../src/model/text/duration.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { presentRData } from '../../src/model/dns/presentation.ts';
import { isUnreadable } from '../../src/model/unreadable.ts';
import type { ZoneType } from '../../src/model/dns/zone.ts';

const origin = dnsName('example.com');

describe('nameIn', () => {
  it.each<[string, string | undefined]>([
    ['@', 'example.com'],
    ['.', '.'],
    ['www', 'www.example.com'],
    ['WWW.Example.NET.', 'www.example.net'],
    ['a\\.b', 'a\\.b.example.com'],
    ['a\\046b.c', 'a\\.b.c.example.com'],
    ['ends\\.', 'ends\\..example.com'],
    ['back\\\\.', 'back\\\\'],
    ['*', '\\042.example.com'],
    ['b\u00fccher', 'b\\195\\188cher.example.com'],
    ['', undefined],
    ['a..b', undefined],
    ['.a', undefined],
    ['a..', undefined],
    ['a\\256', undefined],
    ['a\\1', undefined],
    ['a\\', undefined],
    ['x'.repeat(63), `${'x'.repeat(63)}.example.com`],
    ['x'.repeat(64), undefined],
    [`${'x'.repeat(61)}.`.repeat(5), undefined],
  ])('%j', (text, name) => expect(parseName(text, origin)).toBe(name));

  it('does not begin with what is far too long', () =>
    expect(parseName('x.'.repeat(1e6), origin)).toBeUndefined());

  it('knows no relative name without an origin', () => {
    expect(parseName('www', undefined)).toBeUndefined();
    expect(parseName('@', undefined)).toBeUndefined();
    expect(parseName('www.', undefined)).toBe('www');
  });
});

it.each([
  ['a.', true],
  ['.', true],
  ['a\\.', false],
  ['a\\\\.', true],
  ['a', false],
])('%j is absolute: %s', (text, absolute) => expect(isAbsolute(text)).toBe(absolute));

it.each<[string, string | undefined]>([
  ['a\\"b\\\\c', 'a"b\\c'],
  ['\\000\\255', '\0\u00ff'],
  ['\u00fc', '\u00c3\u00bc'],
  ['\\256', undefined],
  ['\\12', undefined],
])('the octets of %j', (text, octets) => expect(unescapeField(text)).toBe(octets));

it.each<[string, number | undefined]>([
  ['3600', 3600],
  ['1h30M', 5400],
  ['2w', 1209600],
  ['', undefined],
  ['h', undefined],
  ['1x', undefined],
  ['2147483648', undefined],
  ['-1', undefined],
])('%j in seconds', (text, seconds) => expect(secondsIn(text)).toBe(seconds));

describe('readRData', () => {
  const read = (type: ZoneType, text: string) => {
    const rdata = readRData(type, splitRdataFields(text) ?? [], origin);
    return isUnreadable(rdata) ? `! ${rdata.fault}` : presentRData<ZoneType>(type, rdata);
  };

  it.each<[ZoneType, string, string]>([
    ['A', '192.0.2.1', '192.0.2.1'],
    ['AAAA', '2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['MX', '10 Mail', '10 mail.example.com.'],
    ['SRV', '0 1 993 imap.mail.me.com.', '0 1 993 imap.mail.me.com.'],
    ['NS', 'ns1.example.net.', 'ns1.example.net.'],
    ['DS', '1 13 2 AB cd', '1 13 2 abcd'],
    ['SOA', 'ns host 1 2h 15m 2w 1d', 'ns.example.com. host.example.com. 1 7200 900 1209600 86400'],
    ['TXT', '"a;b" "c\\"d"', '"a;b" "c\\"d"'],
    ['TXT', '""', '""'],
    ['TXT', `"${'x'.repeat(256)}"`, `"${'x'.repeat(255)}" "x"`],
  ])('%s %s', (type, text, expected) => expect(read(type, text)).toBe(expected));

  it.each<[ZoneType, string, string]>([
    ['A', '192.0.2.256', '"192.0.2.256" is not the address of an A record'],
    ['A', '2001:db8::1', 'is not the address of an A record'],
    ['AAAA', '192.0.2.1', 'is not the address of an AAAA record'],
    ['MX', 'mail', 'MX takes 2 fields (preference, exchange), and there is 1: mail'],
    ['MX', 'ten mail', '"ten" is not the preference of an MX record'],
    ['MX', '65536 mail', '"65536" is not the preference'],
    ['CNAME', 'a b', 'CNAME takes 1 fields'],
    ['DS', '1 13 2 xyz', '"xyz" is not the digest of a DS record'],
    ['TXT', '', 'there is no data for the TXT record'],
    ['TXT', '"\\999"', 'a backslash must be followed'],
    ['NS', '\u202e\u001b[2J..', '"\\226\\128\\174\\027[2J.." is not the host'],
  ])('refuses %s %j', (type, text, fault) => expect(read(type, text)).toContain(fault));

  it('refuses more than a record may hold', () =>
    expect(read('TXT', `"${'x'.repeat(65_536)}"`)).toContain('longer than a record may be'));

  it('reads no field where a quote is open', () =>
    expect(splitRdataFields('a "b')).toBeUndefined());
});
