import { describe, expect, it } from 'vitest';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { answerRecordLines, txtLine } from '../../src/record/record-line.ts';
import { txtTexts, toTxtRdata } from '../../src/record/txt.ts';
import { parseVerification, findVerificationSlip } from '../../src/icloud/verification.ts';
import { zoneOf } from '../support/zone.ts';

const look = async (zone: string) => {
  const answer = await zoneOf(zone).lookup(
    { name: dnsName('example.com'), type: 'TXT' },
    new AbortController().signal,
  );
  return answer.kind === 'failed' ? undefined : answer;
};

describe('textsOf', () => {
  it('puts the strings of a record together with nothing between them', async () => {
    expect(txtTexts((await look('@ TXT "v=spf1 " "-all"\n@ TXT a b'))!)).toEqual([
      'v=spf1 -all',
      'ab',
    ]);
  });

  it('has none where there is no record', async () => {
    expect(txtTexts((await look('@ A 192.0.2.1'))!)).toEqual([]);
    expect(answerRecordLines((await look('@ A 192.0.2.1'))!)).toEqual([]);
  });
});

describe('txtOf', () => {
  it.each([
    [0, [0]],
    [255, [255]],
    [256, [255, 1]],
    [700, [255, 255, 190]],
  ])('divides %i octets', (length, lengths) => {
    const { strings } = toTxtRdata('\n'.repeat(length));
    expect(strings.map((string) => string.length)).toEqual(lengths);
  });
});

it('txtLine is printable whatever the text', () => {
  expect(txtLine(dnsName('example.com'), 'a"b\\c\x1b[31m\n').rdata).toBe(
    '"a\\"b\\\\c\\027[31m\\010"',
  );
});

describe('the verification record', () => {
  it.each([
    ['apple-domain=Abcd1234Efgh5678', 'Abcd1234Efgh5678'],
    ['apple-domain=x', 'x'],
    ['apple-domain=', undefined],
    ['apple-domain=a b', undefined],
    ['Apple-domain=a', undefined],
    [' apple-domain=a', undefined],
    ['v=spf1 -all', undefined],
  ])('%j holds %j', (text, token) => {
    expect(parseVerification(text)).toBe(token);
  });

  it.each([
    ['apple-domain=Abcd1234Efgh5678', undefined],
    ['hello', undefined],
    ['apple-domain-verification=abc', 'other Apple services'],
    ['apple-domain=', 'no value after'],
    ['apple-domain', 'no value after'],
    ['"apple-domain=Abcd1234"', 'quotation marks are part'],
    ['\xe2\x80\x9capple-domain=Abcd1234\xe2\x80\x9d', 'quotation marks are part'],
    ['apple-domain=Abcd1234 ', 'a space or an invisible character'],
    ['apple-domain=Abcd1234\xc2\xa0', 'a space or an invisible character'],
    ['apple-domain=Abcd v=spf1 include:icloud.com ~all', 'two records'],
    ['APPLE-DOMAIN=Abcd1234', 'lowercase'],
    ['apple-domain: Abcd1234', 'lowercase'],
  ])('%j: %j', (text, how = 'nothing amiss') => {
    expect(findVerificationSlip(text)?.how ?? 'nothing amiss').toContain(how);
  });
});
