import mxPresent from '../../src/check/mx-present.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(mxPresent, [
  ...documented(mxPresent),
  ['no record', '@ A 192.0.2.1', 'fail', ['example.com has no MX record']],
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
