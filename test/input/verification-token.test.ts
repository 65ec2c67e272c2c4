import { expect, it } from 'vitest';
import { withGivenRecords, appleRequirements } from '../../src/icloud/requirements.ts';
import { dnsName } from '../../src/model/dns/domain-name.ts';
import { readGivenRecords, readVerificationToken } from '../../src/input/verification-token.ts';
import { refuseOtherDomain } from '../../src/model/requirements.ts';

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
  expect(readVerificationToken(text)).toBe('Abcd1234Efgh5678');
});

it.each([
  [''],
  ['apple-domain='],
  ['two words'],
  ['t\u00f6ken'],
  ['https://example.com/'],
  [apply('')],
  [apply('a%20b')],
  ['https://[/apply?icloud_token=Abcd1234Efgh5678'],
  ['https://dns-host.example:99999/apply?icloud_token=Abcd1234Efgh5678'],
])('%j holds none', (text) => {
  expect(() => readVerificationToken(text)).toThrow(/--apple-domain must be the value/);
});

const page = (more: string): string => apply(`Abcd1234Efgh5678&${more}`);

it('takes all that the page of a DNS host would enter', () => {
  const given = readGivenRecords(
    page('mx2_data=MX02.mail.icloud.com&dkim_data=sig1.dkim.example.com.at.icloudmailadmin.com.'),
  );
  expect(given).toEqual({
    domain: 'example.com',
    exchanges: ['mx01.mail.icloud.com', 'mx02.mail.icloud.com'],
    dkimTarget: 'sig1.dkim.example.com.at.icloudmailadmin.com',
    spfInclude: 'icloud.com',
  });
  const required = appleRequirements(dnsName('example.com'));
  expect(withGivenRecords(required, given)).toEqual(required);
});

it("goes by Apple's word where it differs from what is known", () => {
  const target = dnsName('sig1.dkim.example.com.at.other.example');
  const { dkim, mx } = withGivenRecords(appleRequirements(dnsName('example.com')), {
    dkimTarget: target,
  });
  expect(dkim).toEqual({ selector: 'sig1', owner: 'sig1._domainkey.example.com', target });
  expect(mx).toHaveLength(2);
});

it.each([
  ['the subdomain', 'host=mail', { domain: 'mail.example.com' }],
  ['no half of a pair', 'mx2_data=', {}],
  ['nothing that is no name', 'dkim_data=%1B%5B31m&mx2_data=a%20b', {}],
])('takes %s', (_, more, expected) => {
  const given = readGivenRecords(page(more));
  expect(given).toEqual({ domain: 'example.com', spfInclude: 'icloud.com', ...expected });
});

it.each([
  ['host=mail&icloud_token=a'],
  [`domain=example.com&host=${'a'.repeat(64)}&icloud_token=a`],
])('is of no domain where there is none in it: %s', (values) => {
  expect(readGivenRecords(`https://dns-host.example/apply?${values}`)).toEqual({});
});

it('is nothing but a value where it is no such address', () => {
  expect(readGivenRecords('Abcd1234Efgh5678')).toBeUndefined();
});

it('is refused where it is about another domain', () => {
  const about = (name: string) => [{ name: dnsName(name), unicode: name }];
  const given = readGivenRecords(page(''));
  expect(() => refuseOtherDomain(given, about('example.com'))).not.toThrow();
  expect(() => refuseOtherDomain(given, about('example.net'))).toThrow(
    'about example.com, not about example.net',
  );
});
