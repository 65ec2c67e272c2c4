import spfRedirect from '../../../src/check/spf/spf-redirect.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfRedirect, [
  ...documented(spfRedirect),

  [
    'with others before',
    '@ TXT "v=spf1 ip4:192.0.2.1 redirect=icloud.com"',
    'fail',
    ['The SPF record redirects to icloud.com'],
  ],
  ['beside all', '@ TXT "v=spf1 redirect=icloud.com -all"', 'pass'],
  [
    'to another',
    '@ TXT "v=spf1 redirect=a.example.com"\na TXT "v=spf1 include:icloud.com -all"',
    'pass',
  ],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
]);
