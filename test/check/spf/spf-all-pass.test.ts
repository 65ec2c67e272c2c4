import spfAllPass from '../../../src/check/spf/spf-all-pass.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfAllPass, [
  ...documented(spfAllPass),

  [
    'without a plus',
    '@ TXT "v=spf1 include:icloud.com all"',
    'fail',
    ['The term "all" lets anyone send as the domain'],
  ],
  [
    'by a range',
    '@ TXT "v=spf1 include:icloud.com ip4:192.0.2.1/0 -all"',
    'fail',
    ['The term "ip4:192.0.2.1/0" lets much of the internet send as the domain'],
  ],
  [
    'by two',
    '@ TXT "v=spf1 include:icloud.com ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all"',
    'fail',
    ['0.0.0.0/1', '128.0.0.0/1'],
  ],
  ['by IPv6', '@ TXT "v=spf1 include:icloud.com ip6:::/0 -all"', 'fail', ['ip6:::/0']],
  ['by a host', '@ TXT "v=spf1 include:icloud.com a/0 -all"\n@ A 192.0.2.1', 'fail', ['a/0']],
  [
    'by an include',
    '@ TXT "v=spf1 include:icloud.com include:x.example.com -all"\nx TXT "v=spf1 +all"',
    'fail',
    ['The term "+all" in the record of x.example.com lets anyone'],
  ],
  [
    'by an include that counts for nothing',
    '@ TXT "v=spf1 include:icloud.com ?include:x.example.com -all"\nx TXT "v=spf1 +all"',
    'pass',
  ],
  ['by an all after the end', '@ TXT "v=spf1 include:icloud.com -all +all"', 'pass'],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
  [
    'could not look there',
    '@ TXT "v=spf1 include:x.example.com ~all"\nx TXT !servfail',
    'inconclusive',
    ['servfail'],
  ],
]);
