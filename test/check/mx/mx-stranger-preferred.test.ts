import mxStrangerPreferred from '../../../src/check/mx/mx-stranger-preferred.ts';
import { documented, testRows } from '../../support/rows.ts';

const apple = '@ MX 10 mx01.mail.icloud.com.\n@ MX 20 mx02.mail.icloud.com.\n';

testRows(mxStrangerPreferred, [
  ...documented(mxStrangerPreferred),
  [
    'before',
    `${apple}@ MX 5 mail.other.example.`,
    'fail',
    ['Mail goes to mail.other.example first, before iCloud'],
  ],
  [
    'level',
    `${apple}@ MX 10 mail.other.example.`,
    'fail',
    ['Part of the mail goes to mail.other.example instead of iCloud'],
  ],
  [
    'the first of several is named',
    `${apple}@ MX 10 b.example.\n@ MX 1 a.example.`,
    'fail',
    ['Mail goes to a.example first'],
  ],
  [
    'a forwarding service behind iCloud',
    `${apple}@ MX 86 route2.mx.cloudflare.net.
@ MX 13 route1.mx.cloudflare.net.`,
    'fail',
    ['route1.mx.cloudflare.net (Cloudflare Email Routing) gets mail whenever iCloud is slow'],
  ],
  [
    "a registrar's forwarding behind iCloud",
    `${apple}@ MX 50 fwd1.porkbun.com.`,
    'fail',
    ['returns what it has no rule for'],
  ],
  ["behind the first of Apple's", `${apple}@ MX 15 mail.other.example.`, 'pass'],
  ['a server for mail programs', `${apple}@ MX 10 smtp.mail.me.com.`, 'fail', ['smtp.mail.me.com']],
  ["an exchange of Apple's that is not listed", `${apple}@ MX 1 mx03.mail.icloud.com.`, 'pass'],
  ['a null MX is judged elsewhere', `${apple}@ MX 0 .`, 'pass'],
  [
    'a misspelled host is judged elsewhere',
    '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com',
    'pass',
  ],
  [
    'a stray copy of a host that is there',
    `${apple}@ MX 10 mx02.mail.icloud.com`,
    'fail',
    ['mx02.mail.icloud.com.example.com'],
  ],
  ['all of them foreign', '@ MX 1 mail.other.example.', 'skipped', ['see mx-icloud']],
  ['a name that can never exist', `${apple}@ MX 1 mail.invalid.`, 'pass'],
  ['no MX at all', '', 'skipped', ['see mx-present']],
  ['could not look', '@ MX !timeout', 'inconclusive', ['example.com MX timeout']],
  [
    'a hostile name',
    `${apple}@ MX 1 x\\010::error\\027.example.`,
    'fail',
    ['x\\010\\058\\058error\\027.example'],
  ],
  [
    "an old provider's, by its name",
    '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 1 aspmx.l.google.com.\naspmx.l.google.com. A 192.0.2.1',
    'fail',
    ['Mail goes to aspmx.l.google.com (Google Workspace) first, before iCloud'],
  ],
  [
    'a share for a host that is not there',
    '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.\n@ MX 10 mail',
    'fail',
    [
      'Part of the mail goes to mail.example.com instead of iCloud; mail.example.com does not exist',
    ],
  ],
]);
