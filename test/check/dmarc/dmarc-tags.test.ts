import dmarcTags from '../../../src/check/dmarc/dmarc-tags.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(dmarcTags, [
  ...documented(dmarcTags),
  [
    'every tag of RFC 9989',
    '_dmarc TXT "v=DMARC1; p=none; sp=none; np=none; t=n; psd=n; adkim=s; aspf=r; fo=1; rua=mailto:a@example.com; ruf=mailto:a@example.com"',
    'pass',
  ],
  [
    'tags of old that do no harm',
    '_dmarc TXT "v=DMARC1; p=none; pct=100; rf=afrf; ri=86400"',
    'pass',
  ],
  [
    'pct, rf and ri of old, of which only one ever changed anything',
    '_dmarc TXT "v=DMARC1; p=reject; pct=10; rf=iodef; ri=3600"',
    'fail',
    ['In the DMARC record, pct=10 no longer counts: the policy applies to all mail (t=y tests it)'],
  ],
  [
    'failure reports of two kinds that exclude each other',
    '_dmarc TXT "v=DMARC1; p=none; fo=0:1:d:s; ruf=mailto:a@example.com"',
    'fail',
    ['In the DMARC record, fo=0:1:d:s has both 0 and 1, which exclude each other'],
  ],
  [
    'a slip',
    '_dmarc TXT "v=DMARC1; p=none; ruaa=mailto:a@example.com"',
    'fail',
    ['did you mean rua=?'],
  ],
  [
    'something else',
    '_dmarc TXT "v=DMARC1; p=none; zzzzzz=::error::"',
    'fail',
    ['zzzzzz=::error:: is unknown to receivers'],
  ],
  [
    'a name with a hyphen',
    '_dmarc TXT "v=DMARC1; p=reject; x-note=1"',
    'fail',
    ['In the DMARC record, x-note=1 is unknown to receivers'],
  ],
  [
    'a value that is not ASCII',
    '_dmarc TXT "v=DMARC1; p=reject; note=caf\\195\\169"',
    'fail',
    ['note=caf\\195\\169 is unknown to receivers'],
  ],
  ['no value', '_dmarc TXT "v=DMARC1; p=reject; note="', 'fail', ['note= is unknown to receivers']],
  [
    'capitals',
    '_dmarc TXT "V=DMARC1; P=none"',
    'fail',
    ["V=, P= is in capitals, which the standard allows but some receivers can't read"],
  ],
  ['no record', '@ A 192.0.2.1', 'skipped', ['there is no DMARC record']],
  ['could not look', '_dmarc TXT !servfail', 'inconclusive', ['_dmarc.example.com TXT servfail']],
]);
