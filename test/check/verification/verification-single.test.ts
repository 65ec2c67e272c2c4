import verificationSingle from '../../../src/check/verification/verification-single.ts';
import { documented, testRows } from '../../support/rows.ts';

const three = '@ TXT apple-domain=a\n@ TXT apple-domain=b\n@ TXT apple-domain=c';

testRows(verificationSingle, [
  ...documented(verificationSingle),
  ['three', three, 'fail', ['There are 3 verification records with different values']],
  [
    'three, one of them known to be right',
    three,
    'fail',
    ['3 verification records'],
    { token: 'b' },
  ],
  ['three, and another is right', three, 'fail', ['3 verification records'], { token: 'd' }],
  [
    "another product's beside it",
    '@ TXT apple-domain=a\n@ TXT apple-domain-verification=b',
    'pass',
  ],
  ['absent', '', 'skipped', ['see verification-present']],
  ['could not look', '@ TXT !servfail', 'inconclusive', ['example.com TXT servfail']],
]);
