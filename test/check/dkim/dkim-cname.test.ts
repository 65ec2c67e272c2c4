import { expect, it } from 'vitest';
import dkimCname from '../../../src/check/dkim/dkim-cname.ts';
import { judge, rsa2048 } from '../../support/judge.ts';
import { rsaKey } from '../../support/keys.ts';
import { documented, type Row, testRows } from '../../support/rows.ts';

const key = `"v=DKIM1; k=rsa; p=${rsa2048.slice(0, 200)}" "${rsa2048.slice(200)}"`;
const apple = 'sig1.dkim.example.com.at.icloudmailadmin.com.';

testRows(dkimCname, [
  ...documented(dkimCname),
  ['absent', '@ A 192.0.2.1', 'fail', ['There is no CNAME record at sig1._domainkey.example.com']],
  ['another target is not its affair', `sig1._domainkey CNAME nowhere`, 'pass'],
  ...(
    [
      [
        'sig1._domainkey.example.com',
        'the DNS host added the domain to a name that already had it',
      ],
      ['sig1.domainkey', 'the underscore before domainkey is missing'],
      ['sig1_domainkey', 'it has an underscore instead of the dot'],
      ['sigl._domainkey', 'it has the letter l instead of the digit 1'],
      ['sig2._domainkey', 'Apple uses only sig1'],
      ['sig1', '._domainkey is missing'],
      ['_domainkey', 'sig1 is missing at the start'],
    ] as const
  ).map(([owner, how]): Row => [
    `at ${owner}`,
    `${owner} CNAME ${apple}`,
    'fail',
    [`the record is at ${owner}.example.com instead: ${how}`],
  ]),
  [
    "the subdomain's at its parent",
    'sig1._domainkey.example.com. CNAME sig1.dkim.mail.example.com.at.icloudmailadmin.com.',
    'fail',
    ['the record is at sig1._domainkey.example.com instead: the subdomain mail is missing'],
    { domain: 'mail.example.com' },
  ],
  [
    "the parent's own stays",
    'sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    'fail',
    [
      "There is no CNAME record at sig1._domainkey.mail.example.com, so iCloud's DKIM signatures can't be verified",
    ],
    { domain: 'mail.example.com' },
  ],
  [
    "Cloudflare's proxy",
    'sig1._domainkey A 104.21.3.4\nsig1._domainkey A 172.67.9.9',
    'fail',
    ["Cloudflare's proxy answers at sig1._domainkey.example.com with its own address"],
  ],
  [
    'a wildcard gives it an address',
    '* A 192.0.2.1',
    'fail',
    [
      'There is no record at sig1._domainkey.example.com itself: a wildcard record (*) answers with an address',
    ],
  ],
  [
    'a wildcard null key',
    '*._domainkey TXT "v=DKIM1; p="',
    'fail',
    ['There is no CNAME record at sig1._domainkey.example.com'],
  ],
  ["a wildcard with somebody's key", `* TXT "p=${rsaKey(1024)}"`, 'fail', ["is not Apple's"]],
  [
    'a proxy answers',
    'sig1._domainkey A 192.0.2.1',
    'fail',
    ['instead of the CNAME record, most likely from a proxy'],
  ],
  [
    'the target as TXT',
    'sig1._domainkey TXT "sig1.dkim.example.com.at.icloudmailadmin.com."',
    'fail',
    ["is a TXT record that holds Apple's host name"],
  ],
  ["a copy of Apple's key", `sig1._domainkey TXT ${key}`, 'skipped', ['see dkim-copy']],
  [
    'a copy, while Apple does not answer',
    `sig1._domainkey TXT ${key}\n${apple} TXT !timeout`,
    'skipped',
    ['see dkim-copy'],
  ],
  [
    'a copy of a key that Apple no longer publishes',
    `sig1._domainkey TXT "p=${rsaKey(1024)}"`,
    'fail',
    ["is not Apple's"],
  ],
  [
    'a copy of a key, and Apple has none',
    `sig1._domainkey TXT ${key}\n${apple} TXT !nxdomain`,
    'skipped',
    ['see dkim-copy'],
  ],
  [
    'a broken copy',
    'sig1._domainkey TXT "v=DKIM1; p=AAAA"',
    'fail',
    ['There is no CNAME record at sig1._domainkey.example.com'],
  ],
  [
    'Apple does not answer for the key',
    `sig1._domainkey CNAME ${apple}\n${apple} TXT !servfail`,
    'pass',
  ],
  [
    'hints that fail do not hide the fault',
    'sig1._domainkey CNAME !nodata\nsig1._domainkey TXT !servfail\nsig1._domainkey A !timeout',
    'fail',
    ['There is no CNAME record at sig1._domainkey.example.com'],
  ],
  [
    'hostile text instead',
    'sig1._domainkey TXT "icloudmailadmin\\027[2J\\010::error::|<!--"',
    'fail',
    ['is a TXT record'],
  ],
  [
    'could not look',
    'sig1._domainkey CNAME !servfail',
    'inconclusive',
    ['sig1._domainkey.example.com CNAME servfail'],
  ],
  [
    'a subdomain',
    'sig1._domainkey CNAME sig1.dkim.mail.example.com.at.icloudmailadmin.com.',
    'pass',
    undefined,
    { domain: 'mail.example.com' },
  ],
]);

it.each([
  ['', false],
  [`${apple} TXT !nxdomain`, true],
  [`${apple} TXT !servfail`, false],
])('dkim-cname: with %j it says that Apple has no key: %j', async (zone, said) => {
  const outcome = await judge(dkimCname, zone);
  expect(JSON.stringify(outcome).includes('Apple does not publish a key for the domain yet')).toBe(
    said,
  );
});

it.each([
  ['sig1._domainkey A 104.21.3.4\nsig1._domainkey A 172.67.9.9', ['A 104.21.3.4', 'A 172.67.9.9']],
  ['sig1._domainkey A 192.0.2.1', ['A 192.0.2.1']],
  ['* A 192.0.2.1', ['A 192.0.2.1']],
])('dkim-cname: with %j shows the address, which is not to be deleted', async (zone, found) => {
  const outcome = await judge(dkimCname, zone);
  expect(outcome).toMatchObject({
    findings: [
      {
        observed: found.map((record) => `sig1._domainkey.example.com. ${record}`),
        fix: { remove: [] },
      },
    ],
  });
});
