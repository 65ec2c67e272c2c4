import { expect, it } from 'vitest';
import { readToken } from '../../src/input/verification.ts';

const apply = (token: string) =>
  `https://dash.dns-host.example/domainconnect/v2/domainTemplates/providers/icloud.com/services/custom_email_domain/apply?domain=example.com&mx1_data=mx01.mail.icloud.com.&icloud_token=${token}&dkim_host=sig1._domainkey&spfm_data=include%3Aicloud.com&sig=AbC%2F%3D&key=_dc`;

it.each([
  ['Abcd1234Efgh5678'],
  ['apple-domain=Abcd1234Efgh5678'],
  ['"apple-domain=Abcd1234Efgh5678"'],
  [' Abcd1234Efgh5678\n'],
  [apply('Abcd1234Efgh5678')],
  [apply('apple-domain%3DAbcd1234Efgh5678')],
])('%j holds the token', (text) => {
  expect(readToken(text)).toBe('Abcd1234Efgh5678');
});

it.each([
  [''],
  ['apple-domain='],
  ['two words'],
  ['t\u00f6ken'],
  ['https://example.com/'],
  [apply('')],
  [apply('a%20b')],
])('%j holds none', (text) => {
  expect(() => readToken(text)).toThrow(/--apple-domain must be the value/);
});
