import mxNull from '../../../src/check/mx/mx-null.ts';
import { documented, testRows } from '../../support/rows.ts';

const apple = '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n';

testRows(mxNull, [
  ...documented(mxNull),
  ['alone', '@ MX 0 .', 'fail', ['null MX ("."), which says that example.com accepts no mail']],
  [
    "beside both of Apple's",
    `${apple}@ MX 0 .`,
    'fail',
    ['null MX (".", "no mail here") beside other MX records'],
  ],
  ["beside one of Apple's", '@ MX 10 mx01.mail.icloud.com.\n@ MX 0 .', 'fail', ['beside']],
  [
    'with another preference',
    '@ MX 10 .',
    'fail',
    ['null MX ("."), which says that example.com accepts no mail'],
  ],
  ['no MX at all', '', 'skipped', ['see mx-present']],
  ['could not look', '@ MX !refused', 'inconclusive', ['example.com MX refused']],
]);
