import spfIcloud from '../../../src/check/spf/spf-icloud.ts';
import { documented, testRows } from '../../support/rows.ts';

const apple =
  'icloud.com. TXT "v=spf1 ip4:17.58.0.0/16 ip4:57.103.64.0/18 ip6:2a01:b747:3000:200::/56 ~all"';

testRows(spfIcloud, [
  ...documented(spfIcloud),

  [
    'by the include',
    '@ TXT "v=spf1 include:icloud.com ~all"',
    'pass',
    ['pass: include:icloud.com in the record of example.com'],
  ],
  ['by a redirect', '@ TXT "v=spf1 redirect=icloud.com"', 'pass'],
  [
    'by an include of an include',
    '@ TXT "v=spf1 include:a.example.com -all"\na TXT "v=spf1 include:b.example.com -all"\nb TXT "v=spf1 include:icloud.com"',
    'pass',
  ],
  [
    'by the bare ranges',
    `@ TXT "v=spf1 ip4:17.0.0.0/8 ip4:57.103.64.0/18 ip6:2a01:b747::/32 -all"\n${apple}`,
    'pass',
  ],
  [
    'by ranges in halves',
    `@ TXT "v=spf1 ip4:17.58.0.0/17 ip4:17.58.128.0/17 ip4:57.103.64.0/18 ip6:2a01:b747::/32 -all"\n${apple}`,
    'pass',
  ],
  [
    'after others',
    '@ TXT "v=spf1 a mx ip4:192.0.2.1 include:icloud.com -all"\n@ A 192.0.2.1\n@ MX 1 m\nm A 192.0.2.2',
    'pass',
  ],
  ['in other letters', '@ TXT "v=spf1 +INCLUDE:iCloud.com. -all"', 'pass'],
  ['by everything', '@ TXT "v=spf1 +all"', 'pass'],
  [
    'not at all',
    '@ TXT "v=spf1 ip4:192.0.2.1 ~all"',
    'fail',
    ["Mail from iCloud's servers does not pass SPF (softfail)"],
  ],
  ['an include with a minus', '@ TXT "v=spf1 -include:icloud.com ~all"', 'fail', ['(fail)']],
  [
    'an include with a question mark',
    '@ TXT "v=spf1 ?include:icloud.com ~all"',
    'fail',
    ['(neutral)'],
  ],
  [
    'a tilde further up',
    '@ TXT "v=spf1 ~include:a.example.com -all"\na TXT "v=spf1 include:icloud.com"',
    'fail',
    ['(softfail)'],
  ],
  ['an all before', '@ TXT "v=spf1 ~all include:icloud.com"', 'fail', ['(softfail)']],
  [
    'a range taken out before',
    '@ TXT "v=spf1 -ip4:17.58.0.0/16 include:icloud.com ~all"',
    'fail',
    ["Mail from some of iCloud's servers does not pass SPF (fail)"],
  ],
  [
    'one address taken out before',
    '@ TXT "v=spf1 -ip4:17.58.1.1 include:icloud.com ~all"',
    'fail',
    ["Mail from some of iCloud's"],
  ],
  [
    'a dead redirect',
    '@ TXT "v=spf1 redirect=icloud.com -all"',
    'fail',
    ['"redirect=icloud.com" is ignored beside "all"'],
  ],
  [
    'a range missing',
    `@ TXT "v=spf1 ip4:17.0.0.0/8 ip6:2a01:b747::/32 -all"\n${apple}`,
    'fail',
    ["Mail from some of iCloud's"],
  ],
  [
    'IPv6 missing',
    `@ TXT "v=spf1 ip4:17.0.0.0/8 ip4:57.0.0.0/8 -all"\n${apple}`,
    'fail',
    ["Mail from some of iCloud's"],
  ],
  [
    'a host of its own among them',
    '@ TXT "v=spf1 -a:h.example.com include:icloud.com ~all"\nh A 17.58.1.1',
    'fail',
    ["Mail from some of iCloud's"],
  ],
  [
    'too many hosts without IPv6 before',
    '@ TXT "v=spf1 a:x.example.com a:y.example.com a:z.example.com include:icloud.com ~all"\nx A 192.0.2.1\ny A 192.0.2.2\nz A 192.0.2.3',
    'pass',
  ],
  [
    'a dead include before',
    '@ TXT "v=spf1 include:gone.example.com include:icloud.com ~all"',
    'skipped',
    ['spf-include-target'],
  ],
  [
    'a dead include behind',
    '@ TXT "v=spf1 include:icloud.com include:gone.example.com ~all"',
    'pass',
  ],
  [
    'a loop before',
    '@ TXT "v=spf1 include:example.com include:icloud.com ~all"',
    'skipped',
    ['spf-loop'],
  ],
  [
    'too many lookups before',
    `@ TXT "v=spf1 ${'a '.repeat(10)}include:icloud.com ~all"\n@ A 192.0.2.1`,
    'skipped',
    ['spf-lookup-limit'],
  ],
  [
    'too many lookups behind',
    `@ TXT "v=spf1 include:icloud.com ${'a '.repeat(10)}~all"\n@ A 192.0.2.1`,
    'pass',
  ],
  [
    'three gone names before',
    '@ TXT "v=spf1 a:x.example.com a:y.example.com a:z.example.com include:icloud.com ~all"',
    'skipped',
    ['spf-void-limit'],
  ],
  [
    'a term that depends on the message before',
    '@ TXT "v=spf1 ptr exists:%{i}.x.example.com include:icloud.com ~all"',
    'pass',
  ],
  [
    'one that would take out before, by the sender',
    '@ TXT "v=spf1 -exists:%{l}.x.example.com include:icloud.com ~all"',
    'inconclusive',
    ['unsupported'],
  ],
  [
    'one that alone might let it pass, by the sender',
    '@ TXT "v=spf1 exists:%{l}.x.example.com ~all"',
    'inconclusive',
    ['unsupported'],
  ],
  [
    "one that alone might let it pass, and does not for iCloud's addresses",
    '@ TXT "v=spf1 exists:%{i}.x.example.com ~all"',
    'fail',
    ["Mail from iCloud's servers does not pass SPF (softfail)"],
  ],
  [
    'could not look before',
    '@ TXT "v=spf1 include:x.example.com include:icloud.com ~all"\nx TXT !servfail',
    'inconclusive',
    ['servfail'],
  ],
  [
    'could not look behind',
    '@ TXT "v=spf1 include:icloud.com include:x.example.com ~all"\nx TXT !servfail',
    'pass',
  ],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
  [
    'could not look at iCloud',
    '@ TXT "v=spf1 ip4:192.0.2.1 ~all"\nicloud.com. TXT !servfail',
    'inconclusive',
    ['spf icloud.com servfail'],
  ],
  [
    'iCloud has no ranges',
    '@ TXT "v=spf1 ip4:192.0.2.1 ~all"\nicloud.com. TXT "hello"',
    'inconclusive',
    ['unsupported'],
  ],
  [
    'what iCloud itself takes out',
    '@ TXT "v=spf1 ip4:17.58.0.0/17 -all"\nicloud.com. TXT "v=spf1 -ip4:17.58.128.0/17 ip4:17.58.0.0/16 ~all"',
    'pass',
  ],
  [
    'too many different parts',
    `@ TXT ${Array.from({ length: 100 }, (_, i) => `"${i ? ' ' : 'v=spf1 '}${Array.from({ length: 12 }, (_, j) => `?ip4:17.58.${i}.${j * 20}`).join(' ')}"`).join(' ')}`,
    'inconclusive',
    ['unsupported'],
  ],
  ['several records', '@ TXT "v=spf1 -all"\n@ TXT "v=spf1 -all"', 'skipped', ['spf-single']],
  ['a broken record', '@ TXT "v=spf1 moo"', 'skipped', ['spf-syntax']],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
]);
