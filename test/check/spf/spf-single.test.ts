import spfSingle from '../../../src/check/spf/spf-single.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfSingle, [
  ...documented(spfSingle),

  [
    'twins',
    '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 include:icloud.com ~all"',
    'fail',
    ['There are 2 identical SPF records, so receivers ignore both'],
  ],
  [
    'three',
    '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 ip4:192.0.2.1 -all"\n@ TXT "v=spf1 redirect=b.example.com"\nb TXT "v=spf1 -all"',
    'fail',
    ['There are 3 SPF records, so receivers ignore all of them'],
  ],
  [
    'one that is broken',
    '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 inlcude:icloud.com"',
    'fail',
    ['There are 2 SPF records, so receivers ignore both'],
  ],
  [
    'one and other text',
    '@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf2.0/pra ~all"\n@ TXT "apple-domain=x"',
    'pass',
  ],
  ['none', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !refused', 'inconclusive', ['spf example.com refused']],
]);
