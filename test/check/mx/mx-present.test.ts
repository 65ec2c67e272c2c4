import { expect, it } from 'vitest';
import mxPresent from '../../../src/check/mx/mx-present.ts';
import { judge } from '../../support/judge.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(mxPresent, [
  ...documented(mxPresent),
  ['no record', '@ A 192.0.2.1', 'fail', ['The domain has no MX record']],
  ['no such name', '@ MX !nxdomain', 'fail', ['does not exist in DNS']],
  [
    'any record will do here',
    '@ MX 5 mail.other.example.',
    'pass',
    ['example.com. MX 5 mail.other.example.'],
  ],
  [
    'a hostile host name',
    '@ MX 5 a\\027[31m|`b`\\010.example.',
    'pass',
    ['a\\027\\09131m\\124\\096b\\096\\010.example.'],
  ],
  [
    'the domain typed into a field that adds it',
    'example.com MX 10 mx01.mail.icloud.com.\nexample.com MX 10 mx02.mail.icloud.com.',
    'fail',
    ['the record is at example.com.example.com instead: the DNS host added the domain'],
  ],
  [
    'the @ taken for a name',
    '\\@ MX 10 mx01.mail.icloud.com.',
    'fail',
    ['the record is at \\064.example.com instead: the DNS host read the @ sign'],
  ],
  [
    'entered for www',
    'www MX 10 mx01.mail.icloud.com.',
    'fail',
    ['the record is at www.example.com instead: it was entered for www'],
  ],
  [
    "another provider's at www is no misplaced one",
    'www MX 10 mail.other.example.',
    'fail',
    ['does not reach iCloud'],
  ],
  [
    'in a wildcard, which stays',
    '* MX 10 mx01.mail.icloud.com.',
    'fail',
    ['in a wildcard record (*), which does not apply to example.com'],
  ],
  [
    'a subdomain typed in full into its zone',
    'mail.example.com.example.com. MX 10 mx01.mail.icloud.com.',
    'fail',
    ['the record is at mail.example.com.example.com instead'],
    { domain: 'mail.example.com' },
  ],
  [
    'behind an alias',
    '@ CNAME web.host.example.\nweb.host.example. A 192.0.2.1',
    'skipped',
    ['see mx-alias'],
  ],
  ['could not look: SERVFAIL', '@ MX !servfail', 'inconclusive', ['example.com MX servfail']],
  ['could not look: silence', '@ MX !timeout', 'inconclusive', ['example.com MX timeout']],
  [
    'a subdomain',
    '@ MX 10 mx01.mail.icloud.com.',
    'pass',
    undefined,
    { domain: 'mail.example.com' },
  ],
]);

it.each([
  ['', false],
  ['_domainconnect TXT "domainconnect.dns-host.example"', true],
])('mx-present: with %j it offers automatic set-up: %j', async (zone, offered) => {
  expect(JSON.stringify(await judge(mxPresent, zone)).includes('Domain Connect')).toBe(offered);
});

it.each([
  ['@ NS ada.ns.cloudflare.com.', 'At Cloudflare, enter @ as Name'],
  ['@ NS ns1.sedoparking.com.\n@ NS ns2.sedoparking.com.', 'so the domain may have expired'],
])('mx-present: with %j it says %j', async (zone, words) => {
  expect(JSON.stringify(await judge(mxPresent, zone))).toContain(words);
});
