import dmarcTags from '../../src/check/dmarc-tags.ts';
import { documented, testRows } from '../support/rows.ts';

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
    'a slip',
    '_dmarc TXT "v=DMARC1; p=none; ruaa=mailto:a@example.com"',
    'fail',
    ['did you mean rua=?'],
  ],
  [
    'something else',
    '_dmarc TXT "v=DMARC1; p=none; zzzzzz=::error::"',
    'fail',
    ['zzzzzz=::error:: means nothing to receivers'],
  ],
  [
    'capitals',
    '_dmarc TXT "V=DMARC1; P=none"',
    'fail',
    ['V=, P= is in capitals, which the standard allows and some receivers do not read'],
  ],
  ['no record', '@ A 192.0.2.1', 'skipped', ['there is no DMARC record']],
  ['could not look', '_dmarc TXT !servfail', 'inconclusive', ['_dmarc.example.com TXT servfail']],
]);
