import { expect, it } from 'vitest';
import dmarcSenders from '../../../src/check/dmarc/dmarc-senders.ts';
import { judge, rsa2048 } from '../../support/judge.ts';
import { documented, testRows } from '../../support/rows.ts';

const spf =
  '@ TXT "v=spf1 include:servers.mcsv.net include:icloud.com ~all"\nservers.mcsv.net. TXT "v=spf1 ip4:192.0.2.0/24 -all"';

const key = `TXT "v=DKIM1; p=${rsa2048.slice(0, 200)}" "${rsa2048.slice(200)}"`;

testRows(dmarcSenders, [
  ...documented(dmarcSenders),
  [
    'a policy of quarantine',
    `${spf}\n_dmarc TXT "v=DMARC1; p=quarantine"`,
    'fail',
    ["Mail that Mailchimp sends for the domain most likely lands in junk: SPF can't pass DMARC"],
  ],
  [
    'in an include of the domain',
    '@ TXT "v=spf1 include:_spf.example.com ~all"\n_spf TXT "v=spf1 include:servers.mcsv.net include:icloud.com -all"\nservers.mcsv.net. TXT "v=spf1 ip4:192.0.2.0/24 -all"\n_dmarc TXT "v=DMARC1; p=reject"',
    'fail',
    ['is refused'],
  ],
  [
    'a key of the older name',
    `${spf}\n_dmarc TXT "v=DMARC1; p=reject"\nk1._domainkey ${key}`,
    'pass',
  ],
  [
    'a key of the older name that is revoked',
    `${spf}\n_dmarc TXT "v=DMARC1; p=reject"\nk1._domainkey TXT "v=DKIM1; p="`,
    'fail',
    ['is refused'],
  ],
  [
    'a wildcard that revokes every key',
    `${spf}\n_dmarc TXT "v=DMARC1; p=reject"\n*._domainkey TXT "v=DKIM1; p="`,
    'fail',
    ['it has no usable DKIM key here'],
  ],
  [
    'a wildcard with something else',
    `${spf}\n_dmarc TXT "v=DMARC1; p=reject"\n* TXT "v=spf1 -all"`,
    'fail',
    ['it has no usable DKIM key here'],
  ],
  [
    'a key that cannot be read',
    `${spf}\n_dmarc TXT "v=DMARC1; p=quarantine"\nk2._domainkey TXT "v=DKIM1; p=AAAA"`,
    'fail',
    ['it has no usable DKIM key here'],
  ],
  [
    'a revoked key of the older name beside a usable one',
    `${spf}\n_dmarc TXT "v=DMARC1; p=reject"\nk1._domainkey TXT "v=DKIM1; p="\nk2._domainkey ${key}`,
    'pass',
  ],
  ['no policy in force', `${spf}\n_dmarc TXT "v=DMARC1; p=none"`, 'pass'],
  ['no DMARC record', spf, 'pass'],
  [
    'another service, of which this is not known',
    '@ TXT "v=spf1 include:_spf.example.net include:icloud.com ~all"\n_spf.example.net. TXT "v=spf1 ip4:192.0.2.0/24 -all"\n_dmarc TXT "v=DMARC1; p=reject"',
    'pass',
  ],
  [
    'behind "all"',
    '@ TXT "v=spf1 include:icloud.com ~all include:servers.mcsv.net"\nservers.mcsv.net. TXT "v=spf1 ip4:192.0.2.0/24 -all"\n_dmarc TXT "v=DMARC1; p=reject"',
    'pass',
  ],
  [
    'a key that could not be looked up',
    `${spf}\n_dmarc TXT "v=DMARC1; p=reject"\nk2._domainkey TXT !timeout`,
    'inconclusive',
  ],
]);

it('dmarc-senders: shows what is at each name of a key', async () => {
  const zone = `${spf}\n_dmarc TXT "v=DMARC1; p=reject"\nk1._domainkey TXT "v=DKIM1; p="`;
  expect(await judge(dmarcSenders, zone)).toMatchObject({
    findings: [
      {
        observed: [
          'include:servers.mcsv.net',
          'k1._domainkey.example.com TXT "v=DKIM1; p="',
          'k2._domainkey.example.com TXT: none',
          'k3._domainkey.example.com TXT: none',
        ],
      },
    ],
  });
});
