import { expect, it } from 'vitest';
import autodiscoverLeftover from '../../../src/check/autodiscover/autodiscover-leftover.ts';
import { examineAll, rsa2048 } from '../../support/judge.ts';
import { documented, testRows } from '../../support/rows.ts';

const mx = '@ MX 10 mx01.mail.icloud.com.\n@ MX 10 mx02.mail.icloud.com.';
const key = `TXT "k=rsa; p=${rsa2048.slice(0, 100)}" "${rsa2048.slice(100)}"`;

testRows(autodiscoverLeftover, [
  ...documented(autodiscoverLeftover),
  ['mail goes elsewhere', '@ MX 10 mail.other.example.', 'skipped', ['not go only to iCloud']],
  [
    'a proof of ownership that senders pass over, beside a record of its service',
    `${mx}\n@ MX 32767 ms1234.msv1.invalid.\nautodiscover CNAME autodiscover.outlook.com.`,
    'fail',
    ['a record of Microsoft is still there'],
  ],
  ['no mail', '@ A 192.0.2.1', 'skipped', ['not go only to iCloud']],
  [
    'one finding for each provider, which names its records',
    `${mx}\n_imaps._tcp SRV 0 1 993 imap.fastmail.com.\nselector1._domainkey ${key}\n@ TXT "v=spf1 include:_spf.google.com include:icloud.com ~all"`,
    'fail',
    [
      'a record of Fastmail is still there: _imaps._tcp.example.com. SRV 0 1 993 imap.fastmail.com.',
      'a record of Microsoft 365 is still there: selector1._domainkey.example.com. TXT "k=rsa; p=',
      'a record of Google Workspace is still there: include:_spf.google.com in the SPF record',
    ],
  ],
  [
    'an unknown service',
    `${mx}\n_submission._tcp SRV 0 1 587 smtp.other.example.`,
    'fail',
    ['Mail goes to iCloud, but a record of another mail service is still there'],
  ],
  ['a service that does not exist', `${mx}\n_imap._tcp SRV 0 0 0 .`, 'pass'],
  ["Apple's own", `${mx}\n_imaps._tcp SRV 0 1 993 imap.mail.me.com.`, 'pass'],
  [
    "an unknown service's settings",
    `${mx}\nautoconfig CNAME autoconfig.old-host.example.`,
    'fail',
    ['Mail goes to iCloud, but a record of another mail service is still there'],
  ],
  [
    'an unknown service, and its host at mail',
    `${mx}\nautodiscover CNAME mx.old-host.example.\nmail CNAME mx.old-host.example.`,
    'fail',
    ['2 records of another mail service'],
  ],
  ["the owner's own server", `${mx}\nautoconfig CNAME example.com.`, 'pass'],
  ['a known service at mail', `${mx}\nmail CNAME mail.zoho.com.`, 'fail', ['of Zoho Mail is']],
  ['a web host at mail', `${mx}\nmail CNAME site.host.example.`, 'pass'],
  [
    'a wildcard key is one leftover',
    `${mx}\n*._domainkey ${key}`,
    'fail',
    ['a record of another mail service is still there: *._domainkey.example.com. TXT'],
  ],
  [
    'a wildcard to a known service is one leftover',
    `${mx}\n* CNAME mail.zoho.com.`,
    'fail',
    ['a record of Zoho Mail is still there'],
  ],
  [
    'a wildcard key at the domain',
    `${mx}\n* ${key}`,
    'fail',
    ['is still there: *.example.com. TXT "k=rsa; p='],
  ],
  [
    'a wildcard service at the domain',
    `${mx}\n* SRV 0 1 993 imap.other.example.`,
    'fail',
    ['is still there: *.example.com. SRV 0 1 993 imap.other.example.'],
  ],
  ['a wildcard null key', `${mx}\n*._domainkey TXT "v=DKIM1; p="`, 'pass'],
  [
    'a wildcard for services is one leftover',
    `${mx}\n*._tcp SRV 0 1 993 imap.other.example.`,
    'fail',
    ['a record of another mail service is still there'],
  ],
  ['a wildcard for the web', `${mx}\n* CNAME site.host.example.`, 'pass'],
  [
    'a sender that is no mailbox',
    `${mx}\n@ TXT "v=spf1 include:sendgrid.net include:icloud.com ~all"`,
    'pass',
  ],
  [
    'could not look',
    `${mx}\nautoconfig CNAME !timeout`,
    'inconclusive',
    ['glance autoconfig.example.com CNAME timeout'],
  ],
]);

it('autodiscover-leftover: asks for nothing more while mail goes elsewhere', async () => {
  const { zone } = await examineAll([autodiscoverLeftover], '@ MX 10 mail.other.example.');
  expect(zone.asked).toHaveLength(2);
});
