import verificationNames from '../../../src/check/verification/verification-names.ts';
import { documented, testRows } from '../../support/rows.ts';

const apple = '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.';
const doubledMx = 'example.com.example.com. MX 10 mx01.mail.icloud.com.';

testRows(verificationNames, [
  ...documented(verificationNames),
  [
    'everything under doubled names',
    `${doubledMx}
example.com.example.com. TXT "v=spf1 include:icloud.com ~all"
example.com.example.com. TXT "apple-domain=Abcd1234Efgh5678"
sig1._domainkey.example.com.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.
_dmarc.example.com.example.com. TXT "v=DMARC1; p=quarantine"`,
    'fail',
    [
      'to the names of 5 records, which are now at example.com.example.com, sig1._domainkey.example.com.example.com and _dmarc.example.com.example.com',
    ],
  ],
  [
    'targets with the domain behind them',
    '@ MX 10 mx01.mail.icloud.com.example.com.\n@ MX 10 mx02.mail.icloud.com.example.com.',
    'fail',
    [
      'to the targets of 2 records, which now lead to mx01.mail.icloud.com.example.com and mx02.mail.icloud.com.example.com',
    ],
  ],
  [
    'the DKIM target with the domain behind it',
    `${apple}\nsig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.example.com.`,
    'fail',
    ['to the targets of 1 record'],
  ],
  [
    'one target extended, beside a host of others: mx-icloud tells it',
    '@ MX 10 mx01.mail.icloud.com.example.com.\n@ MX 10 mail.other.example.',
    'skipped',
    ['more is wrong with the MX records: see mx-icloud'],
  ],
  [
    'a subdomain under the zone of its parent',
    'mail.example.com.example.com. MX 10 mx01.mail.icloud.com.',
    'fail',
    ['which are now at mail.example.com.example.com'],
    { domain: 'mail.example.com' },
  ],
  [
    'DMARC alone under a doubled name: dmarc-present tells it',
    `${apple}
@ TXT "v=spf1 include:icloud.com ~all"
@ TXT "apple-domain=Abcd1234Efgh5678"
sig1._domainkey CNAME sig1.dkim.example.com.at.icloudmailadmin.com.
_dmarc.example.com.example.com. TXT "v=DMARC1; p=quarantine"`,
    'pass',
  ],
  ['a wildcard gives it, which stays', '* MX 10 mx01.mail.icloud.com.', 'pass'],
  ["another provider's there", 'example.com.example.com. MX 10 mail.other.example.', 'pass'],
  ['nothing is there', '@ A 192.0.2.1', 'pass'],
  [
    'the other names do not answer',
    '@ A 192.0.2.1\nexample.com.example.com. MX !servfail',
    'skipped',
    ['records are missing: see verification-present and mx-present'],
  ],
  [
    'behind an alias',
    '@ CNAME web.host.example.\nweb.host.example. A 192.0.2.1',
    'skipped',
    ['see mx-alias'],
  ],
  ['could not look', '@ MX !servfail', 'inconclusive', ['example.com MX servfail']],
]);
