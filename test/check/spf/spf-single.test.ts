import spfSingle from '../../../src/check/spf/spf-single.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfSingle, [
  ...documented(spfSingle),

  [
    'twins',
    '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 include:icloud.com ~all"',
    'fail',
    ['2 SPF records, all the same'],
  ],
  [
    'three',
    '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 ip4:192.0.2.1 -all"\n@ TXT "v=spf1 redirect=b.example.com"\nb TXT "v=spf1 -all"',
    'fail',
    ['3 SPF records'],
  ],
  [
    'one that is broken',
    '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 inlcude:icloud.com"',
    'fail',
    ['2 SPF records'],
  ],
  [
    'one and other text',
    '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf2.0/pra ~all"\n@ TXT "apple-domain=x"',
    'pass',
  ],
  ['none', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !refused', 'inconclusive', ['spf example.com refused']],
]);
