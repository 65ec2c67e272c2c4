import spfVoidLimit from '../../../src/check/spf/spf-void-limit.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfVoidLimit, [
  ...documented(spfVoidLimit),

  [
    'two',
    '@ TXT "v=spf1 a:x.example.com mx:y.example.com include:icloud.com ~all"',
    'pass',
    ['2 of 2'],
  ],
  [
    'three, by an include',
    '@ TXT "v=spf1 a:x.example.com mx:y.example.com include:z.example.com include:icloud.com ~all"\nz TXT "v=spf1 exists:w.example.com -all"',
    'fail',
    ['There are 3 SPF terms whose names have no address, and receivers stop at the third'],
  ],
  [
    'three of another',
    '@ TXT "v=spf1 include:icloud.com include:z.example.com ~all"\nz TXT "v=spf1 a:u.example.com a:v.example.com a:w.example.com -all"',
    'fail',
    ['There are 3 SPF terms whose names have no address, and receivers stop at the third'],
  ],
  [
    'hosts of one family only',
    '@ TXT "v=spf1 a:x.example.com a:y.example.com a:z.example.com include:icloud.com ~all"\nx A 192.0.2.1\ny AAAA 2001:db8::1\nz A 192.0.2.2',
    'pass',
    ['0 of 2'],
  ],
  [
    'after the end',
    '@ TXT "v=spf1 include:icloud.com ~all a:x.example.com a:y.example.com a:z.example.com"',
    'pass',
    ['0 of 2'],
  ],
  [
    'a failure is not void',
    '@ TXT "v=spf1 a:x.example.com a:y.example.com a:z.example.com ~all"\nz A !servfail',
    'inconclusive',
    ['servfail'],
  ],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
]);
