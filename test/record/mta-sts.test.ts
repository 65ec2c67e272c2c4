/** Every rule of the grammars of RFC 8461 §3.1 and §3.2 and of RFC 8460 §3, with a record that keeps it and one that breaks it. */
import { describe, expect, it } from 'vitest';
import { findStsFault, readStsPolicy, selectStsRecords } from '../../src/record/mta-sts.ts';
import { findTlsReportFault, selectTlsReportRecords } from '../../src/record/tls-rpt.ts';

type Rows = readonly (readonly [rule: string, text: string, fault?: string])[];

const valid = 'valid';
/** Without a fault, the text is valid. */
const filled = (rows: Rows) =>
  rows.map(([rule, text, fault = valid]) => [rule, text, fault] as const);

const verdict = (read: object | undefined): string =>
  read !== undefined && 'message' in read ? String(read.message) : valid;

describe('RFC 8461 §3.1: the record', () => {
  const rows: Rows = [
    ['an id', 'v=STSv1; id=20160831085700Z;'],
    ['no final semicolon', 'v=STSv1;id=1'],
    ['white space around semicolons', 'v=STSv1 \t;\t id=1 ; '],
    ['32 characters', `v=STSv1; id=${'a'.repeat(32)}`],
    ['33 characters', `v=STSv1; id=${'a'.repeat(33)}`, 'must be 1 to 32 letters and digits'],
    ['no character', 'v=STSv1; id=', 'the id "" must be'],
    ['a hyphen', 'v=STSv1; id=2026-11-01', 'the id "2026-11-01" must be'],
    ['no id', 'v=STSv1; note=x', 'the id is missing'],
    ['an id in capitals is another field', 'v=STSv1; ID=1', 'the id is missing'],
    ['nothing after the version', 'v=STSv1;', 'a field is empty'],
    ['an extension', 'v=STSv1; id=1; note=moved'],
    ['an extension before the id', 'v=STSv1; a.b-c_d=!/:?; id=1'],
    ['an extension without value', 'v=STSv1; id=1; note=', 'note= has no value'],
    ['an extension with a space', 'v=STSv1; id=1; note=a b', 'note= has " "'],
    ['an extension with an equals sign', 'v=STSv1; id=1; note=a=b', 'note= has "="'],
    ['a word alone', 'v=STSv1; id=1; note', '"note" is not of the form name=value'],
    ['a name of 32 characters', `v=STSv1; id=1; ${'n'.repeat(32)}=x`],
    ['a name of 33 characters', `v=STSv1; id=1; ${'n'.repeat(33)}=x`, 'not of the form'],
    ['a name that begins with a hyphen', 'v=STSv1; id=1; -n=x', 'not of the form'],
    ['space before the equals sign', 'v=STSv1; id =1', 'not of the form'],
    ['space after the equals sign', 'v=STSv1; id= 1', 'the id " 1" must be'],
    ['two semicolons between', 'v=STSv1;; id=1', 'a field is empty'],
    ['two semicolons at the end', 'v=STSv1; id=1;;', 'a field is empty'],
    ['white space at the end, without a semicolon', 'v=STSv1; id=1 ', 'the id "1 " must be'],
    ['a second id is ignored', 'v=STSv1; id=1; id=2-3'],
    ['a second version is ignored', 'v=STSv1; v=STSv2; id=1'],
    ['a byte that is not ASCII', 'v=STSv1; id=1; n=\u00e9', 'n= has "\\233"'],
  ];
  it.each(filled(rows))('%s: %j', (_, text, fault) =>
    expect(verdict(findStsFault(text))).toContain(fault),
  );

  it.each([
    ['one', ['v=STSv1; id=1'], 1],
    ['something else beside it', ['v=STSv1; id=1', 'v=spf1 -all'], 1],
    ['two', ['v=STSv1; id=1', 'v=STSv1; id=2'], 2],
    ['a space before the semicolon', ['v=STSv1 ; id=1'], 1],
    ['the same, beside another: discarded', ['v=STSv1; id=1', 'v=STSv1 ; id=2'], 1],
    ['a space in front', [' v=STSv1; id=1'], 0],
    ['other capitals', ['v=stsv1; id=1'], 0],
    ['another version', ['v=STSv10; id=1'], 0],
    ['the version last', ['id=1; v=STSv1'], 0],
  ])('%s', (_, texts, count) => expect(selectStsRecords(texts)).toHaveLength(count));
});

const lines = (...more: readonly string[]) => ['version: STSv1', ...more].join('\n');
const enforce = lines('mode: enforce', 'mx: *.mail.icloud.com', 'max_age: 86400');
const aged = (age: string) => enforce.replace('86400', age);
const named = (mx: string) => enforce.replace('*.mail.icloud.com', mx);

