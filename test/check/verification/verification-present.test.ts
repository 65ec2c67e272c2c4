import { expect, it } from 'vitest';
import verificationPresent from '../../../src/check/verification/verification-present.ts';
import { judge } from '../../support/judge.ts';
import { documented, type Row, testRows } from '../../support/rows.ts';

const token = 'Abcd1234Efgh5678';

testRows(verificationPresent, [
  ...documented(verificationPresent),
  [
    'among others',
    '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT apple-domain=x',
    'pass',
    ['"apple-domain=x"'],
  ],
  ['in several strings', '@ TXT "apple-" "domain=" "x"', 'pass', ['"apple-domain=x"']],
  ['any value', '@ TXT "apple-domain=something=else/1+2"', 'pass'],
  [
    'absent',
    '@ TXT "v=spf1 include:icloud.com ~all"',
    'fail',
    ['The domain has no Apple verification record'],
  ],
  [
    'absent, and the value is known',
    '@ A 192.0.2.1',
    'fail',
    ['no Apple verification record'],
    { token },
  ],
  ['no such name', '@ TXT !nxdomain', 'fail', ['no Apple verification record']],
  [
    'in capitals',
    '@ TXT "Apple-Domain=Abcd1234Efgh5678"',
    'fail',
    ['must begin with apple-domain= in lowercase'],
    { token },
  ],
  [
    'with spaces',
    '@ TXT "apple-domain = Abcd1234Efgh5678"',
    'fail',
    ['lowercase, without spaces'],
    { token },
  ],
  [
    'with a space at the end',
    '@ TXT "apple-domain=Abcd1234Efgh5678 "',
    'fail',
    ['a space or an invisible'],
    { token },
  ],
  [
    'in quotation marks',
    '@ TXT "\\"apple-domain=Abcd1234Efgh5678\\""',
    'fail',
    ['quotation marks are part'],
    { token },
  ],
  [
    'in foreign quotation marks',
    '@ TXT «apple-domain=Abcd1234Efgh5678»',
    'fail',
    ['quotation marks are part'],
    { token },
  ],
  [
    'after a byte order mark',
    '@ TXT "\ufeffapple-domain=Abcd1234Efgh5678"',
    'fail',
    ['byte order mark (U+FEFF)'],
    { token },
  ],
  ['without a value', '@ TXT "apple-domain="', 'fail', ['there is no value']],
  [
    'put together with SPF',
    '@ TXT "apple-domain=Abcd1234 v=spf1 include:icloud.com ~all"',
    'fail',
    ['two records are joined in one'],
  ],
  [
    "another product's",
    '@ TXT "apple-domain-verification=Abcd1234Efgh5678"',
    'fail',
    ['for other Apple services'],
    { token },
  ],
  [
    'under a name of its own',
    'apple-domain TXT "apple-domain=Abcd1234Efgh5678"',
    'fail',
    ['no Apple verification record'],
    { token },
  ],
  [
    'hostile text',
    '@ TXT "apple-domain=\\027]0\\;x\\007|\\010::error::<!-- @all"',
    'fail',
    ['a space or an invisible'],
    { token },
  ],
  [
    'the domain typed into a field that adds it',
    'example.com TXT "apple-domain=Abcd1234Efgh5678"',
    'fail',
    ['the record is at example.com.example.com instead'],
  ],
  [
    'its beginning taken for the name',
    'apple-domain TXT "apple-domain=Abcd1234Efgh5678"',
    'fail',
    ['the record is at apple-domain.example.com instead: apple-domain is the beginning'],
  ],
  [
    'in a wildcard, which stays',
    '* TXT "apple-domain=Abcd1234Efgh5678"',
    'fail',
    ['in a wildcard record (*), which does not apply to example.com'],
  ],
  [
    "the parent's own is none of the subdomain's",
    'example.com. TXT "apple-domain=Wxyz9876Stuv5432"',
    'fail',
    ['no Apple verification record'],
    { domain: 'mail.example.com' },
  ],
  [
    "the subdomain's at its parent",
    'example.com. TXT "apple-domain=Wxyz9876Stuv5432"\nexample.com. TXT "apple-domain=Abcd1234Efgh5678"',
    'fail',
    ['the record is at example.com instead: the subdomain mail is missing'],
    { domain: 'mail.example.com', token: 'Abcd1234Efgh5678' },
  ],
  [
    'behind an alias',
    '@ CNAME web.host.example.\nweb.host.example. A 192.0.2.1',
    'skipped',
    ['see mx-alias'],
  ],
  ...['xxxxxxxx', 'TOKEN', 'your-token', '[your', '<token>', 'YOUR_PERSONAL_TXT', '...'].map(
    (token): Row => [
      `the placeholder from the instructions: ${token}`,
      `@ TXT "apple-domain=${token}"`,
      'fail',
      ['it has the placeholder from the instructions instead of your value'],
    ],
  ),
  ...['Yourtoken1234567', 'Code567812345678', 'xxxABCDEFGH12345'].map((token): Row => [
    `a token that is like one: ${token}`,
    `@ TXT "apple-domain=${token}"`,
    'pass',
  ]),
  ['could not look', '@ TXT !servfail', 'inconclusive', ['example.com TXT servfail']],
  ['could not look: silence', '@ TXT !timeout', 'inconclusive', ['example.com TXT timeout']],
]);

it.each([
  ['@ TXT "Apple-Domain = Abcd1234Efgh5678"', '"apple-domain=Abcd1234Efgh5678"'],
  ['@ TXT «apple-domain=Abcd1234Efgh5678»', '"apple-domain=Abcd1234Efgh5678"'],
  ['@ TXT "apple-domain=Abcd1234 v=spf1 -all"', '"apple-domain=Abcd1234"'],
  ['@ TXT "apple-domain="', undefined],
  ['@ TXT "apple-domain-verification=Abcd1234Efgh5678"', undefined],
  ['', undefined],
])('verification-present: out of %j it makes %j', async (zone, rdata) => {
  const outcome = await judge(verificationPresent, zone);
  const [finding] = outcome.status === 'fail' ? outcome.findings : [];
  expect(finding?.fix.publish?.[0]?.rdata).toBe(rdata);
});
