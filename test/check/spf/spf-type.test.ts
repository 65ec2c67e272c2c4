import spfType from '../../../src/check/spf/spf-type.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfType, [
  ...documented(spfType),

  [
    'both',
    '@ TXT "v=spf1 include:icloud.com ~all"\n@ SPF "v=spf1 include:icloud.com ~all"',
    'pass',
  ],
  ['neither', '@ A 192.0.2.1', 'skipped', ['spf-present']],
  ['of the obsolete type, and something else', '@ SPF "hello"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
]);
