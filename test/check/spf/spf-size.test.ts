import spfSize from '../../../src/check/spf/spf-size.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfSize, [
  ...documented(spfSize),

  [
    'at the limit',
    `@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "${'x'.repeat(204)}" "${'x'.repeat(205)}"`,
    'pass',
    ['450 bytes'],
  ],
  [
    'one over',
    `@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "${'x'.repeat(205)}" "${'x'.repeat(205)}"`,
    'fail',
    ['have 451 bytes'],
  ],
  [
    'one over that the record can spare',
    `@ TXT "v=spf1 include:icloud.com include:icloud.com ~all"\n@ TXT "${'x'.repeat(205)}" "${'x'.repeat(205)}"`,
    'fail',
    ['have 470 bytes'],
  ],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
]);
