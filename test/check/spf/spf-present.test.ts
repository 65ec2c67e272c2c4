import spfPresent from '../../../src/check/spf/spf-present.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfPresent, [
  ...documented(spfPresent),

  ['no TXT at all', '@ A 192.0.2.1', 'fail', ['The domain has no SPF record']],
  ['no such name', '@ TXT !nxdomain\n@ SPF !nxdomain', 'fail', ['does not exist']],
  ['a record of another version', '@ TXT "v=spf10 include:icloud.com ~all"', 'fail'],
  [
    'a record that no receiver sees',
    '@ TXT "\\"v=spf1 include:icloud.com ~all\\""',
    'skipped',
    ['spf-syntax'],
  ],
  ['the obsolete type', '@ SPF "v=spf1 -all"', 'skipped', ['spf-type']],
  ['the obsolete type cannot be asked for', '@ SPF !refused\n@ TXT "x"', 'fail'],
  ['several', '@ TXT "v=spf1 -all"\n@ TXT "v=spf1 ~all"', 'pass', ['v=spf1 -all', 'v=spf1 ~all']],
  [
    'in two strings',
    '@ TXT "v=spf1 include:icloud.com" " ~all"',
    'pass',
    ['v=spf1 include:icloud.com ~all'],
  ],
  [
    'at www, with other senders: moved as it is',
    'www TXT "v=spf1 include:icloud.com ip4:192.0.2.1 ~all"',
    'fail',
    ['the record is at www.example.com instead'],
  ],
  [
    'at www, and not for iCloud: not a misplaced one',
    'www TXT "v=spf1 -all"',
    'fail',
    ['The domain has no SPF record'],
  ],
  [
    'the domain typed into a field that adds it',
    'example.com TXT "v=spf1 include:icloud.com ~all"',
    'fail',
    ['the record is at example.com.example.com instead'],
  ],
  ['could not look: SERVFAIL', '@ TXT !servfail', 'inconclusive', ['spf example.com servfail']],
  ['could not look: silence', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
  [
    'a subdomain',
    '@ TXT "v=spf1 include:icloud.com ~all"',
    'pass',
    ['v=spf1'],
    { domain: 'home.example.com' },
  ],
]);
