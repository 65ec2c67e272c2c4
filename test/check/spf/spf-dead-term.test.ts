import spfDeadTerm from '../../../src/check/spf/spf-dead-term.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfDeadTerm, [
  ...documented(spfDeadTerm),
  [
    'three names without an address, which another check reports',
    '@ TXT "v=spf1 include:icloud.com a:h1.example.com a:h2.example.com a:h3.example.com ~all"\nh1 A !nxdomain\nh2 A !nxdomain\nh3 A !nxdomain\nh1 AAAA !nxdomain\nh2 AAAA !nxdomain\nh3 AAAA !nxdomain',
    'skipped',
    ['see spf-void-limit'],
  ],
  [
    'one term four times is one finding',
    '@ TXT "v=spf1 include:icloud.com a a a a ~all"\n@ A 192.0.2.1',
    'fail',
    ['The term "a" matches nothing: it appears twice'],
  ],

  [
    'twice',
    '@ TXT "v=spf1 include:icloud.com a +A include:icloud.com ~all"\n@ A 192.0.2.1',
    'fail',
    [
      'The term "+A" matches nothing: it appears twice',
      'The term "include:icloud.com" matches nothing',
    ],
  ],
  [
    'a range in a range',
    '@ TXT "v=spf1 include:icloud.com ip6:2001:db8::/32 ip6:2001:db8:1::/48 ~all"',
    'fail',
    ['The term "ip6:2001:db8:1::/48" matches nothing: ip6:2001:db8::/32 covers it already'],
  ],
  [
    'a range around a range',
    '@ TXT "v=spf1 include:icloud.com -ip4:192.0.2.1 ip4:192.0.2.0/24 ~all"',
    'pass',
  ],
  [
    'a name without an address',
    '@ TXT "v=spf1 include:icloud.com a:x.example.com mx:y.example.com ~all"',
    'fail',
    [
      'The term "a:x.example.com" matches nothing: x.example.com has no address',
      'mx:y.example.com',
    ],
  ],
  [
    'an exists name without an address',
    '@ TXT "v=spf1 include:icloud.com exists:x.example.com ~all"',
    'fail',
    ['has no address'],
  ],
  [
    'a null MX',
    '@ TXT "v=spf1 mx include:icloud.com ~all"\n@ MX 0 .',
    'fail',
    ['The term "mx" matches nothing: the MX record of example.com names no host'],
  ],
  [
    'none',
    '@ TXT "v=spf1 include:icloud.com a mx ~all"\n@ A 192.0.2.1\n@ MX 10 mx01.mail.icloud.com.\nmx01.mail.icloud.com. A 17.42.251.62',
    'pass',
  ],
  ['after the end', '@ TXT "v=spf1 include:icloud.com ~all a:x.example.com"', 'pass'],
  [
    'could not look at a name',
    '@ TXT "v=spf1 include:icloud.com a:x.example.com ~all"\nx A !servfail',
    'inconclusive',
    ['servfail'],
  ],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
]);
