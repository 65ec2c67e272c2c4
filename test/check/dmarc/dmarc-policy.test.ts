import { expect, it } from 'vitest';
import dmarcPolicy from '../../../src/check/dmarc/dmarc-policy.ts';
import { judge } from '../../support/judge.ts';
import { documented, testRows } from '../../support/rows.ts';

const sendsThere = '@ TXT "v=spf1 include:icloud.com ~all"';
const sendsElsewhere =
  '@ TXT "v=spf1 include:icloud.com include:x.example ~all"\nx.example. TXT "v=spf1 ip4:192.0.2.1 -all"';

testRows(dmarcPolicy, [
  ...documented(dmarcPolicy),
  ['quarantine', '_dmarc TXT "v=DMARC1; p=quarantine"', 'pass'],
  ['reject', '_dmarc TXT "v=DMARC1; p=reject"', 'pass'],
  [
    'none, with reports, where others send as well',
    `_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"\n${sendsElsewhere}`,
    'pass',
  ],
  [
    'none, with reports, where iCloud alone sends',
    '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"\n@ TXT "v=spf1 include:icloud.com ~all"',
    'fail',
    ['The DMARC policy is none: forged mail is delivered, and only reported'],
  ],
  [
    "the same, where iCloud's mail does not pass yet",
    '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"\n@ TXT "v=spf1 -all"',
    'pass',
  ],
  [
    "none, with reports, if the SPF record ends before iCloud's servers",
    '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"\n@ TXT "v=spf1 -all include:icloud.com"',
    'pass',
  ],
  [
    'none, with reports, if there are two SPF records',
    '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"\n@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 -all"',
    'pass',
  ],
  [
    'none by default, with reports',
    '_dmarc TXT "v=DMARC1; rua=mailto:a@example.com"',
    'fail',
    ['The DMARC record has no policy (p=): receivers take it as none'],
  ],
  [
    'none by default, with reports, where others send as well',
    `_dmarc TXT "v=DMARC1; rua=mailto:a@example.com"\n${sendsElsewhere}`,
    'fail',
    ['The DMARC record has no policy (p=)'],
  ],
  [
    'none, with reports to nowhere',
    '_dmarc TXT "v=DMARC1; p=none; rua=a@example.com"',
    'fail',
    ['The DMARC policy is none and no reports are requested'],
  ],
  [
    'in testing mode without reports',
    '_dmarc TXT "v=DMARC1; p=quarantine; t=y"',
    'fail',
    ['The DMARC policy is only being tested (t=y)'],
  ],
  [
    'in testing mode with reports',
    '_dmarc TXT "v=DMARC1; p=quarantine; t=y; rua=mailto:a@example.com"',
    'pass',
  ],
  ['reject in testing mode is quarantine', '_dmarc TXT "v=DMARC1; p=reject; t=y"', 'pass'],
  [
    'not in force',
    '_dmarc TXT "v=DMARC1; p=nope"',
    'skipped',
    ['the domain has no DMARC record in force: see dmarc-present and dmarc-syntax'],
  ],
  [
    'a policy that is none, with reports, is none',
    '_dmarc TXT "v=DMARC1; p=rejct; rua=mailto:a@example.com"',
    'pass',
  ],
  [
    'none, and others send as well',
    `_dmarc TXT "v=DMARC1; p=none; adkim=s"\n${sendsElsewhere}`,
    'fail',
    ['The DMARC policy is none'],
  ],
  [
    'several',
    '_dmarc TXT "v=DMARC1; p=none"\n_dmarc TXT "v=DMARC1; p=none; adkim=s"',
    'skipped',
    ['in force'],
  ],
  ['absent', '', 'skipped', ['in force']],
  ['could not look', '_dmarc TXT !timeout', 'inconclusive', ['_dmarc.example.com TXT timeout']],
]);

it.each([
  [`_dmarc TXT "v=DMARC1; p=none; adkim=s"\n${sendsThere}`, 'v=DMARC1; p=quarantine; adkim=s'],
  [
    `_dmarc TXT "v=DMARC1; rua=mailto:a@example.com"\n${sendsThere}`,
    'v=DMARC1; p=quarantine; rua=mailto:a@example.com',
  ],
  [
    '_dmarc TXT "v=DMARC1; p=none; adkim=s"',
    'v=DMARC1; p=none; adkim=s; rua=mailto:postmaster@example.com',
  ],
  [
    '_dmarc TXT "v=DMARC1; rua=mailto:a@example.com"\n@ TXT "v=spf1 -all"',
    'v=DMARC1; p=none; rua=mailto:a@example.com',
  ],
  [
    '_dmarc TXT "v=DMARC1; rua=mailto:a@example.com"\n@ TXT "v=spf1 ~all include:icloud.com"',
    'v=DMARC1; p=none; rua=mailto:a@example.com',
  ],
  [
    '_dmarc TXT "v=DMARC1; p=none"\n@ TXT "v=spf1 include:icloud.com ~all"\n@ TXT "v=spf1 -all"',
    'v=DMARC1; p=none; rua=mailto:postmaster@example.com',
  ],
  [
    '_dmarc TXT "v=DMARC1; rua=mailto:a@example.com"\n@ TXT "v=spf1 mx -all"',
    'v=DMARC1; p=none; rua=mailto:a@example.com',
  ],
  [`_dmarc TXT "v=DMARC1; t=y; p=quarantine"\n${sendsThere}`, 'v=DMARC1; p=quarantine'],
  [
    '_dmarc TXT "v=DMARC1; p=none; sp=none"\n@ TXT "v=spf1 mx -all"',
    'v=DMARC1; p=none; sp=none; rua=mailto:postmaster@example.com',
  ],
])('dmarc-policy: %s becomes %s', async (zone, record) => {
  expect(await judge(dmarcPolicy, zone)).toMatchObject({
    findings: [{ fix: { publish: [{ rdata: `"${record}"` }] } }],
  });
});
