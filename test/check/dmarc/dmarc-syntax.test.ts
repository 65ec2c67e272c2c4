import dmarcSyntax from '../../../src/check/dmarc/dmarc-syntax.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(dmarcSyntax, [
  ...documented(dmarcSyntax),
  [
    'what RFC 7489 had',
    '_dmarc TXT "v=DMARC1; p=quarantine; pct=100; rf=afrf; ri=86400; fo=1"',
    'pass',
  ],
  [
    'capitals in the names of tags, which the grammar allows',
    '_dmarc TXT "V=DMARC1; P=reject"',
    'pass',
    ['"V=DMARC1; P=reject"'],
  ],
  ['unknown tags', '_dmarc TXT "v=DMARC1; p=reject; future=yes"', 'pass'],
  ['an unknown tag with a hyphen', '_dmarc TXT "v=DMARC1; p=reject; x-note=1"', 'pass'],
  ['an unknown tag, not ASCII', '_dmarc TXT "v=DMARC1; p=reject; note=\\195\\169"', 'pass'],
  ['an unknown tag twice', '_dmarc TXT "v=DMARC1; p=reject; note=a; note=b"', 'pass'],
  [
    'a tag that is known, twice, behind one that is not',
    '_dmarc TXT "v=DMARC1; note=a; p=reject; p=none"',
    'fail',
    ['at character 29, the tag p= appears twice'],
  ],
  [
    'a space in front',
    '_dmarc TXT " v=DMARC1; p=reject"',
    'fail',
    ['Receivers ignore the DMARC record: at character 1, there is a space in front of v=DMARC1'],
  ],
  [
    'a tab in front',
    '_dmarc TXT "\\009v=DMARC1; p=reject"',
    'fail',
    ['there is a space in front of v=DMARC1'],
  ],
  [
    'in several strings',
    '_dmarc TXT "v=DMARC1; p=qua" "rantine"',
    'pass',
    ['"v=DMARC1; p=quarantine"'],
  ],
  ['no policy, but reports', '_dmarc TXT "v=DMARC1; rua=mailto:a@example.com"', 'pass'],
  [
    'small letters',
    '_dmarc TXT "v=dmarc1; p=none; rua=mailto:a@example.com"',
    'fail',
    ['Receivers ignore the DMARC record: at character 3, DMARC1 is written in capitals'],
  ],
  [
    'no semicolon',
    '_dmarc TXT "v=DMARC1 p=reject"',
    'fail',
    ['at character 9, a semicolon is missing'],
  ],
  [
    'the wrong order',
    '_dmarc TXT "p=reject; v=DMARC1"',
    'fail',
    ['at character 1, a DMARC record begins with v=DMARC1'],
  ],
  [
    'several faults',
    '_dmarc TXT "v=DMARC1; p=rejct; rua=a@example.com; aspf=x"',
    'fail',
    [
      'Receivers ignore the DMARC record: at character 13, p="rejct" must be none, quarantine or reject; at character 24, "a@example.com" in rua= lacks mailto: in front; at character 44, aspf="x"',
    ],
  ],
  [
    'nothing but the version',
    '_dmarc TXT "v=DMARC1"',
    'fail',
    ['Receivers ignore the DMARC record: at character 9, there is neither a policy'],
  ],
  [
    'a wrong policy, without reports',
    '_dmarc TXT "v=DMARC1; p=rejct"',
    'fail',
    ['Receivers ignore the DMARC record: at character 13, p="rejct"'],
  ],
  [
    'a wrong policy, with reports',
    '_dmarc TXT "v=DMARC1; p=rejct; rua=mailto:a@example.com"',
    'fail',
    ['Receivers treat the DMARC policy as none: at character 13, p="rejct"'],
  ],
  [
    'a wrong policy for subdomains, which undoes that for the domain',
    '_dmarc TXT "v=DMARC1; p=reject; np=non"',
    'fail',
    ['Receivers ignore the DMARC record: at character 24, np="non"'],
  ],
  [
    'a wrong value of another tag',
    '_dmarc TXT "v=DMARC1; p=reject; t=maybe; psd=yes"',
    'fail',
    ['Receivers misread a part of the DMARC record: at character 23, t="maybe"'],
  ],
  ['every value of t and psd', '_dmarc TXT "v=DMARC1; p=reject; t=Y; psd=u"', 'pass'],
  [
    'foreign quotation marks',
    '_dmarc TXT «v=DMARC1; p=reject»',
    'fail',
    ['at character 1, a DMARC record begins with'],
  ],
  [
    'hostile text',
    '_dmarc TXT "v=DMARC1; p=\\027[2J|`::error::\\010<!--"',
    'fail',
    ['the byte \\027 is not allowed in p='],
  ],
  [
    'an attempt beside a record',
    '_dmarc TXT "v=DMARC1; p=reject"\n_dmarc TXT "v=DMARC1 p=none"',
    'pass',
  ],
  [
    'several records',
    '_dmarc TXT "v=DMARC1; p=reject"\n_dmarc TXT "v=DMARC1; p=nope"',
    'skipped',
    ['see dmarc-single'],
  ],
  ['absent', '_dmarc TXT "v=spf1 -all"', 'skipped', ['there is no DMARC record']],
  ['could not look', '_dmarc TXT !malformed', 'inconclusive', ['_dmarc.example.com TXT malformed']],
]);
