import mxIcloud from '../../src/check/mx-icloud.ts';
import { documented, testRows } from '../support/rows.ts';

const one = '@ MX 10 mx01.mail.icloud.com.\n';
const two = '@ MX 10 mx02.mail.icloud.com.\n';

testRows(mxIcloud, [
  ...documented(mxIcloud),
  ['any preference', '@ MX 1 mx01.mail.icloud.com.\n@ MX 0 mx02.mail.icloud.com.', 'pass'],
  ['capitals', '@ MX 10 MX01.Mail.iCloud.com.\n@ MX 10 mx02.MAIL.icloud.com.', 'pass'],
  ['a stranger beside both is not its affair', `${one}${two}@ MX 5 mail.other.example.`, 'pass'],
  ["a third one of Apple's", `${one}${two}@ MX 10 mx03.mail.icloud.com.`, 'pass'],
  ['mx02 missing', one, 'fail', ['mx02.mail.icloud.com is not among the MX records']],
  [
    'mx02 twice',
    `${two}@ MX 20 mx02.mail.icloud.com.`,
    'fail',
    ['mx01.mail.icloud.com is not among'],
  ],
  [
    "Apple's hosts of old",
    '@ MX 10 mx3.mail.icloud.com.\n@ MX 10 mx4.mail.icloud.com.',
    'fail',
    ['mx01.mail.icloud.com is not among the MX records; mx02'],
  ],
  [
    'all of them foreign',
    '@ MX 1 aspmx.l.google.com.\n@ MX 5 alt1.aspmx.l.google.com.',
    'fail',
    ['mail goes to aspmx.l.google.com and 1 more, not to iCloud'],
  ],
  [
    'one foreign host',
    '@ MX 1 mail.other.example.',
    'fail',
    ['mail goes to mail.other.example, not to iCloud'],
  ],
  [
    "a host named like Apple's is a stranger",
    '@ MX 1 mx01.mail.ionos.example.',
    'fail',
    ['mail goes to mx01.mail.ionos.example, not to iCloud'],
  ],
  [
    'dots forgotten',
    '@ MX 10 mx01.mail.icloud.com\n@ MX 10 mx02.mail.icloud.com',
    'fail',
    [
      'mx01.mail.icloud.com.example.com should be mx01.mail.icloud.com: the dot at its end is missing',
    ],
  ],
  [
    'misspelt',
    `${one}@ MX 10 mx02.mail.icoud.com.`,
    'fail',
    ['mx02.mail.icoud.com should be mx02.mail.icloud.com: it is misspelt'],
  ],
  [
    'the preference in the name',
    `${one}@ MX 10 10\\032mx02.mail.icloud.com.`,
    'fail',
    ['the preference is typed into the name'],
  ],
  ['a null MX alone', '@ MX 0 .', 'skipped', ['see mx-null']],
  ['no MX at all', '@ A 192.0.2.1', 'skipped', ['see mx-present']],
  ['could not look', '@ MX !servfail', 'inconclusive', ['example.com MX servfail']],
  [
    'an internationalised domain',
    '@ MX 10 mx01.mail.icloud.com.',
    'fail',
    ['mx02'],
    { domain: 'xn--bcher-kva.example' },
  ],
]);
