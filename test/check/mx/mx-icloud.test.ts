import { expect, it } from 'vitest';
import mxIcloud from '../../../src/check/mx/mx-icloud.ts';
import { judge } from '../../support/judge.ts';
import { documented, testRows } from '../../support/rows.ts';

const one = '@ MX 10 mx01.mail.icloud.com.\n';
const two = '@ MX 10 mx02.mail.icloud.com.\n';

testRows(mxIcloud, [
  ...documented(mxIcloud),
  ['any preference', '@ MX 1 mx01.mail.icloud.com.\n@ MX 0 mx02.mail.icloud.com.', 'pass'],
  ['capitals', '@ MX 10 MX01.Mail.iCloud.com.\n@ MX 10 mx02.MAIL.icloud.com.', 'pass'],
  [
    'another host beside both is judged elsewhere',
    `${one}${two}@ MX 5 mail.other.example.`,
    'pass',
  ],
  ["a third one of Apple's", `${one}${two}@ MX 10 mx03.mail.icloud.com.`, 'pass'],
  ['mx02 missing', one, 'fail', ['MX record mx02.mail.icloud.com is missing']],
  [
    'mx02 twice',
    `${two}@ MX 20 mx02.mail.icloud.com.`,
    'fail',
    ['MX record mx01.mail.icloud.com is missing; MX record mx02.mail.icloud.com appears twice'],
  ],
  [
    "Apple's hosts of old",
    '@ MX 10 mx3.mail.icloud.com.\n@ MX 10 mx4.mail.icloud.com.',
    'fail',
    [
      'MX record mx3.mail.icloud.com should be mx01.mail.icloud.com: Apple no longer uses that name; MX record mx4',
    ],
  ],
  [
    'all of them foreign',
    '@ MX 1 aspmx.l.google.com.\n@ MX 5 alt1.aspmx.l.google.com.',
    'fail',
    ['Mail goes to aspmx.l.google.com (Google Workspace) and 1 more, not to iCloud'],
  ],
  [
    "hosts of one's own with addresses of Apple's",
    '@ MX 10 mail\n@ MX 20 mail2\nmail A 17.57.154.33\nmail2 A 17.57.152.5',
    'fail',
    ["The MX records don't name Apple's hosts; mail.example.com has an address of Apple's"],
  ],
  [
    "one host with Apple's address, one without",
    '@ MX 10 mail\n@ MX 20 other\nmail A 17.57.154.33\nother A 192.0.2.1',
    'fail',
    ['Mail goes to mail.example.com and 1 more, not to iCloud'],
  ],
  [
    "Cloudflare's name for a proxied host",
    '@ MX 10 _dc-mx.1f2e3d4c5b6a\n_dc-mx.1f2e3d4c5b6a A 192.0.2.1',
    'fail',
    ["(Cloudflare's stand-in for a proxied host of yours)"],
  ],
  [
    'forwarding at WordPress.com',
    '@ MX 0 smtp-fwd.wordpress.com.',
    'fail',
    ['WordPress.com forwarding'],
  ],
  [
    'the servers of mail programs',
    '@ MX 10 imap.mail.me.com.\n@ MX 10 smtp.mail.me.com.',
    'fail',
    ['MX record imap.mail.me.com should be mx01.mail.icloud.com: that name is for mail programs'],
  ],
  [
    "a new name of Apple's stays",
    `${one}@ MX 10 mx03.mail.icloud.com.`,
    'fail',
    ['MX record mx02.mail.icloud.com is missing'],
  ],
  [
    'both misspelled',
    '@ MX 10 mx01.mail.icould.com.\n@ MX 10 mx02.mail.icould.com.',
    'fail',
    [
      'mx01.mail.icould.com should be mx01.mail.icloud.com: it is misspelled; MX record mx02.mail.icould.com should be mx02.mail.icloud.com: it is misspelled',
    ],
  ],
  [
    "an alias of Apple's",
    '@ MX 10 mail\nmail CNAME mx01.mail.icloud.com.',
    'fail',
    [
      "mail.example.com is an alias (CNAME) of mx01.mail.icloud.com, which isn't allowed in an MX record",
    ],
  ],
  [
    "one of Apple's addresses under a name of one's own",
    '@ MX 10 mail\nmail A 17.57.154.33',
    'fail',
    ["mail.example.com has an address of Apple's"],
  ],
  [
    'an IP address instead of a host name',
    '@ MX 10 17.57.154.33.',
    'fail',
    ['17.57.154.33 is an IP address, but an MX record needs a host name'],
  ],
  [
    'a host without an address',
    '@ MX 10 mail\nmail TXT x',
    'fail',
    ['mail.example.com has no address'],
  ],
  ['a host that is not there', '@ MX 10 mail', 'fail', ['mail.example.com does not exist']],
  [
    'a host that could not be looked up',
    '@ MX 10 mail\nmail A !timeout\nmail CNAME !timeout\nmail AAAA !timeout',
    'fail',
    ['Mail goes to mail.example.com, not to iCloud'],
  ],
  [
    'an alias at the domain itself',
    '@ CNAME site.host.example.\nsite.host.example. MX 10 mail.host.example.',
    'skipped',
    ['see mx-alias'],
  ],
  [
    'one foreign host',
    '@ MX 1 mail.other.example.',
    'fail',
    ['Mail goes to mail.other.example, not to iCloud'],
  ],
  [
    "a foreign host with a name like Apple's",
    '@ MX 1 mx01.mail.ionos.example.',
    'fail',
    ['Mail goes to mx01.mail.ionos.example, not to iCloud'],
  ],
  [
    'dots forgotten',
    '@ MX 10 mx01.mail.icloud.com\n@ MX 10 mx02.mail.icloud.com',
    'fail',
    ['mx01.mail.icloud.com.example.com should be mx01.mail.icloud.com: the final dot is missing'],
  ],
  [
    'misspelled',
    `${one}@ MX 10 mx02.mail.icoud.com.`,
    'fail',
    ['mx02.mail.icoud.com should be mx02.mail.icloud.com: it is misspelled'],
  ],
  [
    'the preference in the name',
    `${one}@ MX 10 10\\032mx02.mail.icloud.com.`,
    'fail',
    ['the priority is part of the name'],
  ],
  [
    'a name that can never exist, alone',
    '@ MX 10 ms1234.msv1.invalid.',
    'fail',
    ['The MX records name no mail host that exists: ms1234.msv1.invalid is only a placeholder'],
  ],
  [
    'a name that can never exist beside a host',
    '@ MX 10 ms1234.msv1.invalid.\n@ MX 20 mail.other.example.',
    'fail',
    ['Mail goes to mail.other.example, not to iCloud'],
  ],
  [
    "a name that can never exist beside one of Apple's",
    `${one}@ MX 20 ms1234.msv1.invalid.`,
    'fail',
    ['MX record mx02.mail.icloud.com is missing'],
  ],
  [
    "Apple's name below one that can never exist",
    '@ MX 10 mx01.mail.icloud.com.invalid.',
    'fail',
    ['mx01.mail.icloud.com.invalid should be mx01.mail.icloud.com'],
  ],
  [
    "an address of Apple's beside a foreign IPv6 address",
    '@ MX 10 mail\nmail A 17.57.154.33\nmail AAAA 2001:db8::1',
    'fail',
    ['Mail goes to mail.example.com, not to iCloud'],
  ],
  [
    "an IPv6 address that is not Apple's, alone",
    '@ MX 10 mail\nmail AAAA 2001:db8::1',
    'fail',
    ['Mail goes to mail.example.com, not to iCloud'],
  ],
  [
    "an alias of Apple's, with an IPv6 address",
    '@ MX 10 mail\nmail CNAME mx01.mail.icloud.com.\nmx01.mail.icloud.com. A 17.57.154.33\nmx01.mail.icloud.com. AAAA 2001:db8::1',
    'fail',
    ["The MX records don't name Apple's hosts; mail.example.com is an alias (CNAME)"],
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

it('mx-icloud: says what has to be done before the records of another service can go', async () => {
  const outcome = await judge(mxIcloud, '@ MX 10 route1.mx.cloudflare.net.');
  expect(outcome).toMatchObject({
    findings: [
      {
        message: expect.stringContaining('(Cloudflare Email Routing)'),
        fix: { text: expect.stringContaining('turn off Email Routing first') },
      },
    ],
  });
});

it('mx-icloud: deletes a repeated record while it adds the missing one', async () => {
  const outcome = await judge(
    mxIcloud,
    '@ MX 10 mx02.mail.icloud.com.\n@ MX 20 mx02.mail.icloud.com.',
  );
  const fix = outcome.status === 'fail' ? outcome.findings[0].fix : undefined;
  expect(fix?.publish?.map(({ rdata }) => rdata)).toEqual(['10 mx01.mail.icloud.com.']);
  expect(fix?.remove?.map(({ rdata }) => rdata)).toEqual(['20 mx02.mail.icloud.com.']);
});

it.each([
  ['@ MX 10 ms1234.msv1.invalid.', []],
  ['@ MX 10 ms1234.msv1.invalid.\n@ MX 20 mail.other.example.', ['20 mail.other.example.']],
])('mx-icloud: with %j leaves the record that senders pass over', async (zone, removed) => {
  const outcome = await judge(mxIcloud, zone);
  const fix = outcome.status === 'fail' ? outcome.findings[0].fix : undefined;
  expect(fix?.publish?.map(({ rdata }) => rdata)).toEqual([
    '10 mx01.mail.icloud.com.',
    '10 mx02.mail.icloud.com.',
  ]);
  expect(fix?.remove?.map(({ rdata }) => rdata)).toEqual(removed);
});