describe('RFC 8461 §3.2: the policy', () => {
  const rows: Rows = [
    ['LF', enforce],
    ['CRLF, and one at the end', `${enforce.replaceAll('\n', '\r\n')}\r\n`],
    ['both kinds of line end', `${enforce.replace('\n', '\r\n')}\n`],
    ['CR alone', enforce.replaceAll('\n', '\r'), 'has a control character'],
    ['an empty line between', enforce.replace('\n', '\n\n'), 'an empty line'],
    ['an empty line at the end', `${enforce}\n\n`, 'an empty line'],
    ['an empty file', '', 'an empty line'],
    ['a byte order mark', `\u00ef\u00bb\u00bf${enforce}`, 'not of the form name: value'],
    ['space at the end of a line', enforce.replaceAll('\n', ' \t\n')],
    ['space at the start of a line', enforce.replace('mode', ' mode'), 'not of the form'],
    ['no space after the colon', enforce.replaceAll(': ', ':')],
    ['space before the colon', enforce.replace('mode:', 'mode :'), 'not of the form'],
    ['the version last', enforce.replace(/^(.*?)\n([^]*)$/, '$2\n$1')],
    ['another version', enforce.replace('STSv1', 'STSv2'), 'version: STSv1 is missing'],
    ['a name in capitals', enforce.replace('version', 'Version'), 'version: STSv1 is missing'],
    ['a mode in capitals', enforce.replace('enforce', 'Enforce'), 'mode: "Enforce" must be'],
    ['no mode', enforce.replace('mode: enforce\n', ''), 'mode: "" must be'],
    ['an extension', `${enforce}\nnote: anything = goes; \u00c3\u00a9`],
    ['an extension without value', `${enforce}\nnote:`, 'note: has no value'],
    ['a second mode is ignored', `${enforce}\nmode: whatever`],
    ['a second max_age is ignored', `${enforce}\nmax_age: 99999999999`],
    ['several mx', `${enforce}\nmx: mail.example.com`],
    ['no mx', lines('mode: enforce', 'max_age: 1'), 'there is no mx: line'],
    ['no mx with mode none', lines('mode: none', 'max_age: 1')],
    ['an empty mx', named(''), 'mx: has no value'],
    ['an empty mx with mode none', lines('mode: none', 'mx:', 'max_age: 1'), 'mx: has no value'],
    ['two asterisks', named('*.*.icloud.com'), 'mx: "*.*.icloud.com" must be a host name'],
    ['an asterisk within', named('mx.*.com'), 'mx: "mx.*.com" must be'],
    ['part of a label', named('mx*.icloud.com'), 'must be'],
    ['an asterisk alone', named('*'), 'must be'],
    ['a final dot', named('mx01.mail.icloud.com.'), 'without a final dot'],
    ['two dots', named('a..b'), 'must be'],
    ['an underscore', named('a_b.example'), 'must be'],
    ['two names in one line', named('a.example, b.example'), 'must be'],
    ['an address literal', named('[192.0.2.1]'), 'must be'],
    ['capitals in a name', named('MX01.mail.icloud.com')],
    ['a label alone', named('localhost')],
    ['the longest max_age', aged('31557600')],
    ['one second more', aged('31557601'), '31557601 is more than the 31557600 seconds'],
    ['eleven digits', aged('00000086400'), 'must be a number of seconds'],
    ['zero', aged('0')],
    ['below zero', aged('-1'), 'must be a number of seconds'],
    ['a fraction', aged('1.5'), 'must be a number of seconds'],
    ['a unit', aged('86400s'), 'must be a number of seconds'],
    ['no max_age', enforce.replace('\nmax_age: 86400', ''), 'max_age: "" must be'],
  ];
  it.each(filled(rows))('%s', (_, body, fault) =>
    expect(verdict(readStsPolicy(body))).toContain(fault),
  );
});

describe('RFC 8460 §3: the record for reports', () => {
  const rows: Rows = [
    ['mailto', 'v=TLSRPTv1;rua=mailto:reports@example.com'],
    ['https', 'v=TLSRPTv1; rua=https://reporting.example.com/v1/tlsrpt?a=b;'],
    ['several, with white space', 'v=TLSRPTv1; rua=mailto:a@example.com , https://example.com/x'],
    ['several fields', 'v=TLSRPTv1; rua=mailto:a@example.com; rua=mailto:b@example.com'],
    ['an extension', 'v=TLSRPTv1; note=x; rua=mailto:a@example.com'],
    ['no address', 'v=TLSRPTv1; note=x', 'rua=) is missing'],
    ['an empty address', 'v=TLSRPTv1; rua=', 'an address in rua= is empty'],
    ['a comma at the end', 'v=TLSRPTv1; rua=mailto:a@example.com,', 'is empty'],
    ['no scheme', 'v=TLSRPTv1; rua=a@example.com', '"a@example.com" is neither mailto: nor https:'],
    ['http', 'v=TLSRPTv1; rua=http://example.com/', 'is neither'],
    ['a size, which DMARC has', 'v=TLSRPTv1; rua=mailto:a@example.com!10m', 'is not a valid URI'],
    ['a space within', 'v=TLSRPTv1; rua=mailto:a@exam ple.com', 'is not a valid URI'],
    ['two semicolons', 'v=TLSRPTv1;; rua=mailto:a@example.com', 'a field is empty'],
    ['a field without value', 'v=TLSRPTv1; rua=mailto:a@example.com; note=', 'note= has no value'],
    ['a name in capitals', 'v=TLSRPTv1; RUA=mailto:a@example.com', 'rua=) is missing'],
  ];
  it.each(filled(rows))('%s: %j', (_, text, fault) =>
    expect(verdict(findTlsReportFault(text))).toContain(fault),
  );

  it.each([
    ['v=TLSRPTv1; rua=mailto:a@example.com', 1],
    ['v=TLSRPTv1 ;rua=mailto:a@example.com', 1],
    ['v=tlsrptv1; rua=mailto:a@example.com', 0],
    [' v=TLSRPTv1; rua=mailto:a@example.com', 0],
  ])('%j', (text, count) => expect(selectTlsReportRecords([text])).toHaveLength(count));
});
