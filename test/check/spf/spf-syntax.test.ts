import spfSyntax from '../../../src/check/spf/spf-syntax.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfSyntax, [
  ...documented(spfSyntax),

  [
    'an unknown mechanism',
    '@ TXT "v=spf1 include:icloud.com moo ~all"',
    'fail',
    ['The SPF record has an error at character 27: there is no mechanism "moo"'],
  ],
  [
    'a slip of the fingers',
    '@ TXT "v=spf1 inlcude:icloud.com ~all"',
    'fail',
    [
      'The SPF record has an error at character 8: there is no mechanism "inlcude"; most likely "include:icloud.com" was meant',
    ],
  ],
  [
    'an equals sign',
    '@ TXT "v=spf1 include=icloud.com ~all"',
    'fail',
    [
      'The term "include=icloud.com" is silently ignored; most likely "include:icloud.com" was meant',
    ],
  ],
  [
    'a space too many',
    '@ TXT "v=spf1 include: icloud.com ~all"',
    'fail',
    ['character 16: "include:" and the name that belongs to it are two terms'],
  ],
  [
    'a space too few',
    '@ TXT "v=spf1 ip4:192.0.2.1~all"',
    'fail',
    [
      'character 21: "192.0.2.1~all" is not an IPv4 address; most likely "ip4:192.0.2.1 ~all" was meant',
    ],
  ],
  [
    'a space lost between strings',
    '@ TXT "v=spf1 include:icloud.com" "~all"',
    'fail',
    ['is cut into 2 strings at its blanks'],
  ],
  [
    'a byte order mark',
    '@ TXT "\ufeffv=spf1 include:icloud.com ~all"',
    'fail',
    ['begins with a byte order mark (U+FEFF), which is invisible and must be deleted'],
  ],
  ['a semicolon', '@ TXT "v=spf1 include:icloud.com; ~all"', 'fail', ['at character 26']],
  [
    'a semicolon after the version',
    '@ TXT "v=spf1; include:icloud.com ~all"',
    'fail',
    ['After "v=spf1" there is ";"; it must be an ordinary space'],
  ],
  [
    'a version in two',
    '@ TXT "v=spf 1 include:icloud.com ~all"',
    'fail',
    ['is wrong at character 6: it must begin with "v=spf1" and a space'],
  ],
  [
    'literal quotes',
    '@ TXT "\\"v=spf1 include:icloud.com ~all\\""',
    'fail',
    ['begins with a quotation mark'],
  ],
  [
    'curly quotes',
    '@ TXT "\u201cv=spf1 include:icloud.com ~all\u201d"',
    'fail',
    ['begins with a quotation mark'],
  ],
  [
    'guillemets',
    '@ TXT "\u00abv=spf1 include:icloud.com ~all\u00bb"',
    'fail',
    ['begins with a quotation mark'],
  ],
  [
    'a quote at the end',
    '@ TXT "v=spf1 include:icloud.com ~all\u00bb"',
    'fail',
    ['must not follow "all"; most likely "~all" was meant'],
  ],
  [
    'a non-breaking space',
    '@ TXT "v=spf1\u00a0include:icloud.com ~all"',
    'fail',
    ['After "v=spf1" there is a non-breaking space (U+00A0); it must be an ordinary space'],
  ],
  [
    'a non-breaking space in the middle',
    '@ TXT "v=spf1 include:icloud.com\u00a0~all"',
    'fail',
    ['character 26: a non-breaking space (U+00A0) is not allowed here'],
  ],
  [
    'a dash for a minus',
    '@ TXT "v=spf1 include:icloud.com \u2013all"',
    'fail',
    ['most likely "-all" was meant'],
  ],
  [
    'a host for an address',
    '@ TXT "v=spf1 a:192.0.2.1 include:icloud.com ~all"',
    'fail',
    ['most likely "ip4:192.0.2.1" was meant'],
  ],
  [
    'a netmask',
    '@ TXT "v=spf1 ip4:192.0.2.0/255.255.255.0 include:icloud.com ~all"',
    'fail',
    ['most likely "ip4:192.0.2.0/24" was meant'],
  ],
  [
    'a second redirect',
    '@ TXT "v=spf1 redirect=icloud.com redirect=icloud.com"',
    'fail',
    ['"redirect=" may be there only once'],
  ],
  [
    'no macro',
    '@ TXT "v=spf1 exists:%(i).example.com include:icloud.com ~all"',
    'fail',
    ['"%" must begin a macro'],
  ],
  [
    'a macro for explanations',
    '@ TXT "v=spf1 exists:%{c}.example.com include:icloud.com ~all"',
    'fail',
    ['is allowed only in explanations'],
  ],
  [
    'control characters and markup',
    '@ TXT "v=spf1 \\027[31m|`<!--::error:: include:icloud.com ~all"',
    'fail',
    ['a mechanism must be here'],
  ],
  [
    'more faults than are listed',
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
