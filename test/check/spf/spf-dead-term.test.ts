import spfDeadTerm from '../../../src/check/spf/spf-dead-term.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfDeadTerm, [
  ...documented(spfDeadTerm),
  [
    'three names that are gone, of which another check tells',
    '@ TXT "v=spf1 include:icloud.com a:h1.example.com a:h2.example.com a:h3.example.com ~all"\nh1 A !nxdomain\nh2 A !nxdomain\nh3 A !nxdomain\nh1 AAAA !nxdomain\nh2 AAAA !nxdomain\nh3 AAAA !nxdomain',
    'skipped',
    ['see spf-void-limit'],
  ],
  [
    'one term four times, told of once',
    '@ TXT "v=spf1 include:icloud.com a a a a ~all"\n@ A 192.0.2.1',
    'fail',
    ['a lets nobody pass: it appears twice'],
  ],

  [
    'twice',
    '@ TXT "v=spf1 include:icloud.com a +A include:icloud.com ~all"\n@ A 192.0.2.1',
    'fail',
    ['+A lets nobody pass: it appears twice', 'include:icloud.com lets nobody pass'],
  ],
  [
    'a range in a range',
    '@ TXT "v=spf1 include:icloud.com ip6:2001:db8::/32 ip6:2001:db8:1::/48 ~all"',
    'fail',
    ['ip6:2001:db8:1::/48 lets nobody pass: ip6:2001:db8::/32 covers it'],
  ],
  [
    'a range around a range',
    '@ TXT "v=spf1 include:icloud.com -ip4:192.0.2.1 ip4:192.0.2.0/24 ~all"',
    'pass',
  ],
  [
    'a name that is gone',
    '@ TXT "v=spf1 include:icloud.com a:x.example.com mx:y.example.com ~all"',
    'fail',
    ['a:x.example.com lets nobody pass: its name has no address', 'mx:y.example.com'],
  ],
  [
    'a list that is gone',
    '@ TXT "v=spf1 include:icloud.com exists:x.example.com ~all"',
    'fail',
    ['its name does not exist'],
  ],
  [
    'a null MX',
    '@ TXT "v=spf1 mx include:icloud.com ~all"\n@ MX 0 .',
    'fail',
    ['mx lets nobody pass'],
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
