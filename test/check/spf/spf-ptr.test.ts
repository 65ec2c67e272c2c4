import spfPtr from '../../../src/check/spf/spf-ptr.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfPtr, [
  ...documented(spfPtr),

  [
    'with a name',
    '@ TXT "v=spf1 include:icloud.com ptr:example.com -all"',
    'fail',
    ['The SPF record uses "ptr", which the standard says not to use'],
  ],
  ['after the end', '@ TXT "v=spf1 include:icloud.com -all ptr"', 'pass'],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
]);
