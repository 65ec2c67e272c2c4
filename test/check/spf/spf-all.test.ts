import spfAll from '../../../src/check/spf/spf-all.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfAll, [
  ...documented(spfAll),

  ['a tilde', '@ TXT "v=spf1 include:icloud.com ~all"', 'pass', ['~all']],
  ['a minus', '@ TXT "v=spf1 include:icloud.com -all"', 'pass', ['-all']],
  [
    'nothing',
    '@ TXT "v=spf1 include:icloud.com"',
    'fail',
    ['The SPF record has no "all" at its end, so'],
  ],
  ['everybody', '@ TXT "v=spf1 include:icloud.com +all"', 'skipped', ['spf-all-pass']],
  ['a redirect to one that has it', '@ TXT "v=spf1 redirect=icloud.com"', 'pass', ['~all']],
  [
    'a redirect to one that has not',
    '@ TXT "v=spf1 redirect=a.example.com"\na TXT "v=spf1 include:icloud.com"',
    'fail',
    ['The SPF record has no "all" at its end, so'],
  ],
  ['a redirect to nowhere', '@ TXT "v=spf1 redirect=a.example.com"', 'skipped', ['a.example.com']],
  [
    'redirects in a ring',
    '@ TXT "v=spf1 redirect=a.example.com"\na TXT "v=spf1 redirect=example.com"',
    'skipped',
    ['example.com'],
  ],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
]);
