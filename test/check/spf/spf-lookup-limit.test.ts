import spfLookupLimit from '../../../src/check/spf/spf-lookup-limit.ts';
import { documented, testRows } from '../../support/rows.ts';

const many = (count: number, term: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => term(i)).join(' ');
const hosts = (count: number): string =>
  Array.from({ length: count }, (_, i) => `h${i} A 192.0.2.${i}`).join('\n');

testRows(spfLookupLimit, [
  ...documented(spfLookupLimit),

  [
    'ten',
    `@ TXT "v=spf1 include:icloud.com ${many(9, (i) => `a:h${i}.example.com`)} ~all"\n${hosts(9)}`,
    'pass',
    ['10 of 10 lookups'],
  ],
  [
    'eleven',
    `@ TXT "v=spf1 include:icloud.com ${many(10, (i) => `a:h${i}.example.com`)} ~all"\n${hosts(10)}`,
    'fail',
    ['The SPF record needs 11 DNS lookups, but receivers stop after 10'],
  ],
  [
    'those of an include count',
    `@ TXT "v=spf1 include:icloud.com include:x.example.com ~all"\nx TXT "v=spf1 ${many(9, (i) => `a:h${i}.example.com`)} -all"\n${hosts(8)}`,
    'fail',
    ['The SPF record needs 11 DNS lookups, but receivers stop after 10'],
  ],
  [
    'an mx is one',
    `@ TXT "v=spf1 mx include:icloud.com ~all"\n${Array.from({ length: 10 }, (_, i) => `@ MX 1 h${i}`).join('\n')}\n${hosts(10)}`,
    'pass',
    ['2 of 10'],
  ],
  [
    'an mx of eleven hosts is an error',
    `@ TXT "v=spf1 mx include:icloud.com ~all"\n${Array.from({ length: 11 }, (_, i) => `@ MX 1 h${i}`).join('\n')}`,
    'fail',
    ['The term "mx" names more than 10 mail hosts, so SPF fails'],
  ],
  [
    'what does not count',
    '@ TXT "v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 include:icloud.com exp=e.example.com x=y ~all a a a a a a a a a a"\n@ A 192.0.2.1',
    'pass',
    ['1 of 10'],
  ],
  [
    'a bomb',
    `@ TXT "v=spf1 include:icloud.com ${many(12, (i) => `include:b${i}.example.com`)} ~all"\n\\042 TXT "v=spf1 ${many(12, (i) => `include:b${i}.%{d}`)}"`,
    'fail',
    ['at least 121 DNS lookups'],
  ],
  ['a loop', '@ TXT "v=spf1 include:example.com include:icloud.com ~all"', 'skipped', ['spf-loop']],
  [
    'one that depends on the message',
    '@ TXT "v=spf1 include:icloud.com include:%{i}.x.example.com ~all"',
    'pass',
    ['2 of 10 lookups, or more'],
  ],
  ['no record', '@ TXT "x"', 'skipped', ['spf-present']],
  ['could not look', '@ TXT !timeout', 'inconclusive', ['spf example.com timeout']],
  [
    'could not look there',
    '@ TXT "v=spf1 include:x.example.com ~all"\nx TXT !servfail',
    'inconclusive',
    ['spf example.com servfail'],
  ],
  [
    'could not look there, and too many already',
    `@ TXT "v=spf1 include:x.example.com ${many(11, () => 'a')} ~all"\nx TXT !servfail\n@ A 192.0.2.1`,
    'fail',
    ['at least 12'],
  ],
]);
