import dmarcPolicy from '../../src/check/dmarc-policy.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(dmarcPolicy, [
  ...documented(dmarcPolicy),
  ['quarantine', '_dmarc TXT "v=DMARC1; p=quarantine"', 'pass'],
  ['reject', '_dmarc TXT "v=DMARC1; p=reject"', 'pass'],
  ['none, with reports', '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com"', 'pass'],
  ['none by default, with reports', '_dmarc TXT "v=DMARC1; rua=mailto:a@example.com"', 'pass'],
  [
    'none, with reports to nowhere',
    '_dmarc TXT "v=DMARC1; p=none; rua=a@example.com"',
    'fail',
    ['the DMARC policy is none, and no reports'],
  ],
  [
    'tried out without reports',
    '_dmarc TXT "v=DMARC1; p=quarantine; t=y"',
    'fail',
    ['only tried out (t=y)'],
  ],
  [
    'tried out with reports',
    '_dmarc TXT "v=DMARC1; p=quarantine; t=y; rua=mailto:a@example.com"',
    'pass',
  ],
  ['reject, tried out, is quarantine', '_dmarc TXT "v=DMARC1; p=reject; t=y"', 'pass'],
  [
    'not in force',
    '_dmarc TXT "v=DMARC1; p=nope"',
    'skipped',
    ['no DMARC record of the domain is in force'],
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
