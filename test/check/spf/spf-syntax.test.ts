import spfSyntax from '../../../src/check/spf/spf-syntax.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfSyntax, [
  ...documented(spfSyntax),

  [
    'an unknown mechanism',
    '@ TXT "v=spf1 include:icloud.com moo ~all"',
    'fail',
    ['at character 27 there is an unknown mechanism "moo"'],
  ],
  [
    'a slip of the fingers',
    '@ TXT "v=spf1 inlcude:icloud.com ~all"',
    'fail',
    [
      'at character 8 there is an unknown mechanism "inlcude"; probably include:icloud.com was meant',
    ],
  ],
  [
    'an equals sign',
    '@ TXT "v=spf1 include=icloud.com ~all"',
    'fail',
    ['is ignored; probably include:icloud.com was meant'],
  ],
  [
    'a space too many',
    '@ TXT "v=spf1 include: icloud.com ~all"',
    'fail',
    ['character 16 there is an empty domain name', 'probably include:icloud.com was meant'],
  ],
  [
    'a space too few',
    '@ TXT "v=spf1 ip4:192.0.2.1~all"',
    'fail',
    [
      'at character 21 there is "192.0.2.1~all", which is no IPv4 address; probably ip4:192.0.2.1 ~all was meant',
    ],
  ],
  [
    'a space lost between strings',
    '@ TXT "v=spf1 include:icloud.com" "~all"',
    'fail',
    ['at character 26'],
  ],
  ['a semicolon', '@ TXT "v=spf1 include:icloud.com; ~all"', 'fail', ['at character 26']],
  [
    'a semicolon after the version',
    '@ TXT "v=spf1; include:icloud.com ~all"',
    'fail',
    ['at character 7'],
  ],
  ['a version in two', '@ TXT "v=spf 1 include:icloud.com ~all"', 'fail', ['at character 6']],
  ['literal quotes', '@ TXT "\\"v=spf1 include:icloud.com ~all\\""', 'fail', ['at character 1']],
  [
    'curly quotes',
    '@ TXT "\u201cv=spf1 include:icloud.com ~all\u201d"',
    'fail',
    ['at character 1'],
  ],
  ['guillemets', '@ TXT "\u00abv=spf1 include:icloud.com ~all\u00bb"', 'fail', ['at character 1']],
  [
    'a quote at the end',
    '@ TXT "v=spf1 include:icloud.com ~all\u00bb"',
    'fail',
    ['after "all"; probably ~all was meant'],
  ],
  [
    'a space that is none',
    '@ TXT "v=spf1\u00a0include:icloud.com ~all"',
    'fail',
    ['at character 7'],
  ],
  [
    'and in the middle',
    '@ TXT "v=spf1 include:icloud.com\u00a0~all"',
    'fail',
    ['an octet that is not ASCII'],
  ],
  [
    'a dash that is none',
    '@ TXT "v=spf1 include:icloud.com \u2013all"',
    'fail',
    ['probably -all was meant'],
  ],
  [
    'a host for an address',
    '@ TXT "v=spf1 a:192.0.2.1 include:icloud.com ~all"',
    'fail',
    ['probably ip4:192.0.2.1 was meant'],
  ],
  [
    'a netmask',
    '@ TXT "v=spf1 ip4:192.0.2.0/255.255.255.0 include:icloud.com ~all"',
    'fail',
    ['probably ip4:192.0.2.0/24 was meant'],
  ],
  [
    'a second redirect',
    '@ TXT "v=spf1 redirect=icloud.com redirect=icloud.com"',
    'fail',
    ['a second "redirect="'],
  ],
  [
    'no macro',
    '@ TXT "v=spf1 exists:%(i).example.com include:icloud.com ~all"',
    'fail',
    ['a "%" that begins no macro'],
  ],
  [
    'a macro for explanations',
    '@ TXT "v=spf1 exists:%{c}.example.com include:icloud.com ~all"',
    'fail',
    ['outside explanation text'],
  ],
  [
    'control characters and markup',
    '@ TXT "v=spf1 \\027[31m|`<!--::error:: include:icloud.com ~all"',
    'fail',
    ['no mechanism'],
  ],
  [
    'more faults than anybody reads',
    `@ TXT "v=spf1 ${'x '.repeat(50)}include:icloud.com ~all"`,
    'fail',
    ['"x"', '"x"', '"x"', '"x"', '"x"'],
  ],
  [
    'modifiers of others',
    '@ TXT "v=spf1 include:icloud.com ~all ra=postmaster rp=100 x-y.z=%{i}"',
    'pass',
  ],
  ['upper case', '@ TXT "V=SPF1 INCLUDE:ICLOUD.COM ~ALL"', 'pass'],
  [
    'all that the grammar has',
    '@ TXT "v=spf1 +a:%{d2}/24//64 exists:%{ir}.%{l1r+-,/_=.}.example.com include:icloud.com exp=e.%{o} -all"',
    'pass',
  ],
  ['no record', '@ TXT "hello"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
]);
