import dmarcSingle from '../../../src/check/dmarc/dmarc-single.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(dmarcSingle, [
  [
    'a CNAME beside it',
    '_dmarc CNAME _dmarc.vendor.example.\n_dmarc TXT "v=DMARC1; p=reject"\n_dmarc.vendor.example. TXT "v=DMARC1; p=none"',
    'fail',
    [
      'There is a CNAME record beside the TXT record at _dmarc.example.com: resolvers that know the CNAME see the policy of _dmarc.vendor.example, not yours',
    ],
  ],
  [
    'a CNAME alone',
    '_dmarc CNAME _dmarc.vendor.example.\n_dmarc.vendor.example. TXT "v=DMARC1; p=none"',
    'pass',
  ],
  ...documented(dmarcSingle),
  [
    'three',
    '_dmarc TXT "v=DMARC1; p=none"\n_dmarc TXT "v=DMARC1; p=reject"\n_dmarc TXT "v=DMARC1; p=rejct"',
    'fail',
    ['There are 3 DMARC records at _dmarc.example.com'],
  ],
  [
    'a record beside what is none',
    '_dmarc TXT "v=DMARC1; p=reject"\n_dmarc TXT "v=spf1 -all"\n_dmarc TXT "v=dmarc1; p=none"',
    'pass',
  ],
  ['absent', '', 'skipped', ['there is no DMARC record']],
  ['could not look', '_dmarc TXT !servfail', 'inconclusive', ['_dmarc.example.com TXT servfail']],
]);
