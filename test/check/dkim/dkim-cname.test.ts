import { expect, it } from 'vitest';
import dkimCname from '../../../src/check/dkim/dkim-cname.ts';
import { judge, rsa2048 } from '../../support/judge.ts';
import { rsaKey } from '../../support/keys.ts';
import { documented, type Row, testRows } from '../../support/rows.ts';

const key = `"v=DKIM1; k=rsa; p=${rsa2048.slice(0, 200)}" "${rsa2048.slice(200)}"`;
const apple = 'sig1.dkim.example.com.at.icloudmailadmin.com.';

testRows(dkimCname, [
  ...documented(dkimCname),
  ['absent', '@ A 192.0.2.1', 'fail', ['sig1._domainkey.example.com has no CNAME record']],
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
    [`it is at ${owner}.example.com, where nobody looks for it: ${how}`],
  ]),
  [
    "the subdomain's at its parent",
    'sig1._domainkey.example.com. CNAME sig1.dkim.mail.example.com.at.icloudmailadmin.com.',
    'fail',
    [
      'it is at sig1._domainkey.example.com, where nobody looks for it: the subdomain mail is missing',
    ],
    { domain: 'mail.example.com' },
  ],
  [
    "the parent's own stays",
    'sig1._domainkey.example.com. CNAME sig1.dkim.example.com.at.icloudmailadmin.com.',
    'fail',
    ['cannot be verified'],
    { domain: 'mail.example.com' },
  ],
  [
    "Cloudflare's proxy",
    'sig1._domainkey A 104.21.3.4\nsig1._domainkey A 172.67.9.9',
    'fail',
    ["is an address of Cloudflare's proxy"],
  ],
  [
    'a wildcard gives it an address',
    '* A 192.0.2.1',
    'fail',
    ['only the address of a wildcard record (*) answers there'],
  ],
  [
    'a proxy answers',
    'sig1._domainkey A 192.0.2.1',
    'fail',
    ['a proxy answers in place of the CNAME'],
  ],
  [
    'the target as TXT',
    'sig1._domainkey TXT "sig1.dkim.example.com.at.icloudmailadmin.com."',
    'fail',
    ['is a TXT record with the name that a CNAME'],
  ],
  ["a copy of Apple's key", `sig1._domainkey TXT ${key}`, 'skipped', ['see dkim-copy']],
  [
    'a copy, while Apple cannot be asked',
    `sig1._domainkey TXT ${key}\n${apple} TXT !timeout`,
    'skipped',
    ['see dkim-copy'],
  ],
  [
    'a copy of a key that Apple no longer publishes',
    `sig1._domainkey TXT "p=${rsaKey(1024)}"`,
    'fail',
    ['not the one Apple publishes'],
  ],
  [
    'a copy of a key, and Apple has none',
    `sig1._domainkey TXT ${key}\n${apple} TXT !nxdomain`,
    'skipped',
    ['see dkim-copy'],
  ],
  ['a broken copy', 'sig1._domainkey TXT "v=DKIM1; p=AAAA"', 'fail', ['has no CNAME record']],
  [
    'Apple cannot be asked for the key',
    `sig1._domainkey CNAME ${apple}\n${apple} TXT !servfail`,
    'pass',
  ],
  [
    'hints that fail do not hide the fault',
    'sig1._domainkey CNAME !nodata\nsig1._domainkey TXT !servfail\nsig1._domainkey A !timeout',
    'fail',
    ['has no CNAME record'],
  ],
  [
    'hostile text in its place',
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
])('dkim-cname: with %j it says that Apple has no key: %j', async (zone, told) => {
  const outcome = await judge(dkimCname, zone);
  expect(JSON.stringify(outcome).includes('Apple publishes no key for the domain yet')).toBe(told);
});
