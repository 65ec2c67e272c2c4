import mxStrangerBackup from '../../../src/check/mx/mx-stranger-backup.ts';
import { documented, testRows } from '../../support/rows.ts';

const apple = '@ MX 10 mx01.mail.icloud.com.\n@ MX 20 mx02.mail.icloud.com.\n';

testRows(mxStrangerBackup, [
  ...documented(mxStrangerBackup),
  [
    "behind the first of Apple's",
    `${apple}@ MX 15 mail.other.example.`,
    'fail',
    ['Another mail host, mail.other.example, gets mail whenever'],
  ],
  [
    'behind both',
    `${apple}@ MX 30 b.example.\n@ MX 25 a.example.`,
    'fail',
    ['Another mail host, a.example, gets mail'],
  ],
  ['an equal priority is judged elsewhere', `${apple}@ MX 10 mail.other.example.`, 'pass'],
  ["an exchange of Apple's that is not listed", `${apple}@ MX 50 mx03.mail.icloud.com.`, 'pass'],
  ['all of them foreign', '@ MX 1 mail.other.example.', 'skipped', ['see mx-icloud']],
  [
    "Microsoft's proof of ownership takes no mail",
    `${apple}@ MX 32767 ms12345678.msv1.invalid.`,
    'pass',
  ],
  ['no MX at all', '', 'skipped', ['see mx-present']],
  ['could not look', '@ MX !malformed', 'inconclusive', ['example.com MX malformed']],
]);
