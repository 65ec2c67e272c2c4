import { expect, it } from 'vitest';
import dmarcPresent from '../../../src/check/dmarc/dmarc-present.ts';
import { judge } from '../../support/judge.ts';
import { documented, testRows } from '../../support/rows.ts';

const record = 'TXT "v=DMARC1; p=reject"';
const sub = { domain: 'a.mail.example.com' };
const above = (lines: string) =>
  lines.replaceAll('^', '_dmarc.mail.example.com.').replaceAll('%', '_dmarc.example.com.');

testRows(dmarcPresent, [
  ...documented(dmarcPresent),
  ['any policy', '_dmarc TXT "v=DMARC1; p=none"', 'pass'],
  ['several are not its affair', `_dmarc ${record}\n_dmarc TXT "v=DMARC1; p=none"`, 'pass'],
  ['absent', '@ A 192.0.2.1', 'fail', ['There is no DMARC record at _dmarc.example.com']],
  [
    "a subdomain's own, beside its mail",
    '_dmarc.mail TXT "v=DMARC1; p=reject"\nmail MX 10 mx.other.example.',
    'fail',
    ['There is no DMARC record at _dmarc.example.com'],
  ],
  [
    'a wildcard answers with something else',
    '* TXT "v=spf1 -all"',
    'fail',
    ['There is no DMARC record at _dmarc.example.com itself: a wildcard record (*) answers'],
  ],
  [
    'a wildcard alias of a name without text',
    '* CNAME site.host.example.\nsite.host.example. A 192.0.2.1',
    'fail',
    ['There is no DMARC record at _dmarc.example.com itself: a wildcard record (*) answers'],
  ],
  [
    'a wildcard alias of a name that does not exist',
    '* CNAME site.host.example.\nsite.host.example. TXT !nxdomain',
    'fail',
    ['There is no DMARC record at _dmarc.example.com itself: a wildcard record (*) answers'],
  ],
  [
    'an alias of its own beside a wildcard alias of another name',
    '* CNAME site.host.example.\n_dmarc CNAME other.host.example.\nsite.host.example. A 192.0.2.1\nother.host.example. A 192.0.2.1',
    'fail',
    ['_dmarc.example.com is an alias (CNAME) of other.host.example, which has no DMARC record'],
  ],
  ['an attempt is not its affair', '_dmarc TXT "v=DMARC1 p=none"', 'skipped', ['see dmarc-syntax']],
  ['an attempt beside a record', `_dmarc ${record}\n_dmarc TXT "v=dmarc1; p=none"`, 'pass'],
  [
    'at the domain itself',
    `@ ${record}`,
    'fail',
    ["The DMARC record is at example.com, where receivers don't look"],
  ],
  [
    'the domain typed into a field that adds it',
    `_dmarc.example.com ${record}`,
    'fail',
    ['the record is at _dmarc.example.com.example.com instead'],
  ],
  [
    'without the underscore',
    `dmarc ${record}`,
    'fail',
    ['the record is at dmarc.example.com instead: the underscore at the start is missing'],
  ],
  [
    'inherited from the parent',
    above(`^ ${record}\n% TXT !nxdomain`),
    'pass',
    ['_dmarc.mail.example.com. TXT'],
    sub,
  ],
  [
    'inherited from the organizational domain',
    above(`^ TXT !nxdomain\n% ${record}`),
    'pass',
    ['_dmarc.example.com. TXT'],
    sub,
  ],
  [
    'the organizational domain goes before the parent',
    above(`^ TXT "v=DMARC1; p=none"\n% ${record}`),
    'pass',
    ['_dmarc.example.com. TXT'],
    sub,
  ],
  [
    'a parent that says it is the organizational domain ends the walk',
    above(`^ TXT "v=DMARC1; p=none; psd=n"\n% ${record}`),
    'pass',
    ['_dmarc.mail.example.com. TXT'],
    sub,
  ],
  [
    'a public suffix says nothing of a name below it that has a record',
    above(`^ ${record}\n% TXT "v=DMARC1; p=reject; psd=y"`),
    'pass',
    ['_dmarc.mail.example.com. TXT'],
    sub,
  ],
  [
    "a public suffix's record applies if there is none below it",
    above('^ TXT !nxdomain\n% TXT "v=DMARC1; p=reject; psd=y"'),
    'pass',
    ['_dmarc.example.com. TXT'],
    sub,
  ],
  [
    'two of its own are none, which leaves it to the one above',
    above(`_dmarc ${record}\n_dmarc TXT "v=DMARC1; p=none"\n^ TXT !nxdomain\n% ${record}`),
    'pass',
    undefined,
    sub,
  ],
  [
    'its own record goes before all',
    above(`_dmarc TXT "v=DMARC1; p=none"\n^ ${record}\n% ${record}`),
    'pass',
    ['_dmarc.a.mail.example.com. TXT'],
    sub,
  ],
  [
    'two at the parent are none',
    above(`^ TXT !nxdomain\n% ${record}\n% TXT "v=DMARC1; p=none"`),
    'fail',
    ['no DMARC record at _dmarc.a.mail.example.com'],
    sub,
  ],
  [
    'broken at the parent',
    above('^ TXT !nxdomain\n% TXT "v=DMARC1 p=reject"'),
    'fail',
    ['no DMARC record'],
    sub,
  ],
  ['none anywhere', above('^ TXT !nxdomain\n% TXT !nxdomain'), 'fail', ['no DMARC record'], sub],
  ['could not look', '_dmarc TXT !servfail', 'inconclusive', ['_dmarc.example.com TXT servfail']],
  [
    'could not look at the parent',
    above('^ TXT !timeout\n% TXT !nxdomain'),
    'inconclusive',
    ['_dmarc.mail.example.com TXT timeout'],
    sub,
  ],
  [
    'the hint that fails does not hide the fault',
    '@ TXT !servfail',
    'fail',
    ['There is no DMARC record'],
  ],
  ['hostile text', '_dmarc TXT "\\027[2J|`::error::\\010"', 'fail', ['There is no DMARC record']],
]);

it.each([
  ['', 'v=DMARC1; p=quarantine'],
  ['@ TXT "v=spf1 include:icloud.com ~all"', 'v=DMARC1; p=quarantine'],
  ['@ TXT "V=SPF1 Include:iCloud.com -all"', 'v=DMARC1; p=quarantine'],
  ['@ TXT "v=spf1 redirect=icloud.com"', 'v=DMARC1; p=quarantine'],
  [
    '@ TXT "v=spf1 include:icloud.com include:sendgrid.net ~all"',
    'p=none; rua=mailto:postmaster@example.com',
  ],
  ['@ TXT "v=spf1 mx include:icloud.com ~all"', 'p=none; rua=mailto:postmaster@example.com'],
  ['@ TXT !timeout', 'p=none; rua=mailto:postmaster@example.com'],
])('dmarc-present: beside %j it recommends %j', async (zone, record) => {
  expect(await judge(dmarcPresent, zone)).toMatchObject({
    findings: [{ fix: { publish: [{ rdata: expect.stringContaining(record) }] } }],
  });
});

it.each([
  ['p=reject; sp=none', 'If services other than iCloud'],
  ['p=none; sp=reject', 'with an address for reports'],
])('the fix for a misplaced record with %s fits its own policy', async (tags, advice) => {
  const outcome = await judge(dmarcPresent, `@ TXT "v=DMARC1; ${tags}"`);
  expect(outcome).toMatchObject({
    status: 'fail',
    findings: [{ fix: { text: expect.stringContaining(advice) } }],
  });
});
