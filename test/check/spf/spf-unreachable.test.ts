import spfUnreachable from '../../../src/check/spf/spf-unreachable.ts';
import { documented, testRows } from '../../support/rows.ts';

testRows(spfUnreachable, [
  ...documented(spfUnreachable),

  [
    'a redirect beside all',
    '@ TXT "v=spf1 include:icloud.com redirect=x.example.com ~all"',
    'fail',
    ['The term "redirect=x.example.com" has no effect: the record has "all"'],
  ],
  [
    "iCloud's, which another check reports",
    '@ TXT "v=spf1 redirect=icloud.com ~all"',
    'skipped',
    ['see spf-icloud'],
  ],
  [
    "iCloud's, and another",
    '@ TXT "v=spf1 ~all INCLUDE:icloud.com. a"\n@ A 192.0.2.2',
    'fail',
    ['The term "a" has no effect: it comes after "all"'],
  ],
  [
    'two senders',
    '@ TXT "v=spf1 include:icloud.com ~all ip4:192.0.2.1 a"\n@ A 192.0.2.2',
    'fail',
    ['The term "ip4:192.0.2.1" has no effect', 'The term "a" has no effect: it comes after "all"'],
  ],
  [
    'one that is gone',
    '@ TXT "v=spf1 include:icloud.com ~all include:x.example.com a:y.example.com include:example.com"',
    'fail',
    ['include:x', 'a:y', 'include:example.com'],
  ],
  [
    'one that would cost too much',
    '@ TXT "v=spf1 include:icloud.com ~all include:x.example.com"\nx TXT "v=spf1 a a a a a a a a a a -all"\nx A 192.0.2.3',
    'fail',
    ['include:x'],
  ],
  ['a second all', '@ TXT "v=spf1 include:icloud.com ~all -all"', 'pass'],
  ['modifiers at the end', '@ TXT "v=spf1 include:icloud.com ~all exp=e.example.com ra=x"', 'pass'],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
]);
