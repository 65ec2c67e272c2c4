import dmarcSubdomains from '../../src/check/dmarc-subdomains.ts';
import { documented, testRows } from '../support/rows.ts';

testRows(dmarcSubdomains, [
  ...documented(dmarcSubdomains),
  ['neither', '_dmarc TXT "v=DMARC1; p=reject"', 'pass'],
  ['as strict', '_dmarc TXT "v=DMARC1; p=quarantine; sp=quarantine; np=reject"', 'pass'],
  [
    'weaker where nothing exists',
    '_dmarc TXT "v=DMARC1; p=reject; np=none"',
    'fail',
    ['for subdomains that do not exist (np=) is weaker'],
  ],
  [
    'weaker than sp, which is weaker than p',
    '_dmarc TXT "v=DMARC1; p=reject; sp=quarantine; np=none; rua=mailto:a@example.com"',
    'fail',
    ['subdomains (sp=)', 'subdomains that do not exist (np=)'],
  ],
  ['no record', '@ A 192.0.2.1', 'skipped', ['no DMARC record']],
  ['two', '_dmarc TXT "v=DMARC1; p=reject; sp=none"\n_dmarc TXT "v=DMARC1; p=none"', 'skipped'],
  ['could not look', '_dmarc TXT !servfail', 'inconclusive', ['_dmarc.example.com TXT servfail']],
]);
