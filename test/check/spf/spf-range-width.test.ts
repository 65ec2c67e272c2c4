import spfRangeWidth from '../../../src/check/spf/spf-range-width.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfRangeWidth, [
  ...documented(spfRangeWidth),

  [
    'IPv6',
    '@ TXT "v=spf1 include:icloud.com ip6:2001:db8::/16 ~all"',
    'fail',
    ['lets all of 2001::/16 send as the domain'],
  ],
  [
    'a host',
    '@ TXT "v=spf1 include:icloud.com a/8 ~all"\n@ A 192.0.2.1',
    'fail',
    ['The term "a/8" lets all of 192.0.0.0/8 send as the domain'],
  ],
  [
    'of an include',
    '@ TXT "v=spf1 include:icloud.com include:x.example.com ~all"\nx TXT "v=spf1 ip4:192.0.0.0/9"',
    'fail',
    ['in the record of x.example.com lets all of 192.0.0.0/9 send as the domain'],
  ],
  [
    'as wide as it may be',
    '@ TXT "v=spf1 include:icloud.com ip4:192.0.0.0/12 ip6:2001:db0::/28 ~all"',
    'pass',
  ],
  ["Apple's own", '@ TXT "v=spf1 include:icloud.com ip4:17.0.0.0/8 ~all"', 'pass'],
  [
    "in iCloud's record",
    '@ TXT "v=spf1 include:icloud.com ~all"\nicloud.com. TXT "v=spf1 ip4:57.0.0.0/8 ~all"',
    'pass',
  ],
  ['what is taken out', '@ TXT "v=spf1 include:icloud.com -ip4:192.0.0.0/8 ~all"', 'pass'],
  ['everything', '@ TXT "v=spf1 include:icloud.com ip4:0.0.0.0/0 ~all"', 'pass'],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
  [
    'could not look there',
    '@ TXT "v=spf1 include:x.example.com ~all"\nx TXT !servfail',
    'inconclusive',
    ['servfail'],
  ],
]);
