import dmarcSubdomains from '../../../src/check/dmarc/dmarc-subdomains.ts';
import { documented, testRows } from '../../support/rows.ts';

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
  ['testing mode lowers both', '_dmarc TXT "v=DMARC1; p=reject; sp=reject; t=y"', 'pass'],
  [
    'below an organizational domain that has a record of its own, receivers ignore sp=',
    '_dmarc TXT "v=DMARC1; p=reject; sp=none"\n_dmarc.example.com. TXT "v=DMARC1; p=none"',
    'skipped',
    ['for subdomains, the DMARC record of example.com applies'],
    { domain: 'mail.example.com' },
  ],
  [
    'unless it says that it is one itself',
    '_dmarc TXT "v=DMARC1; p=reject; sp=none; psd=n"\n_dmarc.example.com. TXT "v=DMARC1; p=none"',
    'fail',
    ['subdomains (sp=)'],
    { domain: 'mail.example.com' },
  ],
  [
    'or what is above is a public suffix',
    '_dmarc TXT "v=DMARC1; p=reject; np=none"\n_dmarc.example.com. TXT "v=DMARC1; p=none; psd=y"',
    'fail',
    ['(np=)'],
    { domain: 'mail.example.com' },
  ],
  ['no record', '@ A 192.0.2.1', 'skipped', ['no DMARC record']],
  ['two', '_dmarc TXT "v=DMARC1; p=reject; sp=none"\n_dmarc TXT "v=DMARC1; p=none"', 'skipped'],
  ['could not look', '_dmarc TXT !servfail', 'inconclusive', ['_dmarc.example.com TXT servfail']],
]);
